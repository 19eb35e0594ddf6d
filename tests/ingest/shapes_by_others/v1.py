"""Files as analysts hand them round, first part: cleaned workbooks, statistics packages, logs."""
# fmt: off


from tests.ingest.shape_parts import (
    AGES,
    AGREE,
    GENDERS,
    SATISFIED,
    Col,
    Shape,
    always,
    blank,
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
    prose,
    several,
    when,
)
from tests.ingest.shape_shorthand import block, by_question, cycle, p, ref, say

DAY = "{d:02d}/{m:02d}/2024"
ONE5 = "1|2|3|4|5"
YN = "Yes|No"

LEISURE = (
    "Changing rooms are filthy by 6pm and the lockers eat pound coins|Swimming lessons brilliant, Miss Kay is "
    "so patient with my lad|Why was aqua aerobics moved to 2pm when most of us pick up grandchildren|Bring back "
    "the over 50s badminton|The app logs me out every single time I try to book|Price went up 14% and the pool "
    "was shut for five weeks|Too loud. The music in the gym makes my hearing aids whistle|Nothing, happy with it"
    "|More female only sessions please|Reception never answer the phone"
)
STAFF = (
    "Recognition would be nice, a thank you costs nothing|My manager listens and acts|Constant restructures mean "
    "nobody knows who does what|IT takes 20 mins to start up in the morning|I am doing two jobs since Pat left and "
    "was told there is no money|Decent bunch of people, shame about the building|Communication from the top is all "
    "spin|Training gets cancelled at the last minute every time|Flexible hours are the reason I stay"
    "|Pay not kept up with the cost of living|n/a"
)
RENT = (
    "Mould in the back bedroom for 2 years, my daughter has an inhaler now|Phoned nine times about the boiler|The "
    "lad who fixed the door was polite and swept up after|Never know who my housing officer is from one month to "
    "the next|Service charge went up and the grass is not cut|Antisocial behaviour in the stairwell, nothing done"
    "|I feel safe here and my neighbours are grand|Letters are full of jargon|Contractor did not turn up, lost a "
    "day's wages|ok"
)
COMPLAINT = (
    "Cust states bin has been missed on 3 consecutive Tuesdays and crew were seen driving past|Mrs rang very "
    "upset, carer did not arrive until 11.40 and her mother was still in bed|I wish to complain about the tone of "
    "the officer who attended my property|Parking ticket issued while I was helping my disabled husband out of the "
    "car|No reply to three e-mails since January regarding my council tax reduction|Tree roots from council verge "
    "lifting drive, reported 2022 and again 2023|Caller said he was left on hold for 52 mins then cut off|Your "
    "website says the tip is open, it was shut|School transport taxi late every day this term, son has missed "
    "registration eleven times|Noise from the roadworks at 3am with no notice given"
)
WANT = (
    "An apology|Refund of £70|Just want it fixed|Someone to ring me back who knows what they are talking about"
    "|Compensation for damage to the car|Staff to be retrained|Explanation in writing|Not stated|Bins emptied on "
    "the right day from now on|That this does not happen to anyone else"
)
THANKS = (
    "Wanted to say how kind the crematorium staff were on Friday|The two lads on the gully wagon cleared the road "
    "in an hour, superb|Registrar made our wedding day so special|Please pass on my thanks to the librarian who "
    "helped me print my boarding pass|Your call handler stayed on the line until the ambulance came|Social worker "
    "went above and beyond for my dad|Lovely flowers on the roundabout this year|Fast, polite, no fuss, well done"
    "|The lollipop man has been a ray of sunshine for 20 years"
)
PLAN = (
    "The access onto the lane is on a blind bend and there have been three accidents since Christmas|Loss of light "
    "to our kitchen and overlooking of the garden|We have no objection in principle but would like swift boxes"
    "|Surgery is full, school is full, where will 140 families go|I support much needed homes for young people in "
    "the village|The field floods every winter as photographs attached show|Out of keeping with the conservation "
    "area|Construction traffic past the primary school is madness|Height should be reduced to two storeys|Great "
    "crested newts are in the pond, I have seen them|The previous refusal reasons have not been addressed"
)
LEAVE = (
    "Better pay elsewhere, an extra 6k for the same work|Relocating to be near my parents|No progression, three "
    "internal interviews and no feedback|Burnt out. Caseload of 34 when it should be 18|Going back to college"
    "|My manager undermined me in front of the team|Commute is two hours each way since the office move|Enjoyed my "
    "time and learnt loads|Lack of childcare that fits shifts|Culture has changed since the merger|Retirement!"
)
APP = (
    "Crashes on opening since the last update. Pixel 6|Does what it says, saved me loads of time|Why do you need my "
    "location to renew a library book???|Cant log in, password reset email never arrives|5 stars if you add dark "
    "mode|Used to be good, now its all ads|Very handy for reporting potholes, fixed in 3 days|Keeps saying session "
    "expired|Great|uninstalled|Fingerprint login broke after update, support no help"
)
WILD = (
    "On buddleia, very worn, missing part of left hindwing|Heard only, two calling from the reed bed|Pair feeding "
    "three fledglings on the garden wall|Caught in moth trap, 40W actinic, released|Dead on road verge, fresh"
    "|Dozens over the water at dusk, could not count properly|First I have seen here since 2017|Photo taken through "
    "window sorry about quality|Nest in old woodpecker hole|Not certain, could be the other species"
    "|Mobbed by crows"
)

STAFFQ = [
    "q01_proud", "q02_recommend", "q03_manager_listens", "q04_workload_manageable", "q05_resources",
]
SHAPES = [
    Shape("Leisure survey CLEANED v3 FINAL (merged paper + online).xlsx", 7, [
        Col("Merge key", "R", ref("LS-{:04d}", 11)),
        Col("Source file", ".", p("online_export_0406.csv|paper_batch1.xlsx|paper_batch2.xlsx", 0)),
        Col("Row in source", ".", near(2, 400)),
        Col("Dup? (1 = keep)", ".", always("1")),
        Col("Cleaned by", ".", p("JT|AK|", 0)),
        Col("Centre (recoded)", "D", p("Northgate|Riverside|Moor Lane|Other centre", 0)),
        Col("Q1 Centre used most", "C", p("Northgate Leisure Centre|Riverside Pools|Moor Lane Sports Hall|Other")),
        Col("Q1 other", "O", say("school gym|the private one by Lidl|outdoor gym in the park|don't use any|Hillside "
                                 "village hall|I swim in the sea|university sports hall|none now", 0.85)),
        Col("Q2 How often", "D", p("Daily|2-3 times a week|Weekly|Monthly|Less often")),
        Col("Q3 Overall satisfaction", "C", pick(*SATISFIED)),
        Col("Q3 numeric", ".", p("5|4|3|2|1")),
        Col("Q3a Why did you say that? (spelling corrected)", "T", say(LEISURE, 0.3)),
        Col("Q4_Swim", "S", mark("1", 0.5, "0")), Col("Q4_Gym", "S", mark("1", 0.4, "0")),
        Col("Q4_Classes", "S", mark("1", 0.3, "0")), Col("Q4_Courts", "S", mark("1", 0.2, "0")),
        Col("Q4_Cafe", "S", mark("1", 0.2, "0")),
        Col("Q4 n ticked", ".", near(1, 4)),
        Col("Q5 One thing to improve", "T", say(LEISURE, 0.25)),
        Col("Q5 Code 1", ".", p("12|14|21|33|40|99", 0)), Col("Q5 Code 2", ".", p("|14|21|33|", 0)),
        Col("Q5 coder comments", ".", p("||||check w/ Jo||two points?|", 0)),
        Col("Q6 Value for money", "C", pick(*AGREE)), Col("Q7 Would recommend 0-10", "C", near(0, 10)),
        Col("Q8 Anything else", "T", say(LEISURE, 0.7)),
        Col("Age", "D", near(16, 88)), Col("Age band", "D", pick(*AGES)), Col("Gender", "D", pick(*GENDERS)),
        Col("Postcode (as typed)", "I", postcode(0.2)), Col("Postcode sector", "D", p("ZZ1 2|ZZ1 4|ZZ3 1|ZZ9 9")),
        Col("LSOA21CD", ".", ref("E0109{:04d}", 1200, 3)), Col("IMD quintile", "D", p(ONE5)),
        Col("Prize draw email", "I", email(0.5)),
    ], rows=72),
    Shape("staff_pulse_spss.csv", 0, [
        Col(("respid", "Respondent serial"), "R", number(100012, 7)),
        Col(("wave", "Wave of fieldwork"), ".", always("4")),
        Col(("intdate", "Date of interview"), ".", when("{d:02d}-{m:02d}-2024")),
        *[Col((v, t), "C", p(ONE5 + "|-99")) for v, t in zip(STAFFQ, (
            "Q1 I am proud to say that I work for this organisation", "Q2 I would recommend this organisation as a g"
            "reat place to w", "Q3 My line manager listens to my ideas", "Q4 My workload is manageable",
            "Q5 I have the tools and resources I need to do my job effectively"), strict=True)],
        Col(("q06_open", "Q6 What is the best thing about working here?"), "T", say(STAFF, 0.3)),
        Col(("q06_c1", "Q6 Best thing - code 1"), ".", near(1, 24)),
        Col(("q06_c2", "Q6 Best thing - code 2"), ".", p("||7|12|", 0)),
        Col(("q07_open", "Q7 What one thing should senior leaders do differently over the"), "T", say(STAFF, 0.3)),
        Col(("q07_c1", "Q7 One thing - code 1"), ".", near(1, 30)),
        Col(("q08_1", "Q8 Barriers: Technology"), "S", mark("1", 0.4, "0")),
        Col(("q08_2", "Q8 Barriers: Time"), "S", mark("1", 0.5, "0")),
        Col(("q08_3", "Q8 Barriers: Lack of training"), "S", mark("1", 0.3, "0")),
        Col(("q08_97", "Q8 Barriers: Other"), "S", mark("1", 0.15, "0")),
        Col(("q08_97t", "Q8 Barriers: Other - specify"), "O", say("fear|other departments not replying|desk space|my "
            "health|politics|too many passwords|nobody to ask|lone working", 0.8)),
        Col(("eng_idx", "Engagement index (mean Q1-Q5)"), ".", decimal(1, 5)),
        Col(("dirct", "Directorate"), "D", p("1|2|3|4|5")), Col(("grade", "Grade band"), "D", p("1|2|3|4")),
        Col(("tenure", "Length of service"), "D", p("1|2|3|4|5")), Col(("sex", "Sex"), "D", p("1|2|9")),
        Col(("disab", "Disability or long-term condition"), "D", p("1|2|3")),
        Col(("jobtitle", "Job title (verbatim)"), "I", p("Officer|Admin asst|Team leader|social worker|Driver|HR BP")),
        Col(("wgt", "Weight"), ".", decimal(0.4, 2.1)),
    ], rows=60),
    Shape("tenants2023_stata.csv", 0, [
        Col("caseid", "R", number(30001)), Col("uprn", "I", number(10090012345, 17)),
        Col("mode", ".", p("web|cati|post", 0)), Col("startd", ".", when()), Col("durmin", ".", near(3, 41)),
        Col("tp01", "C", p("Very satisfied|Fairly satisfied|Neither|Fairly dissatisfied|Very dissatisfied")),
        Col("tp01_why", "T", say(RENT, 0.3)),
        Col("tp02", "C", p(ONE5)), Col("tp03", "C", p(ONE5)), Col("tp05", "C", p(ONE5 + "|.d")),
        Col("tp05_txt", "T", say(RENT, 0.6)),
        Col("tp09f", "C", p(YN)), Col("tp09", "C", p("1|2|3|4|5|.i", 0.3)), Col("tp09_txt", "T", say(RENT, 0.7)),
        Col("improve", "T", say(RENT, 0.4)), Col("improve_th", ".", p("repairs|comms|asb|cost|none", 0.3)),
        Col("ager", "D", near(19, 91)), Col("sexr", "D", p("f|m")), Col("ethgrp5", "D", p("white|mixed|asian|black|other")),
        Col("hhsize", "D", near(1, 6)), Col("tenure", "D", p("general needs|sheltered|shared ownership")),
        Col("beds", "D", near(1, 4)), Col("blk", ".", p("A|B|C|D", 0)), Col("patch", "D", p("north|south|east")),
        Col("consent_fb", ".", p("1|0")), Col("recontact_tel", "I", phone(0.6)), Col("_merge", ".", always("matched (3)")),
        Col("_est_m1", ".", p("1|0", 0)),
    ], rows=64),
    Shape("canteen_from_R.csv", 8, [
        Col("", ".", number(1)), Col("Response.ID", "R", number(58120, 3)), Col("Date.submitted", ".", when()),
        Col("Last.page", ".", always("4")), Col("Start.language", ".", always("en")),
        Col("X1..How.satisfied.are.you.with.the.canteen.overall.", "C", pick(*SATISFIED)),
        Col("X1a..Please.tell.us.why", "T", prose("work", 0.35)),
        Col("X2..How.often.do.you.eat.there..", "D", p("Every day|Most days|Once a week|Rarely|Never")),
        Col("X3..What.do.you.usually.buy...Hot.meal.", "S", p("Yes|No", 0)),
        Col("X3..What.do.you.usually.buy...Sandwich.", "S", p("Yes|No", 0)),
        Col("X3..What.do.you.usually.buy...Coffee.only.", "S", p("No|Yes", 0)),
        Col("X3..What.do.you.usually.buy...Other.", "O", say("soup|crisps|I bring my own|porridge|fruit pot|salad bar"
            "|nothing, too dear|jacket potato", 0.75)),
        *[Col(f"X4..Please.rate.the.following...{n}.", "C", p("Very good|Good|OK|Poor|Very poor|Don't know")) for n in
          ("Price", "Choice", "Opening.hours", "Queues")],
        Col("X5..If.you.could.add.one.dish..what.would.it.be.", "T", freely(
            "proper curry", "Lasagne", "more vegan stuff", "anything halal", "My mum's jollof rice, honestly it would sell",
            "Pie and mash on Fridays like we used to have", "fish", "pho", "A soup that doesn't come from a packet",
            missing=0.2)),
        Col("X6..Any.other.comments.", "T", prose("work", 0.6)),
        Col("X6..Any.other.comments..1", ".", blank()),
        Col("X7..Your.site", "D", p("Head office|Depot|Lab")), Col("X8..Your.age", "D", pick(*AGES)),
        Col("n_words_Q6", ".", near(0, 60)), Col("sentiment_vader", ".", decimal(-1, 1)),
    ], rows=48),
    Shape("CRM complaints extract Q2.csv", 0, [
        Col("Case Number", "R", ref("00{:06d}", 145212, 13)), Col("Case Origin", ".", p("Web|Phone|Email|Face to face", 0)),
        Col("Date/Time Opened", ".", when(DAY + " {h:02d}:{s:02d}")), Col("Age (Hours)", ".", near(2, 900)),
        Col("Case Owner", "I", person()), Col("Status", ".", p("Closed|Open|Awaiting customer", 0)),
        Col("Priority", ".", p("Medium|High|Low", 0)), Col("Contact Name", "I", person(0.1)),
        Col("Contact: Mailing Zip/Postal Code", "I", postcode(0.2)), Col("Ward", "D", p("Abbey|Castle|Mill|St Anne's")),
        Col("Service Area", "D", p("Waste|Highways|Adult social care|Revenues|Parking")),
        Col("Stage", ".", p("Stage 1|Stage 2|Ombudsman", 0)), Col("Subject", ".", p("Complaint|FW: complaint|Missed bin"
            "|Re: your ref|Unhappy|Parking ticket")),
        Col("Description", "T", say(COMPLAINT, 0.03)), Col("Desired Outcome", "T", say(WANT, 0.3)),
        Col("Complaint Type (L1)", ".", p("Quality of service|Delay|Staff conduct|Policy")),
        Col("Root Cause", ".", p("|Process|Human error|Contractor", 0)), Col("Upheld?", ".", p("Upheld|Partly|Not upheld|")),
        Col("Resolution Notes", ".", p("Apology letter sent|Passed to contractor, crew spoken to|No fault found, letter "
            "sent 12/4|Refund processed|Called x2 no answer|", 0)),
        Col("Lessons Learned", ".", p("||Crew briefing|None", 0)), Col("Equalities: Age Group", "D", pick(*AGES, missing=0.5)),
        Col("Equalities: Disability", "D", p("Yes|No|Prefer not to say", 0.5)), Col("Closed Date", ".", when(DAY)),
    ], rows=70),
    Shape("Compliments & comments log 2023-24.xlsx", 0, [
        Col("No.", "R", number(1)), Col("Date rec'd", ".", when(DAY)), Col("Month", ".", p("Apr|May|Jun|Jul", 0)),
        Col("How received", ".", p("Card|E-mail|Phone call|In person|Social media", 0)),
        Col("From (name)", "I", person(0.3)), Col("Relationship", "D", p("Resident|Relative|Professional|Business")),
        Col("Team", "D", p("Registrars|Cleansing|Libraries|Bereavement|Contact centre")),
        Col("Staff member named", "I", first()), Col("Compliment / Comment", "C", p("Compliment|Comment|Suggestion", 0)),
        Col("What did they say?", "T", say(THANKS, 0)), Col("Passed to", ".", p("Team mgr|HoS|Comms", 0)),
        Col("Shared with staff Y/N", ".", p("Y|N|", 0)), Col("Used in newsletter", ".", p("||Y", 0)),
        Col("Theme", ".", p("Helpful|Speed|Kindness|Other", 0)), Col("Logged by", ".", p("SB|MO|temp", 0)), Col("", ".", blank()),
    ], rows=44, before=[["Compliments and comments log"], ["Please add new rows at the bottom - do not sort!"], []]),
    Shape("PlanningReps_24_01187_OUT.csv", 0, [
        Col("Application", ".", always("24/01187/OUT")), Col("CommentID", "R", number(88213, 4)),
        Col("Received", ".", when("2024-{m:02d}-{d:02d}T{h:02d}:{s:02d}:00")), Col("Title", "I", p("Mr|Mrs|Ms|Dr|")),
        Col("Surname", "I", last()), Col("Address", "I", ref("{} Mill Lane, Nether Stowby")), Col("PostCode", "I", postcode()),
        Col("CommenterType", "D", p("Neighbour|Parish Council|Member of the Public|Statutory Consultee|Amenity Group")),
        Col("Stance", "C", p("Object|Support|Neutral", 0)),
        Col("CommentReasons", "S", several("Highways", "Loss of light", "Flooding", "Design", "Wildlife", "Noise", by="; ")),
        Col("CommentText", "T", say(PLAN, 0.05)), Col("HasAttachment", ".", p("FALSE|TRUE", 0)),
        Col("AttachmentNames", ".", p("||photo1.jpg|IMG_2231.heic; letter.pdf", 0)), Col("Redacted", ".", p("Y|N", 0)),
        Col("PublishOnWeb", ".", p("1|0", 0)), Col("Late", ".", p("0|1", 0)), Col("Within_500m", "D", p("Yes|No|Unknown")),
        Col("Easting", "I", near(401000, 409000)), Col("Northing", "I", near(221000, 229000)),
        Col("OfficerSummary", ".", p("Highway safety concern|Principle|Amenity|Ecology|Infrastructure|", 0)),
        Col("MaterialPlanningConsideration", ".", p("Yes|No|Part", 0)),
    ], rows=58),
    Shape("feedback_long_2024-05.csv", 0, [
        Col("row_id", "X", number(900001)), Col("submission_uuid", "R", block(hexes(32, dashed=True), 3, "u")),
        Col("submitted_at", ".", block(when(), 3, "w")), Col("channel", ".", block(p("kiosk|sms|qr|web", 0), 3, "c")),
        Col("site_code", "D", block(p("NGH|RVP|MLS", 0), 3, "s")), Col("question_no", ".", cycle("1", "2", "3")),
        Col("question", "Q", cycle("What did we do well?", "What could we do better?", "Anything else you want to tell us?")),
        Col("score", "A", block(p(ONE5, 0.1), 3, "n")),
        Col("comment", "K", by_question(say(THANKS, 0.2), say(LEISURE, 0.2), say(LEISURE + "|no|.", 0.6))),
        Col("comment_lang", ".", p("en|en|en|pl|cy", 0)), Col("comment_en", ".", blank()), Col("word_count", ".", near(0, 44)),
        Col("auto_sentiment", ".", p("positive|negative|neutral|mixed", 0)), Col("auto_topic", ".", p("staff|price|clean|other", 0)),
        Col("moderation_status", ".", p("approved|pending|hidden", 0)), Col("moderator", ".", p("|kdavies|system", 0)),
        Col("age_band", "D", block(pick(*AGES), 3, "a")), Col("first_visit", "D", block(p("true|false"), 3, "f")),
    ], rows=90),
    Shape("Letters and emails typed up - bus consultation.xlsx", 0, [
        Col("Ref", "R", ref("L{:03d}")), Col("L / E / Petition", ".", p("L|E|E|L|P", 0)), Col("Date on letter", ".", when("{d}.{m}.24")),
        Col("Name", "I", person(0.1)), Col("Organisation (if any)", "I", p("||Stowby WI|Dial-a-Ride|Patients' group|", 0)),
        Col("Address / e-mail", "I", email(0.3)), Col("Village", "D", p("Stowby|Great Harl|Little Harl|Penn|Not given")),
        Col("Responding as", "D", p("Individual|Group|Councillor", 0)), Col("Route(s) mentioned", "S", several("9", "9A", "14", "X3", by=" & ")),
        Col("For / against", "C", p("Against|For|Mixed|Not clear", 0)),
        Col("Text of letter (typed in full)", "T", prose("buses", 0)), Col("Suggested alternatives", "T", freely(
            "Run a smaller bus rather than none at all", "Every two hours instead of hourly", "Ask the surgery to help pay",
            "Join the 9 and the 14 at the hospital so people can change", "Charge pass holders 50p, most of us would gladly pay",
            "Put it back through the estate", "none", "Dial-a-ride on market days only, booked by telephone and not an app",
            missing=0.5)),
        Col("Reply sent?", ".", p("Y|N|ack only", 0)), Col("Typed by", ".", p("Moira|BH", 0)), Col("Illegible words", ".", p("0|0|2|5", 0)),
        Col("Theme 1", ".", p("Isolation|Health appts|Work|Cost", 0)), Col("Theme 2", ".", p("|Cost|School", 0)), Col("Scanned file", ".", ref("scan_{:04d}.pdf", 31)),
    ], rows=50, after=[[], ["Checked against box file 14 June"]]),
    Shape("Exit interviews - anonymised (HR).xlsx", 0, [
        Col("Leaver ID", "R", ref("EX{:04d}", 201)), Col("Leave date", ".", when(DAY)), Col("Interview type", ".", p("Form|Teams call|Face to face", 0)),
        Col("Interviewer", "I", person()), Col("Dept", "D", p("Nursing|Facilities|Finance|Digital")), Col("Job role", "I", p("Band 5 nurse|Porter|Analyst|Clerk|Matron")),
        Col("Length of service (yrs)", "D", near(0, 31)), Col("Contract", "D", p("Perm|FTC|Bank")), Col("Gender", "D", p("F|M|")),
        Col("Main reason for leaving (ESR)", "C", p("Pay|Work life balance|Relocation|Promotion|Retirement|Relationships|Other")),
        Col("If other", "O", say("family illness|moving abroad|own business|going travelling|bullying|army posting|had enough|redundancy", 0.8)),
        Col("Tell us in your own words why you are leaving", "T", say(LEAVE, 0.1)),
        Col("What did you enjoy?", "T", say(STAFF, 0.3)), Col("What would have made you stay?", "T", say(WANT + "|" + LEAVE, 0.3)),
        Col("Mgr relationship 1-5", "C", p(ONE5)), Col("Workload 1-5", "C", p(ONE5)), Col("Training 1-5", "C", p(ONE5)),
        Col("Would you return?", "C", p("Yes|No|Maybe")), Col("Recommend as employer? + comment", "T", say("Yes|No|Yes to a "
            "friend but not in my team|Not at the moment|Depends on the ward|Probably, pension is good|Never in a million "
            "years|Yes definitely", 0.2)),
        Col("Going to", "I", p("NHS|Private|Agency|Not said")), Col("HR notes", ".", p("||Escalated to HRBP|Seen by head of dept", 0)),
        Col("Flag (safeguarding / grievance)", ".", p("N|Y|", 0)),
    ], rows=46),
    Shape("gplay_reviews_citizenapp.csv", 0, [
        Col("Package Name", ".", always("uk.example.citizen")), Col("App Version Code", ".", p("4101|4102|4200", 0)),
        Col("App Version Name", ".", p("4.1.1|4.1.2|4.2.0", 0)), Col("Reviewer Language", ".", p("en|en|cy", 0)),
        Col("Device", ".", p("oriole|a52q|redfin|beyond1", 0)), Col("Review Submit Date and Time", ".", when("2024-{m:02d}-{d:02d}T{h:02d}:{s:02d}:09Z")),
        Col("Review Submit Millis Since Epoch", ".", number(1709000000000, 7812345)), Col("Review Last Update Date and Time", ".", when()),
        Col("Review Last Update Millis Since Epoch", ".", number(1709000000900, 7812345)), Col("Star Rating", "C", p(ONE5, 0)),
        Col("Review Title", ".", blank()), Col("Review Text", "T", say(APP, 0.15)),
        Col("Developer Reply Date and Time", ".", p("||2024-04-11T09:10:00Z", 0)), Col("Developer Reply Millis Since Epoch", ".", p("||1712826600000", 0)),
        Col("Developer Reply Text", ".", p("||Hi, sorry to hear this. Please email help@example.org so we can look into it.|Thanks for the feedback!", 0)),
        Col("Review Link", ".", ref("https://play.example.com/reviews/gp:AOqp{:05d}", 300)),
    ], rows=80),
    Shape("recorder_scheme_extract.csv", 0, [
        Col("ObsKey", "R", ref("BRC{:07d}", 554001)), Col("Recorder", "I", person()), Col("Determiner", "I", person(0.6)), Col("Taxon", "C", p(
            "Vanessa atalanta|Apus apus|Lucanus cervus|Bufo bufo|Erinaceus europaeus", 0)), Col("CommonName", ".", p(
            "Red Admiral|Swift|Stag Beetle|Common Toad|Hedgehog", 0)), Col("Date", ".", when(DAY)), Col("GridRef", "I", ref("SO{:06d}", 412233, 113)),
        Col("Precision_m", ".", p("100|10|1000", 0)), Col("SiteName", "I", p("Home garden|Mill pond|Long Wood|Verge nr A4|canal")),
        Col("VC", "D", p("33|34|36|37")), Col("Habitat", "D", p("Garden|Woodland|Wetland|Urban|Farmland")), Col("Count", "C", near(1, 30)),
        Col("Stage", "C", p("adult|juvenile|larva|not recorded")), Col("Method", "C", p("Field obs|Trap|Camera|Heard")), Col("Remarks", "T", say(WILD, 0.3)),
        Col("PhotoURL", ".", ref("https://img.example.org/{}.jpg", 77)), Col("VerificationStatus", ".", p("Accepted|Pending|Not accepted", 0)),
        Col("VerifierComment", ".", p("||Good record|Photo please?|Outside flight period", 0)), Col("Sensitive", ".", p("F|T", 0)),
        Col("Licence", ".", always("CC-BY")),
    ], rows=66),
]
