"""Eight further exports after files in public repositories: research, registration, health.

Columns were written down before the drafting was tried on them; every content is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    Col,
    Shape,
    blank,
    chosen,
    email,
    hexes,
    imported,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    typed,
    under,
    when,
)  # fmt: skip

SEEN = ("Very frequently", "Sometimes", "Occasionally", "Rarely", "Very rarely")
STORED = (
    "All of these items are entered and stored in the area",
    "Some of these items are entered and stored in the area",
    "None of these items are recorded",
)

PATROLS = Shape(
    "google-forms-patrols.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:53")),
        Col("Score", ".", pick("0", missing=0)),
        Col("1. Please enter all the name(s) of the protected area(s) that apply.\nIf there is more than one, please separate them by hitting enter in the answer space below", "I", lambda rng, i: f"{rng.choice(['Abbey', 'Mill', 'Long', 'Grey'])} {rng.choice(['Moor', 'Fen', 'Wood'])} Nature Reserve {i}"),
        Col("2. Wildlife health is important to achieve the conservation goals of the protected areas where I work ", "C", pick("Strongly agree", "Agree", "Neutral", "Somewhat Disagree", "Disagree", missing=0)),
        Col("3. Pathogens carried by wildlife inhabiting the protected area I work in can affect livestock health    ", "C", pick("Strongly agree", "Agree", "Neutral", "Somewhat Disagree", "Strongly disagree", missing=0)),
        Col("7. Are dead wildlife encountered in the protected area? ", "C", pick(*SEEN, missing=0)),
        Col("10. How long, on average, are the patrols in the protected area?", "C", pick("Less than a day", "Between one to two days", "Between four days and a week", missing=0)),
        Col("11. On average, how many patrols are completed in the protected area in one month?", "C", near(2, 90)),
        Col("12. Are healthy wildlife found during patrols (rangers or others) recorded as a specific category of individuals?", "C", pick("Yes", "No", missing=0)),
        Col("12.b Please indicate what type of data are recorded (check all that apply)", "S", chosen("Photographs", "Species", "Age", "Sex", "Body condition", missing=0.3)),
        Col("12.c Are these data entered and stored in the desktop program?", "C", pick(*STORED, missing=0.3)),
        Col("12.c.i If none of the items are recorded in the area where are they recorded? ", "T", said("Spread sheet in excel", "A notebook that the warden keeps", "On paper forms in the office of the reserve", missing=0.85)),
        Col("19. Is any other data relevant to wildlife health collected during the patrols?", "T", prose("park", 0.3)),
        Col("20. If no data are collected, please select the best explanation(s) for why this information is not collected (check all that apply)", "S", chosen("Lack of expertise on how to properly record this information", "Never thought about it", "We use the default data model", missing=0.1)),
        Col("21. What version of the desktop program is currently used in the protected area?", "C", pick("6.3", "7.5", "7.4", missing=0)),
        Col("23. Is the program fully rolled-out in the protected area(s) you work in or is it being piloted?", "C", pick("Fully rolled-out", "Partially rolled-out", "Under pilot", missing=0)),
        Col("24. Would you be interested in adding a set of categories to your data model in order to facilitate the collection of wildlife health data? ", "C", pick("Yes", "No", missing=0)),
        Col("25. Please select the option that best describes your position", "D", pick("I am a general manager of one or more protected areas", "I am directly responsible for managing data in one or more protected areas", "Other", missing=0)),
    ],
)  # fmt: skip

RIDES = (
    "E-rickshaw (Time: 15 mins, Cost: 20, Wait: 10 mins)",
    "Public bike (Time: 5 mins, Cost: 10, Wait: 5 mins)",
    "Walking (Time: 30 mins, Cost: 0, Wait: 0 mins)",
)

RIDING = Shape(
    "own-app-last-mile.csv", 0,
    [
        Col("id", "R", hexes(32, dashed=True)),
        Col("timestamp", ".", when("2025-0{m}-{d:02d}T{h:02d}:{s}:55.588286")),
        Col("residence", "D", typed(["delhi", "panchkula", "nowhere"], ["pkl", "t"])),
        Col("age_group", "D", pick("Up to 18", "18–24", "24–34", missing=0)),
        Col("gender", "D", pick("Male", "Female", "Other", missing=0)),
        Col("education", "D", pick("No formal education", "School", "Graduate/Postgraduate/PhD", missing=0)),
        Col("occupation", "D", pick("Student/Scholar", "Employed/Self-employed", "Retired", missing=0)),
        Col("income", "D", pick("Up to 20,000", "50,001–100,000", "Above 100,000", missing=0)),
        Col("cars_owned", "D", near(0, 2)),
        Col("bicycles_owned", "D", pick("0", "1", "2 or more", missing=0)),
        Col("public_transport_usage", "C", pick("Never", "Every day", "A few times a month", missing=0)),
        Col("last_mile_e_rickshaw", "C", pick("Never", "Every day", "Few times/week", missing=0)),
        Col("last_mile_walking", "C", pick("Never", "Every day", "Few times/week", missing=0)),
        Col("Task_1", "C", pick(*RIDES, missing=0)),
        Col("Task_10", "C", pick(*RIDES, missing=0)),
        Col("suggestions", "T", prose("buses", 0.4)),
    ],
)  # fmt: skip


def listed(*options: str) -> object:
    """Some options, each with a semicolon behind, as Microsoft Forms writes them."""
    return lambda rng, i: "".join(
        f"{each};" for each in rng.sample(options, rng.randint(1, len(options) - 1))
    )


def ranked(*options: str) -> object:
    """All options in somebody's order, each with a semicolon behind."""
    return lambda rng, i: "".join(f"{each};" for each in rng.sample(options, len(options)))


FUNDS = "How do you assess existing funding provision for the following areas: . "

ENGINEERS = Shape(
    "microsoft-forms-research-engineers.csv", 0,
    [
        Col("Id", "R", number(1)),
        Col("Start time", ".", when("{d:02d}/0{m}/2025 {h}:{s}")),
        Col("Completion time", ".", when("{d:02d}/0{m}/2025 {h}:{s}")),
        Col("Email", "I", pick("anonymous", missing=0)),
        Col("Name", "I", blank()),
        Col("Where is your institution based?", "D", pick("UK", "Ireland", missing=0)),
        Col("Please select your organization type", "D", listed("Higher Education - University ", "Research Institute", "industry")),  # type: ignore[arg-type]
        Col("What is your official job title?", "I", said("Senior Research Software Engineer", "Research Software Engineer", "Digital Humanities Manager", "Head of Innovation", "Teaching Fellow", "Director and Senior Analyst", "Principal Engineer", "Data Steward", missing=0)),
        Col("What is the nature / contract type of your current employment?", "D", pick("Permanent", "Fixed-Term", missing=0)),
        Col("What is the highest level of education you have attained?", "D", pick("PhD", "BSc-BA", "Msc - MA", missing=0)),
        Col("Do you consider yourself a professional Research Software Engineer (RSE) ?", "C", pick("Yes", "No", "I don't know/ Maybe", missing=0)),
        Col("How many years of software development experience do you have?", "D", pick("1-5 years", "5-10 years ", "more than 10 years", missing=0)),
        Col("On average, how much of your time is spent on research?", "C", pick("1-5 hours per week ", "5-10 hours per week", "more than 10 hours per week ", "N/A", missing=0)),
        Col("What are the barriers for someone to choose such a job? Please rank each of the following items in order of importance with #1(top) being the most ", ".", ranked("Lack of career paths", "Lack of prospects", "Unrecognised activity")),  # type: ignore[arg-type]
        Col("Are you part of a dedicated research group within your institution?", "C", pick("Yes", "No", missing=0)),
        Col("Describe your work pattern:", "C", pick("RSE working alone ", "RSE working in groups/teams", "RSE working in pools", missing=0)),
        Col("Have you contributed to research articles as the primary author?", "C", pick("Yes", "No", missing=0)),
        Col("Describe briefly your team structure", "T", prose("work", 0.1)),
        Col("How often do you licensing software you produce under an open-source license ?", "C", pick("Never", "Almost every project", "Monthly", missing=0)),
        Col("How is your current work funded?", "S", listed("Institutionally ", "through national funding ", "through international funding")),  # type: ignore[arg-type]
        *(Col(f"{FUNDS}{area}", "C", pick("strongly negative", "negative", "neutral", "positive ", missing=0)) for area in ("technical assessment of funded projects", "sustainability of funded projects", "RSE compute capability")),
        Col("What do you consider as a community training priority (choose all that apply)", "S", listed("Responsible data management ", "Project management", "Programming languages (eg Python, R)")),  # type: ignore[arg-type]
        Col("Please enter your email address (this will not be connected with your answers) (optional)", "I", email(0.6)),
        Col("Please enter your name (this will not be connected with your answers) (optional)", "I", person(0.6)),
        Col("Can we add your email address to a list run by the group? We'd like to share information on community events (optional)", ".", pick("Yes", "No")),
        Col("Any other comments? ", "T", prose("work", 0.6)),
    ],
)  # fmt: skip

FAMILIAR = (
    "Not familiar at all",
    "Slightly familiar",
    "Moderately familiar",
    "Very familiar",
    "Extremely familiar",
)


def of(code: str, text: str, imports: str, letter: str, cells: object) -> Col:
    """A column under the three header rows that Qualtrics writes."""
    return Col((code, text, imported(imports)), letter, cells)  # type: ignore[arg-type]


SOURCES = Shape(
    "qualtrics-open-source.csv", 0,
    [
        of("StartDate", "Start Date", "startDate", ".", blank()),
        of("EndDate", "End Date", "endDate", ".", blank()),
        of("Status", "Response Type", "status", ".", blank()),
        of("IPAddress", "IP Address", "ipAddress", "I", blank()),
        of("Progress", "Progress", "progress", ".", pick("100", missing=0)),
        of("Finished", "Finished", "finished", ".", pick("TRUE", missing=0)),
        of("ResponseId", "Response ID", "_recordId", "I", blank()),
        of("RecipientLastName", "Recipient Last Name", "recipientLastName", "I", blank()),
        of("UserLanguage", "User Language", "userLanguage", ".", blank()),
        of("QID1", "1. Name (first and last):", "QID1_TEXT", "I", person(0.5)),
        of("QID2", "2. Are you affiliated with the university?", "QID2", "D", pick("Yes", "No", missing=0)),
        of("QID4", "3. What is your primary role? - Selected Choice", "QID4", "D", pick("Faculty", "Staff", "Graduate student", "Other", missing=0)),
        of("QID4_5_TEXT", "3. What is your primary role? - Other - Text", "QID4_5_TEXT", "I", said("emeritus", "visiting fellow", missing=0.9)),
        of("QID6", "4. How long have you worked at the university?", "QID6", "D", pick("1-3 years", "4-7 years", "7-10 years", "10+ years")),
        of("QID8", "5. What is your school/college/division/institute? - Selected Choice", "QID8", "D", pick("College of Letters and Sciences", "College of Engineering", "Graduate School", "Other")),
        of("QID10", "1. How familiar are you with the concept of open source hardware?", "QID10", "C", pick(*FAMILIAR)),
        of("QID13", "4. Are there key tools in your field or your work that you recognize as open source?", "QID13", "C", pick("Yes", "No")),
        of("QID15", "4a. Please type below the key tools in your field or your work that you recognize as open source.", "QID15_TEXT", "T", prose("work", 0.2)),
        of("QID16", "5. How would you characterize the importance of open source software for your education, teaching, and research?", "QID16", "C", pick("Critical/Vital/Essential", "Valuable", "Some value")),
        of("QID17", "6. Which of the following licensed software provided by campus (e.g. Mathematica, ..) do you use?", "QID17", "S", chosen("Mathematica", "Matlab", "Labview", "Origin", by=",", missing=0.3)),
        of("QID18", "8. What do you perceive as the main benefits of using open source software?", "QID18", "S", chosen("Reproducibility", "Knowledge Sharing", "Flexibility", "Lower Costs", by=",", missing=0.05)),
        of("QID20", "1. To what degree do you agree with the following statement: “Software is a valuable form of research output”", "QID20", "C", pick("Strongly agree", "Somewhat agree", "Neither agree nor disagree", "Somewhat disagree")),
        of("QID26", "6a. Please specify the type of training or education about open source that you received.", "QID26_TEXT", "T", said("Software carpentry", "Seminars and workshops", "Git and R in the library", "several trainings of the department over two years", missing=0.7)),
        of("QID29", "2. Would you be interested in participating in workshops, events, or initiatives organized by the office?", "QID29", ".", pick("Yes", "No")),
        of("QID30", "3. Would you like to be added to our email list to receive updates? If so, please provide your email address.", "QID30_TEXT", "I", email(0.6)),
        of("QID31", "4. If you are currently contributing to any open source projects, please feel free to provide a link to that work (ex: account, webpage link, etc.).", "QID31_TEXT", "I", lambda rng, i: f"https://code.example.org/u{i}" if i % 4 == 0 else ""),
        of("QID32", "5. Please list people involved in Open Source at the university that you think we should know about.", "QID32_TEXT", "I", person(0.7)),
    ],
)  # fmt: skip

SYSTEMS = ("macOS", "Windows 10", "Debian or its derivatives (Ubuntu, Mint, etc.)")
HELPED = pick("I use this often", "I use this sometimes", "I have not heard of this")

TYPED = Shape(
    "typeform-two-rows-users.csv", 0,
    [
        Col(("", "#"), "R", hexes(32)),
        *under("What operating system(s) do you use?", "S", SYSTEMS, None),
        Col(("", "Other"), "O", said("FreeBSD 12", "a cluster of the faculty", missing=0.9)),
        *under("Which interface(s) do you use to access the program? ", "S", ("Python", "MATLAB", "C++"), None),
        Col(("", "How often do you use the *Python* interface?"), "C", pick("Often", "Sometimes", "Rarely")),
        Col(("", "What features that you use are available in the *C++* interface but not in one of the other interfaces?"), "T", prose("work", 0.6)),
        Col(("", "Do you use phase models other than the ideal gas model?"), "C", pick("Yes", "No")),
        Col(("", "What features, not on the previous list, would significantly enhance your productivity?"), "T", prose("work", 0.3)),
        *under("How frequently do you use the following support features?", "C", ("Search previous user group posts", "Browse the source code", "Online documentation"), HELPED),
        Col(("", "Where is your primary residence? Where do you live?"), "D", pick("North America", "Europe", "Asia")),
        Col(("", "What is your primary spoken or written language?"), "D", typed(["English", "German", "Chinese"], ["Turkish", "Welsh"])),
        Col(("", "What is your employment status?"), "D", pick("Full-time/Part-time employed by a university or lab", "Full-time/Part-time employed by a company", "Student")),
        Col(("", "Company/organization name (optional)"), "I", said("Nowhere University", "Invented Numerics, Inc.", "Elsewhere Lab", missing=0.4)),
        Col(("", "Why do you use the program in your job or school?"), "T", prose("work", 0.2)),
        Col(("", "Start Date (UTC)"), ".", when("{m}/{d}/25 {h}:{s}")),
        Col(("", "Submit Date (UTC)"), ".", when("{m}/{d}/25 {h}:{s}")),
        Col(("", "Network ID"), "I", hexes(10)),
    ],
)  # fmt: skip

YOUNG = Shape(
    "google-forms-young-people.csv", 0,
    [
        Col("Timestamp", ".", when("2025/0{m}/{d:02d} {h}:{s}:12 am CET")),
        Col("Username", "I", email()),
        Col("Which group will your young person be joining?", "C", pick("Scouts (10 ½ - 14 years)", "Cubs (8 - 10 ½ years)", "Beavers (6 - 8 years)", missing=0)),
        Col("Young Person's Forename(s)", "I", lambda rng, i: person()(rng, i).split()[0]),
        Col("Young Person's Surname", "I", lambda rng, i: person()(rng, i).split()[1]),
        Col("Nationality", "D", pick("British", "Irish", "Polish", missing=0)),
        Col("School", "I", said("Mill Lane Primary", "Abbey Academy", "Castle Junior", "St Nowhere's", missing=0)),
        Col("Date of Birth", "I", when("{d:02d}/0{m}/2016")),
        Col("Gender", "D", pick("Male", "Female", missing=0)),
        Col("Your Title", "I", pick("Mr", "Mrs", "Ms", missing=0)),
        Col("Primary Parent/Guardian Forename(s)", "I", lambda rng, i: person()(rng, i + 3).split()[0]),
        Col("Relationship to young person", "D", pick("Mother", "Father", "Guardian", missing=0)),
        Col("Address", "I", lambda rng, i: f"{rng.randint(1, 90)} york Avenue"),
        Col("Postcode", "I", postcode()),
        Col("Telephone number", "I", phone()),
        Col("Second telephone number (work)", "I", phone(0.5)),
        Col("Secondary Parent/Guardian relationship to young person", ".", pick("Mother", "Father", "Grandparent", missing=0.2)),
        Col("Doctors name and address", "I", lambda rng, i: f"Dr {person()(rng, i).split()[1]}, Mill Surgery"),
        Col("Does the young person have any disabilities?", "D", pick("No", "Yes", missing=0)),
        Col("Disabilities: If Yes, please provide further information", "T", prose("health", 0.8)),
        Col("Does the young person have any dietary needs or allergies?", "C", pick("No", "Yes", missing=0)),
        Col("Dietary or Allergies:  If Yes, please provide further information", "T", prose("health", 0.7)),
        Col("Does the young person have a Religion or Faith?", "D", pick("No", "Yes", missing=0)),
        Col("What do you hope your young person will get out of it?", "T", prose("school", 0.1)),
    ],
)  # fmt: skip

RANKS = "Please place each CORE course into rank order based on which were the most and least beneficial to you?\n(Must drag EACH course into the order desired.) - "

COURSES = Shape(
    "qualtrics-masters-courses.csv", 0,
    [
        of("StartDate", "Start Date", "startDate", ".", when()),
        of("Progress", "Progress", "progress", ".", pick("100", missing=0)),
        of("Duration (in seconds)", "Duration (in seconds)", "duration", ".", near(80, 5000)),
        of("ResponseId", "Response ID", "_recordId", "R", lambda rng, i: f"R_{rng.getrandbits(60):015x}"),
        of("DistributionChannel", "Distribution Channel", "distributionChannel", ".", pick("anonymous", missing=0)),
        of("UserLanguage", "User Language", "userLanguage", ".", pick("EN", missing=0)),
        of("Q75", "Which of the following CORE classes did you take this year? Select all that apply.", "QID124", "S", chosen("ACC 60 Professionalism", "ACC 63 Data Analytics", "ACC 65 Auditing", by=",", missing=0)),
        *(of(f"Q35_{n}", f"{RANKS}{course}", f"QID84_{n}", "C", near(1, 8)) for n, course in enumerate(("ACC 60 Professionalism", "ACC 63 Data Analytics", "ACC 65 Auditing"), 1)),
        of("Q76_1", "Rate ACC 62 Advanced Application on a scale from 1-5 (1 being least beneficial and 5 being more beneficial). - ACC 62 Advanced Application", "QID125_1", "C", lambda rng, i: "" if i % 3 else str(rng.randint(1, 5))),
        of("Q46_5", "How many hours did you spend completing coursework outside of class for an AVERAGE week? - Hours per week", "QID95_5", "C", near(2, 25)),
        of("Q53", "Do you feel that the program was worth the money you spent?", "QID102", "C", pick("Yes", "No", "Maybe")),
        *(of(f"Q58_{n}", f"Please indicate the extent you agree with this statement.\n\nThe program helped me to prepare to sit for the following core exams: - {exam}", f"QID107_{n}", "C", pick("Strongly Agree", "Agree", "Neither disagree or agree", "Disagree", "Strongly Disagree")) for n, exam in enumerate(("FAR", "Audit"), 1)),
        of("Q12", "Have you taken any of the core exams? (You may select more than one)", "QID70", "S", chosen("FAR", "Audit", "Regulation", by=",", missing=0.5)),
        of("Q60", "What would you change about the program?", "QID110_TEXT", "T", prose("school", 0.3)),
    ],
)  # fmt: skip

HEALTH = Shape(
    "community-health-needs.csv", 0,
    [
        Col("Response ID", "R", lambda rng, i: f"R{i + 1:03d}"),
        Col("Age Group", "D", pick("15-24", "25-34", "35-44", "45-54", "65+", missing=0)),
        Col("Primary Health Concern", "C", pick("Diabetes", "Mental Health", "Hypertension", "Maternal Health", missing=0)),
        Col("Access Barrier", "C", pick("Cost", "Wait times", "Transportation", "Language barrier", missing=0)),
        Col("Program Awareness", "C", pick("Yes", "No", missing=0)),
        Col("Satisfaction (1-5)", "C", near(1, 5)),
        Col("Unmet Need", "T", lambda rng, i: f"{rng.choice(['More', 'Better', 'Faster', 'Earlier'])} {rng.choice(['evening hours', 'home visits', 'bilingual staff', 'weekend clinics', 'same-day help'])}{'' if i % 2 else ' for ' + rng.choice(['teenagers', 'new mothers', 'carers'])}"),
        Col("Suggested Priority", "C", pick("Diabetes classes", "Mental health", "Hypertension", "Prenatal", missing=0)),
        Col("Language Preference", "D", pick("English", "Spanish", missing=0)),
        Col("Insurance Status", "D", pick("Uninsured", "Medicaid", "Medicare", "Private", missing=0)),
        Col("Consent", ".", mark("Yes", 1.0)),
    ],
)  # fmt: skip

SEEN_ANEW_TOO = [PATROLS, RIDING, ENGINEERS, SOURCES, TYPED, YOUNG, COURSES, HEALTH]
