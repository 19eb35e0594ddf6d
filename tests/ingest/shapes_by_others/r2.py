"""Exports after the manner of real ones, second part."""

import random
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.ingest.shape_parts import Cells, Col, Shape, always, blank, hexes, imported, near

# --- helpers


def luck(salt: str, i: int) -> float:
    """A number of the row's own, the same for every column that asks with this salt."""
    return random.Random(f"{salt}/{i}").random()


def share(salt: str, part: float) -> Callable[[int], bool]:
    """The same part of the rows each time."""
    return lambda i: luck(salt, i) < part


def only(asked: Callable[[int], bool], cells: Cells, absent: str = "") -> Cells:
    """Cells for the rows that were asked."""
    return lambda rng, i: cells(rng, i) if asked(i) else absent


def one(*options: str, w: Sequence[int] = (), missing: float = 0.0, absent: str = "") -> Cells:
    """One of a list, with weights."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return absent
        return rng.choices(options, w or [1] * len(options))[0]

    return make


def many(
    *options: str,
    by: str = ",",
    lo: int = 1,
    hi: int = 4,
    wrote: Sequence[str] = (),
    missing: float = 0.0,
    absent: str = "",
    every: float = 0.0,
) -> Cells:
    """Several in one cell in the order of the form; now and then something written in at the end."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return absent
        if rng.random() < every:
            return by.join(options)
        got = rng.sample(options, rng.randint(lo, min(hi, len(options))))
        got.sort(key=options.index)
        if wrote and i % 6 == 4:
            text = wrote[(i // 6) % len(wrote)]
            got = [text] if i % 12 == 4 else [*got, text]
        return by.join(got)

    return make


def words(
    salt: str,
    texts: Sequence[str],
    part: float = 0.6,
    absent: str = "",
    rare: Sequence[str] = (),
    asked: Callable[[int], bool] = lambda i: True,
) -> Cells:
    """People's own words, none twice before all are used up; rare ones come again."""
    order = list(texts)
    random.Random(salt).shuffle(order)
    gen = random.Random(salt + "!")
    plan: list[str] = []
    n = 0
    for i in range(120):
        if not asked(i) or gen.random() >= part:
            plan.append(absent)
        elif rare and gen.random() < 0.2:
            plan.append(gen.choice(list(rare)))
        else:
            text = order[n % len(order)]
            if n >= len(order):
                more = order[(n * 3 + n // len(order)) % len(order)]
                if more != text and len(text) > 45:
                    text = f"{text.rstrip('. ')}. {more}"
            plan.append(text)
            n += 1
    return lambda rng, i: plan[i]


def moments(salt: str, start: str, fewest: int, most: int) -> list[datetime]:
    """Moments one after another."""
    gen = random.Random(salt)
    at = datetime.fromisoformat(start)
    found = []
    for _ in range(120):
        at += timedelta(seconds=gen.randint(fewest, most))
        found.append(at)
    return found


def at(times: Sequence[datetime], pattern: str, later: int = 0) -> Cells:
    """Moments as a tool writes them; later by up to so many seconds."""

    def make(rng: random.Random, i: int) -> str:
        t = times[i] + timedelta(seconds=int(later * (0.2 + luck("later", i))))
        return pattern.format(t=t, m=t.month, d=t.day, y=t.year, y2=t.year % 100, h=t.hour)

    return make


def count(cols: Sequence[Col], minus: int = 0) -> int:
    """Questions: closed and open ones, and tick-alls by what stands before the three underscores."""
    groups = {str(c.name).split("___")[0] for c in cols if c.letter == "S"}
    return sum(c.letter in "CT" for c in cols) + len(groups) - minus


# --- 1 after b/01: Qualtrics with everything of the machine taken out


ZONE = '{{"ImportId":"{0}","timeZone":"Europe/London"}}'


def q3(name: str, text: str, letter: str, cells: Cells, of: str) -> Col:
    """Three header rows of Qualtrics."""
    third = ZONE.format(of) if of.endswith("Date") else imported(of)
    return Col((name, text, third), letter, cells)


AWARE = one(
    "Not at all aware",
    "A little aware",
    "Fairly aware",
    "Very aware",
    "Fully aware",
    w=(2, 3, 4, 4, 2),
)
SIDE = one(
    "Strongly agree",
    "Somewhat agree",
    "Neither agree nor disagree",
    "Somewhat disagree",
    "Strongly disagree",
    w=(9, 6, 4, 2, 1),
)
GREENER = [
    "Washable theatre hats, rigid sharps bins, reusable tourniquets (we trialled those in 2022)",
    "Desflurane is gone. Low flow anaesthesia. Walking aids returned and cleaned.",
    "Cloth gowns\nSteel dishes\nReturnable oxygen cylinders",
    "Inhaler switching, dry powder instead of MDI. Also the IV to oral antibiotics work that pharmacy leads on",
    "gloves off campaign",
    "Too many to write here, ask procurement",
    "reusable sharps containers, refillable soap, paperless letters ",
    "Bikes for community nurses, LED lights, heat pumps at the Mill Lane site",
    "Recycled PPE, metal suture sets",
    "Kitchen: crockery instead of polystyrene. We used to send out 900 boxes a day",
    "The walking frame amnesty",
    "Nitrous oxide manifold decommissioned, portable cylinders only",
    "Laparoscopic ports we can sterilise, bed pans (pulp v. steel), sterile services trays, drapes, "
    "almost the whole orthopaedic set if I am honest",
    "Tablet chargers, printers",
    "digital consent",
    "surplus food boxes to the hostel; composting; food waste weighed on each ward",
    "Virtual clinics",
    "Blood tubes of smaller size, fewer repeat tests",
]
GREEN_TRAINING = [
    "e-learning module, 30 mins",
    "Half day at the deanery ",
    "carbon literacy, Centre for Green Care webinars",
    "Induction talk",
    "Masterclass run by the anaesthetists",
    "greener theatres course",
    "lunch and learn",
]
staff1 = share("hosp-trainee", 0.82)
knows1 = share("hosp-knows", 0.83)
train1 = share("hosp-train", 0.24)
other1 = share("hosp-otherdiv", 0.16)
NONE = blank()

HOSPITAL = [
    q3("StartDate", "Start Date", ".", NONE, "startDate"),
    q3("EndDate", "End Date", ".", NONE, "endDate"),
    q3("Status", "Response Type", ".", NONE, "status"),
    q3("IPAddress", "IP Address", "I", NONE, "ipAddress"),
    q3("Progress", "Progress", ".", always("100"), "progress"),
    q3("Duration (in seconds)", "Duration (in seconds)", ".", NONE, "duration"),
    q3("Finished", "Finished", ".", always("TRUE"), "finished"),
    q3("RecordedDate", "Recorded Date", ".", NONE, "recordedDate"),
    q3("ResponseId", "Response ID", ".", NONE, "_recordId"),
    q3("RecipientLastName", "Recipient Last Name", "I", NONE, "recipientLastName"),
    q3("RecipientFirstName", "Recipient First Name", "I", NONE, "recipientFirstName"),
    q3("RecipientEmail", "Recipient Email", "I", NONE, "recipientEmail"),
    q3("ExternalReference", "External Data Reference", ".", NONE, "externalDataReference"),
    q3("LocationLatitude", "Location Latitude", "I", NONE, "locationLatitude"),
    q3("LocationLongitude", "Location Longitude", "I", NONE, "locationLongitude"),
    q3("DistributionChannel", "Distribution Channel", ".", NONE, "distributionChannel"),
    q3("UserLanguage", "User Language", ".", NONE, "userLanguage"),
    q3("QID1", "1. Your name (given and family):", "I", NONE, "QID1_TEXT"),
    q3("QID2", "2. Do you work or train at Stourbeck Hospitals?", "D", always("Yes"), "QID2"),
    q3("QID3", "3. How are you linked to the hospitals?", "I", NONE, "QID3_TEXT"),
    q3(
        "QID5",
        "3. Which staff group are you in? - Selected Choice",
        "D",
        only(
            staff1,
            one(
                "Nursing and Midwifery",
                "Medical",
                "Allied Health",
                "Estates",
                "Other",
                w=(5, 4, 3, 2, 2),
            ),
            "Student on Placement",
        ),
        "QID5",
    ),
    q3("QID5_6_TEXT", "3. Which staff group are you in? - Other - Text", "I", NONE, "QID5_6_TEXT"),
    q3(
        "QID6",
        "4. Which profession are you training for?",
        "I",
        only(
            lambda i: not staff1(i),
            words(
                "hosp-prof",
                [
                    "Paramedic science",
                    "midwifery",
                    "Adult Nursing",
                    "diagnostic radiography",
                    "Medicine, 4th year",
                    "Physio",
                    "pharmacy",
                    "Speech & Language Therapy",
                ],
                1.0,
                asked=lambda i: not staff1(i),
            ),
        ),
        "QID6_TEXT",
    ),
    q3(
        "QID7",
        "4. How long have you been on the staff here?",
        "D",
        only(
            staff1,
            one(
                "Under 1 year",
                "1-4 years",
                "5-9 years",
                "10-14 years",
                "15+ years",
                w=(1, 3, 3, 2, 5),
            ),
        ),
        "QID7",
    ),
    q3(
        "QID9",
        "5. Which division or corporate department do you belong to? - Selected Choice",
        "D",
        only(
            lambda i: not other1(i),
            one(
                "Surgery and Theatres",
                "Medicine and Older People",
                "Women and Children",
                "Diagnostics and Pharmacy",
                "Community Services",
                "Estates and Facilities",
            ),
            "Other",
        ),
        "QID9",
    ),
    q3(
        "QID9_14_TEXT",
        "5. Which division or corporate department do you belong to? - Other - Text",
        "I",
        only(
            other1,
            words(
                "hosp-dept",
                ["Knowledge service", "Chaplaincy", "IM&T", "Finance", "Library", "Charity office"],
                1.0,
                asked=other1,
            ),
        ),
        "QID9_14_TEXT",
    ),
    q3("QID11", "1. How aware are you of what low-carbon anaesthesia means?", "C", AWARE, "QID11"),
    q3(
        "QID12",
        "2. How aware are you of what reusable surgical equipment means?",
        "C",
        AWARE,
        "QID12",
    ),
    q3(
        "QID13",
        "3. How aware are you of outside learning on sustainable care, for instance the Greener Ward podcasts, "
        "Carbon Basics, the Open Clinic lectures?",
        "C",
        AWARE,
        "QID13",
    ),
    q3(
        "QID14",
        "4. Does your team already use products or ways of working that you would call sustainable?",
        "C",
        only(knows1, always("Yes"), "No"),
        "QID14",
    ),
    q3(
        "QID16",
        "4a. Please list here the products or ways of working in your team that you would call sustainable.",
        "T",
        only(knows1, words("hosp-green", GREENER, 0.97, asked=knows1)),
        "QID16_TEXT",
    ),
    q3(
        "QID17",
        "5. How much does sustainable kit matter for your own care of patients, training, and audit?",
        "C",
        one(
            "It is indispensable", "It matters", "Indifferent", "It hardly matters", w=(8, 5, 3, 1)
        ),
        "QID17",
    ),
    q3(
        "QID18",
        "6. Which of these single-use items stocked centrally or recharged to wards (e.g. Suction Liner, ..) do you use?",
        "S",
        many(
            "Apron roll",
            "Bronchoscope",
            "Laryngoscope blade",
            "Pulp tray",
            "Suction Liner",
            "Suture pack",
            "Tourniquet",
            hi=4,
            missing=0.4,
        ),
        "QID18",
    ),
    q3(
        "QID41",
        "7. Set beside the single-use items in the central store [CS] (those in question 6), what best describes your "
        "use of things that can be cleaned (such as trays, gowns, hats, etc.) in clinics, on wards, and in teaching?",
        "C",
        one(
            "I reach for cleanable things far more than the single-use ones in CS",
            "I reach for cleanable things about as often as the single-use ones in CS",
            "I reach for cleanable things far less than the single-use ones in CS",
            "N/A, neither is part of my job",
            w=(8, 4, 4, 2),
        ),
        "QID41",
    ),
    q3(
        "QID19",
        "8. What do you see as the chief gains of sustainable kit in a hospital?",
        "S",
        many(
            "Less Waste",
            "Safety",
            "Steady Supply",
            "Staff Pride",
            "Local Jobs",
            "Savings",
            "Freedom from Shortages",
            hi=7,
            missing=0.04,
        ),
        "QID19",
    ),
    q3(
        "QID20",
        "9. Would it be right for the hospitals to put money into sustainable kit which wards and theatres cannot do "
        "without?",
        "C",
        one("Yes", "Unsure", "No", w=(8, 2, 1)),
        "QID20",
    ),
    q3(
        "QID21",
        "1. Say how far you go along with this sentence: “Cutting waste is part of good clinical practice”",
        "C",
        SIDE,
        "QID21",
    ),
    q3(
        "QID22",
        "2. Say how far you go along with this sentence: “Greener wards are a sound way to bring hospital ideas "
        "to suppliers and new firms”",
        "C",
        SIDE,
        "QID22",
    ),
    q3(
        "QID23",
        "3. Have you ever taken part in a sustainability project, whether for the job or at home?",
        "C",
        one("Yes", "No"),
        "QID23",
    ),
    q3(
        "QID24",
        "4. Would you say Stourbeck has a lively community around sustainable care?",
        "C",
        SIDE,
        "QID24",
    ),
    q3(
        "QID25",
        "5. Is there a point in having a lively community around sustainable care?",
        "C",
        one("A great deal of point", "Some point", "Indifferent", "No point", w=(7, 4, 2, 1)),
        "QID25",
    ),
    q3(
        "QID26",
        "6. Have you had any teaching on sustainable care since you came to Stourbeck?",
        "C",
        only(train1, always("Yes"), "No"),
        "QID26",
    ),
    q3(
        "QID27",
        "6a. Please say what kind of teaching on sustainable care you had at Stourbeck.",
        "T",
        only(train1, words("hosp-teach", GREEN_TRAINING, 1.0, asked=train1)),
        "QID27_TEXT",
    ),
    q3(
        "QID29",
        "1. Do you want more teaching, courses, or help to begin a sustainability project?",
        "C",
        one("Yes", "No", w=(6, 1)),
        "QID29",
    ),
    q3(
        "QID30",
        "2. Would you come to talks, open days, or trials held by the Green Care Office to spread the use of "
        "sustainable kit at Stourbeck?",
        "C",
        one("Yes", "No", w=(5, 1)),
        "QID30",
    ),
    q3(
        "QID31",
        "3. Shall we put you on the Green Care mailing list and chat channel so that you hear of what comes next at "
        "Stourbeck? If so, please leave an email address.",
        "I",
        NONE,
        "QID31_TEXT",
    ),
    q3(
        "QID32",
        "4. If you are running a sustainability project now, you are welcome to leave a link to it (ex: poster, "
        "intranet page, etc.).",
        "I",
        NONE,
        "QID32_TEXT",
    ),
    q3(
        "QID33",
        "5. Please name colleagues who lead on sustainable care at Stourbeck whom we ought to meet.",
        "I",
        NONE,
        "QID33_TEXT",
    ),
]

# --- 2 after b/02: SurveyGizmo, three boxes to a question


def stage2(i: int) -> int:
    """How far somebody came: nothing, the first page, all."""
    return 0 if i in (0, 17, 33) else 1 if luck("loom-stage", i) < 0.3 else 2


def first_page(cells: Cells) -> Cells:
    return only(lambda i: stage2(i) > 0, cells)


def last_page(cells: Cells) -> Cells:
    return only(lambda i: stage2(i) > 1, cells)


def three(
    label: str,
    question: str,
    salt: str,
    texts: Sequence[str],
    page: Callable[[Cells], Cells],
    parts: Sequence[float] = (0.85, 0.55, 0.32),
) -> list[Col]:
    """Three boxes for one question, the fuller ones first."""
    size = len(texts) // 3
    return [
        Col(
            f"{label} #{n + 1}:{question}",
            "T",
            page(
                words(
                    f"{salt}{n}",
                    [*texts[n * size :], *texts[: n * size]][: len(texts) - 2 * n],
                    parts[n],
                )
            ),
        )
        for n in range(3)
    ]


LOOM_STOPS = [
    "Drafting on a phone is hopeless. I sketch on squared paper at the loom and type it in later, if I ever do",
    "time",
    "Nothing really.",
    "My guild uses an older program and I'd have to send everyone WIF files they can't open.  ",
    "No way to print a long treadling without it breaking over 14 pages and losing the numbers",
    "- colours on screen do not match my yarn - no profile drafts - only 16 shafts",
    "It forgets the folder I was in each time I open it",
    "laziness mostly",
    "The dobby driver. It drops the connection around pick 200 and I lose my place",
    "price of the yearly licence for a hobby",
    "I do rigid heddle so half of it isn't for me",
    "Company laptop is locked down, I cannot install anything. Colleagues don't know it exists",
    "Crashes with big jacquard files, > 4000 ends",
    "I would use it daily if undo went back further than one step",
    "I don't weave every week (yet).",
    "poor manual, and the forum answers are for version 3",
    "Hard to compare two versions of one draft. I end up with scarf_final_FINAL2",
]
LOOM_TOOLS = [
    "Ravelry stash",
    "yarn shop catalogues (live stock and price)",
    "dobby looms of other makers",
    "Inkscape",
    "git, or anything that shows what changed",
    "Photoshop for jacquard",
    "a colour meter",
    "Dropbox",
    "my notebook app",
    "spreadsheets (warp calculators)",
    "Arahweave files",
    "cutting machine",
    "Instagram export in a square format",
    "I'd rather it did *less* and did it well",
    "handweaving.net archive",
    "label printer",
    "TC2",
    "Google Drive",
]
LOOM_GOOD = [
    "seeing the cloth before I warp",
    "working out sett",
    "Threading checks",
    "trying twenty colourways in ten minutes",
    "Teaching beginners how a tie-up works",
    "keeping records of orders",
    "sharing drafts w/ the guild",
    "planning yardage",
    "float checking!!",
    "documentation of samples",
    "Driving the loom",
    "fast repeats",
    "drafts from old pattern books",
    "playing about",
    "quick mock ups for clients",
    "visual",
]
LOOM_LACKS = [
    "costing",
    "profile drafts",
    "a proper printout to clip on the loom",
    "Doubleweave with four layers",
    "Finished cloth after washing (shrinkage)",
    "version history",
    "stock of yarn",
    "working on it with another person",
    "tablet weaving",
    "pick by pick mode you can use from across the room",
    "yarn thickness that differs end by end",
    "Tapestry",
    "exporting to PDF with my own notes in the margin",
    "search over all my drafts",
    "supplementary warps",
]
LOOM_NICE = [
    "It's simple",
    "keyboard shortcuts for everything",
    "the grid is crisp",
    "Colour palettes",
    "files stay small",
    "runs on my ancient laptop",
    "live drawdown",
    "open file format",
    "Undo (mostly)",
    "no account needed",
    "dragging blocks about",
    "Helpful people on the list",
    "doesn't nag",
    "mix of draft, notes and photos in one place",
    "instant repeats",
    "fits on a stick",
]
LOOM_HARD = [
    "tiny icons",
    "Finding the tie-up lock again",
    "no dark mode, I weave in the evening",
    "Install on Mac",
    "menus move with each update",
    "error messages that say only 'bad draft'",
    "scrolling sideways for ever",
    "multi select",
    "cannot open two drafts beside each other",
    "slow above 1000 picks",
    "the manual",
    "Printing",
    "USB driver (gets broken by every update)",
    "colour picker",
    "no touch support",
    "have to click 3 times to add a shaft",
]
LOOM_NEW = [
    "collapsible treadling",
    "copy and paste of several blocks",
    "A tablet version",
    "loom view with big letters",
    "yarn library that I can share",
    "saves by itself",
    "Compare two drafts side by side",
    "Twill generator",
    "notes pinned to a pick",
    "stop at a marked pick",
    "Better print templates",
    "speak the next treadle aloud",
    "more than 24 shafts",
    "table of contents for long projects",
    "network drafting wizard",
    "plug-ins",
    "import a photo and get stripes from it",
]
LOOM_START = [
    "A short film of the first warp",
    "sample drafts that can really be woven",
    "one click installer",
    "Words explained (what's a tie-up??)",
    "being asked if I count shafts from the front or the back",
    "a cheat sheet for the keys",
    "not having to choose a loom before I could look round",
    "Template files",
    "Nothing, had a friend show me",
    "clearer difference between lift plan and treadling",
    "It has been so long that I forget",
    "starting in my own units, not inches",
    "undo",
    "local group to ask",
]
LOOM_ROLE = [
    "hobby weaver",
    "textile student (MA)",
    "Production weaver, small studio",
    "Teacher at a craft school",
    "guild librarian",
    "designer for a mill",
    "retired engineer who weaves",
    "conservator of textiles",
    "rug maker",
    "artist",
    "occupational therapist",
    "Researcher in smart fabrics",
    "hand spinner and dyer",
    "costume maker",
    "Owner of a yarn shop",
    "PhD student, archaeology",
    "sample weaver",
    "developer of loom firmware",
]
LOOM_TRADES = [
    "Fashion",
    "interiors",
    "Education",
    "Museums",
    "theatre",
    "craft fairs",
    "upholstery",
    "none, for fun",
    "Heritage",
    "car seats",
    "medical textiles",
    "Retail",
    "film",
    "church vestments",
    "Research",
    "Furnishing",
]
times2 = moments("loom", "2017-03-06 19:02:11", 240, 5200)
says_other2 = share("loom-other", 0.2)
host2 = share("loom-host", 0.18)
WORDS2 = many(
    "cosy",
    "clear",
    "handy",
    "plain",
    "lively",
    "open",
    "speedy",
    "roomy",
    "awkward",
    "puzzling",
    by=";",
    hi=6,
)

LOOM = [
    Col("Time Started", ".", at(times2, "{t:%Y-%m-%d %H:%M:%S}")),
    Col(
        "Date Submitted",
        ".",
        lambda rng, i: at(times2, "{t:%Y-%m-%d %H:%M:%S}", (4, 190, 1400)[stage2(i)])(rng, i),
    ),
    Col("Status", ".", lambda rng, i: "Complete" if stage2(i) == 2 else "Partial"),
    Col(
        "How regularly do you open LoomDesk?",
        "C",
        first_page(one("Every day", "Every week", "Every month", "Hardly ever", w=(6, 6, 2, 1))),
    ),
    Col(
        "What, if anything, keeps you from doing still more of your weaving with LoomDesk?",
        "T",
        first_page(words("loom-stops", LOOM_STOPS, 0.8)),
    ),
    Col(
        "About how long ago did you take up LoomDesk?",
        "C",
        first_page(one("Within the last year", "Longer ago than a year", w=(1, 3))),
    ),
    *three(
        "Program / Device",
        "Which programs and devices, if any, should LoomDesk work together with more closely?    ",
        "loom-tools",
        LOOM_TOOLS,
        first_page,
        (0.66, 0.45, 0.3),
    ),
    Col(
        "Where does your LoomDesk run?",
        "C",
        first_page(
            only(
                lambda i: not host2(i),
                one(
                    "On my own computer",
                    "On the computer at the loom",
                    "On a school server",
                    w=(7, 3, 1),
                ),
                "Other - Write In",
            )
        ),
    ),
    Col(
        "Other - Write In:Where does your LoomDesk run?",
        "O",
        first_page(
            only(
                host2,
                words(
                    "loom-host",
                    [
                        "Raspberry Pi glued to the loom",
                        "both, synced by hand",
                        "tablet with remote desktop",
                        "In a virtual machine on Linux",
                        "the guild's shared laptop",
                        "at work (don't tell)",
                        "Chromebook",
                    ],
                    1.0,
                    asked=lambda i: host2(i) and stage2(i) > 0,
                ),
            )
        ),
    ),
    *three(
        "Weaving Task",
        "Which tasks in your weaving does LoomDesk take care of?",
        "loom-good",
        LOOM_GOOD,
        last_page,
    ),
    *three(
        "Weaving Task",
        "Which tasks in your weaving does LoomDesk leave undone?",
        "loom-lacks",
        LOOM_LACKS,
        last_page,
        (0.75, 0.45, 0.25),
    ),
    *three(
        "Point",
        "What about LoomDesk is a pleasure when you draft?",
        "loom-nice",
        LOOM_NICE,
        last_page,
    ),
    *three(
        "Point",
        "What about LoomDesk is a nuisance when you draft?",
        "loom-hard",
        LOOM_HARD,
        last_page,
        (0.78, 0.45, 0.22),
    ),
    *three(
        "Wish",
        "What should be added to LoomDesk or altered? (Put down whatever you think of that would make your weaving "
        "easier, however small.)",
        "loom-new",
        LOOM_NEW,
        last_page,
        (0.82, 0.5, 0.35),
    ),
    *three(
        "Improvement",
        "Remember your first days with LoomDesk: what would have helped you then?",
        "loom-start",
        LOOM_START,
        last_page,
        (0.6, 0.35, 0.15),
    ),
    Col(
        "Tick every word that suits LoomDesk.",
        "S",
        last_page(lambda rng, i: WORDS2(rng, i) + (";More word(s):" if says_other2(i) else "")),
    ),
    Col(
        "More word(s)::Tick every word that suits LoomDesk.",
        "O",
        last_page(
            only(
                says_other2,
                words(
                    "loom-word",
                    [
                        "old fashioned, in a good way",
                        "stubborn",
                        "fiddly ",
                        "beautiful",
                        "under-documented",
                        "indispensible",
                        "clunky but loved",
                    ],
                    1.0,
                    asked=lambda i: says_other2(i) and stage2(i) > 1,
                ),
            )
        ),
    ),
    Col(
        "As what do you mostly use LoomDesk (e.g., hobby weaver, pupil, mill designer, tutor, etc.)?",
        "I",
        last_page(words("loom-role", LOOM_ROLE, 0.97)),
    ),
    Col(
        "For how many years have you done that? ",
        "D",
        last_page(one("Under a year", "1-2 years", "3-6 years", "7+ years", w=(1, 2, 4, 6))),
    ),
    *three(
        "Trade",
        "Which trades do your cloths go to (e.g., Fashion, Theatre, etc.)?",
        "loom-trade",
        LOOM_TRADES,
        last_page,
        (0.9, 0.4, 0.12),
    ),
    Col(
        "How many people usually set eyes on what you make with LoomDesk? (Count those who open your drafts in the archive, guild "
        "members who weave them again, shops which follow your drafts on the forum, visitors who see your cloth in shows, etc.)",
        "C",
        last_page(
            one("Fewer than ten", "A few dozen", "Hundreds", "Thousands or more", w=(7, 5, 2, 1))
        ),
    ),
]

# --- 3 after b/03: REDCap, raw


def done3(i: int) -> bool:
    """Whether somebody came to the end."""
    return i not in (2, 13, 16, 25, 38)


times3 = moments("warm", "2023-01-30 17:05:00", 200, 9000)


def full(cells: Cells) -> Cells:
    return only(done3, cells)


def boxes(
    stem: str,
    letter: str,
    codes: Sequence[int],
    part: float = 0.2,
    asked: Callable[[int], bool] = lambda i: True,
) -> list[Col]:
    """1 and 0; 0 also for those who never got so far."""

    def box(n: int) -> Cells:
        p = part * 2.6 if n == 0 else part
        return lambda rng, i: "1" if rng.random() < p and done3(i) and asked(i) else "0"

    return [Col(f"{stem}___{code}", letter, box(n)) for n, code in enumerate(codes)]


def figures(*usual: str, missing: float = 0.2) -> Cells:
    """Sums of money and numbers as typed."""
    return full(one(*usual, missing=missing))


def text3(salt: str, texts: Sequence[str], part: float) -> Cells:
    return full(words(salt, texts, part))


gas3 = share("warm-gas", 0.7)
oil3 = share("warm-oil", 0.2)
odd3 = share("warm-odd", 0.1)
no_alarm3 = share("warm-alarm", 0.45)
no_blanket3 = share("warm-blanket", 0.55)
WARM = [
    Col("record_id", "R", lambda rng, i: str(i + 1 + i // 17)),
    Col("redcap_survey_identifier", ".", blank()),
    Col(
        "warm_home_household_bills_survey_timestamp",
        ".",
        lambda rng, i: (
            at(times3, "{m}/{d}/{y2} {h}:{t:%M}")(rng, i) if done3(i) else "[not completed]"
        ),
    ),
    Col("consent", ".", lambda rng, i: "" if i == 13 else "1"),
    Col("adult", ".", lambda rng, i: "" if i == 13 else "1"),
    Col("who_pays", "D", full(one("0", "1", "2", w=(6, 3, 1)))),
    Col("sex_2", "D", full(one("1", "0", "2", w=(6, 5, 1)))),
    Col("sex_oth", "I", blank()),
    Col("nation", "D", full(one("44", "44", "44", "353", "46"))),
    *boxes("ethnic", "D", (1, 2, 3, 4, 5, 6), 0.12),
    Col(
        "ethnic_other", "I", text3("warm-eth", ["Human being", "Cornish", "Welsh and Somali"], 0.07)
    ),
    Col("cur_code", ".", full(one("3", "3", "3", "7"))),
    Col("cur_code_oth", ".", blank()),
    Col("smart_meter", "C", full(one("1", "0", w=(3, 2)))),
    *boxes("help_with_bills", "S", (0, 1, 2, 3, 4, 5, 6), 0.14),
    Col(
        "help_bills_oth",
        "O",
        text3(
            "warm-help",
            ["My daughter tops it up", "Church hardship fund", "council voucher ", "ex husband"],
            0.12,
        ),
    ),
    *boxes("oth_schemes", "S", (0, 1, 2, 3, 4), 0.2),
    Col(
        "oth_schemes_oth",
        "O",
        text3("warm-sch", ["Warm pack from the fire service", "Miners coal allowance"], 0.06),
    ),
    *boxes("winter", "S", (0, 1, 2, 3, 4, 5, 6), 0.25),
    *boxes("fuel", "S", (0, 2, 4, 5, 3), 0.22),
    Col("fuel_oth", "O", text3("warm-fuel", ["Peat", "pallets from work"], 0.06)),
    *boxes("how_heat", "S", (0, 1, 2, 3, 4), 0.25),
    Col(
        "how_heat_oth",
        "O",
        text3(
            "warm-how",
            ["Underfloor, half of it broken", "the oven door open", "Halogen heater"],
            0.1,
        ),
    ),
    Col("service_cost", "C", figures("0", "85", "90", "120", "75", "110.50", missing=0.45)),
    *boxes("appliance", "S", (0, 20, 1, 2, 22, 23, 3, 4, 5, 21, 6, 7, 8, 19, 9, 10, 18, 17), 0.16),
    Col(
        "appliance_oth",
        "O",
        text3("warm-app", ["Oxygen concentrator", "Kiln", "tropical fish tank"], 0.09),
    ),
    Col("gas_units_pm", "C", only(gas3, figures("900", "1200", "640", "1,050", "300", "1500"))),
    Col("gas_topups_pm", "C", only(gas3, figures("4", "8", "2", "0", "5", missing=0.5))),
    Col(
        "gas_cost", "C", only(gas3, figures("120", "95", "140", "210.4", "88", "160", missing=0.1))
    ),
    Col("elec_units_pm", "C", figures("230", "300", "410", "180", "95", "260")),
    Col("elec_topups_pm", "C", figures("4", "6", "0", "3", missing=0.6)),
    Col("elec_cost", "C", figures("75", "110", "60", "132.19", "200", "90", missing=0.08)),
    Col("oil_fills_py", "C", only(oil3, figures("2", "1", "3", "4", missing=0.1))),
    Col("oil_sacks_py", "C", only(oil3, figures("0", "10", "24", missing=0.4))),
    Col("oil_mix_cost", "C", only(oil3, figures("650", "900", "1150", missing=0.1))),
    Col("oth_fuel_loads_py", "C", only(odd3, figures("2", "3", "1", missing=0.1))),
    Col("oth_fuel_sacks_py", "C", only(odd3, figures("0", "15", missing=0.1))),
    Col("oth_fuel_cost", "C", only(odd3, figures("180", "0", "240", missing=0.1))),
    Col("cold_room_freq", "C", full(one("0", "1", "2", "3", "4", "5", w=(5, 2, 3, 3, 2, 3)))),
    Col("system_type", "C", full(one("3", "5", "6", "10", missing=0.4))),
    Col(
        "system_type_oth",
        "O",
        text3("warm-sys", ["Back boiler", "storage heaters (old)", "CHP unit"], 0.09),
    ),
    Col("initial_system_cost", "C", figures("0", "2400", "3150", "1800", "5500", missing=0.45)),
    Col("system_costs", "C", figures("0", "150", "188", "300", missing=0.45)),
    Col("lagging", "C", full(one("0", "1", "2", "3", "4", "10", w=(2, 3, 2, 2, 1, 1)))),
    Col("lagging_oth", "O", text3("warm-lag", ["Sheeps wool", "Newspaper behind the bath"], 0.07)),
    Col("lagging_num", "C", figures("100", "270", "50", "30", missing=0.35)),
    Col("lagging_cost", "C", figures("0", "60", "400", "1700", "25", missing=0.3)),
    Col("thermo", "C", full(one("0", "1", "3", w=(2, 4, 2)))),
    Col("thermo_oth", "O", blank()),
    Col("thermo_cost", "C", figures("0", "20", "150", "249", missing=0.4)),
    Col("damp_freq", "C", full(one("0", "1", "2", "3", "4", "5", missing=0.08))),
    Col("alarm", "C", full(lambda rng, i: rng.choice("01") if no_alarm3(i) else rng.choice("23"))),
    *boxes("alarm_no", "S", (0, 1, 2, 3, 4, 5), 0.2, no_alarm3),
    Col(
        "alarm_no_oth",
        "O",
        only(
            no_alarm3,
            text3(
                "warm-ala", ["Landlord says it is on order", "took it down, kept bleeping"], 0.15
            ),
        ),
    ),
    Col(
        "alarm_cost",
        "C",
        only(lambda i: not no_alarm3(i), figures("0", "15", "22", "20", missing=0.1)),
    ),
    Col("blanket", "C", full(lambda rng, i: rng.choice("011") if no_blanket3(i) else "2")),
    *boxes("blanket_no", "S", (0, 1, 2, 3, 4, 5), 0.2, no_blanket3),
    Col(
        "blanket_no_oth",
        "O",
        only(no_blanket3, text3("warm-bla", ["Pacemaker", "Cat sleeps on me"], 0.12)),
    ),
    Col(
        "blanket_cost",
        "C",
        only(lambda i: not no_blanket3(i), figures("0", "30", "45", "35.99", missing=0.1)),
    ),
    Col(
        "total_cost_3",
        ".",
        figures("195", "315", "646", "222.19", "425", "55", "1105", "0", missing=0.0),
    ),
    Col("gp_visits_cost", "C", figures("0", "12", "40", "120", "90", missing=0.2)),
    Col("home_cover_cost", "C", figures("240", "500", "0", "320", "174", "72", missing=0.25)),
    Col(
        "other_spend_avg", "C", figures("1600", "2000", "4000", "1452", "2830", "900", missing=0.3)
    ),
    Col(
        "remarks",
        "T",
        text3(
            "warm-com",
            [
                "Standing charges are the killer. I could use nothing at all and still owe them £19 a month.",
                "We heat one room and all sleep in it from December. The kids think it's camping, bless them",
                "I put the yearly oil in as a monthly average so the figures may look strange",
                "Landlord will not touch the windows. There is ice on the inside, I have photographs",
                "My son has asthma and mould came back three weeks after we painted over it.    We've asked to be moved twice.",
                "Switched supplier, then they went bust, then credit was lost for 5 months",
                "Questions about units were hard as my meter shows only pounds",
                "I work from home now so what I save on fares I burn in gas",
                "we manage but only because the mortgage is paid off. I do not know how young families do it ",
                "Didn't fill in the oil part as it is shared with the flat below",
                "The heat pump is wonderful but the electric bill isn't what they promised",
                "I go to the library to keep warm. Staff never make you feel awkward.",
            ],
            0.36,
        ),
    ),
    Col(
        "message_to_mp",
        "T",
        text3(
            "warm-mp",
            [
                "Nobody should have to choose between a bath and a hot dinner.",
                "Bring in a social tariff and make it automatic! The people who need it most are those who can't fill in forms",
                "Insulate first. It is cheaper than any rebate you can think up",
                "You get your heating on expenses. Try a prepayment meter for one month. Then come and talk to us.",
                "Same price for prepay and direct debit please",
                "Ban forced meters for good",
                "Landlords should be made to reach band C, no excuses, no extensions",
                "I'm seventy-nine and I'm tired of being told to shop around",
                "Give rural homes without gas the same help as everybody else",
                "Warm homes save the health service money",
                "Profits are obscene. Tax them and give every home a free survey ",
                "Keep the winter payment",
            ],
            0.5,
        ),
    ),
    Col("warm_home_household_bills_survey_complete", ".", full(always("2"))),
]
WARM[-1] = Col(
    "warm_home_household_bills_survey_complete", ".", lambda rng, i: "2" if done3(i) else "0"
)

# --- 4 after b/04: KoBo, codes, n/a


def short(text: str) -> str:
    """A name that KoBo makes of a question."""
    return re.sub(r"[^A-Za-z0-9]", "_", text)[:30]


def scale4(*w: int) -> Cells:
    return one(
        "1___never",
        "2___seldom",
        "3___in_between",
        "4___mostly_so",
        "5___always",
        "dont_know",
        "no_answer",
        w=w or (10, 6, 2, 5, 2, 1, 0),
    )


def grade(salt: str, *w: int) -> tuple[Cells, Callable[[int], bool]]:
    """The answer of the scale, and whether somebody is unhappy and asked on."""
    steps = scale4(*w)
    keep: dict[int, str] = {}

    def answer(i: int) -> str:
        if i not in keep:
            keep[i] = steps(random.Random(f"{salt}/{i}"), i)
        return keep[i]

    return (lambda rng, i: answer(i)), (lambda i: answer(i)[0] in "123")


def with_other(
    salt: str,
    asked: Callable[[int], bool],
    name: str,
    other: str,
    options: Sequence[str],
    wrote: Sequence[str],
    part: float = 0.06,
) -> list[Col]:
    """A coded answer and what was meant by 'other'."""
    odd = share(salt, part)
    plain = one(*options, w=range(len(options) + 1, 1, -1))
    return [
        Col(name, "C", only(asked, only(lambda i: not odd(i), plain, "other"), "n/a")),
        Col(
            other,
            "O",
            only(
                lambda i: asked(i) and odd(i),
                words(salt + "w", wrote, 1.0, asked=lambda i: asked(i) and odd(i)),
                "n/a",
            ),
        ),
    ]


def uuid4(i: int) -> str:
    return hexes(32, dashed=True)(random.Random(f"uuid/{i}"), i)


WATER = (
    "deeper_borehole",
    "animal_feed",
    "school_meals",
    "repair_of_hand",
    "cash_grant",
    "mobile_clinic",
    "seed__drought_re",
    "latrines_and_washing_place",
    "safe_path_to_wat",
    "option_12",
    "option_14",
)
WORK4 = ("voucher_for_fo", "tank_and_pipes", "digging_for_pa", "restocking_goa", "advice_on_crop")
NEWS4 = (
    "when_the_tanker_comes",
    "decisions_of_the_county_govern",
    "how_to_be_put_on_the_list_for_",
    "where_to_report_a_broken_pump",
)
WHY4 = ("elders_pick_rel", "who_is_first_in", "only_herd_owner", "party_card", "by_clan")
g1, low1 = grade("kobo1", 14, 6, 1, 4, 1, 0, 0)
g2, low2 = grade("kobo2", 14, 7, 1, 2, 2, 0, 0)
g3, low3 = grade("kobo3", 13, 6, 1, 3, 3, 1, 0)
g4, low4 = grade("kobo4", 11, 7, 2, 3, 2, 3, 0)
g5, low5 = grade("kobo5", 10, 5, 2, 4, 2, 5, 0)
women4 = share("kobo-women", 0.55)
g7, low7 = grade("kobo7", 9, 4, 2, 3, 0, 1, 1)
own_work4 = share("kobo-work", 0.28)
times4 = moments("kobo", "2018-09-11 08:41:16", 170, 1100)
STEM4 = short("Is the drought help reaching those")

DROUGHT = [
    Col("Partner", ".", always("community_voice")),
    Col(
        "Day", ".", lambda rng, i: f"09/0{3 + i % 4}/2018" if i % 15 == 11 else f"9/{6 + i // 9}/18"
    ),
    Col("Point_of_Interview", ".", always("n/a")),
    Col("_Point_of_Interview_latitude", "I", always("n/a")),
    Col("_Point_of_Interview_longitude", "I", always("n/a")),
    Col("_Point_of_Interview_altitude", ".", always("n/a")),
    Col("_Point_of_Interview_precision", ".", always("n/a")),
    Col("County", "D", lambda rng, i: ("kerimot", "losuban", "arrodale")[i // 19 % 3]),
    Col(
        "Location_Village",
        "D",
        lambda rng, i: (
            ("Nakwei", "Nakwei", "Nakwai", "Lopur, Upper", "Dry Ford"),
            ("village", "Town", "village", "Etir"),
            ("Kalo market", "Kalo  Market", "Sirimo"),
        )[i // 19 % 3][int(luck("village", i // 3) * 3)],
    ),
    Col("Block_", "D", near(1, 9)),
    Col("Age", "D", one("18_29", "30_44", "45_59", "60", "no_answer", w=(4, 7, 6, 3, 1))),
    Col("Sex", "D", only(women4, always("woman"), "man")),
    Col(
        "Clan_language",
        "D",
        lambda rng, i: (
            "other"
            if i % 21 == 9
            else one(
                "naboi", "emuron", "losiru", "kwatela", "swahili_speaking_other", w=(9, 5, 3, 2, 1)
            )(rng, i)
        ),
    ),
    Col(
        short("If 'other' what is your clan/language"),
        "I",
        lambda rng, i: ("turi", "mixed", "Turi ")[i // 21] if i % 21 == 9 else "n/a",
    ),
    Col(
        "Work",
        "D",
        only(
            lambda i: not own_work4(i),
            one(
                "herder",
                "day_labour",
                "trader__i_e__stal",
                "teacher_nurse_other_public",
                "fisher",
                w=(6, 4, 3, 2, 1),
            ),
            "other",
        ),
    ),
    Col(
        short("If 'other' what work do you do mostly?"),
        "I",
        only(
            own_work4,
            words(
                "kobo-job",
                [
                    "home work",
                    "at home",
                    "the home",
                    "Brewing",
                    "charcoal",
                    "boda boda",
                    "student",
                    "Home",
                    "basket making",
                ],
                1.0,
                asked=own_work4,
            ),
            "n/a",
        ),
    ),
    Col(
        short("Does anyone of you find it hard to walk or see?"),
        "D",
        one("none", "yes__a_little_h", "yes__very_hard", w=(8, 3, 1)),
    ),
    Col(STEM4, "C", g1),
    *with_other(
        "kobo-a",
        low1,
        short("What do you lack most of all?"),
        short("If 'other' what do you lack most?"),
        WATER,
        ["fodder for camels", "a road"],
    ),
    *with_other(
        "kobo-b",
        low1,
        short("What do you lack next after that one?"),
        short("If 'other' what do you lack next?"),
        WATER[::-1],
        ["peace", "firewood"],
    ),
    *with_other(
        "kobo-c",
        low1,
        short("And what do you lack in third place?"),
        short("If 'other' what in third place?"),
        WATER[3:],
        ["dont know"],
    ),
    Col(STEM4 + "_001", "C", g2),
    *with_other(
        "kobo-d",
        low2,
        short("Which thing would help your home first?"),
        short("If 'other' which thing would help"),
        WORK4,
        ["money only"],
    ),
    *with_other(
        "kobo-e",
        low2,
        short("Which thing comes second for your home?"),
        short("If 'other' which thing comes second"),
        WORK4[::-1],
        ["school fees", "a loan "],
    ),
    Col(STEM4 + "_002", "C", g3),
    *with_other(
        "kobo-f",
        low3,
        short("Which news do you need before all else?"),
        short("If 'other' which news do you need"),
        NEWS4,
        ["rain"],
        0.03,
    ),
    *with_other(
        "kobo-g",
        low3,
        short("Which news comes second for you?"),
        short("If 'other' which news comes second"),
        NEWS4[::-1],
        ["price of goats"],
        0.03,
    ),
    Col(STEM4 + "_003", "C", g4),
    *with_other(
        "kobo-h",
        low4,
        short("Which thing would help your home first?") + "_001",
        short("If 'other' which thing would help") + "_001",
        WORK4,
        ["dont know"],
        0.03,
    ),
    *with_other(
        "kobo-i",
        low4,
        short("Which thing would help your home first?") + "_002",
        short("If 'other' which thing comes second") + "_001",
        WORK4,
        ["dont know"],
        0.03,
    ),
    Col(STEM4 + "_004", "C", g5),
    *with_other(
        "kobo-j",
        low5,
        short("Why do some homes get more than others?"),
        short("If 'other' why do some homes get more"),
        WHY4,
        ["bribe", "they have a phone", "bribes to the chief"],
        0.16,
    ),
    *with_other(
        "kobo-k",
        low5,
        short("Why do some homes get more than others?") + "_001",
        short("If other why do some homes get more"),
        WHY4[::-1],
        ["dont know", "friends of the driver"],
        0.12,
    ),
    Col(STEM4 + "_005", "C", scale4()),
    Col(
        short("Did someone ask what you think of the help?"),
        "C",
        one("1___never", "2___not_really_m", "3___in_between", "4___mostly_so", w=(9, 5, 1, 1)),
    ),
    Col(STEM4 + "_006", "C", scale4(12, 5, 0, 1, 0, 2, 0)),
    Col(STEM4 + "_007", "C", only(women4, g7, "n/a")),
    *with_other(
        "kobo-l",
        lambda i: women4(i) and low7(i),
        short("What do you lack most of all?") + "_001",
        short("If 'other' what do you lack most?") + "_001",
        ("safe_path_to_wat", "latrines_and_washing_place", "cloths_and_soap", "midwife"),
        ["rest"],
        0.04,
    ),
    *with_other(
        "kobo-m",
        lambda i: women4(i) and low7(i),
        short("What do you lack most of all?")[:28] + "_0",
        short("If 'other' what do you lack next?") + "_002",
        ("option_12", "midwife", "option_14", "school_meals"),
        ["rest"],
        0.04,
    ),
    Col("start", ".", at(times4, "{t:%Y-%m-%dT%H:%M:%S}.000+03")),
    Col("end", ".", at(times4, "{t:%Y-%m-%dT%H:%M:%S}.000+03", 420)),
    Col("meta/instanceID", ".", lambda rng, i: "uuid:" + uuid4(i)),
    Col("_uuid", "R", lambda rng, i: uuid4(i)),
    Col("_submission_time", ".", at(times4, "{t:%Y-%m-%dT%H:%M:%S}", 900)),
    Col("_tags", ".", blank()),
    Col("_notes", ".", blank()),
]

# --- 5 after b/07: Qualtrics, ranks and sliders, no text

times5 = moments("ranger", "2023-06-12 09:11:04", 300, 7000)


def left5(i: int) -> bool:
    """Whether somebody left after the first page."""
    return i in (18, 20, 31)


MUST5 = (
    ("RNG 110 Meeting the Public", "RNG 110 Meeting the Visiting Public"),
    ("RNG 130 Mapping", "RNG 130 Field Mapping & GPS"),
    ("RNG 140 Tree Safety", "RNG 140 Tree Saftey Inspection"),
    ("RNG 151 Paths", "RNG 151 Path Building"),
    ("RNG 154 Byelaws", "RNG 154 Byelaws & Access Rights"),
    ("RNG 156 Habitat Survey I", "RNG 156 Habitat Surveying I"),
    ("RNG 135 Machinery", "RNG 135 Machinery and Tools"),
    ("RNG 160 First Aid Outdoors", "RNG 160 First Aid Outdoors"),
)
MAY5 = (
    ("RNG 202 Rivers and Ponds", "RNG 202 Rivers and Ponds"),
    ("RNG 214 Deer & Livestock", "RNG 214 Deer & Livestock Handling"),
    ("RNG 215 Drone Survey", "RNG 215 Drone Surveying"),
    ("RNG 225 Writing Grants", "RNG 225 Grant Writing"),
    (
        "RNG 135 Machinery (if chosen as an extra)",
        "RNG 135 Machinery and Tools (unless taken as a must)",
    ),
    ("RNG 241 Peat & Bog", "RNG 241 Peat and Bog"),
    (
        "RNG 160 First Aid (if chosen as an extra)",
        "RNG 160 First Aid Outdoors (unless taken as a must)",
    ),
    ("RNG 27X Habitat Survey II", "RNG 27X Habitat Surveying II"),
)


def taken5(i: int) -> list[int]:
    """Which extras somebody chose."""
    gen = random.Random(f"extras/{i}")
    return [] if gen.random() < 0.1 else sorted(gen.sample(range(8), gen.randint(1, 4)))


def place5(n: int) -> Cells:
    return lambda rng, i: (
        "" if left5(i) else str(random.Random(f"rank/{i}").sample(range(1, 9), 8)[n])
    )


def score5(n: int) -> Cells:
    return lambda rng, i: rng.choice("2334445555") if n in taken5(i) and not left5(i) else ""


def here5(cells: Cells) -> Cells:
    return only(lambda i: not left5(i), cells)


def id5() -> Cells:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789"
    return lambda rng, i: f"R_{rng.randint(1, 7)}" + "".join(rng.choice(letters) for _ in range(14))


RANK5 = (
    "Put the MUST modules of the Ranger Diploma in order, from the one that helped you most to the one that helped you least.\n"
    "(ALL of them have to be moved.) - "
)
HOUR5 = "While the Ranger Diploma was running, how many hours did you give to it outside of taught days in {}? - Hours a week"
READY5 = "How far do you go along with this?\n\n\n\nThe Ranger Diploma made me ready for these field tickets: - "
LIKE5 = here5(
    one(
        "Strongly Agree",
        "Agree",
        "Neither for or against",
        "Disagree",
        "Strongly Disagree",
        w=(4, 7, 5, 3, 2),
    )
)
RANGER = [
    q3("StartDate", "Start Date", ".", at(times5, "{t:%Y-%m-%d %H:%M:%S}"), "startDate"),
    q3("EndDate", "End Date", ".", at(times5, "{t:%Y-%m-%d %H:%M:%S}", 1300), "endDate"),
    q3("Progress", "Progress", ".", lambda rng, i: "7" if left5(i) else "100", "progress"),
    q3(
        "Duration (in seconds)",
        "Duration (in seconds)",
        ".",
        one("271", "1430", "984", "1217", "2238", "5701", "457253", "626", "187"),
        "duration",
    ),
    q3("Finished", "Finished", ".", lambda rng, i: "False" if left5(i) else "True", "finished"),
    q3(
        "RecordedDate",
        "Recorded Date",
        ".",
        at(times5, "{t:%Y-%m-%d %H:%M:%S}", 1302),
        "recordedDate",
    ),
    q3("ResponseId", "Response ID", "R", id5(), "_recordId"),
    q3(
        "DistributionChannel",
        "Distribution Channel",
        ".",
        always("anonymous"),
        "distributionChannel",
    ),
    q3("UserLanguage", "User Language", ".", always("EN"), "userLanguage"),
    q3(
        "Q81",
        "Which MUST modules have you sat in the past twelve months? Tick as many as you need.",
        "S",
        only(lambda i: i != 20, many(*(m[1] for m in MUST5), lo=1, hi=8, every=0.15)),
        "QID131",
    ),
    q3(
        "Q80",
        "Which EXTRA modules have you sat in the past twelve months? Tick as many as you need.",
        "S",
        lambda rng, i: "" if i == 20 else ",".join(MAY5[n][1] for n in taken5(i)),
        "QID130",
    ),
    *(
        q3(f"Q41_{k}", RANK5 + MUST5[n][0], "C", place5(n), f"QID90_{n + 1}")
        for n, k in enumerate((1, 5, 2, 4, 3, 8, 9, 10))
    ),
    *(
        q3(
            f"Q{82 + n}_{n + 1}",
            f"Give {MAY5[n][0].split(' (')[0]} {'(unless taken as a must) ' if '(' in MAY5[n][0] else ''}a mark out of 5 (1 for "
            f"least least useful and 5 for more useful). - {MAY5[n][0]}",
            "C",
            score5(n),
            f"QID{132 + n}_{n + 1}",
        )
        for n in range(8)
    ),
    q3("Q52_5", HOUR5.format("an ORDINARY week"), "C", here5(near(2, 20)), "QID101_5"),
    q3("Q53_1", HOUR5.format("the FULLEST week"), "C", here5(near(8, 30)), "QID102_1"),
    q3("Q54_1", HOUR5.format("the SLACKEST week"), "C", here5(near(0, 11)), "QID103_1"),
    q3(
        "Q55_1",
        "How many hours outside of taught days is it REASONABLE TO ASK of a trainee ranger, taking the year as a whole? - Hours a week",
        "C",
        here5(near(3, 22)),
        "QID104_1",
    ),
    q3(
        "Q59",
        "Was the Ranger Diploma at Hallin College good value for what it cost you?",
        "C",
        here5(one("Yes", "Perhaps", "No", w=(6, 3, 1))),
        "QID108",
    ),
    q3(
        "Q9",
        "Do you mean to apply for your warden's warrant?",
        "C",
        here5(one("Yes", "Perhaps", "No", w=(9, 2, 1))),
        "QID27",
    ),
    *(
        q3(f"Q64_{n}", READY5 + what, "C", LIKE5, f"QID113_{n}")
        for n, what in enumerate(("Saw", "Spray", "Boat"), 1)
    ),
    q3(
        "Q13",
        "Have you gone in for any of the field tickets? (More than one can be ticked)",
        "S",
        here5(many("Saw", "Spraying", "Boat", hi=3, missing=0.6)),
        "QID76",
    ),
    q3(
        "Q14",
        "Which field tickets do you now hold? (More than one can be ticked)",
        "S",
        here5(many("Saw", "Spraying", "Boat", hi=3, missing=0.86)),
        "QID77",
    ),
]

# --- 6 after b/09: tidy names, NA


def stage6(i: int) -> int:
    """How many pages somebody answered."""
    return {16: 0, 23: 1, 26: 2, 8: 3, 10: 3, 35: 1, 41: 2}.get(i, 4)


def page6(n: int, cells: Cells) -> Cells:
    return only(lambda i: stage6(i) >= n, cells, "NA")


def own6(
    salt: str,
    texts: Sequence[str],
    part: float,
    asked: Callable[[int], bool] = lambda i: stage6(i) > 1,
) -> Cells:
    return words(salt, texts, part, "NA", asked=asked)


wrote6 = share("aid-wrote", 0.3)
SIDE6 = page6(
    4, one("Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree", w=(8, 7, 6, 4, 1))
)
AID_FREQ = ("Every day", "Every week", "Every month", "A few times a year", "Once a year at most")
FIRST_AID = [
    Col("answered_before", "C", one("No", "Yes", "Can't remember", w=(8, 2, 1))),
    Col("course_attended_number", "C", page6(1, one("1", "2", "4+", "3", w=(7, 3, 3, 1)))),
    Col(
        "course_attended_when",
        "C",
        page6(
            1, one("Up to 6 months ago", "7 months - 2 years ago", "Over 2 years ago", w=(5, 4, 6))
        ),
    ),
    Col(
        "course_attended_kind",
        "C",
        page6(
            2,
            one(
                "Workplace Aid", "Baby & Child Aid", "Outdoor Aid", "Can't remember", w=(7, 5, 2, 1)
            ),
        ),
    ),
    Col(
        "course_attended_venue",
        "I",
        page6(
            2,
            own6(
                "aid-venue",
                [
                    "Scout hut, Wrayton",
                    "my office",
                    "Brinsford Leisure Centre",
                    "Brinsford L.C.",
                    "online",
                    "Hexley Primary School",
                    "St Anne's church hall",
                    "Depot canteen",
                    "Leeds",
                    "Community room at the fire station, I think Thorpe Street",
                    "NA town",
                    "University of Marl",
                    "Univ. of Marl",
                    "Marl, Sports Building, Room 2",
                    "Village hall",
                    "Ferry terminal training room",
                    "Dundry",
                    "Carlow, Ireland",
                ],
                0.82,
            ),
        ),
    ),
    Col(
        "course_attended_topics",
        "S",
        page6(
            2,
            many(
                "Bleeding",
                "Burns",
                "Choking",
                "CPR",
                "Defibrillator",
                "Fractures",
                "Recovery Position",
                "Can't remember",
                by=";",
                hi=5,
                wrote=["only the parts I didn't teach", "dogs"],
            ),
        ),
    ),
    Col(
        "habit_taken_up",
        "S",
        page6(
            2,
            many(
                "Carrying a kit in the car or bag",
                "Checking smoke alarms, plugs and cupboards for what could do harm",
                "Showing other people, such as children or colleagues, what to do until help comes",
                "Knowing where the nearest defibrillator is",
                "Keeping a list of medicines (on the fridge or in a phone)",
                "Refreshing my skills online",
                by=";",
                hi=6,
                missing=0.15,
                absent="NA",
                wrote=[
                    "I have retired. There is nobody here to be looked after",
                    "Bought a fire blanket",
                ],
            ),
        ),
    ),
    Col(
        "frequency_thought_before",
        "C",
        page6(3, one(*AID_FREQ, "I had never given it a thought", w=(2, 3, 3, 4, 3, 4))),
    ),
    Col(
        "frequency_thought_after",
        "C",
        page6(3, one(*AID_FREQ, "I have not given it a thought since", w=(5, 6, 4, 2, 1, 1))),
    ),
    Col(
        "change_calm",
        "C",
        page6(
            3,
            one(
                "I'd be calmer now",
                "I'd be just as calm as before",
                "I'd be less calm now",
                w=(9, 3, 1),
            ),
        ),
    ),
    Col(
        "how_skills_help",
        "S",
        page6(
            3,
            many(
                "They make me quicker to act",
                "They make me better at telling what is wrong",
                "They make me better at asking for help",
                "What was taught has been no help to me",
                by=";",
                hi=3,
                wrote=[
                    'When my neighbour fell, I did something before I thought about it? Not sure that this is "skill"',
                    "I no longer do what was taught",
                ],
            ),
        ),
    ),
    Col("course_used_emergency", "C", page6(3, only(wrote6, always("Yes"), "No"))),
    Col(
        "course_used_emergency_open",
        "T",
        page6(
            3,
            only(
                wrote6,
                own6(
                    "aid-used",
                    [
                        "Man collapsed at the bus stop, I did compressions until the crew took over and he lived",
                        "my toddler choked on a grape. Back blows, three of them, out it came",
                        "Put a friend in the recovery position after a night out",
                        "Used the burn advice - 20 minutes under the tap, not butter as my mother in law wanted!",
                        "A colleague had a fit in a meeting. I cleared the chairs and timed it,  nobody else knew to",
                        "Cut hand on a saw at the allotment, kept it up and pressed hard",
                        "I helped at a car crash but mostly I kept people talking",
                        "Only a nosebleed, but I leaned him forwards",
                    ],
                    0.85,
                    lambda i: wrote6(i) and stage6(i) > 2,
                ),
                "NA",
            ),
        ),
    ),
    Col(
        "subjects_next_course_open",
        "T",
        page6(
            3,
            own6(
                "aid-next",
                [
                    "Mental health aid",
                    "More practice with the dummies, less slides",
                    "allergic reactions + pens",
                    "Stroke",
                    "pets",
                    "Refresher of CPR only, 1 hr",
                    "What to do when you are on your own",
                    "sport injuries, tape, that sort of thing",
                    "Snake bites (I travel), altitude and hypothermia",
                    "Diabetes",
                    "older people, falls and how to lift",
                    "- Bleeding kits  - tourniquets",
                    "Would like anything that counts for my job portfolio",
                ],
                0.45,
            ),
        ),
    ),
    *(
        Col(f"gain_{what}", "C", SIDE6)
        for what in (
            "job_prospects",
            "wish_to_learn",
            "safer_home",
            "thanks_from_others",
            "better_habits",
            "readiness_at_work",
            "more_calm",
        )
    ),
    Col(
        "gain_open",
        "T",
        page6(
            4,
            own6(
                "aid-gain",
                [
                    "I am less afraid of doing the wrong thing",
                    "Made me notice hazards I'd walked past for years",
                    "It gave me the push to sign on as a community responder",
                    "Learned that calling early is half of it",
                    "Knowing the recovery position",
                    "I have gone back to the booklet many times. It hangs in the kitchen.  Thank you for it",
                    "Being able to teach my own children, who now bandage the cat",
                    "Exposure to real stories",
                    "There is alot to remember and it fades",
                    "More say at work, they listen to me on safety now",
                    "Met people in my street",
                    "Confidence confidence confidence",
                ],
                0.6,
            ),
        ),
    ),
    Col(
        "course_country",
        "D",
        page6(
            4,
            one("United Kingdom", "Ireland", "New Zealand", "Canada", "Malta", w=(12, 3, 2, 1, 1)),
        ),
    ),
    Col(
        "branch_involvement",
        "S",
        page6(
            4,
            many(
                "Get the monthly leaflet",
                "Came to a branch evening",
                "Helped on an event stand",
                "Became a tutor",
                "Sit on a branch committee",
                "Wrote part of a handout",
                by=";",
                hi=4,
                missing=0.4,
                absent="NA",
                wrote=["Not as yet, but ask me in spring"],
            ),
        ),
    ),
    Col(
        "further_learning",
        "S",
        page6(
            4,
            many(
                "Took a paid course elsewhere",
                "Watched our own videos",
                "Watched videos of others",
                "Joined an evening class",
                "Used a phone app",
                by=";",
                hi=4,
                missing=0.35,
                absent="NA",
            ),
        ),
    ),
    Col("has_told_friends", "C", page6(4, one("Yes", "No", "Can't remember", w=(9, 1, 1)))),
    Col(
        "likely_tell_score",
        "C",
        page6(4, one("10", "9", "8", "7", "6", "5", w=(10, 4, 3, 2, 1, 1))),
    ),
    Col(
        "results_open",
        "T",
        page6(
            4,
            own6(
                "aid-res",
                [
                    "Set up a defibrillator fund in our village which reached its target in June",
                    "I now run a ten minute drill with my team every quarter",
                    "- kit in every van  - list of aiders by the door",
                    "I slowly got used to the sight of blood",
                    "Trained as a tutor and have taught 60 people since",
                    "Nothing dramatic, I'm just more alert",
                    "Started with the babies course, now doing the outdoor one",
                ],
                0.25,
            ),
        ),
    ),
    Col(
        "not_using_skills_open",
        "T",
        page6(
            4,
            own6(
                "aid-not",
                [
                    "No occasion so far, touch wood",
                    "I work alone from home",
                    "Some of what we were shown was for big workplaces so did not fit",
                    "changed jobs, another person is the aider",
                    "scared of being sued",
                ],
                0.16,
            ),
        ),
    ),
    Col(
        "anything_else_open",
        "T",
        page6(
            4,
            own6(
                "aid-else",
                [
                    "Glad you exist",
                    "The room was freezing and people who came late held us all up for half an hour :(",
                    "Two days in a row is a lot for my old brain. By the second afternoon nothing more went in.  Could it be spread over four evenings?",
                    "Tutor was first rate",
                    "please bring back the wallet cards",
                ],
                0.2,
            ),
        ),
    ),
]

# --- 7 after c/01: Google Forms, numbers with two decimals, others in brackets

times7 = moments("waste", "2024-09-16 18:20:31", 900, 110000)
ROADS7 = (
    "Quay St",
    "Mercer's Row",
    "N Dock Rd",
    "Tannery Ln",
    "Hill Terrace",
    "Corn Market",
    "W Bridge St",
)
SHOPS7 = (
    "Town of Penmoor",
    "Penmoor Market Hall",
    "Town of Penmoor",
    "The Copper Kettle",
    "Dolly's Flowers",
    "Quayside Chandlery ",
    "",
    "Otter Books",
    "Tide & Thread",
    "Penmoor Arts Centre",
    "Brand Brothers Ironmongers",
    "Fern Street Dental",
    "Town of Penmoor",
    "Little Fish Café",
    "14 Corn Market, Penmoor PX2 4AB",
)
PLACES7 = (
    "Saltby",
    "Penmoor",
    "Upper Garrow",
    "Saltby, outside the village",
    "Harl",
    "off Coast Rd to the north",
    "Trewick",
)
far7 = share("waste-far", 0.35)


def street7(town: bool) -> Cells:
    def make(rng: random.Random, i: int) -> str:
        road = rng.choice(ROADS7)
        if town:
            return (
                ""
                if i == 33
                else f"{rng.randint(2, 220)} {road}, Penmoor PX{rng.randint(1, 2)} {rng.randint(1, 9)}AB"
            )
        if rng.random() < 0.45:
            return rng.choice(PLACES7)
        return f"{rng.choice(('', f'{rng.randint(3, 400)} '))}{road}, {rng.choice(('Penmoor', 'Harl', 'Penmoor PX2'))}"

    return make


def times_a_week(*usual: str) -> Cells:
    return one(*usual)


def bracket7(options: Sequence[str], hi: int, wrote: Sequence[str], lone: float = 0.1) -> Cells:
    """Options by commas, some of which hold commas, and 'other' with its words in brackets."""

    def make(rng: random.Random, i: int) -> str:
        got = sorted(rng.sample(list(options), rng.randint(1, hi)), key=list(options).index)
        u = rng.random()
        extra = f"other ({wrote[(i * 5) % len(wrote)]})"
        if u < lone:
            return extra
        if u < lone + 0.12:
            got.append(extra)
        return ", ".join(got)

    return make


GRID7 = "In an ordinary week, how many times does your business get rid of things in each of these ways? [{}]"
RUBBISH = [
    Col("Timestamp", ".", at(times7, "{m}/{d}/{y} {h}:{t:%M:%S}")),
    Col(
        "What is your shop or office called?",
        "I",
        lambda rng, i: SHOPS7[(i * 4 + i // 5) % len(SHOPS7)],
    ),
    Col("Where is the shop or office (street address)?", "I", street7(True)),
    Col("Where is your own home (village and/or street)?", "I", street7(False)),
    Col(
        "How many minutes is it from the premises to the nearest bottle bank?",
        "C",
        one("3.00", "5.00", "2.50", "10.00", "15.00", "1.00", "0.50", "20.00", "45.00", "4.00"),
    ),
    Col(
        GRID7.format("black sack left on the pavement"),
        "C",
        times_a_week("5.00", "5.00", "6.00", "3.00", "2.00", "0.00"),
    ),
    Col(GRID7.format("own wheeled bin"), "C", times_a_week("0.00", "0.00", "0.00", "1.00", "2.00")),
    Col(
        GRID7.format("bin used together with a neighbour (sharing)"),
        "C",
        times_a_week("0.00", "0.00", "0.00", "0.00", "1.00", "2.00"),
    ),
    Col(
        GRID7.format("a bottle or paper bank"),
        "C",
        times_a_week("0.00", "0.00", "0.00", "2.00", "1.00"),
    ),
    Col(
        GRID7.format("your car boot (taking it home)"),
        "C",
        times_a_week("0.00", "0.00", "0.00", "3.00", "1.00", "5.00"),
    ),
    Col(
        GRID7.format("food caddy"),
        "C",
        times_a_week("0.00", "0.00", "0.00", "0.00", "0.00", "1.00"),
    ),
    Col(
        GRID7.format("anything else"),
        "C",
        times_a_week("0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "1.00"),
    ),
    Col(
        "Leaving aside what you do at the moment, which of these collections would you sign up for if they were on offer?",
        "S",
        bracket7(
            ("shared bins (two or more shops)", "food caddy or bucket", "glass", "cardboard cage"),
            3,
            ("none - we make no rubbish", "a skip", "bring back the Saturday cart"),
            0.05,
        ),
    ),
    Col(
        "Thinking of the collections you chose above, why would you sign up for them?",
        "S",
        bracket7(
            ("lower bills", "tidier street", "fewer gulls", "good for the planet"),
            4,
            (
                "nothing",
                "it's what my landlord wants",
                "because my customers ask me about it nearly every day, and I've run out of answers",
                "smell",
            ),
            0.12,
        ),
    ),
    Col(
        "What stops you from sorting more of your rubbish than you do? ",
        "S",
        bracket7(
            (
                "no room indoors",
                "lack of bins and/or labels",
                "staff (e.g. turnover, training, language)",
                "no time or the van comes too early",
                "not sure about what goes where",
                "worry about the cost",
                "nothing to carry it in (e.g. trolley, crate, lift)",
            ),
            6,
            (
                "three flights of stairs",
                "the landlord locks the yard",
                "I rent the stall by day only",
                "work rules",
            ),
            0.06,
        ),
    ),
    Col(
        "How easy to get to are public recycling points from your premises?",
        "C",
        one(
            "Fairly easy to get to",
            "Not easy at all",
            "Very easy to get to",
            "Not sure",
            w=(6, 6, 3, 1),
        ),
    ),
    Col(
        "If more shops in your street sorted rubbish, would your neighbours follow?",
        "C",
        one("Perhaps", "No", "Yes", w=(6, 5, 3)),
    ),
    Col(
        'Would you join a "zero sack week" or street team if the traders\' association ran one?',
        "C",
        one("No", "Yes", "Perhaps", w=(5, 4, 2)),
    ),
    Col(
        "From 1 to 5, how likely is it that you will share a bin or sort food in years to come? ",
        "C",
        one("1", "5", "3", "2", "4", w=(6, 4, 3, 2, 2)),
    ),
    Col(
        "If there was more on offer (e.g. money off rates, free caddies, a prize, etc) would that make you likelier to sort your rubbish? ",
        "C",
        one("No", "Yes", "Perhaps", w=(5, 5, 3)),
    ),
    Col(
        "What would get you to sort more of your rubbish?",
        "T",
        words(
            "waste-a",
            [
                "A lockable cage in the back lane",
                "If there were space. We trade out of 14 square metres",
                "lower price",
                "Smaller bins, more often",
                "Not having to stand in the road at 6am!! The van comes when it likes. If they kept to a time we would all do it.",
                "Nothing. We're two people and produce one bag",
                "Seeing that it really is recycled. My cousin worked at the tip and says it all goes in one hole ",
                "Someone to come round and show the Saturday staff, they change each month",
                "Bins",
                "Wheels on the caddy",
                "Better gull proof sacks",
                "It's too far to carry glass to the car park when it is wet",
                "Honestly I do like the walk to the bottle bank. Five minutes away from the till to clear my head, so don't bring it any nearer",
                "to have a drain to wash things at",
                "moving to bigger premises (and I won't move)",
                "Free caddies",
                "Stop charging by the lift",
                "not really sure",
            ],
            0.86,
            rare=["n/a", "N/A"],
        ),
    ),
    Col(
        "Could anything in your present contract be altered that would make sharing or sorting possible for you?",
        "T",
        words(
            "waste-b",
            [
                "Swap two collections for one shared one",
                "shorter contract",
                "Ours runs until 2027, they wont budge",
                "the landlord would have to sign",
                "A second key to the bin store",
                "Cardboard after closing time",
                "Lids that lock so that people from the flats can't fill it. Each Monday it's full "
                "before we open, and then we're the ones who get fined for side waste",
                "Mixed recycling instead of three colours",
                "less lifts in winter",
                "Evening pick up on Tannery Ln and the Row",
                "Glass",
            ],
            0.72,
            rare=["No", "no", "No", "no,", "Nope"],
        ),
    ),
    Col(
        "Is there something more you want to tell us on how rubbish and sorting could be made better in your street?",
        "T",
        words(
            "waste-c",
            [
                "Signs at the ends of the lane, the visitors have no idea",
                "Fine the takeaways.",
                "The bins by the quay are badly placed, overflowing, full of dog mess and bait. Take them all out and start anew with big ones. "
                "No one empties them on a Sunday when there are most people.  ",
                "We need a public water tap!! People buy bottles as they CANT refill ANYWHERE!!!!! \n\nalso lights in the back lane. "
                "As a woman closing up on my own I won't go down there with sacks after dark. \n\nthe town has lots of good people and it can be done ",
                "its a personal matter and each shop should decide",
                "I live in Harl. There's no collection from businesses there",
                "More wardens",
                "Street team is a nice idea, ask the scouts",
                "Put the sweeper through after the vans and not before",
                "compost for the allotments",
                "A shared compactor in the old fish dock. I regularly see six lorries from six firms in one lane on one morning, "
                "half empty all of them. One contract for the street and I believe you'd see the sacks vanish.",
                "Gulls",
            ],
            0.62,
            rare=["No", "No"],
        ),
    ),
]

# --- 8 after c/05: camelCase names, NA

times8 = moments("sport", "2022-11-14 07:12:00", 300, 5400)


def stage8(i: int) -> int:
    """How far somebody came."""
    return {11: 1, 29: 1, 10: 3, 44: 2}.get(i, 4)


def page8(n: int, cells: Cells) -> Cells:
    return only(lambda i: stage8(i) >= n, cells, "NA")


office8 = share("sport-office", 0.45)
OFFICES8 = (
    ("HWY", "Streets"),
    ("PLN", "Streets"),
    ("HSG", "Homes"),
    ("BEN", "Homes"),
    ("LIB", "Culture"),
    ("MUS", "Culture"),
    ("ASC", "Care"),
    ("CHS", "Care"),
    ("FINOP", "Corporate"),
    ("ICT", "Corporate"),
)


def team8(i: int) -> tuple[str, str]:
    return OFFICES8[int(luck("sport-team", i) * len(OFFICES8))]


OFTEN8 = page8(
    1, one("Every day", "Every week", "Every month", "Once a year", "Not at all", w=(2, 6, 5, 5, 8))
)
NEED8 = page8(
    2,
    one(
        "Good enough for me",
        "No use for it",
        "Never heard of it",
        "Not good enough for me",
        "NA",
        w=(12, 7, 3, 1, 1),
    ),
)
HELP8 = page8(
    2,
    one(
        "Of great help",
        "Of some help",
        "No help whatever",
        "I never tried it",
        "NA",
        w=(9, 7, 1, 3, 1),
    ),
)
KNOW8 = page8(
    4,
    one(
        "Never tried",
        "Of great help",
        "Of some help",
        "Never heard of it",
        "No help",
        w=(10, 5, 5, 3, 1),
    ),
)
SPORT = [
    Col("timestamp", ".", at(times8, "{m}/{d}/{y2} {h}:{t:%M}")),
    Col(
        "gradeBand",
        "D",
        one(
            "Grades 1-4",
            "Grades 5-7",
            "Grades 8-10",
            "Senior grades",
            "Agency and casual",
            w=(5, 6, 3, 1, 5),
        ),
    ),
    Col("service", "D", lambda rng, i: team8(i)[0]),
    Col(
        "service2",
        "D",
        lambda rng, i: (
            rng.choice(("LIB", "Elections", "Emergency Planning", "HSG", "Training"))
            if luck("sp2", i) < 0.28
            else "NA"
        ),
    ),
    Col(
        "service3",
        "D",
        lambda rng, i: (
            rng.choice(("Union duties", "ICT", "Wardens")) if luck("sp3", i) < 0.09 else "NA"
        ),
    ),
    Col("directorate", "D", lambda rng, i: team8(i)[1]),
    Col("building", "D", only(office8, always("HALL"), "DEPOT")),
    Col("shiftWork", "D", one("Yes", "No", w=(2, 3))),
    *(
        Col(f"often{what}", "C", OFTEN8)
        for what in (
            "GymAlone",
            "Classes",
            "CourtBooking",
            "KitHire",
            "AskTrainer",
            "Noticeboard",
            "Showers",
            "BikeStore",
            "Sauna",
            "Physio",
        )
    ),
    *(
        Col(f"enough{what}", "C", NEED8)
        for what in (
            "FreeWeights",
            "Studio",
            "Courts",
            "Lockers",
            "PoolPass",
            "PartnerGyms",
            "Showers",
            "BikeStore",
            "DryingRoom",
            "KitHire",
        )
    ),
    Col(
        "remarksFacilities",
        "T",
        page8(
            2,
            words(
                "sport-fac",
                [
                    "It'd be good to have more hooks in the ladies changing room",
                    "All very good.",
                    "I don't like the yes/no nature of these answers. The showers are ok, "
                    "they do the job, but nobody would call them nice.",
                    "I wish there was more room in the studio and less mirror",
                    "Love the partner gyms!! Best perk we have",
                    "Lockers are often kept overnight by the same few people which causes needless rows",
                    "Treadmill 3 has been broken since august",
                    "Depot staff get one rack of weights and a kettle. ",
                    "Would like to borrow a racket for a whole month",
                    "Court times are booked out in the first minute, I know there's only two but I have never once got one",
                ],
                0.36,
                "NA",
                rare=["n/a", "na"],
            ),
        ),
    ),
    Col(
        "favouriteTimes",
        "T",
        page8(
            2,
            words(
                "sport-time",
                [
                    "Before work, it sets me up",
                    "Lunch. I can just about fit 30 min in",
                    "Early, when it's empty and I get the window bike",
                    "after the late shift because there's nobody to watch me",
                    "Fridays for badminton with my team, any other day by myself",
                    "Whenever the classes are - spin, mostly",
                    "evenings: quiet",
                    "The slot straight after school drop off. The light's lovely and there is parking",
                    "Various, but I avoid the councillors' hour",
                    "I've not been. I've no time, and the depot bus goes at 4. I do like the online sessions though",
                    "sunday mornings cos it is calm",
                    "Whichever time the trainer with the good music is on.",
                    "12.15, high bench by the door, to see who goes past",
                    "Between split shifts, for a nap on the mats to be honest",
                ],
                0.72,
                "NA",
                rare=["N/A"],
            ),
        ),
    ),
    *(Col(f"help{what}", "C", HELP8) for what in ("App", "PaperPlans", "YouTube", "Wearables")),
    Col(
        "fitnessSourcesOpenEnded",
        "T",
        page8(
            2,
            words(
                "sport-src",
                [
                    "Strava",
                    "My husband (ex army)",
                    "couch to 5k",
                    "Asking the trainers what they'd do, and magazines",
                    "mostly the app and youtube",
                    "Parkrun friends",
                    "I've not gone into it very much",
                    "NHS site, British Cycling",
                    "physio sheets",
                    "books",
                    "Joe Wicks",
                ],
                0.42,
                "NA",
                rare=["None", "N/A"],
            ),
        ),
    ),
    Col(
        "whatIsMissing",
        "T",
        page8(
            2,
            words(
                "sport-miss",
                [
                    "Nothing comes to mind",
                    "Nope!",
                    "I think a women only hour, which was promised after the last survey, should be brought in before anything else is bought.",
                    "A rower that works",
                    "Longer hire. You get cut off after 40 minutes.",
                    "Perhaps more yoga, esp. for people with bad backs",
                    "not sure",
                    "Agency workers can't get the pool pass though we do the same jobs as everybody else",
                    "Step free way in",
                    "So far I've had all I need",
                ],
                0.4,
                "NA",
            ),
        ),
    ),
    Col(
        "preferredClassFormat",
        "C",
        page8(2, one("Either will do", "In the studio", "On screen", "No opinion", w=(7, 6, 4, 1))),
    ),
    Col(
        "classRemarks",
        "T",
        page8(
            2,
            words(
                "sport-cls",
                [
                    "On screen ones are so handy for those of us at home",
                    "Sometimes it's hard to see how to book, but it works.",
                    "I like a real teacher. But when it's full, a recording would be better than nothing",
                    "More at 6pm please",
                    "I only ever do the recorded ones",
                    "Very glad of the chair classes....",
                    "Music too loud",
                    "As said above, other times for shifts would be welcome.",
                ],
                0.25,
                "NA",
                rare=["n/a"],
            ),
        ),
    ),
    *(
        Col(f"worth{what}", "C", KNOW8)
        for what in (
            "FrontDesk",
            "TextLine",
            "OneToOne",
            "Induction",
            "PlanSheets",
            "Films",
            "Intranet",
        )
    ),
    Col(
        "oftenTrainerVisit",
        "C",
        page8(
            3,
            one(
                "About right", "Too seldom", "No trainer has ever come to my workplace", w=(8, 3, 6)
            ),
        ),
    ),
    Col(
        "motivationTroubles",
        "T",
        page8(
            4,
            words(
                "sport-mot",
                [
                    "Rain!",
                    "How long it takes to get changed",
                    "My own laziness, and the canteen",
                    "When you've found a plan which suits you and then the rota is changed, "
                    "so that you miss two weeks and are back where you were.",
                    "cost",
                    "As stated above. Some rooms aren't open to us. Some classes either.",
                    "Keeping count",
                    "Most plans are made for 25 year olds",
                    "It's hard work.",
                    "Knowing what's good advice and what is just adverts. the app is worse than a search "
                    "engine for this",
                    "back pain",
                    "good question -- mostly me",
                ],
                0.45,
                "NA",
                rare=["none", "N/A"],
            ),
        ),
    ),
    Col(
        "agreeFeelAtHome",
        "C",
        page8(4, one("Strongly agree", "Somewhat agree", "Disagree", "NA", w=(14, 3, 1, 1))),
    ),
    Col(
        "agreeAtEaseAsking",
        "C",
        page8(4, one("Strongly agree", "Somewhat agree", "Disagree", "NA", w=(11, 5, 2, 1))),
    ),
    Col(
        "whatMattersToYou",
        "T",
        page8(
            4,
            words(
                "sport-val",
                [
                    "I value that it's cheap, that it is near, that nobody there cares what you look like. i value that it opens at six",
                    "The people on the desk. If I could alter one thing it'd be the strip lights, they give me a headache in the late class",
                    "wish it wasnt so full in January",
                    "Better fans in the studio",
                    "Add a coffee machine.",
                    "As a depot driver I don't feel it is meant for me since it's all at the Hall and there's no way to park a lorry there.",
                    "That the trainers are people from our own offices",
                    "Lovely place, please don't sell it",
                    "A few plants? it all smells of rubber",
                    "I haven't had a chance to go, so can't say.",
                    "It's really friendly! There are a few machines I've never dared use--it's not fear, just habit",
                    "Most of all the team feeling. Badminton on fridays isn't exactly sport, more of a tea party with rackets, and I would not miss it.",
                    "The quiet, and the view. More soundproofing between the studio and the meeting rooms is the one thing I can think of",
                    "more mats / a corner to stretch or lie down in",
                ],
                0.62,
                "NA",
            ),
        ),
    ),
]

SHAPES = [
    Shape("Stourbeck Green Care Survey_values.csv", 19, HOSPITAL, rows=36),
    Shape("loomdesk_user_survey_2017.csv", 14, LOOM, rows=44),
    Shape("WarmHomeHouseholdBil_DATA_2023-02-20.csv", count(WARM), WARM, rows=46),
    Shape("community_voice_drought_round3.csv", count(DROUGHT), DROUGHT, rows=57),
    Shape("Ranger_Diploma_Exit_2023.csv", count(RANGER), RANGER, rows=40),
    Shape("first_aid_long_term.csv", count(FIRST_AID, 1), FIRST_AID, rows=48),
    Shape(
        "Penmoor Traders Rubbish Survey (Responses) - Form Responses 1.csv",
        count(RUBBISH),
        RUBBISH,
        rows=40,
    ),
    Shape("staff_gym_survey_clean.csv", count(SPORT), SPORT, rows=52),
]
