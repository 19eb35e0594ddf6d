"""Eight exports more, six after files in public repositories.

Columns were written down before the drafting was tried on them; every content is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGES,
    GENDERS,
    SATISFIED,
    Col,
    Shape,
    address,
    blank,
    chosen,
    email,
    grid,
    imported,
    mark,
    near,
    number,
    person,
    pick,
    postcode,
    prose,
    said,
    typed,
    when,
)  # fmt: skip

YES = mark("Yes", absent="No")
UNSURE = "Unsure / I would rather not say"

DEVELOPERS = Shape(
    "limesurvey-developers.csv", 0,
    [
        Col("Response ID", "R", number(3, 2)),
        Col("Date submitted", ".", when()),
        Col("Referrer URL", ".", blank()),
        Col("Do you currently contribute to the development of mobile apps within a startup, company or enterprise? (Collectively \"enterprise\" henceforth.)", "C", pick("Yes", "No", missing=0)),
        *grid("Which area of expertise best describes your personal work currently? ", "D", ("Mobile app development", "Mobile app design", "Product / Team management"), YES),
        Col("How many working years of experience do you have in your area of work?", "D", pick("0 to 1 years", "2 to 3 years", "4 to 5 years", "More than 10 years")),
        Col("Where are you based?", "D", pick("Northmark", "Eastmark", "Midland", "Other")),
        Col("Where are you based? [Other]", "I", said("Farland", "Isle of Ink", missing=0.9)),
        Col("How many people does your enterprise employ?", "D", pick("1 - 5", "6 - 10", "11 - 50", "More than 50")),
        *grid("How is your enterprise funded? ", "S", ("From previous generated revenue", "Seed funder", UNSURE), YES),
        Col("How is your enterprise funded? [Other]", "O", said("family", "a grant of the university", missing=0.9)),
        Col("Is your enterprise commercial or non-profit?", "D", pick("Commercial", "Non-profit", "Unsure")),
        Col("Do any of your apps collect or deal with personal or sensitive personal information?", "C", pick("Yes", "No", "Unsure")),
        *grid("Whenever you enter into a contract agreement with a client, how often does your agreement contain the following clauses? ", "C", ("Work-for-hire agreement", "Non-compete agreement"), pick("Always", "Often", "Sometimes", "Never")),
        Col("If you share your code with others through certain websites, communities or conferences, please list them here.", "T", prose("work", 0.6)),
        Col("Are you at all concerned about accidentally infringing upon another's mobile app?", "C", pick("Very concerned", "Somewhat concerned", "Not concerned")),
        Col("Do you have any other comments, thoughts or questions?", "T", prose("work", 0.6)),
        Col("Would you be willing to be interviewed about your experience? If so, please leave your email address here.", "I", email(0.7)),
    ],
)  # fmt: skip

DISTRICTS = Shape(
    "google-forms-district-officers.csv", 0,
    [
        Col("Timestamp", ".", when("{d:02d}/0{m}/2025 {h}:{s}:41")),
        Col("Designation", "I", said("District Health Officer", "DHO", "Health Officer", "Officer in charge", "Senior Medical Officer", "PPKA", "Pegawai Kesihatan Daerah", missing=0)),
        Col("Office / Organisation", "I", lambda rng, i: f"PKD {rng.choice(['Nowhere', 'Elsewhere', 'Farland', 'Inkwell', 'Lowmoor'])} {i}"),
        Col("State", "D", pick("Northmark", "Eastmark", "Midland", missing=0)),
        Col("Years of service as officer", "D", near(1, 19)),
        Col("Date", ".", when("{d:02d}/0{m}/2025")),
        Col("QUESTION 1: CURRENT FUNCTIONS AND DISTRICT CONTEXT", "T", prose("health", 0)),
        Col("QUESTION 2: STRENGTHS", "T", prose("work", 0)),
        Col("QUESTION 3: WEAKNESSES", "T", prose("work", 0)),
        Col("QUESTION 4: OPPORTUNITIES", "T", prose("health", 0)),
        Col("Additional Comments (Optional)", "T", prose("health", 0.5)),
    ],
)  # fmt: skip

PORTUGUESE = Shape(
    "google-forms-portuguese.csv", 0,
    [
        Col("Carimbo de data/hora", ".", when("{d:02d}/0{m}/2025 {h}:{s}:05")),
        Col("1. Em qual período / semestre do seu curso de graduação você se encontra atualmente? *", "D", pick("1º ao 2º período", "5º ao 6º período", "7º ao 8º período", missing=0)),
        Col("3. Você atua ou já atuou profissionalmente como desenvolvedor(a) de software? ", "C", pick("Sim, atualmente", "Sim, mas não mais", "Ainda não", missing=0)),
        Col("5. Qual é a sua faixa etária?", "D", pick("18 – 21 anos", "22 – 25 anos", "26 – 30 anos", missing=0)),
        Col("6. Qual é a sua modalidade de contratação atual?", "D", pick("CLT", "Estágio", "PJ", "Não estou trabalhando no momento", missing=0)),
        Col("8. Anos de experiência total em projetos de software (incluindo acadêmicos)?", "D", pick("1 – 2 anos", "3 – 5 anos", "6 – 10 anos", missing=0)),
        Col("9. Quais dessas tecnologias você usa ou domina?", "S", chosen("Python", "Java", "C# / .NET", "SQL", missing=0)),
        Col("12. Como você avalia o mercado de tecnologia atualmente?", "C", pick("Estável", "Resfriado", "Aquecido", "Não tenho opinião formada", missing=0)),
        Col("15. Você tem interesse em trabalhar remotamente para empresas do exterior?", "C", pick("Sim, é uma meta", "Talvez, ainda avaliando", "Não", missing=0)),
        Col("18. Quais habilidades você sente mais necessidade de desenvolver?", "S", chosen("Inglês técnico", "Testes automatizados", "Cloud / DevOps", missing=0)),
        Col("20. O que a universidade poderia fazer melhor?", "T", lambda rng, i: rng.choice(["Mais aulas práticas e menos provas", "Os laboratórios precisam de computadores novos", "Gosto do curso como está", "Queria mais contato com empresas da região"]) + f" ({i})"),
        Col("Seu e-mail (opcional)", "I", email(0.6)),
    ],
)  # fmt: skip

CLIMATE = Shape(
    "university-directory.csv", 0,
    [
        Col("Last Name", "I", lambda rng, i: person()(rng, i).split()[1]),
        Col("First Name", "I", lambda rng, i: person()(rng, i).split()[0]),
        Col("Email", "I", email()),
        Col("Keywords", "T", lambda rng, i: ", ".join(rng.sample(["sea level", "carbon cycle", "food safety", "lobsters", "forestry", "teaching", "ocean acidity", "snow cover", "pests"], 3)) + f", {i}"),
        Col("Outreach", "T", prose("school", 0.3)),
        Col("Research", "T", prose("flood", 0.2)),
        Col("Teaching", "T", prose("school", 0.5)),
        Col("Association", "D", pick("College of Engineering", "College of Liberal Arts", "Cooperative Extension", "Graduate School")),
        Col("Primary Position", "I", said("Tenured Professor", "Assistant Professor", "Adjunct Professor", "Administrator", "Research Professor", "Post-Doc", "Lecturer", "Other", missing=0.1)),
        Col("Image", ".", lambda rng, i: f"image{i}.png"),
    ],
)  # fmt: skip

CODING = Shape(
    "google-forms-coding.csv", 0,
    [
        Col("Timestamp", ".", when("2025/0{m}/{d:02d} 2:{s}:02 PM MDT")),
        Col("This online survey is hosted by a web survey company located abroad and as such is subject to its laws. If you choose to participate in the survey, you understand that your responses will be stored there. The security and privacy policy can be found at the following link : https://example.org/privacy", ".", pick("I agree", missing=0)),
        Col("What is your academic background?", "D", typed(["Business", "Mathematics / Statistics", "Computer Science", "Engineering"], ["geology", "life science", "STEM"])),
        Col("How many years of coding experience do you have prior to using Python/R?", "D", pick("Less than 1", "1 to 5", "More than 5", missing=0)),
        Col("Do you enjoy/love coding?", "C", pick("Yes", "No", "Indifferent", missing=0)),
        Col("Which programming language did you learn first?", "C", typed(["C", "Java", "Python", "Matlab"], ["Turing", "Logo", "Pascal"])),
        Col("What is your favorite data science task?", "C", pick("Data visualization", "Machine Learning", "Data wrangling", missing=0)),
        Col("How many programming languages do you use actively?", "C", pick("1", "2", "3", "4", "5 or more", missing=0)),
        Col("Why do you prefer one language over the other?", "T", prose("work", 0.2)),
    ],
)  # fmt: skip

PICK = "What kind of information are you generally interested in from the area?\n\nPick only those that apply, and please rank your selection in order of interest: 1 = most interested in. - "


def of(code: str, text: str, imports: str, letter: str, cells: object) -> Col:
    """A column under the three header rows that Qualtrics writes."""
    return Col((code, text, imported(imports)), letter, cells)  # type: ignore[arg-type]


ESTUARY = Shape(
    "qualtrics-estuary.csv", 0,
    [
        of("startDate", "Start Date", "startDate", ".", when()),
        of("ipAddress", "IP Address", "ipAddress", "I", address()),
        of("_recordId", "Response ID", "_recordId", "R", lambda rng, i: f"R_{rng.getrandbits(60):015x}"),
        of("recipientEmail", "Recipient Email", "recipientEmail", "I", blank()),
        of("QID3", "Informed Consent - Please read this consent document carefully before you decide to participate in this study. Please click \"I agree\" if you would like to participate.", "QID3", ".", pick("I agree", missing=0)),
        *(of(f"QID6_{n}", f"D-1_{n} - How are you connected to the estuary? (check all that apply) - Selected Choice - {way}", f"QID6_{n}", "S", mark(way)) for n, way in enumerate(("Recreational (fishing, boating, etc.)", "Educational", "Scientific", "Other (please specify):"), 1)),
        of("QID6_5_TEXT", "D-1_5_TEXT - How are you connected to the estuary? (check all that apply) - Other (please specify): - Text", "QID6_5_TEXT", "O", said("I live on the shore", "I paint it", missing=0.85)),
        of("QID7", "D-2 - How often do you engage with the estuary, on average?", "QID7", "C", pick("Daily", "Weekly", "Monthly", "A few times a year")),
        *(of(f"QID8_{n}", f"D-3_{n} - {PICK}{what}", f"QID8_{n}", "C", lambda rng, i: "" if rng.random() < 0.3 else str(rng.randint(1, 4))) for n, what in enumerate(("Weather information", "Water quality", "Trail closures", "Fish and shellfish"), 1)),
        of("QID9", "D-4 - Have you ever accessed data* about the estuary?", "QID9", "C", pick("Yes", "No")),
        of("QID30", "DY-5 - What was difficult about getting the data?", "QID30_TEXT", "T", prose("flood", 0.4)),
        of("QID13", "P-1 - What is your age?", "QID13", "D", pick(*AGES)),
        of("QID14", "P-2 - To which gender identity do you most identify?", "QID14", "D", pick(*GENDERS)),
        of("QID15", "P-3 - What is the highest degree or level of school you have completed?", "QID15", "D", pick("High school", "Bachelor's degree", "Master's degree", "Doctorate")),
        of("QID40", "C-1 - Would you like to be entered into a drawing for a gift card? Please provide your name and email address.", "QID40_TEXT", "I", email(0.5)),
    ],
)  # fmt: skip

POLICE = Shape(
    "smartsurvey-police-and-crime-plan.xlsx", 0,
    [
        Col("UserID", "R", number(240_116_001, 13)),
        Col("Started", ".", when("{d:02d}/0{m}/2025 {h}:{s}:21")),
        Col("Ended", ".", when("{d:02d}/0{m}/2025 {h}:{s}:49")),
        Col("Tracking Link", ".", pick("Web Link", "QR posters", missing=0)),
        Col("IP Address", "I", address()),
        Col("1. Are you answering as a:", "D", pick("Member of the public", "Victim of crime", "Police officer or staff", "Partner organisation")),
        Col("2. Overall, how safe do you feel in your local area?", "C", pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe")),
        Col("3. Thinking about the last 12 months, have you been a victim of crime?", "C", pick("Yes", "No", "Prefer not to say")),
        *(Col(f"4. How important are each of these to you? {what}", "C", pick("Very important", "Fairly important", "Not very important", "Not at all important")) for what in ("Neighbourhood policing", "Road safety", "Rural crime", "Fraud and cyber crime")),
        Col("5. Would you be prepared to pay more council tax for policing?", "C", pick("No, nothing more", "Up to £5 a year", "Up to £10 a year", "Up to £15 a year")),
        Col("5.a. Comments:", "T", prose("waste", 0.5)),
        Col("6. What one thing would make you feel safer?", "T", prose("park", 0.2)),
        Col("7. How satisfied are you with the police in your area?", "C", pick(*SATISFIED)),
        Col("8. First part of your postcode (e.g. ZZ1 2)", "I", postcode(0.1)),
        Col("9. Age", "D", pick(*AGES)),
        Col("10. Gender identity", "D", pick(*GENDERS)),
        Col("11. Do your day-to-day activities face limits because of a health problem or disability?", "D", pick("Yes, limited a lot", "Yes, limited a little", "No")),
        Col("12. If you would like to enter the prize draw, leave a telephone number", "I", lambda rng, i: f"07700 900{rng.randint(100, 999)}" if i % 2 else ""),
    ],
)  # fmt: skip

LOCAL_PLAN = Shape(
    "local-plan-representations.xlsx", 0,
    [
        Col("Representation ID", "R", number(7001)),
        Col("Consultee ID", "I", number(1_200_345, 17)),
        Col("Full Name", "I", person()),
        Col("Organisation Details", "I", said("Invented Homes Ltd", "Nowhere Parish Council", "Elsewhere Civic Society", missing=0.6)),
        Col("Agent Full Name", "I", person(0.7)),
        Col("Plan Section", "Q", pick("Policy H1", "Policy T2", "Chapter 4", "Vision", missing=0)),
        Col("Do you consider this section to be legally compliant?", "C", pick("Yes", "No")),
        Col("Do you consider this section to be sound?", "C", pick("Yes", "No")),
        Col("Support or object", "C", pick("Support", "Object", "Comment")),
        Col("Please give details of why you consider the plan is or is not sound", "T", prose("flood", 0)),
        Col("Please set out the modification(s) you consider necessary", "T", prose("park", 0.3)),
        Col("Do you wish to participate at the oral part of the examination?", ".", pick("Yes", "No")),
        Col("Attachments", ".", lambda rng, i: f"rep{i}.pdf" if i % 5 == 0 else ""),
        Col("Officer Summary", ".", prose("flood", 0)),
        Col("Council's proposed response", ".", prose("work", 0.1)),
        Col("Date Received", ".", when("{d:02d}/0{m}/2025")),
        Col("Submission method", ".", pick("Web", "Email", "Paper", missing=0)),
    ],
)  # fmt: skip

SEEN_LAST = [DEVELOPERS, DISTRICTS, PORTUGUESE, CLIMATE, CODING, ESTUARY, POLICE, LOCAL_PLAN]
