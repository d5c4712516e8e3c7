"""`case due`, `case letter`, `case form`: what is printed and written, what is refused.

usage: case_test.py TURNPOINT
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"case_test.py: {what}")


with tempfile.TemporaryDirectory() as folder:
    place = Path(folder)
    people = place / "people.csv"
    people.write_text("employee_id,team\nA1,Parks\nB2,Library\n")
    absences = place / "absences.csv"
    absences.write_text("employee_id,first_day,last_day\nA1,2023-03-06,2023-03-17\nB2,2023-03-13,2023-03-14\n")
    files = ["--people", str(people), "--absences", str(absences)]
    reigate = ["--policy", "reigate-banstead-2014", *files]

    # Due: one list for everyone, a team's alone, the same rows in every format, the calendar beside it.
    week = ["case", "due", *reigate, "--as-at", "2023-03-20"]
    rows = list(csv.DictReader(io.StringIO(run(*week, "--format", "csv").stdout)))
    expect({row["employee_id"] for row in rows} == {"A1", "B2"}, "not everyone is listed")
    expect(all(row["because"] and row["item"] for row in rows), "a row has no because or no name")
    team = list(csv.DictReader(io.StringIO(run(*week, "--team", "Library", "--format", "csv").stdout)))
    expect({row["employee_id"] for row in team} == {"B2"}, "--team lists others")
    found = json.loads(run(*week, "--format", "json").stdout)
    expect([item["item"] for item in found["items"]] == [row["item"] for row in rows], "JSON and CSV differ")
    table = run(*week, "--format", "table").stdout
    expect(all(f"[{row['item']}]" in table for row in rows), "the table lacks an item")
    month = json.loads(run("case", "due", *reigate, "--as-at", "2023-03-20", "--month", "2023-03", "--format", "json").stdout)
    expect((month["from"], month["to"]) == ("2023-03-01", "2023-03-31"), "a month is not a month")
    calendar = place / "week.ics"
    expect(run(*week, "--ics", str(calendar)).returncode == 0, "no calendar is written")
    expect(calendar.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n"), "the calendar does not begin as one")
    expect(run(*week, "--ics", str(calendar)).returncode != 0, "a calendar is written over")
    decisions = place / "decisions.csv"
    decisions.write_text("employee_id,date,kind,about,value,until,why\nA1,2023-03-20,done,nothing.2023-01-01,,,\n")
    told = run(*week, "--decisions", str(decisions), "--strict", "--format", "csv")
    expect(told.returncode == 1 and "names nothing" in told.stderr, "a name that reaches nothing passes --strict")

    # Retention: due from 31 March 2027 (closed 17 March 2023, 3 years and the financial year), unless kept.
    thornton = ["--policy", "thornton-2009", *files]
    due = ["case", "retention", *thornton, "--format", "csv"]
    on_the_day = list(csv.DictReader(io.StringIO(run(*due, "--as-at", "2026-03-31").stdout)))
    expect([(row["employee_id"], row["due"], row["state"]) for row in on_the_day] ==
           [("A1", "2026-03-31", "due"), ("B2", "2026-03-31", "due")], "records are not due on their day")
    expect(len(run(*due, "--as-at", "2026-03-30").stdout.splitlines()) == 1, "a record is due before its day")
    decisions.write_text("employee_id,date,kind,about,value,until,why\nA1,2026-01-05,keep,,,,a claim is open\n")
    kept = list(csv.DictReader(io.StringIO(run(*due, "--as-at", "2026-03-31", "--decisions", str(decisions)).stdout)))
    expect([row["state"] for row in kept] == ["kept", "due"] and "a claim is open" in kept[0]["because"], "a duty to keep is not heeded")
    expect("does not say" in run("case", "retention", *reigate, "--as-at", "2040-01-01", "--format", "table").stdout, "a silent policy says nothing")

    # Export: everything of one person and of nobody else, to read and as data.
    whole = ["case", "export", *thornton, "--as-at", "2026-03-31", "--employee", "A1", "--decisions", str(decisions)]
    data = json.loads(run(*whole, "--format", "json").stdout)
    expect(data["people"] == [{"employee_id": "A1", "team": "Parks", "fte": "1", "work_pattern": "MTWTF--", "hours_per_day": "7.5"}], "the person's row is not whole")
    expect([row["first_day"] for row in data["absences"]] == ["2023-03-06"], "the absences are not those of the person")
    expect([row["why"] for row in data["recorded"]] == ["a claim is open"], "what was recorded is missing")
    page = place / "A1.html"
    expect(run(*whole, "--format", "html", "--out", str(page)).returncode == 0, "no page is written")
    text = page.read_text()
    expect("6 March 2023" in text and "a claim is open" in text and "B2" not in text and "Library" not in text, "the page is not of the person alone")

    # Redacted: dates and kinds stay; no reason of an absence and nobody's word.
    with_reason = place / "reasons.csv"
    with_reason.write_text("employee_id,first_day,last_day,category,reason\nA1,2023-03-06,2023-03-17,sickness,stress_anxiety_depression\n")
    export = ["case", "export", "--policy", "thornton-2009", "--absences", str(with_reason), "--health-detail", "--as-at", "2026-03-31",
              "--employee", "A1", "--decisions", str(decisions)]
    for kind in ["text", "json", "html"]:
        open_text = run(*export, "--format", kind).stdout
        expect("stress" in open_text and "a claim is open" in open_text, f"the open {kind} lacks a reason or a note")
        closed_text = run(*export, "--redacted", "--format", kind).stdout
        expect("stress" not in closed_text and "claim" not in closed_text, f"the redacted {kind} has a reason or a note")
        days = ["2023-03-06", "2023-03-17", "2026-01-05"] if kind == "json" else ["6 March 2023", "17 March 2023", "5 January 2026"]
        expect(all(day in closed_text for day in days), f"the redacted {kind} lacks a date")

    # Letters: what is missing, and where it goes.
    letter = ["case", "letter", *reigate, "--employee", "A1", "--letter", "invitation", "--date", "2023-03-20"]
    lacking = run(*letter)
    expect(lacking.returncode != 0 and not lacking.stdout and "{{place}}" in lacking.stderr, "a letter goes out unfilled")
    whole = run(*letter, "--set", "time=10:00", "--set", "place=Room 4", "--facts")
    expect(whole.returncode == 0 and "Thursday 23 March 2023" in whole.stdout, "the invitation has no day")
    expect("notice: 2 calendar days (assumed, 2.13.3, Appendix 1)" in " ".join(whole.stderr.split()), "a fact has no clause")
    page = place / "letter.html"
    expect(run(*letter, "--set", "time=10:00", "--set", "place=Room 4", "--format", "html", "--out", str(page)).returncode == 0
           and "<mark>«name»</mark>" in page.read_text(encoding="utf-8"), "no page with blanks is written")
    own = place / "own.txt"
    own.write_text("title: Ours\ntone: everyday\n\nDear {{name}}, on {{meeting_day}} we meet.\n", encoding="utf-8")
    expect('does not say "{{accompanied}}"' in run(*letter, "--template", str(own)).stderr, "our template may leave a right out")
    own.write_text("title: Ours\ntone: everyday\n\nDear {{name}}, on {{meeting_day}} we meet.\n\n- {{history}}\n\n"
                   "{{if accompanied}} Bring a colleague. The notice is {{notice}}.\n", encoding="utf-8")
    expect("on Thursday 23 March 2023 we meet." in run(*letter, "--template", str(own)).stdout, "our template is not used")
    own.write_text("title: Ours\ntone: everyday\n\nYou will be dismissed, {{name}}.\n", encoding="utf-8")
    expect("accuses" in run(*letter, "--template", str(own)).stderr, "our template may accuse")
    cutover = ["case", "letter", *reigate, "--employee", "A1", "--letter", "transition", "--date", "2023-05-24", "--new", "nw-wellbeing",
               "--cutover", "2023-06-01"]
    expect("From 1 June 2023 on" in run(*cutover).stdout, "no letter on the cut-over")

    # Forms: ids there are, answers from a file.
    form = ["case", "form", *reigate, "--employee", "B2", "--date", "2023-03-15"]
    expect("return_to_work_2014" in run(*form, "--form", "nothing").stderr, "the forms there are are not named")
    answers = place / "answers.json"
    answers.write_text(json.dumps({"held_on": "2023-03-15", "reason": "a cold", "fit": "yes", "work_related": "no", "prevention": "rest",
                                   "arrangements": ["none"], "record_checked": "yes", "understood": "yes", "agreed": ["nothing more"],
                                   "next": "as usual"}))
    filled = run(*form, "--form", "return_to_work_2014", "--answers", str(answers))
    expect(filled.returncode == 0 and "Held on (2.10.1): Wednesday 15 March 2023" in filled.stdout, f"no form: {filled.stderr}")
    expect("To be held by: Thursday 23 March 2023" in filled.stdout, "seven working days from 15 March are not the 23rd")
    for words, why in [(["case"], "no word after case"), (["case", "close"], "an unknown word"),
                       ([*week, "--month", "2023-13"], "a month that does not exist"),
                       ([*week, "--within", "7", "--month", "2023-03"], "a week and a month"),
                       ([*letter, "--set", "place"], "no text to set"), ([*week, "--employee", "C3"], "nobody of that name"),
                       ([*week, "--stamp", "now"], "no moment")]:
        expect(run(*words).returncode == 2, f"{why} exits with {run(*words).returncode}")
