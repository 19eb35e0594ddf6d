"""Further ways in which programs write the same: labels, ranks, likert rows, long files.

Columns were written down before the drafting was tried on them; the drafting was mended by them.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    SATISFIED,
    Col,
    Shape,
    address,
    always,
    blank,
    chosen,
    decimal,
    email,
    freely,
    grid,
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

LABELS = Shape(
    "redcap-labels.csv", 0,
    [
        Col("Record ID", "R", number(1)),
        Col("Event Name", ".", always("Baseline")),
        Col("Survey Identifier", "I", blank()),
        Col("Survey Timestamp", ".", when()),
        Col("What is your age in years?", "D", near(18, 80)),
        Col("What sex were you registered with at birth?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("In general, would you say your health is:", "C", pick("Excellent", "Very good", "Good", "Fair", "Poor")),
        *(Col(f"Which of these have you tried? (choice={each})", "S", pick("Checked", "Unchecked", missing=0)) for each in ("Walking", "Swimming", "Yoga", "Other")),
        Col("Please specify other activity", "O", said("chair aerobics", "bowls", "dancing in the kitchen", missing=0.8)),
        Col("What stops you from being more active?", "T", prose("health", 0.3)),
        Col("Pain today (0-100)", ".", near(0, 100)),
        Col("Your mobile number, if you agree to a reminder", "I", phone(0.4)),
        Col("Complete?", ".", pick("Complete", "Incomplete")),
    ],
)  # fmt: skip

LIKERT = Shape(
    "microsoft-forms-likert-and-ranking.xlsx", 0,
    [
        Col("Id", "R", number(3)),
        Col("Start time", ".", when("{m}/{d}/25 {h}:{s}:10")),
        Col("Completion time", ".", when("{m}/{d}/25 {h}:{s}:50")),
        Col("Email", "I", email()),
        Col("Name", "I", person()),
        Col("Which ward do you live in?", "D", pick("Abbey", "Castle", "Mill")),
        Col("The council keeps me informed", "C", pick(*AGREE)),
        Col("The council listens to residents", "C", pick(*AGREE)),
        Col("The council offers value for money", "C", pick(*AGREE)),
        Col("Please rank these services from most to least important", "S", lambda rng, i: "".join(f"{each};" for each in rng.sample(["Roads", "Parks", "Libraries", "Waste"], 4))),
        Col("How likely are you to recommend living here to a friend?", "C", near(0, 10)),
        Col("Which of these do you use at least monthly?", "S", lambda rng, i: "".join(f"{each};" for each in rng.sample(["Library", "Leisure centre", "Park", "None of these"], rng.randint(1, 2)))),
        Col("If you could change one thing about the area, what would it be?", "T", prose("park", 0.2)),
        Col("What is good about living here?", "T", prose("buses", 0.3)),
        Col("Do you have any of the following conditions or disabilities?", "D", pick("None", "Mobility", "Hearing", "Prefer not to say")),
        Col("When would you like us to call you back?", ".", when("2025-0{m}-{d:02d}")),
    ],
)  # fmt: skip

CHECKBOX_GRID = Shape(
    "google-forms-checkbox-grid.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:11")),
        Col("Are you...", "D", pick("A resident", "A business owner", "A visitor")),
        *grid("When do you use these places? ", "S", ("Library", "Pool", "Park"), chosen("Mornings", "Afternoons", "Evenings", missing=0.1)),
        Col("Overall, how satisfied or dissatisfied are you with your local area as a place to live?", "C", pick(*SATISFIED)),
        Col("Do you agree or disagree that the proposals will improve the high street?", "C", pick(*AGREE, "Don't know")),
        Col("Please tell us why", "T", prose("buses", 0.3)),
        Col("Which of our three designs do you prefer?", "C", pick("Design A", "Design B", "Design C", "None")),
        Col("What, if anything, would you change about it?", "T", prose("park", 0.4)),
        Col("What is your full postcode?", "I", postcode(0.1)),
        Col("What is your ethnic group?", "D", typed(["White", "Asian or Asian British", "Black, Black British, Caribbean or African"], ["Cornish", "A bit of everything"])),
        Col("What is your sexual orientation?", "D", pick("Straight/Heterosexual", "Gay or Lesbian", "Bisexual", "Prefer not to say")),
        Col("What is your religion or belief?", "D", pick("No religion", "Christian", "Muslim", "Prefer not to say")),
        Col("Are you pregnant or have you given birth in the last 12 months?", "D", pick("Yes", "No", "Prefer not to say")),
        Col("Email (only if you want updates)", "I", email(0.6)),
    ],
)  # fmt: skip

NO_ID = Shape(
    "surveymonkey-one-header-no-id.csv", 0,
    [
        Col("Start Date", ".", when()),
        Col("End Date", ".", when()),
        Col("IP Address", "I", address()),
        Col("To what extent do you agree with the vision for the town centre?", "C", pick(*AGREE)),
        Col("To what extent do you agree with the vision for the town centre? - Comments:", "T", prose("park", 0.5)),
        Col("Which age group are you in?", "D", pick(*AGES)),
        Col("How would you describe your gender?", "D", pick(*GENDERS)),
        Col("Do you have a blue badge?", "D", pick("Yes", "No")),
        Col("How often do you visit the town centre?", "C", pick("Daily", "Weekly", "Monthly", "Less often", "Never")),
        Col("How do you usually travel there? - Bus", "S", mark("Bus")),
        Col("How do you usually travel there? - Car", "S", mark("Car")),
        Col("How do you usually travel there? - Walk", "S", mark("Walk")),
        Col("How do you usually travel there? - Other (please specify)", "O", said("lift from my son", "dial-a-ride", missing=0.85)),
        Col("Which three words describe the town centre today? - Word 1", "T", freely("tired", "friendly", "windy", "empty", "full of empty shops these days", missing=0.2)),
        Col("If you are a business, how many people do you employ?", "D", pick("0-9", "10-49", "50+", missing=0.7)),
        Col("Is there anything else you would like to tell us about the draft plan?", "T", prose("waste", 0.5)),
    ],
)  # fmt: skip

CONSULTEES = Shape(
    "letters-and-emails-log.xlsx", 0,
    [
        Col("No.", "R", number(1)),
        Col("Date received", ".", when("{d:02d}/0{m}/2025")),
        Col("Received by", "I", pick("V Jessop", "K Lomax")),
        Col("Format", ".", pick("Email", "Letter", "Petition")),
        Col("Name of respondent", "I", person()),
        Col("Organisation / individual", "D", pick("Individual", "Organisation")),
        Col("Organisation name (if relevant)", "I", said("Invented Parish Council", "Nowhere Cycling Club", missing=0.7)),
        Col("Summary of comments", "T", prose("flood", 0.0)),
        Col("Support / object / neutral", "C", pick("Support", "Object", "Neutral")),
        Col("Officer response", ".", prose("work", 0.2)),
        Col("Change proposed?", ".", pick("Yes", "No")),
        Col("Response sent (Y/N)", ".", pick("Y", "N")),
    ],
)  # fmt: skip

WARDS = Shape(
    "patient-survey-labelled-codes.csv", 0,
    [
        Col("UniqueID", "R", lambda rng, i: f"P{i + 70001}"),
        Col("Site_Name", "D", pick("Nowhere General", "Elsewhere Community")),
        Col("Specialty", "D", pick("Cardiology", "Maternity", "Elderly care")),
        Col("Discharge_Date", ".", when("{d:02d}/0{m}/2025")),
        Col("LOS", ".", near(0, 30)),
        Col("Q01_Cleanliness", "C", pick("Very clean", "Fairly clean", "Not very clean", "Not at all clean")),
        Col("Q02_Noise_Night", "C", pick("Yes", "No")),
        Col("Q03_Food", "C", pick("Very good", "Good", "Fair", "Poor", "I did not have any hospital food")),
        Col("Q04_Involved", "C", pick("Yes, definitely", "Yes, to some extent", "No")),
        Col("Q05_Overall", "C", near(0, 10)),
        Col("Comments_Good", "T", prose("health", 0.2)),
        Col("Comments_Improve", "T", prose("health", 0.3)),
        Col("Comments_Other", "T", prose("health", 0.6)),
        Col("AgeBand", "D", pick(*AGES)),
        Col("EthnicCat", "D", pick("A", "B", "H", "Z")),
        Col("LSOA", "I", lambda rng, i: f"E0100{rng.randint(1000, 9999)}"),
        Col("IMD_Decile", "D", near(1, 10)),
        Col("Consultant", "I", pick("Dr A Jessop", "Mr F Lomax", "Ms P Farrow")),
        Col("Weighting", ".", decimal(0.5, 2)),
    ],
)  # fmt: skip

POLL = Shape(
    "condensed-actual-answers-two-rows.csv", 0,
    [
        Col(("Respondent ID", ""), "R", number(900_100_200, 31)),
        Col(("Collector ID", ""), ".", always("77001")),
        Col(("Date Created", ""), ".", when()),
        Col(("IP Address", ""), "I", address()),
        Col(("I am responding as:", "Response"), "D", pick("An individual", "An organisation", "An elected member")),
        Col(("Please give the name of your organisation", "Open-Ended Response"), "I", said("Invented Forum", "Nowhere Trust", missing=0.7)),
        *under("Please indicate your level of support for each option", "C", ("Option 1 - merge the two schools", "Option 2 - keep both and share staff", "Option 3 - no change"), pick("Strongly support", "Support", "Neither", "Oppose", "Strongly oppose")),
        *under("Thinking about each option, what is your main concern?", "T", ("Option 1", "Option 2", "Option 3"), prose("school", 0.5)),
        Col(("Have we missed any options?", "Response"), "C", pick("Yes", "No")),
        Col(("", "If yes, please describe"), "T", prose("school", 0.7)),
        Col(("Do you have children at either school?", "Yes - Hill School"), "D", mark("Yes - Hill School", 0.3)),
        Col(("", "Yes - Vale School"), "D", mark("Yes - Vale School", 0.3)),
        Col(("", "No"), "D", mark("No", 0.5)),
        Col(("Would you like a copy of the report?", "Response"), ".", pick("Yes", "No")),
        Col(("If so, please enter an e-mail address", "Open-Ended Response"), "I", email(0.5)),
    ],
)  # fmt: skip

OF_WAYS = [LABELS, LIKERT, CHECKBOX_GRID, NO_ID, CONSULTEES, WARDS, POLL]
