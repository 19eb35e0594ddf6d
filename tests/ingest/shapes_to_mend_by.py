"""Twelve exports by which the drafting was mended.

After the documented exports of the tools; every word and name is invented.
"""
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
    decimal,
    email,
    first,
    hexes,
    last,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    several,
    typed,
    when,
)  # fmt: skip
from tests.ingest.shapes_of_consultations import (
    CITIZEN_SPACE,
    GERMAN,
    LETTERS_AND_EMAILS,
    ONLINE_SURVEYS,
)  # fmt: skip


def imported(code: str) -> str:
    """Qualtrics' third header row."""
    return f'{{"ImportId":"{code}"}}'


QUALTRICS = Shape(
    "qualtrics-work.csv", 5,
    [
        Col(("StartDate", "Start Date", imported("startDate")), ".", when()),
        Col(("EndDate", "End Date", imported("endDate")), ".", when()),
        Col(("Status", "Response Type", imported("status")), ".", always("IP Address")),
        Col(("IPAddress", "IP Address", imported("ipAddress")), "I", address()),
        Col(("Progress", "Progress", imported("progress")), ".", always("100")),
        Col(("Finished", "Finished", imported("finished")), ".", always("True")),
        Col(("ResponseId", "Response ID", imported("_recordId")), "R", lambda rng, i: f"R_{rng.getrandbits(60):015x}"),
        Col(("RecipientLastName", "Recipient Last Name", imported("recipientLastName")), "I", last()),
        Col(("RecipientFirstName", "Recipient First Name", imported("recipientFirstName")), "I", first()),
        Col(("RecipientEmail", "Recipient Email", imported("recipientEmail")), "I", email()),
        Col(("UserLanguage", "User Language", imported("userLanguage")), ".", always("EN-GB")),
        Col(("Q1_First Click", "Timing - First Click", imported("QID1_FIRST_CLICK")), ".", decimal(1, 9)),
        Col(("Q1_Page Submit", "Timing - Page Submit", imported("QID1_PAGE_SUBMIT")), ".", decimal(9, 90)),
        Col(("Q2_1", "How far do you agree? - I am trusted to do my job", imported("QID2_1")), "C", pick(*AGREE)),
        Col(("Q2_2", "How far do you agree? - My pay is fair", imported("QID2_2")), "C", pick(*AGREE)),
        Col(("Q3", "What stops you from doing your best? Select all that apply. - Selected Choice", imported("QID3")), "S",
            several("Old computers", "Too many meetings", "Noise", "Other, please say what:", by=",")),
        Col(("Q3_4_TEXT", "What stops you from doing your best? Select all that apply. - Other, please say what: - Text", imported("QID3_4_TEXT")), "O",
            said("The heating in winter", "Nobody answers the phone", "Lost post", "Two systems for one job", missing=0.8)),
        Col(("Q4_NPS_GROUP", "How likely are you to recommend us? - Group", imported("QID4_NPS_GROUP")), ".", pick("Promoter", "Passive", "Detractor")),
        Col(("Q4", "How likely are you to recommend us?", imported("QID4")), "C", near(1, 10)),
        Col(("Q5", "Please describe <b>one change</b> that would help&nbsp;you.", imported("QID5_TEXT")), "T", prose("work", 0.2)),
        Col(("Q6", "Which team do you work in?", imported("QID6")), "D", pick("Planning", "Housing", "Finance")),
        Col(("employee_id", "employee_id", imported("employee_id")), "I", lambda rng, i: f"E{4000 + 13 * i}"),
        Col(("Q5 - Topics", "Q5 - Topics", imported("QID5_TOPICS")), ".", pick("Unknown", "Pay", "Tools")),
    ],
)  # fmt: skip

SURVEYMONKEY = Shape(
    "surveymonkey-waste.xlsx", 6,
    [
        Col(("Respondent ID", ""), "R", number(118_700_112_331, 57)),
        Col(("Collector ID", ""), ".", always("431190022")),
        Col(("Start Date", ""), ".", when()),
        Col(("End Date", ""), ".", when()),
        Col(("IP Address", ""), "I", address()),
        Col(("Email Address", ""), "I", blank()),
        Col(("First Name", ""), "I", blank()),
        Col(("Last Name", ""), "I", blank()),
        Col(("What do you put in your garden bin?", "Grass"), "S", mark("Grass")),
        Col(("", "Leaves"), "S", mark("Leaves")),
        Col(("", "Food"), "S", mark("Food")),
        Col(("", "None of the above"), "S", mark("None of the above", 0.1)),
        Col(("", "Other (please specify)"), "O", said("Hedge cuttings", "Apples in autumn", "Old soil", "Rabbit straw", missing=0.8)),
        Col(("Please rate these services", "Bin collection"), "C", pick("Excellent", "Good", "Fair", "Poor", "Don't use")),
        Col(("", "Street cleaning"), "C", pick("Excellent", "Good", "Fair", "Poor", "Don't use")),
        Col(("", "Please explain your ratings"), "T", prose("waste", 0.3)),
        Col(("How strongly do you support a three weekly collection?", "Response"), "C",
            pick("Strongly support", "Tend to support", "Neither support or oppose", "Tend to oppose", "Strongly oppose")),
        Col(("Why do you say this?", "Open-Ended Response"), "T", prose("waste", 0.2)),
        Col(("Is there anything we have missed?", "Open-Ended Response"), "T", prose("park", 0.5)),
        Col(("Which age group are you in?", "Response"), "D", pick(*AGES)),
        Col(("About you", "Your name"), "I", person(0.3)),
        Col(("", "Postcode"), "I", postcode(0.3)),
        Col(("", "Email"), "I", email(0.3)),
    ],
)  # fmt: skip

GOOGLE = Shape(
    "google-forms-theatre.csv", 6,
    [
        Col("Timestamp", ".", when("2025/{m:02d}/{d:02d} {h}:{s}:10 am GMT")),
        Col("Email Address", "I", email()),
        Col("I have read the privacy notice and am happy to take part", ".", always("Yes")),
        Col("How did you hear about the show?", "C", typed(["Poster", "Friend", "Newspaper", "Social media"],
            ["My niece Carys Lomax is in the chorus", "I run the box office"])),
        Col("Which parts did you enjoy? (choose as many as you like)", "S",
            several("The music", "The set, lights and sound", "The acting", "The interval", by=", ")),
        Col("Please rate the following [Comfort of the seats]", "C", pick("1 - Poor", "2", "3", "4", "5 - Excellent")),
        Col("Please rate the following [Ease of booking]", "C", pick("1 - Poor", "2", "3", "4", "5 - Excellent")),
        Col("What would bring you back?", "T", prose("library", 0.2)),
        Col("Would you pay more for a ticket?", "C", pick("Yes", "No", "Maybe")),
        Col("If no, why not?", ".", blank()),
        Col("What is your home town?", "D", said("Ambleford", "Norwick", "Stainby", "Little Marsh", "Great Marsh", "Holme", "Ferriby", missing=0.1)),
        Col("Your full name (if you want a reply)", "I", person(0.5)),
    ],
)  # fmt: skip

MICROSOFT = Shape(
    "microsoft-forms-catering.xlsx", 7,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when()),
        Col("Completion time", ".", when()),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Last modified time", ".", blank()),
        Col("Which meals do you buy?", "S", several("Breakfast", "Lunch", "Tea", by=";", trailing=True)),
        Col("How would you rate the food?", "C", near(1, 5)),
        Col("What should we stop serving?", "T", prose("work", 0.3)),
        Col("Please put these in order of importance", "S", lambda rng, i: ";".join(rng.sample(["Price", "Taste", "Speed"], 3)) + ";"),
        Col("To what extent do you agree: the queue is too long", "C", pick(*AGREE)),
        Col("To what extent do you agree: prices are fair", "C", pick(*AGREE)),
        Col("Do you have any dietary needs?", "C", typed(["None", "Vegetarian", "Vegan", "Halal"], ["Coeliac, ask Dr Farrow", "No nuts please, ring 07700 900456"])),
        Col("Which directorate do you work in?", "D", pick("Place", "People", "Resources")),
        Col("What is your job title?", "I", said("Clerk", "Site foreman", "Head of roads", "Tree officer", "Solicitor", "Planner", "Buyer", missing=0.1)),
    ],
)  # fmt: skip

LIMESURVEY = Shape(
    "limesurvey-cycling.csv", 6,
    [
        Col('id. Response ID', "R", number(1)),
        Col('submitdate. Date submitted', ".", when()),
        Col('lastpage. Last page', ".", always("4")),
        Col('startlanguage. Start language', ".", always("en")),
        Col('seed. Seed', "I", number(1_120_443_901, 7_919)),
        Col('token. Access code', "I", hexes(15)),
        Col('startdate. Date started', ".", when()),
        Col('ipaddr. IP address', "I", address()),
        Col('refurl. Referrer URL', ".", always("https://example.org/s")),
        Col('G01Q01. Do you cycle?', "C", pick("Yes", "No")),
        Col('G01Q02[SQ001]. What would make you cycle more? [Separate lanes]', "S", mark("Yes", absent="No")),
        Col('G01Q02[SQ002]. What would make you cycle more? [Secure parking]', "S", mark("Yes", absent="No")),
        Col('G01Q02[SQ003]. What would make you cycle more? [Lower speeds]', "S", mark("Yes", absent="No")),
        Col('G01Q02[other]. What would make you cycle more? [Other]', "O", said("A bike that fits", "Fewer hills", "Dry weather", "Showers at work", missing=0.8)),
        Col('G01Q03[SQ001]. How safe do you feel? [On main roads]', "C", pick("Very safe", "Fairly safe", "Not very safe", "Not at all safe")),
        Col('G01Q03[SQ002]. How safe do you feel? [On quiet roads]', "C", pick("Very safe", "Fairly safe", "Not very safe", "Not at all safe")),
        Col('G01Q04. Tell us about a journey that you would like to make by bike.', "T", prose("park", 0.3)),
        Col('G01Q04comment. Comments', "T", prose("buses", 0.6)),
        Col('G02Q05. What is your gender?', "D", pick(*GENDERS)),
        Col('interviewtime. Total time', ".", decimal(30, 900)),
        Col('groupTime12. Group time: About cycling', ".", decimal(10, 500)),
        Col('G01Q01Time. Question time: G01Q01', ".", decimal(1, 50)),
    ],
    delimiter=";",
)  # fmt: skip

TYPEFORM = Shape(
    "typeform-museum.csv", 5,
    [
        Col("#", "R", hexes(32)),
        Col("How was your visit?", "C", pick("Wonderful", "Fine", "Disappointing")),
        Col("Tell us what you will remember.", "T", prose("library", 0.2)),
        Col("The dinosaur hall", "S", mark("The dinosaur hall")),
        Col("The shop", "S", mark("The shop")),
        Col("The planetarium", "S", mark("The planetarium")),
        Col("Other", "O", said("The lift music", "The view from the roof", "Tea and cake", missing=0.85)),
        Col("How likely is it that you would recommend the museum?", "C", near(0, 10)),
        Col("What should we show next?", "T", prose("park", 0.4)),
        Col("First name", "I", first()),
        Col("Phone number", "I", phone(0.5)),
        Col("Response Type", ".", always("completed")),
        Col("Start Date (UTC)", ".", when()),
        Col("Stage Date (UTC)", ".", blank()),
        Col("Submit Date (UTC)", ".", when()),
        Col("Network ID", "I", hexes(10)),
        Col("Tags", ".", blank()),
        Col("Ending", ".", always("Thank you")),
    ],
)  # fmt: skip

KOBO = Shape(
    "kobo-market.xlsx", 3,
    [
        Col("start", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:02.000+01:00")),
        Col("end", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:52.000+01:00")),
        Col("username", "I", pick("mkoroma", "jdoe_field", missing=0)),
        Col("deviceid", "I", lambda rng, i: "collect:" + hexes(12)(rng, i)),
        Col("trader/full_name", "I", person()),
        Col("trader/phone", "I", phone(0.3)),
        Col("trader/sex", "D", pick("female", "male")),
        Col("market/goods", ".", several("fruit", "fish", "cloth", "tools", by=" ")),
        Col("market/goods/fruit", "S", mark("1", absent="0")),
        Col("market/goods/fish", "S", mark("1", absent="0")),
        Col("market/goods/cloth", "S", mark("1", absent="0")),
        Col("market/goods/tools", "S", mark("1", absent="0")),
        Col("market/goods_other", "O", said("Second hand shoes", "Live chickens", "Phone credit", missing=0.85)),
        Col("market/agree_move", "C", pick("strongly_agree", "agree", "disagree", "strongly_disagree")),
        Col("market/why_move", "T", prose("flood", 0.2)),
        Col("market/biggest_problem", "T", prose("waste", 0.2)),
        Col("_id", "R", number(41_200_331, 3)),
        Col("_uuid", ".", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:59")),
        Col("_validation_status", ".", blank()),
        Col("_submitted_by", "I", always("mkoroma")),
        Col("__version__", ".", always("vKq2aa71")),
        Col("_index", ".", number(1)),
    ],
)  # fmt: skip

REDCAP = Shape(
    "redcap-sleep.csv", 5,
    [
        Col("Record ID", "R", number(1)),
        Col("Survey Identifier", "I", blank()),
        Col("Survey Timestamp", ".", when()),
        Col("What was your age at your last birthday?", "D", near(18, 80)),
        Col("In the last week, how well did you sleep?", "C", pick("Very well", "Fairly well", "Fairly badly", "Very badly")),
        Col("What helped? (choice=A walk)", "S", mark("Checked", absent="Unchecked")),
        Col("What helped? (choice=Reading)", "S", mark("Checked", absent="Unchecked")),
        Col("What helped? (choice=Warm milk)", "S", mark("Checked", absent="Unchecked")),
        Col("What helped? (choice=Something else)", "S", mark("Checked", 0.2, "Unchecked")),
        Col("Please tell us what else helped", "T", said("My grandmother's stories", "Rain on the roof", "The cat", "A hot bath", missing=0.8)),
        Col("In your own words, what keeps you awake?", "T", prose("health", 0.2)),
        Col("On a scale of 0 to 10, how tired are you now?", "C", near(0, 9)),
        Col("Name of your GP", "I", lambda rng, i: f"Dr {rng.choice(['Ashdown', 'Lomax', 'Sowerby', 'Nuttall'])}"),
        Col("Complete?", ".", pick("Complete", "Incomplete", missing=0)),
    ],
)  # fmt: skip

TO_MEND_BY = (
    QUALTRICS, SURVEYMONKEY, GOOGLE, MICROSOFT, LIMESURVEY, TYPEFORM, KOBO, REDCAP, CITIZEN_SPACE,
    ONLINE_SURVEYS, GERMAN, LETTERS_AND_EMAILS,
)  # fmt: skip
