"""Exports of participation platforms and survey offices, written down before drafting was tried.

After their documentation, and after what the open ones write; every word and name is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    Col,
    Shape,
    always,
    blank,
    decimal,
    email,
    hexes,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    prose,
    said,
    several,
    when,
)  # fmt: skip

DECIDIM_SURVEY = Shape(
    "decidim-survey-square.csv", 6,
    [
        Col("ID", "R", hexes(32)),
        Col("Answered on", ".", when()),
        Col("IP Hash", "I", hexes(16)),
        Col("User status", ".", pick("Registered", "Unregistered")),
        Col("1. How often do you cross the square?", "C", pick("Every day", "Every week", "Rarely", "Never")),
        Col("2. What do you do there? (choose all that apply)", "S", several("Shop", "Meet friends", "Wait for the bus", "Sit in the sun", by=", ")),
        Col("3. How do you rate the square?/Trees", "C", pick("Good", "Fair", "Bad")),
        Col("3. How do you rate the square?/Benches", "C", pick("Good", "Fair", "Bad")),
        Col("4. What is missing in the square?", "T", prose("park", 0.2)),
        Col("5. What worries you about the works?", "T", prose("flood", 0.2)),
        Col("6. Your age", "D", pick(*AGES)),
        Col("7. Your neighbourhood", "D", pick("Old town", "Riverside", "Hill")),
    ],
)  # fmt: skip

DECIDIM_COMMENTS = Shape(
    "decidim-comments.csv", 1,
    [
        Col("id", "X", number(3110)),
        Col("created_at", ".", when()),
        Col("body", "K", prose("buses", 0)),
        Col("locale", ".", always("en")),
        Col("author/id", "R", lambda rng, i: str(41 + i % 13)),
        Col("author/name", "I", lambda rng, i: ["Gwen Farrow", "Umar Lomax", "Vera Jessop"][i % 13 % 3] + f" {i % 13}"),
        Col("alignment", ".", pick("-1", "0", "1")),
        Col("depth", ".", pick("0", "1")),
        Col("user_group/id", ".", blank()),
        Col("user_group/name", "I", blank()),
        Col("commentable_id", ".", always("88")),
        Col("commentable_type", ".", always("Decidim::Proposals::Proposal")),
        Col("root_commentable_url", ".", always("https://example.org/processes/buses/88")),
    ],
)  # fmt: skip

CONSUL = Shape(
    "consul-investments.csv", 2,
    [
        Col("ID", "R", number(711)),
        Col("Title", "T", lambda rng, i: ["A bench", "More light", "New trees", "A slide", "Quiet street", "Bike rack", "Water fountain"][i % 7] + f" {['by the church', 'at the gate', 'on the corner', 'near the stop', 'in the yard', 'behind the hall'][i % 6]}"),
        Col("Description", "T", prose("park", 0)),
        Col("Administrator", "I", pick("Gwen Farrow", "Umar Lomax")),
        Col("Valuator", "I", pick("Vera Jessop", "-")),
        Col("Valuation Group", ".", pick("Parks team", "-")),
        Col("Scope of operation", ".", pick("North district", "South district")),
        Col("Feasibility", ".", pick("Feasible (€20,000)", "Unfeasible", "Undecided")),
        Col("Valuation finished", ".", pick("Yes", "No")),
        Col("Selected", ".", pick("Yes", "No")),
        Col("Visible to valuators", ".", pick("Yes", "No")),
        Col("Author username", "I", lambda rng, i: f"gardener{i}x"),
    ],
)  # fmt: skip

YOUR_PRIORITIES = Shape(
    "your-priorities-ideas.csv", 2,
    [
        Col("Nr", ".", number(1)),
        Col("Post id", "R", number(9021, 4)),
        Col("email", "I", email()),
        Col("User Name", "I", person()),
        Col("Post Name", "T", lambda rng, i: ["Open the pool", "Later trams", "Shade for", "A stage in"][i % 4] + f" {['longer hours', 'the school yard', 'the square', 'every park', 'older people'][i % 5]} {['please', 'soon', 'in summer', 'at weekends', 'for all', 'this year', 'again'][i % 7]}"),
        Col("Description", "T", prose("library", 0)),
        Col("Url", ".", lambda rng, i: f"https://example.org/post/{9021 + 4 * i}"),
        Col("Category", ".", pick("Leisure", "Transport", "Culture")),
        Col("Latitude", "I", decimal(51, 52)),
        Col("Longitude", "I", decimal(-1, 0)),
        Col("Up Votes", ".", near(0, 80)),
        Col("Down Votes", ".", near(0, 40)),
        Col("Points Count", ".", near(0, 12)),
        Col("Contact Name", "I", blank()),
        Col("Contact Email", "I", blank()),
        Col("Contact telephone", "I", phone(0.8)),
        Col("Images", ".", blank()),
    ],
)  # fmt: skip

JISC = Shape(
    "online-surveys-faculty.csv", 7,
    [
        Col("Unique Response Number", "R", lambda rng, i: f"812044-812035-{90114420 + i * 31}"),
        Col("1. Which faculty are you in?", "D", pick("Arts", "Science", "Law")),
        Col("2. How do you mostly study?", "C", pick("On campus", "Online", "Both", "Other")),
        Col("2.a. If you selected Other, please specify:", "O", said("At my sister's", "In a café", "On the train", missing=0.85)),
        Col("3.1. Staff explain things well", "C", pick(*AGREE)),
        Col("3.2. The timetable works for me", "C", pick(*AGREE)),
        Col("3.3. Feedback comes in time", "C", pick(*AGREE)),
        Col("3.a. Please comment on your answers above", "T", prose("school", 0.3)),
        Col("4. Overall, I am satisfied with the course", "C", pick(*AGREE)),
        Col("4.a. What makes you say this?", "T", prose("work", 0.2)),
        Col("5. What could be better about the library?", "T", prose("library", 0.2)),
        Col("6. What is your year of birth?", "D", near(1970, 2006)),
        Col("7. Student number (optional)", "I", lambda rng, i: f"S{rng.randint(100000, 999999)}"),
    ],
)  # fmt: skip

COORDINATION_CENTRE = Shape(
    "inpatients-coordination-centre.xlsx", 7,
    [
        Col("Patient Record Number", "R", lambda rng, i: f"IP24RXX{i + 1:04d}"),
        Col("Trust code", ".", always("RXX")),
        Col("Year of Birth", "D", near(1931, 2005)),
        Col("Gender", "D", pick("1", "2")),
        Col("Ethnic Category", "D", pick("A", "B", "C", "G", "M", "Z")),
        Col("Day of Admission", ".", near(1, 28)),
        Col("Month of Admission", ".", near(10, 11)),
        Col("Length of Stay", ".", near(1, 20)),
        Col("Treatment Function Code", ".", pick("100", "110", "300", "430")),
        Col("Outcome", ".", always("1")),
        Col("Q1. Was your stay planned in advance or an emergency?", "C", near(1, 3)),
        Col("Q2. How would you rate the quality of information you were given?", "C", near(1, 5)),
        Col("Q3. Were you ever prevented from sleeping at night by noise?", "C", pick("Yes, by other patients", "Yes, by staff", "No")),
        Col("Q46. Overall, how was your experience? (0 = very poor, 10 = very good)", "C", near(0, 10)),
        Col("Q49. Was there anything particularly good about your hospital care?", "T", prose("health", 0.3)),
        Col("Q50. Was there anything that could have been improved?", "T", prose("health", 0.2)),
        Col("Q51. Any other comments?", "T", prose("work", 0.5)),
        Col("Q52. Who was the main person that filled in this questionnaire?", "D", pick("The patient", "A friend or relative", "A health professional")),
    ],
)  # fmt: skip

GOVUK_FORMS = Shape(
    "govuk-forms-licensing.csv", 4,
    [
        Col("Submission reference", "R", lambda rng, i: f"{rng.getrandbits(40):08X}"[:8] + str(i)),
        Col("Submitted at", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:09+01:00")),
        Col("What’s your name?", "I", person()),
        Col("What’s your email address?", "I", email()),
        Col("What’s your address? - Address line 1", "I", lambda rng, i: f"{i + 4} Nowhere Road"),
        Col("What’s your address? - Town or city", "I", pick("Nowhere", "Elsewhere")),
        Col("What’s your address? - Postcode", "I", lambda rng, i: f"ZZ1 {i % 9}AB"),
        Col("Are you responding as an individual or on behalf of an organisation?", "D", pick("Individual", "Organisation")),
        Col("What is the name of your organisation?", "I", said("Invented Pubs Ltd", "Nowhere Traders", missing=0.8)),
        Col("Do you agree that the opening hours should change?", "C", pick("Yes", "No", "Not sure")),
        Col("What would be the effect of the change on you?", "T", prose("work", 0.2)),
        Col("Which of the conditions should stay?", "S", several("Noise limit", "Door staff", "Closing time", by=", ")),
        Col("Is there anything else you want to tell us about the policy?", "T", prose("waste", 0.4)),
        Col("Can we publish your response?", "P", pick("Yes", "Yes, but without my name", "No")),
    ],
)  # fmt: skip

SLIDO = Shape(
    "slido-poll-results.xlsx", 4,
    [
        Col("User ID", "R", hexes(32, dashed=True)),
        Col("User Name", "I", lambda rng, i: "Anonymous" if i % 3 else person()(rng, i)),
        Col("User Email", "I", email(0.6)),
        Col("User Company", "I", said("Invented Ltd", "Nowhere CIC", missing=0.8)),
        Col("How are you travelling home tonight?", "C", pick("Bus", "Train", "Car", "Walking")),
        Col("What would make the town hall meetings better?", "T", prose("work", 0.1)),
        Col("How likely are you to come again? (rating)", "C", near(1, 5)),
        Col("Any questions for the panel?", "T", prose("waste", 0.5)),
    ],
    before=[["Poll results"], ["Event: Town hall", "12 May"], []],
)  # fmt: skip

PANEL = Shape(
    "residents-panel-camel-case.csv", 5,
    [
        Col("PanelId", "R", lambda rng, i: f"RP{2000 + i * 3}"),
        Col("InterviewStart", ".", when()),
        Col("InterviewEnd", ".", when()),
        Col("InterviewerName", "I", pick("Gwen Farrow", "Umar Lomax")),
        Col("SatCouncil", "C", pick("Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Very dissatisfied")),
        Col("SatCouncilWhy", "T", prose("waste", 0.2)),
        Col("ServicesUsedLibrary", "S", mark("1", 0.5, absent="0")),
        Col("ServicesUsedBuses", "S", mark("1", 0.5, absent="0")),
        Col("ServicesUsedParks", "S", mark("1", 0.5, absent="0")),
        Col("ServicesUsedOther", "O", said("The registrar", "Pest control", "Grit bins", missing=0.85)),
        Col("FeelSafeDay", "C", pick("Very safe", "Fairly safe", "Fairly unsafe", "Very unsafe")),
        Col("FeelSafeNight", "C", pick("Very safe", "Fairly safe", "Fairly unsafe", "Very unsafe")),
        Col("Improve", "T", prose("park", 0.2)),
        Col("YearOfBirth", "D", near(1935, 2005)),
        Col("Gender", "D", pick(*GENDERS)),
        Col("Weight", ".", decimal(0.4, 2.2)),
        Col("Phone", "I", phone(0.3)),
    ],
)  # fmt: skip

OF_PLATFORMS = (
    DECIDIM_SURVEY, DECIDIM_COMMENTS, CONSUL, YOUR_PRIORITIES, JISC, COORDINATION_CENTRE,
    GOVUK_FORMS, SLIDO, PANEL,
)  # fmt: skip
