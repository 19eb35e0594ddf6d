"""Twelve exports after files in public repositories: their headings, with invented contents.

Columns were written down before the drafting was tried on them; the drafting was mended by them.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
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
    hexes,
    imported,
    last,
    near,
    number,
    pick,
    prose,
    said,
    ticks,
    typed,
    under,
    when,
)  # fmt: skip
from tests.ingest.shapes_public_by_codes import EXAM, LOCAL_PLAN, PARTICIPANTS, SOSCI, TREES, UNC

CHALLENGE = ("1: not challenging at all", "2", "3", "4", "5: the most challenging part")
OFTEN = ("1: never", "2", "3: several times a month", "4", "5: everyday")

CONTRIBUTORS = Shape(
    "surveymonkey-contributors.csv", 18,
    [
        *(Col((name, ""), letter, cells) for name, letter, cells in (
            ("Respondent ID", "R", number(11_280_740_320, -137)), ("Collector ID", ".", always("252143207")),
            ("Start Date", ".", when("0{m}/{d}/2025 {h}:{s}:48 AM")), ("End Date", ".", when("0{m}/{d}/2025 {h}:{s}:59 AM")),
            ("IP Address", "I", address()), ("Email Address", "I", blank()), ("First Name", "I", blank()),
            ("Last Name", "I", blank()), ("Custom Data 1", "I", blank()),
        )),
        Col(("How long have you been volunteering on the river path?", "Response"), "D", pick("less than one year", "one to two years", "two to three years", "three+ years")),
        Col(("Are you interested in advancing to the next level?", "Response"), "C", pick("yes", "no", "if I had more free time", "if I had help/mentoring/support")),
        Col(("What region of the country are you in?", "Response"), "D", pick("North", "South", "Wales", "Scotland")),
        *under("Please rate any challenges to the listed steps", "C", ("Finding the right group", "Communication", "Tools and processes", "Setting up"), pick(*CHALLENGE)),
        Col(("", "Other (please specify)"), "O", prose("park", 0.8)),
        *under("Do you agree with the following statements (1 - strongly disagree, 5 - strongly agree):", "C", ('"I understand enough about how the rota works"', '"There are too many messages"'), pick("1: strongly disagree", "2", "3", "4", "5: strongly agree")),
        Col(("Does your employer support your volunteering?", "Response"), "C", pick("yes, I can do it on company time", "no, I need to use my own time", "it's complicated.")),
        *under("What areas do you contribute to? Please check all that apply.", "S", ("Litter", "Planting", "Don’t contribute yet, hoping to start soon"), None),
        Col(("", "Other (please specify)"), "O", said("Bird counting", "Fund raising", "Signs and maps", missing=0.85)),
        Col(("Are there specific ways the project could make volunteering easier for you?", "Open-Ended Response"), "T", prose("park", 0.5)),
        *under("Rank the projects that are most important to you", "C", ("Bridges", "Wildlife", "Access"), near(1, 3)),
        Col(("What is missing from that list entirely that's important to you? Why?", "Open-Ended Response"), "T", prose("park", 0.7)),
        *under("Please rate which channels you use on a 1-5 scale, where 1 is “never” and 5 is “every day”.", "C", ("Mailing list", "Noticeboard", "Newsletter"), pick(*OFTEN)),
        Col(("If you haven't been able to attend a meeting, was there a primary reason why?", "Response"), "C", pick("Funding", "Not near enough", "Other (please specify)", missing=0.5)),
        Col(("", "Other (please specify)"), "O", said("don't much like travel", "caring for my mum", "the hall is cold", missing=0.8)),
    ],
)  # fmt: skip

LEARNERS = Shape(
    "typeform-learners-part-one.csv", 13,
    [
        Col("#", "R", hexes(32)),
        Col("Are you already working as a gardener?", "C", pick("0", "1", missing=0)),
        Col("Would you prefer to...", "C", pick("start your own business", "work for a nursery", "work for a council", "freelance ")),
        Col("Which one of these roles are you most interested in?", "C", pick("Tree surgeon", "  Landscape gardener", "Greenkeeper", missing=0.4)),
        Col("Other", "O", said("Bonsai", "Botanical drawing", missing=0.85)),
        Col("When do you plan to start applying for jobs?", "C", pick("Within the next 6 months", "I'm already applying", "I haven't decided")),
        Col("About how much money do you expect to earn per year at your first job (in pounds)?", "C", lambda rng, i: str(rng.randint(18, 70) * 500) if i % 3 else ""),
        Col("Are you willing to relocate for a job?", "C", pick("0", "1", missing=0.3)),
        *ticks(("plant-swaps", "open-gardens", "conferences", "Potting Shed Nights", "None")),
        Col("Other", "O", said("bootcamp prep course", "allotment days", missing=0.9)),
        *ticks(("SeedBox", "GrowAlong", "Free Spade Camp", "The Plot Project")),
        Col("Other", "O", said("My grandad's sheds", "Hack design", "library books", missing=0.9)),
        Col("About how many hours do you spend learning each week?", "C", near(1, 40)),
        Col("Have you attended a full-time course?", "C", pick("0", "1", missing=0)),
        Col("Which one?", "T", freely("kew", "the evening course at the hall", "one that my aunt runs by post", "wisley I think it was called", missing=0.7)),
        Col("Have you finished yet?", "C", pick("0", "1", missing=0.6)),
        Col("Based on your experience, would you recommend this course to your friends?", "C", pick("0", "1", missing=0.7)),
        Col("Start Date (UTC)", ".", when()),
        Col("Submit Date (UTC)", ".", when()),
        Col("Network ID", "I", hexes(10)),
    ],
)  # fmt: skip


TOPICS = Shape(
    "qualtrics-german-labels-text-topics.csv", 4,
    [
        *(Col((code, label, imported(code[0].lower() + code[1:])), letter, cells) for code, label, letter, cells in (
            ("StartDate", "Anfangsdatum", ".", when()), ("EndDate", "Enddatum", ".", when()), ("Status", "Antworttyp", ".", always("0")),
            ("IPAddress", "IP-Adresse", "I", address()), ("Progress", "Aktueller Stand", ".", always("100")),
            ("Duration (in seconds)", "Dauer (in Sekunden)", ".", near(30, 2000)), ("Finished", "Beendet", ".", always("1")),
            ("RecordedDate", "Erfassungsdatum", ".", when()), ("ResponseId", "Antwort-ID", "R", lambda rng, i: f"R_2YPO{hexes(10)(rng, i)}"),
            ("RecipientLastName", "Nachname des Empfängers", "I", blank()), ("RecipientFirstName", "Vorname des Empfängers", "I", blank()),
            ("RecipientEmail", "E-Mail des Empfängers", "I", blank()), ("ExternalReference", "Externe Datenreferenz", "I", blank()),
            ("LocationLatitude", "Breitengrad des Standorts", "I", decimal(47, 48)), ("LocationLongitude", "Längengrad des Standorts", "I", decimal(7, 8)),
            ("DistributionChannel", "Verteilungskanal", ".", always("anonymous")), ("UserLanguage", "Benutzersprache", ".", pick("DE", "EN")),
        )),
        Col(("Q1", "How well does the library serve you?", imported("QID1")), "C", pick("1", "2", "3", "4")),
        Col(("Q2", "What should the library change?", imported("QID2_TEXT")), "T", prose("library")),
        Col(("Q2 - Topics", "Q2 - Topics", imported("QID2_TEXT_eae5Topics")), ".", pick("Opening hours", "Staff", "Opening hours,Staff", missing=0.4)),
        Col(("Q2 - Sentiment", "Q2 - Sentiment", imported("QID2_TEXT_Sentiment")), ".", pick("Positive", "Negative", "Mixed", "Neutral")),
        Col(("Q2 - Sentiment Score", "Q2 - Sentiment Score", imported("QID2_TEXT_Score")), ".", pick("-1", "0", "1", "2")),
        Col(("Q3_1", "How often do you use the following? - The reading room", imported("QID3_1")), "C", pick("Never", "Sometimes", "Often")),
        Col(("Q3_2", "How often do you use the following? - The website", imported("QID3_2")), "C", pick("Never", "Sometimes", "Often")),
        Col(("Q3_2_TEXT", "How often do you use the following? - The website - Text", imported("QID3_2_TEXT")), "O", said("only for renewals", "for old maps", "never works for me", missing=0.8)),
        Col(("SC0", "Score", imported("SC0")), ".", near(0, 12)),
    ],
)  # fmt: skip

HOW_OFTEN = pick("gar nicht", "selten", "eher selten", "eher häufig", "sehr häufig", missing=0.2)
AGREED = pick(
    "Stimme gar nicht zu",
    "Stimme eher nicht zu",
    "Stimme eher zu",
    "Stimme vollständig zu",
    "Keine Angabe",
    missing=0.2,
)
INFORMAL = Shape(
    "limesurvey-german-two-headers.csv", 7,
    [
        *under("Welchen fachlichen Hintergrund haben Sie?", "S", ("Maschinenbau", "Elektrotechnik", "Informatik"), pick("Ja", "Nein", missing=0)),
        Col(("", "Sonstiges"), "O", said("Physik", "Psychologie", "Wirtschaftsingenieurwesen", "Theoretische Physik", missing=0.8)),
        *under("Wie häufig werden solche Skizzen für die folgenden Zwecke genutzt?", "C", ("Communication", "Documentation", "Entwurf des Gebäudes"), HOW_OFTEN),
        Col(("", "Further"), "O", said("Entwicklung von Methoden zur Verbesserung", "werden als Vorgehensmodelle genutzt", missing=0.9)),
        *under("Um welche Arten von Skizzen handelt es sich typischerweise?", "S", ("Grundriss", "Prozessmodell"), pick("Ja", "Nein", missing=0)),
        Col(("", "Sonstiges"), "O", said("Komponentenmodell", "Deployment", missing=0.9)),
        *under("Welche der folgenden Aussagen stimmen Sie zu?", "C", ("Die Skizzen wurden nicht wiederverwendet.", "Das Übertragen war zeitaufwendig."), AGREED),
        Col(("", "Further Problems"), "O", said("Versionierung", "Mangelnde Analysefähigkeit, Missverständlichkeit", "teilweise stimmen Annahmen nicht", missing=0.85)),
    ],
    delimiter=";",
)  # fmt: skip

ARRIVED = pick(
    "Did not come this day", "Before 08:00", "08:00 - 10:00", "10:01 - 12:00", "12:01 - 14:00"
)
SOMEWHAT = pick(
    "Strongly disagree",
    "Somewhat disagree",
    "Neither agree nor disagree",
    "Somewhat agree",
    "Strongly agree",
    missing=0.5,
)


WHY_SO = chosen(
    "It's the quickest way",
    "I enjoy it",
    "It's more environmentally friendly",
    "Very short distance, no other modes make sense",
)
TRAVEL = Shape(
    "google-forms-student-travel.csv", 16,
    [
        Col("Timestamp", ".", when("{d}/0{m}/2025 {h}:{s}:25")),
        Col("What is your term time postcode?", "I", pick("ZZ14 Newmarket", "ZZ4 Chingley", "Other", "ZZ8 Hornsea", "I would prefer not to say", "ZZ10 Layton")),
        Col("Which best describes your current term-time accommodation?", "D", pick("Shared rental accommodation", "Halls of residence", "Living with parents/guardians during term time", "n/a")),
        Col("What is your average journey time from your home to the college?", "C", pick("Less than 15 minutes", "15 - 30 minutes", "31 - 45 minutes", "More than 60 minutes")),
        *grid("What time did you arrive at the college each day last week? ", "C", ("Monday", "Tuesday", "Wednesday"), ARRIVED),
        Col("How do you usually travel from home to the college?", "C", pick("On foot", "Public transport", "Bicycle", "Motor vehicle (car or motorcycle/scooter)", "n/a")),
        Col("Why do you commute by public transport?", "S", chosen("It's the quickest way", "I don't have a driving licence", "Good links to public transport", "It's less stressful than driving")),
        Col("Which modes of transportation do you normally use to travel to the college?", "S", chosen("Bus", "Tube", "Overground", "Rail")),
        Col("Which station do you use to travel to the college?", "C", typed(["New Moss", "New Moss Gate", ""], ["Dont make sense ", "Peckley"])),
        Col("If you drive to the college where do you normally park your vehicle?", "C", typed(["On street - free", "", "", "College car park"], ["private garage"])),
        Col("What changes would encourage you to try an alternative mode of transport?", "S", chosen("Improved public transport connectivity", "Cleaner and more comfortable buses/trains", "Cheaper fares", missing=0.6)),
        Col("Why do you walk to the college?", "S", WHY_SO),
        *grid("To what extent do you agree or disagree with the following statements?   ", "C", ("There are not enough pedestrian crossings", "I walk most often alone", "The pavements are well maintained"), SOMEWHAT),
        Col("How safe do you feel when walking to the college?", "C", pick("Very safe", "Somewhat safe", "Somewhat unsafe", "Very unsafe", missing=0.5)),
        Col("What would make walking or cycling here feel safer?", "T", prose("park", 0.5)),
        Col("What is your age?", "D", pick("18 - 21", "22 - 25", "26 - 30", "Over 40", "I would prefer not to say")),
        Col("Which gender do you identify most with?", "D", pick("Female", "Male", "Non-binary / third gender", "Prefer to self-describe")),
        Col("Which of the following best describes your current level of study?", "D", typed(["Full-time undergraduate student", "Part-time undergraduate student", "Full-time postgraduate student", "Foundation"], ["not sure"])),
        Col("What year of study are you in?", "D", pick("0 (Foundation only)", "1 (UG)", "2 (UG)", "3 (UG)", "3+")),
        Col("Which of the following statements best describes you?", "D", pick("I am a UK citizen studying in the UK", "I am an international student from outside the EU studying in the UK", "I would prefer not to say")),
    ],
)  # fmt: skip

USING = pick(
    "We have already implemented this",
    "We are considering this",
    "I don’t know what it is",
    "We are planning to implement this",
)
MISSION = (
    "\nTo what extent do you agree that each of the following is part of the archive’s mission? "
)
ARCHIVES = Shape(
    "google-forms-archives-long-questions.csv", 14,
    [
        Col("ID", "R", number(4, 3)),
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:37")),
        Col("Email Address", "I", email()),
        Col("What is the name of your archive?", "I", lambda rng, i: f"{last()(rng, i)} Collection {i}"),
        Col("Please briefly describe the role(s) that the archive currently plays in your community. What is its primary purpose? Does it have any other secondary functions?", "T", prose("library", 0.05)),
        Col("Which types of record are included in your archive?", "S", chosen("Papers", "Maps", "Photographs", "Sound recordings", missing=0.05)),
        Col("Please briefly outline any policy relating to any of the following. We are looking for just the main principles:\n- Depositing content?\n- Preservation\n- Licensing", "T", prose("library", 0.1)),
        *grid(MISSION, "C", ("Keeping track of records as comprehensively as possible", "Increasing the discoverability of records"), pick("strongly agree", "agree", "neutral", "disagree")),
        Col("What challenges (if any) would you like to address in the near/medium term?", "T", prose("work", 0.2)),
        Col("Do you use a records management system alongside your archive? If so, which?", "T", freely("No", "Yes, the council uses Filekeeper.", "Not yet, though we looked at two", "We use a spreadsheet kept by volunteers", missing=0.1)),
        Col("How many records are in your archive?", "T", lambda rng, i: f"{rng.randint(3, 90)},{rng.randint(100, 999)}" if i % 4 else f"About {i + 5} thousand in the main store; maps are not counted"),
        Col("Does your archive give each item an identifier?", "C", pick("Always", "Sometimes", "Never")),
        Col("To what extent is your organisation interested in undertaking technical development?", "C", near(1, 5)),
        *grid("To what extent are you interested in or using the following technologies? ", "C", ("Scanning", "Open data", "Linked catalogues"), USING),
        Col("Is there anything else that you would like to tell us about your archive?", "T", prose("library", 0.6)),
    ],
)  # fmt: skip

PUBLIC_TO_MEND_BY = [
    CONTRIBUTORS, LEARNERS, TOPICS, INFORMAL, TRAVEL, ARCHIVES, SOSCI, EXAM, PARTICIPANTS, UNC, TREES,
    LOCAL_PLAN,
]  # fmt: skip
