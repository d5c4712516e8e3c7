"""`removal`: the same bytes for any number of jobs, rows that add up to what `findings` lists, what it refuses.

usage: removal_test.py TURNPOINT
"""

import csv
import io
import subprocess
import sys

SAMPLE = "scenarios/samples/council/"
FILES = ["--people", SAMPLE + "people.csv", "--absences", SAMPLE + "absences.csv", "--as-at", "2026-03-31"]


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"removal_test.py: {what}")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


thornton = ["removal", "--policy", "thornton-2009", *FILES]
made = run(*thornton, "--format", "csv")
expect(made.returncode == 0, f"removal exits with {made.returncode}: {made.stderr}")
sets = {row["triggers"]: row for row in rows_of(made.stdout) if row["row"] == "set"}
expect(len(sets) == 8, "three triggers make eight sets")
for kept, row in sets.items():
    if not kept:
        continue
    named = [word for trigger in kept.split() for word in ("--trigger", trigger)]
    found = rows_of(run("findings", "--policy", "thornton-2009", *FILES, *named, "--format", "csv").stdout)
    expect(int(row["findings"]) == len(found) > 0, f"{kept} has the findings that `findings` lists")
    people = {finding["employee_id"] for finding in found}
    expect(int(row["people_with_finding"]) == len(people), f"{kept} has the people that `findings` lists")

more = ["--trigger", "above_average", "--trigger", "pattern"]
for form in ["csv", "json", "table"]:
    one = run(*thornton, *more, "--format", form)
    three = run(*thornton, *more, "--format", form, "--jobs", "3")
    expect(one.returncode == 0 and one.stdout == three.stdout, f"--jobs 3 makes other bytes as {form}")
expect("Without `four_spells`" in run(*thornton, "--format", "table").stdout, "the table says it in words")
few = rows_of(run(*thornton, "--remove", "four_spells", "--format", "csv").stdout)
expect([row["removed"] for row in few if row["row"] == "set"] == ["", "four_spells"], "--remove studies that one alone")
expect(int(few[1]["findings"]) == int(sets["four_weeks three_of_two_days"]["findings"]), "the others stay")

near = rows_of(run(*thornton, "--near-misses", "--format", "csv").stdout)
wide = rows_of(run(*thornton, "--near-misses", "--near-spells", "2", "--format", "csv").stdout)
expect([row["trigger"] for row in near] == ["four_spells", "four_weeks", "three_of_two_days", "any"], "near misses by trigger")
expect(int(wide[0]["people"]) > int(near[0]["people"]) > 0, "two spells below takes in more than one")

for words, part in [
    (["removal", *FILES], "--policy"),
    ([*thornton[:3], *FILES[:4]], "--as-at"),
    ([*thornton, "--from", "2026-04-01"], "is after --as-at"),
    ([*thornton, "--near-score", "0"], "--near-score"),
    ([*thornton, "--remove", "pattern"], "added with --trigger"),
    ([*thornton, "--trigger", "five_spells"], "has no trigger"),
    (["removal", "--policy", "nw-wellbeing", *FILES], "none to remove"),
]:
    refused = run(*words)
    expect(refused.returncode == 2 and refused.stdout == "" and part in refused.stderr, f"{words}: {refused.stderr}")
print("removal_test.py: every set is what findings lists, the same bytes for any jobs, seven refusals")
