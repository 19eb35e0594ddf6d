"""Organisations named in comments, as tables."""

FOUND = ("question_id", "comment_id", "respondent_id", "organisation", "how")
"""One line per comment and organisation, as found: for people to check."""
ORGANISATIONS = (
    "question_id", "question_label", "organisation", "comments", "respondents", "status",
)  # fmt: skip
"""What people confirmed, by question; small counts left out."""
