"""Exports after the form of real ones: interviews, developers, a society, course evaluations, candidates."""

from collections.abc import Sequence

from tests.ingest.shape_parts import Cells, Col, Shape, always, blank
from tests.ingest.shape_parts_of_branches import (
    Rows,
    asked,
    both,
    count,
    either,
    every,
    few,
    going,
    ints,
    lot,
    no,
    one,
    tick,
    words,
)

# --- 1 Google Forms, several in a cell with semicolons, much typed, last page for those in charge

PARKS_LEAD = lot("parks lead", 0.14)
PARKS_STAY = lot("parks stay", 0.62)

PARKS = [
    Col("Timestamp", ".", going("2021-03-04 07:41", 2, 190, "%Y/%m/%d %-I:%M:%S %p GMT+1")),
    Col("Sex?", "D", one("Man", "Woman", w=(5, 2), missing=0.04)),
    Col("How old?", "D", ints(19, 61, missing=0.1)),
    Col(
        "Which council or contractor pays you just now (leave it empty if you would rather not say)",
        "I",
        words(
            "Saltmere BC",
            "Greenways Contracts Ltd",
            "Penmoor Council",
            "IDL Grounds",
            "Stourbeck District",
            "Hollin Bros",
            "saltmere",
            "Northmere City Parks",
            "Verdana Landscapes Ltd.",
            "penmoor",
            "Turfline",
            "The Arboretum Trust",
            part=0.55,
        ),
    ),
    Col(
        "For how many years have you been paid to work outdoors?",
        "D",
        one("under 3", "3 to 6", "6 to 12", "over 12", missing=0.03),
    ),
    Col(
        "What do you do at present?",
        "D",
        either(
            PARKS_LEAD,
            one("Parks management ( head of service, area manager, contract manager )"),
            one(
                "Gardener",
                "Grounds operative",
                "Ranger",
                w=(5, 4, 2),
                missing=0.03,
                odd=("Tree surveyor", "Play area inspector", "apprentice yr 2"),
            ),
        ),
    ),
    Col(
        "Which of the following ways to plan the week does your team go by?",
        "S",
        few(
            "Fixed rounds",
            "Job tickets",
            "Morning huddle",
            "Season calendar",
            missing=0.03,
            most=3,
            odd=("no plan", "whatever the phone says"),
        ),
    ),
    Col(
        "Which of the followings does your team use to find out what visitors want?",
        "S",
        few(
            "Friends groups",
            "Suggestion box",
            "Complaints log",
            "Walkabouts",
            "Counting visitors",
            missing=0.12,
            odd=("dog walkers tell you",),
        ),
    ),
    Col(
        "On which jobs in the park, do you spend the biggest part of your week? ",
        "S",
        few(
            "Mowing",
            "Litter",
            "Planting",
            "Hedges and pruning",
            "Inspections",
            "Paperwork",
            missing=0.03,
            odd=(
                "Moving benches and gazebos about for events that somebody else gets paid for",
                "driving",
            ),
        ),
    ),
    Col(
        "Which of the following kinds of site have you worked on?",
        "S",
        few("Park", "Cemetery", "Sports pitch", "Verge /Roundabout", most=3, missing=0.03),
    ),
    Col(
        "What is the main machine you cut grass with?",
        "C",
        one(
            "Ride-on",
            "Walk-behind",
            "Strimmer",
            w=(5, 3, 2),
            missing=0.04,
            odd=("tractor and gang", "robot, and a strimmer,", "ride on / strimmer"),
        ),
    ),
    Col(
        "Which hand tools are you carrying each day?",
        "S",
        few(
            "Secateurs",
            "Loppers",
            "Litter picker",
            "Rake",
            "Spade",
            "Hoe",
            missing=0.04,
            most=5,
            odd=("Pruning saw, pocket knife, ", "Broom 2"),
        ),
    ),
    Col(
        "Which make of mower are you using?",
        "T",
        words(
            "Mowmaster",
            "Harrow & Pike",
            "greenline",
            "Mowmaster 400",
            "Dunelm",
            "Harrow and Pike, Dunelm",
            "Not sure, it is orange",
            "cutwell",
            "Cutwell, Mowmaster, Greenline",
            part=0.9,
            rare=("Mowmaster", "Cutwell"),
            rares=0.4,
        ),
    ),
    Col(
        "Which app are you inspecting with?",
        "T",
        words(
            "ParkCheck",
            "parkcheck",
            "Paper form",
            "SiteWalk",
            "Excel",
            "SiteWalk, ParkCheck",
            "clipboard",
            "FieldForms",
            "the council one",
            part=0.93,
            rare=("ParkCheck", "SiteWalk", "paper"),
            rares=0.45,
        ),
    ),
    Col(
        "What kinds of safety checks do you do?",
        "S",
        few(
            "Daily machine check",
            "Play equipment check",
            "Tree inspection",
            "Path and lighting walk",
            "Water safety check",
            missing=0.06,
            odd=("none", "Visual Check"),
        ),
    ),
    Col("What is the level of automatic watering on your sites?", "C", ints(1, 5, missing=0.04)),
    Col(
        "Which products do you use for keeping weeds down?",
        "T",
        words(
            "FoamStream ( hot foam, steam, flame )",
            "none",
            "vinegar",
            "Mulch",
            "Hoe and bark mulch, hot foam",
            "nonne",
            "glyfosate",
            "Bark",
            part=0.64,
            rare=("none", "Mulch"),
            rares=0.3,
        ),
    ),
    Col(
        "Which system do you use for reporting fly tiping?",
        "T",
        words(
            "Streetline;TipSpotter",
            "none",
            "phone",
            "TipSpotter",
            "Council website",
            "Streetline",
            "e-mail to depot",
            "By hand",
            part=0.45,
            rare=("none", "TipSpotter"),
            rares=0.3,
        ),
    ),
    Col(
        "Which means of staying in touch do you use?",
        "S",
        few(
            "Mobile",
            "Radio",
            "Group chat",
            missing=0.04,
            most=2,
            odd=("nothing works down by the lake",),
        ),
    ),
    Col(
        "What do you want from your supervisor?",
        "T",
        words(
            "tell us the plan before Monday",
            "Better gloves",
            "1. Say which beds come first before we set out\n2. Do not "
            "promise the councillors a date without asking",
            "To come out and see the sites once a month",
            "Fair rotas",
            "fair share of the Saturdays",
            "Somebody who has used a mower",
            "A supervisor should find out "
            "from the friends group what they want, check it with the budget and only then hand it to us. At the moment we "
            "plant things twice",
            "understanding that rain stops some jobs",
            "no shouting over the radio.",
            "thanks now and then.",
            "Training for the ones who just started",
            part=0.9,
            who=PARKS_STAY,
        ),
    ),
    Col(
        "Are you taking part in any trials or pilots?",
        "T",
        words(
            "yes. wildflower verges",
            "Yes.",
            "Yes",
            "No",
            "yes",
            "nope",
            "Not this year",
            "Yes. I helped with the peat "
            "free compost trial in the nursery and wrote down the losses each week",
            "No",
            "no.",
            part=0.9,
            rare=("Yes", "No"),
            rares=0.4,
            who=PARKS_STAY,
        ),
    ),
    Col(
        "How do you keep your sites alive in a dry summer?",
        "T",
        words(
            "water early and mulch thick",
            "Following the rota for the bowser",
            "We have gone over to plants that do not "
            "mind it. Sedums on the roundabouts, lavender at the gate, and the annual bedding only in front of the town "
            "hall",
            "Rain tanks",
            "let the grass go brown",
            "By cutting less often",
            "Apart from the bowser, trees planted "
            "in the last three years have bags that we fill on a Tuesday and a Friday.",
            "Watering well",
            "We only look after two small sites. It has not been so much of a matter yet",
            "choosing plants that can stand it",
            part=0.72,
            who=PARKS_STAY,
        ),
    ),
    Col(
        "How do you keep the beds looking good?",
        "T",
        words(
            "deadheading and more deadheading",
            "Yes.",
            "1. Weed weekly\n2. Edge monthly",
            "Volunteers do most of the "
            "front beds. The others get seen to when there is a lull, which there is not",
            "Visitors tell us",
            "regular hoeing from April on as a rule",
            "Beds are looked at by two of us on the Friday walk and we put down what "
            "needs doing for the week after",
            "Watering well",
            "By feeding & checking",
            "By planting close",
            part=0.72,
            who=PARKS_STAY,
        ),
    ),
    Col(
        "How do you keep yourself and visitors safe?",
        "T",
        words(
            "cones and common sense",
            "Both cones and signs.",
            "1. Banksman",
            "As we come under the council's safety team "
            "we have to fill in a card for each machine and someone comes to look at the cards twice a year",
            "PPE",
            "by doing the slope test first",
            "As the site only just opened, nobody has thought about it yet.",
            "Watering well",
            "Fence off the area",
            "by not working alone",
            part=0.72,
            who=PARKS_STAY,
        ),
    ),
    Col(
        "What do you want from the gardeners?",
        "T",
        words(
            "To turn up with boots on",
            "Team work",
            "Work that does not have to be done again. Ideas for beds that need less water",
            "Honest timesheets",
            part=0.8,
            who=PARKS_LEAD,
        ),
    ),
    Col(
        "What do you want from people who apply?",
        "T",
        words(
            "Keen, early riser, does not mind rain.",
            "Plant knowledge",
            "I take it that this means those from the "
            "college. They should have held a spade before the first day",
            part=0.8,
            who=PARKS_LEAD,
        ),
    ),
    Col(
        "What do you want from the colleges?",
        "T",
        words(
            "Teach pruning outdoors. Bring the course up to date each few years. Send them to us on placement.",
            "More time on machines, like servicing them ",
            "Come and look at our trial beds with the students",
            "Plant names should count for marks.",
            part=0.85,
            who=PARKS_LEAD,
        ),
    ),
    Col(
        "What do you want from the Council?",
        "T",
        words(
            "Look after what was planted before planting more. Give out contracts by quality and not to the cheapest. "
            "Five years rather than one. \n ",
            "Permanent Posts",
            "A budget for paths. The council should stop opening "
            "new parks without money for their upkeep",
            "Decide what you want first",
            part=0.85,
            who=PARKS_LEAD,
        ),
    ),
    Col(
        "What kind of training do you offer for the gardeners ?",
        "T",
        words(
            "On the job, in the small beds first, with an old hand beside.",
            "Boots, hot lunch on Fridays, first aid.",
            "none",
            part=0.8,
            who=PARKS_LEAD,
        ),
    ),
]

RADIO_LEAD = lot("radio lead", 0.16)
RADIO_STAY = lot("radio stay", 0.58)

RADIO = [
    Col("Timestamp", ".", going("2022-11-14 18:02", 3, 400, "%Y/%m/%d %-I:%M:%S %p GMT+2")),
    Col("Your gender?", "D", one("Female", "Male", w=(3, 4), missing=0.05)),
    Col("Your age?", "D", ints(17, 74, missing=0.08)),
    Col(
        "Call sign or name of the station where you are heard (only if you like)",
        "I",
        words(
            "Harbour FM",
            "Radio Tamsel",
            "Voice of the Valley",
            "107.9 Westbury",
            "KRX Community",
            "Hill Top Radio",
            "harbour fm",
            "Radio Mosaic",
            "The Wave (student station)",
            part=0.5,
        ),
    ),
    Col(
        "How many years have you been on air?",
        "D",
        one("none yet", "up to 2", "2 to 5", "more than 5", w=(1, 4, 3, 3), missing=0.03),
    ),
    Col(
        "What is your main part at the station?",
        "D",
        either(
            RADIO_LEAD,
            one("Station board ( chair, treasurer, manager )"),
            one(
                "Presenter",
                "Producer",
                "Sound engineer",
                w=(5, 2, 2),
                missing=0.03,
                odd=("I make the tea", "Newsreader", "Trainer & mentor"),
            ),
        ),
    ),
    Col(
        "Which of these do you use to prepare a programme?",
        "S",
        few(
            "Script",
            "Running order",
            "Notes on paper",
            "Nothing",
            most=2,
            missing=0.03,
            odd=("my head",),
        ),
    ),
    Col(
        "Which of the followings bring you ideas for programmes?",
        "S",
        few(
            "Listeners' messages",
            "Local paper",
            "Council minutes",
            "Social media",
            "Walking about",
            missing=0.1,
            odd=("The bus, every time",),
        ),
    ),
    Col(
        "On which tasks do most of your hours at the station go? ",
        "S",
        few(
            "Finding guests",
            "Recording",
            "Editing",
            "Being on air",
            "Playlists",
            "Meetings",
            missing=0.04,
            odd=("Hunting for the cable that somebody took home again",),
        ),
    ),
    Col(
        "Which of these kinds of programme have you made?",
        "S",
        few("Talk", "Music", "Sport", "Drama /Comedy", most=3, missing=0.04),
    ),
    Col(
        "What is the machine that you mainly edit on?",
        "C",
        one(
            "Station PC",
            "Own laptop",
            "Phone",
            w=(4, 4, 1),
            missing=0.04,
            odd=("Tablet, Phone,", "old mac", "laptop/phone"),
        ),
    ),
    Col(
        "Which languages do you speak on air?",
        "S",
        few(
            "English",
            "Polish",
            "Urdu",
            "Welsh",
            "Somali",
            most=2,
            missing=0.04,
            odd=("English, a bit of Romani, ", "BSL (!)"),
        ),
    ),
    Col(
        "Which editing program do you use?",
        "T",
        words(
            "WaveDesk",
            "Cutter 3",
            "wavedesk",
            "Tapeless",
            "none, I go live",
            "Cutter",
            "phone app",
            "WaveDesk, Tapeless, Cutter",
            "dont know the name",
            part=0.9,
            rare=("WaveDesk", "Cutter"),
            rares=0.4,
        ),
    ),
    Col(
        "Which microphone do you talk in to?",
        "T",
        words(
            "the big grey one",
            "Shorehill 58",
            "Shorehill",
            "Lapel",
            "whatever is plugged in",
            "Bancroft B2",
            "Headset",
            "shorehill 58, headset",
            part=0.9,
            rare=("Shorehill",),
            rares=0.3,
        ),
    ),
    Col(
        "What kinds of check do you make before going out live?",
        "S",
        few(
            "Level check",
            "Listening back",
            "Phone line test",
            "Legal check of the words",
            missing=0.05,
            odd=("none", "Prayer"),
        ),
    ),
    Col("How much of your programme is recorded beforehand?", "C", ints(1, 5, missing=0.03)),
    Col(
        "Which tools do you use to see who listens?",
        "T",
        words(
            "StreamCount ( web, app, smart speaker )",
            "none",
            "none",
            "the letters we get",
            "nothng",
            "StreamCount",
            "text messages",
            "Facebook, StreamCount, ask in the shop",
            part=0.6,
            rare=("none",),
            rares=0.3,
        ),
    ),
    Col(
        "Which tools do you use for puting programmes on line?",
        "T",
        words(
            "Podspace;Mixbox",
            "none",
            "Podspace",
            "somebody else does",
            "Website",
            "Mixbox",
            "By hand",
            part=0.42,
            rare=("none", "Podspace"),
            rares=0.3,
        ),
    ),
    Col(
        "Where are your old programmes kept?",
        "S",
        few(
            "Station drive",
            "Own hard disk",
            "USB stick",
            missing=0.04,
            most=2,
            odd=("lost in the flood", "minidisc"),
        ),
    ),
    Col(
        "What should the station manager do for you?",
        "T",
        words(
            "fixed slots",
            "Pay for parking",
            "1. Answer emails\n2. Tell us before a slot is moved, not after",
            "To listen to a programme now and then and say what was good",
            "Find us new volunteers",
            "Be in the building",
            "Someone who knows the desk",
            "I would like the manager to sort out the music licence once for all, because "
            "each of us has been told something else",
            "know how long an hour of talk takes to make",
            "no lectures.",
            "kind words and a key.",
            part=0.9,
            who=RADIO_STAY,
        ),
    ),
    Col(
        "Do you make podcasts too?",
        "T",
        words(
            "yes. about fishing",
            "Yes.",
            "No",
            "Yes",
            "no",
            "yes but nobody listens",
            "Yes. Eleven of them so far with the day centre, each of about twenty minutes",
            "yep",
            part=0.85,
            rare=("Yes", "No"),
            rares=0.4,
            who=RADIO_STAY,
        ),
    ),
    Col(
        "How do you make sure that your programme grows?",
        "T",
        words(
            "more guests, better guests",
            "Posters",
            "By going to where people are. We took a table at the market every "
            "second Saturday and had people say hello into the recorder",
            "Regular slot",
            "sticking to one subject",
            "We do not, it is for forty people and they like it",
            "By being friendly on the phone",
            "Swapping trailers with the other shows",
            part=0.72,
            who=RADIO_STAY,
        ),
    ),
    Col(
        "How do you keep the sound good?",
        "T",
        words(
            "good cables and good habits",
            "Yes.",
            "1. Pop shield\n2. Not too near",
            "The desk was put right in spring and since then nobody may touch the red knobs",
            "Listeners ring up if not",
            "checking levels in the first song",
            "By listening back",
            "By careful placing",
            part=0.72,
            who=RADIO_STAY,
        ),
    ),
    Col(
        "How do you keep within the rules?",
        "T",
        words(
            "delay button and a list of words",
            "Both of us read it first.",
            "1. Ofcom course",
            "As we rent from the "
            "college we have to hold to their rules too and they look in our log each term",
            "no live callers after nine",
            "by asking the board",
            "We are only on line so far, so have not had to.",
            "Being polite",
            part=0.7,
            who=RADIO_STAY,
        ),
    ),
    Col(
        "What do you ask of the presenters?",
        "T",
        words(
            "To come ten minutes early",
            "Kindness",
            "Clear speech, and a log filled in. Ideas for winter evenings",
            part=0.85,
            who=RADIO_LEAD,
        ),
    ),
    Col(
        "What do you ask of those who want to join?",
        "T",
        words(
            "Curious, on time, can take a joke.",
            "A voice",
            "I suppose this is about young people. They must know that the "
            "first month is carrying chairs",
            part=0.85,
            who=RADIO_LEAD,
        ),
    ),
    Col(
        "What do you ask of the schools?",
        "T",
        words(
            "Send a class each term. Let them stay till the end. Send a teacher who knows where the plug is.",
            "More speaking aloud, like reading the news ",
            "Ask us in, we bring the kit",
            part=0.85,
            who=RADIO_LEAD,
        ),
    ),
    Col(
        "What do you ask of the regulator?",
        "T",
        words(
            "Leave small stations alone. Shorter forms. Longer licences. \n ",
            "Cheaper Licence",
            "Be plain about what a key commitment is",
            part=0.85,
            who=RADIO_LEAD,
        ),
    ),
    Col(
        "What courses do you offer to the presenters ?",
        "T",
        words(
            "Desk course on the first Sunday, then a shift with an old hand.",
            "Tea, biscuits, a book on interviewing.",
            "none",
            part=0.8,
            who=RADIO_LEAD,
        ),
    ),
]


# --- 2 a long file: who, which question by number, what was said, and its kind in short


def long(
    answers: Sequence[tuple[int, int, str, str]],
    who: str,
    kind: str = "OriginalResponse",
    short: str = "ShortAnswer",
    question: str = "Question",
) -> list[Col]:
    """A row an answer: person, question, words, kind."""
    return [
        Col(who, "R", lambda rng, i: str(answers[i][0])),
        Col(question, "Q", lambda rng, i: str(answers[i][1])),
        Col(kind, "K", lambda rng, i: answers[i][2]),
        Col(short, "A", lambda rng, i: answers[i][3]),
    ]


TRAINEES = [
    (31, 1, "A poster in the staff room of my old depot. Then I rang the number on it.", "Poster"),
    (30, 1, "Company website", "Company website"),
    (29, 1, "I grew up on the 14 route so I have known you since I was small.", "Knew the company"),
    (27, 1, "company web site", "Company website"),
    (24, 1, "My uncle drives for you", "Told by someone"),
    (23, 1, "A friend who passed last year told me", "Told by someone"),
    (
        21,
        1,
        "Searching on the company website for anything with a licence paid for",
        "Company website",
    ),
    (18, 1, "Job Centre", "Job Centre"),
    (
        15,
        1,
        "Started with jobs near home and then looked which of them had shifts I could do",
        "Job site",
    ),
    (12, 1, "Job Centre - work coach", "Job Centre"),
    (
        9,
        1,
        "Job site and website, and also through a lad who trained at your other garage",
        "Job site",
    ),
    (2, 1, "Word of mouth and the website.", "Company website"),
    (
        31,
        2,
        "pay while training, length of shifts, what happens if you fail the theory, the trainers, distance to the depot, "
        "free travel, pension",
        "",
    ),
    (
        30,
        2,
        "How it fits with nursery, how the drivers seemed to get on, routes I would like to drive",
        "",
    ),
    (29, 2, "Being close to home, weekends off now and then, chance to become a trainer later", ""),
    (27, 2, "The way the trainers spoke to us, the timetable of the course, chance of coaches", ""),
    (24, 2, "distance/pay/whether people smiled", ""),
    (23, 2, "Companies that run routes I know", ""),
    (22, 2, 'I went by whether I felt "at home", the shifts, and the distance.', ""),
    (
        19,
        2,
        "1. That the course would get me the licence inside of three months 2. A depot I can cycle to 3. Trainers who "
        "do not mind if you ask twice",
        "",
    ),
    (14, 2, "feeling in the stomach, shifts, pay, depot", ""),
    (
        7,
        2,
        "- pay - what people say about the company - the canteen - the other trainees - how old the buses are",
        "",
    ),
    (
        31,
        3,
        "Two of the drivers had a row in front of us in the canteen. One of them was nasty to the new girl and nobody "
        "said a word. The walk round the garage was a muddle and we never saw a bus from inside.",
        "",
    ),
    (
        30,
        3,
        "It all went like clockwork and there was time for questions. Each of the trainers knew what to say.",
        "",
    ),
    (
        29,
        3,
        "The one who took us round did not know where the wash was and we stood in the rain for it. I should have liked "
        "somebody who works there.",
        "",
    ),
    (27, 3, "NA", ""),
    (24, 3, "NA", ""),
    (23, 3, "NA", ""),
    (
        22,
        3,
        "The round was a bit of a rush. The staff all ate at one table and left us at the other.",
        "",
    ),
    (21, 3, "NA", ""),
    (
        18,
        3,
        "It was not said that you may ask for the questions on the tablet to be read out. I would have.",
        "",
    ),
    (
        12,
        3,
        "The talk with the manager was odd because it was about my last boss and what he would say. I never got to say "
        "why I want to drive.",
        "",
    ),
    (
        6,
        3,
        "Everybody was friendly and open; the papers were clear and the ride along was the best part",
        "",
    ),
    (5, 3, "NA", ""),
    (
        31,
        4,
        "The simulator was a laugh and I forgot that I was being watched.",
        "No, it made no difference to me",
    ),
    (
        30,
        4,
        "Even if I hit the kerb twice and am not sure that counts, I liked it. You can show that you stay calm.",
        "No, it made no difference to me",
    ),
    (29, 4, "NA", "No, it made no difference to me"),
    (27, 4, "NA", "No, it made no difference to me"),
    (22, 4, "NA", "Yes, I turned you down because of the simulator"),
    (15, 4, "NA", "Yes, I put you higher"),
    (
        12,
        4,
        "It was quite fun in fact and gave a fair idea of how I would be with a full bus behind me.",
        "No, it made no difference to me",
    ),
    (
        8,
        4,
        "The idea of a simulator COULD be a good one. But a film of a snowy hill at night and then marks for speed? For "
        "people who have not sat in a bus yet?",
        "Yes, I put you lower",
    ),
    (
        3,
        4,
        "I was shaking before it started, but it seems right to me and better than being asked what your weak points are.",
        "Yes, I put you higher",
    ),
    (31, 5, "NA", "Third or further down"),
    (30, 5, "NA", "Third or further down"),
    (24, 5, "NA", "Second"),
    (21, 5, "NA", "First"),
    (17, 5, "NA", "Not on my list"),
    (
        7,
        5,
        "Much as I like the company, I do not know that I could do the night routes, and with you it is nights for the "
        "first two years, so that is why it is not at the top.",
        "Third or further down",
    ),
    (
        2,
        5,
        "It looks like a well run place and there is plenty to learn; but the people I met were a little stiff. All very "
        "serious and not one joke the whole day.",
        "Third or further down",
    ),
    (
        31,
        6,
        "How the drivers were with one another. I would not want to spend my breaks with people like that.",
        "",
    ),
    (30, 6, "Distance, routes, shifts.", ""),
    (29, 6, "NA", ""),
    (27, 6, "NA", ""),
    (24, 6, "no coaches", ""),
    (19, 6, "The other firm pays the theory test twice if you need it", ""),
    (12, 6, "Nothing in particular, they rang me first.", ""),
]

WARDENS = [
    (14, 1, "I was asked by the warden before me when she moved away.", "Asked by someone"),
    (13, 1, "leaflet", "Leaflet"),
    (12, 1, "A leaflet through the door after the flood in February", "Leaflet"),
    (10, 1, "Parish council meeting", "Meeting"),
    (9, 1, "Facebook group of the village", "Online"),
    (8, 1, "Our shop has a board and it was up there for months until I gave in", "Notice board"),
    (6, 1, "My neighbour", "Asked by someone"),
    (
        5,
        1,
        "Parish council, and then the man from the agency came round and talked me into it",
        "Meeting",
    ),
    (3, 1, "NA", ""),
    (2, 1, "online", "Online"),
    (
        14,
        2,
        "That the same four people do everything. It needs eight at least, two for each end of the village.",
        "",
    ),
    (13, 2, "nothing", ""),
    (
        12,
        2,
        "The texts come at night when the phone is off. A siren or somebody ringing would be better",
        "",
    ),
    (
        11,
        2,
        "We get the warning for the whole river and not for our bit of it, so people stop believing it",
        "",
    ),
    (10, 2, "sandbags: who has them, who fetches them, who pays", ""),
    (9, 2, "Getting into the house of people who are away.", ""),
    (8, 2, "Old people will not leave. I cannot make them and do not know who can.", ""),
    (7, 2, "NA", ""),
    (6, 2, "The list of phone numbers was four years old", ""),
    (5, 2, "1. Key to the hall 2. Key to the sluice 3. Somebody sober with a tractor", ""),
    (4, 2, "lack of light at the bridge", ""),
    (2, 2, "Being shouted at for closing the road when it looked dry", ""),
    (1, 2, "None so far but I only began in May", ""),
    (14, 3, "It was clear, but long. A day is a lot to ask of people who have jobs.", "Good"),
    (13, 3, "NA", "Very good"),
    (12, 3, "Very good on the law, thin on what to do when the pump does not start", "Fair"),
    (11, 3, "NA", "Good"),
    (10, 3, "The exercise with the map should be done again every year", "Very good"),
    (9, 3, "I did not get any", "Not had any"),
    (8, 3, "NA", "Good"),
    (7, 3, "I missed it as I was in hospital and nobody offered another date", "Not had any"),
    (6, 3, "He read out slides that we had been sent", "Poor"),
    (5, 3, "NA", "Good"),
    (4, 3, "first aid was the best of it, radio the worst", "Fair"),
    (2, 3, "NA", "Very good"),
    (1, 3, "Not yet", "Not had any"),
    (14, 4, "NA", "Yes"),
    (13, 4, "NA", "Yes"),
    (12, 4, "If there is somebody to share it with", "Perhaps"),
    (11, 4, "NA", "Yes"),
    (10, 4, "NA", "Yes"),
    (9, 4, "I am 78 and the stairs to the hall are not getting shorter", "No"),
    (8, 4, "NA", "Perhaps"),
    (6, 4, "Not unless the agency answers its phone", "No"),
    (5, 4, "NA", "Yes"),
    (4, 4, "NA", "Yes"),
    (2, 4, "NA", "Perhaps"),
    (1, 4, "NA", "Yes"),
]


# --- 3 after R has read and written the form of a small group: short names, row numbers


def skipping(start: int, every_nth: int) -> Cells:
    """Row numbers from which some rows were taken out."""
    return lambda rng, i: str(start + i + i // every_nth)


CHOIR = [
    Col("", "R", skipping(1, 11)),
    Col("stamp.time", ".", going("2016-09-05 19:12", 1, 300, "%d/%m/%Y %H:%M:%S")),
    Col(
        "come",
        "C",
        one(
            "Every week more or less",
            "Every second week",
            "When the programme tempts me",
            w=(5, 4, 2),
        ),
    ),
    Col(
        "level",
        "D",
        one("Some singing", "Reads music", "Never sung before", "Trained voice", w=(5, 4, 2, 1)),
    ),
    Col("hour", "C", one("7pm", "6pm", "7.30pm", "8pm", "noon", "5pm", w=(5, 4, 3, 2, 1, 1))),
    Col(
        "evening",
        "C",
        one("Thursdays", "Tuesdays", "Mondays", "Sundays", "Wednesdays", missing=0.06),
    ),
    Col(
        "hall",
        "C",
        one(
            "St Botolph's Hall (where we met this spring) or round there (e.g. the Corn Exchange)",
            "Back room of a pub",
            "A different place each month (schools, churches and front rooms)",
            missing=0.03,
            odd=(
                "Quaker house",
                "Quaker House",
                "Friends Meeting house",
                "Anywhere with heating",
                "Dont know the town yet",
            ),
            odds=0.25,
        ),
    ),
    Col(
        "songs",
        "S",
        few(
            "folk",
            "gospel",
            "rounds",
            "madrigals",
            "film music",
            "sea shanties",
            "pop arrangements",
            "carols",
            "early music",
            "warming up",
            "sight-singing",
            "breathing",
            by=", ",
            most=9,
            missing=0.05,
            odd=(
                "Georgian songs",
                "barbershop",
                "Learning to read music / solfa / intervals",
                "Brahms",
                "how to stand",
                "Eisteddfod pieces",
            ),
            odds=0.35,
            alone=0.0,
        ),
    ),
    Col("concert", "C", one("Yes", "Maybe", "No", w=(5, 3, 1), missing=0.04)),
]

CYCLEFIX = [
    Col("", "R", skipping(1, 6)),
    Col("when.sent", ".", going("2019-03-21 08:40", 1, 140, "%d/%m/%Y %H:%M:%S")),
    Col(
        "turnout",
        "C",
        one(
            "I'd be there each time",
            "Most times",
            "Only when my bike breaks",
            "Just curious",
            w=(3, 5, 3, 1),
        ),
    ),
    Col("skill", "D", one("Can mend a puncture", "All thumbs", "Can build a wheel", w=(5, 3, 2))),
    Col("start", "C", one("10am", "11am", "9am", "2pm", "6pm", "1pm", missing=0.04)),
    Col("weekday", "C", one("Saturdays", "Sundays", "Wednesdays", "Fridays", missing=0.07)),
    Col(
        "place",
        "C",
        one(
            "The shed behind Mill Lane library (as in March), or the yard beside it",
            "Station forecourt, by the racks",
            "On tour (markets, school gates and estates)",
            missing=0.03,
            odd=(
                "Mosque car park",
                "mosque carpark",
                "Mosque Car Park",
                "no idea, I just moved here",
            ),
            odds=0.22,
        ),
    ),
    Col(
        "learn",
        "S",
        few(
            "punctures",
            "brakes (rim)",
            "brakes (disc)",
            "gears",
            "chains",
            "bottom brackets",
            "wheel truing",
            "e-bikes",
            "lights and dynamos",
            "cleaning",
            "child seats",
            by=", ",
            most=7,
            missing=0.04,
            odd=(
                "cargo trailer",
                "hub gears, the old sort",
                "Frame painting",
                "buying second hand",
            ),
            odds=0.3,
            alone=0.0,
        ),
    ),
    Col("lend.tools", "C", one("Yes", "No", "Maybe", missing=0.06)),
    Col("ride.out", "C", one("Maybe", "Yes", "No", missing=0.03)),
]


# --- 4 Google Forms in Portuguese and in Spanish: long stems, three rows of a grid each


def blocks(stems: Sequence[str], items: Sequence[str], low: int, high: int) -> list[Col]:
    """A grid of numbers, every stem whole in every heading."""
    return [Col(f"{stem} [{item}]", "C", ints(low, high)) for stem in stems for item in items]


BIBLIOTECA = [
    Col(
        "Carimbo de data/hora", ".", going("2022-05-16 09:22", 1, 95, "%Y/%m/%d %-I:%M:%S %p GMT-3")
    ),
    Col("Quantos anos você tem ?", "D", ints(17, 71)),
    Col("Sexo", "D", one("Feminino", "Masculino", "Outro", w=(6, 4, 1))),
    Col(
        "Desde quando você é leitor da biblioteca ?",
        "D",
        one("2021.2", "2021.1", "2020", "2019", "2018", "2017", "2016 ou antes"),
    ),
    Col(
        "Quais espaços da biblioteca você usou ou está usando neste ano ?",
        "S",
        few(
            "Sala infantil e de brinquedos",
            "Acervo geral/empréstimo",
            "Estudo/Computadores",
            most=3,
        ),
    ),
    *blocks(
        (
            "Barulho (obras / conversas / rua)",
            "Atendimento difícil no balcão ou pelo telefone (demora, informações erradas, falta de funcionários, entre outros)",
            "Falta de lugar para sentar (mesas ocupadas, cadeiras quebradas, tomadas que não funcionam, entre outros)",
            "Poucos livros novos e pouca variedade nas estantes",
            "Horários mais longos (abertura aos sábados, sem pausa para o almoço, devolução a qualquer hora, entre outros)",
            "Regras mais simples de empréstimo (prazos maiores, renovação pelo site, entre outros)",
            "Poder ler no meu canto",
        ),
        ("Infantil/brinquedos", "Acervo/empréstimo", "Estudo/Computadores"),
        1,
        5,
    ),
    Col(
        "Que outros problemas (que não aparecem acima) atrapalham a sua visita ?",
        "T",
        words(
            "nenhum",
            "Falta um bebedouro no segundo andar.",
            "O banheiro e a fila do computador",
            "O ponto de ônibus fica longe e à noite a rua é escura, então volto mais cedo do que queria",
            "calor",
            "a senha da internet muda toda semana e ninguém avisa",
            "Escadas, para quem vem com carrinho de bebê",
            "Muita gente comendo na sala de estudo.",
            "Os computadores demoram dez minutos para ligar",
            part=0.3,
            rare=("nenhum", "não"),
            rares=0.3,
        ),
    ),
    Col(
        "Que outras coisas boas (que não aparecem acima) você encontrou aqui ?",
        "T",
        words(
            "não tem",
            "As rodas de leitura que a moça da tarde faz com as crianças e os avós",
            "O jardim, dá para ler lá fora.",
            "Silêncio de manhã.",
            "O pessoal é muito educado, como por exemplo o "
            "senhor da portaria que guarda o jornal para mim",
            "Conheci meu grupo de estudo nesta biblioteca",
            "café",
            "Poder imprimir o currículo sem pagar",
            part=0.3,
            rare=("nada", "não"),
            rares=0.2,
        ),
    ),
    Col("O quanto você acha que a biblioteca mudou a sua rotina neste ano ?", "C", ints(0, 10)),
]

MUSEO = [
    Col("Marca temporal", ".", going("2023-03-02 10:05", 1, 70, "%Y/%m/%d %-I:%M:%S %p CET")),
    Col("¿Cuántos años tiene usted ?", "D", ints(16, 79)),
    Col("Género", "D", one("Mujer", "Hombre", "Prefiero no decirlo", w=(6, 5, 1))),
    Col(
        "¿ En qué año vino por primera vez al museo ?",
        "D",
        one("2022", "2021", "2019", "2018", "2016", "2015 o antes", w=(4, 2, 3, 2, 1, 3)),
    ),
    Col(
        "¿Qué tipo de visita hizo o está haciendo este curso ?",
        "S",
        few(
            "Visita guiada con el colegio o la asociación",
            "Visita por libre/familia",
            "Taller/Laboratorio",
            most=3,
        ),
    ),
    *blocks(
        (
            "Dificultad(es) con la entrada (cola / web / pago)",
            "No se oye bien a la persona que explica (grupos grandes, eco, micrófono que falla, entre otras cosas)",
            "El tiempo no alcanza (salas lejos unas de otras, cierre a mediodía, taller que empieza tarde, entre otras cosas)",
            "Textos claros en las paredes (letra grande, varios idiomas, pocas palabras, entre otras cosas)",
            "Piezas que se pueden tocar",
        ),
        ("Guiada", "Por libre/familia", "Taller/Laboratorio"),
        1,
        5,
    ),
    Col(
        "¿Qué otra cosa (no dicha antes) le molestó ?",
        "T",
        words(
            "ninguna",
            "Hacía frío en la sala de los barcos y no hay donde dejar los abrigos.",
            "Los baños",
            "El ascensor estaba roto y mi madre se quedó abajo las dos horas",
            "demasiados colegios a la vez",
            "El vigilante nos siguió por toda la sala como si fuéramos a robar",
            "No encontré la salida",
            "la tienda es cara",
            part=0.35,
            rare=("nada", "no", "ninguna"),
            rares=0.3,
        ),
    ),
    Col(
        "¿Qué otra cosa (no dicha antes) le gustó ?",
        "T",
        words(
            "no sé",
            "Que los niños pudieron dibujar en el suelo delante de los cuadros.",
            "La terraza con las vistas al río",
            "La señora del taller, con qué paciencia lo explicó todo dos veces",
            "Todo.",
            "El audio con la voz del abuelo que trabajó en la mina",
            "que sea gratis los domingos",
            part=0.35,
            rare=("todo", "nada"),
            rares=0.2,
        ),
    ),
    Col("¿Cuánto diría que aprendió con la visita ?", "C", ints(1, 7)),
]


# --- 5 the evaluation of a course by its students: short code-like names, steps of seven, a branch by experience

CHEM_OLD = lot("sign before", 0.36)
CHEM_HERE = lot("sign room", 0.55)

SIGNING = [
    Col("row_index", "R", lambda rng, i: str(i + (i * 7) // 10)),
    Col("intake", "D", one("21", "22", "20", "19", w=(4, 4, 2, 1))),
    Col("entry_route", "D", one("Council Employee", "NHS Employee", "Paying Learner", w=(6, 3, 2))),
    Col("sign_level", "D", one("No", "Yes - Level 1", "Yes - Level 2", w=(6, 3, 1))),
    Col(
        "department",
        "D",
        one(
            "Adult Social Care",
            "Benefits",
            "Benefits ",
            "Customer Contact",
            "Housing",
            "Libraries",
            "Parking",
            "Registrars",
            w=(5, 2, 1, 4, 4, 3, 1, 1),
        ),
    ),
    Col("interpreter", "C", one("No", "Maybe", "Yes", w=(6, 3, 1))),
    Col(
        "done_already",
        "S",
        few(
            "DEAF 101",
            "DEAF 102",
            "EQUAL 1",
            "EQUAL 2",
            "COMM 20",
            "COMM 21, LIP 10",
            by=", ",
            most=4,
        ),
    ),
    Col(
        "before",
        "D",
        either(
            CHEM_OLD,
            one("3-8 weeks", "9 weeks - 1 year", "1-3 years", "Longer than 3 years"),
            always("Nothing or less than three weeks!"),
        ),
    ),
    Col("ev_class", "C", asked(CHEM_OLD, one("No", "Yes"))),
    Col("family_signs", "C", asked(CHEM_OLD, one("No", "Yes", w=(5, 1)))),
    Col(
        "where_before",
        "C",
        asked(
            CHEM_OLD,
            one(
                "Evening class (council or other)",
                "None",
                "Another college",
                odd=("YouTube clips ", "N/A", "NA", "my nan"),
                odds=0.3,
            ),
        ),
    ),
    Col(
        "before_time",
        "D",
        asked(
            CHEM_OLD,
            one("Nothing or less than three weeks!", "a month about", "3-8 weeks", "1-3 years"),
        ),
    ),
    Col(
        "kinds",
        "S",
        asked(
            CHEM_OLD,
            few(
                "BSL",
                "Makaton / Signalong",
                "Fingerspelling",
                "SSE",
                "Baby signs / home signs",
                by=", ",
                odd=("ASL", "not certain , sorry ", "Irish sign, Tactile"),
                odds=0.3,
            ),
        ),
    ),
    Col("group", "D", either(CHEM_HERE, one("Room 4", missing=0.03), always("Video"))),
    Col("other_room_courses", "C", asked(no(CHEM_HERE), one("Yes"))),
    Col(
        "hrs_screen_home",
        "C",
        one("2 to 4 hours", "4 to 8 hours", "0 to 1 hours", "8+ hours", "None", w=(5, 4, 3, 2, 1)),
    ),
    Col(
        "hrs_screen_desk",
        "C",
        one("4 to 8 hours", "2 to 4 hours", "8+ hours", "0 to 1 hours", w=(5, 3, 3, 1)),
    ),
    *(
        Col(name, "C", ints(low, 7))
        for name, low in (
            ("evening_time", 2),
            ("live_part", 1),
            ("all_live", 1),
            ("own_drawing", 1),
            ("own_sentences", 2),
        )
    ),
    Col("clinic_visits", "C", one("0", "1", "2", "3", "5", w=(5, 4, 3, 1, 1))),
    *(
        Col(f"{name}_helped", "C", ints(low, 7, missing))
        for name, low, missing in (
            ("video", 3, 0),
            ("worksheet", 2, 0),
            ("pairs", 2, 0),
            ("test", 1, 0.02),
            ("clinic", 1, 0.45),
            ("buddy", 2, 0.6),
            ("appy", 2, 0.25),
        )
    ),
    *(
        Col(name, "C", ints(low, 7))
        for name, low in (
            ("speed", 3),
            ("hardness", 1),
            ("follow", 1),
            ("fun", 2),
            ("useful", 2),
            ("recommend", 1),
        )
    ),
]

LIFEGUARD = [
    Col("rownum", "R", lambda rng, i: str(i + i // 4)),
    Col("cohort", "D", one("2019", "2020", "2018", w=(5, 4, 1))),
    Col(
        "staff_status",
        "D",
        one("New Starter", "Returning Seasonal", "Transfer from other pool", w=(5, 4, 1)),
    ),
    Col("swim_award", "D", one("Bronze", "None", "Silver", "Gold", w=(4, 2, 3, 1))),
    Col(
        "home_pool",
        "D",
        one(
            "Castle Lido",
            "Castle Lido ",
            "Northgate Baths",
            "Riverside",
            "Splash Point",
            "Tamsel Leisure",
            w=(4, 1, 5, 3, 3, 2),
        ),
    ),
    Col("stay_on", "C", one("Yes", "Maybe", "No", w=(5, 4, 2))),
    Col(
        "courses",
        "S",
        few(
            "FA 1",
            "FA 2",
            "RESC 100",
            "RESC 110",
            "PLANT 5",
            "SAFE 9",
            by=", ",
            most=4,
            missing=0.08,
        ),
    ),
    Col(
        "exp_band",
        "D",
        one("No shifts yet", "1-20 shifts", "21-60 shifts", "61+ shifts", w=(5, 3, 2, 1)),
    ),
    Col("taught_swim", "C", one("Yes", "No", missing=0.6)),
    Col("beach", "C", one("No", "Yes", w=(4, 1), missing=0.6)),
    Col(
        "extra_skills",
        "S",
        few(
            "Boat / RIB",
            "Radio / PA",
            "Spinal board",
            "Oxygen",
            by=", ",
            missing=0.62,
            odd=("juggling", "none ! sorry", "Diving"),
            odds=0.3,
        ),
    ),
    Col("shift", "D", one("Early", "Late", "Weekend", missing=0.04)),
    Col("travel_mins", "C", one("10 to 20", "0 to 10", "20 to 40", "40+")),
    *(
        Col(name, "C", ints(1, 7, missing))
        for name, missing in (
            ("theory_ok", 0),
            ("pool_time", 0),
            ("cold_water", 0),
            ("radio_drill", 0.04),
            ("manikin", 0),
            ("trainer_clear", 0),
            ("trainer_kind", 0),
            ("handbook", 0.1),
            ("mentor", 0.5),
            ("mock_exam", 0.2),
            ("ready", 0),
            ("worth_it", 0),
            ("nps7", 0),
        )
    ),
    Col("refreshers", "C", one("0", "1", "2", "3", w=(3, 4, 2, 1))),
    Col(
        "best_bit",
        "T",
        words(
            "pool time",
            "The spinal board drill in the rain, we all laughed and then got it right",
            "Dee",
            "learning the radio words",
            "mornings",
            "the last day",
            "manikin race",
            "Being told straight off what I did wrong by somebody who was kind about it",
            part=0.55,
            rare=("pool time", "NA"),
            rares=0.2,
        ),
    ),
    Col(
        "change_one",
        "T",
        words(
            "heating",
            "More shifts at the lido before the exam please",
            "Longer breaks",
            "nothing",
            "The handbook is for another kind of pool than ours",
            "start at ten",
            "new manikins, the heads come off",
            "do not fail people for being two seconds over",
            part=0.5,
            rare=("nothing", "NA"),
            rares=0.2,
        ),
    ),
]


# --- 6 SurveyMonkey, candidates asked before an election: two header rows, long headings, sentences to choose from


def answer(heading: str, cells: Cells, letter: str = "C") -> Col:
    """A closed question of SurveyMonkey."""
    return Col((heading, "Response"), letter, cells)


def essay(heading: str, cells: Cells) -> Col:
    """An open question of SurveyMonkey."""
    return Col((heading, "Open-Ended Response"), "T", cells)


def motion(yes: str, no: str, motioned: str, opposed: str) -> Cells:
    """Yes or no, and the same with something to be done about it."""
    return one(
        f"Yes, {yes}.",
        f"Yes, {yes}, and {motioned}.",
        f"No, {no}.",
        f"No, {no}, and {opposed}.",
        w=(5, 4, 3, 1),
    )


def candidates(*labels: str) -> list[Col]:
    """The blank id, the name, and what was taken out before the file was put on line."""
    names = (
        "Ade Holloway",
        "Bronwen T. Pike",
        "Casimir Dunne",
        "Dot Fairbrother",
        "Emeka Osgood",
        "Fflur Penhale",
        "Gil Marchetti",
        "Hattie Rowe",
        "Ines Calloway",
        "J. P. Underhill",
        "Kit Sandiford",
        "Lorna Beck",
        "Mo Haldane",
        "Nerys Coe",
        "Oskar Villiers",
        "Pam Tranter",
        "Quill Jessop",
        "Roz Adeyemi-Clarke",
        "Sunil Thackray",
        "Tess Orme",
        "Una Blyth",
        "Viv Garrod",
        "Wes Lomax",
        "Xanthe Poole",
        "Yan Corby",
        "Zed Whitlock",
    )
    return [
        Col(("Respondent ID", ""), ".", blank()),
        Col(("", labels[0]), "I", lambda rng, i: names[i % len(names)]),
        *(Col(("", label), "I", blank()) for label in labels[1:]),
    ]


FERRY = "ferries to the outer islands"
ISLES = [
    *candidates(
        "Full name",
        "Email",
        "Pages or accounts used for the campaign",
        "Link for donations, if there is one",
    ),
    Col(("Choose the island group for which you are standing:", "Response"), ".", blank()),
    Col(
        ("Choose the seat for which you are standing:", "Response"),
        "D",
        lambda rng, i: f"{1 + i % 5}{'NESW'[i % 4]}{1 + (i * 3) % 9:02d}",
    ),
    answer(
        "Do you think there are too few sailings, enough sailings, or too many sailings to your island?",
        one("Too few sailings", "Enough sailings", w=(6, 2)),
    ),
    answer(
        "Which of these two sentences is closer to what you believe?",
        one(
            "It matters more that boats run often, and at more hours, even where that means “smaller boats than people are used to.”",
            "It matters more that the boats we know stay as they are, and the council’s timetable should say so.",
            w=(6, 2),
        ),
    ),
    answer(
        "A lifeline service is to me (tick all that, in your view, hold):",
        few(
            "Run all winter",
            "Cheap for residents",
            "Owned by the public",
            "Subsidised",
            "Able to carry an ambulance",
            "At least three times a day",
            by="; ",
            most=5,
        ),
        "S",
    ),
    answer(
        "A commercial service is to me (tick all that, in your view, hold):",
        few(
            "Not run in winter",
            "Owned by a company",
            "Dear",
            "Not subsidised",
            "For visitors in the main",
            by="; ",
            most=5,
        ),
        "S",
    ),
    essay(
        "If you wish, say more about where for you a lifeline service ends and a commercial one begins. (At most 1,200 characters.)",
        words(
            "I think the list says it.",
            "A lifeline is the boat you need to get to a hospital, a funeral or an exam. Everything "
            "else is a trip, and trips can pay for themselves.",
            "The border is money. As soon as a route would stop without a "
            "grant and people would have to move away, it is a lifeline and has to be treated like a road.",
            "I would ask the doctor and the head teacher, and not the company.",
            "There is no border in winter, it is all lifeline.",
            "Commercial means that somebody can cancel it on a Thursday because it does not pay.\n\nLifeline means they cannot.",
            "Where visitors are more than half of the people on board I would call it commercial, the rest of the year not.",
            "My family lived off carrying visitors for thirty years and the boat still went out for the vet, so I find the "
            "question a bit artificial.",
            part=0.72,
        ),
    ),
    answer(
        "Tick any of these ways to run a boat that you would call publicly run.",
        few(
            "Boats of the council in harbours of the council, crewed by a council company and sold by a council company",
            "Boats of the council in harbours of the council, crewed by a private firm and sold by a council company",
            "Boats of a private firm in harbours of the council, crewed by that firm under a contract",
            by="; ",
            most=3,
        ),
        "S",
    ),
    essay(
        "What does a fair fare mean to you? (At most 1,200 characters.)",
        words(
            "One that a family of four can pay once a week without having to think about it.",
            "The price of a bus over the same distance.",
            "Residents free, visitors what it costs, lorries by weight. It is simple and it can be printed on one "
            "side of a card.",
            "A fare that is the same in February as in July.",
            "Less than now. My own return for work comes to more than what I pay for heating.",
            "Fair is when the small islands pay what the large one pays, even if the boat is "
            "longer at sea. We did not choose where the rock is.",
            "A fare that pays the crew properly. I would sooner pay ten "
            "pence more than have nobody to throw the rope.",
            "Fares should follow income, which could be done by the card we have "
            "already, but nobody in the office has wanted to try.",
            part=1.0,
        ),
    ),
    answer(
        "Are there too few car spaces, enough car spaces, or too many car spaces on the boats?",
        one("Too few car spaces", "Enough car spaces", "Too many car spaces"),
    ),
    answer(
        "Should it be a stated aim of the council that visitors come without a car?",
        one(
            "Yes, it should be a stated aim of the council that visitors come without a car.",
            "No, it should not be a stated aim of the council that visitors come without a car.",
        ),
    ),
    answer(
        "How many cars do you think a household of three needs on your island?",
        one("One", "Two", "Zero", w=(6, 3, 1)),
    ),
    answer(
        "Do you think there are too few cafés and shops by the pier, enough cafés and shops, or too many cafés and shops by your pier?",
        one(
            "Too few cafés and shops",
            "Enough cafés and shops",
            "Too many cafés and shops",
            w=(6, 4, 1),
        ),
    ),
    answer(
        "With which sentence do you agree most?",
        one(
            "New homes should go up all over the islands. Building by the pier is right, but people should also be able to live by the "
            "field they grew up on, and a road and a drain can be made.",
            "New homes should go up nearly all by the pier or along the main road. We need them, but we need to keep the open land too.",
            "Few or no new homes should go up anywhere on the islands.",
            w=(6, 4, 1),
        ),
    ),
    answer(
        "Should small boats—for instance, those with twelve seats—be let on all routes at all times of the year?",
        motion(
            "small boats should be let on all routes at all times of the year",
            "small boats should not be let on all routes at all times of the year",
            "I would put a motion for it to the transport committee",
            "I would speak against such a motion",
        ),
    ),
    essay(
        'If you ticked "No," say why small boats shouldn\'t be let on all routes at all times of the year. Otherwise, put N/A. (At most '
        "2,500 characters.)",
        words(
            "I have been out in January in one of those and I would not send a child on it. In summer, by all means, and on the sound "
            "all year, but not round the head.",
            "If “let” means without anybody asking the harbour master, then no. If it means that "
            "he can say yes on the day, then I am for it.",
            "The crews have told me that they cannot take a wheelchair on them.",
            "N/A, I ticked yes.",
            "Because then the large boat will be cut next.",
            part=1.0,
            rare=("N/A", "N/A", "n/a"),
            rares=0.6,
        ),
    ),
    answer(
        'The last council did not reach its aim of “a bus at the pier for each sailing by 2024." Do you agree that a bus should wait for '
        "each sailing?",
        one(
            "I agree that a bus should wait for each sailing, and would put a motion to that end.",
            "I agree that a bus should wait for each sailing.",
            "I do not agree that a bus should wait for each sailing.",
        ),
    ),
    essay(
        "The convener has promised 900 new berths for crew and key workers in six years. That’s about 45 a seat. Supposing it comes to "
        'that, where do you think 45 new berths should go in your seat? If you think there should be none, please write, "I do not think '
        "there should be new berths in my seat.” (At most 2,500 characters.)",
        words(
            "In the old school, which has stood empty since the roof was mended, and behind the fire station. That alone would be thirty. "
            "The rest I would look for in rooms that people would let if the form were shorter.",
            "By the pier, where the fish store was.",
            "I do not think there should be new berths in my seat.",
            "Spread over the townships, four or five to each, so that no one "
            "place has to carry it and the shops all get something from it.",
            "On the council's own land along the airstrip road. It is "
            "dry, it has mains, and nobody can say that it spoils the view.",
            "Above the shops. There are eleven empty flats above shops in "
            "the main street and I can name the owner of each.",
            "We have no water for 45 more people. First the main, then the berths. "
            "I have said so at each meeting for two years and shall go on saying it.",
            "Converting the hotel annexe would be the quickest.",
            part=1.0,
        ),
    ),
    answer(
        "On the islands, open contracts “let the company change boats, times and fares in return for gains that go beyond what the "
        "timetable order would have brought.” Not every member will have to do with one but, if one is on the table, the local group may "
        "have a say in the gains. Companies seldom ask for one since the committee made it so slow. Which of these comes closest to what "
        "you would want?",
        one(
            "I would want an open contract. That things take longer is worth it for what we may—if not must—get out of it, such as a "
            "waiting room or winter sailings.",
            "I would want the timetable order and no more. That people know what they will get is worth more than what might come out of "
            "talks.",
        ),
    ),
    answer(
        "Friends of the Sound thinks of asking the regulator to let smaller harbours be used. Under our plan one more call a day could be "
        "made in each. You can see on our map which they are. Would you be for a plan that did the following?\n\nMore calls in the north "
        "from one to two a day\nMore calls in the west and south from one to three a day\nMore calls in the east from two to three a day",
        one(
            "I would be for an order letting one more call a day be made.",
            "I would be for letting one more call a day be made, and would "
            "put a motion to that end.",
            "I would not be for letting one more call a day be made.",
            w=(5, 3, 3),
        ),
    ),
    answer(
        "From what distance on is a home no longer “near the boat”?",
        one(
            *(f"If it is further than {n} minutes from the pier on foot." for n in (10, 20, 30)),
            "If it is further than an hour or more from the pier on foot.",
        ),
    ),
    answer(
        "Are you for giving up car lanes on the quay to make room for a bus stand? See on our map how many people in your seat live on a "
        "bus route.",
        motion(
            "I am for giving up car lanes on the quay for a bus stand",
            "I am not for giving up car lanes on the quay for a bus stand",
            "would put a motion for it in my group",
            "would put a motion against it in my group",
        ),
    ),
    answer(
        "Are you for a charge on visitors' cars (also known as a landing fee)? The line on the map below shows where it could be taken.Since "
        "the neighbouring islands brought in a fee of £7, it has paid for two minibuses and a new slip. Visitor nights were higher than ever, "
        "and there is less queueing. In 2023, 412 cars were left behind on the quay. In 2024, it was 377. "
        "https://surveymonkey-assets.example.org/survey/410022/rte/4b1d-landing-map.png",
        motion(
            "I am for a landing fee",
            "I am not for a landing fee",
            "would put a motion for the council to bring one in",
            "would put a motion against one",
        ),
    ),
    answer(
        "Will you take part in the Week on Foot each spring?",
        one(
            "Yes, I will take part in the Week on Foot each spring.",
            "No, I will not take part in the Week on Foot each spring.",
            w=(5, 2),
        ),
    ),
    essay(
        "The islands' plan to use no oil by 2040 means that people will have to drive less. Please name at least one way that you go by car "
        "now (also if you are not the one who drives) and that you will promise to go on foot, by bus, by boat, or on a bike from now on. (At "
        "most 1,200 characters.)",
        words(
            "I gave up the car when it failed its test in March and have been on the bus since.",
            "I will walk to the shop, which is what I should be doing anyway.",
            "To the council offices. I drive there now because the meetings end after the last bus, so I would need "
            "the meetings to end sooner.",
            "School run, by bike when dry.",
            "I live at the end of nine miles of single track and there is no "
            "bus, so I will not make a promise that I cannot keep.",
            "Church on Sunday, as there are four of us driving the same road at the same time.",
            "I already walk to most places.",
            "I shall take the boat and not the car to the mainland for the dentist.",
            part=1.0,
        ),
    ),
    essay(
        "What do you feel is the worst problem in your seat, and where do you stand on it? As members can do only so much, what would you be "
        "most likely to get done about it if elected? (At most 1,200 characters each.)",
        words(
            "The boats, what else. When the one we have is in dock there is nothing, and people miss treatment.\n\nIf elected I would get a "
            "standby boat written into the contract. The next one is to be signed in two years, so there is time.",
            "Homes standing empty for forty weeks in the year. I am not against visitors but I am against dark windows. I would ask for the "
            "double rate and for the money to be kept here.",
            "Nobody listens. The group meets at eleven in the morning and wonders why "
            "nobody comes. I would hold it in the evening and in a different hall each time.",
            "The state of the road to the north end, with holes that have names by now.",
            "Young people leave as there is no work that lasts over the winter.\n\nI cannot make work, "
            "but I can see that the council's own posts are advertised here and can be done from here.",
            "Care at home. We have eleven hours a "
            "week for nine people. I would go to the health board each month until they are sick of me.",
            "Fuel prices. They are set "
            "somewhere else, so the honest answer is that I could publish them side by side and shame somebody.",
            "Dogs.",
            part=1.0,
        ),
    ),
    essay(
        "A member speaks for some 700 people. You will not hear from all of them, and those you do hear from may not think what most of the 700 "
        "think. Describe how you mean to come to your decisions. (At most 2,500 characters.)",
        words(
            "I will be at the pier on Fridays when the boat comes in, because everybody is there then, and I will ask those who do not come up "
            "to me.",
            "Listen, read the papers, sleep on it.",
            "By asking the people who are touched by it first, and only then those who "
            "are loud. I have kept a list of who I talked to for two years as clerk and I know whom I have missed.",
            "I think that people "
            "vote for a person and the person should then use her head. I would explain each vote in the newsletter.",
            "With a short "
            "question on a card through every door, four times a year. 700 is not many.",
            "I'd follow the local place plan. It took two years, "
            "half the island had a hand in it and it is all in there.",
            "Open door, open phone.",
            "I would look at figures before stories, "
            "though I like stories. And where I have an interest I would leave the room.",
            part=1.0,
        ),
    ),
    essay(
        "Why are you the right person to be a member for your seat? (At most 1,200 characters.)",
        words(
            "I was born here, I went away, and I came back on purpose.",
            "Because I have been clerk to the group for six years and know where "
            "all the papers are.",
            "I am not sure that I am, but nobody else has put their name down.",
            "I get things done: the slide in the park, the second ambulance day, the bins.",
            "I have run a small business through four winters so I can read a budget.",
            "As a "
            "nurse I go in and out of most houses and hear what people would never say in a hall.",
            "I have time, since I have retired, and I am not shy of a long meeting.",
            "People trust me to say no to their face.",
            part=1.0,
        ),
    ),
    essay(
        f"Is there anything more that you would like us to know about where you stand on homes, harbours and {FERRY} before we decide whom to "
        "back? (At most 1,200 characters.)",
        words(
            "I would like there to be fewer questions that only have two answers. Most of what we decide has five.",
            "My views are set out on the leaflet that will come through your door.",
            "I am a member of the pier committee and would step down if elected.",
            "There are things here that I know too little about, crofting law for one, and I would rather say so.",
            "Nothing is right in July that was not tried in February.",
            part=0.95,
            rare=("N/A", "No.", "No", "Thank you."),
            rares=0.45,
        ),
    ),
]

CAMPUS = [
    *candidates("Name", "University e-mail", "Campaign page", "Slogan (max. 60 characters)"),
    answer(
        "For which post are you standing?",
        one(
            "President",
            "Education Officer",
            "Welfare Officer",
            "Societies Officer",
            "Postgraduate Officer",
            "Part-time Councillor",
            w=(3, 3, 3, 3, 2, 5),
        ),
        "D",
    ),
    answer("At which site do you study?", one("Hill", "City", "Docks"), "D"),
    answer(
        "Are there too few places to study at night, enough, or too many?",
        one("Too few places", "Enough places", w=(6, 2)),
    ),
    answer(
        "Which of these statements would you sign?",
        one(
            "Night buses should be paid for by everybody, as everybody may need one some day.",
            "Night buses should be paid for by those who take them, and money kept for other things.",
            w=(5, 2),
        ),
    ),
    answer(
        "An affordable room is, to my mind, one that is (mark every one that fits):",
        few(
            "Under half of the maintenance loan",
            "Bills included",
            "In a hall",
            "Let by the University",
            "Under £130 a week",
            "Within walking distance",
            by="; ",
            most=5,
        ),
        "S",
    ),
    essay(
        "Add a word on rents, if you want to. (Max. 1,000 characters.)",
        words(
            "Half my loan goes on a room where the window does not shut.",
            "The University should publish what it makes from the halls.",
            "Rents went up by nine per cent while the loan went up by two. I need not say more.",
            "There should be one hall for people who have children, there is none.",
            "Rent strikes are fun for those whose parents pay.",
            "We ought to have a list of landlords "
            "who give deposits back, written by those who got theirs back.",
            "No more gold taps, just rooms.",
            part=0.6,
        ),
    ),
    essay(
        "What does a good welfare service look like? (Max. 1,000 characters.)",
        words(
            "Somebody picks up the phone on the day that you ring.",
            "One door. At the moment there are five and each sends you to the next.",
            "It knows about money, because most of what looks like sadness in week nine is rent.",
            "Drop-in hours in the evening and on the "
            "Docks site as well, where there is nothing at all now.",
            "Trained staff, and not volunteers of nineteen who are left alone with "
            "things that nobody should be left alone with.",
            "Short waits, long talks.",
            "It looks like what the nursing school has: a named person who writes to you first.",
            part=1.0,
        ),
    ),
    answer(
        "Should lectures be recorded in all departments?",
        motion(
            "lectures should be recorded in all departments",
            "lectures should not be recorded in all departments",
            "I would bring a motion to Council",
            "I would vote against a motion for it",
        ),
    ),
    essay(
        'If you answered "No," tell us why. If not, write N/A. (Max. 1,000 characters.)',
        words(
            "Seminars get quiet when there is a camera.",
            "It should be up to the lecturer, as it is their voice.",
            "N/A, I'm for it",
            "We did it in my school and by week five there were eleven people in a hall for two hundred.",
            part=1.0,
            rare=("N/A", "N/A", "na", "N/a"),
            rares=0.7,
        ),
    ),
    answer(
        "How many days a week should the shuttle between the sites run?",
        one("Seven", "Five", "Six"),
    ),
    answer(
        "Is there too little, enough or too much car parking on the site where you study?",
        one("Enough car parking", "Too little car parking", "Too much car parking"),
    ),
    answer(
        'The outgoing officers did not keep the promise of “a hot meal for £2 on each site by Easter." Should the Union keep to it?',
        one(
            "The Union should keep to it, and I would find the money in the first term.",
            "The Union should keep to it.",
            "The Union should not keep to it.",
            w=(4, 4, 2),
        ),
    ),
    answer(
        "Under the new agreement the Union “may take over any outlet that the University gives up, if it can show that it will not lose money "
        "on it for three years.” Three may be on offer by summer. The last one we took over lost £41,000. What would you do?",
        one(
            "Take all three, as outlets bring work for students even where they bring no money.",
            "Take none and do fewer things well.",
            "Take the one that students vote for.",
            w=(2, 3, 4),
        ),
    ),
    answer(
        "Will you come to work without a car in Green Week?",
        one(
            "Yes, I will come without a car in Green Week.",
            "No, I will not come without a car in Green Week.",
            w=(6, 1),
        ),
    ),
    essay(
        "What would you do first? (Max. 1,000 characters.)",
        words(
            "Open the accounts, in words and not in tables.",
            "Water points. It is cheap, it is quick and it shows that we can do something.",
            "I would go round each site for a week with a table and two chairs and write down what people say.",
            "Get the night bus back. The "
            "contract runs out in October so it has to be the first thing.",
            "Sit down with the societies which lost their rooms and find rooms.",
            "Fill the three vacant seats, since a council without a quorum can do nothing first or last.",
            "Ask the staff what the last officers told them to stop doing and start that again.",
            part=1.0,
        ),
    ),
    essay(
        "Why you? (Max. 1,000 characters.)",
        words(
            "I have chaired a society of 300 people with a budget of next to nothing, and nobody left in tears.",
            "I commute, I work in a "
            "shop, and I am thirty-four. There has not been an officer like that.",
            "Because I lost my appeal and then won it and now know the whole procedure by heart.",
            "I'm loud and I do my homework.",
            "My friends say that I am the one who reads the terms and conditions.",
            "I don't want a career out of it.",
            "Being a course rep for three years teaches you to sit through meetings and "
            "still say the thing at the end.",
            part=1.0,
        ),
    ),
    essay(
        "Anything else for the voters' guide? (Max. 1,000 characters.)",
        words(
            "Vote, even if it is not for me.",
            "Thanks to those who put up my posters in the rain.",
            "I will publish my diary every Friday.",
            "Come to the debate on the 9th, there will be soup.",
            part=0.9,
            rare=("No", "N/A", "no thanks"),
            rares=0.5,
        ),
    ),
]


# --- 7 SurveyMonkey read by pandas and saved again: an index, "Unnamed: n", the options in the second row


def unnamed(
    stem: str, at: int, options: Sequence[str], shares: Sequence[float], rows: Rows = every
) -> list[Col]:
    """Ticks of one question, of which pandas names all columns but the first."""
    return [
        Col((stem if n == 0 else f"Unnamed: {at + n}", option), "S", tick(option, share, rows))
        for n, (option, share) in enumerate(zip(options, shares, strict=True))
    ]


def saved(heading: str, letter: str, cells: Cells) -> Col:
    """A closed question."""
    return Col((heading, "Response"), letter, cells)


def channel(
    name: str, here: str, on: str, rows: Rows, uses: Sequence[str], blanks: float
) -> list[Col]:
    """How people come by a channel, and what they make of what they find there."""
    knows = lot(f"knows {name}", 0.55)
    return [
        saved(f"How do you come by {here}?", "C", asked(rows, one(*uses, missing=blanks))),
        saved(
            f"How do you find what there is {on}?",
            "C",
            asked(
                rows,
                either(
                    knows,
                    one(
                        "It matters to me all season",
                        "It matters to me somewhat",
                        "It matters to me in the run-up to the show only",
                        "It does not matter to me",
                    ),
                    always("I can’t say / NA"),
                ),
            ),
        ),
    ]


SHOW_STAY = lot("show stay", 0.88)
SHOW_FAR = both(SHOW_STAY, lot("show far", 0.85))

SHOW = [
    Col(("", "0"), "R", lambda rng, i: str(i + 1)),
    saved("Do you belong to the Horticultural Society?", "D", one("Yes", "No", w=(7, 2))),
    saved(
        "In which part of the county do you live at the moment?",
        "D",
        one("North", "The coast", "South (with Saltmere and the marsh)"),
    ),
    saved(
        "At what point in your gardening are you?",
        "D",
        one(
            "Starting out",
            "Keen for some years (i.e., less than ten since the first plot)",
            "Old hand (i.e., ten years or more since the first plot)",
            "In the trade",
            "Junior member",
            "No garden now",
            w=(3, 4, 5, 1, 1, 1),
        ),
    ),
    *unnamed(
        "By which of the following do you keep up with the Society? Where there is one, the address is given behind it. Please tick all "
        "that apply.",
        9,
        (
            "Society website (https://www.tamselhort.example.org)",
            "Mail from the Society (*@tamselhort.example.org)",
            "Seed Blog (https://seedblog.example.org)",
            "Instagram (https://instagram.example.com/tamselhort)",
            "Dig In podcast (https://pod.example.com/digin)",
            "Facebook (https://facebook.example.com/tamselhort)",
            "Film channel (https://film.example.com/c/UCx81_tamsel-hort)",
            "Plot Exchange board",
        ),
        (0.85, 0.6, 0.15, 0.5, 0.05, 0.06, 0.06, 0.12),
    ),
    *channel(
        "board",
        "the Society's plot exchange board",
        "on the Society's plot exchange board",
        SHOW_STAY,
        (
            "I know of the board but I don't use it",
            "I never heard of the board",
            "I look at the board now and again",
            "I look at the board often",
        ),
        0.05,
    ),
    *channel(
        "mail",
        "mail from the Society",
        "in the Society's mail",
        SHOW_STAY,
        (
            "I get the Society's mail and now and again I read it",
            "I get the Society's mail and I read all of it",
            "I get the Society's mail but I don't read it",
            "I don't get any mail from the Society",
        ),
        0.0,
    ),
    *channel(
        "blog",
        "the Seed Blog",
        "on the Seed Blog",
        SHOW_STAY,
        (
            "I never heard that there was a blog",
            "I know of the blog and now and again I read a post",
            "I know of the blog, but I don’t read it",
        ),
        0.03,
    ),
    *channel(
        "insta",
        "the Society's Instagram",
        "on the Society's Instagram",
        SHOW_FAR,
        (
            "I don’t use Instagram / NA",
            "I use Instagram, follow the Society there, and now and again see a picture",
            "I use Instagram and know of the Society's page, but I don’t follow it",
            "I use Instagram, follow the Society there, and see most pictures",
        ),
        0.02,
    ),
    *channel(
        "pod",
        "the Dig In podcast",
        "in the Dig In podcast",
        SHOW_FAR,
        (
            "I never heard that there was a podcast",
            "I know of the podcast, but I don’t listen to it",
        ),
        0.0,
    ),
    *channel(
        "film",
        "the film channel",
        "on the film channel",
        SHOW_FAR,
        (
            "I don’t watch films on line / NA",
            "I watch films on line but never heard of the Society's channel",
            "I watch films on line, know of the channel, and now and again watch it",
        ),
        0.03,
    ),
    *unnamed(
        "Do you follow any of these pages of the branches at present? Where there is one, the address is given behind it. Please tick all that "
        "apply.",
        29,
        (
            "Dahlia branch Facebook (https://facebook.example.com/dahlia)",
            "Dahlia branch Instagram (https://instagram.example.com/dahl_tm)",
            "Veg branch Blog (https://veg.example.org/blog)",
            "Juniors' Instagram (https://instagram.example.com/sprouts)",
            "Compost branch Blog (https://rot.example.org/blog)",
        ),
        (0.15, 0.03, 0.25, 0.06, 0.1),
        SHOW_FAR,
    ),
    *unnamed(
        "How much would each of these kinds of news mean to you?",
        34,
        (
            "News of the yearly show",
            "News from behind the scenes (e.g. committee, money)",
            "What branches and groups have been doing",
            "Portraits of people who grow things",
            "Lessons on different sides of growing",
            "Points on which gardeners quarrel",
            "New or surprising things about plants",
        ),
        (0.75, 0.3, 0.3, 0.35, 0.5, 0.4, 0.6),
        SHOW_FAR,
    ),
]

WARD_STAY = lot("ward stay", 0.85)

WARD = [
    Col(("", "0"), "R", lambda rng, i: str(i + 1)),
    saved("Do you work for the Trust?", "D", one("Yes", "No - bank or agency", w=(7, 1))),
    saved(
        "On which site are you for most of the week?",
        "D",
        one("General", "Northgate", "Community (clinics and home visits)"),
    ),
    saved(
        "What is your staff group?",
        "D",
        one(
            "Nursing (i.e., registered nurses, midwives and health visitors)",
            "Support worker",
            "Doctor",
            "Therapist",
            "Estates and catering",
            "Office",
        ),
    ),
    *unnamed(
        "Through which of the following does news of the Trust get to you? Please mark each one that applies.",
        11,
        (
            "Intranet (http://hub)",
            "Monday e-mail (from comms@trust.example)",
            "Screen in the canteen",
            "Team huddle",
            "Staff app",
            "Notice board on the ward",
            "Closed Facebook group",
        ),
        (0.5, 0.6, 0.1, 0.7, 0.15, 0.4, 0.3),
    ),
    *[
        saved(f"How would you describe {what}?", "C", asked(WARD_STAY, one(*steps, missing=0.05)))
        for what, steps in (
            (
                "your use of the intranet",
                (
                    "I look when I have to",
                    "I look each day",
                    "I have no log-in",
                    "I did not know we had one",
                ),
            ),
            (
                "what is on the intranet",
                ("Up to date", "Partly out of date", "Mostly out of date", "Don’t know / NA"),
            ),
            (
                "your use of the Monday e-mail",
                ("I open it and skim it", "I delete it", "I read it to the end", "I don't get it"),
            ),
            (
                "what is in the Monday e-mail",
                ("Right for me", "Too long", "Not for people like me", "Don’t know / NA"),
            ),
            (
                "your use of the staff app",
                (
                    "I don’t want it on my own phone / NA",
                    "I have it but never open it",
                    "I open it now and then",
                ),
            ),
            (
                "what is in the staff app",
                ("Don’t know / NA", "Right for me", "Not for people like me"),
            ),
        )
    ],
    Col(
        (
            "What did you hear about too late, or not at all, in the last three months?",
            "Open-Ended Response",
        ),
        "T",
        words(
            "The car park closing",
            "That our matron was leaving. I heard it from a patient",
            "the new uniform policy",
            "pay date over Easter",
            "When the flu jabs were. By the time it was on the board the clinic was over",
            "nothing",
            "the ward moving to Northgate!!",
            "Vacancies. They seem to be filled before we know of them",
            "Training days, always",
            part=0.5,
            who=WARD_STAY,
            rare=("Nothing", "N/A"),
            rares=0.2,
        ),
    ),
    *unnamed(
        "Which of these would you want to hear more of?",
        27,
        (
            "Thank-yous from patients",
            "Money",
            "Jobs and secondments",
            "Building works and parking",
            "Health and wellbeing offers",
            "What the board decided",
        ),
        (0.5, 0.15, 0.5, 0.45, 0.25, 0.3),
        WARD_STAY,
    ),
    Col(
        ("Unnamed: 33", "Other (please specify)"),
        "O",
        asked(
            WARD_STAY,
            words(
                "who is who",
                "rota changes",
                "canteen menu",
                "Deaths of colleagues. It should not be Facebook",
                "anything at night",
                "union news",
                part=0.14,
            ),
        ),
    ),
]


SHAPES = [
    Shape(
        "Green Space Workforce Survey (Responses) - Form Responses 1.csv",
        count(PARKS, 7),
        PARKS,
        rows=36,
    ),
    Shape(
        "Who Makes Community Radio (Responses) - Form Responses 1.csv",
        count(RADIO, 7),
        RADIO,
        rows=41,
    ),
    Shape("trainee_interviews_long.csv", 6, long(TRAINEES, "Trainee"), rows=len(TRAINEES)),
    Shape(
        "flood-warden-answers.csv",
        4,
        long(WARDENS, "Warden", "Answer", "Short", "QuestionNo"),
        rows=len(WARDENS),
    ),
    Shape("choir-poll-2016.csv", count(CHOIR, 1), CHOIR, rows=32),
    Shape("fixit_answers.csv", count(CYCLEFIX, 1), CYCLEFIX, rows=47),
    Shape(
        "Uso da biblioteca municipal (respostas) - Respostas ao formulário 1.csv",
        count(BIBLIOTECA, 1),
        BIBLIOTECA,
        rows=45,
    ),
    Shape(
        "Encuesta del museo (respuestas) - Respuestas de formulario 1.csv",
        count(MUSEO, 1),
        MUSEO,
        rows=38,
    ),
    Shape("signing_course_eval.csv", 0, SIGNING, rows=44),
    Shape("lifeguard-course-2020.csv", 0, LIFEGUARD, rows=39),
    # the reasons for 'No' belong to the question before
    Shape("Islands_Council_Candidates_Responses.csv", count(ISLES, 3, 1), ISLES, rows=26),
    Shape("SU Elections Questionnaire.csv", 0, CAMPUS, rows=25),
    Shape("tamsel_channels.csv", count(SHOW, 3), SHOW, rows=34),
    Shape("staff_news_survey_clean.csv", count(WARD, 2), WARD, rows=48),
]
