"""Fourteen ordinary exports of public bodies: consultations, patient and staff surveys."""
# fmt: off

import random

from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    SATISFIED,
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
    grid,
    hexes,
    imported,
    last,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    several,
    typed,
    under,
    when,
)  # fmt: skip

# --- cells of this file


def talk(
    *texts: str,
    missing: float = 0.4,
    short: tuple[str, ...] = ("No", "N/A", "Nothing to add", "none", "-", "See above"),
) -> Cells:
    """What people say: a sentence or a few, seldom the same; some do not bother with capitals."""
    n = len(texts)

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        if rng.random() < 0.06:
            return rng.choice(short)
        parts = [texts[(i * 3 + i // n) % n]]
        if i >= n:
            parts.append(texts[(i * 3 + i // n + 1 + (i // n) % (n - 1)) % n])
        if rng.random() < 0.2:
            parts.append(rng.choice(texts))
        text = " ".join(dict.fromkeys(parts))
        return text.lower() if rng.random() < 0.12 else text

    return make


def some(cells: Cells, share: float) -> Cells:
    """Only now and then."""

    def make(rng: random.Random, i: int) -> str:
        made = cells(rng, i)
        return made if rng.random() < share else ""

    return make


def ranking(*items: str, by: str = ";", trailing: bool = True, missing: float = 0.06) -> Cells:
    """All items in one cell, as the person put them."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        return by.join(rng.sample(items, len(items))) + (by if trailing else "")

    return make


def citizen() -> Cells:
    """Response ids in Citizen Space's manner."""
    letters = "123456789ABCDEFGHJKMNPQRSTUVWXYZ"

    def make(rng: random.Random, i: int) -> str:
        a, b = ("".join(rng.choice(letters) for _ in range(4)) for _ in range(2))
        return f"{'BHLF' if rng.random() < 0.1 else 'ANON'}-{a}-{b}-{rng.choice(letters)}"

    return make


def qualtrics_id() -> Cells:
    """Ids that start with R_."""
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    return lambda rng, i: "R_" + "".join(rng.choice(signs) for _ in range(15))


def outward() -> Cells:
    """The first half of a postcode."""
    return lambda rng, i: "" if rng.random() < 0.12 else f"ZZ{rng.randint(1, 9)}"


ETHNIC = (
    "White - English, Welsh, Scottish, Northern Irish or British", "White - Irish",
    "Any other White background", "Asian or Asian British - Indian",
    "Asian or Asian British - Pakistani", "Black, Black British, Caribbean or African",
    "Mixed or multiple ethnic groups", "Other ethnic group", "Prefer not to say",
)  # fmt: skip
RELIGION = (
    "No religion", "Christian (all denominations)", "Muslim", "Hindu", "Sikh", "Jewish",
    "Buddhist", "Prefer not to say",
)  # fmt: skip
ORIENT = ("Heterosexual / straight", "Gay or lesbian", "Bisexual", "Prefer not to say")
YNP = ("Yes", "No", "Prefer not to say")
LIMITED = ("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")


# --- 1 Microsoft Forms: a police and crime commissioner

POLICE = Shape(
    "Police and Crime Plan 2025-2029 - have your say(1-84).xlsx",
    0,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/24 {h}:{s}:09")),
        Col("Completion time", ".", when("{m}/{d}/24 {h}:{s}:47")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Last modified time", ".", blank()),
        Col(
            "I have read the privacy notice and agree to my answers being used by the Office of "
            "the Police and Crime Commissioner\xa0",
            ".",
            always("Yes"),
        ),
        Col(
            "Which district do you live in?",
            "D",
            typed(
                ("Ashvale", "Borough of Melling", "North Wharfe", "Harrowgate Dale", "Kings Lacey"),
                ("I work here but live outside the force area", "Just over the border"),
            ),
        ),
        Col("What type of area do you live in?", "D", pick("Town or city", "Village", "Rural")),
        Col(
            "How safe do you feel walking alone in your local area during the day?",
            "C",
            pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Don't know"),
        ),
        Col(
            "How safe do you feel walking alone in your local area after dark?",
            "C",
            pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Don't know"),
        ),
        Col(
            "What one thing would make you feel safer where you live?",
            "T",
            talk(
                "More bobbies on foot, I haven't seen one in our village since before Covid.",
                "Street lights left on after midnight.",
                "Something done about the lads on electric bikes with balaclavas.",
                "CCTV that actually works round the back of the shops.",
                "If you ring 101 somebody should pick up the phone!",
                "The drug dealing in the car park by the rec is an open secret and nothing happens.",
                "I feel safe already so nothing really.",
                "Speed cameras on the bypass, it's a race track after ten at night.",
                "A police station that is open. Ours was sold for flats.",
                "Better lighting on the path from the station.",
                missing=0.15,
            ),
        ),
        Col(
            "Which of the following are a problem in your local area? (Please select all that "
            "apply)",
            "S",
            several(
                "Anti-social behaviour", "Speeding and road safety", "Drug dealing", "Burglary",
                "Shop theft", "Rural crime", "Fly-tipping", "Violence against women and girls",
                "Hare coursing", "None of these", trailing=True, most=5,
            ),
        ),
        Col(
            "Please put these policing priorities in order of importance to you, with the most "
            "important at the top",
            "S",
            ranking(
                "Neighbourhood policing", "Tackling serious violence", "Supporting victims",
                "Safer roads", "Online fraud", "Rural and wildlife crime",
            ),
        ),
        Col("The police understand the issues that matter to my community", "C", pick(*AGREE)),
        Col("The police in this area treat everyone fairly", "C", pick(*AGREE)),
        Col("I know how to contact my neighbourhood policing team", "C", pick(*AGREE)),
        Col(
            "Taking everything into account, I have confidence in the police in this area",
            "C",
            pick(*AGREE),
        ),
        Col("Have you contacted the police in the last 12 months?", "C", pick("Yes", "No")),
        Col("How would you rate the service you received?", "C", some(near(1, 5), 0.5)),
        Col(
            "Please tell us more about your experience",
            "T",
            talk(
                "Rang 101 about my shed and was given a crime number, that was the last I heard.",
                "The officer who came out was brilliant, very kind to my mum.",
                "Waited 50 minutes on hold and gave up.",
                "Used the online form which was easy, got an email back next day.",
                "They came within ten minutes when it mattered.",
                "I felt I was wasting their time.",
                "PCSO Karen knows everyone and sorted it with a quiet word.",
                "No feedback at all, so why bother reporting?",
                missing=0.6,
            ),
        ),
        Col(
            "Would you be willing to pay more council tax to support policing?",
            "C",
            pick(
                "Yes, up to £5 a year", "Yes, up to £10 a year", "Yes, up to £14 a year",
                "No, I would not pay more", "Don't know", missing=0.02,
            ),
        ),
        Col(
            "Please explain your answer",
            "T",
            talk(
                "I'd pay it if I saw any difference on the street.",
                "We already pay the highest precept in the region.",
                "Government should fund the police properly, not pensioners.",
                "A tenner is two coffees, it's worth it.",
                "I'm on a fixed income and every bill has gone up.",
                "You get what you pay for.",
                "Cut the number of managers first.",
                "Only if it is ring-fenced for neighbourhood officers.",
                "Where did last year's increase go?",
                missing=0.3,
            ),
        ),
        Col(
            "Do you think the Commissioner should do more to hold the Chief Constable to account?",
            "C",
            pick("Yes", "No", "Don't know"),
        ),
        Col(
            "Please explain your answer2",
            "T",
            talk(
                "I have no idea what the Commissioner does to be honest.",
                "The public meetings should be in the evening so working people can come.",
                "Seems like an expensive extra layer.",
                "The figures are published but nobody can understand them.",
                "She does a good job as far as I can see.",
                "Get rid of the role and spend the money on officers.",
                "Response times need to be challenged month by month.",
                "Hard to say from the outside.",
                missing=0.55,
            ),
        ),
        Col(
            "Are you responding as...",
            "D",
            pick(
                "A resident", "A business owner", "A councillor", "A police officer or staff",
                missing=0.03,
            ),
        ),
        Col("What is your age?", "D", pick(*AGES)),
        Col("What is your sex?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("What is your ethnic group?", "D", pick(*ETHNIC)),
        Col(
            "Do you consider yourself to have a disability or long term health condition?",
            "D",
            pick(*YNP),
        ),
        Col(
            "What is the first part of your postcode? (e.g. ZZ4)",
            "D",
            outward(),
        ),
        Col(
            "If you would like to be entered into the prize draw please leave your email address",
            "I",
            email(0.6),
        ),
    ],
    rows=84,
)

# --- 2 SmartSurvey: a fire service's community risk management plan

FIRE = Shape(
    "SmartSurvey_CRMP_Consultation_RawData.xlsx",
    11,
    [
        Col(("UserID", ""), "R", number(241877316, 37)),
        Col(("UserNo", ""), ".", number(1)),
        Col(("Name", ""), "I", blank()),
        Col(("Email", ""), "I", blank()),
        Col(("IP Address", ""), "I", address()),
        Col(("Unique ID", ""), ".", blank()),
        Col(("Started", ""), ".", when("{d:02d}/{m:02d}/2024 {h:02d}:{s:02d}:06")),
        Col(("Ended", ""), ".", when("{d:02d}/{m:02d}/2024 {h:02d}:{s:02d}:52")),
        Col(("Tracking Link", ""), ".", pick("Main web link", "Facebook", "Staff intranet")),
        Col(
            ("1. Are you completing this survey as:", ""),
            "D",
            pick(
                "A member of the public", "A member of Fire and Rescue Service staff",
                "A representative of an organisation", "An elected member", "Other (please specify)",
            ),
        ),
        Col(
            ("", "Other (please specify):"),
            "I",
            some(
                said(
                    "Retired watch manager", "Parish clerk", "FBU branch secretary",
                    "School governor", "Manager of a care home", missing=0.0,
                ),
                0.12,
            ),
        ),
        Col(
            ("2. To what extent do you agree or disagree with Proposal 1: changing the crewing "
             "at Marlbury fire station from wholetime to day crewed?", ""),
            "C",
            pick(*AGREE, "Don't know"),
        ),
        Col(
            ("", "Please use this space to tell us the reasons for your answer:"),
            "T",
            talk(
                "Fires don't keep office hours!",
                "Nights are exactly when people are asleep and most at risk.",
                "If the numbers show hardly any calls at night then it makes sense.",
                "You are putting lives in danger to save a few pounds.",
                "Our nearest other pump is 18 minutes away on a good day.",
                "Seems reasonable as long as the crews are looked after.",
                "With the new estate of 900 homes this is the wrong moment.",
                "I trust the Chief Fire Officer to know what is best.",
                "The response time standard will be missed, your own document says so.",
                "On-call firefighters are hard to recruit round here, who will fill the gap?",
                missing=0.25,
            ),
        ),
        Col(
            ("3. To what extent do you agree or disagree with Proposal 2: replacing the aerial "
             "ladder platform at Kingsholt with a combined appliance?", ""),
            "C",
            pick(*AGREE, "Don't know"),
        ),
        Col(
            ("", "Please use this space to tell us the reasons for your answer:"),
            "T",
            talk(
                "I don't know enough about fire engines to comment.",
                "Kingsholt has tower blocks, you need a proper high reach vehicle.",
                "A machine that does two jobs usually does neither very well.",
                "If it breaks down you lose both.",
                "Sensible use of public money.",
                "Grenfell should have taught us something.",
                "Other brigades have bought these and regretted it.",
                "Fine by me if firefighters are happy with it.",
                missing=0.45,
            ),
        ),
        Col(
            ("4. To what extent do you agree or disagree with Proposal 3: no longer attending "
             "automatic fire alarms at low risk premises between 8am and 6pm?", ""),
            "C",
            pick(*AGREE, "Don't know"),
        ),
        Col(
            ("", "Please use this space to tell us the reasons for your answer:"),
            "T",
            talk(
                "Businesses should look after their own alarms.",
                "The one time it is real you will be sorry.",
                "As a former fireman I can say 98 per cent are burnt toast.",
                "Charge them instead after the third false alarm.",
                "Depends what low risk means. My mother's sheltered flat?",
                "Good idea, keeps engines free for proper jobs.",
                "Hospitals and schools must be exempt.",
                "Long overdue.",
                missing=0.4,
            ),
        ),
        *under(
            "5. Which of our prevention services have you heard of? (Please tick all that apply)",
            "S",
            [
                "Safe and Well visits", "Smoke alarm fitting", "Biker Down", "Firesetters scheme",
                "Fire cadets", "Water safety talks", "None of the above",
            ],
            None,
        ),
        Col(
            ("6. How important are the following to you?", "Response to fires in the home"),
            "C",
            pick("Very important", "Fairly important", "Not very important", "Not important"),
        ),
        *under(
            "",
            "C",
            [
                "Rescue from road traffic collisions", "Flooding and water rescue",
                "Wildfire", "Inspecting commercial buildings", "Helping the ambulance service",
            ],
            pick("Very important", "Fairly important", "Not very important", "Not important"),
        ),
        Col(
            ("7. Do you have any other comments about our draft Community Risk Management Plan "
             "2025-2030?", ""),
            "T",
            talk(
                "Too long and full of jargon, I gave up at page 40.",
                "Thank you to all the crews who turned out for the mill fire.",
                "Please don't close any more stations.",
                "Nothing in it about lithium batteries in people's hallways.",
                "More home visits for people living alone please.",
                "The consultation was badly publicised, I found it by accident.",
                "Climate change means more wildfire and you have one off-road vehicle.",
                "Keep up the good work.",
                missing=0.55,
            ),
        ),
        Col(("8. What is your full postcode?", ""), "I", postcode(0.25)),
        Col(("9. Which age group are you in?", ""), "D", pick(*AGES)),
        Col(("10. What is your gender?", ""), "D", pick(*GENDERS)),
        Col(("11. Do you consider yourself to be disabled?", ""), "D", pick(*YNP)),
        Col(("12. How would you describe your ethnic origin?", ""), "D", pick(*ETHNIC)),
        Col(("", "Other (please specify):"), "I", some(said("Cornish", "European", "Human"), 0.1)),
    ],
    rows=96,
)

# --- 3 SurveyMonkey: parking charges

PARKING = Shape(
    "Car Parking Charges Consultation 2023.csv",
    0,
    [
        Col(("Respondent ID", ""), "R", number(114238871902, 5813)),
        Col(("Collector ID", ""), ".", always("428811907")),
        Col(("Start Date", ""), ".", when("{m:02d}/{d:02d}/2023 {h:02d}:{s:02d}:20 PM")),
        Col(("End Date", ""), ".", when("{m:02d}/{d:02d}/2023 {h:02d}:{s:02d}:41 PM")),
        Col(("IP Address", ""), "I", address()),
        Col(("Email Address", ""), "I", blank()),
        Col(("First Name", ""), "I", blank()),
        Col(("Last Name", ""), "I", blank()),
        Col(("Custom Data 1", ""), ".", blank()),
        Col(
            ("Which town do you live in or nearest to?", "Response"),
            "D",
            pick("Holmby", "Great Farndon", "Wexley", "Saltmarsh-on-Sea", "Outside the district"),
        ),
        Col(
            ("Are you a...", "Response"),
            "D",
            pick("Resident", "Business owner", "Worker in the town", "Visitor"),
        ),
        Col(("", "Other (please specify)"), "I", some(said("Carer", "Market trader", "Vicar"), 0.1)),
        Col(
            ("How often do you use council car parks?", "Response"),
            "D",
            pick("Every day", "2-4 times a week", "Once a week", "Once a month", "Rarely"),
        ),
        *under(
            "Which car parks do you use? Please tick all that apply.",
            "S",
            [
                "Bridge Street (long stay)", "Market Square (short stay)", "The Maltings",
                "Sea Front North", "Leisure Centre",
            ],
            None,
        ),
        Col(
            ("", "Other (please specify)"),
            "O",
            some(
                said(
                    "I park on the street", "Tesco", "behind the doctors", "Old cattle market",
                    "Station Road verge", "Never, I walk", missing=0.0,
                ),
                0.2,
            ),
        ),
        Col(
            ("To what extent do you agree with the following proposals?",
             "Increase the one hour charge from £1.00 to £1.40"),
            "C",
            pick(*AGREE),
        ),
        *under(
            "",
            "C",
            [
                "Introduce charges on Sundays and Bank Holidays",
                "Introduce charges between 6pm and 9pm",
                "Remove the free 30 minutes in Market Square",
                "Offer a resident's annual permit at £60",
            ],
            pick(*AGREE),
        ),
        Col(
            ("If you disagree with any of the proposals please tell us why and what you would "
             "like to see instead.", "Open-Ended Response"),
            "T",
            talk(
                "You will kill the high street stone dead.",
                "Church on Sunday should not cost me two pounds.",
                "Free half hour is what keeps the butcher and the baker going.",
                "People will just go to the retail park where it is free.",
                "I work in a shop on minimum wage and have to pay to go to work.",
                "Evening charges will hit the bingo, the cinema and every volunteer group.",
                "Make the second home owners pay, not us.",
                "The machines don't take coins and there is no signal for the app.",
                "Why not charge the staff at County Hall first?",
                "Visitors clog the sea front, charge them more and leave locals alone.",
                missing=0.2,
            ),
        ),
        Col(
            ("How would the changes affect how often you visit the town centre?", "Response"),
            "C",
            pick("I would visit more", "No change", "I would visit less", "I would stop visiting"),
        ),
        Col(
            ("How do you prefer to pay for parking? Please rank from 1 (most preferred) to 4.",
             "Coins"),
            "C",
            near(1, 4),
        ),
        *under("", "C", ["Card / contactless", "MiPermit app", "Telephone"], near(1, 4)),
        Col(
            ("Do you have any other comments?", "Open-Ended Response"),
            "T",
            talk(
                "The potholes in Bridge Street are a disgrace for what you charge.",
                "Blue badge holders should stay free, please confirm.",
                "This is a done deal as usual.",
                "More electric chargers would be welcome.",
                "Spaces are too small for modern cars.",
                "Thanks for asking us.",
                "The park and ride was scrapped with no consultation.",
                "Toilets closed, charges up. What are we paying for?",
                missing=0.6,
            ),
        ),
        Col(("What is your age?", "Response"), "D", pick("Under 18", *AGES)),
        Col(("What is your gender?", "Response"), "D", pick(*GENDERS)),
        Col(
            ("Do you hold a Blue Badge?", "Response"), "D", pick("Yes", "No", "Prefer not to say"),
        ),
        Col(("What is your postcode?", "Open-Ended Response"), "I", postcode(0.3)),
    ],
    rows=110,
)

# --- 4 Snap XMP: a council's budget

BUDGET = Shape(
    "Budget Consultation 2025-26 snap export.csv",
    0,
    [
        Col("ID.name", ".", blank()),
        Col("ID.seq", "R", number(1)),
        Col("ID.start", ".", when("{h:02d}:{s:02d}:02")),
        Col("ID.date", ".", when("{d:02d}/{m:02d}/2025")),
        Col("ID.end", ".", when("{h:02d}:{s:02d}:44")),
        Col("ID.endDate", ".", when("{d:02d}/{m:02d}/2025")),
        Col("ID.completed", ".", always("1")),
        Col("ID.device", ".", pick("Desktop", "Mobile", "Tablet", missing=0.0)),
        Col(
            "Q1 Overall, how satisfied or dissatisfied are you with the way the Council runs "
            "things?",
            "C",
            pick(*SATISFIED, "Don't know"),
        ),
        Col(
            "Q2 To what extent do you agree or disagree that the Council provides value for money?",
            "C",
            pick(*AGREE, "Don't know"),
        ),
        *[
            Col(f"Q3 Which three services are most important to you and your household? : {x}",
                "S", mark("1", 0.3, "0"))
            for x in (
                "Adult social care", "Children's services", "Highways and pavements",
                "Household waste collection", "Libraries", "Parks and open spaces",
                "Leisure centres", "Public health", "Other",
            )
        ],
        Col(
            "Q3a Other, please specify",
            "O",
            some(
                said(
                    "Buses", "Trading standards", "SEND transport", "Housing", "public toilets",
                    "Youth clubs", "Crematorium", missing=0.0,
                ),
                0.15,
            ),
        ),
        *[
            Col(f"Q4 To what extent do you support or oppose each of these savings? ({x})",
                "C", pick("Strongly support", "Tend to support", "Neither", "Tend to oppose",
                          "Strongly oppose", "Don't know"))
            for x in (
                "Three weekly collection of residual waste",
                "Reducing library opening hours by a fifth",
                "Dimming street lights between midnight and 5am",
                "Ending the subsidy for the museum café",
                "Charging for garden waste",
            )
        ],
        Col(
            "Q5 If you oppose any of these savings, please tell us why and how else the money "
            "could be found",
            "T",
            talk(
                "Libraries are warm, free and open to all, once gone they will not come back.",
                "Cut the consultants and the glossy magazine.",
                "Three weeks of nappies in August, have you thought about that?",
                "Stop paying senior officers six figures.",
                "We have been told to tighten our belts for fifteen years now.",
                "Collect the council tax that is owed before hitting those who pay.",
                "I'd rather pay a bit more than lose the lot.",
                "Fly tipping will go through the roof and cost you more.",
                "Sell the civic centre, nobody is in it.",
                "As a woman walking home from a late shift I need the lights on.",
                missing=0.35,
            ),
        ),
        Col(
            "Q6 Which of the following options for council tax would you prefer?",
            "C",
            pick(
                "A 4.99% increase with fewer cuts", "A 2.99% increase with more cuts",
                "No increase and deeper cuts", "Don't know",
            ),
        ),
        Col(
            "Q7 Thinking about £100 of council spending, how much would you give to "
            "prevention and early help? (£)",
            "C",
            some(near(5, 60), 0.85),
        ),
        Col(
            "Q8 Please use the box below for any further comments on the budget proposals",
            "T",
            freely(
                "Very difficult questions and I don't envy you",
                "The government has to fund social care properly, it cannot go on like this",
                "Please listen this time",
                "My road has not been swept since the spring",
                "Too many four by fours bought for the highways team",
                "I had to ask my daughter to fill this in, where were the paper copies",
                "Merge with the neighbouring council and save a fortune in back office",
                "Look after the children first and everything else follows",
                "No comment",
                missing=0.6,
            ),
        ),
        Col(
            "Q9 Are you responding as",
            "D",
            pick("A resident", "A council employee", "A business", "A voluntary organisation"),
        ),
        Col("Q9a Name of organisation or business", "I",
            some(said("Holt & Sons Ltd", "Age Concern Melling", "Wharfe Foodbank", "The Bell Inn",
                      missing=0.0), 0.12)),
        Col("Q10 What is your sex?", "D", pick("Male", "Female", "Prefer not to say")),
        Col("Q11 What was your age on your last birthday?", "D", near(17, 88)),
        Col("Q12 Are your day-to-day activities limited because of a health problem or disability "
            "which has lasted, or is expected to last, at least 12 months?", "D", pick(*LIMITED)),
        Col("Q13 What is your ethnic group?", "D", pick(*ETHNIC)),
        Col("Q14 What is your religion or belief?", "D", pick(*RELIGION)),
        Col("Q15 Which ward do you live in?", "D",
            pick("Abbey", "Castle", "Moorside", "Quayside", "St Mary's", "Don't know")),
    ],
    rows=118,
)

# --- 5 Citizen Space: a Scottish council's visitor levy

LEVY = Shape(
    "visitor-levy-proposals-responses-2025-06-02.csv",
    12,
    [
        Col("Response ID", "R", citizen()),
        Col("Submitted date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}")),
        Col("Response status", ".", always("Submitted")),
        Col("What is your name? - Name", "I", person(0.35)),
        Col("What is your email address? - Email", "I", email(0.3)),
        Col("Are you responding as an individual or an organisation? - Respondent type", "D",
            pick("Individual", "Organisation", missing=0.0)),
        Col("What is your organisation? - Organisation", "I",
            some(said("Glen Orrin Holiday Lodges", "Strathmore Hoteliers Group",
                      "Loch Fallon Caravan Park", "Benmore Community Council",
                      "Scottish Self-Caterers (North)", missing=0.0), 0.3)),
        Col("Which of these best describes your interest? - Interest", "D",
            pick("Resident", "Accommodation provider", "Other tourism business",
                 "Community council", "Visitor", "Not Answered", missing=0.0)),
        Col("1. Do you support the introduction of a visitor levy in the council area? - Support",
            "C", pick("Yes", "No", "Not sure", "Not Answered", missing=0.0)),
        Col("1. Do you support the introduction of a visitor levy in the council area? - Please "
            "give reasons for your answer", "T",
            talk(
                "The single track roads are being destroyed by camper vans which would not even "
                "pay it.",
                "We are a small B&B under the VAT threshold and this is another layer of admin.",
                "Every city in Europe has one and nobody stays home because of it.",
                "It's a tax on families who can hardly afford a week in Scotland as it is.",
                "Residents should not be footing the bill for toilets and bins used by tourists.",
                "Prices here are already double those in Spain.",
                "Yes, provided every penny stays in the village that raises it.",
                "Folk will book the wild camping spots instead.",
                "Our guests will see it as a Highland tax and go to the Lakes.",
                "About time.",
                missing=0.2)),
        Col("2. What percentage rate do you think should be set? - Rate", "C",
            pick("3%", "5%", "7%", "No levy", "Other", "Not Answered", missing=0.0)),
        Col("2. What percentage rate do you think should be set? - If other, please specify", "O",
            some(said("1%", "A flat £2 a night", "10% in July and August", "flat rate not %",
                      "2 per cent to begin with", "£1 per head per night", missing=0.0), 0.16)),
        Col("3. Do you agree that the levy should apply all year round? - Year round", "C",
            pick("Yes", "No", "Not sure", "Not Answered", missing=0.0)),
        Col("3. Do you agree that the levy should apply all year round? - Comments", "T",
            talk(
                "The winter trade needs every help, leave November to March alone.",
                "Simple is best, so all year.",
                "Workmen stay with us in winter, they are not visitors.",
                "If it's only summer the booking systems will be a nightmare.",
                "There is no quiet season on Skye any more.",
                "Season from Easter to October holidays would be fair.",
                "Otherwise people will dodge it by shifting their dates.",
                "Hospital visitors come all year and should never pay.",
                missing=0.45)),
        *[Col(f"4. Who should be exempt from the levy? - Exemptions - {x}", "S", mark(x, 0.4))
          for x in ("Children under 16", "People attending hospital appointments",
                    "Disabled people and carers", "School and youth groups",
                    "Local residents", "None of these")],
        Col("4. Who should be exempt from the levy? - Other exemptions, please specify", "O",
            some(said("seasonal workers", "Scouts", "People staying for funerals",
                      "emergency workers at an incident", "Anyone with a Scottish postcode",
                      "students at UHI", missing=0.0), 0.2)),
        *[Col(f"5. How should the money raised be spent? Please rank - {x}", "C",
              pick("1", "2", "3", "4", "5", "Not Answered", missing=0.0))
          for x in ("Roads and parking", "Toilets and waste", "Paths and countryside rangers",
                    "Culture and events", "Affordable housing for workers")],
        Col("6. What impact, if any, would the levy have on your business or community? - Impact",
            "T",
            talk(
                "I would close the two letting rooms, it isn't worth the paperwork.",
                "None that I can see.",
                "It would help pay for the ranger, which we raise money for ourselves today.",
                "Our turnover would tip over the VAT threshold and cost us a fifth of our income.",
                "The shop and the pub depend on the caravan site, so anything that dents that "
                "hurts us all.",
                "Better paths bring people back.",
                "Booking.com will take its commission on top of the levy, has anyone thought of "
                "that?",
                "Hard to know until the rate is fixed.",
                missing=0.35)),
        Col("7. Do you have any comments on the island, equality or child rights impact "
            "assessments? - Comments", "T",
            talk(
                "Islanders travelling to the mainland for a flight have no choice but to stay.",
                "I haven't read them.",
                "The assessment says nothing about single parents.",
                "Ferry cancellations mean unplanned overnight stays, these must not be charged.",
                "Seems thorough.",
                "Cannot find the document on your site.",
                "Children in sports teams go away most weekends from here.",
                "Very little evidence behind it.",
                missing=0.7)),
        Col("What permission do you give for your response to be published? - Publishing", "P",
            pick("Publish response with name", "Publish response only (without name)",
                 "Do not publish response", missing=0.0)),
        Col("I confirm that I have read the privacy policy and consent to the data I provide being "
            "used as set out in the policy. - Consent", ".", always("I consent")),
        Col("How satisfied were you with this consultation? - Matrix - Satisfaction", "C",
            pick("Very satisfied", "Slightly satisfied", "Neither", "Slightly dissatisfied",
                 "Very dissatisfied", "Not Answered", missing=0.0)),
        Col("How satisfied were you with this consultation? - Please enter comments here.", "T",
            talk(
                "Yes and no questions don't leave much room.",
                "Would have liked to see the costings.",
                "Straightforward enough.",
                "The page timed out and I lost my answers.",
                "A public meeting in the village hall would be better.",
                "Leading questions.",
                "Too much to read on a phone.",
                "Fine.",
                missing=0.65)),
    ],
    rows=72,
)

# --- 6 EngagementHQ: active travel in Wales

TRAVEL = Shape(
    "HaveYourSay_Active_Travel_Network_Map_Survey_Responses.xlsx",
    0,
    [
        Col("Contribution ID", "R", number(58214, 3)),
        Col("Member ID", "I", some(near(1200, 9800), 0.6)),
        Col("Screen Name", "I", said("nia_cycles", "Dai Bike", "anon", "CaerauMum", "gt1961",
                                     "valleywalker", missing=0.4)),
        Col("Email", "I", email(0.45)),
        Col("IP Address", "I", address()),
        Col("Date Submitted", ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}")),
        Col("Survey Language", ".", pick("English", "Cymraeg", missing=0.0)),
        Col("Traffic Source", ".", pick("Direct", "Social", "Email", "Search", missing=0.0)),
        Col("How do you usually make local journeys of under three miles?", "C",
            pick("Walk", "Wheelchair or mobility scooter", "Cycle", "Scooter", "Bus", "Car")),
        Col("How often do you walk, wheel or cycle for everyday journeys?", "D",
            pick("Daily", "Several times a week", "Once a week", "Less often", "Never")),
        *[Col(f"What stops you from walking, wheeling or cycling more often? | {x}", "S",
              mark("1", 0.35, "0"))
          for x in ("Too much traffic", "No safe route", "Poor lighting", "Uneven pavements",
                    "Nowhere to leave a bike", "Hills and weather", "Health or mobility",
                    "Nothing stops me", "Other (please specify)")],
        Col("What stops you from walking, wheeling or cycling more often? | Other (please specify) "
            "- Text", "O",
            some(said("The dogs on the river path", "small children and shopping",
                      "I've nobody to go with", "no showers at work", "motorbikes on the trail",
                      "barriers my trike won't fit through", missing=0.0), 0.2)),
        Col("Have we missed any route that you would like to see on the map?", "C",
            pick("Yes", "No", "Don't know")),
        Col("Please describe the route, telling us where it starts and ends and why it is needed.",
            "T",
            talk(
                "From the estate at Pen-y-bryn down to the comp, the kids walk in the road at the "
                "moment.",
                "The old tramway could link Caerau with the station with hardly any work.",
                "A crossing on the A-road by the surgery would be enough for me.",
                "There's no pavement at all between the village and the garden centre.",
                "Along the canal as far as the retail park so that staff can ride to work.",
                "Join up the two bits of path that stop at the council boundary, it's daft.",
                "The Taff path floods every winter, raise it.",
                "The hill up from the bridge needs a lane for bikes, cars pass so close.",
                "Anything to get across the roundabout safely on foot.",
                missing=0.4)),
        *[Col(f"How strongly do you agree with the priorities in the plan? - {x}", "C",
              pick(*AGREE))
          for x in ("Routes to schools", "Routes to town centres", "Routes between communities",
                    "Dropped kerbs and crossings")],
        Col("How would you rate the walking routes near you? (0 = very poor, 10 = excellent)", "C",
            near(0, 10)),
        Col("How would you rate the cycling routes near you? (0 = very poor, 10 = excellent)", "C",
            near(0, 10)),
        Col("Is there anything else you would like to tell us about walking, wheeling and cycling "
            "in the county?", "T",
            talk(
                "20mph has made a real difference outside the school.",
                "Don't take away parking for bikes nobody rides.",
                "Cut the hedges back, you can't get a double buggy past.",
                "Mae angen gwell goleuadau ar y llwybr wrth yr afon.",
                "Pavement parking makes it impossible in my chair.",
                "Diolch am ofyn, ond dydy'r map ddim yn hawdd i'w ddefnyddio.",
                "White paint is not a cycle lane.",
                "Lovely new path by the leisure centre, more like that please.",
                "Shared paths frighten older people.",
                missing=0.5)),
        Col("Do you think the proposals would affect opportunities to use the Welsh language?", "C",
            pick("Positively", "No effect", "Negatively", "Don't know")),
        Col("Please explain", "T",
            talk(
                "Signs should put Welsh first.",
                "Can't see how a path affects a language.",
                "The route to the Welsh medium school is the worst one, fix that first.",
                "It brings neighbours together who might speak it.",
                "Use the old names for the lanes.",
                "Dim barn.",
                "Not relevant in my view.",
                "If the signs are bilingual that's fine.",
                missing=0.7)),
        Col("Suburb", "D", pick("Aberdulas", "Caerau", "Llanfair", "Pen-y-bryn", "Treforys Isaf")),
        Col("Postcode", "I", postcode(0.2)),
        Col("Year of Birth", "D", near(1938, 2007)),
        Col("Gender", "D", pick(*GENDERS)),
        Col("Disability", "D", pick(*YNP)),
        Col("Can you speak Welsh?", "D", pick("Yes, fluently", "Yes, some", "Learning", "No")),
        Col("Sentiment", ".", pick("Positive", "Neutral", "Negative", "Mixed", missing=0.3)),
        Col("Tags", ".", several("safety", "school", "lighting", "parking", "maintenance", by=", ")),
        Col("Admin Notes", ".", blank()),
    ],
    rows=64,
)

# --- 7 Commonplace: a high street

STREET = Shape(
    "commonplace-contributions-mill-road-liveable-neighbourhood.csv",
    0,
    [
        Col("Contribution ID", "R", hexes(24)),
        Col("Respondent ID", "I", hexes(24)),
        Col("Contribution date", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:33.512Z")),
        Col("Status", ".", pick("confirmed", "anonymous", "pending", missing=0.0)),
        Col("Latitude", "I", decimal(52.1, 52.2)),
        Col("Longitude", "I", decimal(0.1, 0.2)),
        Col("Source", ".", pick("web", "email campaign", "facebook", missing=0.0)),
        Col("Agreements", ".", near(0, 24)),
        Col("What are you commenting on?", "C",
            pick("A junction", "A pavement", "A crossing", "A building", "A green space",
                 "A parking place", missing=0.02)),
        Col("How do you feel about this place at the moment?", "C",
            pick("0", "25", "50", "75", "100", missing=0.02)),
        Col("Why do you feel this way? (choose as many as you like)", "S",
            several("Too much traffic", "Poor air", "Vehicles go too fast", "Narrow pavement",
                    "Hard to cross", "Attractive", "Good for meeting people", "Needs planting",
                    by=", ", most=4)),
        Col("Why do you feel this way? - Other", "O",
            some(said("delivery vans", "rats", "The smell from the drains", "no bench",
                      "boy racers", "pub garden noise", missing=0.0), 0.15)),
        Col("What would make it better? (choose as many as you like)", "S",
            several("Wider pavement", "Trees and planters", "Bus gate", "Cycle parking",
                    "One way street", "New crossing", "Loading bay", by=", ", most=4)),
        Col("Please tell us more", "T",
            talk(
                "Cars mount the kerb outside the bakery every single morning.",
                "I love this corner, the plane tree and the benches make it.",
                "It takes three goes of the lights to get across with my frame.",
                "The planters are full of cans, who looks after them?",
                "Rat running from the ring road has doubled since the bridge shut.",
                "Stop the war on motorists, some of us have to work.",
                "My asthma is worse on this stretch than anywhere in town.",
                "Lorries deliver at school time when they should not.",
                "A zebra here would change everything.",
                "Nice wide pavement but then it just ends.",
                missing=0.2)),
        Col("If we trialled a bus gate on Mill Road, how would you feel?", "C",
            pick("Very happy", "Happy", "Neutral", "Unhappy", "Very unhappy")),
        Col("Why?", "T",
            talk(
                "I'd finally be able to ride with the kids.",
                "My carers come by car and would have to go all the way round.",
                "It only pushes the traffic on to poorer streets.",
                "The 2019 closure was the best summer we ever had.",
                "My shop lost a third of its takings last time.",
                "Buses might run on time for once.",
                "Depends on the hours and who is exempt.",
                "Residents were promised a vote.",
                missing=0.35)),
        Col("What is your connection to the area?", "D",
            several("I live here", "I work here", "I study here", "I own a business here",
                    "I am a visitor", by=", ", most=2)),
        Col("How do you usually travel in the area?", "D",
            several("On foot", "By bicycle", "By bus", "By car", "By taxi", by=", ", most=3)),
        Col("What is your age group?", "D",
            pick("16 or under", "17-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84",
                 "Prefer not to say", missing=0.3)),
        Col("How would you describe your gender?", "D", pick(*GENDERS, missing=0.3)),
        Col("Do you have a disability?", "D", pick(*YNP, missing=0.3)),
        Col("What is your ethnicity?", "D", pick(*ETHNIC, missing=0.35)),
        Col("Postcode", "I", postcode(0.4)),
        Col("Email", "I", email(0.5)),
        Col("Happy to receive project news", ".", pick("true", "false", missing=0.0)),
    ],
    rows=88,
)

# --- 8 Jotform: a national park's management plan

PARK = Shape(
    "National_Park_Management_Plan_2026-312025-05-30_08_41_27.csv",
    0,
    [
        Col("Submission Date", ".", when("May {d}, 2025 {h}:{s}")),
        Col("First Name", "I", some(first(), 0.6)),
        Col("Last Name", "I", some(last(), 0.6)),
        Col("E-mail", "I", email(0.4)),
        Col("Organisation (if applicable)", "I",
            some(said("Ramblers, Hope Valley group", "NFU county branch", "Moorland Trust",
                      "Hathergrove Parish Council", "Peak Gliders", missing=0.0), 0.25)),
        Col("I am a...", "D",
            pick("Resident of the National Park", "Farmer or landowner", "Visitor",
                 "Business in the National Park", "Partner organisation")),
        Col("How often do you visit the National Park?", "D",
            pick("I live here", "Weekly", "Monthly", "A few times a year", "First visit")),
        *[Col(f"How much do you support each of the draft aims? >> {x}", "C",
              pick("Fully support", "Partly support", "Do not support", "Unsure"))
          for x in ("A landscape rich in nature", "A place for everyone", "Thriving communities",
                    "Net zero by 2040", "Living heritage")],
        Col("Please tell us why you chose these answers", "T",
            talk(
                "Nature recovery has to come first or there is nothing left to visit.",
                "Farming is missing from the headlines and we look after most of the land.",
                "Young people cannot buy a house here, nothing else matters as much.",
                "Fine words, but who is going to pay for it?",
                "I came as a child on a coach trip and I want other kids to have that.",
                "2040 is far too late.",
                "Too many aims, pick two and do them well.",
                "The moors should not be burnt any longer.",
                "I don't recognise the place you describe.",
                missing=0.3)),
        Col("Which activities do you enjoy in the National Park?", "S",
            chosen("Walking", "Cycling", "Climbing", "Horse riding", "Bird watching",
                   "Wild swimming", "Visiting villages", "Photography", by="\n", missing=0.1,
                   most=4)),
        Col("Other activity", "O",
            some(said("Caving", "fell running", "Dry stone walling", "Hang gliding",
                      "sitting quietly", "Volunteering with the rangers", missing=0.0), 0.15)),
        Col("What are the biggest pressures on the National Park today?", "T",
            talk(
                "Cars. Every verge is parked on from Easter to half term.",
                "Second homes and Airbnb emptying the villages.",
                "Dogs off the lead among sheep and ground nesting birds.",
                "Too many visitors at the five famous places and nobody anywhere else.",
                "Barbecues and the fires they start.",
                "Cuts to the ranger service.",
                "Sewage in the river, you can smell it at the stepping stones.",
                "Planning rules that stop a farmer's son from building a bungalow.",
                "Off-roaders tearing up the green lanes.",
                missing=0.2)),
        Col("Should vehicles be restricted on green lanes?", "C",
            pick("Yes, on all", "Yes, on some", "No", "Don't know")),
        Col("Please add any comments on green lanes", "T",
            talk(
                "I'm disabled and a 4x4 is the only way I can get up there.",
                "The ruts on Chapel Gate are waist deep.",
                "A permit scheme in dry months might work.",
                "Trail bikes have as much right as walkers.",
                "Noise carries for miles.",
                "Enforce the orders you have already got.",
                "Horses and motors don't mix.",
                "Let them rest in the winter.",
                missing=0.5)),
        Col("Would you use a shuttle bus if parking at the main sites was limited? >> Weekdays", "C",
            pick("Yes", "Maybe", "No")),
        Col("Would you use a shuttle bus if parking at the main sites was limited? >> Weekends", "C",
            pick("Yes", "Maybe", "No")),
        Col("What is your vision for the National Park in 20 years' time?", "T",
            talk(
                "Curlews calling and a bus every half hour.",
                "A living place with a school, a shop and a pub in each village.",
                "Just as it is now, but quieter.",
                "More trees in the cloughs and clean water in the brooks.",
                "Somewhere that people of every colour feel at home.",
                "Dark skies.",
                "Hill farms that pay their way.",
                "Lynx!",
                "Fewer signs, fewer cars, more larks.",
                missing=0.35)),
        Col("Upload any supporting documents", ".", some(always(
            "https://www.jotform.com/uploads/npa/2413/5823/response.pdf"), 0.08)),
        Col("Age", "D", pick(*AGES)),
        Col("Do you consider yourself to be disabled?", "D", pick(*YNP)),
        Col("Ethnic background", "D", pick(*ETHNIC)),
        Col("May we publish your comments?", "P",
            pick("Yes, with my name", "Yes, anonymously", "No", missing=0.02)),
        Col("I agree to the privacy notice", ".", always("Accepted")),
        Col("Submission IP", "I", address()),
        Col("Submission ID", "R", number(5913842260418827, 1309)),
    ],
    rows=58,
)

# --- 9 Qualtrics: staff of a hospital trust


def q(name: str, text: str, letter: str, cells: Cells, of: str) -> Col:
    """A column of Qualtrics."""
    return Col((name, text, imported(of)), letter, cells)


STAFF = Shape(
    "Staff Wellbeing and Rest Facilities Survey_March 14, 2024_09.12.csv",
    0,
    [
        q("StartDate", "Start Date", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:19"),
          "startDate"),
        q("EndDate", "End Date", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:55"), "endDate"),
        q("Status", "Response Type", ".", always("IP Address"), "status"),
        q("IPAddress", "IP Address", "I", address(), "ipAddress"),
        q("Progress", "Progress", ".", pick("100", "100", "64", missing=0.0), "progress"),
        q("Duration (in seconds)", "Duration (in seconds)", ".", near(95, 2400), "duration"),
        q("Finished", "Finished", ".", pick("True", "False", missing=0.0), "finished"),
        q("RecordedDate", "Recorded Date", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:56"),
          "recordedDate"),
        q("ResponseId", "Response ID", "R", qualtrics_id(), "_recordId"),
        q("RecipientLastName", "Recipient Last Name", "I", blank(), "recipientLastName"),
        q("RecipientFirstName", "Recipient First Name", "I", blank(), "recipientFirstName"),
        q("RecipientEmail", "Recipient Email", "I", blank(), "recipientEmail"),
        q("ExternalReference", "External Data Reference", "I", blank(), "externalDataReference"),
        q("LocationLatitude", "Location Latitude", "I", decimal(51.2, 53.8), "locationLatitude"),
        q("LocationLongitude", "Location Longitude", "I", decimal(-2.9, -1.0),
          "locationLongitude"),
        q("DistributionChannel", "Distribution Channel", ".", pick("anonymous", "qr", missing=0.0),
          "distributionChannel"),
        q("UserLanguage", "User Language", ".", always("EN-GB"), "userLanguage"),
        q("Q1", "I have read the information above and am happy to take part.", ".",
          always("Yes, continue"), "QID1"),
        q("Q2", "Which site do you mainly work at?", "D",
          pick("Royal Infirmary", "St Chad's", "Community", "Headquarters"), "QID2"),
        q("Q3", "Which staff group do you belong to? - Selected Choice", "D",
          pick("Nursing and midwifery", "Medical and dental", "Allied health professional",
               "Admin and clerical", "Estates and facilities", "Other"), "QID3"),
        q("Q3_6_TEXT", "Which staff group do you belong to? - Other - Text", "I",
          some(said("Chaplain", "Pharmacy technician", "Bank HCA", "Play specialist", missing=0.0),
               0.14), "QID3_6_TEXT"),
        q("Q4", "How long have you worked for the Trust?", "D",
          pick("Less than 1 year", "1-5 years", "6-10 years", "More than 10 years"), "QID4"),
        q("Q5_1", "Thinking about the last month, please say how much you agree with each "
          "statement. - I am able to take my breaks", "C", pick(*AGREE), "QID5_1"),
        q("Q5_2", "Thinking about the last month, please say how much you agree with each "
          "statement. - There is somewhere comfortable to rest", "C", pick(*AGREE), "QID5_2"),
        q("Q5_3", "Thinking about the last month, please say how much you agree with each "
          "statement. - I can get hot food on my shift", "C", pick(*AGREE), "QID5_3"),
        q("Q5_4", "Thinking about the last month, please say how much you agree with each "
          "statement. - My manager cares about my wellbeing", "C", pick(*AGREE), "QID5_4"),
        q("Q6", "What gets in the way of you taking a proper break?", "T",
          talk(
              "Nobody to hand the bleep to.",
              "The staff room is a cupboard with a kettle and eleven chairs for forty people.",
              "We are two down most days so I eat a biscuit in the sluice.",
              "By the time I've walked to the canteen half my break has gone.",
              "Guilt, if I'm honest, because my colleagues are drowning.",
              "Nothing, our sister is very strict about breaks and it works.",
              "Clinics are booked straight through lunch.",
              "Phone never stops, and there's one of me.",
              "Relatives see you sitting down and ask questions.",
              missing=0.2), "QID6_TEXT"),
        q("Q7", "Which of these would make the most difference to you? (Select up to three) - "
          "Selected Choice", "S",
          several("Hot food at night", "Lockers", "Quiet room", "Free parking",
                  "Flexible rota", "Water fountains", "Other (please specify)", by=","), "QID7"),
        q("Q7_7_TEXT", "Which of these would make the most difference to you? (Select up to "
          "three) - Other (please specify) - Text", "O",
          some(said("A fridge that works", "Somewhere to pump milk", "More staff!!",
                    "bike shed with a lock", "prayer space on level 4", "a window", missing=0.0),
               0.2), "QID7_7_TEXT"),
        q("Q8_1", "On a scale of 0 to 100, how rested do you feel when you start a shift? - "
          "Rested", "C", near(0, 100), "QID8_1"),
        q("Q9_NPS_GROUP", "How likely are you to recommend the Trust as a place to work? - Group",
          ".", pick("Detractor", "Passive", "Promoter", missing=0.05), "QID9_NPS_GROUP"),
        q("Q9", "How likely are you to recommend the Trust as a place to work?", "C",
          near(0, 10), "QID9"),
        q("Q10", "Please tell us the main reason for your score.", "T",
          talk(
              "Great team, terrible building.",
              "I've been here 22 years and have never felt less valued.",
              "My ward is like a family.",
              "The car park. Two hours of my pay goes on it each week.",
              "Good training if you can get released for it.",
              "Senior leaders are never seen after five o'clock.",
              "They were kind to me when my dad died.",
              "IT takes ten minutes to log on, every time.",
              "Pay, simple as that.",
              missing=0.3), "QID10_TEXT"),
        q("Q11", "What is your age?", "D",
          pick("16-20", "21-30", "31-40", "41-50", "51-65", "66+", "Prefer not to say"), "QID11"),
        q("Q12", "What best describes your gender?", "D", pick(*GENDERS), "QID12"),
        q("Q13", "What is your ethnic background?", "D", pick(*ETHNIC), "QID13"),
        q("Q14", "Do you have any physical or mental health conditions or illnesses lasting or "
          "expected to last for 12 months or more?", "D", pick(*YNP), "QID14"),
        q("Q15", "If you would like to join the focus group, please leave your work email.", "I",
          email(0.75), "QID15_TEXT"),
    ],
    rows=102,
)

# --- 10 Alchemer: pharmacies

PHARMACY = Shape(
    "20220519140233-SurveyExport.csv",
    0,
    [
        Col("Response ID", "R", number(7)),
        Col("Time Started", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:14")),
        Col("Date Submitted", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:51")),
        Col("Status", ".", pick("Complete", "Partial", missing=0.0)),
        Col("Contact ID", ".", blank()),
        Col("Legacy Comments", ".", blank()),
        Col("Comments", ".", blank()),
        Col("Language", ".", always("English")),
        Col("Referer", ".", pick("https://www.example.org/pna", "", missing=0.0)),
        Col("SessionID", "I", lambda rng, i: f"1650{rng.randint(100000, 999999)}_"
            f"{rng.getrandbits(52):013x}.{rng.randint(10000000, 99999999)}"),
        Col("User Agent", ".", pick(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36", missing=0.0)),
        Col("Longitude", "I", decimal(-1.6, -0.9)),
        Col("Latitude", "I", decimal(52.6, 53.1)),
        Col("Country", ".", always("United Kingdom")),
        Col("City", ".", pick("Nottingham", "Leicester", "Derby", "", missing=0.0)),
        Col("State/Region", ".", always("ENG")),
        Col("Postal", ".", blank()),
        Col("IP Address", "I", address()),
        Col("How often do you use a pharmacy?", "D",
            pick("At least once a week", "At least once a month", "A few times a year", "Never")),
        Col("How do you usually get to the pharmacy?", "C",
            pick("Walk", "Car", "Bus", "Taxi", "Bicycle", "Delivered to me",
                 "Other - Write In")),
        Col("Other - Write In:How do you usually get to the pharmacy?", "O",
            some(said("mobility scooter", "My son fetches it", "neighbour", "Community car scheme",
                      "Volunteer driver", missing=0.0), 0.12)),
        Col("How long does it take you?", "C",
            pick("Under 10 minutes", "10 to 20 minutes", "20 to 30 minutes", "Over 30 minutes")),
        *[Col(f"{x}:Why do you choose your usual pharmacy? (tick all that apply)", "S",
              mark(x, 0.35))
          for x in ("Near my home", "Near my doctor", "Friendly staff", "Opening hours",
                    "Always has what I need", "Delivery service", "Other - Write In")],
        Col("Other - Write In:Why do you choose your usual pharmacy? (tick all that apply)", "O",
            some(said("It's inside the supermarket", "they speak Punjabi", "Only one in the town",
                      "They do my blister packs", "parking outside", "habit", missing=0.0), 0.18)),
        *[Col(f"{x}:How satisfied are you with the following?", "C", pick(*SATISFIED))
          for x in ("Opening hours on weekdays", "Opening hours on Saturdays", "Waiting time",
                    "Privacy when talking to the pharmacist", "Advice you are given")],
        Col("Have you ever been unable to get a medicine when you needed it?", "C",
            pick("Yes", "No", "Can't remember")),
        Col("If yes, please tell us what happened", "T",
            talk(
                "HRT was out of stock for three months, I drove round six chemists.",
                "They were shut on the bank holiday and I had to go to A&E for an inhaler.",
                "The prescription had not come over from the surgery, as usual.",
                "No insulin pens my type, I was given another with no explanation.",
                "My daughter's antibiotics, Friday night, nowhere open within fifteen miles.",
                "They owed me tablets and I made two more trips.",
                "The queue was out of the door so I gave up.",
                "The computer was down.",
                missing=0.6)),
        Col("Is there anything that would improve pharmacy services where you live?", "T",
            talk(
                "Open one Sunday in four at least.",
                "A seat to sit down on while you wait.",
                "More staff, they are run off their feet.",
                "A private room, I don't want the whole village to hear about my piles.",
                "A text when it's ready to be picked up.",
                "Blood pressure checks without needing to book.",
                "Delivery used to be free and now it's a fiver a time.",
                "Nothing, ours is marvellous and saved my husband's life.",
                "Bring back the chemist that closed in the precinct.",
                missing=0.35)),
        Col("What is your age group?", "D", pick(*AGES)),
        Col("What is your sex?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Do you have caring responsibilities?", "D",
            pick("None", "Child under 18", "Disabled adult", "Older person")),
        Col("Do you have a long-term condition or disability?", "D", pick(*YNP)),
        Col("Which area do you live in?", "D",
            pick("Ashcombe", "Broadmarsh", "Carlby", "Rushcote", "Other - Write In")),
        Col("Other - Write In:Which area do you live in?", "I",
            some(said("Just outside Carlby", "Derby border", "hamlet of Nether Sale"), 0.12)),
    ],
    rows=76,
)

# --- 11 Online Surveys (Jisc): trainees in a trust

JISC = Shape(
    "results-for-maternity-voices-2023-05-30-1107.csv",
    0,
    [
        Col("Unique Response Number", "R", lambda rng, i: f"{812004 + i * 3}-{812001 + i * 3}-"
            f"{88410233 + i * 17}"),
        Col("Completion date", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:00Z")),
        Col("1. I confirm that I am aged 16 or over and agree to take part.", ".", always("Yes")),
        Col("2. When was your baby born?", "D",
            pick("Less than 6 weeks ago", "6 weeks to 6 months ago", "7 to 12 months ago",
                 "More than a year ago")),
        Col("3. Where did you give birth?", "D",
            pick("Labour ward", "Midwife-led unit", "At home", "Other")),
        Col("3.a. If you selected Other, please specify:", "I",
            some(said("In the ambulance", "Car park", "Another hospital", "theatre"), 0.14)),
        Col("4. Was this your first baby?", "D", pick("Yes", "No")),
        *[Col(f"5.{n}. {x}", "C",
              pick("Always", "Mostly", "Sometimes", "Never", "Not applicable"))
          for n, x in enumerate((
              "I was listened to", "I was given the information I needed",
              "I was treated with kindness", "My partner was made welcome"), 1)],
        Col("5.a. Please use this space to add anything about how you were cared for.", "T",
            talk(
                "Julie the midwife stayed on past the end of her shift to see him born.",
                "I kept saying I was in labour and was told it was too early, forty minutes later "
                "she was here.",
                "Nobody explained why the doctors came rushing in.",
                "My husband was sent home at midnight and I cried until morning.",
                "Every single person was lovely from the porter up.",
                "Different midwife each appointment so I told my story nine times.",
                "I felt like a number on a board.",
                "They respected my birth plan as far as they could.",
                "The interpreter never came, my sister had to do it on the phone.",
                missing=0.3)),
        *[Col(f"6. Who helped you with feeding your baby? (tick all that apply) - {x}", "S",
              mark("1", 0.35, "0"))
          for x in ("Midwife", "Health visitor", "Infant feeding team", "Peer supporter",
                    "Family or friends", "No one", "Other")],
        Col("6.a. If you selected Other, please specify:", "O",
            some(said("private lactation consultant", "La Leche League", "My mother in law",
                      "YouTube", "a lady in the next bed", "GP", missing=0.0), 0.16)),
        Col("7. Overall, how would you rate the care you received after the birth?", "C",
            pick("1", "2", "3", "4", "5")),
        Col("7.a. What was the main reason for your rating?", "T",
            talk(
                "The ward was so short staffed that buzzers rang for half an hour.",
                "Cold toast at 3am was the best meal of my life.",
                "No help with my stitches and I got an infection.",
                "Discharge took eleven hours.",
                "Lovely quiet room and people who knew their stuff.",
                "Tongue tie was missed by four people.",
                "They phoned me every day the first week.",
                "It was too hot and too noisy to sleep.",
                missing=0.25)),
        Col("8. If you could change one thing about maternity services in our area, what would it "
            "be?", "T",
            talk(
                "See the same midwife all the way through.",
                "Let partners stay the night.",
                "Proper talk about mental health, not a tick box.",
                "Bring back antenatal classes in person.",
                "Parking for people in labour!",
                "Somebody to debrief with afterwards.",
                "Food for those of us who are coeliac.",
                "More beds in the midwife-led unit.",
                "Listen to Black women when we say that something is wrong.",
                missing=0.2)),
        Col("9. How did you hear about this survey?", "C",
            pick("Facebook", "Instagram", "Midwife or health visitor", "Children's centre",
                 "Friend")),
        Col("10. How old are you?", "D",
            pick("16-19", "20-24", "25-29", "30-34", "35-39", "40 or over", "Prefer not to say")),
        Col("11. What is your ethnic group?", "D", pick(*ETHNIC)),
        Col("11.a. If you selected Other, please specify:", "I",
            some(said("Kurdish", "Brazilian", "Traveller", "Filipino"), 0.1)),
        Col("12. What is your main language?", "D",
            pick("English", "Polish", "Urdu", "Romanian", "Arabic")),
        Col("13. Do you have a disability?", "D", pick(*YNP)),
        Col("14. What is the first part of your postcode?", "D", outward()),
        Col("15. If you would like to take part in a coffee morning, please leave your name and "
            "contact details.", "I",
            lambda rng, i: f"{first()(rng, i)} 07700 900{rng.randint(100, 999)}"
            if rng.random() < 0.25 else ""),
    ],
    rows=46,
)

# --- 12 LimeSurvey: school reorganisation, bilingual council

SCHOOL = Shape(
    "results-survey614283.csv",
    0,
    [
        Col("Response ID", "R", number(3)),
        Col("Date submitted", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:08")),
        Col("Last page", ".", pick("6", "6", "4", missing=0.0)),
        Col("Start language", ".", pick("en", "cy", missing=0.0)),
        Col("Seed", ".", near(104882113, 998210443)),
        Col("Date started", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:31")),
        Col("Date last action", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:08")),
        Col("IP address", "I", address()),
        Col("Referrer URL", ".", pick("https://www.example.wales/schools", "", missing=0.0)),
        *grid("In what capacity are you responding? Please tick all that apply. ", "D",
              ["Parent or carer of a pupil at Ysgol Bryn Glas",
               "Parent or carer of a pupil at Ysgol y Felin", "Member of staff", "Governor",
               "Pupil", "Resident"], mark("Yes", 0.25, "No")),
        Col("In what capacity are you responding? Please tick all that apply. [Other]", "I",
            some(said("grandparent", "Former headteacher", "Town councillor",
                      "Cylch Meithrin leader"), 0.2)),
        Col("Do you agree with the proposal to close Ysgol Bryn Glas and Ysgol y Felin and open a "
            "new school for ages 3 to 11 on the site of the old mart?", "C",
            pick("Agree", "Disagree", "No opinion", missing=0.02)),
        Col("Please give your reasons.", "T",
            talk(
                "A village without a school dies, it's as plain as that.",
                "The buildings are past it, my son was taught in a leaking cabin for two years.",
                "Mae'r ysgol yn galon i'r gymuned ac mae'r niferoedd yn codi eto.",
                "Four miles on a narrow lane twice a day is too far for a three year old.",
                "New school, new kitchen, proper hall, what's not to like?",
                "You never looked seriously at federation.",
                "The site floods. Ask anybody who remembers the mart.",
                "The money is there now and might not be in five years.",
                "Bydd y Gymraeg yn colli tir os bydd yr ysgol yn cau.",
                "Small classes are what my daughter needs.",
                missing=0.12)),
        *grid("How concerned are you about each of the following? ", "C",
              ["Travel to school", "The Welsh language", "Class sizes",
               "After school and breakfast clubs", "Support for pupils with additional needs"],
              pick("Very concerned", "A little concerned", "Not concerned", "Don't know")),
        Col("What effect do you think the proposal would have on the Welsh language, positive or "
            "negative?", "T",
            talk(
                "Positive, provided the new school is Welsh medium from day one.",
                "Colli ysgol Gymraeg yw colli teuluoedd Cymraeg.",
                "I don't speak it myself but the children sing in it all day long.",
                "English would take over in the yard of a large school.",
                "No effect that I can think of.",
                "Incomers will choose the English stream.",
                "Immersion unit for latecomers would help a great deal.",
                "Anodd dweud.",
                missing=0.35)),
        Col("How could the proposal be changed so as to have more positive effects?", "T",
            talk(
                "Keep a foundation class in each village.",
                "Free transport for everyone, not just over two miles.",
                "Build it between the two villages and not on the edge of town.",
                "Cadw'r adeilad at ddefnydd y gymuned.",
                "Put a nursery and a clinic under the same roof.",
                "Delay by a year so pupils in year 5 can finish where they are.",
                "Scrap it.",
                "Use the field for a proper pitch that clubs may use too.",
                missing=0.45)),
        Col("Do you have an alternative to suggest?", "C", pick("Yes", "No")),
        Col("If yes, please describe it. ", "T",
            talk(
                "One head over both schools.",
                "Repair the roof and leave us alone.",
                "Move the pupils of Felin to Bryn Glas, there's room since the extension.",
                "Open the school to adults in the evenings and share the costs.",
                "Ffederasiwn o dair ysgol fach gydag un pennaeth.",
                "Take the money from the new council offices.",
                "Ask the diocese whether it would take it on.",
                "A ring of three villages with an age group each.",
                missing=0.65)),
        Col("Full name", "I", person(0.3)),
        Col("Address and postcode", "I",
            lambda rng, i: "" if rng.random() < 0.35 else
            f"{rng.randint(1, 60)} Heol {rng.choice(['Fawr', 'Felin', 'Eglwys'])}, ZZ"
            f"{rng.randint(1, 9)} {rng.randint(1, 9)}AB"),
        Col("Would you like to be told when the consultation report is published?", ".",
            pick("Yes", "No")),
        Col("Email address", "I", email(0.5)),
        Col("What is your age?", "D",
            pick("Under 16", "16-24", "25-44", "45-64", "65+", "Prefer not to say")),
        Col("What is your preferred language?", "D", pick("Welsh", "English", "Other")),
        Col("What is your preferred language? [Other]", "I", some(said("Polski", "BSL"), 0.05)),
        Col("Are you disabled within the meaning of the Equality Act 2010?", "D", pick(*YNP)),
        Col("Total time", ".", decimal(90, 2200)),
    ],
    rows=90,
)

# --- 13 Friends and Family Test, from the supplier's portal

FFT = Shape(
    "FFT_Responses_RXX_Outpatients_ED_Apr2026.xlsx",
    0,
    [
        Col("Response Id", "R", number(9032218, 11)),
        Col("Response Date", ".", when("{d:02d}/{m:02d}/2026 {h:02d}:{s:02d}")),
        Col("Discharge/Attendance Date", ".", when("{d:02d}/{m:02d}/2026")),
        Col("Collection Method", ".", pick("SMS", "IVM", "Online", "Paper", "Kiosk", missing=0.0)),
        Col("Trust Code", ".", always("RXX")),
        Col("Site", "D", pick("Royal Infirmary", "St Chad's Hospital", "Wexley Community Hospital",
                              missing=0.0)),
        Col("Care Setting", "D", pick("A&E", "Outpatients", "Inpatient and Daycase", "Maternity",
                                      missing=0.0)),
        Col("Division", "D", pick("Medicine", "Surgery", "Women and Children", missing=0.0)),
        Col("Ward/Clinic", "D", pick("ED Majors", "Eye Clinic", "Fracture Clinic", "Ward 7",
                                     "Endoscopy", "Day Surgery Unit", missing=0.0)),
        Col("Thinking about your recent visit, overall, how was your experience of our service?",
            "C", pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor",
                      "Don't know", missing=0.0)),
        Col("FFT Score", ".", near(1, 6)),
        Col("Please can you tell us why you gave your answer?", "T",
            talk(
                "Seen on time and the doctor drew me a picture so I understood.",
                "Seven hours on a plastic chair with a broken wrist",
                "staff run off there feet but still kind",
                "The receptionist never looked up.",
                "Excellent from start to finish, thank you.",
                "Could not park so missed my slot and was told off for it.",
                "Nurse Amina held my hand the whole way through the camera test.",
                "Letter said level 2, clinic had moved to level 5.",
                "Very clean, very quick, nice cup of tea.",
                "I was left in a gown in a corridor.",
                "Appointment cancelled twice before this one.",
                missing=0.22, short=("Good", "All good", "ok", "Brilliant", "Waiting time"))),
        Col("Please tell us about anything that we could have done better", "T",
            talk(
                "Tell people how long the wait is.",
                "Nothing at all.",
                "Better signs from the bus stop.",
                "Hearing loop at the desk, I couldn't hear my name called.",
                "Give pain relief before the X-ray and not after.",
                "A phone line that someone answers.",
                "More blue badge spaces near to the eye clinic.",
                "Vegetarian choice that isn't cheese.",
                "One person in charge of my discharge.",
                missing=0.4, short=("Nothing", "No", "N/A", "Parking", "Communication"))),
        Col("Did you feel involved as much as you wanted to be in decisions about your care?", "C",
            pick("Yes, definitely", "Yes, to some extent", "No", missing=0.35)),
        Col("Were you treated with dignity and respect?", "C",
            pick("Yes, always", "Yes, sometimes", "No", missing=0.35)),
        Col("Did staff introduce themselves?", "C",
            pick("Yes, all of them", "Some of them", "No", missing=0.35)),
        Col("Please name any member of staff you would like to thank", "I",
            some(said("Amina", "Dr Okafor", "Sister Pat on ward 7", "the student nurse Josh",
                      "Everyone", missing=0.0), 0.25)),
        Col("Comment can be published", "P", pick("Yes", "No", missing=0.1)),
        Col("Respondent", "D", pick("Patient", "Parent or carer", "Relative or friend")),
        Col("Age", "D", pick("0-15", *AGES, missing=0.2)),
        Col("Gender", "D", pick(*GENDERS, missing=0.2)),
        Col("Ethnicity", "D", pick(*ETHNIC, missing=0.3)),
        Col("Disability", "D", pick(*YNP, missing=0.3)),
        Col("Sentiment", ".", pick("Positive", "Negative", "Mixed", "Neutral", missing=0.2)),
        Col("Theme 1", ".", pick("Staff attitude", "Waiting time", "Environment", "Communication",
                                 "Implementation of care", missing=0.25)),
        Col("Theme 2", ".", pick("Clinical treatment", "Admission", "Catering", "Staffing levels",
                                 missing=0.7)),
        Col("Moderated", ".", pick("Y", "N", missing=0.0)),
        Col("Action / You said we did", ".",
            some(said("Passed to ward manager", "Thanked on staff board", "Estates informed",
                      "No action", missing=0.0), 0.3)),
    ],
    rows=120,
)

# --- 14 paper forms typed into Excel: a town library

PAPER = Shape(
    "Library paper questionnaires - typed up SJ Feb 2024.xlsx",
    9,
    [
        Col("Form no.", "R", number(1)),
        Col("Where collected", ".", pick("Library desk", "Day centre", "Market stall",
                                         missing=0.0)),
        Col("Typed by", ".", pick("SJ", "MP", missing=0.0)),
        Col("Q1 How often do you use Wexley library?", "D",
            pick("Weekly", "Monthly", "Few times a yr", "Never", "weekly")),
        *[Col(f"Q2 Used for: {x}", "S", mark("x", 0.35))
          for x in ("Books", "Computers / wifi", "Children's activities", "Newspapers",
                    "Warm space", "Clubs & groups", "Printing")],
        Col("Q2 other", "O",
            some(said("Bus pass renewal", "Toilet!", "jigsaw swap", "To meet the carers group",
                      "Family history", "hearing aid batteries", missing=0.0), 0.25)),
        Col("Q3 Staff (1-5)", "C", near(2, 5)),
        Col("Q3 Choice of books (1-5)", "C", near(1, 5)),
        Col("Q3 Opening hours (1-5)", "C", near(1, 5)),
        Col("Q3 Building (1-5)", "C", near(1, 5)),
        Col("Q4 Option preferred (A, B or C)", "C", pick("A", "B", "C", "A or B", "None")),
        Col("Q4 Why?", "T",
            talk(
                "Saturday is the only day I can come after work",
                "Volunteers are lovely but they aren't librarians.",
                "Self service with a card would frighten my mother.",
                "B keeps the building at least",
                "I don't like any of them, you are asking us which arm to cut off.",
                "C because the school is next door",
                "Cheapest option, money is tight everywhere",
                "Evenings are no use to us pensioners in the dark.",
                "Would rather lose Tuesday than lose Julie.",
                missing=0.25)),
        Col("Q5 What would you miss most if hours were cut?", "T",
            talk(
                "Somewhere to sit in the warm and have a chat",
                "Rhyme time, it got me through the first year with the twins",
                "Reading the paper, I can't afford one every day.",
                "The computers - I have none at home and the job centre wants everything online",
                "Large print and talking books for my husband (registered blind)",
                "Just the quiet.",
                "The knit and natter on Thursdays",
                "Picking my own book off a shelf.",
                "[illegible] ...the staff who know my name",
                missing=0.2)),
        Col("Q6 Any other comments", "T",
            prose("library", missing=0.55)),
        Col("Q7 Would you volunteer? Y/N", "C", pick("Y", "N", "Maybe")),
        Col("Q7 Name & tel if yes", "I",
            lambda rng, i: f"{first()(rng, i)} {last()(rng, i)} {phone()(rng, i)}"
            if rng.random() < 0.2 else ""),
        Col("Age", "D", pick("U16", "16-24", "25-44", "45-64", "65-74", "75+", missing=0.15)),
        Col("M/F", "D", pick("M", "F", "F", "PNTS", missing=0.15)),
        Col("Disability Y/N", "D", pick("Y", "N", "PNTS", missing=0.2)),
        Col("Ethnicity", "D", pick("White British", "White other", "Asian", "Black", "Mixed",
                                   missing=0.2)),
        Col("Postcode", "I", postcode(0.3)),
        Col("Notes (SJ)", ".",
            some(said("page 2 missing", "hard to read", "two answers ticked in Q4",
                      "letter attached - see folder", missing=0.0), 0.15)),
    ],
    rows=54,
    before=[["Wexley Library - paper questionnaires (54 returned)"], []],
)

SHAPES = [
    POLICE, FIRE, PARKING, BUDGET, LEVY, TRAVEL, STREET, PARK, STAFF, PHARMACY, JISC, SCHOOL, FFT,
    PAPER,
]  # fmt: skip
