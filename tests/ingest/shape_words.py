"""The invented names and sentences of the invented exports."""

FIRST = [
    "Anita",
    "Brian",
    "Carys",
    "Deepak",
    "Eleanor",
    "Farid",
    "Gwen",
    "Hamish",
    "Ingrid",
    "Joyce",
    "Kofi",
    "Leila",
    "Marek",
    "Nia",
    "Olu",
    "Priya",
    "Quentin",
    "Rosa",
    "Stefan",
    "Tamsin",
    "Umar",
    "Vera",
    "Wendy",
    "Xander",
    "Yusuf",
    "Zofia",
    "Alan",
    "Bethan",
    "Colin",
    "Dilys",
]
LAST = [
    "Ashdown",
    "Birtley",
    "Corrigan",
    "Dunmore",
    "Eastwick",
    "Farrow",
    "Gillespie",
    "Haverstock",
    "Ibbotson",
    "Jessop",
    "Kettering",
    "Lomax",
    "Mottram",
    "Nuttall",
    "Oakeshott",
    "Penhaligon",
    "Quarmby",
    "Rowbotham",
    "Sowerby",
    "Tregenza",
    "Underhay",
    "Vickerstaff",
    "Wolstenholme",
    "Yarwood",
    "Zelenko",
    "Applegarth",
    "Braithwaite",
    "Cholmondeley",
]
SUBJECTS = {
    "buses": (
        "the number 9 bus|the evening timetable|the stop by the market|the fare for short hops|"
        "the connection to the station|the school service|the low floor buses|the new ticket app"
    ),
    "library": (
        "the children's corner|the opening hours on Saturday|the study desks upstairs|"
        "the large print shelves|the computer sessions|the staff at the counter|the local history "
        "room|the book club evenings"
    ),
    "park": (
        "the dog-free area|the lighting along the canal path|the tennis courts|the café kiosk|"
        "the wildflower verge|the playground surface|the litter bins|the benches near the pond"
    ),
    "health": (
        "the waiting room|the repeat prescription line|the nurse who took my blood|the discharge "
        "letter|the food on the ward|the car park charges|the follow-up call|the side room"
    ),
    "school": (
        "the start of the school day|the homework policy|the crossing outside the gate|the after "
        "school club|the new uniform rules|the reading scheme|the lunch queue|the parents' evening"
    ),
    "flood": (
        "the culvert under the lane|the sandbag store|the warning siren|the upstream meadow|"
        "the drains in the high street|the new embankment|the pump at the mill|the river gauge"
    ),
    "work": (
        "the hybrid working rule|the canteen|the appraisal form|the shift pattern|the training "
        "budget|the open plan office|the team briefing|the parking permit scheme"
    ),
    "waste": (
        "the three weekly collection|the food caddy|the glass box|the recycling centre booking|"
        "the bulky waste fee|the missed bin form|the garden waste sticker|the street sweeping"
    ),
}
SAYS = [
    "I think {} should stay as it is because people rely on it",
    "Please look again at {}, it has got worse since last year",
    "More money is needed for {}",
    "We were very pleased with {} and would use it again",
    "Nobody told us that {} would change",
    "My main worry is {} and what it means for older people",
    "{} is fine but could be better signposted",
    "It would help if {} were looked after properly",
    "Too much has been spent on {} already",
    "I would start with {} before anything else",
]
THEN = [
    "",
    ". It matters to families",
    ". Weekends are the hardest",
    ". Other towns manage it",
    ". Thank you for asking",
    ". I have said so before",
    ". Disabled people are forgotten",
    ". Keep it simple",
    ". It costs too much",
    ", and soon",
    ". The winter makes it plain",
]
