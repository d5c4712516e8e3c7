"""`--partial`, `facts` and `merge`: random partitions, orders and groupings give the bytes of one run over the whole.

usage: merge_test.py TURNPOINT
"""

import csv
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path("scenarios/samples/council")
YEAR = ["--from", "2025-04-01", "--to", "2026-03-31"]


def run(*words):
    return subprocess.run([sys.argv[1], *map(str, words)], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"merge_test.py: {what}")


def done(*words):
    ran = run(*words)
    expect(ran.returncode == 0, f"{' '.join(map(str, words[:3]))} exits with {ran.returncode}: {ran.stderr}")
    return ran.stdout


def split(place, count, draws):
    """The sample dealt to `count` folders, a person's rows together; a folder may get nobody."""
    home = {}
    folders = [place / f"slice-{i}" for i in range(count)]
    for folder in folders:
        folder.mkdir(parents=True)
    for name in ["people.csv", "absences.csv"]:
        rows = list(csv.reader((SAMPLE / name).open(newline="")))
        files = [(folder / name).open("w", newline="") for folder in folders]
        for file in files:
            csv.writer(file, lineterminator="\n").writerow(rows[0])
        for row in rows[1:]:
            csv.writer(files[home.setdefault(row[0], draws.randrange(count))], lineterminator="\n").writerow(row)
        for file in files:
            file.close()
    return folders


def files_of(folder):
    return ["--people", folder / "people.csv", "--absences", folder / "absences.csv"]


def merged(place, partials, draws, *words):
    """In random groups, merged one after the other."""
    partials = list(partials)
    draws.shuffle(partials)
    group = 0
    while len(partials) > 3:
        some, partials = partials[:2], partials[2:]
        done("merge", *some, "--partial", place / f"group-{group}.json")
        partials.insert(draws.randrange(len(partials) + 1), place / f"group-{group}.json")
        group += 1
    return done("merge", *partials, *words)


MEAN = ["--trigger", "above_average", "--trigger", "four_spells", "--trigger", "three_of_two_days"]
QUESTIONS = {
    "compare": ["--old", "thornton-2009", "--new", "nw-wellbeing", *YEAR, "--runs", "20"],
    "compare with a mean": ["--old", "thornton-2009", "--new", "reigate-banstead-2014", *YEAR, "--runs", "5", *MEAN],
    "compare tables": ["--old", "thornton-2009", "--new", "nw-wellbeing", *YEAR, "--runs", "20", "--tables"],
    "findings": ["--policy", "reigate-banstead-2014", "--as-at", "2026-03-31", "--all"],
    "findings with a mean": ["--policy", "thornton-2009", "--as-at", "2026-03-31", *MEAN],
}

with tempfile.TemporaryDirectory() as root:
    for seed, (what, question) in enumerate(QUESTIONS.items()):
        command = what.split()[0]
        draws = random.Random(seed)
        place = Path(root) / str(seed)
        outputs = [["--format", form] for form in ["table", "json", "csv"]]
        if command == "compare":
            outputs.append(["--format", "csv", "--by-team" if "--tables" in question else "--figures"])
        whole = {" ".join(out): done(command, *question, *files_of(SAMPLE), *out) for out in outputs}
        for count in [1, 3, 6]:
            folders = split(place / str(count), count, draws)
            facts = []
            if "mean" in what:
                asked = question if command == "findings" else [w for w in question if w not in ("--runs", "5")]
                for folder in folders:
                    (folder / "facts.json").write_text(done("facts", *asked, *files_of(folder)))
                (place / "facts.json").write_text(
                    merged(place, [folder / "facts.json" for folder in folders], draws))
                facts = ["--facts", place / "facts.json"]
            partials = []
            for folder in folders:
                partials.append(folder / "partial.json")
                printed = done(command, *question, *files_of(folder), *facts, "--partial", partials[-1], "--jobs", "2")
                expect(printed == "", "a partial result is printed")
            for out in outputs:
                expect(merged(place, partials, draws, *out) == whole[" ".join(out)], f"{what}: {count} slices differ as {out}")
        # The same with --slice over whole files: no first pass is needed.
        partials = [place / f"part-{i}.json" for i in range(1, 5)]
        for i, partial in enumerate(partials, 1):
            done(command, *question, *files_of(SAMPLE), "--slice", f"{i}/4", "--partial", partial)
        for out in outputs:
            expect(merged(place, partials, draws, *out) == whole[" ".join(out)], f"{what}: --slice differs as {out}")
        for jobs in ["2", "7"]:
            expect(done(command, *question, *files_of(SAMPLE), *outputs[1], "--jobs", jobs) == whole["--format json"],
                   f"{what}: {jobs} jobs print other bytes")

    place = Path(root)
    first, second = place / "0" / "part-1.json", place / "0" / "part-2.json"
    sound = json.loads(first.read_text())
    expect("not for sharing" in sound["note"].lower(), "a partial does not say that it is not for sharing")
    everyone = place / "0" / "1" / "slice-0" / "partial.json"
    other_runs = place / "other-runs.json"
    done("compare", *QUESTIONS["compare"], "--runs", "5", *files_of(SAMPLE), "--slice", "2/4", "--partial", other_runs)
    edited = json.loads(Path("scenarios/policies/thornton-2009.json").read_text())
    edited["name"] = "Another"
    refused = {
        "a part is missing": ([first, second], "Part 3 of 4"),
        "one slice twice": ([first, first], "another of these files"),
        "cut otherwise": ([first, everyone], "is cut in"),
        "another number of runs": ([first, other_runs], "--runs 5"),
        "findings beside a comparison": ([first, place / "3" / "part-2.json"], "`findings`"),
        "no partial": ([first, SAMPLE / "people.csv"], "JSON"),
        "a file that is not there": ([place / "none.json"], "none.json"),
    }
    changes = {
        "another version": (dict(sound, version="9.9"), "9.9"),
        "newer schema": (dict(sound, schema=7), "newer version"),
        "a policy changed": (dict(sound, policies=[dict(sound["policies"][0], document=edited), sound["policies"][1]]),
                             "not the one"),
        "sums of another shape": (dict(sound, sums=sound["sums"][1:]), "not as many"),
        "a sum of text": (dict(sound, sums=["1", *sound["sums"][1:]]), "whole number"),
        "a sum too large": (dict(sound, sums=[10**13, *sound["sums"][1:]]), "whole number"),
        "half a number": (dict(sound, sums=[0.5, *sound["sums"][1:]]), "whole number"),
        "a team of words": (dict(sound, teams=["Parks"]), "team"),
        "a day in no calendar": (dict(sound, rows=[[sound["rows"][0][0], *[2**31 - 2] * (len(sound["rows"][0]) - 1)]]), "rows"),
        "a row of words": (dict(sound, rows=["E1"]), "row"),
        "a slice of none": (dict(sound, slices=[["x", 0, 4]]), "whole number"),
        "a file to write": (dict(sound, arguments=[*sound["arguments"], "--out", "x"]), ""),
    }
    for what, (document, why) in changes.items():
        path = place / f"{what.replace(' ', '-')}.json"
        path.write_text(json.dumps(document))
        refused[what] = ([second, path], why)
        alone = run("merge", path)
        expect(alone.returncode in (1, 2) and alone.stdout == "", f"{what} alone exits with {alone.returncode}")
    for what, (paths, why) in refused.items():
        ran = run("merge", *paths)
        expect(ran.returncode in (1, 2) and ran.stdout == "", f"{what} exits with {ran.returncode}")
        expect(why in ran.stderr, f"{what}: {ran.stderr}")

    # Rows of tables and findings with days of no calendar.
    for seed in ["2", "3"]:
        partial = json.loads((place / seed / "part-1.json").read_text())
        far = dict(partial, slices=[["x", 1, 1]], rows=[[partial["rows"][0][0], *[2**31 - 2] * (len(partial["rows"][0]) - 1)]])
        (place / "far.json").write_text(json.dumps(far))
        ran = run("merge", place / "far.json")
        expect(ran.returncode == 1 and "rows" in ran.stderr, f"far days exit with {ran.returncode}: {ran.stderr}")
    expect(run("sweep", "--slice", "1/2").returncode == 2, "sweep takes a slice that it does not have")

    # A mean of the whole is never that of a part by mistake.
    mean = QUESTIONS["findings with a mean"]
    for words, why in [([*mean], "--facts"), ([*mean, "--facts", place / "1" / "facts.json"], "another --to"),
                       ([*mean, "--facts", first], "turnpoint facts"),
                       ([*mean, "--slice", "5/4"], "2/8"), ([*mean, "--slice", "x"], "2/8")]:
        ran = run("findings", *words, *files_of(SAMPLE), "--partial", place / "never.json")
        expect(ran.returncode == 2 and why in ran.stderr, f"{words[-2:]} exits with {ran.returncode}: {ran.stderr}")
    expect(not (place / "never.json").exists(), "a refused partial is written")
