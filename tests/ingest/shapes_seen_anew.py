"""Nine exports after files in public repositories: forms, panels and staff surveys.

Columns were written down before the drafting was tried on them; every content is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    Col,
    Shape,
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
    pick,
    prose,
    said,
    typed,
    under,
    when,
)  # fmt: skip

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
CAME = pick(
    "Before 08:00",
    "08:00 - 10:00",
    "10:01 - 12:00",
    "Did not come to the campus this day",
    missing=0,
)
LEFT = pick(
    "Before 12:00",
    "12:00 - 14:00",
    "14:01 - 16:00",
    "After 16:01",
    "Did not come to the campus this day",
    missing=0,
)
OFTEN_OF = "To what extent do you agree or disagree with the following statements?   "
SAFE = ("Very safe", "Somewhat safe", "Somewhat unsafe", "Very unsafe")
WHY_THIS_WAY = (
    "It's the quickest way",
    "It's the most cost effective way",
    "Have more flexibility",
    "I enjoy it",
)

TRAVEL = Shape(
    "google-forms-student-travel.csv", 0,
    [
        Col("Timestamp", ".", when("{d:02d}/0{m}/2025 {h}:{s}:25")),
        Col("What is your term time postcode?", "I", pick("ZZ14 New Mill", "ZZ2 Green End", "ZZ4 Abbey", "I would prefer not to say", "Other", missing=0)),
        Col("Which best describes your current term-time accommodation?", "D", pick("Shared rental accomodation", "Living with parents/guardians during term time", "Halls of residence", missing=0)),
        Col("What is your average journey time from your home to the campus?", "C", pick("Less than 15 minutes", "15 - 30 minutes", "31 - 45 minutes", "More than 60 minutes", missing=0)),
        *grid("What time did you arrive at the campus each day last week? ", "C", DAYS, CAME),
        *grid("What time did you leave the campus each day last week? ", "C", DAYS, LEFT),
        Col("How do you usually travel from home to the campus?", "C", pick("On foot", "Public transport", "Bicycle", "Motor vehicle (car or motorcycle/scooter)", missing=0)),
        Col("Why do you commute by public transport?", "S", chosen(*WHY_THIS_WAY, "I don't have a driving licence", missing=0.4)),
        Col("Which modes of transportation do you normally use to travel to the campus?", "S", chosen("Bus", "Tube", "Overground", missing=0.4)),
        Col("Which station do you use to travel to the campus?", "C", typed(["New Cross", "New Cross Gate"], ["Peckham", "Dont make sense"])),
        Col("What type of ticket do you use?", "C", pick("Pay As You Go", "Travelcard (weekly)", "Travelcard (monthly)", missing=0.4)),
        Col("Why do you travel by motor vehicle to the campus?", "S", chosen(*WHY_THIS_WAY, "I don't like public transport", missing=0.7)),
        Col("Are you the driver or a passenger?", "C", pick("Driver (travelling alone)", "Passenger", "both", missing=0.7)),
        Col("What changes would encourage you to try an alternative mode of transport?", "S", chosen("More reliable public transport services", "Cleaner and more comfortable buses/trains", "Cheaper fares", missing=0.6)),
        Col("Which of these are on your route?", "S", chosen("High streets", "Zebra crossing", "Alleys", "Schools", missing=0.5)),
        *grid(OFTEN_OF, "C", ("There are not enough pedestrian crossings", "My route is too congested", "I walk most often alone"), pick("Strongly agree", "Somewhat agree", "Neither agree nor disagree", "Somewhat disagree", "Strongly disagree", missing=0.4)),
        Col("How safe do you feel when walking to the campus?", "C", pick(*SAFE, missing=0.4)),
        Col("What is your age?", "D", pick("18 - 21", "22 - 25", "26 - 30", "Over 40", "I would prefer not to say", missing=0)),
        Col("Which gender do you identify most with?", "D", pick("Female", "Male", "Non-binary / third gender", "Prefer to self-describe", missing=0)),
        Col("Which of the following best describes your current level of study?", "D", pick("Full-time undergraduate student", "Part-time undergraduate student", "Full-time postgraduate student", missing=0)),
        Col("What year of study are you in?", "D", pick("0 (Foundation only)", "1 (UG)", "2 (UG)", "3 (UG)", "3+", missing=0)),
        Col("Which of the following statements best describes you?", "D", pick("I am a UK citizen studying in the UK", "I am an international student from within the EU studying in the UK", "I would prefer not to say", missing=0)),
    ],
)  # fmt: skip

MISSION = (
    "\nTo what extent do you agree that each of the following is part of the archive’s mission? "
)
USED = pick(
    "We have already implemented this",
    "We are considering this",
    "We are planning to implement this",
    "I don’t know what it is",
    missing=0,
)

REPOSITORIES = Shape(
    "google-forms-archives.csv", 0,
    [
        Col("ID", "R", lambda rng, i: str((i * 7) % 41 + 1)),
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:37")),
        Col("Email Address", "I", email()),
        Col("What is the name of your archive?", "I", lambda rng, i: f"{rng.choice(['Deep', 'Open', 'Old', 'River'])} {rng.choice(['Store', 'Shelf', 'Vault', 'Room'])} {i}"),
        Col("Please briefly describe the role(s) that the archive currently plays in your institution or community. What is its primary purpose?", "T", prose("library", 0)),
        Col("Which types of research outputs are included in your archive?", "S", chosen("Research papers", "Data-sets", "Software (source code)", "Dissertations", missing=0)),
        Col("Which research communities/disciplines are most actively depositing into it?", "T", prose("work", 0.1)),
        Col("Which of the following types of user deposit content?", "S", chosen("institution-affiliated research staff", "students", "external researchers", missing=0)),
        Col("Please briefly outline any institutional policy or established practice relating to any of the following:\n- Depositing content\n- Preservation\n- Rights retention", "T", prose("library", 0.1)),
        *grid(MISSION, "C", ("Keeping track of the outputs of our institution", "Capturing metadata correctly", "Avoiding duplication of content"), pick("strongly agree", "agree", "neutral", "disagree", "strongly disagree", missing=0)),
        Col("To what extent is your institution aware of the new memorandum on equitable access?", "C", pick("Aware; Considering implications", "Actively planning to meet anticipated requirements", "Not aware", missing=0)),
        Col("What challenges (if any) relating to how the archive can meet priorities would you like to address in the near/medium term?", "T", prose("work", 0.1)),
        Col("How is the software managed/configured/updated? Who does this (e.g. local IT department, external support staff)?", "T", prose("work", 0.1)),
        Col("Are you aware of the Community Framework for Good Practices?", "C", pick("Implementing", "Aware", "Not aware", missing=0)),
        Col("How many metadata records are in your archive?", "C", lambda rng, i: f"{rng.randint(1, 99)},{rng.randint(100, 999)}"),
        Col("Does your archive create or register a PID for each deposited item?", "C", pick("Always", "Sometimes", "Never", missing=0)),
        Col("What technical challenges (if any) would you like to address? (open question)", "T", prose("work", 0.2)),
        Col("To what extent is your institution interested in undertaking technical development?", "C", near(1, 5)),
        *grid("To what extent are you interested in or actively implementing the following technologies? ", "C", ("OAI-PMH", "Signposting", "CRediT", "JAV"), USED),
        Col("What (if any) other technologies are you considering or planning to use?", "T", prose("work", 0.4)),
        Col("Is there anything else that ou would like to tell us about your archive?", "T", prose("library", 0.5)),
    ],
)  # fmt: skip

SUPERVISORS = Shape(
    "microsoft-forms-portfolio.csv", 0,
    [
        Col("Id", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/2025 {h}:{s}")),
        Col("Completion time", ".", when("{m}/{d}/2025 {h}:{s}")),
        Col("Email", "I", email()),
        Col("Name", "I", person()),
        Col("Group Name\nExample: Cell Migration Lab  ", "I", lambda rng, i: f"{rng.choice(['Cell', 'River', 'Bone', 'Leaf', 'Protein'])} {rng.choice(['Lab', 'Group', 'Unit'])} {i}"),
        Col("PI  name\nExample: Joan Tarnley", "I", person()),
        Col("Subject", "C", pick("Cell Biology and Biochemistry", "Pharmacy", "Chemistry", missing=0)),
        Col("Lab Website \n Example: \"https://example.org/\"", "I", lambda rng, i: f"https://example.org/lab{i}"),
        Col("Areas of Expertise  Use bullet points (•) to list expertise.\n", "T", prose("health", 0)),
        Col("Research projects Use bullet points (•).\n", "T", prose("work", 0)),
        Col("Upload a profile photo File Upload Settings:  Accept images only (JPG, PNG).   Limit to 1 file upload.   Max file size: 5 MB (recommended).", "I", lambda rng, i: f"https://files.example.org/personal/Question/SIM_{i}.png"),
    ],
)  # fmt: skip

PAYS = "Family members are each responsible for different bills"

CARE_COSTS = Shape(
    "panel-codes-only-with-index.csv", 0,
    [
        Col("", ".", number(0)),
        Col("Q2", "C", pick("mother", "father", "grandparent", "wife", "mother-in-law", missing=0.1)),
        Col("Q3", ".", lambda rng, i: f"{rng.randint(2, 70) * 50}.0"),
        Col("Q4", ".", lambda rng, i: f"{rng.randint(1, 40) * 50}.0"),
        Col("Q6", "C", pick("Yes", "No", missing=0)),
        Col("Q7", "S", chosen(PAYS, "Family members divide the total cost", "Family members send money to me", by=",", missing=0.5)),
        Col("Q9", "C", near(1, 5)),
        Col("Q12", "C", near(1, 5)),
        Col("Q13", "T", prose("health", 0.6)),
        Col("Q14", "T", prose("health", 0.1)),
        Col("Q15", "C", near(1, 5)),
        Col("Q18", "C", pick("ask for financial help from other family members for caregiving costs", "provide financial help for caregiving costs to a family member", missing=0)),
        Col("Q19", "C", pick("split a single total monthly cost with your family", "split specific expenses and bills with your family", missing=0)),
        Col("Q22", "C", pick("Required", "Optional", "Not included", missing=0)),
        Col("Q36", "T", prose("work", 0.3)),
        Col("Q37", "T", prose("work", 0.4)),
    ],
)  # fmt: skip

INCLUSION = Shape(
    "staff-inclusion-coded.csv", 0,
    [
        Col("response_id", "R", lambda rng, i: f"R{i + 1:05d}"),
        Col("team_id", ".", lambda rng, i: f"T{i // 4 + 1:03d}"),
        Col("department", "D", pick("Operations", "Sales", "Engineering", missing=0)),
        Col("country", "D", pick("IN", "US", "DE", missing=0)),
        Col("region", "D", pick("APAC", "EMEA", "North America", missing=0)),
        Col("gender_group", "D", pick("Women", "Men", "Non-binary / self-described", missing=0)),
        Col("age_band", "D", pick("18-29", "30-39", "40-49", "50-59", "60+", missing=0)),
        Col("job_level", "D", pick("Individual contributor", "Team lead", "Manager", missing=0)),
        Col("tenure_band", "D", pick("< 1 year", "1-2 years", "3-5 years", "10 years +", missing=0)),
        Col("work_model", "D", pick("Onsite", "Hybrid", "Remote", missing=0)),
        Col("shift_worker", "D", pick("0", "1", missing=0)),
        Col("responded", ".", pick("1", "0", missing=0)),
        Col("submitted_date", ".", when("2025-0{m}-{d:02d}")),
        Col("enps", "C", near(0, 10)),
        *(Col(f"{scale}_0{n}", "C", near(1, 5)) for scale in ("bel", "voi", "psy", "fair") for n in (1, 2, 3)),
        Col("comment_text", "T", prose("work", 0.4)),
    ],
)  # fmt: skip

THINKING = "Thinking about students in the system, please rate the extent to which you agree with each of the following statements: - "
PREFER = "How do you prefer to engage in professional development opportunities? Please select all that apply. - Selected Choice - "
IDENTIFY = "Please select all that apply. I identify as… - "
ANOTHER = "Another format, please describe:"

INSTRUCTORS = Shape(
    "qualtrics-two-rows-instructors.csv", 0,
    [
        Col(("Finished", "Finished"), ".", pick("TRUE", "FALSE", missing=0)),
        Col(("RecordedDate", "Recorded Date"), ".", when("{m}/{d}/25 {h}:{s}")),
        Col(("Q2", "Your Consent If you want to participate in this study, click the “Agree” button to start the survey."), ".", pick("Agree", missing=0)),
        *(Col((f"Q4_{n}", f"{THINKING}{statement}"), "C", pick("Strongly agree", "Somewhat agree", "Neutral", "Somewhat disagree", "Strongly disagree")) for n, statement in enumerate(("Some students need to take remedial courses.", "Some students have an innate gift for academics.", "With enough effort, any student can be successful."), 1)),
        *(Col((f"Q6_{n}", f"Please rate how confident you feel in engaging in each of the following areas of teaching: - {area}"), "C", pick("Very confident", "Moderately confident", "Slightly confident", "Not confident at all", "Unsure / Unapplicable")) for n, area in enumerate(("Using equitable grading strategies", "Planning class sessions"), 1)),
        *(Col((f"Q8_{n}", f"{PREFER}{way}"), "S", mark(way)) for n, way in ((1, "Asynchronous (e.g. Canvas site, online readings)"), (4, "Synchronous online (e.g. Zoom meeting)"), (7, ANOTHER))),
        Col(("Q8_7_TEXT", f"How do you prefer to engage in professional development opportunities? Please select all that apply. - {ANOTHER} - Text"), "O", said("visits to each other's classes", "conversations with colleagues", "in person service days", missing=0.8)),
        Col(("Q11", "At which campus do you currently teach?"), "D", pick("Nowhere North", "Nowhere South", "Elsewhere")),
        Col(("Q12", "Which of the following best describes your current job title/role? If you hold multiple positions, please select the one that is most relevant."), "D", pick("Senate Faculty", "Lecturer (continuing, or senior)", "Graduate Student Instructor", "Another role")),
        Col(("Q13", "In which discipline/field do you most often teach? Please select the best option."), "D", pick("Social Sciences and Area Studies", "Science, Technology, Engineering, and Math (STEM)", "History, Languages, and Literatures")),
        *(Col((f"Q15_{n}", f"{IDENTIFY}{group}"), "D", mark(group, 0.25)) for n, group in enumerate(("A member of the LGBTQIA+ community", "A person living with a disability", "A person who is neurodivergent", "Decline to state"), 1)),
    ],
)  # fmt: skip

FOOD = Shape(
    "google-forms-food-stakeholders.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:25")),
        Col("Email Address", "I", email()),
        Col("Your Name (First/Last)", "I", person()),
        Col("Organization Name", "I", lambda rng, i: f"{rng.choice(['Green', 'Open', 'Valley', 'Harbour'])} {rng.choice(['Pantry', 'Growers', 'Kitchen'])} {i}"),
        Col("Organization Mission Statement ", "T", prose("school", 0)),
        Col("Provide one sentence descriptor of your primary activity", "T", prose("park", 0)),
        Col("Sector", "D", pick("Nonprofit/CBO", "Government Agency", "Business", missing=0)),
        Col("Main Org Street Address (headquarters)", "I", lambda rng, i: f"{rng.randint(1, 90)} {rng.choice(['Mill', 'Echo', 'Park'])} Avenue"),
        Col("Main Org Zip Code", "I", lambda rng, i: f"000{rng.randint(10, 40)}"),
        Col("Primary District  (based on headquarters address) ", "D", pick("1st District", "2nd District", "3rd District", missing=0)),
        Col("Other District(s) Served (all districts where programs and services are provided) ", ".", chosen("1st District", "2nd District", "3rd District", "Countywide", missing=0)),
        Col("Indicate all of the food systems groups your organization currently participates in", "S", chosen("Food Equity Table", "Policy Council Working Group", "Food as Medicine Task Force", missing=0.1)),
        Col("Which of the following Action Plan GOALS does your organization help advance? (mark all that apply) ", "S", chosen("Improve affordability of healthy foods", "Increase equitable access to healthy foods", "Build market demand", missing=0)),
        Col("If you had to choose the goal MOST aligned with your organization, which one would it be?", "C", pick("Improve affordability of healthy foods", "Increase equitable access to healthy foods", "Build market demand", missing=0)),
        Col("What are the biggest challenges your organization faces in collaborating with others in the food system? (Select up to 3) ", "S", chosen("Competition for funding/resources", "Difficulty coordinating efforts across organizations", "Lack of time", missing=0)),
        Col("Additional questions or comments", "T", prose("waste", 0.7)),
    ],
)  # fmt: skip

POINTS = lambda rng, i: "" if rng.random() < 0.1 else f"{rng.randint(1, 5)}.0"  # noqa: E731

PULSE = Shape(
    "employees-floats-and-derived.csv", 0,
    [
        Col("employee_id", "R", lambda rng, i: f"EMP{i + 1:04d}"),
        Col("q_work_life_balance", "C", POINTS),
        Col("q_manager_effectiveness", "C", POINTS),
        Col("q_career_growth", "C", POINTS),
        Col("overall_satisfaction", ".", decimal(1, 5)),
        Col("satisfaction_category", "C", pick("Low", "Medium", "High", missing=0)),
        Col("open_comment", "T", prose("work", 0.1)),
    ],
)  # fmt: skip

CONFIDENT = (
    " - Very unconfident",
    " - Unconfident",
    " - Neutral",
    " - Confident",
    " - Very Confident",
)


def one_of(options: tuple[str, ...], place: int) -> object:
    """The column of one of several answers, each in a column of its own, one a row."""

    def make(rng: object, i: int) -> str:
        return options[place] if (i * 7 + i // 3) % len(options) == place else ""

    return make


def spread(stem: str, options: tuple[str, ...], first: str = "") -> list[Col]:
    """One answer of several, an option a column, as SurveyMonkey expands it."""
    return [
        Col(
            (stem if n == 0 else "", option),
            "C",
            one_of(tuple(o.removeprefix(" - ") for o in options), n),
        )  # type: ignore[arg-type]
        for n, option in enumerate(options)
    ]


ELECTIONS = Shape(
    "surveymonkey-all-expanded.csv", 0,
    [
        Col(("Respondent ID", ""), "R", number(119_024_926, 77)),
        Col(("Collector ID", ""), ".", pick("462841205", missing=0)),
        Col(("Start Date", ""), ".", when("{m}/{d}/2025 0{d}:{s}:13 AM")),
        Col(("End Date", ""), ".", when("{m}/{d}/2025 0{d}:{s}:13 AM")),
        Col(("IP Address", ""), "I", lambda rng, i: f"10.{i}.{rng.randint(1, 99)}.7"),
        Col(("Email Address", ""), "I", blank()),
        Col(("First Name", ""), "I", blank()),
        Col(("Last Name", ""), "I", blank()),
        Col(("Custom Data 1", ""), "I", blank()),
        *spread("How many incidents of suspected fraudulent credentials have occurred in your last 3 election cycles?", ("None", "1-5 incidents", "6-10 incidents", "More than 20 incidents")),
        *under("What are your primary challenges with the current credential system? (Select up to 3)", "S", ("Time delays in verification", "Lost or forgotten credentials", "No significant challenges"), None),
        Col(("", "Other"), "O", said("printing late", "no spare lanyards", missing=0.9)),
        Col(("Approximately how much staff time is spent on the following activities per election cycle? (hours per election cycle)", "Recruitment and initial onboarding"), "T", lambda rng, i: rng.choice(["56-80 hours", "More than 168 hours", "Recruitment runs all through the year", "not counted", "three months each spring"]) + (f", {i}" if i % 3 else "")),
        Col(("", "Payroll and compensation processing"), "T", lambda rng, i: rng.choice(["1-2 hours", "96 hours each month", "Paid by the ministry in line with the benchmarks", "two weeks for two staff"]) + (f", {i}" if i % 3 else "")),
        *spread("How confident are you in your current training verification systems?", CONFIDENT),
        Col(("What specific documentation challenges have caused problems during past elections?", "Open-Ended Response"), "T", prose("work", 0.2)),
        *under("What infrastructure limitations affect your operations? (Select all that apply)", "S", ("Unreliable electricity", "Budget constraints"), None),
        Col(("What are your top three operational priorities for the next election cycle?", "Priority 1"), "T", prose("work", 0.2)),
        Col(("", "Priority 2"), "T", prose("school", 0.3)),
        Col(("What concerns you most about implementing new systems or technologies?", "Open-Ended Response"), "T", prose("work", 0.2)),
        Col(("Country/Jurisdiction:", "Open-Ended Response"), "D", said("Nowhere", "Elsewhere", "Farland", "Isle of Ink", "Northmark", "Utopia", "Lowland", "Highland", "Eastmark", "Midland", "Southmark", "Westmark", "Overland", missing=0.05)),
        Col(("Number of elections managed annually:", "Open-Ended Response"), "T", freely("3 elections in a five year cycle", "Depends upon the number of vacancies", "2", "one, and by-elections", "It differs each year, mostly two", missing=0.1)),
        Col(("Would you be willing to participate in a follow-up interview to discuss these challenges in more detail?", "Yes"), ".", mark("Yes", 0.4)),
        Col(("", "No"), ".", mark("No", 0.4)),
        Col(("Email address (optional)", "Email address"), "I", email(0.5)),
        Col(("Full name (optional)", "First name"), "I", lambda rng, i: person()(rng, i).split()[0]),
        Col(("", "Last name"), "I", lambda rng, i: person()(rng, i).split()[1]),
    ],
)  # fmt: skip

SEEN_ANEW = [
    TRAVEL,
    REPOSITORIES,
    SUPERVISORS,
    CARE_COSTS,
    INCLUSION,
    INSTRUCTORS,
    FOOD,
    PULSE,
    ELECTIONS,
]
