"""`--run-file` and `rerun`: the same bytes for each command, what changed is named, hostile run files are refused.

usage: rerun_test.py TURNPOINT
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path("scenarios/samples/council")


def run(*words):
    return subprocess.run([sys.argv[1], *map(str, words)], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"rerun_test.py: {what}")


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


with tempfile.TemporaryDirectory() as place:
    place = Path(place)
    for name in ["people.csv", "absences.csv"]:
        shutil.copy(SAMPLE / name, place / name)
    shutil.copy("scenarios/policies/thornton-2009.json", place / "old.json")
    people, absences = place / "people.csv", place / "absences.csv"
    files = ["--people", people, "--absences", absences]
    times = place / "times.json"
    shutil.copy("scenarios/assumptions/unit_times.json", times)
    teams = place / "teams.csv"
    teams.write_text("team,new_policy_from\nHousing,2026-06-01\n")
    year = ["--from", "2025-04-01", "--to", "2026-03-31"]
    commands = {
        "compare": ["--old", place / "old.json", "--new", "nw-wellbeing", *files, *year, "--runs", "20", "--format", "json"],
        "compare --tables": ["--old", "thornton-2009", "--new", "nw-wellbeing", *files, *year, "--runs", "20", "--tables",
                             "--unit-times", times],
        "findings": ["--policy", "thornton-2009", *files, "--as-at", "2026-03-31", "--format", "table"],
        "removal": ["--policy", "thornton-2009", *files, "--as-at", "2026-03-31", "--jobs", "2"],
        "sweep": ["--policy", "reigate-banstead-2014", *files, "--parameter", "triggers.bradford.at_least", "--from", "50",
                  "--to", "200", "--step", "50"],
        "ledger": ["--old", "thornton-2009", "--new", "nw-wellbeing", *files, "--cutover", "2026-04-01", "--teams", teams],
        "stats": [*files, *year],
        "synth": ["--profile", "council", "--employees", "50", "--out", place / "made"],
    }
    outputs = {}
    for name, words in commands.items():
        first = run(name.split()[0], *words, "--run-file", place / f"{name}.json")
        expect(first.returncode == 0 and first.stdout, f"{name} exits with {first.returncode}: {first.stderr}")
        outputs[name] = first.stdout
    kept = json.loads((place / "compare.json").read_text())
    expect(kept["output_sha256"] == digest(outputs["compare"]), "the output's hash is not that of its bytes")
    expect(kept["inputs"][0]["sha256"] == digest(absences.read_text()), "the input's hash is not that of its bytes")
    expect(kept["seed"] == "1", "the seed that holds unless set is not told")
    printed = json.dumps(kept["policies"][0]["document"], indent=2, ensure_ascii=False) + "\n"
    expect(kept["policies"][0]["sha256"] == digest(printed), "a policy's hash is not that of its canonical text")
    expect("--format" in json.loads((place / "stats.json").read_text())["arguments"], "the format is left to the terminal")

    # Unit times that come with the program are held too: others would give other hours.
    tables = ["--old", "thornton-2009", "--new", "nw-wellbeing", *files, *year, "--runs", "5", "--tables"]
    outputs["shipped times"] = run("compare", *tables, "--run-file", place / "shipped times.json").stdout
    held = json.loads((place / "shipped times.json").read_text())
    expect([document["name"] for document in held["documents"]] == ["unit_times"], "unit times are not held")
    for times_held, why in [([], "unit times"), ([dict(held["documents"][0], document={})], "not the one")]:
        (place / "no times.json").write_text(json.dumps(dict(held, documents=times_held)))
        refused = run("rerun", place / "no times.json")
        expect(refused.returncode == 1 and why in refused.stderr, f"missing unit times: {refused.stderr}")

    # A policy on disk that changed since does not change the result.
    (place / "old.json").write_text("{}")
    for name, wanted in outputs.items():
        again = run("rerun", place / f"{name}.json")
        expect(again.returncode == 0, f"rerun of {name} exits with {again.returncode}: {again.stderr}")
        expect(again.stdout == wanted, f"rerun of {name} prints other bytes")
        expect("the same output" in again.stderr, f"rerun of {name} does not say that the output is the same")
    made = run("rerun", place / "synth.json", "--out", place / "again")
    expect(made.stdout == outputs["synth"], "a workforce made again prints other bytes")
    for name in ["people.csv", "absences.csv"]:
        expect((place / "made" / name).read_bytes() == (place / "again" / name).read_bytes(), f"{name} made again differs")

    there = run("stats", *commands["stats"], "--run-file", place / "stats.json")
    expect(there.returncode == 2 and there.stdout == "", "a run file is written over")
    failed = run("stats", *files, "--from", "never", "--run-file", place / "failed.json")
    expect(failed.returncode == 2 and not (place / "failed.json").exists(), "a failed run leaves a run file")

    # An output that is not the one of the run.
    other = dict(json.loads((place / "stats.json").read_text()), output_sha256="0" * 64)
    (place / "other.json").write_text(json.dumps(other))
    differs = run("rerun", place / "other.json")
    expect(differs.returncode == 1 and differs.stdout == outputs["stats"], "another output is not status 1")
    expect("0" * 64 in differs.stderr and digest(outputs["stats"]) in differs.stderr, "the two hashes are not told")

    # Moved files are found where they are said to be, changed ones are named with both hashes.
    moved = place / "moved.csv"
    absences.rename(moved)
    gone = run("rerun", place / "stats.json")
    expect(gone.returncode == 2 and str(absences) in gone.stderr, f"a missing file is not named: {gone.stderr}")
    found = run("rerun", place / "stats.json", "--absences", moved)
    expect(found.returncode == 0 and found.stdout == outputs["stats"], "moved absences give another result")
    before = digest(moved.read_text())
    moved.write_text(moved.read_text() + "nobody,2025-05-05\n")
    for name in ["stats", "compare", "ledger"]:
        changed = run("rerun", place / f"{name}.json", "--absences", moved)
        expect(changed.returncode == 1 and changed.stdout == "", f"changed absences: {name} exits {changed.returncode}")
        for part in [str(moved), before, digest(moved.read_text())]:
            expect(part in changed.stderr, f"{part} is missing in: {changed.stderr}")
        expect(str(people) not in changed.stderr, "a file that did not change is named")
    expect(run("rerun", place / "synth.json", "--people", people).returncode == 2, "synth takes people")

    # Run files nobody wrote by --run-file.
    sound = json.loads((place / "findings.json").read_text())
    hostile = {
        "newer schema": (dict(sound, schema=2), "newer version"),
        "no schema": ({k: v for k, v in sound.items() if k != "schema"}, "schema"),
        "another kind": (dict(sound, kind="study"), "turnpoint_run"),
        "a list": ([sound], "turnpoint_run"),
        "unknown command": (dict(sound, command="format-disk"), "format-disk"),
        "a command without run files": (dict(sound, command="import", arguments=["x.csv"]), "can be run again"),
        "rerun of itself": (dict(sound, command="rerun", arguments=["x.json"]), "can be run again"),
        "arguments of numbers": (dict(sound, arguments=[1, None]), "arguments"),
        "arguments as text": (dict(sound, arguments="--all"), "list"),
        "an unknown option": (dict(sound, arguments=["--delete", "x"]), "--delete"),
        "a file to write": (dict(sound, arguments=[*sound["arguments"], "--run-file", str(place / "new")]), "where to write"),
        "an input without hash": (dict(sound, inputs=[]), "no hash"),
        "inputs of text": (dict(sound, inputs=["people.csv"]), "object"),
        "a hash of words": (dict(sound, output_sha256="same as ever"), "SHA-256"),
        "a policy changed": (dict(sound, policies=[dict(sound["policies"][0], document={"id": "x"})]), "not the one"),
        "a policy missing": (dict(sound, policies=[]), "does not hold"),
        "a field nobody knows": (dict(sound, hook="sh"), "hook"),
    }
    for what, (document, why) in hostile.items():
        (place / "hostile.json").write_text(json.dumps(document))
        refused = run("rerun", place / "hostile.json")
        expect(refused.returncode in (1, 2) and refused.stdout == "", f"{what} exits with {refused.returncode}")
        expect(why in refused.stderr, f"{what}: {refused.stderr}")
    expect(not (place / "new").exists(), "a run file made this program write")
    for what, text in {"nothing": "", "half": json.dumps(sound)[:200], "huge": "[" * 100_000, "long": " " * (17 << 20) + "{}",
                       "twice": '{"kind":"turnpoint_run","kind":"turnpoint_run"}'}.items():
        (place / "hostile.json").write_text(text)
        refused = run("rerun", place / "hostile.json")
        expect(refused.returncode in (1, 2) and refused.stdout == "" and refused.stderr, f"{what} exits with {refused.returncode}")
