"""Builds all mutants behind switches, and sets apart those that cannot be."""

import hashlib
import json
import re
from concurrent.futures import ThreadPoolExecutor

from find.files import alone
from find.tree import Text
from run.switches import switched


class Plant:
    def __init__(self, workspace, mutants, workers):
        self.workspace = workspace
        self.workers = workers
        self.mutants = mutants
        self.contents = {path: (workspace.root / path).read_bytes() for path in workspace.mutated_files()}
        # Numbers of those behind switches; a set, as files are settled side by side.
        self.inside = {mutant.number for mutant in mutants if mutant.fate in ("", "equivalent")}
        self.own = []  # compile alone but not behind a switch

    def grow(self):
        """Marks mutants that do not compile; afterwards all others but those of `own` are built."""
        notes = Notes(self.workspace.folder / "apart.json", self.contents, self.mutants)
        bad, own = notes.read()
        self.set_apart([mutant for mutant in self.mutants if mutant.key in bad], False)
        self.set_apart([mutant for mutant in self.mutants if mutant.key in own], True)
        if not notes.fit:
            # A file is checked in a second where a build of a header's change takes minutes.
            with ThreadPoolExecutor(self.workers) as pool:
                list(pool.map(self.settle_file, self.contents))
        for path in self.contents:
            self.write(path)
        while output := self.workspace.build():
            if not self.drop(output, self.candidates()):
                raise SystemExit(output[:6000])
            for path in self.contents:
                self.write(path)
        notes.write([mutant for mutant in self.mutants if mutant.fate == "did not compile"], self.own)
        return self.own

    def candidates(self, path=""):
        """The mutants behind switches, of one file or of all."""
        return [mutant for mutant in self.mutants if mutant.number in self.inside and path in ("", mutant.file)]

    def switched(self, path):
        return switched(self.contents[path], self.candidates(path))

    def write(self, path):
        self.workspace.write(path, self.switched(path))

    def settle_file(self, path):
        while output := self.workspace.complaint_of(path, self.switched(path)):
            if not self.drop(output, self.candidates(path)):
                raise SystemExit(output[:6000])

    def drop(self, output, candidates):
        """Sets apart the mutants that an error is about; whether there are any."""
        suspects = self.suspects(output, candidates)
        bad = [mutant for mutant in suspects
               if self.workspace.complaint_of(mutant.file, alone(self.contents[mutant.file], mutant))]
        # Those that compile alone get another chance behind switches once the bad ones are gone.
        leaving = bad or suspects
        self.set_apart(leaving, not bad)
        return bool(leaving)

    def suspects(self, output, candidates):
        """The constants that the compiler says must stay constants, else the mutants on the lines it complains about."""
        needed = set(re.findall(r"the value of '(?:\w+::)*(\w+)' is not usable in a constant expression", output))
        constants = [mutant for mutant in candidates if mutant.constant and mutant.function.split("::")[-1] in needed]
        places = self.workspace.places_of(output)

        def is_at(mutant):
            text = Text(self.contents[mutant.file])
            lines = range(text.line(mutant.start), text.line(mutant.end) + 1)
            return any(path == mutant.file and line in lines for path, line in places)

        return constants or [mutant for mutant in candidates if is_at(mutant)]

    def set_apart(self, mutants, compile_alone):
        for mutant in mutants:
            if not compile_alone:
                mutant.fate = "did not compile"
        self.own += mutants if compile_alone else []
        self.inside.difference_update(mutant.number for mutant in mutants)


class Notes:
    """Remembers from run to run which mutants stood apart, as long as sources and mutants are the same."""

    def __init__(self, file, contents, mutants):
        self.file = file
        self.fit = False
        text = [*(content.decode() for content in contents.values()), *(f"{m.key} {m.code}" for m in mutants)]
        self.of = hashlib.sha256("\n".join(text).encode()).hexdigest()

    def read(self):
        notes = json.loads(self.file.read_text()) if self.file.exists() else {}
        self.fit = notes.get("of") == self.of
        return (set(notes["bad"]), set(notes["own"])) if self.fit else (set(), set())

    def write(self, bad, own):
        notes = {"of": self.of, "bad": [mutant.key for mutant in bad], "own": [mutant.key for mutant in own]}
        self.file.write_text(json.dumps(notes, indent=1))
