"""Exports after the form of real ones: a very wide Alchemer file, lunches, costs, models, transport."""

import random
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.ingest.shape_parts import Cells, Col, Shape, blank, person
from tests.ingest.shape_parts_of_branches import (
    Rows,
    asked,
    both,
    count,
    either,
    few,
    going,
    ints,
    lot,
    no,
    one,
    tick,
    words,
)


def nth(rows: Rows, n: int) -> Rows:
    """One row: the nth of those for which it is true."""
    found = [i for i in range(120) if rows(i)][n]
    return lambda i: i == found


# --- 1 Alchemer with HTML in its headings: an option a column with its words, texts after a Yes, few who came far


def plain(html: str) -> str:
    """An option as it stands in the cells: without the marks, a blank where a hard one was."""
    return re.sub(r"<[^>]+>", "", html).replace("&nbsp;", " ")


def options(
    stem: str,
    names: Sequence[str],
    rows: Rows,
    shares: Sequence[float] = (),
    other: Cells | None = None,
    label: str = "Other (please specify):",
    swapped: bool = False,
) -> list[Col]:
    """A tick-all; at its end Other twice: the tick, and what was written, which some tools put first."""
    found = [
        Col(
            f"{stem} {name}",
            "S",
            tick(plain(name), shares[n % len(shares)] if shares else 0.35, rows),
        )
        for n, name in enumerate(names)
    ]
    if other is not None:
        two = [
            Col(f"{stem} {label}", "S", lambda rng, i: plain(label) if other(rng, i) else ""),
            Col(f"{stem} {label}", "O", other),
        ]
        found += two[::-1] if swapped else two
    return found


def followed(
    stem: str, rows: Rows, cells: Cells, *texts: str, yes: float = 0.4, hard: str = ""
) -> list[Col]:
    """Yes or No, and the words of those who said yes, under the same heading with Yes behind."""
    said_yes = both(rows, lot(f"yes {stem}", yes))
    return [
        Col(stem, "C", asked(rows, either(said_yes, lambda rng, i: plain(f"Yes{hard}"), cells))),
        Col(f"{stem} Yes{hard}", "T", words(*texts, part=0.75, who=said_yes)),
    ]


IMPORTANCE = one("3 Fairly", "1 Not in the least", "2", "4", "5 Could not do without", missing=0.12)
STORE_1 = lot("store first", 0.78)
STORE_2 = both(STORE_1, lot("store second", 0.72))
STORE_B = both(STORE_2, lot("store hired out", 0.62))
STORE_O = both(STORE_2, lot("store ours", 0.55))
STORE_3 = both(STORE_2, lot("store third", 0.75))
S1 = "1) What do you do at the museum? Please tick all that hold:"
S3 = (
    "3) Please say to which part of the <em>Register of Collections</em> (RoC) 2019 the things belong that you look after."
    "&nbsp;"
)
S7 = "6) What do you need a store for?&nbsp;"
S9 = "8) Which way(s) of finding a thing in a store do you know?"
S10 = "9) What do you weigh up when choosing where to put things (our own store or a hired one)?"
S13 = "14) What is/was your main reason for hiring a store?"
S20 = "21) What is/was your main reason for using the Common Store?"

STORE = [
    Col("Internal ID", "R", lambda rng, i: str(30418811 + i * 977 + rng.randint(0, 900))),
    *options(
        S1,
        (
            "Curator&nbsp;",
            "Conservator&nbsp;",
            "Registrar&nbsp;",
            "Volunteer (Front of house/Behind the scenes)&nbsp;",
            "Researcher in residence",
            "Technician",
            "Trustee",
        ),
        STORE_1,
        (0.5, 0.3, 0.3, 0.15, 0.04, 0.2, 0.06),
        words(
            "Archivist", "Learning officer", "shop, but I help with moves", part=0.1, who=STORE_1
        ),
        "Other (please specify)&nbsp;",
    ),
    Col(
        "2) Please choose the county or island from which you go to the store.&nbsp;",
        "D",
        asked(
            STORE_1,
            one(
                "Westshire",
                "Saltmere and the Coast",
                "Northmoor",
                "Isle of Arrin",
                "Dales",
                missing=0.03,
            ),
        ),
    ),
    *options(
        S3,
        (
            "Natural History&nbsp;",
            "Trades and Industry&nbsp;",
            "Costume, Textiles and Dress&nbsp;",
            "Fine Art&nbsp;",
            "Social History&nbsp;",
        ),
        STORE_1,
        (0.25, 0.3, 0.3, 0.35, 0.5),
        words("Medals", "Shipping containers full of bricks", part=0.06, who=STORE_1),
    ),
    Col(
        "4) Do you use, or have you used at any time, an outside store (see the list in Question 5) for your collection?",
        "C",
        asked(STORE_1, either(STORE_2, lambda rng, i: "Yes ", one("No"))),
    ),
    *[
        Col(
            f"5) Please say how much you depend on each of these stores for your collection. {name}",
            "C",
            asked(STORE_2, IMPORTANCE),
        )
        for name in (
            "Common Store (formerly the Airfield Store",
            "Boxwell Self Storage (BSS)",
            "Keep &amp; Care",
            "Artmove",
            "Store of a neighbouring museum (e.g., Penmoor Mill)",
            "County depot (e.g., Highways, Libraries)",
            "A room at the university",
        )
    ],
    Col(
        "5b) You may name other stores here that are not in Question 5.",
        "T",
        words(
            "why is there no 'my garage' in this list",
            "A farmer's barn near the mill, dry, but he wants it back by autumn",
            "bank vault",
            "A container behind the pier and the old ticket office - neither of them heated",
            "Church loft",
            part=0.25,
            who=STORE_2,
        ),
    ),
    *options(
        S7,
        (
            '<span style="background-color:white">Everyday keeping (</span>i.e., boxes, racks, drawers, etc.)',
            "Cold room&nbsp;",
            '<span style="background-color:white">Keeping very large things</span>',
            '<span style="background-color:white">Quarantine against pests </span>',
            "Photography",
            "Study by visitors",
            "PPP (Packing and Preparing for Post)",
            "LIL (Loans in Limbo)",
        ),
        STORE_2,
        (0.8, 0.15, 0.5, 0.4, 0.2, 0.3, 0.2, 0.1),
        words("after floods", "Keeping firearms", part=0.08, who=STORE_2),
        "Other (please specify):&nbsp;",
    ),
    Col(
        "7) Please describe how you use stores for your collection. For instance, what goes in,&nbsp;how it is packed, who carries it and how often "
        "it comes out of the store again for a show or a study in the museum?",
        "T",
        words(
            "Looms",
            "Everything that does not fit",
            "See our storage plan, The Long View of Large Things, in last year's Northern Museums Yearbook 12: 4",
            "We move about forty crates a month between the mill and the store. Each has a barcode and a card, and two of us drive them over on a "
            "Tuesday. Costume goes in acid free boxes and is looked at for moth when it comes back.",
            "Putting away show cases, panels, old signs,",
            "Loans. Bird skins.",
            "Twice a year, before and after the summer show",
            "Mostly for things nobody has had the heart to give away since 1974",
            "Racks for paintings at one end and flat files for maps at the other. Nothing goes out without a form, in theory",
            "one van, two backs, no lift",
            part=0.75,
            who=STORE_2,
        ),
    ),
    *options(
        S9,
        (
            "Card index and/or ledger",
            "A database on a screen in the store (e.g., one that stays there all the time)",
            "Barcodes (a scanner in the hand)",
            "Asking Jim",
            "Not sure",
            "Does not apply",
        ),
        STORE_2,
        (0.5, 0.3, 0.4, 0.6, 0.0, 0.0),
        words("RFID, our own script", "memory", part=0.06, who=STORE_2),
    ),
    *options(
        S10,
        ("Distance&nbsp;", "Cost&nbsp;", "Room to grow&nbsp;", "No fixed term&nbsp;"),
        STORE_2,
        (0.7, 0.6, 0.5, 0.2),
        words(
            "Insurance for loans",
            "whether there is a loo",
            "damp",
            "has a loading bay",
            part=0.2,
            who=STORE_2,
        ),
        "Other (please specify):&nbsp;",
    ),
    Col(
        "10) Do you need to store anything that is hazardous or held under a licence (e.g., firearms, arsenic, ivory, human remains)?",
        "C",
        asked(STORE_2, either(lot("lic", 0.7), one("No", "Yes"), lambda rng, i: "Not sure ")),
    ),
    Col(
        "11) Have you hired a store from a firm?&nbsp;",
        "C",
        asked(STORE_2, either(STORE_B, lambda rng, i: "Yes", one("No"))),
    ),
    Col(
        "12) About how many pounds (GBP) in <strong>free months or gifts in kind</strong> did your museum have from storage firms over the last financial "
        "year?",
        "C",
        asked(
            STORE_B,
            one(
                "£0 (none)",
                "Not sure",
                "£1 to less than £500",
                "£500 to less than £5K",
                "£5K or more",
                missing=0.1,
            ),
        ),
    ),
    Col(
        "13) About how many pounds (GBP) of <strong>its own money</strong> did your museum pay to storage firms over the last financial year?",
        "C",
        asked(
            STORE_B,
            one(
                "£500 to less than £5K",
                "Not sure",
                "£5K to less than £20K",
                "£1 to less than £500",
                "£20K or more",
                missing=0.1,
            ),
        ),
    ),
    *options(
        S13,
        (
            "Something left to us with that as a condition&nbsp;",
            "Works on our own building",
            "Lending to shows held near the firm's store",
            "Needing shelves that the Common Store does not have",
            "More room",
            "Being let in faster",
            "Handling by trained people",
            "Security (e.g., alarms, guards)",
            "Ease&nbsp;",
        ),
        STORE_B,
        (0.06, 0.5, 0.1, 0.2, 0.6, 0.2, 0.1, 0.2, 0.3),
        words("the director knows the owner", "Trying it out for a year", part=0.16, who=STORE_B),
    ),
    *followed(
        "15) Is there any fitting or service that you pay for now, or would pay for, in a hired store which you feel ought to be offered by the region to "
        "all museums?",
        STORE_B,
        one("No", missing=0.1),
        "our moth traps, see what I wrote before",
        "Cold room",
        "A van with a tail lift",
        "somebody to lift",
        "Pest checks each quarter by a person who knows a beetle from a weevil",
    ),
    *options(
        "16) How do things get to and from the hired store? ",
        (
            "By hand in our own car or van",
            "By hand with help (i.e., volunteers)",
            "By a carrier we book",
            "By the firm's van",
            "Not sure",
        ),
        STORE_B,
        (0.5, 0.3, 0.2, 0.2, 0.06),
    ),
    *followed(
        "17) Are you worried about anything in keeping things at a hired store (i.e., theft, damp, fees, insurance)?",
        STORE_B,
        one("No", "Not sure", missing=0.05),
        "Their roof",
        "Damp, then fees, then damp",
        "theft/damage, fees",
        "keys and who has them at weekends",
        "So far away",
        "fees for each visit. Nothing of real value should be in there",
        yes=0.6,
    ),
    Col(
        "18) When the lease is over, where will the things go that are in the hired store?",
        "T",
        words(
            "No idea.",
            "Back to the mill",
            "To the Common Store if it has racks by then",
            "I think they stay where they are (I am not that close to it)",
            "Some will be given away and I dread the meeting",
            "Director's decision",
            part=0.6,
            who=STORE_B,
        ),
    ),
    *followed(
        "19) Does anybody help you at the hired store?&nbsp;&nbsp;&nbsp;&nbsp;",
        STORE_B,
        one("No", missing=0.1),
        "xyz",
        "Artmove's man",
        "All that we hire",
        "The lad in the office, when he is in",
        yes=0.35,
    ),
    Col(
        "20) Have you used the Common Store?",
        "C",
        asked(STORE_2, either(STORE_O, lambda rng, i: "Yes ", one("No ", "Not sure ", w=(4, 1)))),
    ),
    *options(
        S20,
        (
            "A grant said so&nbsp;",
            "More room",
            "Being near other museums' things",
            "Racks for large things (e.g., boats, looms)",
            "Ease",
        ),
        STORE_O,
        (0.2, 0.6, 0.2, 0.4, 0.4),
        words("No rent and no salesman", "why else is it there?", part=0.2, who=STORE_O),
        swapped=True,
    ),
    Col(f"{S20} More to say:", "T", asked(nth(STORE_O, 4), one("I would use it more if I drove"))),
    Col(f"{S20} More to say:", "S", asked(nth(STORE_O, 4), one("More to say:"))),
    Col(
        '22) If you ticked "other", please describe what you use the Common Store for:&nbsp;',
        "T",
        words(
            "see 20, it is a place to hide",
            "drying wet things after the flood",
            part=0.12,
            who=STORE_O,
        ),
    ),
    *followed(
        "23) Is there anything which you would like to have at the Common Store and cannot get there now (i.e., a lift, quarantine, Wi-Fi)?",
        STORE_O,
        one("No", missing=0.1),
        "Lift",
        "HEATING",
        "Wi-Fi, a sink, a second table, somewhere to put a coat",
        "Quiet room for looking at things with a visitor",
        "A proper pallet truck",
        yes=0.7,
    ),
    Col(
        "24) Would a letter once a year help you, listing what you have in store and asking whether you still want it?",
        "C",
        asked(STORE_3, one("Yes ", "No ", w=(4, 1), missing=0.1)),
    ),
    *options(
        "25) Besides what there is, which of the following kinds of help would you like to have?",
        (
            "Somebody on the phone in opening hours (i.e., for keys, alarms or leaks)",
            "Drop-in days",
            "Short films on packing",
            "Courses on one subject",
            "Leaflets (e.g., in plain words; for volunteers)",
        ),
        STORE_3,
        (0.3, 0.5, 0.5, 0.5, 0.6),
        words("a call-out list", part=0.05, who=STORE_3),
    ),
    *options(
        "26) What would you go to a course on?",
        (
            "Moving large things",
            "Packing costume",
            "Writing a storage plan",
            "Pests",
            "Hired stores&nbsp;",
            "Not interested in courses",
        ),
        STORE_3,
        (0.4, 0.4, 0.5, 0.5, 0.2, 0.1),
    ),
    Col(
        "26) What would you go to a course on? More to say:",
        "S",
        asked(nth(STORE_3, 6), one("More to say:")),
    ),
    Col(
        "26) What would you go to a course on? More to say:",
        "T",
        asked(nth(STORE_3, 6), one("We could give one")),
    ),
    *followed(
        "27) Should the region put some of its money into vouchers for&nbsp;hired stores, in place of more racks in the Common Store?",
        STORE_3,
        one("No ", "Not sure ", missing=0.05),
        "If it is talked over first",
        "In some places there is no other way.",
        "Perhaps - what matters is pounds per shelf and nobody has ever worked that out",
        yes=0.3,
        hard="&nbsp;",
    ),
    Col(
        "28) Which other groups or meetings about storage should we know of?",
        "T",
        words(
            "test",
            "Talk to the volunteers- we do most of the carrying and hear of plans when they are done.",
            "The Friday coffee at Penmoor",
            part=0.2,
            who=STORE_3,
        ),
    ),
    *[
        Col(head, "C", asked(STORE_3, one("Sometimes ", "Always ", "Never ", missing=0.1)))
        for head in (
            "29) How often do you go into a store (i.e., yours, a hired one, the Common Store etc.)?",
            "30) Do you leave show material in the store when the show is over?",
            "31) How often is what is in the store on show within a year?&nbsp;",
        )
    ],
    Col(
        "32) Is there anything that this survey has left out, such as what the region should plan for in ten years' time?",
        "T",
        words(
            "test",
            "Think about who will know where things are when Jim retires.",
            "Too many questions",
            part=0.2,
            who=STORE_3,
        ),
    ),
]

FARM_1 = lot("farm first", 0.82)
FARM_2 = both(FARM_1, lot("farm second", 0.7))
FARM_E = both(FARM_2, lot("farm electric", 0.45))
G = "&nbsp;"

CHARGE = [
    Col("Response Number", "R", lambda rng, i: str(8804 + i * 3 + i % 3)),
    *options(
        "1. Which of these are you?&nbsp;(Tick as many as you like)",
        (
            f"Resident{G}",
            f"Business owner{G}",
            "Taxi or private hire driver",
            "Blue badge holder",
            "Landlord",
        ),
        FARM_1,
        (0.85, 0.15, 0.05, 0.12, 0.08),
        words(
            "I clean houses and drive between them", "Carer", "delivery rider", part=0.1, who=FARM_1
        ),
        f"Something else (please say){G}",
    ),
    Col(
        f"2. Please pick the ward where your car stands at night.{G}",
        "D",
        asked(FARM_1, one("Abbey", "Canal", "Priory", "Quarry Bank", "St Anne's", missing=0.04)),
    ),
    Col(
        "3. Do you own, or have you owned at any time, an electric car or van (see Question 4 for what counts)?",
        "C",
        asked(FARM_1, either(FARM_E, lambda rng, i: "Yes ", one("No", "Not yet "))),
    ),
    *[
        Col(
            f"4. Please rate how much you would use each of these places to charge.{G} {name}",
            "C",
            asked(FARM_2, one("1 Never", "2", "3", "4", "5 Nearly always", missing=0.1)),
        )
        for name in (
            "At home, own drive",
            "Lamp post (e.g., the trial in Canal Street",
            "Car park of the council",
            "Supermarket",
            "Petrol station (fast)",
            "At work",
        )
    ],
    Col(
        "5. If you would charge anywhere else, tell us here.",
        "T",
        words(
            "from my mum's kitchen window with a cable",
            "Church car park",
            "The school, at weekends and in the holidays, when it stands empty",
            "Sports club",
            "Nowhere, I have no car and this question does not let me say so",
            part=0.25,
            who=FARM_2,
        ),
    ),
    *options(
        f"6. What keeps you from going electric?{G}",
        (
            '<span style="font-size:12pt">Price of the car</span>',
            f"Nowhere to charge{G}",
            '<span style="font-size:12pt">How far it goes (</span>e.g., in winter)',
            "Towing",
            "I already have one",
            "I do not want one",
        ),
        FARM_2,
        (0.6, 0.5, 0.4, 0.1, 0.3, 0.1),
        words("waiting for a used one", "my lease runs until 2027", part=0.1, who=FARM_2),
    ),
    Col(
        "7. Please tell us about the last time that you tried to charge in the town.&nbsp;Where was it, what time of day, and what happened?",
        "T",
        words(
            "Never tried",
            "The one behind the library was blocked by a van. I waited twenty minutes and then went home and used the plug in the shed, which took "
            "until morning.",
            "fine",
            "Leisure centre, Sunday. Both posts dead, no number to ring",
            "At the supermarket. Worked but the app wanted my date of birth",
            "Market car park, 9pm, well lit, no problem at all.",
            "In Canal Street. Someone had unplugged me when I came back",
            "Cost me £31, I nearly fainted",
            "Works, works, works, and then one day it will not let go of the plug",
            part=0.7,
            who=FARM_2,
        ),
    ),
    *options(
        "8. Which ways of paying would you be happy with?",
        ("Card at the post", "App", "Text message", "Monthly bill", "Not sure"),
        FARM_2,
        (0.8, 0.35, 0.1, 0.25, 0.0),
        words("cash", "The parking permit", part=0.08, who=FARM_2),
    ),
    Col(
        f"9. Would you pay more for a post that is <strong>within 200 m</strong> of your door?{G}",
        "C",
        asked(FARM_2, one("Yes", "No", "Not sure ", missing=0.06)),
    ),
    Col(
        "10. About how much did you spend on <strong>fuel</strong> for your car in the last month?",
        "C",
        asked(
            FARM_2,
            one(
                "£50 to less than £100",
                "£100 to less than £200",
                "£1 to less than £50",
                "£200 or more",
                "£0 (none)",
                "Not sure",
                missing=0.05,
            ),
        ),
    ),
    Col(
        "11. About how much did you spend on <strong>charging</strong> your car in the last month?",
        "C",
        asked(
            FARM_E,
            one(
                "£1 to less than £50",
                "£50 to less than £100",
                "£0 (none)",
                "Not sure",
                missing=0.08,
            ),
        ),
    ),
    *options(
        "12. What is the main reason why you have an electric car?",
        ("Cost of running it", "Air in the town", "Through work", "Quiet", f"Climate{G}", "Tax"),
        FARM_E,
        (0.5, 0.3, 0.2, 0.2, 0.6, 0.15),
        words("my son chose it", "Fun!", part=0.15, who=FARM_E),
        swapped=True,
    ),
    Col(
        "12. What is the main reason why you have an electric car? Remarks:",
        "T",
        asked(nth(FARM_E, 5), one("See above, it is the climate and the cost")),
    ),
    Col(
        "12. What is the main reason why you have an electric car? Remarks:",
        "S",
        asked(nth(FARM_E, 5), one("Remarks:")),
    ),
    *followed(
        "13. Have you had trouble with a cable across the pavement, your own or someone else's?",
        FARM_2,
        one("No", missing=0.05),
        "Tripped on it with the pram",
        "A neighbour's, every night, yellow and under the hedge",
        "the council wrote to me about mine",
        "wheelchair could not pass. Twice",
        "Cut through by someone. New one is £180",
        yes=0.35,
    ),
    *followed(
        "14. Is there a spot in your street where a post should NOT go?",
        FARM_2,
        one("No ", "Not sure ", missing=0.05),
        "outside the surgery",
        "By the bus stop, obviously",
        "Under the lime trees, they drip",
        "In front of number 12 to 20. The pavement is a yard wide there and there are steps",
        "anywhere that people park now",
        yes=0.4,
        hard=G,
    ),
    *followed(
        "15. Do you want to be told when a post near you is planned?&nbsp;&nbsp;&nbsp;",
        FARM_2,
        one("No", missing=0.1),
        "by post please",
        "e-mail",
        "Yes but not on Facebook",
        "A notice on the lamp post would do",
        yes=0.55,
    ),
    Col(
        "16. How often do you have to look for a parking place for more than five minutes?",
        "C",
        asked(FARM_2, one("Sometimes ", "Always ", "Never ", missing=0.08)),
    ),
    Col(
        "17. How often do you drive more than 100 miles in a day?",
        "C",
        asked(FARM_2, one("Never ", "Sometimes ", "Always ", w=(5, 5, 1), missing=0.08)),
    ),
    Col(
        "18. Is there anything that we have not asked, such as what should happen to the petrol stations?",
        "T",
        words(
            "test",
            "Turn them into flats.",
            "Buses. Why is it always cars",
            "Ask again in a year when people have tried it",
            "The posts are ugly but so are cars",
            part=0.2,
            who=FARM_2,
        ),
    ),
]


# --- 2 Microsoft Forms, some anonymous, some signed in; quotes and commas lost on the way


SHUTTLE = [
    Col("Id", "R", lambda rng, i: str(i + 1)),
    Col("Start time", ".", going("2025-11-03 06:48", 1, 55, "%-m/%-d/%Y %-H:%M")),
    Col("Completion time", ".", going("2025-11-03 06:48", 1, 55, "%-m/%-d/%Y %-H:%M", (1, 9))),
    Col(
        "Email",
        "I",
        lambda rng, i: (
            "anonymous"
            if i < 4
            else f"{rng.choice('bcdhkmprst')}{rng.randint(10000, 99999)}@stourbeckhosp.example"
        ),
    ),
    Col("Name", "I", lambda rng, i: "" if i < 4 else person()(rng, i)),
    Col("What's your pay band?", "D", one("B5", "B3", "B2", "B6", "B7", "B4")),
    Col(
        "How happy are you with the shuttle between the two sites? (10 is happiest)",
        "C",
        one(
            "7",
            "6",
            "5",
            "8",
            "4",
            "3",
            "9",
            "2",
            "10",
            "1",
            w=(8, 6, 6, 5, 4, 4, 3, 2, 2, 1),
            missing=0.03,
        ),
    ),
    Col(
        "Please say why you gave this number",
        "T",
        words(
            "7",
            "It comes when it comes. On most mornings that is good enough? but not when handover is at seven. ",
            "Full by the second stop",
            "The drivers are lovely and know us all by name.",
            "I never get a seat",
            "Clean and warm and free which is more than the number 9 bus can say",
            "it was better with the old firm",
            "Late on 3 days out of 5 last week I wrote it down",
            "fine",
            "Good idea ruined by the roadworks on Mill Lane?",
            "Its smell. Somebody has to say it.",
            "After a long night it is the one thing that works here",
            "Too small for the number of people who start at the same time of day",
            "ok",
            "I was left standing with two patients notes bags in the rain while it drove past with free seats",
            "They listened when we asked for the later run",
            "no shelter at our end",
            "You cant see on the app where it is",
            part=0.98,
            rare=("good", "N/A"),
            rares=0.08,
        ),
    ),
    Col(
        "In your opinion what should the Trust look at first when the shuttle is planned anew?",
        "T",
        words(
            "Times of handover",
            "A second bus at 6.40? even a small one",
            "seats",
            "shelter and light at the north gate? I wait there alone at ten at night",
            "Electric buses please",
            "Times!!!",
            "Ask the night staff for once not only those who are in the offices when the form goes round",
            "room for a wheelchair and for bags",
            "Not sure ??",
            "Stop at the station",
            "Weekend runs are missing altogether and the wards dont shut on Saturdays",
            "cost",
            "Drivers pay",
            "Put the money in the car park instead?",
            "A sign that tells you how long it will be",
            "More often",
            "Keep it free for staff and let patients on as well",
            part=0.97,
            rare=("more runs",),
            rares=0.05,
        ),
    ),
    Col(
        "At which stop do you get on the most?",
        "C",
        one(
            "North Gate",
            "Main Entrance",
            "Staff Car Park C",
            "Station (on request)",
            "I don't take it",
            missing=0.06,
        ),
    ),
    Col(
        "Is there anything else that you would like to say about the shuttle (best run, worst run, etc.)?",
        "T",
        words(
            "best: 7.10; worst: 16.05 because the schools come out ????",
            "thank you to Bev",
            "worst is the last one. Miss it and its a taxi",
            "I walk.",
            "Please dont scrap it",
            "Best run 22.15 quiet and on the dot",
            "the heating is either off or a sauna there is no between",
            "6.40 full; 7.00 full; 7.20 empty ? why",
            "The 12 oclock one is good for meetings",
            "my colleague in the wheelchair has never once got on",
            "Worst: any Monday",
            part=0.92,
            rare=("No", "no", "NA", "none", "No."),
            rares=0.4,
        ),
    ),
]

HALLS = [
    Col("Id", "R", lambda rng, i: str(i + 3)),
    Col("Start time", ".", going("2024-02-12 17:20", 1, 34, "%-m/%-d/%Y %-H:%M")),
    Col("Completion time", ".", going("2024-02-12 17:20", 1, 34, "%-m/%-d/%Y %-H:%M", (1, 13))),
    Col("Email", "I", lambda rng, i: "anonymous"),
    Col("Name", "I", blank()),
    Col(
        "Which swimming group are you in?",
        "D",
        one("Lanes", "Aqua aerobics", "Family splash", "Masters", "Lessons (adult)"),
    ),
    Col("How would you score the changing rooms? (5 is best)", "C", ints(1, 5)),
    Col(
        "What made you choose that score?",
        "T",
        words(
            "3",
            "Hair in the drains, every single time",
            "Newly painted and it shows. The lockers are a joy after the old ones ",
            "Cold floor?",
            "dirty",
            "its a pool changing room what do you expect",
            "Staff mop through at eleven and again at two? I have seen them",
            "Only 2 showers out of 8 were hot",
            "family cubicles are great but four are not enough when lessons finish",
            "Good.",
            "I slipped in there in January and nobody has put a mat down",
            "Nice and light",
            "coin lockers eat pounds",
            "Much better than at the other pool",
            part=0.97,
        ),
    ),
    Col(
        "What would you like us to spend money on first?",
        "T",
        words(
            "Showers",
            "showers",
            "Hair dryers that dry",
            "A bench by the family cubicles so that one can sit while a child dresses",
            "New tiles?",
            "More cleaners not more posters",
            "heating",
            "lockers that take a card",
            "Private cubicles in the ladies? there are two for the whole pool",
            "Hooks!!",
            "drains",
            "nothing leave it",
            part=0.93,
            rare=("showers", "?"),
            rares=0.12,
        ),
    ),
    Col("Which side do you use?", "C", one("Ladies'", "Men's", "Family village", missing=0.05)),
    Col(
        "How often do you leave without showering?",
        "C",
        one("Never", "Sometimes", "Mostly", "Always"),
    ),
    Col(
        "Anything to add about your visits (cafe, staff, parking, etc.)?",
        "T",
        words(
            "cafe shuts too early for the evening lanes",
            "Marcus on reception is a star",
            "parking: one hour is not enough for a swim and a shower?",
            "The music is too loud for a Tuesday morning",
            "More lanes please between 12 and 2",
            "I miss the sauna",
            "bring back the early swim ????",
            part=0.9,
            rare=("No", "no", "nope", "None", "N/A"),
            rares=0.5,
        ),
    ),
]


# --- 3 questions by number only and an index: sums of money, why or why not after a step of five


def money(*amounts: int) -> Cells:
    """Sums as a table program writes them."""
    return lambda rng, i: f"{rng.choice(amounts)}.0"


def why(step: Callable[[int], int], low: bool, *texts: str, rare: Sequence[str] = ()) -> Cells:
    """The reasons of those below the middle, or of the rest."""
    return words(*texts, part=0.97, who=lambda i: (step(i) < 3) == low, rare=rare, rares=0.15)


def step(key: str, *shares: int) -> Callable[[int], int]:
    """Which step of five somebody chose."""
    return lambda i: random.Random(f"{key}/{i}").choices((1, 2, 3, 4, 5), shares)[0]


TOOLS_A, TOOLS_B = step("toolshare want", 1, 2, 4, 9, 10), step("toolshare street", 3, 5, 7, 6, 6)
TOOLS_LENT = lot("toolshare lent", 0.5)

TOOLSHARE = [
    Col("", "R", lambda rng, i: str(i)),
    Col(
        "Q2",
        "D",
        one(
            "next door",
            "same street",
            "same block",
            "friend",
            "parents",
            "nobody",
            w=(5, 6, 4, 2, 2, 1),
            missing=0.06,
        ),
    ),
    Col("Q3", "C", money(40, 100, 150, 200, 250, 300, 500, 600, 1000, 1200, 2500, 30)),
    Col("Q4", "C", money(0, 0, 20, 25, 50, 60, 80, 100, 150, 300)),
    Col("Q5", "C", money(0, 10, 10, 15, 20, 30, 45, 75, 120, 400)),
    Col("Q6", "C", lambda rng, i: "Yes" if TOOLS_LENT(i) else "No"),
    Col(
        "Q7",
        "S",
        asked(
            TOOLS_LENT,
            few(
                "Neighbours each own a different tool",
                "Neighbours chip in and buy one",
                "Neighbours give something to the owner of the tool",
                "Neighbours swap work for tools",
                by=",",
                most=3,
            ),
        ),
    ),
    Col(
        "Q8",
        "S",
        asked(
            both(TOOLS_LENT, lot("toolshare how", 0.4)),
            few(
                "Group chat, e.g. WhatsApp, Signal",
                "Knock on the door",
                "List in the stairwell",
                by=",",
                most=2,
            ),
        ),
    ),
    Col("Q9", "C", ints(1, 5)),
    Col("Q12", "C", lambda rng, i: str(TOOLS_A(i))),
    Col(
        "Q13",
        "T",
        why(
            TOOLS_A,
            True,
            "nobody in my street would lend me a thing",
            "I like to have my own so that I know it is sharp and where it is",
            "Don't see the point of it.",
            "Things come back broken",
            rare=("idk",),
        ),
    ),
    Col(
        "Q14",
        "T",
        why(
            TOOLS_A,
            False,
            "toolring would save me from buying a drill for two holes",
            "Because it looks nice",
            "i really like these and they are",
            "So that it can be a fair way for people to use things that stand about most of the year",
            "To save space and money",
            "Saves money",
            "I want to borrow a ladder",
            "Because we have three hedge cutters among five houses and in June they are all in use at once, on one Saturday, and "
            "with something like this we could just say who has it when",
            "It would help lots of people who have small flats to do their own repairs",
            "sounds useful",
            "When my dad died I gave away a shed full of tools and would have liked them to stay close by",
            "helps the planet",
            "I just moved in and own a screwdriver",
            "less stuff",
            "It seems easy to use",
            rare=("good", "I like it"),
        ),
    ),
    Col("Q15", "C", lambda rng, i: str(TOOLS_B(i))),
    Col(
        "Q16",
        "T",
        why(
            TOOLS_B,
            False,
            "they would like it",
            "My neighbours are good people and lend things anyway so it would not be hard",
            "Some of them would and some would not",
            "it saves money for them too",
            "I don't know",
            "Because I have asked two of them about it and both said why not",
            "they all have apps for everything",
            "Everyone here is short of money just now and would rather borrow than buy",
            "They love this brand and i",
            "young families mostly",
            "Helps with costs",
            rare=("not sure", "same reason"),
        ),
    ),
    Col(
        "Q17",
        "T",
        why(
            TOOLS_B,
            True,
            "Because they are old and have no phones",
            "They dont talk to us",
            "They have never so much as said hello",
            "they own everything already.",
            "No trust",
            "Don’t know",
            "People move in and out here every six months",
            "They'd be worried about who pays when it breaks",
            rare=("idk",),
        ),
    ),
    Col(
        "Q18",
        "C",
        one(
            "borrow a tool from a person in your street for an afternoon",
            "lend a tool to a person in your street for an afternoon",
            w=(4, 1),
        ),
    ),
    Col(
        "Q19",
        "C",
        one(
            "pay for each time you borrow something",
            "pay one sum a year for all that you borrow",
            w=(3, 4),
        ),
    ),
    Col(
        "Q20",
        "C",
        one("a deposit that is the same for all tools", "a deposit that goes by each tool's price"),
    ),
    Col("Q21", "C", one("4", "5", "3", "2", "1")),
    Col("Q22", "C", one("Optional", "Required", "Left out", w=(6, 4, 1))),
    Col("Q23", "C", one("5", "4", "3", "2", "1")),
    Col("Q24", "C", one("5", "4", "3", "2", w=(6, 5, 2, 1))),
    Col("Q35", "C", one("5", "4", "3", w=(6, 5, 2))),
    Col(
        "Q36",
        "T",
        words(
            "What if the tool hurts someone",
            "Insurance I think",
            "no nothing at all",
            "I feel you left out what it will",
            "I would hope there is a day when people can meet and "
            "look at the tools and be shown how they are used because I would not lend my saw to somebody whom I have not seen use one",
            "Garden tools",
            "i think that's all of it",
            "No you asked it all. ToolRing is a good idea.",
            "who picks up",
            part=0.88,
            rare=("No", "none", "no", "Nope", "None"),
            rares=0.6,
        ),
    ),
    Col(
        "Q37",
        "T",
        words(
            "it was easy to follow",
            "I did not get the one on deposits",
            "Nothing was hard to follow",
            "no all clear",
            "what it has to do with my parents",
            "nothing confused me",
            part=0.94,
            rare=("No", "no", "none", "None", "Nothing"),
            rares=0.7,
        ),
    ),
]

SIT_A, SIT_B = step("sitters want", 2, 3, 4, 7, 8), step("sitters safe", 2, 3, 5, 7, 5)

SITTERS = [
    Col("", "R", lambda rng, i: str(i + i // 8)),
    Col(
        "Q1",
        "D",
        one(
            "one child",
            "two children",
            "three or more",
            "grandchildren",
            "expecting",
            w=(5, 6, 2, 2, 1),
        ),
    ),
    Col("Q2", "C", money(0, 0, 20, 30, 40, 50, 60, 80, 100, 160, 240)),
    Col("Q3", "C", money(8, 9, 10, 10, 11, 12, 12, 15)),
    Col(
        "Q4",
        "S",
        few(
            "Grandparents mind them",
            "Friends mind them",
            "A paid sitter minds them",
            "We do not go out",
            by=",",
            most=2,
            missing=0.05,
        ),
    ),
    Col("Q5", "C", lambda rng, i: str(SIT_A(i))),
    Col(
        "Q6",
        "T",
        why(
            SIT_A,
            True,
            "I only trust my mum",
            "we never go out",
            "my son has needs that a stranger would not know what to do with",
            "Too much hassle I think.",
            "Do not like the idea of points",
            "No time to sit for others",
            rare=("no",),
        ),
    ),
    Col(
        "Q7",
        "T",
        why(
            SIT_A,
            False,
            "free evenings!!",
            "because sitters cost more than the film",
            "I would know the people, they are from school",
            "It is how my parents did it in the "
            "eighties, with little cards, and it worked for years until someone hoarded the cards",
            "We are new and have nobody here",
            "points instead of money is clever",
            "saves money",
            "To get out once a month",
            "I like other people's kids more than my own sometimes",
            "Its fair",
            "good for single parents like me who can't leave the house after "
            "seven unless someone comes",
            rare=("like it", "yes"),
        ),
    ),
    Col("Q8", "C", lambda rng, i: str(SIT_B(i))),
    Col(
        "Q9",
        "T",
        why(
            SIT_B,
            False,
            "the checks",
            "Because each family is known to two others in the ring before they can join",
            "they seem nice",
            "everyone is from the one school",
            "I think it would be fine, I'd start with an hour",
            "seen the rules",
            "you meet first",
            rare=("dont know",),
        ),
    ),
    Col(
        "Q10",
        "T",
        why(
            SIT_B,
            True,
            "No police check",
            "You never know who else is in the house, do you",
            "dogs",
            "who is liable if something happens",
            "I do not know them.",
            "teenagers sitting is not the same as parents sitting",
            rare=("safety",),
        ),
    ),
    Col("Q11", "C", one("earn points by sitting", "buy points", w=(4, 1))),
    Col("Q12", "C", one("half points for a sleeping child", "the same points all evening")),
    Col("Q13", "C", one("5", "4", "3", "2", "1")),
    Col("Q14", "C", one("Yes", "Maybe", "No", w=(4, 4, 1))),
    Col(
        "Q21",
        "T",
        words(
            "bedtimes",
            "What happens when a family leaves with a minus",
            "sick children",
            "the name. SitRound sounds like sitting around",
            "Whether you drive people home",
            "it's a bit long",
            part=0.85,
            rare=("no", "No", "nothing", "nope"),
            rares=0.55,
        ),
    ),
]


# --- 4 LimeSurvey, two header rows, the question over the first of its columns only, semicolons between


def block(stem: str, *cols: Col) -> list[Col]:
    """The question above the first of its columns."""
    return [
        Col((stem if n == 0 else "", str(col.name)), col.letter, col.cells)
        for n, col in enumerate(cols)
    ]


def all_of(names: Sequence[str], letter: str, cells: Cells) -> list[Col]:
    """The same cells for each."""
    return [Col(name, letter, cells) for name in names]


OFT = one(
    "eher oft",
    "sehr oft",
    "eher nicht so oft",
    "kaum einmal",
    "nie",
    w=(5, 4, 3, 2, 1),
    missing=0.22,
)
JA = one("Nein", "Ja", w=(3, 2))
STIMMT = one(
    "Trifft eher zu",
    "Trifft eher nicht zu",
    "Trifft ganz zu",
    "Trifft nicht zu",
    "Weiß nicht",
    w=(5, 5, 3, 2, 1),
    missing=0.26,
)

ARCHIV = [
    *block(
        "Aus welchem Bereich kommen Sie?",
        *all_of(
            (
                "Stadtarchiv",
                "Kirchenarchiv",
                "Universität",
                "Schule",
                "Heimatverein",
                "Familienforschung",
            ),
            "D",
            JA,
        ),
        Col(
            "Anderes",
            "I",
            words("Notariat", "Theaterverlag", "Rundfunk", "Bauforschung", "Feuerwehr", part=0.16),
        ),
    ),
    *block(
        "Wie oft brauchen Sie alte Fotografien für die folgenden Zwecke?",
        *all_of(
            ("Exhibition", "Publication", "Antworten auf Anfragen", "Unterricht und Führungen"),
            "C",
            OFT,
        ),
        Col(
            "Other",
            "O",
            words(
                "Vergleich von Bauzuständen, Gutachten",
                "für die Jubiläen der Vereine und den Kalender der Sparkasse",
                "Vorlagen für Bühnenbilder",
                part=0.1,
            ),
        ),
    ),
    *block(
        "Wie oft arbeiten Sie auf den folgenden Stufen der Erschließung mit losen Notizen?",
        *all_of(
            (
                "Übernahme: Sichten und Bewerten",
                "Ordnen: Reihenfolge, Dubletten, Zuordnung zu Mappen",
                "Beschreiben: Personen bestimmen, Orte bestimmen",
                "Benutzung: Nachträge von Lesern, Korrekturen, Hinweise auf Rechte",
                "Abgabe: Übergabe an das Zwischenarchiv",
            ),
            "C",
            OFT,
        ),
        Col(
            "Auf welchen weiteren (oben nicht aufgeführten) Stufen machen Sie sich noch lose Notizen? (Mehrere bitte mit Komma trennen.)",
            "O",
            words(
                "Leihverkehr, Versicherung", "beim Digitalisieren", "Rücklauf, Mahnung", part=0.09
            ),
        ),
    ),
    *block(
        "Was geschieht im Regelfall mit den Notizen? Schätzen Sie, wie oft in Ihrem Haus auf folgende Weise mit ihnen verfahren wird.",
        *all_of(
            (
                "Die Notizen werden gleich am Rechner (z.B. in einer Tabelle) gemacht und dort abgelegt.",
                "Die Notizen werden eingescannt und die Scans abgelegt.",
                "Die Notizen werden von Hand in die Archivsoftware (z.B. AUGIAS) eingegeben und dort abgelegt.",
                "Die Notizen bleiben als Zettel in der Mappe.",
            ),
            "C",
            OFT,
        ),
    ),
    *block(
        "Was steht in der Regel auf den Notizen (z.B. Namen, Orte, …)",
        *all_of(
            (
                "Namen/Spitznamen",
                "Orte/Straßen",
                "Zeitangaben",
                "Anlass",
                "Rechte(inhaber)",
                "Zustand",
            ),
            "S",
            JA,
        ),
        Col(
            "Anderes",
            "O",
            words(
                "Geruch",
                "Negativnummern",
                "Wer es gebracht hat, Telefonnummer des Enkels",
                "k.A.",
                "Kameratyp",
                part=0.14,
            ),
        ),
    ),
    *block(
        "Wie sehr treffen die folgenden Aussagen über die (Weiter-)Benutzung der Notizen für Sie zu?",
        *all_of(
            (
                "Die Zettel wurden nicht mehr benutzt, da sie weggeworfen wurden.",
                "Die Zettel wurden nicht mehr benutzt, obwohl sie noch da waren.",
                "Die Scans der Zettel wurden später noch einmal angesehen.",
                "Das Eingeben der Notizen hat viel Zeit gekostet.",
                "Das Eingeben der Notizen hat sich für die spätere Arbeit gelohnt.",
                "Die Notizen waren kaum noch zu lesen oder zu finden.",
            ),
            "C",
            STIMMT,
        ),
        Col(
            "More problems",
            "T",
            words(
                "Handschrift",
                "Wer die Abkürzungen kannte, ist in Rente, und eine Liste gibt es nicht",
                "Rechtschreibung, Sütterlin",
                "Zum Teil stimmt nicht, was auf den Zetteln steht, und wir haben es übernommen",
                "Es fehlt jemand, der die Scans den Mappen zuordnet.",
                "Klebezettel lösen sich und liegen dann im Karton unten, ohne dass man weiß, zu welchem Bild sie gehören",
                part=0.16,
            ),
        ),
    ),
]

OFTEN = one(
    "rather often",
    "very often",
    "rather seldom",
    "seldom",
    "not at all",
    w=(5, 4, 3, 2, 1),
    missing=0.2,
)
Y = one("No", "Yes", w=(3, 2))
TRUE = one(
    "Rather agree",
    "Rather disagree",
    "Agree in full",
    "Do not agree",
    "No answer",
    w=(5, 5, 3, 2, 1),
    missing=0.25,
)

PATCHES = [
    *block(
        "Where do you come from, by training?",
        *all_of(("Computing", "Physics", "Geography", "Design", "Self-taught"), "D", Y),
        Col(
            "Else",
            "I",
            words("Maths", "music conservatory", "Nursing", "History of art", part=0.15),
        ),
    ),
    *block(
        "How often are sketches and chats used for the following ends in the mapping project?",
        *all_of(
            (
                "Planning",
                "Teaching newcomers",
                "Finding the cause of a fault",
                "Settling a quarrel",
            ),
            "C",
            OFTEN,
        ),
        Col(
            "Weitere",
            "O",
            words("grant proposals, reports", "to please the sponsors", "thinking aloud", part=0.1),
        ),
    ),
    *block(
        "How often do you sketch in the following stages of a release?",
        *all_of(
            (
                "Wishes: collecting, sorting",
                "Code: first draft, data model, trying things out",
                "Freeze: testing, translating",
                "Upkeep: keeping track of what is broken, small fixes",
                "End of life: telling people",
            ),
            "C",
            OFTEN,
        ),
        Col(
            "In what other stages (not among those above) do you sketch? (Please put a comma between them.)",
            "O",
            words("onboarding, talks", "retro", part=0.06),
        ),
    ),
    *block(
        "What becomes of sketches as a rule? Judge how often they are kept in the following ways in your part of the project.",
        *all_of(
            (
                "Sketches are made in a tool (e.g. a shared board) and stay there.",
                "Sketches are photographed and the photos kept in the chat.",
                "Sketches are redrawn by hand in a proper tool (e.g. PlantUML) and kept in the repository.",
                "Sketches stay on paper.",
            ),
            "C",
            OFTEN,
        ),
    ),
    *block(
        "What do the sketches show as a rule (e.g. screens, tables, …)",
        *all_of(("Screens/pages", "Tables", "Flow of data", "Servers", "Map styles"), "S", Y),
        Col("Else", "O", words("timelines", "who does what", "Threads, locks", "n/a", part=0.13)),
    ),
    *block(
        "Do you agree with the following statements on the (later) use of sketches?",
        *all_of(
            (
                "The sketches were of no more use, as nobody had kept them.",
                "The sketches were of no more use, although they had been kept.",
                "The photos were looked at again some months on.",
                "Redrawing took a lot of time.",
                "What was kept could not be found.",
            ),
            "C",
            TRUE,
        ),
        Col(
            "Weitere Probleme",
            "T",
            words(
                "links that die",
                "Nobody knows which of the nine versions is the one that was agreed on",
                "The board costs money since May, so half of us are locked out of it",
                "language, legends",
                "Photos are kept, but in someone's private phone.",
                "colour blind people cannot read most of them",
                part=0.2,
            ),
        ),
    ),
]


# --- 5 a government's short consultation: moments sorted as texts, "select all" over single answers


def sorted_texts(start: str, span: int, rows: int) -> Cells:
    """Moments of some days, put in order as if they were words."""
    gen = random.Random(start)
    first = datetime.fromisoformat(start)
    texts = sorted(
        (first + timedelta(seconds=int(span * 86400 * gen.random() ** 2))).strftime(
            "%b %d %y %I:%M:%S "
        )
        + half
        for half in gen.choices(("am", "pm"), (1, 2), k=rows)
    )
    return lambda rng, i: texts[i % rows]


PROVINCES = (
    "Westshire",
    "Saltmere",
    "Northmoor",
    "Dales",
    "Isle of Arrin",
    "Tamsel Valley",
    "Stourbeck and Penmoor",
    "Outside the region",
)

HOURS = [
    Col("Date of contribution", ".", sorted_texts("2019-03-04 06:10", 16, 62)),
    Col("In which county do you live?", "D", one(*PROVINCES, w=(20, 6, 5, 4, 2, 3, 2, 1))),
    Col("What is your sex? ", "D", one("Female", "Male", "Prefer not to answer", w=(9, 7, 1))),
    Col(
        "What best describes how you use the library now? (Select all that apply)",
        "C",
        one(
            "To borrow",
            "To work or study",
            "To borrow, To work or study",
            "With children",
            "Not at all",
            "Other (please specify)",
            w=(14, 5, 1, 3, 1, 2),
        ),
    ),
    Col(
        "Are you a member of a Friends group and do you pay a subscription?",
        "D",
        one("No", "Yes", "Prefer not to answer", w=(9, 5, 1)),
    ),
    Col(
        "How much would Sunday opening weigh with you in choosing which library to go to? (Select all that apply)",
        "C",
        one(
            "Very much",
            "Somewhat",
            "Neither here nor there",
            "Not much",
            "Not in the least",
            "Prefer not to answer",
            w=(20, 6, 3, 2, 1, 1),
        ),
    ),
    Col(
        "What should the fine for a week's delay be?",
        "C",
        one(
            "£2",
            "More than £2",
            "£1.50",
            "£1",
            "50p",
            "Nothing",
            "Prefer not to answer",
            w=(9, 6, 5, 4, 2, 3, 1),
        ),
    ),
]

PERMITS = [
    Col("Submitted", ".", sorted_texts("2022-06-13 05:30", 24, 55)),
    Col(
        "Where do you live?",
        "D",
        one("Inner zone", "Outer zone", "Rest of the city", "Elsewhere", w=(9, 6, 4, 1)),
    ),
    Col(
        "What is your age? ",
        "D",
        one("35-54", "55-74", "18-34", "75 and over", "Prefer not to answer", w=(8, 6, 4, 2, 1)),
    ),
    Col(
        "What is your housing situation? (Select all that apply)",
        "D",
        one(
            "Owner",
            "Tenant",
            "Owner, Landlord",
            "Lodger",
            "Other (please specify)",
            w=(10, 7, 1, 1, 1),
        ),
    ),
    Col(
        "Does your household hold a parking permit at the moment?",
        "C",
        one("Yes", "No", "Prefer not to answer", w=(8, 6, 1)),
    ),
    Col(
        "How many cars are kept at your home?", "C", one("1", "2", "0", "3 or more", w=(8, 4, 4, 1))
    ),
    Col(
        "How fair would it be to charge by a car's weight? (Select all that apply)",
        "C",
        one(
            "Very fair",
            "Somewhat fair",
            "Neutral",
            "Not very fair",
            "Not fair at all",
            "Prefer not to answer",
            w=(8, 5, 3, 4, 6, 1),
        ),
    ),
    Col(
        "What should a second permit cost a year?",
        "C",
        one(
            "£150",
            "More than £150",
            "£100",
            "£75",
            "£50",
            "No second permits",
            w=(8, 4, 5, 3, 4, 6),
        ),
    ),
    Col(
        "What should the money be spent on first? (Select all that apply)",
        "S",
        few(
            "Pavements",
            "Buses",
            "Cycle parking",
            "Lower council tax",
            "Enforcement",
            by=", ",
            most=3,
            missing=0.06,
        ),
    ),
]


# --- 6 a Google form of students: typed departments and places, a branch, a score that nobody gets


def place(names: Sequence[str], forms: Sequence[str], whole: Sequence[str]) -> Cells:
    """Where people come from, as each types it: hardly two alike."""

    def make(rng: random.Random, i: int) -> str:
        if i % 6 == 4:
            return whole[i // 6 % len(whole)]
        text = rng.choice(forms).format(rng.choice(names), rng.randint(1, 9))
        return rng.choice((text, text, text.lower(), text + " "))

    return make


CLUB_USES = lot("creche uses", 0.8)

CRECHE = [
    Col("Timestamp", ".", going("2024-10-07 07:14", 2, 160, "%m/%d/%Y %-H:%M:%S")),
    Col("Are you employed by Stourbeck General Hospital, Penmoor?", "D", one("Yes")),
    Col("Sex", "D", one("Female", "Male", w=(7, 3))),
    Col(
        "Ward/Unit",
        "D",
        one(
            "Theatres",
            "Theatres ",
            "theatre",
            "A&E",
            "A & E ",
            "Emergency dept",
            "Maternity",
            "Maternity / Women and Children's",
            "Pharmacy",
            "pharmacy (dispensary)",
            "Cardiology ",
            "Ward 7",
            "ward 7 ",
            "Estates",
            "Path lab ",
            "Radiology",
            "X-ray",
            "Medical Records",
            "Intensive care ",
            "ITU",
        ),
    ),
    Col("Grade", "D", one("5", "6", "3", "7", "2")),
    Col("Shift", "D", one("Days", "Rotating", "Nights", "Weekends")),
    Col("Age Band", "D", one("26–35", "36–45", "18–25", w=(6, 3, 1))),
    Col(
        "Contract",
        "D",
        one("Permanent", "Permanent", "Permanent", "Bank ", "perm part time ", w=(9, 5, 3, 2, 1)),
    ),
    Col(
        "From which place do you bring your child? (For example: Hill Estate #3, Castle Ward, Old Docks, Station Road etc.)",
        "D",
        place(
            (
                "Hill Estate",
                "Castle Ward",
                "Old Docks",
                "Station Road",
                "Quarry Bank",
                "Penmoor",
                "Tamsel",
                "North Gate",
                "Abbey",
                "Marsh End",
            ),
            (
                "{0}",
                "{0}",
                "{0} #{1}",
                "{0} # {1}",
                "{0} {1}",
                "{0}, block {1}",
                "near {0}",
                "{0} phase {1}",
            ),
            (
                "etc",
                "I come from the far side of Saltmere ",
                "old docks behind the mill, second gate",
                "From my mother's in Abbey",
                "village ",
                "Hill, Estate",
                "Sea view flats opposite of the chapel",
                "town",
            ),
        ),
    ),
    Col(
        "Who mostly looks after your child while you work?",
        "C",
        either(
            CLUB_USES,
            one("HappyHub (hospital nursery)"),
            one(
                "Family (partner/grandparents)",
                "Childminder (private/agency)",
                odd=("my sister",),
                odds=0.2,
            ),
        ),
    ),
    Col(
        "How many HappyHub places does your unit have?",
        "C",
        asked(CLUB_USES, one("2", "1", "4", "3", "8", w=(3, 5, 4, 3, 1))),
    ),
    Col(
        "Why don’t you use HappyHub?",
        "C",
        asked(no(CLUB_USES), one("Opening hours", "Cost/Waiting list", missing=0.3)),
    ),
    Col(
        "Is there any other nursery close to where you live?",
        "C",
        asked(no(CLUB_USES), one("Yes", "No", missing=0.2)),
    ),
    Col(
        "Do you think HappyHub should take in more children to shorten the waiting list or open for longer to cover the late shifts?",
        "C",
        one("Yes", "Maybe", "No", w=(9, 3, 1)),
    ),
    Col("Score", ".", blank()),
    Col(
        "How would you rate the rooms and the opening times of HappyHub?",
        "C",
        asked(CLUB_USES, one("2", "1", "3", "4", "5", w=(5, 6, 4, 3, 1))),
    ),
    Col(
        "Any comments or ideas for those who run HappyHub?",
        "T",
        words(
            "Open at 6.30, half of us start at 7 and it is a ten minute walk from the nursery to the wards",
            "Please a second room for babies as there are only six cots and eleven on the list ",
            "please start from half 6 only that thing",
            "The rooms are good but very small. In winter thirty children are in a space that was made for twenty, "
            "they catch everything and then we are off sick with them. I ask you to rent the old chapel which is empty",
            "staff is changing too often, my son has had five key workers ",
            "More places",
            "They should be on time with the food and the garden should be made safe, in many places the fence is loose",
            "reduce the fee for bank staff",
            "There are more than 15 of us from Hill Estate, yet the minibus only goes by Castle Ward and is always full when it gets to us. Kindly send it the other way round",
            "Happy birthday HappyHub",
            "bohot acha hai bas time barha dein",
            "Very good and kind people there ",
            "It should be open on Sundays, hospital does not close on Sunday. I "
            "pay a neighbour for it",
            "Fees go down please",
            "Late shift finish is 21.30 and you close at 18, what are we meant to do in between? ",
            "no parking for drop off",
            "The nursery was promised in the other building in 2022 , nothing has come of it",
            part=0.82,
        ),
    ),
]

BIKE_USES = lot("bikes uses", 0.74)

BIKES = [
    Col("Timestamp", ".", going("2025-02-24 10:31", 1, 120, "%m/%d/%Y %-H:%M:%S")),
    Col("Are you in the sixth form at Northmere College?", "D", one("Yes")),
    Col("Which are you?", "D", one("Boy", "Girl", "Rather not say", w=(6, 6, 1))),
    Col(
        "Main subject",
        "D",
        one(
            "Physics",
            "physics ",
            "Art",
            "Fine art ",
            "Maths",
            "maths & further maths",
            "Business",
            "BTEC business ",
            "Biology",
            "bio",
            "History ",
            "Sport",
            "Sports science",
            "Drama (and english)",
            "Law ",
            "IT",
            "Computing / IT ",
        ),
    ),
    Col("Term", "D", one("2", "5", "4", "1")),
    Col("Form year", "D", one("12th", "13th", "14th (resit)", w=(6, 5, 1))),
    Col("Age Group", "D", one("16–17", "18–19", w=(4, 2))),
    Col(
        "Where do you set off from in the morning? (E.g. Abbey, Quarry Bank, Marsh Lane 2nd stop, out of town etc.)",
        "D",
        place(
            (
                "Abbey",
                "Marsh Lane",
                "Quarry Bank",
                "Priory",
                "Penmoor",
                "Hilltop",
                "Canal Street",
                "Stourbeck",
            ),
            ("{0}", "{0} stop {1}", "{0} no. {1}", "by {0}", "{0} end", "{0} estate #{1}"),
            (
                "out of town",
                "My dads house at Canal ",
                "Qarry Bank ",
                "etc",
                "behind the big Tesco ",
                "depends on the day",
                "up the hill",
            ),
        ),
    ),
    Col(
        "How do you mostly get here?",
        "C",
        either(
            BIKE_USES,
            one("NorthBike (city hire bike)"),
            one("Bus (any)", "Own bike", "Car (lift/own)", odd=("walk lol",), odds=0.15),
        ),
    ),
    Col(
        "How many NorthBike docks are there within a walk of your home?",
        "C",
        asked(BIKE_USES, one("1", "2", "3", "0", "6", w=(5, 4, 3, 1, 1))),
    ),
    Col(
        "Why don’t you ride a NorthBike?",
        "C",
        asked(no(BIKE_USES), one("Safety/Weather", "Price", "No dock nearby", missing=0.15)),
    ),
    Col(
        "Would a dock at the college gate change that?",
        "C",
        asked(no(BIKE_USES), one("Yes", "No", "Maybe", missing=0.1)),
    ),
    Col(
        "Do you think NorthBike should lower the price for students to get more of us riding or put its money into more docks?",
        "C",
        one("Lower price", "More docks", "Both", "Neither", w=(5, 4, 6, 1)),
    ),
    Col("Score", ".", blank()),
    Col("How good is the state of the bikes?", "C", asked(BIKE_USES, ints(1, 5))),
    Col(
        "What should NorthBike do next?",
        "T",
        words(
            "Docks at marsh lane , there is none for the whole estate",
            "make the seats go lower please i am 5 ft",
            "fix the brakes",
            "student pass like the buses have, 20 a term or so",
            "The app logs you "
            "out right when you want to hand the bike back and then you pay on for hours, it happened to me two times and support said to send a photo which I did and nothing came",
            "More bikes",
            "Lights that work, its dark when college ends in winter and half of them have nothing at the back ",
            "nothing its good",
            "Helmets",
            "e bikes!!!",
            "put docks where people live and not just where tourists are",
            "be cheaper than the bus. Otherwise why",
            "Love NorthBike",
            "baskets are all broken ",
            "Give us a free first month so that parents see its safe",
            part=0.85,
        ),
    ),
]


SHAPES = [
    Shape("Regional_Store_Survey_2022_export.csv", 37, STORE, rows=56),
    Shape("20230309_EV_charging_survey_raw.csv", 21, CHARGE, rows=52),
    # the reasons for a score go with the score
    Shape("Staff Shuttle Feedback(1-37).csv", 4, SHUTTLE, rows=37),
    Shape("Changing Rooms Feedback.csv", 5, HALLS, rows=42),
    # each of the two 'why' and 'why not' goes with its step
    Shape("toolring_concept_test.csv", count(TOOLSHARE, 2, 4), TOOLSHARE, rows=43),
    Shape("sitround_answers.csv", count(SITTERS, 1, 4), SITTERS, rows=36),
    # those who named other ends, stages or contents answered the tick-all or the grid above them
    Shape("results-archiv-fotos.csv", 21, ARCHIV, rows=39, delimiter=";"),
    Shape("results-survey771204.csv", 20, PATCHES, rows=46, delimiter=";"),
    Shape("Contributions - library hours.csv", count(HOURS, 0), HOURS, rows=62),
    Shape("permits_contributions_2022.csv", count(PERMITS, 1), PERMITS, rows=55),
    Shape("Survey on HappyHub places (Responses) - Form Responses 1.csv", 7, CRECHE, rows=50),
    Shape("NorthBike and us (Responses) - Form responses 1.csv", 7, BIKES, rows=46),
]
