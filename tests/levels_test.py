"""Shows that levels.py can fail: a small good tree passes, and each planted fault alone is found."""

import sys
import tempfile
from pathlib import Path

from levels import complaints

GOOD = {
    "ARCHITECTURE.md": "| L0 | `core/base` | |\n| L7 | `core/io` | |\n| L8 | `cli` | |\n"
                       "| L9 | `web/ui`, `web/store` | |\n",
    "core/base/result.h": "#include <tl/expected.hpp>\nnamespace turnpoint {\nstruct Error {\n};\nclass Whole::Part {\n};\n",
    "core/base/day.h": "namespace turnpoint::time {\nstruct Error {\n};\nclass Whole::Other {\n};\nclass Day;\n",
    "core/base/README.md": "- `result.h`: errors; `day.h`: days\n",
    "core/io/json.cpp": '#include <nlohmann/json.hpp>\n#include "core/base/result.h"\n',
    "core/io/README.md": "- `json.cpp`: JSON; `table.h`: tables\n",
    "web/ui/panel.cpp": '#include "core/io/json.cpp"  // ImGui:: in a comment is no matter\n',
    "web/ui/README.md": "- `panel.cpp`: a panel\n- `canvas/draw.cpp`: paints\n",
    "web/ui/canvas/draw.cpp": "#include <imgui.h>\nvoid draw() { ImGui::End(); }\n",
}

# A file, its faulty content, and what the complaint must say.
FAULTS = [
    ("core/base/result.h", '#include "core/io/json.cpp"\n', "not on a lower level"),
    ("web/ui/panel.cpp", '#include "web/store/vault.h"\n', "not a path from the root"),
    ("core/base/result.h", '#include "result.h"\n', "not a path from the root"),
    ("core/new/thing.h", "\n", "not in the table"),
    ("core/base/result.h", "#include <iostream>\n", "core is pure"),
    ("core/base/result.h", "auto now = std::chrono::system_clock::now();\n", "core is pure"),
    ("core/base/result.h", "std::uniform_int_distribution<int> die(1, 6);\n", "core draws"),
    ("core/base/result.h", "double x = std::exp(1.0);\n", "differ in their last bit"),
    ("core/base/result.h", "#include <nlohmann/json.hpp>\n", "core/io is the only place"),
    ("core/io/json.cpp", "#include <SDL.h>\n", "belong to web/ui/canvas"),
    ("web/ui/panel.cpp", "void f() { ImGui::End(); }\n", "panels call the widget layer"),
    ("web/ui/panel.cpp", "#ifdef __EMSCRIPTEN__\n#endif\n", "web/platform or web/store"),
    ("core/io/able.h", "\n", "not named in core/io/README.md"),
    ("core/base/day.h", "namespace turnpoint {\nstruct Error : Base {\n};\n", "turnpoint::Error is also the name"),
    ("cli/main.cpp", "\n", "no README.md"),
]


def check(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content)
        return list(complaints(Path(folder)))


failures = [f"the good tree: {complaint}" for complaint in check(GOOD)]
for path, content, expected in FAULTS:
    found = check({**GOOD, path: content})
    if not any(expected in complaint for complaint in found):
        failures.append(f"{path} with {content.strip()!r}: expected '{expected}', found {found}")
print("\n".join(failures) or f"levels.py finds all {len(FAULTS)} planted faults")
sys.exit(1 if failures else 0)
