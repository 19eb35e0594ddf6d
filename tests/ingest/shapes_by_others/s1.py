"""Exports of survey tools, each by another author: first part."""
# fmt: off

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    SATISFIED,
    Col,
    Shape,
    address,
    always,
    blank,
    chosen,
    decimal,
    email,
    first,
    hexes,
    near,
    number,
    person,
    phone,
    pick,
    said,
    several,
    when,
)
from tests.ingest.shape_shorthand import DMY, ISO, C, D, I, N, O, R, S, T


def q(name: str, text: str, col: Col, at: str = "") -> Col:
    """With the three header rows of Qualtrics."""
    return Col((name, text, f'{{"ImportId":"{at or "QID" + name[1:]}"}}'), col.letter, col.cells)


def two(top: str, cols: list[Col]) -> list[Col]:
    """The question over the first column only."""
    return [Col((top if n == 0 else "", str(c.name)), c.letter, c.cells)
            for n, c in enumerate(cols)]


MODULE = (
    "The Thursday seminars were the best bit, Dr Lomax actually listens",
    "Feedback on the first essay came back after the second one was due",
    "Too much reading in weeks 3 and 4 and nothing in week 8",
    "Lecture capture never worked in LT2",
    "I could not hear anything because of the building work next door",
    "More worked examples please!! the jump from lectures to problem sheets is massive",
    "Really well organised module, the Moodle page should be a template for others",
    "idk", "Group work. Two of us did everything", "assessment",
)
CLINIC = (
    "Clinic running 90 mins late and no one came out to say",
    "Lovely nurse, put me at ease straight away",
    "I had to pay £7.20 to park for a ten minute appointment",
    "Letter said Level 2, clinic is on Level 3. I'm 84 and was worn out when I found it",
    "Could this not have been a phone call?",
    "the consultant didn't look up from the computer once",
    "Very clean, very friendly, cannot fault any of it",
    "Interpreter never turned up so my daughter had to do it",
    "Excellent", "nothing",
)
STAFF = (
    "Rotas come out on a Friday for the Monday. You can't plan childcare",
    "Good bunch to work with and my manager has got my back",
    "Stop the daily stand up, it is forty minutes of nothing",
    "Depot toilets. I've raised it four times",
    "We were promised new vans in 2023",
    "Bring back the Christmas do",
    "Pay the going rate or keep losing people to the warehouse up the road",
    "More chances to shadow other teams would be good",
    "communication", "Nothing springs to mind",
)
WORSHIP = (
    "I miss the old hymns but I can see the young families like the band",
    "A time of quiet before the service would help me prepare",
    "The PA is too loud at the front and cannot be heard at the back",
    "We came for Messy Church and stayed for the friendship",
    "Heating!",
    "More teaching on how to pray, perhaps a midweek course in Lent",
    "I would love the 8am Prayer Book communion to carry on",
    "Coffee afterwards is cliquey if you are new and on your own",
    "Preaching is excellent and always gives me something to take into the week", "No comment",
)
REPAIRS = (
    "Waited in all day, nobody came, then a card through the door saying I was out",
    "Damp in the back bedroom has been reported since 2022 and my lad has asthma",
    "The plumber was brilliant and swept up after himself",
    "You ring and you are number 23 in the queue",
    "My neighbours' noise complaint was closed without anyone speaking to me",
    "Communal bins overflowing every single week, rats now",
    "Nothing. I'm happy with my home and the rent is fair",
    "Service charge went up £31 a month and we cannot see what we get",
    "repairs", "Windows want replacing",
)
SAFE = (
    "Never see an officer on foot any more",
    "Motorbikes up and down the towpath till gone midnight",
    "My PCSO Sam is brilliant and knows everyone on the estate",
    "Shoplifters walk out of the Co-op with baskets full and nobody does a thing",
    "I was told it would be passed to the neighbourhood team and then heard nothing",
    "Speeding on Mill Lane past the school at quarter to nine",
    "101 cut me off after 40 minutes",
    "I feel perfectly safe here, crime is exaggerated on Facebook",
    "drugs", "Better lighting by the underpass",
)
TRAM = (
    "The cycle lane would take the loading bay away from my shop and I'd have to close",
    "About time. I cycle with two children and the roundabout terrifies me",
    "Bus priority is welcome but the lane ends exactly where the queue starts",
    "You consulted on this in 2019 and ignored us then",
    "Where will blue badge holders park",
    "Strongly in favour, the air on this street is filthy",
    "Floating bus stops are dangerous for blind people like myself",
    "Traffic will simply move to Alma Road which has a nursery on it",
    "Support", "Waste of money",
)
MUSEUM = (
    "The mining gallery brought back my grandad's stories, I was in tears",
    "Labels are too small and too low for anyone in bifocals",
    "Café ran out of food by 1pm on a Saturday in half term",
    "Our three year old loved the dressing up box more than anything",
    "Came to see the Iron Age hoard and it was out on loan, should be on the website",
    "Volunteers so knowledgeable, especially the gentleman in the print room",
    "Not enough seats upstairs", "It's a bit dark",
    "A quiet hour for autistic visitors would make it possible for us to come back",
)
PARENTS = (
    "Homework on three different apps is impossible to keep on top of",
    "Mrs Eastwick has transformed my daughter's confidence in maths",
    "We only hear from school when something has gone wrong",
    "I would like more notice of non uniform days, two working parents here",
    "Bullying on the bus was dealt with quickly and well",
    "The car park at pick up is an accident waiting to happen",
    "My son's EHCP is not being followed and I'm tired of chasing",
    "More clubs for KS1 please", "None", "Keep doing what you are doing, we love this school",
)
HELPED = (
    "I would not be here without the Tuesday group and I mean that",
    "Waiting list was five months, by then I was in crisis",
    "My caseworker filled in the PIP forms with me line by line",
    "The phone line is only open when I'm at work",
    "You treated me like a person not a number",
    "Being able to bring the dog made all the difference",
    "Better signposting, I found you by accident on a poster in the launderette",
    "Sessions ended too soon just as I'd started to trust someone", "everything", "More groups",
)
SHOP = (
    "Parcel left in the wheelie bin on bin day", "Fit is generous, size down",
    "Third jumper I've bought and the wool still doesn't bobble",
    "Returns label wouldn't print and chat kept sending me round in circles",
    "the packaging was plastic free which I really appreciated",
    "Colour nothing like the photo on the website, more mustard than gold",
    "Spoke to Hamish on the phone and he could not have been more helpful",
    "Would buy again if postage was under a fiver", "Lovely",
)
CLUB = (
    "Floodlights on pitch 2 so that juniors can train after four in winter",
    "Subs are too much for families with three kids playing",
    "Coaches give up so much time, thank you all",
    "More for girls over 14, my daughter has stopped because there is no team",
    "The bar should not be the centre of everything",
    "Parents shouting at referees needs sorting out",
    "Changing rooms are a disgrace and the showers are cold",
    "I'd happily help with the website if somebody asked", "Walking football!", "no thanks",
)

SHAPES = [
    # Qualtrics, choice text, module evaluation of a university department
    Shape("HIST2041 Module Evaluation 24_25_March 28, 2025_16.02.csv", 11, [
        q("StartDate", "Start Date", N("", when()), "startDate"),
        q("EndDate", "End Date", N("", when()), "endDate"),
        q("Status", "Response Type", N("", always("IP Address")), "status"),
        q("Progress", "Progress", N("", pick("100", "100", "43", missing=0)), "progress"),
        q("Duration (in seconds)", "Duration (in seconds)", N("", near(60, 1900)), "duration"),
        q("Finished", "Finished", N("", pick("True", "False", missing=0)), "finished"),
        q("RecordedDate", "Recorded Date", N("", when()), "recordedDate"),
        q("ResponseId", "Response ID", R("", lambda r, i: f"R_{r.getrandbits(60):015x}"),
          "_recordId"),
        q("DistributionChannel", "Distribution Channel", N("", always("qr")),
          "distributionChannel"),
        q("UserLanguage", "User Language", N("", always("EN-GB")), "userLanguage"),
        *[q(f"Q2_{n}", f"Please rate the following statements about HIST2041 - {t}",
            C("", "Definitely agree", "Mostly agree", "Neither", "Mostly disagree",
              "Definitely disagree", "Not applicable"))
          for n, t in enumerate(("The module was intellectually stimulating", "The marking criteria "
            "were clear in advance", "Feedback has been timely", "I was able to contact staff when "
            "I needed to", "Library resources supported my learning"), 1)],
        q("Q3", "Roughly how many hours per week did you spend on independent study for this "
          "module?", Col("", "C", near(0, 25)), "QID3_TEXT"),
        q("Q4", "What did you like most about the module?", T("", *MODULE), "QID4_TEXT"),
        q("Q5", "What would you change?", T("", *MODULE[::-1]), "QID5_TEXT"),
        q("Q6", "Which of these did you use? - Selected Choice", Col("", "S", chosen(
            "Lecture recordings", "Reading list", "Office hours", "PAL sessions",
            "Other (please state)", by=",")), "QID6"),
        q("Q6_5_TEXT", "Which of these did you use? - Other (please state) - Text",
          O("", "WhatsApp group", "chatgpt lol", "my flatmate's notes"), "QID6_5_TEXT"),
        q("Q7_NPS_GROUP", "How likely are you to recommend this module to another student? - "
          "Group", N("", pick("Promoter", "Passive", "Detractor")), "QID7_NPS_GROUP"),
        q("Q7", "How likely are you to recommend this module to another student?",
          Col("", "C", near(0, 10)), "QID7"),
        q("Q8", "Anything else you'd like Dr Lomax and the team to know?", T("", *MODULE, m=.7),
          "QID8_TEXT"),
        q("Q9", "Are you ...", D("", "Single honours", "Joint honours", "Visiting / Erasmus",
          "Taking it as an elective"), "QID9"),
        q("Q10", "Fee status", D("", "Home", "International", "Channel Islands / IoM",
          "Prefer not to say"), "QID10"),
        q("cohort", "cohort", D("", "2023", "2022", "2021"), "cohort"),
    ], rows=64),
    # SurveyMonkey, expanded, hospital
    Shape("Outpatients Dermatology - your views.csv", 9, [
        R(("Respondent ID", ""), number(118430027711, 6173)),
        N(("Collector ID", ""), pick("456120931", "456120988", missing=0)),
        N(("Start Date", ""), when("{m:02d}/{d:02d}/2025 {h:02d}:{s:02d}:40 PM")),
        N(("End Date", ""), when("{m:02d}/{d:02d}/2025 {h:02d}:{s:02d}:55 PM")),
        I(("IP Address", ""), address()), I(("Email Address", ""), blank()),
        I(("First Name", ""), blank()), I(("Last Name", ""), blank()),
        N(("Custom Data 1", "")),
        C(("Was this your first visit to the Dermatology clinic?", "Response"), "Yes", "No",
          "Can't remember"),
        *two("How did you get to us today? (tick any that apply)", [
            *[S(x, x) for x in ("Car (driver)", "Car (passenger)", "Bus or Park & Ride", "Taxi",
                                "Patient transport", "Walked or cycled")],
            O("Other (please specify)", "mobility scooter", "Daughter dropped me", "train", "lift "
              "from neighbour")]),
        *two("Please rate", [C(x, "Excellent", "Good", "OK", "Poor", "N/A") for x in (
            "Check-in desk", "Waiting area", "The way we explained your treatment")]),
        C(("How long after your appointment time were you seen?", "Response"), "On time or early",
          "Up to 15 mins", "16-30 mins", "31-60 mins", "Over an hour"),
        T(("If you were kept waiting, were you told why?", "Open-Ended Response"), *CLINIC, m=.6),
        T(("What did we do well?", "Open-Ended Response"), *CLINIC),
        T(("What could be even better if...", "Open-Ended Response"), *CLINIC[::-1]),
        D(("Age", "Response"), *AGES), D(("What is your gender?", "Response"), *GENDERS),
        D(("Are you", "Response"), "The patient", "Parent or guardian", "Carer", "Friend or "
          "relative"),
        I(("If you'd like a reply please leave your details", "Name"), person(.8)),
        I(("", "Hospital number (if known)"), lambda r, i: "" if i % 6 else f"K{200311 + i * 7}"),
        I(("", "Email Address"), email(.8)), I(("", "Phone Number"), phone(.85)),
    ], rows=55),
    # MS Forms, employer
    Shape("Have Your Say! Depot & Office Survey(1-58).xlsx", 8, [
        R("ID", number(1)), N("Start time", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:00")),
        N("Completion time", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:30")),
        I("Email", always("anonymous")), I("Name", blank()), N("Last modified time"),
        D("Where do you mainly work?", "Depot", "Head office", "Out on site", "From home"),
        D("How long have you worked here?\xa0", "Under 1 yr", "1-3 yrs", "4-10 yrs", "10+ yrs"),
        Col("I would recommend this company as a place to work\n", "C", near(1, 5)),
        C("My manager listens to me", *AGREE), C("I know what the company's goals are for 2025",
                                                 *AGREE),
        C("I get paid fairly for what I do", *AGREE),
        Col("Which of these would make the biggest difference to you? Pick up to 3", "S", several(
            "Pay", "Shift patterns", "Kit and vans", "Training", "Canteen", "Parking",
            "Being told what's going on", trailing=True)),
        T("Tell us more. What gets in the way of doing a good job?\xa0", *STAFF),
        T("What should we keep on doing?", *STAFF[::-1]),
        T("Got a question for the MD? We'll answer them at the town hall", "When will the pay deal "
          "be settled?", "Is the Carlisle depot closing yes or no", "Why do contractors get the new "
          "lockers before us", "Could we have an electric van charger at the office?", "None",
          "Will you come out on a shift with us one night", "what is the plan for the canteen now "
          "the caterer has gone?", "How come bonuses were cut but directors still had theirs", m=.6),
        I("If you want to be in the £50 voucher draw, payroll number", lambda r, i: "" if i % 3
          else str(40410 + i * 3)),
    ], rows=58),
    # Google Forms, church
    Shape("St Aldhelm's - Where next_ (Responses) - Form Responses 1.csv", 11, [
        N("Timestamp", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}:22")),
        D("How long have you been coming to St Aldhelm's?", "Less than a year", "1-5 years",
          "6-20 years", "More than 20 years", "I don't come (yet)"),
        Col("Which services do you come to?", "S", several("8am Holy Communion", "10am Parish "
            "Eucharist", "Messy Church", "Evensong", "Online only", "Christmas & Easter", by=", ")),
        *[C(f"How important to you are these? [{x}]", "Vital", "Important", "Nice to have",
            "Not important") for x in ("Music", "Preaching", "Children's groups", "Fellowship",
                                       "Serving the poor", "Quiet and stillness")],
        Col("On a scale of 1 to 10, how welcome did you feel on your first visit?", "C", near(1, 10)),
        T("What do you love about our worship?", *WORSHIP),
        T("What would you gently change?", *WORSHIP[::-1]),
        T("If money were no object, what would the church building be used for from Monday to "
          "Saturday?", "food bank", "A warm space with soup and someone to talk to",
          "Concerts, the acoustic is wonderful", "Playgroup again please like we had before Covid",
          "Yoga is not appropriate in a church in my view", "post office counter and cafe",
          "Put the pews in storage and let the school have it for PE", "Leave it open for prayer",
          "A repair shop and tool library run by the men's group"),
        D("Your age", "Under 11", "11-17", "18-39", "40-64", "65-79", "80 and over"),
        D("Are you on the electoral roll of the parish?", "Yes", "No", "What's that?"),
        I("Name (you needn't)", person(.6)), I("Are there any pastoral matters for Revd Carys? "
          "(seen only by her)", said("Mum is in St Jude's hospice", "Please visit Joan at no. 14",
          "could I talk to someone about baptism", missing=.9)),
    ], rows=47),
    # SmartSurvey, housing association, two header rows
    Shape("TSM Perception Survey Q4 (SmartSurvey raw data).xlsx", 0, [
        R(("UserID", ""), number(70211840, 31)), N(("UserNo", ""), number(1)),
        I(("Name", ""), blank()), I(("Email", ""), blank()), I(("IP Address", ""), address()),
        I(("Unique ID", ""), lambda r, i: f"T{104400 + i * 13}"),
        N(("Started", ""), when(DMY)), N(("Ended", ""), when(DMY)),
        N(("Collector", ""), pick("SMS link", "Email", "Telephone", missing=0)),
        C(("1. TP01 Taking everything into account, how satisfied or dissatisfied are you with the "
           "service provided by Hollin Homes?", ""), *SATISFIED),
        T(("2. Why do you say that?", ""), *REPAIRS),
        C(("3. Has Hollin Homes carried out a repair to your home in the last 12 months?", ""),
          "Yes", "No"),
        C(("4. TP02 How satisfied or dissatisfied are you with the overall repairs service?", ""),
          *SATISFIED),
        *[C((("5. How satisfied are you that..." if n == 0 else ""), x), *SATISFIED, "Not "
            "applicable / don't know") for n, x in enumerate((
              "TP05 your home is safe", "TP06 we listen to your views and act upon them",
              "TP08 we treat you fairly and with respect"))],
        C(("6. TP09 Have you made a complaint in the last 12 months?", ""), "Yes", "No"),
        T(("6. TP09 Have you made a complaint in the last 12 months?", "Please tell us what it was "
           "about"), *REPAIRS, m=.75),
        T(("7. And finally, if you could change one thing about where you live?", ""),
          *REPAIRS[::-1]),
        N(("8. May we pass your answers, with your name, to Hollin Homes?", ""),
          pick("Yes - with name", "No - anonymous")),
        D(("Scheme", ""), "General needs", "Sheltered", "Shared ownership", "Extra care"),
        D(("Bedrooms", ""), "Bedsit", "1", "2", "3", "4+"),
        I(("Tenancy address 1", ""), lambda r, i: f"{i + 3} Sorrel Court"),
        I(("UPRN", ""), number(100051234000, 17)),
    ], rows=80),
    # Snap, police, codes in numbers and labelled variables without question text
    Shape("NPT_survey_Kettleby_2025.csv", 0, [
        R("ID.seq", number(1)), N("ID.date", when("{d:02d}/{m:02d}/25")),
        N("ID.start", when("{h:02d}:{s:02d}")), N("ID.endDate", when("{d:02d}/{m:02d}/25")),
        N("ID.lang", always("en")),
        C("Q1. Safe - day", "1", "2", "3", "4", "9"), C("Q2. Safe - after dark", "1", "2", "3", "4",
                                                      "9"),
        *[S(f"Q3.{n} {x}", "1", "0") for n, x in enumerate(("Speeding", "ASB", "Burglary", "Drugs",
            "Fly tipping", "Hate crime", "None of these"), 1)],
        O("Q3.a Other problem, write in", "E-scooters", "dog fouling", "Cold callers", "cuckooing"),
        C("Q4. Seen officer in last month", "1", "2", "3"),
        C("Q5. Confidence", "1", "2", "3", "4", "5"),
        T("Q5a Reason", *SAFE), T("Q6 One thing police should do", *SAFE[::-1]),
        C("Q7 Reported a crime, past year", "1", "2"),
        T("Q7b How was it dealt with", *SAFE, m=.7),
        Col("Q8 Street/area of concern", "T", said("Mill Lane", "The rec", "Station underpass",
            "bottom of Kirkgate", "Aldi car park", "all over", "Towpath", "Outside the Black Bull")),
        C("Q9 Aware of Neighbourhood Alert", "1", "2"),
        D("Q10 Sex", "1", "2", "3", "9"), Col("Q11 Age at last birthday", "D", near(16, 91)),
        D("Q12 Ethnic", "1", "2", "3", "4", "5", "9"), D("Q13 Beat", "KA1", "KA2", "KB1", "KB2"),
        N("Interviewer", pick("07", "11", "12", missing=0)),
    ], rows=90),
    # Citizen Space, transport
    Shape("A38-corridor-consultation-all-responses.csv", 7, [
        R("Response ID", lambda r, i: f"ANON-{r.getrandbits(40):010X}-{i % 10}"),
        N("Submitted", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:03")),
        I("1: What is your name? - Name", person(.3)), I("2: What is your email address? - Email",
                                                      email(.3)),
        I("3: What is your organisation? - Organisation", said("Cycling UK Ashby", "Ashby Chamber "
          "of Trade", "Mottram Coaches Ltd", "RNIB South West", missing=.9)),
        D("4: In what capacity are you responding? - Capacity", "Resident", "Business owner",
          "Commuter", "Visitor", "Representative of a group", "Other"),
        I("4: In what capacity are you responding? - If other, please tell us", said("Taxi driver "
          "at the rank", "ward councillor", "school governor", missing=.93)),
        C("5: Do you support or oppose the proposals for Section 1 (Gasworks Roundabout to Alma "
          "Road)? - S1", "Support", "Partially support", "Neutral", "Partially oppose", "Oppose"),
        T("5: Do you support or oppose the proposals for Section 1 (Gasworks Roundabout to Alma "
          "Road)? - Please give reasons", *TRAM),
        C("6: Do you support or oppose the proposals for Section 2 (Alma Road to the Hospital)? - "
          "S2", "Support", "Partially support", "Neutral", "Partially oppose", "Oppose"),
        T("6: Do you support or oppose the proposals for Section 2 (Alma Road to the Hospital)? - "
          "Please give reasons", *TRAM[::-1], m=.5),
        C("7: 24 hour bus lane - Bus lane hours", "24 hours", "7am-7pm", "Peak only", "No bus "
          "lane"),
        *[S(f"8: Would any of these change how you travel? - {x}", x) for x in ("I would cycle more",
          "I would use the bus more", "I would walk more", "I would drive another way",
          "No change")],
        T("9: Would the scheme affect you because of a protected characteristic? - Equalities",
          *TRAM, m=.7),
        N("9: Would the scheme affect you because of a protected characteristic? - File upload",
          said("scan0001.pdf", "IMG_2231.jpg", missing=.95)),
        T("10: Have you any other comments? - Comments", *TRAM, m=.4),
        C("11: How did you hear about this consultation? - Heard", "Leaflet", "Social media",
          "Poster at bus stop", "Word of mouth"),
        Col("12: Publishing your response - May we publish?", "P", pick("Publish my response with "
            "my name", "Publish anonymously", "Do not publish")),
        Col("13: Postcode - First half only, please", "D", pick("ZZ1", "ZZ2", "ZZ3", "ZZ11")),
        D("14: Do you consider yourself disabled? - Disability", "Yes", "No", "Prefer not to say"),
    ], rows=85),
    # JISC, museum
    Shape("results-for-visitor-survey-spring-2025-08-1412.csv", 8, [
        R("Unique Response Number", lambda r, i: f"1120447-{1120430 + i}-{118800000 + i * 371}"),
        N("Completion Time", when(ISO)),
        C("1. Is this your first visit to the Museum of Cloth & Coal?", "Yes", "No, I've been in the "
          "last year", "No, but not for over a year"),
        C("2. Who are you visiting with today?", "On my own", "Friends", "Family with children",
          "Organised group", "Other"),
        O("2.a. If you selected Other, please specify:", "dog!", "Carer", "my U3A group"),
        *[S(f"3.{n}. What made you visit? ({x})", x) for n, x in enumerate(("Special exhibition",
          "Permanent collection", "Café or shop", "Something for the children", "Sheltering from "
          "the rain"), 1)],
        C("4.1.a. Please rate your visit - Exhibitions", "5 - Excellent", "4", "3", "2",
          "1 - Poor"),
        C("4.2.a. Please rate your visit - Front of house staff", "5 - Excellent", "4", "3", "2",
          "1 - Poor"),
        C("4.3.a. Please rate your visit - Value for money", "5 - Excellent", "4", "3", "2",
          "1 - Poor"),
        T("5. What will you remember from today?", *MUSEUM),
        T("6. How could we have made your visit better?", *MUSEUM[::-1]),
        D("7. Which age group do you belong to?", "16-24", "25-34", "35-44", "45-54", "55-64",
          "65-74", "75+"),
        D("8. Where do you live?", "In the borough", "Elsewhere in the county", "Elsewhere in the "
          "UK", "Overseas"),
        I("8.a. Country, if overseas", said("Netherlands", "USA", "Ireland", missing=.9)),
        D("9. Do you identify as a D/deaf or disabled person, or have a long term health condition?",
          "Yes", "No", "Prefer not to say"),
        I("10. Prize draw: your email", email(.5)),
        N("10.a. I consent to being added to the newsletter", pick("Yes", "", missing=0)),
    ], rows=72),
    # LimeSurvey, school, codes as headings
    Shape("results-survey481516_parents.csv", 12, [
        R("id", number(4)), N("submitdate", when()), N("lastpage", near(3, 6)),
        N("startlanguage", always("en")), N("seed", near(10**8, 2 * 10**9)),
        N("datestamp", when()), I("ipaddr", address()), N("refurl", always("")),
        D("yeargrp", "Reception", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6"),
        *[C(f"ofsted[{x}]", "A1", "A2", "A3", "A4", "A5") for x in ("happy", "safe", "behav",
          "bully", "curric", "send")],
        *[S(f"contact[{x}]", "Y", "N") for x in ("app", "email", "text", "gate")],
        O("contact[other]", "book bag", "Facebook page", "Phone the office"),
        C("recommend", "Y", "N"), T("recommendcomment", *PARENTS),
        T("bestthing", *PARENTS[::-1]), T("improve", *PARENTS), T("anythingelse", *PARENTS, m=.7),
        Col("travelmins", "C", near(2, 45)), D("fsm", "Y", "N", "PNTS"), D("homelang", "EN", "PL", "UR",
            "-oth-"), I("homelang[other]", said("Tigrinya", "BSL", "Malayalam", missing=.9)),
        N("interviewtime", decimal(60, 900)), N("groupTime21", decimal(5, 90)),
    ], rows=66),
    # Alchemer, charity
    Shape("20250514093312-SurveyExport.csv", 7, [
        R("Response ID", number(12)), N("Time Started", when()), N("Date Submitted", when()),
        N("Status", pick("Complete", "Partial", missing=0)), N("Contact ID"),
        N("Legacy Comments"), N("Comments"), N("Language", always("English")),
        N("Referer", always("https://survey.example.org/s3/x")), N("SessionID", hexes(20)),
        N("User Agent", always("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)")),
        N("Tags"), I("IP Address", address()), I("Longitude", decimal(-3, 0)),
        I("Latitude", decimal(51, 54)), N("Country", always("United Kingdom")),
        I("City", pick("Leeds", "Hull", "York")), I("Postal", pick("ZZ1", "ZZ4")),
        *[S(f"{x}:Which of our services have you used?", x) for x in ("Helpline", "Peer support "
          "group", "One-to-one casework", "Counselling")],
        O("Other - Write In:Which of our services have you used?", "art class", "the food parcels",
          "Zoom quiz"),
        C("Before you came to us, how would you have described your wellbeing?", "1", "2", "3", "4",
          "5"),
        C("And how would you describe it now?", "1", "2", "3", "4", "5"),
        T("What difference, if any, have we made to your life?", *HELPED),
        T("What could we do better?", *HELPED[::-1]),
        C("I felt listened to:How much do you agree?", *AGREE),
        C("I got help when I needed it:How much do you agree?", *AGREE),
        D("Do you have caring responsibilities?", "Yes", "No", "Rather not say"),
        D("Sexual orientation", "Heterosexual / straight", "Gay or lesbian", "Bi", "Other",
          "Rather not say"),
    ], rows=50),
    # Typeform, shop
    Shape("responses-k8LmZQ2a-01JTYV3W-XK.csv", 6, [
        R("#", hexes(16)),
        C("Hey! First things first: how was your *order* overall?", "😍 Loved it", "🙂 Good",
          "😐 Meh", "🙁 Not great"),
        T("Go on, tell us why…", *SHOP), *[S(x, x) for x in ("Knitwear", "Homeware", "Kids",
                                          "Gift card")],
        O("Other", "socks", "A repair", "yarn"),
        Col("How likely are you to recommend *Fell & Fold* to a friend?", "C", near(0, 10)),
        C("Did it arrive when you expected?", "1", "0"),
        T("What nearly stopped you from buying?", *SHOP[::-1]),
        T("Any products you wish we stocked?", "slippers", "More for tall men please, 36in leg",
          "A cot blanket in the undyed grey", "Vegan alternatives to the wool throws",
          "tea towels", "Buttons and darning kits so that I can mend mine",
          "Gift wrapping would be lovely for Christmas", "Nope all good", m=.5),
        D("And how old are you?", "18–29", "30–44", "45–59", "60+", "None of your business"),
        I("{{field:first_name}}, what's your email for 10% off?", email(.3)),
        I("First name", first()), I("Order number", lambda r, i: f"FF-{20114 + i * 3}"),
        N("Response Type", pick("completed", "partial", missing=0)),
        N("Start Date (UTC)", when()), N("Stage Date (UTC)"), N("Submit Date (UTC)", when()),
        N("Network ID", hexes(10)), N("Tags"), N("Ending", always("Thanks!")),
    ], rows=48),
    # Jotform, sports club
    Shape("Members_Survey_Thornby_RUFC2025-05-19_10_22_31.csv", 10, [
        N("Submission Date", when("{m}/{d}/2025 {h}:{s}:01")),
        I("Name", person()), I("Email Address", email()), I("Membership No.", number(311, 4)),
        D("Membership type", "Playing senior", "Junior (parent answering)", "Social", "Vice "
          "President", "Life"),
        D("Section", "1st/2nd XV", "Vets", "Women's", "Minis", "None"),
        *[C(f"Rate the facilities >> {x}", "1", "2", "3", "4", "5") for x in ("Pitches", "Changing "
          "rooms", "Gym", "Bar and food", "Car park")],
        Col("What would you volunteer for?", "S", several("Coaching", "Bar rota", "Grounds", "First "
            "aid", "Committee", "Nothing at the moment", by="\n")),
        C("Should subs go up by £20 to pay for the new 4G pitch?", "Yes", "No", "Only for seniors"),
        T("Your reasons", *CLUB), T("What's the best thing about the club?", *CLUB[::-1]),
        T("What do we need to sort out?", *CLUB),
        C("How many home games did you watch last season?", "0", "1-3", "4-8", "Most"),
        N("Photo permission", pick("I agree", "", missing=0)),
        N("Signature", always("https://www.jotform.com/uploads/x/sig.png")),
        I("IP", address()), N("Last Update Date"), R("Submission ID", number(6204113000000000000, 77)),
    ], rows=44),
]
