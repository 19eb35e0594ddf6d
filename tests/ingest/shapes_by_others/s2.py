"""Exports of survey tools, each by another author: second part."""
# fmt: off

from tests.ingest.shape_parts import (
    Cells,
    Col,
    Shape,
    address,
    always,
    blank,
    chosen,
    decimal,
    email,
    first,
    freely,
    hexes,
    last,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    said,
    several,
    when,
)

Name = str | tuple[str, ...]
DMY = "{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}"
ISO = "2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:07"


def C(name: Name, *options: str) -> Col:
    """A closed answer."""
    return Col(name, "C", pick(*options))


def D(name: Name, *options: str) -> Col:
    """A demographic."""
    return Col(name, "D", pick(*options))


def T(name: Name, *texts: str, m: float = 0.35) -> Col:
    """Open text."""
    return Col(name, "T", freely(*texts, missing=m))


def O(name: Name, *texts: str, m: float = 0.85) -> Col:
    """What somebody wrote at "other"."""
    return Col(name, "O", said(*texts, missing=m))


def N(name: Name, cells: Cells | None = None) -> Col:
    """Administrative."""
    return Col(name, ".", cells or blank())


def I(name: Name, cells: Cells) -> Col:
    """Private."""
    return Col(name, "I", cells)


def S(name: Name, sign: str, absent: str = "", share: float = 0.4) -> Col:
    """A tick."""
    return Col(name, "S", mark(sign, share, absent))


def R(name: Name, cells: Cells) -> Col:
    """The respondent's id."""
    return Col(name, "R", cells)


UNION = (
    "We get told overtime is voluntary and then the list goes up with your name on it",
    "Branch reps were with me at every meeting, can't thank them enough",
    "Strike pay took seven weeks to come through",
    "Nobody under thirty comes to branch meetings because they are in a pub at 8 on a Tuesday",
    "Pay restoration first, everything else second",
    "I would vote for action short of a strike but can't afford to lose more days",
    "Agency workers on the same line doing the same job for £2 less",
    "More training for reps in handling capability hearings", "Pay", "no comment",
)
WATER = (
    "Sewage in the beck after every heavy shower, we can smell it from the garden",
    "Bill has gone up by a third and the pressure is worse than ever",
    "The chap who fixed the leak came on a Sunday and was first rate",
    "Don't pay shareholders until you have fixed the pipes",
    "I'm on the WaterSure tariff and it has been a lifeline",
    "You dug up our road three times in one year, three!",
    "The meter reading was estimated for two years and then I got a bill for £640",
    "Hard water ruins kettles", "Smart meters worry me a bit", "Taste is fine where we are",
)
PARISH = (
    "Speeding through the village at all hours, 40 past the bus shelter",
    "We need small houses that our children can afford, not executive homes",
    "The shop is the heart of the village, if it goes we all go",
    "Footpath 12 has been ploughed up again and the stile is rotten",
    "More notice of council meetings please. The board is out of date",
    "Keep it dark at night, no street lights",
    "The playing field floods and the pavilion roof leaks",
    "One bus a week is not a service", "Dog mess", "Broadband!!",
)
PLACE = (
    "This junction is lethal on a bike, I've been knocked off here",
    "Lovely old trees, please don't touch them for a car park",
    "Empty shop units make the whole street feel abandoned",
    "The crossing takes forever and children run across on red",
    "I sit here with my lunch most days, it's the only bit of green in town",
    "Pavement too narrow for a double buggy by the bank",
    "Needs a public loo, and a bench or two",
    "Market day is great, could we have it on Saturdays as well", "Litter", "Looks tired",
)
FARM = (
    "The borehole pump broke in March and we carry water from the river",
    "Seed arrived after the rains had started",
    "The savings group let me buy two goats and pay the school fees",
    "The meeting is held far and women with small babies cannot attend",
    "Prices at the market are set by traders, not us",
    "Training on compost was good, my maize was taller than my neighbour's",
    "We want the list of beneficiaries to be read out in public",
    "The road is cut when it rains", "Hunger", "more seed",
)
PATIENT = (
    "I was sick for three days after the second infusion",
    "My knee is better than it has been in ten years",
    "The exercises were hard to follow without the video",
    "Worried about taking tablets for the rest of my life",
    "Travelling 40 miles for a blood test that took two minutes",
    "Research nurse rang me every week which kept me going",
    "I couldn't tell whether I was on the real one or not", "Fatigue mainly", "pain",
)
BIKE = (
    "Took the test three times, instructor Brian never gave up on me",
    "Bikes need servicing, brakes on mine hardly worked",
    "I now ride to work twice a week and have sold the second car",
    "Would like a follow-on course for riding in traffic",
    "The session clashed with Friday prayers",
    "My children loved it and came home buzzing",
    "Hi-vis in my size would be a start", "Brilliant", "Nothing",
)
COLLEGE = (
    "Library closes at six, when am I meant to study with a day job",
    "My tutor helped me to apply for the hardship fund",
    "Too many supply teachers in GCSE resit English",
    "Canteen prices are a joke, £4.80 for chips and beans",
    "I feel safe here and I can be myself",
    "Buses from the villages get in at 9.20 so I miss the start of every lesson",
    "More practical workshop time, less paperwork", "WiFi", "Better toilets",
)
STAY = (
    "Shower pressure was poor but the view made up for it",
    "We arrived late and the warden had left soup out for us",
    "Too noisy in the dorm after midnight",
    "Brilliant base for the tops, drying room is a godsend",
    "Charging for a towel is a bit much at these prices",
    "Kitchen lacked sharp knives and a decent pan",
    "Could you do a gluten free breakfast that isn't just a banana?", "Perfect", "Beds squeaky",
)
COVER = (
    "Claim took eleven weeks and four sets of the same photos",
    "Your bereavement team were kind when my husband died",
    "Renewal quote doubled with no claims, so I rang and they halved it. Why?",
    "Chatbot goes round and round and never offers a person",
    "App is simple and I like that I can see my documents",
    "Explained the excess clearly which nobody else ever has",
    "I'm with you since 1998 and loyalty counts for nothing", "Price", "Good service",
)
CARE = (
    "Carers come at 9.40 when Mum needs her tablets at 8",
    "Same two carers for a year, they are like family",
    "I don't get told when a visit is cancelled",
    "She is treated with dignity and they chat with her about her garden",
    "Fifteen minutes isn't long enough to wash, dress and feed anyone",
    "The office staff are curt on the phone",
    "We couldn't have kept Dad at home without you", "Language barrier at times", "Timekeeping",
)

SHAPES = [
    # KoBo, water project of a charity: XML names
    Shape("Baseline_HH_survey_-_all_versions_-_False_-_2025-03-11-08-15-02.xlsx", 9, [
        N("start", when(ISO)), N("end", when(ISO)), N("today", when("2025-{m:02d}-{d:02d}")),
        I("deviceid", lambda r, i: f"ee.kobotoolbox.org:{r.getrandbits(40):x}"),
        I("enumerator_name", first()), N("consent", always("yes")), D("village", "kaleo",
            "mwanda_a", "mwanda_b", "tsangano"),
        I("gps", lambda r, i: f"-15.{r.randint(10000, 99999)} 34.{r.randint(10000, 99999)} 812 4.9"),
        I("_gps_latitude", decimal(-16, -15)), I("_gps_longitude", decimal(34, 35)),
        I("hh/resp_name", person()), D("hh/resp_sex", "female", "male"),
        Col("hh/hh_size", "D", near(1, 12)), C("water/main_source", "borehole", "river", "tap",
            "other"), O("water/main_source_other", "neighbour's well", "rain tank", "buy from cart"),
        Col("water/mins_walk", "C", near(2, 95)),
        Col("needs/priority", "S", several("water", "seed", "road", "clinic", by=" ")),
        *[S(f"needs/priority/{x}", "1", "0") for x in ("water", "seed", "road", "clinic")],
        C("fb/satisf", "very_sat", "sat", "unsat", "very_unsat"), T("fb/satisf_why", *FARM),
        T("fb/biggest_problem", *FARM[::-1]), C("fb/know_complaints", "yes", "no"),
        C("fb/meals_yesterday", "0", "1", "2", "3"), C("fb/trust_committee", "1", "2", "3", "4"),
        T("fb/message_to_project", *FARM, m=.5), N("obs/enumerator_notes", said("Respondent was in a "
            "hurry", "interrupted by rain", missing=.9)),
        R("_id", number(48120331, 3)), N("_uuid", hexes(32, dashed=True)),
        N("_submission_time", when(ISO)), N("_validation_status"), N("_index", number(1)),
    ], rows=70),
    # REDCap, labels, hospital trial
    Shape("KNEEUP_DATA_LABELS_2025-04-30_1112.csv", 8, [
        R("Record ID", number(101)), N("Event Name", always("3 month follow-up")),
        N("Survey Identifier"), N("Survey Timestamp", when()),
        I("Date of birth", lambda r, i: f"19{r.randint(40, 89)}-0{r.randint(1, 9)}-{r.randint(10, 28)}"),
        D("Sex at birth", "Female", "Male", "Intersex"),
        D("Study arm", "A", "B"),
        *[C(f"Over the past week, how much has your knee troubled you when: {x}", "Not at all",
            "Slightly", "Moderately", "Severely") for x in ("washing and drying", "kneeling",
                                                           "walking for 30 minutes")],
        Col("Pain right now (0 = none, 100 = worst imaginable)", "C", near(0, 100)),
        *[S(f"Which of these have you used since your last visit? (choice={x})", "Checked",
            "Unchecked") for x in ("Paracetamol", "Ibuprofen gel", "Physiotherapy", "Walking aid",
                                   "Something else")],
        O("Something else - please describe", "Ice pack", "acupuncture", "CBD oil", "Turmeric"),
        T("In your own words, how has the treatment affected you?", *PATIENT),
        T("Did anything make it hard to keep to the programme?", *PATIENT[::-1]),
        T("Is there anything else that you would like the research team to know?", *PATIENT, m=.7),
        N("PI review: adverse event?", pick("No", "No", "Yes")), N("Complete?", pick("Complete",
            "Incomplete", missing=0)),
    ], rows=62),
    # EngagementHQ
    Shape("Survey_Responses_Report_Green_Lane_Leisure_Centre.csv", 7, [
        R("Contribution ID", number(190223, 4)), I("User ID", lambda r, i: str(8800 + i * 9)),
        N("Date of contribution", when("{m:02d}/{d:02d}/2025 {h:02d}:{s:02d}")),
        I("Login (Screen name)", lambda r, i: f"{r.choice(('blue', 'old', 'swim'))}fox{i}"),
        I("Email", email()), N("IP Location", blank()), N("Tags", said("Swim", "Cost", missing=.7)),
        D("Sign up: Year of birth", "1951", "1964", "1972", "1983", "1990", "2001"),
        D("Sign up: Which suburb do you live in?", "Green Lane", "Harbour", "Eastfield", "Other"),
        D("Sign up: Gender", "Woman", "Man", "Non-binary", "Prefer not to say"),
        C("Which design option do you prefer?", "Option A - refurbish", "Option B - rebuild",
          "Neither"),
        T("Why did you choose this option?", "Rebuilding means two years with no pool for my "
          "lessons", "Option B has the warm water pool that my physio keeps asking for",
          "Refurbish, it's half the carbon", "Both too expensive", "the old hall has good bones "
          "and memories", "Because changing rooms with families in mind would get us back",
          "I just want a sauna", "Cheaper", "A new one would be accessible from the start"),
        *[Col(f"Rank these facilities: {x}", "C", near(1, 4)) for x in ("Learner pool", "Gym floor",
            "Squash courts", "Soft play")],
        Col("How would you get there? (Choose all that apply)", "S", chosen("Walk", "Bike", "Car",
            "Bus", "Other (please specify)")),
        T("Do you have any further feedback on the concept designs?", *PLACE),
        N("Upload a sketch if you like", said("https://ehq.example.org/f/1.jpg", missing=.95)),
        N("Sentiment", pick("Positive", "Negative", "Mixed", "Neutral", "Unclassified")),
    ], rows=57),
    # Commonplace, map
    Shape("high-street-heatmap-comments-export.csv", 4, [
        R("comment_id", hexes(12)), I("respondent_id", hexes(8)), N("created_at", when(ISO)),
        N("status", pick("confirmed", "pending", missing=0)), I("latitude", decimal(51, 52)),
        I("longitude", decimal(-1, 0)), N("agreements", near(0, 31)),
        Col("How do you feel about this place?", "C", pick("0", "25", "50", "75", "100")),
        Col("What are you commenting on?", "S", chosen("Road crossing", "Green space", "Shops",
            "Pavement", "Building", by="; ")),
        Col("Where is this? (e.g. outside the bank)", "T", said("Outside Boots", "Church green",
            "The precinct", "by the war memorial", "Top of Sheep St", "Bank corner", "bus stop C",
            "Old post office")),
        T("Tell us what you think", *PLACE, m=.15),
        D("What is your connection to the area?", "I live here", "I work here", "I shop here",
          "I'm passing through"),
        D("age_group", "Under 16", "16-24", "25-44", "45-64", "65+", "Prefer not to say"),
        N("newsletter_opt_in", pick("true", "false", missing=0)), I("postcode", postcode(.3)),
    ], rows=88),
    # Go Vocal, a survey
    Shape("survey_results_cycle-training_2025-05-02.xlsx", 6, [
        R("ID", hexes(32, dashed=True)), N("Submitted at", when()), N("Published at", when()),
        I("Author name", person(.4)), I("Author email", email(.4)), I("Author ID", hexes(8)),
        C("Which course did you take part in?", "Learn to ride", "Level 2", "Family ride"),
        C("How confident do you feel on a bike now?", "1", "2", "3", "4", "5"),
        T("Waarom? / Why?", *BIKE, m=.5),
        Col("What stops you cycling more?", "S", chosen("Traffic", "Weather", "No bike", "Nowhere to "
            "lock it", "Health", by=";")),
        O("What stops you cycling more? - Other", "hills", "Small baby", "I'm 79"),
        T("What did you get from the training?", *BIKE[::-1]), T("How could it be better?", *BIKE),
        T("Where would you most like a safe route to?", "the hospital", "Station", "Big Tesco",
          "From the estate to the secondary school along the old railway", "Harbour",
          "To town, avoiding the ring road altogether", "Work", "Along the canal to the next "
          "village so that we could go for ice cream"),
        D("Gender", "Female", "Male", "Unspecified"), D("Domicile", "North", "South", "Centre",
                                                     "Somewhere else"), D("birthyear", "1950",
            "1968", "1979", "1988", "1999", "2006"),
    ], rows=43),
    # Formstack, care agency
    Shape("Family_and_Carer_Feedback_Form-5512307.csv", 6, [
        N("Time", when()), R("Unique ID", number(1290011200, 91)),
        I("Client initials", lambda r, i: f"{chr(65 + i % 26)}.{chr(75 - i % 9)}."),
        D("I am", "The person receiving care", "A relative", "A friend or neighbour"),
        D("Branch", "Coast", "Valley", "City"),
        C("Do your carers arrive on time?", "Always", "Usually", "Sometimes", "Never"),
        C("Are you told about changes?", "Always", "Usually", "Sometimes", "Never"),
        C("Do carers treat you with dignity and respect?", "Always", "Usually", "Sometimes",
          "Never"),
        T("Comments", *CARE, m=.6), C("Would you recommend us?", "Yes", "No", "Not sure"),
        T("Comments_1", *CARE[::-1], m=.7), T("What do we do well?", *CARE),
        T("What must we put right?", *CARE[::-1]),
        Col("How many visits a week?", "D", near(1, 28)),
        I("Carer you would like to praise", said("Joyce", "Kofi and Rosa", "all of them", "Zofia",
                                                missing=.6)),
        N("Staff use only: action taken", said("Rang 3/4", "passed to branch", missing=.7)),
        I("Telephone", phone(.5)), N("Browser", always("Chrome 124")), I("IP Address", address()),
        N("Approval Status"),
    ], rows=53),
    # Wufoo, parish
    Shape("little-hinton-village-plan.csv", 12, [
        R("Entry Id", number(1)), D("How many years have you lived in the parish?", "0-2", "3-10",
            "11-25", "Over 25"),
        Col("Number of people in household", "D", near(1, 6)),
        *[Col(x, "S", mark(x)) for x in ("Peace and quiet", "Community spirit", "The countryside",
            "The pub", "The school")],
        O("Other things you value", "bell ringing", "Cricket", "no street lights", "Neighbours"),
        C("How many new homes would you support over the next 15 years?", "None", "1-10", "11-25",
          "26-50", "More"),
        T("Where could they go?", "Behind the village hall", "Nowhere", "The old dairy yard",
          "Church Field but only if the hedge stays", "Infill along Back Lane not on green fields",
          "Glebe land", "ask the estate, they own everything round here", "Garages on Orchard "
          "Close, they are derelict"),
        *[C(f"How good or poor is... {x}", "Good", "Fair", "Poor", "Don't use") for x in (
            "The bus", "Mobile signal", "Broadband", "Play area", "Village hall")],
        T("What is the biggest problem in the village?", *PARISH), T("What one thing should the "
            "Parish Council do next?", *PARISH[::-1]), C("Would you pay £10 more on the precept?",
            "Yes", "No", "Depends on what for"), T("If it depends, on what?", *PARISH, m=.8),
        T("Any other comments", *PARISH, m=.6), I("House name or number and street",
            lambda r, i: f"{i + 2} Back Lane" if i % 3 else ""),
        N("Date Created", when()), N("Created By", always("public")), N("Last Updated"),
        N("Updated By"), I("IP Address", address()), N("Last Page Accessed", always("1")),
        N("Completion Status", always("1")),
    ], rows=76),
    # Gravity Forms, union branch
    Shape("pay-and-conditions-survey-2025-2025-05-30.csv", 0, [
        I("Your name (First)", first()), I("Your name (Last)", last()),
        I("Membership number", lambda r, i: f"04{r.randint(10000, 99999)}"),
        I("Workplace", said("Depot 4", "County Hall", "Royal Infirmary", "St Anne's Primary",
                            missing=.1)),
        D("Contract", "Permanent", "Fixed term", "Agency", "Zero hours"), D("Pay band", "1-3", "4-5",
            "6-7", "8+"),
        C("The employer has offered 2.8%. Should we accept?", "Accept", "Reject", "Abstain"),
        C("If rejected, would you take part in strike action?", "Yes, indefinite", "Yes, up to 5 "
          "days", "No", "Unsure"),
        *[S(f"Have you had to do any of these because of the cost of living? ({x})", x) for x in (
            "Skip meals", "Use a food bank", "Take a second job", "Borrow from family")],
        T("What would make you change your mind?", *UNION, m=.5),
        T("What is the biggest issue in your workplace?", *UNION),
        C("Has your rep been in touch in the last month?", "Yes", "No", "I don't know my rep"),
        T("How can the branch support you better?", *UNION[::-1]),
        T("May we quote you? Tell your story here", *UNION, m=.7),
        N("Consent (Consent)", pick("Checked", missing=0)), N("Created By (User Id)"),
        R("Entry Id", number(2210)), N("Entry Date", when()), N("Date Updated", when()),
        N("Source Url", always("https://branch.example.org/pay/")), N("Transaction Id"),
        N("Payment Amount"), N("Payment Date"), N("Payment Status"), N("Post Id"),
        N("User Agent", always("Mozilla/5.0")), I("User IP", address()),
    ], rows=68),
    # Zoho Survey, insurer, two rows
    Shape("Customer pulse - May_Individual Responses.xlsx", 6, [
        R(("Response ID", ""), number(88120000000012, 117)), I(("IP Address", ""), address()),
        N(("Timestamp (dd/mm/yyyy)", ""), when(DMY)), N(("Device Data", ""), always("Mobile")),
        N(("Sequence Number", ""), number(1)), I(("Respondent Email", ""), email()),
        N(("Time Taken to Complete (Seconds)", ""), near(30, 700)),
        N(("Response Status", ""), pick("Completed", "Partially completed", missing=0)),
        Col(("On a scale of 0-10, how easy was it to deal with us?", ""), "C", near(0, 10)),
        T(("What is the main reason for your score?", ""), *COVER, m=.2),
        C(("What did you contact us about?", ""), "Claim", "Renewal", "Change to policy",
          "Complaint", "Other"),
        O(("", "Comments : Other"), "cancelling", "Death of a spouse", "lost card"),
        *[S(("How did you contact us?" if n == 0 else "", x), x) for n, x in enumerate(("Phone",
            "Web chat", "App", "Post"))],
        C(("Was it sorted the first time?", ""), "Yes", "No", "Still open"),
        T(("Tell us about a time we got it right", ""), *COVER[::-1], m=.6),
        T(("What should we do differently?", ""), *COVER),
        D(("Product held", ""), "Home", "Motor", "Pet", "Travel"),
        D(("Customer since", ""), "Before 2000", "2000-2014", "2015 or later"),
    ], rows=59),
    # SurveyCTO, labels over names lost; bus users
    Shape("bus_users_intercept_WIDE.csv", 0, [
        N("SubmissionDate", when()), N("starttime", when()), N("endtime", when()),
        I("deviceid", hexes(15)), N("subscriberid"), N("simid"), I("devicephonenum", phone(.9)),
        I("username", first()), N("duration", near(200, 1900)), N("caseid"),
        D("route", "9", "9A", "14", "X3"), D("est_age", "18-30", "31-50", "51-65", "65+"),
        D("sex_obs", "1", "2"), C("trip_purpose", "1", "2", "3", "4", "96"),
        O("trip_purpose_oth", "Mosque", "visiting prison", "allotment"),
        C("freq", "1", "2", "3", "4"), Col("wait_mins", "C", near(0, 50)),
        C("sat_overall", "1", "2", "3", "4", "5"),
        Col("problems", "S", several("1", "2", "3", "4", "5", by=" ")),
        *[S(f"problems_{n}", "1", "0") for n in range(1, 6)],
        T("sat_verbatim", *(f"{a} on the {b}" for a, b in zip((
            "It never turns up when it says it will", "Driver waited for me, made my day",
            "No room for the pram because of cases", "Cold and filthy but cheap",
            "School kids fill it from half three", "The app said 4 minutes for 20 minutes",
            "Smoother than the train", "I always get a seat"), ("9", "14", "14", "X3", "9A", "9",
            "X3", "9")))),
        T("improve_verbatim", "Put the Sunday service back", "A shelter at the hospital stop with a "
          "seat", "contactless", "Run later than 7pm so I can work an evening shift",
          "Talk to the passengers before cutting a route", "Lower the step for us old ones",
          "Nowt", "Two hour ticket like they have in Leeds", "Clean the windows"),
        C("recommend", "1", "2", "98"), T("other_verbatim", "Thanks for asking", "God bless",
          "I hope that somebody actually reads what I have said here", "nothing else",
          "My sister can't see the numbers on the front of the bus at all",
          "Tell the drivers to put the ramp down without being asked", "no", "It is the drivers who "
          "keep this going and they deserve a rise", m=.7),
        N("audio_audit", said("media/AA_1.m4a", missing=.2)), N("instanceID", lambda r, i:
            f"uuid:{r.getrandbits(60):x}"), N("formdef_version", always("2503041100")),
        N("review_status", always("NONE")), R("KEY", lambda r, i: f"uuid:{r.getrandbits(90):x}"),
    ], rows=74),
    # Formsite, hostel
    Shape("Guest feedback results-2025-04.csv", 5, [
        R("Reference #", number(16890211, 6)), N("Status", always("Complete")),
        I("Login Username", blank()), N("Date of stay", when("{d:02d}/{m:02d}/2025")),
        I("Room no.", near(1, 14)), C("Cleanliness (stars)", "1", "2", "3", "4", "5"),
        C("Welcome (stars)", "1", "2", "3", "4", "5"),
        T("The good bits", *STAY), T("The not so good bits", *STAY[::-1]),
        Col("Activities on this visit", "S", chosen("Walking", "Climbing", "Cycling", "Nothing much",
                                                   by=" | ")),
        D("Who was in your party?", "Solo", "Couple", "Family", "School or group"),
        D("Nationality", "British", "Irish", "German", "Dutch", "Other"),
        N("Last Update", when()), N("Start Time", when()), N("Finish Time", when()),
        I("IP", address()), N("Browser", always("Safari")), N("Device", always("Mobile")),
        N("Referrer"),
    ], rows=41),
    # QuestionPro, further education college, title rows above
    Shape("RawData-12899203-06-02-2025.xlsx", 9, [
        R("Response ID", number(156201144, 211)), N("Response Status", always("Completed")),
        I("IP Address", address()), N("Timestamp (mm/dd/yyyy)", when("{m:02d}/{d:02d}/2025 {h}:{s}")),
        N("Duplicate", always("No")), N("Time Taken to Complete (Seconds)", near(70, 990)),
        N("Seq. Number", number(1)), N("External Reference"), N("Custom Variable 1"),
        I("Respondent Email", blank()), N("Country Code", always("GB")), N("Region", always("England")),
        *[C(f"How far do you agree? {x}", "Strongly Agree", "Agree", "Disagree", "Strongly Disagree")
          for x in ("Teaching on my course is good", "I know who to go to if I am worried",
                    "I feel safe at college", "Behaviour in lessons is good")],
        C("How do you usually travel to college?", "Bus", "Car", "Walk", "Train", "Other"),
        O("How do you usually travel to college? [Other]", "moped", "Skateboard", "Mum's van"),
        *[Col(f"Split 100 points between what matters: {x}", "C", near(0, 60)) for x in (
            "Good teachers", "Good facilities")],
        T("What is the best thing about college?", *COLLEGE), T("If you were Principal for a day, "
            "what would you change?", *COLLEGE[::-1]),
        D("What level are you studying at?", "Entry", "Level 1", "Level 2", "Level 3", "HE"),
        D("Are you in receipt of a bursary?", "Yes", "No", "Not sure"), D("Age", "16-18", "19+"),
    ], rows=83, before=[["Learner Voice Spring 2025"], ["Exported by", "MIS"], []]),
    # a panel of a water company panel, bare numbers
    Shape("water_panel_wave3.csv", 7, [
        R("PanelID", lambda r, i: f"WP{3001 + i}"), N("Wave", always("3")), N("Weight", decimal(.4, 2)),
        C("Q1. Overall satisfaction with Wharfe Water (1-10)", "1", "3", "5", "6", "7", "8", "10"),
        T("Q1b. Reason for score", *WATER), C("Q2. Value for money", "Very good", "Fairly good",
            "Fairly poor", "Very poor", "DK"),
        C("Q3. Aware of social tariff", "Yes", "No"), C("Q4. Trust to protect rivers", "A great deal",
            "A fair amount", "Not much", "Not at all"),
        T("Q5. What should the company spend more on?", *WATER[::-1]),
        Col("Q6. Max. extra per year (£)", "C", near(0, 60)),
        T("Q7. Final comments", *WATER, m=.7), N("Q7_code1", near(1, 12)), N("Q7_code2"),
        D("SEG", "AB", "C1", "C2", "DE"), D("Metered", "Y", "N"), D("Vulnerable_flag", "0", "1"),
        D("Children_HH", "0", "1", "2", "3+"),
    ], rows=90),
]
