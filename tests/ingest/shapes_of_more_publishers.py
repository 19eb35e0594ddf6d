"""Exports of public bodies' platforms, and of forms in other languages, with invented contents.

Columns were written down before the drafting was tried on them; the drafting was mended by them.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGREE,
    Col,
    Shape,
    always,
    blank,
    chosen,
    decimal,
    email,
    first,
    freely,
    grid,
    hexes,
    last,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    typed,
    when,
)  # fmt: skip

EU = Shape(
    "eusurvey-consultation.xlsx", 0,
    [
        Col("Alias", ".", always("forest-monitoring-2025")),
        Col("Export Date", ".", always("12-03-2025")),
        Col("Language of my contribution", ".", pick("English", "German", "French")),
        Col("I am giving my contribution as", "D", pick("EU citizen", "Business association", "Public authority", "Non-governmental organisation (NGO)")),
        Col("First name", "I", first()),
        Col("Surname", "I", last()),
        Col("Email (this won't be published)", "I", email()),
        Col("Scope", "D", pick("Local", "Regional", "National", missing=0.6)),
        Col("Organisation name", "I", said("Invented Forest Owners", "Nowhere Green League", missing=0.5)),
        Col("Organisation size", "D", pick("Micro (1 to 9 employees)", "Small (10 to 49 employees)", "Large (250 or more)", missing=0.4)),
        Col("Transparency register number", "I", lambda rng, i: f"{rng.randint(10**10, 10**11)}-{rng.randint(10, 99)}" if i % 2 else ""),
        Col("Country of origin", "D", pick("Germany", "France", "Finland", "Spain")),
        Col("Contribution publication privacy settings", "P", pick("Anonymous", "Public", missing=0)),
        Col("I agree with the personal data protection provisions", ".", always("Checked")),
        Col("1. How important is better monitoring of forests to you?", "C", pick("Very important", "Rather important", "Not important", "No opinion")),
        Col("2. Which of the following should be monitored? (multiple choice)", "S", chosen("Fires", "Pests", "Biodiversity", "Timber", by=";")),
        *grid("3. To what extent do you agree with the following statements? ", "C", ("Data are shared", "Rules are clear"), pick(*AGREE, "Don't know")),
        Col("If other, please specify (100 character(s) maximum)", "O", said("storms and wind", "soil", missing=0.85)),
        Col("Please explain your answer (2000 character(s) maximum)", "T", prose("park", 0.3)),
        Col("Please upload your file", ".", said("f1d2-paper.pdf", "ee01-annex.pdf", missing=0.7)),
        Col("Contribution ID", "R", hexes(32, dashed=True)),
        Col("Creation date", ".", when()),
        Col("Last update", ".", when()),
        Col("User name", "I", blank()),
    ],
)  # fmt: skip

PINS = Shape(
    "social-pinpoint-map.csv", 0,
    [
        Col("Comment ID", "R", number(501)),
        Col("Created", ".", when()),
        Col("Marker Type", "C", pick("I like this", "Needs work", "An idea", missing=0)),
        Col("Comment", "T", prose("park", 0.0)),
        Col("Latitude", "I", decimal(51, 52)),
        Col("Longitude", "I", decimal(-1, 0)),
        Col("Address", "I", lambda rng, i: f"{i + 3} Nowhere Road, Nowhere"),
        Col("Suburb", "D", pick("Eastside", "Westside", "Northside")),
        Col("Up Votes", ".", near(0, 30)),
        Col("Down Votes", ".", near(0, 12)),
        Col("Replies", ".", near(0, 4)),
        Col("Image URL", ".", blank()),
        Col("Name", "I", person(0.4)),
        Col("Age Group", "D", pick("Under 18", "18-34", "35-59", "60+")),
        Col("How did you hear about this project?", ".", pick("Facebook", "Letterbox drop", "Word of mouth", "Council website")),
        Col("Moderation Status", "P", pick("Approved", "Pending")),
        Col("Sentiment", ".", pick("Positive", "Negative", "Neutral")),
    ],
)  # fmt: skip

HEARINGS = Shape(
    "council-submissions-to-be-heard.xlsx", 0,
    [
        Col("Submission #", "R", number(1)),
        Col("Submitter", "I", person()),
        Col("On behalf of (organisation)", "I", said("Nowhere Tramping Club", "Invented Dairy Co", missing=0.7)),
        Col("Postal Address", "I", lambda rng, i: f"{i + 2} Nowhere Road"),
        Col("Daytime phone", "I", phone(0.2)),
        Col("Do you wish to speak to your submission at a hearing?", ".", pick("Yes", "No")),
        Col("Preferred hearing venue", ".", pick("Town hall", "Online", missing=0.6)),
        Col("Topic 1: Rates. Which option do you prefer?", "C", pick("Option 1: a rise of 5.2 % (our proposal)", "Option 2: a rise of 3.1 % and fewer services", "Neither")),
        Col("Topic 1: comments", "T", prose("work", 0.2)),
        Col("Topic 2: Water. Do you support metering?", "C", pick("Yes", "No", "Not sure")),
        Col("Topic 2: comments", "T", prose("flood", 0.3)),
        Col("Any other matters you want to raise?", "T", prose("waste", 0.5)),
        Col("Received via", ".", pick("Online form", "Email", "Paper")),
        Col("Late?", ".", pick("No", "Yes")),
        Col("Staff comment", ".", said("Pass to the roads team", "Acknowledged by letter", missing=0.6)),
        Col("Objective ID", ".", lambda rng, i: f"A{rng.randint(100000, 999999)}"),
    ],
)  # fmt: skip

FFT = Shape(
    "friends-and-family-by-ward.csv", 0,
    [
        Col("Response Date", ".", when("{d:02d}/0{m}/2025")),
        Col("Survey Name", ".", pick("FFT Inpatient", "FFT Day Case")),
        Col("Response Channel", ".", pick("SMS", "Paper", "QR")),
        Col("Directorate", "D", pick("Medicine", "Surgery", "Women and Children")),
        Col("Ward / Clinic", "D", pick("Ash Ward", "Beech Ward", "Elm Clinic")),
        Col("Consultant Name", "I", pick("Dr A Jessop", "Mr F Lomax")),
        Col("NHS Number (last 4)", "I", lambda rng, i: str(rng.randint(1000, 9999))),
        Col("Overall, how was your experience of our service?", "C", pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")),
        Col("FFT Score", "C", pick("1", "2", "3", "4", "5", "6")),
        Col("Please can you tell us why you gave your answer?", "T", prose("health", 0.1)),
        Col("Please tell us about anything that we could have done better", "T", prose("health", 0.4)),
        Col("Are you happy for us to publish your comments?", "P", pick("Yes", "No", missing=0.05)),
        Col("Sentiment Score", ".", lambda rng, i: f"{rng.uniform(-1, 1):.3f}"),
        Col("Theme 1", ".", pick("Staff attitude", "Waiting", "Food", missing=0.3)),
        Col("Are you the patient?", "D", pick("Yes", "No, a carer", "No, a relative")),
        Col("How old are you?", "D", pick("0-15", "16-24", "25-34", "35-64", "65+")),
        Col("What is your ethnic group?", "D", pick("White British", "Asian", "Black", "Prefer not to say")),
        Col("Do you consider yourself to have a disability?", "D", pick("Yes", "No", "Prefer not to say")),
    ],
)  # fmt: skip

FRENCH = Shape(
    "google-forms-french.csv", 0,
    [
        Col("Horodateur", ".", when("{d:02d}/0{m}/2025 {h}:{s}:25")),
        Col("Adresse e-mail", "I", email()),
        Col("Nom et prénom", "I", person(0.2)),
        Col("Quelle est votre tranche d'âge ?", "D", pick("18-25 ans", "26-40 ans", "41-60 ans", "Plus de 60 ans")),
        Col("Vous êtes ?", "D", pick("Une femme", "Un homme", "Autre")),
        Col("Dans quelle commune habitez-vous ?", "D", pick("Saint-Nulle-Part", "Villeneuve", "Les Ormes")),
        Col("Êtes-vous satisfait(e) des transports en commun ?", "C", pick("Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Très insatisfait")),
        Col("Quels moyens de transport utilisez-vous ? (plusieurs réponses possibles)", "S", chosen("Voiture", "Bus", "Vélo", "Marche")),
        Col("Pourquoi ?", "T", freely("Les bus sont trop rares le dimanche", "Il n'y a pas de piste cyclable sûre", "Le prix du billet augmente chaque année", "Rien à dire")),
        Col("Avez-vous d'autres remarques ?", "T", freely("Merci pour cette enquête", "Il faudrait planter des arbres sur la place", "Non", "Pensez aux personnes âgées s'il vous plaît", missing=0.5)),
        Col("Téléphone (facultatif)", "I", phone(0.6)),
    ],
)  # fmt: skip

SPANISH = Shape(
    "google-forms-spanish.csv", 0,
    [
        Col("Marca temporal", ".", when("{d:02d}/0{m}/2025 {h}:{s}:25")),
        Col("Nombre y apellidos", "I", person(0.2)),
        Col("Edad", "D", near(18, 80)),
        Col("Sexo", "D", pick("Mujer", "Hombre", "Prefiero no decirlo")),
        Col("¿En qué barrio vive?", "D", pick("Centro", "El Olivar", "La Ribera")),
        Col("¿Con qué frecuencia usa el parque?", "C", pick("Nunca", "A veces", "A menudo", "Todos los días")),
        Col("¿Está de acuerdo con la nueva plaza?", "C", pick("Sí", "No", "No sé")),
        Col("¿Qué mejoraría del parque?", "T", freely("Más bancos y más sombra para los mayores", "Que limpien los baños todos los días", "Las farolas no funcionan por la noche", "Nada")),
        Col("¿Qué servicios le gustaría tener?", "S", chosen("Cafetería", "Pistas deportivas", "Zona infantil", "Fuentes")),
        Col("Comentarios", "T", freely("Gracias por preguntar a los vecinos", "El ruido de las obras es insoportable", missing=0.6)),
    ],
)  # fmt: skip

GERMAN = Shape(
    "microsoft-forms-german-council.xlsx", 0,
    [
        Col("ID", "R", number(1)),
        Col("Startzeit", ".", when("{m}/{d}/25 {h}:{s}:13")),
        Col("Fertigstellungszeit", ".", when("{m}/{d}/25 {h}:{s}:43")),
        Col("E-Mail", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Uhrzeit der letzten Änderung", ".", blank()),
        Col("In welchem Stadtteil wohnen Sie?", "D", pick("Nordstadt", "Südstadt", "Altstadt")),
        Col("Wie zufrieden sind Sie mit dem Radwegenetz?", "C", pick("sehr zufrieden", "eher zufrieden", "eher unzufrieden", "sehr unzufrieden")),
        Col("Welche Verkehrsmittel nutzen Sie? (Mehrfachauswahl)", "S", lambda rng, i: "".join(f"{each};" for each in rng.sample(["Rad", "Bus", "Auto"], rng.randint(1, 3)))),
        Col("Was sollten wir verbessern?", "T", freely("Mehr Radwege an der Hauptstraße, bitte", "Der Bus kommt abends zu selten", "Die Ampel am Markt ist zu kurz für Ältere", "nichts")),
        Col("Sonstige Anmerkungen", "T", freely("Danke für die Umfrage", "Bitte auch an Familien denken", missing=0.6)),
    ],
)  # fmt: skip

WELSH = Shape(
    "snap-welsh-and-english.csv", 0,
    [
        Col("ID.respno", "R", number(1)),
        Col("ID.date", ".", when("{d:02d}/0{m}/2025")),
        Col("ID.lang", ".", pick("cy", "en")),
        Col("C1. Ydych chi'n cefnogi'r cynnig? / Q1. Do you support the proposal?", "C", pick("Ydw / Yes", "Nac ydw / No", "Ddim yn gwybod / Don't know")),
        Col("C1a. Pam? / Q1a. Why?", "T", freely("Mae angen mwy o fysiau ar y penwythnos", "The school is the heart of the village", "Rhaid cadw'r ysgol fach ar agor i'r plant", "It costs too much to run")),
        Col("C2. Pa effaith ar y Gymraeg? / Q2. What effects on the Welsh language?", "T", freely("Bydd llai o blant yn siarad Cymraeg", "No effect that I can see in this plan", "Dim")),
        Col("C3. Beth yw eich oed? / Q3. What is your age?", "D", pick("16-24", "25-44", "45-64", "65+")),
        Col("C4. Eich enw / Your name", "I", person(0.5)),
        Col("C5. Cod post / Postcode", "I", postcode(0.2)),
    ],
)  # fmt: skip

STACK = Shape(
    "survey-results-public-open.csv", 0,
    [
        Col("ResponseId", "R", number(1)),
        Col("MainBranch", "C", pick("I am a developer by profession", "I code as a hobby", "I am learning to code")),
        Col("Age", "D", pick("18-24 years old", "25-34 years old", "Prefer not to say")),
        Col("Country", "D", pick("Kenya", "Japan", "Peru", "Norway")),
        Col("EdLevel", "D", pick("Bachelor’s degree (B.A., B.S., B.Eng., etc.)", "Master’s degree (M.A., M.S., M.Eng., MBA, etc.)", "Primary/elementary school")),
        Col("RemoteWork", "C", pick("Remote", "In-person", "Hybrid (some remote, some in-person)")),
        Col("LanguageHaveWorkedWith", "S", chosen("Python", "C", "Bash/Shell (all shells)", "HTML/CSS", by=";", missing=0.05)),
        Col("AISelect", "C", pick("Yes", "No, and I don't plan to", "No, but I plan to soon")),
        Col("AIOpen", "T", prose("work", 0.4)),
        Col("JobSat", "C", near(0, 10)),
        Col("ConvertedCompYearly", ".", lambda rng, i: str(rng.randint(8, 250) * 731) if i % 3 else ""),
        Col("SurveyEase", "C", pick("Easy", "Neither easy nor difficult", "Difficult")),
    ],
)  # fmt: skip

ENERGY = Shape(
    "google-forms-household-energy.csv", 0,
    [
        Col("Source", ".", pick("Online", "Offline")),
        Col("Which of the following time periods best describes when your house was built?", "C", pick("Before 1980", "1980 - 1989", "1990 - 1999", "After 2019")),
        Col("Select the best option which describes your house.", "C", pick("Single House - Single Floor", "Single House -Double Floor", "Flat")),
        Col("How many stories does your house have?", "C", pick("1", "2", "3")),
        Col("State the area of your house in square feet?", "C", lambda rng, i: str(rng.randint(8, 60) * 50)),
        Col("Relationship to the head of the household", "D", pick("Head of the household", "Son/daughter", "Wife/Husband")),
        Col("Gender", "D", pick("Male", "Female")),
        Col("Main occupation", "D", pick("Professional", "Clerk", "Technician and associate professional", "Student")),
        Col("How much is your household's average monthly expenditure for food? (in pounds)", "C", lambda rng, i: str(rng.randint(8, 90) * 10)),
        Col("What is the best representation of the major material your outside walls are made of?", "C", pick("Brick", "Cement Block", "Timber")),
        Col("Which of the following do you use in your household for generating electricity?", "S", chosen("Electricity grid power", "Solar Energy", "Wind", missing=0)),
        Col("Which of the following best describes your behaviour of ironing clothes?", "C", pick("We iron the clothes weekly", "We iron when and where the need arises", "We don’t iron")),
        Col("Do you look at the energy rating of an appliance when buying one?", "C", pick("Yes", "No")),
        Col("What keeps you from saving more energy?", "T", prose("work", 0.3)),
        Col("Which district you are residing?", "D", pick("Mid Nowhere", "East Elsewhere", "North Anywhere")),
    ],
)  # fmt: skip

IDEAS = Shape(
    "dialogue-ideas-and-ratings.csv", 0,
    [
        Col("Idea Id", "R", number(14)),
        Col("Idea title", "T", lambda rng, i: f"{('Plant', 'Mend', 'Close', 'Open')[i % 4]} {('the canal path', 'a market on Sundays', 'the old baths', 'more benches')[i % 3]} {i}"),
        Col("Idea description", "T", prose("park", 0.0)),
        Col("Why is this idea important?", "T", prose("waste", 0.2)),
        Col("Created by", "I", lambda rng, i: f"walker{i}"),
        Col("Created on", ".", when()),
        Col("Category", ".", pick("Parks", "Streets", "Shops")),
        Col("Average rating", ".", lambda rng, i: f"{rng.uniform(1, 5):.2f}"),
        Col("Number of ratings", ".", near(0, 60)),
        Col("Number of comments", ".", near(0, 20)),
        Col("Published", ".", always("TRUE")),
        Col("Link", ".", lambda rng, i: f"https://example.org/ideas/{i}"),
    ],
)  # fmt: skip

STAFF = Shape(
    "staff-survey-codes-and-labels.csv", 0,
    [
        Col("LocalID", "R", number(700_100, 7)),
        Col("Directorate", "D", pick("Estates", "Nursing", "Finance")),
        Col("StaffGroup", "D", pick("Nursing and midwifery", "Admin and clerical", "Allied health")),
        Col("LineManager", "I", person()),
        Col("q1", "C", pick("Yes", "No")),
        *(Col(f"q2{letter}", "C", pick("1", "2", "3", "4", "5")) for letter in "abc"),
        Col("q3_1", "S", pick("0", "1", missing=0)),
        Col("q3_2", "S", pick("0", "1", missing=0)),
        Col("q3_3", "S", pick("0", "1", missing=0)),
        Col("q3_oth", "O", said("my union rep", "a friend on another ward", missing=0.8)),
        Col("q4_comment", "T", prose("work", 0.3)),
        Col("q30_age", "D", pick("16-20", "21-30", "31-40", "41-50", "51-65")),
        Col("q31_ethnicity", "D", pick("White", "Asian", "Black", "Mixed")),
        Col("weight", ".", decimal(0.4, 2.0)),
        Col("batch", ".", always("W3")),
    ],
)  # fmt: skip

MAP_OF_STREETS = Shape(
    "typed-answers-and-contact-consent.csv", 0,
    [
        Col("Ref", "R", lambda rng, i: f"LTN-{i + 1001}"),
        Col("Date/Time", ".", when()),
        Col("Which street do you live on?", "I", lambda rng, i: f"{('Ash', 'Beech', 'Elm', 'Oak', 'Yew', 'Holly', 'Lime')[i % 7]} {('Road', 'Lane', 'Way')[i % 3]}"),
        Col("How do you feel about the trial?", "C", pick("Very positive", "Positive", "Neutral", "Negative", "Very negative")),
        Col("Do you own or have access to a car?", "D", pick("Yes", "No")),
        Col("What do you like about the trial, if anything?", "T", prose("park", 0.3)),
        Col("What do you dislike about the trial, if anything?", "T", prose("waste", 0.3)),
        Col("Are you responding as a:", "D", typed(["Resident", "Business owner", "Visitor"], ["Teacher at the school", "Delivery rider"])),
        Col("If you are responding on behalf of a business, please tell us its name", "I", said("Invented Bakery", "Nowhere Cycles", missing=0.8)),
        Col("Would you like to be kept up to date?", ".", pick("Yes", "No")),
        Col("If yes, please provide your email", "I", email(0.5)),
        Col("Your gender identity", "D", pick("Woman", "Man", "Non-binary", "Prefer not to say")),
        Col("Are your day-to-day activities limited because of a health problem or disability which has lasted, or is expected to last, at least 12 months?", "D", pick("Yes, limited a lot", "Yes, limited a little", "No")),
    ],
)  # fmt: skip

OF_MORE_PUBLISHERS = [
    EU, PINS, HEARINGS, FFT, FRENCH, SPANISH, GERMAN, WELSH, STACK, ENERGY, IDEAS, STAFF,
    MAP_OF_STREETS,
]  # fmt: skip
