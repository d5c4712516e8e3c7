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
for words in (["--help"], ["check", "--help"], ["compare", "-h"], ["case", "due", "--help"]):
    asked = run(*words)
    expect(asked.returncode == 0 and asked.stdout == whole.stdout, f"{words} prints what help prints")
