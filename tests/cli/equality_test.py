"""`equality`: the same bytes for any number of jobs, nothing that gives the key away, what it refuses.

usage: equality_test.py TURNPOINT
"""

import csv
import io
import json
import subprocess
import sys
import tempfile

KEY = "00112233445566778899aabbccddeeff"
OTHER = "ffeeddccbbaa99887766554433221100"
POLICIES = ["--old", "thornton-2009", "--new", "reigate-banstead-2014", "--from", "2025-04-01", "--to", "2026-03-31"]


def run(*words):
    return subprocess.run([sys.argv[1], *words], capture_output=True, encoding="utf-8", check=False)


def expect(holds, what):
    if not holds:
        sys.exit(f"equality_test.py: {what}")


with tempfile.TemporaryDirectory() as place:
    run("synth", "--profile", "council", "--employees", "1500", "--seed", "3", "--to", "2026-03-31", "--out", f"{place}/made")
    files = ["--people", f"{place}/made/people.csv", "--absences", f"{place}/made/absences.csv"]
    made = ["equality", *POLICIES, *files]
    keyed = [*made, "--disclosure-key", KEY]
    printed = {}
    for form in ["table", "json", "csv"]:
        one = run(*keyed, "--format", form)
        expect(one.returncode == 0 and one.stdout, f"equality as {form} exits with {one.returncode}: {one.stderr}")
        expect(one.stdout == run(*keyed, "--format", form, "--jobs", "3").stdout, f"{form} differs with three jobs")
        expect(KEY not in one.stdout + one.stderr, f"{form} prints the key")
        printed[form] = one.stdout
    view = json.loads(printed["json"])
    expect([table["characteristic"] for table in view["tables"]] ==
           ["disability", "sex", "age_band", "part_time", "pregnancy", "pay_group", "team"], "a characteristic lacks")
    sex = view["tables"][1]
    expect([group["group"] for group in sex["groups"]] == ["male", "not known"], f"{sex} has other groups")
    for table in view["tables"]:
        for group in table["groups"]:
            bands = [group["people"], *(cell.get("with_formal_meeting") for cell in group["measures"])]
            for band in filter(None, bands):
                expect(band["most"] - band["least"] == 15 and band["least"] % 11 == 5, f"{band} is no band")
    shown = [cell for table in view["tables"] for group in table["groups"] for cell in group["measures"]
             if cell["shown"] == "yes"]
    expect(len(shown) >= 6, f"only {len(shown)} figures are shown")
    expect(view["tables"][6]["groups"] == [] and view["tables"][6]["beside"] == "", "teams have figures unasked")
    for one in view["definitions"]:
        expect(one["definition"][:40] in " ".join(printed["table"].split()), f"the table does not say what {one['name']} is")
    rows = list(csv.DictReader(io.StringIO(printed["csv"])))
    expect(sum(row["shown"] == "yes" for row in rows) == len(shown), "CSV and JSON show other figures")
    named = json.loads(run(*keyed, "--reference", "pay_group=officer", "--format", "json").stdout)
    expect(named["tables"][5]["beside"] == "officer", "the pay group named is not the one beside")
    larger = json.loads(run(*keyed, "--suppression", "20", "--format", "json").stdout)
    expect(larger["suppression"] == 20, "the suppression size is not that asked for")
    expect(run(*made, "--disclosure-key", OTHER, "--format", "csv").stdout != printed["csv"], "another key changes nothing")

    person = next(csv.DictReader(open(f"{place}/made/people.csv", encoding="utf-8")))["employee_id"]
    with open(f"{place}/decisions.csv", "w", encoding="utf-8") as file:
        file.write(f"employee_id,date,kind,about,value\n{person},2025-04-01,adjustment,four_spells,9\n")
    adjusted = run(*keyed, "--decisions", f"{place}/decisions.csv", "--strict", "--format", "json")
    expect([one["id"] for one in json.loads(adjusted.stdout)["measures"]] == ["old", "new", "old_before", "new_before"],
           "before adjustments is not beside after")
    expect(adjusted.returncode == 1, "a decision that the new policy has no trigger for is not refused under --strict")

    for words, why in [([], "no key"), (["--disclosure-key", KEY[:-1]], "a short key"),
                       (["--disclosure-key", KEY, "--suppression", "1"], "a suppression size of 1"),
                       (["--disclosure-key", KEY, "--reference", "shoe_size=9"], "an unknown characteristic")]:
        refused = run(*made, *words)
        expect(refused.returncode == 2 and refused.stdout == "", f"{why} exits with {refused.returncode}")
        expect(KEY[:-1] not in refused.stderr, f"{why} prints the key")
