"""Exports after real ones: forms of c/03, c/04, c/09, e/03, e/04, e/05, e/08 and e/10 on other subjects."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.ingest.shape_parts import Cells, Col, Shape, always, blank, imported, mark, person

Asked = Callable[[int], bool]


# --- helpers


def odds(blanks: float = 0.0) -> Callable[..., Cells]:
    """One of a list, with weights: odds(0.1)(("A", 3), ("B", 1))."""

    def of(*weighted: tuple[str, float]) -> Cells:
        names = [name for name, _ in weighted]
        weights = [weight for _, weight in weighted]

        def make(rng: random.Random, i: int) -> str:
            chosen = rng.choices(names, weights)[0]
            return "" if rng.random() < blanks else chosen

        return make

    return of


def lot(key: str, share: float) -> Asked:
    """Whether a person came to a branch: the same for all its columns."""
    return lambda i: random.Random(f"{key}/{i}").random() < share


def both(*tests: Asked) -> Asked:
    """People of whom all is true."""
    return lambda i: all(test(i) for test in tests)


def asked(test: Asked, cells: Cells, absent: str = "") -> Cells:
    """Cells of those who were asked."""
    return lambda rng, i: cells(rng, i) if test(i) else absent


def yes_if(test: Asked, yes: Cells, no: Cells) -> Cells:
    """The question that leads to a branch."""
    return lambda rng, i: yes(rng, i) if test(i) else no(rng, i)


def kept(store: dict[str, str], key: str, cells: Cells) -> Cells:
    """Cells that a later column of the row looks up."""

    def make(rng: random.Random, i: int) -> str:
        store[key] = cells(rng, i)
        return store[key]

    return make


def part_of(store: dict[str, str], key: str, lists: dict[str, Sequence[str]]) -> Cells:
    """One of the list that belongs to an answer before."""
    return lambda rng, i: rng.choice(lists[store[key]]) if store[key] in lists else ""


def looked_up(store: dict[str, str], key: str, codes: dict[str, str]) -> Cells:
    """The code of an answer before."""
    return lambda rng, i: codes.get(store[key], "")


def some(
    *options: str, by: str = ", ", share: float = 0.4, none: str = "", blanks: float = 0.0,
    own: Sequence[str] = (), most: int = 99,
) -> Cells:  # fmt: skip
    """Several in a cell in the order of the form, now and then with words of one's own."""

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < blanks:
            return ""
        taken = [option for option in options if rng.random() < share]
        if len(taken) > most:
            taken = sorted(rng.sample(taken, most), key=options.index)
        if not taken:
            taken = [none or rng.choice(options)]
        if own and i % 11 == 4 and i // 11 < len(own):
            taken = [*taken[: rng.randint(0, 2)], own[i // 11]]
        return by.join(taken)

    return make


def voices(*texts: str, missing: float = 0.4, empty: Sequence[str] = ("",)) -> Cells:
    """Texts of people's own, each once before any comes again beside another."""
    order = list(texts)
    random.Random(texts[0]).shuffle(order)
    size = len(order)
    given = {"n": 0}

    def make(rng: random.Random, i: int) -> str:
        if i == 0:
            given["n"] = 0
        if rng.random() < missing:
            return rng.choice(list(empty))
        n = given["n"]
        given["n"] += 1
        text = order[n % size]
        other = order[(n * 5 + 2 + n // size) % size]
        return f"{text} {other}" if n >= size and len(text.split()) > 4 and other != text else text

    return make


def clock(start: str, pattern: str, minutes: int = 40, jitter: int = 30) -> Cells:
    """Moments that go up with the rows."""
    begin = datetime.fromisoformat(start)

    def make(rng: random.Random, i: int) -> str:
        at = begin + timedelta(
            minutes=i * minutes + rng.randint(0, jitter),
            seconds=rng.randint(0, 59),
            microseconds=rng.randint(0, 999999),
        )
        return pattern.format(at=at, y=at.year, mo=at.month, d=at.day, h=at.hour)

    return make


GOOGLE = "{mo}/{d}/{y} {h}:{at:%M:%S}"


# --- 1: after an Indico survey of a workshop

TRAINING = "Follow-up after induction: "
MACHINES = (
    "3D printing (e.g. with Cura)", "Laser cutter", "Vinyl and paper cutter (e.g. Silhouette)",
    "Sewing machine or overlocker", "Soldering and simple circuits", "Booking calendar (e.g. Bookwhen)",
    "Risk assessment sheets", "Badge press", "Microcontrollers (e.g. micro:bit or Arduino)",
    "Large format printer", "Project journals (e.g. on the branch wiki)",
)  # fmt: skip

indico = Shape(
    "makerspace_induction_submissions.csv",
    9,
    [
        Col("Submitter", "I", blank()),
        Col("Submitter Email", "I", blank()),
        Col(
            "Submission Date",
            ".",
            clock("2023-05-09T08:12:00", "{at:%Y-%m-%d %H:%M:%S.%f}+00:00", 65),
        ),
        Col(
            TRAINING + "At which induction day were you?",
            "D",
            odds(0.03)(
                ("Harbour Branch, Feb 2023", 9),
                ("Northgate, Mar 2023", 7),
                ("Central Library, Mar 2023", 6),
                ("Online, April 2023", 2),
            ),
        ),
        Col(
            TRAINING + "In what capacity do you work with the library?",
            "D",
            odds()(
                ("Branch librarian", 7),
                ("Library assistant / Customer adviser", 9),
                ("Saturday volunteer", 5),
                ("School liaison", 2),
                ("Something else", 2),
            ),
        ),
        Col(
            TRAINING
            + "Has the induction made you feel safer/quicker/more inventive/better able to explain the "
            "machines?",
            "S",
            some(
                "Feel safer",
                "Quicker",
                "More inventive",
                "Better able to explain",
                by="; ",
                share=0.45,
                none="None of these",
                blanks=0.04,
            ),
        ),
        Col(
            TRAINING + "Which machines/routines did you take up because of the induction?",
            "S",
            some(*MACHINES, by="; ", share=0.2, none="None of these", blanks=0.03),
        ),
        Col(
            TRAINING
            + "Which machines/routines do you handle with more skill than earlier because of the induction?",
            "S",
            some(*MACHINES, by="; ", share=0.22, none="None of these", blanks=0.03),
        ),
        Col(
            TRAINING + "Which machines/routines do you handle just as you did earlier?",
            "S",
            some(*MACHINES, by="; ", share=0.12, none="None of these", blanks=0.06),
        ),
        Col(
            TRAINING + "Which machines/routines have you still to try?",
            "S",
            some(
                *MACHINES[:9],
                "Large format plotter",
                MACHINES[10],
                by="; ",
                share=0.45,
                none="None of these",
            ),
        ),
        Col(
            TRAINING
            + "Do you now find it simpler to run sessions together with staff of other branches?",
            "C",
            odds(0.04)(("Yes", 8), ("No", 4)),
        ),
        Col(
            TRAINING
            + "Did you show a machine or a routine to somebody at your branch who was not at the induction?",
            "C",
            odds(0.02)(("Yes", 7), ("No", 5)),
        ),
        Col(
            TRAINING
            + "What more is different in the way you help visitors to make things, since you came to an "
            "Open Bench induction?",
            "T",
            voices(
                "I no longer panic when the nozzle blocks",
                "I plan the session backwards now, from what people should carry home",
                "We keep a journal for every machine. It has stopped the quarrels about who broke what.",
                "More patient with teenagers :)",
                "Not much yet, our cutter only came last week",
                "I let the visitor press the buttons, before I did it for them",
                "I dare say 'I do not know, let us find out'",
                "Nothing else that I can think of",
                "I label the offcuts and people use them",
                missing=0.72,
            ),
        ),
        Col(
            TRAINING + "What would you advise us to alter in the Open Bench programme?",
            "T",
            voices(
                "Shorter talk in the morning, more time at the benches",
                "Please have two laser cutters next time, eleven of us stood round one",
                "The sewing part could be a day by itself! I would also like something about fabric and where to buy it, "
                "since our budget is forty pounds a term",
                "Send the handouts before and not after",
                "none",
                "It was a good mix. Perhaps add how to do a session for under-fives, or with wheelchair users, as "
                "the benches are all too high in most branches",
                "Microcontrollers were too fast for me",
                "A day to come back after three months and ask questions",
                "More on cleaning and repair",
                "Keep the cake",
                missing=0.6,
            ),
        ),
    ],
    rows=38,
)

# --- 2: after a Qualtrics survey with the questions only, in numbers

DIVISIONS = {
    "Division of Medicine": (
        "Cardiology",
        "Respiratory Medicine",
        "Care of the Elderly",
        "Gastroenterology",
    ),
    "Division of Surgery": ("Orthopaedics", "Theatres and Anaesthetics", "Urology"),
    "Women and Children": ("Maternity", "Paediatrics"),
    "Clinical Support": ("Pharmacy", "Therapies", "Imaging"),
}
HOSP: dict[str, str] = {}
does_audit = lot("audit", 0.74)
stayed = lot("stayed", 0.93)


def q(name: str, text: str, letter: str, cells: Cells, at: str) -> Col:
    """A column with the three rows that Qualtrics writes, empty for those who left early."""
    return Col((name, text, imported(at)), letter, asked(stayed, cells))


def confidence(*weights: float) -> Cells:
    """How sure of a tool."""
    names = ("Very sure of it", "Sure of it", "Unsure of it", "Never came across it")
    return asked(does_audit, odds(0.02)(*zip(names, weights, strict=True)))


SURE = (
    "How sure do you feel about each of these ways of working? One answer in each line, please. - "
)
FITS = "How well would each of these arrangements fit the audit work in your team? - "
CONSENT = (
    "I work for Wenlow Vale Hospitals, I am not on a placement of less than four weeks, and I am content to answer "
    "these questions."
)
REMOVED = "[address removed]"
removed: Cells = always(REMOVED)

hospital = Shape(
    "audit_and_data_needs_2022_clean.csv",
    19,
    [
        Col(
            (
                "Q1",
                "You will need about ten minutes for this questionnaire.     It was drawn up by the clinical audit "
                "team together with colleagues from all four divisions, so that we learn what help staff need with audit, "
                "service evaluation and the figures that go with them, and where the Trust should put its money.  Nothing "
                "personal is collected except an address at the end, if you choose to leave one (book tokens, audit "
                "surgery, newsletter), and it is wiped once it has served.  Answers of people who stop half way are not "
                "counted.        Anything unclear? Write to [address removed]     The questionnaire is registered as a "
                "service evaluation.      Many thanks  The Audit Network     To go on, please tick the sentence below.",
                imported("QID101"),
            ),
            ".",
            always(CONSENT),
        ),
        q(
            "Q2",
            "To which division do you belong? - Selected Choice",
            "D",
            kept(HOSP, "div", odds()(*((name, 3) for name in DIVISIONS))),
            "QID102",
        ),
        q(
            "Q3",
            "In which specialty or service do you work? - Selected Choice",
            "D",
            part_of(HOSP, "div", DIVISIONS),
            "QID131",
        ),
        q(
            "Q4",
            "Who asks for the audits you take part in?    Please tick all that fit. Bodies of the NHS stand "
            "together. - Selected Choice",
            "S",
            some(
                "Charity",
                "Department lead",
                "NHS: NCAPOP",
                "NHS: NHSE",
                "Royal College",
                "Other:",
                by=",",
                share=0.28,
                blanks=0.06,
            ),
            "QID103",
        ),
        q(
            "Q5",
            "Which of these comes closest to your post? - Selected Choice",
            "D",
            odds(0.02)(
                ("Consultant’s or Specialty Doctor’s post", 9),
                ("Nurse/Midwife/AHP Band 5/6", 10),
                ("Nurse/Midwife/AHP Band 7+", 6),
                ("Resident Doctor", 8),
                ("Managerial/Clerical", 3),
                ("Other:", 2),
            ),
            "QID104",
        ),
        q(
            "Q6",
            'Do you look at clinical data? "Clinical data" means any figures about patients or services that you '
            "have drawn on to change or defend what your team does. It may be a tally on a whiteboard, a spreadsheet that "
            "you keep yourself, or a dashboard somebody else has built.",
            "C",
            odds()(("Yes", 9), ("No", 1)),
            "QID106",
        ),
        q(
            "Q7",
            "How much does your work hang on clinical data?",
            "C",
            odds(0.02)(
                ("Entirely", 16),
                ("A great deal", 4),
                ("Somewhat", 4),
                ("A little", 3),
                ("It does not", 1),
            ),
            "QID108",
        ),
        q(
            "Q8",
            "Have you yourself led an audit?",
            "C",
            yes_if(does_audit, always("Yes"), always("No")),
            "QID109",
        ),
        q(
            "Q9",
            "Where would you place your own skill in analysing figures?",
            "C",
            asked(
                does_audit,
                odds()(("1: Novice", 4), ("2", 4), ("3: Gets by", 9), ("4", 8), ("5: Adept", 2)),
            ),
            "QID110",
        ),
        q(
            "Q10",
            "Were you ever taught enough to carry out an audit you could defend?",
            "C",
            asked(does_audit, odds()(("No", 8), ("Yes", 3))),
            "QID111",
        ),
        q(
            "Q11",
            "Would you welcome the Trust's help in publishing one of your audits?",
            "C",
            asked(does_audit, odds(0.02)(("No", 5), ("Yes", 6))),
            "QID112",
        ),
        q(
            "Q12",
            "Could the way you did an audit be taken over by another hospital as it is?",
            "C",
            asked(does_audit, odds()(("No", 9), ("Yes", 4), ("Yes, this has happened", 4))),
            "QID113",
        ),
        q(
            "Q13",
            "Have you drawn figures from LanternView, the Trust's data warehouse? - Selected Choice",
            "C",
            asked(
                does_audit,
                odds()(
                    ("No, my work does not call for it", 8),
                    ("No, but I should like to draw on LanternView", 6),
                    ("Yes, and on other warehouses too", 4),
                    ("Yes, and LanternView alone", 4),
                    ("Other:", 1),
                ),
            ),
            "QID114",
        ),
        q("Q14_1", SURE + "Run charts", "C", confidence(5, 9, 8, 2), "QID115_1"),
        q("Q14_2", SURE + "Sampling of notes", "C", confidence(3, 8, 9, 2), "QID115_3"),
        q("Q14_3", SURE + "Pivot tables", "C", confidence(2, 7, 10, 4), "QID115_2"),
        q(
            "Q14_4",
            SURE + "Statistical packages (R, SPSS)",
            "C",
            confidence(1, 4, 11, 7),
            "QID115_4",
        ),
        q("Q14_5", SURE + "Funnel plots", "C", confidence(1, 3, 8, 12), "QID115_5"),
        q(
            "Q15",
            "What mark would you give the help with audit that the Trust offers at present?",
            "C",
            asked(
                does_audit,
                odds(0.04)(
                    ("1: Weak", 9), ("2", 6), ("3: Middling", 8), ("4", 3), ("5: Strong", 1)
                ),
            ),
            "QID116",
        ),
        q(
            "Q16",
            "Has your team, or have you, ever paid an analyst for a piece of work?",
            "C",
            odds(0.04)(("No", 19), ("Yes, my team has", 7), ("Yes, I myself", 3)),
            "QID117",
        ),
        q(
            "Q17",
            "When you last wrote a business case, did you ask for money for data work?",
            "C",
            odds(0.04)(
                ("Yes", 7),
                ("No, although we KNEW there would be data work to do", 9),
                ("No, we did NOT think there would be any", 5),
                ("No, business cases are not written by me", 9),
            ),
            "QID118",
        ),
        q(
            "Q18_1",
            FITS + "An analyst of our own, in post all year",
            "C",
            odds(0.1)(("Ill", 13), ("Well enough", 10), ("Ideally", 5)),
            "QID119_1",
        ),
        q(
            "Q18_2",
            FITS + "Days of an analyst borrowed from a Wenlow Vale team when needed",
            "C",
            odds(0.07)(("Ill", 4), ("Well enough", 12), ("Ideally", 13)),
            "QID119_2",
        ),
        q(
            "Q19",
            "To be in the draw for one of six £15 book tokens, leave an e-mail address that works; if you would "
            "rather not, go on without.",
            "I",
            asked(lot("draw", 0.55), removed),
            "QID120_TEXT",
        ),
        q(
            "Q20",
            "Audit surgery    As far as places last, we hold one-hour surgeries in which an auditor sits down with "
            "you over your own project.   Should you want an hour, put your e-mail address here and you will hear from "
            "us with a date; if not, go on without.",
            "I",
            asked(lot("surgery", 0.25), removed),
            "QID121_TEXT",
        ),
        q(
            "Q21",
            "Audit Network newsletter   Four times a year we send round news of training days, deadlines and "
            "prizes, see http://intranet.wenlowvale.example/audit-news .    To get it, put your e-mail address here; if "
            "not, go on without.",
            "I",
            asked(lot("news", 0.25), removed),
            "QID122_TEXT",
        ),
        Col(
            ("Finished", "Finished", imported("finished")),
            ".",
            yes_if(stayed, always("True"), always("False")),
        ),
        Col(
            (
                "RecordedDate",
                "Recorded Date",
                '{"ImportId":"recordedDate","timeZone":"Europe/London"}',
            ),
            ".",
            clock("2022-10-03T09:05:00", "{at:%Y-%m-%d %H:%M:%S}", 190, 170),
        ),
    ],
    rows=46,
)

# --- 3: after friends-and-family answers with a model's labels beside them

POOL: dict[str, str] = {}
SWIM_WHY = voices(
    "Lovely warm water and the life guards are so friendly",
    "always clean ",
    "My daughter passed her 25 metres with Coach Beattie, he never shouts and makes it all a game. ",
    "Good value ",
    "Because its near",
    "Lanes were well marked & not too busy",
    "I come three mornings a week for my hip. The hydro session has done more for me than the tablets did, and the "
    "girl at the desk remembers everyones name ",
    "Changing village filthy. Hair in every drain \nand no paper in the toilets ",
    "Staff cheerful,helpful",
    "Excelent",
    "Love this pool",
    "I booked a lane on the app, drove 6 miles and it was shut for a gala nobody had told us about",
    "Nice showers… hot at last",
    "It is fine ",
    "Miss Okonjo who takes the aqua class is wonderful she is so full of life.",
    "Clean water, quick entry , no queue",
    "Family changing rooms are roomy and safe",
    "Water a bit cold for the baby class",
    "I have been a member since the old baths in Tanner Street and it is by far "
    "the best pool around",
    "Everything ",
    "easy parking",
    "I feel at ease here as a larger lady. No one stares",
    "so good so quiet",
    "Lockers eat the pound coins",
    "Very good teacher , my son isnt afraid anymore.",
    missing=0.17,
)
SWIM_CHANGE = voices(
    "No",
    "No.",
    "Nothing ",
    "Not that I can think of",
    "Longer opening on Sundays would be great",
    "fix the hairdryers ",
    "All good ",
    "You could put hooks in the showers, there is nowhere to hang a towel ",
    "More lessons for adults please. I have been on the waiting list since last summer and my friend just gave up ",
    "Keep going",
    "Cheaper for pensioners",
    "Warmer !",
    "Please answer the phone",
    "No its perfect",
    "The music in the gym is so loud that you hear it under water…",
    "Better café. The chips are grey ",
    "No comment ",
    "Tell us when the pool is shut",
    "more family swim at week ends",
    "I can’t say ",
    missing=0.42,
)
FEELINGS = (
    ("neutral", 8), ("gratitude", 5), ("admiration", 12), ("approval", 7), ("annoyance", 3), ("joy", 4),
    ("disappointment", 3), ("love", 2),
)  # fmt: skip


def joined(rng: random.Random, i: int) -> str:
    """Both texts in one."""
    return " ".join(f"{POOL['why']} {POOL['change']}".split())


def feeling(key: str) -> Cells:
    """What a model made of the text; always the same of no text."""

    def make(rng: random.Random, i: int) -> str:
        if not (POOL["why"] or POOL["change"]):
            return {"a": "neutral", "b": "approval", "c": "positive"}[key]
        if key == "c":
            return rng.choices(("positive", "neutral", "negative"), (8, 3, 2))[0]
        return rng.choices([name for name, _ in FEELINGS], [weight for _, weight in FEELINGS])[0]

    return make


def share(key: str, low: float, high: float) -> Cells:
    """A model's probability, to the last digit."""

    def make(rng: random.Random, i: int) -> str:
        value = rng.uniform(low, high)
        if not (POOL["why"] or POOL["change"]):
            value = {"a": 0.9412070512771606, "b": 0.02718840353190899, "c": 0.4120398759841919}[
                key
            ]
        return repr(value)

    return make


pool = Shape(
    "pool_feedback_scored.csv",
    2,
    [
        Col("sent", ".", clock("2024-01-22T15:02:00", "{at:%Y-%m-%d %H:%M:%S}", 9, 8)),
        Col(
            "would_recommend",
            "C",
            kept(
                POOL,
                "rec",
                odds()(
                    ("Certainly", 33),
                    ("Probably", 16),
                    ("Unsure", 3),
                    ("Probably not", 2),
                    ("Certainly not", 2),
                ),
            ),
        ),
        Col("text_reason", "T", kept(POOL, "why", SWIM_WHY)),
        Col("text_change", "T", kept(POOL, "change", SWIM_CHANGE)),
        Col("text_joined", ".", joined),
        Col("emotion1", ".", feeling("a")),
        Col("emotion1_p", ".", share("a", 0.35, 0.98)),
        Col("emotion2", ".", feeling("b")),
        Col("emotion2_p", ".", share("b", 0.01, 0.4)),
        Col("tone", ".", feeling("c")),
        Col("tone_p", ".", share("c", 0.45, 0.99)),
        Col(
            "recommend_points",
            ".",
            looked_up(
                POOL,
                "rec",
                {
                    "Certainly": "5",
                    "Probably": "4",
                    "Unsure": "3",
                    "Probably not": "2",
                    "Certainly not": "1",
                },
            ),
        ),
    ],
    rows=64,
)

# --- 4: after a survey of the users of a software library, several in a cell with semicolons

WISH = "Which of these wishes for Vellum matter to you?  "


def wish(item: str, *weights: float) -> Col:
    """A row of the grid of wishes."""
    names = ("Cannot do without", "Would be nice", "Does not concern me")
    return Col(f"{WISH}[{item}]", "C", odds(0.05)(*zip(names, weights, strict=True)))


vellum = Shape(
    "2021-vellum-users.csv",
    23,
    [
        Col("Timestamp", ".", clock("2021-03-02T06:48:00", "{at:%Y-%m-%d %H:%M:%S}", 3, 2)),
        Col(
            "Vellum modules",
            "S",
            some(
                "Accessions", "Condition", "Images", "Loans", "Locations", "OAI", by=";", share=0.45
            ),
        ),
        Col(
            "By hand or by import?",
            "S",
            some(
                "By hand:  I key in objects one by one at the catalogue screen",
                "By import: I load spreadsheets that somebody has prepared",
                by=";",
                share=0.6,
            ),
        ),
        Col(
            "Own server or hosted?",
            "S",
            some(
                "One computer in the store",
                "Server of the museum",
                "Hosted for 2-5 museums",
                "Hosted for 5-50 museums",
                "Hosted for 50+ museums",
                by=";",
                share=0.3,
            ),
        ),
        Col(
            "How much of your week is Vellum?",
            "C",
            odds()(
                ("Now and again", 15),
                ("Each working day", 9),
                ("Only trying it out", 5),
                ("I catalogue in my dreams", 1),
            ),
        ),
        Col(
            "Where did you turn for help with Vellum this winter?",
            "S",
            some(
                "Handbook",
                "Mailing list (asking)",
                "Mailing list (reading what others asked)",
                "Screencasts",
                "Regional user group",
                "Sample records at try.vellum.example",
                by=";",
                share=0.4,
            ),
        ),
        Col(
            "What should we spend the next three months on?",
            "C",
            odds()(
                ("Examples from museums like mine", 9),
                ("Speed", 7),
                ("Things it cannot do yet", 5),
                ("Mending what is broken", 4),
                ("A fuller handbook", 3),
            ),
        ),
        Col("Can you rely on Vellum?", "C", odds()(("Yes", 9), ("No", 2))),
        wish("Spectrum 5 support", 14, 9, 3),
        wish("Fuller Getty/AAT lookup", 9, 11, 5),
        wish("Reading labels by machine", 4, 9, 12),
        wish("Natural history fields", 4, 13, 8),
        wish("Faster search ", 12, 12, 2),
        wish("Statistics / Reports", 8, 9, 7),
        wish("Simpler installation", 9, 11, 4),
        wish("Backup to the web", 5, 10, 9),
        wish("Rights for many cataloguers", 5, 10, 8),
        wish("Barcode readers", 8, 12, 5),
        Col("Version 5 or 6?", "C", always("6.0")),
        Col(
            "In case you host for others, how do you roll out updates? ",
            "S",
            some(
                "Ansible",
                "Docker",
                "Scripts (bash, PowerShell, make or the like)",
                "No idea, our IT people see to that",
                by=";",
                share=0.25,
                blanks=0.2,
            ),
        ),
        Col(
            "Where do you keep images?",
            "S",
            some(
                "Network drive (NAS)",
                "ResourceSpace",
                "Cloud storage (S3, Azure)",
                by=";",
                share=0.4,
                blanks=0.22,
            ),
        ),
        Col(
            "Are there other programs you open alongside Vellum?",
            "T",
            voices(
                "excel",
                "Excel",
                "OpenRefine",
                "QGIS, excel",
                "openrefine, python",
                "self-made access database",
                "Omeka, OpenRefine, ImageMagick",
                "Lightroom",
                "excel, word, outlook",
                "ResourceSpace",
                "R",
                "IrfanView, exiftool, XnView",
                "Omeka S",
                "Excel",
                missing=0.33,
            ),
        ),
        Col(
            "How little trouble is it for you to move to a new release of a program",
            "C",
            odds()(("4.0", 14), ("3.0", 10), ("2.0", 2), ("1.0", 1), ("5.0", 1)),
        ),
        Col(
            "Is Vellum something you share with others?",
            "C",
            odds()(
                ("Nearly always I am the only one at it", 13),
                ("Others in my department are in it as well", 12),
                ("More than my department, people all over the museum service", 2),
            ),
        ),
    ],
    rows=34,
)

# --- 5: after a poll on a holiday made with SurveyMonkey

BEACH = lot("beach", 0.91)


def day(name: str, letter: str, cells: Cells) -> Col:
    """A column that only those have who go."""
    return Col(name, letter, asked(BEACH, cells))


def single(stem: str, weighted: Sequence[tuple[str, float]], others: Sequence[str]) -> list[Col]:
    """A question and the words of those who took Other."""
    store: dict[str, str] = {}
    words = list(others)

    def other(rng: random.Random, i: int) -> str:
        return rng.choice(words) if words and store["v"] == "Other (please specify)" else ""

    pool = [*weighted, ("Other (please specify)", 2 if words else 0)]
    return [
        day(stem, "C", kept(store, "v", odds()(*pool))),
        day(f"{stem} - Other (please specify)", "O", other),
    ]


def tick_all(stem: str, options: Sequence[tuple[str, float]], others: Sequence[str]) -> list[Col]:
    """A column an option, then Other twice under the same heading: the tick and the words."""
    store: dict[str, str] = {}

    def other(rng: random.Random, i: int) -> str:
        return rng.choice(list(others)) if store["v"] else ""

    def tick(option: str, often: float) -> Cells:
        return lambda rng, i: option if rng.random() < often else ""

    last = "Other (please specify)"
    return [
        *[day(f"{stem} - {option}", "S", tick(option, often)) for option, often in options],
        day(f"{stem} - {last}", "S", kept(store, "v", tick(last, 0.08))),
        day(f"{stem} - {last}", "O", other),
    ]


works_there = lot("seafront", 0.2)


def respondents(rng: random.Random, i: int) -> str:
    """Ids of SurveyMonkey, the newest first."""
    return str(5120994418 - i * 1483 - rng.randint(0, 900))


seaside = Shape(
    "seaside-day-poll-data.csv",
    18,
    [
        Col("RespondentID", "R", respondents),
        Col(
            "Do you go to the seaside on August bank holiday?",
            "C",
            yes_if(BEACH, always("Yes"), always("No")),
        ),
        *single(
            "How do you usually get to the coast on that day?",
            (("Car", 15), ("Train", 5), ("Coach", 2), ("Motorbike", 1), ("Bicycle", 1)),
            ("Car there and train back", "campervan", "Neighbour's van"),
        ),
        *single(
            "Where do you mostly spend the day?",
            (("On the sand", 12), ("On the pier", 5), ("In a beach hut", 2)),
            (),
        ),
        *single(
            "What kind of bathing do you usually do?",
            (("Paddling", 12), ("Swimming in the sea", 7), ("Lido", 2), ("I stay dry", 4)),
            (),
        ),
        *single(
            "What type of ice creamdo you usually buy?",
            (("Whippy", 10), ("Scoops", 9), ("Lolly", 3), ("I don't buy any", 2)),
            ("Knickerbocker glory from Rossi", "Both a cone and a lolly", "sorbet, no milk for me"),
        ),
        Col(
            "Do you usually have fish and chips?", "C", asked(BEACH, odds()(("Yes", 20), ("No", 3)))
        ),
        *tick_all(
            "Which of the things below areusually in your bag for the beach? Please select all that apply.",
            (
                ("Bucket and spade", 0.45),
                ("Towels", 0.85),
                ("Windbreak/beach shelter", 0.5),
                ("Cool box", 0.55),
                ("Crabbing line", 0.2),
                ("Paperback", 0.4),
                ("Frisbee/ball", 0.3),
                ("Sun cream", 0.75),
                ("Wellies", 0.1),
                ("Cricket set", 0.15),
                ("Folding chairs/sun loungers", 0.5),
                ("Umbrella", 0.3),
            ),
            ("Metal detector", "kite", "Wet suit and boards", "The dog's bowl"),
        ),
        *tick_all(
            "Which amusement is usually part of your day? Please select all that apply.",
            (
                ("Penny falls", 0.5),
                ("Crazy golf", 0.45),
                ("Donkeys", 0.15),
                ("Punch and Judy", 0.1),
                ("Dodgems", 0.25),
                ("Cliff lift", 0.2),
                ("Boat trip", 0.2),
                ("Aquarium", 0.12),
                ("Nothing of the kind", 0.0),
            ),
            ("Miniature railway", "Bingo, and the helter skelter"),
        ),
        *tick_all(
            "Which of these keepsakes do you usually carry home from the coast? Please select all that apply.  ",
            (
                ("Stick of rock", 0.35),
                ("Shells", 0.3),
                ("Postcards", 0.2),
                ("Toffee", 0.15),
                ("Fridge magnet", 0.1),
                ("Tea towel", 0.05),
                ("Fresh fish", 0.08),
                ("Nothing of the kind", 0.3),
            ),
            ("Sand in the car", "sea glass, driftwood, once a crab", "Mug"),
        ),
        day("Do you usually stay until it is dark?", "C", odds()(("Yes", 9), ("No", 11))),
        day(
            "How far off is the beach that you will go to?",
            "C",
            odds()(
                ("It is my own beach--I can walk there from the front door", 5),
                ("It is near by--less than half an hour on the way", 8),
                ("It is some way off--we would be back the same evening though", 8),
                ("It is a long way off--we shall have to stay the night", 3),
            ),
        ),
        day(
            "Will you go to any of the shows below on that day? Please select all that apply. - Air display",
            "S",
            mark("Air display", 0.3),
        ),
        day(
            'Up to what age does someone count as a "child" when your family shares out the ice cream money?',
            "C",
            odds()(
                ("9 or under", 9), ("11", 4), ("13", 3), ("16", 3), ("17", 1), ("20 or over", 2)
            ),
        ),
        day(
            "Have you at any time met an old school friend by chance on the beach that day?",
            "C",
            odds()(("Yes", 10), ("No", 12)),
        ),
        day('Have you at any time been to a "sunrise swim?"', "C", odds()(("Yes", 6), ("No", 15))),
        day(
            "Will you look at the end of season sales while you are in the town?",
            "C",
            odds()(("Yes", 8), ("No", 14)),
        ),
        day(
            "Is your job one at the seafront?",
            "C",
            yes_if(works_there, always("Yes"), always("No")),
        ),
        day(
            "Will you boss want you in on the bank holiday?",
            "C",
            asked(works_there, odds()(("Yes", 4), ("No", 2), ("I am the boss", 1))),
        ),
        day(
            "What sort of place do you live in?",
            "D",
            odds()(("City", 9), ("Small town", 9), ("Village", 6)),
        ),
        day("Age", "D", odds()(("16 - 24", 6), ("25 - 39", 10), ("40 - 59", 7), ("60+", 4))),
        day("How do you describe your sex?", "D", odds(0.02)(("Man", 10), ("Woman", 12))),
        day(
            "What did the whole of your HOME have coming in between you last year, before tax?",
            "D",
            odds(0.03)(
                ("£0 to £9,999", 4),
                ("£10,000 to £19,999", 4),
                ("£20,000 to £34,999", 6),
                ("£35,000 to £54,999", 5),
                ("£55,000 to £89,999", 4),
                ("£90,000 and up", 2),
                ("I'd rather not say", 4),
            ),
        ),
        day(
            "UK Region",
            "D",
            odds(0.03)(
                ("South East", 6),
                ("Yorkshire and the Humber", 4),
                ("East of England", 4),
                ("North West", 4),
                ("Wales", 2),
                ("West Midlands", 3),
            ),
        ),
    ],
    rows=54,
)

# --- 6: after an exit survey of a college's staff

FILLED = lot("exit-main", 0.84)
FACTORS = lot("exit-factors", 0.8)
TOLD = lot("exit-self", 0.68)
INDUCTED = both(FILLED, lot("exit-induct", 0.68))


def dashed(word: str, often: float, test: Asked) -> Cells:
    """The word, a dash where it was not ticked, and nothing where it was not asked."""
    return asked(test, lambda rng, i: word if rng.random() < often else "-")


def view(group: str, n: int, text: str) -> Col:
    """A row of a grid of views; some rows go up, some down."""
    up = (n * 5) % 4
    return Col(
        f"{group}. Item:{n}. {text}",
        "C",
        asked(
            FILLED,
            odds(0.02)(
                ("Agree Fully", 4 + up),
                ("Agree", 11),
                ("Undecided", 4),
                ("Disagree", 4 - up / 2),
                ("Disagree Fully", 2),
            ),
        ),
    )


def record(rng: random.Random, i: int) -> str:
    """Ids that a spreadsheet has spoilt."""
    return f"5.8{204411738 + i * 931177 + rng.randint(0, 800000):09d}{rng.randint(10, 9999)}E+017"


DEPOTS = ("Riverside Depot", "Marsh Lane Depot", "Thornhill Depot", "Quay Street Depot", "Coldbrook Outstation",
          "Head Office and Works")  # fmt: skip
CAUSES = (
    ("New Post - Other Operator", "New Post - Other Operator", 0.2),
    ("New Post - Outside Transport ", "New Post - Outside Transport", 0.3),
    ("New Post - Own Business", "New Post - Own Business", 0.05), ("Health", "Health", 0.08),
    ("Caring for Family", "Caring for Family", 0.12), ("Discontent", "What Lay Behind. Discontent ", 0.13),
    ("Discontent with Rota", "Discontent with Rota", 0.2), ("Quarrel with Others", "Quarrel with Others", 0.03),
    ("Moving House", "Moving House", 0.09), ("Anything Else", "Anything Else", 0.25), ("NOTHING", "NOTHING", 0.07),
)  # fmt: skip
WAYS = (("In the Classroom", 0.5), ("By Video", 0.12), ("Rule Book", 0.1))

exits = Shape(
    "bus_leavers_survey.csv",
    # reason, causes, main, 8 + 9 views, welcome, 2 kinds, 2 ways, 4 of the workplace
    1 + 1 + 1 + 8 + 9 + 1 + 2 + 2 + 4,
    [
        Col("Leaver ID", "R", record),
        Col("Depot", "D", odds()(*((name, 7 - n) for n, name in enumerate(DEPOTS)))),
        Col(
            "StaffGroup",
            "D",
            odds()(("Traffic (driving)", 14), ("Non-Traffic (engineering, office)", 9)),
        ),
        Col("YEAR OF LEAVING", ".", odds()(("2016", 14), ("2015", 1))),
        Col(
            "Manner of leaving the company",
            "C",
            odds()(
                ("Handed in Notice", 22),
                ("Retired", 4),
                ("End of Fixed Term", 3),
                ("Dismissal/ Redundancy", 2),
            ),
        ),
        *[
            Col(f"What Lay Behind. {name}", "S", dashed(word, often, FACTORS))
            for name, word, often in CAUSES
        ],
        Col(
            "Chief Cause. Which one of them weighed most when you left?",
            "C",
            asked(
                both(FACTORS, lot("exit-chief", 0.36)),
                odds()(
                    ("New Post - Outside Transport", 4),
                    ("New Post - Other Operator", 2),
                    ("Discontent with Rota", 2),
                    ("Anything Else", 2),
                    ("Discontent with %[Depot]Q07LBL%", 1),
                ),
            ),
        ),
        *[
            view("CompanyViews", n, text)
            for n, text in enumerate(
                (
                    "The directors knew where they wanted to take the company",
                    "I could renew my licence and learn new types at the company's cost",
                    "There was a fair chance of becoming a controller or an inspector at %Depot]Q07LBL%",
                    "What I was paid was in keeping with what I had to answer for",
                    "Good driving and good repairs were noticed and praised",
                    "When timetables or rotas were about to alter I heard in good time",
                    "People at the depot were in good heart",
                    "If I put in a complaint it was looked into without gossip",
                ),
                1,
            )
        ],
        *[
            view("ShiftViews", n, text)
            for n, text in enumerate(
                (
                    "My allocator and my duty manager did their part well",
                    "I got on with the others on my shift",
                    "There was enough change from one day to the next",
                    "I could make up my own mind when something went wrong on the road",
                    "I could make use of all I had learnt. ; Heading:How Far You Agree; Block:ABOUT YOUR SHIFT]",
                    "The strain of the job was no more than I could bear",
                    "My duties left me the time I needed at home",
                    "My surroundings were as they should be e.g. clean cabs, a canteen with hot food, toilets at the terminus",
                    "I was able to show new starters the ropes before I went",
                ),
                9,
            )
        ],
        Col(
            "Welcome. Were you given a welcome week?",
            "C",
            asked(FILLED, yes_if(INDUCTED, always("Yes"), always("No"))),
        ),
        Col(
            "WelcomeInfo. Item:Were you given a Company Welcome?",
            "C",
            asked(INDUCTED, odds(0.08)(("Yes", 7), ("No", 2))),
        ),
        Col(
            "WelcomeInfo. Item: Were you given Route Learning?",
            "C",
            asked(INDUCTED, odds(0.12)(("Yes", 7), ("No", 2))),
        ),
        *[
            Col(
                f"WelcomeInfo. {way} Item:Were you given a Company Welcome{tail}",
                "S",
                dashed(way, often, INDUCTED),
            )
            for (way, often), tail in zip(
                WAYS, ("; Heading:In what way?", "; Heading:In what way?", "?"), strict=True
            )
        ],
        *[
            Col(
                f"WelcomeInfo. {way} Item: Were you given Route Learning{tail}",
                "S",
                dashed(way, often * 0.6, INDUCTED),
            )
            for (way, often), tail in zip(
                WAYS, ("; Heading?", "?what it was and in what way.]", "?"), strict=True
            )
        ],
        Col(
            "AtWork. Item:Had you and your Duty Manager settled a Driving and Career Plan (DCP)?",
            "C",
            asked(FILLED, odds()(("Yes", 10), ("No", 7))),
        ),
        Col(
            "AtWork. Item:Are people at your depot safe from bullying of every sort?",
            "C",
            asked(FILLED, odds(0.04)(("Yes", 15), ("No", 2))),
        ),
        Col(
            "AtWork. Item:Do women and men get the same chances at your depot?",
            "C",
            asked(FILLED, odds(0.04)(("Yes", 14), ("No", 3))),
        ),
        Col(
            "AtWork. Item:Would you tell a friend to apply to the company?",
            "C",
            asked(FILLED, odds(0.03)(("Yes", 11), ("No", 7))),
        ),
        Col("Sex. Are you a man or a woman?", "D", asked(TOLD, odds()(("Woman", 5), ("Man", 13)))),
        Col(
            "AgeNow. Age Now",
            "D",
            asked(
                TOLD,
                odds()(
                    ("22  29", 3),
                    ("30  37", 3),
                    ("38  45", 4),
                    ("46  53", 4),
                    ("54  60", 3),
                    ("61 or over", 3),
                    ("20 or under", 1),
                ),
            ),
        ),
        Col(
            "Terms. Terms",
            "D",
            asked(
                TOLD,
                odds()(
                    ("Permanent, full week", 9),
                    ("Permanent, part week", 5),
                    ("Fixed term, full week", 4),
                    ("Agency/zero hours", 2),
                ),
            ),
        ),
        Col(
            "Grade. Grade",
            "D",
            asked(
                TOLD,
                odds()(
                    ("Driver (D1, incl. schools)", 12),
                    ("Fitter (E2)", 4),
                    ("Clerk", 3),
                    ("Controller (C4)", 2),
                ),
            ),
        ),
        Col(
            "TimeServedAll. Time served with the company in all (years)",
            "D",
            asked(
                TOLD,
                odds()(
                    ("Under 1 year", 5),
                    ("1-3", 4),
                    ("4-5", 5),
                    ("6-9", 3),
                    ("10-19", 3),
                    ("20 or over", 1),
                ),
            ),
        ),
        Col(
            "TimeServedLast. Time served at the last depot (years)",
            "D",
            asked(
                TOLD, odds()(("Under 1 year", 6), ("1-3", 5), ("4-5", 5), ("6-9", 2), ("10-19", 2))
            ),
        ),
    ],
    rows=60,
)

# --- 7: after a Google survey of people who work with open software

KEEPER = lot("keeper", 0.36)
SENT = lot("sent", 0.42)
AHEAD = "With next season in mind, and speaking as a county recorder or verifier, what is your mood about each of these: "
HIT = (
    "Since last spring, did any of your recording schemes, so far as you heard, have to cope with a website it depends "
    "on doing one of these: "
)


def mood(item: str, *weights: float) -> Col:
    """A row of the grid for recorders."""
    names = (
        "Glad or carefree",
        "Confident",
        "Neither here nor there",
        "Uneasy",
        "Worried or at a loss",
    )
    return Col(
        f"{AHEAD}[{item}]", "C", asked(KEEPER, odds(0.03)(*zip(names, weights, strict=True)))
    )


def hit(item: str, *weights: float) -> Col:
    """A row of the grid of websites' doings."""
    names = (
        "No",
        "Yes, and it cost us dear",
        "Yes, but we hardly noticed",
        "Yes, and we were better off",
    )
    return Col(f"{HIT}[{item}]", "C", odds()(*zip(names, weights, strict=True)))


recorders = Shape(
    "State of Wildlife Recording 2025 (Responses) - Form Responses 1.csv",
    39,
    [
        Col("Timestamp", ".", clock("2025-11-10T13:40:00", GOOGLE, 130, 120)),
        Col(
            "Which part of the islands do you record in?",
            "D",
            odds()(
                ("Southern England", 16),
                ("Northern England", 6),
                ("Scotland", 5),
                ("Wales", 3),
                ("Ireland", 2),
            ),
        ),
        Col(
            "Which group of species, at present, is chiefly yours?",
            "D",
            odds()(
                ("Insects, eg moths, beetles, hoverflies", 14),
                ("Plants, mosses, fungi", 8),
                ("Birds / mammals / other vertebrates (ringing, bat surveys)", 6),
                ("Shore and sea life", 2),
                ("galls and leafmines", 1),
            ),
        ),
        Col(
            "Since last spring, what share of your free time went into recording or checking other people's records?",
            "C",
            odds()(
                ("Over half", 10),
                ("A quarter to a half", 7),
                ("Under a quarter (one evening a week)", 12),
            ),
        ),
        Col(
            "Which kind of body do you mostly record for?",
            "D",
            odds()(
                ("County records centre", 11),
                ("National society or scheme", 8),
                ("University or museum", 6),
                ("Nobody but myself", 4),
                ("Wildlife Trust ", 1),
            ),
        ),
        Col(
            "How many people record for it?",
            "D",
            odds()(
                ("2 000 or more people", 9),
                ("200 to 1999 people", 7),
                ("20 to 199 people", 5),
                ("1 to 19 people", 5),
            ),
        ),
        Col(
            "When you choose a place to send records to, how much does it count with you and/or your group whether the "
            "data are open or held back?",
            "C",
            odds()(
                ("Firmly prefferr places with open data", 11),
                ("Rather a place with open data", 8),
                ("Indifferent / It does not count", 6),
                ("Rather a place that holds data back", 3),
                ("Firmly prefer a place that holds data back", 2),
            ),
        ),
        Col(
            "Since last spring, on how many days did you enter a record, a photograph, or a count in an open database?",
            "C",
            odds()(
                ("Every day", 14),
                ("Every week", 8),
                ("Hardly ever", 6),
                ("Not once, or I leave that to others", 1),
            ),
        ),
        Col(
            "When you think of the open database you entered most in since last spring, what spoke for it rather than "
            "for a notebook or a closed one?",
            "S",
            some(
                "Free / No membership needed",
                "I can see and check how records are verified",
                "Room for my own fields (eg weather, host plant)",
                "Easier to swap with national schemes",
                share=0.45,
                blanks=0.03,
                own=("my son set it up", "Habit"),
            ),
        ),
        Col(
            "Since last spring, did an outage or a lost upload in an open database spoil a survey of yours?",
            "C",
            odds(0.03)(("No", 18), ("Yes, once", 4), ("Yes, over and over", 5), ("Can't say", 1)),
        ),
        Col(
            "Are you a county recorder or verifier for any group? (For anything, also outside your chief group.)\n\nA "
            "'verifier' is a person who may accept or turn down the records of others. The post of 'referee' is meant "
            "as well.",
            "C",
            yes_if(
                KEEPER, odds()(("Yes, for several groups", 6), ("Yes, for one", 4)), always("No")
            ),
        ),
        Col(
            "Of the groups for which you verify, do some belong to your chief group?",
            "C",
            asked(KEEPER, odds()(("Yes, several", 4), ("Yes, one", 4), ("Yes, the whole lot", 3))),
        ),
        Col(
            "As to the group that you verify most for, how many more verifiers does it have in your county?",
            "C",
            asked(
                KEEPER,
                odds()(
                    ("I am by myself", 5), ("One more", 4), ("2 to 4 more", 3), ("Over 4 more", 1)
                ),
            ),
        ),
        Col(
            "Still about that group, on whose time did you verify?",
            "C",
            asked(
                KEEPER,
                odds()(
                    ("All on the time of an employer who pays for it", 2),
                    ("Now and then on paid time (if nobody minds)", 4),
                    ("All on evenings and weekends of mine", 6),
                    ("None of these (I verified nothing since last spring)", 1),
                ),
            ),
        ),
        Col(
            "Still about that group, where did most of the money come from that keeps its scheme going?",
            "C",
            asked(
                KEEPER,
                odds()(
                    ("One donor, eg a trust", 3),
                    ("Nobody's money, only members' goodwill", 5),
                    ("Grants of a ministry or a public agency", 4),
                    ("Subscriptions set aside for it (e.g., of a society)", 1),
                ),
            ),
        ),
        mood("Publishing the atlas", 5, 3, 3, 2, 1),
        mood("Clearing the backlog", 1, 5, 3, 4, 2),
        mood("Answering beginners", 3, 6, 3, 2, 1),
        mood("Being thanked", 1, 5, 4, 1, 1),
        mood("Recorders' use of photo apps", 1, 2, 4, 4, 2),
        mood("My own use of photo apps", 1, 4, 3, 2, 3),
        mood("Losing a mother website", 0, 2, 5, 3, 1),
        mood("Committee business", 1, 3, 5, 3, 1),
        mood("Who will come after me", 1, 2, 3, 4, 3),
        mood("Paying for it", 1, 2, 5, 2, 2),
        Col(
            "Since last spring, how many corrections, comments, or identifications have you given on records of groups "
            "that are not yours to verify?",
            "C",
            yes_if(SENT, odds()(("1 to 5", 7), ("6 to 20", 4), ("Over 20", 2)), always("Not one")),
        ),
        Col(
            "Since last spring, what kept you from giving more help to the databases you enter in?",
            "S",
            some(
                "Too little time, no leave from work, or no thanks",
                "A log-in or form that is hard to grasp (e.g., grid references, life stages)",
                "I did not know, or doubted, that it was open to me",
                "Unfriendly answers",
                share=0.2,
                none="Nothing, or it did not come up",
            ),
        ),
        Col(
            "Of the help you have given since last spring, how much went to your chief group?",
            "C",
            asked(
                SENT,
                odds()(
                    ("None of it", 4), ("A little of it", 3), ("Nearly all", 3), ("All of it", 3)
                ),
            ),
        ),
        Col(
            "Since last spring, which sort(s) of help have you given? Tick as many as fit.",
            "S",
            asked(
                SENT,
                some(
                    "Flagged doubtful recrods or asked for a photograph",
                    "Spelling and small things in species pages",
                    "New text for species pages or keys",
                    "Named a common species",
                    "Named a hard one, eg from a specimen",
                    "Ran a stall, a walk or a training day",
                    share=0.35,
                ),
            ),
        ),
        Col(
            "How often does an app that names species from photographs come into your recording? For instance, in the "
            "field, when sorting a trap, or on a walk with children.",
            "C",
            odds()(
                ("Every week", 9),
                ("Every day", 6),
                ("All the time", 5),
                ("Not at all", 4),
                ("Hardly ever", 4),
            ),
        ),
        Col(
            "How far do you believe an app that names species from photographs?",
            "C",
            odds()(("6", 8), ("5", 5), ("4", 5), ("7", 5), ("3", 3), ("8", 2), ("2", 1), ("1", 1)),
        ),
        Col(
            "Since last spring, did you send in records (e.g., in iRecord, on paper) for which an app had named the "
            "species?",
            "C",
            odds()(
                ("Yes, a few", 13),
                ("Yes, plenty", 5),
                ("No, I record but leave apps aside", 7),
                ("No, I send in nothing", 1),
            ),
        ),
        Col(
            "How much does it trouble you that wrong names, false places or copied photographs from apps get into the "
            "databases your group draws on?",
            "C",
            odds()(("3", 9), ("4", 8), ("5", 7), ("2", 4), ("1", 1)),
        ),
        Col(
            'How far would you go along with this sentence: "Because of photo apps, people who know no Latin can find '
            'out what lives near them."',
            "C",
            odds()(("4", 12), ("5", 11), ("3", 5), ("2", 1)),
        ),
        Col(
            'How far would you go along with this sentence: "Because of photo apps, people who know no Latin send in '
            'records that count."',
            "C",
            odds()(("2", 8), ("3", 9), ("4", 6), ("5", 3), ("1", 2)),
        ),
        Col(
            "Since last spring, what has the board of your body made of the idea of open data, by and large?",
            "C",
            odds()(
                ("Let it happen (Allowed, but nobody leads on it)", 10),
                ("Keen (Seen as a thing to be proud of)", 8),
                ("Has not thought about it", 5),
                ("Doubtful / Guarded (Would sooner keep rare species to ourselves)", 4),
                ("Dead against (Has forbidden it or nearly so)", 1),
                ("Depends who is in the chair", 1),
            ),
        ),
        Col(
            "Which steps of this list has your body taken? Tick as many as fit.",
            "S",
            some(
                "Said in writing that data should be open",
                "Drawn up a plan for opening data",
                "Paid for an open database (by a subscription, a grant, etc.)",
                "Named a person who sees to it",
                share=0.17,
                none="Not any",
            ),
        ),
        hit("Asking for a new licence", 22, 4, 3, 0.2),
        hit("Shutting down for good", 20, 6, 2, 1),
        hit("Losing records", 23, 5, 1, 0.2),
        Col(
            "Going by what you have seen since last spring, how long can wildlife recording go on as it is?",
            "C",
            odds()(
                ("Not long / Too few verifiers, who are tired", 12),
                ("For some time (It holds, but on the shoulders of few people/societies)", 12),
                ("For ever (Enough money, many hands)", 2),
                ("It is over (Several schemes I send to seem to have stopped)", 1),
            ),
        ),
        Col(
            "You have reached the end. Would you like to tell us something else?",
            "T",
            voices(
                "thanks for asking us for once",
                "Good luck with it!",
                "I started with a shoebox of cards in 1974. The databases are a marvel but no one rings me up any more, and "
                "it was the ringing up that taught people.",
                "No",
                "The apps are here to stay. Could we not have a course on how to check what they say, for verifiers, "
                "in winter when we have the time?",
                "Far too many questions about apps",
                "Pay verifiers something, if only the postage.",
                missing=0.72,
            ),
        ),
    ],
    rows=42,
)

# --- 8: after a Google form for organisations of one field

YOUTH: dict[str, str] = {}
ORGS = (
    "Lanterns Youth Club", "St Oswin Parish-Open Door Project", "Northmere Boxing and Fitness CIC",
    "Families and Young People, Northmere City Council", "Bright Steps Northmere", "The Kiln Arts Workshop Ltd",
    "Eastfield Detached Youth Work Trust", "Two Rivers Mentoring", "Northmere Young Carers", "Sound Shed",
    "Kickabout Foundation", "YMCA Northmere & Vale", "Somali Youth Voices", "Harrow Hill Adventure Playground Association",
    "Girls Into Engineering (GIE)", "The Allotment Gang", "Open Road Housing", "Northmere College",
)  # fmt: skip
ZONES = (
    "Zone A- Riverside (Abbey Fields, Dockside, Lower Ferry, Quayhead, and Weir Street)",
    "Zone B- North (Cold Ash, Highmoor, Larkrise, Old Northmere, Priory, St Oswin's, Upper Tarn, and others)",
    "Zone C- Eastfield (Brickyard, Eastfield Green, Harrow Hill, The Poplars, Walkers Estate, and others.)",
    "Zone D- Vale (Bramley, Little Tarn, Mill End, Nethercote, Oakley, Sallow Bridge, and Vale Cross)",
)
PATCHES = (
    "North patch- Cllr Abara",
    "East patch- Cllr Winstone",
    "South patch- Cllr Meikle",
    "Vale patch- Cllr Ostrow",
)
AIMS = (
    "Make it cheaper to take part", "Bring youth work nearer to where young people live",
    "Raise the number who stay with a club", "Keep youth work going through staff and buildings",
)  # fmt: skip
STRANDS = (
    "Strand 1: Open Doors (e.g. later hours, free places, buildings that wheelchairs can enter, etc.)and fewer forms.",
    "Strand 2: Talk to One Another (e.g. share what we know of need, pass young people on, agree dates, etc.)",
    "Strand 3: Respect First (e.g. young people on boards, plain words in letters, fair bans, etc.)",
    "Strand 4: Clubs for Health (e.g. counselling in clubs, sport on referral, etc.)",
    "Strand 5: Skills & Work (e.g. first aid, cooking, help with a first CV, etc.)",
    "Strand 6: The Entire Household (e.g. help with rent, younger brothers and sisters, benefit checks, etc.)",
)
HURDLES = (
    "Not enough hours in the week to meet", "Hard to keep several bodies in step", "We bid against each other for money",
    "No idea who else does the same", "Hard to meet the right people",
)  # fmt: skip
HELPS = (
    "Talks or courses on youth work matters", "One clear place for news and dates", "Help with measuring what we do",
    "Somebody who brings the right people together", "Bids written jointly",
)  # fmt: skip


def org(rng: random.Random, i: int) -> str:
    """Names of organisations."""
    return ORGS[(i * 5 + 2) % len(ORGS)] + (
        "" if i < len(ORGS) else f" ({('East', 'Vale', 'North')[i % 3]})"
    )


def org_mail(rng: random.Random, i: int) -> str:
    """Addresses at work."""
    name = "".join(c for c in ORGS[(i * 5 + 2) % len(ORGS)].lower() if c.isalpha())[:14]
    return f"{rng.choice(('info', 'jw', 'manager', 'saira', 'm.dobbs', 'office', 'kel'))}{i}@{name}.example"


def titled(rng: random.Random, i: int) -> str:
    """Names, now and then with letters behind."""
    return person()(rng, i) + rng.choice(("", "", "", "", ", MBE", " (Chair)", ", BA, PGCE"))


def street(rng: random.Random, i: int) -> str:
    """Addresses of offices."""
    road = rng.choice(
        ("Fuller's Row", "Tarn Road", "Bishop Lane", "Kiln Street", "The Parade", "Old Dock Rd")
    )
    return (
        f"{rng.choice(('', 'Unit 4, ', '', 'First floor, '))}{rng.randint(2, 310)} {road}"
        + rng.choice(("", "", ", Northmere", ", Northmere ZZ4 2AB", "# 3"))
    )


def zip_code(rng: random.Random, i: int) -> str:
    """Postcodes of a city that does not exist."""
    return f"ZZ{rng.randint(1, 9)} {rng.randint(1, 9)}{rng.choice('ABDEH')}{rng.choice('JLNPQ')}"


def whole_or(everywhere: str, cells: Cells, often: float = 0.55) -> Cells:
    """The whole city, or several of a list."""
    return lambda rng, i: everywhere if rng.random() < often else cells(rng, i)


youth = Shape(
    "Northmere Youth Partnership - Who Does What (Responses).csv",
    10,
    [
        Col("Timestamp", ".", clock("2024-09-16T09:11:00", GOOGLE, 610, 2600)),
        Col("Email Address", "I", org_mail),
        Col("Name of Person Filling This In (First/Surname)", "I", titled),
        Col("Name of Group or Body", "I", org),
        Col(
            "Aims of the Group as in its Constitution ",
            "I",
            voices(
                "To advance in life and help young people through the provision of recreational and leisure time activities, "
                "so as to develop their skills and capacities as independent adults.",
                "We are here so that every child on the Walkers Estate has somewhere warm to go, someone to talk to and "
                "something to eat between four and eight o'clock. ",
                "Lanterns exists to light the way for 11-18s.",
                "The Trust meets young people where they are - on the street, in the park, outside the chip shop - and walks "
                "alongside them for as long as they wish, without referral, without charge and without judgement.",
                "To relieve the needs of young carers under 25 in Northmere and the Vale and those they care for",
                "Making music with young people who have been told that they can't. ",
                "To promote amateur boxing and community participation in healthy recreation for the public benefit in "
                "particular by the provision of facilities and coaching",
                "The council's Families and Young People service brings together early help, targeted youth support and the "
                "youth justice team. With our partners we aim at a city in which children are safe, heard and ambitious.",
                "See website",
                "We use football to bring young refugees and local lads together, on the pitch and off it",
                "To preserve and protect good health in girls, and open to them trades which have been closed",
                "Housing first, then everything else.",
                missing=0.03,
            ),
        ),
        Col(
            "Say in one sentence what you mainly do",
            "T",
            voices(
                "Open access sessions on four evenings a week with a hot meal. ",
                "boxing and mentoring",
                "One to one mentoring for 13-19s who are out of school, by trained volunteers of all "
                "ages, mostly while walking the dog",
                "We run respite breaks, homework clubs and a helpline for young carers and speak up for them with schools.",
                "street based youth work",
                "Studio time, songwriting and a record label run by under-21s.",
                "Commissioning, safeguarding and a small number of targeted groups (we no longer run open clubs)",
                "We look after six plots with young people who can't sit in a classroom",
                "adventure play",
                "Supported lodgings for 16 to 21 year olds, with a key worker for each. ",
                "We are a parish with a hall, a pool table and a lot of patience.",
                "Engineering days for girls in years 8 and 9",
                "Vocational courses at levels 1-3 and a youth council",
                "homework help in Somali and English",
                missing=0.02,
            ),
        ),
        Col(
            "Type of body",
            "D",
            odds()(
                ("Charity/CIC", 17),
                ("Public Body", 4),
                ("Grant Maker", 2),
                ("School or College", 2),
                ("a church hall really, with a charity number", 1),
            ),
        ),
        Col("Address of Main Base (street)", "I", street),
        Col("Postcode of Main Base", "I", zip_code),
        Col(
            "Main Councillor Patch  (go by the address of the base) ",
            "D",
            odds()(*zip(PATCHES, (8, 7, 6, 3), strict=True)),
        ),
        Col(
            "Further Councillor Patch(es) Reached (any patch where you hold sessions or send workers) ",
            "D",
            whole_or("All over the city", some(*PATCHES, share=0.5)),
        ),
        Col(
            "Main Youth Zone (city plan)(Go by the address of the base)",
            "D",
            odds()(*zip(ZONES, (9, 7, 6, 3), strict=True)),
        ),
        Col(
            "Further Youth Zone(s) (city plan) Reached  (any zone where you hold sessions or send workers) - Tick one or "
            "many ",
            "D",
            whole_or("All over the city", some(*ZONES, share=0.5)),
        ),
        Col(
            "Tick all the youth partnerships at whose table you sit now",
            "S",
            some(
                "Northmere Youth Round Table",
                "Detached Work Forum",
                "Knife Harm Task Group",
                "Holiday Meals Partners",
                "Youth Funders Breakfast",
                "Winter Calls (Tues calls begun in the cold spell)",
                share=0.42,
                own=("various school clusters", "Regional and national ones.  "),
                none="None so far",
            ),
        ),
        Col(
            "Which AIMS of the city's Youth Round Table Plan do you work towards? (tick as many as you like) ",
            "S",
            some(*AIMS, share=0.6),
        ),
        Col(
            "Supposing you could name only the aim CLOSEST to your work, which is it?",
            "C",
            odds()(*zip(AIMS, (3, 17, 2, 2), strict=True)),
        ),
        Col(
            "Which STRANDS of the city's Youth Round Table Plan do you work towards? (tick as many as you like) ",
            "S",
            some(*STRANDS, share=0.55),
        ),
        Col(
            "Supposing you could name only the strand CLOSEST to your work, which is it?",
            "C",
            (lambda rng, i: ", ".join(sorted(rng.sample(STRANDS, 2 if i % 13 == 5 else 1)))),
        ),
        Col(
            "What does your group do, in a word or two (tick all that have to do with young people)",
            "S",
            some(
                "Open Access Club (i.e., anyone may come in, etc.)",
                "Street Work (in parks, at stations, etc.)",
                "Mentoring",
                "Sport",
                "Arts and Music",
                "Camps (own site, transport and insurance for others)",
                "Schools Work",
                "Gives Grants",
                "Broker/Umbrella Body",
                "Campaigns",
                "Research",
                "Housing & Money Advice",
                "Youth Voice",
                share=0.33,
            ),
        ),
        Col(
            "What stands most in the way when you work with other groups for the young? (Pick 3 at most) ",
            "S",
            some(
                *HURDLES,
                share=0.4,
                most=3,
                own=(
                    "Some of us feel that the council's new hub does what the forum was already doing. We have spent eleven "
                    "years building trust and should be asked before a new table is set up",
                    "This isn't really one for us. ",
                    "getting through to head teachers",
                ),
            ),
        ),
        Col(
            "Which kinds of help or training would do you the most good? (Pick 3 at most) ",
            "S",
            some(
                *HELPS,
                share=0.45,
                most=3,
                own=(
                    "We run courses on youth work ourselves and would be glad to open them to others. What we would want of "
                    "the hub is that the departments of the council talk to one another.",
                    "This isn't really one for us. ",
                    "A minibus that all of us can book",
                ),
            ),
        ),
        Col(
            "Anything you want to ask or add",
            "T",
            voices(
                "Sorry this comes after the deadline!",
                "Thanks for having us. ",
                "Our lease runs out in March and we would be grateful for a word with whoever deals with council buildings, "
                "as forty young people come here each week",
                "Is there a list of who has signed up?",
                "Please invite some actual young people to the next meeting",
                missing=0.8,
            ),
        ),
    ],
    rows=33,
)

SHAPES = [indico, hospital, pool, vellum, seaside, exits, recorders, youth]
