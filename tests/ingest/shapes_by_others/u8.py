"""Sixteen ordinary exports: tools' own files of British bodies, and files as handed round.

The numbers of questions leave out demographics and groups (D), consent and contact.
"""
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
    when,
)  # fmt: skip
from tests.ingest.shape_shorthand import by_question, cycle


def on(salt: str, i: int, share: float) -> bool:
    """Whether this row is one of those meant, the same for every column with that salt."""
    return random.Random(f"{salt}/{i}").random() < share


def gate(salt: str, share: float, cells: Cells, absent: str = "") -> Cells:
    """Cells only in the rows meant."""
    return lambda rng, i: cells(rng, i) if on(salt, i, share) else absent


def unless(salt: str, share: float, cells: Cells, absent: str = "") -> Cells:
    """Cells only in the rows not meant."""
    return lambda rng, i: absent if on(salt, i, share) else cells(rng, i)


def either(salt: str, share: float, yes: Cells, no: Cells) -> Cells:
    """One sort of cells in the rows meant, another in the rest."""
    return lambda rng, i: yes(rng, i) if on(salt, i, share) else no(rng, i)


def voice(*texts: str, missing: float = 0.4, short: tuple[str, ...] = ("No", "N/A", "None")) -> Cells:
    """People's comments, no two alike but the short ones, typed as people type."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        if short and rng.random() < 0.08:
            return rng.choice(short)
        n = len(texts)
        turn = i // n
        at = i * 7 + turn
        more = [0] if not turn else [0, 1 + (turn - 1) % (n - 1)]
        if turn >= n:
            more.append(next(k for k in range(2, n) if k not in more))
        parts = [texts[(at + k) % n] for k in more]
        text = " ".join(p if p[-1] in ".?!" or p is parts[-1] else f"{p}." for p in parts)
        how = rng.random()
        if how < 0.12:
            text = text[0].lower() + text[1:]
        elif how < 0.3:
            text = text.rstrip(".")
        elif how < 0.34:
            text = text.rstrip(".") + "!!"
        elif how < 0.38:
            text = text.replace(". ", ".\n\n", 1)
        return text

    return make


def stops(columns: list[Col], start: int, share: float, salt: str) -> list[Col]:
    """The same columns, but some people give up on the way."""
    size = len(columns)

    def cut(n: int, column: Col) -> Col:
        def make(rng: random.Random, i: int) -> str:
            cell = column.cells(rng, i)
            if not on(salt, i, share):
                return cell
            return "" if n >= random.Random(f"{salt}:{i}").randint(start, size) else cell

        return Col(column.name, column.letter, make)

    return [cut(n, c) for n, c in enumerate(columns)]


NUM5 = ("1", "2", "3", "4", "5")
YESNO = ("Yes", "No", "Don't know")
ETHNIC = (
    "White - English / Welsh / Scottish / Northern Irish / British", "White - Irish",
    "White - Any other White background", "Mixed or multiple ethnic groups",
    "Asian or Asian British", "Black, Black British, Caribbean or African",
    "Other ethnic group", "Prefer not to say",
)  # fmt: skip

# --- 1. Microsoft Forms, a hospital trust

msforms = Shape(
    "Virtual Outpatient Appointments - Patient Feedback(1-64).xlsx",
    12,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:09")),
        Col("Completion time", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:51")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Language", ".", pick("English (United Kingdom)", "English (United Kingdom)", "‎English (United States)‎", missing=0)),
        Col("I have read the information above and I am happy for my answers to be used by the Trust to improve its services\xa0", ".", always("Yes")),
        Col("Are you completing this survey as...\xa0", "D", pick("A patient", "A parent or guardian of a patient", "A carer, relative or friend on behalf of a patient", missing=0)),
        Col("How did your most recent appointment take place?\xa0", "C", pick("By video", "By telephone", "It started by video and had to change to telephone", "I am not sure", missing=0)),
        Col("Were you offered a choice about how your appointment would take place?\xa0", "C", pick("Yes", "No", "I can't remember", missing=0.02)),
        Col("Please tell us more about your answer", "T", voice(
            "I was just sent a text with a link, nobody asked me what I wanted.",
            "The secretary rang and said I could come in if I would rather, which was kind of her.",
            "I would always pick face to face as I lip read.",
            "It saves me two buses and half a day off work so I was happy to be phoned.",
            "The letter had both options on but the box for coming in person was already crossed out.",
            "My wife dealt with all of it so I couldn't tell you.",
            "I asked for an in person appointment and was told there was a 14 week wait for those.",
            "Video was the only thing on offer during the winter I think.",
            "They gave me a choice last time but not this time.",
            missing=0.45)),
        Col("I was able to join the appointment easily", "C", pick(*AGREE, missing=0.03)),
        Col("I could see and/or hear the healthcare professional clearly", "C", pick(*AGREE, missing=0.03)),
        Col("I had enough time to discuss my condition", "C", pick(*AGREE, missing=0.03)),
        Col("I felt listened to", "C", pick(*AGREE, missing=0.03)),
        Col("I understood what would happen next", "C", pick(*AGREE, missing=0.05)),
        Col("What device did you use for your appointment? (Please select all that apply)", "S", several("Smartphone", "Tablet", "Laptop", "Desktop computer", "Landline telephone", "My daughter's ipad", trailing=True)),
        Col("Did anything go wrong on the day?\xa0", "C", pick("Yes", "No", missing=0.04)),
        Col("Please tell us more about your answer2", "T", voice(
            "The sound kept dropping so in the end he rang my mobile.",
            "I sat in the waiting room screen for fifty minutes with no message to say they were running late.",
            "Link did not work on my phone, only on the laptop.",
            "They rang from a withheld number and my phone blocks those, so I was marked down as did not attend!",
            "The consultant did not have my scan results in front of her.",
            "My broadband, not your fault.",
            "Camera would not come on but we managed.",
            "Rang an hour earlier than the letter said, I was in the supermarket.",
            missing=0.7)),
        Col("What did you like most about your virtual appointment?", "T", voice(
            "Not having to pay for parking or walk from the far car park with my hip.",
            "Being in my own home with my notes and my tablets in front of me.",
            "My son could join in from Leeds.",
            "Dr was lovely and did not rush me at all.",
            "It was on time, unlike clinic.",
            "I didn't need to take the whole morning off work, only my lunch break.",
            "To be honest nothing, I found it cold.",
            "No risk of picking something up while my immune system is low.",
            "Quick and simple for what was only a check on my blood results.",
            missing=0.2, short=("Nothing", "Convenience", "n/a", "Saved time", "Parking"))),
        Col("What one thing could we do to make virtual appointments better?", "T", voice(
            "Show how many people are in front of you in the queue.",
            "A test call the day before for people who aren't used to computers.",
            "Give a window of time rather than an exact time, you never ring when you say.",
            "Please stop using withheld numbers.",
            "Send a summary by email straight after, I forget half of what is said.",
            "Let people say at booking if they need an interpreter on the line.",
            "I needed to be examined, so it was a waste of everyones time. Triage better.",
            "Make the link work on older tablets.",
            "Nothing at all, keep it as an option for those who want it.",
            missing=0.3, short=("Nothing", "N/A", "Face to face", "Not sure"))),
        Col("On a scale of 0 to 10, how likely are you to recommend a virtual appointment to friends and family?", "C", near(0, 10)),
        Col("What is your age?", "D", pick("Under 18", "18 - 24", "25 - 34", "35 - 44", "45 - 54", "55 - 64", "65 - 74", "75+", "Prefer not to say")),
        Col("What best describes your gender?", "D", pick("Woman", "Man", "Non-binary", "Prefer not to say", "Prefer to self-describe")),
        Col("What is your ethnic group?", "D", pick(*ETHNIC)),
        Col("Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?", "D", pick("Yes", "No", "Prefer not to say")),
        Col("What is the first half of your postcode (for example ZZ12)?", "D", pick("ZZ1", "ZZ2", "zz2", "ZZ14", "ZZ15", "ZZ3")),
        Col("Would you be happy to take part in a patient focus group?", ".", pick("Yes", "No", missing=0.15)),
        Col("If yes, please leave your name and an email address or telephone number", "I", lambda rng, i: f"{person()(rng, i)} {phone()(rng, i)}" if i % 4 == 1 else ""),
    ],
    rows=64,
)

# --- 2. SmartSurvey, a county's libraries

smart = Shape(
    "SmartSurvey_Export_Library_Strategy_2023-2028.csv",
    0,
    stops([
        Col(("UserID", ""), "R", number(214558301, 37)),
        Col(("UserNo", ""), ".", number(1)),
        Col(("Name", ""), "I", blank()),
        Col(("Email", ""), "I", blank()),
        Col(("IP Address", ""), "I", address()),
        Col(("Unique ID", ""), ".", blank()),
        Col(("Started", ""), ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}:17")),
        Col(("Ended", ""), ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}:58")),
        Col(("Tracking Link", ""), ".", pick("Website", "Library newsletter", "Paper forms - data entry", "Main link", missing=0)),
        Col(("1. Are you a member of the library service?", ""), "D", pick("Yes", "No", "I used to be", missing=0)),
        Col(("2. How often do you visit a library?", ""), "D", pick("At least once a week", "At least once a month", "A few times a year", "Once a year or less", "Never", missing=0.02)),
        Col(("3. Which library do you use most often?", ""), "D", pick("Ashbourne Road", "Central Library", "Denholme", "Fenwick", "Kirk Lane", "Mobile library", "Sallowby", missing=0.06)),
        *[Col(("4. What do you use the library for? (tick all that apply)" if n == 0 else "", o), "S", mark(o, s)) for n, (o, s) in enumerate([
            ("Borrowing books", .8), ("Borrowing audiobooks or DVDs", .25), ("Computers and Wi-Fi", .35), ("Printing or photocopying", .3),
            ("Children's activities such as Rhyme Time", .3), ("Study space", .2), ("Warm space / somewhere to go", .2), ("Local and family history", .15)])],
        Col(("", "Other (please specify):"), "O", gate("lib4", .17, said("Knit and natter", "Hearing aid batteries", "collecting bin bags", "meeting my support worker", "Jigsaw swap", "Reading the newspapers", "To vote", missing=0))),
        Col(("5. To what extent do you agree or disagree with each of our proposed priorities?", "Libraries should be at the heart of their community"), "C", pick(*AGREE, "Don't know", missing=0.06)),
        Col(("", "Libraries should help people to get online"), "C", pick(*AGREE, "Don't know", missing=0.06)),
        Col(("", "Libraries should support children to become readers"), "C", pick(*AGREE, "Don't know", missing=0.06)),
        Col(("", "Libraries should be greener"), "C", pick(*AGREE, "Don't know", missing=0.09)),
        Col(("5.a. If you disagree with any of our priorities, please tell us why", ""), "T", voice(
            "Getting people online is the job centres problem, a library is for books.",
            "Heart of the community is just words. You closed two of them in 2016.",
            "I don't disagree but there is nothing here about the housebound.",
            "Being greener is fine but not if it means turning the heating down on pensioners.",
            "Why is there no priority about staff? A library without a librarian is a cupboard.",
            "The priorities are so vague that nobody could disagree with them.",
            "Teenagers have been forgotten again.",
            "Disagree with the wording, community means different things to different people.",
            missing=0.6)),
        Col(("6. We propose to change opening hours so that fewer libraries open on Mondays and more open on Saturdays. How far do you support this?", ""), "C", pick("Strongly support", "Support", "Neither support nor oppose", "Oppose", "Strongly oppose", missing=0.05)),
        Col(("7. What would be the effect of this change on you or your family, if any?", ""), "T", voice(
            "I work all week so Saturday afternoon would be the first time in years I could go.",
            "Monday is when the toddler group meets and half the mums don't drive.",
            "None as I go on a Thursday after the market.",
            "My dad is 88 and his routine is Monday library, Tuesday club. It would upset him.",
            "The bus only runs Monday, Wednesday and Friday from our village so we lose a third of our days.",
            "We would just go to another day, not a big problem.",
            "It would help with revision at weekends, my house is noisy.",
            "I volunteer on Mondays and do not want to work weekends.",
            "Probably would not notice to be honest",
            missing=0.3, short=("None", "No effect", "N/A", "none."))),
        Col(("8. Would you be willing to use a library without staff present, using your card to enter?", ""), "C", pick("Yes", "No", "Not sure", missing=0.05)),
        *[Col(("9. What, if anything, would stop you from using a library without staff? (tick all that apply)" if n == 0 else "", o), "S", gate("lib8", .6, mark(o, s))) for n, (o, s) in enumerate([
            ("I would not feel safe", .4), ("I would need help from staff", .5), ("I would not know how to get in", .2), ("I do not agree with it in principle", .3), ("Nothing would stop me", .1)])],
        Col(("", "Other (please specify):"), "O", gate("lib9", .1, said("My card never works", "I use a wheelchair and the doors are heavy", "children under 16 not allowed in on their own", "being locked in!", missing=0))),
        Col(("10. How would you rate the following at the library you use most often?", "Choice of books"), "C", pick("Very good", "Good", "Fair", "Poor", "Very poor", "N/A")),
        Col(("", "Helpfulness of staff"), "C", pick("Very good", "Good", "Fair", "Poor", "Very poor", "N/A")),
        Col(("", "Condition of the building"), "C", pick("Very good", "Good", "Fair", "Poor", "Very poor", "N/A")),
        Col(("11. How many books do you borrow in a typical month?", ""), "C", pick("0", "1", "2", "3", "4", "6", "10", "12", "about 8", "20+")),
        Col(("12. Do you have any other comments about the draft Library Strategy?", ""), "T", voice(
            "Please keep the mobile library. It is the only person some of us see that week.",
            "The document is 46 pages. Who has got time for that.",
            "Our librarian Mrs H knows every child by name, you cannot put that in a strategy.",
            "I would pay a pound for reservations if it kept Sallowby open.",
            "More large print and not only romances please.",
            "I think it is a good plan and I wish you well with it.",
            "The reading groups got me through after my husband died.",
            "Toilets! Parents with small children can not stay long without one.",
            "stop cutting things and then asking us what we think about it afterwards",
            missing=0.35)),
        Col(("13. What is your age?", ""), "D", pick(*AGES)),
        Col(("14. Are you...", ""), "D", pick("Male", "Female", "Prefer not to say", "Prefer to self-describe")),
        Col(("15. Do you have a long-term illness, health problem or disability which limits your daily activities?", ""), "D", pick("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")),
        Col(("16. What is your full postcode?", ""), "I", postcode(0.3)),
    ], 12, 0.12, "smart"),
    rows=90,
)

# --- 3. SurveyMonkey, a police force

MONKEY = ("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Don't go out at this time")
CRIME = (
    ("Anti-social behaviour", .5), ("Burglary", .3), ("Drug dealing", .4), ("Speeding or dangerous driving", .55),
    ("Knife crime", .15), ("Vehicle crime", .25), ("Hate crime", .08), ("Rural or wildlife crime", .12), ("Fraud and online crime", .2),
)
monkey = Shape(
    "Neighbourhood Policing Priorities Survey 2025.xlsx",
    9,
    stops([
        Col(("Respondent ID", ""), "R", number(118845220113, 4211)),
        Col(("Collector ID", ""), ".", pick("455019832", "455021177", "455100467", missing=0)),
        Col(("Start Date", ""), ".", when()),
        Col(("End Date", ""), ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:49")),
        Col(("IP Address", ""), "I", address()),
        Col(("Email Address", ""), "I", blank()),
        Col(("First Name", ""), "I", blank()),
        Col(("Last Name", ""), "I", blank()),
        Col(("Custom Data 1", ""), ".", blank()),
        Col(("By ticking this box I confirm that I am aged 16 or over and have read the privacy notice.", "I confirm"), ".", always("I confirm")),
        Col(("Which neighbourhood policing area do you live in?", "Response"), "D", pick("Abbey and Castle", "Harbourside", "Moorland Villages", "Northgate", "University and Parks", "I do not live in the force area", missing=0)),
        Col(("How safe do you feel walking alone in your local area...", "During the day"), "C", pick(*MONKEY, missing=0.02)),
        Col(("", "After dark"), "C", pick(*MONKEY, missing=0.02)),
        Col(("What, if anything, makes you feel unsafe?", "Open-Ended Response"), "T", voice(
            "The underpass by the retail park has had no lights since before Christmas.",
            "Groups of lads on electric bikes in balaclavas, up and down the precinct all evening.",
            "Nothing really, I have lived here forty years and know everyone.",
            "As a woman I don't walk back from the station after 9, I get a taxi for half a mile.",
            "People openly dealing outside the chip shop, the police drive past and do nothing.",
            "Cars racing on the bypass on Thursday nights.",
            "My neighbours son, who has threatened my husband twice. We have reported it.",
            "Aggressive begging at the cash machines, although I do feel sorry for some of them.",
            "Drunks when the pubs empty out on a saturday.",
            missing=0.25, short=("Nothing", "N/A", "Teenagers", "Poor lighting", "Drugs"))),
        *[Col(("Which THREE of the following should be the priorities for your neighbourhood team? Please select up to three." if n == 0 else "", o), "S", mark(o, s)) for n, (o, s) in enumerate(CRIME)],
        Col(("", "Other (please specify)"), "O", gate("pol3", .14, said("Dog theft", "Parking on pavements outside school", "E-scooters", "fly tipping", "Shop lifting, our Co-op is hit every day", "Domestic abuse", "spiking", missing=0))),
        Col(("In the past 12 months have you had any contact with the police?", "Response"), "C", pick("Yes", "No", missing=0.06)),
        Col(("How satisfied or dissatisfied were you with the way you were dealt with?", "Response"), "C", gate("pol4", .5, pick(*SATISFIED, missing=0.02))),
        Col(("Please tell us the reason for your answer", "Open-Ended Response"), "T", gate("pol4", .5, voice(
            "The call handler was calm and kind and stayed on the line until they came.",
            "Waited 55 minutes on 101 and then got cut off.",
            "Given a crime number for the insurance and that was the last I heard.",
            "The two PCSOs who came to the school were brilliant with the children.",
            "I sent them the doorbell footage with his face on it and nobody ever watched it.",
            "They turned up three days after the break in. What is the use of that.",
            "Officer rang me back herself on her day off to let me know the result.",
            "It was fine, they did what they could do.",
            missing=0.2))),
        Col(("How confident are you that the police would be there when you need them?", "Response"), "C", pick("1 - Not at all confident", "2", "3", "4", "5 - Very confident")),
        Col(("How would you prefer to hear from your neighbourhood team?", "Response"), "C", pick("Email alerts", "Social media", "Leaflet through the door", "Public meetings", "I would rather not hear", "Other (please specify)")),
        Col(("", "Other (please specify)"), "O", gate("pol6", .12, said("Whatsapp group", "parish magazine", "Notice board in the shop", "See them on the street!!", "Residents association", missing=0))),
        Col(("If you could ask the Chief Constable to change one thing, what would it be?", "Open-Ended Response"), "T", voice(
            "Bring back our village bobby, someone whose name we know.",
            "Answer the phone.",
            "Take speeding seriously before a child is killed on Mill Road.",
            "Stop sending officers to sit in hospital for eight hours, that is not what they are for.",
            "Go after the people at the top of the drugs trade and not kids with a bag of weed.",
            "Train your officers about autism. My son was handcuffed for not making eye contact.",
            "Treat women who report harassment as if it matters.",
            "Be honest with us when you haven't got anyone to send.",
            "Reopen the front counter in town, not everybody has the internet.",
            missing=0.3, short=("More police", "Nothing", "More bobbies on the beat", "Visibility"))),
        Col(("How old are you?", "Response"), "D", pick("16-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75 or over", "Prefer not to say")),
        Col(("What is your sex?", "Response"), "D", pick("Female", "Male", "Prefer not to say")),
        Col(("What is your ethnic group?", "Response"), "D", pick(*ETHNIC)),
        Col(("", "Other (please specify)"), "I", gate("pol9", .04, said("Cornish", "Sri Lankan Tamil", "human", missing=0))),
        Col(("If you would like to receive local policing alerts, please enter your email address.", "Open-Ended Response"), "I", email(0.7)),
    ], 11, 0.15, "monkey"),
    rows=110,
)

# --- 4. Snap, a council's budget

snap = Shape(
    "Budget Consultation 2026-27 Snap data (labels).csv",
    12,
    [
        Col("ID.name", "R", number(1)),
        Col("ID.format", ".", pick("Online", "Online", "Online", "Paper", missing=0)),
        Col("ID.start", ".", when("{d:02d}/{m:02d}/2026 {h:02d}:{s:02d}:40")),
        Col("ID.end", ".", when("{d:02d}/{m:02d}/2026 {h:02d}:{s:02d}:03")),
        Col("ID.date", ".", when("{d:02d}/{m:02d}/2026")),
        Col("ID.completed", ".", pick("Completed", "Completed", "Completed", "Partial", missing=0)),
        Col("Q1 Are you responding to this consultation as...?", "D", pick("A resident", "A council employee", "A business owner or representative", "A voluntary or community group", "An elected member", "Other", missing=0.01)),
        Col("Q1a If Other, please specify", "I", said("Parish clerk, Nether Wallow PC", "Foster carer", "I own a flat here but live away", "student", missing=0.93)),
        Col("Q2 Overall, how satisfied or dissatisfied are you with the way the Council runs things?", "C", pick(*SATISFIED, "Don't know")),
        Col("Q3 To what extent do you agree or disagree that the Council provides value for money?", "C", pick(*AGREE, "Don't know")),
        Col("Q4 Proposal to increase council tax by 4.99% (including 2% for adult social care)", "C", pick("Strongly support", "Tend to support", "Neither", "Tend to oppose", "Strongly oppose", missing=0.04)),
        Col("Q4 Please use this space for any comments on this proposal", "T", voice(
            "I would pay it if I believed that it would reach the people who need care.",
            "My pension went up by 4% and the tax goes up by 5%, you do the sums.",
            "No objection. Services cost money and somebody has to say so.",
            "Central government should fund social care, not band D households.",
            "Every year the maximum and every year the roads get worse.",
            "We are a two wage family and still at the food bank some months.",
            "Collect what you are owed from the landlords first.",
            "Cut the consultants and the communications team before you ask for a penny more.",
            missing=0.4)),
        Col("Q5 Proposal to charge £55 a year for garden waste collections", "C", pick("Strongly support", "Tend to support", "Neither", "Tend to oppose", "Strongly oppose", missing=0.04)),
        Col("Q5 Please use this space for any comments on this proposal", "T", voice(
            "People will just put it in the black bin or dump it in the lane.",
            "I compost everything so why should I subsidise those with big lawns. Fair enough.",
            "£55 is far too much, the next district charges £38.",
            "Could two neighbours share a bin and split the cost?",
            "As a disabled gardener I can not take it to the tip myself.",
            "I already pay for it through my council tax, this is charging twice.",
            "Only if it is collected all year and not stopped for 12 weeks in winter.",
            "Free for people on pension credit, please",
            missing=0.5)),
        Col("Q6 Proposal to reduce street lighting between midnight and 5am", "C", pick("Strongly support", "Tend to support", "Neither", "Tend to oppose", "Strongly oppose", missing=0.04)),
        Col("Q6 Please use this space for any comments on this proposal", "T", voice(
            "I am a night shift nurse and I walk home at half past two. Please don't.",
            "Lovely for the bats and the stars, do it.",
            "It was tried in 2012 and you had to turn them on again.",
            "Motion sensors would be the answer surely.",
            "Leave on at junctions and turn off in between.",
            "An invitation to burglars.",
            "Nobody needs an empty lane lit up at 3 in the morning.",
            "What does it actually save? The paper does not say.",
            missing=0.5)),
        *[Col(f"Q7 Which of these services matter most to you? : {o}", "S", mark("Yes", s, "No")) for o, s in [
            ("Adult social care", .5), ("Children's services", .45), ("Highways and pavements", .6), ("Waste and recycling", .5),
            ("Parks and open spaces", .35), ("Libraries and museums", .25), ("Public health", .2), ("None of these", .03)]],
        *[Col(f"Q8 Please put these ways of saving money in order, where 1 is the one you would prefer : {o}", "C", pick("1", "2", "3", "4", missing=0.12)) for o in
          ("Sharing services with other councils", "Selling buildings", "Charging more for some services", "Stopping some services")],
        Col("Q9 Do you have any other ideas for how the Council could save money or raise income?", "T", voice(
            "Rent out the top two floors of the civic centre, there is never a light on.",
            "Put solar panels on every school roof and sell what you don't use.",
            "Fewer councillors. We have three for our ward and have met one.",
            "Fine people who drop litter outside the takeaways, you would make a fortune.",
            "Do repairs properly the first time, the same pothole has been filled four times since May.",
            "Merge with the district and stop the two of you blaming each other.",
            "A tourist tax of a pound a night.",
            "Let local groups run the bowling greens, we would do it for nothing.",
            "Second home premium, as high as you are allowed.",
            missing=0.4, short=("No", "None", "Don't know", "n/a"))),
        Col("Q10 What impact, if any, would these proposals have on you because of your age, disability, ethnicity, sex or any other protected characteristic?", "T", voice(
            "I'm 79 and every one of these lands on people like me.",
            "I am visually impaired, the street lights matter a great deal.",
            "None that I can think of.",
            "Women don't feel safe in the dark, it is not complicated.",
            "I have MS and cannot do the tip run.",
            "Single parents always seem to pay more.",
            "My mother's carer has 15 minutes already. Any less is cruel.",
            "We keep being asked this question and nothing ever changes.",
            missing=0.55, short=("None", "No impact", "N/A"))),
        Col("Q11 What is your sex?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Q12 How old were you on your last birthday?", "D", near(18, 88)),
        Col("Q13 Are your day-to-day activities limited because of a health problem or disability?", "D", pick("Yes, a lot", "Yes, a little", "No", "Prefer not to say")),
        Col("Q14 Which ward do you live in?", "D", pick("Bramble Hill", "Castle", "Eastfield", "Holywell", "Market", "Riverside", "St Anne's", "Not sure")),
        Col("Q15 Which of these best describes your household's tenure?", "D", pick("Own outright", "Own with a mortgage", "Rent from the council", "Rent from a housing association", "Rent privately", "Other")),
    ],
    rows=96,
)

# --- 5. Citizen Space, a city's parking

citizen = Shape(
    "city-centre-resident-parking-zone-review-export.csv",
    9,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.choice('ABCDEFGHJK')}{i + 11}{rng.choice('QRSTUVWX')}-{rng.choice('1234567')}{rng.choice('NPZ')}{i}-{rng.choice('ADFHKM')}"),
        Col("Date Submitted", ".", when()),
        Col("Analysis Status", ".", pick("Unanalysed", "Analysed", missing=0)),
        Col("1 What is your name? - Name", "I", person(0.25)),
        Col("2 What is your email address? - Email", "I", email(0.3)),
        Col("3 What is your organisation? - Organisation", "I", said("Guild Street Traders", "St Oswald's Church", "Wheels for All (Northern)", "none", missing=0.85)),
        Col("4 In what capacity are you responding? - Capacity", "D", pick("Resident within the zone", "Resident outside the zone", "Business within the zone", "Visitor or commuter", "Other (please specify below)", missing=0.02)),
        Col("4 In what capacity are you responding? - If other, please specify", "I", said("Landlord of two flats on Vine St", "Carer visiting my mum on Vine Street", "school governor", missing=0.92)),
        Col("5 Which street do you live or work on? - Street name", "I", pick("Vine Street", "Guild St", "Tanner's Row", "Upper Priory", "Abbot Lane", "Prefer not to say", missing=0.2)),
        Col("6 How often do you have difficulty parking near your home or business? - Frequency", "C", pick("Every day", "Several times a week", "About once a week", "Less often", "Never", "I do not drive", missing=0.04)),
        *[Col(f"7 At what times do you have difficulty? Please select all that apply. - Times - {o}", "S", mark(o, s)) for o, s in
          [("Weekday mornings", .3), ("Weekday afternoons", .3), ("Weekday evenings", .55), ("Saturdays", .5), ("Sundays", .3), ("Match days", .45)]],
        Col("8 Do you agree with the proposal to extend the hours of the zone to 8am-10pm, seven days a week? - Agreement", "C", pick(*AGREE, "Not Answered", missing=0)),
        Col("8 Do you agree with the proposal to extend the hours of the zone to 8am-10pm, seven days a week? - Please explain your answer", "T", voice(
            "At the moment the restaurant staff fill our street at 6pm sharp and leave at midnight.",
            "Sunday worship would be finished. Half our congregation come in from the villages.",
            "Yes yes yes. We have asked for it since the cinema opened.",
            "My grandchildren could not visit at weekends without me buying scratch cards.",
            "10pm seems about right, 9 would be too early.",
            "This is about money and nothing else.",
            "I agree with evenings and not with Sundays. You ought to have asked separately.",
            "If the hours are longer then somebody needs to enforce them, I have seen one warden since August.",
            missing=0.25)),
        Col("9 Do you agree with the proposed charge of £95 for a second permit? - Agreement", "C", pick(*AGREE, "Not Answered", missing=0)),
        Col("9 Do you agree with the proposed charge of £95 for a second permit? - Please explain your answer", "T", voice(
            "Two cars is a luxury in a city with buses.",
            "We both work shifts at opposite ends of the county so we have no option.",
            "The first permit ought to be dearer too for the big SUVs.",
            "It has trebled in four years, how is that reasonable.",
            "House shares with four working adults will be hit hard.",
            "Agree but give blue badge holders theirs free.",
            "Make it £200 and a third one impossible.",
            "I would like to see the sums behind the figure.",
            missing=0.4)),
        Col("10 Which option do you prefer for visitor permits? - Option", "C", pick("Option A: paper scratch cards", "Option B: digital vouchers", "Option C: both", "No preference", missing=0.07)),
        Col("11 How would you rate the signs and markings in the zone? - Signs", "C", pick(*NUM5)),
        Col("11 How would you rate the signs and markings in the zone? - Markings", "C", pick(*NUM5)),
        Col("12 Would the proposals affect you or your household in any particular way? - Impacts", "T", voice(
            "My carers come four times a day, each of them in a different car.",
            "I run a guest house and my guests already complain.",
            "I'm a district nurse and should not need to hunt for change to see a patient.",
            "It would mean that I could unload my shopping outside my own house for once.",
            "No effect as we gave up the car in 2021 and have never looked back.",
            "Tradesmen will refuse to come in to the centre or add it to the bill.",
            "As a single woman I'd park nearer home at night, which matters to me.",
            "We would probably move.",
            missing=0.45, short=("No", "n/a", "None"))),
        Col("13 Is there anything else you would like to tell us about parking in the city centre? - Comments", "T", voice(
            "Paint the bays properly, three cars fit where four could.",
            "The residents' zone stops half way along Abbot Lane, which is daft.",
            "More cycle hangars would take up one space and store six bikes.",
            "See my email to Councillor Marsh of the 3rd, which nobody has answered.",
            "Thank you for the drop in session, the officer was very patient with us.",
            "Park and ride ought to run past seven in the evening.",
            "I don't think anybody at the council lives within five miles of the place.",
            "electric charging points are always blocked by petrol cars",
            missing=0.4)),
        Col("14 Are you happy for your response to be published? - Publish", "P", pick("Yes, with my name", "Yes, but without my name", "No", missing=0.03)),
        Col("15 What is your age group? - Age", "D", pick(*AGES, "Not Answered", missing=0)),
        Col("16 What is your gender? - Gender", "D", pick(*GENDERS, "Not Answered", missing=0)),
        Col("17 Do you consider yourself to be disabled? - Disability", "D", pick("Yes", "No", "Prefer not to say", "Not Answered", missing=0)),
    ],
    rows=75,
)

# --- 6. Commonplace, a town's high street

common = Shape(
    "commonplace_highstreet_heatmap_contributions.xlsx",
    0,
    [
        Col("Contribution ID", ".", hexes(24)),
        Col("Respondent ID", "R", hexes(20)),
        Col("Tile", ".", always("Tell us about your high street")),
        Col("Contribution date", ".", when("{d:02d}/{m:02d}/2022 {h:02d}:{s:02d}")),
        Col("Confirmed", ".", pick("true", "false", missing=0)),
        Col("Latitude", "I", decimal(52.11, 52.13)),
        Col("Longitude", "I", decimal(-1.44, -1.41)),
        Col("Link to contribution", ".", lambda rng, i: f"https://highstreet.example.org/comments/{rng.getrandbits(64):016x}"),
        Col("What are you commenting on?", "C", pick("Road", "Pavement", "Shop front", "Market square", "Green space", "Car park", "Something else", missing=0.03)),
        Col("How do you feel about it?", "C", pick("0", "25", "50", "75", "100", missing=0.02)),
        Col("What are the reasons for feeling this way?", "S", chosen("Attractive", "Feels safe", "Feels unsafe", "Hard to cross", "Traffic too fast", "Too narrow", "Empty shops", "Well looked after", "Neglected", missing=0.08)),
        Col("What are the reasons for feeling this way? - other", "O", said("smells of drains", "noisy extractor fan", "pigeons", "no shade at all", "Lovely old paving", missing=0.86)),
        Col("Please tell us more", "T", voice(
            "The paving by the bank is like a skating rink when it is wet, I have seen two people go over.",
            "Best bit of the town. The lime trees and the benches make you want to stop.",
            "Three vape shops in a row and nowhere to buy a pair of socks.",
            "You can't get a double buggy past the A boards outside the café.",
            "Lorries mount the kerb here to get round the corner.",
            "This used to be the post office and has been boarded up since 2019.",
            "Hanging baskets were beautiful this summer, well done to whoever does it.",
            "There isn't a crossing between the surgery and the chemist, which is where every old person in town wants to cross.",
            "I'd like to see the market come back on a Friday.",
            missing=0.15, short=())),
        Col("How would you improve it?", "S", chosen("Wider pavements", "More seating", "More planting", "Slower traffic", "Better lighting", "More independent shops", missing=0.2)),
        Col("How would you improve it? - other", "O", said("Public toilets", "take the bollards out", "a proper bus shelter", "Ban delivery vans after 10", missing=0.88)),
        Col("Is there anything you would keep as it is?", "T", voice(
            "The butcher and the ironmonger, the day they close I will stop coming.",
            "Keep the free half hour.",
            "I like that you can still drive through, don't pedestrianise it.",
            "The clock, the cross and the cobbles round the church.",
            "Not much if I'm honest with you.",
            "The street party each June.",
            "Don't touch the trees whatever you do.",
            "The old shop signs above the bakery, they are part of our history.",
            missing=0.5, short=("No", "The market", "trees", "Everything"))),
        Col("What mode of transport do you mostly use to get here?", "C", pick("Walk", "Car", "Bus", "Bicycle", "Mobility scooter", "Train")),
        Col("Do you support making the market square car free on Saturdays?", "C", pick("Yes", "No", "Maybe")),
        Col("Number of agreements", ".", near(0, 22)),
        Col("Number of comments", ".", near(0, 3)),
        Col("What is your connection to the area?", "D", chosen("I live here", "I work here", "I study here", "I own a business here", "I shop here", missing=0.1, most=2)),
        Col("What is your age group?", "D", pick("13-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85 or over", "Prefer not to say", missing=0.25)),
        Col("What is your gender?", "D", pick(*GENDERS, missing=0.25)),
        Col("Do you have a disability?", "D", pick("Yes", "No", "Prefer not to say", missing=0.25)),
        Col("Postcode", "I", postcode(0.35)),
        Col("Email", "I", email(0.4)),
        Col("Would you like to receive updates?", ".", pick("true", "false", missing=0)),
        Col("Moderation status", ".", pick("approved", "approved", "approved", "hidden", missing=0)),
    ],
    rows=85,
)

# --- 7. Qualtrics, maternity care in a hospital trust


def q(code: str, text: str, letter: str, cells: Cells, of: str = "") -> Col:
    """A column under Qualtrics' three header rows."""
    return Col((code, text, imported(of or f"QID{sum(map(ord, code))}")), letter, cells)


MAT = ("Yes, always", "Yes, sometimes", "No", "Don't know / can't remember")
qualtrics = Shape(
    "Maternity+Experience+Survey+2024_September+3,+2024_10.41.csv",
    12,
    stops([
        q("StartDate", "Start Date", ".", when(), "startDate"),
        q("EndDate", "End Date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:44"), "endDate"),
        q("Status", "Response Type", ".", pick("IP Address", "IP Address", "Survey Preview", missing=0), "status"),
        q("IPAddress", "IP Address", "I", address(), "ipAddress"),
        q("Progress", "Progress", ".", pick("100", "100", "100", "64", missing=0), "progress"),
        q("Duration (in seconds)", "Duration (in seconds)", ".", near(140, 2900), "duration"),
        q("Finished", "Finished", ".", pick("True", "True", "True", "False", missing=0), "finished"),
        q("RecordedDate", "Recorded Date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:46"), "recordedDate"),
        q("ResponseId", "Response ID", "R", lambda rng, i: "R_" + "".join(rng.choice("abcdefghkmnpqrstuvwxyzABCDEFGH23456789") for _ in range(15)), "_recordId"),
        q("RecipientLastName", "Recipient Last Name", "I", blank(), "recipientLastName"),
        q("RecipientFirstName", "Recipient First Name", "I", blank(), "recipientFirstName"),
        q("RecipientEmail", "Recipient Email", "I", blank(), "recipientEmail"),
        q("ExternalReference", "External Data Reference", ".", blank(), "externalDataReference"),
        q("LocationLatitude", "Location Latitude", "I", decimal(53.2, 53.6), "locationLatitude"),
        q("LocationLongitude", "Location Longitude", "I", decimal(-2.4, -1.9), "locationLongitude"),
        q("DistributionChannel", "Distribution Channel", ".", pick("anonymous", "qr", missing=0), "distributionChannel"),
        q("UserLanguage", "User Language", ".", pick("EN-GB", "EN-GB", "UR", "PL", missing=0), "userLanguage"),
        q("Q1", "Thank you for taking part. The survey is about the care you had from our midwives and doctors. Do you agree to take part?", ".", always("I agree")),
        q("Q2", "Where did you give birth?", "D", pick("Delivery suite", "Midwife-led birth centre", "At home", "Somewhere else", missing=0.01)),
        q("Q3", "Was this your first baby?", "D", pick("Yes", "No", "Prefer not to say", missing=0.02)),
        q("Q4_1", "Thinking about your antenatal care, please answer the following. - Were you listened to by your midwife?", "C", pick(*MAT, missing=0.03)),
        q("Q4_2", "Thinking about your antenatal care, please answer the following. - Were you given enough information about where to have your baby?", "C", pick(*MAT, missing=0.03)),
        q("Q4_3", "Thinking about your antenatal care, please answer the following. - Were you asked about your mental health?", "C", pick(*MAT, missing=0.03)),
        q("Q5", "Is there anything you would like to tell us about your care during pregnancy?", "T", voice(
            "I saw seven different midwives and told my story seven times.",
            "Continuity was wonderful, the same person from booking until the day I was discharged.",
            "Nobody explained what gestational diabetes would mean for the birth plan.",
            "When I rang about reduced movements I was told to come straight in and never made to feel silly.",
            "My appointments were always running an hour late and there was no where to sit.",
            "I lost my first baby at 20 weeks. It was not on my notes and I had to explain over and over.",
            "The antenatal classes were full by the time I got the link.",
            "Scan staff were lovely with my partner, who was very nervous.",
            missing=0.35)),
        q("Q6", "What pain relief did you use in labour? Please select all that apply. - Selected Choice", "S", several("Gas and air", "Water", "TENS machine", "Pethidine or diamorphine", "Epidural or spinal", "None", "Other (please tell us)", by=",")),
        q("Q6_7_TEXT", "What pain relief did you use in labour? Please select all that apply. - Other (please tell us) - Text", "O", said("Hypnobirthing", "paracetamol only", "my husband's hand", "Aromatherapy", "general anaesthetic in the end", missing=0.86)),
        q("Q7_1", "During your labour and birth, to what extent do you agree that... - I was spoken to in a way I could understand", "C", pick(*AGREE)),
        q("Q7_2", "During your labour and birth, to what extent do you agree that... - I was treated with dignity", "C", pick(*AGREE)),
        q("Q7_3", "During your labour and birth, to what extent do you agree that... - My concerns were taken seriously", "C", pick(*AGREE)),
        q("Q8", "How would you rate your overall experience of labour and birth, where 0 is very poor and 10 is very good?", "C", near(0, 10)),
        q("Q9", "Please tell us why you gave that score.", "T", voice(
            "The midwife on nights, I think called Jo, got me through and I'll never forget her.",
            "I said something was wrong for six hours and no one believed me.",
            "It was an emergency and still they explained every single step.",
            "Left alone with no call bell in reach for most of the afternoon.",
            "My partner was sent home at ten when I could hardly sit up.",
            "Calm, dim lights, my own music. It was all I had hoped for.",
            "Staff were run off their feet, it isn't their fault.",
            "The student midwife stayed past the end of her shift to see him born.",
            "Pressured in to an induction I did not want with no reasons given.",
            missing=0.2, short=("Great staff", "Amazing", "No comment"))),
        q("Q10", "How do you feed, or did you feed, your baby in the first few weeks?", "C", pick("Breast milk only", "Formula only", "Both", "Prefer not to say")),
        q("Q11", "Did you get enough support with feeding?", "C", pick("Yes, definitely", "Yes, to some extent", "No", "I did not need any")),
        q("Q12", "What could we do to make the postnatal ward better?", "T", voice(
            "Let partners stay overnight, please, please.",
            "The food trolley came while I was in theatre and nobody kept me anything.",
            "Hot. Noisy. The bins bang all night long.",
            "Discharge took eleven hours because of one form and a packet of iron tablets.",
            "A feeding specialist at weekends, not only Tuesdays.",
            "I thought the ward was spotless and everyone was kind.",
            "Curtains that close. I could see four other families from my bed.",
            "Explain who is who, the uniforms mean nothing to us.",
            missing=0.35, short=("Nothing", "More staff", "N/A"))),
        q("Q13", "How old are you?", "D", pick("16-19", "20-24", "25-29", "30-34", "35-39", "40 or over", "Prefer not to say")),
        q("Q14", "What is your ethnic group? - Selected Choice", "D", pick(*ETHNIC)),
        q("Q14_7_TEXT", "What is your ethnic group? - Other ethnic group - Text", "I", said("Kurdish", "Arab - Yemeni", missing=0.95)),
        q("Q15", "What is your main language?", "D", pick("English", "Urdu", "Polish", "Arabic", "Punjabi", "Other")),
        q("Q16", "Is there anybody you would like to thank by name? We will pass on your message.", "I", said("Midwife Jo on nights", "Sister Patricia O and all of ward 14", "Dr Anand", "Everyone!", missing=0.7)),
        q("Q12 - Topics", "Q12 - Topics", ".", pick("Staffing", "Food", "Partners", "Unknown", missing=0.4), "QID12_topics"),
        q("Q12 - Sentiment", "Q12 - Sentiment", ".", pick("Negative", "Mixed", "Positive", "Neutral", missing=0.4), "QID12_sentiment"),
    ], 19, 0.12, "qual"),
    rows=70,
)

# --- 8. Jisc Online Surveys, a police force's staff

jisc = Shape(
    "results-for-force-wellbeing-pulse-2021-1105.csv",
    0,
    [
        Col("Unique Response Number", "R", lambda rng, i: f"751204-751195-{80114203 + i * 613}"),
        Col("Response Started", ".", when("2021-{m:02d}-{d:02d} {h:02d}:{s:02d}:20")),
        Col("Response Completed", ".", when("2021-{m:02d}-{d:02d} {h:02d}:{s:02d}:55")),
        Col("1. I have read the information on the previous page and I consent to take part.", ".", always("Yes")),
        Col("2. Are you...", "D", pick("A police officer", "A member of police staff", "A PCSO", "A special constable", "A volunteer", missing=0)),
        Col("3. How long have you worked for the force (in years)?", "D", near(0, 31)),
        Col("4. Which command do you work in?", "D", pick("Local policing", "Crime and vulnerability", "Contact and custody", "Operations", "Corporate services", "Other", "Rather not say")),
        Col("4.a. If you selected Other, please specify:", "I", said("seconded to the regional unit", "Chaplaincy", missing=0.95)),
        *[Col(f"5.{n}. {item}", "C", pick("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree", missing=0.03)) for n, item in enumerate((
            "My line manager cares about my wellbeing", "I am able to take my rest days", "I have the equipment I need to do my job", "I would feel able to say that I was struggling", "I am proud to work for the force"), 1)],
        Col("5.a. Please add any comments about the statements above", "T", voice(
            "Rest days have been cancelled five times since Easter, I have stopped making plans.",
            "My sergeant is the reason that I'm still here.",
            "You can say you are struggling, but then it follows you to every board.",
            "The vans are held together with tape.",
            "As police staff we are an afterthought in all of this.",
            "Proud of my team, not proud of the organisation, there's a difference.",
            "New laptop has changed my working life, credit where it is due.",
            "Depends entirely on who your manager is.",
            missing=0.55)),
        Col("6. How would you rate your wellbeing at work at the moment? (1 = very poor, 10 = very good)", "C", near(1, 10)),
        Col("7. In the last six months, have you come to work when you were not well enough?", "C", pick("Yes, often", "Yes, once or twice", "No", "Prefer not to say")),
        Col("7.a. If yes, what were your reasons?", "T", voice(
            "There was nobody to cover and I won't let my mates down.",
            "Bradford score. One more and I am on a plan.",
            "I didn't want to use up my sick leave in my first year.",
            "It was a trial week and I was the only witness.",
            "Guilt mostly.",
            "I was working from home so I could do it from bed, more or less.",
            "We were at minimum numbers already.",
            "I can't afford half pay at present.",
            missing=0.55, short=("Workload", "n/a", "Guilt"))),
        *[Col(f"8. Which of these have you heard of? - {o}", "S", mark(o, s)) for o, s in [
            ("Employee assistance programme", .7), ("Peer supporters", .5), ("TRiM", .6), ("Occupational health", .8), ("Wellbeing dogs", .4), ("None of these", .05)]],
        Col("9. Which, if any, have you used?", "C", pick("Employee assistance programme", "Peer supporters", "TRiM", "Occupational health", "None", "Other")),
        Col("9.a. If you selected Other, please specify:", "O", said("Federation rep", "My own GP", "Police treatment centre", "the gym", missing=0.88)),
        Col("9.b. How helpful was it?", "C", pick("Very helpful", "Fairly helpful", "Not very helpful", "Not at all helpful", missing=0.5)),
        Col("10. What causes you the most stress at work?", "T", voice(
            "The crime queue. I carry 27 jobs and can do justice to about eight.",
            "Digital disclosure, redacting documents until two in the morning.",
            "Sitting in A&E with somebody in crisis knowing the rest of the shift is short.",
            "Being recorded by the public every time I step out of the car.",
            "Change for the sake of change, another restructure.",
            "Calls that stay with you. Children mainly.",
            "The IT, and having to put everything in three systems.",
            "Not knowing till Thursday what I'm working on Saturday.",
            "Public expectation versus what we have got.",
            missing=0.2, short=("Workload", "Paperwork", "Shifts", "Senior leadership"))),
        Col("11. What one thing could the force do to improve your wellbeing?", "T", voice(
            "Protect rest days as if they were court dates.",
            "Hot food after 8pm, the canteen shuts when half of us start.",
            "Let managers manage rather than count.",
            "Real debriefs after a bad job with time set aside for it.",
            "Flexible working that isn't a favour.",
            "Somewhere quiet on each station, not a cupboard with a beanbag in.",
            "More people. All the yoga in the world won't fix that.",
            "Supervisors who have been trained in mental health before they're promoted.",
            missing=0.25, short=("More staff", "Pay", "Nothing", "N/A"))),
        Col("12. Would you recommend the force as a place to work?", "C", pick("Yes", "No", "Maybe")),
        Col("13. What is your age?", "D", pick("Under 25", "25-34", "35-44", "45-54", "55 or over", "Prefer not to say")),
        Col("14. What is your sex?", "D", pick("Female", "Male", "Prefer not to say")),
        Col("15. Do you have caring responsibilities?", "D", pick("Children", "Adults", "Both", "None", "Prefer not to say")),
        Col("16. If you would be willing to be interviewed, please give your collar number or email", "I", said("c 2219", "4471", "tamsin.lomax@example.org", "7730 but please ring don't email", missing=0.85)),
    ],
    rows=80,
)

# --- 9. an Australian city's open data, snake_case

parks = Shape(
    "parks_and_playgrounds_community_survey_2023.csv",
    13,
    [
        Col("objectid", "R", number(1)),
        Col("survey_wave", ".", always("2023")),
        Col("submission_month", ".", pick("2023-03", "2023-04", "2023-05", missing=0)),
        Col("suburb", "D", pick("Banksia Heights", "Coolibah", "Glenroy East", "Mount Carmel", "Port Ellery", "Wattle Flat", missing=0.03)),
        Col("age_group", "D", pick("15 to 24", "25 to 34", "35 to 49", "50 to 69", "70 and over", missing=0.05)),
        Col("gender", "D", pick("Woman", "Man", "Non-binary", "Prefer not to say", missing=0.05)),
        Col("language_other_than_english", "D", pick("Yes", "No", missing=0.08)),
        Col("aboriginal_or_torres_strait_islander", "D", pick("No", "Yes, Aboriginal", "Yes, Torres Strait Islander", "Prefer not to say", missing=0.06)),
        Col("household_type", "D", pick("Couple with children", "Couple without children", "Single parent", "Lone person", "Share house", missing=0.1)),
        Col("visit_frequency", "D", pick("Daily", "Weekly", "Monthly", "A few times a year", "Never", missing=0.02)),
        Col("how_do_you_get_there", "C", pick("Walk", "Car", "Bike", "Public transport", "Scooter", missing=0.04)),
        *[Col(f"activities_{o}", "S", mark("1", s, "0")) for o, s in [("walking_dog", .4), ("playground", .45), ("organised_sport", .25), ("picnic_bbq", .35), ("running_fitness", .3), ("relaxing", .5), ("other", .12)]],
        Col("activities_other_text", "O", said("bird watching", "Tai chi with my ladies group", "metal detecting", "model boats", "Ramadan iftar", missing=0.88)),
        *[Col(f"satisfaction_{o}", "C", pick(*NUM5, "NA", missing=0.02)) for o in ("shade", "toilets", "paths", "play_equipment", "lighting", "maintenance")],
        Col("favourite_park", "T", pick("Ellery Foreshore", "Coolibah Reserve", "the one near the scout hall", "Lions Park", "Banksia Lake", "dont have one", "Lions park Wattle Flat", missing=0.2)),
        Col("what_do_you_like_about_it", "T", voice(
            "Big old fig trees, you can sit there on a forty degree day and still be comfortable.",
            "Fenced playground so I only need eyes in the front of my head.",
            "The council keeps the barbies really clean.",
            "It is flat and I can get my walker all the way round the lake.",
            "We know every dog and every owner.",
            "Kangaroos at dusk, right in the middle of suburbia.",
            "Free parking and a decent coffee van of a Sunday.",
            "Nothing fancy, just open grass where kids can kick a footy.",
            missing=0.3, short=("Shade", "Close to home", "Everything", "the water"))),
        Col("what_would_you_improve", "T", voice(
            "Shade sails over the slide, it burns the kids' legs all summer.",
            "The toilets are locked at 4pm in daylight saving, why?",
            "Bubblers that work and one at dog height.",
            "Paths are cracked by the roots and I've come off my scooter twice.",
            "Off lead area should be fenced off from the toddlers.",
            "Lights along the creek, I won't run there in winter.",
            "Plant local natives instead of those thirsty lawns.",
            "Something for teenagers. A hoop, a half pipe, anything.",
            "A change table for adults with disability, our daughter is 19.",
            missing=0.25, short=("Nothing", "toilets", "Nil", "More shade"))),
        Col("support_dog_off_lead_trial", "C", pick("Support", "Oppose", "Unsure", missing=0.05)),
        Col("further_comments", "T", voice(
            "Good on you for asking, please publish what you do with it.",
            "Rates go up and the mowing goes down.",
            "Would love a community garden on the old bowls club site.",
            "Survey took longer than five minutes!",
            "The rangers do a terrific job with not much.",
            "Stop selling reserves to developers.",
            "Need signs in Arabic and Vietnamese.",
            "I filled this in last year and nothing has changed at Wattle Flat.",
            missing=0.6, short=("No", "Nil", "N/A"))),
        Col("word_count_comments", ".", near(0, 60)),
        Col("data_quality_flag", ".", pick("ok", "ok", "ok", "check", missing=0)),
    ],
    rows=120,
)

# --- 10. SPSS labels over a Canadian university's student survey, cut at 64 characters

LIKE = ("Strongly disagree", "Somewhat disagree", "Somewhat agree", "Strongly agree", "Not applicable")


def cut(text: str) -> str:
    """As much of a label as is kept."""
    return text[:64]


students = Shape(
    "UndergraduateExperience2022_labelled.csv",
    18,
    stops([
        Col("Case number", "R", number(20001)),
        Col("Invitation wave", ".", pick("1", "2", "3", missing=0)),
        Col("Date last access", ".", when("{d:02d}-{m:02d}-2022")),
        Col("Survey mode", ".", pick("Web - desktop", "Web - mobile", missing=0)),
        Col("Weight", ".", decimal(0.4, 2.3)),
        Col("Faculty (from student records)", "D", pick("Arts", "Science", "Engineering", "Business", "Health Sciences", "Education", missing=0)),
        Col("Year of study (from student records)", "D", pick("1", "2", "3", "4", "5+", missing=0)),
        Col("International student", "D", pick("Domestic", "International", missing=0)),
        Col("Q1 First generation student (neither parent attended university)", "D", pick("Yes", "No", "Don't know")),
        *[Col(cut(f"Q2{x} Agreement: {item}"), "C", pick(*LIKE, missing=0.04)) for x, item in zip("abcde", (
            "I feel as if I belong at this university", "Most professors are reasonably accessible outside of class to help students",
            "Most professors treat students as individuals, not just numbers", "I am generally satisfied with the quality of teaching I have received",
            "I can get into the courses that I need to graduate on time"), strict=True)],
        Col(cut("Q3 Comments on teaching and learning. Please do not name individual instructors."), "T", voice(
            "Classes of 400 where the prof reads the slides, I could do that at home.",
            "My lab TA was the best teacher I have had anywhere.",
            "Please record lectures. Some of us commute two hours each way in the snow.",
            "Group projects in every single course is too much.",
            "Profs care a lot in upper years, first year felt like a factory.",
            "Feedback comes back after the final, which is no use to anyone.",
            "I really appreciated the open textbooks, saved me $600.",
            "Required courses are offered once every two years and always at the same hour.",
            missing=0.45)),
        *[Col(cut(f"Q4_{n} Sources of funding this year: {o}"), "S", mark("Selected", s, "Not selected")) for n, (o, s) in enumerate([
            ("Parents, family or spouse", .6), ("Government loan or bursary", .5), ("Scholarship, financial award or bursary from the university", .35),
            ("Earnings from current employment", .5), ("Personal savings", .4), ("RESP", .3), ("Other source (specify)", .1)], 1)],
        Col(cut("Q4_7_text Other source of funding (please specify)"), "O", said("Band funding", "sold my car", "Employer tuition benefit", "Inheritance from my grandmother", "Veterans affairs", missing=0.87)),
        Col(cut("Q5 Hours per week in paid employment during term"), "C", pick("0", "8", "10", "12", "15", "20", "25", "40", missing=0.06)),
        Col(cut("Q6 Has your job had a negative impact on your academic performance?"), "C", pick("No impact", "Some negative impact", "Substantial negative impact", "Positive impact", missing=0.35)),
        *[Col(cut(f"Q7{x} Satisfaction with: {item}"), "C", pick("Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied", "Have not used", missing=0.06)) for x, item in zip("abcdef", (
            "Academic advising", "Personal counselling", "Library facilities", "Campus food services", "Residence", "Services for students with disabilities"), strict=True)],
        Col(cut("Q8 If you were dissatisfied with any of these, what happened?"), "T", voice(
            "Six week wait for a counsellor in the middle of finals.",
            "Advising told me the wrong prerequisite and now I graduate a year late.",
            "Food is $17 for a wrap and closes at 6.",
            "The elevator in my residence was out for all of February and I use a wheelchair.",
            "Accommodations letters get ignored by some profs.",
            "Nowhere to plug in a laptop in the library.",
            "My roommate situation, and the don just shrugged.",
            "No halal options on the west side of campus.",
            missing=0.6)),
        Col(cut("Q9 All in all, if you were starting over, would you come here again?"), "C", pick("Definitely", "Probably", "Probably not", "Definitely not")),
        Col(cut("Q10 What one change would most improve life for students here?"), "T", voice(
            "Cheaper housing, I live with five people in a basement.",
            "A fall reading week that is really a week.",
            "More than one microwave for a building of 3000.",
            "Let us drop a course later without the W.",
            "Night bus from the library after midnight.",
            "Take racism complaints seriously, not with another poster.",
            "Mental health support that's longer than three sessions.",
            "More co-op places for arts students, it is not only engineers who need jobs.",
            "Lower fees for internationals or at least don't raise them half way through.",
            missing=0.3, short=("Parking", "Lower tuition", "idk", "N/A", "Housing"))),
        Col("Gender identity (self-reported)", "D", pick("Woman", "Man", "Non-binary / Two-Spirit", "Prefer not to answer")),
        Col("Indigenous identity (self-reported)", "D", pick("No", "First Nations", "Métis", "Inuit", "Prefer not to answer")),
        Col("Disability (self-reported)", "D", pick("Yes", "No", "Prefer not to answer")),
        Col("Age in years", "D", near(18, 43)),
    ], 12, 0.1, "students"),
    rows=100,
)

# --- 11. KoBo, a water charity in East Africa

kobo = Shape(
    "Community_water_points_feedback_-_all_versions_-_English_-_2022-06-14.xlsx",
    0,
    [
        Col("start", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:31.044+03:00")),
        Col("end", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:12.710+03:00")),
        Col("today", ".", when("2022-{m:02d}-{d:02d}")),
        Col("deviceid", "I", pick("ee.kobo.io:9qXb2LrVw1", "collect:Tz81nQbbL0", "collect:pRm4vK7sYe", missing=0)),
        Col("Name of enumerator", "I", pick("Akinyi", "Barasa", "Chebet", "Mutua", missing=0)),
        Col("Hello. We are asking about the water points built last year. It will take 20 minutes. May we begin?", ".", always("Yes")),
        Col("Sub-county", "D", pick("Kabula", "Lower Moru", "Nduru", "Upper Moru", missing=0)),
        Col("Village", "D", pick("Kisima A", "Kisima B", "Olkeju", "Matunda", "Ruaka Hill", missing=0.02)),
        Col("_Record your current location_latitude", "I", decimal(0.31, 0.52)),
        Col("_Record your current location_longitude", "I", decimal(35.1, 35.4)),
        Col("_Record your current location_altitude", "I", near(1150, 1890)),
        Col("_Record your current location_precision", ".", pick("4.9", "3.2", "12.0", "20.0", missing=0)),
        Col("Sex of respondent", "D", pick("Female", "Male", missing=0.01)),
        Col("Age of respondent (years)", "D", near(18, 79)),
        Col("How many people live in this household?", "D", near(1, 12)),
        Col("Name of household head", "I", person(0.05)),
        Col("What is your MAIN source of drinking water?", "C", pick("Piped into compound", "Public tap / kiosk", "Borehole with hand pump", "Protected spring", "River or pond", "Other", missing=0.01)),
        Col("Specify other source", "O", said("Water vendor with donkey", "Church tank", "rain water", "neighbour's tap", missing=0.86)),
        Col("How many minutes does it take to go, fetch water and come back?", "C", near(3, 120)),
        Col("What problems have you had with the water point?", "S", lambda rng, i: " ".join(rng.sample(["Breakdowns", "Long queues", "Bad taste or colour", "Cost", "Distance", "Other"], rng.randint(1, 3)))),
        *[Col(f"What problems have you had with the water point?/{o}", "S", mark("1", s, "0")) for o, s in [
            ("Breakdowns", .4), ("Long queues", .45), ("Bad taste or colour", .25), ("Cost", .3), ("Distance", .2), ("No problem", .12), ("Other", .1)]],
        Col("Specify other problem", "O", said("children play with the tap", "Animals drinking at the same place", "quarrels about turns", "caretaker is away", missing=0.88)),
        Col("Who decides how the water money is used?", "C", pick("Water committee", "Chief or elders", "The caretaker", "Nobody", "I do not know", missing=0.03)),
        Col("How satisfied are you with the water committee?", "C", pick(*SATISFIED, missing=0.04)),
        Col("Why do you say that?", "T", voice(
            "They read out the money at the baraza each month so that everybody hears.",
            "The chairman keeps the key and when he travels we go back to the river.",
            "There is no woman on it and it's us who fetch the water.",
            "When the pump broke they repaired it in four days.",
            "We pay 5 shillings a jerrycan and do not see what it does.",
            "They listen to the old ones and not to the youth.",
            "I have never been told who they are.",
            "They tried but the spare parts have to come from far.",
            missing=0.15, short=())),
        Col("Are there people in the village who cannot use the water point?", "C", pick("Yes", "No", "Do not know", missing=0.03)),
        Col("Who are they, and why?", "T", voice(
            "The old women at the top of the hill, the path is too steep.",
            "A man with no legs, he has to send a child.",
            "Families who did not contribute at the beginning are chased away.",
            "Herders, because it is closed by the time they return.",
            "Those with no money in the dry months.",
            "People on the other side of the stream when it floods.",
            "Widows without somebody to carry for them.",
            "Pregnant mothers close to their time.",
            missing=0.5, short=("The elderly", "disabled"))),
        Col("What has changed for your household since the water point was built?", "T", voice(
            "My girls now reach school on time, before they were always late.",
            "Less diarrhoea with the small ones, I have not been to the dispensary since.",
            "I started a kitchen garden with sukuma and onions and sell at the market.",
            "It is nearer but the queue is so long that the time is the same.",
            "Nothing has changed because it has been broken since January.",
            "I have time to rest and my back no longer pains.",
            "We wash clothes at home, not at the river where there are crocodiles.",
            "There was peace first and now there are quarrels over the tap.",
            missing=0.1, short=())),
        Col("On a scale from 1 to 5, how clean is the area around the water point? (enumerator observes)", "C", pick(*NUM5, missing=0)),
        Col("Take a photo of the water point", ".", lambda rng, i: f"{1650000000000 + i * 7919}.jpg"),
        Col("Take a photo of the water point_URL", ".", lambda rng, i: f"https://kc.example.org/media/original?media_file=x/{1650000000000 + i * 7919}.jpg"),
        Col("Telephone number for follow up (optional)", "I", lambda rng, i: "" if rng.random() < .5 else f"07{rng.randint(10, 29)} 000 {rng.randint(100, 999)}"),
        Col("Enumerator's remarks", ".", said("Respondent was in a hurry", "Interview done in Kalenjin", "Pump broken at time of visit", "husband answered some questions", missing=0.7)),
        Col("_id", "R", number(167220418, 13)),
        Col("_uuid", ".", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:50")),
        Col("_validation_status", ".", pick("Approved", "On hold", missing=0.4)),
        Col("_notes", ".", blank()),
        Col("_status", ".", always("submitted_via_web")),
        Col("_submitted_by", "I", blank()),
        Col("__version__", ".", always("vQ8kzM2tXoYbJ4rWc9LpSd")),
        Col("_tags", ".", blank()),
        Col("_index", ".", number(1)),
    ],
    rows=60,
)

# --- 12. REDCap labels, an American cancer centre

OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
redcap = Shape(
    "SurvivorshipNeedsSurvey_DATA_LABELS_2023-11-02_1417.csv",
    12,
    [
        Col("Record ID", "R", number(1)),
        Col("Survey Identifier", ".", blank()),
        Col("Survivorship Needs Survey Timestamp", ".", pick("2023-09-14 10:22:01", "2023-09-20 19:05:44", "2023-10-02 08:41:37", "[not completed]", missing=0)),
        Col("Do you agree to take part in this study?", ".", always("Yes")),
        Col("How old are you?", "D", near(24, 86)),
        Col("What is your gender?", "D", pick("Female", "Male", "Non-binary", "Prefer not to answer")),
        *[Col(f"What is your race or ethnicity? (Select all that apply) (choice={o})", "D", mark("Checked", s, "Unchecked")) for o, s in [
            ("American Indian or Alaska Native", .05), ("Asian", .1), ("Black or African American", .25), ("Hispanic or Latino", .2), ("White", .6), ("Prefer not to answer", .04)]],
        Col("What type of cancer were you treated for?", "D", pick("Breast", "Colorectal", "Lung", "Prostate", "Blood or lymph", "Other")),
        Col("Please specify the type of cancer:", "I", said("thyroid", "Merkel cell", "kidney", "tongue", missing=0.88)),
        Col("Years since your treatment ended", "D", pick("Less than 1", "1 to 2", "3 to 5", "More than 5", "Still in treatment")),
        *[Col(f"In the past 4 weeks, how often have you been bothered by each of these?   [{item}]", "C", pick(*OFTEN)) for item in
          ("Tiredness", "Pain", "Trouble sleeping", "Worry about the cancer coming back", "Trouble thinking or remembering")],
        *[Col(f"Which of these do you need help with right now? (Select all that apply) (choice={o})", "S", mark("Checked", s, "Unchecked")) for o, s in [
            ("Medical bills", .45), ("Getting to appointments", .25), ("Going back to work", .2), ("Talking with my family", .25), ("Diet and exercise", .4), ("Sexual health", .2), ("None of these", .1), ("Other", .1)]],
        Col("Other needs:", "O", said("child care", "Somebody to help with yard work", "dental", "legal papers, a will", "lymphedema sleeve that fits", missing=0.87)),
        Col("Did you receive a written survivorship care plan?", "C", pick("Yes", "No", "Not sure")),
        Col("How helpful was it?", "C", gate("red", .45, pick("1 = Not at all helpful", "2", "3", "4", "5 = Extremely helpful", missing=0.03))),
        Col("Tell us what was or was not helpful about your care plan.", "T", gate("red", .45, voice(
            "It listed every scan I need and when, so I could hold the doctors to it.",
            "Eleven pages of words I did not understand.",
            "My primary care doctor had never seen one and put it in a drawer.",
            "It was mailed to me with no one to go over it.",
            "The nurse sat down with me and my wife for an hour. That was the help, not the paper.",
            "Nothing in there about neuropathy, which is my main problem.",
            "I liked having it all in the one place for my kids.",
            "Seemed like it was written for insurance and not for me.",
            missing=0.15))),
        Col("How far do you travel to the cancer center, one way, in miles?", "C", near(1, 140)),
        Col("What has been hardest for you since treatment ended?", "T", voice(
            "Everyone thinks that I am fine now because my hair grew back.",
            "The bills. We refinanced the house.",
            "Chemo brain, I was an accountant and now I lose my place in a recipe.",
            "Every ache is cancer until proven otherwise.",
            "Losing my job, and with it the insurance.",
            "My husband doesn't want to talk about it ever again.",
            "The silence. For a year somebody checked on me each week and then it just stopped.",
            "Numb feet. I don't trust myself to drive at night.",
            "I feel guilty that I lived and my friend from the infusion room did not.",
            missing=0.2, short=("Fatigue", "Nothing", "Money", "The fear"))),
        Col("What do you wish your care team had told you?", "T", voice(
            "That it takes longer than six weeks to feel human.",
            "What the long term side effects were, honestly.",
            "That there was a social worker, I found out after eight months.",
            "Nothing, they were straight with me from day one.",
            "To freeze my eggs. No one brought it up till it was too late.",
            "How to talk to my kids about it.",
            "That Medicare would not cover the dental work.",
            "To bring someone to each visit as you can't take it in alone.",
            missing=0.3, short=("Nothing", "n/a", "not sure"))),
        Col("How would you rate your overall quality of life? (0 = worst, 100 = best)", "C", near(10, 100)),
        Col("May we contact you about future studies?", ".", pick("Yes", "No")),
        Col("Email address", "I", email(0.5)),
        Col("Phone number", "I", lambda rng, i: "" if rng.random() < .6 else f"(555) 010-{rng.randint(1000, 9999)}"),
        Col("Study staff notes", ".", said("Called 10/4, left VM", "paper copy entered by RA", "pt asked for resources, sent packet", missing=0.8)),
        Col("Complete?", ".", pick("Complete", "Complete", "Incomplete", missing=0)),
    ],
    rows=55,
)

# --- 13. a housing association's tenants, CamelCase

TSM = ("Very satisfied", "Fairly satisfied", "Neither satisfied nor dissatisfied", "Fairly dissatisfied", "Very dissatisfied", "Not applicable/ don't know")
housing = Shape(
    "TSM_Perception_Survey_Q3_2024-25_RawData.xlsx",
    0,
    [
        Col("InterviewId", "R", number(90412, 3)),
        Col("PropertyRef", "I", lambda rng, i: f"P{rng.randint(100000, 999999)}"),
        Col("TenancyRef", "I", lambda rng, i: f"T{rng.randint(10000, 99999)}/0{rng.randint(1, 4)}"),
        Col("TenantName", "I", person()),
        Col("AddressLine1", "I", lambda rng, i: f"{rng.randint(1, 140)} {rng.choice(['Larch Close', 'Elm Walk', 'Bevan House', 'Attlee Court'])}"),
        Col("Postcode", "I", postcode()),
        Col("InterviewDate", ".", when("{d:02d}/{m:02d}/2025")),
        Col("InterviewMode", ".", pick("Telephone", "Online", "Face to face", missing=0)),
        Col("InterviewLengthMins", ".", near(5, 26)),
        Col("TenureType", "D", pick("General needs", "Sheltered", "Shared ownership", "Supported", missing=0)),
        Col("Neighbourhood", "D", pick("Eastmoor", "Hollins", "Parkside", "Town centre", missing=0)),
        Col("PropertyType", "D", pick("House", "Flat", "Bungalow", "Maisonette", missing=0)),
        Col("AgeBand", "D", pick("16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+", "Refused", missing=0)),
        Col("LengthOfTenancyYears", "D", near(0, 45)),
        Col("TP01_OverallSatisfaction", "C", pick(*TSM, missing=0)),
        Col("TP01_ReasonWhy", "T", voice(
            "Repairs take forever but the lady on the phone is always polite.",
            "Been here since 1987 and never had cause to complain.",
            "Damp in both the bedrooms for three winters and all they say is open a window.",
            "They put a new kitchen in and it's smashing.",
            "Nobody rings you back. Ever.",
            "The rent goes up each April and the grass is never cut.",
            "My housing officer helped me when my benefits stopped, I can't fault her.",
            "All right, no better and no worse than the council were.",
            "Contractors don't turn up and then say that I was out.",
            missing=0.1, short=("Happy", "No problems", "Repairs", "Refused"))),
        Col("RepairLast12Months", "C", pick("Yes", "No", missing=0)),
        Col("TP02_RepairsService", "C", gate("hou", .65, pick(*TSM[:5], missing=0))),
        Col("TP03_TimeTakenRepair", "C", gate("hou", .65, pick(*TSM[:5], missing=0))),
        Col("RepairsComment", "T", gate("hou", .65, voice(
            "The plumber was out the same day as I had no water.",
            "Four visits to mend one toilet.",
            "Waiting since September on a front door that locks.",
            "Lad was clean and tidy and took his boots off.",
            "They fix it but leave the plaster off for you to look at.",
            "The text said between 8 and 6, how can you plan round that.",
            "Different trades don't talk to one another.",
            "Boiler man was excellent, explained all of it to me.",
            missing=0.2))),
        Col("TP04_HomeWellMaintained", "C", pick(*TSM, missing=0)),
        Col("TP05_HomeSafe", "C", pick(*TSM, missing=0)),
        Col("SafetyConcernDetail", "T", voice(
            "The fire door on the landing is propped open with a brick.",
            "Lift is out again and I'm on the sixth floor with oxygen.",
            "Someone is dealing from the bin store.",
            "No smoke alarm upstairs.",
            "The outside light has gone and the steps are slippy.",
            "There's black mould by my baby's cot.",
            "Intercom is broken so anyone walks in.",
            "Wiring looks older than I am.",
            missing=0.75, short=())),
        Col("TP06_ListensActsOnViews", "C", pick(*TSM, missing=0)),
        Col("TP07_KeepsInformed", "C", pick(*TSM, missing=0)),
        Col("TP08_TreatsFairlyWithRespect", "C", pick("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree", "Not applicable/ don't know", missing=0)),
        Col("ComplaintLast12Months", "C", pick("Yes", "No", missing=0)),
        Col("TP09_ComplaintHandling", "C", gate("hou9", .3, pick(*TSM[:5], missing=0))),
        Col("TP11_Neighbourhood", "C", pick(*TSM, missing=0)),
        Col("NPS_Recommend", "C", near(0, 10)),
        Col("ContactPreferences", "S", several("Phone", "Text", "Email", "Letter", "App", "Home visit", by=" | ")),
        Col("OneThingToImprove", "T", voice(
            "Answer the phone in under half an hour.",
            "Do the windows before the winter, they have been promised since covid.",
            "Keep to the appointment that you've given.",
            "More parking for those who live here and not the football.",
            "Talk to us before you change things.",
            "Bring back the caretaker, this block was spotless when he was here.",
            "Sort out my neighbours noise, I've kept a diary for a year.",
            "Nothing, they're doing a good job as far as I'm concerned.",
            missing=0.15, short=("Nothing", "Repairs", "Communication", "DK"))),
        Col("CoderTheme1", ".", pick("Repairs", "Communication", "ASB", "Positive", missing=0.15)),
        Col("CoderTheme2", ".", pick("Damp and mould", "Rent", missing=0.7)),
        Col("AlertRaised", ".", pick("N", "N", "N", "Y - safeguarding", missing=0)),
        Col("PassBackToLandlord", ".", pick("Yes - with name", "No - keep anonymous", missing=0)),
    ],
    rows=100,
)

# --- 14. a docket as downloaded in bulk

EMPTY = (
    "Effective Date", "Implementation Date", "Postmark Date",
)  # fmt: skip
docket = Shape(
    "XDOT-2024-0117-comments.csv",
    1,
    [
        Col("Document ID", "R", lambda rng, i: f"XDOT-2024-0117-{i + 4:04d}"),
        Col("Agency ID", ".", always("XDOT")),
        Col("Docket ID", ".", always("XDOT-2024-0117")),
        Col("Tracking Number", ".", lambda rng, i: f"lx{rng.getrandbits(20):05x}-{rng.getrandbits(16):04x}-pq{i:02d}"),
        Col("Document Type", ".", always("Public Submission")),
        Col("Posted Date", ".", when("2024-{m:02d}-{d:02d}T04:00Z")),
        Col("Is Withdrawn?", ".", always("false")),
        Col("Federal Register Number", ".", blank()),
        Col("Title", "I", lambda rng, i: "Anonymous public comment" if i % 3 == 0 else f"Comment from {last()(rng, i)}, {first()(rng, i)}"),
        Col("Comment Start Date", ".", blank()),
        Col("Comment Due Date", ".", blank()),
        Col("Comment on Document ID", ".", always("XDOT-2024-0117-0001")),
        *[Col(n, ".", blank()) for n in EMPTY],
        Col("Received Date", ".", when("2024-{m:02d}-{d:02d}T04:00Z")),
        Col("Topics", ".", blank()),
        Col("Duplicate Comments", ".", pick("1", "1", "1", "4", missing=0)),
        Col("Page Count", ".", pick("1", "1", "2", "7", missing=0)),
        Col("First Name", "I", lambda rng, i: "" if i % 3 == 0 else first()(rng, i)),
        Col("Last Name", "I", lambda rng, i: "Anonymous" if i % 3 == 0 else last()(rng, i)),
        Col("City", "D", pick("Duluth", "Tulsa", "Fresno", "Albany", "Macon", "Boise", "Toledo", missing=0.35)),
        Col("State/Province", "D", pick("MN", "OK", "CA", "NY", "GA", "ID", "OH", missing=0.3)),
        Col("Zip/Postal Code", "I", lambda rng, i: "" if rng.random() < .5 else f"{rng.randint(10000, 99000)}"),
        Col("Country", "D", pick("United States", "United States", "Canada", missing=0.2)),
        Col("Organization Name", "I", said("Prairie Truckers Cooperative", "Lakes Region Dairy Haulers", "Midland Sleep Institute", missing=0.85)),
        Col("Government Agency", ".", blank()),
        Col("Government Agency Type", ".", blank()),
        Col("Comment", "T", voice(
            "I have driven long haul for 26 years and four thousand safe loads. The thirty minute break should be mine to split the way that I need it.",
            "Please do not weaken the hours of service rule. My brother was killed by a driver who had been awake for nineteen hours.",
            "There is no where to park. You can write whatever rule you like, when every ramp from here to Toledo is full at 7pm we are going to run out of hours looking.",
            "I am writing in opposition to the proposed rule. The agency has not shown its work on the cost to small carriers.",
            "We haul live animals and milk. A cow does not know about a fourteen hour clock.",
            "The electronic log doesn't make me any less tired, it only makes me drive faster to beat it.",
            "I support the split sleeper option, finally somebody asked a driver.",
            "Shippers hold us six hours at the dock without pay. Regulate them.",
            "As a sleep nurse I would ask you to look at the research on circadian low points between 2 and 5am.",
            "See attached file(s)",
            missing=0.01, short=("See attached file(s)", "See Attached", "I oppose this rule."))),
        Col("Category", "D", pick("Individual", "Driver", "Motor carrier", "Trade association", missing=0.15)),
        Col("Restrict Reason Type", ".", blank()),
        Col("Restrict Reason", ".", blank()),
        Col("Reason Withdrawn", ".", blank()),
        Col("Content Files", ".", blank()),
        Col("Attachment Files", ".", lambda rng, i: f"https://downloads.example.org/XDOT-2024-0117-{i + 4:04d}/attachment_1.pdf" if i % 5 == 0 else ""),
    ],
    rows=90,
)

# --- 15. long: a mental health trust's experience comments


ASKED = (
    "What was good about your care?",
    "What could we have done better?",
    "If you felt you were not involved in decisions about your care, please tell us why",
)
LINES = 35
feedback = Shape(
    "patient_experience_comments_extract_Q2_2023.csv",
    0,
    [
        Col("CommentID", "X", number(5500121)),
        Col("ResponseRef", "R", lambda rng, i: f"PE{40217 + i // 3}"),
        Col("DateReceived", ".", lambda rng, i: f"{(i // 3) % 28 + 1:02d}/0{(i // 3) % 3 + 4}/2023"),
        Col("Channel", ".", lambda rng, i: ("SMS", "Tablet", "Card", "Web")[(i // 3) % 4]),
        Col("Directorate", "D", lambda rng, i: ("Adult community", "Older people", "CAMHS", "Inpatient")[(i // 3 * 3) % 4]),
        Col("Team", "D", lambda rng, i: ("North CMHT", "South CMHT", "Memory Clinic", "Willow Ward", "CAMHS West", "Crisis line")[(i // 3 * 5) % 6]),
        Col("RespondentType", "D", lambda rng, i: ("Service user", "Carer", "Parent", "Service user")[(i // 3) % 4]),
        Col("AgeGroup", "D", lambda rng, i: ("Under 18", "18-34", "35-54", "55-74", "75+", "")[(i // 3 * 7) % 6]),
        Col("Gender", "D", lambda rng, i: ("Female", "Male", "Female", "Not stated", "Non-binary")[(i // 3 * 3) % 5]),
        Col("OverallRating", "A", lambda rng, i: ("Very good", "Good", "Very good", "Neither good nor poor", "Poor", "Very poor", "Don't know")[(i // 3 * 5) % 7]),
        Col("QuestionNo", ".", lambda rng, i: ("Q2", "Q3", "Q5a")[i % 3]),
        Col("QuestionText", "Q", cycle(*ASKED)),
        Col("Comment", "K", by_question(
            voice(
                "My nurse treats me as a person and not as a diagnosis.",
                "The group on Wednesdays, it is the one time in the week I laugh.",
                "They answered at 3am and stayed talking till I felt safe.",
                "Somebody explained my tablets in plain words for the first time.",
                "They included me as his mum and kept me informed.",
                "Being seen quickly, I had expected months.",
                "Kindness from everyone down to the receptionist.",
                "The garden on the ward, and being allowed to sit in it.",
                "She remembered the name of my dog.",
                missing=0.0, short=("Everything", "Staff", "Nothing")),
            voice(
                "I have had four care coordinators in a year.",
                "Do not discharge by letter. It felt like being dumped.",
                "The waiting room is freezing and there's a TV on full volume.",
                "Ring when you said you would.",
                "There was nothing to do on the ward at weekends.",
                "The gap between CAMHS and adult services swallowed my daughter.",
                "Better food and some way to make a hot drink at night.",
                "Parking, and the signs to the memory clinic.",
                missing=0.0, short=("Nothing", "N/A", "Waiting times")),
            voice(
                "The decision was made in a meeting that I wasn't invited to.",
                "I was too poorly to take it in, and nobody came back to it later.",
                "My medication was changed and I found out from the chemist.",
                "I did feel involved, thank you.",
                "They spoke to my husband and over my head.",
                "No interpreter was booked so I nodded.",
                "The plan was written already, I only had to sign it.",
                "Because I'm 15 they asked my parents everything.",
                missing=0.0, short=("N/A", "I was involved")),
        )),
        Col("Sentiment", ".", cycle("Positive", "Negative", "Negative")),
        Col("Theme", ".", pick("Staff attitude", "Access and waiting", "Environment", "Communication", "Involvement", missing=0.1)),
        Col("SubTheme", ".", pick("Kindness", "Continuity", "Medication", "Food", missing=0.5)),
        Col("ContainsIdentifiers", ".", pick("N", "N", "N", "Y", missing=0)),
        Col("ActionTaken", ".", said("Shared with team manager", "You said we did board", "passed to PALS 12/6", missing=0.8)),
    ],
    rows=LINES * 3,
)

# --- 16. long: comments on a district's draft local plan

POINTS = (
    "Question 1: Do you agree with the vision for the district in 2041?",
    "Question 4: Do you agree with the proposed distribution of new homes?",
    "Question 9: Do you agree with the draft policy on climate change and energy?",
    "Question 12: Are there any other sites that we should consider?",
)


def whose(i: int) -> int:
    """Who wrote the row: some answer four questions, some fewer."""
    return i // 4 * 2 + (1 if i % 4 > 2 else 0)


plan = Shape(
    "DraftLocalPlan_Reg18_AllComments.xlsx",
    0,
    [
        Col("Comment ID", "X", lambda rng, i: f"DLP{i + 201}"),
        Col("Consultee ID", "R", lambda rng, i: str(1331840 + whose(i) * 17)),
        Col("Full Name", "I", lambda rng, i: person()(rng, whose(i))),
        Col("Company / Organisation", "I", lambda rng, i: ("", "", "", "", "Over Marling Parish Council", "", "Hartbridge Homes Ltd", "", "", "Friends of the Teal Valley")[whose(i) % 10]),
        Col("Agent Name", "I", lambda rng, i: "Quarmby Planning" if whose(i) % 10 == 6 else ""),
        Col("Consultee Type", "D", lambda rng, i: ("Resident", "Resident", "Resident", "Resident", "Town or parish council", "Resident", "Developer or landowner", "Resident", "Resident", "Interest group")[whose(i) % 10]),
        Col("Submission Type", ".", lambda rng, i: ("Web", "Email", "Letter", "Web")[whose(i) % 4]),
        Col("Date Received", ".", lambda rng, i: f"{whose(i) % 28 + 1:02d}/11/2023"),
        Col("Version", ".", always("0.1")),
        Col("Status", ".", pick("Processed", "Processed", "Submitted", missing=0)),
        Col("Consultation Point", "Q", cycle(*POINTS)),
        Col("Your Response", "A", lambda rng, i: "" if i % 4 == 3 else rng.choice(["Agree", "Partly agree", "Disagree", "No opinion"])),
        Col("Comment", "K", by_question(
            voice(
                "The vision could be about anywhere in England. Where are the market towns, the river, the farms?",
                "I agree with every word and do not believe that it will happen.",
                "There is no mention at all of health services, which is what everyone here talks about.",
                "It should say affordable and mean it.",
                "2041 is when my daughter will be thirty, I want her to be able to live here.",
                "Too long and too much jargon.",
                "We support the emphasis on town centres first.",
                "Nature ought to be at the front, not tagged on at the end.",
                missing=0.0, short=("Agree", "No comment")),
            voice(
                "Over Marling has had 300 houses in six years and not so much as a bus shelter.",
                "Spread them fairly, a few in each village would keep the schools open.",
                "A new settlement by the station makes more sense than bolting estates onto towns.",
                "The road through the bridge is at a standstill by half past seven, how will it take 900 more.",
                "The fields off Drovers Lane flood each January, I've got the photos.",
                "My client's land at Hartbridge is available, suitable and deliverable within five years.",
                "Build on the old cattle market first. It has been empty since 2008.",
                "I'm a young person who can't leave home, please build them.",
                missing=0.0, short=("Too many", "No comment")),
            voice(
                "Every new roof should have panels on it, why is that so hard.",
                "The policy goes beyond building regulations and would make schemes unviable.",
                "Good farmland should grow food and not solar panels.",
                "Heat pumps do not work in the old stone cottages that most of us live in.",
                "It is not ambitious enough, you declared an emergency in 2019.",
                "Plant more trees along streets, for shade in the summer.",
                "We welcome the requirement on water use of 110 litres.",
                "Nobody has asked about the old mill race, it could power half the village.",
                missing=0.0, short=("No comment", "Strongly support")),
            voice(
                "The disused depot behind the fire station.",
                "Land at Home Farm, see the plan enclosed with my letter.",
                "Empty rooms above shops on the High Street, there must be fifty flats up there.",
                "No, there are enough sites as it is.",
                "The golf course, which is up for sale I believe.",
                "Please take out the allotments site, there's a waiting list of 60 people.",
                "County council highways yard on Mill Lane.",
                "Anywhere but the green belt.",
                missing=0.0, short=("No", "None")),
        )),
        Col("Attachments", ".", lambda rng, i: "Site location plan.pdf (1.2 MB)" if whose(i) % 10 == 6 else ""),
        Col("Officer Summary", ".", said("Objects to scale of growth", "Supports with amendments", "Promotes site HB07", "Concern re infrastructure", missing=0.5)),
        Col("Officer Response", ".", said("Noted.", "Comments noted. See topic paper 4.", "The site will be assessed through the HELAA.", missing=0.55)),
        Col("Assigned To", ".", pick("LJ", "RM", "PD", missing=0.1)),
    ],
    rows=112,
)

SHAPES = [
    msforms, smart, monkey, snap, citizen, common, qualtrics, jisc,
    parks, students, kobo, redcap, housing, docket, feedback, plan,
]  # fmt: skip
