"""Mutation testing: every small fault that can be planted in some folders, and whether a test notices.

usage: mutants.py [--sample N|all] [--seed N] [--files PREFIX,…] [--again] [--list] [ROOT]

Exits with 1 if fewer than nine in ten die. ROOT holds `mutants.json` (or tests/mutants/mutants.json) and a CMake project;
all happens in a copy under ROOT/build/mutants. README.md says how.
"""

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path

from find.files import find_mutants
from run.equivalent import mark_equivalent, read_reasons
from run.plant import Plant
from run.report import FATES, report
from run.trial import Trial
from run.workspace import Workspace, clang

WORKERS = 2


def choose(made, options, last):
    """The mutants to run, and in words which. A key's hash orders them, so that a change of the code or of the list of
    equivalent ones changes a sample little."""
    made = [mutant for mutant in made if mutant.file.startswith(tuple(options.files.split(",")))]
    where = f" in {options.files}" if options.files else ""
    if options.again:
        chosen = [mutant for mutant in made if last.get(mutant.key) == "survived"]
        return chosen, f"the {len(chosen)} survivors of the last run{where}"
    if options.sample == "all" or int(options.sample) >= len(made):
        return made, f"all {len(made)} mutants{where}"
    drawn = sorted(made, key=lambda mutant: hashlib.sha256(f"{options.seed} {mutant.key}".encode()).digest())
    chosen = drawn[:int(options.sample)]
    words = f"a sample of {len(chosen)} of {len(made)} mutants{where}, seed {options.seed}"
    return sorted(chosen, key=lambda mutant: mutant.number), words


def run(root, options):
    """The mutants with their fates, what to print, and whether all is well."""
    began = time.monotonic()
    home = root if (root / "mutants.json").exists() else root / "tests/mutants"
    settings = json.loads((home / "mutants.json").read_text())
    if not clang():
        raise SystemExit("mutants are found with clang++: install clang")
    workspace = Workspace(root, settings, root / "build/mutants", WORKERS)
    workspace.copy()
    workspace.configure()
    mutants = find_mutants(root, workspace.mutated_files(), [clang(), *workspace.reader()],
                           settings["namespace"], WORKERS)
    reasons = read_reasons(home / "equivalent.txt")
    faults = mark_equivalent(mutants, reasons)
    if options.list:
        return mutants, "\n".join([*faults, *(f"{mutant.fate or 'made'}: {mutant.key}" for mutant in mutants)]), not faults
    own = Plant(workspace, mutants, WORKERS).grow()
    trial = Trial(workspace, WORKERS)
    trial.prove_sound()
    fates = workspace.folder / "fates.json"
    last = json.loads(fates.read_text()) if fates.exists() else {}
    chosen, words = choose([mutant for mutant in mutants if not mutant.fate], options, last)
    print(f"{len(mutants)} found, {len(own)} need builds of their own; running {words}", file=sys.stderr, flush=True)
    trial.judge(chosen, own)
    fates.write_text(json.dumps({mutant.key: mutant.fate for mutant in mutants if mutant.fate in FATES}, indent=1))
    text, enough = report(mutants, reasons, words, (time.monotonic() - began) / 60)
    return mutants, "\n".join([*faults, text]), enough and not faults


def arguments(words):
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1])
    parser.add_argument("--sample", default="200")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", default="")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("root", nargs="?", default=".")
    return parser.parse_args(words)


if __name__ == "__main__":
    asked = arguments(sys.argv[1:])
    result = run(Path(asked.root).resolve(), asked)
    print(result[1])
    sys.exit(0 if result[2] else 1)
