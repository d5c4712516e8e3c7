"""Checks the levels of ARCHITECTURE.md and that every folder's README names its files.

usage: levels.py [ROOT]      prints one complaint a line and exits with 1 if there is any
"""

import re
import sys
from pathlib import Path

CODE = {".h", ".cpp"}
NAMED_IN_README = CODE | {".js", ".mjs", ".py", ".sh", ".cmake", ".css"}
PROGRAM = ("core/", "cli/", "web/")
FOLDERS = ("core", "cli", "web", "cmake", "scripts", "tests")
# Written by the build, so not in the tree.
GENERATED = {"fonts/noto_sans.h"}

# What may stand only in some places: pattern, the places, what to say. Comments are not looked at.
CORE_MAY_NOT = "core is pure: no I/O, clock, environment, threads or locale, and the same bits everywhere"
RULES = [
    (r"#include <(iostream|fstream|filesystem|thread|mutex|future|atomic|condition_variable|locale|ctime|unistd\.h)>",
     r"(?!core/)", CORE_MAY_NOT),
    (r"\b(system|steady|high_resolution)_clock\b|\bgetenv\b|\bsetlocale\b|\b[fs]?printf\b|\bfopen\b", r"(?!core/)",
     CORE_MAY_NOT),
    (r"\bstd::(\w+_distribution|shuffle|sample|random_device)\b", r"(?!core/)",
     "core draws by its own tables: the standard's differ between libraries"),
    (r"\bstd::(log|exp|pow|sin|cos|tan)\w*\(", r"(?!core/)",
     "core has its own functions: these differ in their last bit"),
    (r"#include <(imgui|SDL|emscripten|GLES)", r"web/(ui/canvas|ui/theme|platform|bind)",
     "ImGui, SDL and Emscripten belong to web/ui/canvas, web/platform and web/bind"),
    (r"\bImGui::", r"web/(ui/canvas|ui/theme|platform)/?",
     "panels call the widget layer, never ImGui itself"),
    (r"\b__EMSCRIPTEN__\b|\bEM_(ASM|JS)\w*", r"web/(platform|store)/",
     "what differs in the browser belongs to web/platform or web/store"),
    (r"#include <(nlohmann/|fmt/|zlib)", r"(?!core/)|core/io/", "core/io is the only place that names these libraries"),
    (r"#include <tl/", r"(?!core/)|core/base/result\.h|core/io/", "use Result of core/base/result.h"),
]


def without_comments(text):
    """The text with comments blanked out, lines kept; strings are left alone, which is near enough here."""
    return re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", lambda match: re.sub(r"[^\n]", " ", match[0]), text, flags=re.S)


def read_levels(root):
    """Module to level, from the table in ARCHITECTURE.md."""
    levels = {}
    for line in (root / "ARCHITECTURE.md").read_text().splitlines():
        if row := re.match(r"\| L(\d+) \|([^|]*)\|", line):
            levels.update({module: int(row[1]) for module in re.findall(r"`([^`]+)`", row[2])})
    return levels


def module_of(path, levels):
    parts = path.split("/")
    names = ("/".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((name for name in names if name in levels), None)


def check_includes(root, path, text, levels):
    module = module_of(path, levels)
    if module is None:
        yield f"{path}: its folder is not in the table of ARCHITECTURE.md"
        return
    for number, line in enumerate(text.splitlines(), 1):
        include = re.match(r'\s*#include "([^"]+)"', line)
        if not include or include[1] in GENERATED:
            continue
        if not (root / include[1]).is_file():
            yield f"{path}:{number}: \"{include[1]}\" is not a path from the root of the repository"
            continue
        target = module_of(include[1], levels)
        if target != module and (target is None or levels[target] >= levels[module]):
            yield f"{path}:{number}: {module} (L{levels[module]}) includes {include[1]}, which is not on a lower level"


def check_rules(path, text):
    for pattern, places, complaint in RULES:
        if re.match(places, path):
            continue
        for found in re.finditer(pattern, text):
            number = text.count("\n", 0, found.start()) + 1
            yield f"{path}:{number}: `{found[0].strip()}`: {complaint}"


def check_readme(root, path):
    """The nearest README up the tree, below the root, names the file by its path from there."""
    file = root / path
    for folder in file.parents:
        if folder == root:
            break
        readme = folder / "README.md"
        if readme.is_file():
            name = file.relative_to(folder).as_posix()
            # A word of its own: `day.h` does not name `holiday.h`.
            if not re.search(rf"(?<![\w/]){re.escape(name)}(?![\w/])", readme.read_text()):
                yield f"{path}: not named in {readme.relative_to(root).as_posix()}"
            return
    yield f"{file.parent.relative_to(root).as_posix()}: no README.md"


def check_names(path, text, taken):
    """Two types of one name in one namespace are two meanings of one symbol: the linker keeps either, silently."""
    namespace = re.search(r"^namespace ([\w:]+) \{", text, flags=re.M)
    if not path.endswith(".h") or not namespace:
        return
    for found in re.finditer(r"^(?:struct|class|enum class) (\w+)(?: final)?\s*(?::(?!:)[^;{]*)?\{", text, flags=re.M):
        name = f"{namespace[1]}::{found[1]}"
        if taken.setdefault(name, path) != path:
            yield f"{path}: {name} is also the name of a type in {taken[name]}"


def complaints(root):
    levels = read_levels(root)
    taken = {}
    for file in sorted(file for folder in FOLDERS for file in (root / folder).rglob("*")):
        path = file.relative_to(root).as_posix()
        if "node_modules" in file.parts or not file.is_file():
            continue
        if file.suffix in CODE and path.startswith(PROGRAM):
            text = without_comments(file.read_text())
            yield from check_includes(root, path, text, levels)
            yield from check_rules(path, text)
            yield from check_names(path, text, taken)
        if file.suffix in NAMED_IN_README:
            yield from check_readme(root, path)


if __name__ == "__main__":
    found = dict.fromkeys(complaints(Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))  # each once
    print("\n".join(found) or "levels: all well")
    sys.exit(1 if found else 0)
