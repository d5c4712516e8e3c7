"""`stats`: the same bytes for any number of jobs, a definition for every figure, what is refused.

usage: stats_test.py TURNPOINT
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"stats_test.py: {what}")


YEAR = ["--from", "2025-04-01", "--to", "2026-03-31"]

with tempfile.TemporaryDirectory() as place:
    # More people than one block holds.
    run("synth", "--profile", "council", "--employees", "9000", "--seed", "3", "--out", f"{place}/made")
    made = ["stats", "--people", f"{place}/made/people.csv", "--absences", f"{place}/made/absences.csv", *YEAR]
    for form in ["table", "json", "csv"]:
        one = run(*made, "--format", form)
        expect(one.returncode == 0 and one.stdout, f"stats as {form} exits with {one.returncode}: {one.stderr}")
        expect(one.stdout == run(*made, "--format", form, "--jobs", "3").stdout, f"{form} differs with three jobs")
    found = json.loads(run(*made, "--format", "json").stdout)
    expect(all(figure["definition"] for figure in found["figures"]), "a figure has no definition")
    for year in found["rolling_years"]:
        parts = Decimal(year["short_term"]) + Decimal(year["long_term"])
        expect(abs(parts - Decimal(year["all"])) <= Decimal("0.0001"), f"{year} does not add up")
    expect(len(found["rolling_years"]) == 4, "a year has four quarter ends")
    table = run(*made, "--format", "table").stdout
    expect(all(f"{figure['name']}: " in table for figure in found["figures"]), "the table's legend lacks a figure")
    rows = {row["figure"]: row for row in csv.DictReader(io.StringIO(run(*made, "--format", "csv").stdout))
            if row["table"] == "figures"}
    for figure in found["figures"]:
        expect(rows[figure["id"]]["value"] == (figure["value"] or ""), f"{figure['id']} differs between CSV and JSON")

    # Two people, five days and none: 5 over 2.
    people = Path(place) / "people.csv"
    people.write_text("employee_id,fte\nA,1\nB,1\n")
    absences = Path(place) / "absences.csv"
    absences.write_text("employee_id,first_day,last_day\nA,2025-06-02,2025-06-06\n")
    small = ["stats", "--people", str(people), "--absences", str(absences)]
    figures = {figure["id"]: figure["value"]
               for figure in json.loads(run(*small, *YEAR, "--format", "json").stdout)["figures"]}
    expect(figures["days_per_fte"] == "2.5" and figures["cost"] is None, f"two people give {figures}")
    # 5 days at 120.50 and 30: 752.50; a half-time colleague's five days cost half.
    def cost(*priced):
        found = json.loads(run(*small, *YEAR, *priced, "--format", "json").stdout)["figures"]
        return next(figure for figure in found if figure["id"] == "cost")
    both = cost("--salary-a-day", "120.50", "--cover-a-day", "30")
    expect(both["value"] == "752.5" and "120.5 of salary and 30 of cover" in both["definition"], f"five days cost {both}")
    expect(cost("--cover-a-day", "30")["value"] == "150", "cover alone")
    people.write_text("employee_id,fte\nA,0.5\nB,1\n")
    expect(cost("--salary-a-day", "100")["value"] == "250", "half-time days cost half")
    people.write_text("employee_id,fte\nA,1\nB,1\n")
    events = Path(place) / "events.csv"
    events.write_text("employee_id,date,kind\nA,2025-04-01,referral\nA,2026-03-31,referral\nA,2025-03-31,referral\n"
                      "A,2025-06-04,fit_note\nB,2026-04-01,referral\n")
    told = json.loads(run(*small, *YEAR, "--events", str(events), "--format", "json").stdout)["figures"]
    expect({"2"} == {figure["value"] for figure in told if figure["id"] == "referrals"}, "two referrals are not told")
    expect(figures["referrals"] is None, "without events referrals are not known")
    told = json.loads(run(*small, *YEAR, "--format", "json").stdout)
    expect([team["shown"] for team in told["teams"]] == [False] and told["teams"][0]["figures"] == {}, "a team of two has figures")
    told = json.loads(run(*small, *YEAR, "--suppression", "2", "--format", "json").stdout)
    expect(told["teams"][0]["shown"] and told["teams"][0]["figures"]["days_per_fte"] == "2.5", "two are too few for two")
    stricter = json.loads(run(*small, *YEAR, "--red-from", "4", "--format", "json").stdout)
    expect(stricter["attention"].startswith("Amber from 4 and red from 4 "), "amber does not stand above red")
    expect(stricter["teams"][0]["priority"] == [{"employee_id": "A", "days": "5", "attention": "red"}], "5 is not red at 4")
    expect("begins on 2 June 2025" in run(*small, *YEAR, "--format", "csv").stderr, "where the record begins is not told")
    for words, why in [(["--from", "2026-03-31", "--to", "2025-04-01"], "the last day before the first"),
                       (["--from", "2025-04-01"], "no last day"),
                       ([*YEAR, "--amber-from", "12"], "amber above red"),
                       ([*YEAR, "--salary-a-day", "£120"], "a currency"),
                       ([*YEAR, "--long-term-from", "0"], "a long spell of no days")]:
        refused = run(*small, *words)
        expect(refused.returncode == 2 and refused.stdout == "", f"{why} exits with {refused.returncode}")
