"""What `import` writes and when, and its exit status.

usage: import_test.py TURNPOINT
"""

import subprocess
import sys
import tempfile
from pathlib import Path

TURNPOINT = str(Path(sys.argv[1]).resolve())
ROWS = """Staff No;Off From;Off To;Absence Type
A;13/01/2025;14/01/2025;Sick leave
B;31/02/2025;01/03/2025;Sick leave
"""


def expect(holds, what):
    if not holds:
        sys.exit(f"import_test.py: {what}")


with tempfile.TemporaryDirectory() as place:
    folder = Path(place)

    def run(*words):
        return subprocess.run([TURNPOINT, "import", *words], capture_output=True, encoding="utf-8", check=False,
                              cwd=folder)

    def names():
        return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())

    (folder / "export.csv").write_text(ROWS, encoding="utf-8")
    asked = run("export.csv")
    expect(asked.returncode == 1 and "No column is known as first_day" in asked.stderr, "an unknown name is a fault")
    maps = ["--map", "Off From=first_day", "--map", "Off To=last_day"]

    preview = run("export.csv", *maps, "--format", "table")
    expect(preview.returncode == 0 and names() == ["export.csv"], "without --out nothing is written")
    expect("first_day, day-first" in preview.stdout and "2 rows came, 1 were used, 1 were refused" in preview.stdout,
           "the preview says the columns, the order and the counts")
    expect(run("export.csv", *maps, "--preview", "--out", "tables").returncode == 0 and names() == ["export.csv"],
           "--preview writes nothing")

    written = run("export.csv", *maps, "--out", "tables", "--refused", "refused.csv", "--save-plan", "plan.json")
    expect(written.returncode == 0 and written.stdout == "", "what is written is not printed")
    expect(names() == ["export.csv", "plan.json", "refused.csv", "tables/absences.csv"], f"written: {names()}")
    expect(run("export.csv", *maps, "--out", "tables", "--strict").returncode == 1, "--strict: a refusal is a failure")

    refused = (folder / "refused.csv").read_text(encoding="utf-8")
    expect(refused.count("\n") == 2 and "31/02/2025 is not a date" in refused, "the refused row stands with its reason")
    (folder / "mended.csv").write_text(refused.replace("31/02/2025", "28/02/2025"), encoding="utf-8")
    both = run("export.csv", "mended.csv", "--plan", "plan.json", "--out", "tables")
    expect(both.returncode == 0, both.stderr)
    expect((folder / "tables/absences.csv").read_bytes() ==
           b"employee_id,first_day,last_day,hours,category,work_related\n"
           b"A,2025-01-13,2025-01-14,,sickness,\nB,2025-02-28,2025-03-01,,sickness,\n", "the mended row is added")

    (folder / "two.csv").write_text("Staff No,Date From,Date To\nA,03/04/2025,04/04/2025\n", encoding="utf-8")
    asked = run("two.csv", "--out", "more")
    expect(asked.returncode == 2 and "--date-order day-first or --date-order month-first" in asked.stderr,
           "an order that cannot be known is asked for")
    expect(run("two.csv", "--date-order", "day-first", "--out", "more").returncode == 0, "and answered")
    for words in (["--date-order", "year-first"], ["--shape", "week"], ["--encoding", "ebcdic"], ["--map", "A=b"], ["--map", "Of From=first_day"],
                  ["--delimiter", "dash"], ["--working-days", "Mo-Fr"], ["--plan", "none.json"]):
        found = run("two.csv", *words)
        expect(found.returncode == 2 and found.stderr, f"{words} exits with {found.returncode}")
