"""Ordinary exports as published or handed round by public bodies, charities and universities."""
# fmt: off

import random
import re

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
    hexes,
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


def people(*texts: str, missing: float = 0.35, short: tuple[str, ...] = ()) -> Cells:
    """What people wrote: no two alike but for the short ones; {a|b} is one of these."""
    seen: set[str] = set()

    def one(rng: random.Random, text: str) -> str:
        return re.sub(r"\{([^{}]*)\}", lambda m: rng.choice(m[1].split("|")), text)

    def make(rng: random.Random, i: int) -> str:
        if i == 0:
            seen.clear()
        if rng.random() < missing:
            return ""
        if short and rng.random() < 0.15:
            return rng.choice(short)
        text = ""
        for _ in range(9):
            n = rng.choices((1, 2, 3), (6, 3, 1))[0]
            text = " ".join(one(rng, t) for t in rng.sample(texts, min(n, len(texts))))
            how = rng.random()
            if how < 0.10:
                text = text.lower()
            elif how < 0.25:
                text = text.rstrip(".")
            elif how < 0.28:
                text = text.upper()
            elif how < 0.33:
                text = text.replace(". ", ".\n")
            if text not in seen:
                break
        seen.add(text)
        return text

    return make


def each(n: int, cells: Cells, key: str) -> Cells:
    """The same in the n rows of one person."""
    return lambda rng, i: cells(random.Random(f"{key} {i // n}"), i // n)


def turn(*texts: str) -> Cells:
    """One after the other."""
    return lambda rng, i: texts[i % len(texts)]


def alternately(*cells: Cells) -> Cells:
    """Cells of one kind after the other."""
    return lambda rng, i: cells[i % len(cells)](rng, i // len(cells))


NOTHING = ("No", "None", "N/A", "n/a", "-", "Nothing")
NUMBERS = ("1", "2", "3", "4", "5")

# --- 1. Ireland, a council's open data: SurveyMonkey, two header rows made one

COAST = "To what extent do you agree or disagree with the following statements about the Coastal Mobility Route? - "
MODES = "How do you normally travel along the coast road between Blackrock and Sandycove? (Please select all that apply) - "
ireland = Shape(
    "coastal_mobility_route_public_survey_2021_anonymised.csv",
    11,
    [
        Col("Respondent ID", "R", number(12458830117, 7919)),
        Col("Collector ID", ".", always("402118836")),
        Col("Start Date", ".", when("{d:02d}/{m:02d}/2021 {h:02d}:{s:02d}")),
        Col("End Date", ".", when("{d:02d}/{m:02d}/2021 {h:02d}:{s:02d}")),
        Col("Do you consent to your anonymised answers being used by the Council for this evaluation?", ".", always("Yes, I consent")),
        *[Col(MODES + m, "S", mark(m, 0.35)) for m in ("Walk", "Cycle", "E-scooter", "Bus", "DART", "Car (driver)", "Car (passenger)", "Wheelchair or mobility aid")],
        Col(MODES + "Other (please specify)", "O", said("Motorbike", "jogging", "With a buggy", "roller skates", "Taxi mostly", "cargo bike with two kids", "Running", missing=0.88)),
        Col("How often have you used the Coastal Mobility Route since it opened?", "D", pick("Daily", "A few times a week", "About once a week", "Less than once a week", "Once only", "Never")),
        Col("What is the main purpose of your trips along the route?", "C", pick("Leisure or exercise", "Work", "School or college", "Shopping", "Visiting friends or family", "Swimming", "Other (please specify)")),
        Col("What is the main purpose of your trips along the route? - Other (please specify)", "O", said("dog walking", "Getting to Mass", "bird watching at Booterstown", "physio appointments", "To get a coffee!", missing=0.9)),
        Col("On average, how many minutes do you spend on the route on each visit?", "C", pick("20", "45", "60", "30", "15", "90", "40", "10", "25", "120", missing=0.2)),
        *[Col(COAST + s, "C", pick(*AGREE)) for s in (
            "I feel safe using the route",
            "The route has improved access to the seafront",
            "The one-way system has caused problems for me",
            "The route has been good for local businesses",
        )],
        Col("Would you like to see the Coastal Mobility Route made permanent?", "C", pick("Yes", "Yes, with changes", "No", "Don't know")),
        Col("Please tell us the reason for your answer", "T", people(
            "{It has been transformative for our family|This has been the best thing to happen to the seafront in years}, my {eight|ten|seven} year old now cycles to swimming on her own.",
            "The traffic has simply been pushed onto {York Road|Monkstown Road|the Glenageary roundabout} and {nobody|no one in the Council} seems to care.",
            "I am {74|81|a carer} and can no longer be dropped near the {East Pier|Forty Foot} because of the one way.",
            "I've sold my second car since this opened, {that's how much I use it|it's that good}.",
            "Ambulances {getting to|coming from} Vincent's have to go the long way round, that can't be right.",
            "Great idea but the {bollards|orange poles} are an eyesore, do it properly in {granite|stone}.",
            "It's packed every {Sunday|Saturday morning|evening} which tells you people want it.",
            "I live on {the road|Newtown Avenue} and it's quieter now, I can open my windows.",
            "Cyclists go {far too fast|flying past} at the {Seapoint|Sandycove} bend and don't stop at the crossing.",
            missing=0.25,
        )),
        Col("If the route were kept, what ONE change would you make?", "T", people(
            "More bike {parking|stands} at {Seapoint|the People's Park|Newtownsmith}.",
            "A proper toddle-safe {crossing|ramp} at the {tea rooms|Martello tower}.",
            "Put back two way traffic {between the West Pier and the Purty Kitchen|as far as the baths}.",
            "Separate walkers and bikes, the shared bit is {chaos|a mess} on a sunny day.",
            "More bins, {they are overflowing|you can't move for pizza boxes} by 4pm.",
            "Disabled bays {closer to the water|on the seaward side}.",
            "Extend it to {Dalkey|Dublin city|Blackrock village}.",
            "Public toilets please, {there are none|we have to use the pubs}.",
            missing=0.35, short=("Toilets", "Lighting", "none", "Remove it", "Extend it to Dalkey"),
        )),
        Col("Have you spent more, the same or less in local shops since the route opened?", "C", pick("More", "About the same", "Less", "Not applicable")),
        Col("Any other comments?", "T", people(
            "Well done to the {engineers|council staff} who got this in so {fast|quickly}.",
            "This survey is {biased|loaded}, where is the option for people who {drive for work|hate it}?",
            "Why was there no consultation {before it went in|with the residents of Longford Terrace}?",
            "Please do {Deansgrange|Rochestown Avenue} next.",
            "Thanks for asking {us|residents} for once.",
            "The gullies flood {every time it rains|at the Coal Quay bridge}, please look at that before anything else.",
            "I would worry about the {winter|dark evenings} when there's nobody about.",
            "The paint is {peeling|already gone} at the slip and my father {slipped|nearly fell} on it.",
            missing=0.6, short=NOTHING,
        )),
        Col("Which of the following areas do you live in?", "D", pick("Blackrock", "Monkstown", "Dún Laoghaire", "Glasthule / Sandycove", "Dalkey", "Elsewhere in the county", "Outside the county")),
        Col("Outside the county (please specify)", "I", said("Bray", "Ringsend", "Wicklow", "Clontarf", missing=0.9)),
        Col("Eircode routing key", "D", pick("A94", "A96", "D18", "D14", "D04", "A98", missing=0.2)),
        Col("What age are you?", "D", pick("Under 18", "18-29", "30-44", "45-59", "60-74", "75 or over", "Prefer not to say")),
        Col("What is your gender?", "D", pick("Female", "Male", "In another way", "Prefer not to say")),
        Col("Do you have a disability or long-term condition that affects how you travel?", "D", pick("Yes", "No", "Prefer not to say")),
    ],
    rows=110,
)

# --- 2. Canada: EngagementHQ

PRIORITY = "How important are the following to you when visiting a recreation centre?: "
canada = Shape(
    "Recreation_Master_Plan_Survey_EngagementHQ_export.xlsx",
    10,
    [
        Col("Contribution ID", "R", number(88214, 3)),
        Col("Member ID", "I", pick("", "10442", "10981", "11377", "12006", "12841", missing=0.5)),
        Col("Date Submitted", ".", when("{m}/{d}/2023 {h:02d}:{s:02d} AM")),
        Col("Submission Type", ".", pick("Online", "Paper", "Online", "Online", missing=0)),
        Col("Login (Screen name)", "I", lambda rng, i: rng.choice(("Anonymous", f"northshore{i}", f"mapleleaf_{i}", "Anonymous", f"jb{i}40"))),
        Col("Email", "I", email(0.5)),
        Col("IP Address", "I", address()),
        Col("Contributor Summary (Signup form Qs) >>>", ".", blank()),
        Col("What is your year of birth?", "D", pick("1961", "1974", "1985", "1990", "1952", "1979", "2001", "1968", missing=0.4)),
        Col("What is your postal code?", "I", said("V9R 1A1", "V9S 2B4", "V9T 0C3", "V9V 1M1", "V9R 5T6", missing=0.45)),
        Col("Contribution Summary >>>", ".", blank()),
        Col("Which recreation facilities have you or members of your household used in the past 12 months? (Choose all that apply)", "S", chosen("Aquatic centre", "Ice arena", "Fitness centre", "Community hall", "Sports fields", "Trails", "Youth drop-in", "Other (please specify)", by=", ", missing=0.05, most=5)),
        Col("Which recreation facilities have you or members of your household used in the past 12 months? (Choose all that apply) - Other", "O", said("pickleball courts", "Curling club", "the climbing wall", "lawn bowling", "Skate park", "dog agility barn", missing=0.85)),
        Col("How often do you visit a City recreation centre?", "D", pick("Daily", "2-3 times a week", "Once a week", "Once a month", "A few times a year", "Never")),
        Col("About how much does your household spend on recreation each month, in dollars?", "C", pick("0", "50", "120", "200", "75", "$40", "300", "about 100", "25", "60", missing=0.2)),
        *[Col(PRIORITY + s, "C", pick("Very important", "Somewhat important", "Not very important", "Not at all important", "Don't know")) for s in ("Cost", "Hours of operation", "Distance from home", "Accessibility for people with disabilities")],
        Col("What prevents you from using recreation services more often?", "T", people(
            "Registration for swimming lessons {fills up|is gone} in {five minutes|about 3 minutes} and we never get in.",
            "{I work shifts|I'm a nurse on nights} and the pool closes at {8|9} pm.",
            "It costs {over $60|too much} for a family of {four|five} to skate on a Saturday.",
            "No bus on {Sundays|weekends} to the {north end|arena}.",
            "My {back|hip|knees} and the change rooms, there is {nowhere|no bench} to sit down.",
            "Honestly the {website|booking app} is so confusing I give up.",
            "Kids {programs|camps} are all during working hours.",
            "Nothing prevents us, we {love|go to} the centre every week.",
            missing=0.3, short=("Time", "Cost", "time and money", "Nothing", "COVID", "Parking"),
        )),
        Col("Do you support a modest tax increase to replace the aging ice arena?", "C", pick("Yes", "No", "Unsure")),
        Col("Please explain your answer.", "T", people(
            "The arena is {50|nearly 60} years old and the {roof leaks|compressor breaks down} every winter, it's past time.",
            "Taxes went up {6|7.4} percent last year, {enough is enough|we can't take any more on a pension}.",
            "I'd rather see the money go to {housing|fixing the roads|a second pool}.",
            "My {grandkids|girls} play ringette and have to drive {40 minutes|to Parksville} for ice time.",
            "Only if {hockey clubs|user groups} pay their share.",
            "Depends how much. You say modest, {what is modest?|give us a number.}",
            "A community our size {needs|deserves} two sheets of ice.",
            "Ice sports serve a {small|shrinking} group, build something {everyone|seniors} can use.",
            missing=0.35,
        )),
        Col("How did you hear about this survey?", "C", pick("Social media", "City website", "Poster in facility", "Word of mouth", "Newspaper", "Other (please specify)")),
        Col("How did you hear about this survey? - Other", "O", said("My son's coach", "utility bill insert", "at the farmers market", "from Council meeting", missing=0.9)),
        Col("Is there anything else you would like to share about the future of recreation in our city?", "T", people(
            "More {indoor|covered} pickleball, {please|we are desperate}!",
            "Thank you to the {lifeguards|front desk staff}, they are {always kind|wonderful with my mom}.",
            "Please consult the {Snuneymuxw|local First Nations} properly before you build anything {on the waterfront|down there}.",
            "A {sensory friendly|quiet} swim once a week would change our {lives|family's week}, my son has autism.",
            "Stop {studying|planning} and build something.",
            "We need {washrooms|water fountains} on the {trails|fields} that are open in winter.",
            "Teens have {nowhere to go|nothing to do} after 9 except the {mall|parking lot}.",
            missing=0.45, short=("no", "No thanks", "N/A"),
        )),
        Col("Do you have children under 18 at home?", "D", pick("Yes", "No", "Prefer not to answer")),
        Col("Which neighbourhood do you live in?", "D", pick("Downtown", "North End", "Harewood", "Departure Bay", "South End", "Rural area")),
        Col("Do you identify as any of the following? (Choose all that apply)", "D", chosen("Indigenous", "Person with a disability", "Newcomer to Canada", "2SLGBTQIA+", "None of the above", "Prefer not to answer", by=", ", missing=0.15, most=2)),
    ],
    rows=75,
)

# --- 3. Australia: a ferry operator's passenger survey on an open-data portal, snake_case

australia = Shape(
    "river-ferry-passenger-satisfaction-survey-2022.csv",
    13,
    [
        Col("objectid", ".", number(1)),
        Col("survey_id", "R", lambda rng, i: f"RF22-{10400 + i * 3}"),
        Col("survey_date", ".", when("2022-{m:02d}-{d:02d}")),
        Col("interview_mode", ".", pick("tablet", "online panel", "paper", missing=0)),
        Col("wave", ".", always("3")),
        Col("boarding_terminal", "D", pick("Northshore", "Bulimba", "Riverside", "South Bank", "West End", "Hawthorne", "New Farm Park")),
        Col("trip_purpose", "C", pick("commute", "education", "shopping", "leisure", "tourist", "medical", "other")),
        Col("trip_purpose_other", "O", said("jury duty", "footy at the gabba", "visiting mum in hospital", "Volunteering", "church", missing=0.92)),
        Col("travel_frequency", "D", pick("5+ days a week", "2-4 days a week", "weekly", "monthly", "first time")),
        Col("minutes_waited", "C", near(0, 35)),
        Col("fare_paid_aud", "C", pick("3.55", "1.78", "4.34", "0", "2.17", "5.70", missing=0.15)),
        *[Col(f"access_mode_{m}", "S", mark("1", 0.4, "0")) for m in ("walk", "bike", "bus", "train", "car_parked", "car_dropped_off", "other")],
        Col("access_mode_other_text", "O", said("e-scooter", "Uber", "skateboard", "neuron scooter", "kayak lol", missing=0.9)),
        *[Col(f"sat_{s}", "C", pick("1", "2", "3", "4", "5", "9")) for s in ("frequency", "reliability", "cleanliness", "crew", "information", "seating")],
        Col("overall_satisfaction", "C", pick(*map(str, range(11)), missing=0.03)),
        Col("reason_for_score", "T", people(
            "The {deckhand|crew bloke} waited for me when I was running down the {gangway|ramp}, what a legend.",
            "It's the nicest commute in {the country|Brissie}, beats sitting on {the freeway|a bus} any day.",
            "Two ferries in a row were {full|packed} and we got left at {Bulimba|Hawthorne} in the {rain|sun}.",
            "Terminal still shut since the {floods|February} and {nobody|no sign} says when it reopens.",
            "The app said {4|6} minutes and it was {nearly twenty|22}.",
            "Couldn't get the {pram|wheelchair|bike} on because the gangway was too steep at low tide.",
            "Good but {pricey|expensive} for {such a short hop|one stop}.",
            "Air con was {freezing|broken} and the toilets {smelt|were locked}.",
            missing=0.2,
        )),
        Col("suggestions", "T", people(
            "Run it {later|past midnight} on {Fridays|weekends}.",
            "Put {a coffee cart|some shade} at {Northshore|New Farm Park}.",
            "More {express|direct} services in {peak|the morning} so it doesn't stop {everywhere|at every jetty}.",
            "Let us tap on with a {credit card|phone}, the go card is {ancient|a pain} for visitors.",
            "Bigger {signs|screens} with the stops on them, my {mother|old eyes} can't read those.",
            "More bike {racks|hooks} on board.",
            "Free fares for {pensioners|school kids}.",
            missing=0.45, short=("nil", "none", "more ferries", "Nothing all good", "Na"),
        )),
        Col("used_replacement_bus", "C", pick("yes", "no", "unsure")),
        Col("replacement_bus_comment", "T", people(
            "Driver had no idea where the {terminal|stop} was.",
            "It took {an hour|50 min} instead of {twenty minutes|25}, I was late for work {twice|all week}.",
            "Fine, can't complain, it turned up {on time|straight away}.",
            "There was no {shelter|seat} where they made us wait.",
            "Bus was {spotless|comfortable} and the driver {cheerful|helpful}.",
            "Didn't know there was one, {would have been nice to be told|the crew just said sorry}.",
            "Missed the {connecting train|shift handover} because it got stuck in {roadworks|Wynnum Road}.",
            "The kids thought it was {an adventure|hilarious}, I didn't.",
            missing=0.75,
        )),
        Col("age_group", "D", pick("15-24", "25-34", "35-44", "45-54", "55-64", "65+", "refused")),
        Col("gender", "D", pick("female", "male", "non-binary", "refused")),
        Col("concession_holder", "D", pick("yes", "no")),
        Col("home_postcode_area", "D", pick("400x", "401x", "410x", "417x", "interstate", "overseas")),
        Col("contact_ok", ".", pick("yes", "no", missing=0)),
        Col("weight", ".", decimal(0.4, 2.3)),
    ],
    rows=120,
    delimiter=";",
)

# --- 4. New Zealand: SPSS, a row of variable names and one of labels

HOWGOOD = ("Very poor", "Poor", "Neither", "Good", "Very good", "Don't know")
nz = Shape(
    "Residents_Monitoring_Survey_2024_labelled.csv",
    0,
    [
        Col(("RespID", "Respondent ID"), "R", number(200431, 11)),
        Col(("Source", "Sample source"), ".", pick("Electoral roll", "Panel", "Booster", missing=0)),
        Col(("StartTime", "Interview start"), ".", when("{d:02d}/{m:02d}/2024 {h:02d}:{s:02d}")),
        Col(("LengthMins", "Interview length (minutes)"), ".", near(6, 31)),
        Col(("Ward", "Which ward do you live in?"), "D", pick("Motukairangi/Eastern", "Paekawakawa/Southern", "Pukehīnau/Lambton", "Takapū/Northern", "Wharangi/Onslow-Western")),
        Col(("YearsInCity", "How many years have you lived in the city?"), "D", near(0, 62)),
        Col(("Q1", "Q1 Would you say that your overall quality of life is..."), "C", pick("Extremely poor", "Very poor", "Poor", "Neither poor nor good", "Good", "Very good", "Extremely good")),
        Col(("Q2", "Q2 Why do you say that about your quality of life?"), "T", people(
            "Good {job|mates|whānau} close by and the {harbour|hills} on the doorstep.",
            "Rent is {half my wages|$680 a week} and the flat is {damp|mouldy}, my {daughter|flatmate} has asthma.",
            "I feel {safe|at home} here and I can walk {everywhere|to mahi}.",
            "{Cost of living|Groceries} is {killing us|out of control}, we're putting the power bill on the card.",
            "Lost my {job|contract} in the public service cuts and nothing is {being advertised|out there}.",
            "Health is {not flash|going downhill} and it takes {three weeks|a month} to see a GP.",
            "Great {cafes|walking tracks} but the {pipes|water leaks} are a joke.",
            "Retired, mortgage free, {garden|grandkids} keeps me busy.",
            missing=0.15,
        )),
        *[Col((f"Q3_{n}", f"Q3 How would you rate the following... - {s}"), "C", pick(*HOWGOOD)) for n, s in enumerate(("Public transport", "Cycleways", "Libraries and community spaces", "Three waters (drinking, storm and waste water)", "Rubbish and recycling collection"), 1)],
        *[Col((f"Q4_{n}", f"Q4 In the past year, which of these have you done? - {s}"), "S", mark("Selected", 0.4, "Not selected")) for n, s in enumerate(("Voted in a council election", "Made a submission", "Attended a council meeting", "Contacted a councillor", "Used the FixIt app", "Other (specify)", "None of these"), 1)],
        Col(("Q4_Oth", "Q4 In the past year, which of these have you done? - Other (specify)"), "O", said("Signed a petition", "went to a hīkoi", "rang the contact centre about a burst pipe", "Residents association AGM", "planted trees with the council", missing=0.88)),
        Col(("Q5", "Q5 How much do you trust the Council to make decisions in the best interests of the city?"), "C", pick("Do not trust at all", "Trust a little", "Trust somewhat", "Trust a lot", "Trust completely", "Don't know")),
        Col(("Q5a", "Q5a What is the main reason you gave that answer?"), "T", people(
            "They {spend money on|care more about} vanity projects than {pipes|basics}.",
            "Councillors {bicker|fight} in public and {nothing gets done|it's embarrassing}.",
            "I reckon most of them are {trying|doing their best} with a {rubbish|hard} hand.",
            "They consult and then {ignore us|do what they'd decided anyway}.",
            "Rates up {18|16.9} percent, {services worse|and the footpath is still broken}.",
            "I made a submission on the {cycleway|airport shares} and a councillor {rang me|actually wrote back}, that meant a lot.",
            "Don't follow it {much|closely} to be honest.",
            "The {town hall|library} saga, need I say more.",
            missing=0.2, short=("Don't know", "rates", "not sure", "Water"),
        )),
        Col(("Q6", "Q6 Number of trips made by bus in the last 7 days"), "C", near(0, 14)),
        Col(("Q7", "Q7 If you could change one thing about the city, what would it be?"), "T", people(
            "Fix the {pipes|leaks} before {anything else|you spend a cent on the waterfront}.",
            "Cheaper {buses|parking} {in town|for families}.",
            "{More|Denser} housing along the {rail line|main bus routes}.",
            "{Bring back|Sort out} Courtenay Place, it feels {rough|unsafe} after dark.",
            "Get rid of the {cycle lanes|concrete kerbs} in {Thorndon Quay|Newtown}.",
            "Make the {waterfront|Golden Mile} car free.",
            "Less wind ha ha. But seriously, more {shelter|trees}.",
            "A {decent|proper} music venue for {under 18s|local bands}.",
            missing=0.2, short=("The wind", "Rates", "Parking", "The mayor", "Nothing"),
        )),
        Col(("Q7_code1", "Q7 coded - first mention"), ".", pick("Water infrastructure", "Transport", "Housing", "Safety", "Rates and spending", "Other", missing=0.2)),
        Col(("Q7_code2", "Q7 coded - second mention"), ".", pick("", "Transport", "Rates and spending", "Other", missing=0.6)),
        Col(("AgeBand", "Age (banded)"), "D", pick("18-24", "25-49", "50-64", "65+")),
        Col(("Gender", "Gender"), "D", pick("Female", "Male", "Another gender", "Prefer not to say")),
        Col(("EthMaori", "Which ethnic group or groups do you belong to? - Māori"), "D", mark("Yes", 0.15, "No")),
        Col(("EthNZE", "Which ethnic group or groups do you belong to? - New Zealand European"), "D", mark("Yes", 0.6, "No")),
        Col(("EthPac", "Which ethnic group or groups do you belong to? - Pacific"), "D", mark("Yes", 0.1, "No")),
        Col(("EthAsian", "Which ethnic group or groups do you belong to? - Asian"), "D", mark("Yes", 0.2, "No")),
        Col(("Income", "Household income before tax"), "D", pick("Less than $50,000", "$50,001 - $100,000", "$100,001 - $150,000", "More than $150,000", "Prefer not to say")),
        Col(("HHSize", "How many people live in your household, including you?"), "D", near(1, 6)),
        Col(("WeightWard", "Weighting factor"), ".", decimal(0.3, 1.9)),
    ],
    rows=90,
)

# --- 5. United States: comments of a regulations.gov docket (long)

STATES = ("CA", "TX", "NY", "OH", "MN", "WA", "FL", "CO", "PA", "OR")
docket = Shape(
    "FRA-2022-0041_bulk_comments.csv",
    0,
    [
        Col("Document ID", "X", lambda rng, i: f"FRA-2022-0041-{i + 12:04d}"),
        Col("Agency ID", ".", always("FRA")),
        Col("Docket ID", ".", always("FRA-2022-0041")),
        Col("Tracking Number", ".", lambda rng, i: f"l{rng.randint(3, 9)}{rng.choice('abcdxyz')}-{rng.getrandbits(16):04x}-{rng.getrandbits(16):04x}"),
        Col("Document Type", ".", always("Public Submission")),
        Col("Posted Date", ".", when("2022-{m:02d}-{d:02d}T04:00Z")),
        Col("Is Withdrawn?", ".", always("false")),
        Col("Federal Register Number", ".", blank()),
        Col("FR Citation", ".", blank()),
        Col("Title", "I", lambda rng, i: f"Comment from {person()(rng, i)}" if rng.random() < 0.7 else "Comment from Anonymous"),
        Col("Comment Start Date", ".", blank()),
        Col("Comment Due Date", ".", blank()),
        Col("Allow Late Comments", ".", always("false")),
        Col("Comment on Document ID", ".", always("FRA-2022-0041-0001")),
        Col("Postmark Date", ".", blank()),
        Col("Received Date", ".", when("2022-{m:02d}-{d:02d}T05:00Z")),
        Col("Related RIN(s)", ".", blank()),
        Col("Document Subtype", ".", pick("Public Comment", "", missing=0.1)),
        Col("Topics", ".", blank()),
        Col("Duplicate Comments", ".", pick("1", "1", "1", "2", "14", missing=0)),
        Col("Page Count", ".", pick("1", "1", "2", "3", missing=0)),
        Col("Subject", ".", blank()),
        Col("First Name", "I", said("Anita", "Brian", "Joyce", "Marek", "Rosa", "Colin", "Wendy", missing=0.3)),
        Col("Last Name", "I", said("Lomax", "Corrigan", "Jessop", "Yarwood", "Farrow", missing=0.3)),
        Col("City", "I", said("Toledo", "Duluth", "Fort Worth", "Salem", "Albany", "Pueblo", missing=0.35)),
        Col("State/Province", "D", pick(*STATES, missing=0.3)),
        Col("Zip/Postal Code", "I", said("43604", "55802", "76102", "97301", "12207", missing=0.4)),
        Col("Country", ".", pick("United States", "United States", "Canada", missing=0.2)),
        Col("Organization Name", "I", said("Brotherhood of Signal Maintainers Local 48", "Prairie Grain Shippers", "Riders United", "Short Line Alliance", missing=0.9)),
        Col("Submitter Representative", "I", blank()),
        Col("Government Agency", ".", blank()),
        Col("Government Agency Type", ".", pick("", "Local", "State", missing=0.9)),
        Col("Comment", "K", people(
            "I have been a conductor for {22|eleven|17} years and I can tell you {flat out|from experience} that one person cannot do this job safely.",
            "Please keep two people on every freight train. I live {300 feet|two blocks} from the tracks and {think about it every night|my kids walk past it to school}.",
            "This rule is {unnecessary|a solution in search of a problem}, there's no data showing two person crews are safer.",
            "Our {short line|little railroad} runs {nine|30} miles at 10 mph. Forcing a second crew member would {put us out of business|shut us down}.",
            "When my engineer had a {stroke|heart attack} in {2016|2019} I was the one who stopped the train and {called it in|did CPR}.",
            "{Trains are now two or three miles long|They keep making trains longer} and {blocked crossings|breakdowns} can't be handled by one man.",
            "I urge the FRA to {finalize|adopt} the proposed rule {without delay|as written}.",
            "Technology like PTC {has already replaced|does what} the second crew member {did|used to do}, let the {market|railroads} decide.",
            "Remember {East Palestine|Lac-Mégantic}. One man crew. {Never again|Enough said}.",
            "Fatigue is {real|the big one}. We get called at {2 am|all hours} with no schedule and you want us {alone|by ourselves} out there?",
            missing=0.02, short=("See attached file(s)", "Please see attached."),
        )),
        Col("Category", "D", pick("Individual", "Railroad employee", "Railroad", "Labor organization", "Other", missing=0.3)),
        Col("Restrict Reason Type", ".", blank()),
        Col("Restrict Reason", ".", blank()),
        Col("Reason Withdrawn", ".", blank()),
        Col("Content Files", ".", blank()),
        Col("Attachment Files", ".", lambda rng, i: f"https://downloads.example.org/FRA-2022-0041-{i + 12:04d}/attachment_1.pdf" if rng.random() < 0.15 else ""),
        Col("Display Properties (Name, Label, Tooltip)", ".", always("pageCount, Page Count, Number of pages In the content file")),
    ],
    rows=95,
)

# --- 6. NHS: Friends and Family Test comments (long)

fft = Shape(
    "FFT_Comments_Extract_Q2_2023-24.xlsx",
    0,
    [
        Col("Response Ref", "R", each(2, lambda rng, i: f"FFT{740210 + i * 3}", "ref")),
        Col("Comment ID", "X", number(1904417)),
        Col("Org Code", ".", always("RZ9")),
        Col("Site", "D", each(2, pick("Royal", "Infirmary", "St Mary's", "Community"), "site")),
        Col("Ward / Department", "D", each(2, pick("Ward 4", "Ward 12B", "Emergency Department", "Maternity - Postnatal", "Outpatients - Eye", "Day Surgery Unit", "Endoscopy"), "ward")),
        Col("Touchpoint", ".", each(2, pick("Inpatient", "A&E", "Outpatient", "Maternity", missing=0), "touch")),
        Col("Collection Method", ".", each(2, pick("SMS", "Card", "Online", "IVM", "Tablet", missing=0), "how")),
        Col("Response Date", ".", each(2, when("{d:02d}/{m:02d}/2023"), "date")),
        Col("Overall, how was your experience of our service?", "A", each(2, pick("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know", "Very good", "Very good", missing=0.02), "score")),
        Col("Question", "Q", turn("Please can you tell us why you gave your answer?", "Please tell us about anything that we could have done better")),
        Col("Comment", "K", alternately(
            people(
                "All the staff were {lovely|so kind}, from the {porter|receptionist} to the consultant. {Nothing was too much trouble|Couldn't fault them}.",
                "I waited {four|six|over seven} hours on a {plastic chair|trolley in the corridor} with a {broken wrist|suspected clot}.",
                "The nurse {Gwen|in blue|called Leila} explained everything and {held my hand|made me laugh} when I was {frightened|in pain}.",
                "My appointment was at {10.20|9am} and I was {in and out|back at the car} by {half past|eleven}. {Brilliant|Very efficient}.",
                "No one {told my husband|rang my daughter} I had been moved to {another ward|12B}.",
                "Ward was {spotless|clean} and the {food|tea} was {surprisingly good|hot}.",
                "Felt {rushed|dismissed} by the doctor who {never looked up from the screen|didn't read my notes}.",
                "I've been coming to the eye clinic {since 2015|for years} and they {always|never fail to} look after me.",
                "Midwives were {amazing|absolute angels}, I {can't thank them enough|would have another baby just to see them again}!",
                missing=0.05, short=("Friendly staff", "Excellent care", "good service", "Long wait"),
            ),
            people(
                "{Better signs|Somebody to ask} from the car park to {Day Surgery|X-ray}, we got lost {twice|three times}.",
                "Let people know how long the {wait|queue} is, {even a whiteboard|a screen} would do.",
                "{The car park|Parking} charges are {shocking|a disgrace} when you're visiting every day.",
                "My medicines took {five hours|all afternoon} to come from pharmacy so I was stuck on the ward.",
                "The {buzzer|call bell} was out of reach and I didn't like to {shout|make a fuss}.",
                "It was {very noisy|like Piccadilly Circus} at night, {bins banging|lights on till 2}.",
                "More staff! They are {run off their feet|rushed} poor things.",
                "Could the {letter|text} say to bring {your glasses|a list of tablets}? I had to go {home again|back for mine}.",
                missing=0.25, short=("Nothing", "No", "n/a", "Nothing at all", "Parking", "Less waiting"),
            ),
        )),
        Col("Who completed this form?", "D", each(2, pick("Patient", "Parent or carer", "Friend or relative", "With help of staff"), "who")),
        Col("Age Group", "D", each(2, pick("0-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+", missing=0.2), "age")),
        Col("Gender", "D", each(2, pick("Female", "Male", "Other", "Prefer not to say", missing=0.2), "sex")),
        Col("Ethnicity", "D", each(2, pick("White British", "White Other", "Asian or Asian British", "Black or Black British", "Mixed", "Not stated", missing=0.25), "eth")),
        Col("Disability (Y/N)", "D", each(2, pick("Y", "N", missing=0.3), "dis")),
        Col("Happy for comments to be made public?", "P", each(2, pick("Yes", "No", missing=0.1), "pub")),
        Col("Sentiment", ".", pick("Positive", "Negative", "Neutral", "Mixed", missing=0.1)),
        Col("Primary Theme (auto)", ".", pick("Staff attitude", "Waiting time", "Environment", "Communication", "Implementation of care", missing=0.2)),
        Col("Ward action / You said we did", ".", said("Fed back to team at huddle", "Signage reviewed with Estates", "No action required", "Discussed with pharmacy lead", missing=0.8)),
    ],
    rows=130,
)

# --- 7. Police and crime commissioner: SmartSurvey, two header rows

OFFENCES = ("Anti-social behaviour", "Burglary", "Vehicle crime", "Speeding and dangerous driving", "Drugs", "Violence against women and girls", "Rural crime", "Fraud and cyber crime", "Other (please specify):")
WHERE = ("In your home", "In your local area during the day", "In your local area after dark", "On public transport")
police = Shape(
    "OPCC_Precept_and_Priorities_Survey_2023-24_raw.csv",
    11,
    [
        Col(("UserID", ""), "R", number(224718330, 17)),
        Col(("UserNo", ""), ".", number(1)),
        Col(("Name", ""), "I", blank()),
        Col(("Email", ""), "I", blank()),
        Col(("IP Address", ""), "I", address()),
        Col(("Unique ID", ""), ".", blank()),
        Col(("Started", ""), ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}:40")),
        Col(("Ended", ""), ".", when("{d:02d}/{m:02d}/2023 {h:02d}:{s:02d}:59")),
        Col(("Tracking Link", ""), ".", pick("Web", "Neighbourhood Alert", "Facebook", "QR poster", missing=0)),
        Col(("1. In which district do you live?", ""), "D", pick("Ashford Vale", "Borough of Easton", "City", "Northmoor", "South Downs", "I live outside the force area")),
        Col(("2. Are you responding as:", ""), "D", pick("A resident", "A business owner", "A parish or town councillor", "A police officer or member of staff", "Other")),
        Col(("2.a. If other, please tell us:", ""), "I", said("Neighbourhood Watch co-ordinator for Elm Road", "Street pastor", "student at the uni", "Magistrate (retired)", missing=0.93)),
        *under("3. Which of the following should be the Commissioner's top priorities? (Please tick up to three)", "S", OFFENCES[:-1], None),
        Col(("", OFFENCES[-1]), "O", said("dog theft", "E-scooters on the pavement", "shop lifting", "Fly tipping in the lanes", "Hare coursing", "illegal parking outside schools", missing=0.8)),
        *under("4. How safe do you feel in each of the following places?", "C", WHERE, pick("Very safe", "Fairly safe", "A bit unsafe", "Very unsafe", "Don't know")),
        Col(("5. Where do you feel least safe, and what would help you feel safer?", ""), "T", people(
            "The underpass {by the station|at Mill Lane}, {lights have been out for months|always groups of lads hanging about}.",
            "I don't go {into town|out} after {six|dark} any more, {too many drunks|it's the drug dealing by the cash point}.",
            "{Seeing a bobby|Officers on foot} once in a while would help, I haven't seen one since {before covid|2018}.",
            "Country lanes. {Hare coursers|Boy racers} come through at {60|silly} mph and when we ring 101 {nobody comes|we're on hold for 40 mins}.",
            "CCTV {that works|in the park} and {locking the gates|better lighting} at night.",
            "I feel safe everywhere {to be honest|on the whole}, but my {teenage daughter|wife} would say different.",
            "The {bus station|multi storey}. I was {followed|spat at} there in {March|the autumn}.",
            "Outside the {kebab shop|vape shop}, they deal openly {in daylight|in front of kids}.",
            missing=0.3, short=("Town centre", "Nowhere", "The park", "bus station", "n/a"),
        )),
        Col(("6. Have you had contact with the police in the last 12 months?", ""), "C", pick("Yes", "No", "Not sure")),
        Col(("6.a. If yes, how satisfied were you with the service you received?", ""), "C", pick(*SATISFIED, "Not applicable", missing=0.4)),
        Col(("6.b. Please tell us why:", ""), "T", people(
            "{A crime number and that was it|They gave me a crime number for the insurance and closed the case}.",
            "The officer who came was {very kind|excellent} and {kept me updated|rang back twice}.",
            "Rang 101, {gave up after 35 minutes|cut off twice}, then did it online and never heard {a thing|back}.",
            "We had the {van|tools} on CCTV and they {weren't interested|said there was no line of enquiry}.",
            "PCSO {sorted|sat down with} the neighbours and it has {been quiet since|stopped}.",
            "My {mother's|nan's} handbag was {found|returned} within the {day|week}, {impressed|couldn't ask for more}.",
            "Nobody understood that it was {stalking|domestic abuse} until the {third|fourth} call.",
            "It took {three days|a week} for someone to come out after the {burglary|break in}.",
            missing=0.6,
        )),
        Col(("7. Would you be willing to pay more for policing through your council tax?", ""), "C", pick("No increase", "Up to £5 a year", "Up to £10 a year", "Up to £15 a year", "More than £15 a year")),
        Col(("7.a. What is the most you would pay extra per month (£)?", ""), "C", pick("0", "1", "1.25", "5", "£2", "10", "0.50", "nothing", missing=0.3)),
        Col(("8. Please use this space for any further comments about policing or the budget.", ""), "T", people(
            "I already pay {over £2000|a fortune} in council tax, {find savings|cut the PR department} first.",
            "You get what you pay for. {I would gladly pay a bit more|£1 a month is nothing} if it went on {officers|frontline}.",
            "Scrap {your own post|the PCC} and spend the money on {two constables|more PCs}.",
            "The new {drone unit|rural team} is {a good start|money well spent}.",
            "Reopen the {front counter|station} in {Northmoor|our town}.",
            "Please stop {chasing motorists|recording tweets} and {catch burglars|deal with drugs}.",
            "Government should fund this {properly|not householders}.",
            "Thank you to the officers, it is {a hard|a thankless} job and most people {do appreciate it|are grateful}.",
            missing=0.5, short=NOTHING,
        )),
        Col(("9. What is your age?", ""), "D", pick(*AGES)),
        Col(("10. What is your sex?", ""), "D", pick("Female", "Male", "Prefer not to say")),
        Col(("11. What is your ethnic group?", ""), "D", pick("White", "Mixed or multiple", "Asian or Asian British", "Black, Black British, Caribbean or African", "Other ethnic group", "Prefer not to say")),
        Col(("12. Do you consider yourself to have a disability?", ""), "D", pick("Yes", "No", "Prefer not to say")),
        Col(("13. What is the first part of your postcode (e.g. ZZ1)?", ""), "D", pick("ZZ1", "ZZ2", "ZZ3", "ZZ5", "ZZ8", missing=0.2)),
        Col(("14. If you would like to receive our newsletter, please enter your email address:", ""), "I", email(0.75)),
    ],
    rows=100,
)

# --- 8. Housing association: tenant satisfaction measures, headings cleaned by R

def sat(missing: float = 0.06) -> Cells:
    """How pleased tenants are."""
    return pick("Very satisfied", "Fairly satisfied", "Neither satisfied nor dissatisfied", "Fairly dissatisfied", "Very dissatisfied", missing=missing)


housing = Shape(
    "tsm_perception_survey_2023_24_clean.csv",
    12,
    [
        Col("X", ".", number(1)),
        Col("Response.ID", "R", lambda rng, i: f"KW{530112 + 4 * i}"),
        Col("UPRN", "I", number(100031240017, 61)),
        Col("Tenancy.reference", "I", lambda rng, i: f"T{rng.randint(100000, 999999)}/0{rng.randint(1, 4)}"),
        Col("Interview.date", ".", when("2023-{m:02d}-{d:02d}")),
        Col("Method", ".", pick("Telephone", "Online", "Postal", missing=0)),
        Col("Interviewer", "I", pick("JH", "MK", "SB", "", missing=0.2)),
        Col("Tenure", "D", pick("General needs", "Sheltered", "Shared ownership", "Supported")),
        Col("Region", "D", pick("North", "Midlands", "London", "South East")),
        Col("TP01...Taking.everything.into.account..how.satisfied.or.dissatisfied.are.you.with.the.service.provided.by.your.landlord.", "C", sat(0.01)),
        Col("Can.you.tell.me.why.you.gave.that.answer.", "T", people(
            "{Four|Three} months waiting for a {window|boiler part} and every time I ring it's {someone different|a new person who knows nothing}.",
            "Never had any {bother|trouble} with them, {been here 30 years|they do what they say}.",
            "The caretaker {Alan|we've got} is worth his weight in gold, keeps the {stairwell|grounds} {lovely|immaculate}.",
            "Damp in {both bedrooms|the baby's room}, they {painted over it|told us to open a window}.",
            "Rent goes up, {service goes down|nothing gets done}, simple as that.",
            "When my {heating|hot water} went they were out {the same day|within two hours}, can't say fairer.",
            "They don't {listen|ring back}. You log a call and it {disappears|gets closed}.",
            "New {app|portal} is handy for {paying rent|booking repairs} but {my mum can't use it|it logs you out}.",
            missing=0.12,
        )),
        Col("Has.your.landlord.carried.out.a.repair.to.your.home.in.the.last.12.months.", "C", pick("Yes", "No", "Don't know")),
        Col("TP02...How.satisfied.or.dissatisfied.are.you.with.the.overall.repairs.service.", "C", sat(0.35)),
        Col("How.many.days.did.you.wait.for.your.most.recent.repair.", "C", pick("1", "3", "14", "28", "60", "7", "0", "120", missing=0.35)),
        Col("What.could.we.have.done.better.on.your.last.repair.", "T", people(
            "{Turn up when you say|Keep to the appointment}, I took {two|three} days off work for nothing.",
            "Bring the right {parts|tools}. He looked at it, {sucked his teeth|took a photo} and left.",
            "Clear up after {yourselves|plastering}, there was {dust|muck} all through the {hall|carpets}.",
            "Nothing, the {lad|young plumber} was {polite and quick|a credit to you}.",
            "A text to say {he was on his way|it had been cancelled} would have been nice.",
            "Stop sending {contractors|subbies} who {don't speak to you|just want to get off}.",
            "Fix the {cause|roof} not the {stain|ceiling}, it's been {patched|painted} four times.",
            missing=0.5, short=("Nothing", "Be quicker", "N.A.", "nothing to add"),
        )),
        Col("TP04...How.satisfied.or.dissatisfied.are.you.that.your.home.is.well.maintained.", "C", sat()),
        Col("TP05...Thinking.about.the.condition.of.the.property..how.satisfied.are.you.that.your.landlord.provides.a.home.that.is.safe.", "C", sat()),
        Col("TP06...How.satisfied.are.you.that.your.landlord.listens.to.your.views.and.acts.upon.them.", "C", sat()),
        Col("TP08...To.what.extent.do.you.agree..My.landlord.treats.me.fairly.and.with.respect..", "C", pick(*AGREE)),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....Rent", "S", mark("TRUE", 0.3, "FALSE")),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....Gas.or.electricity", "S", mark("TRUE", 0.5, "FALSE")),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....Food", "S", mark("TRUE", 0.35, "FALSE")),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....Broadband.or.phone", "S", mark("TRUE", 0.2, "FALSE")),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....None.of.these", "S", mark("TRUE", 0.3, "FALSE")),
        Col("Which.of.these.have.you.struggled.to.pay.in.the.last.6.months....Other..please.specify.", "O", said("school uniforms", "Car insurance", "funeral costs", "Credit card", "vets bills", "Council tax", missing=0.87)),
        Col("How.likely.would.you.be.to.recommend.us.to.family.or.friends...0.10.", "C", pick(*map(str, range(11)))),
        Col("If.there.was.one.thing.we.could.improve.in.your.neighbourhood..what.would.it.be.", "T", people(
            "{Parking|Somewhere to park}, it's {every man for himself|bedlam} after 5.",
            "The {bin store|bin shed} is {full of rats|disgusting} and {mattresses|sofas} get dumped there.",
            "Do something about the {lads on mopeds|drug dealing} {in the garages|at the back}.",
            "A {play area|bit of green} for the {little ones|kids}, they play in the {car park|road}.",
            "Cut the {hedges|grass} properly, they {miss half of it|leave the cuttings everywhere}.",
            "{Lights|Security door} in the {stairwell|block} {have|has} been broken since {Christmas|the summer}.",
            "The neighbour's {dogs|music}, {day and night|I've filled in diary sheets and all sorts}.",
            missing=0.3, short=("Parking", "Bins", "Nothing", "more lighting", "Dog mess"),
        )),
        Col("sentiment_score", ".", decimal(-1, 1)),
        Col("topic_1", ".", pick("repairs", "communication", "damp_mould", "asb", "rent", "", missing=0.1)),
        Col("word_count", ".", near(0, 64)),
        Col("Age.band", "D", pick("18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+", "Unknown")),
        Col("Ethnic.origin", "D", pick("White British", "White other", "Black African", "Black Caribbean", "Bangladeshi", "Mixed", "Refused")),
        Col("Any.household.member.with.a.disability.", "D", pick("Yes", "No", "Refused")),
        Col("Weekly.rent..GBP.", ".", decimal(84, 190)),
        Col("Happy.for.us.to.pass.your.name.with.your.answers.to.the.landlord.", ".", pick("Yes", "No", missing=0)),
        Col("Would.like.a.call.back.about...", "I", said("the leak in the kitchen at number 14, ring after 4", "My mother Mrs Ibbotson's wet room", "rent arrears letter", missing=0.9)),
    ],
    rows=105,
)

# --- 9. Students' union, Google Forms

STUDY = "How satisfied are you with the following on campus? "
students = Shape(
    "Commuter Students Survey 2025 (Responses) - Form Responses 1.csv",
    0,
    [
        Col("Timestamp", ".", when("2025/{m:02d}/{d:02d} {h}:{s:02d}:04 am GMT")),
        Col("Email Address", "I", email()),
        Col("I have read the information above and agree to take part in this survey", ".", always("I agree")),
        Col("Student number", "R", lambda rng, i: f"2{rng.randint(0, 4)}{100231 + 13 * i}"),
        Col("What level are you studying at?", "D", pick("Foundation", "Undergraduate - Year 1", "Undergraduate - Year 2", "Undergraduate - Final year", "Postgraduate taught", "Postgraduate research")),
        Col("Which faculty are you in?", "D", pick("Arts & Humanities", "Business & Law", "Health & Education", "Science & Engineering")),
        Col("How do you usually travel to campus? (tick all that apply)", "S", several("Walk", "Cycle", "Bus", "Tram", "Train", "Car - alone", "Car share", "my dad drives me", by=", ", most=3)),
        Col("How long does your journey take each way, in minutes?", "C", pick("45", "60", "90", "75", "30", "55", "1 hour", "120", "40", "80-90", missing=0.03)),
        Col("Roughly how much do you spend on travel to university each week? (£)", "C", pick("20", "£35", "28.50", "0", "50", "15", "around 40", "32", "25", missing=0.08)),
        Col("How many days a week are you on campus?", "D", pick("1", "2", "3", "4", "5", "Less than 1")),
        *[Col(f"{STUDY}[{s}]", "C", pick(*SATISFIED)) for s in ("Places to heat up food", "Quiet study space", "Lockers and storage", "Timetabling", "Car parking")],
        Col("Commuting has made me consider leaving my course", "C", pick(*NUMBERS)),
        Col("Please tell us more about how commuting affects your studies", "T", people(
            "I get up at {5.30|6} for a 9am {seminar|lab} and I'm {shattered|asleep} by the {afternoon|second hour}.",
            "One {lecture|seminar} on a {Friday|Tuesday} costs me {£14|three hours} so I {don't always|rarely} go, if I'm honest.",
            "I {do my reading|watch the recordings} on the train so actually it {helps|isn't that bad}.",
            "When the {tram|Northern train} is cancelled I get marked {absent|late} and it goes on my {record|attendance}.",
            "I miss out on {socials|societies} because the last bus is {at 9|before everything starts}.",
            "I'm a carer for my {gran|brother} so living at home isn't {a choice|optional}.",
            "Group work is {hard|a nightmare}, everyone else {lives in halls|meets at night}.",
            "I have {two kids|a part time job} and the gaps in my timetable mean {paying for extra childcare|losing shifts}.",
            missing=0.25,
        )),
        Col("Which of these would make the biggest difference to you?", "C", typed(("Timetable with fewer gaps", "Travel bursary", "Lockers", "A commuter lounge", "Recorded lectures"), ("cheaper parking!!", "somewhere to nap", "all of them", "bus that stops outside", "letting us know when things are cancelled"))),
        Col("What is ONE thing the Students' Union could do for commuter students?", "T", people(
            "{Put on|Have} events at {lunchtime|12-2} not {7pm|in the evening}.",
            "A {microwave|kettle} that isn't {disgusting|always broken} would be a start lol.",
            "Campaign for {student fares|a cheaper bus pass}, {London|every other city} has one.",
            "A {WhatsApp|Discord} group so we can {meet each other|car share}.",
            "Get the {uni|timetabling team} to give us {compressed timetables|two full days instead of four halves}.",
            "{Showers|Lockers} for people who {cycle|run} in.",
            "Just {acknowledge|remember} we exist tbh.",
            missing=0.3, short=("Lockers", "free parking", "idk", "Lounge", "Not sure"),
        )),
        Col("Do you feel part of a community at university?", "C", pick("Yes", "Somewhat", "No")),
        Col("Age", "D", pick("18-20", "21-24", "25-34", "35+", "Prefer not to say")),
        Col("Gender", "D", pick("Woman", "Man", "Non-binary", "Prefer not to say", "Prefer to self-describe")),
        Col("Are you the first in your family to go to university?", "D", pick("Yes", "No", "Not sure")),
        Col("Fee status", "D", pick("Home", "International")),
        Col("Any other comments?", "T", people(
            "{Thanks|Thank you} for {doing this|finally asking}, nobody has asked before.",
            "The {library|new building} is great but there's {never|nowhere} a plug socket.",
            "Please {share the results|tell us what happens} this time.",
            "My personal tutor {Dr Farrow|has been} really understanding {about lateness|about the trains}.",
            "It's {embarrassing|rough} eating a {cold packed lunch|sandwich} on the stairs every day.",
            "I nearly {dropped out|left} in {first year|November}, the {travel|loneliness} was a big part of it.",
            "Maybe do a survey about {exams|assessment} too, {three deadlines in one week|5 hour gap between exams}.",
            missing=0.7, short=("No", "no", "nope", "N/A"),
        )),
        Col("If you'd like to be entered into the prize draw for a £50 voucher, please leave your phone number", "I", phone(0.5)),
    ],
    rows=85,
)

# --- 10. A charity's post-distribution monitoring: KoBo

NEEDS = ("food", "rent", "health", "school", "debt", "winter_clothes", "other")
kobo = Shape(
    "PDM_Winter_Cash_Assistance_2022_-_all_versions_-_False_-_2022-05-03-09-14-22.xlsx",
    13,
    [
        Col("start", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:11.204+03:00")),
        Col("end", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:54.771+03:00")),
        Col("today", ".", when("2022-{m:02d}-{d:02d}")),
        Col("deviceid", "I", lambda rng, i: f"ee.kobotoolbox.org:{rng.choice(('Qa81mzkLp0', 'Tt5eWx92bn', 'Zk3Jr7Yc1d'))}"),
        Col("enumerator", "I", pick("enum_01", "enum_02", "enum_04", "enum_07", missing=0)),
        Col("consent", ".", always("yes")),
        Col("governorate", "D", pick("irbid", "mafraq", "amman", "zarqa")),
        Col("settlement_type", "D", pick("camp", "urban", "informal_settlement")),
        Col("case_number", "I", lambda rng, i: f"825-{rng.randint(10, 22)}C{rng.randint(10000, 99999)}"),
        Col("resp_sex", "D", pick("female", "male")),
        Col("resp_age", "D", near(19, 78)),
        Col("hh_size", "D", near(1, 11)),
        Col("hh_head", "D", pick("yes", "no")),
        Col("received_cash", "C", pick("yes", "no")),
        Col("amount_received_jod", "C", pick("75", "120", "150", "200", "100", "260", missing=0.1)),
        Col("travel_time_min", "C", near(5, 120)),
        Col("use_of_cash", "S", several(*NEEDS, by=" ", most=4)),
        *[Col(f"use_of_cash/{n}", "S", mark("1", 0.4, "0")) for n in NEEDS],
        Col("use_of_cash_other", "O", said("gas cylinder", "repairing the tent", "transport to hospital", "Diapers for the baby", "phone credit", "my brother's wedding", missing=0.85)),
        Col("enough_yn", "C", pick("yes_fully", "partly", "not_at_all")),
        Col("enough_why", "T", people(
            "Prices of {bread and oil|kerosene} went up {twice|so much} since the {autumn|last payment}, it finished in {ten days|two weeks}.",
            "We paid the {landlord|shopkeeper} what we owed and {nothing was left|only 15 was left}.",
            "It was enough for {heating|the stove} but not for {the children's coats|medicine}.",
            "We are {nine|seven} people and received the same as a family of {four|three}.",
            "Thank God, it {covered|helped us through} the {coldest|worst} months.",
            "My husband {is sick|has no work permit} so the cash is all we {have|depend on}.",
            "The rain {destroyed|came into} the tent and we had to buy {plastic sheets|blankets again}.",
            "I had to {borrow|sell my ring} again in {February|March}.",
            missing=0.3,
        )),
        *[Col(f"sat/{n}", "C", pick(*NUMBERS)) for n in ("sat_staff", "sat_info", "sat_atm", "sat_timing")],
        Col("problem_yn", "C", pick("yes", "no", "no", missing=0.02)),
        Col("problem_describe", "T", people(
            "The {ATM|machine} swallowed the card and the bank said {come back after the holiday|it isn't their problem}.",
            "The SMS came {late|at night} and my phone was {broken|with my son}.",
            "There was a {long queue|crowd}, I stood {four hours|all morning} with {the baby|a bad leg}.",
            "A man at the {bank|shop} wanted {5 JOD|money} to {help me|press the buttons}.",
            "The iris scan {didn't work|failed three times} because of my {cataract|eye operation}.",
            "Taxi cost {8|12} JOD each way, there's no {bank|bus} near us.",
            "My name was {spelled wrong|not on the list} and I was sent {away|to the other office}.",
            "I {can't read|don't understand the machine}, my neighbour {does it|goes} for me.",
            missing=0.7,
        )),
        Col("know_hotline", "C", pick("yes", "no")),
        Col("preferred_modality", "C", pick("cash", "voucher", "in_kind", "mix", "no_preference")),
        Col("suggestion", "T", people(
            "Send the message {a week|some days} before so we can {plan|arrange the transport}.",
            "Give {according to|by} family size, {that is fair|not the same for all}.",
            "{Please don't stop|Continue} the help in the {summer|spring}, we have debts.",
            "A {women's|separate} line for {mothers|the elderly}.",
            "More {work|training} instead of {help|cash}, I'm a {tailor|carpenter} and want to {work|stand on my feet}.",
            "Answer the {hotline|phone}! I called {six|ten} times.",
            "Thank you to the {young woman|team} who {visited us|called}, she {was respectful|listened to my mother}.",
            missing=0.35, short=("no", "nothing", "Increase the amount", "thank you", "more cash"),
        )),
        Col("enum_notes", ".", said("Respondent was in a hurry", "interview done with the daughter-in-law present", "Line cut, called back", missing=0.85)),
        Col("__version__", ".", always("vKq8mA2tYfX3sZcPd7BnLe")),
        Col("_id", "R", number(159880231, 37)),
        Col("_uuid", ".", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2022-{m:02d}-{d:02d}T{h:02d}:{s:02d}:40")),
        Col("_validation_status", ".", pick("validation_status_approved", "", missing=0.2)),
        Col("_notes", ".", blank()),
        Col("_status", ".", always("submitted_via_web")),
        Col("_submitted_by", ".", always("pdm_team")),
        Col("_tags", ".", blank()),
        Col("_index", ".", number(1)),
    ],
    rows=65,
)

# --- 11. University hospital study, REDCap with labels

SYMPTOMS = ("Fatigue", "Breathlessness", "Brain fog", "Joint or muscle pain", "Palpitations", "Loss of smell or taste", "Other", "None of the above")
AFTER = "Which of the following symptoms have lasted more than 12 weeks? (choice="
redcap = Shape(
    "LongCOVIDRehabEvaluat_DATA_LABELS_2023-04-18_1042.csv",
    12,
    [
        Col("Record ID", "R", number(1)),
        Col("Survey Identifier", "I", blank()),
        Col("Survey Timestamp", ".", when("2023-{m:02d}-{d:02d} {h:02d}:{s:02d}:09")),
        Col("I confirm that I have read the participant information sheet (version 2.1)", ".", always("Yes")),
        Col("Date of birth", "I", when("19{s}-{m:02d}-{d:02d}")),
        Col("Sex assigned at birth", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Ethnic group", "D", pick("White", "Asian", "Black", "Mixed", "Other", "Prefer not to say")),
        Col("Current employment status", "D", pick("Working full time", "Working part time", "Off sick", "Retired", "Unemployed", "Full-time carer")),
        Col("Month and year of first COVID-19 infection", ".", when("{m:02d}/2021")),
        *[Col(f"{AFTER}{s})", "S", mark("Checked", 0.45, "Unchecked")) for s in SYMPTOMS],
        Col("If other, please specify", "O", said("tinnitus", "hair falling out", "Dizzy spells when standing", "POTS", "skin rashes", "Insomnia", "terrible anxiety", missing=0.8)),
        Col("How many rehabilitation sessions did you attend?", "C", near(0, 12)),
        Col("How did you attend most of your sessions?", "C", pick("In person", "Video call", "Telephone", "Mixture")),
        Col("How helpful was the breathing session?", "C", pick("Not at all helpful", "Slightly helpful", "Moderately helpful", "Very helpful", "Did not attend")),
        Col("How helpful was the pacing and energy session?", "C", pick("Not at all helpful", "Slightly helpful", "Moderately helpful", "Very helpful", "Did not attend")),
        Col("How helpful was the peer group?", "C", pick("Not at all helpful", "Slightly helpful", "Moderately helpful", "Very helpful", "Did not attend")),
        Col("On a scale from 0 to 100, how good is your health TODAY?", "C", near(5, 95)),
        Col("What did you find most useful about the programme?", "T", people(
            "Being {believed|taken seriously}, after {eighteen months|two years} of being told it was {anxiety|my age}.",
            "The {pacing diary|traffic light chart}. I'd been {overdoing it|crashing} every weekend without {realising|knowing why}.",
            "Meeting {others|people in the same boat}, we still {have a WhatsApp group|talk on Thursdays}.",
            "The breathing {exercises|techniques}, I do them {in bed|at the bus stop} when it comes on.",
            "{Ingrid the physio|The OT} was {patient|brilliant} and never {pushed|rushed} me.",
            "That I could join {from the sofa|by video} on bad days.",
            "Letter to my {employer|boss} explaining {phased return|what I can and can't do}.",
            "Not much I'm afraid, it came {too late|a year too late} for me.",
            missing=0.2,
        )),
        Col("What did you find least useful?", "T", people(
            "The {screen|hour} was too long, I had to {lie down|sleep} for the rest of the day.",
            "Travelling {to the hospital|across town} and {no parking|four flights of stairs}, for people who {can't breathe|are exhausted}!",
            "The {diet|sleep} talk was {very basic|stuff I knew from the internet}.",
            "{Questionnaires|Forms}, the same ones {every time|over and over}.",
            "Some in the group {dominated|talked over everyone} and it got {quite negative|depressing}.",
            "The video kept {freezing|dropping}.",
            "Six weeks is {not enough|over before you've started}, then you're {on your own|discharged}.",
            missing=0.35, short=("Nothing", "N/A", "nothing, all useful", "The travel"),
        )),
        Col("Has the programme helped you return to work or usual activities?", "C", pick("Yes, a lot", "Yes, a little", "No", "Not applicable")),
        Col("Please tell us more", "T", people(
            "I'm back {three mornings|two days} a week at the {school|office}.",
            "I can {walk the dog|do the stairs} again, {only slowly|which I never thought I'd say}.",
            "Work {let me go|ran out of patience} before I {finished|got a place}.",
            "Still can't {read a book|cook a meal} without {needing a rest|losing the thread}.",
            "I {plan|cut up} my day now and it {has made a difference|keeps me out of bed}.",
            "No change in {symptoms|energy} but I {cope|understand it} better.",
            "{Looked after|Minded} my grandson for an afternoon, {small thing but huge to me|first time since 2020}.",
            missing=0.45,
        )),
        Col("How likely are you to recommend the programme to someone with similar symptoms?", "C", pick(*map(str, range(11)))),
        Col("Is there anything else you would like us to know?", "T", people(
            "{Thank you|Thank you so much} to everyone {involved|in the clinic}, you gave me {hope|some of my life back}.",
            "GPs {need to know|haven't a clue} about the referral, {mine had never heard of it|I found it on Facebook}.",
            "Please offer {follow up|a booster session} at {six|3} months.",
            "I'm worried the {funding|clinic} will be {cut|closed}, what happens {to us|then}?",
            "Children {get this|have it} too, my {son|daughter} is {14|12} and there's nothing for {her age|kids}.",
            "Sorry for {spelling|rambling}, the brain fog is {bad today|real}!",
            "I'd be glad to {help|talk to new patients} as a {volunteer|peer supporter}.",
            missing=0.6, short=("No", "no thank you", "No."),
        )),
        Col("Are you willing to be contacted for a follow-up interview?", ".", pick("Yes", "No", missing=0.1)),
        Col("Preferred telephone number", "I", phone(0.6)),
        Col("Complete?", ".", pick("Complete", "Complete", "Incomplete", missing=0)),
    ],
    rows=55,
)

# --- 12. Library consultation, Citizen Space

HOURS = "Proposal 2: To what extent do you agree or disagree with the proposed opening hours?"
libraries = Shape(
    "library-services-review-2024_responses_export.csv",
    9,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.choice('ABCDEFGH')}{i:02d}{rng.choice('JKMNPQ')}-{rng.choice('TUVWXYZ')}{rng.randint(1, 9)}{rng.choice('ABCDEF')}-{rng.choice('1234')}"),
        Col("Submitted", ".", when("2024-{m:02d}-{d:02d} {h:02d}:{s:02d}:33")),
        Col("Status", ".", always("submitted")),
        Col("What is your name? - Name", "I", person(0.4)),
        Col("What is your email address? - Email", "I", email(0.5)),
        Col("Are you responding as an individual or on behalf of an organisation? - Responding as", "D", pick("Individual", "Organisation", missing=0.02)),
        Col("What is your organisation? - Organisation", "I", said("Friends of Hadley Library", "Knit and Natter group", "St Oswin's Primary PTA", "Hadley Town Council", missing=0.88)),
        Col("Which library do you use most often? - Library", "D", pick("Central", "Hadley", "Marsh Green", "Westbrook", "Mobile library", "I do not use libraries")),
        *[Col(f"What do you use the library for? - {s}", "S", mark(s, 0.4)) for s in ("Borrowing books", "Computers and wifi", "Printing", "Children's activities", "A warm space", "Meeting people", "Council services")],
        Col("What do you use the library for? - Other (please specify)", "O", said("family history", "Reading the newspapers", "jigsaw swap", "hearing aid batteries", "Bus passes", "study for my nursing course", missing=0.85)),
        Col("Proposal 1: To what extent do you agree or disagree with the proposal to make Marsh Green a community-run library? - Proposal 1", "C", pick(*AGREE, "Don't know")),
        Col("Proposal 1: To what extent do you agree or disagree with the proposal to make Marsh Green a community-run library? - Please give your reasons", "T", people(
            "Volunteers {can't replace|aren't a substitute for} trained librarians, {full stop|it's an insult to the staff}.",
            "If {it's that or closure|the choice is this or nothing} then I suppose {yes|we have to}.",
            "I'd {happily|be willing to} volunteer {a morning a week|on Tuesdays} if there was {proper support|some training}.",
            "Marsh Green has {the lowest car ownership|more children in poverty} than anywhere in the borough. {Shame on you|Why pick on us}.",
            "The one in {Thornley|the next village} has gone this way and is {thriving|only open 6 hours a week}.",
            "Who pays when the {boiler|roof} goes? {You haven't said|Not the volunteers I hope}.",
            "My {mum|neighbour} is 88 and it's the only place she {goes|sees anyone}.",
            "Seems {sensible|a fair compromise} given the {budget|state of council finances}.",
            missing=0.3,
        )),
        Col(f"{HOURS} - Proposal 2", "C", pick(*AGREE, "Don't know")),
        Col(f"{HOURS} - Please give your reasons", "T", people(
            "Closing {Wednesdays|at 5} means I {never|can't} get there after {work|the school run}.",
            "{Saturday|Late night Thursday} is the one that matters, {keep it|don't touch it}.",
            "Fine by me, I'm {retired|in the mornings} anyway.",
            "Rhyme time is on a {Monday|Wednesday}, where would {we|the mums} go?",
            "Why not {self service|swipe card} entry like {they do in Essex|other councils}?",
            "The hours are {so complicated|different every day}, nobody will {remember|know when it's open}.",
            "Students need {evenings|Sundays} in {May and June|exam season}.",
            missing=0.45, short=("As above", "see above", "No comment"),
        )),
        Col("How many times a month do you usually visit? - Visits", "D", near(0, 16)),
        Col("How much would you be prepared to pay to reserve a book (in pence)? - Pence", "C", pick("0", "50", "80", "100", "25", "150", "£1", missing=0.2)),
        Col("Which format do you prefer for each of the following? - Format - Novels", "C", pick("Print", "E-book", "Audiobook", "Not interested")),
        Col("Which format do you prefer for each of the following? - Format - Newspapers and magazines", "C", pick("Print", "E-book", "Audiobook", "Not interested")),
        Col("Which format do you prefer for each of the following? - Format - Reference and study", "C", pick("Print", "E-book", "Audiobook", "Not interested")),
        Col("Do you have any alternative ideas for how the council could save £320,000 from the library budget? - Ideas", "T", people(
            "Rent {out the upstairs|a corner} to a {cafe|coffee chain|post office}.",
            "Cut {senior managers|consultants} not {books|front line staff}.",
            "Charge {businesses|non-residents} for {meeting rooms|printing}, {leave the rest alone|a pound a page}.",
            "Share a building with the {health centre|school}, {it works in Westbrook|like they did with the police}.",
            "Solar panels on {the roof|Central}, {LED lights|turn the heating down}, it's {tropical|boiling} in there.",
            "Ask people for a {voluntary|yearly} donation, {I'd give £20|most of us would}.",
            "It is {not our job|your job} to find the savings.",
            missing=0.4, short=("No", "None", "Raise council tax", "Don't know"),
        )),
        Col("How might these proposals affect you or people you know? - Impact", "T", people(
            "My {daughter|lad} does {homework|his college work} there as we {have no wifi|share one bedroom}.",
            "I'm {visually impaired|disabled} and {two buses|a mile} to Central is {out of the question|too much}.",
            "{It wouldn't|No effect}, I use the {app|e-books}.",
            "It would be {lonely|a long week} without the {craft group|coffee morning}.",
            "As a childminder I go {twice|three times} a week, {it's free and it's warm|where else is there}?",
            "People applying for {Universal Credit|jobs} need the computers and {somebody|staff} to help them.",
            "Less {footfall|trade} for the {shops|market} on the parade.",
            missing=0.45, short=("N/A", "None", "Not at all"),
        )),
        Col("Please tick if you have any supporting documents - File upload", ".", blank()),
        Col("What was your age last birthday? - Age", "D", pick("Under 16", *AGES)),
        Col("Which of the following describes how you think of yourself? - Sex", "D", pick(*GENDERS)),
        Col("Are your day-to-day activities limited because of a health problem or disability? - Disability", "D", pick("Yes, limited a lot", "Yes, limited a little", "No", "Prefer not to say")),
        Col("What is your postcode? - Postcode", "I", postcode(0.3)),
        Col("May we publish your response? - Publish", "P", pick("Yes, with my name", "Yes, anonymously", "No", missing=0.03)),
        Col("Moderation notes", ".", said("Name redacted in Q1 reasons", "possible duplicate", missing=0.95)),
    ],
    rows=95,
)

# --- 13. A university's staff survey, Microsoft Forms

staff = Shape(
    "Hybrid working pulse survey – Professional Services(1-72).xlsx",
    15,
    [
        Col("ID", "R", number(1)),
        Col("Start time", ".", when("{m}/{d}/24 {h}:{s:02d}:17")),
        Col("Completion time", ".", when("{m}/{d}/24 {h}:{s:02d}:48")),
        Col("Email", "I", always("anonymous")),
        Col("Name", "I", blank()),
        Col("Last modified time", ".", blank()),
        Col("Which directorate do you work in?", "D", pick("Estates", "Finance", "IT Services", "Library", "Registry", "Research Office", "Student Support")),
        Col("What is your grade?", "D", pick("Grade 3-4", "Grade 5-6", "Grade 7-8", "Grade 9+", "Prefer not to say")),
        Col("How many years have you worked here?", "D", near(0, 31)),
        Col("How many days did you work on campus last week?", "C", pick("0", "1", "2", "3", "4", "5")),
        Col("Which of these have you used when working on campus? Select all that apply.", "S", several("Bookable desks", "Meeting pods", "Quiet room", "Staff lounge", "My own office", "Library desks", "the cafe because there were no desks", by=";", trailing=True, most=4)),
        Col("I have the equipment I need to work from home", "C", pick(*AGREE)),
        Col("I can find a desk when I come in", "C", pick(*AGREE)),
        Col("My manager trusts me to decide where I work", "C", pick(*AGREE)),
        Col("I feel connected to my colleagues", "C", pick(*AGREE)),
        Col("My workload is manageable", "C", pick(*AGREE)),
        Col("How would you rate your wellbeing at work over the past month?", "C", pick(*NUMBERS)),
        Col("What works well about hybrid working in your team?", "T", people(
            "We have one {anchor day|Tuesday} together and {protect|leave} the rest for {focused work|getting things done}.",
            "I can {do the school run|be there for my dad} and still {put the hours in|hit every deadline}.",
            "Less {commuting|time on the M6}, more {sleep|patience}, {better work|happier me}.",
            "Teams {chat|calls} mean we {talk to|see} the other campus {more than we ever did|every day}.",
            "My line manager {is flexible|judges us on outcomes} and doesn't {watch the green dot|count hours}.",
            "Quiet! The {open plan|third floor} office was {unbearable|impossible} for {data work|writing}.",
            "Not a lot. Most of the team {can't|isn't allowed to} because we're {front of house|student facing}.",
            missing=0.2, short=("Flexibility", "Everything", "Trust", "n/a"),
        )),
        Col("What doesn't work so well?", "T", people(
            "You come in and {sit on Teams all day|nobody else is there}, {what is the point|it makes no sense}.",
            "Hot desks {haven't got monitors that work|are gone by 8.45}, I {carry everything in a rucksack|end up in the atrium}.",
            "New starters {are lost|learn nothing}, they don't {overhear|pick up} how things are done.",
            "It's {unfair|one rule for some}, my {department|boss} insists on {four|three} days and next door {do none|do as they like}.",
            "{Meetings|Calls} back to back with no {gap|break}, at least before you had to {walk between buildings|queue for coffee}.",
            "My {back|kitchen table}, I was refused a {chair|second screen} for home.",
            "Hybrid meetings where the {room|people in the room} forget {us on screen|there's anyone online}.",
            missing=0.25, short=("Nothing", "Desk booking", "No parking", "N/A"),
        )),
        Col("Compared with a year ago, is morale in your team…", "C", pick("Much better", "A bit better", "About the same", "A bit worse", "Much worse")),
        Col("Why do you say that?", "T", people(
            "The {voluntary severance scheme|restructure}. People are {frightened|updating their CVs}.",
            "We've {lost|not replaced} {three|two} posts and the work {landed on the rest of us|didn't go with them}.",
            "New {head|director} {listens|says thank you}, it's made {a world of difference|everyone lighter}.",
            "Pay is {a real terms cut|behind} every year and {the cost of parking goes up|now they want more days in}.",
            "We {laugh|eat lunch together} again since {the move|anchor days}.",
            "About the same, {we grumble and get on|good people, bad systems}.",
            "Nobody {tells us anything|explains the decisions} until {it's in the student paper|it's done}.",
            missing=0.35,
        )),
        Col("How likely are you to recommend the University as a place to work?", "C", pick(*map(str, range(11)))),
        Col("Would you prefer a fixed or a flexible pattern of campus days?", "C", typed(("Fixed days", "Flexible days", "No preference"), ("depends on the time of year", "fully remote", "fixed for team, flexible for me", "Annualised"))),
        Col("How many minutes is your usual journey to work (one way)?", "C", pick("15", "25", "40", "60", "75", "10", "35", "90", missing=0.1)),
        Col("If the Vice-Chancellor could do one thing to improve your working life, what should it be?", "T", people(
            "Come and {sit with us|spend a morning in Registry} in {clearing week|September}.",
            "{Stop|Pause} the {reorganisations|initiatives}, let us {finish one|breathe}.",
            "Replace the {finance system|HR system}, it {takes nine clicks|needs a PhD} to buy a {stapler|train ticket}.",
            "{Pay|Regrade} {grade 3 and 4|the technicians} properly.",
            "Be {honest|straight} about {job losses|the money}.",
            "A {nursery|gym} we can {afford|get a place in}.",
            "Let {teams|managers} decide their own {pattern|days}.",
            missing=0.3, short=("Pay rise", "Car parking", "Resign", "More staff"),
        )),
        Col("Do you have caring responsibilities?", "D", pick("Yes", "No", "Prefer not to say")),
        Col("Age group", "D", pick("Under 25", "25-34", "35-44", "45-54", "55+", "Prefer not to say")),
        Col("Do you consider yourself disabled?", "D", pick("Yes", "No", "Prefer not to say")),
    ],
    rows=72,
)

# --- 14. A transit agency's complaint log on a US city's open-data portal (long)

transit = Shape(
    "Transit_Customer_Feedback_Cases_2024.csv",
    0,
    [
        Col("CaseNumber", "X", lambda rng, i: f"CS-24-{31877 + i * 2}"),
        Col("CreatedDate", ".", when("{m:02d}/{d:02d}/2024 {h:02d}:{s:02d}:00 AM")),
        Col("ClosedDate", ".", when("{m:02d}/{d:02d}/2024 12:00:00 AM")),
        Col("Status", ".", pick("Closed", "Closed", "Open", "Referred", missing=0)),
        Col("Origin", ".", pick("Phone", "Web", "Email", "Social", "In person", missing=0)),
        Col("CaseType", "D", pick("Complaint", "Commendation", "Suggestion", "Inquiry", missing=0)),
        Col("Category", "D", pick("Late / no show", "Operator conduct", "Pass-up", "Fares", "Cleanliness", "Accessibility", "Safety", "Schedule", missing=0)),
        Col("Mode", "D", pick("Bus", "Light rail", "Paratransit", "Streetcar", missing=0.02)),
        Col("Route", "D", pick("4", "12", "17", "Blue Line", "44", "72", "Red Line", "", missing=0.1)),
        Col("Direction", "D", pick("IB", "OB", "", missing=0.2)),
        Col("VehicleNumber", "I", near(2101, 3990)),
        Col("OperatorBadge", "I", pick("4471", "5120", "3308", "", "6190", missing=0.4)),
        Col("IncidentDateTime", ".", when("{m:02d}/{d:02d}/2024 {h:02d}:{s:02d}")),
        Col("IncidentLocation", "I", said("SE 82nd & Division", "Gateway TC bay C", "NW 5th/Couch", "N Lombard & Fiske", "Airport station platform 2", missing=0.3)),
        Col("Latitude", "I", decimal(45.43, 45.6)),
        Col("Longitude", "I", decimal(-122.8, -122.5)),
        Col("CouncilDistrict", "D", pick("1", "2", "3", "4", missing=0.15)),
        Col("CustomerName", "I", person(0.35)),
        Col("CustomerPhone", "I", lambda rng, i: "" if rng.random() < 0.5 else f"503-555-01{rng.randint(10, 99)}"),
        Col("CustomerComment", "K", people(
            "Bus went {right by me|straight past} at {82nd|the hospital stop} even though I was {waving|standing under the light}. It was the second time {this week|with the same driver}.",
            "Driver {on the 17|this morning} was {so rude|yelling} to an elderly {lady|man} who didn't have {exact change|his pass out}.",
            "I want to {commend|say thanks to} the operator who {waited for my son|got off and helped me with my walker}. {Give her a raise|He made my day}!",
            "The {6:52|5:15} never {showed up|came} and the app just {made it disappear|kept saying due}. I lost {an hour's pay|my ride to dialysis}.",
            "Someone was {smoking fentanyl|passed out} at the back of the train and {nobody did anything|the kids had to step over him}.",
            "Ramp {wouldn't deploy|was broken} and he {told me to wait for the next one|shrugged}. I use a power chair and it was {34 degrees|raining}.",
            "You {charged me twice|took $5.60} on the {Hop card|app} and I want {it back|a refund}.",
            "Please put a {shelter|bench} at {Lombard|the Fred Meyer stop}, there's {20 people|a crowd of seniors} waiting in the rain every day.",
            "Paratransit picked me up {90 minutes|over an hour} late and then {drove all over town|dropped two others first}, I'm {diabetic|79 years old}.",
            "Seats were {wet|filthy} and it {smelled like urine|stank}, when do these {get cleaned|see a mop}?",
            missing=0.0,
        )),
        Col("ResponseRequested", ".", pick("Y", "N", missing=0)),
        Col("ADA_Flag", ".", pick("N", "N", "Y", "N", missing=0)),
        Col("TitleVI_Flag", ".", pick("N", "N", "N", "Y", missing=0)),
        Col("AssignedTo", ".", pick("Center St Garage", "Customer Service", "Rail Ops", "Fare Revenue", missing=0.1)),
        Col("ResolutionNotes", ".", people(
            "Reviewed AVL, bus {departed on time|ran 6 min hot}. {Letter sent|Closed}.",
            "Operator {counseled|interviewed} by station manager.",
            "Forwarded to {facilities|planning} for {review|next signup}.",
            "Called customer {back|x2}, left {voicemail|message}.",
            "Refund of {$2.80|$5.60} issued.",
            missing=0.3,
        )),
        Col("DaysToClose", ".", near(0, 41)),
    ],
    rows=140,
)

SHAPES = [ireland, canada, australia, nz, docket, fft, police, housing, students, kobo, redcap, libraries, staff, transit]
