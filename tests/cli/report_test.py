"""`report`: its figures are those of compare, removal and ledger; what is written in it stays text; what it refuses.

usage: report_test.py TURNPOINT
"""

import csv
import html.parser
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SAMPLE = "scenarios/samples/council/"
FILES = ["--people", SAMPLE + "people.csv", "--absences", SAMPLE + "absences.csv"]
POLICIES = ["--old", "thornton-2009", "--new", "nw-wellbeing"]
DATES = ["--from", "2025-01-01", "--to", "2025-12-31"]
CUTOVER = ["--cutover", "2026-01-05"]
KEY = ["--disclosure-key", "00112233445566778899aabbccddeeff", "--reference", "team=Customer services"]
GOLDEN = "tests/golden/report.html"


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"report_test.py: {what}")


class Page(html.parser.HTMLParser):
    """Tables by caption, each a list of rows; the texts of every tag; every tag and attribute."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.texts, self.tags, self.attributes, self.inside = {}, [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        if tag == "meta":
            return
        self.inside.append(tag)
        self.texts.append([tag, ""])
        if tag == "table":
            self.rows = []
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self.inside.pop()
        if tag == "table":
            self.tables[self.caption] = self.rows

    def handle_data(self, data):
        if not self.inside:
            return
        self.texts[-1][1] += data
        if "caption" in self.inside:
            self.caption = data
        if {"th", "td"} & set(self.inside):
            self.rows[-1][-1] += data

    def table(self, caption):
        return {row[0]: row[1:] for row in self.tables[caption][1:]}


made = run("report", *POLICIES, *FILES, *DATES, *CUTOVER, *KEY)
expect(made.returncode == 0, f"report exits with {made.returncode}: {made.stderr}")
golden = pathlib.Path(GOLDEN)
if os.environ.get("TURNPOINT_UPDATE_GOLDEN"):
    golden.write_text(made.stdout, encoding="utf-8")
expect(made.stdout == golden.read_text(encoding="utf-8"), f"differs from {GOLDEN}")
expect(run("report", *POLICIES, *FILES, *DATES, *CUTOVER, *KEY, "--jobs", "3").stdout == made.stdout, "three jobs, other bytes")
page = Page(made.stdout)

# What `compare` prints, by the same names.
compared = json.loads(run("compare", *POLICIES, *FILES, *DATES, "--format", "json").stdout)


def with_range(figure):
    same = figure["low"] == figure["high"]
    return f"{figure['value']}" + ("" if same else f" ({figure['low']} to {figure['high']})")


asked = page.table("What each policy asks for")
for side, column in [("old", 0), ("new", 1)]:
    figures = {figure["id"]: figure for figure in compared[side]["figures"]}
    for name, identity in [("Informal meetings", "informal_meetings"), ("Formal meetings, hearings included", "formal_meetings"),
                           ("Of these, hearings", "hearings"), ("Letters", "letters"), ("Referrals to occupational health", "referrals")]:
        expect(asked[name][column] == with_range(figures[identity]), f"{side} {identity} is {asked[name][column]}")
expect(asked["Formal meetings, hearings included"] == ["48 (43 to 120)", "19 (0 to 68)", "29 fewer"], "48 meetings become 19")
reached = page.table("People each policy reaches")
expect(reached["In service"][:2] == ["114", "114"] and compared["people"] == 114, "114 people are in service")
expect(reached["Meet a trigger"][0] == str(compared["old"]["any_trigger"]["people"]) == "36", "36 people meet a trigger")
expect([row[0] for row in page.table("People who meet a trigger").values()] == ["36", "0", "0", "78"], "36, 0, 0 and 78 make 114")

# Reasons: 22 + 9 + 5 = 36, no row of fewer than five.
rows = list(csv.DictReader(io.StringIO(run("compare", *POLICIES, *FILES, *DATES, "--format", "csv").stdout)))
by_triggers = {}
for row in rows:
    by_triggers[row["old_triggers"]] = by_triggers.get(row["old_triggers"], 0) + 1
large = sorted((count for count in by_triggers.values() if count >= 5), reverse=True)
reasons = [int(row[-1]) for row in page.tables["People by the triggers they meet"][1:]]
expect(reasons[:len(large)] == large and sum(reasons) == len(rows) and min(reasons) >= 5, f"reasons are {reasons}")

# Removal: the same replay, one trigger less.
removed = run("removal", "--policy", "thornton-2009", *FILES, "--from", "2025-01-01", "--as-at", "2025-12-31", "--format", "csv")
sets = {row["removed"]: row for row in csv.DictReader(io.StringIO(removed.stdout)) if row["row"] == "set"}
shares = page.table("Each trigger of the old policy, and the policy without it")
for name, identity in [("Four spells in twelve months", "four_spells"), ("Four weeks’ continuous absence", "four_weeks")]:
    key = next(known for known in shares if known.replace("'", "’") == name)
    expect(shares[key][3].split(",")[0] == sets[identity]["formal_meetings"], f"without {identity}: {shares[key][3]}")
    expect(shares[key][2].split(",")[0] == sets[identity]["findings"], f"without {identity}: {shares[key][2]}")

# The ledger: people with anything live, and what is live.
ledger = run("ledger", *POLICIES, *FILES, *CUTOVER, "--format", "csv")
items = [row for row in csv.DictReader(io.StringIO(ledger.stdout)) if row["row"] == "item"]
people = len({row["employee_id"] for row in items})
expect(f" {people} people with anything live" in made.stdout, f"{people} people have anything live")
first = len({row["employee_id"] for row in items if row["what"] == "stage" and row["stage"] == "stage_1"})
live = page.table("What is live, and the rule for it")
expect(live["In “Stage 1 meeting”"] == ["carry with review", str(first)], f"{first} people are at the first stage")

# Nobody is named, nothing runs, nothing is loaded.
for identity in {row["employee_id"] for row in rows} | {row["employee_id"] for row in items}:
    expect(identity not in made.stdout, f"{identity} is in a report that lists no people")
expect("00112233" not in made.stdout, "the key of the study is in its report")
expect(not {"script", "link", "img", "iframe", "object", "input"} & set(page.tags), "the page loads or runs something")
names = {name for name, _ in page.attributes}
expect(not {name for name in names if name.startswith("on") or name in ("src", "style")}, f"attributes are {names}")
expect("url(" not in made.stdout.split("</style>")[0] and "@import" not in made.stdout, "the style loads something")
levels = [int(tag[1]) for tag, _ in page.texts if tag in ("h1", "h2", "h3")]
expect(levels[0] == 1 and levels.count(1) == 1, "one heading of the first level, which comes first")
expect(all(after <= before + 1 for before, after in zip(levels, levels[1:])), f"a level is left out: {levels}")
expect(page.tags.count("table") == page.tags.count("caption"), "a table has no caption")
expect(page.tags.count("svg") == page.tags.count("desc"), "a chart has no description")

listed = run("report", *POLICIES, *FILES, *DATES, "--pseudonyms").stdout
expect(all(row["employee_id"] in listed for row in rows), "--pseudonyms lists who meets a trigger")
expect("made without one" in listed and "The day the new policy starts" not in listed, "no key and no cut-over: said, left out")

# What a file or an option says stays text.
hostile = "<script>alert('1')</script>&\"<img src=x onerror=alert(2)>"
with tempfile.TemporaryDirectory() as folder:
    policy = json.loads(pathlib.Path("scenarios/policies/thornton-2009.json").read_text(encoding="utf-8"))
    policy["name"] = policy["organisation"] = policy["triggers"][0]["name"] = hostile
    name = folder + "/old.json"
    pathlib.Path(name).write_text(json.dumps(policy), encoding="utf-8")
    out = folder + "/report.html"
    words = ["report", "--old", name, "--new", "nw-wellbeing", *FILES, *DATES, *CUTOVER, "--title", hostile, "--out", out]
    written = run(*words)
    expect(written.returncode == 0 and written.stdout == "", f"--out exits with {written.returncode}: {written.stderr}")
    text = pathlib.Path(out).read_text(encoding="utf-8")
    expect("<script" not in text and "<img" not in text, "a name became an element")
    parsed = Page(text)
    texts = [(tag, words.strip()) for tag, words in parsed.texts]
    expect(("title", hostile) in texts and ("h1", hostile) in texts, "the title is not what was given")
    expect(parsed.table("The two policies")["Organisation"][0] == hostile, "the organisation is not what was given")
    expect(folder not in text, "a folder of this machine is in the report")
    again = run(*words)
    expect(again.returncode == 2 and out in again.stderr, "a report was written over")

for words, part in [
    ([*FILES, *DATES], "--old is missing"),
    ([*POLICIES, *FILES, "--from", "2025-01-01"], "--to is missing"),
    ([*POLICIES, *FILES, *DATES, "--rule", "reset"], "add --cutover"),
    ([*POLICIES, *FILES, *DATES, "--reference", "team=Housing"], "add that"),
    ([*POLICIES, *FILES, *DATES, "--disclosure-key", "12"], "32 hexadecimal digits"),
    ([*POLICIES, *FILES, *DATES, *KEY[:2], "--reference", "shoe=7"], "shoe"),
]:
    wrong = run("report", *words)
    expect(wrong.returncode == 2 and part in wrong.stderr, f"{words}: {wrong.returncode} {wrong.stderr}")
print("report_test.py: all well")
