"""Exports after the form of real ones: archives, new coders, feedback in long files, courses, exits."""

import random
from collections.abc import Callable, Sequence

from tests.ingest.shape_parts import Cells, Col, Shape, always, blank, hexes, person
from tests.ingest.shape_parts_of_tools import (
    Asked,
    asked,
    asks,
    at,
    either,
    ints,
    lot,
    one,
    q3,
    some,
    stamps,
    tick,
    us,
    words,
)


def zone(of: str) -> str:
    """The import id of a moment."""
    return f'{{"ImportId":"{of}","timeZone":"Europe/London"}}'


# --- after d/08: a table that somebody cleaned, ones and noughts, places found from the IP

PLACES = (
    ("Inverness", "Scotland", "United Kingdom", 57.4778, -4.2247),
    ("Cardiff", "Wales", "United Kingdom", 51.4816, -3.1791),
    ("York", "England", "United Kingdom", 53.96, -1.0873),
    ("Bergen", "Vestland", "Norway", 60.3913, 5.3221),
    ("Leith", "Scotland", "United Kingdom", 55.9757, -3.1666),
    ("Halifax", "Nova Scotia", "Canada", 44.6488, -63.5752),
    ("Utrecht", "Utrecht", "Netherlands", 52.0907, 5.1214),
    ("Swansea", "Wales", "United Kingdom", 51.6214, -3.9436),
    ("Oban", "Scotland", "United Kingdom", 56.412, -5.472),
    ("Perth", "Western Australia", "Australia", -31.9523, 115.8613),
    ("Galway", "Connaught", "Ireland", 53.2707, -9.0568),
    ("", "", "", "", ""),
)


def where(n: int) -> Cells:
    """A part of the place that the IP gave, the same place in a row."""

    def make(rng: random.Random, i: int) -> str:
        value = PLACES[random.Random(f"place{i}").randrange(len(PLACES))][n]
        return (
            f"{value + rng.randint(-9, 9) / 1000:.4f}".rstrip("0")
            if isinstance(value, float)
            else str(value)
        )

    return make


def bit(often: float) -> Cells:
    """1 or 0."""
    return lambda rng, i: "1" if rng.random() < often else "0"


MAPS = [
    Col("id", "R", lambda rng, i: str(90417733201 - 311 * i - rng.randint(0, 99))),
    *[
        Col(name, letter, where(n))
        for n, (name, letter) in enumerate(
            (
                ("city", "D"),
                ("region", "D"),
                ("country_name", "D"),
                ("latitude", "I"),
                ("longitude", "I"),
            )
        )
    ],
    *[
        Col(name, "S", bit(often))
        for name, often in (
            ("Hillwalker", 0.4),
            ("Local history society", 0.25),
            ("Council officer", 0.08),
            ("Surveyor", 0.06),
            ("Curious visitor", 0.35),
            ("University researcher", 0.2),
            ("Pupil", 0.03),
            ("Planner", 0.07),
        )
    ],
    Col(
        "Other Role",
        "O",
        one(
            "retired sea captain",
            "looking for my grandfathers croft ",
            "metal detectorist",
            "Novelist",
            "place name committee",
            "estate factor  ",
            "bagpiper, collecting tune names",
            "geocacher",
            "wikipedia editor",
            gap=0.7,
        ),
    ),
    *[
        Col(name, "S", bit(often))
        for name, often in (
            ("Archaeology", 0.25),
            ("Boundaries", 0.2),
            ("Coasts/Tides", 0.15),
            ("Family History", 0.4),
            ("Forestry", 0.1),
            ("Gaelic Names", 0.2),
            ("Geology", 0.12),
            ("Industry", 0.18),
            ("Land Ownership", 0.22),
            ("Lighthouses", 0.1),
            ("Military", 0.15),
            ("Railways", 0.3),
            ("Roads", 0.25),
            ("Satellite Images", 0.0),
            ("Town Plans", 0.3),
        )
    ],
    Col(
        "Other Subject",
        "O",
        one(
            "wells and springs",
            "mills in my parish from the old 25 inch sheets ",
            "deserted villages",
            "peat",
            "ice houses",
            "where the tram ran",
            "bird names on rocks",
            "fish traps  ",
            gap=0.68,
        ),
    ),
]
maps = Shape("map_room_visitors_jan_clean.csv", 2, MAPS, rows=46)


# --- after d/09: Typeform in one header row, ticks under their option alone, a branch that nobody took

WELSH_AT = stamps("welsh", "2019-01-02T19:11:00", 0, 7)
AT_WORK = lot("at work", 0.25)
LEARNS_FOR_WORK = lot("for work", 0.4)


def wanted(cells: Cells) -> Cells:
    """Asked of those who want a post with Welsh in it."""
    return asked(lambda i: LEARNS_FOR_WORK(i) and not AT_WORK(i), cells)


WELSH = [
    Col("#", "R", hexes(32)),
    Col("Do you use Welsh in your job already?", "C", either(AT_WORK, always("1"), always("0"))),
    Col(
        "Would you like best to...",
        "C",
        one(
            "speak with family",
            "follow radio and television",
            "use it in shops and the pub ",
            "pass an exam",
            "read",
            gap=0.12,
        ),
    ),
    Col(
        "Which of these posts with Welsh would you go for?",
        "C",
        wanted(
            one(
                "  Teaching Assistant",
                "Council Officer",
                "  Translator",
                "Nurse or Carer",
                "  Broadcasting",
            )
        ),
    ),
    Col("Other", "O", blank()),
    Col(
        "When will you start to look for such a post?",
        "C",
        wanted(
            one(
                "I am looking",
                "In the coming half year",
                "Not decided yet",
                "In half a year to a year",
            )
        ),
    ),
    Col(
        "About how much would you need to earn a year in that post (in pounds)?",
        "C",
        wanted(one("25000", "22000", "30000", "18", "28000", "21500", "40000", "0")),
    ),
    Col("Would you rather be...", "C", wanted(one("among Welsh speakers in an office", "at home"))),
    Col("Would you move house for it?", "C", wanted(tick("1", 0.5))),
    *[
        Col(name, "S", tick(name, often))
        for name, often in (
            ("coffee morning", 0.4),
            ("gigs", 0.15),
            ("Eisteddfod", 0.25),
            ("SaySomethingin bootcamp", 0.1),
            ("Clwb Darllen", 0.12),
            ("Merched y Wawr", 0.08),
            ("Menter Iaith walks", 0.2),
            ("None", 0.0),
        )
    ],
    Col(
        "Other",
        "O",
        one("None", "chapel", "choir on Mondays", "the stall in the market", "None ", gap=0.8),
    ),
    *[
        Col(name, "S", tick(name, often))
        for name, often in (
            ("Duolingo", 0.85),
            ("SaySomethinginWelsh", 0.4),
            ("Dysgu Cymraeg", 0.5),
            ("Nant Gwrtheyrn", 0.15),
            ("Memrise", 0.2),
            ("BBC (old pages)", 0.15),
            ("Open University", 0.05),
            ("Ap Geiriaduron", 0.3),
            ("Clozemaster", 0.03),
            ("Say It Once (CDs)", 0.05),
        )
    ],
    Col("Other", "O", one("Anki", "my nain", "colloquial welsh book", gap=0.9)),
    *[
        Col(name, "S", tick(name, often))
        for name, often in (
            ("Pigion", 0.25),
            ("Beti a'i Phobol", 0.1),
            ("Welsh With a Wink", 0.08),
            ("Hir yw Pob Podlediad", 0.03),
            ("None", 0.5),
        )
    ],
    Col(
        "Other",
        "O",
        one(
            "Radio Cymru 2 in the car",
            "None",
            "sermons, if those count",
            "Desert Island Discs has none",
            "cwis with my kids",
            gap=0.8,
        ),
    ),
    Col(
        "About how many hours a week do you give to Welsh?",
        "C",
        one("5", "2", "3", "10", "7", "1", "4", "0.5", "20", gap=0.06),
    ),
    Col(
        "About how many months is it since you began?",
        "C",
        one("6", "12", "3", "24", "1", "36", "18", "60", "2", "240", "9", gap=0.05),
    ),
    Col("Have you been on a residential course?", "C", always("0")),
    *[
        Col(name, "C", blank())
        for name in (
            "Where was it?",
            "Is it over yet?",
            "How many months since?",
            "Did you use Welsh at work afterwards?",
            "What did it cost?",
            "Did somebody pay it for you?",
            "From what you saw, would you send a friend there?",
        )
    ],
    Col(
        "Leaving school out of it, about how much have you spent on Welsh so far (in pounds)?",
        "C",
        one("0", "50", "100", "20", "45", "300", "90", "1200", "15", "600", gap=0.06),
    ),
    Col("Start Date (UTC)", ".", at(WELSH_AT, "%Y-%m-%d %H:%M:%S")),
    Col("Submit Date (UTC)", ".", at(WELSH_AT, "%Y-%m-%d %H:%M:%S", "welsh", 260)),
    Col("Network ID", "I", hexes(10)),
]
welsh = Shape("2019-new-welsh-speakers-survey-part-2.csv", asks(WELSH, ticks=3), WELSH, rows=36)


# --- after d/10: a log of what people say, coded by staff, with empty columns at the end

HEARD_TEXTS = (
    "The chlorine is finished at the borehole of the lower village and nobody came this week",
    "They are saying that the vaccine will make our girls barren, is it so",
    "We thank the volunteers as they come to each house and not only to the chief's",
    "We want a second treatment unit because the road to this one is under water",
    "ORS is given but there is no clean water to mix it with",
    "The youth do not come to the meetings, use the radio and football",
    "Is it still safe to eat fish from the lake",
    "Soap was given to some and not to others, the list is not fair",
    "The buckets with the tap are good",
    "People who are sick hide because the neighbours insult them",
    "The burial was done without the family and this brings anger",
    "The councellor shared the posters but the old people can not read them",
    "We need latrines at the market immediately because the traders use the river bank",
    "Thank you for the health talks in the church",
    "Which number can we call at night",
    "The nurses are few",
    "The women ask for buckets with lids so that children do not put hands in",
    "There is talk that the disease comes from witchcraft of a certain family and they were beaten",
    "We are requesting for the vaccine for those who travelled when it was given",
    "The tank truck comes when we are in the fields",
    "A man is selling the free tablets at the trading centre",
    "The drama group made us laugh and we learned how to wash hands",
    "We heard that the camp will be closed, where shall we go",
    "Bring back the mobile clinic on Wednesday",
    "The water from the new pump tastes of iron so people return to the river",
    "Our ward was left out. There are five cases here",
    "Food at the treatment unit is not enough for the guardians",
    "The people do not believe that cholera is real",
)


def heard(rng: random.Random, i: int) -> str:
    """What was said: the same in the column for the translation."""
    return HEARD_TEXTS[i % len(HEARD_TEXTS)] + (
        ""
        if i < len(HEARD_TEXTS)
        else f", this was said in {('two', 'three', 'many')[i % 3]} villages"
    )


KINDS_HEARD = (
    ("Request_Or_Proposal", "Need_of_goods_or_services", "Need of goods or services"),
    ("Rumour_Belief_Or_Observation", "Belief_about_cause", "Belief about cause"),
    ("Thanks", "Thanks_to_volunteers", "Thanks_to_volunteers"),
    ("Question", "Other_question", "Other question"),
    ("Complaint", "Unequal_treatment", "Unequal treatment, or a list that is not fair"),
)


def coded(n: int) -> Cells:
    """How staff coded a row, at three depths."""
    return lambda rng, i: KINDS_HEARD[
        random.Random(f"heard{i}").choices(range(5), (5, 3, 2, 2, 2))[0]
    ][n]


HEARD = [
    Col("", "X", lambda rng, i: str(i)),
    Col("DATE HEARD", ".", always("2023-02-06")),
    Col("COUNTRY", ".", always("MWI")),
    Col("REGION", "D", always("Southern")),
    Col("DISTRICT", "D", always("Mangochi")),
    Col("T/A", "D", one("Makanjira", "Mangochi", "Namkumba", "Chimwala")),
    Col(
        "VILLAGE",
        "D",
        one(
            "Lugola",
            "Makanjira",
            "GVH lugola",
            "Cape Maclear",
            "Lugola Ward 3",
            "cape maclear",
            "Mpondasi",
            "Mpondasi  TC",
        ),
    ),
    Col(
        "CHANNEL OF FEEDBACK",
        ".",
        one(
            "House to house visit",
            "Community dialogue",
            "Focus group",
            "Suggestion box",
            "Radio call-in",
        ),
    ),
    Col("GENDER", "D", one("Female", "Male", "Mixed")),
    Col(
        "AGE GROUP",
        "D",
        one("Adults_18_To_49", "Mixed", "Older_People_50_And_Above", "Youth_10_To_17"),
    ),
    Col(
        "DIVERSITY of those heard",
        "D",
        some(
            "Pregnant_Or_Lactating",
            "Displaced",
            "Women",
            "Children",
            "Disability",
            "Minority_Faith",
            by=" ",
            most=3,
            mixed=True,
        ),
    ),
    Col("TONGUE", ".", one("chiYao", "Chichewa", w=(4, 1))),
    Col("COMMENT AS HEARD", "K", heard),
    Col("COMMENT IN ENGLISH", ".", heard),
    Col("HOW MANY TIMES", ".", one("1", "3", "5", "10", "2", "25", "8")),
    Col("TYPE", ".", coded(0)),
    Col("THEME", ".", coded(1)),
    Col("CODE FRAME", ".", coded(2)),
    Col("SENSITIVE?", ".", one("Not_sensitive", "Sensitive", "To_be_checked")),
    Col(
        "URGENCY",
        ".",
        one(
            "Follow_up_needed",
            "No_follow_up_needed,_keep_watching,_look_again_next_month",
            "At_once",
            gap=0.04,
        ),
    ),
    Col("RESPONSE", ".", always("Cholera")),
    *[Col(f"Unnamed: {n}", ".", blank()) for n in range(21, 27)],
]
heard_log = Shape("cholera_community_feedback_mangochi_feb.csv", 1, HEARD, rows=38)


# --- after d/11: five columns out of a database, a row a remark


def chapter(rng: random.Random, i: int) -> str:
    """Towns that have a group."""
    return (
        "Aldmouth",
        "Brecksea",
        "Corran",
        "Dunwick",
        "Elverstone",
        "Farnleigh",
        "Gorsey",
        "Holmrook",
        "Aldmouth",
        "Dunwick",
    )[random.Random(f"chapter{i}").randrange(10)]


PICKS_AT = stamps("picks", "2024-05-01T07:00:00", 30, 1400)[::-1]
PICKS = [
    Col(
        "entry_id",
        "X",
        lambda rng, i: str(20944 - 2 * i - random.Random(f"entry{i}").randint(0, 1)),
    ),
    Col(
        "remarks",
        "K",
        words(
            "Bring longer grabbers, the ditch along the A-road is deeper than it looks from the map",
            "Cancelled, nobody told me and I stood there for half an hour :)",
            "Eleven bags and a pram",
            "Could we meet at the other gate next time? The lay-by is full of lorries by nine",
            "The council had not collected the bags from the last pick so we started with those",
            "Look at the tide table before you lead this one. We lost the second half of the beach",
            "I have photos and a few numbers of bins if anybody wants them",
            "Although there were nine of us, the bank is so overgrown that three hours made no difference you could see",
            "Sharps box was full from the start.",
            "Lovely crowd, two new families and a dog who carries bottles",
            "Please add a note to the event that the toilets are shut on Sundays",
            "The gloves are all size XL",
            "A man shouted at us that we take work from the sweepers. Worth a word with the council?",
            "Watch out for nettles",
            "The school would like to join in June, who do I put them in touch with?",
            "Mostly vapes this time, I counted 212 and gave up",
            "Nothing to report, quick and easy",
            "Parking is 3 pounds now, tell people",
            "We need a second set of hi-vis as the path crosses the cycle route and they do not slow down",
            "It is unclear who the weighing scales belong to, I took them home for now",
            "Meeting point on the app is 400 m off",
            "The bags tear.",
            part=1.0,
        ),
    ),
    Col("chapter_name", "D", chapter),
    Col(
        "event_title",
        "D",
        one(
            "Monthly beach pick",
            "Spring clean - canal towpath",
            "Market square after the fair",
            "Regular pick",
            "Aldmouth and District Joint Committee for Cleaner Shores pick",
            "School run verge pick",
            "Riverside special - old wharf",
            "Verge pick",
            "Sunday social pick",
            "Lay-by blitz",
        ),
    ),
    Col(
        "inserted_at",
        ".",
        lambda rng, i: f"{PICKS_AT[i]:%Y-%m-%d %H:%M:%S}.{rng.randint(100000, 999999)}+00",
    ),
]
picks = Shape("litter_pick_remarks_export.csv", 1, PICKS, rows=44)


# --- after e/01: a short form after an evening class, one box that nobody filled in

POTS = [
    Col("Timestamp", ".", at(stamps("pots", "2016-03-08T20:31:40", 0, 14), us)),
    Col("The number of people in this class was:", "C", ints(2, 5)),
    Col("I'd tell a friend to take this class.", "C", one("5", "4", "3", gap=0.03)),
    Col(
        "The projects we made were things I wanted to make.", "C", one("4", "5", "3", "2", gap=0.03)
    ),
    Col("All in all, this class helped me to throw a pot.", "C", one("5", "4", "3")),
    Col("The way the class was taught worked for me.", "C", one("5", "4", "3")),
    Col(
        "What was good about this class?",
        "T",
        words(
            "Lovely class!  Thanks both.  Could not come to as many as I had hoped",
            "Yes",
            "Short demonstrations and then off to the wheel.  ",
            "It gave me an idea of how much there is to clay, and a bowl",
            "Calm",
            "The glaze evening. I had no idea it was chemistry",
            "That mistakes went in the bucket and nobody minded",
            "Friendly faces and the kettle",
            "Small groups at the wheels",
            part=0.4,
        ),
    ),
    Col(
        "What should be different about this class?",
        "T",
        words(
            "I hope there will be a faster one with handles and lids in it",
            "yes",
            "Twelve evenings would be better than eight.  Eight is over just as you have got it",
            "More wheels. As a beginner I did not like to ask for a turn, but when I did it was nearly nine",
            "Ask how people are getting on. Often those who struggle say nothing",
            "Start at 7",
            "Drying shelves with names on them",
            "Fire more often",
            part=0.4,
        ),
    ),
    Col("I would have liked...", "T", blank()),
    Col(
        "Anything else:",
        "T",
        words(
            "Yes",
            "Thank you for all the work!",
            "Many thanks to you both, and to whoever cleans the floor",
            "I would go on, if there was a second class for people who can centre but not much more",
            "See you in the autumn!",
            "More please",
            "The heating!!",
            "no",
            part=0.25,
        ),
    ),
    Col(
        "What do you want to do most on the last evening?",
        "S",
        some(
            "Raku (outdoors, weather permitting)",
            "Handles (pulled, extruded)",
            "Lids (galleries, flanges)",
            "More Glazes (tenmoku, ash)",
            "Slip Trailing (bottles, combs)",
            "Catching up (open studio)",
            most=3,
            mixed=True,
        ),
    ),
]
pots = Shape(
    "evening pottery feedback (Responses) - Form Responses 1.csv",
    asks(POTS, ticks=1),
    POTS,
    rows=28,
)


# --- after e/02: SurveyMonkey, breaks in HTML, some who answered the first question alone

HILL_STAYED = lot("hillstay", 0.94)
ON_HILLS = lot("onhills", 0.8)


def hill(text: str, letter: str, cells: Cells, gap: float = 0.0) -> Col:
    """A question below the first one."""
    return Col(
        (text, "Response"),
        letter,
        asked(lambda i: i > 0 and HILL_STAYED(i) and not lot(text, gap)(i), cells),
    )


HILLS = [
    Col(("RespondentID", ""), "R", lambda rng, i: str(3391027755 - 977 * i - rng.randint(0, 800))),
    Col(
        (
            "Imagine that you stand at a fork: <br>On Path A there is a 30% chance that the bridge has gone, and you'd be home in 1 hour. <br>On Path B there is a 5% chance that it has gone, and you'd be home in 3 hours. <br><br>If you have 4 hours of daylight left, do you take Path A or Path B?",
            "Response",
        ),
        "C",
        one("Path B", "Path A", gap=0.02),
    ),
    hill("Do you ever walk alone?", "C", one("Yes", "No")),
    hill("Do you ever leave without a map?", "C", one("Yes", "No")),
    hill("Do you ever walk after dark?", "C", one("No", "Yes")),
    hill("Have you ever been on a via ferrata?", "C", one("No", "Yes", w=(9, 1))),
    hill("Do you ever go past a sign that says the path is closed?", "C", one("No", "Yes")),
    hill(
        "Have you ever told somebody that you were lower down than you were?",
        "C",
        one("No", "Yes"),
        0.03,
    ),
    hill("Do you carry a flask?", "C", either(ON_HILLS, always("Yes"), always("No"))),
    hill(
        "What do you have in your flask?",
        "C",
        asked(ON_HILLS, one("Tea with milk", "Coffee", "Black tea", "Soup", "Hot water")),
    ),
    hill("Gender", "D", one("Female", "Male"), 0.08),
    hill("Age", "D", one("45-60", "30-44", "> 60", "18-29"), 0.08),
    hill(
        "Household Income",
        "D",
        one(
            "$50,000 - $99,999",
            "$25,000 - $49,999",
            "$100,000 - $149,999",
            "$0 - $24,999",
            "$150,000+",
        ),
        0.2,
    ),
    hill(
        "Education",
        "D",
        one(
            "Bachelor degree",
            "Graduate degree",
            "Some college or Associate degree",
            "High school degree",
        ),
        0.08,
    ),
    hill(
        "Location (Census Region)",
        "D",
        one(
            "Pacific",
            "Mountain",
            "New England",
            "South Atlantic",
            "East North Central",
            "West North Central",
        ),
        0.1,
    ),
]
hills = Shape("fork-in-the-path-survey.csv", 9, HILLS, rows=48)


# --- after e/06: Qualtrics with all its own columns, answers in two languages, many scales, few people

CYMRAEG = lot("cymraeg", 0.4)
RADIO_AT = stamps("radio", "2022-06-20T09:10:05", 12, 900)
RADIO_TOOLS = (
    "Welcome videos",
    "Open studio evenings",
    "The phrase list",
    "Mixing desk sheets (PDF)",
    "Listening to each other's shows",
    "StudioMap: the booking and planning tool",
    "The weekly log",
    "Play-out figures",
)


def spoken(english: Sequence[str], welsh: Sequence[str], part: float = 0.9) -> Cells:
    """Texts in the language of the row."""
    return either(CYMRAEG, words(*welsh, part=part), words(*english, part=part))


def scale(what: str, *w: float) -> Cells:
    """Five steps of one word."""
    return one(
        f"Extremely {what}",
        f"Very {what}",
        f"Moderately {what}",
        f"Slightly {what}",
        f"Not at all {what}",
        w=w or (8, 7, 4, 2, 1),
    )


def five(what: str, opposite: str, neither: str) -> Cells:
    """Five steps from one word to its opposite."""
    return one(
        f"Extremely {what}",
        f"Somewhat {what}",
        neither,
        f"Somewhat {opposite}",
        f"Extremely {opposite}",
        w=(8, 6, 2, 3, 1),
    )


def numbered(start: int, stem: str, items: Sequence[str], cells: Cells, name: str) -> list[Col]:
    """The rows of a grid."""
    return [
        q3(f"{name}_{n}", f"{stem} - {item}", "C", cells, f"QID{start}_{n}")
        for n, item in enumerate(items, start=1)
    ]


RADIO = [
    Col(("StartDate", "Start Date", zone("startDate")), ".", at(RADIO_AT, "%Y-%m-%d %H:%M:%S")),
    Col(
        ("EndDate", "End Date", zone("endDate")),
        ".",
        at(RADIO_AT, "%Y-%m-%d %H:%M:%S", "radio", 5200),
    ),
    q3("Status", "Response Type", ".", always("IP Address"), "status"),
    q3(
        "IPAddress",
        "IP Address",
        "I",
        lambda rng, i: f"203.0.113.{rng.randint(2, 250)}",
        "ipAddress",
    ),
    q3("Progress", "Progress", ".", always("100"), "progress"),
    q3("Duration (in seconds)", "Duration (in seconds)", ".", ints(700, 5200), "duration"),
    q3("Finished", "Finished", ".", always("True"), "finished"),
    Col(
        ("RecordedDate", "Recorded Date", zone("recordedDate")),
        ".",
        at(RADIO_AT, "%Y-%m-%d %H:%M:%S", "radio", 5200),
    ),
    q3(
        "ResponseId",
        "Response ID",
        "R",
        lambda rng, i: (
            "R_" + "".join(rng.choice("ABCDEFGHJKmnpqrstuvwxyz0123456789") for _ in range(15))
        ),
        "_recordId",
    ),
    q3("RecipientLastName", "Recipient Last Name", "I", blank(), "recipientLastName"),
    q3("RecipientFirstName", "Recipient First Name", "I", blank(), "recipientFirstName"),
    q3("RecipientEmail", "Recipient Email", "I", blank(), "recipientEmail"),
    q3("ExternalReference", "External Data Reference", ".", blank(), "externalDataReference"),
    q3(
        "LocationLatitude",
        "Location Latitude",
        "I",
        lambda rng, i: f"52.{rng.randint(10**11, 10**12)}",
        "locationLatitude",
    ),
    q3(
        "LocationLongitude",
        "Location Longitude",
        "I",
        lambda rng, i: f"-4.{rng.randint(10**11, 10**12)}",
        "locationLongitude",
    ),
    q3(
        "DistributionChannel",
        "Distribution Channel",
        ".",
        always("anonymous"),
        "distributionChannel",
    ),
    q3(
        "UserLanguage",
        "User Language",
        ".",
        either(CYMRAEG, always("CY"), always("EN")),
        "userLanguage",
    ),
    q3(
        "Q41",
        "After the Course\n\n \nWell done on getting to the end of the radio course, and thank you for making your first programme with us!!\n\n \n\nWith this form you tell us what the course did for you, and what was a nuisance.\n\nWhat you say decides what the next group will get.\n\n \n\nSet aside about a quarter of an hour. If something is unclear, write to: studio@radio.example\n\n \n\nFirst of all, please type your Name in the box:",
        "I",
        person(),
        "QID41_TEXT",
    ),
    q3(
        "Q43",
        "And please type your Email in this one:",
        "I",
        lambda rng, i: f"listener{i * 7 + 3}@{rng.choice(('mail', 'post', 'radio'))}.example",
        "QID43_TEXT",
    ),
    q3(
        "Q1",
        "The course was online in place of the studio. What did that do to your learning?",
        "C",
        one(
            "Neither helped nor hindered",
            "Helped a little",
            "Hindered a little",
            "Helped a lot",
            "Hindered a lot",
        ),
        "QID1",
    ),
    q3(
        "Q2",
        "How well did this course teach you to make a programme, compared with other courses you have done?",
        "C",
        one(
            "This course did it rather better than others",
            "This course did it much better than others",
            "This course was like others",
        ),
        "QID2",
    ),
    q3(
        "Q3",
        "How helpful were your talks with the producer who led the course?",
        "C",
        scale("helpful"),
        "QID4",
    ),
    q3(
        "Q5",
        "How helpful were your talks with the others in your group over the course of the six weeks?",
        "C",
        scale("helpful"),
        "QID6",
    ),
    q3(
        "Q7",
        "Which parts of the course did you like best? Tick as many as you wish. - Selected Choice",
        "S",
        some(*RADIO_TOOLS, "Other:", by=",", most=5),
        "QID8",
    ),
    q3(
        "Q7_9_TEXT",
        "Which parts of the course did you like best? Tick as many as you wish. - Other: - Text",
        "O",
        one(
            "Y cymorth gan Siân ar y ffôn. Gwych  ",
            "the biscuits at the open evening",
            "Being live",
            gap=0.82,
        ),
        "QID8_9_TEXT",
    ),
    q3(
        "Q8",
        "Which parts of the course did you like least? Tick as many as you wish. - Selected Choice",
        "S",
        some(*RADIO_TOOLS[2:], "Other:", by=",", most=2),
        "QID9",
    ),
    q3(
        "Q8_9_TEXT",
        "Which parts of the course did you like least? Tick as many as you wish. - Other: - Text",
        "O",
        one(
            "Doedd dim byd nad oeddwn yn ei hoffi",
            "StudioMap because it kept logging me out",
            "Does dim o'i le ar y rhain, fy nghysylltiad i oedd yn wael",
            "nothing",
            gap=0.72,
        ),
        "QID9_9_TEXT",
    ),
    *numbered(
        10,
        "All in all, how useful was each of these for learning how to make a programme?",
        RADIO_TOOLS[:7],
        scale("useful"),
        "Q9",
    ),
    q3(
        "Q10",
        "How helpful was StudioMap for planning your programme?",
        "C",
        scale("helpful", 3, 5, 4, 3, 1),
        "QID11",
    ),
    q3(
        "Q11",
        "How meaningful were the themes that the programmes were about?",
        "C",
        scale("meaningful"),
        "QID12",
    ),
    q3(
        "Q36",
        "How much did the course take account of what you yourself wanted to learn?",
        "C",
        one("A great deal", "A lot", "A moderate amount", "A little"),
        "QID37",
    ),
    q3(
        "Q12",
        "How far do you think you came on in the language of the programme?",
        "C",
        one("A long way", "Some way", "A little way", "As far as one can", "Nowhere"),
        "QID13",
    ),
    q3(
        "Q13",
        "How much of your first language did you use on air?",
        "C",
        one("Moderately", "A lot", "Slightly", "Extremely"),
        "QID14",
    ),
    q3(
        "Q14",
        "What did you gain from this course? Tick as many as you wish. - Selected Choice",
        "S",
        some(
            "Better at speaking",
            "Know the town better",
            "Got to know people",
            "Found a hobby",
            "A reference for jobs",
            "Other:",
            by=",",
            most=4,
        ),
        "QID15",
    ),
    q3(
        "Q14_5_TEXT",
        "What did you gain from this course? Tick as many as you wish. - Other: - Text",
        "O",
        one(
            "Teimlo'n fwy hyderus yn siarad  ", "Nerve", "a reason to get up on Saturdays", gap=0.78
        ),
        "QID15_5_TEXT",
    ),
    q3(
        "Q15",
        "Having done this one, how likely is it that you will do another course of ours?",
        "C",
        one("Very likely", "For certain", "Moderately likely", "Not likely"),
        "QID16",
    ),
    q3(
        "Q26",
        "What single thing did most to help you learn?",
        "T",
        spoken(
            (
                "I think it was hearing my own voice back on day one, horrible but it did the trick",
                "The open evenings! I got so much out of watching the regulars",
                "Having a real slot to fill",
                "Being paired with somebody who had done it",
                "the sheet for the desk",
                "Time. Nobody hurried us",
                "Feedback from my group after each show",
                "Learning by mistakes",
            ),
            (
                "Y sgyrsiau gyda'r grŵp bob wythnos, roedden nhw'n help mawr",
                "Y fideos byr. Roeddwn i'n gallu eu gwylio eto",
                "Cael cyfle i siarad Cymraeg ar yr awyr",
                "y cynhyrchydd",
                "Gwrando ar raglenni pobl eraill a'u trafod",
                "Roedd y daflen am y ddesg yn ddefnyddiol iawn",
                "Nosweithiau agored",
                "Cefnogaeth y criw",
            ),
        ),
        "QID28_TEXT",
    ),
    q3(
        "Q27",
        "What single thing did least to help you learn?",
        "T",
        spoken(
            (
                "StudioMap broke down and then you lost the whole plan",
                "The figures told me nothing.",
                "Too many e-mails",
                "The log, I filled it in after the event",
                "Long sessions on a screen",
                "The phrase list is out of date",
                "None",
                "Not enough time with the desk itself",
            ),
            (
                "Y ffigurau. Doedden nhw ddim yn golygu dim i mi",
                "Dim ond Saesneg oedd y map stiwdio a doeddwn i ddim yn hoffi hynny",
                "y log wythnosol",
                "Dim byd",
                "Gormod o gyfarfodydd ar y sgrin",
                "Roedd y rhestr ymadroddion braidd yn fyr",
                "Safon y sain ar Zoom",
                "Y dogfennau PDF",
            ),
        ),
        "QID29_TEXT",
    ),
    q3(
        "Q19",
        "Beyond what we gave you, which programs or gadgets did you use on the course?",
        "T",
        spoken(
            (
                "Audacity, phone",
                "Audacity",
                "A cushion over my head for a booth",
                "Google Docs for scripts",
                "reaper",
                "WhatsApp, Canva",
                "none",
                "My son's microphone",
            ),
            (
                "Audacity",
                "Cysill, Ap Geiriaduron",
                "Ffôn yn unig",
                "Dim, dim ond pen a phapur",
                "Google Translate",
                "WhatsApp",
                "Geiriadur yr Academi",
                "Audacity a fy ffôn",
            ),
            0.85,
        ),
        "QID21_TEXT",
    ),
    q3(
        "Q16",
        "How difficult was it to find things on the course pages?",
        "C",
        scale("difficult", 1, 2, 4, 6, 7),
        "QID17",
    ),
    q3(
        "Q50",
        "How would you rate the sound of the welcome videos?",
        "C",
        one("Good", "Excellent", "Fair", "Poor"),
        "QID51",
    ),
    *numbered(
        55,
        "How clear was what we wrote here?",
        (
            "What the course is for",
            "What to do each week",
            "How shows are judged",
            "The studio rules",
        ),
        five("clear", "unclear", "Neither clear nor unclear"),
        "Q54",
    ),
    *numbered(
        56,
        "How easy was it to get around in these?",
        ("Course pages", "StudioMap", "The sound archive"),
        five("easy", "difficult", "Neither easy nor difficult"),
        "Q55",
    ),
    q3(
        "Q57",
        "How satisfied are you with how long the course was (6 weeks)?",
        "C",
        five("satisfied", "dissatisfied", "Neither satisfied nor dissatisfied"),
        "QID58",
    ),
    q3(
        "Q58",
        "How suitable was the length of the open evenings (90 minutes)?",
        "C",
        one("As long as they should be", "Too short", "Too long"),
        "QID59",
    ),
    q3(
        "Q59",
        "How did you find the pace of the weekly tasks (live on Saturdays)?",
        "C",
        one("About right", "Rather hard to keep to", "Much too hard to keep to"),
        "QID60",
    ),
    q3(
        "Q60",
        "What would you change in the timetable?",
        "T",
        spoken(
            (
                "I'd have two evenings a week or longer ones",
                "It suited me! Though a week off in the middle would be no bad thing",
                "Earlier on Saturdays",
                "Nothing",
                "More notice of the slots",
                "Keep one week for mending what went wrong",
                "Eight weeks",
                "Start after the school holidays",
            ),
            (
                "Fyddwn i ddim yn newid dim",
                "Byddai mwy o amser rhwng y tasgau yn help",
                "Dechrau'n hwyrach yn y nos, mae gen i blant",
                "Wyth wythnos yn lle chwech",
                "Mwy o nosweithiau agored",
                "dim",
                "Cael un wythnos yn rhydd",
                "Nos Fercher yn lle nos Iau",
            ),
            0.8,
        ),
        "QID61_TEXT",
    ),
    q3(
        "Q61",
        "How would you like to hear what others think of your show?",
        "C",
        one("- Each week, while I am still making it", "- Once, at the end, when it is whole"),
        "QID62",
    ),
    q3(
        "Q65",
        "How well did the producer answer what people asked?",
        "C",
        one("Extremely well", "Very well", "Moderately well", "Slightly well"),
        "QID66",
    ),
    q3(
        "Q66",
        "What would make the course better made?",
        "T",
        spoken(
            (
                "Apart from StudioMap falling over, I think it is as it should be",
                "I'd be glad of even more evenings in the studio",
                "Put all the links on one page",
                "Subtitles",
                "Fewer platforms",
                "More on interviewing",
                "Make the Welsh pages as good as the English",
                "A printed handbook",
            ),
            (
                "Mae'r cwrs yn fy siwtio i'n iawn fel y mae",
                "Mwy o Gymraeg ar y tudalennau",
                "Un lle ar gyfer popeth",
                "Llawlyfr ar bapur",
                "Mwy o ymarfer gyda'r ddesg",
                "Grwpiau llai",
                "Is-deitlau ar y fideos",
                "dim byd",
            ),
            0.7,
        ),
        "QID67_TEXT",
    ),
    q3("Q21", "How engaging was this course for you?", "C", scale("engaging"), "QID23"),
    q3(
        "Q22",
        "What was it that engaged you in the course? Name whatever comes to mind.",
        "T",
        spoken(
            (
                "Open evenings, hearing the others, the red light",
                "Making something that goes out",
                "Choosing my own music",
                "The people in my group",
                "Interviewing my neighbour about the quarry",
                "the jingles",
                "The weekly challenge",
                "Fear",
            ),
            (
                "Roedd yn hwyl. Cerddoriaeth, lleisiau, straeon",
                "popeth, am wahanol resymau",
                "Cyfweld fy nhad-cu",
                "Y bobl",
                "Y golau coch!",
                "Dewis y caneuon",
                "Yr her wythnosol",
                "Clywed fy llais fy hun",
            ),
        ),
        "QID24_TEXT",
    ),
    q3(
        "Q23",
        "Taken as a whole, how difficult was this course?",
        "C",
        scale("difficult", 0, 2, 5, 6, 6),
        "QID25",
    ),
    q3(
        "Q24",
        "Please say why you rated the difficulty like that.",
        "T",
        spoken(
            (
                "I had done a bit of sound before, so it was not hard for me",
                "The desk frightened me at first",
                "As it was in both languages you could always fall back on the other one",
                "Talking is easy, timing is not",
                "The tasks were in small steps",
                "Week 4 was too much",
                "Just right",
                "It took more hours than you said",
            ),
            (
                "Doedd hi ddim yn anodd. Roedd rhaid dysgu'r ddesg, dyna i gyd",
                "Rhoddais ddim yn anodd gan fod popeth wedi ei egluro",
                "Yr amser oedd yn brin",
                "Mae siarad yn fyw yn codi ofn",
                "Camau bach",
                "Roedd wythnos 4 yn drwm",
                "Iawn",
                "Fy Nghymraeg i oedd y broblem",
            ),
        ),
        "QID26_TEXT",
    ),
    q3(
        "Q28",
        "Please rate the quality of the course as a whole.",
        "C",
        one("Excellent", "Good", "Fair"),
        "QID30",
    ),
    q3(
        "Q29",
        "Please say why you rated the quality like that.",
        "T",
        spoken(
            (
                "I did not only learn the desk, I also lost my fear of the phone",
                "I loved it! And my mother has stopped asking what I do on Saturdays",
                "Professional people who give their evenings for nothing",
                "Good but the web side lets it down",
                "Well planned",
                "Because I am still making shows",
                "The producer",
                "Value for money, it was free",
            ),
            (
                "Roedd popeth yn ardderchog. Amrywiaeth dda o dasgau",
                "Ansawdd uchel o ran cynnwys a phobl",
                "Cwrs da iawn",
                "Am fy mod i'n dal i ddarlledu",
                "Y gefnogaeth",
                "Cynllunio da",
                "Da ond nid yw'r wefan cystal",
                "Roedd yn rhad ac am ddim",
            ),
        ),
        "QID31_TEXT",
    ),
    q3(
        "Q30",
        "Would you like to add anything about the course?",
        "T",
        spoken(
            (
                "I hope this is of use to you! I would do it again",
                "Thank you!!",
                "When does the next one start",
                "Please keep the studio open in August",
                "Say hello to the night team",
                "no",
                "More of these in the valleys",
                "Best thing I did this year",
            ),
            (
                "Diolch  yn fawr i bawb.",
                "Cwrs wedi ei drefnu'n dda iawn.",
                "Na",
                "Daliwch ati",
                "Pryd mae'r nesaf?",
                "Diolch!",
                "Mwynheais bob munud",
                "Hoffwn weld mwy yn Gymraeg",
            ),
            0.65,
        ),
        "QID32_TEXT",
    ),
]
radio = Shape(
    "Community Radio Post-Course Survey_June 2022.csv",
    asks(RADIO, ticks=3, beside=2),
    RADIO,
    rows=26,
)


# --- after e/07: German, names cut at 32 characters with the block before them, a block nobody saw

BUS_AT = stamps("stadtbus", "2025-03-19T06:58:00", 0, 9)[::-1]


def block(name: str, items: Sequence[str], cells: Cells) -> list[Col]:
    """The rows of a block of statements."""
    return [Col(f"{name}:{item}", "C", cells) for item in items]


BUS = [
    Col("", "R", lambda rng, i: str(i)),
    Col("Date", ".", at(BUS_AT, "%Y-%m-%d %H:%M:%S")),
    *block(
        "Skala_prognosen",
        (
            "Ich_weiss_woher_die_App_die_Abfa",
            "Ich_merke_wenn_die_App_eine_Zeit",
            "Ich_verstehe_warum_mir_eine_best",
            "Die_Reihenfolge_der_Verbindungen",
            "Ich_nehme_an_dass_die_Prognose-A",
        ),
        ints(1, 5),
    ),
    Col(
        "text",
        "T",
        words(
            "Verstehe die Frage nicht ganz. Die App rechnet wohl aus den letzten Tagen etwas aus",
            "Bei der Anzeige der nächsten Abfahrt.",
            "Zum Beispiel bei der Verspätung",
            "Werbung",
            "Keine Ahnung",
            "Bei den Umstiegen, da kommt nie das was ich will",
            "An der roten Zahl neben der Uhrzeit",
            "weiß nicht",
            "Wenn die Linie 5 vor der Linie 3 steht obwohl sie später ankommt",
            "In der Karte mit den fahrenden Bussen",
            "Überall vermutlich",
            "Bei Störungen",
            part=1.0,
        ),
    ),
    Col(
        "text1",
        "T",
        words(
            "Siehe oben",
            "Ich schaue nach, fahre los, und der Bus ist weg. Seitdem rechne ich selbst",
            "Aus meinen früheren Fahrten wird geschlossen, dass ich zur Arbeit will, auch sonntags",
            "Über GPS in den Bussen denke ich",
            "Aufgrund falscher Fahrpläne werden falsche Zeiten angezeigt",
            "?",
            "Man sieht was andere gebucht haben",
            "Gar nicht",
            "Daten vom Handy",
            "Mit Hilfe von Sensoren an der Ampel",
            "Keine Ahnung",
            "Durch Erfahrungswerte",
            part=1.0,
        ),
    ),
    *block(
        "Skala_offenlegung",
        (
            "Mir_ist_wichtig_zu_wissen_wie_di",
            "Ich_moechte_mehr_ueber_die_Berec",
            "Ich_moechte_wissen_welche_Daten_",
            "Die_Stadtwerke_sollten_deutliche",
        ),
        ints(1, 5),
    ),
    Col(
        "Woran_erkennst_du_ob_eine_Zeit_g",
        "T",
        words(
            "Geht im Moment nicht, denn alle Zeiten sehen gleich aus",
            "Ich frage die Fahrerin",
            "Keine Ahnung",
            "Das wüsste ich auch gern",
            "Stimmt selten",
            "?",
            "An der Farbe",
            "Am kleinen Funksymbol",
            "Wenn Sekunden dabei sind",
            "Erfahrung",
            "gar nicht",
            part=1.0,
        ),
    ),
    *block(
        "Skala_mitbestimmung",
        (
            "Ich_haette_gern_die_Moeglichkeit",
            "Ich_finde_es_wichtig_dass_ich_Ve",
            "Ich_will_einstellen_welche_Linie",
            "Ich_will_meine_gespeicherten_Fah",
        ),
        ints(1, 5),
    ),
    Col(
        "In_welchen_Faellen_wuerdest_du_d",
        "T",
        words(
            "Ich will keine Linie verpassen, von der ich nichts weiß. Vorschläge sind sonst nicht so wichtig",
            "Wenn dauernd nur Umwege kommen, dann schalte ich das ab",
            "Man will auch mal anders fahren, nicht immer dieselbe Strecke",
            "Dass jede Fahrt gespeichert wird finde ich unangenehm",
            "Im Urlaub",
            "Immer. Ich entscheide gern selbst",
            "Nie",
            "Wenn ich mit Kinderwagen unterwegs bin",
            "Bei Schnee",
            "nachts, da zählt nur der kürzeste Fußweg",
            "Wenn der Akku leer wird",
            part=1.0,
        ),
    ),
    *block(
        "Skala_vorschlaege",
        (
            "Ich_finde_dass_Vorschlaege_mir_h",
            "Mir_sind_Vorschlaege_von_Mensche",
            "Ich_glaube_eine_App_kennt_den_Ve",
            "Ich_schaetze_es_wenn_mir_die_App",
        ),
        ints(1, 5),
    ),
    *block(
        "Skala_bedenken",
        (
            "Ich_mache_mir_Sorgen_dass_die_Ap",
            "Ich_finde_es_wichtig_dass_Mensch",
            "Ich_traue_der_Leitstelle_mehr_al",
        ),
        blank(),
    ),
    Col(
        "Wie_wichtig_sind_dir_persoenlich",
        "T",
        words(
            "Nicht sehr, ein Bus ist ein Bus. Vielleicht gibt es Strecken, wo es etwas bringt",
            "Solange vorne die nächste Abfahrt steht, ist mir der Rest egal",
            "Man bekommt immer dasselbe",
            "Keine Ahnung",
            "Nein",
            "Gar nicht",
            "Sehr",
            "Für meine Mutter wäre es gut, sie fährt immer dieselben drei Wege",
            "Unwichtig",
            "geht so",
            part=1.0,
        ),
    ),
    Col("Wie_oft_folgst_du_einem_Vorschla", "C", ints(1, 4)),
    Col(
        "Wie_oft_bist_du_in_der_App_angem",
        "C",
        one(
            "Ich_bin_immer_angemeldet",
            "Ich_melde_mich_nie_an",
            "Ich_melde_mich_nur_fuer_Tickets_",
            "Ich_bleibe_meist_einige_Tage_ang",
        ),
    ),
    Col(
        "Wie_lange_nutzt_du_die_App_am_Ta",
        "C",
        one("Unter_2_Minuten", "2_bis_5_Minuten", "5_bis_15_Minuten", "Ueber_15_Minuten"),
    ),
    Col(
        "Hast_du_der_Ortung_zugestimmt_",
        "C",
        either(lot("ortung", 0.55), always("Ja"), one("Nein", "Weiss_nicht")),
    ),
    Col(
        "Welche_Ortung_hast_du_erlaubt_",
        "C",
        asked(
            lot("ortung", 0.55),
            one("Nur_bei_Nutzung", "Immer_auch_im_Hintergrund", "Nur_ungefaehrer_Standort_fuer_di"),
        ),
    ),
    Col("Wie_alt_bist_du_", "D", ints(16, 79)),
    *block(
        "Auf_einer_Skala_von_1_bis_5_wie_:",
        (
            "Ich_mache_mir_Sorgen_dass_die_Ap",
            "Ich_finde_es_wichtig_dass_Mensch",
            "Ich_traue_der_Leitstelle_mehr_al",
        ),
        ints(1, 5),
    ),
    Col("URL", ".", blank()),
    Col("Location", ".", blank()),
    Col("Total Time", ".", lambda rng, i: f"{rng.randint(240, 1300)}s"),
    Col("Device type", ".", one("Mobile Phone", "Desktop", "Tablet", w=(9, 2, 1))),
    Col(
        "Browser",
        ".",
        one(
            "Chrome Mobile 0.0.0",
            "Samsung Browser 27.0.0",
            "Firefox 135.0.0",
            "Mobile Safari 18.3.0",
        ),
    ),
    Col("System", ".", one("Android", "iOS", "Windows", "GNU/Linux")),
    Col("IP", "I", blank()),
]
bus = Shape("stadtbus_app_prognosen_export.csv", asks(BUS), BUS, rows=34)


# --- after e/09: Qualtrics without its own columns, names by page, numbers in three units, ranks

PIPES_LEFT = lot("pipesleft", 0.14)


def pipe(name: str, text: str, letter: str, cells: Cells, of: str) -> Col:
    """A question of the third page, which some never reached."""
    return q3(name, text, letter, asked(lambda i: not PIPES_LEFT(i), cells), of)


def place_of(n: int) -> Cells:
    """The place of one of three in a row's order."""
    return lambda rng, i: str(random.Random(f"pipes rank{i}").sample((1, 2, 3), 3)[n])


PIPE_WAIT = (
    "Within what time should a tool for finding leaks be able to name the length of pipe? - "
)
PIPES = [
    q3(
        "Q1.3",
        "I agree that what I answer may be used in later research on water networks.",
        ".",
        always("Yes"),
        "QID31",
    ),
    q3("Q2.1_1", "What is your age? - Age", "D", ints(23, 66, gap=0.08), "QID2_1"),
    q3(
        "Q2.2",
        "Which gender do you identify with?",
        "D",
        one("Male", "Female", "Non-binary / third gender", w=(9, 5, 1), gap=0.04),
        "QID3",
    ),
    q3(
        "Q2.3",
        "What is the highest certificate or degree you hold?",
        "D",
        one("Bachelors", "Trade certificate", "Masters", gap=0.04),
        "QID4",
    ),
    q3(
        "Q2.4",
        "Is that certificate or degree in civil engineering?",
        "D",
        one("Yes", "No", gap=0.06),
        "QID5",
    ),
    q3(
        "Q2.5_1",
        "For how many years have you worked on water networks? - Years in the trade",
        "D",
        ints(1, 38, gap=0.1),
        "QID6_1",
    ),
    q3(
        "Q2.6_1",
        "For how many years have you been in charge of others? (e.g., foreman, control room lead etc.) - Years in charge",
        "D",
        ints(0, 21, gap=0.2),
        "QID7_1",
    ),
    pipe(
        "Q3.1",
        "How do you go about finding a leak at present? - Selected Choice",
        "S",
        some(
            "Walking the line",
            "Listening equipment (e.g., stick, ground microphone, correlator)",
            "Night flow from the meters",
            "Calls from the public (e.g., wet road).",
            "Others",
            by=",",
            most=4,
        ),
        "QID9",
    ),
    pipe(
        "Q3.1_5_TEXT",
        "How do you go about finding a leak at present? - Others - Text",
        "O",
        one("a dog, I am serious", gap=0.96),
        "QID9_5_TEXT",
    ),
    pipe(
        "Q3.2",
        "Did you ever use software such as a digital twin or a model to find a leak?",
        "C",
        one("No", "Yes"),
        "QID34",
    ),
    pipe(
        "Q3.3_1",
        "On average, how long do you need to find a leak by hand? - Hours",
        "C",
        ints(1, 60, gap=0.04),
        "QID10_1",
    ),
    pipe(
        "Q3.4",
        "What would you see as the advantages of such a tool? - Selected Choice",
        "S",
        some("Less water lost", "Teaching apprentices", "Others", by=",", most=2),
        "QID12",
    ),
    pipe(
        "Q3.4_3_TEXT",
        "What would you see as the advantages of such a tool? - Others - Text",
        "O",
        one("Fewer holes in the road", "Nights at home", gap=0.93),
        "QID12_3_TEXT",
    ),
    pipe(
        "Q3.5",
        "What would you see as the dangers of such a tool? - Selected Choice",
        "S",
        some(
            "It will cost jobs in the field.",
            "It will lead crews to dig where the screen says, without listening first.",
            "Nobody will learn to use the stick.",
            "Others",
            by=",",
            most=3,
        ),
        "QID13",
    ),
    pipe(
        "Q3.5_4_TEXT",
        "What would you see as the dangers of such a tool? - Others - Text",
        "O",
        one(
            "It will be right often enough for us to stop thinking",
            "The maps it starts from are wrong",
            gap=0.93,
        ),
        "QID13_4_TEXT",
    ),
    pipe(
        "Q3.6",
        "What would hold you back from using one? - Selected Choice",
        "S",
        some(
            "Old hands may leave it in the van as they trust their ears.",
            "Slowness (e.g.; signal, waiting for the model to run).",
            "Work of linking it to our meters.",
            "Showing where our mains run (e.g., to a supplier) to others.",
            "Others",
            by=",",
            most=3,
        ),
        "QID14",
    ),
    pipe(
        "Q3.6_5_TEXT",
        "What would hold you back from using one? - Others - Text",
        "O",
        one("gloves and touch screens", gap=0.96),
        "QID14_5_TEXT",
    ),
    *[
        pipe(f"Q3.7_{n}", PIPE_WAIT + unit, "C", ints(lo, hi, gap=gap), f"QID15_{n}")
        for n, (unit, lo, hi, gap) in enumerate(
            (("Minutes", 5, 60, 0.05), ("Hours", 1, 48, 0.4), ("Days", 1, 30, 0.45)), start=1
        )
    ],
    pipe(
        "Q3.8_1",
        "After how many false alarms would you stop using it? - N",
        "C",
        ints(1, 25, gap=0.06),
        "QID16_1",
    ),
    pipe(
        "Q3.9",
        "Where would you want to see its alarms? - Selected Choice",
        "S",
        some("Tablet in the van", "Control room wall", "Somewhere else", by=",", most=2),
        "QID17",
    ),
    pipe(
        "Q3.9_3_TEXT",
        "Where would you want to see its alarms? - Somewhere else - Text",
        "O",
        one("on the duty phone", gap=0.96),
        "QID17_3_TEXT",
    ),
    pipe(
        "Q3.10",
        "Whom would it help the most, do you think?",
        "S",
        some("Apprentices and new crew", "Crew with long experience.", by=",", most=2),
        "QID18",
    ),
    pipe(
        "Q3.11",
        "To which job in the company would it be of most use? - Selected Choice",
        "S",
        some("Leakage technicians", "Network controllers", "Others", by=",", most=2),
        "QID19",
    ),
    pipe(
        "Q3.11_3_TEXT",
        "To which job in the company would it be of most use? - Others - Text",
        "O",
        one("whoever answers the press", gap=0.97),
        "QID19_3_TEXT",
    ),
    pipe(
        "Q3.12",
        "Which leaks should it look for first?",
        "C",
        one("Small ones that run for months", "Bursts"),
        "QID20",
    ),
    pipe(
        "Q3.13",
        "Which mistake would be the worse one?",
        "C",
        one(
            "Digging where there is no leak (False alarm).",
            "Missing a leak that is there (Miss).",
            "One is as bad as the other.",
        ),
        "QID21",
    ),
    pipe(
        "Q3.14",
        "How exact would it need to be for you to use it?",
        "C",
        one(
            "To the street (it names the street)",
            "To the length between two valves (it names the valves)",
            "To the metre (it puts a dot on the map)",
        ),
        "QID22",
    ),
    *[
        pipe(
            f"Q3.15_{n + 1}",
            f"Please put these extras in order of how much you want them. - {extra}",
            "C",
            asked(lambda i: not lot("pipes ranks", 0.1)(i), place_of(n)),
            f"QID23_{n + 1}",
        )
        for n, extra in enumerate(
            ("A reason for each alarm", "Links to past repairs", "An estimate of the water lost")
        )
    ],
    pipe(
        "Q3.16",
        "Would you use such a tool, if you had it?",
        "C",
        one("Yes", "Perhaps", "No"),
        "QID24",
    ),
]
pipes = Shape("leak_finding_practitioners_values.csv", 0, PIPES, rows=38)


# --- after c/04 once more: Qualtrics, early leavers, prize draw and lists at the end, removed by somebody

ARCHIVE_LEFT, HAS_FILMS = lot("archiveleft", 0.06), lot("has films", 0.68)


def films(cells: Cells) -> Cells:
    """Of those who hold film or tape."""
    return asked(lambda i: HAS_FILMS(i) and not ARCHIVE_LEFT(i), cells)


def stayed(cells: Cells, gap: float = 0.02) -> Cells:
    """Of those who did not leave at once."""
    return lambda rng, i: "" if ARCHIVE_LEFT(i) or rng.random() < gap else cells(rng, i)


REEL_SURE = one(
    "Sure of it", "Fairly sure of it", "Not sure of it", "Do not know it", w=(2, 5, 7, 4)
)
REELS = [
    q3(
        "Q1",
        "You will need about 8 minutes for this survey.\xa0\n\nIt asks those who look after archives and museum stores in the four counties about film and tape, whether they have a great deal of it or a shoe box. What you say is kept by the regional office until the end of the project and shown to nobody else.\n\nPlease take part by choosing the line below.",
        ".",
        always(
            "I look after a collection in one of the four counties, I am over 16 and I am happy to take part."
        ),
        "QID1",
    ),
    q3(
        "Q2",
        "Which county is your collection in? - Selected Choice",
        "D",
        stayed(
            one(
                "Marlshire",
                "Fenland",
                "Tarnshire",
                "East Wolds",
                "Other (please state)",
                w=(5, 4, 4, 3, 1),
            )
        ),
        "QID2",
    ),
    q3(
        "Q3",
        "What kind of place is it? - Selected Choice",
        "D",
        stayed(
            one(
                "Record office",
                "Independent museum",
                "Local authority museum",
                "Company archive",
                "School or college",
                "Cathedral",
                "Community archive",
                "Other (please state)",
            )
        ),
        "QID24",
    ),
    q3(
        "Q4",
        "Who usually pays for the care of your collection?\n\nTick whatever applies. - Selected Choice",
        "S",
        stayed(
            some(
                "Admission and shop",
                "County council",
                "Friends or members",
                "Heritage fund",
                "Legacies",
                "National: Arts Council",
                "National: Archives",
                "Other (please state)",
                by=",",
                most=4,
            ),
            0.06,
        ),
        "QID3",
    ),
    q3(
        "Q5",
        "What is your position there? - Selected Choice",
        "D",
        stayed(
            one("Archivist", "Volunteer", "Curator", "Assistant", "Trustee", "Other (please state)")
        ),
        "QID5",
    ),
    q3(
        "Q6",
        'Do you hold film or tape? By "film or tape" we mean moving pictures and sound on reels, cassettes or discs, those you have played and those you never dared to.',
        "C",
        stayed(either(HAS_FILMS, always("Yes"), always("No"))),
        "QID6",
    ),
    q3(
        "Q7",
        "How much does film or tape matter among all that you hold?",
        "C",
        stayed(
            one(
                "Matters a lot", "It is central", "Matters somewhat", "Matters little", "Not at all"
            ),
            0.04,
        ),
        "QID8",
    ),
    q3("Q8", "Have you had any of it copied to files?", "C", stayed(one("No", "Yes")), "QID9"),
    q3(
        "Q9",
        "How do you rate what you know of film and tape?",
        "C",
        films(one("2", "3", "1: Next to nothing", "4", "5: Expert")),
        "QID10",
    ),
    q3(
        "Q10",
        "Do you feel you were ever properly shown how to handle it?",
        "C",
        films(one("No", "Yes")),
        "QID11",
    ),
    q3(
        "Q11",
        "Would you want the regional office to help you to license clips?",
        "C",
        films(one("Yes", "No")),
        "QID12",
    ),
    q3(
        "Q12",
        "Could any of it be shown to the public as it is?",
        "C",
        films(one("No", "Yes", "Yes, and we do show it")),
        "QID13",
    ),
    q3(
        "Q13",
        "Have you used the regional cold store? - Selected Choice",
        "C",
        films(
            one(
                "No, I did not know of it",
                "Yes, and others as well",
                "No, we do not need cold storage",
                "Yes, it is all we use",
                "Other (please state)",
            )
        ),
        "QID15",
    ),
    *[
        q3(
            f"Q14_{n}",
            f"How sure are you of these? Please choose one in each line. - {item}",
            "C",
            films(REEL_SURE),
            f"QID16_{at_}",
        )
        for n, (item, at_) in enumerate(
            (
                ("Telling nitrate from safety film", 1),
                ("Vinegar syndrome", 3),
                ("Cleaning and splicing", 2),
                ("Playing quarter-inch tape", 4),
            ),
            start=1,
        )
    ],
    q3(
        "Q15",
        "How would you rate the help with film and tape that the regional office gives at present?",
        "C",
        films(one("2", "1: Bad", "3", "4", "5: Very good", gap=0.04)),
        "QID17",
    ),
    q3(
        "Q16",
        "Did you, or your place, ever pay somebody just for film and tape?",
        "C",
        stayed(one("No", "Yes, my place did", "Yes, I arranged it"), 0.06),
        "QID18",
    ),
    q3(
        "Q17",
        "Did you ever put the copying of film and tape into a grant application?",
        "C",
        stayed(
            one(
                "Yes",
                "No, although we KNEW that we had it",
                "No, we did NOT know at the time that we had it",
                "No, I do not write grant applications",
            ),
            0.06,
        ),
        "QID19",
    ),
    *[
        q3(
            f"Q18_{n}",
            f"Would these ways of working suit you? - {item}",
            "C",
            stayed(one("Would suit us", "Exactly what we want", "Would not suit us"), 0.1),
            f"QID20_{n}",
        )
        for n, item in enumerate(
            (
                "Sending reels to a regional workshop, at a price for each hour",
                "A visiting technician, for days that we book and pay",
                "Borrowing machines",
            ),
            start=1,
        )
    ],
    q3(
        "Q19",
        "There is a draw for five £25 book tokens. To be in it, give us an e-mail address. It is not kept with what you answered.",
        "I",
        asked(lot("draw", 0.55), always("***DELETED***")),
        "QID21_TEXT",
    ),
    q3(
        "Q20",
        "A free visit\n\nWe can send a technician to a few places for half a day. If you want to be on the list, leave an e-mail address, if not, leave this empty.",
        "I",
        asked(lot("visit", 0.3), always("***DELETED***")),
        "QID22_TEXT",
    ),
    q3(
        "Q21",
        "Film and tape e-mail list\n\nThere is a list (https://reels.example/list) for questions and offers of machines. If we may add you, leave an e-mail address, if not, leave this empty.",
        "I",
        asked(lot("list", 0.33), always("***DELETED***")),
        "QID23_TEXT",
    ),
    q3(
        "Finished",
        "Finished",
        ".",
        either(ARCHIVE_LEFT, always("False"), always("True")),
        "finished",
    ),
    Col(
        ("RecordedDate", "Recorded Date", zone("recordedDate")),
        ".",
        at(stamps("reels", "2023-09-04T09:02:00", 20, 1600), "%Y-%m-%d %H:%M:%S"),
    ),
]
reels = Shape("film_tape_four_counties_anon.csv", asks(REELS, ticks=1), REELS, rows=42)


# --- after c/09 once more: two texts, the two joined, and what models made of them


def joined(rng: random.Random, i: int) -> str:
    """Both texts in one."""
    return " ".join(t for t in (FERRY_WHY(i), FERRY_MORE(i)) if t)


def fixed(seed: str, *texts: str, part: float = 0.85) -> Callable[[int], str]:
    """The text of a row, so that another column can have it too."""

    def of(i: int) -> str:
        rng = random.Random(f"{seed}{i}")
        if rng.random() > part:
            return ""
        text = texts[i % len(texts)]
        return text if i < len(texts) else f"{text.rstrip('. ')}. {texts[(3 * i + 1) % len(texts)]}"

    return of


FERRY_WHY = fixed(
    "ferry why",
    "Crew helped my husband with his chair and made a joke of the rain",
    "on time both ways",
    "The lounge was clean and the tea hot.",
    "Rough crossing but the mate came round to everyone  ",
    "I was told on the phone that the sailing was on and it was not",
    "Lovely",
    "New boat is smooth",
    "Booked online, scanned, done",
    "staff at the slip very curt",
    "Saw dolphins, can't blame or thank you for it",
    "It's a lifeline and it runs",
    "Two hours late and no announcement until we had given up",
    "Bosun found my son's bear and kept it for the return",
    "average",
    "Always the same faces, which I like",
    "They squeezed us on after the lorry",
)
FERRY_MORE = fixed(
    "ferry more",
    "Nothing",
    "Keep the cafe open on the last sailing",
    "No. Perfect as is.",
    "Tell us sooner when it's off",
    "the ticket office man was rude",
    "No I was pleased with all of it.  ",
    "More space for bikes",
    "Cheaper for islanders",
    "Heating in the waiting room",
    "Don't let engines run on the car deck",
    "Let dogs in the lounge",
    "A second sailing on Sundays, please. We cannot get to the hospital and back",
    "no",
    part=0.7,
)


def figure(low: float, high: float) -> Cells:
    """A model's probability, to the last digit."""
    return lambda rng, i: repr(rng.uniform(low, high))


FERRY_RATING = lot("ferrygood", 0.86)
FERRY = [
    Col("submitted", ".", at(stamps("ferry", "2024-08-02T11:05:14", 0, 55), "%Y-%m-%d %H:%M:%S")),
    Col(
        "experience",
        "C",
        either(
            FERRY_RATING,
            one("Very good", "Good", w=(5, 2)),
            one("Very poor", "Poor", "Neither good nor poor"),
        ),
    ),
    Col("why_text", "T", lambda rng, i: FERRY_WHY(i)),
    Col("improve_text", "T", lambda rng, i: FERRY_MORE(i)),
    Col("all_text", ".", joined),
    Col(
        "emotion_1",
        ".",
        one("gratitude", "admiration", "neutral", "approval", "annoyance", "amusement"),
    ),
    Col("emotion_1_p", ".", figure(0.3, 0.97)),
    Col("emotion_2", ".", one("joy", "neutral", "approval", "disappointment", "caring")),
    Col("emotion_2_p", ".", figure(0.01, 0.3)),
    Col("polarity", ".", one("positive", "neutral", "negative", w=(7, 2, 2))),
    Col("polarity_p", ".", figure(0.4, 0.99)),
    Col("experience_num", ".", either(FERRY_RATING, one("5", "4", w=(5, 2)), one("1", "2", "3"))),
]
ferry = Shape("island_ferry_feedback_with_models.csv", 2, FERRY, rows=47)


# --- after e/05 once more: leavers, dashes where not ticked, blanks where not asked, ids a spreadsheet spoilt

CREW_ASKED, CREW_INDUCTED, CREW_FACTS = (
    lot("crewasked", 0.8),
    lot("crewind", 0.55),
    lot("crewfacts", 0.7),
)
CREW_SCALE = ("Agree", "Strongly Agree", "Neutral", "Disagree", "Strongly Disagree")


def dashed(word: str, often: float, test: Asked = CREW_ASKED) -> Cells:
    """The word, a dash where it was not ticked, nothing where it was not asked."""
    return asked(test, tick(word, often, "-"))


def said_of(block_: str, n: int, text: str) -> Col:
    """A row of a grid of views."""
    return Col(
        f"{block_}. Item:{n}. {text}",
        "C",
        asked(
            CREW_ASKED,
            one(
                *CREW_SCALE,
                *(("N/A",) if n in (4, 11) else ()),
                w=(8, 6, 4, 2, 1) + ((1,) if n in (4, 11) else ()),
            ),
        ),
    )


def where_taught(kind: str) -> list[Col]:
    """How a training was given, a column a way."""
    return [
        Col(
            f"Training. {way} Item:Were you given the {kind} training?{tail}",
            "S",
            dashed(way, often),
        )
        for way, often, tail in (
            ("At Sea", 0.4, " Section:In what way?"),
            ("At the Boathouse", 0.5, ""),
            ("By Video", 0.15, ""),
        )
    ]


CREW = [
    Col(
        "Leaver ID",
        "R",
        lambda rng, i: f"7.{20381160937124 + i * 91872345 + rng.randint(0, 9999999)}E+017",
    ),
    Col(
        "Station",
        "D",
        one("Porth Hafan", "Skerry Point", "Gullane Bay", "Mouth of the Tarn", "Eastwick Sands"),
    ),
    Col("Post", "D", one("Shore (shop, tractor, events)", "Afloat (crew)")),
    Col("YEAR OF LEAVING", ".", one("2018", "2019", w=(2, 3))),
    Col(
        "Why the volunteer left",
        "C",
        one("Moved Away", "Reached Age Limit", "Resigned", "Stood Down/ Station Closed"),
    ),
    *[
        Col(f"Grounds. {ground}", "S", asked(CREW_ASKED, tick(cell, often, "-")))
        for ground, cell, often in (
            ("New Job - Shore ", "New Job - Shore", 0.15),
            ("New Job - At Sea ", "New Job - At Sea", 0.05),
            ("Own Business", "Own Business", 0.0),
            ("Injury", "Injury", 0.06),
            ("Birth/Care", "Birth/Care", 0.1),
            ("Discontent", "Grounds. Discontent ", 0.1),
            ("Discontent with Training", "Discontent with Training", 0.12),
            ("Quarrel", "Quarrel", 0.05),
            ("Other", "Other", 0.2),
            ("NO GROUNDS", "NO GROUNDS", 0.15),
        )
    ],
    Col(
        "First Ground. Which one weighed the most?",
        "C",
        asked(
            lot("crewfirst", 0.3),
            one(
                "New Job - Shore",
                "Birth/Care",
                "Other",
                "Discontent with %[Station]Q12LBL%",
                "Quarrel",
            ),
        ),
    ),
    *[
        said_of("StationViews", n, text)
        for n, text in enumerate(
            (
                "I felt that those in charge knew where the station was going",
                "I was offered the training that I wanted",
                "I could become more than I was when I joined",
                "I had a fair chance of a place in %Station]Q12LBL% boat crew",
                "The calls on my time were fair",
                "Good work got a word of thanks",
                "I heard about changes before they came",
                "People were in good heart at the station",
            ),
            start=1,
        )
    ],
    *[
        said_of("CrewViews", n, text)
        for n, text in enumerate(
            (
                "I was happy with how the launches were run",
                "I got on with my crew",
                "I was trusted to act by myself",
                "I was able to put to use the whole of what I can do",
                "I could bear the strain of the calls",
                "I could fit the calls in with family and work",
                "The kit was sound e.g. Dry, Right size, In date",
            ),
            start=9,
        )
    ],
    Col(
        "Joining. Did anyone show you round when you joined?",
        "C",
        asked(CREW_ASKED, one("Yes", "No", w=(4, 1))),
    ),
    Col(
        "Training. Item:Were you given the First Aid training?",
        "C",
        asked(CREW_INDUCTED, one("Yes", "No", w=(7, 1))),
    ),
    Col(
        "Training. Item: Were you given the Radio training?",
        "C",
        asked(CREW_INDUCTED, one("Yes", "No", w=(4, 1))),
    ),
    *where_taught("First Aid"),
    *where_taught("Radio"),
    Col(
        "Culture. Item:Did you have a yearly talk with the Launch Officer (LO)?",
        "C",
        asked(CREW_ASKED, one("No", "Yes")),
    ),
    Col(
        "Culture. Item:Is the station a place free from bullying in any form?",
        "C",
        asked(CREW_ASKED, one("Yes", "No", w=(9, 2), gap=0.04)),
    ),
    Col(
        "Culture. Item:Does the station make all kinds of people welcome?",
        "C",
        asked(CREW_ASKED, one("Yes", "No", w=(9, 2), gap=0.04)),
    ),
    Col(
        "Culture. Item:Would you tell a friend to join?",
        "C",
        asked(CREW_ASKED, one("Yes", "No", w=(8, 2), gap=0.04)),
    ),
    Col("Sex. Are you male or female?", "D", asked(CREW_FACTS, one("Male", "Female"))),
    Col(
        "AgeAtLeaving. Age At Leaving",
        "D",
        asked(
            CREW_FACTS, one("31  35", "41  45", "26  30", "21  25", "51 or older", "20 or younger")
        ),
    ),
    Col(
        "Working Hours. Other Work",
        "D",
        asked(CREW_FACTS, one("Full-time", "Part-time", "Seasonal/casual", "Not in work")),
    ),
    Col(
        "Rank. Rank",
        "D",
        asked(CREW_FACTS, one("Crew (C)", "Shore Helper (incl. Shop)", "Mechanic (M)", "Helm (H)")),
    ),
    Col(
        "YearsAll. Years With the Service in All (at any station)",
        "D",
        asked(
            CREW_FACTS,
            one("1-2", "3-4", "Less than 1 year", "5-6", "7-10", "11-20", "More than 20 years"),
        ),
    ),
    Col(
        "YearsHere. Years At this station",
        "D",
        asked(CREW_FACTS, one("1-2", "3-4", "Less than 1 year", "5-6", "7-10", "11-20")),
    ),
]
crew = Shape("lifeboat_volunteer_exit_survey.csv", asks(CREW, ticks=3), CREW, rows=36)


SHAPES = [
    maps,
    welsh,
    heard_log,
    picks,
    pots,
    hills,
    radio,
    bus,
    pipes,
    reels,
    ferry,
    crew,
]
