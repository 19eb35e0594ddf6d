"""How it was done: what became of the comments, by whom they were coded, and how sure that is."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.publish.accepted import acceptance
from pipeline.publish.blocks import HIDDEN, Block, Heading, Paragraph, Placeholder
from pipeline.publish.charts import coverage_chart
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.publish.facts import Facts
from pipeline.publish.figures import Figures
from pipeline.publish.grids import sections
from pipeline.publish.wording import in_hundred, listed, words

SAMPLE = 100  # comments coded by people from which an interval says something


def method(questions: Sequence[Figures], facts: Facts, charts: DrawnAside) -> list[Block]:
    """What was done with the comments, and what the figures do not say, as blocks."""
    say = words()["why"]
    paragraphs = [_what_was_done(questions, facts)]
    if facts.second_reader:
        name = "second_reader_outside" if facts.left else "second_reader"
        paragraphs.append(say[name].format(model=facts.second_reader))
    if facts.refused or facts.not_said:
        paragraphs.append(_unpublished(facts, say))
    if facts.only_quotes:
        paragraphs.append(_many(say["only_quotes"], facts.only_quotes))
    if facts.at_risk:
        paragraphs.append(_many(say["at_risk"], facts.at_risk))
    left = [
        _many(say[name], count)
        for name in ("in_welsh", "in_other_languages")
        if (count := getattr(facts, name))
    ]
    if left:
        paragraphs.append(say["left_to_people"].format(comments=" and ".join(left)))
    if facts.campaigns:
        campaigns = "one text" if facts.campaigns == 1 else f"{facts.campaigns} texts"
        paragraphs.append(say["campaigns"].format(copies=facts.copies, campaigns=campaigns))
    if sure := _coverage(questions):
        paragraphs.append(sure)
    protected = f"{facts.protection.level} {facts.protection.tables} {say['percentages']}"
    paragraphs += [protected, say["standing"]]
    blocks: list[Block] = [Heading(say["heading"], 2, "methods")]
    blocks += [Paragraph(text) for text in paragraphs]
    accepted = acceptance(facts.standings, {each.question_id: each.label for each in questions})
    blocks += [Paragraph(text) for text in accepted] or [Placeholder(say["sign_off"])]
    read = [each for each in questions if each.question_id not in facts.without_codes]
    coverage = coverage_chart(read, charts, languages=bool(facts.left_to_people))
    return [*blocks, coverage] if coverage else blocks


def took_part(questions: Sequence[Figures], facts: Facts) -> str:
    """How many responded, how many sections there are, and how many comments."""
    say, number = words()["why"], len(sections(questions))
    typed = [each for each in questions if each.typed]
    others = [each for each in questions if not each.typed]
    comments, read = _sum(others, "comments", "commented"), _sum(questions, "comments")
    answers = _sum(typed, "comments", "commented")
    if HIDDEN not in (comments, answers):
        kind = "comments_and_answers" if answers != "0" else "comments"
        left = say[kind].format(comments=comments, answers=answers)
    else:
        left = "" if read == HIDDEN else say["comments_read"].format(read=read)
    return str(
        say["took_part"].format(
            respondents=facts.respondents,
            questions="one question" if number == 1 else f"{number} questions",
            comments=left,
        )
    )


def _what_was_done(questions: Sequence[Figures], facts: Facts) -> str:
    """Redacted, checked for hate, coded: by whom, and how sure that is."""
    say = words()["why"]
    withheld, review = (_sum(questions, "comments", state) for state in ("withheld", "review"))
    hate = "hate_hidden" if HIDDEN in (withheld, review) else "hate"
    if (withheld, review) == ("0", "0"):
        hate = "hate_none"
    read, by_people = _sum(questions, "comments"), _sum(questions, "coded_by_people")
    coders = {HIDDEN: "people_hidden", "0": "people_none", read: "people_all"}
    silent = [
        f"“{each.label}”"
        for each in questions
        if each.question_id in facts.without_codes and each.could_comment
    ]
    sentences = [
        say["redacted" if facts.redactions else "redacted_none"],
        say[hate],
        *([say["without_codes"]] if silent else []),
        say["coded"],
        say[coders.get(by_people, "people_some")],
    ]
    if by_people == "0":
        few = read != HIDDEN and int(read) <= SAMPLE
        sentences.append(say["verify_few" if few else "verify"])
    return " ".join(sentences).format(
        redactions=_many(say["passages"], facts.redactions),
        redacted_comments=_many(say["passages_in"], facts.redacted_comments),
        found=_found(withheld, review),
        read="" if read == HIDDEN else read,
        codes=facts.codes,
        questions=listed(silent) if silent else "",
        version=facts.version,
        coded_by_people=by_people,
        sample=SAMPLE,
    )


def _found(withheld: str, review: str) -> str:
    """What the check for hate found; nothing is said of what is not there."""
    say = words()["why"]
    if review == "0":
        return _many(say["withheld"], withheld)
    if withheld == "0":
        return _many(say["review_alone"], review)
    return f"{_many(say['withheld'], withheld)} and {_many(say['review'], review)}"


def _unpublished(facts: Facts, say: Mapping[str, Any]) -> str:
    counts = {"refused": facts.refused, "not_said": facts.not_said}
    parts = [_many(say[name], count) for name, count in counts.items() if count]
    people = " and ".join(parts)
    return str(say["unpublished"]).format(people=people[0].upper() + people[1:])


def _many(forms: Sequence[str], count: int | str) -> str:
    """One or several of something."""
    return forms[str(count) != "1"].format(count=count)


def _sum(questions: Sequence[Figures], measure: str, row: str = "read") -> str:
    """A sum over questions; `HIDDEN` where one is hidden, which the sum would give away."""
    values = [figures.whole(row, measure) for figures in questions]
    known = [value for value in values if value is not None]
    return str(sum(known)) if len(known) == len(values) else HIDDEN


def _coverage(questions: Sequence[Figures]) -> str:
    """How sure the model is of the comments that people did not code; nothing where that is hidden.

    What people coded says nothing of the model, and differences of rounded numbers say nothing.
    """
    if any(figures.lines["status"].eq("r").any() for figures in questions):
        return ""
    by_model: dict[str, int] = {}
    for row in ("read", "coded", "uncertain", "uncoded"):
        every, people = (_sum(questions, of, row) for of in ("comments", "coded_by_people"))
        if HIDDEN in (every, people):
            return ""
        by_model[row] = int(every) - int(people)
    read = by_model.pop("read")
    if not read:
        return ""
    say = words()["why"]
    everything = _sum(questions, "comments") == str(read)
    whose = say["coverage_of_all" if everything else "coverage_of_others"].format(others=read)
    shares = {state: in_hundred(count, read) for state, count in by_model.items()}
    kind = "coverage" if by_model["coded"] or by_model["uncoded"] else "coverage_none"
    told = [say[kind], *([say["coverage_fit"]] if by_model["uncoded"] else [])]
    return " ".join(told).format(whose=whose, **shares)
