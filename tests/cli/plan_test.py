"""`plan`: the sponsor's page, what is late, filters, capacity and conversions as a program; what is refused.

usage: plan_test.py TURNPOINT
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
    return subprocess.run([sys.argv[1], "plan", *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"plan_test.py: {what}")


def told(*words):
    done = run(*words)
    expect(done.returncode == 0, f"{words} exits with {done.returncode}: {done.stderr}")
    return done.stdout


class Page(HTMLParser):
    """Tags in order, and whether every table has a caption and every header a scope."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))


LATER = ["--as-at", "2019-05-01"]

# Document 001 on 1 May 2019: due and not completed are the policy (31 March), the barriers (31 May 2018), the
# technology (31 March) and the responsibilities (30 April); the first quarter's round was told of on 31 March.
late = json.loads(told("late", "council-headlines", *LATER, "--format", "json"))["late"]
expect({entry["id"]: entry["due"] for entry in late} ==
       {"review_policy": "2019-03-31", "barriers": "2018-05-31", "reporting_technology": "2019-03-31",
        "wellbeing_responsibilities": "2019-04-30"}, f"late are {late}")
expect([held["path"] for held in late[0]["holds_up"]] ==
       [["review_policy", "manager_development"],
        ["review_policy", "manager_development", "wellbeing_responsibilities"]], f"held up are {late[0]}")
expect(late[0]["days_late"] == 31, "31 March to 1 May is 31 days")
rows = list(csv.DictReader(io.StringIO(told("late", "council-headlines", *LATER, "--format", "csv"))))
expect([row["id"] for row in rows] == [entry["id"] for entry in late], "CSV and JSON differ")
expect("It holds up: Train line managers" in told("late", "council-headlines", *LATER, "--format", "table").replace(
    "\n    ", " "), "the table does not say what is held up")

shown = list(csv.DictReader(io.StringIO(told("show", "council-objectives", *LATER, "--format", "csv"))))
expect(len(shown) == 36, "not all actions are shown")
for words, count in [(["--theme", "training"], 4), (["--status", "completed"], 4), (["--lead", "CLT"], 5),
                     (["--theme", "culture", "--lead", "OD"], 7), (["--late"], 8)]:
    found = list(csv.DictReader(io.StringIO(told("show", "council-objectives", *LATER, *words, "--format", "csv"))))
    expect(len(found) == count, f"{words} show {len(found)}: {[row['id'] for row in found]}")

report = json.loads(told("report", "council-headlines", *LATER, "--format", "json"))
expect(report["summary"] == "15 of 21 actions are completed. 4 are late and hold up 2 actions.", report["summary"])
expect(report["all"]["by_status"] == {"completed": 15, "ongoing": 6}, report["all"])
expect(report["next_month"] == [{"id": "occupational_health_targets", "day": "2019-06-30", "what": "comes round"}],
       report["next_month"])

with tempfile.TemporaryDirectory() as place:
    page = f"{place}/page.html"
    text = told("report", "council-headlines", *LATER, "--format", "table", "--html", page)
    expect("Where we are on 1 May 2019" in text and "What changes in June 2019" in text, "a heading is missing")
    html = Path(page).read_text(encoding="utf-8")
    tags = Page(html)
    expect("script" not in tags.tags and tags.tags[0] == "html" and dict(tags.attributes)["html"] == {"lang": "en-GB"},
           "the page has a script or no language")
    expect(tags.tags.count("h1") == 1 and tags.tags.count("h2") == 4, "headings")
    expect(tags.tags.count("table") == tags.tags.count("caption") == 3, "a table has no caption")
    expect(all("scope" in attributes for tag, attributes in tags.attributes if tag == "th"), "a header has no scope")
    expect("size: A4" in html and "http" not in html, "print style, and nothing from elsewhere")

    # There and back by way of every kind of file.
    told("convert", "council-headlines", "--out", f"{place}/first.json")
    told("convert", "council-headlines", "--out", f"{place}/plan.xlsx", "--shape", "headlines")
    told("convert", f"{place}/plan.xlsx", "--as-at", "2019-05-01", "--onto", "council-headlines", "--out",
         f"{place}/plan.csv", "--shape", "objectives")
    told("convert", f"{place}/plan.csv", "--as-at", "2019-05-01", "--onto", "council-headlines", "--out",
         f"{place}/last.json")
    expect(Path(f"{place}/first.json").read_bytes() == Path(f"{place}/last.json").read_bytes(), "not the same back")
    expect("21 actions under 7 themes; nothing is wrong" in told("check", f"{place}/last.json", "--format", "table"),
           "check")

    plan = json.loads(Path(f"{place}/first.json").read_text(encoding="utf-8"))
    plan["actions"][0]["depends_on"] = ["wellbeing_responsibilities"]
    plan["actions"][1]["depends_on"] = ["bariers"]
    Path(f"{place}/round.json").write_text(json.dumps(plan), encoding="utf-8")
    refused = run("check", f"{place}/round.json")
    expect(refused.returncode == 1 and refused.stdout == "", f"a cycle exits with {refused.returncode}")
    expect("review_policy → wellbeing_responsibilities → manager_development → review_policy" in refused.stderr,
           refused.stderr)
    expect("the nearest is \"barriers\"" in refused.stderr, refused.stderr)

    certain = ["--set", "managers=100", "--set", "hr=10", "--set", "local_places=25", "--set", "trainers=2", "--set",
               "minutes_a_trainer_a_week=120", "--set", "attendance_least=100", "--set", "attendance_most=100", "--set",
               "cancelled=0", "--set", "from=2026-02-02", "--set", "cutover=2026-02-17"]
    figures = {row["figure"]: row["middle"] for row in csv.DictReader(io.StringIO(
        told("capacity", *certain, "--format", "csv")))}
    expect(figures["local_sessions"] == "4" and figures["finish"] == "2026-02-24" and figures["managers_open"] == "50",
           f"capacity gives {figures}")
    changed = told("capacity", *certain, "--change", "trainers=4", "--format", "table")
    expect("12 days earlier" in changed.replace("\n    ", " "), changed)
    expect(told("capacity", "--seed", "3", "--format", "json") == told("capacity", "--seed", "3", "--format", "json"),
           "one seed, two answers")

    # Of 8 of staff five count, 2 of HR wait.
    rows = ["group,improved,comment"] + ["staff,4,Kind"] * 8 + ["hr,2,"] * 2
    Path(f"{place}/answers.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    counted = list(csv.reader(io.StringIO(told("feedback", "survey", "--answers", f"{place}/answers.csv", "--format", "csv"))))
    expect(["improved", "Staff", "answers", "5"] in counted and ["improved", "HR", "answers", "not shown"] in counted and
           ["improved", "All", "mean", "4"] in counted,
           f"counted are {counted}")
    expect("Kind" in told("feedback", "survey", "--answers", f"{place}/answers.csv", "--words", "--format", "table"),
           "texts are not listed")
    Path(f"{place}/answers.csv").write_text("\n".join(rows[:9]) + "\n", encoding="utf-8")
    told("feedback", "survey", "--answers", f"{place}/answers.csv", "--onto", "short-term", "--as-at", "2026-05-01",
         "--out", f"{place}/with.json")
    expect(json.loads(Path(f"{place}/with.json").read_text(encoding="utf-8"))["surveys"] ==
           [{"date": "2026-05-01", "group": "staff", "question": "improved", "counts": [0, 0, 0, 5, 0]}], "kept answers")
    expect("audit: HR audit of case files" in told("feedback", "--format", "table"), "forms are not listed")
    told("feedback", "audit", "--html", f"{place}/form.html")
    form = Page(Path(f"{place}/form.html").read_text(encoding="utf-8"))
    expect("script" not in form.tags and form.tags.count("h2") == form.tags.count("ul") == 12, "the blank form")

    # Six in A, who follow the policy from January, and six in B, who follow it from March: E0 loses 10 days after
    # launch. 10 days over 6 FTE are 1.67, and none in B.
    people = ["employee_id,team"] + [f"E{i},{'AB'[i // 6]}" for i in range(12)]
    for name, text in [("people", people), ("absences", ["employee_id,first_day,last_day,category",
                                                         "E0,2026-01-05,2026-01-16,sickness"]),
                       ("teams", ["team,new_policy_from", "B,2026-03-02"]),
                       ("events", ["employee_id,date,kind"] + ["E0,2026-01-19,return_meeting"])]:
        Path(f"{place}/{name}.csv").write_text("\n".join(text) + "\n", encoding="utf-8")
    monthly = ["report", "short-term", "--as-at", "2026-01-30", "--people", f"{place}/people.csv", "--absences",
               f"{place}/absences.csv", "--teams", f"{place}/teams.csv", "--events", f"{place}/events.csv", "--cutover",
               "2026-01-05", "--old", "thornton-2009", "--new", "nw-wellbeing"]
    cells = list(csv.DictReader(io.StringIO(told(*monthly, "--format", "csv", "--html", f"{place}/monthly.html"))))
    said = {(row["section"], row["row"], row["column"]): row["value"] for row in cells}
    expect(said["sides", "New policy", "After"] == "1.67" and said["sides", "Old policy", "After"] == "0", "the sides")
    expect(said["sides", "After launch", "95 % range"] == "two teams a side needed", "one team has no range")
    expect(said["change", "Days lost per FTE", "After"] == "0.83", "10 days over 12 FTE")
    expect(said["colleagues", "E0", "Rating"] == "Red", "10 working days are red")
    expect(said["change", "Return meetings held in time", "After"] == "under 5 in all", "one meeting is few")
    document = Page(Path(f"{place}/monthly.html").read_text(encoding="utf-8"))
    expect(document.tags.count("table") == document.tags.count("caption") and "script" not in document.tags and
           all("scope" in attributes for tag, attributes in document.attributes if tag == "th"), "the monthly page")
    # The sponsor's page of the same people: 10 days over 12 FTE, and two weeks away ask for no formal meeting.
    sponsor = json.loads(told(*monthly, "--page", "sponsor", "--format", "json", "--html", f"{place}/sponsor.html"))
    people, study = sponsor["people_and_study"]
    expect("0.83; in the year before 0, a change of +0.83" in people["sentences"][0], people)
    expect("would have asked for 0 formal meetings" in study["sentences"][0] and "of 12 in service" in
           study["sentences"][1], study)
    document = Page(Path(f"{place}/sponsor.html").read_text(encoding="utf-8"))
    expect(document.tags.count("table") == document.tags.count("caption") and "script" not in document.tags,
           "the sponsor's page")
    expect("made from the plan alone" in told("report", "short-term", "--as-at", "2026-01-30", "--format", "json"),
           "a plan alone says what is not there")
    expect(run(*monthly, "--page", "back").returncode == 2, "there is no such page")
    expect(run("report", "short-term", "--as-at", "2026-01-30", "--page", "sponsor", "--old",
               "thornton-2009").returncode == 2, "a policy without people is refused")
    expect(run(*monthly[:-2]).returncode == 2, "one policy alone is refused")
    expect(run(*monthly, "--service-red-from", "0").returncode == 2, "red from nothing is refused")

    for words, status in [([], 2), (["feedback", "weather"], 2), (["feedback", "survey", "--answers", f"{place}/no.csv"], 2),
                          (["feedback", "survey", "--answers", f"{place}/plan.csv"], 1),
                          (["feedback", "survey", "--answers", f"{place}/answers.csv", "--suppression", "2"], 2), (["late", "council-headlines"], 2), (["late", "nowhere", *LATER], 2),
                          (["show", "council-headlines", *LATER, "--theme", "weather"], 2),
                          (["show", "council-headlines", *LATER, "--status", "done"], 2),
                          (["capacity", "--set", "managers=many"], 2), (["capacity", "--change", "rooms"], 2),
                          (["convert", "council-headlines", "--out", f"{place}/plan.doc"], 2),
                          (["convert", f"{place}/plan.csv", "--out", f"{place}/new.json"], 2),
                          (["check", f"{place}/plan.csv"], 2), (["walk", "council-headlines"], 2)]:
        refused = run(*words)
        expect(refused.returncode == status and refused.stdout == "" and refused.stderr,
               f"{words} exits with {refused.returncode}")
