"""Flag hateful comments: withheld from the public, routed to the lead officer."""
