"""Ordinary export files of public bodies, charities and universities; all contents invented."""
# fmt: off

import random
import re
from collections.abc import Callable, Sequence

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
    last,
    near,
    number,
    person,
    phone,
    pick,
    said,
    typed,
    when,
)  # fmt: skip

Chosen = Callable[[int], list[str]]


def talk(
    *texts: str, missing: float = 0.4, brief: Sequence[str] = (), tails: Sequence[str] = ()
) -> Cells:
    """Comments, of which no two are the same; now and then a short nothing."""
    own = random.Random(texts[0])
    pairs = [
        f"{a}{'' if a[-1] in '.!?' else own.choice(['.', '.', '.', ';'])} {b}"
        for a in texts
        for b in tails or texts
        if a != b
    ]
    own.shuffle(pairs)
    singles = list(texts)
    own.shuffle(singles)
    order: list[str] = []
    while singles or pairs:
        order += [singles.pop()] if singles else []
        order += [pairs.pop()] if pairs and (len(order) % 3 == 2 or not singles) else []

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return rng.choice(list(brief)) if brief and rng.random() < 0.2 else ""
        return order[i % len(order)]

    return make


def one(key: str, *options: str, missing: float = 0.06, none: str = "") -> Cells:
    """One of a list, unevenly; the same for a row whenever it is asked."""
    own = random.Random(key)
    start = list(options)
    own.shuffle(start)
    weights = [
        0.3 if re.match("Prefer|Other|Refused|88|Don't know", option) else own.choice([2, 3, 4, 5])
        for option in options
    ]

    def make(rng: random.Random, i: int) -> str:
        row = random.Random(f"{key}|{i}")
        if i < len(start):
            return start[i]
        return none if row.random() < missing else row.choices(options, weights)[0]

    return make


def after(cells: Cells, values: Sequence[str], then: Cells) -> Cells:
    """Only for those who answered so."""
    return lambda rng, i: then(rng, i) if cells(rng, i) in values else ""


def some(key: str, options: Sequence[str], most: int = 4, skip: float = 0.08) -> Chosen:
    """What each row ticked."""

    def make(i: int) -> list[str]:
        row = random.Random(f"{key}|{i}")
        if i and row.random() < skip:
            return []
        got = row.sample(list(options), row.randint(1, min(most, len(options))))
        if len(got) > 1 and row.random() < 0.55:
            got = [g for g in got if not re.match("[Oo]ther|99", g)] or got
        return sorted(got, key=list(options).index)

    return make


def tick(of: Chosen, option: str, yes: str, no: str = "", skipped: str = "") -> Cells:
    """A tick-all's option."""
    return lambda rng, i: skipped if not of(i) else yes if option in of(i) else no


def listed(of: Chosen, by: str, end: str = "") -> Cells:
    """A tick-all in one cell."""
    return lambda rng, i: by.join(of(i)) + end if of(i) else ""


def ifticked(of: Chosen, option: str, then: Cells) -> Cells:
    """The text of an option."""
    return lambda rng, i: then(rng, i) if option in of(i) else ""


def figure(*values: str, missing: float = 0.1) -> Cells:
    """A number somebody typed."""
    return lambda rng, i: "" if rng.random() < missing else rng.choice(values)


# 1 --- Microsoft Forms: bus passengers, Ireland

PURPOSES = ("Work", "Education", "Shopping", "Medical appointments", "Visiting family or friends")
ENCOURAGE = (
    "More frequent services", "Earlier or later services", "More reliable services",
    "Better real time information", "Lower fares", "Shelters and seating at stops",
    "Nothing would encourage me",
)  # fmt: skip
MORE_BUS = some("ie-more", ENCOURAGE)
ROUTE = one("ie-route", "Yes", "No", "Not sure")

forms = Shape(
    "Galway Bus Passenger Survey 2024(1-78).xlsx",
    12,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/24 {h}:{s}:04")),
        Col("Completion time", ".", when("{m}/{d}/24 {h}:{s}:51")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Last modified time", ".", blank()),
        Col("I confirm that I am aged 16 or over and agree to take part in this survey.", ".",
            always("I agree")),
        Col("How often do you travel by bus in Galway?\xa0", "D",
            one("ie-often", "5 or more days a week", "2-4 days a week", "Once a week",
                "A few times a month", "Less often", "Never")),
        Col("What is the main purpose of your bus journeys?", "C",
            typed(PURPOSES, ("Going to matches", "Getting to the airport", "minding grandchildren",
                             "Mass", "all of the above"))),
        Col("On average, how many minutes do you wait at the stop?", "C",
            figure("5", "10", "10", "15", "15", "20", "25", "30", "40", "8")),
        *[
            Col(row, "C", one(f"ie-{row}", *SATISFIED))
            for row in ("Frequency of services", "Punctuality", "Cleanliness of the bus",
                        "Helpfulness of the driver", "Value for money")
        ],
        Col("Which of the following would encourage you to use the bus more often? "
            "(Please select all that apply)", "S", listed(MORE_BUS, ";", ";")),
        Col("What one improvement would make the biggest difference to your journeys?", "T", talk(
            "A bus lane on the Headford Road, the bus just sits in the same traffic as the cars",
            "Run the 401 later than half eleven, I finish at 12 in the hospital and have to get a taxi",
            "Real time signs that actually tell the truth. Ghost buses are the worst thing about it",
            "More buses on a Sunday, one an hour is a joke for a city this size",
            "A shelter at Ballybane, we get drowned every morning",
            "put on double deckers in the morning, the driver leaves half of us behind at Renmore",
            "A direct bus from Oranmore to Parkmore without having to go in to Eyre Square",
            "Tap and go with a bank card like in London",
            "Make sure the 9am is on time so that students get to the 10 o'clock lecture",
            "Cheaper family fare, it is dearer for the four of us than to park in town",
            missing=0.2)),
        Col("How likely are you to recommend TFI bus services to a friend or colleague?", "C",
            figure("0", "2", "3", "4", "5", "5", "6", "7", "7", "8", "8", "9", "10", missing=0.03)),
        Col("What is the main reason for your score?", "T", talk(
            "The drivers are lovely but you can't rely on the thing turning up",
            "It is grand when it comes",
            "Waited 50 minutes last Tuesday with two small kids in the rain and three of them passed full",
            "90 minute fare is great value, no complaints from me",
            "I have no car so I have no choice, but I wouldn't wish it on anyone",
            "Usually on time on my route and it's warm",
            "App says 4 minutes for a quarter of an hour and then the bus vanishes",
            "I would love to recommend it but I've been late for work too often",
            "Used it for 20 years, it's better than it was",
            missing=0.35)),
        Col("Do you have any concerns about the proposed changes to Route 405?", "C", ROUTE),
        Col("If yes, please outline your concerns", "T", after(ROUTE, ("Yes",), talk(
            "My mother will have to cross the dual carriageway to get to the new stop",
            "You are taking away the only bus that goes past the credit union and the health centre",
            "The 405 is the only one that serves Rahoon at night",
            "Ten extra minutes on every trip just so it can go through Gateway retail park",
            "No one in the estate was told, we read it in the Advertiser",
            "Changing at Eyre Square with a buggy is not easy",
            "Children going to Taylor's Hill will have to take two buses",
            "I worry it is the first step in cutting it altogether",
            missing=0.15))),
        Col("Any other comments?", "T", talk(
            "Thanks for asking for once",
            "Please clean the seats upstairs",
            "Bring back the conductor!",
            "The driver on the 7.40 from Knocknacarra is an absolute gent, give him a raise",
            "When is the BRT coming? I've filled in about five of these surveys now",
            "Announcements as Gaeilge are lovely to hear",
            "Ban people watching videos without headphones",
            "there should be a smoking ban at the stops as well",
            missing=0.65, brief=("No", "N/A", "no", "None"))),
        Col("Which age group do you belong to?", "D", one("ie-age", *AGES)),
        Col("Do you have a long-lasting condition or difficulty that affects how you travel?", "D",
            one("ie-dis", "Yes", "No", "Prefer not to say")),
        Col("Which of the following best describes your current situation?", "D",
            one("ie-emp", "At work", "Student", "Retired", "Looking after home/family", "Unemployed")),
        Col("Eircode routing key (first three characters only, e.g. H91)", "D",
            one("ie-eir", "H91", "H54", "H65", "H53", "H62", missing=0.2)),
        Col("If you would like to be entered in the draw for a €100 Leap Card please leave your "
            "email address", "I", email(0.5)),
    ],
    rows=78,
)  # fmt: skip

# 2 --- Friends and Family Test, a row a comment

SAID_WHY = talk(
    "Staff on the ward were kind from start to finish, even when they were run off their feet",
    "Waited 9 hours in a corridor before anybody looked at my dad",
    "The nurse explained everything twice because I was too nervous to take it in the first time",
    "Nobody seemed to know what was happening with my discharge",
    "Lovely team in endoscopy, made me laugh and I forgot to be scared",
    "I was called by the wrong name all morning",
    "Seen on time, treated with respect and home by lunch. Can't ask for more",
    "The doctor never introduced himself and talked to the computer",
    "Brilliant care for my little boy, the play specialist was amazing",
    "Left in a wet bed for over an hour and told off for ringing the bell",
    "Very clean and everyone washed their hands",
    "They saved my life, thank you so much",
    "Appointment cancelled twice with no explanation",
    missing=0.05, brief=("Nil", "-"),
)  # fmt: skip
SAID_BETTER = talk(
    "More chairs in the waiting area please, people were standing with crutches",
    "nothing at all, keep it up",
    "Let relatives know what is going on instead of us having to ring round",
    "Turn the lights and the phones down at night, I didn't sleep for three days",
    "The tablets to take home took 5 hours from pharmacy",
    "Car parking is a disgrace and costs a fortune",
    "Hot food that is hot",
    "Answer the phone! I rang 14 times to change my appointment",
    "A bit more privacy, everyone could hear my results behind the curtain",
    "Tell us how long the wait is on a screen",
    "More staff and pay them properly",
    "Better signs to fracture clinic, I went round in circles",
    missing=0.15, brief=("Nothing", "n/a", "N/A"),
)  # fmt: skip
WHY = "Please can you tell us why you gave your answer?"
BETTER = "Is there anything we could have done better?"


def two(cells: Cells) -> Cells:
    """The same in both rows of a person."""
    return lambda rng, i: cells(rng, i // 2)


fft = Shape(
    "FFT_comments_Q3_2023-24.csv",
    0,
    [
        Col("Comment_ID", "X", number(1104211, 3)),
        Col("Response_ID", "R", lambda rng, i: f"FFT{880213 + i // 2 * 7}"),
        Col("Care_Type", "D", two(one("fft-care", "Inpatient", "A&E", "Outpatient", "Day case",
                                      "Maternity", missing=0))),
        Col("Site", "D", two(one("fft-site", "St Cuthbert's Hospital", "Wharfside General",
                                 "Community Diagnostic Centre", missing=0))),
        Col("Ward_Department", "D", two(one("fft-ward", "Ward 4B", "Emergency Department",
                                            "Fracture Clinic", "Endoscopy", "Ward 12",
                                            "Children's Unit", "Eye Clinic", missing=0.02))),
        Col("Response_Date", ".", two(lambda rng, i: f"{1 + i * 5 % 28:02d}/{10 + i % 3}/2023")),
        Col("Collection_Method", ".", two(one("fft-how", "SMS", "IVM", "Paper card", "Online"))),
        Col("FFT_Rating", "A", two(one("fft-rate", "Very good", "Good", "Neither good nor poor",
                                       "Poor", "Very poor", "Don't know", missing=0))),
        Col("Question", "Q", lambda rng, i: (WHY, BETTER)[i % 2]),
        Col("Comment", "K", lambda rng, i: (SAID_WHY, SAID_BETTER)[i % 2](rng, i // 2)),
        Col("Sentiment", ".", pick("Positive", "Negative", "Neutral", "Mixed")),
        Col("Theme_1", ".", pick("Staff attitude", "Waiting time", "Communication", "Environment",
                                 "Catering", "Clinical treatment", missing=0.1)),
        Col("Theme_2", ".", pick("Admission", "Staffing levels", "Patient mood/feeling",
                                 "Communication", missing=0.6)),
        Col("Age_Group", "D", two(one("fft-age", "0-15", "16-24", "25-34", "35-44", "45-54",
                                      "55-64", "65-74", "75-84", "85+", missing=0.15))),
        Col("Gender", "D", two(one("fft-sex", "Female", "Male", "Not stated", missing=0.1))),
        Col("Ethnic_Group", "D", two(one("fft-eth", "White British", "Asian or Asian British",
                                         "Black or Black British", "Mixed", "Other", "Not stated",
                                         missing=0.2))),
        Col("OK_To_Publish", "P", two(one("fft-pub", "Y", "N", missing=0.1))),
        Col("Redacted", ".", pick("N", "N", "N", "Y")),
    ],
    rows=130,
)  # fmt: skip

# 3 --- SmartSurvey, two heading rows: police and crime commissioner

ISSUES = (
    "Anti-social behaviour", "Burglary", "Drug dealing", "Speeding and dangerous driving",
    "Knife crime", "Violence against women and girls", "Rural crime", "Fraud and online crime",
    "Shoplifting",
)  # fmt: skip
TOP3 = some("pcc-top", (*ISSUES, "Other"), 3)
AREA_SAFE = ("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Don't know")
VICTIM = one("pcc-victim", "Yes", "No", "Prefer not to say")
REPORTED = one("pcc-report", "Yes, to the police", "Yes, to Crimestoppers", "No")
GENDER_SELF = one("pcc-gender", "Female", "Male", "Non-binary", "Prefer to self-describe",
                  "Prefer not to say")
PRECEPT = one(
    "pcc-precept", "Yes - up to £15 a year", "Yes - up to £10 a year", "Yes - up to £5 a year",
    "No - I would not be prepared to pay more", "Don't know",
)  # fmt: skip
Q2 = "2. How safe do you feel in the following places?"
Q3 = "3. Which of these issues worry you most where you live? (Please tick up to three)"
Q4 = "4. How confident are you that the police would be there if you needed them?"

pcc = Shape(
    "Police-and-Crime-Plan-Survey-2025-Raw-Data.csv",
    0,
    [
        Col("UserID", "R", number(214880132, 41)),
        Col("UserNo", ".", number(1)),
        Col("Name", "I", blank()),
        Col("Email", "I", blank()),
        Col("IP Address", "I", address()),
        Col("Unique ID", ".", blank()),
        Col("Started", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}")),
        Col("Ended", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}")),
        Col("Device", ".", pick("Mobile", "Desktop", "Tablet", missing=0)),
        Col("Tracking Link", ".", pick("Web Link", "Facebook", "QR Poster", missing=0)),
        Col("1. In which district do you live?", "D",
            one("pcc-dist", "Ashmoor", "Penbury", "South Thirle", "Thirle City", "Wexcombe",
                "I live outside the force area", missing=0.02)),
        Col((Q2, "My home"), "C", one("pcc-s1", *AREA_SAFE)),
        Col(("", "My street during the day"), "C", one("pcc-s2", *AREA_SAFE)),
        Col(("", "My street after dark"), "C", one("pcc-s3", *AREA_SAFE)),
        Col(("", "Town or city centre after dark"), "C", one("pcc-s4", *AREA_SAFE)),
        *[
            Col((Q3 if n == 0 else "", issue), "S", tick(TOP3, issue, issue))
            for n, issue in enumerate(ISSUES)
        ],
        Col(("", "Other (please specify):"), "O", ifticked(TOP3, "Other", said(
            "Parking on pavements", "Hare coursing", "e-scooters", "Theft from vans",
            "dog thefts", "Nuisance motorbikes on the common", "cuckooing", "Fly tipping",
            missing=0.05))),
        Col((Q4, ""), "C", one("pcc-conf", "Very confident", "Fairly confident",
                               "Not very confident", "Not at all confident", "Don't know")),
        Col(("", "Please tell us why:"), "T", talk(
            "When my neighbour's shed was done over they gave her a crime number and that was that",
            "Two officers came within ten minutes when my husband was assaulted. Superb",
            "Never see a bobby from one month to the next",
            "Our PCSO knows everyone by name and comes to the coffee morning",
            "An hour and ten on hold to 101 and then it cut me off",
            "The station closed in 2017 and the nearest one is 22 miles off",
            "I think they do their best with what they've got",
            "They only turn out for speeding because it pays",
            "I rang about lads with machetes and was told to fill in a form online",
            "I have not needed them so I can't really say", missing=0.35)),
        Col("5. Would you be prepared to pay more through your council tax to support policing?",
            "C", PRECEPT),
        Col("6. What is the most you would pay per month? (£, whole pounds only)", "C",
            figure("0", "0", "1", "2", "2", "5", "10", "3", missing=0.3)),
        Col("7. In the past 12 months have you been a victim of crime?", "C", VICTIM),
        Col("8. Did you report it?", "C", after(VICTIM, ("Yes",), REPORTED)),
        Col("9. If you did not report it, please tell us why.", "T", after(VICTIM, ("Yes",), talk(
            "No point, nothing gets done",
            "I was frightened of what they'd do if they found out it was me",
            "I didn't want to waste their time over a bike",
            "Couldn't get through on 101 and the website kept crashing",
            "It was a family member",
            "I thought it would put my insurance up",
            "Reported the last three and not so much as a phone call back",
            "Didn't feel I'd be believed", missing=0.35))),
        Col("10. If you were the Commissioner, what would be the first thing you would do?", "T",
            talk(
                "Put officers back on foot in the town centre on Friday and Saturday nights",
                "Sort out 101",
                "Get rid of the post of PCC and spend the money on constables",
                "Youth clubs. The kids have nothing to do and nowhere to go so they hang round the shops",
                "Average speed cameras through the village, they treat it like Silverstone",
                "Take shoplifting seriously, our Co-op is robbed every day and staff are scared",
                "Visit the estates and not just the golf clubs",
                "Rural team with proper 4x4s, we've lost three quad bikes this year",
                "Work with the mental health services so that police aren't babysitting in A&E",
                "Walk around the bus station at 10pm and see for yourself",
                missing=0.25)),
        Col("11. What is your age?", "D", one("pcc-age", *AGES)),
        Col("12. What is your gender?", "D", GENDER_SELF),
        Col(("", "Prefer to self-describe:"), "I", after(
            GENDER_SELF, ("Prefer to self-describe",), said("agender", "gender fluid", "trans man",
                                                            "none of your business", missing=0.3))),
        Col("13. What is your ethnic group?", "D",
            one("pcc-eth", "White", "Mixed or multiple ethnic groups", "Asian or Asian British",
                "Black, Black British, Caribbean or African", "Other ethnic group",
                "Prefer not to say")),
        Col("14. Do you consider yourself to be disabled?", "D",
            one("pcc-dis", "Yes", "No", "Prefer not to say")),
    ],
    rows=95,
)  # fmt: skip

# 4 --- KoBo: after a cash distribution

SPENT = ("food", "water", "shelter", "health", "school_fees", "debt", "livestock", "other")
SPENDING = some("kobo-spent", SPENT, 4, 0.03)
TROUBLE = one("kobo-trouble", "yes", "no", "dont_know", missing=0)

kobo = Shape(
    "PDM_Cash_Round_2_-_all_versions_-_False_-_2023-05-30-09-12-44.csv",
    0,
    [
        Col("start", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:22.101+03:00")),
        Col("end", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:48.530+03:00")),
        Col("today", ".", when("2023-{m:02d}-{d:02d}")),
        Col("deviceid", "I", lambda rng, i: f"collect:{'aKqT'[i % 4]}{i % 4}Xw81PbzR0Lm"),
        Col("intro/enumerator", "I", pick("Halima D.", "Lokwang", "ABDI NUR", "Joyce E", "Wako",
                                          missing=0)),
        Col("intro/consent", ".", always("yes")),
        Col("location/county", "D", one("kobo-c", "marsabit", "turkana", "wajir", missing=0)),
        Col("location/site", "D", one("kobo-s", "site_a", "site_b", "site_c", "site_d", missing=0)),
        Col("location/gps", "I", lambda rng, i: f"{rng.uniform(2, 4):.6f} {rng.uniform(36, 40):.6f} "
                                                f"{rng.randint(380, 900)} 4.8"),
        Col("hh/resp_sex", "D", one("kobo-sex", "female", "male", missing=0)),
        Col("hh/resp_age", "D", near(18, 81)),
        Col("hh/hh_size", "D", near(1, 13)),
        Col("hh/hh_status", "D", one("kobo-st", "host", "idp", "refugee", "returnee", missing=0)),
        Col("cash/amount_kes", "C", figure("5400", "5400", "5400", "5000", "10800", "2700")),
        Col("cash/minutes_to_agent", "C", figure("10", "20", "30", "45", "60", "90", "120", "180")),
        Col("cash/spent_on", "S", listed(SPENDING, " ")),
        *[Col(f"cash/spent_on/{s}", "S", tick(SPENDING, s, "1", "0")) for s in SPENT],
        Col("cash/spent_on_other", "O", ifticked(SPENDING, "other", said(
            "burial of my uncle", "Airtime", "solar lamp", "Clothes for the baby", "transport",
            "sewing machine repair", "seeds", missing=0))),
        Col("cash/who_decides", "C", one("kobo-who", "self", "spouse", "jointly", "other_relative",
                                         missing=0.02)),
        Col("cash/any_problem", "C", TROUBLE),
        Col("cash/problem_describe", "T", after(TROUBLE, ("yes",), talk(
            "The agent had no float and told us to come back after three days",
            "My SIM card was registered in the name of my brother who is in Nairobi so the money went to him",
            "Agent took 200 shillings and said it is a fee",
            "I lost the PIN and the helpline did not pick",
            "The message came in English and I cannot read it, a boy at the shop helped me and he wanted something",
            "Name was missing from the list although I was registered in January",
            "Long queue in the sun with no shade for the old women",
            "Some people who did not get quarrelled with us at the well", missing=0.05))),
        Col("safety/felt_safe", "C", one("kobo-safe", "very_safe", "safe", "unsafe", "very_unsafe",
                                         missing=0)),
        Col("accountability/knows_hotline", "C", one("kobo-hot", "yes", "no", missing=0)),
        Col("accountability/satisfaction", "C", one("kobo-sat", "1", "2", "3", "4", "5", missing=0)),
        Col("accountability/change_in_life", "T", talk(
            "We eat two times in a day now, before it was one",
            "I paid the school and the head teacher allowed my daughter to sit the exam",
            "It finished in one week because everything in the market is expensive",
            "I bought two goats and one of them has given birth",
            "The debt at the shop is reduced and they give me credit again",
            "My husband and I do not quarrel about food any more",
            "Nothing has changed, the drought has taken all the animals",
            "I was able to take my mother to hospital in Marsabit for her eyes", missing=0.12)),
        Col("accountability/suggestions", "T", talk(
            "Give before Ramadhan and not after",
            "Please add the amount because prices went up",
            "Bring the money to the village, the agent is too far for those with small children",
            "Continue for at least six months so that we can plan",
            "Give food instead, the traders raise their prices on the day of cash",
            "Consider the people with disability, they were sent to the back of the line",
            "Talk to the women separately from the chief",
            "We ask for water first, you cannot drink money", missing=0.3,
            brief=("none", "No", "hakuna"))),
        Col("_id", "R", number(251880417, 13)),
        Col("_uuid", ".", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2023-{m:02d}-{d:02d}T{h:02d}:{s:02d}:59")),
        Col("_validation_status", ".", pick("", "", "Approved", "On Hold")),
        Col("_notes", ".", blank()),
        Col("_status", ".", always("submitted_via_web")),
        Col("_submitted_by", "I", pick("pdm_team1", "pdm_team2", missing=0)),
        Col("__version__", ".", always("vQm5zKtY8fJrc2XeNw")),
        Col("_tags", ".", blank()),
        Col("_index", ".", number(1)),
    ],
    rows=70,
    delimiter=";",
)  # fmt: skip

# 5 --- REDCap, raw codes: after a birth

ETHNIC = one("rc-eth", "1", "2", "3", "4", "5", "88", missing=0.02)
SOURCES = ("1", "2", "3", "4", "5", "99")
INFO = some("rc-info", SOURCES, 4, 0.04)

redcap = Shape(
    "PostnatalCareExperience_DATA_2022-06-14_1102.csv",
    0,
    [
        Col("record_id", "R", number(1)),
        Col("redcap_survey_identifier", ".", blank()),
        Col("postnatal_survey_timestamp", ".", when("2022-{m:02d}-{d:02d} {h:02d}:{s:02d}:37")),
        Col("consent_read", ".", always("1")),
        Col("consent_agree", ".", always("1")),
        Col("maternal_age", "D", near(18, 44)),
        Col("ethnicity", "D", ETHNIC),
        Col("ethnicity_other", "I", after(ETHNIC, ("88",), said("Filipino", "Brazilian", "Kurdish",
                                                                "mixed Maori/Scottish", missing=0))),
        Col("highest_qual", "D", one("rc-qual", "1", "2", "3", "4", "5")),
        Col("first_baby", "D", one("rc-first", "0", "1", missing=0.01)),
        Col("baby_dob", "I", when("2022-{m:02d}-{d:02d}")),
        Col("birth_type", "C", one("rc-birth", "1", "2", "3", "4", missing=0.02)),
        Col("feeding_6wk", "C", one("rc-feed", "1", "2", "3")),
        Col("n_home_visits", "C", figure("0", "1", "2", "3", "3", "4", "5", "6")),
        Col("visit_length_mins", "C", figure("10", "15", "20", "20", "30", "30", "40", "45", "60",
                                             missing=0.18)),
        *[Col(f"info_source___{s}", "S", tick(INFO, s, "1", "0", "0")) for s in SOURCES],
        Col("info_source_oth", "O", ifticked(INFO, "99", said(
            "My sister who is a midwife", "TikTok", "NCT WhatsApp group", "mosque", "a podcast",
            "neighbour", "Emma's Diary", missing=0.05))),
        Col("listened_to", "C", one("rc-l", "1", "2", "3", "4", "5")),
        Col("pain_managed", "C", one("rc-p", "1", "2", "3", "4", "5")),
        Col("knew_who_to_call", "C", one("rc-k", "1", "2", "3", "4", "5")),
        Col("mood_asked", "C", one("rc-m", "1", "2", "3", "4", "5")),
        Col("overall_vas", "C", near(3, 100)),
        Col("best_thing", "T", talk(
            "The maternity support worker who sat with me at 3am until she latched",
            "Having the same midwife for all of the visits, she remembered my toddler's name",
            "being told I was doing a good job",
            "They noticed the jaundice straight away and got us back in",
            "The health visitor made time for my partner too",
            "Getting home after 6 hours, my own bed was the best medicine",
            "Nobody judged me for bottle feeding",
            "The debrief with the consultant, it finally made sense of what happened", missing=0.2)),
        Col("worst_thing", "T", talk(
            "My husband was sent home at 8pm two hours after a section and I couldn't reach the baby",
            "Conflicting advice on feeding from every single person who came in",
            "Waiting 11 hours for discharge paperwork",
            "Nobody checked my stitches until day 10 and by then they were infected",
            "I was asked about my mood in front of my mother in law",
            "The buzzer was left unanswered so often that I stopped pressing it",
            "I felt like a number. They rang from a withheld number so I missed the visit",
            "The six week check was all about contraception and nothing about me", missing=0.25,
            brief=("nothing", "n/a"))),
        Col("change_one_thing", "T", talk(
            "Let partners stay overnight",
            "More feeding support at weekends, babies don't stop on a Friday",
            "ask how the mum is before you weigh the baby",
            "A separate room for those who have lost a baby before",
            "A text with the time of the visit rather than 'between 9 and 5'",
            "Staff it properly, the midwives looked exhausted",
            "Give the physio leaflet before you leave and not in a pile of adverts",
            "Interpreters, I translated for the lady in the next bed", missing=0.35)),
        Col("interview_ok", ".", one("rc-i", "0", "1")),
        Col("interview_phone", "I", phone(0.6)),
        Col("postnatal_survey_complete", ".", always("2")),
    ],
    rows=64,
)  # fmt: skip

# 6 --- tenant satisfaction measures, labels cut at 64 characters

REPAIR = one("tsm-rep", "Yes", "No", missing=0)
COMPLAIN = one("tsm-com", "Yes", "No", missing=0)
SAT6 = (*SATISFIED, "Not applicable / don't know")
CONTACT = ("Email", "Text message", "Letter", "Phone call", "Tenant app", "Other")
HOW = some("tsm-how", CONTACT, 3, 0.02)


def cut(label: str) -> str:
    """As long as the labels come out."""
    return label[:64]


tsm = Shape(
    "Larkfield Homes TSM Q2 2024-25 data (labels).xlsx",
    0,
    [
        Col("Serial number", "R", number(10023, 4)),
        Col("Interviewer ID", ".", pick("INT07", "INT11", "INT23", "WEB", missing=0)),
        Col("Interview date", ".", when("{d:02d}/{m:02d}/2024")),
        Col("Interview length (seconds)", ".", near(280, 1190)),
        Col("Mode of completion", ".", pick("Telephone", "Online", missing=0)),
        Col("SAMPLE: Property reference", "I", number(700412, 17)),
        Col("SAMPLE: Tenure", "D", one("tsm-ten", "General needs", "Sheltered", "Supported",
                                       "Shared ownership", missing=0)),
        Col("SAMPLE: Neighbourhood", "D", one("tsm-n", "Elmbridge Rd", "Larkfield North", "Quayside",
                                              "The Crofts", "Rural", missing=0)),
        Col(cut("TP01. Taking everything into account, how satisfied or dissatisfied are you with "
                "the service provided"), "C", one("tsm-1", *SATISFIED, missing=0)),
        Col(cut("TP01b. Why do you say that? PROBE FULLY. WRITE IN VERBATIM"), "T", talk(
            "I've been here 31 years and they've always looked after me",
            "Had the damp in the back bedroom reported since last October and they keep sending "
            "someone to look at it and then nobody comes back",
            "You get through to a different person every time and have to start again",
            "They fitted the new kitchen lovely, no mess, very polite lads",
            "The rent goes up every year and the service goes down",
            "Housing officer left and we've not been told who the new one is",
            "Boiler broke on a Friday and it was done by Saturday dinnertime",
            "no complaints really",
            "They don't cut the grass but we pay a service charge for it",
            "My daughter is asthmatic and there is mould all round the window",
            missing=0.08, brief=("Don't know", "Refused"))),
        Col(cut("Has Larkfield Homes carried out a repair to your home in the last 12 months?"), "C",
            REPAIR),
        Col(cut("TP02. How satisfied or dissatisfied are you with the overall repairs service over "
                "the last 12 months?"), "C", after(REPAIR, ("Yes",), one("tsm-2", *SATISFIED))),
        Col(cut("How many days did you wait for your most recent repair? ENTER NUMBER"), "C",
            after(REPAIR, ("Yes",), figure("1", "2", "3", "7", "10", "14", "21", "28", "60", "90"))),
        Col(cut("TP04. How satisfied or dissatisfied are you that Larkfield Homes provides a home "
                "that is well maintained"), "C", one("tsm-4", *SATISFIED, missing=0)),
        Col(cut("TP05. Thinking about the condition of the property or building you live in, is it "
                "safe"), "C", one("tsm-5", *SAT6, missing=0)),
        Col(cut("TP06. How satisfied or dissatisfied are you that Larkfield Homes listens to your "
                "views and acts on them"), "C", one("tsm-6", *SAT6, missing=0)),
        Col(cut("TP08. To what extent do you agree or disagree: 'Larkfield Homes treats me fairly "
                "and with respect'"), "C", one("tsm-8", *AGREE, missing=0)),
        Col(cut("Have you made a complaint to Larkfield Homes in the last 12 months?"), "C", COMPLAIN),
        Col(cut("TP09. How satisfied or dissatisfied are you with the approach to complaints "
                "handling"), "C", after(COMPLAIN, ("Yes",), one("tsm-9", *SATISFIED))),
        Col(cut("TP12. How satisfied or dissatisfied are you with the approach to handling "
                "anti-social behaviour"), "C", one("tsm-12", *SAT6, missing=0)),
        Col(cut("Q15. If Larkfield Homes could do one thing to improve your neighbourhood, what "
                "would it be?"), "T", talk(
            "Sort the parking out, people are blocking the bin store",
            "CCTV in the entrance because they're in there smoking all hours",
            "Somewhere for the kiddies to play",
            "Get the caretaker back. It was spotless when we had Derek",
            "Cut the hedges back so you can see at the junction",
            "Deal with him at number 9 and his dogs",
            "better lighting down by the garages",
            "It's fine, I like it round here",
            "Fix the lift and keep it fixed, I'm on the fourth floor with a frame", missing=0.15,
            brief=("Nothing", "Don't know"))),
        *[Col(cut(f"Q16. How would you like us to contact you? {c}"), "S", tick(HOW, c, "Yes", "No"))
          for c in CONTACT],
        Col(cut("Q16. How would you like us to contact you? Other (specify)"), "O",
            ifticked(HOW, "Other", said("Through my son", "WhatsApp", "knock on the door",
                                        "face to face", "support worker", missing=0))),
        Col("Q17. Age", "D", near(19, 91)),
        Col("Q18. Gender", "D", one("tsm-g", *GENDERS, missing=0)),
        Col(cut("Q19. Does anybody in the household have a long-term illness or disability?"), "D",
            one("tsm-d", "Yes", "No", "Refused", missing=0)),
        Col("Q20. How long have you been a tenant? (years)", "D", near(0, 43)),
        Col(cut("Q21. Are you happy for your answers to be passed back to Larkfield Homes with your "
                "name"), ".", one("tsm-back", "Yes", "No", missing=0)),
        Col("Weight", ".", decimal(0.4, 2.1)),
    ],
    rows=88,
)  # fmt: skip

# 7 --- a docket of a federal agency

BULK_EMPTY = (
    "Is Late Comment?", "Subtype", "Received Date Range", "Related Object ID",
)  # fmt: skip

docket = Shape(
    "NPS-2023-0007_comments_bulk.csv",
    0,
    [
        Col("Document ID", "X", lambda rng, i: f"NPS-2023-0007-{i * 3 + 12:04d}"),
        Col("Agency ID", ".", always("NPS")),
        Col("Docket ID", ".", always("NPS-2023-0007")),
        Col("Tracking Number", ".", lambda rng, i: f"lk{rng.getrandbits(20):05x}-{rng.getrandbits(14):04x}"),
        Col("Document Type", ".", always("Public Submission")),
        Col("Posted Date", ".", when("2023-{m:02d}-{d:02d}T04:00Z")),
        Col("Is Withdrawn?", ".", always("false")),
        Col("Title", ".", lambda rng, i: ("Anonymous public comment" if i % 4 == 0 else
                                          f"Comment from {last()(rng, i)}, {first()(rng, i)}")),
        *[Col(name, ".", blank()) for name in BULK_EMPTY],
        Col("Received Date", ".", when("2023-{m:02d}-{d:02d}T05:00Z")),
        Col("Postmark Date", ".", blank()),
        Col("Page Count", ".", always("1")),
        Col("First Name", "I", lambda rng, i: "Anonymous" if i % 4 == 0 else first()(rng, i)),
        Col("Last Name", "I", lambda rng, i: "Anonymous" if i % 4 == 0 else last()(rng, i)),
        Col("City", "D", pick("Estes Park", "Boulder", "Fort Collins", "Denver", "Cheyenne",
                              "Longmont", missing=0.5)),
        Col("State/Province", "D", pick("CO", "WY", "TX", "CA", "NE", "KS", missing=0.35)),
        Col("Zip/Postal Code", "I", lambda rng, i: rng.choice(["", "", f"805{rng.randint(10, 49)}"])),
        Col("Country", ".", pick("United States", "", missing=0.2)),
        Col("Organization Name", "I", said("Front Range Climbers Alliance",
                                           "Quarmby Outfitters LLC", "Friends of the Divide",
                                           "Town of Elk Hollow", missing=0.85)),
        Col("Comment", "K", talk(
            "I am writing in opposition to the timed entry reservation system. My family has driven up on a whim for forty years",
            "Please keep timed entry. Before it we sat in a two mile line at the Beaver Meadows entrance and turned around",
            "As a local business owner the reservations have hurt us more than the fires did.<br/><br/>People see it is sold out and cancel their rooms",
            "The $2 fee is nothing but the website is awful for anyone over 70",
            "Wildlife needs a break from us. Cap it lower",
            "Public land belongs to the public!! You should not need an appointment to see a mountain",
            "I support the proposed rule with one change: residents of the county should be exempt on weekdays",
            "Shuttle buses worked great in Zion, why not here",
            "I hike at 4 AM so none of this matters to me, but the parking at Bear Lake was madness in 2019 and it isn&rsquo;t now",
            "We came from Nebraska with three kids and got turned away at the gate because the cell service was out and we couldn't show the QR code",
            "Hire more rangers instead of building more software",
            "The environmental assessment ignores the traffic pushed onto the Wild Basin road",
            missing=0, tails=(
                "Thank you for the opportunity to comment.",
                "I have been coming here since 1981 and I hope my grandchildren will too.",
                "Please do the right thing.",
                "Sincerely, a taxpayer",
                "I would also ask that you hold a meeting on the west side, Grand Lake always gets forgotten.",
                "The comment period should be extended, most of us heard about this from a neighbor.",
                "I vote.",
                "See what they did at Glacier before you decide."))),
        Col("Category", ".", pick("Individual", "Private Industry", "Local Government", "",
                                  missing=0.6)),
        Col("Restrict Reason", ".", blank()),
        Col("Duplicate Comments", ".", pick("1", "1", "1", "2", "14", missing=0)),
        Col("Attachment Files", ".", lambda rng, i: (
            f"https://downloads.example.gov/NPS-2023-0007-{i * 3 + 12:04d}/attachment_1.pdf"
            if i % 11 == 5 else "")),
    ],
    rows=85,
)  # fmt: skip

# 8 --- reviews of a health app

REPLY = one("app-reply", "", "", "", "Hi, sorry to hear this. Please contact us at "
            "https://www.example.nhs.uk/app/help so we can look into it.",
            "Thank you for your feedback!", missing=0.3)

reviews = Shape(
    "google_play_reviews_healthapp_2024.csv",
    0,
    [
        Col("", ".", number(0)),
        Col("reviewId", "X", hexes(32, dashed=True)),
        Col("userName", "I", person()),
        Col("userImage", "I", lambda rng, i: "https://play-lh.example.com/a-/ALV-Uj"
                                             f"{rng.getrandbits(60):x}"),
        Col("content", "K", talk(
            "Since the last update it logs me out every time and wants the face scan again. Useless",
            "Brilliant, ordered my repeat prescription in 30 seconds from bed",
            "Can't get past the 6 digit code, it never arrives",
            "Great app but my surgery hasn't switched on the appointments so all I can do is look at my vaccinations",
            "Five stars for being able to see blood results before the doctor rings 👍",
            "Says my NHS number does not match my date of birth. It's me! I was there!",
            "Does what it says",
            "Why do you need my driving licence to tell me I've had a flu jab",
            "My mum is 82 and she manages it fine, so big well done to whoever designed it",
            "keeps crashing on samsung a14",
            "Messages go to an inbox with no notification, I missed an urgent referral",
            "Please let carers manage their parents' accounts, at the moment I have to use her phone",
            missing=0, tails=(
                "Please fix",
                "Edit: deleted and reinstalled, no change.",
                "Tried three times now 🙄",
                "Still better than hanging on the phone at 8am.",
                "Would give 0 stars for the sign up though",
                "Pixel 7, Android 14",
                "Would love a dark mode too.",
                "My GP receptionist couldn't help either"))),
        Col("score", "A", pick("5", "1", "4", "1", "2", "3", "5", "5", missing=0)),
        Col("thumbsUpCount", ".", pick("0", "0", "0", "1", "2", "17", missing=0)),
        Col("reviewCreatedVersion", ".", pick("2.41.0", "2.40.1", "2.38.0", missing=0.2)),
        Col("at", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:44")),
        Col("replyContent", ".", REPLY),
        Col("repliedAt", ".", lambda rng, i: "2024-06-03 09:14:20" if REPLY(rng, i) else ""),
        Col("appVersion", ".", pick("2.41.0", "2.40.1", "2.38.0", missing=0.2)),
    ],
    rows=90,
)  # fmt: skip

# 9 --- complaints of passengers, released on request

MODE = one("nz-mode", "Bus", "Train", "Ferry", "Cable Car", missing=0)

complaints = Shape(
    "OIA-2025-118 Appendix 1 Public transport complaints.xlsx",
    0,
    [
        Col("Case Number", "X", lambda rng, i: f"CAS-{401877 + i * 9}"),
        Col("Date Received", ".", when("{d}/{m:02d}/2025")),
        Col("Time Received", ".", when("{h:02d}:{s:02d}")),
        Col("Channel", ".", pick("Web form", "Phone", "App", "Email", "Social media", missing=0)),
        Col("Mode", "D", MODE),
        Col("Route / Line", "D", one("nz-route", "1", "2", "7", "83", "AX", "HVL", "KPL", "JVL",
                                     "Days Bay", missing=0.1)),
        Col("Category", ".", pick("Reliability", "Staff behaviour", "Fares and ticketing",
                                  "Safety", "Information", "Vehicle condition", missing=0)),
        Col("Sub Category", ".", pick("Did not operate", "Ran early", "Drove past stop",
                                      "Overcharged", "Harsh braking", "App / RTI wrong",
                                      missing=0.1)),
        Col("Customer Type", "D", one("nz-cust", "Adult", "Child / Student", "SuperGold",
                                      "Community Services Card", "Total Mobility", missing=0.15)),
        Col("Complaint Details", "K", talk(
            "Bus went straight past me at stop 5515 even though I had my arm out. Driver looked right at me",
            "The 7.13 was replaced by a bus again with no notice, I was 40 mins late for work and this is the third time this month",
            "Customer states driver shouted at her son for not having Snapper and left him at the stop in the dark",
            "Tagged off and it still charged me the full fare to Upper Hutt",
            "Screen says due for 12 minutes then it just disappears. Please sort it",
            "Driver braked so hard coming down Brooklyn hill that an elderly lady fell over",
            "Ferry left two minutes early, six of us standing on the wharf waving",
            "Customer would like to know why the Sunday timetable runs on Easter Monday when people are working",
            "No air con and the windows don't open. Someone fainted",
            "The ramp wouldn't come down and the driver said to wait for the next one, which was also broken",
            "Seats covered in something sticky, ruined my suit",
            "Caller is very upset that the train didn't wait for the connecting bus",
            "there was a guy vaping up the back and the driver did nothing",
            missing=0.02, tails=(
                "I'd like someone to ring me back about this.",
                "Not good enough for what we pay in rates",
                "This happened on Tuesday as well.",
                "I have photos if you want them",
                "Customer does not need a reply, just wants it noted.",
                "I have complained before and heard nothing.",
                "Please thank the lady in the ticket office who was kind about it.",
                "I'm seriously thinking of going back to driving."))),
        Col("Resolution", ".", pick("Apology", "Refund", "Staff training", "None", "Call back",
                                        missing=0.3)),
        Col("Upheld?", ".", pick("Yes", "No", "Partially", "Under investigation", missing=0.05)),
        Col("Working Days to Close", ".", near(0, 34)),
        Col("Officer Notes", ".", said(
            "CCTV requested 3/4, operator confirms", "Sent to operator for comment",
            "template 4 sent", "Refund of $3.50 processed", "Duplicate of earlier case",
            "No further action", "Driver spoken to", missing=0.45)),
        Col("Withheld under s9(2)(a)", ".", pick("", "", "Name removed", missing=0.3)),
    ],
    rows=96,
    before=(["Appendix 1 - Public transport complaints received 1 February 2025 to 31 May 2025"], []),
)  # fmt: skip



def rank(n: int) -> Cells:
    """A place out of four."""

    def make(rng: random.Random, i: int) -> str:
        row = random.Random(f"rank|{i}")
        return "" if row.random() < 0.15 else str(row.sample(range(1, 5), 4)[n])

    return make


# 10 --- EngagementHQ: a pool in Australia

USES = ("Lap swimming", "Learn to swim", "Aqua aerobics", "Splash pad", "Gym", "School carnivals",
        "Other (please specify)")
SWIM = some("ehq-uses", USES, 4, 0.05)
PLAN = one("ehq-plan", "Strongly support", "Support", "Neutral", "Oppose", "Strongly oppose")
Q_USE = "What do you use the Memorial Pool for? (tick all that apply)"
Q_RANK = "Please rank the following in order of importance to you (1 = most important)"

ehq = Shape(
    "memorial_pool_master_plan_survey_responses.xlsx",
    0,
    [
        Col(("Contribution ID", ""), "R", number(88123, 2)),
        Col(("Member ID", ""), ".", pick("", "", "21874", "30915", "11206")),
        Col(("Date Submitted", ""), ".", when("{m:02d} {d:02d} 2023 {h:02d}:{s:02d}:10")),
        Col(("Login (Screen name)", ""), "I", lambda rng, i: rng.choice(
            ["Anonymous", "Anonymous", f"{first()(rng, i)}{rng.randint(1, 99)}"])),
        Col(("Email", ""), "I", email(0.6)),
        Col(("Verification Status", ""), ".", pick("Unverified", "Registered", missing=0)),
        Col(("Which suburb or locality do you live in?", ""), "D",
            one("ehq-sub", "Kurrawang", "East Kurrawang", "Billabong Flat", "Mount Isobel",
                "Outside the Shire", missing=0.03)),
        Col(("How often do you visit the Memorial Pool in season?", ""), "D",
            one("ehq-often", "Daily", "A few times a week", "Weekly", "Monthly",
                "Once or twice a season", "Never")),
        *[Col((Q_USE if n == 0 else "", use), "S", tick(SWIM, use, "1", "0"))
          for n, use in enumerate(USES)],
        Col(("", "Other (please specify) - text"), "O", ifticked(SWIM, USES[-1], said(
            "Water polo", "Rehab after my hip", "sitting under the trees", "Masters squad",
            "Kids birthday parties", "canteen chips", missing=0))),
        Col(("How much would you be willing to pay for a single adult entry? ($)", ""), "C",
            figure("5", "6", "6.50", "7", "8", "4", "10", "5.50", "0")),
        *[Col((Q_RANK if n == 0 else "", item), "C", rank(n)) for n, item in enumerate(
            ("Heating the 50m pool", "New change rooms", "Shade", "Longer season"))],
        Col(("Overall, do you support the draft Master Plan?", ""), "C", PLAN),
        Col(("Please tell us the reasons for your answer", ""), "T", talk(
            "About bloody time, the change rooms haven't been touched since 1974",
            "Great plan but please don't lose the peppercorn trees, they are the heart of the place",
            "Where is the money coming from? Rates are already through the roof",
            "Drop the waterslide and heat the pool, we'd get eight months out of it",
            "My kids learned to swim there and so did I. It needs doing",
            "A ramp into the water would mean my wife could swim for the first time in 6 years",
            "I don't think we need a gym, there are already two in town and they are struggling",
            "You've spent a fortune on consultants and the toilets still don't flush",
            "Yes as long as the diving board stays", missing=0.25)),
        Col(("Is there anything missing from the draft plan?", ""), "T", talk(
            "Parking for the bus when the schools come in",
            "A proper canteen run by a local family",
            "shade over the toddler pool, they get burnt to a crisp by 10am",
            "Solar panels on the roof of the kiosk",
            "Something for the teenagers, they hang around the skate park with nothing to do",
            "Early opening. I start work at 7 and would love to swim first",
            "acknowledgement of the Traditional Owners at the entry",
            "A quiet session for kids with sensory needs", missing=0.45,
            brief=("No", "Nope", "n/a", "All good"))),
        Col(("What is your age range?", ""), "D", one("ehq-age", "Under 18", "18-29", "30-44",
                                                      "45-59", "60-74", "75+")),
        Col(("Gender", ""), "D", one("ehq-g", "Woman", "Man", "Non-binary", "Prefer not to say")),
        Col(("Do you identify as Aboriginal and/or Torres Strait Islander?", ""), "D",
            one("ehq-atsi", "Yes", "No", "Prefer not to say")),
        Col(("Upload a photo of the pool from the past (optional)", ""), ".", lambda rng, i: (
            f"https://s3.example.com/ehq/form/{rng.getrandbits(40):x}/IMG_{1200 + i}.jpg"
            if i % 23 == 7 else "")),
    ],
    rows=72,
)  # fmt: skip

# 11 --- Google Forms, read into R: costs of student housing


def dots(heading: str) -> str:
    """A heading as read.csv makes it."""
    return re.sub(r"[^A-Za-z0-9_.]", ".", heading)


CUTS = ("Heating", "Food", "Going out", "Books and equipment", "Travel home", "Medical or dental care")
CUT = some("uni-cut", CUTS)
WORKS = one("uni-work", "Yes", "No", "Looking for work")

rents = Shape(
    "student_housing_costs_clean.csv",
    13,
    [
        Col("Timestamp", ".", when("{m}/{d}/2023 {h}:{s}:09")),
        Col(dots("I have read the information above and I am happy to take part"), ".",
            always("Yes")),
        Col(dots("What level are you studying at?"), "D",
            one("uni-level", "Foundation", "Undergraduate", "Postgraduate taught",
                "Postgraduate research")),
        Col(dots("Are you a home or an international student?"), "D",
            one("uni-home", "Home", "International", "EU (settled status)")),
        Col(dots("Where do you live in term time?"), "D",
            one("uni-where", "University halls", "Private halls", "Shared house",
                "With parents or family", "Own home")),
        Col(dots("How much rent do you pay per week? (£)"), "C",
            figure("95", "110", "120", "135", "142.50", "150", "165", "180", "210", "0",
                   missing=0.12)),
        Col(dots("How many minutes does it take you to travel to campus?"), "C",
            figure("5", "10", "15", "20", "25", "40", "60", "75")),
        *[Col(dots(f"How satisfied are you with the following where you live? [{row}]"), "C",
              one(f"uni-{row}", *SATISFIED))
          for row in ("Heating", "Wi-Fi", "Security", "Repairs", "Value for money")],
        Col(dots("In the last year, have you cut back on any of these? (tick all that apply)"), "S",
            listed(CUT, ", ")),
        Col(dots("Have you got paid work in term time?"), "C", WORKS),
        Col(dots("If yes, how many hours a week?"), "C",
            after(WORKS, ("Yes",), figure("4", "8", "10", "12", "15", "16", "20", "25", "30"))),
        Col(dots("How have housing costs affected your studies?"), "T", talk(
            "I do nights in a warehouse to make the rent so I sleep through my 9ams",
            "haven't bought a single textbook, I share pdfs with my flatmate",
            "I moved back with my parents and commute 2 hrs each way, so no societies for me",
            "It has been okay because my nan helps out",
            "Constant stress. I check my bank before I buy a coffee",
            "I nearly dropped out in January when the landlord put it up by £20 a week with no warning",
            "We don't put the heating on so I live in the library until it shuts",
            "Honestly not much, halls are expensive but bills are included",
            "As an international student I had to pay 6 months upfront and it wiped out my savings",
            missing=0.2)),
        Col(dots("What should the university do first?"), "T", talk(
            "Freeze rents in halls for second years too",
            "be a guarantor for people whose parents can't",
            "Cheap hot meals on campus, £2 like they do at other unis",
            "Sign up landlords to a proper standard and kick the bad ones off the list",
            "Stop accepting more students than there are beds in this city",
            "More bursaries and make the form shorter than my dissertation",
            "Keep the library open 24/7 so we can stay warm",
            "Timetable lectures on three days so we can work the other two",
            missing=0.3)),
        Col(dots("Anything else you'd like to say?"), "T", talk(
            "Thanks for doing this, nobody asks postgrads",
            "The mould in my room is literally growing on my shoes",
            "I feel lucky compared to my mates",
            "Please publish the results this time",
            "the estate agents here are criminals tbh",
            "Sorry for the rant",
            "my rep said you would bring this to the housing committee so please do",
            "Second year running I've had to borrow from friends for the deposit",
            missing=0.65, brief=("no", "Nope", "N/A"))),
        Col(dots("How old are you?"), "D", near(18, 37)),
        Col(dots("Gender"), "D", one("uni-gender", "Female", "Male", "Non-binary", "Prefer not to say")),
        Col(dots("Leave your student email if you want to win one of five £20 vouchers"), "I",
            email(0.35)),
    ],
    rows=84,
)  # fmt: skip

# 12 --- Citizen Space: licences for e-scooters

AS = one("cs-as", "Individual", "Organisation", missing=0)


def asked(question: str, part: str) -> str:
    """A heading as Citizen Space puts it together."""
    return f"{question} - {part}"


Q1 = "1. Do you agree that rental e-scooter schemes should be licensed by local authorities?"
Q2C = "2. What should be the maximum speed of a rental e-scooter?"
Q3C = "3. Which of the following conditions should a licence contain?"
Q5C = "5. Do you think our proposals would affect people with protected characteristics?"
TERMS = ("Parking in marked bays only", "Helmets provided", "Number plates", "Night-time curfew",
         "Data shared with the council", "Other")
LICENCE = some("cs-terms", TERMS, 4, 0.1)
SPEED = one("cs-speed", "10 mph", "12.5 mph", "15.5 mph", "Other", "Don't know", missing=0.1)
IMPACT = one("cs-eq", "Yes", "No", "Not sure", missing=0.15)

scooters = Shape(
    "licensing-micromobility_responses_2025-04-02.csv",
    5,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.getrandbits(20):05X}-{i + 117}-K"),
        Col("Submitted Date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:30")),
        Col("Status", ".", pick("Published", "Submitted", "Submitted", missing=0)),
        Col(asked("What is your name?", "Name"), "I", person(0.2)),
        Col(asked("What is your email address?", "Email"), "I", email(0.15)),
        Col(asked("Are you responding as an individual or on behalf of an organisation?",
                  "individual or org"), "D", AS),
        Col(asked("What is your organisation?", "Organisation"), "I",
            after(AS, ("Organisation",), said("Thirle Cycling Campaign", "Sight Forward",
                                              "Wharfside Parish Council", "Zipp Mobility Ltd",
                                              "Older People's Forum", missing=0))),
        Col(asked("Which region do you live in or represent?", "region"), "D",
            one("cs-reg", "North East", "North West", "Midlands", "London", "South West",
                "South East", "Wales", "Scotland")),
        Col(asked("We may publish responses. Please tell us how you would like yours to be treated",
                  "publishing permission"), "P",
            one("cs-pub", "Publish response with name", "Publish response only (without name)",
                "Do not publish response", missing=0)),
        Col(asked("I confirm that I have read the privacy notice", "privacy"), ".",
            always("I confirm")),
        Col(asked(Q1, "Radio button"), "C", one("cs-1", "Yes", "No", "Don't know", missing=0.04)),
        Col(asked(Q1, "Please give the reasons for your answer"), "T", talk(
            "At the moment anybody can dump a fleet on the pavement and walk off, so yes there has to be a licence",
            "Councils are skint and don't have anyone to police it. It should be done nationally",
            "I use one to get to the station every day and I'd hate for it to be tied up in red tape",
            "I am blind and I have fallen over these things four times this year",
            "Licensing has worked reasonably well for taxis and I don't see why this is different",
            "They should simply be banned. They are a menace on the seafront",
            "Trials have been going for five years, just get on with it",
            "We support licensing provided that the fee covers the real cost of enforcement",
            "A patchwork of different rules at every boundary will confuse riders", missing=0.25)),
        Col(asked(Q2C, "Speed"), "C", SPEED),
        Col(asked(Q2C, "If other, please specify"), "O", after(SPEED, ("Other",), said(
            "8mph", "20 mph on the road, 5 on shared paths", "walking pace", "same as e-bikes",
            "0", missing=0.1))),
        *[Col(asked(Q3C, t), "S", tick(LICENCE, t, t)) for t in TERMS],
        Col(asked(Q3C, "Other - please say what"), "O", ifticked(LICENCE, "Other", said(
            "Compulsory insurance", "A bell", "Sound emitting device for blind people",
            "Minimum age 18", "No riding in the rain", "local depot jobs", missing=0.05))),
        Col(asked("4. What lessons should be learned from the trials?", "Lessons"), "T", talk(
            "Docking bays work, free floating doesn't. Compare Bristol now with 2021",
            "Teenagers were riding them two up on their dad's account and nothing was done",
            "Ours cut a 40 minute walk to the hospital to 10 minutes for staff on nights",
            "The operator pulled out overnight and left 300 scooters to rot",
            "Fines need to be instant and in the app",
            "Good signage and painted boxes cost very little and made all the difference",
            "ask disabled people first, not at the end",
            "The battery fires were hushed up",
            missing=0.4, brief=("No comment", "N/A", "Don't know"))),
        Col(asked(Q5C, "Equality impact"), "C", IMPACT),
        Col(asked(Q5C, "Please explain"), "T", after(IMPACT, ("Yes", "Not sure"), talk(
            "Older people already stay in because they are afraid of being knocked over",
            "Deaf people can't hear them coming from behind",
            "A seated scooter would help those of us who cannot stand for long, yet it isn't in the proposals",
            "Women feel safer riding home at night than walking so a curfew would hit us hardest",
            "Wheelchair users get stuck when three of them block the dropped kerb",
            "Young people on low pay rely on them for shift work",
            "People without a smartphone or a bank card are shut out",
            "I don't know but somebody should check", missing=0.3))),
        Col("Analyst notes", ".", said("Campaign text B", "check with legal", "duplicate?",
                                       "see attached PDF", missing=0.9)),
    ],
    rows=90,
)  # fmt: skip

# 13 --- Jotform in two languages: libraries in Canada

SERVICES = (
    "Borrowing books / Emprunt de livres", "E-books / Livres numériques",
    "Computers and Wi-Fi / Ordinateurs et Wi-Fi", "Story time / Heure du conte",
    "Makerspace / Atelier de fabrication", "Study rooms / Salles d'étude", "Other / Autre",
)  # fmt: skip
USED = some("jot-used", SERVICES, 4, 0.05)
RATED = ("Excellent", "Good / Bon", "Fair / Passable", "Poor / Mauvais", "N/A / S.O.")
RATE = "Please rate the following / Veuillez évaluer les éléments suivants"
HOURS = one("jot-hours", "Yes / Oui", "No / Non", "Unsure / Incertain")

library = Shape(
    "Library_Strategic_Plan_Survey_Sondage2025-05-12_08_31_02.csv",
    9,
    [
        Col("Submission Date", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:01")),
        Col("Which branch do you visit most often? / Quelle succursale fréquentez-vous le plus?", "D",
            one("jot-branch", "Central / Centrale", "Riverside / Bord-de-l'eau", "Orchard Hill",
                "Vanier Nord", "Bookmobile / Bibliobus")),
        Col("How often do you visit? / À quelle fréquence?", "D",
            one("jot-often", "Weekly / Chaque semaine", "Monthly / Chaque mois",
                "A few times a year / Quelques fois par an", "Rarely / Rarement")),
        Col("Which services have you used in the past year? Check all that apply. / Quels services "
            "avez-vous utilisés? Cochez toutes les réponses pertinentes.", "S", listed(USED, "\n")),
        Col("If other, please specify / Si autre, veuillez préciser", "O",
            ifticked(USED, SERVICES[-1], said("Seed library", "tax clinic", "Passeport musées",
                                              "Snowshoe loan", "English conversation circle",
                                              "généalogie", missing=0.05))),
        Col("How many minutes does it take you to get here? / Combien de minutes pour vous y rendre?",
            "C", figure("5", "5", "10", "10", "15", "20", "30", "45", "12")),
        *[Col(f"{RATE} >> {row}", "C", one(f"jot-{row}", *RATED)) for row in
          ("Staff / Personnel", "Collections", "Programs / Programmes", "Building / Édifice")],
        Col("Would you use the library if it opened on Sunday? / Utiliseriez-vous la bibliothèque le "
            "dimanche?", "C", HOURS),
        Col("Please explain / Veuillez expliquer", "T", talk(
            "Sunday is the only day that both of us are off and the kids are bouncing off the walls",
            "I am sure it would be nice but not if it means cutting the Thursday evening",
            "Le dimanche, c'est la seule journée où je peux étudier en paix",
            "Nope, church and then family dinner",
            "In January there is nowhere else to go that's warm and free",
            "Je travaille la fin de semaine, alors non",
            "I'd come after hockey practice, it's right across from the rink",
            "Only if the buses run, otherwise I can't get there", missing=0.45)),
        Col("What do you value most about the library? / Qu'appréciez-vous le plus?", "T", talk(
            "The children's librarian knows every kid by name and what dinosaur they are into",
            "It's quiet, it's free and nobody asks me to buy anything",
            "Le service en français est excellent et le personnel est toujours souriant",
            "Being able to put holds on from home and just pick them up",
            "Large print. My eyes are going and I read four a week",
            "I wrote my whole résumé there with help from a volunteer and got the job",
            "Les ateliers de tricot du mardi, on rit tellement",
            "It is the one place in this town where everyone is welcome", missing=0.2)),
        Col("What should we do differently in the next five years? / Que devrions-nous faire "
            "autrement?", "T", talk(
            "Fewer screens and more books please",
            "A washroom on the second floor!",
            "Plus de romans québécois et de bandes dessinées pour ados",
            "Stop with the renovation and buy more copies so the wait isn't 14 weeks",
            "A safe place for people who are homeless with someone trained to help, it isn't fair on staff",
            "Offer coding for seniors, not just for kids",
            "Un vrai café avec de vraies tasses",
            "Lend out tools and sleds like they do in the next county", missing=0.3)),
        Col("Age group / Groupe d'âge", "D", one("jot-age", "Under 18 / Moins de 18", "18-34",
                                                 "35-54", "55-74", "75+")),
        Col("Language spoken most often at home / Langue parlée le plus souvent à la maison", "D",
            one("jot-lang", "English / Anglais", "French / Français", "Other / Autre")),
        Col("Postal code (first 3 characters) / Code postal (3 premiers caractères)", "D",
            one("jot-fsa", "K1L", "K1K", "K2A", "J8X", "K4A", missing=0.15)),
        Col("E-mail / Courriel", "I", email(0.7)),
        Col("IP", "I", address()),
        Col("Submission ID", "R", lambda rng, i: f"6{rng.getrandbits(58):018d}"),
    ],
    rows=56,
)  # fmt: skip

# 14 --- CamelCase on a city's open data: street trees

BENEFITS = ("Shade", "CleanAir", "Beauty", "Wildlife", "PropertyValue", "StormWater", "Other")
BENEFIT = some("tree-b", BENEFITS, 3, 0.03)
PLANT = one("tree-plant", "Yes", "No", "Maybe")
SCALE = ("1", "2", "3", "4", "5")

trees = Shape(
    "Urban_Forest_Master_Plan_Community_Survey_2022.csv",
    0,
    [
        Col("OBJECTID", ".", number(1)),
        Col("GlobalID", "R", hexes(32, dashed=True)),
        Col("CreationDate", ".", when("2022/{m:02d}/{d:02d} {h:02d}:{s:02d}:00+00")),
        Col("Creator", ".", blank()),
        Col("SurveyLanguage", ".", pick("English", "Spanish", missing=0)),
        Col("CouncilDistrict", "D", one("tree-dist", "1", "2", "3", "4", "5", "6", missing=0.05)),
        Col("ZipCode", "D", one("tree-zip", "40203", "40204", "40206", "40211", "40214", missing=0.08)),
        Col("YearsInCity", "D", near(0, 61)),
        Col("OwnOrRent", "D", one("tree-own", "Own", "Rent", "Other")),
        Col("TreesOnProperty", "C", figure("0", "0", "1", "2", "3", "4", "6", "12", "20")),
        Col("TopTreeBenefits", "S", listed(BENEFIT, ",")),
        Col("TopTreeBenefitsOther", "O", ifticked(BENEFIT, "Other", said(
            "Somewhere to hang a swing", "Fruit", "mental health", "Noise from the interstate",
            "history", missing=0))),
        Col("EnoughTreesNeighborhood", "C", one("tree-s1", *SCALE)),
        Col("EnoughTreesDowntown", "C", one("tree-s2", *SCALE)),
        Col("CityCaresForTrees", "C", one("tree-s3", *SCALE)),
        Col("WouldPlantTree", "C", PLANT),
        Col("WhyNotPlantTree", "T", after(PLANT, ("No", "Maybe"), talk(
            "Landlord would never let me",
            "The roots from the last one cracked my sewer line and it cost me $7,000",
            "I'm 78 and can't be raking leaves out of the gutter anymore",
            "Utility company just comes and butchers them anyway",
            "Would if somebody told me what kind to get and came and dug the hole",
            "no yard, I'm on the third floor",
            "Limbs came down on my car in the ice storm and insurance didn't pay",
            "Not sure I'm allowed to plant in the strip by the sidewalk", missing=0.1))),
        Col("BiggestConcern", "T", talk(
            "West end has no shade at all, you could fry an egg at the bus stop",
            "Developers clear cut and then put in three twigs and call it landscaping",
            "the ash trees are all dead and nobody is taking them down",
            "Heat. My block was 104 last July",
            "Invasive pears everywhere, they stink and they split",
            "You plant 'em and then never water them",
            "Sidewalks buckling so my mom can't use her walker",
            "Losing the big old oaks in Cherokee Park to honeysuckle", missing=0.2)),
        Col("VolunteerInterest", "C", one("tree-vol", "Yes", "No", "Already do")),
        Col("AdditionalComments", "T", talk(
            "Love that the city is finally doing this",
            "Hire neighborhood kids in the summer to water, pay them decent",
            "Please coordinate with the water company so you don't dig it up again a year later",
            "Stop topping trees!",
            "Give away free trees at the library like you did in 2018, ours is 15 feet tall now",
            "I would rather you fixed the potholes first to be honest",
            "More pawpaws",
            "Make the meetings at a time when working folks can come", missing=0.6,
            brief=("None", "no", "N/A", "."))),
        Col("AgeRange", "D", one("tree-age", "Under 18", "18-24", "25-34", "35-49", "50-64", "65+")),
        Col("RaceEthnicity", "D", one("tree-race", "White", "Black or African American",
                                      "Hispanic or Latino", "Asian", "Two or more",
                                      "Prefer not to answer")),
        Col("RaceEthnicityOther", "I", said("Bosnian", "human", "Appalachian", missing=0.93)),
        Col("HouseholdIncome", "D", one("tree-inc", "Less than $25,000", "$25,000-$49,999",
                                        "$50,000-$99,999", "$100,000 or more",
                                        "Prefer not to answer")),
        Col("StreetAddressForFreeTree", "I", lambda rng, i: (
            f"{rng.randint(100, 2900)} {rng.choice(['Dogwood', 'Sycamore', 'Third', 'Vine'])} St"
            if rng.random() < 0.25 else "")),
        Col("x", "I", decimal(-85.9, -85.6)),
        Col("y", "I", decimal(38.1, 38.3)),
    ],
    rows=105,
)  # fmt: skip

SHAPES = [
    forms, fft, pcc, kobo, redcap, tsm, docket, reviews, complaints, ehq, rents, scooters, library,
    trees,
]  # fmt: skip
