"""Mutation testing: every small fault that can be planted in some folders, and whether a test notices.

usage: mutants.py [--sample N|all] [--seed N] [--list] [ROOT]     exits with 1 if fewer than nine in ten die

ROOT holds `mutants.json` (or tests/mutants/mutants.json) and a CMake project. All happens in a copy under
ROOT/build/mutants. README.md says how.
"""

import argparse
import json
import os
import random
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from find import Text, mutants_of, syntax_tree
from report import report
from switches import alone, switched
from trial import Trial
from workspace import Workspace, clang, compiles, includes

WORKERS = 2


def find_mutants(workspace, command):
    """Every mutant of every file, numbered, with duplicates marked."""
    compiler = [clang(), "-x", "c++", *includes(command)]

    def of_file(path):
        text = Text((workspace.root / path).read_bytes())
        trees = syntax_tree([*compiler, str(workspace.root / path)], workspace.root, workspace.settings["namespace"])

        def path_of(name):
            return Path(os.path.normpath(workspace.root / name)).relative_to(workspace.root).as_posix() \
                if Path(os.path.normpath(workspace.root / name)).is_relative_to(workspace.root) else name

        return mutants_of(trees, {path: text}, path_of)

    with ThreadPoolExecutor(WORKERS) as pool:
        mutants = [mutant for group in pool.map(of_file, workspace.mutated_files()) for mutant in group]
    seen, programs, literals = defaultdict(int), {}, {(m.file, f"{m.start} {m.code}") for m in mutants if m.kind == "bound"}
    for number, mutant in enumerate(mutants, 1):
        mutant.number = number
        stem = mutant.key.rsplit("|", 1)[0]
        seen[stem] += 1
        mutant.ordinal = seen[stem]
        content = (workspace.root / mutant.file).read_bytes()
        program = mutant.file, b"".join(alone(content, mutant).replace(b"static_cast<bool>", b"").split())
        if program in programs or (mutant.file, mutant.same_as) in literals:
            mutant.fate = "duplicate"
        programs[program] = mutant
    return mutants


def mark_equivalent(mutants, file):
    """Reads `key` lines with an indented reason below; a key without a mutant is a fault of the file."""
    reasons, key = {}, ""
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.startswith("#") or not line.strip():
            continue
        if line[0] != " ":
            key = line.strip()
            reasons[key] = ""
        else:
            reasons[key] = f"{reasons[key]} {line.strip()}".strip()
    known = {mutant.key: mutant for mutant in mutants}
    faults = [f"{file.name}: no such mutant: {key}" for key in reasons if key not in known]
    faults += [f"{file.name}: without a reason: {key}" for key, reason in reasons.items() if not reason]
    for key in reasons:
        if key in known and not known[key].fate:
            known[key].fate = "equivalent"
    return reasons, faults


def build_switched(workspace, command, mutants):
    """Builds all mutants behind switches; gives those that cannot be switched and need builds of their own."""
    contents = {path: (workspace.root / path).read_bytes() for path in workspace.mutated_files()}
    inside = {mutant.number for mutant in mutants if not mutant.fate}
    own = []
    while True:
        for path, content in contents.items():
            workspace.write(path, switched(content, [m for m in mutants if m.file == path and m.number in inside]))
        output = workspace.build()
        if not output:
            return own
        lines = workspace.complaints(output)
        at_fault = [m for m in mutants if m.number in inside and any(
            path == m.file and line in range(m.line, Text(contents[path]).line(m.end) + 1)
            or path == m.file and line in range(Text(contents[path]).line(m.start), m.line + 1) for path, line in lines)]
        # A constant that must stay one is complained about where it is used.
        at_fault = at_fault or [m for m in mutants if m.number in inside and m.constant]
        if not at_fault:
            raise SystemExit(output[-6000:])
        with ThreadPoolExecutor(WORKERS) as pool:
            good = list(pool.map(lambda m: compiles(command, workspace.root, alone(contents[m.file], m)), at_fault))
        bad = [mutant for mutant, fine in zip(at_fault, good) if not fine]
        for mutant in bad:
            mutant.fate = "did not compile"
        # Those that compile alone get another chance among the switches once the bad ones are gone.
        leaving = bad or at_fault
        inside -= {mutant.number for mutant in leaving}
        if not bad:
            own += leaving


def judge(workspace, trial, own, chosen):
    numbers = {mutant.number for mutant in own}
    among = [mutant for mutant in chosen if mutant.number not in numbers]
    with ThreadPoolExecutor(WORKERS) as pool:
        for mutant, fate in zip(among, pool.map(lambda m: trial.fate(m.number), among)):
            mutant.fate, mutant.by = fate
    for mutant in chosen:
        if mutant.number not in numbers:
            continue
        kept = (workspace.tree / mutant.file).read_bytes()
        workspace.write(mutant.file, alone((workspace.root / mutant.file).read_bytes(), mutant))
        mutant.fate, mutant.by = ("did not compile", "") if workspace.build() else trial.fate(0)
        workspace.write(mutant.file, kept)


def run(root, sample, seed, only_list=False):
    """The mutants with their fates, what to print, and whether enough die."""
    began = time.monotonic()
    home = root if (root / "mutants.json").exists() else root / "tests/mutants"
    workspace = Workspace(root, json.loads((home / "mutants.json").read_text()), root / "build/mutants")
    workspace.copy()
    command = workspace.configure()
    mutants = find_mutants(workspace, command)
    reasons, faults = mark_equivalent(mutants, home / "equivalent.txt")
    if only_list:
        return mutants, "\n".join(f"{mutant.number} {mutant.fate}\n{mutant.key}" for mutant in mutants), not faults
    own = build_switched(workspace, command, mutants)
    trial = Trial(workspace)
    trial.prove_sound()
    made = [mutant for mutant in mutants if not mutant.fate]
    size = len(made) if sample == "all" else min(int(sample), len(made))
    chosen = random.Random(seed).sample(made, size)
    print(f"{len(made)} mutants made, {len(own)} with builds of their own; running {size}, seed {seed}", file=sys.stderr)
    judge(workspace, trial, own, sorted(chosen, key=lambda mutant: mutant.number))
    text, enough = report(mutants, reasons, seed, (time.monotonic() - began) / 60)
    return mutants, "\n".join([*faults, text]), enough and not faults


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", default="200")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("root", nargs="?", default=".")
    options = parser.parse_args()
    result = run(Path(options.root).resolve(), options.sample, options.seed, options.list)
    print(result[1])
    sys.exit(0 if result[2] else 1)
