"""Twenty ordinary exports: ten as British public bodies get them, ten as they are handed round."""
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
    decimal,
    email,
    first,
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
    said,
    several,
    typed,
    when,
)

LEADS = ("Honestly, ", "Well, ", "To be honest ", "Same as ever, ", "Not a big deal but ")
ENDS = (" Thanks.", " Thank you.", " Just my view.", " I know others feel the same.", " Cheers", "!", "!!", "...")
WHO = ("my mum", "my husband", "my daughter", "my neighbour", "a friend", "my dad", "my wife",
       "my son", "my sister", "my partner")  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def talk(*texts: str, missing: float = 0.35, nothing: tuple[str, ...] = ("", "", "", "", "N/A", "No")) -> Cells:
    """What people wrote: one thing or two, hastily or not; {n}, {who} and {day} vary."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return rng.choice(nothing)
        parts = [
            t.format(n=rng.randint(2, 30), who=rng.choice(WHO), day=rng.choice(DAYS))
            for t in rng.sample(texts, rng.choice((1, 1, 2, 2, 2, 3)))
        ]
        lead = rng.choice(LEADS) if len(parts[0].split()) > 7 and rng.random() < 0.12 else ""
        end = rng.choice(ENDS) if rng.random() < 0.12 else ""
        whole = rng.choice((". ", ". ", ". ", " - ", ", also ", ".\n")).join(parts)
        if lead and not whole.startswith(("I ", "I'")) and not whole[1:2].isupper():
            whole = whole[0].lower() + whole[1:]
        whole = lead + whole
        if end.startswith(" ") or (rng.random() < 0.5 and not end):
            whole += "."
        return (whole.lower() if rng.random() < 0.06 else whole) + end

    return make


def settled(seed: str, *options: str, missing: float = 0.06) -> Cells:
    """One of a list, the same whoever asks for the row."""

    def make(rng: random.Random, i: int) -> str:
        own = random.Random(f"{seed} {i}")
        got = options[i] if i < len(options) else own.choice(options)
        return "" if i >= len(options) and own.random() < missing else got

    return make


def after(of: Cells, values: tuple[str, ...], cells: Cells) -> Cells:
    """Only asked of those who gave one of the answers."""
    return lambda rng, i: cells(rng, i) if of(rng, i) in values else ""


def held(seed: str, options: tuple[str, ...], share: float = 0.35):
    """Which options a row ticked."""

    def make(i: int) -> list[str]:
        own = random.Random(f"{seed} {i}")
        got = [o for o in options if own.random() < share]
        return got or [own.choice(options)]

    return make


def joined(of, by: str = " ") -> Cells:
    """All that were ticked in a cell."""
    return lambda rng, i: by.join(of(i))


def ticked(of, option: str, yes: str = "1", no: str = "0") -> Cells:
    """Whether it was."""
    return lambda rng, i: yes if option in of(i) else no


def code(pattern: str, low: int = 1000, high: int = 9999) -> Cells:
    """Ids with something about them."""
    return lambda rng, i: pattern.format(i=i + 1, n=rng.randint(low, high))


def clock(seconds: str) -> Cells:
    """Moments as SurveyMonkey has them."""
    return lambda rng, i: (
        f"{rng.randint(2, 5):02d}/{rng.randint(1, 28):02d}/2022 "
        f"{rng.randint(1, 12):02d}:{rng.randint(10, 59)}:{seconds} {rng.choice(['AM', 'PM'])}"
    )


def anon() -> Cells:
    """As Citizen Space calls a response."""
    letters = "123456789ABCDEFGHJKMNPQRSTUVWXYZ"
    return lambda rng, i: (
        f"ANON-{''.join(rng.choice(letters) for _ in range(4))}-"
        f"{''.join(rng.choice(letters) for _ in range(4))}-{rng.choice(letters)}"
    )


def each(*values: str) -> Cells:
    """One after the other, again and again."""
    return lambda rng, i: values[i % len(values)]


def every(size: int, cells: Cells, seed: str) -> Cells:
    """The same for so many rows on end."""
    return lambda rng, i: cells(random.Random(f"{seed} {i // size}"), i // size)


ETHNIC = (
    "White - English, Welsh, Scottish, Northern Irish or British", "White - Any other White background",
    "Asian or Asian British - Indian", "Asian or Asian British - Pakistani", "Black or Black British - African",
    "Mixed - White and Black Caribbean", "Any other ethnic group", "Prefer not to say",
)  # fmt: skip
RELIGION = ("No religion", "Christian (all denominations)", "Muslim", "Hindu", "Sikh", "Jewish", "Buddhist",
            "Any other religion", "Prefer not to say")  # fmt: skip
YN = ("Yes", "No")
YNP = ("Yes", "No", "Prefer not to say")
YND = ("Yes", "No", "Don't know")
UK = "{d:02d}/{m:02d}/2024 {h:02d}:{s:02d}:07"

# ---------------------------------------------------------------- 1 Microsoft Forms, leisure

leisure = Shape(
    "Leisure Centre User Survey 2023(1-84).xlsx",
    0,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/23 {h}:{s}:02")),
        Col("Completion time", ".", when("{m}/{d}/23 {h}:{s}:41")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("I have read the privacy notice and I am happy to take part\xa0", ".", always("Yes")),
        Col("Which leisure centre do you use most often?", "D",
            pick("Bramley Road", "Eastfield Pools", "The Meadows", "I do not use any of the centres")),
        Col("How often do you visit?", "D",
            pick("Most days", "2-3 times a week", "Once a week", "Once or twice a month", "Less often")),
        Col("How do you usually get there?\xa0", "C",
            typed(("Walk", "Bicycle", "Bus", "Car (driver)", "Car (passenger)", "Taxi"),
                  ("Mobility scooter", "my daughter drops me off", "run there and back", "works van"))),
        Col("Which activities have you taken part in during the last 12 months?\xa0(Please tick all that apply)", "S",
            several("Swimming (general)", "Swimming lessons", "Gym", "Fitness classes", "Badminton", "Soft play",
                    "Walking football", "Sauna and steam", by=";", trailing=True, most=4)),
        Col("Cleanliness of the changing rooms", "C", pick(*SATISFIED, "Not applicable")),
        Col("Helpfulness of staff", "C", pick(*SATISFIED, "Not applicable")),
        Col("Range of classes on offer", "C", pick(*SATISFIED, "Not applicable")),
        Col("Ease of booking online or through the app", "C", pick(*SATISFIED, "Not applicable")),
        Col("Value for money", "C", pick(*SATISFIED, "Not applicable")),
        Col("If you are dissatisfied with any of the above, please tell us why", "T", talk(
            "The showers have been cold since before Christmas and nobody seems to care",
            "You cannot get through on the app, it logs me out every time I go to pay",
            "Hair in the plugholes and wet floors, the family changing is the worst",
            "My class was cancelled with {n} minutes notice and I'd already set off",
            "£{n} for a family swim is more than we can manage in the holidays",
            "Reception is unmanned half the time and you're left stood there",
            "Lockers take the old pound coins still",
            "Not enough lanes on a {day} when the club is in", missing=0.5)),
        Col("How likely are you to recommend the centre to a friend or family member?", "C", near(0, 10)),
        Col("What is the main reason for your score?", "T", talk(
            "Lovely staff, they know {who} by name",
            "It's the only pool for miles so no choice really",
            "The gym kit is old but it does the job",
            "Classes are brilliant, the over 60s one has kept me going since my operation",
            "Too busy after 5pm and you wait for machines",
            "Parking is free and it's warm, what more do you want",
            "went downhill when the new company took it over",
            "Kids love the flumes when they are actually open", missing=0.25)),
        Col("Would you support the pool opening at 6.30am on weekdays, if this meant closing at 8pm?", "C", pick(*YND)),
        Col("Is there anything that would encourage you to be more active?", "T", talk(
            "Cheaper membership for carers",
            "A women only session with a female lifeguard",
            "Creche back please, I can't come with a toddler in tow",
            "Somebody to show me how the machines work without making me feel daft",
            "Evening classes for people who work shifts",
            "A bus that actually stops outside",
            "Nothing, it's me not you",
            "Dance for older people, something with music from our day", missing=0.4)),
        Col("What is your age?", "D", pick("Under 16", *AGES)),
        Col("How do you describe your gender?", "D", typed(GENDERS, ("agender",))),
        Col("Do you have a physical or mental health condition lasting or expected to last 12 months or more?", "D", pick(*YNP)),
        Col("What is the first part of your postcode? (e.g. ZZ4)", "D", pick("ZZ1", "ZZ2", "ZZ4", "ZZ5", "ZZ7", "zz4", "ZZ11")),
        Col("If you would like to be entered in the prize draw for a month's membership please leave your email address", "I", email(0.5)),
    ],
    rows=84,
)  # fmt: skip

# ---------------------------------------------------------------- 2 SmartSurvey, neighbourhood policing

contact = settled("asb", "Yes", "No", "Not sure")
how = settled("contacthow", "101", "999", "Online form", "In person at a station", "Through a PCSO", "Other (please specify):")
policing = Shape(
    "SmartSurvey-Export-NeighbourhoodPolicing-18-03-2024.csv",
    0,
    [
        Col(("UserID", ""), "R", code("{n}", 238100000, 238999999)),
        Col(("UserNo", ""), ".", number(1)),
        Col(("Name", ""), "I", blank()),
        Col(("Email", ""), "I", blank()),
        Col(("IP Address", ""), "I", address()),
        Col(("Unique ID", ""), ".", blank()),
        Col(("Started", ""), ".", when(UK)),
        Col(("Ended", ""), ".", when(UK)),
        Col(("Tracking Link", ""), ".", pick("Website", "Facebook", "Nextdoor", "QR code poster")),
        Col(("Q1. Which neighbourhood policing area do you live in?", ""), "D",
            pick("Harbour", "Town Centre", "Northfield and Ashby", "Rural East", "I work here but don't live here")),
        Col(("Q2. How safe do you feel in your neighbourhood...", "During the day"), "C",
            pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe")),
        Col(("", "After dark"), "C", pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "I don't go out after dark")),
        Col(("", "On public transport"), "C", pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Not applicable")),
        Col(("Q3. What, if anything, would make you feel safer?", ""), "T", talk(
            "Seeing an officer on foot once in a while, haven't seen one in {n} months",
            "Fix the street lights on the cut through by the garages",
            "Do something about the lads on the electric bikes, they fly down the pavement",
            "CCTV at the bus station that someone actually watches",
            "I feel safe enough, it's a quiet road",
            "Open the police station again even if it's only mornings",
            "Drug dealing goes on in the car park in plain sight every {day}",
            "Longer hours for the PCSOs, they go home when the trouble starts", missing=0.2)),
        Col(("Q4. Which THREE of the following should be priorities for your local policing team? (Choose up to three)", "Anti-social behaviour"), "S", mark("Anti-social behaviour", 0.6)),
        Col(("", "Burglary"), "S", mark("Burglary", 0.3)),
        Col(("", "Speeding and road safety"), "S", mark("Speeding and road safety", 0.5)),
        Col(("", "Drug dealing and drug use"), "S", mark("Drug dealing and drug use", 0.4)),
        Col(("", "Violence against women and girls"), "S", mark("Violence against women and girls", 0.35)),
        Col(("", "Rural and wildlife crime"), "S", mark("Rural and wildlife crime", 0.15)),
        Col(("", "Shoplifting"), "S", mark("Shoplifting", 0.25)),
        Col(("", "Other (please specify):"), "O", said("fly tipping", "Parking outside the school", "E scooters",
            "dog fouling", "fraud on the elderly", "Fireworks", "noise from the pub", missing=0.85)),
        Col(("Q5. Have you been a victim of, or witnessed, crime or ASB in the last 12 months?", ""), "C", contact),
        Col(("Q6. Did you report it?", ""), "C", after(contact, ("Yes",), pick("Yes", "No", "Some of it"))),
        Col(("Q7. If you did not report it, why was that?", ""), "T", after(contact, ("Yes",), talk(
            "I hung on for {n} minutes on 101 and gave up",
            "No point, nothing ever gets done",
            "Worried they would know it was me, we live two doors down",
            "It seemed too small to bother you with",
            "Told the council instead and they passed me back to you",
            "I'd only get a crime number",
            "Didn't know how to", "My windows were done twice before and no one came out", missing=0.4))),
        Col(("Q8. How did you last contact the police?", ""), "C", how),
        Col(("", "Other (please specify):"), "O", after(how, ("Other (please specify):",), said(
            "Facebook messenger", "At a coffee morning", "rang the old number for the sergeant", "Twitter"))),
        Col(("Q9. To what extent do you agree that the police in your area are doing a good job?", ""), "C", pick(*AGREE)),
        Col(("", "Comments:"), "T", talk(
            "They do their best with what they've got",
            "Our PCSO is a credit to the force",
            "When {who} was burgled they were round in an hour, could not fault them",
            "Never see them unless it's match day",
            "All the money goes to the city and we get nothing out here",
            "Too much time on twitter and not enough on the beat",
            "Good on the phone but no follow up",
            "I don't know enough to say", missing=0.5)),
        Col(("Q10. What is your age?", ""), "D", pick(*AGES)),
        Col(("Q11. What is your sex?", ""), "D", pick("Female", "Male", "Prefer not to say")),
        Col(("Q12. What is your ethnic group?", ""), "D", pick(*ETHNIC)),
        Col(("", "Other (please specify):"), "I", said("Cornish", "Kurdish", "Traveller", missing=0.95)),
        Col(("Q13. Would you like to receive Neighbourhood Alert messages? If so, please enter your e-mail address", ""), "I", email(0.7)),
    ],
    rows=96,
)  # fmt: skip

# ---------------------------------------------------------------- 3 SurveyMonkey, outpatients at a trust

REP, OE, OTH = "Response", "Open-Ended Response", "Other (please specify)"
outpatients = Shape(
    "Outpatient Experience Survey - Main Site.csv",
    12,
    [
        Col(("Respondent ID", ""), "R", code("1184{n}", 10000000, 99999999)),
        Col(("Collector ID", ""), ".", pick("451120987", "451133015", missing=0)),
        Col(("Start Date", ""), ".", clock("15")),
        Col(("End Date", ""), ".", clock("59")),
        Col(("IP Address", ""), "I", address()),
        Col(("Email Address", ""), "I", blank()),
        Col(("First Name", ""), "I", blank()),
        Col(("Last Name", ""), "I", blank()),
        Col(("Custom Data 1", ""), ".", blank()),
        Col(("Are you:", REP), "D", pick("The patient", "A parent or guardian", "A carer or relative")),
        Col(("", OTH), "I", said("Interpreter for my aunt", "neighbour who drove her", missing=0.95)),
        Col(("Which clinic did you attend?", REP), "D", pick("Fracture clinic", "Dermatology", "Eye clinic", "Cardiology", "Rheumatology", "ENT", "Antenatal")),
        Col(("Did your appointment letter tell you everything you needed to know?", REP), "C", pick("Yes, completely", "Yes, to some extent", "No", "I did not get a letter")),
        Col(("How long after the stated appointment time did your appointment start?", REP), "C",
            pick("Seen on time or early", "Up to 15 minutes", "16-30 minutes", "31-60 minutes", "More than an hour", "Can't remember")),
        Col(("", "Please tell us anything else about your wait"), "T", talk(
            "No one told us the clinic was running {n} minutes late",
            "The board said delays but the chairs were full so people stood",
            "In and out in no time, very impressed",
            "Waited so long {who} had to move the car",
            "It was hot and there was no water",
            "A nurse came round to explain which made all the difference",
            "I was called to the wrong door twice",
            "My name was missed off the list", missing=0.55)),
        Col(("Thinking about the person you saw, how much do you agree?", "They introduced themselves"), "C", pick(*AGREE)),
        Col(("", "They listened to me"), "C", pick(*AGREE)),
        Col(("", "They explained things in a way I could understand"), "C", pick(*AGREE)),
        Col(("", "I was involved in decisions about my care"), "C", pick(*AGREE)),
        Col(("If you were offered a telephone or video appointment, would you take it?", REP), "C", pick("Yes", "No", "It depends", "Not sure")),
        Col(("", "Why do you say that?"), "T", talk(
            "You can't look at a rash over the phone",
            "It saves me {n} miles and the parking",
            "I'm deaf so the phone is no good to me",
            "Signal is awful where we live",
            "Fine for results but not for the first time",
            "I like to see who I'm talking to",
            "{who} does the computer for me and works all day",
            "Got children at home so it's easier", missing=0.35)),
        Col(("How would you like to get your results? (tick all that apply)", "Letter"), "S", mark("Letter", 0.5)),
        Col(("", "Text message"), "S", mark("Text message", 0.4)),
        Col(("", "Email"), "S", mark("Email", 0.35)),
        Col(("", "NHS App"), "S", mark("NHS App", 0.3)),
        Col(("", "Phone call"), "S", mark("Phone call", 0.25)),
        Col(("", OTH), "O", said("large print", "through my GP", "In Braille please", "easy read", missing=0.9)),
        Col(("Overall, how was your experience of our service?", REP), "C", pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")),
        Col(("What was good about your visit?", OE), "T", talk(
            "The receptionist could not have been kinder",
            "Consultant drew me a picture of my knee so I understood it at last",
            "Volunteers in the entrance showed us where to go",
            "Everything was spotless",
            "They rang the ward for me when I felt faint",
            "Quick, friendly and professional",
            "The midwife remembered me from last time",
            "I never felt rushed", missing=0.25)),
        Col(("What could we have done better?", OE), "T", talk(
            "Signs to the eye clinic run out at the lift",
            "{n} pounds to park is a disgrace when the clinic runs late",
            "My notes had not come from the other hospital",
            "Somewhere private to give your details, the whole room can hear",
            "More wheelchairs at the door",
            "The toilet near bay 2 has been out of order since my last visit",
            "Answer the phone when people need to change the appointment",
            "Nothing at all", missing=0.35)),
        Col(("Did you need any adjustments, e.g. an interpreter, hearing loop or longer appointment?", REP), "C", pick("Yes, and they were in place", "Yes, but they were not in place", "No")),
        Col(("", "Please give details"), "T", talk(
            "The loop was switched off and nobody knew how to start it",
            "Needed a BSL interpreter and was told to bring {who}",
            "Asked for the first slot because of my autism and got it",
            "The couch would not go down low enough",
            "I use a big chair and could not turn in the corridor",
            "A double slot was booked, thank you", "Letter said Polish interpreter, there wasn't one", missing=0.75)),
        Col(("What is your age group?", REP), "D", pick(*AGES)),
        Col(("What is your gender?", REP), "D", pick(*GENDERS)),
        Col(("Do you consider yourself to be disabled?", REP), "D", pick(*YNP)),
    ],
    rows=70,
)  # fmt: skip

# ---------------------------------------------------------------- 4 Snap, council budget

sixth = settled("sixth", "0", "0", "1", "0", "0", missing=0)
budget = Shape(
    "Budget Consultation 2025-26 Snap export.csv",
    10,
    [
        Col(("ID.name", "Case ID"), "R", number(100041)),
        Col(("ID.startDate", "Start date"), ".", when("{d:02d}/{m:02d}/2025")),
        Col(("ID.start", "Start time"), ".", when("{h:02d}:{s:02d}:10")),
        Col(("ID.endDate", "End date"), ".", when("{d:02d}/{m:02d}/2025")),
        Col(("ID.time", "Time taken"), ".", near(140, 2400)),
        Col(("ID.completed", "Completed"), ".", always("1")),
        Col(("Q1", "Are you responding as...?"), "D", pick("A resident", "A business", "A council employee", "A councillor", "A voluntary or community group")),
        Col(("Q1.a", "If group or business, please give its name"), "I", said("Riverside Traders", "Friends of Holt Park", "Dunmore Plumbing Ltd", missing=0.9)),
        Col(("Q2.a", "How important to you are the following services? - Adult social care"), "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Don't know")),
        Col(("Q2.b", "How important to you are the following services? - Children's services"), "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Don't know")),
        Col(("Q2.c", "How important to you are the following services? - Highways and pavements"), "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Don't know")),
        Col(("Q2.d", "How important to you are the following services? - Libraries and museums"), "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Don't know")),
        Col(("Q2.e", "How important to you are the following services? - Waste and recycling"), "C", pick("Very important", "Fairly important", "Not very important", "Not at all important", "Don't know")),
        Col(("Q3", "To what extent do you agree or disagree with a council tax rise of 4.99% (including 2% for adult social care)?"), "C", pick(*AGREE, "Don't know")),
        Col(("Q3.a", "Please tell us the reason for your answer"), "T", talk(
            "I'm on a fixed pension and it goes up every year",
            "If it keeps the carers coming to {who} then I'd pay it",
            "You waste money on consultants and then ask us for more",
            "No choice is there, the government has cut you to the bone",
            "Band D is already {n} pounds dearer than next door",
            "5% is more than my wages went up",
            "Only if the roads get done",
            "Those who can afford more should pay more", missing=0.3)),
        Col(("Q4", "The council proposes to introduce a £45 annual charge for garden waste. Do you...?"), "C", pick("Support", "Oppose", "Neither support nor oppose")),
        Col(("Q4.a", "Q4 comments"), "T", talk(
            "People will just put grass in the black bin",
            "It will be fly tipped down our lane",
            "I haven't got a garden so why should I pay for them that have",
            "Charge less for people on their own, I fill it twice a year",
            "Fair enough, other councils have done it for years",
            "We already pay for it in our council tax",
            "Could we share one bin between {n} houses?",
            "How would you stop people nicking the stickers", missing=0.45)),
        Col(("Q5_1", "Which of these ways of saving money would you support? - Sharing services with other councils"), "S", mark("1", 0.6, "0")),
        Col(("Q5_2", "Which of these ways of saving money would you support? - Selling buildings"), "S", mark("1", 0.4, "0")),
        Col(("Q5_3", "Which of these ways of saving money would you support? - Fewer printed leaflets"), "S", mark("1", 0.7, "0")),
        Col(("Q5_4", "Which of these ways of saving money would you support? - Dimming street lights after midnight"), "S", mark("1", 0.35, "0")),
        Col(("Q5_5", "Which of these ways of saving money would you support? - None of these"), "S", mark("1", 0.1, "0")),
        Col(("Q5_6", "Which of these ways of saving money would you support? - Other"), "S", sixth),
        Col(("Q5.a", "Other, please say what"), "O", after(sixth, ("1",), said("Cut councillors' allowances", "fewer managers", "stop the magazine",
            "Work from home and shut the town hall", "no more away days", "sell the mayor's car", missing=0.1))),
        Col(("Q6", "Do you have any other ideas for saving money or raising income?"), "T", talk(
            "Rent out the top floor of the civic centre",
            "Charge for parking at the country park on a {day} only",
            "Solar panels on every school roof",
            "Let local firms sponsor the roundabouts",
            "Chase the people who owe {n} years of council tax",
            "Use volunteers for the library like they do in the villages",
            "Stop painting cycle lanes no one uses",
            "Merge with the district, we don't need two lots of offices", missing=0.4)),
        Col(("Q7", "Which ward do you live in?"), "D", pick("Abbey", "Castle", "Holt Park", "Mill Lane", "Riverside", "St Anne's", "Outside the area")),
        Col(("Q8", "Age"), "D", pick(*AGES)),
        Col(("Q9", "Gender"), "D", pick("Male", "Female", "I use another term", "Prefer not to say")),
        Col(("Q9.a", "Another term"), "I", said("genderfluid", missing=0.97)),
        Col(("Q10", "Disability"), "D", pick("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")),
        Col(("Q11", "Ethnicity"), "D", pick(*ETHNIC)),
        Col(("Q12", "Religion or belief"), "D", pick(*RELIGION)),
        Col(("Q13", "How did you hear about this consultation?"), "C", pick("Council website", "Social media", "Leaflet", "Local press", "Word of mouth", "Other")),
    ],
    rows=88,
)  # fmt: skip

# ---------------------------------------------------------------- 5 Citizen Space, controlled parking zone

capacity = settled("cpz", "Resident", "Business owner", "Visitor", "Commuter", "Other", missing=0.02)
parking = Shape(
    "wadham-road-area-cpz_responses.xlsx",
    8,
    [
        Col("Response ID", "R", anon()),
        Col("Date Submitted", ".", when("2023-{m:02d}-{d:02d} {h:02d}:{s:02d}:04")),
        Col("Response Status", ".", always("Submitted")),
        Col("What is your name? - Name", "I", person(0.1)),
        Col("What is your email address? - Email", "I", email(0.2)),
        Col("What is your address? - House number and street", "I", said("14 Wadham Road", "Flat 3, 22 Hope St", "7 Chapel Terrace", "31 wadham rd", "109 Station Avenue", "2A Hope Street", missing=0.1)),
        Col("What is your address? - Postcode", "I", postcode(0.1)),
        Col("In what capacity are you responding? - Capacity", "D", capacity),
        Col("In what capacity are you responding? - If 'Other', please specify", "I", after(capacity, ("Other",), said("Governor at the primary", "landlord", "carer for my aunt at no 12"))),
        Col("Do you have problems parking near your home or business? - Problems", "C", pick("Always", "Often", "Sometimes", "Never")),
        Col("Do you have problems parking near your home or business? - Please tell us more", "T", talk(
            "Commuters leave cars from 7 and walk to the station",
            "I've come home with shopping and two babies and parked {n} streets away",
            "Never had a bother in twenty years",
            "Garage on the corner fills the road with its repairs",
            "Match days are hell and {day} evenings nearly as bad",
            "People park over our drive and swear when asked to move",
            "One household has {n} vans",
            "School run only, gone by half nine", missing=0.35)),
        Col("When are the problems worst? Tick all that apply - Weekday mornings", "S", mark("Weekday mornings", 0.5)),
        Col("When are the problems worst? Tick all that apply - Weekday afternoons", "S", mark("Weekday afternoons", 0.4)),
        Col("When are the problems worst? Tick all that apply - Evenings", "S", mark("Evenings", 0.5)),
        Col("When are the problems worst? Tick all that apply - Weekends", "S", mark("Weekends", 0.3)),
        Col("Do you support a controlled parking zone in your street? - Support", "C", pick("Yes", "No", "Only if neighbouring streets are included", "Undecided")),
        Col("Do you support a controlled parking zone in your street? - Please give your reasons", "T", talk(
            "It's a tax on living in a terrace",
            "About time, we have asked for this since {n} years ago",
            "You will push the cars into Hope Street and then we'll need one too",
            "My carers come four times a day, how do they get permits",
            "{who} visits every {day} and I don't want to count vouchers",
            "It works on the other side of the tracks so why not here",
            "A permit doesn't guarantee me a space",
            "No, the problem is the school and a warden would fix that", missing=0.2)),
        Col("Which hours would you prefer? - Hours", "C", pick("Mon-Fri 10am-noon", "Mon-Fri 8am-6pm", "Mon-Sat 8am-6pm", "Every day, 24 hours", "Other")),
        Col("Which hours would you prefer? - Other hours", "O", said("Match days only", "8-10 and 3-4", "term time", "evenings after 6", "none", missing=0.85)),
        Col("Do you support the proposed shared-use bays outside the shops? - Shared bays", "C", pick(*YND)),
        Col("Do you support the double yellow lines proposed at junctions (see drawing 3)? - Junctions", "C", pick(*YND)),
        Col("Do you support the double yellow lines proposed at junctions (see drawing 3)? - Which junction(s) are you commenting on, and why?", "T", talk(
            "Hope St / Wadham Rd, you can't see what's coming",
            "The one by the chapel, the bin lorry gets stuck every {day}",
            "All of them, the highway code says so anyway",
            "Too long at Station Avenue, takes {n} spaces for no reason",
            "Chapel Terrace because fire engines could not get by last year",
            "Not needed at the dead end", "Corner of Wadham and Station, my son was nearly hit", "junction 4 please extend it", missing=0.6)),
        Col("Would any of the proposals affect you because of a protected characteristic? - Impact", "T", talk(
            "I have a blue badge and need to be within {n} metres of my door",
            "My carer needs somewhere to stop",
            "Religious services on a {day}, people come from all over",
            "I'm pregnant and can't carry far",
            "Old people in the flats rely on visitors",
            "Autistic son who bolts, we need the car outside", "cost hits single parents, mostly women", missing=0.7)),
        Col("Is there anything else you would like to say? - Comments", "T", talk(
            "The drawings were impossible to read on a phone",
            "Please don't put poles outside my front window",
            "Plant trees in the build-outs while you're at it",
            "The drop-in was at 2pm when we are all at work",
            "How much will permits go up by next year",
            "Get on with it", "I hope you listen this time, last time {n} of us said no",
            "Who gets the money from the fines", missing=0.5)),
        Col("How old are you? - Age", "D", pick(*AGES)),
        Col("Do you have a disability? - Disability", "D", pick(*YNP)),
        Col("How many vehicles does your household have? - Vehicles", "D", pick("0", "1", "2", "3 or more")),
        Col("Publish response", "P", pick("You can publish my response with my name", "You can publish my response anonymously", "Do not publish my response", missing=0)),
        Col("Officer tags", ".", said("permits; cost", "displacement", "blue badge", "school run", missing=0.6)),
        Col("Officer notes", ".", said("Dup of ANON-22?", "Forward to highways", "Outside consultation area", missing=0.9)),
    ],
    rows=65,
)  # fmt: skip

# ---------------------------------------------------------------- 6 EngagementHQ, library strategy

libraries = Shape(
    "Have_Your_Say_Library_Strategy_survey_responses.csv",
    0,
    [
        Col("Contribution ID", "R", number(88012, 3)),
        Col("Date Submitted", ".", when("{d:02d}/0{m}/2023 {h:02d}:{s:02d}")),
        Col("Project Name", ".", always("Library Strategy 2023-2028")),
        Col("Tool Name", ".", always("Have your say on our libraries")),
        Col("Member ID", "I", near(3000, 9999)),
        Col("Login (Screen name)", "I", code("reader{n}")),
        Col("Email", "I", email(0.4)),
        Col("IP Address", "I", address()),
        Col("Language", ".", always("English")),
        Col("Which library do you use most?", "D", pick("Central", "Ashby", "Fenwick Road", "Mobile library", "Online only", "None")),
        Col("How often do you use it?", "D", pick("Weekly", "Monthly", "A few times a year", "Never")),
        Col("What do you use the library for? (Choose all that apply)", "S",
            several("Borrowing books", "E-books and audiobooks", "Computers and wi-fi", "Children's activities", "Somewhere warm", "Study space", "Local history", by=",", most=4)),
        Col("What do you use the library for? (Choose all that apply) - Other (please specify)", "O", said("Printing return labels", "knit and natter", "to see people", "Bus passes", "Warhammer club", missing=0.85)),
        Col("What do you value most about your library?", "T", talk(
            "It's the only place in town you can sit without spending money",
            "The staff helped me do my universal credit when I was in bits",
            "Rhyme time saved my sanity after the baby",
            "Large print, and someone to carry it to the car",
            "Quiet. Just quiet",
            "I read {n} books a month and could never buy them",
            "The homework club, {who} got her GCSEs through it",
            "Meeting folk, I live on my own", missing=0.2)),
        Col("How strongly do you agree that libraries should: / Share buildings with other services", "C", pick(*AGREE)),
        Col("How strongly do you agree that libraries should: / Open without staff at some times (Open+)", "C", pick(*AGREE)),
        Col("How strongly do you agree that libraries should: / Be run with more volunteers", "C", pick(*AGREE)),
        Col("How strongly do you agree that libraries should: / Spend more on e-books", "C", pick(*AGREE)),
        Col("Please tell us why you gave these answers", "T", talk(
            "Volunteers are grand but they are not librarians",
            "Unstaffed means I won't come, I'd not feel safe after dark",
            "Sharing with the GP makes sense, one trip",
            "E-books are no use to people without a tablet",
            "Better unstaffed than shut",
            "We lost our branch {n} years ago when it was 'shared' out of existence",
            "Let the staff do what they trained for", missing=0.45)),
        Col("If we had to reduce hours, which would you keep?", "C", pick("Weekday mornings", "Weekday afternoons", "Evenings", "Saturdays", "Sundays")),
        Col("Is there a group of people that you think our libraries do not serve well?", "T", talk(
            "Teenagers, there's nowhere for them to sit that isn't for toddlers",
            "People who work full time, you're shut when they're free",
            "Folk in the villages since the van was cut to once in {n} weeks",
            "New arrivals who need English",
            "Blind people, the audio shelf is tiny",
            "Men my age don't go in",
            "dyslexic children", "Anyone in a wheelchair at Fenwick Road, the ramp is a joke", missing=0.5)),
        Col("Any other comments?", "T", talk(
            "Please bring back the newspapers",
            "Fines put {who} off going for years, glad they went",
            "Keep up the good work",
            "Why spend {n} thousand on a logo",
            "A cafe would bring people in",
            "Please don't close Ashby, it is all we have",
            "The toilets are always locked", missing=0.55)),
        Col("Gender", "D", pick(*GENDERS)),
        Col("Year of Birth", "D", near(1936, 2008)),
        Col("Suburb / Area", "D", pick("Ashby", "Central", "Fenwick", "Holme", "Outside the borough")),
        Col("Postcode", "I", postcode(0.2)),
        Col("Tags", ".", said("opening hours", "staff,volunteers", "ebooks", missing=0.5)),
        Col("Sentiment", ".", pick("Positive", "Negative", "Neutral", "Mixed", "Unclassified")),
    ],
    rows=60,
)  # fmt: skip

# ---------------------------------------------------------------- 7 Commonplace, town centre streets

streets = Shape(
    "commonplace-high-street-improvements-contributions.csv",
    0,
    [
        Col("Contribution ID", ".", hexes(24)),
        Col("Respondent ID", "R", hexes(24)),
        Col("Date", ".", when("2021-{m:02d}-{d:02d}T{h:02d}:{s:02d}:33.120Z")),
        Col("Confirmed", ".", pick("confirmed", "pending", "anonymous", missing=0)),
        Col("Agreements", ".", near(0, 14)),
        Col("Latitude", "I", decimal(51.40, 51.44)),
        Col("Longitude", "I", decimal(-2.61, -2.55)),
        Col("URL", ".", code("https://highstreet.example.org/en-GB/contributions/{n}")),
        Col("What are you commenting on?", "C", pick("Pavement", "Crossing", "Cycle parking", "Bus stop", "Trees and planting", "Something else")),
        Col("How do you feel about this place?", "C", pick("0", "25", "50", "75", "100")),
        Col("Why do you feel this way? (tick all that apply)", "S", several("Unsafe to cross", "Too much traffic", "Poor quality pavement", "Nowhere to sit", "Feels welcoming", "Good shops", "Ugly", by=", ")),
        Col("Why do you feel this way? (tick all that apply) (other)", "O", said("pigeons", "smell of drains", "Delivery vans", "Too many vape shops", "buses idling", missing=0.87)),
        Col("Tell us more", "T", talk(
            "Cars jump the lights by the bank every single {day}",
            "Pavement is broken and {who} fell here in March",
            "Lovely spot since the planters went in",
            "Nothing wrong here, leave it be",
            "You wait {n} minutes for the green man",
            "I'd cycle but where do I leave the bike",
            "The shelter lets in the rain and the seat slopes",
            "Delivery riders treat it as a racetrack", missing=0.15)),
        Col("How could we make it better?", "T", talk(
            "A proper zebra on the desire line",
            "Close it to traffic on market days",
            "Benches with backs and arms",
            "Loading bays before 10 only",
            "Get rid of the bollards, they are at shin height",
            "Trees, and someone to water them",
            "Cameras", "lower the kerb for prams and chairs", missing=0.3)),
        Col("Would you support making this part of the High Street one-way?", "C", pick("Strongly support", "Support", "Neutral", "Oppose", "Strongly oppose")),
        Col("Your connection to the area", "D", several("I live here", "I work here", "I shop here", "I study here", "I own a business here", by=", ", most=2)),
        Col("How do you usually travel?", "D", pick("Walk", "Cycle", "Bus", "Car", "Wheelchair or mobility scooter")),
        Col("Age group", "D", pick(*AGES)),
        Col("Gender", "D", pick(*GENDERS)),
        Col("Do you have a disability?", "D", pick(*YNP)),
        Col("Ethnic group", "D", pick(*ETHNIC)),
        Col("Postcode", "I", postcode(0.3)),
        Col("Email", "I", email(0.5)),
        Col("Sign up for news", ".", pick("true", "false", missing=0)),
        Col("Moderation status", ".", pick("approved", "approved", "hidden", missing=0)),
    ],
    rows=110,
)  # fmt: skip

# ---------------------------------------------------------------- 8 Qualtrics, victims' satisfaction


def q(name: str, text: str, ident: str, letter: str, cells: Cells) -> Col:
    return Col((name, text, imported(ident)), letter, cells)


victims = Shape(
    "Victim Satisfaction Survey - Wave 6_June 3, 2025_10.42.csv",
    9,
    [
        q("StartDate", "Start Date", "startDate", ".", when()),
        q("EndDate", "End Date", "endDate", ".", when()),
        q("Status", "Response Type", "status", ".", always("0")),
        q("Progress", "Progress", "progress", ".", pick("100", "100", "100", "46", missing=0)),
        q("Duration (in seconds)", "Duration (in seconds)", "duration", ".", near(120, 1900)),
        q("Finished", "Finished", "finished", ".", pick("1", "1", "0", missing=0)),
        q("RecordedDate", "Recorded Date", "recordedDate", ".", when()),
        q("ResponseId", "Response ID", "_recordId", "R", code("R_{n}kQ3xTz{i}")),
        q("RecipientLastName", "Recipient Last Name", "recipientLastName", "I", last()),
        q("RecipientFirstName", "Recipient First Name", "recipientFirstName", "I", first()),
        q("RecipientEmail", "Recipient Email", "recipientEmail", "I", email()),
        q("ExternalReference", "External Data Reference", "externalDataReference", "I", code("47/{n}/25", 10000, 99999)),
        q("DistributionChannel", "Distribution Channel", "distributionChannel", ".", always("email")),
        q("UserLanguage", "User Language", "userLanguage", ".", always("EN-GB")),
        q("Q1", "Do you agree to take part in this survey?", "QID1", ".", always("1")),
        q("Q2", "How easy was it to report what happened to you?", "QID2", "C", near(1, 5)),
        q("Q3_1", "How satisfied were you with... - The time taken for an officer to see or ring you", "QID3_1", "C", near(1, 5)),
        q("Q3_2", "How satisfied were you with... - The way you were treated", "QID3_2", "C", near(1, 5)),
        q("Q3_3", "How satisfied were you with... - Being kept informed of progress", "QID3_3", "C", near(1, 5)),
        q("Q4", "Who gave you the most support? - Selected Choice", "QID4", "C", near(1, 6)),
        q("Q4_6_TEXT", "Who gave you the most support? - Other - Text", "QID4_6_TEXT", "O", said("My church", "a bloke from the pub who'd had the same", "Women's Aid", "my boss", "The bank", missing=0.85)),
        q("Q5", "Which of the following were you offered? Please select all that apply.", "QID5", "S", several("1", "2", "3", "4", "5", by=",")),
        q("Q6", "Was there anything that the police did particularly well?", "QID6_TEXT", "T", talk(
            "The lady on the phone calmed me down and stayed on till they came",
            "PC was honest that they'd likely not catch them",
            "Came out within {n} minutes",
            "They spoke to me, not over my head to {who}",
            "Gave me new locks the same night",
            "Victim Support rang next day",
            "Nothing I can think of",
            "My officer kept her word and rang each {day}", missing=0.3)),
        q("Q7", "Taking the whole experience into account, how satisfied are you with the service?", "QID7", "C", near(1, 5)),
        q("Q8", "Please tell us why you gave that answer.", "QID8_TEXT", "T", talk(
            "Case was closed by text message after {n} days",
            "No one looked at next door's doorbell camera, I had to get it myself",
            "I felt believed",
            "Three different officers and each time I told it all again",
            "They did all they could",
            "I left messages and no one rang back",
            "It went to court and he got a slap on the wrist, not the police's fault",
            "Spoke to me like it was my own doing", missing=0.25)),
        q("Q9", "If you could change one thing about how we deal with victims, what would it be?", "QID9_TEXT", "T", talk(
            "One person to ring, with a name and a number",
            "Tell people what happens next",
            "More officers simple as that",
            "Don't send crime numbers by text to someone who's just been mugged",
            "Do not ask me to meet at the station where he signs on",
            "An app to track it like a parcel",
            "Ask how we are in {n} weeks time", "Interpreters at the first visit", missing=0.4)),
        q("Q10", "What is your age?", "QID10_TEXT", "D", near(18, 88)),
        q("Q11", "What is your sex?", "QID11", "D", near(1, 3)),
        q("Q12", "What is your ethnic group? - Selected Choice", "QID12", "D", near(1, 6)),
        q("Q12_6_TEXT", "What is your ethnic group? - Any other ethnic group (please describe) - Text", "QID12_6_TEXT", "I", said("Roma", "Filipino", missing=0.95)),
        q("Q13", "May we contact you again about your answers?", "QID13", ".", near(1, 2)),
        q("Q14", "Please leave the best phone number for you", "QID14_TEXT", "I", phone(0.6)),
        q("CrimeType", "CrimeType", "CrimeType", "D", pick("Burglary", "Vehicle crime", "Violent crime", "Hate crime", missing=0)),
        q("District", "District", "District", "D", pick("North", "South", "Coastal", missing=0)),
    ],
    rows=75,
)  # fmt: skip
# ---------------------------------------------------------------- 9 Alchemer, repairs of council homes

AQ = "What was the repair for? (Tick all that apply)"
repairs = Shape(
    "20240611150233-SurveyExport.csv",
    10,
    [
        Col("Response ID", "R", number(11)),
        Col("Time Started", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:21")),
        Col("Date Submitted", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:49")),
        Col("Status", ".", pick("Complete", "Complete", "Partial", missing=0)),
        Col("Contact ID", ".", blank()),
        Col("Legacy Comments", ".", blank()),
        Col("Comments", ".", blank()),
        Col("Language", ".", always("English")),
        Col("Referer", ".", blank()),
        Col("SessionID", "I", code("17181{n}_66686a{i}f0b1")),
        Col("User Agent", "I", always("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36")),
        Col("Longitude", "I", decimal(-1.9, -1.4)),
        Col("Latitude", "I", decimal(52.3, 52.7)),
        Col("Country", ".", always("United Kingdom")),
        Col("City", ".", pick("Birmingham", "London", "Leicester")),
        Col("State/Region", ".", always("England")),
        Col("Postal", "I", postcode(0.3)),
        *[Col(f"{o}:{AQ}", "S", mark(o, 0.3)) for o in ("Plumbing or leak", "Heating or hot water", "Electrics", "Doors or windows", "Roof or gutters", "Damp or mould")],
        Col(f"Other - Write In:{AQ}", "O", said("fence", "Kitchen cupboard", "bath panel", "smoke alarm", "rats", "The front step", missing=0.85)),
        Col("How easy was it to report the repair?", "C", pick("Very easy", "Easy", "Difficult", "Very difficult")),
        Col("Comments:How easy was it to report the repair?", "T", talk(
            "On hold for {n} minutes with that music",
            "Did it on my phone in no time",
            "The portal does not have the right choice for what's wrong",
            "{who} had to ring for me",
            "Told to take photos but there's nowhere to send them",
            "Lady was ever so helpful",
            "Rang {n} times in all", missing=0.6)),
        Col("How many working days did you wait from reporting to the first visit?", "C", near(0, 60)),
        Col("The operative arrived when expected:How much do you agree with these statements?", "C", pick(*AGREE)),
        Col("The operative was polite and tidy:How much do you agree with these statements?", "C", pick(*AGREE)),
        Col("I was kept informed:How much do you agree with these statements?", "C", pick(*AGREE)),
        Col("Was the repair completed right first time?", "C", pick("Yes", "No", "Not yet completed")),
        Col("If no, what went wrong?", "T", talk(
            "Wrong part, had to order it, that was {n} weeks ago",
            "He only had one hour and it was a two hour job",
            "Leak came back by the {day}",
            "They sent an electrician to a drain",
            "Painted over the mould and went",
            "No one turned up and they say I was out, I was not",
            "Still waiting for the plasterer", "Job closed on the system but not done", missing=0.55)),
        Col("Overall, how satisfied are you with the repairs service in the last 12 months?", "C", pick(*SATISFIED)),
        Col("Please explain your answer:", "T", talk(
            "Good lads when you get them",
            "You have to shout to be heard",
            "Been a tenant {n} years and it's never been so bad",
            "Much better since it came back in house",
            "Can't complain",
            "Appointments all day, I lose a day's pay each time",
            "They treat council tenants like second class",
            "Boiler fixed in hours with a newborn in the house so very grateful", missing=0.35)),
        Col("What one thing should we change?", "T", talk(
            "Give a two hour slot like the supermarkets",
            "Text when they are on their way",
            "Check the work before you close the job",
            "Answer the phones at lunch",
            "Stock the vans properly",
            "Same person through to the end",
            "Listen to tenants", missing=0.3)),
        Col("Do you have damp or mould in your home now?", "C", pick("Yes, severe", "Yes, some", "No", "Not sure")),
        Col("Area office", "D", pick("East", "West", "Sheltered housing")),
        Col("How long have you been a tenant?", "D", pick("Less than a year", "1-5 years", "6-10 years", "Over 10 years")),
        Col("Age", "D", pick(*AGES)),
        Col("Are your day-to-day activities limited by a health problem?", "D", pick("Yes - a lot", "Yes - a little", "No")),
        Col("Tenancy reference (optional)", "I", code("T{n}/02", 100000, 999999)),
    ],
    rows=58,
)  # fmt: skip
# tick-all 1, easy 1, days 1, grid 3, right first time 1, overall 1, change 1, damp 1 = 10

# ---------------------------------------------------------------- 10 LimeSurvey, fire and rescue plan (bilingual heads)

rescue = Shape(
    "results-survey482913.csv",
    7,
    [
        Col("id. Response ID", "R", number(3)),
        Col("submitdate. Date submitted", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:00")),
        Col("lastpage. Last page", ".", near(4, 6)),
        Col("startlanguage. Start language", ".", pick("en", "en", "en", "cy", missing=0)),
        Col("seed. Seed", ".", near(100000000, 1999999999)),
        Col("startdate. Date started", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:00")),
        Col("datestamp. Date last action", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:00")),
        Col("refurl. Referrer URL", ".", always("https://www.example.org/haveyoursay/")),
        Col("A1. Are you responding as...", "D", pick("A member of the public", "A member of fire service staff", "An elected member", "An organisation", "Other")),
        Col("A1[other]. Are you responding as... [Other]", "I", said("retired firefighter", "Town clerk", "union rep", missing=0.92)),
        Col("B1. To what extent do you agree with moving the second engine at Castle Street from full-time to on-call?", "C", pick(*AGREE, "Don't know")),
        Col("B1c. Please use this space to comment on your answer.", "T", talk(
            "On-call crews are brave but they can't always leave work",
            "An extra {n} minutes is a life",
            "If the figures show it's hardly used then yes",
            "It'll be gone for good in two years, we've seen it all before",
            "Put the money into fitting alarms",
            "The new estate has {n} hundred houses and you want fewer engines",
            "Hard to recruit on-call here, all the young ones commute",
            "I trust the chief to know", missing=0.3)),
        Col("B2[1]. How important is it to you that we... [Respond quickly to house fires]", "C", near(1, 5)),
        Col("B2[2]. How important is it to you that we... [Prevent fires through home visits]", "C", near(1, 5)),
        Col("B2[3]. How important is it to you that we... [Prepare for flooding and wildfire]", "C", near(1, 5)),
        Col("B3[SQ1]. Which of our services have you used? [Home safety visit]", "S", pick("Yes", "No", "No", missing=0)),
        Col("B3[SQ2]. Which of our services have you used? [School visit]", "S", pick("Yes", "No", "No", missing=0)),
        Col("B3[SQ3]. Which of our services have you used? [999 call]", "S", pick("No", "Yes", "No", missing=0)),
        Col("B3[SQ4]. Which of our services have you used? [Business fire advice]", "S", pick("No", "No", "Yes", missing=0)),
        Col("B3[other]. Which of our services have you used? [Other]", "O", said("Cat up a tree", "community room at the station", "Car wash day", "cadets", missing=0.9)),
        Col("B4. What risks in your community worry you most?", "T", talk(
            "Lithium batteries charging in hallways",
            "Cladding on the tower by the river",
            "Grass fires, kids light them every Easter",
            "Elderly people with old electric blankets, {who} has one",
            "The bypass, there's a crash every {day}",
            "Flooding of the bottom road, we were cut off for {n} hours",
            "None really", "HMOs over shops with one way out", missing=0.3)),
        Col("B5. Is there anything else you want to tell us about the plan? / A oes unrhyw beth arall?", "T", talk(
            "Keep our station",
            "Too long, I only read the summary",
            "Thank you to all the crews",
            "Mae angen mwy o griwiau ar alw yn yr ardal wledig",
            "How will you know if it has worked",
            "Merge with the ambulance service and save on buildings",
            "Please hold a meeting in the valley and not just in town",
            "pay them properly", missing=0.5)),
        Col("C1. Age", "D", pick(*AGES)),
        Col("C2. Sex", "D", pick("Female", "Male", "Prefer not to say")),
        Col("C3. Which local authority area do you live in?", "D", pick("Castle", "Valleys", "Coast", "Outside Wales")),
        Col("C4. Can you understand, speak, read or write Welsh?", "D", pick("None of these", "Understand", "Speak, read and write")),
        Col("interviewtime. Total time", ".", decimal(90, 2000)),
    ],
    rows=52,
)  # fmt: skip
# B1 1, B2 3, B3 1, B4 1, B5 1 = 7

# ---------------------------------------------------------------- 11 long: Australian student evaluation

comments_by_question = {
    "What were the best aspects of this unit?": (
        "The tutes were heaps better than the lectures, Dan explained things with real cases",
        "Weekly quizzes kept me honest",
        "Field trip to the wetlands was the best day of my degree",
        "Lecturer replied to every post on the forum within {n} hours",
        "I liked that assignments built on each other",
        "Guest speakers from industry",
        "Recorded lectures meant I could keep my job",
        "Felt like the teaching team cared whether we passed",
    ),
    "How could this unit be improved?": (
        "The rubric for assignment 2 contradicted the lecture",
        "{n} readings a week is too many on top of a placement",
        "Group work where two of us did the lot",
        "Feedback came back after the next task was due",
        "Audio on the recordings drops out",
        "Exam had content that we never covered",
        "Bring back the face to face labs, the sims are rubbish",
        "Tutor on {day} was always late",
    ),
    "Please comment on the teaching of your tutor": (
        "Patient with us and never made me feel dumb",
        "Just read off the slides",
        "Knows his stuff but talks too fast for international students",
        "Great energy for an 8am class",
        "She learnt all our names by week {n}",
        "Hard to get hold of out of class",
        "Funny and kind, best tutor I've had",
    ),
}


def by_question(table: dict[str, tuple[str, ...]], missing: float = 0.05) -> Cells:
    """What was said to the question of the row."""
    makers = [talk(*texts, missing=missing, nothing=("", "nil", "N/A")) for texts in table.values()]
    return lambda rng, i: makers[i % len(makers)](rng, i)


def one_of(table: dict[str, tuple[str, ...]]) -> Cells:
    return each(*table)


units = Shape(
    "student_experience_of_units_comments_sem1_2023.csv",
    3,
    [
        Col("comment_id", "X", number(500001)),
        Col("respondent_key", "R", every(3, hexes(10), "units key")),
        Col("survey_period", ".", always("2023-S1")),
        Col("faculty", "D", every(3, pick("Science", "Arts and Society", "Health", "Business and Law", missing=0), "fac")),
        Col("unit_code", "D", every(3, pick("ENV201", "NUR310", "LAW105", "MKT220", "HIS130", missing=0), "unit")),
        Col("study_mode", "D", every(3, pick("Internal", "External", missing=0), "mode")),
        Col("citizenship", "D", every(3, pick("Domestic", "International", missing=0), "cit")),
        Col("question_text", "Q", one_of(comments_by_question)),
        Col("comment", "K", by_question(comments_by_question)),
        Col("overall_rating", "A", every(3, near(1, 5), "rating")),
        Col("word_count", ".", near(3, 60)),
        Col("flagged", ".", pick("N", "N", "N", "Y", missing=0)),
    ],
    rows=114,
)  # fmt: skip

# ---------------------------------------------------------------- 12 long: national park plan, Scotland

park = {
    "Q1": (
        "More rangers, not more signs",
        "Wild camping permits should go, it is a right of access",
        "Rewilding must not mean clearing the last few hill farms",
        "Peat restoration gets my full support",
        "Deer numbers are far too high, {n} on our croft last night",
        "The plan talks of nature but says nothing of midges and ticks",
        "Beavers have flooded the bottom field twice",
    ),
    "Q2": (
        "Second homes have killed our village, {n} of us left in winter",
        "Young folk need houses they can afford to rent",
        "Let crofters build on their own land",
        "A bus on a {day} evening would let people live here without a car",
        "Short term lets ought to be capped",
        "The primary school is down to {n} pupils",
        "Broadband first and the rest will follow",
    ),
    "Q3": (
        "Car park charges are fine if the money stays here",
        "Motorhomes emptying toilets in the lay-bys",
        "A shuttle from the station in the summer",
        "Toilets. Open toilets",
        "Tell visitors to take litter home and fine them if not",
        "Too much is being done for tourists already",
        "Path erosion on the north side is a disgrace",
    ),
    "Q4": (
        "Well written but too long for busy people",
        "I would like to see yearly targets",
        "The map on page {n} leaves out our glen altogether",
        "Good to be asked",
        "Who will pay for all this",
        "Gaelic place names should come first",
        "Nothing further to add to what I said above",
    ),
}
QTEXT = {
    "Q1": "Do you agree with our objectives for nature? Please explain.",
    "Q2": "Do you agree with our objectives for people and communities? Please explain.",
    "Q3": "Do you agree with our objectives for visitors? Please explain.",
    "Q4": "Do you have any other comments on the draft Partnership Plan?",
}

partnership = Shape(
    "Draft Partnership Plan - all comments for publication.xlsx",
    4,
    [
        Col("Ref", "X", code("NPPP-{i:04d}")),
        Col("Respondent", "R", every(4, code("{i}"), "npa")),
        Col("Type of respondent", "D", every(4, pick("Individual", "Individual", "Organisation", missing=0), "npt")),
        Col("Organisation (if given)", "I", every(4, said("Glen Fara Community Council", "Hill Path Trust", "Farrow Estates", missing=0.8), "npo")),
        Col("Question", "Q", each(*QTEXT.values())),
        Col("Answer", "A", lambda rng, i: "" if i % 4 == 3 else rng.choice(["Yes", "No", "Partly", "Not answered"])),
        Col("Comment", "K", by_question(park, 0.12)),
        Col("Area", "D", every(4, pick("North", "South", "East", "West", "Outside the Park", missing=0), "npr")),
        Col("Park Authority response", ".", said("Noted.", "No change. See policy B2.", "Text amended in section 4.", "Noted with thanks.", "Agreed - to be picked up in the delivery plan.", missing=0.1)),
        Col("Theme", ".", pick("Housing", "Transport", "Peat", "Deer", "Access", "Process")),
        Col("Date received", ".", when("{d:02d}/{m:02d}/2022")),
    ],
    rows=120,
    before=[["Draft Partnership Plan consultation: schedule of comments received"], [""]],
)  # fmt: skip

# ---------------------------------------------------------------- 13 KoBo, water points in Kenya

water = held("water", ("borehole", "river", "piped", "rainwater", "vendor"), 0.3)
issues = held("wissues", ("distance", "queue", "cost", "salty", "broken_pump", "other"), 0.3)
kobo = Shape(
    "WASH_household_baseline_-_all_versions_-_False_-_2023-08-14.xlsx",
    7,
    [
        Col("start", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:05.201+03:00")),
        Col("end", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:55.810+03:00")),
        Col("today", ".", when("2023-{m:02d}-{d:02d}")),
        Col("deviceid", "I", code("collect:kT{n}pQ")),
        Col("enumerator", "I", pick("WK01", "WK02", "WK03", missing=0)),
        Col("consent", ".", always("yes")),
        Col("respondent_name", "I", person()),
        Col("phone_number", "I", phone(0.4)),
        Col("village", "D", pick("Kiambogo", "Maji_Moto", "Lower_Ndaro", "Upper_Ndaro", missing=0)),
        Col("_gps_latitude", "I", decimal(-0.6, -0.3)),
        Col("_gps_longitude", "I", decimal(36.1, 36.4)),
        Col("hh_size", "D", near(1, 12)),
        Col("resp_sex", "D", pick("female", "male", missing=0)),
        Col("resp_age", "D", near(18, 81)),
        Col("main_sources", "S", joined(water)),
        *[Col(f"main_sources/{o}", "S", ticked(water, o)) for o in ("borehole", "river", "piped", "rainwater", "vendor")],
        Col("minutes_to_source", "C", near(2, 120)),
        Col("who_collects", "C", pick("women", "girls", "boys", "men", "hired")),
        Col("problems", "S", joined(issues)),
        *[Col(f"problems/{o}", "S", ticked(issues, o)) for o in ("distance", "queue", "cost", "salty", "broken_pump", "other")],
        Col("problems_other", "O", lambda rng, i: rng.choice(["hyenas on the path", "quarrels at the tap", "dirty jerrycans", "Cattle drink there also"]) if "other" in issues(i) else ""),
        Col("satisfaction", "C", pick("1", "2", "3", "4", "5")),
        Col("satisfaction_reason", "T", talk(
            "The pump breaks and we wait for {n} days for the fundi",
            "Water is near now and the children go to school",
            "It is salty, tea tastes bad",
            "The committee collects money but we do not see the book",
            "Before we walked two hours so now it is good",
            "Queue starts at 4 in the morning",
            "In dry season it gives only {n} cans in a day",
            "the chairman's people fetch first", missing=0.1)),
        Col("would_pay", "C", pick("yes", "no", "depends")),
        Col("suggestion", "T", talk(
            "Bring a second tank on the upper side",
            "Train our own youths to repair",
            "Let women be in the committee",
            "A trough for animals so they do not spoil the water",
            "Put a lock and a timetable",
            "Dig another borehole near the school",
            "Reduce price to {n} bob",
            "we thank the organisation, continue", missing=0.2)),
        Col("enumerator_notes", ".", said("respondent in a hurry", "Interview in Kikuyu", "gps weak", missing=0.85)),
        Col("_id", ".", number(240118330, 7)),
        Col("_uuid", "R", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:59")),
        Col("_validation_status", ".", blank()),
        Col("_notes", ".", blank()),
        Col("_status", ".", always("submitted_via_web")),
        Col("_submitted_by", "I", always("wash_team")),
        Col("__version__", ".", always("vN8tQe2Fk")),
        Col("_tags", ".", blank()),
        Col("_index", ".", number(1)),
    ],
    rows=64,
)  # fmt: skip
# sources 1, minutes 1, who 1, problems 1, satisfaction+reason 1, pay 1, suggestion 1 = 7

# ---------------------------------------------------------------- 14 REDCap labels, carers of people with dementia, Ireland

support = ("Day centre", "Home help hours", "Respite bed", "Carer support group", "Public health nurse", "None")
elsewise = settled("elsewise", "Unchecked", "Unchecked", "Unchecked", "Checked", missing=0)
redcap = Shape(
    "DementiaCarersSurvey_DATA_LABELS_2024-05-02_1117.csv",
    10,
    [
        Col("Record ID", "R", number(1)),
        Col("Survey Identifier", ".", blank()),
        Col("Survey Timestamp", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:40")),
        Col("I have read the information leaflet and consent to take part", ".", always("Yes")),
        Col("What is your relationship to the person you care for?", "D", pick("Spouse or partner", "Son or daughter", "Sibling", "Other family member", "Friend or neighbour")),
        Col("How many years have you been caring?", "D", near(0, 22)),
        Col("On average, how many hours a week do you spend caring?", "C", pick("Under 10", "10-19", "20-49", "50 or more")),
        *[Col(f"Which supports does the person receive at present? (choice={o})", "S", pick("Checked", "Unchecked", "Unchecked", missing=0)) for o in support],
        Col("Which supports does the person receive at present? (choice=Other)", "S", elsewise),
        Col("Other support, please specify", "O", after(elsewise, ("Checked",), said("Meals on wheels", "cousin on Thursdays", "Private carer we pay ourselves", "the Men's Shed", missing=0.1))),
        Col("I get enough information about the condition", "C", pick(*AGREE)),
        Col("I know who to ring in a crisis", "C", pick(*AGREE)),
        Col("I get a proper break", "C", pick(*AGREE)),
        Col("My own health has suffered", "C", pick(*AGREE)),
        Col("What is the hardest part of caring?", "T", talk(
            "The nights. She's up {n} times and thinks I'm her brother",
            "Watching him go bit by bit",
            "Fighting the HSE for every hour",
            "No one calls any more, friends fell away",
            "I gave up work and we're on half of nothing",
            "Being angry and then ashamed of it",
            "Himself won't have a stranger in the house",
            "The brothers leave it all to me", missing=0.1)),
        Col("What has helped you most?", "T", talk(
            "The Alzheimer café on a {day}, tea and a laugh",
            "Our public health nurse is a saint",
            "Neighbours who drop in and don't ask",
            "Respite in {n} years I got one week and it saved me",
            "Prayer",
            "Learning not to correct her",
            "The dog", "A course online about how the brain changes", missing=0.2)),
        Col("If you could ask the Minister for one thing, what would it be?", "T", talk(
            "Carer's allowance without the means test",
            "Home help at the weekend as dementia doesn't stop on a {day}",
            "A bed when I need it and not in {n} months",
            "Pay home helps what they're worth",
            "Transport to the day centre, we live up a boreen",
            "Come and do a week of it",
            "one number to ring", "Diagnose people sooner", missing=0.25)),
        Col("How confident are you that you can continue caring for the next year? (0-100)", "C", near(0, 100)),
        Col("Your age", "D", near(26, 88)),
        Col("Your gender", "D", pick("Woman", "Man", "Other", "Prefer not to say")),
        Col("County", "D", pick("Cork", "Mayo", "Dublin", "Louth", "Kerry", "Offaly")),
        Col("Urban or rural", "D", pick("City", "Town", "Village", "Open countryside")),
        Col("Would you take part in an interview?", ".", pick(*YN)),
        Col("Contact details", "I", lambda rng, i: rng.choice(["", "", "087 555 0134", "ring after 6, 021 555 019", "mary.c@example.org"])),
        Col("Complete?", ".", pick("Complete", "Complete", "Incomplete", missing=0)),
    ],
    rows=47,
)  # fmt: skip

# ---------------------------------------------------------------- 15 Docket, US federal rule, bulk export

docket = Shape(
    "docket_comments_hearing_aids_2022.csv",
    1,
    [
        Col("Document ID", "R", code("XYZ-2021-N-0555-{i:04d}")),
        Col("Agency ID", ".", always("XYZ")),
        Col("Docket ID", ".", always("XYZ-2021-N-0555")),
        Col("Tracking Number", ".", code("kzt-{n}-q8vb")),
        Col("Document Type", ".", always("Public Submission")),
        Col("Posted Date", ".", when("2022-{m:02d}-{d:02d}T04:00Z")),
        Col("Is Withdrawn?", ".", always("false")),
        Col("Title", ".", code("Comment from Anonymous {n}")),
        Col("Topics", ".", blank()),
        Col("Duplicate Comments", ".", pick("1", "1", "1", "4", missing=0)),
        Col("Comment on Document ID", ".", always("XYZ-2021-N-0555-0001")),
        Col("Page Count", ".", always("1")),
        Col("Received Date", ".", when("2022-{m:02d}-{d:02d}T05:00Z")),
        Col("First Name", "I", first()),
        Col("Last Name", "I", last()),
        Col("City", "D", pick("Dayton", "Tulsa", "Fresno", "Bangor", "Boise")),
        Col("State/Province", "D", pick("OH", "OK", "CA", "ME", "ID")),
        Col("Zip/Postal Code", "I", near(10000, 98000)),
        Col("Country", ".", always("United States")),
        Col("Organization Name", "I", said("Midwest Hearing Group", "Retired Teachers Assoc.", missing=0.85)),
        Col("Submitter Representative", "I", blank()),
        Col("Category", "D", pick("Individual Consumer", "Health Professional", "Device Industry", "Academia")),
        Col("Comment", "T", talk(
            "I paid ${n}00 for a pair that whistles, over the counter aids cannot come soon enough",
            "As an audiologist for {n} years I am worried about people missing a tumor because they never got tested",
            "Please set the output limit lower, people will hurt the hearing they have left",
            "My insurance covers nothing. {who} sits silent at dinner",
            "The label has to be readable for seniors",
            "Return policy should be 60 days and spelled out on the box",
            "See attached file(s)",
            "Do not let states block the rule",
            "Hearing aid dispensers like me will go out of business in small towns",
            "I am 78 and on a fixed income, thank you for doing this",
            "Self-fitting apps do not work for people without a smartphone", missing=0.02)),
        Col("Attachment Files", ".", said("https://downloads.example.gov/attachment_1.pdf", missing=0.85)),
    ],
    rows=90,
)  # fmt: skip

# ---------------------------------------------------------------- 16 Housing association, New Zealand / UK style CamelCase

tenants = Shape(
    "TenantPerceptionSurvey2024_anonymised.csv",
    15,
    [
        Col("RespondentRef", "R", code("TP24-{i:03d}")),
        Col("SurveyMethod", ".", pick("Phone", "Online", "Post", missing=0)),
        Col("InterviewDate", ".", when("{d:02d}-{m:02d}-2024")),
        Col("InterviewerInitials", ".", pick("JB", "SK", "PO")),
        Col("TenureType", "D", pick("General needs", "Housing for older people", "Shared ownership", missing=0)),
        Col("Region", "D", pick("North", "Midlands", "South West", missing=0)),
        Col("OverallSatisfaction", "C", pick(*SATISFIED)),
        Col("OverallSatisfactionReason", "T", talk(
            "Rent goes up and the service goes down",
            "Never had a problem in {n} years",
            "My housing officer has changed four times",
            "They listen now, they didn't used to",
            "Block is filthy and cleaners only do the front",
            "Quick to write when you owe, slow when they owe you",
            "It's a roof and I'm thankful",
            "Lift out again and I'm on the {n}th floor with a pram", missing=0.1)),
        Col("RepairInLast12Months", "C", pick(*YN)),
        Col("SatisfactionRepairs", "C", pick(*SATISFIED, "Not applicable")),
        Col("SatisfactionTimeTakenRepair", "C", pick(*SATISFIED, "Not applicable")),
        Col("HomeWellMaintained", "C", pick(*SATISFIED)),
        Col("HomeIsSafe", "C", pick(*SATISFIED, "Don't know")),
        Col("WhyNotSafe", "T", talk(
            "Front door doesn't shut, anyone walks in",
            "No smoke alarm in the kitchen",
            "Wiring is older than me",
            "After the fire next door nobody has told us what's going on",
            "Bikes and prams left on the stairs",
            "Dealers on the landing every {day}",
            "Gas man has not been since we moved in", "Balcony rail moves when you lean on it", missing=0.7)),
        Col("ListensToViews", "C", pick(*AGREE, "Don't know")),
        Col("KeptInformed", "C", pick(*AGREE, "Don't know")),
        Col("TreatedFairlyWithRespect", "C", pick(*AGREE, "Don't know")),
        Col("MadeComplaintLast12Months", "C", pick(*YN)),
        Col("SatisfactionComplaintsHandling", "C", pick(*SATISFIED, "Not applicable")),
        Col("NeighbourhoodContribution", "C", pick(*SATISFIED, "Don't know")),
        Col("AsbHandling", "C", pick(*SATISFIED, "Don't know")),
        Col("OneThingToImprove", "T", talk(
            "Answer your emails",
            "Send someone round to look at the estate",
            "Sort the parking, {n} flats and six spaces",
            "Do what you say when you say it",
            "New windows",
            "Let me speak to a person",
            "More for kids to do on the estate",
            "Cut the grass and pick it up after", missing=0.15)),
        Col("ContactPreference", "C", pick("Phone", "Email", "Text", "Letter", "Visit")),
        Col("AgeBand", "D", pick("16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+", "Not known")),
        Col("Gender", "D", pick("F", "M", "Not known")),
        Col("DisabilityInHousehold", "D", pick(*YNP)),
        Col("EthnicGroup", "D", pick("White British", "White other", "Asian", "Black", "Mixed", "Not known")),
        Col("Weight", ".", decimal(0.6, 1.8)),
        Col("SentimentScore", ".", decimal(-1, 1)),
        Col("AgreedToPassBackDetails", ".", pick(*YN)),
    ],
    rows=120,
)  # fmt: skip

# ---------------------------------------------------------------- 17 Complaint log, city in Canada, open data

complaints = Shape(
    "transit-customer-feedback-2021.csv",
    2,
    [
        Col("OBJECTID", ".", number(1)),
        Col("CaseNumber", "R", code("CF-21-{i:05d}")),
        Col("DateReceived", ".", when("2021/{m:02d}/{d:02d} {h:02d}:{s:02d}:00+00")),
        Col("Channel", ".", pick("Phone", "Web form", "Email", "Social media", "In person", missing=0)),
        Col("FeedbackType", ".", pick("Complaint", "Complaint", "Compliment", "Suggestion", missing=0)),
        Col("Category", ".", pick("Operator conduct", "Late or missed", "Pass-up", "Accessibility", "Fare", "Shelter", missing=0)),
        Col("Route", "D", pick("4", "7", "7X", "15", "22", "301", "N/A")),
        Col("CustomerName", "I", always("REDACTED")),
        Col("CustomerPhone", "I", always("REDACTED")),
        Col("FeedbackText", "T", talk(
            "Driver drove right by me and {who} at the stop, we waved, in minus {n}",
            "The 7X has been {n} minutes late three days running",
            "Want to say thanks to the lady on the 22 who waited for an elderly man to sit",
            "Ramp would not come down and I was told to wait for the next one",
            "Operator was texting at the lights",
            "Mask rules are not being followed and nobody says a thing",
            "My transfer was good till 5:10 and he said it wasn't",
            "Shelter glass was smashed on {day} and there is still glass all over",
            "You cut the evening bus and I work till eleven at the hospital", missing=0.0)),
        Col("DesiredOutcome", "T", talk(
            "An apology",
            "Refund of my fare, $3.25",
            "Retrain the driver please",
            "Just wanted you to know",
            "Put the 9:40 back",
            "Fix the ramp and call me when it's done",
            "Nothing, pass on my thanks",
            "Someone to pick up the glass", missing=0.4)),
        Col("Ward", "D", pick("Ward 1", "Ward 2", "Ward 3", "Ward 4", "Ward 5")),
        Col("AssignedTo", "I", pick("Ops East", "Ops West", "Planning", "Customer Service", missing=0)),
        Col("StaffAction", ".", said("Reviewed video, operator coached", "Apology letter sent", "No further action", "Work order opened for shelter", "Passed to planning", missing=0.1)),
        Col("Outcome", ".", pick("Substantiated", "Not substantiated", "Unable to determine", "n/a")),
        Col("DateClosed", ".", when("2021/{m:02d}/{d:02d}")),
        Col("DaysOpen", ".", near(1, 44)),
    ],
    rows=105,
)  # fmt: skip

# ---------------------------------------------------------------- 18 SPSS labels (64 characters), staff survey of a university

staff = Shape(
    "staff_wellbeing_survey_2023_labels.csv",
    11,
    [
        Col("Unique Response Number", "R", code("1032-1031-{n}", 100000, 999999)),
        Col("1. Which of the following best describes your role?", "D", pick("Academic", "Professional services", "Technical", "Research only", "Other")),
        Col("1.a. If you selected Other, please specify:", "I", said("chaplain", "KTP associate", "Nursery manager", missing=0.93)),
        Col("2. Which college or directorate do you work in?", "D", pick("Arts", "Science and Engineering", "Medicine", "Central services", "Prefer not to say")),
        Col("3. How long have you worked here? (years)", "D", near(0, 35)),
        Col("4.1. Please indicate how far you agree with the following statements: Demands at work are reasonable"[:64], "C", pick(*AGREE)),
        Col("4.2. I have a choice in deciding how I do my work", "C", pick(*AGREE)),
        Col("4.3. My line manager encourages me at work", "C", pick(*AGREE)),
        Col("4.4. I have unachievable deadlines", "C", pick(*AGREE)),
        Col("4.5. I would recommend this university as a place to work", "C", pick(*AGREE)),
        Col("5. What contributes most to stress in your job? (Select up to three)"[:64], "S", several("Workload", "Email", "Lack of control", "Relationships", "Job insecurity", "Pay", "Estate and IT", by=", ")),
        Col("5.a. If you selected Other, please specify:", "O", said("REF", "the timetable software", "childcare", "commuting", "students in crisis at 5pm", missing=0.85)),
        Col("6. Have you used any of the wellbeing services in the last 12 months?"[:64], "C", pick("Yes", "No", "I was not aware of them")),
        Col("6.a. If yes, how useful did you find them? Please say why.", "T", talk(
            "Counsellor was great but only {n} sessions",
            "Mindfulness webinar at the time of my lectures, so no",
            "Occupational health took months",
            "The walking group got me out from behind a screen",
            "Phone line was staffed by someone reading a script",
            "Really useful when {who} died",
            "It puts the problem on us and not on the workload", missing=0.65)),
        Col("7. What one change would most improve your wellbeing at work?", "T", talk(
            "A workload model that counts what we really do",
            "No meetings on a {day}",
            "Replace people when they leave, we are {n} posts down",
            "A room with a window",
            "Stop changing systems in September",
            "Trust us to work from home",
            "Fair pay and secure contracts",
            "Managers who are trained to manage", missing=0.15)),
        Col("8. What do you like most about working here?", "T", talk(
            "My students, every time",
            "Colleagues in the lab look after each other",
            "Leave is generous if you can take it",
            "The campus in spring",
            "Freedom to follow my own research",
            "It's {n} minutes from my door",
            "pension, what's left of it",
            "Being part of something that matters", missing=0.25)),
        Col("9. In the last month how many days have you worked while ill?", "C", near(0, 20)),
        Col("10. Do you have any further comments about wellbeing at the university?"[:64], "T", talk(
            "We filled this in two years ago and nothing happened",
            "Please publish the results this time",
            "Cleaners and porters don't get these emails",
            "I'm leaving in the summer so take this as my exit interview",
            "Fruit bowls are not a strategy",
            "Thanks to HR for the menopause policy",
            "Nothing more to add", missing=0.6)),
        Col("11. What is your gender?", "D", pick(*GENDERS)),
        Col("12. Which age group are you in?", "D", pick(*AGES)),
        Col("13. Do you have caring responsibilities? (tick all that apply)", "D", several("None", "Child under 18", "Disabled child", "Adult", "Prefer not to say", by=", ", most=2)),
        Col("14. Contract type", "D", pick("Open-ended", "Fixed-term", "Hourly paid")),
        Col("Submitted", ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}")),
    ],
    rows=72,
)  # fmt: skip

# ---------------------------------------------------------------- 19 snake_case, graduate students of a US university, tick-alls as TRUE

otherwise = settled("otherwise", "FALSE", "FALSE", "FALSE", "TRUE", missing=0)
food = Shape(
    "food_insecurity_grad_students_public.csv",
    8,
    [
        Col("study_id", "R", hexes(8)),
        Col("survey_complete", ".", pick("TRUE", "TRUE", "FALSE", missing=0)),
        Col("duration_sec", ".", near(100, 3000)),
        Col("degree_program", "D", pick("Master's", "PhD", "Professional")),
        Col("intl_student", "D", pick("TRUE", "FALSE")),
        Col("age", "D", near(21, 48)),
        Col("gender_identity", "D", pick("Woman", "Man", "Nonbinary", "Prefer to self-describe", "Prefer not to answer")),
        Col("gender_self_describe", "I", said("two-spirit", "genderqueer", missing=0.95)),
        Col("has_dependents", "D", pick("TRUE", "FALSE", "FALSE")),
        Col("food_worried_run_out", "C", pick("Often true", "Sometimes true", "Never true", "Don't know")),
        Col("food_didnt_last", "C", pick("Often true", "Sometimes true", "Never true", "Don't know")),
        Col("food_cut_meals", "C", pick("Yes", "No", "Don't know")),
        Col("usda_score", ".", near(0, 6)),
        Col("food_secure_cat", ".", pick("high", "low", "very low")),
        Col("resource_pantry", "S", pick("TRUE", "FALSE", "FALSE", missing=0)),
        Col("resource_snap", "S", pick("FALSE", "FALSE", "TRUE", missing=0)),
        Col("resource_emergency_grant", "S", pick("FALSE", "TRUE", "FALSE", missing=0)),
        Col("resource_family", "S", pick("TRUE", "FALSE", missing=0)),
        Col("resource_other", "S", otherwise),
        Col("resource_other_text", "O", after(otherwise, ("TRUE",), said("free pizza at talks", "Sikh temple", "dumpster", "plasma donation", "church dinner", missing=0.1))),
        Col("pantry_barriers_text", "T", talk(
            "Pantry closes at 4 and I TA until 5",
            "I felt like someone else needed it more",
            "Nothing halal on the shelves",
            "It's a {n} minute bus ride from the med campus",
            "Didn't know grad students were allowed",
            "My students volunteer there, it would be so awkward",
            "You have to show ID and I was afraid of what it meant for my visa", missing=0.4)),
        Col("impact_on_studies", "C", near(1, 7)),
        Col("impact_on_studies_text", "T", talk(
            "Can't focus in seminar when I have had only coffee",
            "I took a second job and my advisor is not happy",
            "Failed my quals the month the stipend came late",
            "None so far, I have a working spouse",
            "I skip conferences because we pay up front and wait {n} weeks",
            "I lost twenty pounds in my first year",
            "Sleeping a lot, no energy", missing=0.35)),
        Col("stipend_monthly_usd", "C", near(1100, 3400)),
        Col("one_policy_change_text", "T", talk(
            "Pay us a living wage",
            "Twelve month stipends, we eat in summer too",
            "Open a pantry by the grad housing",
            "Stop charging student fees to people you employ",
            "Let TAs swipe into the dining halls",
            "First paycheck in August not October",
            "Cap the rent in family housing at {n} percent of stipend",
            "a microwave on every floor", missing=0.2)),
        Col("housing_type", "D", pick("Campus", "Shared rental", "Own rental", "With family", "Other")),
        Col("raffle_email_provided", ".", pick("TRUE", "FALSE", missing=0)),
    ],
    rows=98,
)  # fmt: skip

# ---------------------------------------------------------------- 20 Google Forms, school board / parish, New Zealand

school = Shape(
    "School Start Time & Bus Changes - Whānau Survey (Responses) - Form Responses 1.csv",
    10,
    [
        Col("Timestamp", ".", when("{d:02d}/{m:02d}/2026 {h}:{s}:19")),
        Col("Email Address", "I", email(0)),
        Col("Your name (optional)", "I", person(0.5)),
        Col("I am a... ", "D", pick("Parent / caregiver", "Student", "Staff member", "Board or iwi representative", "Member of the community", "Kuia for three tamariki")),
        Col("Which year level(s) are your children in? Tick all that apply.", "D", several("Years 1-3", "Years 4-6", "Years 7-8", "Not applicable", by=", ", most=2)),
        Col("How do your children mostly get to kura?", "C", typed(("School bus", "Car", "Walk", "Bike or scooter"), ("nana picks them up", "horse lol", "Half and half"))),
        Col("Which start time would you prefer?", "C", pick("8.30am", "8.45am", "9.00am (no change)", "9.15am")),
        Col("Why? ", "T", talk(
            "I start at the freezing works at 7 so earlier is better",
            "Kids need sleep, the research is clear",
            "We live {n} km out and the bus is already at ten past 7",
            "Leave it as it is, it works for most",
            "Milking isn't done till 8",
            "Two schools, two drop offs, can't be in both places",
            "{who} does the run and she's not a morning person",
            "Later in winter would be safer on the icy roads", missing=0.2)),
        Col("How would each change affect your whānau? [8.30am start]", "C", pick("Much better", "Better", "No difference", "Worse", "Much worse")),
        Col("How would each change affect your whānau? [9.15am start]", "C", pick("Much better", "Better", "No difference", "Worse", "Much worse")),
        Col("How would each change affect your whānau? [One bus run instead of two]", "C", pick("Much better", "Better", "No difference", "Worse", "Much worse")),
        Col("What would you need if the start time changed?", "S", several("Before-school care", "After-school care", "A later bus", "Breakfast club", "Nothing", by=", ")),
        Col("On a scale of 1 to 5, how well has the school kept you informed?", "C", near(1, 5)),
        Col("What worries you about the bus changes?", "T", talk(
            "Little ones on with the big kids",
            "Standing on the highway in the dark with trucks going past",
            "An hour on the bus each way is too long for a five year old",
            "No seat belts",
            "No worries from us, the driver is a legend",
            "If it's full who gets left behind",
            "Turning bay at our gate floods {n} times a year",
            "{day} sports practice, how do they get home", missing=0.3)),
        Col("What do we do well at our kura?", "T", talk(
            "Kapa haka, makes me cry every time",
            "Teachers ring before there's a problem",
            "The garden and the worm farm",
            "My boy loves going, that says it all",
            "Small classes, everyone knows everyone",
            "Te reo is in everything now, ka pai",
            "Pool open in the summer for families", missing=0.35)),
        Col("Anything else? Patai?", "T", talk(
            "Please hold a hui at night so dads can come",
            "Who decides in the end",
            "Thanks for asking, most schools don't",
            "The form wouldn't let me pick two years",
            "Fix the carpark",
            "Can we have the minutes on the website", missing=0.6)),
        Col("Can we share your comments (no names) in the newsletter?", "P", pick("Yes", "No", missing=0.02)),
        Col("Ethnicity (tick all that apply)", "D", several("Māori", "NZ European / Pākehā", "Samoan", "Tongan", "Filipino", "Other", by=", ", most=2)),
        Col("Area", "D", pick("In town", "North Road", "The valley", "Coast")),
        Col("Contact number if you want the board to ring you", "I", phone(0.75)),
        Col("Office use", ".", said("rang 12/3", "dup?", missing=0.92)),
        Col("", ".", blank()),
    ],
    rows=44,
)  # fmt: skip

SHAPES = [
    leisure, policing, outpatients, budget, parking, libraries, streets, victims, repairs, rescue,
    units, partnership, kobo, redcap, docket, tenants, complaints, staff, food, school,
]  # fmt: skip
