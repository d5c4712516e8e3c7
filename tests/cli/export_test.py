"""`export` writes a table as a workbook or as CSV that no spreadsheet takes for formulas.

usage: export_test.py TURNPOINT
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

TURNPOINT = str(Path(sys.argv[1]).resolve())
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def expect(holds, what):
    if not holds:
        sys.exit(f"export_test.py: {what}")


with tempfile.TemporaryDirectory() as place:
    folder = Path(place)
    (folder / "table.csv").write_text("employee_id,first_day,score\n=1+1,2025-01-06,-3\nB,2025-01-07,12.5\n", encoding="utf-8")

    def run(*words):
        return subprocess.run([TURNPOINT, "export", *words], capture_output=True, encoding="utf-8", check=False,
                              cwd=folder)

    expect(run("table.csv", "--out", "safe.csv").returncode == 0, "a safe table is written")
    expect((folder / "safe.csv").read_bytes() ==
           b"\xef\xbb\xbfemployee_id,first_day,score\r\n'=1+1,2025-01-06,-3\r\nB,2025-01-07,12.5\r\n", "and is safe")

    expect(run("table.csv", "--out", "table.xlsx").returncode == 0, "a workbook is written")
    with zipfile.ZipFile(folder / "table.xlsx") as book:
        expect(book.testzip() is None, "its checksums hold")
        parts = {name: ElementTree.fromstring(book.read(name)) for name in book.namelist()}
    cells = [(cell.get("t"), "".join(cell.itertext())) for cell in parts["xl/worksheets/sheet1.xml"].iter(SHEET + "c")]
    # 45663 is 6 January 2025.
    expect(cells[3:] == [("inlineStr", "=1+1"), (None, "45663"), (None, "-3"), ("inlineStr", "B"), (None, "45664"),
                         (None, "12.5")], f"its cells are {cells}")
    expect(not list(parts["xl/worksheets/sheet1.xml"].iter(SHEET + "f")), "it has no formula")

    for words in (["table.csv"], ["table.csv", "--out", "table.ods"], ["none.csv", "--out", "a.csv"]):
        found = run(*words)
        expect(found.returncode == 2 and found.stderr, f"{words} exits with {found.returncode}")
