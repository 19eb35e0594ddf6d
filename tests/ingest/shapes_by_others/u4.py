"""Ordinary exports, as public bodies and charities publish them or hand them round."""
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
    always,
    blank,
    chosen,
    decimal,
    email,
    first,
    hexes,
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


def roll(key: str, i: int) -> random.Random:
    """The same chance for two columns that hang together."""
    return random.Random(f"{key}/{i}")


def tied(key: str, *options: str, missing: float = 0.05) -> Cells:
    """One of a closed list, which another column may look up by the key."""

    def make(rng: random.Random, i: int) -> str:
        chance = roll(key, i)
        if i < len(options):
            return options[i]
        return "" if chance.random() < missing else chance.choice(options)

    return make


def only(known: Cells, wanted: tuple[str, ...], then: Cells) -> Cells:
    """What is asked of those alone who gave one of the wanted answers."""
    return lambda rng, i: then(rng, i) if known(rng, i) in wanted else ""


def na(cells: Cells) -> Cells:
    """As R writes what is missing."""
    return lambda rng, i: cells(rng, i) or "NA"


def voices(*texts: str, missing: float = 0.35, nothing: float = 0.06) -> Cells:
    """What people write: one thing or two, carefully or not, never twice the same."""
    count = len(texts)
    order = list(range(count))
    random.Random(texts[0]).shuffle(order)

    def make(rng: random.Random, i: int) -> str:
        if rng.random() < missing:
            return ""
        if rng.random() < nothing:
            return rng.choice(["No", "N/A", "none", "no comment", "Nothing to add", "n/a", "-"])
        text = texts[order[i % count]]
        turn = i // count % count
        if turn:
            parts = [text, texts[order[(i + turn) % count]]]
            if i >= count * count:
                parts.append(texts[order[(i + turn + 1 + (turn + 1 == count)) % count]])
            ended = [part if part[-1] in ".!?" else part + "." for part in dict.fromkeys(parts)]
            text = rng.choice([" ", " ", "\n", "\n\n"]).join(ended)
        how = rng.random()
        if how < 0.12:
            text = text.lower()
        elif how < 0.15:
            text = text.upper()
        elif how < 0.35:
            text = text.rstrip(".")
        elif how < 0.40:
            text += rng.choice([" Thanks", "  ", "!!", " Thank you for asking.", " :("])
        return text

    return make


# --- 1: a snake_case file from a city's data store

REASON = tied("reason", "Commuting", "Leisure", "Shopping and errands", "School run", "Exercise", "Other")
cycling = Shape(
    "cycling_and_quietways_survey_2024_public.csv",
    8,
    [
        Col("response_id", "R", number(100234, 3)),
        Col("submitted_at", ".", when("2024-{m:02d}-{d:02d}T{h:02d}:{s:02d}:00Z")),
        Col("survey_wave", ".", always("3")),
        Col("borough", "D", pick("Hackney", "Southwark", "Lewisham", "Camden", "Ealing", "Barnet", "Outside London")),
        Col("postcode_district", "D", pick("E8", "SE15", "SE13", "NW1", "W5", "N12", "E5", "SE22", missing=0.2)),
        Col("cycle_frequency", "D", pick("5+ days a week", "2-4 days a week", "Once a week", "Once a month", "Less often", "Never")),
        Col("main_reason", "C", REASON),
        Col("main_reason_other", "O", only(REASON, ("Other",), said("visiting my mum in hospital", "I am a courier", "getting to church", "cargo bike deliveries", "fun!", missing=0.2))),
        Col("barrier_traffic_speed", "S", mark("1", 0.6, "0")),
        Col("barrier_no_safe_route", "S", mark("1", 0.5, "0")),
        Col("barrier_nowhere_to_store_bike", "S", mark("1", 0.3, "0")),
        Col("barrier_cost", "S", mark("1", 0.2, "0")),
        Col("barrier_health_or_disability", "S", mark("1", 0.15, "0")),
        Col("barrier_weather", "S", mark("1", 0.3, "0")),
        Col("barrier_other", "S", mark("1", 0.12, "0")),
        Col("barrier_other_specify", "O", said("bike was stolen twice", "too hilly", "no confidence", "two small kids", "never learnt", "Other people's driving", "bad knees", missing=0.85)),
        Col("feel_safe_main_roads", "C", pick("Very safe", "Fairly safe", "Not very safe", "Not at all safe", "Don't know")),
        Col("feel_safe_side_streets", "C", pick("Very safe", "Fairly safe", "Not very safe", "Not at all safe", "Don't know")),
        Col("feel_safe_after_dark", "C", pick("Very safe", "Fairly safe", "Not very safe", "Not at all safe", "Don't know")),
        Col("support_segregated_lanes", "C", pick("Strongly support", "Support", "Neither", "Oppose", "Strongly oppose")),
        Col("support_segregated_lanes_why", "T", voices(
            "Paint on the road does nothing, a kerb does",
            "My daughter was knocked off on the High Road last year and the driver did not even stop.",
            "Lanes take away loading space and our shop has lost deliveries because of it",
            "I'd cycle to work tomorrow if there was a proper lane over the bridge.",
            "Buses are already crawling because of the last one you built",
            "They work well in Walthamstow so why not here",
            "As a blind pedestrian I find the floating bus stops terrifying",
            "Nobody uses them between October and March. Waste of money.",
            "Kids can only ride on the pavement at the moment, which isn't fair on anyone",
            "Fine on wide roads but our street is too narrow for parking and a lane",
        )),
        Col("what_would_help_you_cycle_more", "T", voices(
            "A secure hangar on our estate, we've been on the waiting list for three years",
            "Fix the potholes on Lordship Lane!",
            "Cheaper hire bikes and more docks south of the river",
            "Lessons for adults who never learned as children.",
            "Nothing would, I'm 81",
            "Police actually doing something about bike theft",
            "Better lighting through the park, I won't go that way in winter",
            "Showers at work I suppose",
            "Joined-up routes. They just stop at the borough boundary and leave you in front of a lorry.",
            "Being able to take my bike on the Overground in the rush hour",
        )),
        Col("anything_else", "T", voices(
            "Please do something about e-bikes dumped across pavements",
            "Great that you are asking, less great that you ask every year and nothing changes",
            "Enforce red lights for cyclists as well as drivers",
            "More trees along the quietways would make them nicer in summer",
            "The signs on the route through the Rye are pointing the wrong way since the works",
            "I drive for a living and I think most cyclists are fine, it's the few",
            "Please keep the school street on Bellenden Road.",
            "The survey was too long on a phone",
            missing=0.65,
        )),
        Col("age_band", "D", pick(*AGES)),
        Col("gender", "D", pick(*GENDERS, "Prefer to self-describe")),
        Col("gender_self_describe", "I", said("agender", "genderqueer", "trans man", missing=0.95)),
        Col("ethnic_group_5", "D", pick("White", "Black", "Asian", "Mixed", "Other", "Prefer not to say")),
        Col("disability_yn", "D", pick("Yes", "No", "Prefer not to say")),
        Col("survey_weight", ".", decimal(0.4, 2.6)),
    ],
    rows=140,
)

# --- 2: a long file of observations on a county's draft plan

irish = Shape(
    "Submissions_Draft_County_Development_Plan_2025-2031.csv",
    0,
    [
        Col("Observation No.", "X", number(1)),
        Col("Unique Reference Number", "R", lambda rng, i: f"KD-C17-{i * 2 // 5 + 1}"),
        Col("Submission Status", ".", pick("Submitted", "Submitted", "Late", missing=0.0)),
        Col("Date Submitted", ".", when("{d:02d}.{m:02d}.2025 - {h:02d}:{s:02d}")),
        Col("Submitted By", "I", person()),
        Col("On behalf of", "I", said("Ballymore Tidy Towns", "Keating Family", "Newtown GAA Club", "Slieve View Residents Association", "Greenfield Homes Ltd", missing=0.75)),
        Col("Submitter Type", "D", pick("Individual", "Community Group", "Prescribed Body", "Developer/Landowner", "Elected Member")),
        Col("Municipal District", "D", pick("Athenry", "Naas", "Maynooth", "Clane", "Celbridge-Leixlip")),
        Col("Chapter", "Q", pick(
            "Chapter 2: Core Strategy & Settlement Strategy", "Chapter 3: Housing", "Chapter 5: Sustainable Mobility & Transport",
            "Chapter 7: Energy and Communications", "Chapter 11: Built & Cultural Heritage", "Chapter 12: Biodiversity & Green Infrastructure", missing=0.0)),
        Col("Observation", "K", voices(
            "The road to Clane cannot take another 300 houses, it is at a standstill by half seven every morning.",
            "I would ask that the lands at the back of the national school be kept as amenity and not rezoned",
            "There is no footpath from our estate to the village and children are walking on the hard shoulder",
            "My son is on the housing list eleven years. Please build on the site the council already owns.",
            "Wind turbines of that height have no place within 1km of family homes",
            "We welcome the greenway but farmers must be talked to before lines are put on maps",
            "The old mill is a protected structure in name only and the roof is now gone",
            "One-off rural houses should be allowed for sons and daughters of the land, full stop",
            "There's no bus after six. Young people have nothing to do but drive.",
            "Hedgerows are being cut in nesting season by the council's own contractors",
            "The treatment plant is over capacity as it stands so how can more zoning be justified?",
            "Could the plan please say something about Traveller accommodation beyond the one line",
            missing=0.0, nothing=0.0)),
        Col("Documents Attached", ".", pick("No", "Yes", missing=0.0)),
        Col("Boundary Drawn on Map", ".", pick("No", "No", "Yes", missing=0.0)),
        Col("Forward Planning Theme", ".", pick("Zoning", "Transport", "Housing", "Heritage", "Water", "Energy", missing=0.2)),
    ],
    rows=120,
)

# --- 3: question texts as headings, from an Australian council

POOLUSE = tied("pool", "Yes", "No", "I used to, but not any more")
australian = Shape(
    "Aquatic-Centre-Masterplan-survey-responses.xlsx",
    0,
    [
        Col("Contribution ID", "R", number(48211)),
        Col("Date Submitted", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}")),
        Col("Contribution Status", ".", always("Approved")),
        Col("Username", "I", lambda rng, i: rng.choice(["wombat", "sunny", "lapswimmer", "mumof", "grey_nomad", "bluey"]) + str(rng.randint(1, 99)) if rng.random() < 0.5 else "Anonymous"),
        Col("Do you use the Riverside Aquatic Centre?", "C", POOLUSE),
        Col("If not, what stops you from using the centre?", "T", only(POOLUSE, ("No", "I used to, but not any more"), voices(
            "Too expensive for a family of five, it's $38 before anyone has an ice block",
            "It's freezing. The water in the 50m is never above 24 before Christmas.",
            "No ramp into the lap pool and the hoist has been out of order since March",
            "We moved out to the estate and there's no bus that way",
            "I go to the one in Wagga, it has a proper gym",
            "change rooms are disgusting",
            "Work shifts, it shuts at 6pm",
            "Sunburn. There is no shade over the toddler pool at all",
            "I don't swim, never have",
            missing=0.1))),
        Col("How do you usually get to the centre? (select all that apply)", "S", chosen("Car", "Walk", "Bike or scooter", "Bus", "Community transport", "Other (please specify)", missing=0.15)),
        Col("How do you usually get to the centre? (select all that apply) - Other (please specify)", "O", said("school excursion bus", "gopher", "My daughter drops me", "ute", missing=0.9)),
        Col("How satisfied are you with the following at the centre? - Cleanliness", "C", pick(*SATISFIED, "Not applicable")),
        Col("How satisfied are you with the following at the centre? - Opening hours", "C", pick(*SATISFIED, "Not applicable")),
        Col("How satisfied are you with the following at the centre? - Value for money", "C", pick(*SATISFIED, "Not applicable")),
        Col("Which concept plan do you prefer?", "C", pick("Concept A - Refurbish existing outdoor pool", "Concept B - New indoor 25m pool", "Concept C - Indoor pool and splash park", "None of these")),
        Col("Please tell us why you prefer this concept", "T", voices(
            "It's the only one we can afford without putting rates up again",
            "Heated water all year means my hydro doesn't stop in May",
            "The kids would love the splash park and so would their mum if I'm honest",
            "Don't get rid of the 50 metre pool!! Generations learned to swim in it.",
            "An indoor pool is what every other town this size already has",
            "It keeps the big fig trees and the lawn",
            "Concept C looks good but where is everyone meant to park",
            "None of them have a diving tower and that's what the teenagers actually want",
            "Can carnivals be held in it? Eight lanes please, not six.",
            "Seems the least disruption, closing for two summers would kill the swim club",
            missing=0.2)),
        Col("Is there anything missing from the draft masterplan?", "T", voices(
            "BBQs and decent shade sails",
            "A Changing Places toilet with a hoist",
            "Solar on the roof surely",
            "Somewhere for Elders to sit, and a proper acknowledgement of the river's story",
            "a cafe that opens before 10",
            "Women only sessions. I raised this in 2019 too.",
            "More bike racks and a bubbler near the gate",
            "How much will entry cost? That's what everyone wants to know.",
            missing=0.5)),
        Col("Any other comments?", "T", voices(
            "Good on you for asking before deciding this time",
            "Stop talking and build something",
            "The staff at the kiosk are legends",
            "I hope council listens to people who live here and not consultants from Sydney",
            "The online map did not work on my iPad",
            "Please fix the existing leak first, you can see it bubbling up near the pump shed",
            "Drop-in session was held at school pick-up time so no parents could come",
            "Rates are high enough",
            missing=0.7)),
        Col("Which suburb or locality do you live in?", "D", pick("Riverside", "North Riverside", "Mount Hope", "Gumly", "Estella", "Other")),
        Col("What is your age group?", "D", pick("Under 18", "18-34", "35-49", "50-69", "70+")),
        Col("Do you identify as Aboriginal and/or Torres Strait Islander?", "D", pick("No", "Yes, Aboriginal", "Yes, Torres Strait Islander", "Prefer not to say")),
        Col("Do you speak a language other than English at home?", "D", pick("No", "Yes")),
        Col("Would you like to be kept up to date on this project?", ".", pick("Yes", "No")),
        Col("Email", "I", email(0.6)),
    ],
    rows=85,
)

# --- 4: bilingual, a row a comment

ENGLISH = voices(
    "They lost my power chair in Halifax and it came back with a snapped joystick. Six weeks without it.",
    "The website says call 48 hours ahead and then nobody picks up",
    "Train staff. That's it. One good agent in Winnipeg did more for me than any regulation.",
    "It took fourteen months for a decision and by then the airline had changed its name",
    "One person one fare should apply to ferries and buses as well, not only planes",
    "My service dog is certified but I still get asked for papers in front of everyone",
    "In the North there is one flight a week, so if they refuse your scooter you simply stay home",
    "I can book online like everyone else with Via now, so it can be done",
    missing=0.05)
FRENCH = voices(
    "On m'a demandé trois fois si je pouvais « juste monter quelques marches ».",
    "Le formulaire de plainte n'est pas accessible avec un lecteur d'écran",
    "Les annonces vocales en gare de Québec sont inaudibles pour les personnes malentendantes.",
    "Il faudrait des sanctions réelles, pas seulement des lettres d'excuses",
    "J'ai tout simplement cessé de voyager",
    "Mon père a 84 ans et on l'a laissé deux heures dans un fauteuil sans appui-pieds",
    "Le délai de 48 heures est irréaliste quand il y a un décès dans la famille.",
    "L'autobus adapté ne dessert plus notre village depuis 2021",
    missing=0.05, nothing=0.0)
canadian = Shape(
    "what-we-heard_ce-que-nous-avons-entendu_accessible-travel.csv",
    0,
    [
        Col("Comment ID / Identifiant du commentaire", "X", lambda rng, i: f"C-{i + 1:05d}"),
        Col("Participant ID / Identifiant du participant", "R", lambda rng, i: f"P{i // 3 + 118:04d}"),
        Col("Date received / Date de réception", ".", when("2025-{m:02d}-{d:02d}")),
        Col("Language / Langue", ".", lambda rng, i: "FR" if i // 3 % 4 == 1 else "EN"),
        Col("Participant type / Type de participant", "D", pick("Individual / Particulier", "Organization / Organisme", "Carrier / Transporteur", missing=0.0)),
        Col("Province or territory / Province ou territoire", "D", pick("ON", "QC", "BC", "AB", "NS", "MB", "NU", "YT")),
        Col("Question", "Q", lambda rng, i: (
            "1. What barriers have you met when travelling? / Quels obstacles avez-vous rencontrés en voyage?",
            "2. Are the current complaint rules working? / Les règles actuelles sur les plaintes fonctionnent-elles?",
            "3. What should change first? / Que faudrait-il changer en premier?")[i % 3]),
        Col("Rating / Cote (1-5)", "A", lambda rng, i: str(rng.randint(1, 5)) if i % 3 == 1 else ""),
        Col("Comment / Commentaire", "K", lambda rng, i: (FRENCH if i // 3 % 4 == 1 else ENGLISH)(rng, i)),
        Col("Attachment / Pièce jointe", ".", said("file_0231.pdf", "memoire.docx", "letter.pdf", missing=0.9)),
        Col("Moderation / Modération", ".", pick("Published / Publié", "Published - redacted / Publié - caviardé", missing=0.0)),
    ],
    rows=132,
)

# --- 5: R-made names and NA, a US city's happiness survey

HAPPY = ("Very unhappy", "Unhappy", "Neither", "Happy", "Very happy")
GOOD = ("Very bad", "Bad", "Neutral", "Good", "Very good")
american = Shape(
    "Happiness_Survey_Responses_cleaned.csv",
    11,
    [
        Col("ID", "R", number(10021)),
        Col("Survey.Year", ".", always("2023")),
        Col("Survey.Method", ".", pick("Web", "Mail", "Phone", missing=0.0)),
        Col("Survey.Language", ".", pick("English", "Spanish", "Portuguese", "Haitian Creole", missing=0.0)),
        Col("How.happy.do.you.feel.right.now.", "C", na(pick("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))),
        Col("How.satisfied.are.you.with.your.life.in.general.", "C", na(tied("life", *HAPPY))),
        Col("How.satisfied.are.you.with.the.city.as.a.place.to.live.", "C", na(tied("place", *HAPPY))),
        Col("Rate.the.following...Availability.of.affordable.housing", "C", na(tied("housing", *GOOD))),
        Col("Rate.the.following...Quality.of.public.schools", "C", na(tied("schools", *GOOD))),
        Col("Rate.the.following...Beauty.or.physical.setting", "C", na(tied("beauty", *GOOD))),
        Col("Rate.the.following...Effectiveness.of.the.local.police", "C", na(tied("police", *GOOD))),
        Col("Rate.the.following...Maintenance.of.streets..sidewalks.and.squares", "C", na(tied("streets", *GOOD))),
        Col("How.safe.do.you.feel.walking.in.your.neighborhood.at.night.", "C", na(pick("Very unsafe", "Unsafe", "Neutral", "Safe", "Very safe"))),
        Col("What.is.the.one.thing.the.city.should.work.on.first.", "T", na(voices(
            "Rent. We paid 1450 four years ago and now it's 2600 for the same apartment",
            "rats. they are in every trash can on my block",
            "Get the Green Line to actually run on weekends",
            "Plow the sidewalks, not just the streets. I use a walker.",
            "Fewer bike lanes, more parking for people who work for a living",
            "Universal pre-K like they have over in Boston",
            "The noise from the rail yard at 3am is unbearable",
            "Keep the library branch in East open on Sundays",
            "More trees on the avenue, it's an oven in July",
            "Honestly just answer the phone at City Hall",
            "Teen center so the kids have someplace to go after school"))),
        Col("Is.there.anything.else.you.would.like.to.tell.us.", "T", na(voices(
            "I've lived here since 1974 and I still love it",
            "Thank you to the mayor for the block party permit being free this year",
            "You never publish what came of the last survey",
            "my landlord is illegal and inspectional services did nothing",
            "We are thinking about moving away because of the schools",
            "The question about race left out my background, I'm Cape Verdean",
            "Please bring back the farmers market at the armory",
            "Took me ten minutes, would do it again",
            missing=0.7))),
        Col("Ward", "D", na(pick("1", "2", "3", "4", "5", "6", "7"))),
        Col("Age.range", "D", na(pick("18-21", "22-30", "31-40", "41-50", "51-60", "61 or older"))),
        Col("Race.ethnicity", "D", na(pick("White", "Hispanic or Latino", "Black or African American", "Asian", "Two or more", "Other"))),
        Col("Housing.status", "D", na(pick("Rent", "Own", "Other"))),
        Col("Household.income", "D", na(pick("Less than $25,000", "$25,000 to $49,999", "$50,000 to $99,999", "$100,000 and up"))),
        Col("Do.you.have.children.age.18.or.younger.who.live.with.you.", "D", na(pick("Yes", "No"))),
        Col("Years.lived.in.city", "D", na(near(0, 61))),
        Col("Final.weight", ".", decimal(0.3, 3.1)),
    ],
    rows=110,
)

# --- 6: a Scottish Government consultation, names of questions repeated

YNU = ("Yes", "No", "Don't know")
INDORG = tied("indorg", "Individual", "Organisation", missing=0.0)
WHY = "Please explain the reasons for your answer."
scottish = Shape(
    "published-responses-heat-in-homes-consultation.csv",
    9,
    [
        Col("Response ID", "R", lambda rng, i: f"ANON-{rng.getrandbits(16):04X}-{rng.choice('ABCDEFGHJK')}{rng.randint(100, 999)}-{rng.choice('PQRSTUVWXYZ')}"),
        Col("Submitted Date", ".", when()),
        Col("Do you agree that the Heat in Homes Standard should apply to all private homes by 2045?", "C", pick(*YNU)),
        Col(WHY, "T", voices(
            "2045 is too late, the science has been clear for thirty years",
            "Our tenement was built in 1880 and you cannot put external insulation on red sandstone.",
            "I'm a pensioner on Islay with oil heating and nobody has ever offered me a survey",
            "It should be for landlords first, they have the money",
            "All homes means all homes, exemptions will be used by everyone with a lawyer",
            "There are not enough engineers in the Highlands to do this at the pace proposed",
            "Electricity costs four times what gas does. Fix that before forcing people.",
            "Agree in principle but the grants have to be up front and not claimed back",
            "We put a heat pump in two winters ago and have never been warmer",
            "Nobody asked us. This is another Edinburgh policy for Edinburgh flats.", missing=0.25)),
        Col("Do you agree with the proposed exemptions for listed buildings?", "C", pick(*YNU)),
        Col(WHY, "T", voices(
            "Listed does not mean it can't have secondary glazing",
            "Owners of listed homes already pay through the nose for every repair",
            "There should be advice and not exemptions, Historic Environment Scotland has done good trials",
            "Half of my street is listed, the other half is identical and isn't. Makes no sense.",
            "Churches and halls need to be thought about too",
            "Too broad, it lets big estates off the hook",
            "Leave old buildings alone, they've managed 200 years",
            "An exemption should run out when the house is sold", missing=0.4)),
        Col("What, if any, further support do you think households will need?", "T", voices(
            "Someone independent who comes to the house and tells you what is worth doing",
            "Interest free loans over 15 years not 5",
            "Help for factors and owners in shared stairs to agree, that's where everything gets stuck",
            "Information in Gaelic, Polish and BSL please",
            "A list of installers who aren't cowboys",
            "Support when it breaks. Ours failed in January and the installer had gone bust.",
            "Rural uplift has to cover ferries",
            "More for folk just over the benefit threshold, we never qualify for anything", missing=0.3)),
        Col("Which of the following should be considered when setting deadlines? [Tick all that apply]", "S", several("Type of property", "Household income", "Location", "Age of heating system", "None of these", by=",")),
        Col("How clear is the proposed standard to you?", "C", pick("Very clear", "Fairly clear", "Not very clear", "Not at all clear")),
        Col("Do you have any views on the Business and Regulatory Impact Assessment?", "T", voices(
            "The figures for plumbers training look optimistic to me",
            "It doesn't mention B&Bs at all, which round here are most of the economy",
            "I did not read it, it is 90 pages",
            "Costs are in 2021 prices and useless now",
            "Supply chains for island areas should have been costed separately",
            "Needs a proper look at small landlords who only have the one flat",
            "Good that carbon savings are shown by tenure",
            "What about the chimney sweeps and coal merchants? They are businesses as well.", missing=0.7)),
        Col("Do you have any other comments?", "T", voices(
            "Please make the next consultation shorter",
            "District heating in Shetland works, come and see it",
            "I am glad something is being done for my grandchildren's sake",
            "Wood burners should be allowed as back-up, our power was off for five days in Storm Arwen",
            "Scrap it",
            "Insulate first, then talk about boilers",
            "The minister ought to try living in one of these flats in February",
            "Will there be a Scottish version of the green mortgage?", missing=0.6)),
        Col("What is your name?", "I", person(0.3)),
        Col("What is your email address?", "I", email(0.3)),
        Col("Are you responding as an individual or an organisation?", "D", INDORG),
        Col("What is your organisation?", "I", only(INDORG, ("Organisation",), said("Glenurquhart Community Council", "Tayside Housing Partnership", "Fife Energy Advice", "Plumbers of Lorn", "Kirk Energy Group", missing=0.0))),
        Col("The Scottish Government would like your permission to publish your consultation response. Please indicate your publishing preference:", "P", pick("Publish response with name", "Publish response only (without name)", "Do not publish response", missing=0.0)),
        Col("We will share your response internally with other Scottish Government policy teams who may be addressing the issues you discuss. They may wish to contact you again in the future, but we require your permission to do so. Are you content for Scottish Government to contact you again in relation to this consultation exercise?", ".", pick("Yes", "No", missing=0.0)),
        Col("I confirm that I have read the privacy policy and consent to the data I provide being used as set out in the policy.", ".", always("I consent")),
        Col("How satisfied were you with this consultation?", "C", pick("Very satisfied", "Slightly satisfied", "Neither satisfied nor dissatisfied", "Slightly dissatisfied", "Very dissatisfied")),
        Col("Please enter comments here.", "T", voices(
            "Questions were leading", "Easy enough to fill in", "Too much jargon for an ordinary person",
            "I lost everything when I pressed back", "It should have been posted to every household",
            "The easy read version was very good, thank you", "Why is there no option to say it depends?",
            "Fine on the laptop but hopeless on my phone", missing=0.75)),
        Col("How would you rate your satisfaction with using this platform (Citizen Space) to respond to this consultation?", "C", pick("Very satisfied", "Slightly satisfied", "Neither satisfied nor dissatisfied", "Slightly dissatisfied", "Very dissatisfied")),
    ],
    rows=64,
)

# --- 7: an NHS trust's staff pulse, codes in one row and wordings in the next

FIVE = pick("1", "2", "3", "4", "5", missing=0.06)
LEAVE = tied("leave", "1", "2", "3", "4", "5")
pulse = Shape(
    "NHS_Trust_People_Pulse_Q2_raw.xlsx",
    12,
    [
        Col(("token", "Unique survey token"), "R", hexes(10)),
        Col(("submitdate", "Date submitted"), ".", when()),
        Col(("mode", "Mode of completion"), ".", pick("Online", "Paper", missing=0.0)),
        Col(("locality1", "Directorate"), "D", pick("Medicine", "Surgery", "Women & Children", "Estates & Facilities", "Corporate", "Clinical Support")),
        Col(("staffgrp", "Staff group"), "D", pick("Nursing and midwifery", "Medical and dental", "Allied health professionals", "Admin and clerical", "Healthcare scientists", "Estates and ancillary")),
        Col(("jobtitle", "Please state your job title"), "I", said("Band 6 midwife", "porter", "Ward clerk", "Consultant anaesthetist", "HCA", "Physio team lead", "receptionist, outpatients", "Senior BMS", missing=0.45)),
        Col(("q2a", "I look forward to going to work."), "C", FIVE),
        Col(("q2b", "I am enthusiastic about my job."), "C", FIVE),
        Col(("q2c", "Time passes quickly when I am working."), "C", FIVE),
        Col(("q3a", "There are frequent opportunities for me to show initiative in my role."), "C", FIVE),
        Col(("q3b", "I am able to make suggestions to improve the work of my team / department."), "C", FIVE),
        Col(("q3c", "I am able to make improvements happen in my area of work."), "C", FIVE),
        Col(("q25c", "I would recommend my organisation as a place to work."), "C", FIVE),
        Col(("q25d", "If a friend or relative needed treatment I would be happy with the standard of care provided by this organisation."), "C", FIVE),
        Col(("q26", "I often think about leaving this organisation."), "C", LEAVE),
        Col(("q26_oth", "If you are considering leaving, where would you go? Other - please state"), "O", only(LEAVE, ("4", "5"), said("early retirement", "agency", "New Zealand!", "a supermarket honestly", "hospice", "teach", missing=0.5))),
        Col(("q27_1", "Which of these would help your wellbeing at work? - Somewhere to rest on breaks"), "S", mark("1", 0.5, "0")),
        Col(("q27_2", "Which of these would help your wellbeing at work? - Hot food at night"), "S", mark("1", 0.5, "0")),
        Col(("q27_3", "Which of these would help your wellbeing at work? - Flexible working"), "S", mark("1", 0.4, "0")),
        Col(("q27_4", "Which of these would help your wellbeing at work? - Counselling or staff support"), "S", mark("1", 0.3, "0")),
        Col(("q27_5", "Which of these would help your wellbeing at work? - Something else"), "S", mark("1", 0.1, "0")),
        Col(("q27_txt", "Something else (please write in)"), "O", said("parking", "more staff!!", "a working fridge", "lockers that lock", "prayer room nearer ED", missing=0.8)),
        Col(("q28", "What one thing would most improve your experience of working here?"), "T", voices(
            "Being able to take a break. I did 12 hours on Sunday on a cereal bar.",
            "Car parking, I leave home at 5.45 to get a space for a 7.30 start",
            "Managers coming onto the ward and not just sending emails about it",
            "IT that turns on. We share two computers between eleven of us.",
            "Rota published six weeks ahead as promised",
            "Stop moving us to other wards halfway through a shift",
            "Pay, obviously",
            "A bit of thanks now and then from the top",
            "Band 2s being rebanded like they've done at other trusts",
            "Deal with the consultant everyone knows is a bully",
            "Hybrid working for medical secretaries, we managed it fine in Covid")),
        Col(("q29", "Is there anything we do well that you would not want to lose?"), "T", voices(
            "My team. I would have left without them.",
            "The Freedom to Speak Up guardian is brilliant",
            "Long service awards and the little badge, it meant a lot to me",
            "Preceptorship for new nurses is the best in the region",
            "Free tea on nights", "The choir", "Protected teaching on Wednesdays",
            "Our ward manager, who always has her door open", missing=0.55)),
        Col(("gender", "What best describes you?"), "D", pick("1", "2", "3", "4")),
        Col(("ageband", "Age"), "D", pick("16-20", "21-30", "31-40", "41-50", "51-65", "66+")),
        Col(("ethbg", "Ethnic background (grouped)"), "D", pick("White", "Mixed", "Asian", "Black", "Other")),
        Col(("los", "How many years have you worked for this organisation?"), "D", pick("<1", "1-2", "3-5", "6-10", "11-15", ">15")),
        Col(("eng_score", "Staff engagement score (derived)"), ".", decimal(3, 9.5)),
    ],
    rows=96,
)

# --- 8: answers to a regulator, each with a wish for confidence

CONF = "Confidential? – Y / N"
BEHALF = tied("ofc", "Myself", "An organisation", missing=0.0)
regulator = Shape(
    "postal-uso-call-for-input-responses.xlsx",
    5,
    [
        Col("Response number", "R", lambda rng, i: f"CFI-{i + 1:03d}"),
        Col("Received", ".", when("{d:02d}/{m:02d}/2025")),
        Col("Your full name", "I", person()),
        Col("Contact phone number", "I", phone(0.5)),
        Col("E-mail address", "I", email(0.1)),
        Col("Representing (delete as appropriate)", "D", BEHALF),
        Col("Organisation name", "I", only(BEHALF, ("An organisation",), said("Greetings Trade Federation", "Rural Post Users Group", "Hospital Letters Ltd", "Campaign for Plain Post", missing=0.0))),
        Col("We want to be transparent about our decision-making process. We will keep your details confidential if you ask. What do you want us to keep confidential?", "P", pick("Nothing", "Your name", "Organisation name", "Whole response", "Part of the response", missing=0.0)),
        Col("For confidential responses, can we publish a reference to the contents of your response?", "P", pick("Yes", "No", missing=0.3)),
        Col("Question 1: Do you agree that we have identified the reasonable post needs of users? If not, please explain why.", "T", voices(
            "No. You talk about averages but my mother's hospital letters come after the appointment.",
            "Broadly yes, though birthday cards matter more than your research suggests",
            "You have not looked at people without broadband. In our glen that is one in five.",
            "We agree with the needs as set out and have nothing to add",
            "Small businesses sending cheques have been missed out altogether",
            "It's fine for cities",
            "The sample of disabled users is far too small to draw that from",
            "I would say speed is less important than knowing when it will come",
            "Magazines by subscription depend on Saturday, which the paper treats as a detail", missing=0.1)),
        Col(CONF, "P", pick("N", "Y", missing=0.1)),
        Col("Question 2: Do you have views on the option of reducing the number of delivery days?", "T", voices(
            "Every other day would be quite enough for what comes through our door",
            "Absolutely not, it's a service and not a business",
            "Three days would mean laying off half the delivery office",
            "Keep Saturdays and drop two midweek days if you have to drop something",
            "Court papers have time limits. Who pays when they arrive late?",
            "Five days would be a sensible halfway house",
            "I'd accept it if the price of a stamp came down, but we all know it won't",
            "Our members post 40 million cards in December and need six days for that month at least", missing=0.15)),
        Col(CONF, "P", pick("N", "Y", missing=0.1)),
        Col("Question 3: Do you have views on changing delivery speeds, and what safeguards would be needed?", "T", voices(
            "A next day service for medical letters should be ring-fenced",
            "Targets should be met before they are loosened, the record has been missed every year since 2019",
            "Fines should go back to customers and not to the Treasury",
            "Three days is fine if it's really three days",
            "Publish results by postcode so we can see who is being left behind",
            "Second class already takes a week here",
            "Tracked as standard would do more for trust than speed",
            "No view on this one, we mostly send parcels", missing=0.25)),
        Col(CONF, "P", pick("N", "Y", missing=0.1)),
        Col("Question 4: How strongly do you agree that prices should be capped?", "C", pick(*AGREE)),
        Col("Question 5: Is there anything else we should take into account? Please provide evidence to support your answers.", "T", voices(
            "Post offices closing on top of this would finish our village",
            "See our letter of last March about Northern Ireland parcels",
            "Postmen notice when old people don't come to the door, put a price on that",
            "Your document is not available in large print, which is ironic",
            "Look at Denmark before you do anything",
            "The carbon case for fewer vans is barely mentioned",
            "Unions should be at the table from the start",
            "We ran a poll of 312 customers and nine in ten wanted Saturday kept", missing=0.4)),
        Col(CONF, "P", pick("N", "Y", missing=0.1)),
        Col("Attachments", ".", said("Annex A.pdf", "Response FINAL v2.docx", missing=0.85)),
        Col("Signed", "I", person(0.4)),
    ],
    rows=48,
)

# --- 9: a police and crime commissioner's survey about the precept

pcc = Shape(
    "PCC Precept and Policing Survey 25-26 - all responses.csv",
    0,
    [
        Col("Respondent", "R", number(1)),
        Col("Started", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}")),
        Col("Completed", ".", when("{d:02d}/{m:02d}/2025 {h:02d}:{s:02d}")),
        Col("Source", ".", pick("Web link", "Facebook", "Force website", "Paper (keyed)", "Neighbourhood Alert", missing=0.0)),
        Col("Q1. Which district do you live in?", "D", pick("Northside", "Vale", "Coast", "Forest", "City", "I do not live in the force area")),
        Col("Q2. How safe do you feel in your local area? During the day", "C", pick("Very safe", "Safe", "Neither", "Unsafe", "Very unsafe")),
        Col("Q2. How safe do you feel in your local area? After dark", "C", pick("Very safe", "Safe", "Neither", "Unsafe", "Very unsafe")),
        Col("Q2a. Please tell us why you feel this way", "T", voices(
            "Lads on scrambler bikes up and down the cut every night",
            "I feel fine, it's a quiet village and we look out for each other",
            "Street lights go off at midnight and I finish work at one",
            "There's open dealing outside the bookies and the police drive past",
            "Since the PCSO left we have not seen a uniform from one month to the next",
            "My car was broken into twice and I got a crime number by text. That was it.",
            "As a woman on my own I would never walk through the underpass",
            "Nothing has ever happened to me but you read things on Facebook",
            "Farm thefts. We lost a quad and GPS units and it took four days for anyone to come.",
            "CCTV has made a real difference round the bus station")),
        Col("Q3. Which of the following should be the priorities for policing? (Pick up to three)", "S", several("Burglary", "Anti-social behaviour", "Drugs", "Violence against women and girls", "Rural crime", "Speeding", "Fraud and cyber crime", "Other", by="; ")),
        Col("Q3. Other, please specify", "O", said("hare coursing", "shoplifting", "dog thefts", "e-scooters", "illegal parking by the school", "hate crime", missing=0.85)),
        Col("Q4. Have you contacted the police in the last 12 months?", "C", pick("Yes - 999", "Yes - 101", "Yes - online", "No")),
        Col("Q5. How satisfied were you with the contact?", "C", pick(*SATISFIED, "Not applicable")),
        Col("Q5 - Comments", "T", voices(
            "45 minutes on 101 then cut off",
            "The lady who took my call was calm and lovely, can't fault her",
            "Two officers came within ten minutes, brilliant",
            "Online form kept asking for a what3words and I don't know what that is",
            "Never heard back after the statement",
            "They told me it was a civil matter and to ring the council, who told me to ring them",
            "Victim support were better than the police to be honest",
            "I gave them doorbell footage and nobody ever looked at it", missing=0.6)),
        Col("Q6. Would you be prepared to pay an extra £14 a year (Band D) towards policing?", "C", pick("Yes", "No", "Yes, and I would pay more", "Don't know")),
        Col("Q6a. Please explain your answer", "T", voices(
            "If it goes on bobbies on the beat then yes, if it goes on another review then no",
            "Council tax is already £2,200 and my pension has not moved",
            "It's the price of a pizza, of course",
            "Government should fund the police properly instead of passing it on to us",
            "I pay more every year and see less every year",
            "Happy to, my son in law is a response officer and they're on their knees",
            "Cut the commissioner's office first. No offence.",
            "I can't, I'm choosing what to heat as it is",
            "Only if the money stays in the Vale and not in the City")),
        Col("Q7. Any other comments for the Commissioner?", "T", voices(
            "Come to the parish council and hear it for yourself",
            "Do something about off road bikes",
            "Thank you for the Bikesafe course, it was excellent",
            "How much does this survey cost?",
            "Bring back the police station in town, even two days a week would do",
            "Speedwatch volunteers get abuse and no backing",
            "Please publish what happens to money taken off criminals",
            "You've been visible, unlike the last one", missing=0.6)),
        Col("Age", "D", pick("Under 18", "18-24", "25-44", "45-64", "65-74", "75+", "Prefer not to say")),
        Col("Sex", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Ethnicity", "D", pick("White British", "White other", "Asian", "Black", "Mixed", "Prefer not to say")),
        Col("Do you consider yourself to have a disability?", "D", pick("Yes", "No", "Prefer not to say")),
        Col("Postcode", "I", postcode(0.3)),
        Col("Name (if you wish to join the prize draw)", "I", person(0.6)),
        Col("Telephone", "I", phone(0.7)),
    ],
    rows=125,
)

# --- 10: a university's student voice, SPSS names over labels

SCALE = pick("Definitely agree", "Mostly agree", "Mostly disagree", "Definitely disagree", "This does not apply to me", missing=0.04)
student = Shape(
    "StudentVoice_2025_spss_labels.xlsx",
    13,
    [
        Col(("RespID", "Respondent number"), "R", number(700012, 7)),
        Col(("StartTime", "Interview start"), ".", when()),
        Col(("LOI", "Length of interview (minutes)"), ".", near(3, 41)),
        Col(("Faculty", "Faculty"), "D", pick("Arts", "Science", "Health", "Business", "Engineering")),
        Col(("Course", "Course title (from student record)"), "D", pick("BA History", "BSc Biology", "BSc Nursing", "BA Business Management", "MEng Civil Engineering", "BA Fine Art", missing=0.0)),
        Col(("YearOfStudy", "Year of study"), "D", pick("1", "2", "3", "4")),
        Col(("FeeStatus", "Fee status"), "D", pick("Home", "Overseas", "Islands")),
        Col(("Q1_1", "How much do you agree: Staff are good at explaining things"), "C", SCALE),
        Col(("Q1_2", "How much do you agree: Staff make the subject engaging"), "C", SCALE),
        Col(("Q1_3", "How much do you agree: The course is intellectually stimulat"), "C", SCALE),
        Col(("Q2_1", "How much do you agree: Marking criteria were clear in advance"), "C", SCALE),
        Col(("Q2_2", "How much do you agree: Feedback on my work has been timely"), "C", SCALE),
        Col(("Q2_3", "How much do you agree: Feedback helped me to improve my work"), "C", SCALE),
        Col(("Q3_1", "How much do you agree: I can contact my personal tutor when I"), "C", SCALE),
        Col(("Q4_1", "Which of these do you use at least once a week: Library build"), "S", mark("Yes", 0.6, "No")),
        Col(("Q4_2", "Which of these do you use at least once a week: Online readin"), "S", mark("Yes", 0.6, "No")),
        Col(("Q4_3", "Which of these do you use at least once a week: Lecture captu"), "S", mark("Yes", 0.5, "No")),
        Col(("Q4_4", "Which of these do you use at least once a week: Study skills"), "S", mark("Yes", 0.2, "No")),
        Col(("Q4_97", "Which of these do you use at least once a week: None of these"), "S", mark("Yes", 0.05, "No")),
        Col(("Q5", "How many hours a week do you do paid work in term time?"), "D", pick("None", "1-8", "9-16", "17-24", "25+")),
        Col(("Q6", "Overall, I am satisfied with the quality of the course"), "C", SCALE),
        Col(("Q7", "On a scale of 0-10 how likely are you to recommend us?"), "C", lambda rng, i: str(roll("nps", i).randint(0, 10))),
        Col(("NPSgroup", "NPS group (derived)"), ".", lambda rng, i: ("Promoter" if (n := roll("nps", i).randint(0, 10)) > 8 else "Passive" if n > 6 else "Detractor")),
        Col(("Q8_pos", "Looking back on the experience, are there any particularly pos"), "T", voices(
            "Dr Patel's seminars. He lets you be wrong.",
            "The lab technicians are the real heroes of this degree",
            "Placement at the Royal was the first time I felt like a nurse",
            "Field trip to Malham, even in that rain",
            "my friends tbh",
            "Lecture capture meant that I could keep my job and still pass",
            "The disability team sorted my extensions within a day",
            "Having a studio space of our own 24 hours a day",
            "Guest speakers from industry, one of them offered me an internship")),
        Col(("Q8_neg", "Looking back on the experience, are there any particularly neg"), "T", voices(
            "Feedback took seven weeks and then just said 'good structure'",
            "Timetable changed four times in October, I commute from Leeds",
            "Group work where one person does everything and all get the same mark",
            "No one told us the module was being cut until we tried to choose it",
            "It felt like we were paying nine grand for Powerpoints",
            "Three deadlines on one day, every single term",
            "Rooms too small, people sitting on the floor",
            "My personal tutor left and I was never given another",
            "Strikes. I support them but we lost five weeks.")),
        Col(("Q9_oth", "If you could change one thing about the students' union what w"), "T", voices(
            "Cheaper coffee", "more societies that aren't about drinking", "Elections people have heard of",
            "Somewhere to heat up your own food", "Quiet space for autistic students",
            "I don't know what it does if I'm honest", "Bring back the Wednesday club night!!",
            "Someone who speaks up for mature students with kids", missing=0.55)),
        Col(("Age", "Age in years"), "D", near(18, 52)),
        Col(("Gender", "Gender"), "D", pick("Woman", "Man", "Non-binary", "Prefer not to say")),
        Col(("Ethnic", "Ethnicity (grouped)"), "D", pick("White", "Asian", "Black", "Mixed", "Other", "Not known")),
        Col(("Disab", "Declared disability"), "D", pick("No known disability", "Disability declared")),
        Col(("Polar", "POLAR4 quintile"), "D", pick("1", "2", "3", "4", "5")),
        Col(("weight", "Weighting variable"), ".", decimal(0.5, 1.9)),
    ],
    rows=105,
)

# --- 11: KoBo, from an aid charity

NEEDS = ("food", "water", "shelter", "medicine", "school_fees", "other")


def need(name: str) -> Cells:
    """One option as 1 or 0, of the answer that stands in one cell too."""
    return lambda rng, i: "1" if name in needs(rng, i).split() else "0"


def needs(rng: random.Random, i: int) -> str:
    """The answer in one cell."""
    chance = roll("needs", i)
    return " ".join(n for n in NEEDS if chance.random() < 0.4) or "food"


FULL = tied("full", "yes", "no", "dont_know", "no", "no", missing=0.0)
kobo = Shape(
    "Post_Distribution_Monitoring_-_latest_version_-_False_-_2025-04-30.xlsx",
    7,
    [
        Col("start", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:20.114+03:00")),
        Col("end", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:51.902+03:00")),
        Col("today", ".", when("2025-{m:02d}-{d:02d}")),
        Col("deviceid", "I", lambda rng, i: f"collect:{rng.getrandbits(48):012x}"),
        Col("username", "I", pick("enum_team1", "enum_team2", "enum_team3", missing=0.0)),
        Col("intro/consent", ".", always("yes")),
        Col("intro/enumerator_name", "I", first()),
        Col("intro/district", "D", pick("marsabit", "isiolo", "wajir", missing=0.0)),
        Col("intro/site_type", "D", pick("camp", "host_community", "informal_settlement", missing=0.0)),
        Col("hh/respondent_name", "I", person(0.2)),
        Col("hh/respondent_sex", "D", pick("female", "male", missing=0.0)),
        Col("hh/respondent_age", "D", near(18, 79)),
        Col("hh/hh_size", "D", near(1, 13)),
        Col("hh/displacement_status", "D", pick("idp", "returnee", "refugee", "host", missing=0.0)),
        Col("dist/received_full_amount", "C", FULL),
        Col("dist/why_not_full", "T", only(FULL, ("no",), voices(
            "The agent took 200 shillings from each of us before he gave the rest",
            "My name was on the list but with the wrong number so the money went to another phone",
            "They said that my card is blocked, I have gone three times to the office",
            "We were told in the meeting nine and we got six, nobody explained",
            "I sent my son because I was sick and they refused to give it to him",
            "the flour was finished when our line came",
            "Network was down for two days",
            "The elder divided it among those not registered", missing=0.05))),
        Col("dist/waiting_time", "C", pick("less_30min", "30min_2h", "more_2h", missing=0.02)),
        Col("dist/felt_safe", "C", pick("yes", "no", "prefer_not_to_say", missing=0.02)),
        Col("needs/priority_needs", "S", needs),
        *[Col(f"needs/priority_needs/{name}", "S", need(name)) for name in NEEDS],
        Col("needs/priority_needs_other", "O", lambda rng, i: ("fodder for goats", "solar lamp", "diapers", "seeds", "blankets", "mosquito nets")[i % 6] if "other" in needs(rng, i).split() else ""),
        Col("feedback/knows_hotline", "C", pick("yes", "no", missing=0.0)),
        Col("feedback/what_would_you_change", "T", voices(
            "Bring the distribution nearer, I walk four hours with a baby on my back",
            "Give cash and not beans, we have no firewood to cook beans",
            "Separate lines for old people and pregnant mothers",
            "Tell us the date by radio and not only through the chief",
            "Nothing, we thank God and we thank you",
            "The women should be on the committee, only men decide who is registered",
            "Shade and water at the waiting place",
            "It should come before school opens so that we can pay the fees",
            "Increase it because prices in the market go up the same day you pay", missing=0.15)),
        Col("feedback/other_comments", "T", voices(
            "When will the second round come?",
            "My neighbour is blind and was not registered, please visit her",
            "The borehole pump has been broken since Ramadan",
            "I called the hotline and a kind man answered in our language",
            "The goats are dying, we need the vet",
            "You people ask many questions but we do not see you again",
            "We want our children to go on to secondary school",
            "The young men fight at the gate, there should be police", missing=0.5)),
        Col("_gps_latitude", "I", decimal(1.5, 3.5)),
        Col("_gps_longitude", "I", decimal(37.0, 40.0)),
        Col("photo_of_card", "I", lambda rng, i: f"17{rng.randint(10**10, 10**11 - 1)}.jpg" if rng.random() < 0.7 else ""),
        Col("enumerator_notes", ".", said("respondent was in a hurry", "interview interrupted by rain", "translated from Borana by niece", missing=0.85)),
        Col("_id", "R", number(318840021, 13)),
        Col("_uuid", ".", hexes(32, dashed=True)),
        Col("_submission_time", ".", when("2025-{m:02d}-{d:02d}T{h:02d}:{s:02d}:33")),
        Col("_validation_status", ".", blank()),
        Col("_status", ".", always("submitted_via_web")),
        Col("__version__", ".", always("vKq7Lx2mYbTcRrE9aJwPzd")),
        Col("_index", ".", number(1)),
    ],
    rows=78,
)

# --- 12: REDCap, raw, from a research nurse

LIKERT = pick("1", "2", "3", "4", "5", missing=0.1)
redcap = Shape(
    "BREATHE_DATA_2025-05-14_1022.csv",
    10,
    [
        Col("record_id", "R", number(1)),
        Col("redcap_event_name", ".", always("month_6_arm_1")),
        Col("redcap_survey_identifier", ".", blank()),
        Col("screening_eligible", ".", always("1")),
        Col("consent_date", ".", when("2025-{m:02d}-{d:02d}")),
        Col("consent_initials", "I", lambda rng, i: rng.choice("ABCDEFGHJK") + rng.choice("LMNPRSTW")),
        Col("demographics_complete", ".", always("2")),
        Col("site", "D", pick("1", "2", "3", missing=0.0)),
        Col("arm_allocation", "D", pick("1", "2", missing=0.0)),
        Col("dob", "I", lambda rng, i: f"19{rng.randint(38, 79)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"),
        Col("age_years", "D", near(45, 86)),
        Col("sex", "D", pick("1", "2")),
        Col("ethnicity", "D", pick("1", "2", "3", "4", "5", "99")),
        Col("smoking_status", "D", pick("0", "1", "2")),
        Col("experience_timestamp", ".", when("2025-{m:02d}-{d:02d} {h:02d}:{s:02d}:45")),
        Col("exp_easy_to_use", "C", LIKERT),
        Col("exp_confident", "C", LIKERT),
        Col("exp_fits_day", "C", LIKERT),
        Col("exp_breathless_less", "C", LIKERT),
        Col("exp_worry_slider", "C", near(0, 100)),
        Col("help_from___1", "S", mark("1", 0.4, "0")),
        Col("help_from___2", "S", mark("1", 0.5, "0")),
        Col("help_from___3", "S", mark("1", 0.3, "0")),
        Col("help_from___4", "S", mark("1", 0.2, "0")),
        Col("help_from___99", "S", mark("1", 0.1, "0")),
        Col("help_from_other", "O", said("choir leader", "my carer", "chemist", "lady from church", "grandson (phone)", missing=0.85)),
        Col("stopped_using", "C", pick("0", "1")),
        Col("stopped_using_why", "T", voices(
            "I got a chest infection in March and never started again",
            "The straps dug in and left marks",
            "couldn't get the hang of the app after the update",
            "My husband was taken ill and I had no time for myself",
            "It made me more anxious watching the numbers",
            "felt daft doing it with the neighbours looking in",
            "I did not stop I only do it less, twice a week say",
            "The battery wouldn't hold", missing=0.65)),
        Col("best_thing", "T", voices(
            "Being able to walk to the corner shop and back without stopping",
            "The nurse ringing me every fortnight, it was nice to have a chat as well",
            "knowing what to do when it comes on at night",
            "I slept through for the first time in years",
            "Meeting the others in the group",
            "That my daughter has stopped fussing",
            "I could do it sat in my own chair",
            "playing with the grandkids again, even ten mins of it")),
        Col("worst_thing", "T", voices(
            "Filling in the diary every day",
            "Parking at the hospital, £4.80 each time",
            "It hurt my back to begin with",
            "the videos are too fast and the music is awful",
            "nothing really, bit boring by week 9",
            "I was told I'd get the results and I haven't",
            "Having to blow into the tube in front of students",
            "When it was hot I couldn't manage any of it")),
        Col("anything_else_pt", "T", voices(
            "I would recommend it to anyone with COPD",
            "Please could you let my GP know what I have been doing",
            "I only joined because Sister Moira asked me so nicely",
            "Can I keep the machine?",
            "It has given me my confidence back, thankyou",
            "The questions about sex life were a bit much",
            "sorry for my writing my hands shake",
            "Would have liked it five years ago", missing=0.6)),
        Col("contact_again", ".", pick("0", "1")),
        Col("contact_phone", "I", phone(0.5)),
        Col("experience_complete", ".", pick("0", "1", "2", missing=0.0)),
        Col("cat_score_total", ".", near(4, 38)),
        Col("qol_utility", ".", decimal(0.1, 1.0)),
    ],
    rows=57,
)

# --- 13: a housing association's STAR / tenant satisfaction measures

SAT5 = pick("Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Very dissatisfied", "Not applicable/ don't know")
REPAIR = tied("repair", "Yes", "No", missing=0.0)
star = Shape(
    "STAR_TSM_Q4_Dataset_Client.xlsx",
    0,
    [
        Col("CaseID", "R", number(300501)),
        Col("InterviewDate", ".", when("{d:02d}/{m:02d}/2025")),
        Col("Mode", ".", pick("Telephone", "Online", "Postal", missing=0.0)),
        Col("UPRN", "I", lambda rng, i: f"1000{rng.randint(10**7, 10**8 - 1)}"),
        Col("TenantName", "I", person()),
        Col("Address1", "I", lambda rng, i: f"{rng.randint(1, 140)} {rng.choice(['Larch Court', 'Mill Lane', 'Attlee House', 'Station Row', 'Jubilee Close'])}"),
        Col("Postcode", "I", postcode()),
        Col("TenureType", "D", pick("General needs", "Sheltered", "Shared owner", "Temporary", missing=0.0)),
        Col("PropertyType", "D", pick("Flat", "House", "Bungalow", "Maisonette", missing=0.0)),
        Col("Patch", "D", pick("North", "South", "Central", missing=0.0)),
        Col("TP01_OverallSatisfaction", "C", SAT5),
        Col("TP01_Why", "T", voices(
            "Been here 22 years and never had cause to complain",
            "They take the rent on the dot but you wait months for anything back",
            "damp in both bedrooms, the bairn has asthma",
            "My housing officer Sandra actually rings back, that's rare",
            "Nobody has cut the grass since they changed contractors",
            "Service charge has doubled and we still have no lift",
            "It's warm, it's safe, it's mine. I'm grateful.",
            "Neighbour plays music until 4 and they say keep a diary",
            "New kitchen last year and the lads were very tidy",
            "Letters threatening me for arrears that were their own mistake", missing=0.2)),
        Col("Rep12m_HadRepair", "C", REPAIR),
        Col("TP02_RepairsService", "C", only(REPAIR, ("Yes",), SAT5)),
        Col("TP03_TimeTaken", "C", only(REPAIR, ("Yes",), SAT5)),
        Col("TP02_03_Comment", "T", only(REPAIR, ("Yes",), voices(
            "Came out same day for the boiler, spot on",
            "Four visits to mend one tap because each time they had the wrong part",
            "they marked it complete and no one had been!",
            "I took the day off work and he came at ten past five",
            "The operative was polite and took his shoes off",
            "Still got a hole in the ceiling from October",
            "You can't report on the app, it crashes on the photo bit",
            "Had to ring eleven times, I've got them written down", missing=0.3))),
        Col("TP04_WellMaintained", "C", SAT5),
        Col("TP05_SafeHome", "C", SAT5),
        Col("TP06_ListensActs", "C", SAT5),
        Col("TP07_KeepsInformed", "C", SAT5),
        Col("TP08_FairlyRespect", "C", pick(*AGREE, "Not applicable/ don't know")),
        Col("ContactPref_Phone", "S", mark("Selected", 0.6, "Not Selected")),
        Col("ContactPref_Email", "S", mark("Selected", 0.5, "Not Selected")),
        Col("ContactPref_Text", "S", mark("Selected", 0.4, "Not Selected")),
        Col("ContactPref_Letter", "S", mark("Selected", 0.3, "Not Selected")),
        Col("ContactPref_Other", "S", mark("Selected", 0.05, "Not Selected")),
        Col("ContactPref_OtherText", "O", said("via my support worker", "knock on the door", "WhatsApp", "through my son", missing=0.9)),
        Col("OneThingImprove", "T", voices(
            "Get the windows done, you can feel the wind through them",
            "A local office you can walk into",
            "Sort out the bin store, there's rats",
            "Answer the phone",
            "Door entry system, anyone can walk in off the street",
            "More parking, there's one space for each four flats",
            "Somewhere for kids to play that isn't the car park",
            "Move me. I've been overcrowded for six years with three children in the one room.",
            "Nothing, keep it up")),
        Col("NPS", "C", near(0, 10)),
        Col("AgeBand", "D", pick("16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+")),
        Col("Gender", "D", pick("Female", "Male", "Other", "Refused")),
        Col("EthnicGroup", "D", pick("White", "Black", "Asian", "Mixed", "Other", "Refused")),
        Col("HealthCondition", "D", pick("Yes - limited a lot", "Yes - limited a little", "No", "Refused")),
        Col("AttributeResponses", ".", pick("Yes, happy to be identified", "No, keep anonymous", missing=0.0)),
        Col("RequestCallback", ".", pick("No", "Yes", missing=0.0)),
        Col("Alert_Flag", ".", pick("", "Safeguarding", "Damp/mould", "", "", missing=0.3)),
        Col("Wt", ".", decimal(0.6, 1.8)),
    ],
    rows=150,
)

# --- 14: visitors of a museum

HEARD = ("Poster or leaflet", "Social media", "Friends or family", "Just passing", "School")
MODE = tied("kiosk", "Kiosk", "Paper", "QR code", missing=0.0)
museum = Shape(
    "Museum visitor feedback kiosk + paper 2025.csv",
    9,
    [
        Col("Entry", "R", number(1)),
        Col("Paper card no.", ".", only(MODE, ("Paper",), number(4401, 2))),
        Col("Date of visit", ".", when("{d:02d}/{m:02d}/25")),
        Col("Kiosk/Paper", ".", MODE),
        Col("Is this your first visit?", "D", pick("Yes", "No")),
        Col("Who did you come with today?", "D", pick("On my own", "Partner", "Family with children", "Friends", "Organised group")),
        Col("Where have you come from today?", "D", pick("This city", "Elsewhere in the county", "Elsewhere in the UK", "Overseas")),
        *[Col(f"How did you hear about us? {option}", "S", mark(option, 0.3)) for option in HEARD],
        Col("How did you hear about us? Other", "O", said("the one with the whale", "Art Fund pass", "radio", "Blue Peter badge", "taxi driver told us", missing=0.85)),
        Col("Rating: Welcome", "C", pick("5", "4", "3", "2", "1")),
        Col("Rating: Displays", "C", pick("5", "4", "3", "2", "1")),
        Col("Rating: Café", "C", pick("5", "4", "3", "2", "1", missing=0.3)),
        Col("Rating: Toilets & facilities", "C", pick("5", "4", "3", "2", "1", missing=0.15)),
        Col("What was your favourite thing?", "T", said(
            "the whale", "Mummy!!!", "The dinosaurs", "Victorian street", "the man who let us hold the helmet",
            "Trains", "dressing up", "the tapestry and the story behind it", "cafe", "The dinosaur eggs because they are real",
            "Roman coins found by a local boy", "everything", "the quiet room upstairs with the landscapes", "The smell in the Viking house",
            "my grandad's regiment in the case by the stairs", "whale skeleton", "The volunteer on the second floor who knew all about clocks", missing=0.15)),
        Col("What could we do better?", "T", voices(
            "Labels are too low and too small for those of us with varifocals",
            "Half the buttons don't work in the science bit",
            "More places to sit down please",
            "£9.50 for a child's sandwich box is a disgrace",
            "Open later than 4, we only had an hour",
            "The lift was broken and no-one told us until we were inside with the pram",
            "Tell the truth about where the bronzes came from",
            "It was very loud with three schools in at once",
            "Map was no use, we went round the ground floor twice",
            "nothing it was ace")),
        Col("Did you learn anything new today?", "C", pick("Yes", "No", "Not sure")),
        Col("If yes, what?", "T", voices(
            "That the canal was dug by hand by 600 men in two years",
            "Otters used to live where the Tesco is",
            "how they made soap out of fat",
            "I never knew about the lascar sailors who settled by the docks",
            "My own street was bombed in 1941",
            "Girls worked in the mill from when they were eight, my daughter was horrified",
            "The earth is older than I thought",
            "Women ran the lifeboat during the war", missing=0.5)),
        Col("Any other comments", "T", voices(
            "We drove two hours and it was worth it",
            "Staff made my mum with dementia feel so welcome",
            "Please bring the planetarium back",
            "Sad to see the textile gallery closed",
            "Should be free for locals again",
            "I used to come here as a boy in the sixties and the polar bear is still here",
            "No baby change in the gents, it's 2025",
            "Lovely afternoon out of the rain", missing=0.6)),
        Col("Age group", "D", pick("Under 16", "16-24", "25-44", "45-64", "65+")),
        Col("Gender", "D", pick("Female", "Male", "Prefer not to say")),
        Col("Name", "I", first()),
        Col("Surname", "I", last()),
        Col("Email for newsletter", "I", email(0.7)),
        Col("GDPR tick", ".", mark("Y", 0.3)),
        Col("Keyed by", "I", pick("JH", "vol", "SM", missing=0.3)),
        Col("", ".", blank()),
    ],
    rows=90,
)

SHAPES = [
    cycling, irish, australian, canadian, american, scottish, pulse, regulator, pcc, student, kobo,
    redcap, star, museum,
]  # fmt: skip
