"""Exports of survey programs with what they add themselves, and of reviews and courses.

Columns were written down before the drafting was tried on them; the drafting was mended by them.
"""
# ruff: noqa: E501 (a column a line)

from tests.ingest.shape_parts import (
    AGREE,
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
    grid,
    hexes,
    mark,
    near,
    number,
    person,
    phone,
    pick,
    postcode,
    prose,
    said,
    ticks,
    typed,
    under,
    when,
)  # fmt: skip

TIMERS = Shape(
    "qualtrics-timers-and-embedded.csv", 0,
    [
        *(Col((code, label), letter, cells) for code, label, letter, cells in (
            ("StartDate", "Start Date", ".", when()), ("EndDate", "End Date", ".", when()), ("Status", "Response Type", ".", always("IP Address")),
            ("IPAddress", "IP Address", "I", address()), ("Progress", "Progress", ".", always("100")), ("Finished", "Finished", ".", always("True")),
            ("ResponseId", "Response ID", "R", lambda rng, i: f"R_9aKd{hexes(11)(rng, i)}"), ("UserLanguage", "User Language", ".", always("EN-GB")),
            ("Q_RecaptchaScore", "Q_RecaptchaScore", ".", pick("0.7", "0.9", "1")), ("Q1", "Do you consent to take part?", ".", always("Yes")),
            ("Q2_First Click", "Timing - First Click", ".", decimal(1, 9)), ("Q2_Page Submit", "Timing - Page Submit", ".", decimal(9, 90)),
            ("Q2_Click Count", "Timing - Click Count", ".", near(0, 9)),
        )),
        *(Col((f"Q3_{n}", f"How much do you trust the following? - {who}"), "C", pick("Not at all", "A little", "A fair amount", "A great deal")) for n, who in enumerate(("Your council", "Your MP", "The newspapers"), 1)),
        Col(("Q4", "Which of these have you used in the last month? (Select all that apply) - Selected Choice"), "S", chosen("Library", "Pool", "Park", "Other (please specify)", by=",", missing=0.05)),
        Col(("Q4_4_TEXT", "Which of these have you used in the last month? (Select all that apply) - Other (please specify) - Text"), "O", said("the tip", "Skate ramp", "the hall on Fridays", missing=0.8)),
        Col(("Q5", "On a scale of 0 to 10, how likely are you to recommend the area?"), "C", near(0, 10)),
        Col(("Q5_NPS_GROUP", "On a scale of 0 to 10, how likely are you to recommend the area? - Group"), ".", pick("Detractor", "Passive", "Promoter")),
        Col(("Q6", "Why did you give that score?"), "T", prose("park", 0.3)),
        Col(("Q7_1", "Please rank these in order of importance - Roads"), "C", near(1, 3)),
        Col(("Q7_2", "Please rank these in order of importance - Parks"), "C", near(1, 3)),
        Col(("Q8", "What is your year of birth?"), "D", near(1940, 2006)),
        Col(("Q9", "Which part of the borough do you live in?"), "D", pick("North", "South", "East")),
        Col(("Q10", "Is there anything else you want to say?"), "T", prose("waste", 0.6)),
        Col(("PROLIFIC_PID", "PROLIFIC_PID"), "I", hexes(24)),
        Col(("source", "source"), ".", pick("panel", "open link")),
        Col(("Random ID", "Random ID"), ".", near(100_000, 999_999)),
        Col(("Q3_DO_1", "Q3_DO_1"), ".", pick("1", "2", "3")),
    ],
)  # fmt: skip

COURSE = Shape(
    "course-evaluation-by-section.csv", 0,
    [
        Col("Term", ".", always("Spring 2025")),
        Col("Course", "D", pick("HIST 101", "GEOG 220", "MATH 110")),
        Col("Section", "D", pick("001", "002")),
        Col("Instructor", "I", pick("Jessop, Vera", "Lomax, Kofi")),
        Col("Response ID", "R", number(88_001)),
        Col("1. The instructor was well prepared.", "C", pick(*AGREE)),
        Col("2. The workload was reasonable.", "C", pick(*AGREE)),
        Col("3. Overall, I would rate this course as", "C", pick("Excellent", "Good", "Fair", "Poor")),
        Col("4. What were the strengths of this course?", "T", prose("school", 0.3)),
        Col("5. How could the instructor improve?", "T", prose("school", 0.5)),
        Col("Expected grade", "C", pick("A", "B", "C", "Don't know")),
        Col("Reason for taking the course", "C", pick("Required", "Elective", "Interest")),
        Col("Enrollment", ".", always("120")),
        Col("Response Rate", ".", always("34%")),
    ],
)  # fmt: skip

EVENT = Shape(
    "google-forms-event-registration-feedback.csv", 0,
    [
        Col("Timestamp", ".", when("{m}/{d}/2025 {h}:{s}:01")),
        Col("Username", "I", email()),
        Col("Score", ".", blank()),
        Col("What's your name?", "I", person(0.2)),
        Col("Which organisation do you represent?", "I", said("Invented Trust", "Nowhere Forum", "Elsewhere CIC", missing=0.4)),
        Col("What is your role?", "I", said("Chair of trustees", "Volunteer coordinator", "Youth worker", "Head of policy", "Caretaker", "Planner", "Retired teacher", "Treasurer", "Bus driver", "Editor of the parish news", "Policy officer", "Nurse", "Ranger", "Clerk to the council", missing=0.2)),
        Col("Which sessions did you attend?", "S", chosen("Opening talk", "Workshop A", "Workshop B", "Panel")),
        Col("How would you rate the venue?", "C", near(1, 5)),
        Col("How would you rate the food?", "C", near(1, 5)),
        Col("Was the day too long, too short or about right?", "C", pick("Too long", "Too short", "About right")),
        Col("What was the most useful thing you learned?", "T", prose("work", 0.2)),
        Col("What should we do differently next time?", "T", prose("library", 0.3)),
        Col("Can we quote you in our newsletter?", "P", pick("Yes", "No", "Yes, but not my name", missing=0)),
        Col("Do you have any dietary requirements?", "T", freely("No", "I cannot eat nuts or sesame please", "no fish for me if you can", missing=0.4)),
        Col("How did you hear about the event?", "C", typed(["Email", "Website", "A colleague"], ["poster in the library", "my sister"])),
        Col("Phone number in case of changes", "I", phone(0.5)),
    ],
)  # fmt: skip

REVIEWS = Shape(
    "app-reviews.csv", 0,
    [
        Col("reviewId", "R", hexes(32, dashed=True)),
        Col("userName", "I", person()),
        Col("userImage", ".", lambda rng, i: f"https://example.org/a/{i}.png"),
        Col("content", "T", prose("buses", 0.0)),
        Col("score", "C", near(1, 5)),
        Col("thumbsUpCount", ".", near(0, 40)),
        Col("reviewCreatedVersion", ".", pick("4.1.0", "4.2.1", "4.3.0")),
        Col("at", ".", when()),
        Col("replyContent", ".", said("Thank you for telling us, we will look at it.", "Sorry to hear that. Please write to us.", missing=0.5)),
        Col("repliedAt", ".", when()),
        Col("appVersion", ".", pick("4.1.0", "4.2.1")),
    ],
)  # fmt: skip

MONKEY = Shape(
    "surveymonkey-contact-and-ranking.xlsx", 0,
    [
        *(Col((name, ""), letter, cells) for name, letter, cells in (
            ("Respondent ID", "R", number(118_280_740_320, 97)), ("Collector ID", ".", always("452143207")), ("Start Date", ".", when()),
            ("End Date", ".", when()), ("IP Address", "I", address()), ("Email Address", "I", blank()), ("First Name", "I", blank()),
            ("Last Name", "I", blank()), ("Custom Data 1", "I", blank()),
        )),
        Col(("Please provide your contact details", "Name"), "I", person(0.2)),
        Col(("", "Company"), "I", said("Invented Ltd", "Nowhere CIC", missing=0.6)),
        Col(("", "Address"), "I", lambda rng, i: f"{i + 1} Nowhere Road"),
        Col(("", "City/Town"), "I", pick("Nowhere", "Elsewhere")),
        Col(("", "ZIP/Postal Code"), "I", postcode()),
        Col(("", "Email Address"), "I", email()),
        Col(("", "Phone Number"), "I", phone(0.2)),
        Col(("Are you a:", "Resident"), "D", mark("Resident", 0.7)),
        Col(("", "Business owner"), "D", mark("Business owner", 0.2)),
        Col(("", "Visitor"), "D", mark("Visitor", 0.2)),
        *under("How satisfied are you with the following?", "C", ("Street cleaning", "Bin collections", "Parks"), pick("Very satisfied", "Fairly satisfied", "Fairly dissatisfied", "Very dissatisfied", "Don't know")),
        Col(("", "Please explain your answers"), "T", prose("waste", 0.5)),
        Col(("Which of these would you cut first? (choose one)", "Response"), "C", pick("Grass cutting", "Libraries", "Street lights", "None of these")),
        Col(("", "Other (please specify)"), "O", said("the mayor's car", "fireworks", missing=0.85)),
        Col(("What one thing would make the town better?", "Open-Ended Response"), "T", prose("park", 0.2)),
        Col(("How old are you?", "Response"), "D", pick("Under 25", "25-44", "45-64", "65+")),
        Col(("May we contact you about your answers?", "Response"), ".", pick("Yes", "No")),
    ],
)  # fmt: skip

ENGAGEMENT = Shape(
    "staff-engagement-platform.csv", 0,
    [
        Col("Employee ID", "R", number(40_012, 13)),
        Col("Manager Email", "I", email()),
        Col("Hire Date", ".", when("20{d:02d}-0{m}-1{m}")),
        Col("Department", "D", pick("Housing", "Planning", "Finance")),
        Col("Location", "D", pick("Town Hall", "Depot", "Remote")),
        Col("Tenure", "D", pick("< 1 year", "1-3 years", "4-10 years", "10+ years")),
        Col("Survey", ".", always("Pulse May 2025")),
        Col("I am proud to work here", "C", near(1, 5)),
        Col("I am proud to work here - Comment", "T", prose("work", 0.5)),
        Col("My manager listens to me", "C", near(1, 5)),
        Col("My manager listens to me - Comment", "T", prose("work", 0.6)),
        Col("Engagement Score", ".", decimal(1, 5)),
        Col("What would make this a better place to work?", "T", prose("work", 0.2)),
    ],
)  # fmt: skip

ALCHEMY = Shape(
    "alchemer-hidden-values.csv", 0,
    [
        Col("Response ID", "R", number(12)),
        Col("Time Started", ".", when()),
        Col("Date Submitted", ".", when()),
        Col("Status", ".", pick("Complete", "Partial", missing=0)),
        Col("Contact ID", ".", blank()),
        Col("Language", ".", always("English")),
        Col("Referer", ".", blank()),
        Col("SessionID", "I", lambda rng, i: f"17{hexes(18)(rng, i)}"),
        Col("User Agent", ".", always("Mozilla/5.0 (X11; Linux) Chrome/99.0")),
        Col("IP Address", "I", address()),
        Col("City", ".", pick("Nowhere", "Elsewhere")),
        Col("Postal", "I", postcode()),
        Col("New Hidden Value", ".", pick("leaflet", "web")),
        Col("Walking:How do you get here? (tick all that apply)", "S", mark("Walking")),
        Col("Cycling:How do you get here? (tick all that apply)", "S", mark("Cycling", 0.3)),
        Col("Other - Write In (Required):How do you get here? (tick all that apply)", "S", mark("Other - Write In (Required)", 0.1)),
        Col("Other - Write In (Required):How do you get here? (tick all that apply).1", "O", said("by mobility scooter", "on my pony", missing=0.85)),
        Col("Helpful:How were the staff?", "C", pick("Very", "Quite", "Not very", "Not at all")),
        Col("Friendly:How were the staff?", "C", pick("Very", "Quite", "Not very", "Not at all")),
        Col("What else could we do for you?", "T", prose("health", 0.3)),
        Col("Your first name (so that we can thank you)", "I", first()),
    ],
)  # fmt: skip

TYPEFORM = Shape(
    "typeform-panel-and-matrix.csv", 0,
    [
        Col("#", "R", hexes(32)),
        Col("Let's start. *What do you do most days?*", "C", pick("Work", "Study", "Care for somebody", "Retired")),
        Col("Other", "O", blank()),
        *ticks(("Walks", "Sport", "Reading", "None of the above")),
        Col("Other", "O", said("Bell ringing", "kite flying with the kids", missing=0.85)),
        *grid("How often do you visit? ", "C", ("Market", "Museum"), pick("Never", "Monthly", "Weekly", "Daily")),
        Col("How much would you pay for a yearly pass?", "C", pick("Nothing", "Up to £10", "£11-£30", "More than £30")),
        Col("Tell us about your best day out in the town", "T", prose("park", 0.2)),
        Col("And your worst?", "T", prose("waste", 0.4)),
        Col("Your email, if you'd like to win the hamper", "I", email(0.5)),
        Col("utm_source", ".", pick("facebook", "poster", missing=0.4)),
        Col("hidden_ward", ".", pick("n1", "s2")),
        Col("Response Type", ".", always("completed")),
        Col("Start Date (UTC)", ".", when()),
        Col("Stage Date (UTC)", ".", blank()),
        Col("Submit Date (UTC)", ".", when()),
        Col("Network ID", "I", hexes(10)),
        Col("Tags", ".", blank()),
    ],
)  # fmt: skip

OF_PROGRAMS = [TIMERS, COURSE, EVENT, REVIEWS, MONKEY, ENGAGEMENT, ALCHEMY, TYPEFORM]
