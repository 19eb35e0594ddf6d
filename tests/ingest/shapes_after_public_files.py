"""Exports after well-known public survey files: their headings' manner, with invented contents."""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    Col,
    Shape,
    address,
    always,
    blank,
    email,
    hexes,
    mark,
    near,
    number,
    pick,
    prose,
    said,
    several,
    typed,
    when,
)  # fmt: skip

SERIES = Shape(
    "surveymonkey-detective-series.csv", 7,
    [
        Col(("RespondentID", ""), "R", number(3_292_879_998, 7)),
        Col(("Have you seen any of the 4 films in the Inspector Moss franchise?", "Response"), "C", pick("Yes", "No")),
        Col(("Do you consider yourself to be a fan of Inspector Moss?", "Response"), "C", pick("Yes", "No")),
        Col(("Which of the following films have you seen? Please select all that apply.", "Moss: The Cold Ferry"), "S", mark("Moss: The Cold Ferry")),
        Col(("", "Moss: The Last Lamp"), "S", mark("Moss: The Last Lamp")),
        Col(("", "Moss: A Bridge Too Low"), "S", mark("Moss: A Bridge Too Low")),
        Col(("Please rank the films in order of preference with 1 being your favourite", "Moss: The Cold Ferry"), "C", near(1, 3)),
        Col(("", "Moss: The Last Lamp"), "C", near(1, 3)),
        Col(("Please state how you view the following characters", "The sergeant"), "C",
            pick("Very favourably", "Somewhat favourably", "Neither favourably nor unfavourably (neutral)", "Somewhat unfavourably", "Very unfavourably", "Unfamiliar (N/A)")),
        Col(("What did you make of the ending?", "Open-Ended Response"), "T", prose("library", 0.3)),
        Col(("Gender", "Response"), "D", pick("Male", "Female")),
        Col(("Age", "Response"), "D", pick("18-29", "30-44", "45-60", "> 60")),
        Col(("Household Income", "Response"), "D", pick("$0 - $24,999", "$25,000 - $49,999", "$50,000+")),
        Col(("Education", "Response"), "D", pick("High school degree", "Bachelor degree", "Graduate degree")),
        Col(("Location (Census Region)", "Response"), "D", pick("Pacific", "Mountain", "South Atlantic")),
    ],
)  # fmt: skip

FEAST = Shape(
    "surveymonkey-one-header-feast.csv", 5,
    [
        Col("RespondentID", "R", number(4_337_954_960, 11)),
        Col("Do you celebrate the harvest feast?", "C", pick("Yes", "No")),
        Col("What is typically the main dish at your feast?", "C", pick("Turkey", "Ham", "Tofu roast", "Other (please specify)")),
        Col("What is typically the main dish at your feast? - Other (please specify)", "O", said("Roast goose from the farm", "Nut loaf", "Pheasant", missing=0.85)),
        Col("Which of the following side dishes are typically served? Please select all that apply. - Sprouts", "S", mark("Sprouts")),
        Col("Which of the following side dishes are typically served? Please select all that apply. - Carrots", "S", mark("Carrots")),
        Col("Which of the following side dishes are typically served? Please select all that apply. - Stuffing", "S", mark("Stuffing")),
        Col("Which of the following side dishes are typically served? Please select all that apply. - Other (please specify)", "S", mark("Other (please specify)", 0.15)),
        Col("Which of the following side dishes are typically served? Please select all that apply. - Other (please specify).1", "O",
            said("Pickled beetroot", "Grandmother's bread", "Red cabbage", missing=0.85)),
        Col("How far will you travel for the feast?", "C", pick("It is local", "Out of town but not far", "Far away, in another county")),
        Col("Will you watch any of the following on the day? - The parade", "C", pick("The parade", missing=0.5)),
        Col("Age", "D", pick("18 - 29", "30 - 44", "45 - 59", "60+")),
        Col("What is your gender?", "D", pick("Male", "Female")),
        Col("How much total combined money did all members of your HOUSEHOLD earn last year?", "D", pick("Under 25,000", "25,000 to 49,999", "50,000 or more", "Prefer not to answer")),
        Col("US Region", "D", pick("Pacific", "New England", "Mountain")),
    ],
)  # fmt: skip

WELLBEING_AT_WORK = Shape(
    "typeform-wellbeing-tech.csv", 8,
    [
        Col("#", "R", hexes(32)),
        Col("<strong>Are you self-employed?</strong>", "D", pick("0", "1", missing=0)),
        Col("How many employees does your company or organization have?", "C", pick("1-5", "6-25", "26-100", "More than 1000")),
        Col("Does your employer provide mental health benefits as part of healthcare coverage?", "C", pick("Yes", "No", "I don't know", "Not eligible for coverage / NA")),
        Col("Would you feel comfortable discussing a mental health issue with your coworkers?", "C", pick("Yes", "No", "Maybe")),
        Col("Describe the conversation with coworkers you had about your mental health including their reactions.", "T", prose("work", 0.4)),
        Col("Overall, how much importance does your employer place on mental health?", "C", near(0, 10)),
        Col("Do you currently have a mental health disorder?", "D", pick("Yes", "No", "Possibly", "Don't Know")),
        Col("Would you bring up a mental health issue in an interview?", "C", pick("Yes", "No", "Maybe")),
        Col("Why or why not?", "T", prose("work", 0.3)),
        Col("Anxiety Disorder (Generalized, Social, Phobia, etc)", "C", mark("Anxiety Disorder (Generalized, Social, Phobia, etc)", 0.3)),
        Col("What is your age?", "D", near(19, 64)),
        Col("What is your gender?", "D", typed(["Male", "Female", "male", "female"], ["Genderqueer woman, mostly", "none of your business"])),
        Col("What country do you <strong>live</strong> in?", "D", pick("United Kingdom", "Germany", "Canada")),
        Col("What US state or territory do you <strong>live</strong> in?", "D", pick("Ohio", "Texas", "Maine", missing=0.6)),
        Col("If there is anything else you would like to add, please write it here.", "T", prose("work", 0.7)),
        Col("Would you be willing to talk to one of us more extensively about your experiences?", ".", pick("0", "1")),
        Col("Start Date (UTC)", ".", when()),
        Col("Submit Date (UTC)", ".", when()),
        Col("Network ID", "I", hexes(10)),
    ],
)  # fmt: skip

NEW_CODERS = Shape(
    "camel-case-new-coders.csv", 6,
    [
        Col("Age", "D", near(16, 60)),
        Col("AttendedBootcamp", "C", pick("0", "1", missing=0)),
        Col("BootcampName", "I", said("Stackyard", "Code Barn", "Byte Mill", "Hack Loft", "Syntax Shed", "Loop House", missing=0.7)),
        Col("BootcampRecommend", "C", pick("0", "1", missing=0.5)),
        Col("CityPopulation", "C", pick("less than 100,000", "between 100,000 and 1 million", "more than 1 million")),
        Col("CodeEventMeetups", "S", mark("1", 0.3)),
        Col("CodeEventWorkshops", "S", mark("1", 0.3)),
        Col("CodeEventOther", "O", said("Knitting circle with laptops", "Church hall evenings", "A friend's kitchen", missing=0.85)),
        Col("CountryCitizen", "D", pick("Ghana", "France", "India")),
        Col("EmploymentStatus", "D", pick("Employed for wages", "Not working", "Self-employed")),
        Col("Gender", "D", pick("male", "female", "agender")),
        Col("HasDebt", "C", pick("0", "1")),
        Col("ID.x", "R", hexes(32)),
        Col("ID.y", ".", hexes(32)),
        Col("NetworkID", "I", hexes(10)),
        Col("Part1EndTime", ".", when()),
        Col("Part1StartTime", ".", when()),
        Col("SchoolDegree", "D", pick("bachelor's degree", "high school diploma", "no high school")),
        Col("WhyLearn", "T", prose("school", 0.3)),
    ],
)  # fmt: skip

DATA_PEOPLE = Shape(
    "qualtrics-two-headers-data-people.csv", 5,
    [
        Col(("Time from Start to Finish (seconds)", "Duration (in seconds)"), ".", near(100, 4000)),
        Col(("Q1", "What is your age (# years)?"), "D", pick("18-21", "22-24", "25-29", "30+")),
        Col(("Q2", "What is your gender? - Selected Choice"), "D", pick(*GENDERS)),
        Col(("Q2_OTHER_TEXT", "What is your gender? - Prefer to self-describe - Text"), "I", said("Two-spirit person", "Agender person", missing=0.9)),
        Col(("Q3", "In which country do you currently reside?"), "D", pick("Kenya", "Japan", "Peru")),
        Col(("Q5", "Select the title most similar to your current role: - Selected Choice"), "C", pick("Data analyst", "Student", "Teacher", "Other")),
        Col(("Q7_Part_1", "What languages do you use on a regular basis? (Select all that apply) - Selected Choice - Python"), "S", mark("Python")),
        Col(("Q7_Part_2", "What languages do you use on a regular basis? (Select all that apply) - Selected Choice - R"), "S", mark("R")),
        Col(("Q7_Part_3", "What languages do you use on a regular basis? (Select all that apply) - Selected Choice - Other"), "S", mark("Other", 0.2)),
        Col(("Q7_OTHER_TEXT", "What languages do you use on a regular basis? (Select all that apply) - Other - Text"), "O", said("Fortran on an old machine", "Julia", "Cobol", missing=0.85)),
        Col(("Q8", "How satisfied are you with your tools?"), "C", pick("Very satisfied", "Somewhat satisfied", "Somewhat dissatisfied", "Very dissatisfied")),
        Col(("Q9", "What is the hardest part of your work?"), "T", prose("work", 0.3)),
        Col(("Q10", "What would you teach a beginner first?"), "T", prose("school", 0.3)),
    ],
)  # fmt: skip

DEVELOPERS = Shape(
    "semicolon-developers.csv", 7,
    [
        Col("ResponseId", "R", number(1)),
        Col("MainBranch", "C", pick("I am a developer by profession", "I am learning to code", "I code primarily as a hobby")),
        Col("Employment", "D", pick("Employed, full-time", "Student, full-time", "Retired")),
        Col("RemoteWork", "C", pick("Remote", "In-person", "Hybrid (some remote, some in-person)")),
        Col("LanguageHaveWorkedWith", "S", several("Python", "SQL", "C++", "HTML/CSS", by=";")),
        Col("LanguageWantToWorkWith", "S", several("Python", "Rust", "Go", by=";")),
        Col("YearsCode", ".", near(1, 40)),
        Col("Country", "D", pick("Poland", "Brazil", "Norway")),
        Col("SOVisitFreq", "C", pick("Daily or almost daily", "A few times per week", "Less than once per month")),
        Col("SurveyLength", "C", pick("Too long", "Appropriate in length", "Too short")),
        Col("FrustrationsOpen", "T", prose("work", 0.3)),
    ],
)  # fmt: skip

COURSE = Shape(
    "google-forms-course-evaluation.csv", 7,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:21")),
        Col("Username", "I", email()),
        Col("Course code", "D", pick("HIST101", "CHEM220", "NURS310")),
        Col("Instructor's name", "I", pick("Dr. Eleanor Farrow", "Prof. Kofi Lomax", "Ms Ingrid Jessop")),
        Col("1. The instructor explains concepts clearly.", "C", near(1, 5)),
        Col("2. The instructor is well prepared for class.", "C", near(1, 5)),
        Col("3. Overall, I would rate this course:", "C", pick("Excellent", "Very Good", "Good", "Fair", "Poor")),
        Col("What were the strengths of this course?", "T", prose("school", 0.2)),
        Col("What suggestions do you have for improvement?", "T", prose("school", 0.3)),
        Col("Additional comments:", "T", prose("library", 0.6)),
        Col("Expected grade", "C", pick("A", "B", "C", "D")),
    ],
)  # fmt: skip

FLUID = Shape(
    "fluidsurveys-transit.csv", 5,
    [
        Col("Response ID", "R", number(14_220_101, 9)),
        Col("Survey Start", ".", when()),
        Col("Survey Completed", ".", when()),
        Col("IP Address", "I", address()),
        Col("Username", "I", blank()),
        Col("Invite Email", "I", email(0.5)),
        Col("Language", ".", always("en")),
        Col("How do you get to work on most days? | Car", "S", mark("1", absent="0")),
        Col("How do you get to work on most days? | Streetcar", "S", mark("1", absent="0")),
        Col("How do you get to work on most days? | Walk", "S", mark("1", absent="0")),
        Col("Please indicate your level of agreement with the following statements. | The streetcar is on time.", "C", pick(*AGREE)),
        Col("Please indicate your level of agreement with the following statements. | The streetcar is clean.", "C", pick(*AGREE)),
        Col("What changes would make you ride more often?", "T", prose("buses", 0.2)),
        Col("Any other comments or suggestions?", "T", prose("buses", 0.5)),
        Col("What are the first three characters of your postal code?", "I", lambda rng, i: f"{rng.choice('KLM')}{rng.randint(1, 9)}{rng.choice('ABCE')}"),
        Col("What age group do you fall into?", "D", pick(*AGES)),
    ],
)  # fmt: skip

AFTER_PUBLIC_FILES = (
    SERIES, FEAST, WELLBEING_AT_WORK, NEW_CODERS, DATA_PEOPLE, DEVELOPERS, COURSE, FLUID,
)  # fmt: skip
