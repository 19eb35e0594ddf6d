"""The closing words of a run: what was made, what needs a human, where to look."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.annotate.asked_for import texts_sent_by_many, to_be_coded
from pipeline.flag.decisions import NEARLY
from pipeline.read.language_model.told import second_reader
from pipeline.store.own_files import unrecorded
from pipeline.terminal.amounts import amount

if TYPE_CHECKING:
    from pipeline.result import Result


_COVERAGE = ("coded", "uncertain", "uncoded")


def summary(run: "Result") -> str:
    """Say in plain sentences what a run counted, what waits for a person, and where things are."""
    counts: dict[str, Any] = {}
    for kept in run.kept.values():
        counts |= kept.record.counts
    lines = [
        run.consultation.title,
        "",
        *_misfit(counts),
        *_said(counts, run),
        *_left_out(counts),
        *_not_verified(counts),
        *_needs_a_human(counts, run),
        *_where(run),
        *_effort(run),
    ]
    return "\n".join(lines)


def _misfit(counts: dict[str, Any]) -> list[str]:
    return [counts["misfit"], ""] if counts.get("misfit") else []


def _left_out(counts: dict[str, Any]) -> list[str]:
    """That most numbers by closed answer are left out, and which word would print them."""
    hidden, every = counts.get("left_out_by_answer", (0, 0))
    if hidden <= every / 2:
        return []
    return [
        f"{hidden:,} of {every:,} numbers of themes by closed answer are left out, so that none "
        "tells how somebody answered. Where respondents were told that their comments are "
        'published, `protection = "council"` under [tabulate] prints them (docs/protection.md).'
    ]


def _not_verified(counts: dict[str, Any]) -> list[str]:
    """No share is a fact before people have coded a random sample; nor is the order of themes.

    On 24 invented consultations the order of two themes by the model's counts was right in two
    pairs of three only, however far apart the counts.
    """
    wanted = counts.get("not_verified", {})
    if not wanted:
        return []
    return [
        "Not verified: how many raised a theme, and which theme more did, is the model's guess "
        f"until people have coded comments drawn by lot. It takes, for shares to within about 5 "
        f"points: {to_be_coded(wanted, counts.get('to_be_coded_whole', {}))}. `themes annotate "
        "push` and `themes labels export` draw them, and so does “Code blind” of `themes desk`."
    ]


def _said(counts: dict[str, Any], run: "Result") -> list[str]:
    lines = []
    codebooks = " and ".join(map(str, run.consultation.codebook_files))
    if "respondents" in counts:
        lines.append(
            f"{amount(counts['respondents'], 'respondent')} wrote "
            f"{amount(counts.get('comment', 0), 'comment')}; "
            f"{amount(counts.get('no_substance', 0), 'answer')} said nothing (n/a, as above) and "
            f"{counts.get('blank', 0):,} were left blank."
        )
        if counts.get("erased", 0):
            lines.append(f"{amount(counts['erased'], 'respondent')} erased on request.")
        if counts["campaigns"]:
            lines.append(
                f"{amount(counts['campaign_comments'], 'comment')} are copies or near copies, in "
                f"{amount(counts['campaigns'], 'group')}."
            )
        lines.append(
            f"{amount(counts['redactions'], 'piece')} of personal data replaced in "
            f"{amount(counts['redacted_comments'], 'comment')}."
        )
    if "withheld" in counts or "review" in counts or "clear" in counts:
        lines.append(
            f"{amount(counts.get('withheld', 0), 'comment')} withheld as hateful or threatening, "
            f"{counts.get('review', 0):,} more withheld until somebody has looked."
        )
        if counts.get("not_read_to_the_end", 0):
            lines.append(
                f"{amount(counts['not_read_to_the_end'], 'comment')} longer than "
                f"{run.consultation.flag.longest_comment:,} characters: redacted whole, but no "
                "model read the end."
            )
    if "clusters" in counts:
        lines.append(
            f"{amount(counts['clusters'], 'cluster')} hold {counts['clustered']:,} of the comments."
        )
    if second := second_reader(counts.get("second_reader", {})):
        lines.append(second)
    if silent := counts.get("without_codes", {}):
        lines.append(_no_code_is_for(silent, run))
    if "coded" in counts or "uncoded" in counts:
        read = sum(counts.get(kind, 0) for kind in _COVERAGE)
        people = counts.get("of_people", {})
        coded_by_people = sum(people.values())
        left = {kind: counts.get(kind, 0) - people.get(kind, 0) for kind in _COVERAGE}
        others = read - coded_by_people
        sure = (
            f"model is sure of {_share(left, 'coded', others)}, unsure of "
            f"{_share(left, 'uncertain', others)} and sure that no code fits "
            f"{_share(left, 'uncoded', others)}."
        )
        if people and not others:
            sure = "People coded them all."
        elif people:
            sure = f"People coded {coded_by_people:,}; of the other {others:,} the {sure}"
        else:
            sure = f"The {sure}"
        lines.append(
            f"Of {amount(read, 'comment')} read against {codebooks}, "
            f"{_share(counts, 'with_codes', read)} got at least one code. {sure}"
        )
    return lines


def _no_code_is_for(silent: dict[str, int], run: "Result") -> str:
    """How many comments were not read for themes, as their questions have no codes."""
    labels = {one.id: one.label or one.text or one.id for one in run.consultation.questions}
    each = ", ".join(f"{count:,} on “{labels[question]}”" for question, count in silent.items())
    return f"No code is for some of the questions, so that their comments have no themes: {each}."


def _needs_a_human(counts: dict[str, Any], run: "Result") -> list[str]:
    wanted = []
    if counts.get("to_act_on", 0):
        kinds = "; ".join(f"{kind}: {many:,}" for kind, many in counts["to_act_on_kinds"].items())
        wanted.append(
            f"you, today: {amount(counts['to_act_on'], 'comment')} may ask for somebody’s action, "
            f"whatever the questions are ({kinds}): read "
            f"{run.folder.path / 'restricted' / 'comments_to_act_on.csv'}, hand on what must be, "
            "and write into “dealt_with” what was done"
        )
    if counts.get("undecided", 0):
        wanted.append(
            f"the lead officer: decide on {amount(counts['undecided'], 'comment')} in "
            f"{run.folder.path / 'restricted' / 'hate_incidents.csv'}, then run again"
        )
    if counts.get("audit", 0):
        first, score = counts.get("audit_first", 0), NEARLY * run.consultation.flag.review
        begin = f" (first the {first:,} whose score is {score:.2f} or more)" if first else ""
        wanted.append(
            f"the lead officer: read {amount(counts['audit'], 'comment')} that the model let pass, "
            f"the highest scores first{begin}, in "
            f"{run.folder.path / 'restricted' / 'hate_audit.csv'}, and fill in “decision”"
        )
    if counts.get("doubtful_redactions", 0):
        wanted.append(
            f"you: keep or redact {amount(counts['doubtful_redactions'], 'doubtful word')}, in "
            f"{run.folder.path / 'restricted' / 'redaction_review.csv'}, then run again"
        )
    sheet = run.folder.path / "restricted" / "comments_at_risk.csv"
    anew = "; decide on the doubtful words first: a comment that they change is asked about anew"
    if counts.get("at_risk", 0):
        wanted.append(
            f"you, before anything is published: read {amount(counts['at_risk'], 'comment')} that "
            "may put somebody at risk or make them known, and write “leave out” or “quote” beside "
            f"each, in {sheet}, then run again; until then they are counted, and printed nowhere"
            f"{anew if counts.get('doubtful_redactions', 0) else ''}"
        )
    if counts.get("left_out_gone", 0):
        wanted.append(
            f"you: {amount(counts['left_out_gone'], 'decision')} to leave a comment out, in "
            f"{sheet}, found no comment: see whether it stands in the file under another id or in "
            "other words, or delete the row"
        )
    if waiting := counts.get("organisations_to_check", 0):
        wanted.append(
            f"you: check {amount(waiting, 'name')} of organisations in "
            f"{run.folder.path / 'restricted' / 'organisations.csv'}: write “yes”, “no” or a "
            "better name (several with “;” between) into “decision”, then run again; until then "
            "they are in no report"
        )
    elsewhere = _in_other_languages(counts)
    if elsewhere:
        wanted.append(
            f"somebody who reads them: code {elsewhere}, and read them before they are published; "
            "no model has"
        )
    if open_ := counts.get("undecided_campaigns", []):
        labels = {one.id: one.label or one.text or one.id for one in run.consultation.questions}
        wanted.append(
            f"you: decide on the themes of {texts_sent_by_many(open_, labels)}; one label holds "
            "for all copies of a text, and no person has given it. A new round of `themes labels "
            "export` or `themes annotate push`, and “Code blind” of `themes desk`, begin with them"
        )
    if counts.get("redactions", 0) and "publish" in run.kept:
        wanted.append("you: read a sample of coded_comments.csv before it is published")
    wanted += [
        f"you: mend {run.consultation.codebook_path}, {line}"
        for line in (*counts.get("unread_codes", []), *counts.get("personal_in_codebook", []))
    ]
    people = counts.get("of_people", {})
    left = {kind: counts.get(kind, 0) - people.get(kind, 0) for kind in ("uncoded", "uncertain")}
    if any(left.values()):
        codebook = run.consultation.codebook_path
        wanted.append(
            f"you: see what the codebook misses, and edit {codebook}: the column Coverage of "
            f"{run.folder.path / 'restricted' / 'authors_copy.xlsx'} marks {left['uncoded']:,} "
            f"comments as uncoded and {left['uncertain']:,} as uncertain that no person coded, "
            f"and `themes codebook suggest {run.folder.path} --codebook {codebook}` writes what it "
            "would change"
        )
    return ["", "Needs a human:", *(f"  - {line}" for line in wanted)] if wanted else []


def _where(run: "Result") -> list[str]:
    if run.kept and not run.codebook.active and "classify" not in run.kept:
        return ["", *_without_codes(run)]
    if "publish" not in run.kept:
        return ["", f"Stopped after {list(run.kept)[-1]}." if run.kept else "Stopped after ingest."]
    publish = run.folder.publish
    made = [run.folder.path / name for name in sorted(run.kept["publish"].record.outputs)]
    lines = [f"  {path}" for path in made if path.parent == publish]
    charts = [path for path in made if path.parent != publish]
    if charts:
        lines.append(f"  {charts[0].parent}/ ({amount(len(charts), 'file')})")
    others = [path for path in unrecorded(run.folder.path) if publish in path.parents]
    if others:
        named = ", ".join(str(path.relative_to(publish)) for path in others[:3])
        named += f" and {len(others) - 3:,} more" if len(others) > 3 else ""
        lines.append(f"  Not made by this run, look at them before you publish the folder: {named}")
    return ["", "For the report:", *lines]


def _without_codes(run: "Result") -> list[str]:
    """There is nothing to code with yet: what was drafted, and what to do with it."""
    told = f"There is no codebook yet: {run.consultation.codebook_path} has no codes."
    if run.draft is None:
        return [
            f"{told} There are too few comments to draft one from: read them all, write the first "
            "themes there, and run again."
        ]
    if isinstance(run.draft, Path):
        first = f"{told} A draft waits in {run.draft}; this run left it as it is."
        listed = []
    else:
        first = (
            f"{told} A draft of {amount(len(run.draft.codebook.codes), 'code')} is in "
            f"{run.draft.path}. So many of {amount(run.draft.read, 'comment')} read for it (no "
            "copies, and none that may not be published) would get each code in a run without "
            f"labels, and {run.draft.without:,} none:"
        )
        listed = list(run.draft.lines())
    return [
        first,
        *listed,
        "Next: read every name, definition and example in it and change what you would say "
        f"otherwise; `themes codebook sign-off {run.consultation.folder} --by NAME` puts it in "
        "use; then run again, and the comments are coded with it.",
    ]


def _effort(run: "Result") -> list[str]:
    redone = [stage for stage, kept in run.kept.items() if kept.redone]
    seconds = sum(run.kept[stage].record.seconds for stage in redone)
    if not run.kept:
        return []
    if not redone:
        return ["", "Nothing had changed since the last run, so no stage was done again."]
    each = ", ".join(f"{stage} {run.kept[stage].record.seconds:.1f}" for stage in redone)
    return ["", f"{seconds:.0f} seconds ({each})."]


def _in_other_languages(counts: dict[str, Any]) -> str:
    welsh, others = counts.get("in_welsh", 0), counts.get("in_other_languages", 0)
    parts = [f"{amount(welsh, 'comment')} in Welsh"] if welsh else []
    if others:
        verb = "is" if others == 1 else "are"
        parts.append(f"{amount(others, 'comment')} that {verb} not English")
    return " and ".join(parts)


def _share(counts: dict[str, Any], kind: str, total: int) -> str:
    count = counts.get(kind, 0)
    return f"{count:,} ({count / total:.0%})" if total else "0"
