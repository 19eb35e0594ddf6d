"""Seven exports more: courses, hospitals, households, parks, streets.

Columns were written down before the drafting was tried on them; every content is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    Col,
    Shape,
    address,
    always,
    blank,
    chosen,
    decimal,
    email,
    hexes,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    under,
    when,
)  # fmt: skip

MODULES = Shape(
    "fluidsurveys-module-evaluation.csv", 0,
    [
        Col("ResponseID", "R", number(50_100, 3)),
        Col("Invite Code", ".", blank()),
        Col("Username", "I", blank()),
        Col("ResponseStatus", ".", pick("Completed", "Incomplete", missing=0)),
        Col("IPAddress", "I", address()),
        Col("Timestamp (dd/mm/yyyy)", ".", when("{d:02d}/0{m}/2025 {h}:{s}:11")),
        Col("Duration (hh:mm:ss)", ".", when("00:{s}:{d:02d}")),
        Col("Module leader", "I", pick("Dr A Jessop", "Prof F Lomax", "Dr P Farrow", missing=0)),
        Col("Module", "D", pick("HIS101", "GEO203", "BIO310", missing=0)),
        Col("Mode of attendance", "D", pick("Full time", "Part time")),
        Col("The module was well organised", "C", pick(*AGREE)),
        Col("Feedback on my work was timely", "C", pick(*AGREE)),
        Col("Number of hours I studied each week", "C", pick("0-5", "6-10", "11-15", "More than 15")),
        Col("The best thing about the module was", "T", prose("school", 0.2)),
        Col("The module could be improved by", "T", prose("library", 0.3)),
        Col("I would recommend this module to a friend", "C", pick("Yes", "No", "Maybe")),
    ],
)  # fmt: skip

INPATIENTS = Shape(
    "hospital-feedback-kiosk.csv", 0,
    [
        Col("Survey ID", "R", lambda rng, i: f"K{i + 90210}"),
        Col("Device", ".", pick("Tablet 4", "Tablet 7", missing=0)),
        Col("Location", "D", pick("Outpatients A", "Maternity", "Eye clinic", missing=0)),
        Col("Completed On", ".", when("0{m}/{d:02d}/2025 {h}:{s}")),
        Col("Overall, how was your experience of our service?", "C", pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")),
        Col("Please can you tell us why you gave your answer?", "T", prose("health", 0.3)),
        Col("Anything we could have done better?", "T", prose("health", 0.5)),
        Col("Are you happy for your comments to be shared anonymously?", "P", pick("Yes", "No", missing=0)),
        Col("Were you treated with dignity and respect?", "C", pick("Yes, always", "Yes, sometimes", "No")),
        Col("How old are you?", "D", pick(*AGES)),
        Col("Who filled in this card?", "D", pick("The patient", "A parent or carer", "Both together")),
        Col("Do you consider yourself to have a disability?", "D", pick("Yes", "No", "Prefer not to say")),
        Col("NHS Number (if you want us to reply)", "I", lambda rng, i: f"999 {rng.randint(100, 999)} {rng.randint(1000, 9999)}" if i % 3 == 0 else ""),
        Col("Staff member you would like to thank", "I", person(0.5)),
        Col("Sentiment", ".", pick("positive", "negative", "neutral", missing=0)),
    ],
)  # fmt: skip

HOUSEHOLDS = Shape(
    "kobo-household-visits.xlsx", 0,
    [
        Col("start", ".", when("2025-0{m}-{d:02d}T{h:02d}:{s}:11.000+01:00")),
        Col("end", ".", when("2025-0{m}-{d:02d}T{h:02d}:{s}:51.000+01:00")),
        Col("Enumerator's name", "I", pick("V Jessop", "K Lomax", "M Quill", missing=0)),
        Col("Village", "D", pick("Ashmere", "Longfen", "Millend", missing=0)),
        Col("GPS location", "I", lambda rng, i: f"51.{rng.randint(100000, 999999)} -2.{rng.randint(100000, 999999)} 0 0"),
        Col("_GPS location_latitude", "I", decimal(51, 52)),
        Col("_GPS location_altitude", ".", always("0")),
        Col("Name of the head of household", "I", person()),
        Col("Number of people in the household", "D", near(1, 7)),
        Col("What is the main source of income of the household?", "D", pick("Farming", "Wages", "Pension", "Trade")),
        Col("Where do you get drinking water?", "C", pick("Well", "Tap", "River", "Neighbour")),
        Col("Which problems did you have this year?", ".", chosen("Flood", "Drought", "Pests", by=" ")),
        *(Col(f"Which problems did you have this year?/{what}", "S", mark("1", absent="0")) for what in ("Flood", "Drought", "Pests")),
        Col("What would help your household most?", "T", prose("flood", 0.1)),
        Col("Phone number of the respondent", "I", phone(0.3)),
        Col("_id", ".", number(330_100)),
        Col("_uuid", "R", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2025-0{m}-{d:02d}T{h:02d}:{s}:59")),
        Col("_validation_status", ".", blank()),
        Col("_index", ".", number(1)),
    ],
)  # fmt: skip

PARKS = Shape(
    "alchemer-parks.csv", 0,
    [
        Col("Response ID", "R", number(11)),
        Col("Time Started", ".", when()),
        Col("Date Submitted", ".", when()),
        Col("Status", ".", pick("Complete", "Partial", missing=0)),
        Col("Contact ID", "I", blank()),
        Col("SessionID", "I", hexes(20)),
        Col("User Agent", ".", always("Mozilla/5.0 (X11; Linux) Chrome/120")),
        Col("IP Address", "I", address()),
        Col("City", "I", pick("Nowhere", "Elsewhere")),
        Col("Which park do you visit most often?", "C", pick("Abbey Park", "Castle Green", "River Meadow")),
        *(Col(f"{what}:What do you do there?", "S", mark(what)) for what in ("Walking", "Sport", "Meeting friends")),
        Col("Other - Write In:What do you do there?", "O", said("feeding the ducks", "outdoor chess", missing=0.9)),
        Col("How do you rate the play areas?", "C", pick("Excellent", "Good", "Average", "Poor")),
        Col("Cleanliness:Please rate each of these", "C", near(1, 5)),
        Col("Lighting:Please rate each of these", "C", near(1, 5)),
        Col("What would you like to see in the park?", "T", prose("park", 0.3)),
        Col("What best describes your household?", "D", pick("Single adult", "Couple", "Family with children")),
        Col("Home ZIP code", "I", lambda rng, i: f"000{rng.randint(10, 99)}"),
        Col("Please enter your email if you would like to join the friends of the park", "I", email(0.6)),
    ],
)  # fmt: skip

STREETS = Shape(
    "citizen-space-streets.xlsx", 0,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.getrandbits(40):010X}"),
        Col("Submitted On", ".", when()),
        Col("1: What is your name? - Name", "I", person(0.3)),
        Col("2: What is your email address? - Email", "I", email(0.3)),
        Col("3: What is your organisation? - Organisation", "I", said("Invented Cyclists", "Nowhere Traders", missing=0.8)),
        Col("4: How far do you support the closure of Mill Street to cars? - Support for closure", "C", pick("Fully support", "Partly support", "Neutral", "Do not support")),
        Col("4: How far do you support the closure of Mill Street to cars? - Comments", "T", prose("buses", 0.3)),
        Col("5: How do you travel through Mill Street? - Travel - On foot", "S", mark("On foot")),
        Col("5: How do you travel through Mill Street? - Travel - By car", "S", mark("By car")),
        Col("5: How do you travel through Mill Street? - Travel - By bus", "S", mark("By bus")),
        Col("5: How do you travel through Mill Street? - Other", "O", said("on a mobility scooter", "on horseback", missing=0.9)),
        Col("6: Do you own or run a business on Mill Street? - Business", "D", pick("Yes", "No")),
        Col("7: What effect would the closure have on you? - Effect", "T", prose("waste", 0.3)),
        Col("8: May we publish your response? - Publish", "P", pick("Yes, with my name", "Yes, without my name", "No", missing=0)),
        Col("9: What is your age group? - Age", "D", pick(*AGES)),
        Col("10: Postcode - Postcode", "I", postcode(0.2)),
    ],
)  # fmt: skip

RESIDENTS = Shape(
    "snap-residents-panel.csv", 0,
    [
        Col("ID.name", "I", blank()),
        Col("ID.date", ".", when("{d:02d}/0{m}/2025")),
        Col("ID.completed", ".", pick("Yes", missing=0)),
        Col("Panel number", "R", number(2001, 7)),
        Col("Q1. Overall, how satisfied or dissatisfied are you with the way the council runs things?", "C", pick("Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Very dissatisfied")),
        Col("Q2. Which three of these matter most to you? - Clean streets", "S", mark("Clean streets")),
        Col("Q2. Which three of these matter most to you? - Affordable homes", "S", mark("Affordable homes")),
        Col("Q2. Which three of these matter most to you? - Schools", "S", mark("Schools")),
        Col("Q3. Have you contacted the council in the last year?", "C", pick("Yes", "No", "Can't remember")),
        Col("Q3a. If yes, how easy was it?", "C", pick("Very easy", "Easy", "Difficult", "Very difficult", missing=0.5)),
        Col("Q4. What is the one thing that the council should do differently?", "T", prose("waste", 0.2)),
        Col("Q5. Housing tenure", "D", pick("Own outright", "Own with a mortgage", "Rent from the council", "Rent privately")),
        Col("Q6. Sexual orientation", "D", pick("Heterosexual / straight", "Gay or lesbian", "Bisexual", "Prefer not to say")),
        Col("Q7. Are you currently serving in, or have you ever served in, the armed forces?", "D", pick("Yes", "No")),
        Col("Weight", ".", decimal(0.4, 2.1)),
        Col("Ward code", "D", lambda rng, i: f"E0500{rng.randint(1100, 1109)}"),
    ],
)  # fmt: skip

SCHOOLS = Shape(
    "surveymonkey-school-places.xlsx", 0,
    [
        Col(("Respondent ID", ""), "R", number(118_200_300, 29)),
        Col(("Collector ID", ""), ".", always("88002")),
        Col(("Start Date", ""), ".", when()),
        Col(("IP Address", ""), "I", address()),
        Col(("Are you responding as a:", "Response"), "D", pick("Parent or carer", "Pupil", "Member of staff", "Governor")),
        Col(("", "Other (please specify)"), "I", said("grandparent", "childminder", missing=0.9)),
        Col(("Which school does your child attend?", "Response"), "D", pick("Hill School", "Vale School", "Neither")),
        *under("How far do you agree with each of these?", "C", ("The schools should merge", "The site is suitable", "Travel would be harder"), pick(*AGREE)),
        Col(("Do you have any comments on the proposed admission number?", "Open-Ended Response"), "T", prose("school", 0.4)),
        *under("Which of these would help you? (Tick all that apply)", "S", ("A school bus", "Breakfast club", "Safer crossings"), None),
        Col(("How many children do you have of school age?", "Response"), "D", pick("1", "2", "3", "4 or more")),
        Col(("Your details (optional)", "Name"), "I", person(0.5)),
        Col(("", "Address"), "I", lambda rng, i: f"{rng.randint(1, 90)} Mill Lane" if i % 2 else ""),
        Col(("", "Email"), "I", email(0.5)),
        Col(("Would you like to attend a drop-in session?", "Response"), ".", pick("Yes", "No")),
        Col(("How did you find out about this consultation?", "Response"), ".", pick("Letter from school", "Social media", "Local paper")),
    ],
)  # fmt: skip

SEEN_AT_THE_END = [MODULES, INPATIENTS, HOUSEHOLDS, PARKS, STREETS, RESIDENTS, SCHOOLS]
