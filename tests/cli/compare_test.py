"""`compare`: jobs; its tables beside its figures; a study beside it; unit times of one's own; what is refused.

usage: compare_test.py TURNPOINT
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path("scenarios/samples/council")
FILES = ["--people", SAMPLE / "people.csv", "--absences", SAMPLE / "absences.csv"]
YEAR = ["--from", "2025-04-01", "--to", "2026-03-31", "--runs", "50"]


def run(*words):
    return subprocess.run([sys.argv[1], "compare", *map(str, words)], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"compare_test.py: {what}")


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


for old, new in [("thornton-2009", "nw-wellbeing"), ("reigate-banstead-2014", "thornton-2009"),
                 ("nw-wellbeing", "reigate-banstead-2014")]:
    asked = ["--old", old, "--new", new, *FILES, *YEAR]
    for form in ["table", "json", "csv"]:
        for kind in [[], ["--tables"]]:
            one = run(*asked, *kind, "--format", form)
            expect(one.returncode == 0 and one.stdout, f"{kind} as {form} exits with {one.returncode}: {one.stderr}")
            expect(one.stdout == run(*asked, *kind, "--format", form, "--jobs", "3").stdout, f"{form} differs with jobs")
    plain = rows(run(*asked, "--tables", "--format", "csv").stdout)
    table = rows(run(*asked, "--tables", "--by-team", "--format", "csv").stdout)
    expect([row for row in table if row["table"] != "teams"] == plain, "--by-team changes more than it adds")
    expect(any(row["table"] == "teams" for row in table), "--by-team adds no team")
    figures = {(row["policy"], row["figure"]): int(row["value"])
               for row in rows(run(*asked, "--figures", "--format", "csv").stdout)}
    people = int(json.loads(run(*asked, "--tables", "--format", "json").stdout)["people"])
    for policy in [old, new]:
        whole = {row["column"]: int(row["value"]) for row in table
                 if (row["table"], row["policy"], row["row"]) == ("months", policy, "all")}
        for figure in ["informal_meetings", "hearings", "letters", "referrals", "return_meetings"]:
            if (policy, figure) in figures:
                expect(whole[figure] == figures[policy, figure], f"{figure} of {policy}: {whole[figure]} in the table")
        if policy != "nw-wellbeing":
            expect(whole["formal_meetings"] + whole["hearings"] == figures[policy, "formal_meetings"], "formal meetings")
            findings = sum(value for (of, figure), value in figures.items()
                           if of == policy and figure.startswith("triggers.") and figure.endswith(".findings"))
            expect(whole["findings"] == findings, f"findings of {policy}: {whole['findings']}, not {findings}")
            # Where nothing is drawn, months and teams add up.
            for part in ["months", "teams"]:
                for column, value in whole.items():
                    parts = [int(row["value"]) for row in table if row["column"] == column and row["row"] != "all"
                             and (row["table"], row["policy"]) == (part, policy)]
                    expect(sum(parts) == value, f"{part} of {column} of {policy} do not add up")
    contacts = sum(int(row["value"]) for row in table if row["table"] == "first_contact")
    expect(contacts == people, f"first contact is told of {contacts} of {people} people")
    if "nw-wellbeing" not in (old, new):
        cells = sum(int(row["value"]) for row in table if row["table"] == "migration")
        expect(cells == people, f"the migration table has {cells} of {people} people")


def beside(one, other, *more, form="csv"):
    """Rows of a comparison with the study's file of `other` beside it, by table and row."""
    with tempfile.TemporaryDirectory() as place:
        study = Path(place) / "draft-b.json"
        study.write_text(json.dumps({"schema": 7, "id": "any", "workforce": "imported", "from": YEAR[1], "to": YEAR[3],
                                     "old": other[0], "new": other[1]}))
        done = run("--old", one[0], "--new", one[1], *FILES, *YEAR, "--beside", study, *more, "--format", form)
    expect(done.returncode == 0, f"--beside exits with {done.returncode}: {done.stderr}")
    return done.stdout


def choice(policy, **changes):
    return {"policy": policy, "edits": [], "without": [], "with": [], **changes}


HEAD = "The headline, side by side"
same = rows(beside(["thornton-2009", "nw-wellbeing"], [choice("thornton-2009"), choice("nw-wellbeing")]))
expect({row["table"] for row in same} == {HEAD}, "the same study beside itself has more than its headline")
expect(all(row["value"] == "the same" for row in same if row["column"] == "Difference"), "a study differs from itself")

# Five spells in place of four: the study's figures are those that compare gives for its policies alone.
fewer = choice("thornton-2009", edits=[{"path": "triggers.four_spells.at_least", "value": "5"}])
text = beside(["thornton-2009", "reigate-banstead-2014"], [fewer, choice("reigate-banstead-2014")])
expect(text == beside(["thornton-2009", "reigate-banstead-2014"], [fewer, choice("reigate-banstead-2014")], "--jobs", "3"),
       "--beside differs with jobs")
told = {(row["table"], row["row"], row["column"]): row["value"] for row in rows(text)}
meet = (HEAD, "Meet a trigger, old policy")
expect(int(told[*meet, "This study"]) > int(told[*meet, "draft-b"]), f"five spells catch as many: {told[*meet, 'draft-b']}")
expect(told[*meet, "Difference"].endswith("fewer people") or told[*meet, "Difference"] == "1 fewer person", "no direction")
expect(told[HEAD, "Meet a trigger, new policy", "Difference"] == "the same", "the same policy differs")
expect(not any(table.endswith(": new policy") for table, _, _ in told), "the same policy has tables of its own")
for word in ["--tables", "--figures", "--by-team"]:
    refused = run("--old", "thornton-2009", "--new", "nw-wellbeing", *FILES, *YEAR, "--beside", "x.json", word)
    expect(refused.returncode != 0 and word in refused.stderr, f"--beside goes with {word}")
refused = run("--old", "thornton-2009", "--new", "nw-wellbeing", *FILES, *YEAR, "--beside", SAMPLE / "people.csv")
expect(refused.returncode != 0 and "study" in refused.stderr, f"people stand beside: {refused.stderr}")

with tempfile.TemporaryDirectory() as place:
    times = Path(place) / "times.json"
    times.write_text('{"steps": {"return_meetings": {"manager_minutes": 20}}, "manager_hour_pounds": 30}')
    asked = ["--old", "thornton-2009", "--new", "nw-wellbeing", *FILES, *YEAR]
    own = rows(run(*asked, "--tables", "--unit-times", times, "--format", "csv").stdout)
    hours = {row["column"]: row for row in own
             if (row["table"], row["policy"], row["row"]) == ("hours", "thornton-2009", "return_meetings")}
    meetings = int(hours["times"]["value"])
    # 20 minutes each at 30 pounds an hour are 10 pounds each.
    expect(int(hours["cost_pounds"]["value"]) == 10 * meetings and hours["cost_pounds"]["low"] == "", f"{hours}")
    expect(int(hours["manager_hours"]["value"]) == (meetings * 20 + 30) // 60, f"{hours['manager_hours']}")
    times.write_text('{"steps": {"return_meetings": {"manager_minutes": -20}}}')
    for words, why in [(["--unit-times", times], "--tables"), (["--tables", "--unit-times", times], "-20"),
                       (["--tables", "--unit-times", times / "none"], "none"),
                       (["--tables", "--project-from", "2026-01-01"], "no tables"),
                       (["--tables", "--figures"], "--figures"), (["--by-team"], "--tables")]:
        refused = run(*asked, *words)
        expect(refused.returncode in (1, 2) and refused.stdout == "", f"{words} exits with {refused.returncode}")
        expect(why in refused.stderr, f"{words}: {refused.stderr}")
