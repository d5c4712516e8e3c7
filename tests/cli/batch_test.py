"""The examples of cli/batch.md, run as they stand: each makes the bytes of one run over the whole.

usage: batch_test.py TURNPOINT
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path("scenarios/samples/council").resolve()
TURNPOINT = Path(sys.argv[1]).resolve()
EXAMPLES = dict(re.findall(r"```sh (\w+)\n(.*?)```", Path("cli/batch.md").read_text(), flags=re.S))


def expect(holds, what):
    if not holds:
        sys.exit(f"batch_test.py: {what}")


def shell(script, place):
    path = f"{TURNPOINT.parent}:{os.environ['PATH']}"
    ran = subprocess.run(["sh", "-e", "-c", script], cwd=place, env={**os.environ, "PATH": path},
                         capture_output=True, encoding="utf-8", check=False)
    expect(ran.returncode == 0, f"exit status {ran.returncode} of\n{script}\n{ran.stderr}")


def whole(*more):
    return subprocess.run([TURNPOINT, "compare", "--old", "thornton-2009", "--new", "nw-wellbeing", "--people",
                           SAMPLE / "people.csv", "--absences", SAMPLE / "absences.csv", "--from", "2025-04-01",
                           "--to", "2026-03-31", "--format", "json", *more], capture_output=True, check=True).stdout


def made(place):
    return (place / "comparison.json").read_bytes()


expect(set(EXAMPLES) == {"xargs", "parallel", "facts", "groups"}, f"the examples are {set(EXAMPLES)}")
with tempfile.TemporaryDirectory() as root:
    wanted = whole()
    for tool in ["xargs", "parallel"]:
        if shutil.which(tool) is None:
            print(f"SKIPPED: {tool} is not installed, its example was not run")
            continue
        place = Path(root) / tool
        shutil.copytree(SAMPLE, place)
        shell(EXAMPLES[tool], place)
        expect(made(place) == wanted, f"the example of {tool} makes other bytes than one run")
        (place / "comparison.json").unlink()
        shell(EXAMPLES["groups"], place)
        expect(made(place) == wanted, "merging in groups makes other bytes than one run")

    # By the last digit of their id people live in the north or the south.
    place = Path(root) / "facts"
    for name in ["people.csv", "absences.csv"]:
        rows = list(csv.reader((SAMPLE / name).open(newline="")))
        for part, keep in [("north", lambda employee: int(employee[-1]) < 4), ("south", lambda employee: int(employee[-1]) >= 4)]:
            (place / part).mkdir(parents=True, exist_ok=True)
            with (place / part / name).open("w", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([rows[0], *(row for row in rows[1:] if keep(row[0]))])
    shell(EXAMPLES["facts"], place)
    expect(made(place) == whole("--trigger", "above_average"), "the example of facts makes other bytes than one run")
