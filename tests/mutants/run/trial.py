"""Runs the test programs against one mutant, in the order given, until one of them fails."""

import math
import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from find.files import alone

MEMORY = 3 << 20  # kB: a mutant may ask for memory without end
SLOWER, AT_LEAST = 5, 1  # a mutant is stopped after five times the usual processor time, never before one second
ON_THE_CLOCK = 3600  # processor time says who hangs, as a machine may be busy or asleep; this is for what sleeps itself


class Trial:
    def __init__(self, workspace, workers):
        self.workspace = workspace
        self.workers = workers
        self.programs = workspace.settings["programs"]
        self.limits = []

    def prove_sound(self):
        """Without a mutant every program passes; what it takes sets its limit."""
        for program in self.programs:
            began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            answer = self.run(program, 0, 3600, subprocess.PIPE)
            if answer.returncode:
                raise SystemExit(f"without any mutant this fails: {' '.join(program['run'])}\n{answer.stdout[-3000:]}")
            used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began
            self.limits.append(max(AT_LEAST, math.ceil(SLOWER * used)))

    def fate(self, number):
        """(`killed`, `timed out` or `survived`, the program that did it)."""
        for program, limit in zip(self.programs, self.limits):
            try:
                code = self.run(program, number, limit).returncode
            except subprocess.TimeoutExpired:
                code = -signal.SIGXCPU
            if code:
                stopped = code in (-signal.SIGXCPU, -signal.SIGKILL)
                return "timed out" if stopped else "killed", os.path.basename(program["run"][0])
        return "survived", ""

    def run(self, program, number, seconds, output=subprocess.DEVNULL):
        path, *words = program["run"]
        return subprocess.run(
            ["sh", "-c", f'ulimit -v {MEMORY}; ulimit -t {seconds}; exec "$0" "$@"',
             str(self.workspace.build_folder / path), *words],
            cwd=self.workspace.tree, timeout=ON_THE_CLOCK, stdout=output, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, **program.get("environment", {}), "TURNPOINT_MUTANT": str(number)})

    def judge(self, chosen, own):
        """Gives every chosen mutant its fate; those of `own` are built one by one."""
        apart = {mutant.number for mutant in own}
        among = [mutant for mutant in chosen if mutant.number not in apart]
        with ThreadPoolExecutor(self.workers) as pool:
            for mutant, fate in zip(among, pool.map(lambda m: self.fate(m.number), among)):
                mutant.fate, mutant.by = fate
                if mutant.fate == "survived":
                    print(f"survived: {mutant.key}", file=sys.stderr, flush=True)
        workspace = self.workspace
        for mutant in [mutant for mutant in chosen if mutant.number in apart]:
            kept = (workspace.tree / mutant.file).read_bytes()
            workspace.write(mutant.file, alone((workspace.root / mutant.file).read_bytes(), mutant))
            mutant.fate, mutant.by = ("did not compile", "") if workspace.build() else self.fate(0)
            workspace.write(mutant.file, kept)
