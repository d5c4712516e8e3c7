"""The private copy under build/ and its build."""

import json
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

# What the compiler says is read.
ENGLISH = {**os.environ, "LC_ALL": "C"}
LEFT_OUT = {"build", ".git", "node_modules", "__pycache__"}
SWITCH = Path(__file__).with_name("switch.h")


class Workspace:
    def __init__(self, root, settings, folder, workers):
        self.root = root
        self.settings = settings
        self.workers = workers
        self.command = []  # compiles one of the mutated files
        self.folder = folder
        self.tree = folder / "tree"
        self.build_folder = folder / "build"
        # Some tests read a folder beside the clone and skip without it.
        beside = root.parent / "shared"
        folder.mkdir(parents=True, exist_ok=True)
        link = folder / "shared"
        if beside.is_dir() and not link.exists():
            link.symlink_to(os.path.relpath(beside, folder))

    def mutated_files(self):
        """Paths from the root of the files to mutate, sorted."""
        return sorted(file.relative_to(self.root).as_posix() for folder in self.settings["folders"]
                      for file in (self.root / folder).rglob("*") if file.suffix in {".h", ".cpp"})

    def copy(self):
        """Everything but the files to mutate, which `write` brings; only what differs is touched."""
        mutated = set(self.mutated_files())
        wanted = set()
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders if name not in LEFT_OUT]
            for name in set(files) - LEFT_OUT:
                file = Path(folder, name)
                path = file.relative_to(self.root).as_posix()
                wanted.add(path)
                if path not in mutated or not (self.tree / path).exists():
                    self.write(path, file.read_bytes(), file.stat().st_mode)
        for file in [file for file in self.tree.rglob("*") if file.is_file()]:
            if file.relative_to(self.tree).as_posix() not in wanted:
                file.unlink()

    def write(self, path, content, mode=None):
        file = self.tree / path
        if file.exists() and file.read_bytes() == content:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        if mode is not None:
            file.chmod(mode)

    def configure(self):
        step(["cmake", "-S", str(self.tree), "-B", str(self.build_folder), "-G", "Ninja",
              "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_BUILD_TYPE=Mutants", "-DCMAKE_CXX_FLAGS_MUTANTS=-O1",
              f"-DCMAKE_CXX_FLAGS=-w -Wno-narrowing -include {SWITCH}"])
        mutated = {str(self.tree / path) for path in self.mutated_files()}
        for command in json.loads((self.build_folder / "compile_commands.json").read_text()):
            if command["file"] in mutated:
                self.command = shlex.split(command["command"])
                return
        raise SystemExit(f"no source of {self.settings['folders']} is in the build")

    def build(self):
        """What the compiler complains about; empty when all is built."""
        answer = subprocess.run(["ninja", "-C", str(self.build_folder), "-j", str(self.workers), "-k", "0",
                                 *self.settings["targets"]], capture_output=True, text=True, env=ENGLISH)
        return answer.stdout + answer.stderr if answer.returncode else ""

    def reader(self):
        """The words of the compile command that say which language it is, what is defined and where headers are: the
        root's."""
        kept, words = [], iter(word.replace(str(self.tree), str(self.root)) for word in self.command)
        for word in words:
            if word in ("-isystem", "-I", "-include"):
                kept += [word, next(words)]
            elif word.startswith(("-I", "-D", "-std=")):
                kept.append(word)
        return ["-x", "c++", "-fsyntax-only", "-w", *kept]

    def complaint_of(self, path, content):
        """What the compiler says against this content of a file, all others being the root's; empty if nothing."""
        compiler = next(word for word in self.command if not word.endswith("ccache"))
        answer = subprocess.run([compiler, *self.reader(), "-"], cwd=self.root, input=content, capture_output=True,
                                env=ENGLISH)
        return answer.stderr.decode().replace("<stdin>", str(self.tree / path)) if answer.returncode else ""

    def places_of(self, output):
        """Places (path, line) in mutated files that errors stand at; those that led to an error where none does."""
        places = {"error": set(), "": set()}
        for match in re.finditer(r"^(?:In file included from )?(\S+?):(\d+):(?:\d+:)? *(fatal error|error)?", output, re.M):
            file = Path(os.path.normpath(self.build_folder / match[1]))
            if file.is_relative_to(self.tree):
                places["error" if match[3] else ""].add((file.relative_to(self.tree).as_posix(), int(match[2])))
        mutated = set(self.mutated_files())
        direct, led = ({place for place in places[kind] if place[0] in mutated} for kind in ("error", ""))
        return direct or led


def step(command):
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        raise SystemExit(f"{' '.join(command)}\n{answer.stdout}{answer.stderr}")


def clang():
    """The compiler whose syntax tree is read; None where there is none."""
    return shutil.which("clang++") or shutil.which("clang++-14")
