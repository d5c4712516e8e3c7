"""Shows that coverage.py can fail: a small good list passes, and each planted fault alone is found."""

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from amounts import amounts
from coverage import complaints, meanings, page, resolve
from extract import READERS, carried_over, extract

POLICY = "thornton-2009"
PACK = {
    "stages": [{"id": "stage_1", "name": "Stage 1", "clause": "Clause 99",
                "review": {"assumed": {"length": {"value": "6 months", "range": ["3 months", "12 months"]}}}}],
    "sick_pay": [{"id": "teachers", "bands": [{"full": 25}, {"full": 50}]}],
}
SOURCE = "\n\n".join(["TABLE OF CONTENTS", "The Policy\t3", "The Policy", "Review", "A review is held after six months.",
                      "- Teachers get 25 working days.", "- Everyone is kind.", "- And patient.", "- And fair."])
LINES = [
    {"id": "Contents", "kind": "heading", "numbers": [], "holds_rule": False, "status": "no_rule", "why": "a list only"},
    {"id": "Contents, row 1", "kind": "row", "numbers": [], "holds_rule": False, "status": "no_rule",
     "why": "a list only"},
    {"id": "The Policy", "kind": "heading", "numbers": [], "holds_rule": False, "status": "no_rule",
     "why": "a heading only"},
    {"id": "Review", "kind": "heading", "numbers": [], "holds_rule": False, "status": "no_rule",
     "why": "a heading only"},
    {"id": "Review, paragraph 1", "kind": "paragraph", "numbers": ["6 months"], "holds_rule": True,
     "status": "modelled", "where": ["stages.stage_1.review.length"]},
    {"id": "Review, bullet 1", "kind": "bullet", "numbers": ["25 working days"], "holds_rule": True,
     "status": "modelled", "where": ["sick_pay.teachers.bands[0]"]},
    {"id": "Review, bullet 2", "kind": "bullet", "numbers": [], "holds_rule": True, "status": "modelled",
     "where": ["stages.stage_1.name"]},
    {"id": "Review, bullet 3", "kind": "bullet", "numbers": [], "holds_rule": True, "status": "not_modelled",
     "why": "nothing can be counted"},
    {"id": "Review, bullet 4", "kind": "bullet", "numbers": [], "holds_rule": False, "status": "no_rule",
     "why": "background only"},
]

# What a fault does to the line of this index (None: leaves it out), and what the complaint must say.
FAULTS = [
    (4, {"status": ""}, "is in neither list"),
    (4, {"status": "perhaps"}, "is in neither list"),
    (4, {"where": []}, "names no place"),
    (4, {"where": ["stages.stage_2.review.length"]}, "is not in the policy"),
    (4, {"where": ["stages.stage_1.review.lengths"]}, "is not in the policy"),
    (5, {"where": ["sick_pay.teachers.bands[2]"]}, "is not in the policy"),
    (5, {"where": ["sick_pay.teachers.bands[1]"]}, "names 25 working days, but none"),
    (4, {"where": ["stages.stage_1.clause"], "numbers": ["7 months"]}, "names 7 months, but none"),
    (4, {"status": "not_modelled", "where": [], "why": "left for later on"}, "so the policy must hold it"),
    (6, {"status": "not_modelled", "where": [], "why": "left for later on"}, "at most a quarter"),
    (7, {"why": ""}, "says no reason"),
    (8, {"holds_rule": True}, "does not go with no_rule"),
    (6, {"holds_rule": False}, "does not go with modelled"),
    (6, {"id": "Review, bullet 3"}, "stands 2 times"),
    (6, {"text": "Everyone is kind."}, "fields nobody reads: text"),
    (6, {"kind": "sentence"}, "has no kind"),
    (8, None, "extracting again gives other lines: Review, bullet 4"),
    (5, {"numbers": []}, "extracting again gives other lines: Review, bullet 1"),
]

AMOUNTS = {
    "notice (5 working days)": ["5 working days"],
    "by the eighth calendar day": ["8th calendar day"],
    "a six-month period, then 12 month's more": ["6 months", "12 months"],
    "two or more days within a 3 month period": ["2 days", "3 months"],
    "level of days absence (10 or more in any 12 months)": ["10 or more", "12 months"],
    "before 10.00am on 5 August 2014": ["10:00am", "5 August 2014"],
    "During 4th and 5 th year of service": ["4th year", "5th year"],
    "weekly; at least once each month": ["every week", "every month"],
    "the Disability Discrimination Act 1995": [],
    "until their 65th birthday, not 65 people": ["65th birthday"],
    "stage 1 of the procedure, day-to-day": [],
}

MEANINGS = {"4th year": [[4], [36]], "5 years": [[5], [60]], "4 weeks": [[4], [28]], "6 months": [[6]],
            "10:00am": [[10, 0]], "every week": [[]]}


def check(lines, rendered=None, source=SOURCE, other=None):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "turnpoint")
        files = {
            f"turnpoint/scenarios/coverage/{POLICY}.json": json.dumps(lines),
            f"turnpoint/scenarios/coverage/{POLICY}.md": page(POLICY, lines) if rendered is None else rendered,
            f"turnpoint/scenarios/policies/{POLICY}.json": json.dumps(PACK),
        }
        if other:
            files["turnpoint/scenarios/policies/nw-wellbeing.json"] = json.dumps(other)
        if source:
            files["shared/seeds/003_made_up.txt"] = source
        for path, content in files.items():
            Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            Path(folder, path).write_text(content)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            found = list(complaints(root))
        return found, said.getvalue()


def without(lines, index, change):
    return [line | (change or {}) if i == index else line for i, line in enumerate(lines) if i != index or change]


def failures():
    good, said = check(LINES)
    yield from (f"the good list: {complaint}" for complaint in good)
    if f"{POLICY}: skipped" in said:
        yield f"the good list: nothing should be skipped, but: {said}"
    for index, change, expected in FAULTS:
        found, _ = check(without(LINES, index, change))
        if not any(expected in complaint for complaint in found):
            yield f"line {index} with {change}: expected '{expected}', found {found}"
    found, _ = check(LINES, rendered="# old\n")
    if not any("is stale" in complaint for complaint in found):
        yield f"a stale page: found {found}"
    found, said = check(LINES, source=None)
    if found or "skipped extracting again" not in said:
        yield f"without the source: found {found}, said {said}"
    found, _ = check(LINES, other={"provisions": [{"id": "leave"}]})
    if not any("nw-wellbeing: there is no list" in complaint for complaint in found):
        yield f"a whole policy without a list: found {found}"
    for text, expected in AMOUNTS.items():
        if amounts(text) != expected:
            yield f"{text!r}: expected {expected}, found {amounts(text)}"
    for amount, expected in MEANINGS.items():
        if meanings(amount) != expected:
            yield f"{amount!r}: expected the meanings {expected}, found {meanings(amount)}"
    if carried_over(extract(POLICY, SOURCE), LINES) != LINES:
        yield "extracting again loses what was written by hand"
    if resolve(PACK, "stages.stage_1.review.length") != "6 months":
        yield "an assumed value is not found"
    yield from source_failures(Path(__file__).resolve().parents[3] / "shared/seeds")


def source_failures(seeds):
    """The documents' own counts: 53 bullets; 140 numbered clauses and four steps; 34 bullets."""
    expected = {"thornton-2009": (53, 0), "reigate-banstead-2014": (138, 144), "nw-wellbeing": (34, 0)}
    for policy, (number, _) in READERS.items():
        files = sorted(seeds.glob(number + "*.txt"))
        if not files:
            print(f"coverage_test: {policy}: skipped: the source document is not here")
            continue
        kinds = [line["kind"] for line in extract(policy, files[0].read_text(encoding="utf-8"))]
        found = (kinds.count("bullet"), kinds.count("clause"))
        if found != expected[policy]:
            yield f"{policy}: expected {expected[policy]} bullets and clauses, found {found}"


FOUND = list(failures())
print("\n".join(FOUND) or f"coverage.py finds all {len(FAULTS)} planted faults")
sys.exit(1 if FOUND else 0)
