"""The exit status of `check`, where it says what it did not look at, and help asked for beside a command.

usage: check_test.py TURNPOINT
"""

import subprocess
import sys

NOT_CHECKED = "Whether its review is overdue was not looked at"


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"check_test.py: {what}")


FAULTY = "tests/policies/faulty.json"
for policy, words, status in [
    (FAULTY, [], 0),
    (FAULTY, ["--strict"], 1),
    ("blank", ["--strict"], 0),
    ("no-such-policy", [], 2),
    ("tests/bad_input/policies/not_json.json", [], 1),
]:
    found = run("check", policy, *words).returncode
    expect(found == status, f"check {policy} {words} exits with {found}, not {status}")

csv = run("check", FAULTY, "--format", "csv")
expect(NOT_CHECKED in csv.stderr and NOT_CHECKED not in csv.stdout, "CSV without a day says so on the error output")
expect(NOT_CHECKED in run("check", FAULTY, "--format", "table").stdout, "a table without a day says so at its end")
dated = run("check", FAULTY, "--format", "csv", "--as-at", "2026-10-01")
expect(dated.stderr == "" and "review_overdue" in dated.stdout, "with a day the overdue review is a fault")

table = run("check", FAULTY, "--format", "table").stdout
page = run("check", FAULTY, "--format", "table", "--page").stdout
expect(page.endswith(table) and "Spells by category" in page, "--page prints the policy before its faults")
expect("Spells by category" not in table, "without --page the policy is not printed")

whole = run("help")
expect(run("--help").stdout == whole.stdout, "--help prints what help prints")
for words in (["check", "--help"], ["help", "check"], ["check", "no-such-file", "-h"]):
    asked = run(*words)
    expect(asked.returncode == 0 and asked.stdout.startswith("  turnpoint check    P "), f"{words} tells how check is called")
    expect("--strict" in asked.stdout and "--as-at DATE" in asked.stdout, f"{words} tells the options of check")
    expect("--jobs" not in asked.stdout and "turnpoint compare" not in asked.stdout, f"{words} tells of check alone")
due = run("case", "due", "--help").stdout
expect(due.startswith("  turnpoint case due --policy P"), "help of case due tells its calls")
expect("\ncase due lists what is due" in due and "--ics FILE" in due and "case letter" not in due.split("\n\n")[1], "and what it does")
plan = run("help", "plan").stdout
expect(plan.count("  turnpoint plan ") == 9 and "--onto PLAN" in plan, "help of plan tells all of its calls")
expect("rerun:" not in run("help", "compare").stdout, "an option is told as it is meant for the command")
expect("compare and findings with --partial" in run("help", "findings").stdout, "findings is told of with compare")
expect(run("help", "nothing").stdout == whole.stdout, "help on what is no command lists them all")
calls = [line.split("turnpoint ")[1].split() for line in whole.stdout.split("\n\n")[1].splitlines() if line.startswith("  turnpoint ")]
for name in {" ".join(words[:2] if words[0] == "case" else words[:1]) for words in calls}:
    does = run("help", *name.split()).stdout.split("\n\n")[1]
    expect(any(line.startswith(name + " ") for line in does.splitlines()), f"help of {name} says what it does")
