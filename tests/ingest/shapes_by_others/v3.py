"""Files as analysts hand them round, third part: research data, case notes, mixed languages, melted tables."""
# fmt: off


from tests.ingest.shape_parts import (
    AGREE,
    Col,
    Shape,
    always,
    blank,
    decimal,
    email,
    first,
    hexes,
    near,
    number,
    person,
    pick,
    postcode,
    several,
    when,
)
from tests.ingest.shape_shorthand import block, by_question, cycle, p, ref, say

ONE5 = "1|2|3|4|5"
ONE7 = "1|2|3|4|5|6|7"

AI = (
    "I use it to tidy my emails but would not trust it with anything medical|It scares me to be honest, my job is basically "
    "typing|Helpful for recipes lol|I think the companies should pay the artists they copied|It gave me a wrong answer "
    "about benefits and I nearly missed a deadline|As someone with dyslexia it has been life changing|No strong opinion"
    "|Kids are going to stop thinking for themselves|The second picture looked fake because of the hands|good study|It depends "
    "who owns it"
)
GUESS = (
    "Something about trust in machines?|no idea|whether people like AI|To see if the label changes how we rate the text"
    "|memory|Not sure, maybe bias|attitudes to technology and politics|whether we pay attention"
)
GARDEN = (
    "Sparrowhawk flew through so everything hid for half the hour|Usually see more than this, it was very windy|First brambling "
    "ever!|Cat from next door sat under the feeder|My grandson (6) did the counting|Starlings have gone since the hedge was "
    "cut down|We feed sunflower hearts and niger seed|Started late because of the rain|Robin came to my hand|none to add"
)
RIVER = (
    "Water the colour of tea with milk, smelt of sewage below the outfall|Mink prints on the mud|Clear and fast after the rain"
    "|Foam under the weir, about two metres across|Farmer says the fish have not been seen since the spill|Wet wipes hanging "
    "from the alder branches|Kingfisher!|Test strip went off the scale so did it twice|Could not reach the site, gate locked"
    "|Nothing unusual"
)
REPAIR = (
    "T reports no heating or HW since Sat, has baby 5 mths|Tenant says the operative left without finishing the grouting|Came "
    "home to find ceiling down in the hall, says it was reported 3 wks ago|Tnt v. happy with new kitchen and wants Darren "
    "thanked|Door entry broken again and strangers sleeping on the landing|Damp patch spreading behind cot|Window will not "
    "shut, tenant frightened as ex partner knows address|Lift out, lives on 6th floor and uses a wheelchair|Appt changed twice "
    "by text with no choice of day|Rats in bin store"
)
GP = (
    "Eight o'clock scramble on the phone is a joke, 43rd in the queue|Dr took time to ask about my husband too|Online form "
    "closes at 9am which is no use if you are at work|Receptionist asked me what was wrong in front of everyone|Best surgery I "
    "have been with in forty years|Cannot get HRT reviewed|Nurse was brilliant with my needle phobic son|Always a locum|Text "
    "message said the blood test was abnormal and nothing more|Prescription sent to the wrong chemist"
)
PARCEL = (
    "Driver threw it over the gate, vase in bits|Arrived a day early, well packed|Customer service chat is a bot going round in "
    "circles|Third order and never a problem|Refund took six weeks and four emails|Avoid!!|Paid for next day and it came on "
    "Tuesday|Sofa is comfy but one leg is shorter than the others|Sarah on the phone sorted it in five mins|Cheap and cheerful"
)
WELSH = (
    "Mae angen mwy o athrawon sy'n gallu siarad Cymraeg|Rural schools will be hit hardest by this|Agree in principle but where "
    "is the funding|Nid yw'r amserlen yn realistig o gwbl|Transport to Welsh medium school is 50 minutes each way for my "
    "child|Late immersion centres are excellent and should be in every county|Rwy'n cefnogi'r cynnig yn llwyr|Parents who do "
    "not speak Welsh need help with homework|Dim sylw|Targets without teachers are just numbers"
)
CARER = (
    "I have not had a night off since November 2021|The respite place is two buses away so I do not use it|My sister helps but "
    "she works|Assessment was done over the phone and they got his diagnosis wrong|The carers' café keeps me sane|Direct "
    "payments are a part time job in themselves|I worry what happens when I die|Forms, forms, forms|She was a teacher and now "
    "she cannot find the bathroom|We manage"
)
DELPHI = (
    "Evidence is stronger for group delivery than for one to one|I would merge this with item 4|Feasible in acute trusts but "
    "not in the community|Wording implies blame, suggest 'missed opportunity'|Outside my expertise|Essential, should be item "
    "one|Measurement burden would outweigh the benefit|Needs a definition of frailty|Agree with rater comments in round 1"
)
EXITAU = (
    "Contract uncertainty every June|Got a job closer to home, no hard feelings|My supervisor played favourites with the roster"
    "|Housing in town is impossible, we were paying 700 a week|Loved the kids, hated the paperwork|Isolation and no relief staff"
    "|Pay parity with metro|Burnout after the floods|Partner transferred to Darwin|Unsafe staffing on nights"
)
MUSEUM = (
    "The dinosaur!!!|Labels too low for my back|Loved the volunteer by the loom who showed us how it worked|Too dark to read|Cafe "
    "is dear|Come back in the summer with the cousins|Would like more about the women who worked here|Toilets were spotless"
    "|Lift broken so Nan missed the top floor|Brill day out"
)
STUDENT = (
    "Lecturer explains things clearly and stops for questions|Feedback came after the next assignment was due|Group work with no "
    "peer marking is unfair|Recordings helped because I commute|Too much reading in weeks 4 and 5|Labs were the best part|Assessment "
    "brief changed twice|Seminar room too hot|More past papers please|Loved it"
)

SHAPES = [
    Shape("study2_raw_mturk.csv", 0, [
        Col("workerId", "R", ref("A{}XK2", 10001, 77)), Col("HITId", ".", hexes(20)), Col("assignmentId", ".", hexes(20)), Col("cond", "D", p("ai_label|human_label|no_label", 0)), Col("order", ".", p("AB|BA", 0)),
        Col("consent", ".", always("I consent")), Col("t_page1_first_click", ".", decimal(0, 9)), Col("t_page1_submit", ".", decimal(9, 80)),
        *[Col(f"trust_{n}", "C", p(ONE7)) for n in (1, 2, 3)], Col("trust_4r", "C", p(ONE7)), Col("trust_mean", ".", decimal(1, 7)), Col("attn_purple", ".", p("purple|purple|blue", 0)), Col("warmth_slider", "C", near(0, 100)),
        Col("why_rating", "T", say(AI, 0.1)), Col("why_rating_nchar", ".", near(0, 240)), Col("manip_check", "C", p("A person|An AI|Not stated")), Col("ai_use", "C", p("Never|Monthly|Weekly|Daily")), Col("ai_use_for", "S", several("Work", "Study", "Fun", "Other", by=",")),
        Col("ai_use_for_5_TEXT", "O", say("recipes|dungeons & dragons|translating for mum|cover letters|excel|making songs|therapy sort of|coding", 0.8)), Col("guess_purpose", "T", say(GUESS, 0.2)), Col("feedback", "T", say(AI, 0.75)),
        Col("age", "D", near(18, 74)), Col("gender", "D", p("Man|Woman|Non-binary")), Col("gender_self", "I", p("|||agender", 0)), Col("edu", "D", p("HS|Some college|BA|Grad")), Col("pol_lr", "D", p(ONE7)),
        Col("completion_code", ".", near(100000, 999999)), Col("exclude", ".", p("0|1", 0)), Col("rater1_code", ".", p("1|2|3|9", 0)), Col("rater2_code", ".", p("1|2|3|9", 0)),
    ], rows=75),
    Shape("prolific_demographics_merged_carers.csv", 0, [
        Col("Submission id", ".", hexes(24)), Col("Participant id", "R", hexes(24)), Col("Status.x", ".", p("APPROVED|AWAITING REVIEW", 0)), Col("Started at", ".", when()), Col("Completed at", ".", when()), Col("Time taken", ".", near(200, 2900)),
        Col("Total approvals", ".", near(1, 4000)), Col("Age.x", "D", near(21, 79)), Col("Sex", "D", p("Female|Male")), Col("Ethnicity simplified", "D", p("White|Asian|Black|Mixed|Other|DATA_EXPIRED")), Col("Country of residence", ".", always("United Kingdom")),
        Col("Employment status", "D", p("Full-Time|Part-Time|Unemployed (and job seeking)|DATA_EXPIRED")), Col("Age.y", ".", near(21, 79)), Col("Q2_relationship", "D", p("Spouse or partner|Parent|Child|Friend")), Col("Q3_hours", "D", near(1, 168)),
        Col("Q4_support_1", "C", pick(*AGREE)), Col("Q4_support_2", "C", pick(*AGREE)), Col("Q4_support_3", "C", pick(*AGREE)), Col("Q5_day", "T", say(CARER, 0.05)), Col("Q6_help", "T", say(CARER, 0.2)), Col("Q7_word", "T", say(
            "tired|love|relentless|duty|lonely|proud|exhausting|family|invisible", 0.1)), Col("Q8_other", "T", say(CARER, 0.7)), Col("liwc_negemo", ".", decimal(0, 9)), Col("topic_lda_k8", ".", near(1, 8)),
    ], rows=60),
    Shape("garden_count_2024_records.csv", 0, [
        Col("SubmissionID", "R", number(2400017, 3)), Col("SubmittedVia", ".", p("web|post|app", 0)), Col("CountDate", ".", when("{d:02d}-01-2024")), Col("StartHr", ".", near(7, 15)), Col("Postcode", "I", postcode()), Col("Country", "D", p("England|Scotland|Wales|NI")),
        Col("GardenType", "D", p("Back garden|Balcony|Communal|Park|School")), Col("Surroundings", "D", p("Rural|Suburban|Urban")), *[Col(s, "C", near(0, 14)) for s in ("Blackbird", "Blue Tit", "House Sparrow", "Robin", "Starling", "Woodpigeon")],
        Col("OtherSpecies", "O", say("Jay|Siskin x2|long tailed tits (7)|rook|parakeets|Heron|pheasant|redpoll?", 0.6)), Col("FeedBirds", "C", p("Y|N")), Col("SeenHedgehog", "C", p("Never|Monthly|Weekly|Don't know")), Col("Notes", "T", say(GARDEN, 0.4)),
        Col("Adults", "D", near(1, 4)), Col("Children", "D", near(0, 3)), Col("OptInEmail", ".", p("Y|N", 0)), Col("Outlier", ".", p("|HS>50", 0)), Col("TenKm", "D", p("SO41|SP22|NT07|SJ99")),
    ], rows=66),
    Shape("river_watch_epicollect.csv", 0, [
        Col("ec5_uuid", "R", hexes(32, dashed=True)), Col("created_at", ".", when("2024-{m:02d}-{d:02d}T{h:02d}:{s:02d}:12.000Z")), Col("uploaded_at", ".", when()), Col("created_by", "I", email(0.2)), Col("title", ".", ref("site {} visit")),
        Col("lat_1_Location", "I", decimal(51, 53)), Col("long_1_Location", "I", decimal(-3, -2)), Col("accuracy_1_Location", ".", near(3, 40)), Col("UTM_Zone_1_Location", ".", always("30N")), Col("2_Your_name", "I", person()), Col("3_River", "D", p("Harl|Penn|Stow Brook")),
        Col("4_Photo_upstream", ".", ref("https://five.example.net/p/{}.jpg")), Col("5_Water_colour", "C", p("Clear|Brown|Grey|Green|Other")), Col("6_If_other_colour", "O", say("milky|orange by pipe|rusty|tea|purple tinge|black|oily rainbow|cloudy", 0.8)), Col("7_Smell", "C", p("None|Sewage|Chemical|Earthy")),
        Col("8_Phosphate_ppm", "C", p("0|0.02|0.05|0.1|0.2|0.5|1")), Col("9_Temp_C", "C", near(4, 19)), Col("10_Signs_seen_tick_", "S", several("Litter", "Foam", "Sewage fungus", "Dead fish", "Livestock in water", by=", ")), Col("11_What_did_you_noti", "T", say(RIVER, 0.2)),
        Col("12_Anything_to_tell_", "T", say(RIVER, 0.7)), Col("13_Video", ".", blank()), Col("QA", ".", p("ok|check|reject", 0)), Col("QA_remark", ".", p("||gps drift|retest", 0)),
    ], rows=50),
    Shape("HOUSING case notes - repairs contacts (pivot source).xlsx", 0, [
        Col("Contact ID", "R", ref("C-{}", 77012, 6)), Col("Tenancy Ref", "I", ref("T00{}", 3311, 3)), Col("Tenant", "I", person()), Col("UPRN", "I", number(200004412, 9)), Col("Contact Date", ".", when("{d:02d}-{m:02d}-2024 {h:02d}:{s:02d}")), Col("FY", ".", always("23/24")),
        Col("Channel In", ".", p("Phone|MyAccount|Email|Office", 0)), Col("Advisor", "I", first()), Col("Contact Type", "C", p("Repair - chase|Complaint|Compliment|Repair - new", 0)), Col("Trade", "D", p("Plumbing|Electrical|Carpentry|Damp & mould")), Col("Narrative", "T", say(REPAIR, 0.03)),
        Col("Vulnerability Marker", "D", p("|Age|Disability|Young child", 0.3)), Col("Action", ".", p("Raised job 88121|Passed to contractor|Call back Fri|NFA", 0)), Col("Customer Sat (1-5)", "C", p(ONE5, 0.5)), Col("Sat Comment", "T", say(REPAIR + "|fine now|Thanks", 0.6)),
        Col("Outcome", ".", p("Closed|Open|", 0)), Col("Days Open", ".", near(0, 90)), Col("Estate", "D", p("Moor Lane|Castle View|The Crofts")), Col("Property Type", "D", p("Flat|House|Bungalow")), Col("Reason Code (AI)", ".", p("DELAY|NOSHOW|QUALITY|PRAISE", 0)), Col("Checked?", ".", p("|x", 0)),
    ], rows=70, sheets={"Pivot": [["Row Labels", "Count of Contact ID"], ["Complaint", "21"], ["Compliment", "9"], ["Grand Total", "30"]]}),
    Shape("gp_online_reviews_scrape.json_normalised.csv", 0, [
        Col("reviews.commentId", "R", number(611902, 5)), Col("organisation.odsCode", ".", p("Y00012|C83099|F81001", 0)), Col("organisation.name", "D", p("Harl Surgery|Mill Practice|Stowby Medical Centre", 0)), Col("reviews.screenName", "I", p("Anonymous|Jo|T. Farrow|grumpy of Stowby")), Col("reviews.dateOfVisit", ".", when("{m:02d}/2024")),
        Col("reviews.dateOfSubmission", ".", when()), Col("reviews.title", "T", say("Excellent|Appalling phone system|Thank you|No appointments|Kind nurse|Disappointed|Good service|Beyond a joke", 0.05)), Col("reviews.commentText", "T", say(GP, 0.02)), Col("reviews.overallRating", "C", p(ONE5)), Col("reviews.phoneAccess", "C", p(ONE5)),
        Col("reviews.appointments", "C", p(ONE5)), Col("reviews.dignity", "C", p(ONE5)), Col("reviews.involvement", "C", p(ONE5)), Col("reviews.reply.text", ".", p("|Thank you for your kind review.|Please contact the practice manager", 0)), Col("reviews.reply.date", ".", p("|2024-03-01", 0)), Col("icb", "D", p("QZ1|QZ2")), Col("imd_decile", "D", near(1, 10)), Col("hash", ".", hexes(16)),
    ], rows=62),
    Shape("trust_reviews_business_export.csv", 0, [
        Col("Reference Id", "I", ref("ORD-{}", 55012, 3)), Col("Review Id", "R", hexes(24)), Col("Review Username", "I", person()), Col("Review User Email", "I", email(0.4)), Col("Review Created (UTC)", ".", when()), Col("Review Experience Date", ".", when()), Col("Review Title", "T", say("Great|Do not use|Smashed vase|Five stars|Slow refund|OK|Never again|Brilliant Sarah", 0)),
        Col("Review Content", "T", say(PARCEL, 0.05)), Col("Review Stars", "C", p(ONE5, 0)), Col("Source Name", ".", p("InvitationApi|Organic|AFSv2", 0)), Col("Is Verified", ".", p("True|False", 0)), Col("Company Reply Date (UTC)", ".", p("|2024-05-02", 0)), Col("Company Reply", ".", p("|Hello, we are so sorry about the vase!|Thanks a million", 0)),
        Col("Location Id", ".", blank()), Col("Location Name", ".", blank()), Col("Tags", ".", p("|delivery|refund,cs", 0)), Col("Webshop Name", ".", always("harlhome")), Col("Domain Url", ".", always("harlhome.example")), Col("Country", "D", p("GB|IE|FR")), Col("Review Language", ".", p("en|fr", 0)), Col("Review State", ".", p("Published|Flagged", 0)), Col("Find Reviewer Status", ".", blank()),
    ], rows=72),
    Shape("WG_consultation_ymatebion_responses.xlsx", 7, [
        Col(("Cyfeirnod", "Ref"), "R", ref("WG4-{:03d}", 3)), Col(("Iaith", "Language"), ".", p("E|C", 0)), Col(("Dyddiad", "Date"), ".", when("{d}/{m}/24")), Col(("Enw", "Name"), "I", person(0.3)), Col(("Sefydliad", "Organisation"), "I", p("||Ysgol Bryn|Mudiad Meithrin", 0)), Col(("Math o ymatebydd", "Respondent type"), "D", p("Rhiant / Parent|Athro / Teacher|Llywodraethwr / Governor|Arall / Other")),
        Col(("C1: Ydych chi'n cytuno â'r targed?", "Q1: Do you agree with the target?"), "C", p("Ydw / Yes|Nac ydw / No|Ddim yn siŵr / Not sure")), Col(("C1: Sylwadau", "Q1: Comments"), "T", say(WELSH, 0.3)), Col(("C2: Ydych chi'n cytuno â'r categorïau ysgolion?", "Q2: Do you agree with the school categories?"), "C", p("Ydw / Yes|Nac ydw / No|Ddim yn siŵr / Not sure")), Col(("C2: Sylwadau", "Q2: Comments"), "T", say(WELSH, 0.3)),
        Col(("C3: Beth fyddai effeithiau'r cynigion ar yr iaith Gymraeg?", "Q3: What effects would the proposals have on the Welsh language?"), "T", say(WELSH, 0.3)), Col(("C4: Sut y gellid cynyddu'r effeithiau cadarnhaol?", "Q4: How could positive effects be increased?"), "T", say(WELSH, 0.4)), Col(("C5: Costau", "Q5: Costs to your school or authority"), "T", say(WELSH + "|unknown|£12,000 a year at least", 0.6)),
        Col(("C6: Pa gymorth sydd ei angen?", "Q6: Which support is needed? (tick all)"), "S", several("Hyfforddiant / Training", "Adnoddau / Resources", "Cludiant / Transport", by="; ")), Col(("C7: Unrhyw beth arall", "Q7: Anything else"), "T", say(WELSH, 0.6)), Col(("Cyhoeddi?", "Publish?"), "P", p("Cyhoeddi / Publish|Dienw / Anonymous")), Col(("Cyfieithiad", "Translation (staff)"), ".", p("|More teachers who can speak Welsh are needed", 0)),
        Col(("Awdurdod lleol", "Local authority"), "D", p("Gwynedd|Powys|Cardiff|Swansea")), Col(("Nodiadau tîm", "Team notes"), ".", p("||dup of 14?|ymgyrch / campaign", 0)),
    ], rows=46),
    Shape("module_eval_melted_R.csv", 0, [
        Col("", ".", number(1)), Col("anon_id", "R", block(hexes(8), 4, "a")), Col("module", "D", block(p("BIO101|HIS204|CHE330"), 4, "m")), Col("year_of_study", "D", block(p("1|2|3"), 4, "y")), Col("mode", "D", block(p("FT|PT"), 4, "o")), Col("fee_status", "D", block(p("Home|Overseas"), 4, "f")), Col("qid", ".", cycle("q9", "q10", "q11", "q12")),
        Col("variable", "Q", cycle("What was good about this module?", "What could be improved?", "How useful was the feedback you received?", "Any comments on assessment?")), Col("likert", "A", p("5|4|3|2|1|NA", 0)), Col("value", "K", by_question(*[say(STUDENT, 0.05 + n / 10) for n in range(4)])), Col("nchar", ".", near(0, 200)), Col("clean_value", ".", blank()),
        Col("coder", ".", p("LK|RT", 0)), Col("code_a", ".", p("teaching|feedback|workload", 0)), Col("code_b", ".", p("|rooms", 0)), Col("kappa_subset", ".", p("TRUE|FALSE", 0)),
    ], rows=88),
    Shape("Delphi_R2_panel.csv", 0, [
        Col("panel_id", "R", ref("P{:02d}")), Col("invite_sent", ".", when()), Col("r1_complete", ".", always("1")), Col("discipline", "D", p("Nursing|Medicine|AHP|Lay member")), Col("yrs_exp", "D", near(1, 38)), Col("region", "D", p("UK|Europe|N America|Australasia")),
        *[c for n in range(1, 6) for c in (Col(f"item{n}_r1_median", ".", near(4, 9)), Col(f"item{n}_own_r1", ".", near(1, 9)), Col(f"item{n}_r2", "C", near(1, 9)), Col(f"item{n}_comment", "T", say(DELPHI, 0.4)))],
        Col("new_items", "T", say(DELPHI, 0.7)), Col("rank_item1", "C", p(ONE5)), Col("rank_item2", "C", p(ONE5)), Col("rank_item3", "C", p(ONE5)), Col("coi_text", ".", p("none||Paid adviser to a device company", 0)), Col("ack_name_ok", "P", p("1|0")), Col("honorific_name", "I", person(0.2)),
    ], rows=40),
    Shape("Exit survey export (Dept of Education QLD) with coding.xlsx", 0, [
        Col("ID", "R", number(40011, 2)), Col("SeparationType", "C", p("Resignation-Other reasons|Age Retirement|Contract Expired|Resignation-Other employer", 0)), Col("Cease Date", ".", when("{m:02d}/2023")), Col("DETE Start Date", ".", near(1975, 2020)), Col("Position", "D", p("Teacher|Teacher Aide|Public Servant|Cleaner")), Col("Classification", "D", p("Primary|Secondary|A01-A04|")),
        Col("Region", "D", p("Far North Queensland|Metropolitan|Central Office")), Col("Business Unit", "D", p("||Corporate", 0)), *[Col(t, "S", p("True|False", 0)) for t in ("Career move to public sector", "Job dissatisfaction", "Dissatisfaction with the department", "Lack of job security", "Work location", "Relocation", "Workload", "None of the above")],
        Col("Other reason (please type)", "O", say("husband's job|fly in fly out|study leave refused|started a farm|caring for mum|visa ran out|long covid|wedding", 0.8)), Col("In your own words, why did you decide to leave?", "T", say(EXITAU, 0.1)), Col("What could the department have done?", "T", say(EXITAU + "|Nothing", 0.3)), Col("Professional Development", "C", p("SA|A|N|D|SD|M")),
        Col("Opportunities for promotion", "C", p("SA|A|N|D|SD|M")), Col("Staff morale", "C", p("SA|A|N|D|SD|M")), Col("Gender", "D", p("Female|Male")), Col("Age", "D", p("21-25|26-30|36-40|56-60|61 or older")), Col("Aboriginal", "D", p("|Yes", 0.4)), Col("Disability", "D", p("|Yes", 0.4)), Col("NESB", "D", p("|Yes", 0.4)), Col("Primary code", ".", p("LOC|MGT|PAY|FAM", 0)), Col("Coder note", ".", p("||see 40031", 0)),
    ], rows=64),
    Shape("visitor book + comment cards + tripadvisor COMBINED.xlsx", 0, [
        Col("Key", "R", ref("V{:04d}", 301)), Col("Source", ".", p("Visitor book|Card|TripAdvisor|Email", 0)), Col("Date (approx)", ".", p("Aug 24|w/c 12 Aug|13/08/2024|?", 0)), Col("Name / handle", "I", person(0.3)), Col("From", "D", p("Local|Elsewhere in UK|Overseas|Unknown")), Col("Town as written", "I", p("Stowby|nr Perth|Ohio USA|Köln|Penn")), Col("Party", "D", p("Family|Couple|Solo|School group")),
        Col("Stars / smiley", "C", p("5|4|3|2|1|", 0)), Col("Headline", "T", say("Hidden gem|Great for kids|Disappointing|Worth the trip|Too pricey|Lovely staff|Hmm|A must see", 0.6)), Col("Comment (verbatim, [sic])", "T", say(MUSEUM, 0.03)), Col("Favourite object", "T", say("loom|the dinosaur|mummy|steam engine|gift shop haha|dolls house|Roman coins|the big clock", 0.4)),
        Col("Would come back?", "C", p("Y|N|?", 0.3)), Col("Child's drawing?", ".", p("|yes", 0)), Col("Legibility 1-3", ".", near(1, 3)), Col("Transcribed by", ".", p("vol AM|vol GT", 0)), Col("Tone", ".", p("pos|neg|mixed", 0)), Col("Tag 1", ".", p("staff|access|display|cafe", 0)), Col("Tag 2", ".", p("|price|family", 0)), Col("Reply needed", ".", p("|Y", 0)), Col("OK for marketing", "P", p("Y|N|not asked", 0)),
    ], rows=56, after=[[], ["n =", "56"]]),
]
