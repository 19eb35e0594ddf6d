"""Exports after the form of real ones: commuters, comments coded, trails, libraries, audits, workshops."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

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
    order,
    q3,
    some,
    stamps,
    tick,
    us,
    words,
)

# --- after c/01: a form about workers' lunches, with numbers of days as decimals

LUNCH_AT = stamps("lunch", "2024-06-03T11:42:10", 20, 900)
LUNCH_WAY = "In an ordinary working week, on how many days does your lunch come from each of these?"


def whole(*often: int) -> Cells:
    """A number of days as a sheet writes it."""
    return lambda rng, i: f"{rng.choice(often)}.00"


def minutes(rng: random.Random, i: int) -> str:
    """Lengths of breaks."""
    return f"{rng.choice((30, 60, 45, 20, 15, 40, 35, 50, 25, 62.5, 12.5)):.2f}"


def employer(rng: random.Random, i: int) -> str:
    """Names of employers that do not exist."""
    return (
        "Borough of Hallowby",
        "Hallowby Borough",
        "Tidewell Dental Studio",
        "The Clock Bakery",
        "Fenner & Rusk LLP",
        "Hallowby Museum",
        "",
        "St Osyth's Primary",
        "hallowby borough council",
        "Quill Books",
        "Marram Insurance",
        "Town Hall",
        "Register Office, Hallowby",
        "Bright Steps Nursery",
    )[rng.randint(0, 13)]


def street_at(town: bool) -> Cells:
    """Addresses in a town that does not exist."""

    def make(rng: random.Random, i: int) -> str:
        road = rng.choice(
            ("Corn St", "Sheep Street", "Quay Rd", "Lower Mill Ln", "Chapel Row", "Tanner's Way")
        )
        return f"{rng.randint(2, 190)} {road}, Hallowby" + (
            rng.choice((", NJ 08999", " NJ", "")) if town else ""
        )

    return make


def at_home(rng: random.Random, i: int) -> str:
    """Where people live."""
    if rng.random() < 0.5:
        return rng.choice(
            (
                "Northgate",
                "Old Harbour",
                "Pinder Heights area",
                "Out of town (Wexcombe)",
                "near the rec ground",
                "Wexcombe",
                "Gull Point, behind the school",
                "Hallowby west side",
                "Sandholme",
            )
        )
    return street_at(False)(rng, i)


LUNCH = [
    Col("Timestamp", ".", at(LUNCH_AT, us)),
    Col("Who do you work for (name of the employer)?", "I", employer),
    Col("Who do you work for (street address)?", "I", street_at(True)),
    Col("Whereabouts is home (area and/or street)?", "I", at_home),
    Col("How many minutes long is your midday break (door to door)?", "C", minutes),
    *[
        Col(f"{LUNCH_WAY} [{item}]", "C", whole(*often))
        for item, often in (
            ("a packed lunch from home", (0, 1, 2, 3, 4, 5, 5)),
            ("a café or sandwich bar in the center", (0, 0, 1, 2, 3)),
            ("a supermarket meal deal", (0, 0, 1, 2)),
            ("delivered to my desk", (0, 0, 0, 1)),
            ("the canteen where I work", (0, 0, 0, 0, 5)),
            ("I skip lunch", (0, 0, 0, 1, 2)),
            ("none of the above", (0,)),
        )
    ],
    Col(
        "Never mind what you do now: which of these would you give a try for lunch over the coming year?",
        "S",
        some(
            "a street food stall",
            "a shared office kitchen",
            "the park benches",
            "a lunch club",
            "the library garden",
            by=", ",
            most=4,
            odd=("other (the church hall)", "other (going home if I could)", "other (food trucks)"),
        ),
    ),
    Col(
        "Thinking of what you picked above, what is the attraction?",
        "S",
        some(
            "cheaper food",
            "fresh air",
            "company",
            "eating better",
            "less packaging",
            "getting away from the screen",
            most=5,
            odd=("other (nothing)", "other (only choice I have)", "other (quick)"),
        ),
    ),
    Col(
        "What stops you from taking a proper break away from your desk? ",
        "S",
        some(
            "too much to do",
            "nowhere pleasant to sit",
            "the weather (e.g. rain, wind, cold)",
            "prices in the center",
            "calls or clients at lunchtime",
            most=3,
            odd=(
                "other (single cover on the counter, nobody relieves me)",
                "other (my break is too short to get anywhere)",
                "other (I am happy as I am)",
            ),
        ),
    ),
    Col(
        "How easy to reach are places to sit outdoors from your workplace?",
        "C",
        one("Fairly easy", "Not easy at all", "Very easy", "I couldn't say", w=(5, 3, 5, 1)),
    ),
    Col(
        "Would the people you work with take longer breaks if their manager did too?",
        "C",
        one("Perhaps", "Yes", "No"),
    ),
    Col(
        'Would you come along to a "Lunch Outside" week if your workplace joined in?',
        "C",
        one("Yes", "No", "Perhaps"),
    ),
    Col(
        "From 1 to 5, how likely is it that you will eat outdoors in the center this summer? ",
        "C",
        ints(1, 5),
    ),
    Col(
        "If there were special offers (e.g. loyalty cards, two-for-one days, free coffee) would you buy lunch more often?",
        "C",
        one("Yes", "Perhaps", "No"),
    ),
    Col(
        "What would get you out of the building at lunchtime more often?",
        "T",
        words(
            "More shade in the square",
            "Having someone to cover the phones, honestly",
            "n/a ",
            "Benches that are not wet all year",
            "A manager who does not book meetings at 12.30",
            "Something other than bread",
            "If the crossing at Quay Rd did not take four minutes",
            "Cheap soup. In winter I would go out every day for a cup of soup that is not seven dollars",
            "A clean table, a bin that is emptied and no gulls",
            "I go out already, I walk down to the lock and back most days",
            "Sunshine",
            "Music on Fridays like there was before",
            "Knowing what is on offer, I only hear of the stalls afterwards",
            part=0.85,
            empty=("", "No", "n/a", "nothing"),
        ),
    ),
    Col(
        "Is there anything about your present break that could be changed so that eating out is workable?",
        "T",
        words(
            "An extra fifteen minutes",
            "Staggered breaks with the other counter",
            "No",
            "It is fine as it is",
            "nope",
            "We are two in the shop, so no",
            "My badge does not open the side door, so it is ten minutes just to get round the block",
            "Somewhere to leave a bike near the stalls",
            "A microwave would already do",
            "More choice for people who cannot eat wheat",
            part=0.7,
            empty=("", "No", "n/a", "no,"),
        ),
    ),
    Col(
        "Anything else you would say about lunchtimes in the center?",
        "T",
        words(
            "The square is for cars at the moment and it smells of it",
            "Bring back the Thursday market please",
            "I would rather finish early than have a long lunch",
            "Litter is the problem, not the lack of stalls",
            "There are women I work with who will not sit in the underpass garden and I do not blame them",
            "The bakery closes at one which is when everybody comes",
            "Could the museum let us use its courtyard? It is empty every day I look in",
            "Not really",
            part=0.5,
            empty=("", "No"),
        ),
    ),
]
lunch = Shape("Hallowby Lunchtime Survey (Responses) - Form Responses 1.csv", 19, LUNCH, rows=40)


# --- after c/02: a long file of visitors' comments, coded by hand under many themes

MUSEUM_Q = lot("museumq", 0.45)


def visitor(tail: bool) -> Cells:
    """Ids that go up unevenly, those of comments with the question's letter."""

    def make(rng: random.Random, i: int) -> str:
        n = 1204 + 3 * i + random.Random(f"visitor{i}").randint(0, 2)
        return f"GLM GA {n}" + ((" - A" if MUSEUM_Q(i) else " - B") if tail else "")

    return make


def theme(often: float) -> Cells:
    """1.0 where a coder ticked it."""
    return tick("1.0", often)


MUSEUM = [
    Col("Entry ref", "X", visitor(True)),
    Col("Museum service", "D", always("GLM")),
    Col("Visitor ref", "R", visitor(False)),
    Col("Visit date", ".", at(stamps("museum", "2022-07-02T10:00:00", 400, 1900), "%d/%m/%Y")),
    Col("Ticket type 1", "D", one("GA  - General Admission", "Guided tour", w=(8, 2))),
    Col("Ticket type 2", ".", blank()),
    Col(
        "Recommend rating (code)",
        "A",
        one("1", "2", "3", "4", "5", "6", "7", w=(14, 8, 4, 2, 1, 1, 2)),
    ),
    Col("Question put", "Q", either(MUSEUM_Q, always("Why that rating?"), always("One change?"))),
    Col(
        "Answer given",
        "K",
        words(
            "No answer",
            "Nothing.",
            "The lady on the desk let my mother in by the side door because of her hip, so kind",
            "Toilets on the top floor please",
            "Too dark to read the labels in the mining gallery",
            "All fine.",
            "None, lovely day out",
            "The audio guide stopped working after the second room and nobody could change the battery",
            "We came for the trains and half of them were under sheets",
            "Cheaper tea. £3.40 for a bag in a cup is silly",
            "staff friendly and knew there stuff",
            "Parking was a nightmare we went round three times",
            "Could do with more seats. I am 81 and I count the benches",
            "My grandson cried when we had to leave, says it all",
            "Make the lift bigger, the pushchair only went in folded",
            "Nothing I can think of",
            "The film about the flood was moving",
            "It was cold",
            "More about the women who worked in the mill, there is one panel and it is about hats",
            "Queue at the door though we had booked online",
            "Free entry! Never change that",
            "The volunteers in the print workshop let us pull our own poster, best part of the visit",
            "Signs from the station",
            "Cafe ran out of food at 1pm",
            "Brilliant for a wet afternoon",
            part=0.94,
            empty=("", "No answer"),
        ),
    ),
    Col("Names someone?", ".", blank()),
    Col("Tone of comment", ".", one("1.0", "3.0", "2.0", "4.0", gap=0.1)),
    *[
        Col(name, ".", theme(often))
        for name, often in (
            ("No theme given", 0.06),
            ("Running of the site", 0.02),
            ("Money & ticket prices", 0.08),
            ("Front of house manner", 0.22),
            ("Number of staff on duty", 0.0),
            ("Speed of response", 0.0),
            ("Knowledge of guides", 0.06),
            ("Communication (unclear which)", 0.0),
            ("Being listened to", 0.0),
            ("Spoken information on the day", 0.03),
            ("Printed matter & labels", 0.05),
            ("Consistent & up to date information", 0.02),
            ("Reaching us by phone", 0.02),
            ("Booking arrangements", 0.03),
            ("Booking method", 0.0),
            ("Queues & waiting", 0.15),
            ("Pain points of the audio guide", 0.04),
            ("Getting there", 0.08),
            ("Car park", 0.07),
            ("Wi-Fi", 0.0),
            ("Feeling safe", 0.0),
            ("Cleanliness & toilets", 0.05),
            ("Exhibits out of order", 0.04),
            ("Light, heat & noise", 0.05),
            ("Step-free access", 0.04),
            ("Inclusion & whose story is told", 0.02),
            ("Safeguarding flag?", 0.0),
            ("Cannot be coded", 0.08),
            ("Objects & displays", 0.1),
            ("Hands-on activities", 0.06),
            ("Café & shop provision", 0.06),
            ("Sensory experience", 0.0),
            ("Learning from the visit", 0.04),
            ("Opening hours", 0.0),
            ("Choice of events", 0.0),
            ("Events after dark (adults)", 0.0),
            ("Listening organisation", 0.0),
            ("Families & carers", 0.05),
            ("Complaint, general", 0.0),
            ("Praise & thanks, general", 0.2),
        )
    ],
]
museum = Shape("GLM_visitor_comments_coded_set2.csv", 2, MUSEUM, rows=56)


# --- after c/05: camel-case names that somebody gave the questions, NA for no answer


def sport_left(i: int) -> bool:
    """Who gave up after the first pages."""
    return not lot("sportleft", 0.12)(i)


def sport(name: str, letter: str, cells: Cells, share: float = 0.92) -> Col:
    """A column with NA where there is no answer."""
    stays = lot(name, share)
    return Col(name, letter, asked(lambda i: stays(i) and sport_left(i), cells, "NA"))


HOW_OFTEN_SPORT = ("Most days", "Each week", "Each month", "Once or twice a term", "Not at all")
FITS = (
    "Good enough for me",
    "Not good enough for me",
    "Not something I need",
    "Never heard of this",
)
HANDY = ("Very handy", "Fairly handy", "Not handy at all", "Never tried it", "Never heard of it")

SPORT = [
    Col(
        "timestamp",
        ".",
        at(
            stamps("sport", "2023-11-06T09:12:00", 3, 300),
            lambda t: f"{t.month}/{t.day}/{t:%y} {t.hour}:{t:%M}",
        ),
    ),
    Col(
        "studyYear",
        "D",
        one(
            "Year 2",
            "Year 1",
            "Year 3",
            "Year 4 or above",
            "Taught postgraduate",
            "Research postgraduate",
        ),
    ),
    Col(
        "course",
        "D",
        one(
            "NUR",
            "LAW",
            "ARCH",
            "BIO",
            "MECH",
            "FREN",
            "GEOG",
            "PSY",
            "FILM",
            "MATH",
            "Marine Biology",
        ),
    ),
    Col(
        "course2",
        "D",
        one("NA", "Spanish", "Economics", "FREN", "History", "PHIL", w=(14, 1, 1, 1, 1, 1)),
    ),
    Col("course3", "D", one("NA", "Music", "Drama", w=(26, 1, 1))),
    Col(
        "school",
        "D",
        one("Health", "Arts", "Social Science", "Engineering", "Life Sciences", "Law", "Design"),
    ),
    Col("site", "D", one("MAIN", "QUAY", w=(6, 1))),
    Col("inHalls", "D", one("No", "Yes")),
    *[
        sport(f"visit{name}", "C", one(*HOW_OFTEN_SPORT, w=w))
        for name, w in (
            ("Gym", (4, 7, 2, 2, 5)),
            ("Pool", (1, 3, 4, 4, 8)),
            ("ClimbingWall", (0, 2, 2, 5, 11)),
            ("Classes", (1, 5, 4, 4, 6)),
            ("CourtHire", (0, 2, 5, 4, 9)),
            ("Physio", (0, 0, 1, 5, 14)),
            ("Track", (1, 2, 3, 3, 11)),
            ("Cafe", (3, 6, 4, 2, 5)),
        )
    ],
    *[
        sport(f"provision{name}", "C", one(*FITS, w=w))
        for name, w in (
            ("QuietHours", (9, 3, 5, 3)),
            ("TeamSpaces", (11, 2, 6, 1)),
            ("Lockers", (7, 7, 5, 1)),
            ("KitLoan", (5, 1, 8, 6)),
            ("LadiesOnly", (6, 4, 9, 2)),
            ("Showers", (9, 6, 4, 0)),
            ("BikeRacks", (8, 2, 9, 1)),
        )
    ],
    sport(
        "commentsFacilities",
        "T",
        words(
            "The showers on the ground floor are cold from about six",
            "All good thanks",
            "na",
            "I wish the weights room were not the only way through to the studio, I hate walking through it",
            "There is never a locker free at midday",
            "Kit loan is brilliant, I did not know about it until third year",
            "The options were hard to tick because I need lockers but only sometimes",
            "more mats",
            "Everything works if you go early",
            part=0.7,
        ),
        0.6,
    ),
    sport(
        "favouriteSpaces",
        "T",
        words(
            "The balcony above the pool as it is warm and nobody goes there",
            "Studio 2 for the mirrors and the floor",
            "Outdoor gym, rain or not",
            "the far corner by the rowing machines",
            "Track in the evening when the lights are on",
            "Climbing wall!! the people are lovely",
            "I like the small gym at the Quay because I know everyone",
            "None really, I come for the class and leave",
            "Anywhere with a window",
            "The courts - we play badminton on Sundays",
            "squash court 4, least smelly",
            part=0.9,
        ),
        0.85,
    ),
    *[
        sport(f"handy{name}", "C", one(*HANDY[:4], w=w))
        for name, w in (
            ("BookingApp", (10, 6, 2, 2)),
            ("Noticeboards", (2, 7, 6, 5)),
            ("Newsletter", (2, 5, 5, 8)),
            ("Instagram", (5, 7, 1, 7)),
        )
    ],
    sport(
        "waysToKeepFitOpenEnded",
        "T",
        words(
            "Running by the river",
            "I cycle in, that is my lot",
            "youtube yoga",
            "My flatmates and I do a plank challenge",
            "I play in a five a side league in town",
            "Walking to lectures",
            "Dance with the society, not through the centre",
            "I don't, ask me after finals",
            "mostly the gym and sometimes a swim",
            "Sea swimming on Saturdays with people from my course",
            part=0.8,
        ),
        0.7,
    ),
    sport(
        "kitMissing",
        "T",
        words(
            "Nothing comes to mind",
            "More squat racks, there are only two",
            "Nope!",
            "not sure",
            "A proper stretching area",
            "Lighter dumbbells. Everything below 6kg is gone by October",
            "Resistance bands that aren't snapped",
            "Anything for wheelchair users in the main gym",
            part=0.8,
        ),
        0.6,
    ),
    sport(
        "preferredClassFormat",
        "C",
        one("In the studio", "Depends on the class", "Online", "No strong view", w=(9, 6, 2, 4)),
    ),
    sport(
        "classComments",
        "T",
        words(
            "Booking opens at midnight and it is full by five past",
            "n/a",
            "The instructor for spin is excellent",
            "N/A",
            "Sometimes it's unclear what level a class is, but you get used to it",
            "I prefer to be there, though online helped when I was ill",
            "Please put on something before 8 am",
            "They start late",
            part=0.7,
        ),
        0.5,
    ),
    *[
        sport(f"handy{name}", "C", one(*HANDY, w=w))
        for name, w in (
            ("FrontDesk", (8, 6, 1, 6, 0)),
            ("Induction", (9, 6, 2, 3, 1)),
            ("PersonalTrainer", (4, 2, 1, 12, 2)),
            ("HealthCheck", (2, 2, 0, 8, 9)),
            ("WebPages", (5, 9, 2, 4, 0)),
        )
    ],
    sport(
        "frequencyTalksInCourse",
        "C",
        one("Not enough", "About enough", "Nobody from the centre has ever come", w=(2, 6, 9)),
    ),
    sport(
        "fitnessFrustrations",
        "T",
        words(
            "Price!",
            "Having the energy left after placement",
            "It takes so long to change, get wet, get dry, get back",
            "crowds",
            "Not knowing how to use the machines and feeling watched",
            "When you have got into a routine and then the exams come and the hall is full of desks",
            "Time",
            "Most of what is advertised is for teams",
            "Injuries",
            "Men dropping weights",
            part=0.85,
        ),
        0.65,
    ),
    sport(
        "feelWelcomeInCentre",
        "C",
        one("Agree completely", "Agree in part", "Do not agree", w=(13, 7, 1)),
    ),
    sport(
        "feelAbleToAskStaff",
        "C",
        one("Agree completely", "Agree in part", "Do not agree", w=(12, 7, 2)),
    ),
    sport(
        "whatMattersMost",
        "T",
        words(
            "I like that it is in the middle of campus",
            "That it's cheap and that I can come in whatever I am wearing",
            "The people on the desk know my name and that matters more than any machine",
            "Music could be quieter, otherwise no complaints",
            "I value a place where I am not a student for an hour. If I could change one thing it would be the opening time on Sundays",
            "The pool, and only the pool",
            "Mixed feelings: great classes, awful changing rooms",
            "It's open to staff too so I see my tutor in shorts",
            "Honestly I would not have stayed at uni without the rowing",
            part=0.9,
        ),
        0.7,
    ),
]
sport_centre = Shape("campus_sport_centre_survey_w24.csv", asks(SPORT), SPORT, rows=34)


# --- after c/06: several answers run together with spaces, no commas anywhere

DOGS = [
    Col("Timestamp", ".", at(stamps("dogs", "2014-09-16T08:05:00", 1, 60), "%Y-%m-%d %H:%M")),
    Col("Which age band are you in?", "D", one("36 to 50", "51 to 65", "19 to 35", "Over 65")),
    Col("Gender", "D", one("Female", "Male")),
    Col("How would you rate your own mobility?", "D", one("Good", "Very good", "Fair", "Limited")),
    Col(
        "How far did you go in school?",
        "D",
        one(
            "College diploma",
            "University degree",
            "Secondary school ",
            "Masters or doctorate",
            "Apprenticeship or trade papers",
        ),
    ),
    Col(
        "What does your household earn before tax?",
        "D",
        one("$50K to $69K", "$90K+", "$70K to $89K", "$30K to $49K", "Under $30K", gap=0.1),
    ),
    Col(
        "What is your situation at work?",
        "D",
        one(
            "Working full time",
            "Retired",
            "Working part time",
            "Self employed",
            "Studying",
            "Looking for work",
        ),
    ),
    Col(
        "Which part of Port Ansley do you live in?",
        "D",
        one(
            "Old Town and Harbour",
            "North Side",
            "Eastmount",
            "Ansley Heights",
            odd=("lakeview (county)", "outside"),
            odds=0.1,
        ),
    ),
    Col(
        "On a usual day how long do you spend in the parks?",
        "C",
        one(
            "Under 20 minutes",
            "20 - 40 minutes",
            "40 -60 minutes",
            "over 1 hour each day",
            "Not every day",
        ),
    ),
    Col(
        "How far is it from your door to the closest park?",
        "C",
        one("Under 300 m", "300 - 800 m", "800 m - 2 km", "More than 2 km"),
    ),
    Col(
        "Which park do you end up in most often?",
        "C",
        one(
            "Harbour Green",
            "Battery Park",
            "the rail trail (Eastmount section north of the bridge)",
            "Sugarloaf woods",
            "Mill Pond",
        ),
    ),
    Col(
        "Is there any of these animals in your household?",
        "S",
        some(
            "Yes - a dog under 10 kg",
            "Yes - a dog of 10 kg or more",
            "Yes a cat",
            "Yes - a horse",
            by=" ",
            most=2,
            odd=("No - we keep no animals", "two beagles cat", "No - we keep no animals"),
            odds=0.3,
        ),
    ),
    Col(
        "Do any of these sentences match your view?",
        "S",
        some(
            "A dog that comes when called needs no leash",
            "Most dogs off the leash are bigger than those on it",
            "Small dogs should have a place of their own",
            "Dog walkers with four dogs or more are a business and should pay for a permit like one",
            by=" ",
            most=4,
        ),
    ),
    Col(
        "When you go to the parks of Port Ansley do you mainly",
        "S",
        some(
            "walk a dog",
            "walk without a dog",
            "run",
            "sit and read",
            "bring children to play",
            "I hardly ever go to the parks of Port Ansley",
            by=" ",
            most=3,
        ),
    ),
    Col(
        "Did you know that dogs must be on a leash of 2 m at most before 8 pm?",
        "C",
        one("Yes", "No"),
    ),
    Col(
        "In the past year did you see a fight or a bite between",
        "S",
        some(
            "two dogs both off the leash",
            "a dog off the leash and one on it",
            "a dog and a child",
            "a dog and a runner or a cyclist",
            "I have seen nothing of the kind in the parks",
            by=" ",
            most=4,
        ),
    ),
    Col(
        "Should more be done about owners who ignore the 2 m leash rule?",
        "S",
        some(
            "Yes - more signs",
            "Yes - more patrols (fines)",
            "Yes - more dog training classes",
            "No - leave them be",
            by=" ",
            most=3,
        ),
    ),
    Col(
        "At present dogs may run loose on the beach if they are under voice control from October to April only and those seen loose in summer may be fined  In your view",
        "C",
        one(
            "The rule should change so that dogs under voice control may run loose all the year before 9 am",
            "The rule should stay as it is",
            "Dogs should not be on the beach at any time but the fine is too high",
            "The rule should change so that loose dogs have one end of the beach to themselves",
        ),
    ),
    Col(
        "If you walk a dog in the parks of Port Ansley is it mainly",
        "C",
        one(
            "on a short leash held in the hand",
            "on an extending leash",
            "loose and under voice control",
            "in the fenced run at Battery Park",
            "I walk no dog",
        ),
    ),
    Col(
        "At present professional walkers may bring up to six dogs if they carry a badge and those without one may be fined  In your view",
        "S",
        some(
            "The limit should be four dogs",
            "The limit should be lower in the fenced run ",
            "The rule should stay as it is",
            "Nobody should bring more than two dogs",
            "Walkers should pay for a permit and the money should go to the fenced run",
            by=" ",
            most=2,
        ),
    ),
    Col(
        "With regard to mess left by dogs should the town ",
        "S",
        some(
            "put out more bins",
            "fine more owners",
            "hand out free bags",
            "keep to what it does now with signs and one warden",
            "test the mess and find the dog",
            by=" ",
            most=4,
        ),
    ),
    Col(
        "The rules count guide dogs as equipment (such as a white cane) and not as dogs In your view should the town",
        "C",
        one(
            "Leave this alone",
            "Issue a badge for guide dogs",
            "Not Sure / Would Rather Not Say",
            "Widen the rule so that all assistance dogs in training are counted as equipment also",
            odd=("only if trained",),
            odds=0.06,
        ),
    ),
]
dogs = Shape("port-ansley-dogs-in-parks-2014.csv", asks(DOGS, ticks=7), DOGS, rows=28)


# --- after c/07: Typeform with two header rows, the question over the first option alone


def over(
    stem: str,
    options: Sequence[str],
    often: Sequence[float],
    test: Asked,
    others: Sequence[str] | None = None,
) -> list[Col]:
    """Ticks with the option in each cell, and the words of 'Other'."""
    cols = [
        Col((stem if n == 0 else "", option), "S", asked(test, tick(option, often[n % len(often)])))
        for n, option in enumerate(options)
    ]
    if others is not None:
        cols.append(
            Col(("", "Other"), "O", asked(test, one(*others, gap=0.88) if others else blank()))
        )
    return cols


def solo(name: str, letter: str, cells: Cells) -> Col:
    """A question that stands in the second header row."""
    return Col(("", name), letter, cells)


def every(i: int) -> bool:
    """All rows."""
    return True


def token(rng: random.Random, i: int) -> str:
    """Ids of Typeform."""
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(32))


SHELF_WEB, SHELF_DESK, SHELF_API = lot("web", 0.85), lot("desk", 0.25), lot("api", 0.3)
SHELF_LENDS = lot("lends", 0.45)
USES = ("Never use it", "Now and again", "Most weeks", "Every day")
NEXT = (
    "Catalogue editor",
    "Search - speed",
    "Search - relevance",
    "Guides and worked examples",
    "Label printing",
    "Import of old records (for example, card catalogues or spreadsheets)",
    "Loans desk - reliability",
    "Accessibility of the public page",
    "Reference manual",
    "Statistics",
)
KNOWN = (
    "I rely on this",
    "I use this from time to time",
    "I know of this, but have not used it or only the once",
    "This is new to me",
)
SHELF_END = stamps("shelf", "2021-10-04T08:10:00", 9, 170)


def typeform_start(rng: random.Random, i: int) -> str:
    """When somebody began; some versions of the form did not keep it."""
    if rng.random() < 0.15:
        return ""
    t = SHELF_END[i] - timedelta(minutes=rng.randint(5, 40))
    return f"{t.month}/{t.day}/{t:%y} {t.hour}:{t:%M}"


SHELF = [
    Col(("", "#"), "R", token),
    *over(
        "On which computers do you run Shelfmark?",
        (
            "Windows 11",
            "Windows 10",
            "macOS",
            "Debian or one of its children (Ubuntu, Mint, etc.)",
            "Fedora",
            "A Raspberry Pi",
        ),
        (0.4, 0.35, 0.3, 0.3, 0.08, 0.12),
        every,
        ("FreeBSD", "an old laptop, don't know", "ChromeOS"),
    ),
    *over(
        "Through what do you work with Shelfmark? ",
        ("Web pages", "Desktop client", "REST API", "Command line"),
        (0.9, 0.25, 0.3, 0.2),
        every,
    ),
    *over(
        "How does a new version of Shelfmark get onto your computer?",
        (
            "I stay with what I have",
            "A colleague or volunteer sees to it",
            "Docker image",
            "From the source (on Codeberg)",
            "Installer for Windows (.exe), downloaded from the site",
            "pip",
        ),
        (0.15, 0.2, 0.35, 0.2, 0.3, 0.2),
        every,
        (),
    ),
    solo(
        "Which release of Shelfmark do you have at the moment?",
        "C",
        one(
            "5.2 (June 2021)",
            "5.1 (Nov. 2020)",
            "4.9 (long-term release)",
            "Nightly build",
            gap=0.05,
        ),
    ),
    solo(
        "How often do you use the *web pages*?", "C", asked(SHELF_WEB, one(*USES[1:], w=(1, 3, 5)))
    ),
    solo(
        "Which *browser* do you use the most?",
        "C",
        asked(SHELF_WEB, one("Firefox", "Chrome or Chromium", "Safari", "Edge")),
    ),
    solo("How often do you use the *desktop client*?", "C", asked(SHELF_DESK, one(*USES[1:]))),
    solo(
        "Which build of the *desktop client* do you use the most?",
        "C",
        asked(SHELF_DESK, one("Qt6 or newer", "One from 2019 or before", "Qt5")),
    ),
    solo("How often do you use the *REST API*?", "C", asked(SHELF_API, one(*USES[1:]))),
    solo(
        "What is missing from the *REST API* that the web pages can do?",
        "T",
        asked(
            SHELF_API,
            words(
                "Bulk change of shelf marks",
                "nothing",
                "Uploading covers, I script the rest and then click two hundred times",
                "None",
                "Can't recall",
                "Merging two authors",
                "Loans! we had to write to the database behind its back",
                "Undo",
                "I would need paging that does not skip rows",
                part=0.9,
            ),
        ),
    ),
    solo(
        "Which other programs are joined to Shelfmark by way of the API?",
        "T",
        asked(
            SHELF_API,
            words(
                "our own door counter",
                "Koha, for the time being",
                "WordPress",
                "A home made kiosk in the lobby",
                "Zotero",
                "Home Assistant, it turns the lamp over the shelf on",
                "An Access database from 2003",
                "a Telegram bot for reminders",
                part=0.7,
            ),
        ),
    ),
    *over(
        "",
        (
            "Zebra label printerDymo LabelWriter",
            "Brother QL",
            "An ordinary printer and sticky sheets",
            "USB barcode scanner",
            "Phone camera",
            "RFID pad",
            "We have no such thing",
        ),
        (0.15, 0.2, 0.5, 0.6, 0.3, 0.05, 0.1),
        SHELF_WEB,
        (),
    ),
    *over(
        "Please tick what comes nearest to how you use Shelfmark:",
        (
            "I look after a catalogue that others search (for example a parish library, a reading room, a works council's shelf)",
            "I keep my own books in it, with loans to friends, notes and reading lists",
            "I change templates or plug-ins so that they fit our house rules.",
            "I write code against it and call it for records and covers (for example from a website or a kiosk) in programs of my own.",
        ),
        (0.6, 0.4, 0.25, 0.3),
        every,
    ),
    solo(
        "Do you lend out anything but books?",
        "C",
        either(SHELF_LENDS, always("Yes"), one("No", "I can't say", w=(9, 1))),
    ),
    *over(
        "Which of these kinds of thing are in your Shelfmark?",
        (
            "Toys",
            "Seeds",
            "Tools",
            "Sheet-music",
            "Board-games",
            "Maps (folded)",
            "Maps (rolled)",
            "Vinyl (formerly ‘Discs’)",
            "Costumes",
            "Telescopes",
            "Nothing from this list",
        ),
        (0.3, 0.15, 0.3, 0.2, 0.4, 0.1, 0.05, 0.2, 0.1, 0.03, 0.1),
        SHELF_LENDS,
    ),
    *over(
        "Which parts of Shelfmark’s loans desk do you use?",
        (
            "Reservations",
            "Reminders by e-mail",
            "Fines",
            "Renewal by the borrower",
            "Family cards",
            "Self check-out",
            "Nothing from this list",
        ),
        (0.5, 0.5, 0.1, 0.4, 0.2, 0.15, 0.1),
        every,
    ),
    Col(
        (
            "Please pick the 3 things you want us to work on first.",
            "Please pick what you want *most*.",
        ),
        "C",
        one(*NEXT),
    ),
    solo("Other", "O", blank()),
    solo("Please pick what you want *second*.", "C", one(*NEXT[::-1])),
    solo("Other", "O", one("A phone app that works in a cellar", gap=0.96)),
    solo("Please pick what you want *third*.", "C", one(*NEXT[3:], *NEXT[:3], gap=0.05)),
    solo("Other", "O", blank()),
    solo(
        "You picked:\n\n*Most wanted:* {{field:0b8d11fe-63a2-4d0e-9a55-7f1c6a2e90c4}}\n*Second:* {{field:5ce2b7a0-1f94-43a8-8d0b-29e4417cd6b3}}\n\nShall we go on?",
        ".",
        one("1", "TRUE", w=(3, 1)),
    ),
    solo(
        "Is there something not on that list which would save you a lot of time with Shelfmark?",
        "T",
        words(
            "A way to scan a whole shelf with a phone, one photo",
            "N/A",
            "For me it is all about undo. We have nine volunteers and every one has deleted a series",
            "offline mode",
            "Speed on a Pi when the catalogue is above ten thousand",
            "I'd love a public page that does not look like a spreadsheet",
            "Duplicate finder",
            "Print labels for the books added today without picking them",
            "no",
            "Better handling of Cyrillic titles, the sorting is odd",
            "One file backup that a treasurer can carry home",
            "Statistics for the council, they want numbers of visits each quarter",
            part=0.75,
        ),
    ),
    *over(
        "Did you know that these are up to the Users' Board?",
        (
            "I did not know there was a Users' Board",
            "Choosing what goes into a release",
            "Electing the maintainers",
            "The project's money",
            "The code of conduct and its changes",
        ),
        (0.6, 0.3, 0.3, 0.25, 0.2),
        every,
    ),
    solo(
        "Did you ever give money to Shelfmark through Open Collective?",
        "C",
        one(
            "No, though I know about it",
            "No, I never heard of it",
            "Yes, once",
            "Yes, every month",
            w=(9, 6, 3, 2),
        ),
    ),
    solo(
        "When you are stuck with Shelfmark, what do you try _ first_?",
        "C",
        one(
            "Reference manual (https://shelfmark.example/manual)",
            "Forum, reading what is there",
            "Sample catalogues that come with it",
            "Asking on the forum",
            "Reading the source",
        ),
    ),
    Col(
        (
            "How much do you use these kinds of help?",
            "The project's site ([https://shelfmark.example/](https://shelfmark.example/))",
        ),
        "C",
        one(*KNOWN),
    ),
    *[
        solo(item, "C", one(*KNOWN))
        for item in (
            "The ? button (help(page), tooltips)",
            "Old threads of the forum",
            "A new thread in the forum",
            "Reading the source",
            "Reference manual",
        )
    ],
    solo(
        "In which part of the world do you live?",
        "D",
        one("Europe", "North America", "Oceania", "Africa", gap=0.04),
    ),
    solo(
        "Which language do you speak or write most of the time?",
        "D",
        one(
            "English",
            "German",
            "Danish",
            "Polish",
            "english",
            "Czech and German",
            "French",
            gap=0.05,
        ),
    ),
    solo(
        "What is your position with regard to the library?",
        "D",
        one(
            "Volunteer",
            "Paid by a library or a school",
            "Paid by another body",
            "Retired",
            gap=0.06,
        ),
    ),
    solo("Other", "I", one("Parish clerk, so half paid", "chair of the trustees", gap=0.93)),
    solo(
        "Name of your library or body (optional)",
        "I",
        one(
            "St Brannock Reading Room",
            "Toy Library Vordingborg",
            "private",
            "Greendale Tool Library",
            "Ulm Stadtteilbücherei (fictitious branch)",
            "Friends of Lower Skerry Hall",
            "Skerry Hall",
            gap=0.3,
        ),
    ),
    solo(
        "What made you choose Shelfmark for your library or at home?",
        "T",
        words(
            "free and it ran on what we had",
            "My predecessor did",
            "The others want a consultant before you have catalogued a single book",
            "Because the records are plain files and I can read them without the program",
            "Ease of use for volunteers in their seventies",
            "loans + labels in one",
            "I needed something for 400 board games and this was the only one that counted the pieces",
            "German interface",
            "I met one of the developers at a library camp",
            "open source",
            "We needed a catalogue that parents can see from home",
            "It prints labels",
            part=0.9,
        ),
    ),
    solo(
        "What should we have asked and did not? And what would you have said?",
        "T",
        words(
            "Whether we would pay. We would, a little",
            "N/A",
            "You asked the thing that mattered to me",
            "Would you help with translations? Yes, if somebody shows me where",
            "How large is your catalogue? 3,140 titles",
            "Something about children using the kiosk. They do and they break it",
            "How long did the first install take - an evening and a half",
            "I think you asked this but once more: undo",
            "What else do you use? Paper",
            part=0.6,
        ),
    ),
    solo("Start Date (UTC)", ".", typeform_start),
    solo(
        "Submit Date (UTC)",
        ".",
        at(SHELF_END, lambda t: f"{t.month}/{t.day}/{t:%y} {t.hour}:{t:%M}"),
    ),
    solo("Network ID", "I", hexes(10)),
]
shelf = Shape("Shelfmark_2021_user_survey_responses.csv", asks(SHELF, ticks=8), SHELF, rows=31)


# --- after c/08: Microsoft Forms, "several" with a semicolon at the end, orders of preference in a cell

REPAIR_AT = stamps("conservators", "2023-02-20T08:50:00", 60, 1500)
HOURS_A_WEEK = ("up to 5 hours a week ", "6-12 hours a week", "over 12 hours a week ", "N/A")
VIEW_OF = ("very poor", "poor", "fair", "good ", "very good")
GAPS = (
    "No clear ladder of posts;",
    "Pay below that of teachers",
    "Short contracts ",
    "Work that the public does not see",
    "Too little time at the bench",
    "Training is costly ",
)
MENDS = "How would you rate what funders offer collections at present for the following: . "

CONSERVE = [
    Col("Id", "R", lambda rng, i: str(i + 1)),
    Col("Start time", ".", at(REPAIR_AT, "%d/%m/%Y %H:%M")),
    Col("Completion time", ".", at(REPAIR_AT, "%d/%m/%Y %H:%M", "conservators", 1700)),
    Col("Email", "I", always("anonymous")),
    Col("Name", "I", blank()),
    Col("In which country is your collection?", "D", one("Scotland", "Wales", w=(4, 1))),
    Col(
        "What sort of body employs you?",
        "D",
        one(
            "National museum or library ;",
            "Local authority;",
            "University; ",
            "Independent trust;",
            "Local authority;Independent trust;",
            "a church, I suppose;",
        ),
    ),
    Col(
        "What is the exact title of your post?",
        "I",
        one(
            "Paper Conservator",
            "Senior Objects Conservator",
            " Collections Care Officer",
            "Head of Collections Care",
            "Textile conservator (maternity cover)",
            "Museum Manager",
            "Curator",
            "Bookbinder and conservator",
            "Intern",
            "Preventive Conservator",
        ),
    ),
    Col(
        "On what terms are you employed at present?", "D", one("Permanent", "Fixed term", w=(4, 3))
    ),
    Col(
        "Which materials do you work with? Choose as many as apply.",
        "D",
        some(
            "Paper and books (in the widest sense)",
            "Textiles",
            "Metals",
            "Natural history",
            "Paintings",
            "Digital and time-based media",
            by=";",
            end=";",
            most=4,
            mixed=True,
            odd=("plastics",),
        ),
    ),
    Col(
        "What is your highest qualification?",
        "D",
        one("MA - MSc", "BA - BSc", "PhD", "School leaving certificate ", w=(8, 4, 2, 1)),
    ),
    Col(
        "What was that qualification in?",
        "D",
        one(
            "Conservation",
            "History",
            "Chemistry",
            "Fine art; Conservation",
            "Archaeology (in the widest sense)",
            "Zoology",
            "Apprenticeship (City & Guilds)",
            gap=0.04,
        ),
    ),
    Col(
        "Would you call yourself an accredited conservator?",
        "C",
        one("Yes", "No", "Not sure/ in progress"),
    ),
    Col(
        "For how many years have you been treating objects?",
        "D",
        one("over 10 years", "6-10 years ", "up to 5 years", "N/A", w=(6, 4, 3, 1)),
    ),
    *[
        Col(f"In an average week, how long do you spend on {what}?", "C", one(*HOURS_A_WEEK, w=w))
        for what, w in (
            ("treating objects", (2, 5, 7, 1)),
            ("surveys and paperwork", (4, 5, 4, 1)),
            ("loans and/or exhibitions", (5, 4, 2, 4)),
            ("talks/school visits", (8, 2, 0, 5)),
        )
    ],
    Col(
        "What puts people off a career in conservation (CC)? Please place these in order, the greatest obstacle at the top (#1) and the least at the bottom (#6)",
        "S",
        order(*(g.strip(";") for g in GAPS)),
    ),
    Col(
        "Is it the same curators you work with each year, or do they change?",
        "C",
        one("No", "Yes", "It varies"),
    ),
    Col(
        "Is there a conservation team at your institution?",
        "C",
        one(
            "Yes",
            "No",
            odd=("There is me - whether one person is a team you may decide",),
            odds=0.06,
        ),
    ),
    Col(
        "How is your work arranged:",
        "C",
        one(
            "Alone ",
            "In a team/studio",
            "In a shared service for several museums",
            odd=("Mostly alone, though a shared service has been promised.",),
            odds=0.06,
        ),
    ),
    Col("Do you usually have one object in hand or several?", "C", always("several objects")),
    Col(
        "Have you worked for private clients too?",
        "C",
        one("No", "Yes , I did so in the past", "Yes, and I do so now"),
    ),
    Col("Did you ever take part in an exchange with other institutions?", "C", one("Yes", "No")),
    Col(
        "Do you belong to a professional body for conservators, or for museum people more widely?",
        "C",
        one("Yes", "No", w=(5, 2)),
    ),
    Col("Would you join a Scottish-Welsh network?", "C", one("Yes", "No", w=(6, 1), gap=0.05)),
    Col(
        "What should such a network do for you? Please place these in order, from #1(top) the one you want most to #3(bottom) the one you want least",
        "S",
        order("a shared equipment pool", "speaking for us to government", "mentoring", gap=0.18),
    ),
    Col(
        "When an object you treated goes on show, does the label say who treated it?",
        "C",
        one(
            "No",
            "Sometimes",
            "Yes",
            odd=(
                "Depends on the curator, and on whether I am in the room",
                "No shows as yet",
                "I have never looked",
                "Not on labels; in the catalogue if I ask",
            ),
            odds=0.2,
        ),
    ),
    Col(
        "Have you published a treatment under your own name?",
        "C",
        one("Yes", "No", odd=("Under review",), odds=0.06),
    ),
    Col(
        "Have you written other things (condition surveys, guidance)?",
        "C",
        one("Yes", "No", w=(8, 1)),
    ),
    Col(
        "Is your contribution noticed by your manager / the curators / your trustees?",
        "C",
        one("Yes", "No", "Depends on who is asking", "Sometimes"),
    ),
    Col(
        "Have you spoken about a treatment at a meeting or conference?",
        "C",
        one(
            "Yes", "No", odd=("Yes though always next to a curator who did the talking",), odds=0.05
        ),
    ),
    Col(
        "How many conservators are there in your studio/service ?",
        "C",
        one("1-3", "4-8", "over 8", w=(8, 3, 1)),
    ),
    Col(
        "Tell us in a few words how your studio is made up",
        "T",
        words(
            "Just me and on Tuesdays a volunteer",
            "Two paper, one objects, one technician shared with the archive",
            "Head of Care, me, and a student from the university every second year",
            "A shared service for eleven museums in a van ",
            "I answer to the Facilities Manager, which says enough",
            "Four benches and three people. The fourth post is frozen",
            "Almost no hierarchy, we decide over tea on Monday",
            "One director for three collections, under her a conservator each (mine is part time) and casual staff for moves",
            "Contractors for anything larger than a door",
            "Studio of six, split by material, with a manager who is a conservator herself ",
            "No studio, I use the old kitchen",
            part=0.92,
        ),
    ),
    Col(
        "Does a (registrar or) project manager usually run your projects?",
        "C",
        one(
            "No",
            "Yes",
            "Sometimes",
            odd=(
                "It can be, we have had Exhibition Managers who did that and Registrars who would not",
                "Whoever complains first",
                "What would count as a project? A box is a project to me",
                "half the time",
            ),
            odds=0.2,
            gap=0.04,
        ),
    ),
    Col(
        "How many of you would have to be off sick before your largest project stopped? (We call this the flu number.)",
        "T",
        words(
            "1",
            "one",
            "2 or 3",
            "Two",
            "Hard to tell - I am not sure which would be called the largest",
            "1 (me)",
            "N/A",
            "I don't know, three?",
            "In truth, one. On paper, four",
            "All of us, nothing is urgent here",
            "half",
            part=0.92,
        ),
    ),
    Col(
        "How often are your treatment records open for other people to read ?",
        "T",
        words(
            "For nearly every object",
            "Never",
            "Not so far",
            "I am not sure I understand.",
            "We would like to, but the database is inside the firewall",
            "On request",
            "Once a year",
            "Weekly",
            "Depends on the lender, mostly no",
            "Not sure what is meant by open",
            part=0.94,
        ),
    ),
    Col(
        "How often do you give an analysis an identifier (DOI)?",
        "C",
        one(
            "Never",
            "Seldom",
            "Usually",
            "Always",
            odd=("The university library does that for us if it is in one of their journals",),
            odds=0.05,
        ),
    ),
    Col("Have you got a researcher number such as ORCID?", "C", one("No", "Yes")),
    Col(
        "Where does the money for your post come from?",
        "S",
        some(
            "The institution itself ",
            "government grant ",
            "a foundation",
            "earned income",
            by=";",
            end=";",
            most=3,
            mixed=True,
            odd=(
                "Unpaid",
                "It is a puzzle to me too, a mix of the council and a legacy, and at times a raffle",
            ),
            gap=0.04,
        ),
    ),
    Col(
        "Could you, and would you, lead a grant application?",
        "C",
        one(
            "No",
            "Yes",
            odd=(
                "I may not; only curators may",
                "Perhaps ",
                "Depends on time and whether it is about objects I know",
                "Never asked, but I believe so",
            ),
            odds=0.3,
        ),
    ),
    Col(
        "Does your institution help you to apply (a fundraiser/policy)?",
        "C",
        one(
            "No",
            "Yes",
            "N/A",
            odd=(
                "N/A, we never apply ourselves",
                "Little, since my grade may not hold a grant",
                "Yes, though last in the line",
                "There is a fundraiser. She is for the roof",
            ),
            odds=0.3,
        ),
    ),
    *[
        Col(MENDS + item, "C", one(*VIEW_OF, w=w, gap=0.05))
        for item, w in (
            ("condition surveys of funded collections ", (3, 6, 8, 2, 0)),
            ("aftercare of what was funded ", (6, 7, 4, 0, 0)),
            ("equipment, including shared analytical instruments", (4, 6, 5, 3, 1)),
            ("posts for conservators (shared service) ", (5, 5, 6, 1, 0)),
            ("upkeep of stores (shelving, climate, insect traps, services)", (4, 5, 6, 2, 0)),
        )
    ],
    Col(
        "Which training should come first for our community (tick as many as you like)",
        "S",
        some(
            "Photography and imaging (eg RTI, UV)",
            " writing condition reports that get read",
            "Working with curators, and saying no to them",
            "Sustainable materials (adhesives, foams, gels), and their disposal",
            "Budgets and quotes",
            by=";",
            end=";",
            most=4,
            mixed=True,
        ),
    ),
    Col(
        "Which issues of policy should come first for our community ",
        "S",
        some(
            "Length of contracts",
            "Names on labels and in catalogues",
            "Right to lead grants",
            "A ladder of posts & pay",
            "Sustainable materials (adhesives, foams, gels), and their disposal",
            by=";",
            end=";",
            most=4,
            mixed=True,
        ),
    ),
    Col(
        "Your email address, if you would like to hear of the results (it is stored apart from your answers) (optional)",
        "I",
        lambda rng, i: (
            ""
            if rng.random() < 0.4
            else f"{rng.choice(('care', 'studio', 'conservation', 'j.bell', 'm.orr'))}{i}@museum.example"
        ),
    ),
    Col("Your name (it is stored apart from your answers) (optional)", "I", person(0.45)),
    Col(
        "May we pass your address to the organisers of the new network? They would write to you about meetings (optional)",
        ".",
        one("Yes", "No", gap=0.12),
    ),
    Col(
        "Is there anything you would like to add? ",
        "T",
        words(
            "Question 14 asks for hours but the week is not the same in summer.",
            "Thank you for doing this. In small museums nobody asks the person with the glue",
            "In Wales the distances are the problem: the shared van is the shared service",
            "As one of a team that has just been halved I would say that accreditation is the least of our cares",
            "I use a register which I designed in 1994 and which has outlived four databases",
            "More bench time, fewer forms. I see the irony",
            part=0.25,
        ),
    ),
]
conserve = Shape(
    "Conservators in Scotland and Wales - community survey(1-26).csv",
    asks(CONSERVE, ticks=5),
    CONSERVE,
    rows=26,
)


# --- after d/01: an audit done by volunteers, two branches, links of photographs

TOILET_INSIDE, TOILET_BLANK = lot("inside", 0.12), lot("nothing", 0.08)
AUDITED = lot("audited", 0.14)


def indoors(cells: Cells) -> Cells:
    """The branch for toilets in buildings."""
    return asked(TOILET_INSIDE, cells)


def in_street(cells: Cells) -> Cells:
    """The branch for those in the street and in parks."""
    return asked(lambda i: not TOILET_INSIDE(i), cells)


def photo(often: float) -> Cells:
    """A link to what was uploaded."""
    return lambda rng, i: (
        f"https://drive.google.com/open?id=1{rng.getrandbits(128):032x}"
        if rng.random() < often
        else ""
    )


TOILETS = [
    Col("Timestamp", ".", at(stamps("toilets", "2025-08-11T09:30:00", 6, 400), us)),
    Col(
        "Where is the public toilet you are looking at?",
        "C",
        asked(
            lambda i: not TOILET_BLANK(i),
            either(
                TOILET_INSIDE,
                always("Inside a building (station, library, market hall, shopping arcade)"),
                always("In the street or a park"),
            ),
        ),
    ),
    Col("What sort of building is it?", "C", indoors(one("Library", "Station", "Market hall"))),
    Col(
        "Which building is it?",
        "D",
        indoors(
            one("Pelham Road library", "central-station", "covered market", "Eastcombe Library")
        ),
    ),
    Col("Is there a key to be fetched?", "C", indoors(one("Yes", "No"))),
    Col(
        "If there is a key, was somebody there to give it you?",
        "C",
        indoors(one("Yes", "No", gap=0.3)),
    ),
    Col(
        "If there was, fetch it. Tell us how that went.",
        "T",
        indoors(
            words(
                "The guard looked me up and down, then it was fine",
                "key on a brick, wet ",
                "Had to wait for the librarian to finish story time",
                "Quick and friendly",
                "You must say what you want it for, in front of the queue",
                "no one at the desk for ten minutes",
                "A code on a slip, works",
                "Given at once",
                part=0.9,
            )
        ),
    ),
    Col(
        "Is there a level way in for wheelchairs, prams, walking frames or shopping trolleys?",
        "C",
        indoors(one("Yes", "No")),
    ),
    Col(
        "Are there signs to it from the main door (ex/ an arrow with the symbol)?",
        "C",
        indoors(one("No", "Yes")),
    ),
    Col(
        "What would make this one easier to use?",
        "T",
        indoors(
            words(
                "A lock that can be turned with one hand, and somewhere to put a bag",
                "signs and a mirror lower down",
                "Leave it open, staff can see the door anyhow",
                "A changing table in the gents too",
                "Heating",
                "better light",
                "An alarm cord that reaches the floor",
                "no key",
                part=0.9,
            )
        ),
    ),
    Col(
        "Number on the plate: ",
        ".",
        in_street(
            one(
                "T-0114",
                "T-0092",
                "0231",
                "couldn't find a plate",
                "T-0177",
                "T0045",
                "PC 12 // plate Missing (park side)",
                "T-0310",
                "T-0208",
                "no number",
                gap=0.05,
            )
        ),
    ),
    Col(
        "Which park or high street does it serve ",
        "D",
        in_street(
            one(
                "Victoria Park",
                "High St",
                "victoria park",
                "Canal Basin",
                "Eastcombe rec",
                "High Street, Market Sq",
                "St Anne's Gardens",
                "Canal basin ",
                gap=0.06,
            )
        ),
    ),
    Col(
        "Where exactly is it (corner, gate, landmark): ",
        ".",
        in_street(
            one(
                "north gate",
                "Corner of Mill and Dyer St",
                "behind bandstand ",
                "opposite the Crown",
                "Dyer & Quay",
                "by the tennis courts",
                "between the chip shop and the bank",
                "Lock 9",
                "car park entrance, Abbey Rd",
                "bowling green (hut)",
                gap=0.05,
            )
        ),
    ),
    Col(
        "Is there clear floor to turn a wheelchair inside? The floor should have no bins, machines, brushes or pipes on it within a circle of 150 cm.",
        "C",
        in_street(
            one(
                "Yes",
                "No",
                "Yes, but there is something in it (please tell us below)",
                odd=("The circle is taken up by a bin",),
                gap=0.05,
            )
        ),
    ),
    Col("If so, please add a photo of what is in it", ".", in_street(photo(0.22))),
    Col(
        "Is there a grab rail? A grab rail folds down beside the bowl and should hold your whole weight without moving, and be at about 68 cm from the floor.",
        "C",
        in_street(
            one(
                "No",
                "Yes",
                odd=(
                    "There is a rail, it comes away from the wall",
                    "one side only and rather high ",
                    "fixed not folding",
                    "a rope??",
                    "two rails but the roll holder is behind them",
                ),
                odds=0.25,
                gap=0.06,
            )
        ),
    ),
    Col(
        "Are there signs with raised letters on the doors (ex/ braille)?",
        "C",
        in_street(one("No", "Yes", w=(9, 1), gap=0.15)),
    ),
    Col(
        "Can you get to the door on a firm path? Are you made to cross mud, grass or a road?  ",
        "C",
        in_street(
            one(
                "The path goes up to the door.",
                "Yes",
                "You have to cross mud, grass or a road.",
                odd=(
                    "There is a path, About 5 m of gravel before it ",
                    "firm but steep which is hard work for ",
                ),
                odds=0.15,
                gap=0.05,
            )
        ),
    ),
    Col(
        "Is the path even and wide enough for a mobility scooter?",
        "C",
        in_street(
            one(
                "Yes, even and wide enough.",
                "Roots, steps or posts would stop a mobility scooter.",
                gap=0.15,
            )
        ),
    ),
    Col(
        "Is there a dropped kerb at the nearest crossing? ",
        "C",
        in_street(one("Yes", "No", gap=0.15)),
    ),
    Col("Is there a basin?", "C", in_street(one("Yes", "No", gap=0.03))),
    Col(
        "If yes, can it be reached from a wheelchair? (There is room for knees under it, and the tap does not need to be turned)",
        "C",
        in_street(one("Yes", "No", odd=("just about, thanks to the push tap ", "n/a"), gap=0.2)),
    ),
    Col("Is there a shelf or a hook?", "C", in_street(one("No", "Yes", gap=0.03))),
    Col(
        "Is anything broken, such as the lock or the seat? ",
        "C",
        in_street(one("No", "Yes", gap=0.03)),
    ),
    Col("If so, please add a photo of what is broken:", ".", blank()),
    Col("Is there a sharps box?", "C", in_street(one("No", "Yes", w=(8, 1), gap=0.03))),
    Col("If Yes - how full is it?", "C", asked(AUDITED, ints(1, 5))),
    Col(
        "If there is one - the number on the sharps box ",
        ".",
        asked(AUDITED, one("n/a", "na", "SB 7")),
    ),
    Col(
        "Is there a lamp that works over the door?",
        "C",
        in_street(
            one(
                "Yes",
                "No",
                odd=("only the one of the pub next door", "lit by the bridge lamp "),
                gap=0.04,
            )
        ),
    ),
    Col(
        "If there is one - the number on the lamp post",
        ".",
        in_street(
            one(
                "LP 4471",
                "na",
                "Can't reach",
                "Na",
                "0981",
                "NA or perhaps 77 (painted over)",
                "2210B",
                gap=0.4,
            )
        ),
    ),
    Col(
        "Can you tell from outside that it is a toilet, and when it is open?  ",
        "C",
        in_street(
            one(
                "Yes",
                "It cannot be told (no sign, or the sign cannot be seen from the path)",
                "It can be told, but the sign is faded or broken",
                odd=("Sign covered by ivy", "hours painted out", "sign is clear but wrong "),
                odds=0.2,
                gap=0.04,
            )
        ),
    ),
    Col("If so, please add a photo of the sign", ".", in_street(photo(0.35))),
    Col(
        "What would you put in, if you had the money for one thing?",
        "T",
        words(
            "Lock, light, soap, hook",
            "Soap",
            "i would put a bench outside for whoever waits + a lamp + paint",
            "Opening times that are true.",
            "A door that shuts.",
            "Rail on the left as well, hot water, changing table",
            "Better light, a bin, paper",
            "A cleaner with a bucket",
            "Changing Places room, it is the only toilet on the canal",
            "A mirror",
            "New floor. It is always wet and you cannot tell with what",
            "heating in winter so that the pipes do not burst and it is shut till April",
            "Sign",
            "It needs pulling down and building again",
            part=0.8,
        ),
    ),
    Col(
        "Is there anything more we should know?",
        "T",
        words(
            "Very clean, attendant proud of it.",
            "The plate is under a poster. Man asleep in the second cubicle, did not want to disturb him",
            "Locked at 4 in the afternoon.",
            "The café next door lets people use theirs and has said so on its door",
            "No sign at all, I found it as I followed a jogger",
            "Building site in front of it until October",
            "so many are shut that it's hard to plan a walk with my dad",
            "Radar key turned but the door had swollen",
            part=0.35,
        ),
    ),
]
toilets = Shape(
    "Public Toilet Audit 2025 (Responses) - Form Responses 1.csv", asks(TOILETS), TOILETS, rows=30
)


# --- after d/02: a short Google form in Ghana, with GMT in its times

CLINIC_APP = lot("clinicapp", 0.72)


def gmt(t: datetime) -> str:
    """Google's way of writing times in Ghana."""
    return f"{t.year}/{t.month:02d}/{t.day} {(t.hour % 12) or 12}:{t:%M:%S} {'AM' if t.hour < 12 else 'PM'} GMT"


CLINIC = [
    Col("Timestamp", ".", at(stamps("clinic", "2021-03-15T10:22:31", 1, 45), gmt)),
    Col(
        "In which part of the district is your house?",
        "D",
        one(
            "Old Township", "Zongo", "New Estates (Phase 1, Phase 2 and Low Cost)", "Lakeside/Ferry"
        ),
    ),
    Col("Do you attend the district clinic?", "C", one("Yes", "No", w=(6, 1))),
    Col(
        " If so, how many times do you attend the clinic?",
        "C",
        one("Few times", "Often", "Never", gap=0.03),
    ),
    Col(
        "How satisfied are you with the way folders and queues are handled at the OPD now?",
        "C",
        one("Not satisfied", "Manageable", "Satisfied"),
    ),
    Col(
        "What problems do you face when you go to the clinic?",
        "T",
        words(
            "Waiting for the folder",
            "There's too much delay, mostly when the nurses are on break and nobody takes over",
            "They mix up the folders ",
            "People jump the queue because they know somebody",
            "Old women have to stand",
            "No problem ",
            "the doctor comes late and goes early",
            "Drugs are out of stock",
            "The place is hot and full",
            "Poor communication",
            "You will get there by 5am and be number sixty",
            "Sometimes the NHIS system is down and you go home with nothing",
            "Long queue",
            "Rude words from the records staff",
            "no chairs",
            "They call your name softly and if you do not hear it you are lost",
            part=0.75,
        ),
    ),
    Col(
        "What should be done about the problems you have stated?",
        "T",
        words(
            "Good supervision",
            "They must call by number and not by name",
            "More staff at records so that people don't stand in the sun",
            "i prefer they close it and build a hospital",
            "As soon as possible",
            "App",
            "Appointment by phone",
            "Train the workers to have patience",
            "Keep the folders on a computer",
            "Employ more nurses",
            "They should be fair",
            "Provide canopy and chairs",
            "Pharmacy should be stocked on Mondays",
            part=0.68,
        ),
    ),
    Col(
        "Would you like it if there was an app that shows how long the queue is?",
        "C",
        one("Yes", "No", w=(8, 1)),
    ),
    Col(
        "What else should be put on the app?",
        "T",
        words(
            "Show the doctor on duty",
            "Everything ",
            "It should play highlife while we wait",
            "How many people are before me ",
            "If the drug is there",
            "Test results",
            "Reminder for my mother's tablets",
            "The time to come",
            "Chat with nurse",
            "Nothing",
            "directions",
            "Number to call the ambulance",
            part=0.5,
        ),
    ),
    Col(
        "Would you like it if the app could be used to pay?",
        "C",
        either(CLINIC_APP, always("Yes"), always("No")),
    ),
    Col(
        "If yes, choose the choose the kinds of payment that you would want on the app?",
        "S",
        asked(CLINIC_APP, some("Momo", "Insurance card", "Scratch code", "Other", by=";", most=4)),
    ),
    Col(
        "If other, name the kind of payment that you would want?",
        "O",
        asked(
            CLINIC_APP,
            words(
                "It must be put on NHIS",
                "Bank card",
                "For the small fee I think coins are ok ",
                "Visa",
                "Coins because the network will go off",
                "Vodafone cash",
                "PayPal",
                "airtime",
                part=0.3,
            ),
        ),
    ),
    Col(
        "Any advice on how the clinic can be made better for the district?",
        "T",
        words(
            "Good leadership",
            "Please  they should fix a fan in the waiting place",
            "They should let robots give the injections",
            "They must start at 8 and not when they have finished eating",
            "Opening a second clinic or one in Zongo so that the one will not be so crowded",
            "Staff should be time conscious",
            "Let the old people go first",
            "More doctors",
            "God bless the midwives, the rest should learn from them",
            "Clean the washroom",
            part=0.4,
        ),
    ),
]
clinic = Shape(
    "District Clinic Queue App (Responses) - Form Responses 1.csv",
    asks(CLINIC, ticks=1),
    CLINIC,
    rows=44,
)


# --- after d/03: a student paper's form, ranks of pools by numbers and names, typed reasons in the cell

POOLS = ("Kingsmead", "Baths", "Lido", "3", "12", "Campus pool", "7", "Eastfield", "Marsh Lane")
HOURS = (
    "Before 7 a.m.",
    "7 a.m.-9 a.m.",
    "9 a.m.-noon",
    "noon-2 p.m.",
    "2 p.m.-5 p.m.",
    "5 p.m.-7 p.m.",
    "7 p.m.-9 p.m.",
    "After 9 p.m.",
)
SWIM_TOWN = lot("swimtown", 0.75)

SWIM = [
    Col("Timestamp", ".", at(stamps("swim", "2018-02-08T12:00:21", 0, 4), us)),
    Col(
        "I am a:",
        "D",
        one(
            "Student at Wexford Hill",
            "Wexford Hill staff",
            "Resident of the city (not a student)",
            w=(12, 2, 2),
        ),
    ),
    Col(
        "How often do you go swimming?",
        "C",
        one(
            "Twice a week",
            "Several times a week",
            "Now and then through the year",
            "Once a week",
            "Once a month",
            "Every day",
        ),
    ),
    Col(
        "Why do you swim?",
        "S",
        some(
            "Health (incl. rehab, weight, sleep, etc.)",
            "Fun",
            most=2,
            odd=(
                "To be out of the flat",
                "I can't run ",
                "My knees will not let me do anything else, and the club pays",
                "Training",
                "I teach toddlers on Saturdays",
                "Only hot shower I get",
            ),
            odds=0.35,
        ),
    ),
    Col("Who do you go swimming with? ", "S", some("Alone", "Friends", "Club/team", most=3)),
    Col("Which pool do you go to most?", "C", one(*POOLS)),
    Col("Which pool do you go to second-most?", "C", one(*POOLS[3:], *POOLS[:3])),
    Col("Which pool do you go to third-most?", "C", one(*POOLS[::-1], "none", gap=0.06)),
    Col(
        "Where is your home?",
        "D",
        either(
            SWIM_TOWN,
            always("City of Wexford Hill"),
            one("Marbury", "Elsewhere in the county", "Lower Wexford or Tarn", "Abroad"),
        ),
    ),
    Col(
        "City residents — which quarter?",
        "D",
        asked(
            SWIM_TOWN,
            one(
                "Cathedral",
                "Harbourside",
                "Campus",
                "Tannery",
                "Gas Works",
                "St Jude's",
                "Bellfield",
            ),
        ),
    ),
    Col(
        "Where do you usually set out from when you go to the pool?",
        "C",
        one("Campus", "Home", "Work (outside the university)", "Elsewhere in the city", "Marbury"),
    ),
    *[
        Col(f"How full is your {which}pool?", "C", ints(1, 10))
        for which in ("favourite ", "second-favourite ", "third-favourite ")
    ],
    Col("How often is a lane closed?", "C", ints(1, 10)),
    Col("How often do you find the pool shut when it ought to be open?", "C", ints(1, 9)),
    Col("When do you mostly swim?", "S", some(*HOURS, most=5)),
    Col("How content are you with the city's pools?", "C", ints(1, 5)),
    Col(
        "How would you make your pool better?",
        "S",
        some(
            "Longer hours",
            "Cleaner changing rooms",
            "A new 50 m pool",
            most=3,
            odd=(
                "warmer water; getting rid of those foul curtains in the showers which never dry",
                "lower price",
                "Fewer school groups at noon, honestly we can't all move",
                "bike racks",
                "hair dryers that work",
            ),
            odds=0.35,
        ),
    ),
]
swim = Shape("Clarion swimming survey - raw responses.csv", asks(SWIM, ticks=4), SWIM, rows=36)


# --- after d/04: Qualtrics with a lock of how hard a job is, sliders of 1 to 10, some left early

SCRIBE_LEFT = lot("scribeleft", 0.09)
HARD = (
    "Here are some things that transcribers of old registers run into. How hard do you find each of them to deal with? "
    'Give each a number from 1 to 10, where 1 means "no trouble at all" and 10 means "as hard as can be".'
)
SCRIBE_PANEL = lot("panel", 0.5)
SCRIBE_AT = stamps("scribes", "2022-01-17T10:29:00", 5, 700)


def scribe(name: str, text: str, letter: str, cells: Cells, of: str, gap: float = 0.02) -> Col:
    """A question that those who left early never saw."""
    return q3(
        name, text, letter, asked(lambda i: not SCRIBE_LEFT(i) and not lot(name, gap)(i), cells), of
    )


def mdy(t: datetime) -> str:
    """A moment as a spreadsheet left it."""
    return f"{t.month}/{t.day}/{t.year} {t.hour}:{t:%M}"


def zone(of: str) -> str:
    """The import id of a moment."""
    return f'{{"ImportId":"{of}","timeZone":"Europe/London"}}'


SCRIBES = [
    Col(("StartDate", "Start Date", zone("startDate")), ".", at(SCRIBE_AT, mdy)),
    Col(("EndDate", "End Date", zone("endDate")), ".", at(SCRIBE_AT, mdy, "scribes", 4000)),
    q3("Duration (in seconds)", "Duration (in seconds)", ".", ints(190, 4000), "duration"),
    q3(
        "Finished",
        "Finished",
        ".",
        either(SCRIBE_LEFT, always("FALSE"), always("TRUE")),
        "finished",
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
    q3(
        "DistributionChannel",
        "Distribution Channel",
        ".",
        one("anonymous", "email", w=(3, 2)),
        "distributionChannel",
    ),
    q3("UserLanguage", "User Language", ".", always("EN"), "userLanguage"),
    q3(
        "Q0",
        "About this study:We would like to askyou about your workas a volunteer transcriber ofparish registers. Taking part is voluntary,your answers are kept without your name, andyou may stop at any time. Have you read this and will you take part?",
        ".",
        either(
            lot("scribeno", 0.03),
            always("No, I would rather not"),
            always("I have read this and take part."),
        ),
        "QID40",
    ),
    scribe(
        "Q1",
        "What is your gender?",
        "D",
        one("Woman", "Man", "I'd rather not say", w=(9, 8, 1)),
        "QID12",
    ),
    scribe(
        "Q2",
        "How far did your schooling go?",
        "D",
        one(
            "University, first degree",
            "University, higher degree",
            "School to 16",
            "School to 18",
            "Something else",
        ),
        "QID13",
    ),
    scribe(
        "Q3",
        "In which part of the world do you do most of your transcribing?",
        "D",
        one(
            "England, Wales and Northern Ireland",
            "Scotland",
            "North America (Canada, USA)",
            "Australia and New Zealand",
            "Elsewhere",
            w=(9, 3, 3, 2, 1),
        ),
        "QID14",
    ),
    scribe(
        "Q4",
        "For how many years have you been transcribing?",
        "D",
        one("3 to 5", "6 to 10", "1 or 2", "Over 10", "Under 1"),
        "QID15",
    ),
    scribe(
        "Q5",
        "Which  project do (or did) you give most of your time to (name one)?",
        "T",
        one(
            "FreeREG",
            "Old Weather",
            "Ancestry WAP",
            "freereg",
            "FreeCEN",
            "Zooniverse",
            "Shakespeare's World",
            "Crew Lists",
            "Wills of Tarnshire",
            "tithe maps",
            "1881 census",
            "Lloyd's Register",
            "Tarnshire Wills",
        ),
        "QID16_TEXT",
    ),
    scribe(
        "Q6",
        "Are you paid or rewarded in some way for what you transcribe?",
        "C",
        one("No", "Yes", w=(12, 1)),
        "QID18",
    ),
    scribe(
        "Q7",
        "Does your project have a panel for difficult readings (i.e. some experienced people to whom a doubtful word can be sent)?",
        "C",
        either(SCRIBE_PANEL, always("Yes"), always("No")),
        "QID19",
    ),
    q3(
        "Q8",
        "About how many people sit on your project’s panel for difficult readings?",
        "C",
        asked(
            lambda i: SCRIBE_PANEL(i) and not SCRIBE_LEFT(i),
            one("3 to 5", "1 or 2", "6 to 10", "Over 10"),
        ),
        "QID20",
    ),
    scribe(
        "Q9",
        "How many pages have you transcribed, all told?",
        "C",
        one("Over 500", "101 to 500", "21 to 100", "20 or fewer"),
        "QID21",
    ),
    scribe(
        "Q10",
        "About, how many hours a week do you give to checking what others have transcribed?",
        "C",
        one("None", "Under 2 hours", "2 to 5 hours", "6 to 10 hours", "Over 10 hours"),
        "QID22",
    ),
    *[
        scribe(f"Q11_{n}", f"{HARD} - {item}", "C", ints(lo, hi), f"QID30_{n}")
        for n, (item, lo, hi) in enumerate(
            (
                ("Latin", 3, 10),
                ("Faded or water-stained ink", 4, 10),
                ("Names of places spelt by ear", 1, 8),
                ("Abbreviations and marks of contraction", 2, 9),
                ("Long s, thorn and other letters no longer in use", 1, 6),
                ("Dates before 1752", 1, 7),
                ("A second hand writing over the first", 4, 10),
                ("Entries that run into the gutter", 2, 10),
                ("Images out of focus", 3, 10),
            ),
            start=1,
        )
    ],
    scribe(
        "Q12",
        "About, in how many checks have you sent a page back (i.e., because it had errors found by you)?",
        "C",
        one("1 to 5", "None", "6 to 20", "21 to 50", "Over 50"),
        "QID31",
        0.05,
    ),
    scribe(
        "Q13",
        "When you check, do you look harder at pages from some transcribers than from others (e.g., from those who are new)?",
        "C",
        one(
            "Yes, often, if they have sent in errors before",
            "Yes, though seldom",
            "No, every page gets the same from me",
            w=(6, 3, 4),
        ),
        "QID33",
    ),
    scribe(
        "Q14",
        "What is it about a transcriber that makes errors likely (e.g., speed, age, a history of guesses)?",
        "T",
        words(
            "Speed. Those at the head of the table of pages done are at the head of mine",
            "I'd say it is about whether they know the county rather than years of doing it",
            "New to the period, has not read a page through before starting, does not use the place-name list",
            "people who type what they expect; people who will not leave a gap",
            "Experience, and how many different hands they have met. Also, tiredness, which shows at the foot of the page",
            "No characteristic. Everyone errs on Latin",
            "Guessing",
            "Pride",
            "Not asking. The ones who ask most are the ones whose work I need not look at",
            "using a phone instead of a proper screen",
            "Family historians are careful with their own names and careless of all the others",
            "Impatience with the guidelines",
            part=0.85,
        ),
        "QID34_TEXT",
        0.08,
    ),
    scribe(
        "Q15",
        "Has an error ever got past you (i.e., it was found after you had passed the page)?",
        "C",
        one("Yes", "No", w=(4, 1)),
        "QID36",
    ),
    scribe(
        "Q16",
        "Following on from that, could you tell us why errors get past people when they check?",
        "T",
        words(
            "The most common cause is boredom. After thirty baptisms I see what should be there",
            "Some errors cannot be seen on the image at all, only by comparing with the bishop's transcript",
            "The longer the page the more I skim. In short, I am human",
            "Names are hard; I do not know every farm in the parish and so I believe what I am told",
            "Bad images",
            "Trust in the first transcriber",
            "Checking at night",
            "Because the software shows the transcription above the image, so you read it first and then of course you see it",
            "Nobody checks the checker",
            "Haste before the end of a batch",
            "don't know",
            part=0.8,
        ),
        "QID37_TEXT",
        0.15,
    ),
]
scribes = Shape("register_transcribers_qualtrics_raw.csv", asks(SCRIBES), SCRIBES, rows=38)


# --- after d/06: answers before and after a course joined by a code, dots in the names, NA throughout

BEFORE, AFTER = lot("garden pre", 0.92), lot("garden post", 0.28)


def pre(name: str, letter: str, cells: Cells) -> Col:
    """Asked before the course."""
    return Col(f"{name}.before", letter, asked(BEFORE, cells, "NA"))


def post(name: str, letter: str, cells: Cells) -> Col:
    """Asked after it, of whom few answered."""
    return Col(f"{name}.after", letter, asked(AFTER, cells, "NA"))


def own_code(rng: random.Random, i: int) -> str:
    """A code that people make of a house number and names."""
    if i in (5, 19):
        return ("12", "RosieB")[i == 19]
    return f"{rng.choice('abcdefghjklmnoprst')}{rng.choice('aeiouhr')}{rng.randint(10, 99)}{rng.choice(('an', 'el', 'jo', 'mi', 'ru', 'st', 'ka'))}"


DONE_BEFORE = (
    "Not at all",
    "Less than once a season",
    "Some times each season",
    "Each month",
    "Each week",
    "Each day",
)
AGREES = ("accessplot", "knowsoil", "findhelp", "enjoylearning", "workwithothers", "growfromseed")
GARDEN = [
    Col("match_code", "R", own_code),
    pre(
        "area_select",
        "D",
        one("Northside", "Harbour", "Other", "Castle", "Mill Estate", "Tarn Valley"),
    ),
    pre("area_notlisted", "D", always("NA")),
    pre(
        "area_other",
        "I",
        one(
            "NA", "Wexcombe", "Boat, Lock 4", "Lower Skerry", "St Jude's hostel", w=(16, 1, 1, 1, 1)
        ),
    ),
    pre(
        "situation",
        "D",
        some(
            "Retired",
            "Working part time",
            "Carer",
            "Working full time",
            "Student",
            "Out of work",
            by=",",
            most=2,
        ),
    ),
    pre("plot_select", "C", one("Window sill", "Back garden", "Allotment")),
    pre("plot_other", "O", always("NA")),
    pre("plot_facing", "C", one("South", "North", "Don't know", "East or west")),
    *[
        pre(f"freq_{name}", "C", one(*DONE_BEFORE))
        for name in ("sowing", "compost", "pruning", "records", "seedswap")
    ],
    pre(
        "content_with_harvset",
        "C",
        one(
            "Discontent",
            "Neither",
            "Content",
            "Veri content",
            "Have had no harvest",
            "Does not apply",
        ),
    ),
    pre(
        "reason_select",
        "S",
        some(
            "To learn something new",
            "To put my present plot to better use",
            "To get ready for a plot I am waiting for",
            "To brush up what I knew",
            by=",",
            most=3,
        ),
    ),
    pre("reason_other", "O", always("NA")),
    pre(
        "heardof_select",
        "S",
        some(
            "Leaflet or e-mail of the city farm",
            "My doctor or link worker told me of the course",
            "A neighbour or friend told me of the course",
            "Saw it on the page of the council",
            by=",",
            most=2,
        ),
    ),
    pre("heardof_other", "O", always("NA")),
    *[pre(f"rate_{name}", "C", ints(1, 5, gap=0.04, absent="NA")) for name in AGREES],
    pre(
        "hopes",
        "T",
        words(
            "grow enough potatoes to see us through to March ",
            "to find out why my tomatoes split; ",
            "Getting out of the house on a Thursday",
            "How to make compost that does not smell. As I am on the second floor it matters to the people below",
            "Being confident with pruning, in particular the old pear",
            "Meet people",
            "learn what will live in shade",
            "salad",
            "To have somebody to ask who does not mind being asked twice",
            "To keep the seeds from year to year",
            "i would like to know what to do with slugs",
            "I hope to plan a small garden for the hostel",
            "Soil",
            "flowers for cutting",
            part=0.8,
            empty=("NA",),
        ),
    ),
    post("asked_access", "C", always("No")),
    post("access_problems", "T", always("NA")),
    post("access_ideas", "T", always("NA")),
    post(
        "came_all", "C", one("Came to all of it", "Did not come", "Came to some of it", w=(6, 1, 1))
    ),
    post("absent_select", "C", one("NA", "Something came up at the last minute", w=(6, 1))),
    post("absent_other", "O", always("NA")),
    *[
        post(f"agree_{name}", "C", one("Rather Agree", "Fully Agree"))
        for name in ("useit", "feltwelcome", "tutor_answers", "tutor_keen", "tutor_knows")
    ],
    post(
        "tutor_example",
        "T",
        words(
            "She let us put our hands in it before she told us the name, and I will never forget the smell of good leaf mould",
            "How to sow in a gutter",
            "The helpers always came over when I held up my label",
            "Plain words",
            "He drew the roots on the shed wall with chalk",
            "Patient with the questions I asked more than once",
            "showing us her own failures",
            "Brought plants for those of us with nothing to start with",
            part=0.8,
            empty=("NA",),
        ),
    ),
    post(
        "best_of_course",
        "T",
        words(
            "The tutor's knowledge and her jokes. I liked that we ate what we had picked",
            "Lovely lovely people!",
            ".",
            "many helpers so that nobody was left standing about",
            "Hands in soil from the first hour",
            "seed swap at the end",
            "The booklet",
            "tea",
            part=0.85,
            empty=("NA",),
        ),
    ),
    post(
        "improve_course",
        "T",
        words(
            "I'd take it slower so that we could have finished the raised bed",
            "more weeks! please",
            "The polytunnel is hot and there's nothing to sit on",
            "telling us what to wear",
            ".",
            "Not moving on before the slow ones have sown theirs",
            "a session in winter",
            "Bigger print in the booklet",
            part=0.85,
            empty=("NA",),
        ),
    ),
    post("nps_band", ".", one("Promoter", "Passive")),
    post("nps", "C", ints(7, 10)),
    post(
        "more_topics",
        "T",
        words(
            "the second half of this",
            "Fruit",
            ".",
            "Bees",
            "Pests without poison",
            "Ponds",
            "Growing for a family of six on a balcony",
            "herbs for tea",
            part=0.7,
            empty=("NA",),
        ),
    ),
    *[post(f"rate_{name}", "C", ints(3, 5)) for name in AGREES],
    Col("course", "D", one("2023-04-13-cityfarm-soil", "2023-06-08-cityfarm-seeds")),
    Col("yr", ".", always("2023")),
    Col("term", ".", one("spring", "summer")),
]
garden = Shape(
    "city_farm_before_after_joined.csv", asks(GARDEN, ticks=2, beside=0), GARDEN, rows=32
)


# --- after d/07: SurveyMonkey, the second row says Response or the option; only some are asked on

EATS_APART = lot("eats apart", 0.52)
FIRST_TIME = (
    "In our first year together",
    "After 1 to 4 years together",
    "After 5 to 9 years together",
    "From the start/ It was never otherwise",
    "After 10 years or more together",
)
AGREEING = (
    "Agree strongly",
    "Agree somewhat",
    "No view either way",
    "Disagree somewhat",
    "Disagree strongly",
)
TABLE_AT = stamps("table", "2016-02-11T18:40:00", 1, 200)[::-1]


def reply(text: str, letter: str, cells: Cells) -> Col:
    """A question of one answer."""
    return Col((text, "Response"), letter, cells)


def short_us(t: datetime) -> str:
    """Dates as an old export has them."""
    return f"{t.month}/{t.day}/{t:%y} {t.hour}:{t:%M}"


TABLE = [
    Col(("StartDate", ""), ".", at(TABLE_AT, short_us)),
    Col(("EndDate", ""), ".", at(TABLE_AT, short_us, "table", 400)),
    reply(
        "Which of these describes your household at present?",
        "D",
        one("Couple with children at home", "Couple without children", "Shared house, not related"),
    ),
    reply(
        "How long have you lived in your current household? If you live alone just now, please think of the last household you were part of.",
        "C",
        one(
            "1 to 4 years",
            "Under 1 year",
            "5 to 9 years",
            "10 to 14 years",
            "15 to 19 years",
            "20 years or more",
        ),
    ),
    reply(
        "When everybody in the household is at home, how often do you eat the evening meal at different times?",
        "C",
        either(
            EATS_APART,
            one(
                "Some evenings each week",
                "Some evenings each month",
                "Every evening",
                "Once a month or so",
                "Once a year or so",
            ),
            always("Not once"),
        ),
    ),
    reply(
        "On evenings when you do not eat with the others, where do you mostly eat?",
        "C",
        asked(
            EATS_APART,
            one(
                "At the kitchen counter",
                "On the sofa",
                "At the table as usual, it is the others who eat elsewhere",
                "Other (please specify)",
            ),
        ),
    ),
    Col(
        ("", "Other (please specify)"),
        "O",
        asked(
            EATS_APART,
            one(
                "in the car outside swimming",
                "We take it in turns, one at the table and one with the baby",
                "my room",
                "standing up",
                gap=0.8,
            ),
        ),
    ),
    reply(
        "On evenings when you do not eat together, where do the others mostly eat?",
        "C",
        asked(
            EATS_APART,
            one(
                "At the table as usual, it is me who eats elsewhere",
                "On the sofa",
                "In their own rooms",
                "Other (please specify)",
            ),
        ),
    ),
    Col(
        ("", "Other (please specify)"),
        "O",
        asked(
            EATS_APART,
            one(
                "We take it in turns, one at the table and one with the baby",
                "at his mother's",
                gap=0.9,
            ),
        ),
    ),
    *[
        Col(
            (
                "Why do you eat at different times? Please select all that apply."
                if n == 0
                else "",
                reason,
            ),
            "S",
            asked(EATS_APART, tick(reason, often)),
        )
        for n, (reason, often) in enumerate(
            (
                ("One of us works late", 0.5),
                ("One of us has clubs or classes in the evening", 0.3),
                ("One of us is on a diet", 0.15),
                ("We do not like the same food", 0.3),
                ("We get on better that way", 0.1),
                ("We've had words", 0.15),
                ("The table is too small", 0.08),
                ("Don't want to wash up for everybody", 0.1),
                ("The children eat early", 0.4),
                ("Shift work/school runs that clash", 0.25),
                ("Other (please specify)", 0.25),
            )
        )
    ],
    reply("When did you first eat at different times?", "C", asked(EATS_APART, one(*FIRST_TIME))),
    reply(
        'How far do you agree or disagree with this sentence: "eating at different times keeps the peace in our home."',
        "C",
        asked(EATS_APART, one(*AGREEING)),
    ),
    reply(
        'How far do you agree or disagree with this sentence: "we eat more healthily when we eat at different times."',
        "C",
        asked(EATS_APART, one(*AGREEING)),
    ),
    reply(
        'How far do you agree or disagree with this sentence:ë_"we talk more for not having to sit at one table."ë_',
        "C",
        asked(EATS_APART, one(*AGREEING[::-1])),
    ),
    reply(
        "Which of the following comes closest to your line of work?",
        "D",
        one(
            "Other (please specify)",
            "Education, Training, and Library Work",
            "Health Care and Social Care",
            "Retail and Wholesale",
            "Transport and Storage",
            "Farming, Fishing, and Forestry",
            "Office and Clerical Work",
            "Law and Public Order",
            gap=0.04,
        ),
    ),
    Col(
        ("", "Other (please specify)"),
        "I",
        one(
            "At home with twins",
            "retired",
            "Church organist",
            "Software",
            "between things",
            "dog grooming",
            gap=0.72,
        ),
    ),
    reply("Gender", "D", one("Female", "Male", gap=0.07)),
    reply("Age", "D", one("30-44", "45-60", "18-29", "> 60", gap=0.07)),
    reply(
        "Household Income",
        "D",
        one(
            "$50,000 - $99,999",
            "$25,000 - $49,999",
            "$100,000 - $149,999",
            "$0 - $24,999",
            "$150,000+",
            gap=0.25,
        ),
    ),
    reply(
        "Education",
        "D",
        one(
            "Bachelor degree",
            "Some college or Associate degree",
            "Graduate degree",
            "High school degree",
            gap=0.1,
        ),
    ),
    reply(
        "Location (Census Region)",
        "D",
        one(
            "Pacific",
            "South Atlantic",
            "East North Central",
            "Middle Atlantic",
            "New England",
            "Mountain",
            "West South Central",
            gap=0.07,
        ),
    ),
]
table = Shape("eating-apart-data.csv", asks(TABLE, ticks=1), TABLE, rows=40)


SHAPES = [
    lunch,
    museum,
    sport_centre,
    dogs,
    shelf,
    conserve,
    toilets,
    clinic,
    swim,
    scribes,
    garden,
    table,
]
