"""What a county council's analyst gets on an ordinary day."""
# fmt: off

from collections.abc import Sequence

from tests.ingest.shape_parts import (
    AGREE,
    SATISFIED,
    Col,
    Shape,
    address,
    always,
    blank,
    email,
    freely,
    imported,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    said,
    several,
    typed,
    when,
)
from tests.ingest.shape_shorthand import DMY, D, I, N, Name, O, R, T

XL = "2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:14"


class Box(Col):
    """The comment box of the closed question before it."""


def C(name: Name, *options: str, m: float = 0.06) -> Col:
    """A closed answer."""
    return Col(name, "C", pick(*options, missing=m))


def B(name: Name, *texts: str, m: float = 0.5) -> Box:
    """Open text beside a closed question."""
    return Box(name, "T", freely(*texts, missing=m))


def P(name: Name, *options: str) -> Col:
    """The wish about publishing."""
    return Col(name, "P", pick(*options))


def cell(name: Name, *options: str, by: str = ";", trailing: bool = True) -> Col:
    """All the ticks in one cell."""
    return Col(name, "S", several(*options, by=by, trailing=trailing))


def block(top: str, *options: str, sign: str = "", other: Col | None = None) -> list[Col]:
    """A tick-all under the question, which stands over the first column only."""
    cols = [Col((top if n == 0 else "", o), "S", mark(sign or o)) for n, o in enumerate(options)]
    return [*cols, *([other] if other else [])]


def rows(top: str, items: Sequence[str], *options: str) -> list[list[Col]]:
    """A grid under the question, which stands over the first column only."""
    return [[C((top if n == 0 else "", item), *options)] for n, item in enumerate(items)]


def ticked(stem: str, *options: str, sign: str = "", absent: str = "", by: str = " - ") -> list[Col]:
    """A tick-all with the question before each option."""
    return [Col(f"{stem}{by}{o}", "S", mark(sign or o, absent=absent)) for o in options]


def shape(file: str, n: int, *parts: Col | Sequence[Col] | list[list[Col]], known: bool = True,
          **more: object) -> Shape:
    """A shape of columns and blocks of columns, whose questions are counted."""
    flat: list[Col] = []
    questions = 0
    for part in parts:
        for one in [part] if isinstance(part, Col) else [part] if isinstance(part[0], Col) else part:
            cols = [one] if isinstance(one, Col) else list(one)
            flat += cols
            questions += any(c.letter in "CS" for c in cols) or (
                any(c.letter == "T" and not isinstance(c, Box) for c in cols)
            )
    return Shape(file, questions if known else 0, flat, rows=n, **more)


def ms(*more: Col, anonymous: bool = True) -> list[Col]:
    """What Microsoft Forms puts first."""
    return [
        R("ID", number(1)), N("Start time", when(XL)), N("Completion time", when(XL)),
        I("Email", always("anonymous") if anonymous else email()),
        I("Name", blank() if anonymous else person()), *more,
    ]


def monkey(*, mails: bool = False) -> list[Col]:
    """What SurveyMonkey puts first."""
    return [
        R(("Respondent ID", ""), number(118773400112, 4319)), N(("Collector ID", ""), always("431907722")),
        N(("Start Date", ""), when(XL)), N(("End Date", ""), when(XL)), I(("IP Address", ""), address()),
        I(("Email Address", ""), email() if mails else blank()), I(("First Name", ""), blank()),
        I(("Last Name", ""), blank()), N(("Custom Data 1", "")),
    ]


def smart() -> list[Col]:
    """What SmartSurvey puts first."""
    return [
        R(("UserID", ""), number(166120400, 57)), N(("UserNo", ""), number(1)), I(("Name", ""), blank()),
        I(("Email", ""), blank()), I(("IP Address", ""), address()), I(("Unique ID", ""), blank()),
        N(("Started", ""), when(DMY)), N(("Ended", ""), when(DMY)),
        N(("Tracking Link", ""), pick("Web Link", "Council website", "QR code posters", missing=0)),
    ]


def qualtrics() -> list[Col]:
    """What Qualtrics puts first when the answers are anonymous."""
    some = (
        ("StartDate", "Start Date", ".", when()), ("EndDate", "End Date", ".", when()),
        ("Status", "Response Type", ".", always("Anonymous")),
        ("Progress", "Progress", ".", pick("100", "100", "48", missing=0)),
        ("Duration (in seconds)", "Duration (in seconds)", ".", near(120, 2400)),
        ("Finished", "Finished", ".", pick("True", "True", "False", missing=0)),
        ("RecordedDate", "Recorded Date", ".", when()),
        ("ResponseId", "Response ID", "R", lambda r, i: f"R_{r.getrandbits(60):015x}"),
        ("DistributionChannel", "Distribution Channel", ".", always("anonymous")),
        ("UserLanguage", "User Language", ".", always("EN-GB")),
    )
    ids = {"Duration (in seconds)": "duration", "ResponseId": "_recordId"}
    return [Col((a, b, imported(ids.get(a, a[0].lower() + a[1:]))), c, cells) for a, b, c, cells in some]


def q(name: str, text: str, col: Col, at: str = "") -> Col:
    """With the three header rows of Qualtrics."""
    return type(col)((name, text, imported(at or f"QID{name[1:]}")), col.letter, col.cells)


ANON = lambda r, i: f"ANON-{r.getrandbits(20):05X}-{'ABCDEFGHJK'[i % 10]}"
ETHNIC = ("White", "Mixed or Multiple ethnic groups", "Asian or Asian British",
          "Black, Black British, Caribbean or African", "Other ethnic group", "Prefer not to say")
YNP = ("Yes", "No", "Prefer not to say")
AGE = ("Under 18", "18 - 24", "25 - 34", "35 - 44", "45 - 54", "55 - 64", "65 - 74", "75 and over",
       "Prefer not to say")
FIVE = ("Strongly support", "Support", "Neither support nor oppose", "Oppose", "Strongly oppose")
LIMITED = ("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")

LIB = (
    "I rely on the library to print forms because I have no computer at home",
    "Volunteers cannot replace trained librarians",
    "Later opening on one weekday would help those of us who work",
    "The mobile library is the only thing that still stops in our village",
    "Rhyme time was a lifeline when I was on maternity leave",
    "More e-audiobooks, the waiting lists run to months",
    "It's all very vague, what does 'right sized' actually mean?",
    "Put the library in with the leisure centre and the GP, makes sense to me",
    "Please don't cut the book fund any more",
)
MONEY = (
    "Pensioners on fixed incomes can't keep finding another five percent",
    "If it keeps the care homes open then I will pay it",
    "Cut the number of senior managers on six figure salaries",
    "Potholes. I have had two new tyres since Christmas",
    "Prevention saves money later so don't touch the youth workers",
    "One unitary council would save millions on its own",
    "Stop spending on cycle lanes nobody uses",
    "Central government has starved you, I know it's not your fault",
    "Fewer consultations like this for a start",
    "Charge second home owners double",
)
LTP = (
    "Buses need to run after 6pm or people will always take the car",
    "The A road through the village is deafening and the plan says nothing about it",
    "Segregated cycle routes please, paint is not protection",
    "You cannot expect rural residents to give up their cars",
    "Reopen the branch line, the track bed is still there",
    "20mph outside every school and enforce it",
    "Good ambitions but no dates and no money against any of it",
    "Pavements are blocked by parked cars and I have to push the wheelchair in the road",
    "More charging points in terraced streets without driveways",
    "Integrated ticketing like they have in London",
)
SCHOOLBUS = (
    "My son has autism and cannot manage a public bus on his own",
    "We chose this school because there was transport. It is unfair to change it halfway",
    "The nearest school is full so how can we be expected to apply there",
    "Two siblings would end up at different schools under this",
    "Walking route has no pavement and lorries from the quarry",
    "£990 a year per child is more than our food bill",
    "Phasing it in for new starters only is the fair way",
    "Personal mileage budgets would suit us as I drive past anyway",
    "Post 16 students have to be in education so why charge",
)
TIP = (
    "Closing Wednesdays is fine so long as you're open late in summer",
    "Fly tipping will go up, the lanes are bad enough already",
    "Booking system stopped the queues, keep it",
    "It's a 40 minute round trip to the next nearest site",
    "Staff are always helpful with lifting heavy stuff",
    "Charging for rubble just means it ends up in a lay-by",
    "A reuse shop would be brilliant, so much good stuff goes in the skip",
    "Can't get there on weekdays as I work",
)
NATURE = (
    "Hedgerows should be cut in January not August",
    "Otters are back on the river below the weir which is wonderful to see",
    "Farmers must be paid for this or it won't happen",
    "Stop building on green fields then there'd be no need for a strategy",
    "Our community orchard group would love to be part of this",
    "Wildflower verges look scruffy but the bees love them",
    "Sewage in the river is the biggest issue, where is the water company in all this",
    "Light pollution is missing from the priorities",
    "Connect the ancient woodlands, they are islands at the moment",
)
YOUTH = (
    "there is literally nothing to do after 5 unless you pay",
    "Bring back the youth club at the old school",
    "my mates would use a skatepark if it had lights",
    "Waiting list for counselling is too long i waited 11 months",
    "cheaper buses for under 19s please",
    "I feel like adults ask us stuff then ignore it",
    "More help with what jobs there are round here not just uni",
    "somewhere warm to sit thats not McDonalds", "idk", "free wifi in the park",
)
CARE = (
    "My mother's savings will be gone inside eighteen months at that rate",
    "Disability related expenditure should be assessed individually",
    "A flat rate is simpler to understand and I support that",
    "You are asking the poorest to plug a gap they did not make",
    "The letter was twelve pages long and I could not follow it",
    "People will cancel their care and end up in hospital",
    "Reasonable that those who can afford it pay the full cost",
    "Our members report delays of six months in financial assessments",
    "Please use plain English and give worked examples",
)
HYBRID = (
    "I get twice as much done at home without the phones going",
    "Three days in is unworkable with the parking situation at County Hall",
    "Miss my team, we never overlap on anchor days",
    "The booking app shows desks as taken and then they're empty all day",
    "New starters learn nothing over Teams",
    "My manager trusts us and that's worth more than a pay rise",
    "Monitors don't work on the second floor, reported in January",
    "Social workers need quiet rooms for confidential calls",
    "Nothing to add, it works well for me",
)
MUSEUM = (
    "The Roman gallery is tired but the new textiles display is superb",
    "Free entry is why we come so often with the kids",
    "I'd pay three pounds but not six",
    "Cafe closed at 2pm on a Saturday, why?",
    "Bring the archives and museum together under one roof",
    "Too many steps for my mum's walker and the lift was out",
    "School holiday workshops sell out in minutes",
    "Staff on the desk could not have been nicer",
)
RESIDENT = (
    "Street lights off at midnight makes it feel unsafe",
    "Friendly neighbours and good walks",
    "Can't get a dentist or a GP appointment for love nor money",
    "The town centre is all vape shops and empty units",
    "Roads are a disgrace", "Council staff were polite when I rang about my blue badge",
    "Too many new houses without the schools to go with them",
    "My road floods every time it rains hard",
    "Better communication, I only saw this because my daughter is on Facebook",
)
SEND = (
    "It took two years and a tribunal to get my daughter's plan",
    "Mainstream schools need training, not another strategy document",
    "Our SENCO is amazing but she has one day a week",
    "More specialist places within the county so children are not on taxis for hours",
    "Nobody tells you what happens after 16",
    "The local offer website is impossible to search",
    "Coproduction means involving parents before it is written",
    "Speech therapy stopped at the end of reception with no explanation",
    "Early help was good once we finally got it",
)
HEARD = ("Council website", "Social media", "Local newspaper or radio", "Poster or leaflet",
         "Word of mouth", "Email from the council")

SHAPES = [
    shape(
        "Library Strategy 2026-2031 - Have Your Say(1-84).xlsx", 84, *ms(),
        N("I confirm I have read the privacy notice and I am happy to take part", always("Yes")),
        D("Are you responding as…", "A resident", "A library member of staff", "A volunteer",
          "On behalf of a group or organisation"),
        I("If you are responding on behalf of a group or organisation, please tell us which one",
          said("Friends of Melby Library", "U3A", "Ashby Parish Council", missing=.9)),
        D("How often do you visit one of our libraries?\xa0", "At least once a week", "About once a month",
          "A few times a year", "Less often", "Never"),
        cell("Which of the following do you use the library for? Please select all that apply", "Borrowing books",
             "Computers and printing", "Children's activities", "Study space", "Council services", "Warm space"),
        C("To what extent do you agree or disagree with our vision for libraries?", *AGREE),
        B("Please tell us why you gave this answer", *LIB),
        C("Reading and learning for all", *AGREE), C("A welcoming place at the heart of the community", *AGREE),
        C("A digital library open around the clock", *AGREE), C("A sustainable service", *AGREE),
        T("Is there anything missing from our priorities?", *LIB[::-1], m=.5),
        C("Do you support the principle of self-service opening hours (Open+)?", "Yes", "No", "Not sure"),
        B("If no or not sure, please explain what your concerns are\n", *LIB[1:], m=.65),
        T("Do you have any other comments about the draft strategy?", *LIB[2:], m=.6),
        D("What is your age group?", *AGE), D("What is your sex?", "Female", "Male", "Prefer not to say"),
        D("Do you consider yourself to be disabled?", *YNP), D("What is your ethnic group?", *ETHNIC),
        I("What is your full postcode?", postcode(.2)),
    ),
    shape(
        "Budget_Consultation_2026_27_Raw_Data_Export.xlsx", 110, *smart(),
        C(("Q1. Before today, were you aware of the financial challenges facing the County Council?", ""),
          "Yes, fully aware", "Yes, to some extent", "No"),
        rows("Q2. For each of the services below, should we spend more, about the same or less?",
             ("Adult social care", "Children's services", "Highways and transport", "Libraries and heritage",
              "Waste disposal", "Public health"), "More", "About the same", "Less", "Don't know"),
        C(("Q3. Would you support or oppose a council tax increase of 4.99% (including 2% for adult social care)?", ""),
          *FIVE),
        B(("Q4. Please use the box below to tell us the reasons for your answer to Q3", ""), *MONEY),
        block("Q5. Which of these ways of saving money would you support? (Please tick all that apply)",
              "Sharing services with other councils", "Selling buildings and land", "Increasing fees and charges",
              "More services online", "None of these",
              other=O(("", "Other (please specify):"), "Cut councillor allowances", "Stop using agency staff", "AI")),
        T(("Q6. Do you have any other suggestions as to how we could save money or raise income?", ""), *MONEY[3:]),
        T(("Q7. How might these proposals affect you or the people you care for?", ""), *MONEY[::-1], m=.55),
        D(("Q8. Which district do you live in?", ""), "North Vale", "Marshland", "Eastry", "Hollin Forest",
          "Outside the county"),
        D(("Q9. How old are you?", ""), *AGE), D(("Q10. Are you...", ""), "Male", "Female", "Prefer to self-describe",
          "Prefer not to say"),
        D(("Q11. Are your day-to-day activities limited because of a health problem or disability?", ""), *LIMITED),
        D(("Q12. Do you work for the County Council?", ""), "Yes", "No"),
    ),
    shape(
        "local-transport-plan-2025-2040_responses_export.csv", 96, R("Response ID", ANON),
        N("Date Submitted", when()),
        I("What is your name? - Name", person(.3)), I("What is your email address? - Email", email(.4)),
        I("What is your organisation? - Organisation", said("Eastry Cycling Campaign", "Stagline Buses", missing=.9)),
        D("In what capacity are you responding? - Capacity", "Member of the public", "Parish or town council",
          "Business", "Community or voluntary group", "Other"),
        I("In what capacity are you responding? - If other, please specify", said("Taxi driver", "School governor", missing=.93)),
        ticked("How do you usually travel? - travel modes", "Car or van", "Bus", "Train", "Walk or wheel", "Cycle"),
        C("To what extent do you agree with the vision? - Vision", *AGREE, "Don't know"),
        B("To what extent do you agree with the vision? - Please explain your answer", *LTP),
        C("Objective 1: Decarbonise transport - Objective 1", *AGREE, "Don't know"),
        C("Objective 2: Support the economy - Objective 2", *AGREE, "Don't know"),
        C("Objective 3: Healthy and safe places - Objective 3", *AGREE, "Don't know"),
        T("Objectives - Do you have any comments on the objectives?", *LTP[2:], m=.55),
        C("Do you think the plan has the right balance between urban and rural areas? - Balance", "Yes", "No", "Don't know"),
        B("Do you think the plan has the right balance between urban and rural areas? - Why do you say this?", *LTP[::-1]),
        T("Is there anything else you would like to tell us about the draft plan? - Other comments", *LTP[1:], m=.6),
        I("What is your postcode? - Postcode", postcode(.25)),
        D("What is your age? - Age", *AGE), D("What is your gender? - Gender", "Woman", "Man", "Non-binary", "Prefer not to say"),
        D("Do you have a long-term health condition or disability? - Disability", *YNP),
        D("Which of the following best describes your working situation? - Employment", "Working full time",
          "Working part time", "Retired", "Student", "Not working", "Looking after home or family"),
    ),
    shape(
        "Home to School Travel Policy consultation - snap data.csv", 75,
        R("ID.name", number(1001)), N("ID.date", when("{d:02d}/{m:02d}/2025")), N("ID.time", near(180, 2600)),
        N("ID.completed", pick("Completed", "Completed", "Partial", missing=0)),
        D("Q1 Which of the following best describes you? I am a...", "Parent or carer of a child who currently gets transport",
          "Parent or carer of a child who does not", "School or college", "Transport operator", "Other"),
        I("Q1a If other, please specify", said("Grandparent", "Foster carer", "County councillor", missing=.9)),
        D("Q2 How old is the child (or children) you care for?", "Under 5", "5-10", "11-15", "16-18", "19-25"),
        C("Q3 Do you agree or disagree with proposal 1 (nearest suitable school only)?", *AGREE),
        B("Q3a Why do you say this?", *SCHOOLBUS, m=.3),
        C("Q4 Do you agree or disagree with proposal 2 (pick-up points)?", *AGREE),
        B("Q4a Why do you say this?", *SCHOOLBUS[::-1]),
        C("Q5 Do you agree or disagree with proposal 3 (post-16 contribution of £990 a year)?", *AGREE),
        B("Q5a Why do you say this?", *SCHOOLBUS[2:]),
        C("Q6 If the changes go ahead, how would your child travel to school?", "Walk or cycle", "Public bus",
          "Driven by me", "Paid-for seat", "Would change school", "Don't know"),
        T("Q7 What impact, if any, would the proposals have on you and your family?", *SCHOOLBUS[3:], m=.3),
        T("Q8 Are there any alternatives you think we should consider?", *SCHOOLBUS[::-2], "No", m=.5),
        D("Q9 Does your child have an Education, Health and Care Plan?", *YNP),
        D("Q10 Are you in receipt of any of the following benefits?", "Universal Credit", "Child Tax Credit", "None"),
        D("Q11 Sex", "Male", "Female", "Prefer not to say"), D("Q12 Ethnicity", *ETHNIC),
        D("Q13 Religion or belief", "No religion", "Christian", "Muslim", "Hindu", "Other", "Prefer not to say"),
    ),
    shape(
        "HWRC opening hours.csv", 90, *monkey(),
        C(("Which household waste recycling centre do you use most often?", "Response"), "Brackley Road", "Quarry Lane",
          "Saltmarsh", "Thorpe", "I don't use one"),
        D(("How often do you visit?", "Response"), "Weekly", "Monthly", "Every few months", "Once or twice a year"),
        block("What do you usually bring? Tick all that apply.", "Garden waste", "DIY waste or rubble", "Electricals",
              "Furniture", "Cardboard", other=O(("", "Other (please specify)"), "Paint", "Mattress", "engine oil")),
        rows("How satisfied are you with the following?", ("Opening hours", "Booking a slot", "Helpfulness of site staff",
             "Signage"), *SATISFIED),
        C(("Do you support closing each site for two days a week?", "Response"), "Yes", "No", "No opinion"),
        B(("Please tell us the reason for your answer.", "Open-Ended Response"), *TIP),
        C(("Which two days would you prefer your site to be closed?", "Response"), "Monday and Tuesday",
          "Tuesday and Wednesday", "Wednesday and Thursday", "No preference"),
        T(("Is there anything else you would like us to consider?", "Open-Ended Response"), *TIP[::-1], m=.55),
        I(("What is your postcode?", "Open-Ended Response"), postcode(.2)),
        D(("Which age group are you in?", "Response"), *AGE),
        D(("Do you have access to a car or van?", "Response"), "Yes", "No"),
    ),
    shape(
        "Survey_Responses_Nature_Recovery_Strategy_20250519.xlsx", 62,
        R("Contribution ID", number(214407, 3)), I("Member ID", lambda r, i: str(50210 + i * 7) if i % 3 else ""),
        N("Date Submitted", when()), N("Member Status", pick("Member", "Anonymous", missing=0)),
        I("Login (Screen name)", lambda r, i: f"nature{i * 3}" if i % 3 else ""), I("Email", email(.35)),
        I("Postcode", postcode(.3)), D("Year of Birth", *map(str, range(1942, 2004, 3))),
        D("Gender", "Female", "Male", "Prefer not to say"),
        C("How important is nature recovery to you?", "Very important", "Fairly important", "Not very important",
          "Not at all important"),
        C("Do you agree with the ten priorities in the draft strategy?", "Yes, all of them", "Yes, most of them",
          "Only some of them", "None of them"),
        B("Please tell us which priorities you disagree with and why", *NATURE, m=.6),
        cell("Which habitats should we focus on first? (choose up to three)", "Woodland", "Rivers and wetlands", "Heathland",
             "Hedgerows", "Urban green space", by=",", trailing=False),
        T("What could you, or your group, do to help nature recover where you live?", *NATURE[::-1]),
        T("Do you have any comments on the maps?", *NATURE[1:], m=.7),
        C("Did you find the strategy easy to understand?", "Yes", "Partly", "No"),
        B("How could it be made clearer?", "Shorter please", "The maps would not load on my phone",
          "Too many acronyms, I had to look up half of them", "A summary on one side of paper",
          "Put the measures next to the priorities", "Explain what LNRS stands for at the top", "It was fine",
          "Legends on the maps are unreadable when printed", m=.7),
        D("Do you own or manage land in the county?", "Yes", "No"),
        N("Would you like to be added to our mailing list?", pick("Yes", "No")), known=False,
    ),
    shape(
        "Youth Voice - Big Ask 2025 (Responses) - Form responses 1.csv", 118, N("Timestamp", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}:40")),
        N("Are you happy for us to use your answers? (we won't ask for your name)", always("Yes, I'm happy to carry on")),
        D("How old are you?", "11", "12", "13", "14", "15", "16", "17", "18"),
        D("How do you describe your gender?", "Girl / young woman", "Boy / young man", "Non-binary", "Prefer not to say"),
        D("What town do you live in or nearest to?", "Eastry", "Melby", "Saltmarsh", "Thorpe Regis"),
        C("How happy are you with where you live? (1 = not at all, 10 = very)", *"13456789", "10"),
        Box("Why did you pick that number?", "T", freely(*YOUTH, missing=.25)),
        [[C(f"How safe do you feel... [{x}]", "Very safe", "Safe", "Unsafe", "Very unsafe", "Don't know")]
         for x in ("At home", "At school or college", "Online", "On the bus", "Out after dark")],
        Col("What are the biggest issues for young people round here? (tick up to 3)", "S",
            several("Mental health", "Things to do", "Transport", "Crime and safety", "Climate", "Jobs and training", by=", ")),
        T("If you were in charge of the council for a day, what would you change?", *YOUTH[::-1], m=.2),
        C("Do you feel listened to by adults who make decisions?", "Always", "Sometimes", "Rarely", "Never"),
        T("What would make it easier for you to get support with your mental health?", *YOUTH[1:]),
        D("Do you have a disability or special educational need?", *YNP), D("Are you a young carer?", *YNP),
        I("Want to win a £20 voucher? Leave your email here", email(.5)),
    ),
    shape(
        "asc-charging-policy-2025-responses-2025-06-02-1107.csv", 48, R("Response ID", ANON),
        N("Submitted to Citizen Space", when()),
        I("1. What is your name? - Name", person(.35)), I("2. What is your email address? - Email", email(.4)),
        D("3. Are you: - respondent type", "Someone who receives care and support", "An unpaid carer", "A care provider",
          "A voluntary organisation", "A member of the public"),
        I("3. Are you: - Name of organisation (if applicable)", said("Vale Carers", "Age Concern Eastry", missing=.8)),
        C("4. Proposal 1: Do you agree that we should charge the full cost of home care? - agree1", "Agree", "Disagree", "Not sure"),
        B("4. Proposal 1: Do you agree that we should charge the full cost of home care? - comments", *CARE),
        C("5. Proposal 2: Do you agree with introducing an arrangement fee for self-funders? - agree2", "Agree", "Disagree", "Not sure"),
        B("5. Proposal 2: Do you agree with introducing an arrangement fee for self-funders? - comments", *CARE[::-1]),
        C("6. Proposal 3: Do you agree with the standard disregard for disability related expenses? - agree3", "Agree", "Disagree", "Not sure"),
        B("6. Proposal 3: Do you agree with the standard disregard for disability related expenses? - comments", *CARE[2:]),
        T("7. How would these changes affect you? - impact", *CARE[1:], m=.4),
        T("8. Is there anything we could do to lessen any negative impact? - mitigation", *CARE[::-1], "No", m=.55),
        D("9. Age - age", *AGE), D("10. Sex - sex", "Female", "Male", "Prefer not to say"),
        D("11. Ethnic group - ethnicity", *ETHNIC),
        I("11. Ethnic group - If other, please describe", said("Cornish", "Romany", missing=.95)),
        D("12. Do you have any of these conditions? - disability", "Physical", "Sensory", "Mental health", "Learning disability", "None", "Prefer not to say"),
        P("13. May we publish your response? - publish consent", "Yes, with my name", "Yes, but anonymously", "No, I want my response to be confidential"),
    ),
    shape(
        "Hybrid Working Review - Staff Pulse Survey(1-103).xlsx", 103, *ms(N("Last modified time"), anonymous=False),
        D("Which directorate do you work in?", "Adults", "Children and Families", "Place", "Corporate Resources", "Public Health"),
        D("Do you line manage other people?", "Yes", "No"),
        D("How long have you worked for the council?", "Less than 1 year", "1-5 years", "6-10 years", "More than 10 years"),
        C("On average how many days a week do you currently work from an office?", "0", "1", "2", "3", "4", "5"),
        Col("Where do you normally work when you come in?", "C", typed(("County Hall", "Melby Hub", "Eastry Area Office"), ("Depot", "Out on site", "Schools"))),
        C("I have the equipment I need to do my job", *AGREE), C("I feel connected to my team", *AGREE),
        C("My manager supports me to work flexibly", *AGREE), C("I can find a desk when I need one", *AGREE),
        cell("What gets in the way of you coming into the office more often?", "Cost of travel", "Parking", "Caring responsibilities",
             "Noise", "Lack of desks", "Nothing"),
        C("Overall, how would you rate hybrid working at the council?", "1", "2", "3", "4", "5"),
        T("What works well?", *HYBRID), T("What could be improved?", *HYBRID[::-1]),
        C("Do you support the proposal that all staff attend the office at least two days a week?", "Yes", "No", "Don't mind"),
        B("Please give reasons", *HYBRID[2:], m=.4),
        D("Do you have a reasonable adjustment in place?", *YNP),
    ),
    shape(
        "Museum Service Review - individual responses.csv", 58, *smart(),
        D(("1. When did you last visit one of our museums?", ""), "In the last month", "In the last year", "More than a year ago", "Never"),
        block("2. Which of our museums have you visited? Select all that apply.", "Castle Museum", "Mill and Weaving Shed",
              "Gallery at the Guildhall", "Toy Museum", sign="1"),
        C(("3. How would you rate your last visit overall?", ""), "Excellent", "Good", "Fair", "Poor", "Very poor"),
        B(("Comments:", ""), *MUSEUM, m=.55),
        C(("4. Which option do you prefer for the future of the service?", ""), "Option A - charitable trust",
          "Option B - admission charges", "Option C - reduced sites", "None of these"),
        B(("5. Please explain why you prefer this option", ""), *MUSEUM[::-1], m=.4),
        C(("6. What would be a fair price for an adult ticket?", ""), "Free", "Up to £3", "£3.01 to £6", "More than £6"),
        T(("7. What one thing would make you visit more often?", ""), *MUSEUM[1:], "Parking", "Later opening"),
        C(("8. Would you be interested in volunteering?", ""), "Yes", "Maybe", "No"),
        I(("9. If yes, please leave your name and a phone number or email address", ""), phone(.75)),
        D(("10. What are the first four characters of your postcode (e.g. ZZ14)?", ""), "ZZ1 4", "ZZ2 1", "ZZ14", "ZZ3 7", "ZZ9 2"),
        D(("11. Age", ""), *AGE), D(("12. Gender", ""), "Male", "Female", "Other", "Prefer not to say"),
    ),
    shape(
        "Residents Survey 2025 - data labels.xlsx", 120, R("Serial number", number(20001)),
        N("Mode", pick("Online", "Postal", missing=0)), N("Interview date", when("{d:02d}-{m:02d}-2025")),
        D("District", "North Vale", "Marshland", "Eastry", "Hollin Forest"), D("Urban/rural", "Urban", "Rural"),
        C("Q1. Overall, how satisfied or dissatisfied are you with your local area as a place to live?", *SATISFIED, "Don't know"),
        C("Q2. Overall, how satisfied or dissatisfied are you with the way the County Council runs things?", *SATISFIED, "Don't know"),
        C("Q3. To what extent do you agree or disagree that the County Council provides value for money?", *AGREE, "Don't know"),
        C("Q4. To what extent do you think the County Council acts on the concerns of local residents?", "A great deal", "A fair amount", "Not very much", "Not at all", "Don't know"),
        C("Q5. How well informed do you think the County Council keeps residents about the services it provides?", "Very well informed", "Fairly well informed", "Not very well informed", "Not well informed at all"),
        C("Q6. How much do you trust the County Council?", "A great deal", "A fair amount", "Not very much", "Not at all"),
        T("Q7. What do you like most about living in your local area?", *RESIDENT, m=.3),
        T("Q8. And what most needs improving?", *RESIDENT[::-1], m=.25),
        ticked("Q9. Which of these have you used in the last 12 months?", "Country parks", "Libraries", "Recycling centres", "Registrars", "None of these", sign="Yes", absent="No", by=": "),
        C("Q10. Have you contacted the council in the last year?", "Yes", "No", "Can't remember"),
        B("Q11. If so, how was it?", *RESIDENT[1:], m=.6),
        D("Q12. Age (in years)", *map(str, range(19, 90, 4))), D("Q13. Sex", "Male", "Female", "Prefer not to say"),
        D("Q14. Tenure", "Owned outright", "Mortgage", "Private rent", "Social rent", "Other"),
        D("Q15. Ethnic group", *ETHNIC), D("Q16. Long-term illness or disability", *YNP),
        N("Weight", lambda r, i: f"{r.uniform(.4, 2.1):.4f}"), N("Recontact", pick("Yes", "No")),
    ),
    shape(
        "SEND and Inclusion Strategy consultation_June 2, 2025_09.14.csv", 54, *qualtrics(),
        q("Q1", "I have read the information above and agree to take part", N("", always("I agree"))),
        q("Q2", "Which of these best describes you?", D("", "Parent or carer", "Young person", "School staff", "Health professional", "Other (please specify)")),
        q("Q2_5_TEXT", "Which of these best describes you? - Other (please specify) - Text", I("", said("Governor at Melby Primary", "Educational psychologist", missing=.9)), "QID2_5_TEXT"),
        [[q(f"Q3_{n}", f"How far do you agree with each of our priorities? - {x}", C("", *AGREE), f"QID3_{n}")] for n, x in
         enumerate(("Identify needs early", "Inclusive mainstream schools", "Enough specialist places", "Preparing for adulthood"), 1)],
        q("Q4", "Please tell us more about your answers above.", T("", *SEND), "QID4_TEXT"),
        q("Q5", "Is there anything missing from our priorities?", C("", "Yes", "No", "Don't know")),
        q("Q6", "What do you think is missing?", B("", *SEND[::-1], m=.6), "QID6_TEXT"),
        q("Q7", "What has worked well for you or your child so far?", T("", *SEND[2:]), "QID7_TEXT"),
        q("Q8", "How did you find out about this consultation? Select all that apply. - Selected Choice", Col("", "S", several(*HEARD, by=","))),
        q("Q9", "What is your age?", D("", *AGE)), q("Q10", "What is your ethnic group?", D("", *ETHNIC)),
        q("Q11", "Do you have a physical or mental health condition lasting 12 months or more?", D("", *YNP)),
        q("Q12", "If you would like to join our parent carer panel, please leave your email address.", I("", email(.75)), "QID12_TEXT"), known=False,
    ),
]
