"""Exports of consultations; every word and name is invented."""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    Col,
    Shape,
    always,
    blank,
    email,
    mark,
    number,
    person,
    phone,
    pick,
    prose,
    said,
    several,
    when,
)  # fmt: skip

CITIZEN_SPACE = Shape(
    "citizen-space-low-traffic.csv", 5,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.getrandbits(24):06X}-{i % 10}"),
        Col("Submitted", ".", when()),
        Col("Response Type", ".", always("Online")),
        Col("1 What is your name? - Name", "I", person(0.2)),
        Col("2 What is your email address? - Email", "I", email(0.3)),
        Col("3 What is your organisation? - Organisation", "I", said("Ambleford Cycling Club", "Norwick Traders", "St Brannoc's School", missing=0.7)),
        Col("4 Do you agree with the proposed closure of Mill Lane? - Do you agree?", "C", pick("Yes", "No", "Not sure", "Not Answered", missing=0)),
        Col("4 Do you agree with the proposed closure of Mill Lane? - Please give your reasons", "T", prose("buses", 0.2)),
        Col("5 How do you usually travel? - Transport - Walk", "S", mark("Walk")),
        Col("5 How do you usually travel? - Transport - Cycle", "S", mark("Cycle")),
        Col("5 How do you usually travel? - Transport - Drive", "S", mark("Drive")),
        Col("5 How do you usually travel? - Other - please state", "O", said("Mobility scooter", "Horse", "Taxi with my carer", missing=0.85)),
        Col("6 How important are these? - importance - Clean air", "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Not Answered", missing=0)),
        Col("6 How important are these? - importance - Quick journeys", "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Not Answered", missing=0)),
        Col("7 What other measures should be considered? - other measures", "T", prose("park", 0.4)),
        Col("8 May we publish your response? - publish", "P", pick("Publish response with my name", "Publish response only", "Do not publish my response", missing=0.1)),
        Col("9 Which of the following best describes you? - capacity", "D", pick("Resident", "Business owner", "Visitor")),
        Col("10 Please upload any evidence - file upload", "I", lambda rng, i: "" if rng.random() < 0.8 else f"evidence_{i}.pdf"),
    ],
)  # fmt: skip

ONLINE_SURVEYS = Shape(
    "online-surveys-course.csv", 7,
    [
        Col("Unique Response Number", "R", number(1_200_331, 1009)),
        Col("1. Which course are you taking?", "D", pick("History", "Chemistry", "Nursing")),
        Col("2.1. How satisfied are you with... - the lectures", "C", pick("Very satisfied", "Fairly satisfied", "Not satisfied")),
        Col("2.2. How satisfied are you with... - the reading list", "C", pick("Very satisfied", "Fairly satisfied", "Not satisfied")),
        Col("2.a. Please add any comments on these", "T", prose("school", 0.3)),
        Col("3. Where do you usually study?", "C", pick("Library", "Home", "Café", "Other")),
        Col("3.a. If you selected Other, please specify:", "O", said("On the night train", "At my mother's shop", "In the laundrette", missing=0.85)),
        Col("4. How many hours a week do you study?", "C", pick("0-5", "6-10", "11-20", "More than 20")),
        Col("5. What has been the best part of the course?", "T", prose("school", 0.2)),
        Col("6. And the worst?", "T", prose("library", 0.3)),
        Col("7. Student number", "I", number(20_250_117, 11)),
        Col("8. If you would like to join a focus group, please leave your contact details", "I", email(0.6)),
    ],
)  # fmt: skip

GERMAN = Shape(
    "microsoft-forms-german.xlsx", 3,
    [
        Col("ID", "R", number(1)),
        Col("Startzeit", ".", when()),
        Col("Fertigstellungszeit", ".", when()),
        Col("E-Mail", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Wie zufrieden sind Sie mit dem Schwimmbad?", "C", pick("Sehr zufrieden", "Zufrieden", "Unzufrieden", "Sehr unzufrieden")),
        Col("Warum?", "T",
            lambda rng, i: rng.choice(["", "Das Wasser ist zu kalt", "Die Kabinen sind nicht sauber", "Wir gehen gern mit den Kindern", "Der Eintritt ist zu teuer"])
            + rng.choice([" und die Duschen sind alt", ", aber das Personal ist nett", " für unsere Familie", ", leider", " seit dem Umbau"])),
        Col("Welche Angebote nutzen Sie? (Mehrfachauswahl möglich)", "S", several("Sauna", "Kurse", "Bistro", by=";", trailing=True)),
        Col("Was sollen wir ändern?", "T",
            lambda rng, i: rng.choice(["Bitte mehr", "Ich wünsche mir weniger", "Es fehlen", "Wir brauchen"]) + rng.choice([" Bänke", " Fahrradständer", " warme Duschen", " Kurse"]) + rng.choice([" am Abend", " für die Kinder", " im Winter", ""])),
        Col("Wie alt sind Sie?", "D", pick("unter 18", "18-40", "41-65", "über 65")),
        Col("In welchem Ortsteil wohnen Sie?", "D", pick("Altstadt", "Nordring", "Hafen")),
        Col("Ihre Telefonnummer für Rückfragen", "I", phone(0.4)),
        Col("Vor- und Nachname", "I", person(0.3)),
    ],
)  # fmt: skip

LETTERS_AND_EMAILS = Shape(
    "council-log-of-representations.xlsx", 1,
    [
        Col("Rep No.", "R", lambda rng, i: f"REP{i + 1:03d}"),
        Col("Date rec'd", ".", when("{d:02d}/{m:02d}/2025")),
        Col("Method", ".", pick("Email", "Letter", "Online form")),
        Col("Name of objector/supporter", "I", person()),
        Col("Address", "I", lambda rng, i: f"{rng.randint(1, 90)} {rng.choice(['Mill Lane', 'The Green', 'Castle Row'])}, Ambleford"),
        Col("On behalf of", "I", said("Ambleford Civic Society", "Norwick Parish Council", missing=0.8)),
        Col("Object / support", "C", pick("Object", "Support", "Comment only")),
        Col("Comments / summary of representation", "T", prose("flood", 0.1)),
        Col("Officer response", ".", blank()),
        Col("Case officer", "I", pick("G. Farrow", "U. Lomax", "V. Jessop")),
        Col("Acknowledged?", ".", pick("Y", "N")),
    ],
    before=[["Register of representations - Mill Lane flood wall"], []],
    after=[[], ["Total: 40"]],
)  # fmt: skip
