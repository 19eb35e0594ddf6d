"""Twelve further exports after files in public repositories, which nothing was mended by.

Columns were written down before the drafting was tried on them; every content is invented.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    Col,
    Shape,
    always,
    blank,
    chosen,
    email,
    freely,
    grid,
    hexes,
    imported,
    near,
    person,
    pick,
    prose,
    said,
    typed,
    when,
)  # fmt: skip
from tests.ingest.shapes_public_apart_too import CARE, CENTRAL, CONNECTED, GRANTS, LUNCH, PLOTS

CANDIDATES = Shape(
    "surveymonkey-candidates.csv", 0,
    [
        Col(("Respondent ID", ""), "I", blank()),
        Col(("", "Name"), "I", person()),
        Col(("", "Email"), "I", email(0.5)),
        Col(("", "Campaign-related social media accounts"), "I", lambda rng, i: f"@vote{i}ward, example.org/ward{i}" if i % 3 else ""),
        Col(("", "Fundraising link, if applicable"), "I", lambda rng, i: f"https://example.org/give/{i}" if i % 2 else ""),
        Col(("Select the ward in which you are running:", "Response"), "D", pick("1A", "2B", "3C", "4D", "5E")),
        Col(("Do you think there are not enough homes, enough homes, or too many homes in your ward?", "Response"), "C", pick("Not enough homes", "Enough homes", "Too many homes")),
        Col(("Which of the following statements most aligns with your beliefs?", "Response"), "C", pick(
            "It's more important to enable more homes, and more types of homes, in more of our neighbourhoods, even if that results in pushback for “changing a neighbourhood’s character.”",
            "It's more important to respect the input of residents who oppose new homes, even if that results in fewer homes overall.")),
        Col(("I consider affordable housing to be (check all that, in your opinion, apply):", "Response"), "S", chosen("Means-tested or income-restricted", "Built by the government", "Cheap", "Rent-controlled", by="; ")),
        Col(("If you’d like, elaborate on the distinction between affordable housing and market-rate housing. (Max. 1,500 characters.)", "Open-Ended Response"), "T", prose("work", 0.3)),
        Col(("How many vehicles do you think a family of four needs to get by?", "Response"), "C", pick("None", "One", "Two", "Three or more")),
        Col(("If you selected, \"No,\" explain why you think flats shouldn't be legal in all parts. Otherwise, write N/A. (Max. 3,000 characters.)", "Open-Ended Response"), "T", prose("park", 0.7)),
        Col(("Do you support removing parking and travel lanes to build dedicated bus lanes?", "Response"), "C", pick("Yes, I support removing parking and travel lanes to build dedicated bus lanes.", "No, I do not support it.")),
        Col(("Why do you think you are the right person to serve your ward? (Max. 1,500 characters.)", "Open-Ended Response"), "T", prose("school", 0.05)),
        Col(("Is there anything else you'd like us to take into consideration? (Max. 3,000 characters.)", "Open-Ended Response"), "T", prose("waste", 0.5)),
    ],
)  # fmt: skip

FAIR = Shape(
    "typeform-street-fair.csv", 0,
    [
        Col("#", "R", hexes(32)),
        Col("First, what should we call you?", "I", lambda rng, i: person()(rng, i).split()[0]),
        Col("And your phone number, so that we can send the map?", "I", lambda rng, i: f"'+44 7700 900{rng.randint(100, 999)}"),
        Col("Hello, {{field:7d956171}}! Have you been to the street fair before?", "C", pick("1", "0", missing=0)),
        Col("What did you like best, {{field:7d956171}}?", "T", prose("park", 0.2)),
        *(Col(option, "S", lambda rng, i, option=option: option if i == 0 or rng.random() < 0.4 else "") for option in ("Food stalls", "Live music", "Children's rides")),
        Col("Other", "O", said("The steam organ", "Second-hand books", missing=0.85)),
        Col("How likely is it that you would come again?", "C", near(0, 10)),
        Col("Anything we should do differently?", "T", prose("waste", 0.4)),
        Col("I agree to the data policy", ".", always("1")),
        Col("source", ".", pick("leaflet", "instagram", "xxxxx")),
        Col("Response Type", ".", pick("completed", "partial", missing=0)),
        Col("Start Date (UTC)", ".", when()),
        Col("Stage Date (UTC)", ".", blank()),
        Col("Submit Date (UTC)", ".", when()),
        Col("Network ID", "I", hexes(10)),
        Col("Tags", ".", blank()),
        Col("Ending", ".", always("Default ending (Thank you)")),
    ],
)  # fmt: skip


LOW = "You have indicated low comfort level for this scenario. Which practices, if implemented, will make you more comfortable with {}?"
CAMERAS = Shape(
    "qualtrics-cameras.csv", 0,
    [
        *(Col((code, label, imported(code)), letter, cells) for code, label, letter, cells in (
            ("StartDate", "Start Date", ".", when("{m}/{d}/2025 {h}:{s}")), ("EndDate", "End Date", ".", when("{m}/{d}/2025 {h}:{s}")),
            ("Status", "Response Type", ".", always("IP Address")), ("Progress", "Progress", ".", always("100")),
            ("Duration (in seconds)", "Duration (in seconds)", ".", near(60, 1800)), ("Finished", "Finished", ".", always("TRUE")),
            ("RecordedDate", "Recorded Date", ".", when("{m}/{d}/2025 {h}:{s}")), ("ResponseId", "Response ID", "R", lambda rng, i: f"R_eDoJ{hexes(11)(rng, i)}"),
            ("DistributionChannel", "Distribution Channel", ".", always("anonymous")), ("UserLanguage", "User Language", ".", always("EN")),
        )),
        Col(("Q2_1", "The police decide to use personal attributes (e.g. race, religion) to predict crime. How comfortable are you with this practice from a privacy standpoint? - 3", imported("QID10_3")), "C", near(1, 5)),
        Col(("Q3_1", "A citizen complains about littering; the department makes inferences about their daily routine (e.g. They often go to this park around 7AM). How comfortable are you? - 1", imported("QID12_1")), "C", near(1, 5)),
        Col(("AVG", "", ""), ".", lambda rng, i: f"{rng.randint(3, 15) / 3:.9f}"),
        *(Col((f"Q31_{n}", f"Rate each of the following actions based on their role in helping you achieve this comfort level? - {what}", imported(f"QID35_{n}")), "C", near(1, 5)) for n, what in enumerate(("Enforce laws and policies", "Anonymize data", "Publish technical details"), 1)),
        Col(("Q36", LOW.format("predictive policing"), imported("QID40_TEXT")), "T", prose("flood", 0.5)),
        Col(("Q35", LOW.format("complaint kiosks"), imported("QID39_TEXT")), "T", prose("health", 0.6)),
        Col(("Q38", "What is your age? (in years)", imported("QID44_TEXT")), "D", near(18, 80)),
        Col(("workerId", "workerId", imported("workerId")), "I", lambda rng, i: "A" + hexes(12)(rng, i).upper()),
        Col(("condition", "condition", imported("condition")), ".", pick("control", "treatment")),
    ],
)  # fmt: skip

IMPORTANT = pick("Nicht wichtig", "Kaum wichtig", "Mäßig wichtig", "Wichtig", "Sehr wichtig")
RANKED = pick(
    "Finden.z.B. Den richtigen Podcast für Ihre Fragen finden.",
    "Vergleichen.z.B. Aussagen in einer Übersicht zeigen.",
    "Kuratieren.z.B. Videos nach Thema sortieren.",
    missing=0.2,
)
PODCASTS = Shape(
    "limesurvey-german-ranking.csv", 0,
    [
        Col("Welche Video- oder Podcast-Bibliotheken nutzen Sie?", "S", chosen("Spotify", "YouTube", "Netflix", "ÖRR Mediathek", "Deezer", missing=0.05)),
        *grid("Wissenschaftliche Videos interessieren mich als ... ", "C", ("Zuschauer", "Lehrer", "Kurator"), pick("Nicht interessant", "Kaum interessant", "Mäßig interessant", "Interessant", "Sehr interessant")),
        *grid("Ordnen Sie die Aufgaben, wie sie für Sie persönlich wichtig sind.  ", "C", ("Rank 1", "Rank 2", "Rank 3"), RANKED),
        *grid("Welche dieser Funktionen interessieren Sie persönlich?  ", "C", ("Medien nach Kategorien filtern.z.B.  Thema, Autor, ...", "Ähnliche Videos &amp; Podcasts finden."), IMPORTANT),
        *grid("Welche Kriterien sind Ihnen wichtig? ", "C", ("Thema ", "Länge", "Hat Transkript (Ja/Nein)"), IMPORTANT),
        Col("Haben Sie weitere Wünsche oder Anmerkungen?", "T", freely("Bitte keine Werbung zwischen den Folgen, das stört sehr", "Ich würde gern Untertitel auf Deutsch haben", "Die Suche findet fast nie das Richtige", "Mehr Sendungen über Geschichte wären schön", missing=0.3)),
    ],
)  # fmt: skip

TRAILS = Shape(
    "google-forms-trails.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/25 {h}:{s}")),
        Col("1. What age range do you fall in?", "D", pick("18 to 34", "35 to 49", "50 to 64 ", "65 and over")),
        Col("Sex", "D", pick("Male", "Female")),
        Col("How would you describe your level of physical health?", "D", pick("Excellent", "Very good", "Good", "Fairly good")),
        Col("What level of education have you reached?", "D", typed(["University degree", "Post graduate", "College or trade school diploma"], ["4 years university, no degree"])),
        Col("What is your household income?", "D", pick("Under $20K", "$40K to $59K", "$80K to $99K", "$100K+")),
        Col("Which category best describes your employment?", "D", pick("Full Time", "Self Employed", "Unemployed", "Retired")),
        Col("What district is your primary address located in?", "D", pick("Central, York or East York", "Northern", "Western")),
        Col("On average, what distance do you travel most days of the week?", "C", pick("Under 2 km", "5 - 10 km", "10 - 20 km", "Over 35 km")),
        Col("Which transportation option do you end up using most often?", "C", pick("bicycle", "walking", "scooter type e-bike", "private motor vehicle (car, truck, SUV, van, motorcycle or moped)")),
        Col("Do you support any of the following statements?", "S", chosen("Most scooter type e-bikes are wider than a bicycle", "E-bikes should require a license", "Most e-bikes are able to travel further than an average cyclist, of average fitness.", "E-bikes should be allowed to carry a passenger", most=4)),
        Col("Have you witnessed a collision or conflict on a trail between", "S", chosen("a conflict relating to a dog(s)", "a conflict between two cyclists", "I am not aware of any conflicts on the trails")),
        Col("Currently, any kind of e-bike may use a multi-use path if they are propelled by pedaling only.  If any e-biker is being propelled by motor power, then it is considered a motor vehicle, and may be fined.", "C",
            typed(["No changes are necessary to the existing bylaw", "The bylaw should be modified to allow any kind of e-bike, including scooter type e-bikes use the trail"], ["Get rid of them all", "Fine them on sight"])),
        Col("Bylaws consider personal mobility devices to be pedestrians. In your opinion, should the City;", "C",
            typed(["Do nothing", "Institute a speed limit for sidewalks", "Update the definition of a personal mobility device"], ["only wheelchairs at walking speed", "Ban anything with a motor from the pavement"])),
    ],
    rows=60,
)  # fmt: skip

VISITORS = Shape(
    "google-forms-theme-park.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:54")),
        Col("Which age group do you belong to?", "D", pick("18 - 24 years old", "25 - 34 years old", "35 - 44 years old")),
        Col("What is your employment status?", "D", pick("Student", "Employed", "Retired")),
        Col("Who did you visit with?", "S", chosen("Friends", "Family (including children)", "Romantic partner", most=2)),
        Col("What was the main purpose of your visit?", "C", typed(["Family outing", "Social gathering", "Date"], ["Halloween night"])),
        Col("What factors influenced your decision to visit? Select all that apply", "S", chosen("Positive online reviews", "Friends or family recommendations", "Social media content (Instagram, Youtube, Tiktok, etc)")),
        Col("On a scale of 1-5, how would you rate your overall experience?", "C", near(1, 5)),
        Col("Which ride or attraction was your favourite?", "C", pick("Sky Wheel", "Ghost Mine", "Log Flume", "Carousel")),
        Col("Why this attraction in particular? ", "T", prose("park", 0.2)),
        Col("Which ride or attraction have you had bad experiences with (if any)? ", "S", chosen("Sky Wheel", "Ghost Mine", "Log Flume", "Not applicable", most=2, missing=0.3)),
        Col("What made your experience with this ride or attraction unpleasant? ", "T", freely("ride broke down in the middle", "For kids", "Im too old for this ride HAH", "The queue was in the sun and nobody told us it was closed", missing=0.5)),
        Col("How long did you wait in line for rides on average during your visit?", "C", pick("Less than 15 minutes", "15 to 30 minutes", "46 to 60 minutes")),
        *grid("Please rank the following factors in terms of how they influenced your opinion on ticket prices  ", "C", ("Waiting times", "Ride variety ", "Customer Service"), near(1, 5)),
        Col("If you booked a nearby accommodation, how was the experience? ", "T", freely("NIL", "nil", "really nice hotel with numerous activities", "NIL", "The room was small but clean and close to the gate", "Nil")),
        Col("If you interacted with customer service, how satisfied were you with the response time and assistance?", "C", pick("1", "2", "3", "4", "5", missing=0.6)),
        Col("Did you encounter any issues that required assistance, and how were they handled?  ", "T", freely("NIL", "Lost a bag, handed in within the hour", "Nil", "My child was sick and the first aider came at once", missing=0.3)),
        Col("Would you choose to revisit?", "C", pick("Yes", "No", "Maybe")),
        Col("If you answered 'No' or 'Maybe', please explain why. ", "T", prose("park", 0.6)),
        Col("Would you recommend us to others?", "C", pick("Yes", "No")),
        Col("Please state your reason for the previous question.", "T", prose("work", 0.2)),
    ],
)  # fmt: skip

PUBLIC_APART = [
    CANDIDATES, FAIR, CAMERAS, PODCASTS, TRAILS, VISITORS, PLOTS, LUNCH, CARE, CONNECTED, CENTRAL,
    GRANTS,
]  # fmt: skip
