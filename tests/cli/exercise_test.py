"""`exercise`: a pack checked, answered under other policies, marked and printed as a program; what is refused.

usage: exercise_test.py TURNPOINT
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path


def run(*words):
    return subprocess.run([sys.argv[1], "exercise", *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"exercise_test.py: {what}")


def told(*words):
    done = run(*words)
    expect(done.returncode == 0, f"{words} exits with {done.returncode}: {done.stderr}")
    return done.stdout


class Page(HTMLParser):
    """Tags with their attributes, in order."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def count(self, tag):
        return sum(1 for name, _ in self.tags if name == tag)


def check_page(page, tables):
    seen = Page(page)
    expect(seen.count("script") == 0 and seen.count("link") == 0 and seen.count("img") == 0, "the handout loads something")
    expect(seen.count("h1") == 1 and seen.count("main") == 1 and seen.count("header") == 1, "the handout has no one head")
    expect(seen.count("table") == seen.count("caption") >= tables, "a table of the handout has no caption")
    expect(all("scope" in attributes for tag, attributes in seen.tags if tag == "th"), "a header has no scope")
    expect("break-inside: avoid" in page and "size: A4" in page, "a row may be cut on paper")


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


with tempfile.TemporaryDirectory() as folder:
    place = Path(folder)

    expect("nothing is wrong" in told("check", "manager-session", "--format", "table"), "the pack is not checked")

    # By hand: six spells and eight working days make 6 x 6 x 8 = 288.
    one = rows(told("answers", "manager-session", "--exercise", "six-short-spells", "--format", "csv"))
    found = {row["step"]: (row["old"], row["new"]) for row in one}
    expect(found["score"] == ("288", "none"), f"the score is {found['score']}")
    expect(found["met"] == ("bradford", "none"), f"met is {found['met']}")
    policy = json.loads(Path("scenarios/policies/reigate-banstead-2014.json").read_text(encoding="utf-8"))
    policy["triggers"][0]["assumed"]["at_least"]["value"] = 300
    mine = place / "mine.json"
    mine.write_text(json.dumps(policy), encoding="utf-8")
    other = rows(told("answers", "manager-session", "--exercise", "six-short-spells", "--old", str(mine)))
    found = {row["step"]: row["old"] for row in other}
    expect(found["score"] == "288" and found["met"] == "none", f"under a threshold of 300 met is {found['met']}")
    ages = json.loads(told("check", "manager-session", "--format", "json"))
    expect(len(ages["reading_ages"]) == 14 and ages["hard_to_read"] == [], f"reading ages: {ages}")
    foreign = run("check", "manager-session", "--old", "thornton-2009")
    expect(foreign.returncode == 2 and "an-agreed-number" in foreign.stderr, "a policy without the pack's trigger passes")
    expect("has no trigger" in foreign.stderr or "Neither policy has" in foreign.stderr,
           f"which rule is missing is not said: {foreign.stderr}")
    policy["id"], policy["name"] = "our-old", "Our own absence policy"
    mine.write_text(json.dumps(policy), encoding="utf-8")
    carrying = json.loads(Path("scenarios/exercises/manager-session.json").read_text(encoding="utf-8"))
    carrying["schema"], carrying["policies"]["old"] = 2, policy
    one_file = place / "one-file.json"
    one_file.write_text(json.dumps(carrying), encoding="utf-8")
    expect("nothing is wrong" in told("check", str(one_file), "--format", "table"), "a pack that carries its policy is refused")
    expect(told("answers", str(one_file), "--format", "csv") == told("answers", "manager-session", "--old", str(mine), "--format", "csv"),
           "a carried policy answers otherwise than --old")
    expect("Our own absence policy" in told("handout", "manager-session", "--old", str(mine), "--with-answers"),
           "the handout does not name the own policy")
    as_json = json.loads(told("answers", "manager-session", "--format", "json"))
    expect(as_json["old"] == "reigate-banstead-2014" and len(as_json["exercises"]) >= 1, "the JSON names no policy")

    sheet = place / "sheet.csv"
    sheet.write_text("sheet,exercise,step,under,answer\n1,six-short-spells,score,,288\n1,six-short-spells,score,old,48\n"
                     "2,six-short-spells,score,old,many\n2,six-short-spells,nowhere,old,1\n", encoding="utf-8")
    marked = run("mark", "manager-session", str(sheet), "--format", "csv")
    expect(marked.returncode == 0, f"a sheet with wrong rows exits with {marked.returncode}")
    expect([(row["right"], row["points"]) for row in rows(marked.stdout)] == [("right", "1"), ("wrong", "0")], "marks are wrong")
    expect("line 4" in marked.stderr and "line 5" in marked.stderr, "a refused row is not told")
    expect(run("mark", "manager-session", str(sheet), "--strict").returncode == 1, "--strict lets a refused row pass")

    without, full = place / "without.html", place / "full.html"
    told("handout", "manager-session", "--out", str(without))
    told("handout", "manager-session", "--with-answers", "--out", str(full))
    check_page(without.read_text(encoding="utf-8"), 2)
    check_page(full.read_text(encoding="utf-8"), 4)
    expect("288" not in without.read_text(encoding="utf-8"), "an answer stands in the handout without answers")
    expect("6 × 6 × 8 = 288" in full.read_text(encoding="utf-8"), "the sum is not in the handout with answers")
    expect(run("handout", "manager-session", "--out", str(full)).returncode == 2, "a handout was written over")

    made = place / "made.json"
    told("generate", "--old", "reigate-banstead-2014", "--seed", "3", "--out", str(made))
    expect(told("check", str(made), "--format", "csv").startswith("pack,exercises,questions\ngenerated-3,5,"), "a generated pack is refused")
    expect(told("generate", "--old", "reigate-banstead-2014", "--seed", "3") == made.read_text(encoding="utf-8"), "one seed, two packs")
    short = place / "short.json"
    told("generate", "--old", "thornton-2009", "--feature", "one_day_short", "--count", "3", "--out", str(short))
    met = [row["old"] for row in rows(told("answers", str(short), "--format", "csv")) if row["step"] == "triggers"]
    expect(met == ["none"] * 3, f"one day short of a trigger meets {met}")

    ours = place / "ours-made.json"
    told("generate", "--old", str(mine), "--seed", "3", "--out", str(ours))
    expect(json.loads(ours.read_text(encoding="utf-8"))["policies"]["old"]["name"] == "Our own absence policy",
           "a generated pack does not carry the own policy")
    expect("nothing is wrong" in told("check", str(ours), "--format", "table"), "a generated pack of an own policy is refused")

    hostile = place / "hostile.json"
    for text, says in [("{" * 100, "hostile.json"), ('{"schema": 9}', "schema 9"), ("[1, 2]", "object"), ("", "hostile.json"),
                       ('{"schema": 1, "title": "<script>alert(1)</script>"}', "markup")]:
        hostile.write_text(text, encoding="utf-8")
        refused = run("check", str(hostile))
        expect(refused.returncode == 1 and refused.stdout == "" and says in refused.stderr,
               f"{text!r} exits with {refused.returncode}: {refused.stderr}")

    for words in [[], ["check"], ["play", "manager-session"], ["check", "nowhere"], ["mark", "manager-session"],
                  ["check", str(place / "none.json")], ["answers", "manager-session", "--exercise", "seven"],
                  ["check", "manager-session", "--old", "nowhere"], ["generate"],
                  ["generate", "--old", "nw-wellbeing"], ["generate", "--old", "thornton-2009", "--feature", "luck"],
                  ["generate", "--old", "thornton-2009", "--feature", "only_discretion"],
                  ["generate", "--old", "thornton-2009", "--count", "61"]]:
        refused = run(*words)
        expect(refused.returncode == 2 and refused.stdout == "" and refused.stderr, f"{words} exits with {refused.returncode}")
