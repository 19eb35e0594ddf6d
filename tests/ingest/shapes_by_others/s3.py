"""Exports of survey tools, each by another author: third part."""
# fmt: off

from tests.ingest.shape_parts import (
    AGES,
    GENDERS,
    SATISFIED,
    Col,
    Shape,
    address,
    always,
    blank,
    chosen,
    decimal,
    email,
    first,
    freely,
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
)
from tests.ingest.shape_shorthand import DMY, ISO, C, D, I, N, O, R, S, T

RIVER = (
    "Himalayan balsam all along the left bank below the weir",
    "Kingfisher seen twice this month, first time in years",
    "Foam under the outfall and a smell of washing powder",
    "Bank has slumped and the path is down to a foot wide",
    "Lads jumping from the footbridge, water is only waist deep",
    "Shopping trolleys by the old mill again",
    "Otter spraint on the big stone!", "Nothing unusual", "Litter",
    "Anglers were friendly and said that the trout are coming back",
)
TOUR = (
    "Couldn't hear the guide over the coach engines",
    "The audio guide in BSL was wonderful for my partner",
    "Signs to the garden ran out half way round",
    "It is dear for a family of five when under 5s aren't free",
    "Scones still warm, cream first as is proper",
    "Portraits room was shut and no one had told us at the till",
    "Stewards made time for my endless questions about the clock",
    "More about the people who worked below stairs please", "Dog friendly", "Toilets",
)
TENANT = (
    "I want to know who my housing officer is, I have had five in two years",
    "Meetings at times working people can come to",
    "You ask us things and then do what you were going to do anyway",
    "The estate walkabout was good and the fly tipping went in two days",
    "Please stop sending letters in tiny print, I am partially sighted",
    "Text me, do not ring from a withheld number",
    "Anti social behaviour from number 40 all night long",
    "The mutual exchange went through with no fuss", "Communicate", "No more surveys",
)
WELSH = (
    "Mae angen mwy o athrawon sy'n siarad Cymraeg",
    "Mae'r daith ar y bws yn rhy hir i blant bach",
    "I moved here for a Welsh medium school and you want to shut it",
    "Peidiwch â chau ysgol y pentref, dyma galon y gymuned",
    "A new building with a proper hall would be wonderful",
    "Small classes are why my son is thriving",
    "Pryderus am ddyfodol y cylch meithrin os bydd yr ysgol yn cau",
    "Has anybody counted the cost of taxis?", "Na", "Dim sylw",
)
STUDENT = (
    "My supervisor replies within a day and reads every draft",
    "No desk, no locker, no kettle. We are doing PhDs in corridors",
    "Stipend doesn't cover rent in this city",
    "Teaching hours are paid but preparation isn't",
    "Ethics approval took eight months",
    "The writing retreat in February got me through chapter three",
    "International students are left to work out visas for themselves",
    "Lonely", "A proper induction for people who start in January",
    "Field trip funds were announced after the season was over",
)
VICTIM = (
    "I wanted to be believed and I was",
    "It was fourteen months before it came to court",
    "I had to tell the story to five different people",
    "The ISVA came with me and sat behind the screen",
    "My phone was kept for nine weeks and I had no way to ring my mum",
    "They only wrote to me in English",
    "No one told me he had been bailed to the next street",
    "Kind", "An honest answer early on about the chances would have helped",
)
NURSE = (
    "We are always two short on nights and bank shifts go unfilled",
    "Ward sister leads by example, she'll do a commode round with us",
    "Nowhere to eat a meal after 8pm except the vending machine",
    "I've been hit twice this year by patients and filled in the Datix both times",
    "Overseas colleagues get passed over for band 6",
    "Appraisal was ten minutes in a cupboard",
    "More study leave and backfill so it can be taken",
    "I love my patients", "car parking", "Self rostering has changed my life",
)
POOL = (
    "Water was freezing for the baby class",
    "Instructor Leila is patient and my son isn't scared of water now",
    "Lockers broken, pound coins swallowed",
    "Lane etiquette! put up a sign about overtaking",
    "Women only session clashes with school pick up",
    "Booking app logs me out every time",
    "Pool hoist was out of order for a whole month",
    "Good value", "Hairdryers", "The café closing has killed it for those of us who meet after",
)
ALLOT = (
    "Waiting list has been nine years, split the big plots",
    "Water trough at the top end leaks and the bottom end is dry",
    "Thefts from sheds every winter",
    "It saved my sanity after I was made redundant",
    "No bonfires when washing is out please",
    "Rent is fair for what it is",
    "Plot 17 has been brambles since I joined and nothing happens",
    "Compost toilet would help us older women no end", "Hens", "slugs",
)
GRID = (
    "Pylons across the vale would ruin the view from the ridge",
    "Bury the cables, other countries do",
    "We need clean power and somebody has to live near it",
    "The substation would sit on our best grazing",
    "Construction traffic can't get through Nether Combe without hitting the almshouses",
    "What will happen to the curlews that nest on Long Moor?",
    "House prices are already falling and you haven't begun",
    "Community benefit fund ought to go to insulating homes",
    "No", "I object to the route in the strongest terms",
)

SHAPES = [
    # Survey123, river trust
    Shape("RiverWatch_walkover_0.csv", 7, [
        N("ObjectID", number(1)), R("GlobalID", hexes(32, dashed=True)),
        N("Date and time of walk", when("{m}/{d}/2025 {h}:{s}:00 AM")),
        I("Volunteer name", person()), D("Which stretch did you walk?", "Weir to Mill", "Mill to "
          "Town Bridge", "Town Bridge to Outfall", "Below Outfall"),
        C("How clear is the water?", "clear", "slightly_cloudy", "murky", "other"),
        O("Other - How clear is the water?", "Brown", "iridescent", "green tinge"),
        Col("Level at the gauge board (cm)", "C", near(12, 180)),
        Col("Which did you see?", "S", several("kingfisher", "otter", "heron", "mink", "none",
                                              by=",")),
        T("Anything that worried you?", *RIVER), Col("Nearest landmark", "T", said("old mill",
            "Town Bridge", "Sluice", "stepping stones", "allotment gate", "the big willow",
            "Outfall pipe", "footbridge")),
        C("How safe did the path feel?", "1", "2", "3", "4", "5"), T("Other notes", *RIVER[::-1], m=.5),
        N("CreationDate", when()), I("Creator", pick("rwatch_vol1", "rwatch_vol2")),
        N("EditDate", when()), I("Editor", always("")), I("x", decimal(-2.2, -2.1)),
        I("y", decimal(53.1, 53.2)),
    ], rows=52),
    # own web form of a museum house: names of fields
    Shape("visitor_form_dump.csv", 7, [
        R("submission_id", number(5501)), N("form_name", always("visit-2025")), N("ts", when(ISO)),
        I("your-name", person(.3)), I("your-email", email(.3)), N("remote_ip"),
        C("visit-rating", "5", "4", "3", "2", "1"), C("value-for-money", "yes", "no", "not-sure"),
        Col("areas-visited[]", "S", several("house", "gardens", "tearoom", "shop", "playground",
                                           by=", ")),
        T("message-liked", *TOUR), T("message-improve", *TOUR[::-1]),
        C("come-again", "yes", "no", "maybe"), T("why-not", *TOUR, m=.85),
        T("message-other", *TOUR, m=.7), D("member", "yes", "no"),
        D("travelled-from", "local", "region", "UK", "abroad"), D("party-size", "1", "2", "3-4",
            "5+"), N("gdpr-consent", always("1")), N("_wpcf7", always("218")),
        N("_wpcf7_version", always("5.9.3")), N("honeypot"), N("spam_score", decimal(0, 1)),
    ], rows=61),
    # Qualtrics made by R into syntactic names, postgraduates
    Shape("pgr_experience_clean.csv", 0, [
        N("X", number(1)), R("ResponseId", lambda r, i: f"R_{r.getrandbits(60):015x}"),
        N("Duration..in.seconds.", near(100, 2900)), D("X1..Which.school.are.you.based.in.",
            "Arts", "Law", "Engineering", "Medicine"),
        D("X2..Year.of.study", "1", "2", "3", "4", "Writing up"),
        *[C(f"X3..How.satisfied.are.you.with.{x}", *SATISFIED) for x in ("supervision", "workspace",
            "training", "community")],
        T("X4..Please.explain.your.answers.above", *STUDENT),
        C("X5..Have.you.considered.leaving.", "Yes", "No", "Prefer not to say"),
        T("X5a..If.yes..why.", *STUDENT[::-1], m=.7),
        *[S(f"X6..Which.of.these.do.you.do..Tick.all..{x}", "TRUE", "FALSE") for x in ("Teach",
            "Demonstrate", "Mark", "None")], O("X6..Other..please.specify", "invigilate", "Outreach",
            "library shifts"),
        T("X7..One.thing.the.Graduate.School.could.do.better", *STUDENT),
        T("X8..Best.moment.of.the.year", "Passing my upgrade viva", "First paper accepted after "
          "four rejections", "The retreat at the lake house with my cohort", "None", "Getting the "
          "sequencer to work at 3 in the morning", "Teaching my first seminar and nobody walking out",
          "Field season in Svalbard", "When the data finally came through from the hospital"),
        C("X9..Would.recommend", "Yes", "No"), C("X10..Hours.per.week", "<20", "20-35", "35-50",
            ">50"), D("fee", "Home", "Overseas"), D("mode", "FT", "PT"),
        N("sentiment_X7", decimal(-1, 1)), N("nwords_X7", near(0, 80)),
    ], rows=77),
    # SurveyMonkey, condensed, tenants' involvement
    Shape("Getting Involved - All Responses Data 250611 (condensed).xlsx", 0, [
        R(("Respondent ID", ""), number(118551200011, 977)), N(("Collector ID", ""),
            always("457001200")), N(("Date Created", ""), when()), N(("Date Modified", ""), when()),
        I(("IP Address", ""), address()), I(("Email Address", ""), email()),
        I(("First Name", ""), first()), I(("Last Name", ""), last()),
        N(("Custom Data 1", ""), pick("Area A", "Area B")),
        C(("How easy or difficult is it to have your say about how your home is run?", "Response"),
          "Very easy", "Fairly easy", "Fairly difficult", "Very difficult"),
        T(("What makes it easy or difficult?", "Open-Ended Response"), *TENANT),
        Col(("How would you like to hear from us?", "Response"), "S", chosen("Text", "Email",
            "Letter", "Facebook", "Visit")),
        O(("", "Other (please specify)"), "WhatsApp", "large print", "through my son"),
        C(("Have you heard of the Tenants' Panel?", "Response"), "Yes", "No"),
        C(("Would you be interested in joining?", "Response"), "Yes", "No", "Maybe later"),
        T(("What would you want the Panel to look at first?", "Open-Ended Response"),
          *TENANT[::-1]), C(("Star rating for our last newsletter", "★"), "1", "2", "3", "4", "5"),
        T(("Any thoughts on the newsletter?", "Open-Ended Response"), *TENANT, m=.75),
        T(("Anything else", "Open-Ended Response"), *TENANT, m=.7),
        D(("Age band", "Response"), *AGES), D(("Do you have the internet at home?", "Response"),
                                             "Yes", "On my phone only", "No"),
    ], rows=63),
    # Microsoft Forms, Welsh and English, school organisation
    Shape("Ymgynghoriad Ysgol Nant-y-felin _ School consultation(1-71).xlsx", 5, [
        R("ID", number(1)), N("Start time", when("{m}/{d}/25 {h}:{s}:10")),
        N("Completion time", when("{m}/{d}/25 {h}:{s}:50")), I("Email", always("anonymous")),
        I("Name", blank()), N("Language", pick("Cymraeg", "English (United Kingdom)", missing=0)),
        D("Rwy'n ymateb fel: / I am responding as a:", "Rhiant / Parent", "Disgybl / Pupil",
          "Staff", "Llywodraethwr / Governor", "Arall / Other"),
        C("Ydych chi'n cytuno â'r cynnig i gau'r ysgol? / Do you agree with the proposal to close "
          "the school?", "Ydw / Yes", "Nac ydw / No", "Ddim yn gwybod / Don't know"),
        T("Rhowch eich rhesymau / Please give your reasons", *WELSH, m=.2),
        T("Pa effaith fyddai'r cynnig yn ei chael ar y Gymraeg? / What effect would the proposal "
          "have on the Welsh language?", *WELSH[::-1]),
        C("Pe bai'r cynnig yn mynd yn ei flaen, sut byddai eich plentyn yn teithio? / If it goes "
          "ahead, how would your child travel?", "Bws / Bus", "Car", "Tacsi / Taxi", "Amherthnasol "
          "/ N/A"),
        T("Oes gennych chi awgrymiadau eraill? / Do you have other suggestions?", *WELSH, m=.5),
        T("Unrhyw sylwadau eraill / Any other comments", *WELSH, m=.7),
        D("Beth yw eich prif iaith? / Main language", "Cymraeg / Welsh", "Saesneg / English",
          "Arall / Other"), I("Cod post llawn / Full postcode", postcode(.2)),
        N("Cwblhawyd gan staff / Office use"),
    ], rows=71),
    # Google Forms, allotment society
    Shape("Allotment holders 2025 (Responses).xlsx", 8, [
        N("Timestamp", when(DMY)), I("Email address", email()), I("Plot number?", lambda r, i:
            f"{i + 1}{r.choice(('', 'A', 'B'))}"), D("Which site", "Canal Side", "Top Field",
            "Gasworks"), Col("Years on your plot", "D", near(0, 41)),
        C("How are you finding it?", "Love it", "Getting there", "Struggling", "Thinking of giving "
          "up"), T("If struggling, what would help?", *ALLOT, m=.7),
        Col("What do you grow", "S", several("Veg", "Fruit", "Flowers", "Weeds!", by=", ")),
        *[C(f"Do we need more of...? [{x}]", "Yes", "No", "No opinion") for x in ("Water points",
            "Skips", "Social events")],
        T("Your gripes", *ALLOT), T("Your praise", *ALLOT[::-1]), T("Ideas for the £500 grant",
            "A pond and a bench", "Strimmer to share", "noticeboard", "Bee hives with training for "
            "anyone who would like to learn", "Repair the track, it has holes you can bathe in",
            "Raised beds for people in wheelchairs", "seed library in the old phone box", "Polytunnel",
            "Give it to the food bank growers on plot 3"), N("Column 16"),
    ], rows=46),
    # SmartSurvey, victims of crime, options with Not Selected
    Shape("VWC_support_feedback_smartsurvey.csv", 8, [
        R("UserID", number(70300211, 19)), N("UserNo", number(1)), I("Name", blank()),
        I("Email", blank()), I("IP Address", always("0.0.0.0")), N("Started", when(DMY)),
        N("Ended", when(DMY)), N("Tracking Link", pick("Web", "QR leaflet", missing=0)),
        N("1. Are you happy to take part? You can stop at any time.", always("Yes")),
        *[Col(f"2. Who has supported you? (Please select all that apply.) : {x}", "S", mark(x, .4,
            "Not Selected")) for x in ("Police", "Victim Support", "ISVA or IDVA", "GP", "Family and "
            "friends")],
        O("2. Who has supported you? (Please select all that apply.) : Other (please specify):",
          "college counsellor", "Imam", "Women's Aid", m=.8),
        C("3. How long after the crime did you get support?", "Same day", "Within a week", "Within "
          "a month", "Longer", "Never"),
        T("4. What helped?", *VICTIM), T("5. What did not help?", *VICTIM[::-1]),
        *[C(f"6. I felt: {x}", "Strongly agree", "Agree", "Disagree", "Strongly disagree") for x in (
            "safe", "informed", "respected")],
        T("7. What would you say to the Commissioner if you had two minutes?", *VICTIM),
        D("8. Age", "18-24", "25-44", "45-64", "65+", "Prefer not to say"),
        D("9. Gender identity", *GENDERS), D("10. Disability", "Yes", "No", "Prefer not to say"),
        D("11. District", "North", "Mid", "Coast"),
        I("12. If you would like to talk to our researcher, leave a safe number", phone(.8)),
    ], rows=49),
    # Snap, staff of a hospital; SPSS names and labels cut at 64 characters
    Shape("NHS_local_staff_pulse_SPSSlabels.csv", 9, [
        R(("RespID", "Respondent serial"), number(10001)), N(("Wt", "Weighting factor"),
            decimal(.5, 1.8)),
        C(("Q1", "Q1. To what extent do you look forward to coming to work at this"), "1 Always",
          "2 Often", "3 Sometimes", "4 Rarely", "5 Never"),
        *[C((f"Q2_{n}", f"Q2. Thinking about your team, how far do you agree that {x}"[:64]), "1", "2",
            "3", "4", "5") for n, x in enumerate(("people respect each other", "we meet often",
                                                "disagreements are resolved"), 1)],
        C(("Q3", "Q3. In the last 12 months have you been a target of violence"), "1 No", "2 Yes, "
          "once", "3 Yes, more"),
        T(("Q3oe", "Q3. Can you tell us what was done about it?"), *NURSE, m=.7),
        T(("Q4oe", "Q4. If you could change one thing about working here, what woul"), *NURSE),
        T(("Q5oe", "Q5. What are you proud of?"), *NURSE[::-1]),
        *[S((f"Q6_{n}", x), "1", "0") for n, x in enumerate(("Q6. Seen: Team brief", "Q6. Seen: "
            "Chief exec blog", "Q6. Seen: Staff app", "Q6. Seen: None"), 1)],
        Col(("Q7", "Q7. Hours of unpaid overtime last week"), "C", near(0, 18)),
        D(("Q8", "Q8. Staff group"), "Nursing", "Medical", "AHP", "Estates", "Admin"),
        D(("Q9", "Q9. Length of service"), "<1", "1-5", "6-10", ">10"),
        I(("Q10", "Q10. Job title"), said("Staff nurse", "Porter", "Ward clerk", "Physio Band 6",
                                         missing=.2)),
        D(("Q11", "Q11. Day to day activities limited"), "1", "2", "9"),
        N(("Q4code", "Q4 coded first mention"), near(1, 15)), N(("filter_$", "FILTER"), always("1")),
    ], rows=90),
    # Citizen Space, made long: a row a comment; grid company
    Shape("grid-upgrade-stage-2-comments-long.csv", 0, [
        Col("Comment ref", "X", number(1)), R("Respondent ref", lambda r, i: f"ANON-{1000 + i // 3}"),
        N("Received", when("{d:02d}/{m:02d}/2025")), N("Channel", pick("Online", "Email", "Letter",
            "Event")), D("Respondent type", "Landowner", "Resident", "Parish council", "Statutory "
            "body"), D("Route section", "A", "B", "C", "Whole route"),
        Col("Question", "Q", lambda r, i: ("Q4. Comments on the route corridor", "Q6. Comments on the "
            "substation site", "Q9. Community benefits")[i % 3]),
        Col("Closed response", "A", pick("Support", "Support with changes", "Oppose", "No view")),
        Col("Verbatim comment", "K", freely(*GRID, missing=.05)),
        N("Theme (coder 1)", pick("Landscape", "Wildlife", "Traffic", "Property")),
        N("Theme (coder 2)"), N("Sentiment", pick("Neg", "Pos", "Mixed")),
        N("Response drafted?", pick("Y", "N")), I("Case officer", person(.4)),
    ], rows=90),
    # LimeSurvey, full question text, leisure trust
    Shape("results-survey772034 (full).csv", 0, [
        R("Response ID", number(11)), N("Date submitted", when()), N("Last page", always("4")),
        N("Start language", always("en")), N("Seed", near(10**8, 10**9)), N("Date started", when()),
        C("<p><b>How often do you use the pool?</b></p>", "Daily", "Weekly", "Monthly", "Less"),
        *[S(f"What do you come for? [{x}]", "Yes", "No") for x in ("Lane swimming", "Lessons", "Aqua "
            "fit", "Family fun")], O("What do you come for? [Other]", "physio", "Sub aqua", "Diving"),
        *[C(f"How do you rate the following? [{x}]", "Very good", "Good", "Poor", "Very poor",
            "N/A") for x in ("Water temperature", "Changing village", "Price", "Booking",
                             "Lifeguards")],
        *[Col(f"Put these in order of importance [Rank {n}]", "C", lambda r, i, n=n: (
            "Longer hours", "Lower price", "Warmer water")[(i * i + n) % 3]) for n in (1, 2, 3)],
        T("Please use this box to explain your ratings.", *POOL),
        T("What would make you swim more?", *POOL[::-1]),
        D("How old are you?", *AGES), D("Do you hold a Leisure Card?", "Yes", "No"),
        N("Total time", decimal(50, 800)), N("Group time: About your visit", decimal(10, 200)),
        N("Question time: pool", decimal(1, 30)), N("Question time: rate", decimal(1, 60)),
    ], rows=69),
    # JISC v3, Stata names above labels, drama department; small
    Shape("alumni_survey_jisc_export.xlsx", 6, [
        R(("Response ID", "resp_id"), number(55120011, 5)), N(("Submitted", "submitted"), when()),
        N(("Page reached", "page"), near(3, 6)),
        C(("Q1: How well did your degree prepare you for work?", "q1"), "Very well", "Quite well",
          "Not very well", "Not at all"),
        T(("Q1.a: Please say more", "q1a"), "It taught me to talk to anyone about anything",
          "No one mentioned tax or self employment, not once", "Stage management module led straight "
          "to my first job", "I retrained as a teacher so only in part", "Confidence", "Contacts "
          "were everything and I had none when I came", "Theory was lovely and useless",
          "Not at all", "I learned to work with people I did not like"),
        C(("Q2: What are you doing now?", "q2"), "Employed full time", "Freelance", "Studying",
          "Looking for work", "Other"),
        O(("Q2.a: Other - please give details", "q2a"), "Raising twins", "carer", "retired early"),
        Col(("Q3: Which alumni events have you been to?", "q3"), "S", several("Reunion", "Careers "
            "evening", "Summer show", "None", by=" || ")),
        T(("Q4: What advice would you give to today's students?", "q4"), "Say yes to things",
          "Go to the careers service in first year and not the week before you leave",
          "Learn to drive a van", "Be kind to technicians", "Read more plays than you have to",
          "Save money when you can and join Equity", "Sleep", "Don't wait for someone to give you "
          "permission to make work"),
        T(("Q5: How would you like to stay in touch?", "q5"), "newsletter", "I'd be glad to mentor a "
          "student from a background like mine", "Please take me off all lists", "LinkedIn group",
          "Come to the summer show", "Only by email and not too often thanks", "Not really",
          "Invite us to give workshops and pay us for it", m=.5),
        C(("Q6: Would you recommend the course?", "q6"), "Yes", "No", "Unsure"),
        D(("Q7: Year of graduation", "q7"), "2005-2009", "2010-2014", "2015-2019", "2020-2024"),
        D(("Q8: Ethnic group", "q8"), "Asian", "Black", "Mixed", "White", "Other", "Prefer not to say"),
        I(("Q8.a: If other", "q8a"), said("Traveller", "Arab", missing=.93)),
        I(("Q9: Current employer", "q9"), said("Self", "Royal Exchange", "BBC", "St Bede's RC High",
                                              "Tesco", missing=.3)),
    ], rows=40),
    # own form of a church diocese, headings short and shouted, semicolons of a spreadsheet
    Shape("FOODBANK GUESTS JUNE.csv", 6, [
        R("NO", number(1)), N("DATE", when("{d}.{m}.25")), N("TAKEN BY", pick("JM", "PO", "KT")),
        D("CENTRE", "St Bede", "Methodist", "Library"), D("M/F", "M", "F", "-"),
        Col("AGE", "D", near(18, 82)), Col("ADULTS", "D", near(1, 4)), Col("KIDS", "D", near(0, 6)),
        C("FIRST TIME?", "Y", "N"),
        Col("WHY COME", "S", several("benefit delay", "low pay", "debt", "sick", "rent", by="/")),
        O("WHY - OTHER", "washing machine broke", "funeral to pay", "Hours cut", "NRPF"),
        C("HOW WERE YOU TREATED 1-5", "1", "2", "3", "4", "5"),
        T("WHAT WOULD YOU CHANGE", "Fresh veg and some spices please", "A private place to sit, not "
          "in front of everybody", "nothing you're all stars", "Open on a Saturday for those of us who "
          "work", "nappies size 5", "I can't use tins without a tin opener", "Halal meat",
          "Only got a microwave so pasta is no use to me", "More bags"),
        T("WHAT ELSE WOULD HELP YOU", "Someone to talk to the council with me", "debt advice",
          "School uniform for two boys going up in September", "a job", "Help with filling in the "
          "forms as I can't read well", "Phone credit to ring the universal credit line", "Heating",
          "English classes with a crèche", "Don't know"),
        T("QUOTE FOR REPORT", "I cried in the car park before I could come in",
          "I used to give to this food bank", "It is the only hot drink I had that day",
          "You never made me feel small", "We would have gone without", "My kids think it is a shop "
          "and I let them", "Never thought it'd be me", "thank you", m=.6),
        I("INITIALS", lambda r, i: f"{chr(65 + i % 23)}{chr(66 + i % 19)}"), N("PARCEL KG", near(8, 41)),
        N("VOUCHER"), N(""),
    ], rows=58, delimiter=";"),
]
