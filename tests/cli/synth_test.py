"""`synth`: files that are read back, never written over, nothing left behind when it cannot go on.

usage: synth_test.py TURNPOINT
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"synth_test.py: {what}")


with tempfile.TemporaryDirectory() as place:
    out = Path(place) / "made"
    council = ["synth", "--profile", "council", "--employees", "400", "--seed", "7"]
    made = run(*council, "--out", str(out), "--format", "json")
    expect(made.returncode == 0 and made.stderr == "", f"synth exits with {made.returncode}: {made.stderr}")
    for file in json.loads(made.stdout)["files"]:
        text = (out / file["name"]).read_bytes()
        expect(hashlib.sha256(text).hexdigest() == file["sha256"], f"{file['name']} has another hash than is said")
        expect(text.count(b"\n") == file["rows"] + 1, f"{file['name']} has other rows than are said")

    files = ["--people", str(out / "people.csv"), "--absences", str(out / "absences.csv")]
    found = run("findings", "--policy", "thornton-2009", *files, "--as-at", "2026-03-31", "--strict")
    expect(found.returncode == 0 and found.stdout.count("\n") > 100, "findings reads it back without a refused row")

    again = run(*council, "--out", str(out))
    expect(again.returncode == 2 and "is there already" in again.stderr, "files are never written over")
    (out / "people.csv").unlink()
    before = (out / "absences.csv").read_bytes()
    again = run(*council, "--out", str(out))
    expect(again.returncode == 2 and not (out / "people.csv").exists(), "nothing is left behind of a run that ends")
    expect((out / "absences.csv").read_bytes() == before, "the file that was there stays")

    for jobs in ["1", "3"]:
        other = run(*council, "--out", str(Path(place) / jobs), "--format", "json", "--jobs", jobs)
        expect(other.stdout == made.stdout, f"--jobs {jobs} makes other bytes")
    csv = run(*council, "--format", "csv")
    expect("council,7,none,41," in csv.stdout and "SHA-256" in csv.stderr, "CSV has the hashes on the error output")

    own = Path(place) / "own.json"
    own.write_text(Path("scenarios/profiles/school.json").read_text().replace('"school"', '"mine"', 1))
    expect(run("synth", "--profile", str(own), "--employees", "5").returncode == 0, "a profile of one's own is read")

for words, part in [
    (["--profile", "council"], "--employees"),
    (["--employees", "5"], "--profile"),
    (["--profile", "hospital", "--employees", "5"], "nhs_trust"),
    (["--profile", "council", "--employees", "0"], "1 to 1000000"),
    (["--profile", "council", "--employees", "1000001"], "1 to 1000000"),
    (["--profile", "council", "--employees", "5", "--years", "11"], "1 to 10"),
    (["--profile", "council", "--employees", "5", "--seed", "-1"], "from 0 to"),
    (["--profile", "council", "--employees", "5", "--to", "1999-12-31"], "2007-01-01"),
    (["--profile", "council", "--employees", "5", "--out", "no/such/folder"], "cannot be made"),
    (["--profile", "council", "--employees", "5", "--out", "README.md"], "cannot be made"),
]:
    found = run("synth", *words)
    expect(found.returncode == 2 and part in found.stderr, f"synth {words} exits with {found.returncode}: {found.stderr}")
