"""Ordinary exports of council, police and hospital surveys, as analysts get them."""
# fmt: off

import itertools
import random

from tests.ingest.shape_parts import (
    AGREE,
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
    under,
    when,
)  # fmt: skip


def talk(*texts: str, missing: float = 0.35, short: tuple[str, ...] = ("No", "N/A")) -> Cells:
    """Comments: one or two things people said, no two comments alike; some say next to nothing."""
    singles = [(t,) for t in texts]
    pairs = list(itertools.permutations(texts, 2))
    mixer = random.Random(texts[0])
    mixer.shuffle(singles)
    mixer.shuffle(pairs)
    rest = pairs[len(texts):]
    order = singles + pairs[: len(texts)]
    mixer.shuffle(order)
    order += rest
    if len(order) < 150:
        triples = list(itertools.permutations(texts, 3))
        mixer.shuffle(triples)
        order += triples[:150]

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return rng.choice(short) if short and rng.random() < 0.15 else ""
        out = ""
        for text in order[i % len(order)]:
            end = "" if not out else (" " if out[-1] in ".!?" else rng.choice([". ", ". ", ".\n"]))
            out += end + text
        return out + (rng.choice(["", ".", "."]) if out[-1] not in ".!?" else "")

    return make


def now_and_then(*texts: str, share: float = 0.12) -> Cells:
    """What a few people typed beside 'other'."""
    return said(*texts, missing=1 - share)


def sevs(options: tuple[str, ...], others: tuple[str, ...] = (), by: str = ";", trailing: bool = True) -> Cells:
    """Several answers in a cell, sometimes with a typed one at the end."""
    base = several(*options, by=by, trailing=trailing, most=4)

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < 0.07:
            return ""
        cell = base(rng, i)
        if others and i % 8 == 5:
            cell += ("" if trailing else by) + others[(i // 8) % len(others)] + (by if trailing else "")
        return cell

    return make


def anon() -> Cells:
    """Ids as Citizen Space gives them."""
    letters = "123456789ABCDEFGHJKMNPQRSTUVWXYZ"

    def make(rng: random.Random, i: int) -> str:
        a, b = ("".join(rng.choice(letters) for _ in range(4)) for _ in range(2))
        return f"ANON-{a}-{b}-{rng.choice(letters)}"

    return make


SUPPORT = ("Strongly support", "Support", "Neither support nor oppose", "Oppose", "Strongly oppose", "Don't know")
YES = ("Yes", "No", "Prefer not to say")
YNU = ("Yes", "No", "Not sure")
ETHNIC = (
    "White - English / Welsh / Scottish / Northern Irish / British", "White - Irish", "White - Any other White background",
    "Mixed / multiple ethnic groups", "Asian / Asian British", "Black / African / Caribbean / Black British",
    "Other ethnic group", "Prefer not to say",
)
FAITH = ("No religion", "Christian (all denominations)", "Muslim", "Hindu", "Sikh", "Jewish", "Buddhist", "Any other religion", "Prefer not to say")
ORIENT = ("Heterosexual / Straight", "Gay or Lesbian", "Bisexual", "Other", "Prefer not to say")
AGEB = ("Under 18", "18 - 24", "25 - 34", "35 - 44", "45 - 54", "55 - 64", "65 - 74", "75+", "Prefer not to say")
FREQ = ("Daily", "Several times a week", "Once a week", "Once a month", "Less often", "Never")

# 1 --- Microsoft Forms: residents' parking

TIMES = (
    "Weekday mornings (before 10am)", "Weekday daytime (10am - 4pm)", "Weekday evenings (after 4pm)",
    "Overnight", "Saturday", "Sunday", "I never have difficulty",
)
parking = Shape(
    "Residents' Parking Review – Elmfield and Station Quarter(1-94).xlsx", 11,
    [
        Col("Id", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/25 {h}:{s}:08")),
        Col("Completion time", ".", when("{m}/{d}/25 {h}:{s}:51")),
        Col("Email", ".", always("anonymous")),
        Col("Name", ".", blank()),
        Col("Last modified time", ".", blank()),
        Col("I have read and understood the privacy notice and agree to my answers being used as described\n", ".", always("Yes")),
        Col("Which of the following best describes you?", "D", typed(
            ("I live in the review area", "I own or run a business in the review area", "I work in the review area", "I visit the review area"),
            ("Landlord of a property on Albert St", "Parent of a child at St Oswald's", "Volunteer at the church hall"))),
        Col("If you are responding on behalf of a business or organisation, please tell us its name", "I", now_and_then(
            "Elmfield Dental Practice", "The Railway Arms", "Bright Sparks Day Nursery", "St Oswald's PCC", "Kettle & Crumb Café", share=0.1)),
        Col("Which part of the review area do you live, work or run a business in?", "D", pick(
            "Elmfield North", "Elmfield South", "Station Quarter", "Canal Side", "I don't live or work in the area")),
        Col("How often do you have difficulty parking within a short walk of your home or business?\xa0", "C", pick(
            "Every day", "Most days", "Once or twice a week", "Less than once a week", "Never")),
        Col("At what times is it most difficult to park? Please tick all that apply", "S", sevs(TIMES, (
            "Match days", "school pick up 3pm", "When there is a funeral at the church", "Bin day"))),
        Col("To what extent do you support or oppose the introduction of a residents' parking scheme in your road?", "C", pick(*SUPPORT)),
        Col("Please tell us the reasons for your answer", "T", talk(
            "Commuters leave their cars here from 7am and walk to the station, residents can't get near their own house",
            "I already pay council tax and road tax, why should I pay again to park outside my own front door",
            "My mum is 83 and has carers four times a day and they drive round and round looking for a space",
            "There isn't a problem in our road, leave it alone",
            "The scheme in Park Terrace just pushed all the cars round the corner to us",
            "We have two vans from the garage dumped here for weeks at a time",
            "I support it as long as it is properly enforced. We never see a warden",
            "Students with three or four cars to a house are the real issue",
            "It is a money making exercise pure and simple",
            "With a baby and a toddler I have had to park two streets away and walk back in the rain", missing=0.25)),
        Col("If a scheme were introduced, which hours of operation would you prefer?", "C", typed(
            ("Monday to Friday, 8am to 6pm", "Monday to Saturday, 8am to 6pm", "All days, 8am to 8pm", "24 hours a day, 7 days a week", "I would not want a scheme"),
            ("Just 10-11am like in Harpenden", "Match days only", "Evenings - thats when it's bad", "Term time only"))),
        Col("Permits should be limited to two per household", "C", pick(*AGREE)),
        Col("Visitor permits should be available as scratch cards as well as online", "C", pick(*AGREE)),
        Col("Charges should be lower for low-emission vehicles", "C", pick(*AGREE)),
        Col("Some bays should be shared with short-stay pay and display", "C", pick(*AGREE)),
        Col("The proposed charge for a first permit is £62 a year. Do you think this is...", "C", pick("Too high", "About right", "Too low", "Don't know")),
        Col("Is there anything we should take into account for carers, Blue Badge holders, visitors or tradespeople?", "T", talk(
            "Carers permits need to be free and not tied to one reg number as it is a different carer every day",
            "Blue badge holders should be able to park in any bay without a permit",
            "My plumber won't come out if he has to faff about with an app",
            "Please keep paper visitor permits, I do not have a smart phone",
            "District nurses need to be able to stop for 20 mins without getting a ticket",
            "Grandparents doing childcare should get a reduced rate",
            "More disabled bays outside the flats, there is only one for 24 homes",
            "Think about people having building work done, skips take up two spaces", missing=0.5)),
        Col("Do you have any other comments on parking in the area?\n", "T", talk(
            "Paint proper lines on the junction of Mill Lane, someone is going to get killed",
            "Could the car park behind the old Co-op be opened up overnight?",
            "Pavement parking is terrible, I can't get the buggy past",
            "More electric charging points would help those of us with no driveway",
            "This is the third survey in five years, please just do something",
            "The school needs to run a walking bus",
            "Dropped kerbs are blocked daily and nobody comes out when you ring",
            "thank you for consulting us properly this time", missing=0.55)),
        Col("What is your full postcode?", "I", postcode(0.15)),
        Col("What is your age?", "D", pick(*AGEB)),
        Col("What is your sex?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?", "D", pick(*YES)),
        Col("What is your ethnic group?", "D", typed(ETHNIC, ("Cornish", "Human", "Kurdish"))),
        Col("If you would like to be told the outcome of the review, please leave your email address", "I", email(0.45)),
    ],
    rows=94,
)

# 2 --- SmartSurvey: library strategy

LIBS = ("Borrow books or audiobooks", "Use a computer or wifi", "Study or work", "Attend an event or activity", "Printing, scanning or copying", "Get help or advice", "Bring a child to Rhyme Time")
HEAR = ("Council website", "Facebook / X / Instagram", "Poster or leaflet in a library", "Email from the library", "Local newspaper", "Word of mouth")
libraries = Shape(
    "SmartSurvey_RawData_Library_Strategy_2024-29.csv", 10,
    [
        Col(("UserID", ""), "R", number(318840112, 37)),
        Col(("UserNo", ""), ".", number(1)),
        Col(("Name", ""), ".", blank()),
        Col(("Email", ""), ".", blank()),
        Col(("IP Address", ""), "I", address()),
        Col(("Unique ID", ""), ".", blank()),
        Col(("Started", ""), ".", when("{d:02d}/{m:02d}/2024 {h:02d}:{s}")),
        Col(("Ended", ""), ".", when("{d:02d}/{m:02d}/2024 {h:02d}:{s}")),
        Col(("Tracking Link", ""), ".", pick("Main Link", "Library PCs", "Newsletter")),
        Col(("Q1. Are you responding as:", ""), "D", pick("A library user", "Someone who used to use libraries", "Someone who has never used a library", "A member of library staff or a volunteer", "On behalf of an organisation", "Other (please specify):")),
        Col(("Q1. Are you responding as:", "Other (please specify):"), "I", now_and_then("Parish councillor", "Retired librarian, Wexley branch", "Childminder", "Headteacher of a primary school", share=0.08)),
        Col(("Q2. Which library do you use most often?", ""), "D", pick("Wexley Central", "Barton Road", "Hallam", "St Anne's", "The Mobile Library", "Pinfold", "I do not use a library")),
        Col(("Q3. How often have you visited a library in the last 12 months?", ""), "D", pick("Weekly or more", "Every two or three weeks", "Monthly", "Every few months", "Once or twice", "Not at all")),
        *[Col(("Q4. What do you use the library for? Please tick all that apply", o), "S", mark(o)) for o in LIBS],
        Col(("Q4. What do you use the library for? Please tick all that apply", "Other (please specify):"), "O", now_and_then("Knit and natter group", "jigsaw swap", "somewhere warm to sit", "collect hearing aid batteries", "Family history", share=0.14)),
        *[Col(("Q5. How satisfied are you with the following?", r), "C", pick(*SATISFIED, "Not applicable")) for r in ("Opening hours", "Choice of books", "Staff and volunteers", "The building and its facilities")],
        Col(("Q6. To what extent do you agree or disagree with our proposal to introduce self-service ('Open Plus') hours at four libraries?", ""), "C", pick(*AGREE, "Don't know")),
        Col(("Q6. To what extent do you agree or disagree with our proposal to introduce self-service ('Open Plus') hours at four libraries?", "Please tell us why:"), "T", talk(
            "It's a good idea for people who work full time as Hallam shuts at 5 most days",
            "I would not feel safe in there on my own after dark with no staff",
            "This is the thin end of the wedge, next you will be getting rid of the librarians altogether",
            "My card never works in the machine as it is so who will help me",
            "Happy with it so long as under 16s are not locked out, my daughter revises there",
            "What happens if someone is taken ill and there is nobody about",
            "Anything that gets the doors open for longer is welcome",
            "Staff are the best thing about our library and you can't replace them with a swipe card",
            "Seen this working in Peterborough, no trouble at all", missing=0.3)),
        Col(("Q7. If you could change one thing about your library, what would it be?", ""), "T", talk(
            "Open on a Saturday afternoon",
            "Fix the toilets, they have been out of order since Easter",
            "More new large print, I've read everything on the shelf",
            "A proper cafe rather than a vending machine",
            "Bring back the reference section upstairs",
            "Quieter study space away from the children's area",
            "Better signs to the meeting rooms and a bit of parking for blue badges",
            "nothing I love it just as it is",
            "More things on for teenagers, it's all toddlers and pensioners",
            "Longer loans for people who can't get out much", missing=0.2)),
        Col(("Q8. The mobile library costs £94,000 a year and made 5,100 loans last year. Should we:", ""), "C", pick("Keep the mobile library as it is", "Reduce the number of stops", "Replace it with a home delivery service", "Stop the service", "Don't know")),
        Col(("Q9. Is there anything else you would like to tell us about the draft strategy?", ""), "T", talk(
            "The document is far too long and full of jargon, I gave up on page 12",
            "Please do not close Pinfold, it is the only thing left in the village",
            "Schools should be bringing classes in every half term like they used to",
            "I hope the volunteers will be thanked properly, they kept St Anne's going",
            "Books first, gadgets second",
            "Move it in with the council offices and save on the rent",
            "There's nothing in here about people with dementia or their carers",
            "Well done for not cutting the hours again", missing=0.55)),
        Col(("Q10. How did you hear about this consultation?", ""), "C", pick(*HEAR)),
        Col(("Q11. How old are you?", ""), "D", pick(*AGEB)),
        Col(("Q12. Are you:", ""), "D", pick("Female", "Male", "I describe myself in another way", "Prefer not to say")),
        Col(("Q13. Do you consider yourself to be a disabled person?", ""), "D", pick(*YES)),
        Col(("Q14. What is the first part of your postcode? (e.g. WX4)", ""), "D", pick("WX1", "WX2", "WX3", "WX4", "WX7", "WX11", "wx4", missing=0.15)),
    ],
    rows=110,
)

# 3 --- SurveyMonkey: budget

SERV = ("Adult social care", "Children's services", "Roads and pavements", "Waste and recycling", "Parks and open spaces", "Libraries and culture", "Public health")
SAVE = ("Sharing services with neighbouring councils", "Selling buildings we no longer need", "Moving more services online", "Charging for some services that are free now", "Reducing opening hours of council offices", "Asking communities to run some services")
budget = Shape(
    "Have your say on the Council's budget 2025-26.xlsx", 12,
    [
        Col(("Respondent ID", ""), "R", number(118640215500, 1187)),
        Col(("Collector ID", ""), ".", pick("455120933", "455120987")),
        Col(("Start Date", ""), ".", when("2024-12-{d:02d} {h:02d}:{s}:06")),
        Col(("End Date", ""), ".", when("2024-12-{d:02d} {h:02d}:{s}:49")),
        Col(("IP Address", ""), "I", address()),
        Col(("Email Address", ""), ".", blank()),
        Col(("First Name", ""), ".", blank()),
        Col(("Last Name", ""), ".", blank()),
        Col(("Custom Data 1", ""), ".", blank()),
        Col(("How are you responding to this survey?", "Response"), "D", pick("As a resident", "As a business owner or representative", "As a council employee", "On behalf of a voluntary or community organisation", "As a town, parish or borough councillor")),
        Col(("", "Other (please specify)"), "I", now_and_then("School governor", "Trustee of Age Concern Marlham", "Former mayor", share=0.06)),
        Col(("Before today, how much did you know about the pressures on the council's budget?", "Response"), "C", pick("A great deal", "A fair amount", "Not very much", "Nothing at all")),
        *under("Thinking about the services below, should we spend more, the same or less on each next year?", "C", SERV, pick("Spend more", "Spend the same", "Spend less", "Don't know")),
        Col(("To what extent do you agree or disagree with the proposal to increase council tax by 2.99%, plus 2% for adult social care?", "Response"), "C", pick(*AGREE)),
        Col(("", "Please use this space to explain your answer:"), "T", talk(
            "Pensioners on a fixed income simply can't find another £90 a year",
            "If it goes on care for old people and not on consultants then I don't mind",
            "We pay more every year and get less every year, look at the state of the roads",
            "I agree because the alternative is cutting things that people depend on",
            "The Government should be funding social care, not council tax payers in band A",
            "Start with the chief exec's salary before you come to us",
            "Reluctantly yes. Nobody else is going to pay for it",
            "Everything has gone up, gas food mortgage and now this",
            "Band D here is already the highest in the county", missing=0.3)),
        *under("Which of these ways to save money or raise income would you support? Please select all that apply.", "S", SAVE, None),
        Col(("", "None of the above"), "S", mark("None of the above", 0.06)),
        Col(("", "Other (please specify)"), "O", now_and_then("Cut the number of councillors", "Stop using agency staff", "fine the fly tippers", "Put solar panels on the schools", "Merge with the county", share=0.2)),
        Col(("Do you have any other ideas for how the council could save money or generate income?", "Open-Ended Response"), "T", talk(
            "Turn the street lights off between 1 and 5am",
            "Rent out the top two floors of the civic centre, they are half empty",
            "Stop sending me letters when you've already sent an email saying the same",
            "Charge second home owners double",
            "Bring the grounds maintenance back in house instead of paying a contractor to do it badly",
            "Let people sponsor roundabouts and flower beds",
            "Stop digging up the same road three times in one year",
            "A small charge at the country park car park, people would pay a pound",
            "Less glossy magazines through the door",
            "sell advertising on the bin lorries", missing=0.4)),
        Col(("If any of these proposals would affect you or your family, please tell us how", "Open-Ended Response"), "T", talk(
            "My son has SEND transport to his school 14 miles away, without it I'd have to give up work",
            "I go to the day centre Tuesdays and Thursdays and it's the only time I see anyone",
            "We rely on the respite weekends, my wife has Parkinson's",
            "Would not affect me directly but I worry for my neighbours",
            "I'm on my own with two kids and any increase comes out of the food shop",
            "The youth club is the only thing that keeps my lad off the streets",
            "My business rates and the green waste charge have both gone up as well",
            "I can't use online services, I'm partially sighted", missing=0.55, short=("No", "N/a", "Not affected"))),
        Col(("What is your age group?", "Response"), "D", pick(*AGEB)),
        Col(("What is your gender?", "Response"), "D", pick("Man", "Woman", "Non-binary", "Prefer not to say")),
        Col(("", "Prefer to self-describe:"), "I", now_and_then("Agender", "just a person", share=0.03)),
        Col(("Which borough ward do you live in?", "Response"), "D", pick("Abbey", "Castle", "Eastfields", "Marlham North", "Marlham South", "Riverside", "Thornley", "Don't know")),
        Col(("Which of these best describes your working status?", "Response"), "D", pick("Working full time", "Working part time", "Self-employed", "Retired", "Student", "Looking after home or family", "Long-term sick or disabled", "Unemployed")),
        Col(("How would you describe your ethnic background?", "Response"), "D", pick(*ETHNIC)),
    ],
    rows=120,
)

# 4 --- Snap XMP: neighbourhood policing, codes under variable names

PRI = ("Anti-social behaviour", "Burglary", "Drug dealing or use", "Speeding and dangerous driving", "Violence against women and girls", "Knife crime", "Rural crime", "Shoplifting")


def codes(n: int, missing: float = 0.06) -> Cells:
    """Numbers over labels."""
    return pick(*[str(k) for k in range(1, n + 1)], missing=missing)


policing = Shape(
    "NPT_Public_Survey_W3_snap_export.csv", 14,
    [
        Col(("ID.name", "Case name"), ".", blank()),
        Col(("ID.respondent", "Respondent"), "R", number(100241)),
        Col(("ID.startDate", "Start date"), ".", when("{d:02d}/{m:02d}/2025")),
        Col(("ID.start", "Start time"), ".", when("{h:02d}:{s}:17")),
        Col(("ID.endDate", "End date"), ".", when("{d:02d}/{m:02d}/2025")),
        Col(("ID.end", "End time"), ".", when("{h:02d}:{s}:40")),
        Col(("ID.completed", "Completed"), ".", always("1")),
        Col(("ID.language", "Language"), ".", always("en-GB")),
        Col(("Q1", "Q1 Which of the following best describes you? I..."), "D", codes(4)),
        Col(("Q2", "Q2 Which neighbourhood policing area do you live in?"), "D", codes(6)),
        Col(("Q3", "Q3 How safe or unsafe do you feel walking alone in your local area... (During the day)"), "C", codes(5)),
        Col(("Q3b", "Q3 How safe or unsafe do you feel walking alone in your local area... (After dark)"), "C", codes(5)),
        Col(("Q4", "Q4 In the last 12 months, do you think crime in your area has..."), "C", codes(4)),
        *[Col((f"Q5_{k}", f"Q5 Which THREE of these should be the priorities for your local team? ({p})"), "S", mark("1", 0.36, "0")) for k, p in enumerate(PRI, 1)],
        Col(("Q5_9", "Q5 Which THREE of these should be the priorities for your local team? (Other)"), "S", mark("1", 0.1, "0")),
        Col(("Q5a", "Q5a If other, please specify"), "O", now_and_then("Off road bikes on the common", "e-scooters", "dog theft", "Fraud against the elderly", "parking outside the school", share=0.12)),
        *[Col((f"Q6{x}", f"Q6 How much do you agree or disagree with each of the following statements? ({t})"), "C", codes(6)) for x, t in (
            ("", "The police in this area can be relied on to be there when you need them"),
            ("b", "The police in this area treat everyone fairly whoever they are"),
            ("c", "They are dealing with the things that matter to people in this community"),
            ("d", "Taking everything into account I have confidence in the police in this area"))],
        Col(("Q7", "Q7 How often do you see uniformed officers or PCSOs on foot patrol?"), "C", codes(6)),
        Col(("Q8", "Q8 Do you know the name of your local PCSO or neighbourhood officer?"), "C", codes(2)),
        Col(("Q9", "Q9 In the last 12 months have you contacted the police for any reason?"), "C", codes(2)),
        Col(("Q9a", "Q9a How satisfied were you with the way your contact was handled?"), "C", codes(5, 0.6)),
        Col(("Q9b", "Q9b Why do you say that?"), "T", talk(
            "Rang 101, was on hold 47 minutes and gave up",
            "The officer who came out was lovely, she sat with mum for half an hour",
            "Got a crime number by text and that was the last I heard",
            "They arrived within ten minutes and dealt with it, can't fault them",
            "I sent them the doorbell footage and nobody even looked at it",
            "Was told it was a civil matter when it clearly wasn't",
            "Used the online form, it was quick and someone phoned me the next day",
            "Never turned up for the appointment, twice", missing=0.65, short=())),
        Col(("Q10", "Q10 What one thing could your neighbourhood policing team do that would make the most difference to you?"), "T", talk(
            "Be seen. Walk around the estate after school finishes and in the evenings",
            "Do something about the balaclava lads on electric bikes",
            "Speed checks on Station Road, it's like Brands Hatch at night",
            "Come to the residents meetings like they used to",
            "Re open the front desk at the police station",
            "Deal with the drug dealing in the flats behind the precinct, everyone knows who it is",
            "Answer the phone",
            "Work with the youth clubs instead of moving kids on from one place to the next",
            "Let us know what happened after we report things, otherwise why bother",
            "Stop the same four people nicking from the Co-op every single day", missing=0.25)),
        Col(("Q11", "Q11 If there is anything else you would like to say about policing in your area, please write it in the box below"), "T", talk(
            "I know they're stretched and I don't blame the officers",
            "We pay more precept every year and see less",
            "Out here in the villages we might as well not exist",
            "PCSO Dave is brilliant and knows all the kids by name",
            "As a young Black man I get stopped far more than my mates and nobody explains why",
            "The Facebook page is useful, keep that going",
            "Women should not have to plan their route home round where the lights are",
            "Bring back proper bobbies on the beat", missing=0.6)),
        Col(("Q12", "Q12 Are you..."), "D", codes(4)),
        Col(("Q13", "Q13 How old are you?"), "D", near(17, 88)),
        Col(("Q14", "Q14 What is your ethnic group?"), "D", codes(8)),
        Col(("Q15", "Q15 Are your day-to-day activities limited because of a health problem or disability?"), "D", codes(4)),
        Col(("Q16", "Q16 Please enter your postcode so that we can map results. It will not be used to identify you"), "I", postcode(0.3)),
        Col(("Weight", "Weight"), ".", decimal(0.6, 1.8)),
    ],
    rows=100,
)

# 5 --- Citizen Space: statement of licensing policy

licensing = Shape(
    "consultation-export-statement-of-licensing-policy-2026-2031.xlsx", 7,
    [
        Col("Response ID", "R", anon()),
        Col("Response Type", ".", always("Online")),
        Col("Submitted to", ".", always("Review of the Statement of Licensing Policy 2026-2031")),
        Col("Date Submitted", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s}:33")),
        Col("Status", ".", always("Submitted")),
        Col("1 What is your name? - Name", "I", person(0.3)),
        Col("2 What is your email address? - Email", "I", email(0.3)),
        Col("3 What is your organisation? - Organisation", "I", now_and_then("Marwood Town Council", "The Fleece Inn (Marwood) Ltd", "Harbourside Residents' Association", "Northdale Police Licensing Unit", "UK Hospitality", "St Michael's PCC", "Street Pastors Marwood", share=0.3)),
        Col("4 In what capacity are you responding? - Capacity", "D", pick("Resident", "Licence holder or operator", "Responsible authority", "Residents' or community group", "Town or parish council", "Ward councillor", "Other (please specify)")),
        Col("4 In what capacity are you responding? - If other, please state", "I", now_and_then("Solicitor acting for a number of premises", "Taxi driver", "Bar manager", share=0.08)),
        Col("5 Do you agree that the cumulative impact area for the Harbourside should be kept? - Cumulative impact area", "C", pick("Yes", "No", "Don't know", missing=0.03)),
        Col("5 Do you agree that the cumulative impact area for the Harbourside should be kept? - Please give reasons for your answer", "T", talk(
            "There are already 31 premises within 400 metres of my bedroom window and it does not stop until 4am",
            "The evidence in Appendix C is from before the pandemic and doesn't reflect trade now, which is down by a third",
            "Keeping it stops new independent operators coming in while the big chains carry on",
            "Without the policy every empty shop would become a vape bar",
            "Police figures show violence has not fallen so this is no time to relax it",
            "It should be extended to take in Quay Street, which is just as bad",
            "Each application ought to be judged on its own merits",
            "I clean the church steps of broken glass every Sunday morning before the 8 o'clock service", missing=0.2, short=("No comment",))),
        Col("6 Do you agree with the proposed framework hours? - Framework hours", "C", pick("Agree", "Partly agree", "Disagree", "Don't know")),
        Col("6 Do you agree with the proposed framework hours? - Comments", "T", talk(
            "Midnight is quite late enough on a weeknight in a residential street",
            "Staggered closing works better, one terminal hour means everyone is out on the street for taxis at once",
            "Takeaways should close at the same time as the pubs",
            "Our customers want to come out later not earlier, 2am would be realistic on a Friday",
            "I don't see why off licences need to sell spirits before 9 in the morning",
            "The hours are fine but who is going to check",
            "A dispersal policy should be a condition for anyone after 1am",
            "Bank holidays and Christmas Eve need to be treated differently", missing=0.35)),
        *[Col(f"7 How important do you think each of the following is when we consider an application? - {r}", "C", pick("Very important", "Important", "Not very important", "Not at all important")) for r in ("Prevention of public nuisance", "Women's safety and welfare (Ask for Angela)", "Counter terrorism and Martyn's Law")],
        Col("8 Do you have any comments on the section on large events and outdoor festivals? - Large events", "T", talk(
            "Three festivals a summer on the Town Moor is two too many",
            "Noise limit should be measured at people's houses and not at the stage",
            "The events bring in a lot of money for local shops and B&Bs, please don't strangle them",
            "28 days' notice to residents is not enough, make it three months",
            "Parking plan was a joke last year, ambulances couldn't get down our road",
            "Drinking water should be free, and well signed",
            "Organisers ought to pay a bond for putting the grass right",
            "We had a marvellous time and the stewards were very good", missing=0.5)),
        Col("9 Is there anything missing from the draft policy, or anything else that you would like to say? - Other comments", "T", talk(
            "Nothing on drink spiking, which is a serious worry for parents of students",
            "The policy should say more about late night deliveries by moped",
            "Please use plain English, paragraph 6.14 makes no sense to me at all",
            "We support the draft and welcome the continued partnership working with licensees",
            "Pavement licences are blocking the way for wheelchair users outside the Corn Exchange",
            "It would be helpful if the register were searchable by street",
            "Temporary event notices are being used as a way round the rules",
            "Fees have not changed since 2005, which is a matter for government I know", missing=0.45)),
        Col("10 May we publish your response? - Publication", "P", pick("Yes, with my name or organisation", "Yes, but anonymously", "No, please keep my response confidential", missing=0.02)),
        Col("11 Privacy - I have read the privacy notice", ".", always("I have read the privacy notice")),
        Col("12 What is your age? - Age", "D", pick(*AGEB)),
        Col("13 What is your sex? - Sex", "D", pick("Female", "Male", "Prefer not to say")),
        Col("14 Do you have a disability? - Disability", "D", pick(*YES)),
    ],
    rows=46,
)

# 6 --- EngagementHQ: PSPO

ASB = ("Street drinking", "Begging", "Dog fouling", "Dogs off the lead", "Nuisance vehicles", "Cycling in the pedestrian area", "Fireworks")
pspo = Shape(
    "Survey Responses - Public Spaces Protection Order renewal 14 Mar 2025.xlsx", 0,
    [
        Col("Contribution ID", "R", number(88213, 3)),
        Col("Member ID", ".", pick("", "", "40812", "40977", "41233", missing=0.5)),
        Col("Login", "I", said("Anonymous", "Anonymous", "Anonymous", "gwenj", "Townie62", "Anonymous", "Anonymous", "dogwalker_pete", "Anonymous", missing=0.0)),
        Col("Date Submitted", ".", when("{m:02d}/{d:02d}/2025 {h:02d}:{s}")),
        Col("IP Address", "I", address()),
        Col("Responded At", ".", when("Mar {d:02d}, 2025 {h:02d}:{s}:14")),
        Col("Tags", ".", blank()),
        Col("Please tell us which of the following apply to you", "D", pick("I live in the borough", "I work in the borough", "I visit the borough", "I own a business in the borough", "I represent a group or organisation")),
        Col("If you represent a group or organisation, please tell us which one", "I", now_and_then("Friends of Priory Park", "Kennel Club", "Town Centre BID", "Emmaus", share=0.08)),
        *[Col(f"In the last 12 months, how much of a problem has each of the following been in the area where you live or work? | {a}", "C", pick("A very big problem", "A fairly big problem", "Not a very big problem", "Not a problem at all", "Don't know")) for a in ASB[:5]],
        Col("Do you agree with the proposal to renew the order for a further three years?", "C", pick("Yes", "No", "Not sure")),
        Col("Please give the reason for your answer", "T", talk(
            "It makes no difference if there's nobody to enforce it",
            "The town centre feels a lot better than it did three years ago and I put that down to the order",
            "Fining homeless people £100 they haven't got is cruel and pointless",
            "Without it the shelters on the front would be full of drinkers again by the weekend",
            "I don't like the council having these powers, it's for the police to deal with",
            "People should be able to have a glass of wine with a picnic without being treated as criminals",
            "My shop doorway was used as a toilet every night before this came in",
            "Yes but include the area round the bus station as well",
            "These people need help not punishment", missing=0.25)),
        Col("Should dogs be kept on leads at all times in the following places? (Select all that apply)", "S", sevs(("Cemeteries", "Children's play areas", "Sports pitches", "The promenade", "Priory Park", "None of these"), by=", ", trailing=False)),
        Col("Do you have any comments about the dog control measures?", "T", talk(
            "I've been knocked over by a spaniel on the prom and broke my wrist",
            "Responsible owners are punished for the few that don't care",
            "There are no bins for half a mile along the river so what do you expect",
            "Please leave us one field where dogs can run",
            "Four dogs per walker is still too many if you ask me",
            "Guide dogs and assistance dogs should be clearly exempt",
            "The football pitch is covered in it every Saturday, kids are sliding about in it",
            "Winter months should be different, there's no one on the beach in January", missing=0.5)),
        Col("Do you support the new proposal to ban car cruising and engine revving in the borough?", "C", pick(*SUPPORT)),
        Col("Are there any other anti-social behaviours that you think should be included in the order?", "T", talk(
            "E-scooters and those bikes with the fat tyres on the pavement",
            "Loud music on phones on the seafront",
            "Feeding the seagulls",
            "Barbecues left smouldering on the grass",
            "Chuggers who won't take no for an answer outside Boots",
            "Legal high canisters, they're all over the car park",
            "Catcalling, my daughters won't walk past the arcades any more",
            "I think there is enough in it already", missing=0.5)),
        Col("What is your age?", "D", pick(*AGEB)),
        Col("What is your gender?", "D", pick("Male", "Female", "Other", "Prefer not to say")),
        Col("What is your ethnicity?", "D", pick(*ETHNIC)),
        Col("What is your sexual orientation?", "D", pick(*ORIENT)),
        Col("What is your religion or belief?", "D", pick(*FAITH)),
        Col("What is your postcode?", "I", postcode(0.25)),
        Col("Would you like to join our citizens' panel? If so please enter your email address", "I", email(0.75)),
    ],
    rows=82,
)

# 7 --- Commonplace: walking, cycling and buses map

WHAT = ("Crossing", "Pavement", "Cycle route", "Bus stop", "Junction", "Speed of traffic", "Street lighting", "Parking")
travel = Shape(
    "commonplace-eastmere-streets-comments-2025-04-30.csv", 7,
    [
        Col("Contribution ID", "R", hexes(24)),
        Col("Created At", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s}:05.112Z")),
        Col("Tile", ".", always("Eastmere Streets map")),
        Col("URL", ".", always("https://eastmerestreets.example.org/map")),
        Col("Latitude", "I", decimal(51.51, 51.58)),
        Col("Longitude", "I", decimal(-0.12, 0.03)),
        Col("Status", ".", pick("confirmed", "confirmed", "pending", missing=0.0)),
        Col("Agreements", ".", near(0, 17)),
        Col("How do you feel about this place?", "C", pick("0", "25", "50", "75", "100", missing=0.02)),
        Col("What are you commenting on?", "S", sevs(WHAT, ("Bench", "the ford", "School street barrier"), by=", ", trailing=False)),
        Col("What is good or bad about it?", "T", talk(
            "The green man gives you about four seconds, my dad can't get across in time",
            "Cars come round the bend at 40 and there is no pavement on the left hand side",
            "Really like the new planters and the zebra by the primary school",
            "Bus shelter was taken away in 2023 and never came back, we stand in the rain",
            "The cycle lane just stops, and throws you out in front of the lorries",
            "Delivery vans on the pavement every single morning outside the parade",
            "It's pitch black under the railway bridge from about 4pm in winter",
            "Paving slabs lifted by tree roots, I went over on my ankle",
            "This used to be a nightmare but it's so much calmer since the filter went in",
            "Filter has sent all the traffic down our road instead, thanks for nothing", missing=0.12, short=())),
        Col("How would you improve it?", "T", talk(
            "Raised crossing and a 20 limit",
            "Put the shelter back with a seat and a proper timetable",
            "Bollards on the corner to stop the pavement parking",
            "Join the lane up to the one on Victoria Road, it's only 60 metres",
            "Just fix the potholes first please",
            "Take the scheme out and listen to people who live here",
            "Brighter lights and cut the hedge back",
            "A bus that comes after 7 in the evening would be a start", missing=0.35)),
        Col("Which improvements would you most like to see in the area?", "S", sevs(("More crossings", "Wider pavements", "Protected cycle lanes", "More frequent buses", "Lower speed limits", "More trees and benches", "More parking"), by=", ", trailing=False)),
        Col("How safe do you feel travelling through this place?", "C", pick("Very safe", "Safe", "Neutral", "Unsafe", "Very unsafe")),
        Col("Anything else to add?", "T", talk(
            "Think of the disabled for once, not everyone can cycle",
            "Same problem further up by the Esso garage",
            "I've reported this on FixMyStreet four times",
            "Kids would walk to school if this was sorted",
            "Please don't cut the trees down",
            "Traffic is worst between quarter past eight and nine",
            "Love the area, happy to help with a planting day",
            "Why are the maps so hard to use on a phone", missing=0.7, short=())),
        Col("How do you usually travel through the area?", "D", sevs(("Walk", "Cycle", "Bus", "Car (driver)", "Car (passenger)", "Taxi", "Wheelchair or mobility aid"), by=", ", trailing=False)),
        Col("What is your connection to the area?", "D", sevs(("I live here", "I work here", "I study here", "My children go to school here", "I run a business here", "I'm visiting"), by=", ", trailing=False)),
        Col("What is your age group?", "D", pick("Under 16", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85 or over", "Prefer not to say", missing=0.3)),
        Col("Do you have a disability or health condition that affects how you travel?", "D", pick(*YES, missing=0.3)),
        Col("Postcode", "I", postcode(0.4)),
        Col("Email confirmed", ".", pick("true", "false", missing=0.0)),
        Col("Subscribed to news", ".", pick("true", "false", missing=0.0)),
    ],
    rows=115,
)

# 8 --- Jotform: leisure centres, with prize draw

USE = ("Swimming pool", "Gym", "Fitness classes", "Sports hall", "Squash courts", "Soft play", "Café", "3G pitch")
leisure = Shape(
    "Leisure_Centre_User_Survey_20252025-05-19_09_41_22.xlsx", 13,
    [
        Col("Submission Date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s}:27")),
        Col("Which leisure centre do you use most?", "D", pick("Brookvale", "Tanners Hill", "Southway Pools", "I don't use any of them")),
        Col("How often do you visit?", "D", pick(*FREQ)),
        Col("Are you a member?", "D", pick("Yes - monthly direct debit", "Yes - annual", "No - pay as you go", "Used to be")),
        Col("Which facilities do you use?", "S", sevs(USE, ("Other: Aqua natal", "Other: GP referral sessions", "Other: badminton club tues"), by="\n", trailing=False)),
        *[Col(f"Please rate the following: >> {r}", "C", pick("Excellent", "Good", "Average", "Poor", "Very poor", "Don't use")) for r in ("Cleanliness of changing rooms", "Value for money", "Friendliness of staff", "Ease of booking", "Condition of equipment", "Water temperature")],
        Col("How likely are you to recommend the centre to a friend? (0-10)", "C", pick(*[str(n) for n in range(11)])),
        Col("What do you like best?", "T", talk(
            "The early morning lane swimming, it sets me up for the day",
            "Staff at reception always have a smile and know my name",
            "Close to home and the parking is free",
            "Julie's spin class!!",
            "It's cheap compared with the private gyms",
            "The soft play is a lifesaver on wet Sundays",
            "I came on the cardiac rehab scheme and have never looked back",
            "Nice mix of ages, nobody judges you", missing=0.2)),
        Col("What could we do better?", "T", talk(
            "Hair in the plugholes and the showers go cold after ten seconds",
            "The app crashes every time I try to book a court",
            "More women only sessions please, and not at 2 in the afternoon when we're all at work",
            "Two of the treadmills have had out of order signs on since January",
            "The family changing cubicles are tiny",
            "Lockers that actually take your pound and give it back",
            "Classes are full within a minute of opening",
            "turn the music down",
            "Bring the diving boards back", missing=0.25)),
        Col("If we had to change opening hours to save energy, which would you prefer?", "C", pick("Open later on weekday mornings", "Close earlier on weekday evenings", "Close one day a week", "Shorter weekend hours", "No preference")),
        Col("Do you support our plan to replace the squash courts at Tanners Hill with a bigger gym?", "C", pick("Yes", "No", "Don't mind")),
        Col("Tell us more", "T", talk(
            "There are only three courts left in the whole district and the league needs them",
            "Hardly anybody plays squash now, you can see them standing empty",
            "The gym gets so packed at 6pm you queue for everything so yes please",
            "I've played there for thirty years, it would be a crying shame",
            "Could one court be kept and made into a multi use space",
            "Not bothered either way so long as prices don't go up",
            "Put the gym in the old crèche, that isn't being used",
            "Gyms are ten a penny, courts are not", missing=0.45, short=("No",))),
        Col("What activities would you like to see that we don't offer now?", "T", said("Pickleball", "Climbing wall", "walking football", "Tai chi", "Trampolining for the under 5s", "Pickleball!", "Sauna", "Padel", "Adult swimming lessons, proper beginner ones", "Yoga in the evening", "Dance", "Boxing", "More aqua aerobics", "disability swim", missing=0.4)),
        Col("Age", "D", pick("Under 16", "16-24", "25-34", "35-44", "45-59", "60-74", "75+")),
        Col("Gender", "D", pick("Female", "Male", "Non-binary", "Prefer not to say")),
        Col("Do you consider yourself disabled?", "D", pick(*YES)),
        Col("First Name", "I", first()),
        Col("Last Name", "I", last()),
        Col("Email (only if you wish to enter the prize draw)", "I", email(0.4)),
        Col("Phone Number", "I", phone(0.7)),
        Col("I agree to the Terms & Conditions of the prize draw.", ".", pick("Accepted", "", missing=0.0)),
        Col("IP", "I", address()),
        Col("Submission ID", "R", number(6214500918830042117, 918273)),
    ],
    rows=90,
)

# 9 --- Qualtrics: maternity services

def q(code: str, text: str, letter: str, cells: Cells, qid: str | None = None) -> Col:
    """A column with Qualtrics' three header rows."""
    return Col((code, text, imported(qid or "QID" + code.lstrip("Q"))), letter, cells)


def meta(code: str, text: str, key: str, letter: str, cells: Cells) -> Col:
    """A column that Qualtrics fills in."""
    return Col((code, text, imported(key)), letter, cells)


maternity = Shape(
    "Maternity+Voices+2025_June+3,+2025_10.14.csv", 14,
    [
        Col(("StartDate", "Start Date", '{"ImportId":"startDate","timeZone":"Europe/London"}'), ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s}:02")),
        Col(("EndDate", "End Date", '{"ImportId":"endDate","timeZone":"Europe/London"}'), ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s}:44")),
        meta("Status", "Response Type", "status", ".", always("IP Address")),
        meta("IPAddress", "IP Address", "ipAddress", "I", address()),
        meta("Progress", "Progress", "progress", ".", pick("100", "100", "100", "62", missing=0.0)),
        meta("Duration (in seconds)", "Duration (in seconds)", "duration", ".", near(140, 2900)),
        meta("Finished", "Finished", "finished", ".", pick("True", "True", "True", "False", missing=0.0)),
        Col(("RecordedDate", "Recorded Date", '{"ImportId":"recordedDate","timeZone":"Europe/London"}'), ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s}:45")),
        meta("ResponseId", "Response ID", "_recordId", "R", lambda rng, i: "R_" + "".join(rng.choice("abcdefghkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ123456789") for _ in range(15))),
        meta("RecipientLastName", "Recipient Last Name", "recipientLastName", ".", blank()),
        meta("RecipientFirstName", "Recipient First Name", "recipientFirstName", ".", blank()),
        meta("RecipientEmail", "Recipient Email", "recipientEmail", ".", blank()),
        meta("ExternalReference", "External Data Reference", "externalDataReference", ".", blank()),
        meta("LocationLatitude", "Location Latitude", "locationLatitude", "I", decimal(52.1, 53.4)),
        meta("LocationLongitude", "Location Longitude", "locationLongitude", "I", decimal(-2.8, -1.1)),
        meta("DistributionChannel", "Distribution Channel", "distributionChannel", ".", pick("anonymous", "qr", missing=0.0)),
        meta("UserLanguage", "User Language", "userLanguage", ".", pick("EN-GB", "EN-GB", "EN-GB", "PL", "UR", missing=0.0)),
        q("Q1", "I confirm that I am 16 or over and I agree to take part in this survey.", ".", always("Yes, I agree")),
        q("Q2", "When was your baby born?", "D", pick("In the last 3 months", "3 to 6 months ago", "6 to 12 months ago", "More than a year ago", "I am pregnant now")),
        q("Q3", "Where did you give birth?", "D", pick("Consultant-led unit, Royal Infirmary", "Midwife-led unit, Royal Infirmary", "St Hilda's Birth Centre", "At home", "Somewhere else (please tell us)")),
        q("Q3_5_TEXT", "Where did you give birth? - Somewhere else (please tell us) - Text", "I", now_and_then("In the car outside A&E", "In Kraków, at my mother's", share=0.05), "QID3-TEXT"),
        q("Q4", "Was this your first baby?", "D", pick("Yes", "No")),
        *[q(f"Q5_{k}", f"Thinking about your care during pregnancy, how much do you agree or disagree with these statements? - {t}", "C", pick(*AGREE), f"QID5_{k}") for k, t in enumerate((
            "I saw the same midwife at most of my appointments", "I was given enough time to ask questions",
            "I was listened to when I raised a concern", "I was given information in a way I could understand"), 1)],
        q("Q6", "Which of the following were you offered? Please select all that apply. - Selected Choice", "S", sevs(("Antenatal classes", "A choice of where to give birth", "Help to stop smoking", "Mental health support", "Interpreter", "None of these", "Something else (please specify)"), by=",", trailing=False)),
        q("Q6_7_TEXT", "Which of the following were you offered? Please select all that apply. - Something else (please specify) - Text", "O", now_and_then("Hypnobirthing", "Free vitamins", "a tour of the ward on Zoom", "Extra scans because of my diabetes", share=0.1), "QID6-TEXT"),
        q("Q7", "Overall, how would you rate the care you received during labour and birth?", "C", pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor")),
        q("Q8", "What was good about your care during labour and birth?", "T", talk(
            "Our midwife Shona stayed two hours after her shift ended to see him born",
            "They explained every single thing before they did it, even in theatre",
            "My birth plan was actually read, which I had not expected",
            "The pool room was beautiful and so calm",
            "My husband was made to feel part of it",
            "The anaesthetist held my hand and told me terrible jokes",
            "I asked for a female doctor and they found one",
            "Quick decision when her heart rate dropped, I'm sure they saved her life", missing=0.25, short=("Nothing", "Everything"))),
        q("Q9", "What could have been better?", "T", talk(
            "I rang triage four times and was told I wasn't in labour. She was born forty minutes after the last call",
            "Left on the ward on my own all night after the section and couldn't reach the bell or my baby",
            "Partners should be allowed to stay, sending him home at 8pm was cruel",
            "No one could find my notes so I had to tell the whole story of my miscarriages five times",
            "Not enough pain relief and I felt like I was being a nuisance for asking",
            "Induction took three days because there weren't any beds on delivery suite",
            "The ward was filthy, blood on the shower floor",
            "My English isn't so good and no interpreter came, my sister did it by phone",
            "Nothing at all, they were amazing", missing=0.25, short=("Nothing",))),
        *[q(f"Q10_{k}", f"After the birth, were you given enough help with... - {t}", "C", pick("Yes, definitely", "Yes, to some extent", "No", "I did not need this"), f"QID10_{k}") for k, t in enumerate(("Feeding your baby", "Your physical recovery", "Your emotional wellbeing"), 1)],
        q("Q11", "Please tell us about the support you had with feeding", "T", talk(
            "The infant feeding team came to the house and spotted the tongue tie that everyone else missed",
            "Felt pressured to breastfeed and like a failure when I moved to formula",
            "Every midwife told me something different",
            "The drop in at the children's centre is brilliant, please keep it",
            "I had twins, nobody on the ward seemed to know how to help me feed two",
            "Lovely lady from the volunteers sat with me for an hour",
            "No support at all at the weekend, I ended up on YouTube at 3am",
            "I didn't want to breastfeed and that was respected", missing=0.4)),
        q("Q12", "Were you treated with respect and dignity?", "C", pick("Always", "Sometimes", "No")),
        q("Q13", "If you could give the Head of Midwifery one message, what would it be?", "T", talk(
            "More staff. They are run ragged",
            "Listen to women, we know our own bodies",
            "Let dads stay overnight",
            "Please say thank you to the whole team on ward 14",
            "Bring the home birth team back",
            "Black women should not have to fight to be believed when they're in pain",
            "Debriefs should be offered to everyone and not only if you complain",
            "Keep St Hilda's open", missing=0.3, short=("Thank you",))),
        q("Q14", "How old are you?", "D", pick("16-19", "20-24", "25-29", "30-34", "35-39", "40 or over", "Prefer not to say")),
        q("Q15", "What is your ethnic group? - Selected Choice", "D", pick(*ETHNIC)),
        q("Q15_7_TEXT", "What is your ethnic group? - Other ethnic group - Text", "I", now_and_then("Kurdish", "Yemeni", "Brazilian", share=0.05), "QID15-TEXT"),
        q("Q16", "What are the first three or four characters of your postcode?", "D", pick("ZZ1", "ZZ3", "ZZ4", "ZZ12", "ZZ14", missing=0.2)),
        q("Q17_4", "If you would be willing to talk to us about your answers, please leave your details - Name", "I", person(0.8), "QID17_4"),
        q("Q17_5", "If you would be willing to talk to us about your answers, please leave your details - Telephone or email", "I", email(0.8), "QID17_5"),
    ],
    rows=78,
)

# 10 --- Alchemer: waste

WHYNOT = ("Not enough room in the bins", "Not sure what goes in which bin", "Live in a flat with shared bins", "Collections are missed", "Not interested", "Nothing - we recycle everything we can")


def across(stem: str, options: tuple[str, ...]) -> list[Col]:
    """A tick-all as Alchemer writes it: the option, a colon, the question."""
    return [Col(f"{o}:{stem}", "S", mark(o)) for o in options]


waste = Shape(
    "20250602104512-SurveyExport.csv", 0,
    [
        Col("Response ID", "R", number(7)),
        Col("Time Started", ".", when("{m:02d}/{d:02d}/2025 {h:02d}:{s}:03")),
        Col("Date Submitted", ".", when("{m:02d}/{d:02d}/2025 {h:02d}:{s}:57")),
        Col("Status", ".", pick("Complete", "Complete", "Complete", "Partial", missing=0.0)),
        Col("Contact ID", ".", blank()),
        Col("Legacy Comments", ".", blank()),
        Col("Comments", ".", blank()),
        Col("Language", ".", always("English")),
        Col("Referer", ".", pick("https://www.stourbridgevale.example.org/waste", "", missing=0.0)),
        Col("SessionID", "I", lambda rng, i: f"{rng.getrandbits(40)}_{rng.getrandbits(52):013x}.{rng.randint(10000000, 99999999)}"),
        Col("User Agent", "I", pick("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/125.0 Safari/537.36", missing=0.0)),
        Col("IP Address", "I", address()),
        Col("Longitude", "I", decimal(-2.4, -1.9)),
        Col("Latitude", "I", decimal(52.3, 52.6)),
        Col("Country", ".", always("United Kingdom")),
        Col("City", ".", pick("Dudley", "Birmingham", "Kidderminster", "London")),
        Col("State/Region", ".", pick("DUD", "BIR", "WOR", "LND")),
        Col("Postal", ".", blank()),
        Col("Which of these best describes the property you live in?", "D", pick("House with its own bins", "Flat with shared bins", "Flat with its own bins", "Farm or rural property", "Other - Write In")),
        Col("Other - Write In:Which of these best describes the property you live in?", "I", now_and_then("Narrowboat", "Sheltered housing, 12 units", "Static caravan", share=0.05)),
        Col("Including yourself, how many people live in your household?", "D", pick("1", "2", "3", "4", "5", "6 or more")),
        *[Col(f"{r}:How satisfied or dissatisfied are you with each of these services?", "C", pick(*SATISFIED, "Don't use")) for r in ("Household rubbish", "Mixed recycling", "Garden waste", "Food waste", "Household recycling centre")],
        *across("What, if anything, stops you from recycling more? Please tick all that apply.", WHYNOT),
        Col("Other - Write In:What, if anything, stops you from recycling more? Please tick all that apply.", "O", now_and_then("Bad back, can't lift the box", "Neighbours put nappies in ours", "No lids so it blows down the street", "Foxes", "The rules keep changing", share=0.15)),
        Col("To what extent do you support or oppose collecting household rubbish every three weeks instead of every two?", "C", pick(*SUPPORT)),
        Col("Please tell us why you support or oppose this change:", "T", talk(
            "We're a family of six and the bin is overflowing after ten days as it is",
            "We hardly put the black bin out since the food caddy came so it makes sense",
            "Nappies. Three weeks. In July. Need I say more",
            "Fly tipping will go through the roof",
            "Other councils do it and the world hasn't ended",
            "My husband is on dialysis at home and there's a lot of clinical packaging",
            "Only if you take soft plastics at the kerbside first",
            "We get rats already from the shared bins behind the shops",
            "Another cut dressed up as being green",
            "People will soon learn to sort it properly if they have to", missing=0.2, short=("No",))),
        Col("How do you feel about the proposal to move from a recycling box to a wheeled bin?", "C", pick("I would prefer a wheeled bin", "I would prefer to keep boxes", "I don't mind")),
        Col("Do you have any comments on the size, colour or storage of the bins?", "T", talk(
            "There are eleven steps up to my front door, where am I going to put four bins",
            "Anything with a lid please, the cardboard is sodden by the time you come",
            "Terraced houses have no front garden, it will look awful",
            "Can we have a smaller one, there's only me",
            "Blue like everybody else uses",
            "The boxes crack in the frost, I'm on my third",
            "Make it so the handles don't stick out over the pavement",
            "I'm registered blind so please put a raised mark on the lid", missing=0.5)),
        Col("How do you currently find out about changes to your collections?", "C", pick("Council website", "Calendar through the door", "App", "Social media", "Neighbours", "I don't find out")),
        Col("Is there anything else you would like to say about waste and recycling?", "T", talk(
            "The lads on our round are brilliant, always cheerful",
            "You should be able to just turn up at the tip without booking",
            "Assisted collection keeps getting forgotten and I have to ring up every fortnight",
            "£55 for garden waste is a rip off",
            "What happens to it all? I'd like to know it isn't going abroad",
            "More bins in the park for summer weekends",
            "Supermarkets should be made to cut down on packaging",
            "No more questionnaires please, just empty the bins", missing=0.55)),
        Col("What is your age?", "D", pick(*AGEB)),
        Col("What best describes your gender?", "D", pick("Female", "Male", "Prefer to self-describe", "Prefer not to say")),
        Col("Are your day-to-day activities limited because of a health problem or disability which has lasted, or is expected to last, at least 12 months?", "D", pick("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")),
        Col("Please enter your postcode:", "I", postcode(0.2)),
    ],
    rows=105,
)

# 11 --- Jisc Online Surveys: staff of a hospital trust

STOP = ("Workload", "No quiet space", "Cost", "Didn't know what was on offer", "Shift times", "Worried about what colleagues would think")
staff = Shape(
    "results-for-staff-health-and-wellbein-2025-03-11-1532.csv", 10,
    [
        Col("Unique response number", "R", lambda rng, i: f"1{rng.randint(100000, 999999)}-{1330000 + i * 17}-{rng.randint(119000000, 119999999)}"),
        Col("1. I have read the information above and I am happy to take part", ".", always("Yes")),
        Col("2. Which staff group do you belong to?", "D", pick("Nursing and midwifery", "Medical and dental", "Allied health professionals", "Additional clinical services", "Administrative and clerical", "Estates and ancillary", "Healthcare scientists", "Other")),
        Col("2.a. If you selected Other, please specify:", "I", now_and_then("Chaplain", "Apprentice in the pharmacy stores", "Play specialist", share=0.06)),
        Col("3. Which site do you mainly work at?", "D", pick("Queen's", "Northgate", "Community bases", "I work from home")),
        Col("4. How many years have you worked for the Trust?", "D", near(0, 34)),
        Col("5. What is your job title?", "I", said("Staff nurse", "HCA", "Band 6 physio", "ward clerk", "Consultant anaesthetist", "Porter", "Medical secretary", "Domestic", "ODP", missing=0.3)),
        *[Col(f"6.{k}.a. {t} - Please say how often you have felt each of the following in the last month", "C", pick("Never", "Rarely", "Sometimes", "Often", "Always")) for k, t in enumerate(("I have felt worn out at the end of my shift", "I have looked forward to coming to work", "I have been able to take my breaks", "I have felt supported by my line manager"), 1)],
        Col("7. Which of the Trust's wellbeing offers have you used?", "S", sevs(("Employee assistance line", "Fast-track physiotherapy", "Schwartz Rounds", "Menopause café", "Cycle to work", "Financial advice", "None of these"), by=", ", trailing=False)),
        Col("8. What has stopped you from using them? (Select all that apply)", "S", sevs((*STOP, "Other"), by=", ", trailing=False)),
        Col("8.a. If you selected Other, please specify:", "O", now_and_then("Always held at Queen's and I'm at Northgate", "Nights", "Waiting list was 14 weeks", "Emails not read on the ward", "I'm bank staff so not eligible", share=0.15)),
        Col("9. Overall, how satisfied are you with the support the Trust gives to your health and wellbeing?", "C", pick(*SATISFIED)),
        Col("9.a. Please tell us the reason for your answer", "T", talk(
            "A free yoga class is no good to me when I can't even get a wee break",
            "My manager has been fantastic since my dad died, couldn't have asked for more",
            "It's all posters and no staff",
            "The physio service had me back at work in two weeks",
            "Nobody on nights ever sees any of this, it's all 12 till 1 on a Wednesday",
            "Occ health took three months to ring me",
            "I do feel the new chief exec is trying",
            "There's nowhere to heat up food after the canteen shuts at 3",
            "Being moved to another ward at no notice wears you down more than anything", missing=0.3)),
        Col("10. What is the one change that would make the most difference to your wellbeing at work?", "T", talk(
            "Enough staff on the rota, everything else is decoration",
            "Parking. I leave home an hour early to get a space",
            "Rotas out six weeks ahead like the policy says",
            "A staff room with a door that shuts",
            "Hot food at night",
            "Computers that switch on in less than ten minutes",
            "Somebody saying thank you now and then",
            "Flexible hours for those of us with caring responsibilities",
            "Managers who pick up on bullying instead of moving the person who complains", missing=0.2)),
        Col("11. Have you experienced abuse or aggression from patients or visitors in the last 12 months?", "C", pick("Yes, more than once", "Yes, once", "No", "Prefer not to say")),
        Col("11.a. If you feel able to, please say what happened and how it was dealt with. Please do not name anyone.", "T", talk(
            "Racist language from a patient, my sister in charge backed me up and he was given a yellow card",
            "Spat at in the waiting area over a four hour wait",
            "I was punched by a confused gentleman, not his fault but there should have been two of us",
            "Relative filmed me on his phone and put it on Facebook",
            "Reported on Datix and heard nothing",
            "Security came straight away and were very good",
            "Shouted at down the phone most days, you get used to it which is wrong",
            "Threatened in the car park after a late", missing=0.65, short=("No", "Prefer not to"))),
        Col("12. Do you have any other comments?", "T", talk(
            "I love my job and my team, it's the system that's broken",
            "Please share the results with us this time",
            "Bank staff should be included in everything",
            "Don't send these round in the week of the CQC visit",
            "The menopause café changed my life, no exaggeration",
            "Band 2s do the work of band 3s and everyone knows it",
            "Scrap the parking charge for those on nights",
            "I'm leaving in April so perhaps too late for me", missing=0.65)),
        Col("13. What is your age?", "D", pick("16-20", "21-30", "31-40", "41-50", "51-65", "66+", "Prefer not to say")),
        Col("14. What is your gender?", "D", pick("Female", "Male", "Non-binary", "Prefer to self-describe", "Prefer not to say")),
        Col("14.a. If you prefer to self-describe, please do so here:", "I", now_and_then("genderfluid", share=0.02)),
        Col("15. What is your ethnic background?", "D", pick("White", "Mixed or multiple", "Asian or Asian British", "Black or Black British", "Other", "Prefer not to say")),
        Col("16. Do you have a long-term health condition or disability?", "D", pick(*YES)),
        Col("17. Are you a carer?", "D", pick(*YES)),
        Col("Started", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s}")),
        Col("Submitted", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s}")),
    ],
    rows=88,
)

# 12 --- LimeSurvey, a Welsh council: charges for care at home

LINES = ("Pay by direct debit", "A visit from the finance team", "An online calculator", "A written breakdown each month")
care = Shape(
    "results-survey482917.csv", 0,
    [
        Col("Response ID", "R", number(3)),
        Col("Date submitted", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s}:00")),
        Col("Last page", ".", pick("6", "6", "6", "4", missing=0.0)),
        Col("Start language", ".", pick("en", "cy", "en", "en", missing=0.0)),
        Col("Seed", ".", near(100000000, 2147483647)),
        Col("Date started", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s}:00")),
        Col("Date last action", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s}:59")),
        Col("Referrer URL", ".", pick("", "https://www.glanafon.example.org/cy/dweud-eich-dweud", "https://www.glanafon.example.org/en/have-your-say", missing=0.0)),
        Col("Ydych chi'n ymateb fel: / Are you responding as:", "D", pick("Rhywun sy'n derbyn gofal / Someone who receives care", "Gofalwr di-dâl / An unpaid carer", "Aelod o'r teulu / A family member", "Darparwr gofal / A care provider", "Preswylydd / A resident", "Arall / Other")),
        Col("Ydych chi'n ymateb fel: / Are you responding as: [Arall / Other]", "I", now_and_then("Cynghorydd cymuned", "Retired social worker", share=0.07)),
        Col("Ydych chi neu'r person rydych yn gofalu amdano yn talu am ofal ar hyn o bryd? / Do you, or the person you care for, pay for care at the moment?", "D", pick("Ydw / Yes", "Nac ydw / No", "Ddim yn gwybod / Don't know")),
        *[Col(f"I ba raddau ydych chi'n cytuno â'r cynigion hyn? / To what extent do you agree with these proposals? [{t}]", "C", pick("Cytuno'n gryf / Strongly agree", "Cytuno / Agree", "Ddim yn siŵr / Not sure", "Anghytuno / Disagree", "Anghytuno'n gryf / Strongly disagree")) for t in (
            "Codi'r tâl wythnosol uchaf i £100 / Raise the maximum weekly charge to £100",
            "Codi tâl am ganslo'n hwyr / Charge for late cancellations",
            "Codi tâl am deleofal / Charge for telecare",
            "Adolygu taliadau bob mis Ebrill / Review charges every April")],
        Col("Eglurwch eich ateb / Please explain your answer", "T", talk(
            "Mae fy mam yn 91 ac yn byw ar bensiwn y wladwriaeth, does dim mwy i'w roi",
            "£100 a week is more than half of what she has to live on once the heating is paid",
            "Late cancellation isn't fair when someone has been rushed into hospital by ambulance",
            "Cytuno os yw'r arian yn mynd yn ôl i mewn i ofal",
            "The lifeline pendant saved Dad's life twice and he would give it up if he had to pay",
            "Those who can pay should pay, I don't have a problem with that",
            "Dw i'n poeni y bydd pobl yn gwrthod gofal er mwyn arbed arian",
            "I think people on the borderline will lose out the most, as always",
            "Providers turn up late or not at all and we still get the bill", missing=0.25, short=("Dim", "No"))),
        *[Col(f"Beth fyddai'n helpu? / What would help? [{t}]", "S", mark("Ydw / Yes", 0.45, "Nac ydw / No")) for t in LINES],
        Col("Beth fyddai'n helpu? / What would help? [Arall / Other]", "O", now_and_then("Siarad â rhywun yn Gymraeg", "Longer to pay", "One named person to ring", "Larger print on the invoice", share=0.15)),
        Col("Sut fyddai'r newidiadau yn effeithio arnoch chi neu eich teulu? / How would the changes affect you or your family?", "T", talk(
            "I would have to cut the morning call and do it myself before work",
            "Byddai'n rhaid i fi roi'r gorau i'r ganolfan ddydd",
            "It wouldn't, we already pay the full amount",
            "We'd have to dip into the savings put by for the funeral",
            "Dim effaith ar hyn o bryd ond pwy a ŵyr",
            "My brother has a learning disability and doesn't understand the letters, so it all falls on me",
            "As a carer I don't get a penny and now this on top",
            "Bydd yn anodd iawn i ni yn y gaeaf", missing=0.3, short=("Dim", "None"))),
        Col("A oes ffordd decach o godi tâl? / Is there a fairer way of charging?", "T", talk(
            "Base it on savings as well as income",
            "Dylai Llywodraeth Cymru dalu, fel presgripsiynau",
            "Put a penny on council tax for everyone",
            "Phase it in over two or three years",
            "Codi mwy ar berchnogion ail gartrefi",
            "Charge for what was actually delivered, by the minute if need be",
            "Look at the cost of rural travel, it's not our fault where we live",
            "I don't think there is to be honest", missing=0.5, short=("Nac oes", "No"))),
        Col("Pa effaith fyddai'r cynigion yn ei chael ar gyfleoedd i ddefnyddio'r Gymraeg? / What effect would the proposals have on opportunities to use the Welsh language?", "C", pick("Cadarnhaol / Positive", "Negyddol / Negative", "Dim effaith / No effect", "Ddim yn gwybod / Don't know")),
        Col("Sut y gellid gwella hyn? / How could this be improved?", "T", talk(
            "Gofalwyr sy'n siarad Cymraeg, mae Mam wedi colli ei Saesneg ers y strôc",
            "Don't see that it makes any difference",
            "Make sure the finance assessment can be done in Welsh without waiting longer",
            "Dylai'r llythyrau fod yn Gymraeg gyntaf",
            "Hyfforddi staff yn lleol",
            "Ask people which language they'd like at the beginning and stick to it",
            "Mae'r ffurflenni Cymraeg yn rhy gymhleth",
            "Stop wasting money on translation and spend it on carers", missing=0.55, short=("Dim", "N/A"))),
        Col("Unrhyw sylwadau eraill? / Any other comments?", "T", talk(
            "Diolch am y cyfle i ddweud ein dweud",
            "The carers themselves are worth their weight in gold",
            "Nobody at the council ever rings back",
            "Mae'r gofalwyr yn wych ond mae angen mwy ohonynt",
            "This form was very hard to do on behalf of somebody else",
            "Please hold a meeting up the valley and not just in town",
            "Peidiwch â chau Plas Bryn",
            "I'm 84 and frightened of what is coming", missing=0.6, short=("Na", "No"))),
        Col("Beth yw eich oed? / What is your age?", "D", pick("16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+", "Gwell gennyf beidio â dweud / Prefer not to say")),
        Col("Beth yw eich rhyw? / What is your sex?", "D", pick("Benyw / Female", "Gwryw / Male", "Gwell gennyf beidio â dweud / Prefer not to say")),
        Col("Allwch chi siarad Cymraeg? / Can you speak Welsh?", "D", pick("Yn rhugl / Fluently", "Yn eithaf da / Fairly well", "Ychydig / A little", "Dim o gwbl / Not at all")),
        Col("Ydych chi'n anabl? / Are you disabled?", "D", pick("Ydw / Yes", "Nac ydw / No", "Gwell gennyf beidio â dweud / Prefer not to say")),
        Col("Cod post / Postcode", "I", postcode(0.3)),
    ],
    rows=64,
)

# 13 --- Friends and Family Test, outpatients

def rated(*values: str) -> Cells:
    """A rating by row, so that a score may stand beside its words; most people are content."""
    weights = (52, 27, 7, 6, 5, 3)
    return lambda rng, i: random.Random(i + 400).choices(values, weights)[0]


FFT = ("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")
fft = Shape(
    "FFT_Outpatients_Comments_Extract_Apr25.xlsx", 3,
    [
        Col("Response Id", "R", number(20417733, 11)),
        Col("Organisation", ".", always("Vale and Wolds NHS Foundation Trust")),
        Col("Division", "D", pick("Medicine", "Surgery", "Women & Children", "Clinical Support", missing=0.0)),
        Col("Site", "D", pick("Vale General", "Wolds Community Hospital", missing=0.0)),
        Col("Ward / Clinic", "D", pick("Fracture Clinic", "Ophthalmology OPD", "Audiology", "Cardiology OPD", "Antenatal Clinic", "Dermatology", "ENT", "Pain Clinic", missing=0.0)),
        Col("Survey Name", ".", always("FFT - Outpatients")),
        Col("Mode", ".", pick("SMS", "IVM", "QR Code", "Postcard", "Tablet", missing=0.0)),
        Col("Attendance Date", ".", when("{d:02d}/04/2025")),
        Col("Response Date", ".", when("{d:02d}/04/2025 {h:02d}:{s}")),
        Col("Thinking about your appointment, overall, how was your experience of our service?", "C", rated(*FFT)),
        Col("FFT Score", ".", rated("5", "4", "3", "2", "1", "0")),
        Col("Please can you tell us why you gave your answer?", "T", talk(
            "Seen on time, doctor explained everything and drew me a picture of my knee",
            "Waited an hour and fifty minutes with no one telling us anything",
            "All staff very friendly and professional",
            "I was called in by the wrong name and had the wrong notes read out to me",
            "The lady on the desk didn't look up once",
            "Car park was full so I was late and then made to feel it was my fault",
            "Nurse was so kind to my son who is autistic, she let him have a go with the equipment first",
            "Long way to go for a five minute chat that could have been done by phone",
            "Couldn't hear my name called as I'm deaf, a screen would help",
            "Excellent as always", missing=0.2, short=("Good", "Very good service"))),
        Col("Please tell us about anything that we could have done better", "T", talk(
            "Let people know how long the delay is",
            "Letter said Level 2 but the clinic had moved to Level 4, no signs",
            "Somewhere to get a drink of water",
            "Wider chairs with arms in the waiting room please",
            "Ring me before cancelling. I'd taken a day off work, third time now",
            "The disabled toilet was being used as a store cupboard",
            "Phone line never gets answered when you try to rearrange",
            "Send the blood form out with the appointment so it can be done beforehand", missing=0.45, short=("Nothing", "No", "N/A", "Nothing at all"))),
        Col("Were you involved as much as you wanted to be in decisions about your care?", "C", pick("Yes, definitely", "Yes, to some extent", "No", "Not applicable", missing=0.25)),
        Col("Are you happy for us to publish your comments anonymously?", "P", pick("Yes", "No", missing=0.1)),
        Col("Sentiment", ".", pick("Positive", "Negative", "Neutral", "Mixed", missing=0.2)),
        Col("Themes", ".", sevs(("Staff attitude", "Waiting time", "Environment", "Communication", "Implementation of care", "Admission"), by=", ", trailing=False)),
        Col("Who completed the survey?", "D", pick("Patient", "Parent / carer", "Patient with help", missing=0.1)),
        Col("Age Band", "D", pick("0-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+", missing=0.12)),
        Col("Gender", "D", pick("Male", "Female", "Not known", missing=0.05)),
        Col("Ethnicity", "D", pick("White - British", "White - Other", "Asian - Indian", "Asian - Pakistani", "Black - African", "Mixed", "Not stated", missing=0.1)),
        Col("Do you consider yourself to have a disability?", "D", pick("Yes", "No", "Prefer not to say", missing=0.2)),
        Col("Actioned By", ".", blank()),
        Col("Action Taken", ".", now_and_then("Shared with clinic team", "You said we did board", "Passed to PALS", share=0.08)),
    ],
    rows=120,
)

# 14 --- Excel typed by hand from paper: housing allocations policy

allocations = Shape(
    "Allocations policy paper surveys INPUT MASTER v2.xlsx", 9,
    [
        Col("Form no.", "R", number(1)),
        Col("Date rec'd", ".", when("{d:02d}/{m:02d}/23")),
        Col("Input by", ".", pick("JM", "SK", "temp", "JM", missing=0.05)),
        Col("Tenant / On register / Other", "D", pick("Council tenant", "HA tenant", "On register", "Private renter", "Owner", "Other")),
        Col("If other", "I", now_and_then("Works for Shelter", "Support worker at the women's refuge", "homeless, at my cousins", share=0.08)),
        Col("Q1 Local connection 5 yrs (1=SA 5=SD)", "C", pick("1", "2", "3", "4", "5")),
        Col("Q1 comments", "T", talk(
            "Should be ten years, local people first",
            "Five years is too long if you've had to leave a violent partner",
            "I was born here and moved away for work, am I not local then?",
            "Two years was fine, why change it",
            "Armed forces families ought to be exempt",
            "About time too",
            "Care leavers get placed all over, not their choice",
            "agrees but (illegible) for her daughter", missing=0.4, short=())),
        Col("Q2 Bands A-D instead of points", "C", pick("1", "2", "3", "4", "5")),
        Col("Q2 comments", "T", talk(
            "Points were easier to follow, you knew where you stood",
            "Simple is better",
            "How long you have waited should count for more",
            "I don't understand what band I'd be in, nobody could tell me when I rang",
            "Band C is where people go to be forgotten",
            "Medical need should always be at the top",
            "Overcrowding isn't taken seriously, five of us in a two bed",
            "See attached letter", missing=0.5, short=())),
        Col("Q3 Remove if refuse 2 offers Y/N/DK", "C", pick("Y", "N", "DK")),
        Col("Q3 comments", "T", talk(
            "Depends why they refused, if it's full of damp who would take it",
            "Beggars can't be choosers but give them a fair chance",
            "I refused one as it was on the 3rd floor with no lift, I have a stick",
            "Three would be fairer",
            "Too many people being fussy while others sleep in cars",
            "You get 24 hours to decide and can't even see inside it",
            "Children should not have to change school",
            "Strongly agrees - underlined twice", missing=0.45, short=())),
        Col("Q4a downsizing - cash", "S", mark("1", 0.4)),
        Col("Q4b downsizing - help w moving", "S", mark("1", 0.55)),
        Col("Q4c downsizing - keep spare room", "S", mark("1", 0.35)),
        Col("Q4d downsizing - same area", "S", mark("1", 0.5)),
        Col("Q4e other (write in)", "O", now_and_then("Let me take my dog", "Carpets down", "garden", "nice bungalows not bedsits", "somebody to do the forms", share=0.14)),
        Col("Q5 Income cap £60k", "C", pick("Too high", "About right", "Too low", "No cap", "DK")),
        Col("Q6 How easy is it to bid? 1-5", "C", pick("1", "2", "3", "4", "5", "no answer")),
        Col("Q7 What makes it hard to bid / apply", "T", talk(
            "Haven't got the internet and the library is only open two days",
            "The website logs you out every five minutes",
            "Never anything with three bedrooms, just the same sheltered flats every week",
            "English is my second language, my son does it for me",
            "Bidding for six years and always come about 40th",
            "You can't talk to a person any more",
            "Photos are years old, or there's none at all",
            "It's fine once you get used to it", missing=0.3, short=("Nothing", "-"))),
        Col("Q8 Who should get more priority?", "T", said(
            "Families", "Young couples starting out", "ex forces", "The elderly", "People sleeping rough", "Locals!", "Disabled people in unsuitable homes", "Key workers, nurses and carers",
            "Anyone with kids in damp flats", "care leavers", "Women fleeing violence", "single men get nothing", missing=0.25)),
        Col("Q9 Any other comments", "T", talk(
            "Build more houses and you wouldn't need a policy",
            "My neighbour has a three bed to herself and we're on top of each other",
            "Please do something about the mould in Larch Court",
            "Stop selling them off",
            "Thank you to Karen on the front desk who helped me fill this in",
            "Been waiting since 2014",
            "The empty ones on Beech Road have been boarded up for two years",
            "I doubt anybody reads these", missing=0.5, short=("-",))),
        Col("Age", "D", pick("16-24", "25-34", "35-44", "45-54", "55-64", "65+", "not given")),
        Col("M/F", "D", pick("M", "F", "Not given")),
        Col("Disab Y/N", "D", pick("Y", "N", missing=0.15)),
        Col("Ethnicity (as written)", "I", said("White British", "W/B", "british", "Polish", "Pakistani", "White British", "english", "Black African", "Mixed", missing=0.25)),
        Col("No. in h/hold", "D", near(1, 7)),
        Col("Name (if given)", "I", person(0.55)),
        Col("Tel", "I", phone(0.75)),
        Col("Notes", ".", now_and_then("page 3 missing", "letter attached, scanned to S drive", "same handwriting as 17?", "late - accepted", share=0.1)),
    ],
    rows=58,
    before=[["Housing Allocations Policy consultation - PAPER RESPONSES (closed 28/05/23)"], []],
)

SHAPES = [parking, libraries, budget, policing, licensing, pspo, travel, leisure, maternity, waste, staff, care, fft, allocations]
