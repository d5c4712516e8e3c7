"""Runs the test programs against one mutant, from the fastest killer, until one of them fails."""

import os
import resource
import subprocess
import time

MEMORY = 3 << 30  # a mutant may ask for memory without end
SLOWER, AT_LEAST = 10, 5.0  # a mutant is stopped after ten times the usual time, never before five seconds


class Trial:
    def __init__(self, workspace):
        self.tree = workspace.tree
        self.programs = [[str(workspace.build_folder / program[0]), *program[1:]]
                         for program in workspace.settings["programs"]]
        self.limits = []

    def prove_sound(self):
        """Without a mutant every program passes; how long each takes sets its limit."""
        for program in self.programs:
            began = time.monotonic()
            answer = self.run(program, 0, None)
            if answer.returncode:
                raise SystemExit(f"without any mutant this fails: {' '.join(program)}\n{answer.stdout.decode()[-3000:]}")
            self.limits.append(max(AT_LEAST, SLOWER * (time.monotonic() - began)))

    def fate(self, number):
        """(`killed`, `timed out` or `survived`, the program that did it)."""
        for program, limit in zip(self.programs, self.limits):
            try:
                if self.run(program, number, limit).returncode:
                    return "killed", os.path.basename(program[0])
            except subprocess.TimeoutExpired:
                return "timed out", os.path.basename(program[0])
        return "survived", ""

    def run(self, program, number, limit):
        return subprocess.run(program, cwd=self.tree, env={**os.environ, "TURNPOINT_MUTANT": str(number)}, timeout=limit,
                              stdout=subprocess.PIPE if limit is None else subprocess.DEVNULL, stderr=subprocess.STDOUT,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
