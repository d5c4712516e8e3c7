"""Imports a large export with one bad row in ten, checks that every bad row and no other is refused, and prints time
and peak memory.

usage: import_rows.py TURNPOINT [ROWS]
"""

import csv
import datetime
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TURNPOINT = str(Path(sys.argv[1]).resolve())
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
FIRST = datetime.date(2022, 1, 3)
# What is wrong with a bad row: which cell becomes what.
FAULTS = [(0, ""), (1, "31/02/2024"), (1, "soon"), (2, "01/01/1999"), (3, "lots"), (4, "Annual leave"), (1, ""), (2, "99/99/2024")]


def write_export(path, draw):
    """The bad rows' lines."""
    bad = set()
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["Employee Number", "Absence Start Date", "Absence End Date", "Hours Lost", "Absence Type", "Reason Code", "Notes"])
        for line in range(2, ROWS + 2):
            # No two rows of one person begin on one day.
            person, turn = divmod(line - 2, 20)
            start = FIRST + datetime.timedelta(days=50 * turn + draw.randrange(40))
            end = start + datetime.timedelta(days=draw.choice([0, 0, 1, 2, 4, 9]))
            row = [f"E{person:06}", f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}", "3.5" if end == start else "", "Sickness",
                   f"S{draw.randrange(10, 32)}", "seen, filed"]
            if draw.randrange(10) == 0:
                place, value = draw.choice(FAULTS)
                row[place] = value
                bad.add(line)
            rows.writerow(row)
    return bad


def refused_lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not all(row["refused_because"] and row["refused_column"] for row in rows):
        sys.exit("import_rows.py: a refused row has no reason")
    return [int(row["refused_line"]) for row in rows]


with tempfile.TemporaryDirectory() as place:
    folder = Path(place)
    bad = write_export(folder / "export.csv", random.Random(1))
    begin = time.monotonic()
    done = subprocess.run([TURNPOINT, "import", "export.csv", "--out", "out", "--refused", "refused.csv"], cwd=folder,
                          capture_output=True, encoding="utf-8", check=False)
    seconds = time.monotonic() - begin
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    counts = f"export.csv: {ROWS} rows came, {ROWS - len(bad)} were used, {len(bad)} were refused\n"
    if done.returncode != 0 or not done.stderr.endswith(counts):
        sys.exit(f"import_rows.py: expected {counts}exit status {done.returncode}:\n{done.stderr[-2000:]}")
    if refused_lines(folder / "refused.csv") != sorted(bad):
        sys.exit("import_rows.py: the refused rows are not the bad ones")
    with open(folder / "out/absences.csv", encoding="utf-8") as file:
        written = sum(1 for _ in file) - 1
    if written != ROWS - len(bad):
        sys.exit(f"import_rows.py: {written} rows written")
    size = (folder / "export.csv").stat().st_size / 1e6
    print(f"{ROWS} rows ({size:.0f} MB), {len(bad)} bad: {seconds:.1f} s, at most {peak} MB of memory")
