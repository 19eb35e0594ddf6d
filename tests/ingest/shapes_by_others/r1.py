"""Exports after the form of real ones: forms with branches, codes, dashes and n/a."""

import random
from collections.abc import Callable, Sequence
from functools import partial

from tests.ingest import shape_parts_of_branches
from tests.ingest.shape_parts import Cells, Col, Shape, always, blank, hexes, number, when
from tests.ingest.shape_parts_of_branches import Rows, asked

one = partial(shape_parts_of_branches.one, odds=0.12)


def every(i: int) -> bool:
    """All rows."""
    return True


def share_of(seed: str, share: float) -> Rows:
    """A share of the rows, the same ones for each column that asks."""
    return lambda i: random.Random(f"{seed}{i}").random() < share


def branch(seed: str, **shares: float) -> Callable[[int], str]:
    """Which way each row went."""
    return lambda i: random.Random(f"{seed}{i}").choices(list(shares), list(shares.values()))[0]


def ints(low: int, high: int, absent: str = "", missing: float = 0.0) -> Cells:
    """A step of a scale of numbers."""
    return lambda rng, i: absent if rng.random() < missing else str(rng.randint(low, high))


def few(
    *options: str,
    by: str = ", ",
    end: str = "",
    most: int = 4,
    shuffled: bool = False,
    missing: float = 0.0,
    odd: Sequence[str] = (),
    odds: float = 0.1,
) -> Cells:
    """Several in a cell."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        if odd and rng.random() < odds:
            return odd[i % len(odd)]
        got = rng.sample(options, rng.randint(1, min(most, len(options))))
        if not shuffled:
            got.sort(key=options.index)
        return by.join(got) + end

    return make


def ranked(*options: str, by: str = ";", end: str = ";", missing: float = 0.0) -> Cells:
    """All of them in an order of one's own, in a cell."""
    return lambda rng, i: (
        "" if rng.random() < missing else by.join(rng.sample(options, len(options))) + end
    )


def tick(word: str, share: float = 0.35, absent: str = "") -> Cells:
    """A word where ticked."""
    return lambda rng, i: word if rng.random() < share else absent


def words(
    rows: int,
    *texts: str,
    who: Rows = every,
    absent: str = "",
    junk: Sequence[str] = (),
    junks: float = 0.15,
) -> Cells:
    """People's own texts, each in one row; here and there a word that says nothing."""
    there = [i for i in range(rows) if who(i)]
    lucky = random.Random(texts[0]).sample(there, min(len(there), len(texts)))
    where = dict(zip(lucky, texts, strict=False))

    def make(rng: random.Random, i: int) -> str:
        if i in where:
            return where[i]
        if junk and who(i) and rng.random() < junks:
            return junk[i % len(junk)]
        return absent

    return make


# --- 1 Google Forms with branches: how people get their food (after student travel)

N1 = 48
FOOD = branch("food", sup=0.55, mkt=0.24, box=0.08, own=0.06, na=0.07)


def to(way: str) -> Rows:
    """Who went that way in the food form."""
    return lambda i: FOOD(i) == way


WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
NOMEAL = "No cooked meal that day"
WAYS = {"sup": "Supermarket", "mkt": "Market stalls or small shops", "box":
        "Delivered to the door (van, rider or veg box)", "own": "Own plot", "na": "n/a"}  # fmt: skip
STARTED = one(
    "17:31 - 18:30",
    "18:31 - 19:30",
    NOMEAL,
    "16:30 - 17:30",
    "19:31 - 20:30",
    "Before 16:30",
    "After 20:31",
    w=(9, 7, 8, 4, 2, 1, 1),
)
ENDED = one(
    "18:00 - 19:00",
    "19:01 - 20:00",
    NOMEAL,
    "20:01 - 21:00",
    "After 21:01",
    "17:00 - 18:00",
    "Before 17:00",
    w=(7, 7, 8, 4, 2, 2, 1),
)
SOME = one(
    "Somewhat agree",
    "Neither agree nor disagree",
    "Somewhat disagree",
    "Strongly disagree",
    "Strongly agree",
    w=(3, 3, 3, 2, 2),
)

food = Shape(
    "Food in Saltmere - where we get it (Responses) - Form Responses 1.csv",
    35,
    [
        Col("Timestamp", ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}:27")),
        Col("Which postcode district is your home in?", "D", one(
            "ZZ3 Saltmere Quay", "ZZ1 Old Town", "Other", "ZZ7 Fenwick Road", "ZZ12 Barrow Hill",
            "ZZ4 Ropewalk", "ZZ9 Lower Dunning", "I'd rather not say", "ZZ5 Kiln Lane",
            "ZZ11 Marsh End", "ZZ2 St Olave", "ZZ6 Priors Gate", "ZZ14 Upper Dunning")),
        Col("What sort of household do you live in?", "D", one(
            "Couple with children at home", "On my own", "Sharing with freinds or lodgers",
            "Couple without children", "Supported or sheltered housing", "n/a",
            "I'd rather not say")),
        Col("How long is a usual food shop, from leaving home to getting back?", "C", one(
            "Under half an hour", "31 - 45 minutes", "46 - 60 minutes", "61 - 90 minutes",
            "More than 90 minutes")),
        *[Col(f"When did you begin your main meal each day last week? [{d}]", "C", STARTED)
          for d in WEEK],
        *[Col(f"When did you finish your main meal each day last week? [{d}]", "C", ENDED)
          for d in WEEK],
        Col("Where does most of your food come from?", "C", lambda rng, i: WAYS[FOOD(i)]),
        Col("What makes you choose the supermarket?", "S", asked(to("sup"), few(
            "Cheaper than anywhere else", "Everything under one roof", "I don't have time to go round",
            "Free parking", "Open late", "I know where everything is", "Too far to carry from the "
            "market", "I can pay, chat or browse at my own pace"))),
        Col("Which kinds of supermarket do you normally shop in?", "S", asked(to("sup"), few(
            "Discounter", "Superstore", "Co-op", "Express", most=3))),
        Col("Which store do you go to most?", "C", asked(to("sup"), one(
            "Fenwick Road", "Quayside", w=(6, 3), odd=("Which is nearest ", "Dunning",
            "the one behind the bus garage"), odds=0.2))),
        Col("What kind of loyalty scheme do you have there?", "C", asked(to("sup"), one(
            "None, I just pay", "Card (points)", "Card (member prices)", "App (receipts)",
            "Staff discount"))),
        Col("What makes you have food brought to your door?", "S", asked(to("box"), few(
            "It saves me an evening", "I can't carry heavy bags", "I don't like queueing",
            "It stops impulse buying", odd=("cos I can",), odds=0.3))),
        Col("Do you place the order yourself?", "C", asked(to("box"), one(
            "Yes (only me)", "Somebody else does it", odd=("we both do",), odds=0.25))),
        Col("If nobody is in where is the delivery normally left?", "C", asked(to("box"), one(
            "On the step - in sight", "With a neighbour", odd=("shed",), odds=0.3))),
        Col("What would tempt you to try another way of shopping?", "S", asked(to("box"), few(
            "A better market, closer to where I live ", "Cheaper buses with room for bags",
            "Help with carrying", odd=("nothing",), odds=0.35))),
        Col("What makes you choose the market or small shops?", "S", asked(to("mkt"), few(
            "Two minutes away, nothing else is as near", "It's fresher", "Less packaging",
            "I like the people", "It's the cheapest", "I can buy just what I need"))),
        Col("Which of these do you pass on the way?", "S", asked(to("mkt"), few(
            "Bakeries", "Takeaways", "Corner shops", "Benches", "Bus stops/taxi ranks",
            odd=("kebab van; another kebab van",)))),
        *[Col("How far do you agree or disagree with each of these statements?   "
              f"[{item}]", "C", asked(to("mkt"), SOME)) for item in (
                  "There are too few stalls", "The market is too crowded", "I mostly go by myself",
                  "The stalls are kept clean", "There is a lot of rubbish left behind",
                  "It is too dark in winter", "The aisles are not wide enough")],
        Col("How welcome do you feel at the market?", "C", asked(to("mkt"), one(
            "Very welcome", "Somewhat welcome", "Somewhat unwelcome", "Very unwelcome"))),
        Col("What makes you grow your own?", "S", asked(to("own"), few(
            "It tastes better", "It gets me outdoors", "It's the cheapest"))),
        Col("Where do you do your growing?", "C", asked(to("own"), one(
            "Allotment", "Back garden", odd=("Trowel",), odds=0.3))),
        Col("What tools and/or protection do you use for growing?", "S", asked(to("own"), few(
            "Gloves", "Netting", "Cold frame", odd=("none",), odds=0.4))),
        Col("How confident do you feel about growing food?", "C", asked(to("own"), one(
            "Very confident", "Somewhat confident"))),
        Col("What makes you get your food in this way?", "T", asked(to("na"), one(
            "n/a", odd=("the college canteen feeds me and at weekends my mum does",), odds=0.3))),
        Col("How old are you?", "D", one("25 - 34", "35 - 49", "18 - 24", "50 - 64", "Over 65",
            "I'd rather not say")),
        Col("Which of these do you most identify as?", "D", one("Woman", "Man",
            "Non-binary / another gender", "I'd rather not say", "I'd rather describe it myself",
            w=(9, 8, 1, 1, 1))),
        Col("Which of these best describes your work at present?", "D", one(
            "Full-time job", "Part-time job", "Full-time carer", "Retired", "n/a",
            "Apprenticeship", odd=("it varies",), odds=0.05)),
        Col("Which year of living at your address is this?", "D", one(
            "4 (or later)", "2 (second)", "0 (just moved)", "4+", "1 (first)", "", w=(7, 3, 2, 2, 2, 1))),
        Col("Which of these statements fits you best?", "D", one(
            "I was born in Saltmere and live here", "I moved here from elsewhere in the county",
            "I moved here from outside the county", "I'd rather not say", "n/a",
            "how many more of these pages are there?!?!", w=(14, 4, 4, 2, 1, 0.5))),
    ],
    rows=N1,
)  # fmt: skip

# --- 2 SmartSurvey with dashes, codes, pipes and branches nobody took (after building standards)

N2 = 60
HUB = branch("hub", most=0.68, south=0.08, city=0.24)
PIPE = "[question(20417733)][variable(hub)]"


def on(*names: str) -> Rows:
    """Whose hub it was."""
    return lambda i: HUB(i) in names


def nobody(i: int) -> bool:
    """No row at all."""
    return False


def why(
    rows: Rows, *texts: str, name: str = "Please tell us why:", junk: Sequence[str] = ()
) -> Col:
    """A comment box."""
    return Col(
        name,
        "T",
        words(N2, *(texts or ("-",)), who=rows, absent="-", junk=junk, junks=0.1)
        if texts
        else always("-"),
    )


def rate(name: str, rows: Rows, good: bool = True, top: int = 5) -> Col:
    """A step of a scale, a dash where not asked."""
    like = ((20, 5, 2, 4, 1) if good else (3, 2, 1, 9, 1))[:top]
    return Col(name, "C", asked(rows, one(*"12345"[:top], w=like, missing=0.03, absent="-"), "-"))


WAIT = (
    f" Thinking of your contact with {PIPE} Local Studies from first to last, how pleased were "
    "you with the wait for your enquiry or request compared with what you had been told?"
)
KEPT = (
    f" What did you think of the way {PIPE} Local Studies kept you informed once we had received "
    "your request or had first heard from you?"
)
FAIR = f" How far would you agree that {PIPE} Local Studies dealt with you even-handedly?"
ALLIN = f" All in all, how pleased were you with what {PIPE} Local Studies did for you?"
MORE = (
    " Is there anything else about your visit or enquiry that you want to say? Use this box to do "
    "so:\nPlease be aware that nobody can answer single cases from here. If you want an answer, "
    "ring the library directly."
)
g, s, c = on("most"), on("south"), on("city")

studies = Shape(
    "Local Studies User Survey 2023-24 Q1 - raw (names removed).csv",
    40,
    [
        Col("UserID", "R", number(204511873, 30457)),
        Col("UserNo", ".", number(1)),
        *[Col(n, "I", blank()) for n in ("Name", "Email", "IP Address")],
        Col("Unique ID", ".", blank()),
        Col("Started date", ".", when("{d:02d}/05/2023")),
        Col("Started time", ".", lambda rng, i: f"{rng.randint(0, 59):02d}:{rng.uniform(0, 59):04.1f}"),
        Col("Ended date", ".", when("{d:02d}/05/2023")),
        Col("Ended time", ".", lambda rng, i: f"{rng.randint(0, 59):02d}:{rng.uniform(0, 59):04.1f}"),
        Col("Tracking Link", ".", one("Main link", "Website Embed Code 2", w=(30, 1))),
        Col("Library Authority", "D", lambda rng, i: "City of Marlow" if c(i) else "Southwold" if s(i)
            else rng.choice(["Northmoor", "Eskdale", "Northmoor", "Strathfinlay ", "East",
                             "Isle of Scarra", "Kelvinside and Dunn", "Eskdale", "Ardmore"])),
        Col("Q1.1. Family historian", "D", tick("1", 0.5, "0")),
        Col("Q1.2. Student or academic", "D", tick("1", 0.3, "0")),
        Col("Q1.3. Publisher/Broadcaster", "D", tick("1", 0.06, "0")),
        Col("Q1.4. Other (please specify):", "I", words(N2, "x", "local councillor ",
            "house detective via solicitor", "Parish clerk", "Curator's assistant", "Heir hunter",
            absent="0")),
        Col("Q2.1. To ask what you hold before making a visit", "S", tick("1", 0.2, "0")),
        Col("Q2.2. To order a copy or an inter-library loan", "S", tick("1", 0.55, "0")),
        Col("Q2.3. During a visit, including handing in of a donation", "S", tick("1", 0.4, "0")),
        Col("Q2.4. Other (please specify):", "O", words(N2, "x", "asked about a talk for the WI",
            "to see if the parish chest had been catalogued", "For a Section 12 release of plans", "ILL",
            "returning microfilm", absent="0")),
        Col("Q. Please choose a library authority", ".", lambda rng, i: "-" if s(i) else "11" if c(i)
            else rng.choice(["2", "5", "16", "23", "7", "2"])),
        Col("Q. Please choose the library authority that you are answering about", ".",
            lambda rng, i: rng.choice(["3", "8"]) if s(i) else "-"),
        rate("Q3." + WAIT, g, top=4),
        why(g, "Copies came in the post the next week", "Prompt and kind\n", "x",
            "the archivist checked the burial books and found my gran in an hour", "Fast",
            "Having never used an archive I was walked through each step without being made to feel daft",
            "Eleven weeks for four photocopies and it depends who picks up your email",
            "Nobody rings back. The wait is far too long.", "All good ",
            "I was told ten days and it took three", "could not fault them", "Same day!",
            "They were waiting on the county record office, not their fault"),
        rate("Q4." + KEPT, g),
        why(g, "very clear emails from the librarian", "x", "rang me the same afternoon", "Quick reply ",
            "As I said above, I always knew what was happening with my order",
            "Impossible to speak to the person who has your file", "On hold for half an hour, twice",
            "no problem ", "They let me know when the reel had arrived", "Kept in the loop all along"),
        rate("Q.1. Clarity of what we told you", g),
        rate("Q.2. Help given by staff at the desk", g),
        rate("Q.3. Speed of our replies to questions or problems", g),
        why(g, "Replied by return", "x", "phone was answered at once ", "Good help ",
            "Given that the reading room was shut for the roof I thought they did marvels",
            "What you are asked to sign varies from one person to the next. Desk staff are kind though",
            "lovely people ", "See 3 above", name="Q.4. Please tell us why:"),
        rate("Q5." + FAIR, g),
        why(g, "staff who know their collection inside out", "x", "Nothing to report",
            "One or two hiccups with the order form that they put right themselves",
            "Not consistent ", "Each time I come there is another rule, so it's taken five visits",
            "lovely people ", "Seen in turn and given what I asked for."),
        rate("Q6." + ALLIN, g),
        why(g, "staff who know their collection inside out", "x", "Simple and quick ",
            "As for the question before.", "Manager can't be reached and changes her mind",
            "helpful and courteous ", "See my reasons above.",
            "Went out of their way to get the scan to me before the funeral"),
        Col("Q7." + MORE, "T", words(N2, "Wonderful team at Eskdale ... they know the old mills like nobody "
            "else", "x", "The lady in the map room made what I feared would be a slog a real pleasure",
            "We had never traced a house before and the whole thing was explained to us from scratch",
            "Thanks to everybody at the desk, wish all offices were run like this one. ",
            'The online catalogue was "a horror" when I tried to order. It threw me out four times',
            who=g, absent="-")),
        # a branch that nobody took
        rate("Q8." + WAIT, nobody), why(nobody),
        rate("Q9." + KEPT, nobody), why(nobody),
        rate("Q.1. Clarity of what we told you", nobody),
        rate("Q.2. How far what we told you was right for your needs", nobody),
        rate("Q.3. Knowledge and skill of the people you dealt with", nobody),
        rate("Q.4. Warmth and willingness of the people you dealt with", nobody),
        rate("Q.5. Help given overall", nobody),
        rate("Q.6. Speed of our replies to questions or problems", nobody),
        why(nobody, name="Q.7. Please tell us why:"),
        rate("Q10." + FAIR, nobody), why(nobody),
        rate("Q11." + ALLIN, nobody), why(nobody),
        Col("Q12." + MORE, "T", always("-")),
        # a branch of four
        rate(f"Q13. How pleased were you with the choice of reading room hours offered by {PIPE} "
             "Libraries?", s),
        why(s, "Fine ", "I thought that for the sort of thing I came for, ie one newspaper, having to book "
            "a week ahead was rather much"),
        rate("Q14. How pleased were you with the way copies are ordered and approved?", s),
        why(s, "Fast ", "Ordering was plain sailing and I was rung when they were ready"),
        rate(f"Q15. How far would you agree that {PIPE} Libraries have used digital means to make local "
             "studies simpler for you (for example, online catalogues and scans by email)?", s),
        # another nobody took
        rate("Q16." + WAIT, nobody), why(nobody),
        rate("Q17. Was it simple to get hold of the librarian/archivist/assistant you wanted?", nobody),
        Col("Please use the box below to say more, including how you like best to reach the library.", "T",
            always("-")),
        rate("Q18.1. Simple to find", nobody), rate("Q18.2. Clear to read", nobody),
        why(nobody, name="Q18.3. Please say more about your answers:"),
        rate("Q19.1. Staff were friendly", nobody), rate("Q19.2. Staff were patient", nobody),
        rate("Q19.3. Staff were quick", nobody),
        rate(f"Q20. All in all, what did you think of the help given by {PIPE} Libraries staff?", nobody),
        why(nobody, name="Please give reasons for your answers:"),
        # the city
        rate("Q21." + WAIT, c, good=False, top=4),
        why(c, "The archivist was frank about how few of them are left",
            "I was given the runaround from start to finish by the duty officer",
            "Waiting for my certificate copies since last October, rang nine times",
            "A disgrace. Close it and give the books to people who care", "Good grief, even this survey "
            "doesn't work!", "City libraries look after themselves and not the readers",
            "Slow but thorough, and I would rather have it right",
            "Strikes or no strikes the silence was unforgivable"),
        rate("Q22." + KEPT, c, good=False),
        why(c, "The replies were wrong and not even in sentences",
            "See above.  I was asked to order again after 5 months.  Then 3 months more.",
            "Auto reply saying   you have 15 working days to answer", "Seriously???",
            "No phone, only a form, and then the form says phone us",
            "No delays to speak of, it all went much as expected.  "),
        rate("Q.1. Clarity of what we told you", c, good=False),
        rate("Q.2. Help given by staff at the desk", c, good=False),
        rate("Q.3. Speed of our replies to questions or problems. We aim for 15 days for emails and 3 days "
             "for phone calls", c, good=False),
        why(c, "It all fell apart. The only one who tried was the man at the door",
            "9 months is some way off your 15 days. ", "same as before",
            "The catalogue site is by a long way the poorest I have met in thirty years of research",
            "4 weeks on and no email\n\nPhone as I say they never pick up",
            name="Q.4. Please tell us why:"),
        rate("Q23." + FAIR, c, good=False),
        why(c, "see above", "Being even-handed did not come into it. They lost my deposit slip and blamed me",
            "see above", "Would not release the plan and cost me the sale... shameful",
            "I was given sound advice and I think I have always been dealt with properly"),
        rate("Q24." + ALLIN, c, good=False),
        why(c, "see above", "see above", "see above",
            "As set out in each box so far the help was not just late but wrong",
            "As already said, my archivist was patient and put herself out for me"),
        Col("Q25. Is there anything else about your visit or enquiry that you want to say? Use this box to do "
            "so:", "T", words(N2, "I'd ask the city to put somebody in charge who has worked in an archive",
            "Someone must get a grip.  I'd start with the director who has watched this for years",
            "Time it was run by volunteers like in Eskdale",
            "The catalogue is all right but far from obvious, I needed a friend to show me", who=c,
            absent="-")),
        Col("Q26. Lastly, if you are answering about a Copy Order did you look at the item by Virtual Reading "
            "Room (VRR), where it is shown by live or recorded film?", "C",
            asked(share_of("vrr", 0.08), one("3", "2"), "-")),
    ],
    rows=N2,
)  # fmt: skip

# --- 3 SurveyMonkey with headings cut down by hand and n/a (after contributor experience)

N3 = 36
stayed = share_of("rain", 0.67)
NA = "n/a"


def still(cells: Cells) -> Cells:
    """n/a of those who left after the first page."""
    return asked(stayed, cells, NA)


def na_ticks(*pairs: tuple[str, str, float]) -> list[Col]:
    """Columns of one option or n/a, worded otherwise than the heading."""
    return [Col(name, "S", still(tick(word, share, NA))) for name, word, share in pairs]


rain = Shape(
    "2019 observer experience survey - cleaned.csv",
    48,
    [
        Col("Respondent ID", "R", number(10877421900, -31277)),
        Col("Collector ID", ".", always("238110264")),
        Col("End Date", ".", lambda rng, i: f"0{rng.randint(4, 5)}/{rng.randint(10, 28)}/2019 "
            f"{rng.randint(1, 12)}:{rng.randint(10, 59)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"),
        Col("Observing Length", "D", one("1 -3 years", "New this season", "Under 1 year", "3-6 years",
            "6-10 years", "10+ years")),
        Col("Step on Observer Laddr", "D", one("I’m not on the roster yet, but have asked to be",
            "Roster Observer", "Station Keeper", "Regional Lead", "Checker", "Never heard of any steps")),
        Col("Wants next step?", "C", one("Yes, but someone would have to show me.",
            "Yes, but my hours are short.", "Yes, am getting there alone.", "No, I'm at the top",
            "Not so much")),
        Col("Part of Country", "D", one("South & West", "Islands", "North", w=(8, 2, 2))),
        Col("Height Band", "D", one("0-050m", "051-100m", "101-150m", "151-200m", "201-250m", "251-300m",
            "351-400m")),
        Col("Records for other schemes?", "C", one("Just one", "2-3", "No, the gauge is my first!", "4+")),
        *[Col(f"Hurdle: {x}", "C", still(ints(1, 5))) for x in (
            "Getting readings checked", "Hearing back", "Paper cards&post (not our own web form)",
            "Finding a/the right region lead", "Our flags, codes, and home-made spreadsheet",
            "Sorting out odd readings", "Finding gaps to fill", "Setting up the gauge",
            "Having readings thrown out")],
        *[Col(f"Handy: {x}", "S", still(tick("1", p, NA))) for x, p in (
            ("/redo of failed uploads (drizzle-bot) ", 0.8), ("marking of silent stations (drizzle-bot)", 0.4),
            ("card commands like /mine, /kind snow (raingauge-bot)", 0.7),
            ("check commands like /ok, /frost (raingauge-bot) ", 0.6),
            ("filing of checked months (raingauge-bot and month-end bot)", 0.7))],
        Col("Least Handy Thing/What a machine should do instead", "T", words(N3,
            "Can't say yet, half of the commands don't work until you're on the roster and that stalled",
            "/ok also files the month? Daft! A lighter click should never set off a heavier one",
            "drizzle-bot, have yet to see it wake anybody up", "NA",
            "Fill in the nearest station by itself (so the checker sees both)", "All of it helps, I think.",
            "the /mine is muddling. You have to name a station that you then cannot see",
            "the monthly pdf", who=stayed, absent=NA, junk=("N/A",))),
        Col("present number and worth of alerts", "C", still(one(
            "Plenty of alerts but I can use them", "Too few alerts and I miss what matters (e.g when my gauge "
            "has been flagged)", "The right alerts, about as often as they should be",
            "Alerts all day long and no use in any", "The right alerts are sent, but far too often"))),
        Col("What else could a machine take on?", "T", words(N3,
            "Reminding checkers to say yes or no to a month", "Not sure", "Welcome letters for new people",
            "One storm can touch several gauges. As it stands the first flag closes the storm for all",
            "sites without power", "snow depth", "N/A",
            "Charts | Finding a buddy | Reading old cards / handwriting -> text", "Anything with a deadline",
            "Checking that the time is not in summer time", "the league table", "Wind",
            who=stayed, absent=NA)),
        Col("Employer ok with it?", "C", still(one("Yes, I’m paid to do it",
            "No, but breaks are “mine” to use", "It’s all in my spare time", "I’m at school"))),
        Col("How often do you send things in (readings, photos, checking, etc.)?", "C", still(one(
            "Each morning", "Most weeks", "Several times a week", "Can’t say yet", "Now and again"))),
        *na_ticks(("Sends: daily rain", "Main rain record inside of the daily network", 0.55),
                  ("Sends: rain in a sub-network", "Readings inside of another project on the network’s site", 0.6),
                  ("Sends: Photos", "Pictures of sky and ground", 0.5),
                  ("Sends: Checks and QC", "Checking & Calibration", 0.4),
                  ("Sends: Talks&Shows", "Shows and school visits", 0.2),
                  ("Sends: People & rota; Region lead etc.", "People & Rota; Region lead etc.", 0.25),
                  ("Sends: Sensors & Loggers (tipping, optical, home-made)",
                   "Sensors & Loggers (tipping, optical, home-made)", 0.3),
                  ("Sends: Kindred schemes (Rivers, frost, hedgerow dates, etc.)",
                   "Kindred schemes (Rivers, frost, hedgerow dates, etc.)", 0.25),
                  ("Sends: Nothing so far", "I don’t send any so far, will begin soon", 0.06)),
        Col("Sends: Other", "O", always(NA)),
        Col("Make it simpler to send in?", "T", words(N3,
            "I have the time, but each time I ask who could use me I hear nothing. A buddy would do it.",
            "Bring back cards", "Nothing comes to mind...", "It's kind to newcomers as it is.",
            "none just now", "Fewer permissions. People with six years of clean readings should not have to ask",
            "I was lucky, my region lead drove over and set the gauge level with me", "an app that works offline",
            who=stayed, absent=NA, junk=("N/A",))),
        *na_ticks(("Went: OD Spring 17", "Observers' Day Spring 2017", 0.25),
                  ("Went: OD Autumn 17", "Observers' Day Autumn 2017", 0.5),
                  ("Went: OD Spring 18", "Observers' Day Spring 2018", 0.3),
                  ("Going: OD Isles 19", "Observers' Day in the Isles 2019", 0.15),
                  ("Going: OD Autumn 19", "Observers' Day Autumn 2019", 0.45),
                  ("Going: OD Spring 20", "Observers' Day Spring 2020", 0.3),
                  ("Went: Kindred days, eg. River Count", "Kindred days, eg. River Count", 0.15),
                  ("Went: Other shows with a weather tent (like GardenFair or ScienceWeek)",
                   "Other shows that have a weather tent (like GardenFair or ScienceWeek)", 0.3),
                  ("Goes to none", "None", 0.12)),
        Col("How to make ObserversDays worth more?", "T", words(N3, "would have to go to one first",
            "Have not been so far. Glad to help at the next if it is near a railway",
            "Going by the single one I saw, I loved it", "They're good as they are.",
            "I hope for more Observers' Days in the Isles.",
            "In 2018 the helpers talked about careers. I wanted to be shown how to read a gauge in snow",
            "N/A", "keep trimming the talks till there's time to meet", who=stayed, absent=NA,
            junk=("N/A",))),
        Col("Went: # of ObserversDays", "C", still(one("0", "1", "2", "3"))),
        *[Col(f"Useful@SunCall: {x}", "C", still(ints(1, 5, NA, 0.05))) for x in (
            "Station of the week", "WIP", "NetStats", "Month file", "Region Updates", "Notices", "Thankyous")],
        Col("Misc Sun Call remarks", "T", words(N3, "No", "Better than it was. :)",
            "talk more about odd readings, flagged readings",
            "At first I thought more should be explained for people who just joined but I got used to it",
            "Not just now.", "nothing today", "I left off after the 30th go of \"how we at our station...\"",
            who=stayed, absent=NA, junk=("N/A",))),
        *[Col(f"Top {p}: {x}", "S", still(tick(str(n), share, NA))) for n, (p, x, share) in enumerate((
            ("Project", "Buddy schemes", 0.6), ("Prj", "Web form care", 0.3), ("Proj", "Observers Days", 0.2),
            ("Proj", "Observer Site", 0.4), ("Proj", "BringingChatTogether/other places", 0.25),
            ("Proj", "NetStats", 0.12), ("Proj", "Keeping people safe", 0.25)), 1)],
        Col("What projects did we forget?", "T", words(N3, "Clear, short guides in one place",
            "each sensor explained in depth", "Somewhere to see what the experience team is doing",
            "can't tell yet", "GET MORE PEOPLE TO BE CHECKERS.    ",
            "A dummy station for new people. Can't think why there is none", "Nothing", who=stayed, absent=NA,
            junk=("N/A",), junks=0.35)),
        Col("Rough Groups of these by JT", ".", words(N3, "Better observer guides", "Sensor Deep Dives and Films",
            "Team planning", "Checker Growth", "Dummy station", "Get-togethers", who=stayed)),
        *[Col(f"Use how often: {x}", "C", still(ints(1, 5))) for x in (
            "Mailing Lists/Round robins", "Chat", "talk.raingauge", "Phone Mtgs",
            "Web form (notes, flags, cards)", "Not ours(Facebook, Twitter, etc.)", "WX", "Films of talks",
            "Shared docs/Sheets, etc (agendas, rotas, etc)")],
        *na_ticks(("Looks for news: obs ML", "rain-observers mailing list", 0.45),
                  ("Looks for news: talk.raingauge", "The talk.raingauge forum", 0.0),
                  ("Looks for news: lead ML", "Region Leads mailing list", 0.06),
                  ("Looks for news: Chat", "Chat", 0.6), ("Looks for news: Facebook seen first ", "Facebook", 0.2),
                  ("Looks for news: A special observer site seen first", "A special observer site", 0.15),
                  ("Looks for news: Weather diary seen first ", "Weather diary", 0.25),
                  ("Looks for news: notice page on web form (Cards and/or Flags) seen first",
                   "notice page on web form (Cards and/or Flags)", 0.4)),
        Col("Looks for news: Other", "O", words(N3, "I doubt that any of it finds me", "Phone mtgs", who=stayed,
            absent=NA)),
        Col("Worth in Chat?", "C", still(one("yes, for observers and readers alike", "no worth to anybody",
            w=(14, 1)))),
        Col("NeedsEyes &/or EasyStart flag use?", "C", still(one("No, had not noticed them",
            "No, my cards are hardly the sort", "Yes", "Other (please specify):",
            "Less than I ought, they slip my mind"))),
        Col("NeedsEyes&EasyStart Other Remarks", "O", words(N3, "In our region nobody looks at the flags.",
            "Have no cards", who=stayed, absent=NA)),
        Col("Interetsed in helping SchoolGauge or Youth Watch?", "C", still(one(
            "B - No, it’s not for me/no time", "A - Yes, I would gladly help one or the other"))),
        Col("Seen or been on AtO?", "C", still(one("No", "Yes", w=(1, 1)))),
        Col("Is AtO useful?", "C", still(ints(1, 5))),
        Col("Buddy Hurdle?", "C", still(one("Nobody told me where buddies are wanted (write to us for a match)",
            "Too new to be a buddy", "The week is too short", "Work would not let me off for it",
            "Other (please specify):"))),
    ],
    rows=N3,
)  # fmt: skip

# --- 4 Typeform saved with two header rows (after simulation software users)

N4 = 36


def block(
    stem: str,
    letter: str,
    options: Sequence[str],
    shares: Sequence[float] | float = 0.35,
    who: Rows = every,
) -> list[Col]:
    """Ticks by option, the question over the first alone."""
    got = [shares] * len(options) if isinstance(shares, float) else shares
    return [
        Col((stem if n == 0 else "", o), letter, asked(who, tick(o, got[n])))
        for n, o in enumerate(options)
    ]


def lone(name: str, letter: str, cells: Cells) -> Col:
    """A column with nothing above its heading."""
    return Col(("", name), letter, cells)


GOALS = one(
    "New drafts, tie-ups, or treadlings",
    "Cloth view - speed",
    "New loom or cloth kinds (for example, double weave or lampas)",
    "Draft editor - speed",
    "Lessons and sample drafts",
    "Draft editor - dependability",
    "Cloth view - dependability",
    "Phone version",
    "Manual and notes on features",
    "Yarn library - dependability",
)
HELPS = (
    "Warpline website ([https://warpline.example/](https://warpline.example/))",
    "Built-in help (F1, question mark)",
    "Look through old forum threads",
    "Begin a forum thread",
    "Look in the program files",
    "Online manual",
)
OFTEN = one(
    "I turn to this a lot",
    "I turn to this now and then",
    "I know of this, but I hardly turn to it or did so just once or twice",
    "New to me",
    w=(9, 7, 4, 3),
)
tabs, loomw, cli, dob = (
    share_of(x, p) for x, p in (("tab", 0.3), ("loom", 0.3), ("cli", 0.2), ("dob", 0.35))
)

weave = Shape(
    "Warpline-user-survey-2021.csv",
    34,
    [
        lone("#", "R", lambda rng, i: "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789")
                                             for _ in range(32))),
        *block("Which device(s) do you design on?", "S", ("iPad", "Chromebook", "Windows 8", "Windows 11",
            "Android or a cousin (Fire, Lineage, etc.)", "An older Mac (Catalina, Mojave, etc.)"),
            (0.35, 0.07, 0.07, 0.6, 0.4, 0.25)),
        lone("Other", "O", words(N4, "Other", "Raspberry Pi", "Works on any old laptop", "graph paper")),
        *block("Which part(s) of Warpline do you work in? ", "S", ("Draft", "Tablet", "Loom link", "Batch",
            "Plotter"), (0.92, 0.25, 0.25, 0.1, 0.1)),
        *block("Where do you get Warpline from, when you first set it up and/or renew it?", "S",
            ("I never renew it", "My guild does that for me", "App shop", "Put together from source (via Codeberg)",
             "Windows set-up file (.exe file), from the website", "Mac set-up file (.dmg file), from the website",
             "Weavers' Memory Stick (WMS)"), (0.14, 0.1, 0.5, 0.45, 0.2, 0.1, 0.15)),
        lone("Other", "O", blank()),
        lone("Which release of Warpline is on your machine?", "C", one("5.2 (out since May 2020)",
            "5.1 (out since Oct. 2018)", "Test version / nightly", "", w=(20, 3, 2, 2))),
        lone("How often do you work in the *Draft* part?", "C", one("A lot", "Now and then", "Seldom", "",
            w=(22, 3, 1, 2))),
        lone("How many shafts does your *Draft* work have most often?", "C", one("8", "4", "16", "12", "24", "")),
        lone("How often do you work in the *Tablet* part?", "C", asked(tabs, one("Now and then", "Seldom"))),
        lone("Which release of *Tablet* is on your machine?", "C", asked(tabs, one("3b or later",
            "Something from 2a to 2f"))),
        lone("How often do you work in the *Loom link* part?", "C", asked(loomw, one("A lot", "Now and then",
            "Seldom"))),
        lone("What is the newest *Loom link* protocol that your loom understands?", "C", asked(loomw, one("LL2/LL2b",
            "LL3", "LL4", "LL1"))),
        lone("What do you use in *Loom link* that you miss in the other parts?", "T", words(N4, "None",
            "Well, I only have it because my loom drives the dobby and all else hangs on that", "none",
            "Nothing", "I forget", "stepping back a pick", "None", who=loomw)),
        lone("How often do you work in the *Batch/Plotter* part?", "C", asked(cli, one("Now and then", "Seldom",
            "A lot"))),
        lone("Which other program do you drive from Warpline this way?", "T", words(N4, "Inkscape",
            "Own small script", "An old plotter program of my father's", "knitting machine software", who=cli)),
        *[lone(o, "S", asked(dob, tick(o, p))) for o, p in (("Schacht BaronTable dobby (any make)", 0.7),
            ("Schacht Baron", 0.3), ("Louet Megado", 0.2), ("Ashford Table (dobby)", 0.6), ("Jacquard TC2", 0.2),
            ("AVL / AVL workshop", 0.4), ("Home-made / Arduino", 0.1), ("No idea", 0.2))],
        lone("Other", "O", words(N4, "Other")),
        *block("Please mark the line(s) that fit your Warpline work:", "S", (
            "I  look up weave structures with the drafts that come with it (for example, twills by shaft, ends and picks "
            "for a sett, how a border turns)",
            "I  take drafts that are there and fill in colours for pieces of my own--scarves, towels, rugs and blankets, "
            "etc.",
            "I change drafts and/or tie-ups that come with it so as to try other structures and/or finishes.",
            "I draw my own drafts, and ask Warpline for sums and checks (for example, yarn needed or float lengths) inside "
            "patterns that I sell."), (0.5, 0.75, 0.25, 0.45)),
        lone("Do you draw structures other than plain twills?", "C", one("No", "Yes", "No idea")),
        *block("Which of the following weave structures in Warpline do you draw?", "S", ("Summer-and-winter",
            "overshot-4S", "Crackle", "Bronson", "Fixed-point-lace", "Huck-spot", "Turned-taqueté", "Echo-weave",
            "Deflected-double", "Theo-Moorman", "Krokbragd", "Shadow-weave", "Even-count (once called ‘Basket_plain’)",
            "Log-cabin", "Colour-block (once called ‘panel’)", "Not one of these"),
            (0.15, 0.07, 0.04, 0.04, 0.07, 0.04, 0.04, 0.1, 0.04, 0.03, 0.05, 0.15, 0.15, 0.1, 0.07, 0.2)),
        *block("Which of the following things does Warpline’s yarn library do for you?", "S", ("Fixed sett yarns",
            "Fixed weight yarns", "Sett sums", "Blends", "Price lists", "Shrinkage", "Changing counts/Uneven yarn",
            "Dye recipes", "Warps of several yarns", "Stock keeping", "Plan one project", "Plan a year of projects",
            "Not one of these"), (0.75, 0.8, 0.45, 0.3, 0.2, 0.2, 0.35, 0.25, 0.4, 0.4, 0.55, 0.6, 0.07)),
        *block("Which of the following things does Warpline’s cloth view do for you?", "S", ("Front of cloth",
            "Back of cloth", "Cut through warp", "Cut through weft", "Dye recipes", "Several layers",
            "Not one of these"), (0.7, 0.3, 0.25, 0.25, 0.2, 0.1, 0.25)),
        Col(("Please pick the 3 things that we should work on first.", "Please pick what we should work on *first of all*."),
            "C", GOALS),
        lone("Other", "O", words(N4, "Other")),
        lone("Please pick what we should work on *second*.", "C", GOALS),
        lone("Other", "O", words(N4, "Other", "Print")),
        lone("Please pick what we should work on *third*.", "C", GOALS),
        lone("Other", "O", words(N4, "Other", "A full and current Manual for the plotter part")),
        lone("You picked:\n\n*First of all:* {{field:3b1c77e0-52fd-4a19-9c02-7d11f0a9e6c4}}\n\n*Second:* "
             "{{field:a90d2f18-1c6e-4a7b-8f53-0be2d9c6137e}}\n\nIs that right?", ".", one("1", "TRUE", w=(5, 1))),
        lone("What things, not named so far, would make Warpline a lot better for you?", "T", words(N4, "None",
            "Put the whole of it on the web and not on each machine", "N/A",
            "The one thing that matters to me is to be able to change a colour and see the cloth at once",
            "double cloth on 24 shafts", "I'd dearly like to use the cut through view to see where floats go, but it "
            "gives up after 60 ends", "a sheet of setts to print", "None", "Undo that goes further than five steps",
            "Larger letters, my eyes are 74", "Sharing drafts in a guild without e-mail", "WIF import with comments",
            "import from a photo of a cloth", "less clicking", "better greys", "yarn makers' colour cards",
            "Being able to name the tie-ups", "reading old point paper scans", "rigid heddle!")),
        *block("Have you heard of any of these tasks of the Weavers' Council?", "S", (
            "The Weavers' Council is new to me", "Changes to the rules of the project", "Choosing/removing members of the "
            "council", "Use of gifts and grants", "Handing on / keeping up of everyday jobs and answers to letters",
            "Choosing/removing people on the Board of Guilds"), (0.7, 0.25, 0.3, 0.25, 0.25, 0.15)),
        lone("Have you ever given money to Warpline by way of the Craft Software Fund?", "C", one(
            "No, though I know of the Fund", "No, and the Fund is new to me", "Yes, once", "Yes, each year")),
        lone("If Warpline puzzles you, what do you turn to_ first_ ?", "C", one(
            "Online manual (https://warpline.example/manual)", "Built-in help (F1, question mark)",
            "Look through old forum threads", "Sample drafts on the site (https://warpline.example/drafts/index.html)",
            "Look in the program files", "Sample drafts that come with it")),
        *[Col(("How often do you turn to each of these for help?" if n == 0 else "", h), "C", OFTEN)
          for n, h in enumerate(HELPS)],
        lone("Which part of the world do you weave in?", "D", one("Europe", "North America", "Oceania", "")),
        lone("Which language do you speak or write most?", "D", one("English", "Swedish", "english", "Finnish", "",
            "Welsh and English", "Dutch", "Quechua", "German", w=(18, 2, 1, 1, 1, 1, 1, 1, 1))),
        lone("What do you do for a living?", "D", one("Salaried or hourly work at a school or museum",
            "Salaried or hourly work in a firm", "Retired", "", w=(12, 7, 6, 2))),
        lone("Other", "I", words(N4, "Other", "Salaried work for the county")),
        lone("Name of guild or firm (you may leave this empty)", "I", words(N4, "Alder Valley Weavers", "HVG",
            "Hollin Textile College, Northbridge", "Museum of Rural Cloth", "alder valley weavers",
            "Tern & Loom Ltd.", "Shetland Street Guild", "self", "Thrum Mill", "Northbridge Handweavers",
            "University of the Fells", "Blue Door Studio", "none", "Hand & Heddle", "Selvedge Arts", "KVF",
            "Guild of St Blaise", "Loomhouse", "Fell Yarns, Inc.")),
        lone("What is Warpline for in your work or at home?", "T", words(N4, "towel patterns",
            "Drafting samples for my students.", "It bends to what I want, and costs nothing",
            "We needed something for twelve looms, this one was free and could drive the old dobby",
            "I run a small rug studio", "I used it for a wedding blanket. And I hope to be able to do the next one from "
            "start to finish", "Friendlier than the others and I can change it", "teaching", "For fun and for the guild sale",
            "Because my sister writes parts of it", "designing tartans", "planning the yarn order",
            "to see a cloth before I spend forty hours on it", "research into Iron Age bands",
            "It is what the college put on the machines", "Nothing else reads my old files", "church vestments",
            "My handwriting is bad and my drafts were worse", "retirement project", "pattern sheets I sell at fairs",
            "Tracking what is on which loom", "guild newsletter pictures", "I'm just starting with four shafts",
            "checking floats", "Because it's easy", "quick colour trials for clients in upholstery")),
        lone("Is there a question we forgot to put to you? What would your answer have been?", "T", words(N4, "None",
            "Why is the forum still where it is and not on something from this century", "N/A",
            "You asked the one that I had hoped for, namely what to work on first",
            "Would you join hands with a yarn shop to have Warpline know every colour card?",
            "I believe something like it was there, but again  please make it print",
            "What sort of things do you weave? I weave rugs, and nobody thinks of rugs.", "no", "None",
            "Which colours can you not tell apart? Red and green, since you ask",
            "How old is your computer? Fourteen", "Would you pay? Yes, twenty a year")),
        lone("Start Date (UTC)", ".", lambda rng, i: "" if rng.random() < 0.15 else
             f"4/{rng.randint(2, 19)}/21 {rng.randint(0, 23)}:{rng.randint(10, 59)}"),
        lone("Submit Date (UTC)", ".", lambda rng, i:
             f"4/{rng.randint(2, 19)}/21 {rng.randint(0, 23)}:{rng.randint(10, 59)}"),
        lone("Network ID", ".", lambda rng, i: "kWbTqe" if i % 6 == 2 else hexes(10)(rng, i)),
    ],
    rows=N4,
)  # fmt: skip

# --- 5 Microsoft Forms (after research software jobs)

N5 = 30
HOURS = ("over 12 hours a week ", "2-6 hours a week ", "7-12 hours a week ", "N/A")
VIEW = ("fair", "poor", "very poor", "good ", "very good")
PROVISION = (
    "What do you think of the money there is for school libraries for each of the following: . "
)
YN = one("Yes", "No", w=(3, 2))

librarians = Shape(
    "School Library Posts - survey of those who hold them (1-30).csv",
    39,
    [
        Col("Id", "R", number(1)),
        Col("Start time", ".", when("{d:02d}/0{m}/2024 {h:02d}:{s:02d}")),
        Col("Completion time", ".", when("{d:02d}/0{m}/2024 {h:02d}:{s:02d}")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Which country is your school in?", "D", one("Scotland", "Wales", w=(4, 1))),
        Col("Please tick the kind of school", "D", one("State - Secondary ;", "independent;", "Special School;",
            "Academy trust;State - Secondary ;", "All-through with nursery;", w=(20, 2, 1, 1, 1))),
        Col("What does it say on your contract as job title?", "I", one("School Librarian", "Senior Librarian",
            " School Librarian", odd=("Learning Resources Manager", "Teacher of English i/c Library",
            "Head of Reading", "Library Assistant", "Information Centre Lead and Archivist", "LRC co-ordinator",
            "Literacy Lead"), odds=0.55)),
        Col("On what footing / what sort of contract are you employed?", "D", one("Term-time only", "All year",
            w=(5, 1))),
        Col("Please tick the part of the school you belong to. Please tick as many as fit.", "D", few(
            "Library (in the widest sense)", "English Department", "Pupil Support", "IT - helpdesk",
            "Archive - School History", "Examinations", by=";", end=";", most=3)),
        Col("What is the highest certificate you hold?", "D", one("Masters - MSc", "BA-BSc", "Doctorate",
            "School leaving certificate ")),
        Col("In which field is your highest certificate?", "D", one("Library studies (in the widest sense)",
            "Language and Literature (in the widest sense)", "History", "Education",
            odd=("Marine Biology", "Theatre; Costume", "Open", "City & Guilds (various)", "Geology"), odds=0.25)),
        Col("Would you call yourself a chartered or professional Librarian (PL) ?", "C", one("Yes",
            "Hard to say/ Perhaps", "No")),
        Col("How many years have you worked in libraries?", "D", one("over 12 years", "6-12 years ", "1-6 years",
            "N/A")),
        Col("In a normal week, how much of your time goes into cataloguing and shelving?", "C", one(*HOURS)),
        Col("In a normal week, how much of your time goes into reading for pleasure work?", "C",
            one("2-6 hours a week", "N/A", "over 12 hours a week ", "7-12 hours a week ")),
        Col("In a normal week, how much of your time goes into supervision and/or cover?", "C",
            one("over 12hours a week ", "2-6 hours a week ", "7-12 hours a week", "N/A")),
        Col("In a normal week, how much of your time goes into lessons/training?", "C", one("N/A", *HOURS[:3])),
        Col("What puts people off a post as a School Librarian (SL)? Please put the items below in order of weight, with "
            "#1(top) the one that weighs most and #6(last) the one that weighs least.", "S", ranked(
                "Work that nobody sees", "No prospect of moving up ", "No agreed route into the job",
                "No agreed rules for regrading", "No agreed pay scale",
                "Left out of/not asked into national reading schemes and networks")),
        Col("Is it always the same teachers you work with, or do they change from year to year?", "C", one("It varies",
            "No", "Yes")),
        Col("Is there a library team at your school that you belong to?", "C", one("Yes", "No",
            odd=("There's a rota - if that counts as a team?",), odds=0.07)),
        Col("Say how you work:", "C", one("SL working in a team/department", "SL working by myself ",
            "SL shared among schools", odd=("By myself as a rule, but we are to be shared soon.",), odds=0.07)),
        Col("Do you look after one site or more than one site?", "C", always("more than one site")),
        Col("Do you work in a public library now or did you do so before?", "C", one("Yes , I was in a public library "
            "before", "No", "Yes, I do shifts in a public library now as well")),
        Col("Have you been part of anything run by several schools for SLs?", "C", YN),
        Col("Do you belong to a body for School Librarians, or for support staff of schools in general?", "C", YN),
        Col("If not would you think of joining one?", "C", one("Yes", "No", "", w=(14, 2, 2))),
        Col("What should such a body do for you? Please put the items below in order of weight, with #1(top) the one "
            "that weighs most and #3(last) the one that weighs least.", "S", ranked("shared schemes of work",
                "speaking up to ministers", "pay and conditions", missing=0.2)),
        Col("As a rule, when a class project drew on your work, is that said anywhere?", "C", one("Yes", "No",
            odd=("Now and then", "Now and then. Depends who the teacher is", "It varies; hardly by itself even if agreed",
                 "None yet", "Can't tell - new in post"), odds=0.25)),
        Col("Have you written anything for a journal or newsletter under your own name?", "C", one("Yes", "No",
            odd=("Half way there",), odds=0.05)),
        Col("Have you made other things for use beyond your school (booklists, displays)?", "C", one("Yes", "No",
            w=(11, 1))),
        Col("Do you feel that what you do is noticed by your head/line manager/ the teachers you work with/ the "
            "governors?", "C", one("Yes", "No", odd=("It varies with the head of year", "Now and then"), odds=0.1)),
        Col("Have you ever spoken about your library at a meeting or training day?", "C", one("Yes", "No",
            odd=("Yes though it was a joint talk and not really about 'my' library",), odds=0.05)),
        Col("How many grown-ups normally work in your library ?", "C", one("1-3", "over 6", w=(23, 2))),
        Col("Say in a few words how your library is staffed", "T", words(N5,
            "One librarian for three sites and a trust lead on top who visits each half term (~2 hours a time).",
            "Small Team under the Bursar", "By myself, with a sixth former at lunch on Fridays. ",
            "Mostly me. Now and then a supply assistant", "Head of Reading with 1 assistant who is the archivist too and 2 "
            "to 3 pupil librarians", "A manager, then leads for each of the two key stages, then assistants",
            "Split into front desk (assistant, two volunteers) and teaching (me, an English teacher on two periods)",
            "Nearly flat ", "Just me", "me", "Librarian plus 0.4 assistant", "We are three, all part time, never in together",
            "Two librarians who share the post", "Line managed by the deputy head, no team",
            "Librarian - assistant - pupil helpers (about 20)", "Alone", "Trust librarian above me whom I've met once",
            "There was a team until 2022", "one full time and one term time", "Solo librarian, budget sits with English",
            "I am the team")),
        Col("Does your library as a rule have a (named ) governor?", "C", one("No", "Yes", odd=("Now and then",
            "May do, there are link governors, trust leads and so on", "Most often an English governor acts for us",
            "What counts as a governor? Each school has some", "half and half"), odds=0.25)),
        Col("How many people would have to be off sick at once before your library shuts? (That is the least number of "
            "staff whose absence means that the doors stay closed)\n", "T", words(N5, "1", "1", "1", "1", "1", "1", "1", "N/A",
            "2 or 3", "3", "2", "Hard to tell - I don't know which of the sites you mean", "No idea, one?",
            "In truth, two", "zero, it is shut half the week", "1", "One. Me.", "4", "1", "2 - but cover would be found for exams",
            "1", "never shuts, teachers sit in")),
        Col("How often do you sharing booklists you made with other schools ?", "T", words(N5, "Never", "Never", "Never",
            "Every week", "Monthly", "Nearly every list", "Not so far", "I don’t get the question.",
            "We mean to, but don't always, depends on the term", "Not clear what you mean by sharing",
            "Some times in a year, going by how many lists there are", "Every week", "Never", "Termly", "when asked",
            "Monthly", "rarely", "As often as I can, through the county group", "Never", "Always")),
        Col("How often do you give your displays a label with your name?", "C", one("Seldom", "Never", "Often", "Always",
            odd=("I ask the pupils whether they want their names on it",), odds=0.06)),
        Col("Do you have a library card of the public library?", "C", YN),
        Col("Where does the money for your books come from?", "S", few("School budget ", "through parents' association ",
            "through book fairs", "through lettings", by=";", end=";", most=3, odd=("None;",
            "As a rule some of school budget and book fairs, and once in a while a legacy;",
            "No longer buy books. It was trust money before;"), odds=0.15)),
        Col("Would you be willing and/or allowed to apply for grants in your own name?", "C", one("Yes", "No",
            odd=("Not allowed; support staff may not", "Perhaps ", "Going by time and whether it suits the school",
                 "Have not tried, but probably Yes if it came to it"), odds=0.2)),
        Col("Does your school back you when you apply for grants (with rules/in the finance office)?", "C", one("Yes", "No",
            odd=("N/A, Grants are not for us", "Hardly any to apply for given my grade", "Yes, but it comes last", "N/A",
                 "Librarians do not get to write bids here", "A little but not with joy"), odds=0.25)),
        *[Col(PROVISION + x, "C", one(*VIEW, missing=0.05)) for x in (
            "buying of new books and periodicals ", "mending of books and shelves",
            "room to sit in, including seats / quiet corners", "posts for SLs (county) ", "SL e-book licences ",
            "keeping up of computers (catalogue, terminals, printers) ")],
        Col("What do you see as SL training needs (tick as many as fit)", "S", few(
            "Choosing & weeding, all kinds (fiction, fact, graphic)", "Catalogue systems (eg Oliver, Eclipse)",
            "Data protection ", "See to it that teachers and librarians who share classes get on and plan together.",
            "Budgeting", " tried and tested ways of running a reading club", '"Reading like a pupil" and talking about it',
            "Lessons/ assemblies /speaking skills ", by=";", end=";", most=6, shuffled=True)),
        Col("What do you see as SL matters to take to ministers ", "S", few("Route into the job & regrading",
            "Shared credit", "Standards for stock in line with national reading and inspection schemes", "Sort of contract",
            "Draw up rules that keep up and look after stock bought with grants", "Courses/ certificates",
            "Rooms and shelves that can grow", "Better quality, upkeep, and joining up of catalogues;A named SL in each "
            "school", by=";", end=";", most=5, shuffled=True)),
        Col("You may give us your email address here (we keep it apart from your answers) (may be left empty)", "I",
            lambda rng, i: "" if rng.random() < 0.3 else f"{rng.choice('abcdefgh')}.{rng.choice(['lamb', 'orr', 'pugh', 'rees', 'tod'])}"
            f"{i}@school{rng.randint(1, 9)}.example"),
        Col("You may give us your name here (we keep it apart from your answers) (may be left empty)", "I",
            lambda rng, i: "" if rng.random() < 0.4 else rng.choice(["Carys", "Hamish", "Nia", "Colin", "Wendy"]) + " "
            + rng.choice(["Lomax", "Pugh", "Farrow", "Orr", "Tregenza"])),
        Col("May we put your email address on a list kept by the SL network of both countries? It would bring you word of "
            "meetings, courses and posts (may be left empty)", ".", one("Yes", "No", "", w=(8, 2, 1))),
        Col("Anything else? ", "T", words(N5, 'Question 19 says "is it A or B" but I could only tick "Yes" or "No". I ticked "No" as '
            "I meant B", "Networks of librarians are a lifeline. But in schools with one of us there is no time in the day to go",
            "In Wales it would help if councils let school staff borrow from the public stock without forms",
            "I lead a group of five schools that is trying to get librarians into planning meetings, do write to us",
            "Thank you for asking us for once")),
    ],
    rows=N5,
)  # fmt: skip

# --- 6 SurveyMonkey with two header rows and nothing in people's words (after a film poll)

N6 = 64
seen = share_of("parks", 0.86)
PARKS = (
    "Great Shore Parks: No. 1  Gannet Head",
    "Great Shore Parks: No. 2  The Long Sands",
    "Great Shore Parks: No. 3  Cinder Forest",
    "Great Shore Parks: No. 4  Eagle Lake",
    "Great Shore Parks: No. 5 Tall Falls",
    "Great Shore Parks: No. 6 Old Mill Marsh",
)
BEASTS = (
    "Grey Seal",
    "Sea Otter",
    "Snowy Owl",
    "Black Bear",
    "Bald Eagle",
    "Snapping Turtle",
    "Timber Wolf",
    "Ring-necked Snake",
    "Wood Duck",
    "R-12 (tagged elk)",
    "Old 44",
    "Raccoon",
    "Beaver",
    "Osprey",
)
LIKING = one(
    "Very warmly",
    "Somewhat warmly",
    "Neither warmly nor coldly (neutral)",
    "Somewhat coldly",
    "Very coldly",
    "Don't know it (N/A)",
    w=(11, 6, 3, 2, 2, 1.5),
)


def place(n: int) -> Cells:
    """The place of the nth park in a row's ranking."""
    return lambda rng, i: str(random.Random(f"rank{i}").sample(range(1, 7), 6)[n])


def two(top: str, sub: str, letter: str, cells: Cells) -> Col:
    """Two header rows."""
    return Col((top, sub), letter, cells)


parks = Shape(
    "ParksPoll.csv",
    27,
    [
        two("RespondentID", "", "R", number(3871140822, -17391)),
        two("Have you set foot in any of the 6 parks on the Great Shore?", "Response", "C",
            lambda rng, i: "Yes" if seen(i) else "No"),
        two("Would you call yourself a friend of the Great Shore parks?", "Response", "C",
            asked(seen, one("Yes", "No", w=(5, 1)))),
        *[two("Which of the Great Shore parks named here have you been to? Please select all that apply." if n == 0 else "",
              p, "S", asked(seen, tick(p, 0.85 - 0.04 * n))) for n, p in enumerate(PARKS)],
        *[two("Please put the Great Shore parks in order with 1 for the park you like best and 6 for the park you like "
              "least." if n == 0 else "", p, "C", asked(seen, place(n))) for n, p in enumerate(PARKS)],
        *[two("Please say if you think of each of these animals warmly, coldly, or do not know it." if n == 0 else "", b,
              "C", asked(seen, LIKING)) for n, b in enumerate(BEASTS)],
        two("Which animal came back first?", "Response", "C", asked(seen, one("Otter", "Beaver",
            "I don't get this question"))),
        two("Have you heard of the Hidden Trails?", "Response", "C", asked(seen, one("No", "Yes", w=(2, 1)))),
        two("Would you call yourself a friend of the Hidden Trails?Œæ", "Response", "C", asked(
            share_of("trails", 0.28), one("No", "Yes", w=(5, 3)))),
        two("Would you call yourself a friend of the Lakeland parks?", "Response", "C", one("No", "Yes", w=(2, 1),
            missing=0.06)),
        two("Gender", "Response", "D", one("Female", "Male", missing=0.06)),
        two("Age", "Response", "D", one("30-44", "45-60", "18-29", "> 60", missing=0.06)),
        two("Household Income", "Response", "D", one("$0 - $29,999", "$30,000 - $59,999", "$60,000 - $119,999",
            "$120,000 - $179,999", "$180,000+", missing=0.35)),
        two("Education", "Response", "D", one("Some college or trade certificate", "High school", "Four-year degree",
            "Higher degree", "Less than high school", missing=0.08)),
        two("Location (Shore Region)", "Response", "D", one("Inner Bay", "North Shore", "Outer Banks", "Capes",
            "Lower Valley", "Upper Valley", "Hill Counties", missing=0.06)),
    ],
    rows=N6,
)  # fmt: skip

# --- 7 Google Forms, short (after mental health awareness)

N7 = 26
KINDS = (
    "Garden Waste, Food Scraps, WEEE(Waste Electrical and Electronic Equipmnt), Glass, Textiles, HHW(Household Hazardous "
    "Waste, Soft Plastic"
)

waste = Shape(
    "Recycling Awareness Survey (Responses) - Form Responses 1.csv",
    13,
    [
        Col("Timestamp", ".", when("{m}/{d}/2024 {h}:{s}:08")),
        Col("What do you do at present?", "D", one("At school or college", "Working full-time", "Working part-time",
            "Not working", "Retired ", "Retired")),
        Col("How old are you?", "D", one("16-24", "45-54", "55 and over", "35-44", "25-34")),
        Col("Are you male or female?", "D", one("Female", "Male", w=(3, 1))),
        Col("How much do you know about recycling?", "C", ints(2, 5)),
        Col("Which of these is a recycling stream you have come across?", "S", one(KINDS, KINDS.replace(
            "Garden Waste, ", ""), "Glass, Textiles", w=(22, 1, 1))),
        Col("What does \"zero waste\" mean to you?", "T", words(N7, "Not having… any rubbish at the end of the week ",
            "when you look after the planet", "Zero waste means to me that a company which makes a thing takes it back "
            "when it's broken. ", "Caring for the earth and the sea", "Living off what you have. ",
            "To me, zero waste is a goal that we should all be talking about more, at home and in school too",
            "It means that nothing goes to the dump or the burner because it's all been used a second time",
            "It's a nice idea ", "Using less", "no bins", "Composting, mending, swapping",
            "Being mindful about what I buy and how it is packed.", "It is about your habits and how you feel about stuff. ",
            "having a clean street", "A thing for people with money and time", "Everything. Our children have to live here",
            "buying nothing new", "That a town sends nothing to landfill", "reduce reuse recycle",
            "Refill shops and jars", "Making sure that what goes in each box is the right thing",
            "I think of my grandmother who kept string", "Not sure to be honest", "less plastic ")),
        Col("Do you think that people are shamed about their rubbish?", "C", one("Yes", "No", "Other", w=(8, 2, 1))),
        Col("What part do you think packaging makers play in how much is thrown away?", "C", one("Bad Influence", "Neither",
            "Not sure", "Other")),
        Col("Which of these do you think is the belief about recycling that is wrong most often.", "C", one(
            "Recycling is all burned anyway", "Recycling is for people with gardens", "Recycled things are worse",
            "Sorting is too hard to learn", "Recycling costs more than it saves", "Other")),
        Col("In your view, are there times of year when more is thrown away?", "C", one("Yes", "No", w=(20, 1))),
        Col("Have you ever put something in the wrong bin?", "C", one("Yes", "No", "Maybe", "Other")),
        Col("Has a neighbour of yours ever put something in the wrong bin?", "C", one("Yes", "No", w=(9, 1))),
        Col("Where do you mostly come across facts about recycling?", "C", one("Council Leaflets", "Online Videos",
            "School/Work")),
        Col("Why do you think it is worthwhile to teach people about recycling?", "C", one("To get more people to sort",
            "To show where it all goes", "To make sorting feel ordinary", "Other", "To cut costs")),
        Col("Why do you think it is worthwhile to talk about rubbish at the big holidays?", "C", one(
            "To help when there is most of it", "To show what holidays do to the bins",
            "To make smaller presents feel ordinary")),
        Col("Why do you think it is worthwhile for places like schools and offices to teach about recycling?", "C", one(
            "To keep pupils'/workers' surroundings clean", "To get people to speak up about waste",
            "To teach pupils/workers how to sort", "To build a habit without blame")),
    ],
    rows=N7,
)  # fmt: skip

SHAPES = [food, studies, rain, weave, librarians, parks, waste]
