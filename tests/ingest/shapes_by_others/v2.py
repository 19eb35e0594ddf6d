"""Files as analysts hand them round, second part: open-data releases, logs of requests, reviews."""
# fmt: off


from tests.ingest.shape_parts import (
    SATISFIED,
    Col,
    Shape,
    always,
    blank,
    decimal,
    email,
    first,
    hexes,
    last,
    near,
    number,
    person,
    pick,
    several,
    when,
)
from tests.ingest.shape_shorthand import block, by_question, cycle, p, ref, say

ISO = "2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:00.000Z"
US = "{m:02d}/{d:02d}/2023"
ONE5 = "1|2|3|4|5"

LOCALPLAN = (
    "The housing number is not justified by the latest household projections|Policy fails to mention bats or "
    "any protected species|We consider the plan sound subject to the changes below|Brownfield first! There are empty "
    "mills all over town|The viability study assumes build costs from 2019|This site is landlocked and the owner has "
    "told me he will not sell|Green Belt should be permanent, that is the whole point|Paragraph 4.12 contradicts the "
    "transport evidence|Self build plots are welcome|Duty to cooperate has not been met with the neighbouring district"
)
CHANGES = (
    "Delete the allocation|Insert 'at least' before 450 dwellings|Reword criterion (c) to refer to all road users|None"
    "|Move the settlement boundary to follow the hedge line|Reduce to 60 homes and put the play area next to the road"
    "|Add a requirement for swift bricks|The whole policy should be withdrawn and consulted on again properly"
)
CYCLE = (
    "A cycle lane here would mean I could let my kids ride to school|Where are the shops meant to get deliveries?"
    "|The bend at the Garda station is lethal and bollards won't fix it|Delighted to see trees back in the plan|It is "
    "anti motorist nonsense, half of Dublin can't cycle to work|Please mind the blue badge spaces outside the credit "
    "union|Footpath is too narrow for a double buggy as it is|Junction should have a proper Dutch roundabout|Bus will be "
    "stuck behind bikes the whole way in|Great scheme, get on with it"
)
EPA = (
    "I am a rancher and this rule would cost me more than I clear in a year|Please strengthen the standard, my "
    "grandson has asthma|See attached file(s)|As a retired chemist I find the cost benefit section wanting|Stop the "
    "federal overreach|I urge the agency to finalize the rule without delay|The comment period was too short for small "
    "operators to respond|Table 6 double counts the emissions from flaring|Clean water is not negotiable|My town has "
    "lost two mills already"
)
TRANSIT = (
    "Snow is never cleared at the stop so I stand in the road|La fréquence du soir est insuffisante, on attend 40 "
    "minutes|Fares are fine but the card reader never works|Il manque des abribus sur le boulevard|Drivers are "
    "courteous, thank you|Need service to the industrial park for the 6 am shift|Trop cher pour les étudiants|More "
    "express buses and fewer reports about express buses|J'aime bien la nouvelle ligne|Strollers and wheelchairs fight "
    "for the same spot"
)
MINE = (
    "I strongly object as the bore on our property dropped four metres after the last extension|Local kids need "
    "apprenticeships and this mine gives them|Dust on the tank water is already beyond a joke|The EIS ignores koala "
    "sightings on the western boundary|Blasting cracks our walls and nobody comes to look|This project will keep the "
    "footy club and the pub going for twenty years|Climate change is real, no new coal|Traditional owners have not been "
    "properly consulted about the scarred trees|Trucks through town at 5am|I support with conditions on noise"
)
BANK = (
    "I paid off this account in XXXX and they continue to report it as delinquent|XXXX called me at work 14 times in "
    "one week after I told them not to|The mortgage servicer lost my escrow payment and then charged me a late fee|This "
    "account is not mine, I was a victim of identity theft|I was told the balance transfer fee was {$0.00} and was "
    "charged {$120.00}|They closed my checking account with no notice and kept my paycheck|I have sent three certified "
    "letters and received no validation of the debt|Nobody at the branch could tell me why the hold was placed|Their app "
    "let someone send money from my account|Please remove this from my report"
)
POTHOLE = (
    "Huge pothole took out my tire|Light has been out since Labor Day, very dark by the school|Mattress dumped on "
    "sidewalk again|Raccoon in the storm drain and it sounds hurt|Neighbor's music every night till 2|Crosswalk paint "
    "gone, almost hit a kid|Trash not picked up on even side of street|Tree limb hanging on wire|graffiti on mailbox"
    "|Car with no plates parked 3 wks|Third time I've reported this. Please don't just close it"
)
CARE = (
    "The porter made me laugh on the way to theatre and that is what I remember|Mum was moved four times in one night"
    "|Receptionist said there was no appointment though I had the letter in my hand|Fabulous care from the community "
    "midwives|I was spoken about as if I was not in the room|It took eleven weeks to get the results of a scan that was "
    "urgent|Thank you ward 7|No vegetarian food but a cheese sandwich|Parking was full so I missed my slot|They listened"
    "|Discharge was rushed and I had no idea how to use the inhaler"
)
DRESS = (
    "Runs small, I am usually a 10 and had to size up|Gorgeous colour but see through in daylight|The zip broke second "
    "wear|Bought for a wedding and had so many compliments|Material is itchy round the neck|Returned it, looked nothing "
    "like the picture|Pockets!!|Washes well and no ironing|Too long for me at 5'1 but my daughter loves it|Good value in "
    "the sale, would not pay full price"
)
EVENT = (
    "Second speaker was superb, could have listened all day|Room freezing|Slides were too small to read at the back|More "
    "time for questions and fewer sales pitches|Vegan lunch ran out before I got there|Breakout 3 was cancelled and "
    "nobody told us|Met three people I will definitely work with|Please share the recording|The chat was moving too fast "
    "to follow|Well organised as ever|Hybrid attendees were ignored"
)
GAEL = (
    "Protecting machair should come first|Crofters need to be able to make a living too|The consultation paper is far "
    "too long for ordinary folk|We support the aims but not the timetable|There is no mention of ferries anywhere in this"
    "|Licences should be local and not run from Edinburgh|Enforcement is the issue, the law is there already|Second homes "
    "have emptied our village|No comment|Evidence from Norway would help here|See our answer to question 1"
)
YES3 = "Yes|No|Don't know"

SHAPES = [
    Shape("Reg19_representations_redacted.csv", 0, [
        Col("Rep ID", "X", ref("R19-{:05d}", 1)), Col("Consultee ID", "R", block(ref("{}", 4410), 3, "c")),
        Col("Consultee type", "D", block(p("Resident|Developer / landowner|Parish or town council|Statutory body"), 3, "t")),
        Col("On behalf of", "I", block(p("||Messrs Farrow|Stowby Estates"), 3, "o")), Col("Agent", "I", block(p("||Lomax Planning|"), 3, "g")),
        Col("Document part", "Q", cycle("Policy SP1 Housing", "Policy EN4 Biodiversity", "Site H12 Mill Lane")),
        Col("Para / map no.", ".", p("4.12|||Map 7|2.3", 0)), Col("Support / Object", "A", p("Object|Support|Comment", 0)),
        Col("Legally compliant?", ".", p("Yes|No|", 0)), Col("Tests of soundness failed", ".", p("|Justified|Effective; Justified", 0)),
        Col("Representation (full text)", "K", by_question(say(LOCALPLAN, 0.05), say(LOCALPLAN + "|" + CHANGES, 0.05), say(LOCALPLAN, 0.05))),
        Col("Appear at examination", ".", p("No|Yes", 0)), Col("Attachments", ".", near(0, 3)),
        Col("Officer summary", ".", p("Objects to housing figure|Ecology|Site not deliverable|Support noted", 0)),
        Col("Council response", ".", p("Noted|No change|Minor modification MM4|", 0)), Col("Duplicate of", ".", blank()),
    ], rows=78),
    Shape("Submissions-Part-8-Main-Street.csv", 0, [
        Col("Unique Reference Number", "R", ref("DCC-C44-{}", 2)), Col("Submission Title", "I", p("Main St scheme|Submission|Observations of Lomax family|objection")),
        Col("Status", ".", p("Submitted|Accepted|Redacted", 0)), Col("Date Submitted", ".", when("{d:02d}.{m:02d}.2023 - {h:02d}:{s:02d}")),
        Col("Author", "I", person()), Col("Consultee", "I", p("|||Cycling group|Credit Union", 0)), Col("Representing", "D", p("Myself|An organisation|A group of residents")),
        Col("Eircode", "I", ref("Z{:02d} AB12")), Col("Electoral Area", "D", p("Clontarf|Artane-Whitehall|Cabra-Glasnevin")),
        Col("Do you support the proposal? / An dtacaíonn tú leis an togra?", "C", p("Support|Support with changes|Oppose|No opinion")),
        Col("Chapter: Walking & Wheeling", "T", say(CYCLE, 0.4)), Col("Chapter: Cycling Infrastructure", "T", say(CYCLE, 0.3)),
        Col("Chapter: Parking and Loading", "T", say(CYCLE, 0.6)), Col("Observations / Tuairimí", "T", say(CYCLE + "|Tá an plean seo go hiontach ach teastaíonn níos mó crann", 0.3)),
        Col("Documents attached", ".", p("0|1|2", 0)), Col("Map markers", ".", p("0|0|3", 0)), Col("Boundaries captured on map", ".", p("No|Yes", 0)),
        Col("Tags", ".", p("|cycling,parking|trees", 0)), Col("Chief Executive's recommendation", ".", p("|Noted|No change recommended", 0)),
    ], rows=55),
    Shape("comments_export_EPA-HQ-OAR-0000-0123.csv", 0, [
        Col("Document ID", "R", ref("EPA-HQ-OAR-0000-0123-{:04d}", 41)), Col("Agency ID", ".", always("EPA")), Col("Docket ID", ".", always("EPA-HQ-OAR-0000-0123")),
        Col("Tracking Number", ".", hexes(12)),
        Col("Document Type", ".", always("Public Submission")), Col("Posted Date", ".", when(ISO)), Col("Is Withdrawn?", ".", always("false")), Col("Federal Register Number", ".", blank()),
        Col("Title", "I", ref("Comment submitted by J. Farrow {}")), Col("Received Date", ".", when(ISO)), Col("Comment Start Date", ".", always("2023-02-01T05:00Z")),
        Col("Comment on Document ID", ".", always("EPA-HQ-OAR-0000-0123-0001")), Col("Page Count", ".", near(1, 3)), Col("Comment", "T", say(EPA, 0.03)),
        Col("First Name", "I", first()), Col("Last Name", "I", last()), Col("City", "I", p("Stowby|Harl Creek|Penn Falls|Dayville")), Col("State/Province", "D", p("OH|TX|ND|CA|")),
        Col("Zip/Postal Code", "I", near(10001, 98999)), Col("Country", ".", always("United States")), Col("Organization Name", "I", p("|||Farrow Ranch LLC", 0)),
        Col("Government Agency", "I", blank()), Col("Category", "D", p("Individual|Industry|NGO - Environmental|State Government")), Col("Restrict Reason Type", ".", blank()),
        Col("Duplicate Comments", ".", p("1|1|1|214", 0)), Col("Attachment Files", ".", p("|https://downloads.example.gov/x/attachment_1.pdf", 0)),
    ], rows=60),
    Shape("transit-consultation-data-donnees.csv", 0, [
        Col("id", "R", number(70441, 2)), Col("submitted_soumis", ".", when()), Col("language / langue", ".", p("EN|FR", 0)),
        Col("In what capacity are you responding? / À quel titre répondez-vous?", "D", p("Rider / Usager|Resident / Résident|Business / Entreprise")),
        Col("Q1. How often do you ride? / À quelle fréquence utilisez-vous le service?", "D", p("Daily / Quotidiennement|Weekly / Chaque semaine|Rarely / Rarement")),
        Col("Q2. How satisfied are you with the service? / Quel est votre degré de satisfaction?", "C", p("Very satisfied / Très satisfait|Satisfied / Satisfait|Dissatisfied / Insatisfait")),
        Col("Q2 comment / commentaire", "T", say(TRANSIT, 0.4)),
        Col("Q3. What matters most? (max 3) / Qu'est-ce qui compte le plus?", "S", several("Frequency / Fréquence", "Cost / Coût", "Safety / Sécurité", "Comfort / Confort", by=" | ")),
        Col("Q3 Other / Autre", "O", say("air conditioning|wifi|propreté|heated shelters|bruit|bike racks|toilettes|washrooms at the hub", 0.8)),
        Col("Q4. Any other thoughts? / Autres commentaires?", "T", say(TRANSIT, 0.4)), Col("Q4 translation_traduction (machine)", ".", p("|Service is too expensive for students|Il faut plus d'autobus", 0)),
        Col("FSA / RTA", "D", p("K1A|K2B|J8X")), Col("Age group / Groupe d'âge", "D", p("18-24|25-44|45-64|65+|Prefer not to say / Préfère ne pas répondre")),
        Col("Indigenous identity / Identité autochtone", "D", p("No / Non|First Nations / Premières Nations|Métis|Inuit")), Col("Gender / Genre", "D", p("Woman / Femme|Man / Homme|Another / Autre")),
        Col("Consent to publish / Consentement à la publication", "P", p("Yes / Oui|No / Non")), Col("flag_profanity", ".", p("0|1", 0)), Col("theme_1", ".", p("freq|cost|access|", 0)), Col("theme_2", ".", p("||cost", 0)),
    ], rows=64),
    Shape("SSD-99123 Mod 4 submissions.xlsx", 0, [
        Col("Submission ID", "R", ref("SE-{}", 441200, 9)), Col("Exhibition", ".", always("Northern extension Mod 4")), Col("Submitted", ".", when("{d:02d}/{m:02d}/2023 {h}:{s} AEST")),
        Col("Name", "I", person(0.4)), Col("Name withheld", ".", p("Yes|No", 0)), Col("Organisation", "I", p("|||Landcare group", 0)), Col("Job title", "I", p("||Secretary|Director", 0)),
        Col("Suburb", "D", p("STOWBY|HARL FLAT|PENN CREEK|NEWTOWN")), Col("State", "D", p("NSW|QLD|VIC|")), Col("Postcode", "D", p("2330|2327|2042|4000")),
        Col("Submission Type", "D", p("Individual|Organisation|Public authority", 0)), Col("Position", "C", p("Object|Support|Comment", 0)), Col("Message", "T", say(MINE, 0.06)),
        Col("Attachments", ".", p("|sub.pdf|letter.docx, map.jpg", 0)), Col("Reportable political donation", ".", p("No|Yes", 0)), Col("Campaign / form letter", ".", p("|Form A|Form B", 0)),
        Col("Distance from site (km)", "D", near(1, 700)), Col("Issue codes", ".", p("NOI;DUST|WATER|SOC+|GHG|ABOR", 0)), Col("RtS reference", ".", ref("4.{}")),
    ], rows=72, before=[["Submissions table - Response to Submissions report, Appendix B"]]),
    Shape("complaints-2023-07-11_14_22.csv", 0, [
        Col("Date received", ".", when(US)), Col("Product", "C", p("Credit reporting, credit repair services, or other personal consumer reports|Mortgage|Debt collection|Checking or savings account", 0)),
        Col("Sub-product", "C", p("Credit reporting|Conventional home mortgage|Credit card debt|Checking account")), Col("Issue", "C", p("Incorrect information on your report|Trouble during payment process|"
            "Attempts to collect debt not owed|Managing an account", 0)), Col("Sub-issue", "C", p("Account status incorrect|Debt is not yours|Deposits and withdrawals||", 0.3)),
        Col("Consumer complaint narrative", "T", say(BANK, 0.25)), Col("Company public response", ".", p("Company has responded to the consumer and the CFPB and chooses not to provide a public response|", 0)),
        Col("Company", "D", p("FIRST STOWBY BANK|PENN SERVICING LLC|HARL RECOVERY INC", 0)), Col("State", "D", p("FL|TX|CA|NY|GA")), Col("ZIP code", "I", p("331XX|75002|90011|10467")),
        Col("Tags", "D", p("Older American|Servicemember||", 0.6)), Col("Consumer consent provided?", "P", p("Consent provided|Consent not provided|Other|N/A")), Col("Submitted via", ".", p("Web|Referral|Phone", 0)),
        Col("Date sent to company", ".", when(US)), Col("Company response to consumer", ".", p("Closed with explanation|Closed with monetary relief|In progress", 0)),
        Col("Timely response?", ".", p("Yes|No", 0)), Col("Consumer disputed?", ".", p("N/A|Yes|No", 0)), Col("Complaint ID", "R", number(6120011, 31)),
    ], rows=80),
    Shape("311_service_requests_sample.csv", 0, [
        Col("case_enquiry_id", "R", number(101004312345, 17)), Col("open_dt", ".", when()), Col("target_dt", ".", when()), Col("closed_dt", ".", when()), Col("ontime", ".", p("ONTIME|OVERDUE", 0)),
        Col("case_status", ".", p("Closed|Open", 0)), Col("closure_reason", ".", p("Case Closed. Noted. Repaired by crew.|Case Closed Duplicate|Case Resolved. Invalid", 0)), Col("case_title", "C", p(
            "Request for Pothole Repair|Street Light Outages|Illegal Dumping|Animal Generic Request|Noise")), Col("subject", ".", p("Public Works Department|Animal Control|Transportation", 0)),
        Col("reason", ".", p("Highway Maintenance|Street Lights|Sanitation", 0)), Col("type", ".", p("Pothole|Light|Dumping", 0)), Col("queue", ".", p("PWDx_District 1|BTDT_Sign", 0)),
        Col("description", "T", say(POTHOLE, 0.2)), Col("submitted_photo", ".", p("|https://311.example.gov/m/1.jpg", 0)), Col("location_street_name", "I", ref("{} Mill St")), Col("location_zipcode", "I", p("02118|02127|02130")),
        Col("fire_district", ".", near(1, 12)), Col("police_district", ".", p("A1|C6|E13", 0)), Col("neighborhood", "D", p("South End|Dorchester|Roxbury|East Side")), Col("ward", "D", p("Ward 4|Ward 7|Ward 13")),
        Col("precinct", ".", p("0403|0702", 0)), Col("latitude", "I", decimal(42.2, 42.4)), Col("longitude", "I", decimal(-71.1, -71.0)), Col("source", ".", p("Citizens Connect App|Constituent Call|Self Service", 0)),
    ], rows=70),
    Shape("stories_export_patient_feedback.csv", 0, [
        Col("Story ID", "R", number(1044512, 37)), Col("URL", ".", ref("https://stories.example.org/{}", 1044512, 37)), Col("Submitted", ".", when()), Col("Published", ".", when()),
        Col("Story title", "T", say("Grateful to A&E|Lost in the system|\"No one listened\"|My hip replacement|Thank you ward 7|Poor communication again|Why so long?|Amazing midwives", 0)),
        Col("Story text", "T", say(CARE, 0)), Col("What was good?", "T", say("Staff|Kindness of nurses|quick|tea and toast|Everyone explained what they were doing|the surgeon|being listened to|not much", 0.3)),
        Col("What could be improved?", "T", say("parking|waiting|Communication between wards|food|nothing|tell people what is going on|The discharge process needs looking at|signage", 0.3)),
        Col("How did you feel?", "T", say("frightened|cared for|ignored|grateful|like a nuisance|safe|angry and upset|in good hands", 0.3)), Col("Author role", "D", p("the patient|a relative|a carer|a parent/guardian|staff member posting for a patient")),
        Col("Author name", "I", ref("harl{}xx")), Col("Criticality", ".", p("0|1|2|3|4", 0)), Col("Services", "D", p("ED|Maternity|Orthopaedics|General medicine")), Col("Organisation", ".", always("NHS Stowby")),
        Col("Moderator notes", ".", p("||Name of nurse removed|Emailed author 3/2", 0)), Col("No. of responses", ".", near(0, 3)), Col("First response text", ".", p("|Dear harl, thank you for taking the time to share this.|Sorry to hear of your experience", 0)),
        Col("Change planned?", ".", p("|Yes|No", 0)), Col("Reads", ".", near(20, 900)),
    ], rows=48),
    Shape("FFT_free_text_dump.csv", 0, [
        Col("TrustCode", ".", always("RZZ")), Col("Directorate", "D", block(p("Surgery|Medicine|Women & Children"), 2, "d")), Col("Location", "D", block(p("Ward 7|Ward 12|Day unit|ED"), 2, "l")), Col("SurveyRef", "R", block(ref("FF{:06d}", 12008, 5), 2, "r")),
        Col("ResponseDate", ".", block(when("{d:02d}-{m:02d}-23"), 2, "x")), Col("CollectMethod", ".", p("SMS|Card|Tablet|IVM", 0)), Col("FFTScore", "A", block(p("Very good|Good|Neither good nor poor|Poor|Very poor|Don't know"), 2, "s")),
        Col("FFTScoreNum", ".", block(p("1|2|3|4|5|6"), 2, "s")), Col("Qn", "Q", cycle("Please can you tell us why you gave your answer?", "Please tell us about anything that we could have done better")),
        Col("Comment_Text", "K", by_question(say(CARE, 0.1), say(CARE + "|nothing|no", 0.4))), Col("OK_To_Publish", "P", block(p("Y|N"), 2, "p")), Col("Theme_L1", ".", p("Staff|Environment|Waiting", 0)), Col("Theme_L2", ".", p("Attitude|Food|Delay|", 0)),
        Col("Polarity", ".", p("+|-|0", 0)), Col("PII_Flag", ".", p("N|Y", 0)), Col("AgeBand", "D", block(p("0-15|16-24|25-64|65+"), 2, "a")), Col("Sex", "D", block(p("F|M|X"), 2, "g")), Col("EthnicCat", "D", block(p("A|B|C|H|Z"), 2, "e")),
    ], rows=84),
    Shape("published_responses_gov_scot_style.xlsx", 10, [
        Col("Response ID", "R", ref("ANON-ZZ{:02d}-XXUR-Q", 10)), Col("Responding as", "D", p("Individual|Organisation", 0)), Col("Organisation name (where permission given)", "I", p("|||Stowby Community Trust", 0)),
        Col("Organisation type", "D", p("|Third sector|Local authority|Business", 0.3)), Col("Publishing permission", "P", p("Publish response with name|Publish response only (without name)", 0)),
        *[c for n, q in enumerate(("a statutory target for nature restoration", "licensing at local level", "a right of appeal", "a five year review", "civil penalties"), 1) for c in (
            Col(f"{n}. Do you agree with {q}?", "C", p(YES3, 0.1)), Col(f"{n}. Please give reasons", "T", say(GAEL, 0.35)))],
        *[Col(f"{n}. {t}", "T", say(GAEL, 0.5)) for n, t in ((6, "What impact would these proposals have on island communities?"), (7, "What impact, if any, on businesses?"), (8, "Equality and human rights impacts"), (9, "Any further comments"))],
        Col("How satisfied were you with this consultation?", "C", pick(*SATISFIED)), Col("Please enter comments here.", "T", say(GAEL, 0.8)), Col("Redactions made", ".", p("None|Name of third party", 0)),
    ], rows=40, sheets={"About this data": [["Consultation responses"], ["Only those responses where permission to publish was given are included."], ["Licence", "OGL v3.0"]]}),
    Shape("Conference feedback MERGED webinar+inperson.csv", 0, [
        Col("Order no.", ".", number(600110, 9)), Col("Attendee no.", "R", number(8801)), Col("Ticket type", "D", p("In person|Online|Speaker")), Col("First name", "I", first()), Col("Surname", "I", last()), Col("Email", "I", email()),
        Col("Job Title", "I", p("Head of Policy|Researcher|CEO|")), Col("Company", "I", p("Harl Uni|Stowby Council|self")), Col("Join time", ".", when()), Col("Time in session (minutes)", ".", near(4, 310)), Col("Country/Region Name", "D", p("United Kingdom|Ireland|Spain")),
        *[Col(f"Please rate: {s}", "C", p("5 - Excellent|4|3|2|1 - Poor|Did not attend")) for s in ("Opening plenary", "Breakout A", "Breakout B", "Panel", "Venue / platform")],
        Col("What was your key takeaway?", "T", say(EVENT, 0.3)), Col("What should we change next year?", "T", say(EVENT, 0.3)), Col("Topics you'd like to see", "T", say("AI|data sharing|more on rural|net zero|Funding!|commissioning|evaluation on a shoestring|case studies please", 0.4)),
        Col("Dietary requirements", "I", p("|vegan|nut allergy", 0)), Col("How did you hear about us?", "C", p("Colleague|LinkedIn|Newsletter|Other")), Col("How did you hear about us? (Other)", "O", say("Podcast|my boss|spoke last year|saw a poster|at another event|radio|google|board member", 0.8)),
        Col("How likely are you to recommend? (0-10)", "C", near(0, 10)), Col("NPS group", ".", p("Promoter|Passive|Detractor", 0)), Col("Can we quote you?", "P", p("Yes|Yes, anonymously|No")), Col("Certificate sent", ".", p("Y|", 0)),
    ], rows=52),
    Shape("Womens_clothing_reviews_export.csv", 0, [
        Col("", ".", number(0)), Col("ReviewID", "R", number(220911, 3)), Col("ProductExternalID", ".", p("SKU-1078|SKU-862|SKU-1094", 0)), Col("UserNickname", "I", ref("lovelyliz{}")), Col("UserLocation", "I", p("Leeds|near Cork||Ohio")), Col("SubmissionTime", ".", when(ISO)),
        Col("Age", "D", near(19, 79)), Col("Title", "T", say("Love it|Disappointed|Runs small|So flattering|Meh|Not for me|Perfect summer dress|Great find", 0.2)), Col("Review Text", "T", say(DRESS, 0.08)), Col("Rating", "C", p(ONE5, 0)), Col("Recommended IND", "C", p("1|0", 0)),
        Col("RatingValues_Fit", "C", p("Runs small|True to size|Runs large")), Col("RatingValues_Quality", "C", p(ONE5)), Col("Pros", "T", say("colour|pockets|fit|price|soft fabric|length|washes well|comfy", 0.6)), Col("Cons", "T", say("zip|thin|itchy|no lining|too long|creases|delivery slow|gapes at the bust", 0.7)),
        Col("Positive Feedback Count", ".", near(0, 40)), Col("TotalNegativeFeedbackCount", ".", near(0, 9)), Col("VerifiedPurchaser", ".", p("true|false", 0)), Col("IncentivizedReview", ".", p("false|true", 0)), Col("Division Name", "D", p("General|Petite|Initmates")), Col("Department Name", "D", p("Dresses|Tops|Bottoms")),
        Col("Class Name", "D", p("Knits|Pants|Dresses")), Col("ModerationStatus", ".", p("APPROVED|REJECTED", 0)), Col("ModeratorCodes", ".", p("|PC|RET", 0)), Col("ClientResponse", ".", p("|Hi! Sorry about the zip. - Team", 0)),
    ], rows=66),
]
