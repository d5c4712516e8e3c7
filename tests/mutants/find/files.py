"""Every mutant of every file, numbered, those that make the same program marked."""

import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from find.tree import Text, syntax_tree
from find.walk import mutants_of


def find_mutants(root, files, compiler, namespace, workers):
    """`files` are paths from `root`; `compiler` is the command that reads one of them."""

    def path_of(name):
        path = Path(os.path.normpath(root / name))
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else name

    def of_file(path):
        trees = syntax_tree([*compiler, str(root / path)], root, namespace)
        return mutants_of(trees, {path: Text((root / path).read_bytes())}, path_of)

    with ThreadPoolExecutor(workers) as pool:
        mutants = [mutant for group in pool.map(of_file, files) for mutant in group]
    number(mutants)
    mark_duplicates(mutants, {path: (root / path).read_bytes() for path in files})
    return mutants


def number(mutants):
    """Each file has ten thousand numbers of its own, so that a change of one leaves the others as they are built."""
    files, seen = defaultdict(int), defaultdict(int)
    for mutant in mutants:
        files[mutant.file] += 1
        mutant.number = 10_000 * len(files) + files[mutant.file]
        stem = mutant.key.rsplit("|", 1)[0]
        seen[stem] += 1
        mutant.ordinal = seen[stem]


def mark_duplicates(mutants, contents):
    literals = {(mutant.file, f"{mutant.start} {mutant.code}") for mutant in mutants if mutant.kind == "bound"}
    programs = set()
    for mutant in mutants:
        text = alone(contents[mutant.file], mutant).replace(b"static_cast<bool>", b"")
        program = mutant.file, b"".join(text.split())
        if program in programs or (mutant.file, mutant.same_as) in literals:
            mutant.fate = "duplicate"
        programs.add(program)


def alone(content, mutant):
    """The bytes of a file with one mutant in it."""
    return content[:mutant.start] + mutant.code.encode() + content[mutant.end:]
