"""Shows that mutants.py finds what tests miss: in the toy project what is tested dies, what is not survives."""

import shutil
import sys
import tempfile
from pathlib import Path

from mutants import arguments, choose, run
from run.equivalent import mark_equivalent
from run.report import report, wilson
from run.workspace import clang

TOY = Path(__file__).with_name("toy")
KILLED, ENDLESS, SURVIVED = "killed", "timed out", "survived"
FATES = {
    "legs_of_a_dog | constexpr int legs_of_a_dog = 4 => constexpr int legs_of_a_dog = 3": KILLED,
    "legs_of_a_dog | constexpr int legs_of_a_dog = 4 => constexpr int legs_of_a_dog = 5": KILLED,
    "is_grown_up | age >= 18 => age > 18": "duplicate",  # 19 is the same
    "is_grown_up | age >= 18 => age < 18": KILLED,
    "is_grown_up | age >= 18 => age >= 17": KILLED,
    "is_grown_up | age >= 18 => age >= 19": KILLED,
    "legs_of | legs_of_a_dog * dogs + birds => legs_of_a_dog * dogs - birds": KILLED,
    "legs_of | legs_of_a_dog * dogs + birds + birds => legs_of_a_dog * dogs + birds - birds": KILLED,
    "untested | number < 7 => number <= 7": "duplicate",
    "untested | number < 7 => number >= 7": SURVIVED,
    "untested | number < 7 => number < 6": SURVIVED,
    "untested | number < 7 => number < 8": SURVIVED,
    "untested | -number => number": SURVIVED,
    "untested | number < 7 ? -number : 12 => number < 7 ? -number : 11": SURVIVED,
    "untested | number < 7 ? -number : 12 => number < 7 ? -number : 13": SURVIVED,
    "distance | number < 0 => number <= 0": "duplicate",
    "distance | number < 0 => number >= 0": KILLED,
    "distance | number < 0 => number < 1": "equivalent",
    "distance | -number => number": KILLED,
    "steps_to | long long step = 0 => long long step = 1": ENDLESS,
    "steps_to | while (step != number) => while (false)": KILLED,
    "steps_to | step != number => step == number": KILLED,
    "steps_to | step += 1 => step -= 1": ENDLESS,
    "steps_to | step += 1 => step += 0": ENDLESS,
    "steps_to | step += 1 => step += 2": ENDLESS,
    "without_zeros | std::erase(numbers, 0) => ": KILLED,
    "without_zeros | std::erase(numbers, 0) => std::erase(numbers, 1)": KILLED,
    "places | constexpr int places = 2 => constexpr int places = 1": "did not compile",
    "places | constexpr int places = 2 => constexpr int places = 3": KILLED,
}


def failures():
    with tempfile.TemporaryDirectory() as folder:
        toy = shutil.copytree(TOY, Path(folder, "toy"))
        mutants, text, enough = run(toy, arguments(["--sample", "all"]))
    fates = {mutant.key.split(" | ", 1)[1].rsplit(" | ", 1)[0]: mutant.fate for mutant in mutants}
    for key in FATES.keys() | fates.keys():
        if fates.get(key) != FATES.get(key):
            yield f"{key}: expected {FATES.get(key)}, found {fates.get(key)}"
    if enough or "18 of 24 die" not in text:
        yield f"six survivors of 24 are too many, but: {text}"
    tested = [mutant for mutant in mutants if mutant.function != "untested"]
    if not report(tested, {mutant.key: "" for mutant in tested}, "the tested ones", 1)[1]:
        yield "without the untested ones enough should die"
    for reasons, expected in (({"no | such": "thing"}, "no such mutant"), ({mutants[0].key: ""}, "no reason")):
        found = mark_equivalent(mutants, reasons)
        if not any(expected in fault for fault in found):
            yield f"{reasons}: expected '{expected}', found {found}"
    one, again, other = ([mutant.key for mutant in choose(mutants, arguments(["--sample", "5", "--seed", seed]), {})[0]]
                         for seed in "112")
    if len(one) != 5 or one != again or one == other:
        yield f"samples by seed: {one}, {again}, {other}"
    if [round(bound, 4) for bound in wilson(45, 50)] != [0.7864, 0.9565]:
        yield f"the interval of 45 in 50 is 0.7864 to 0.9565, not {wilson(45, 50)}"


if not clang():
    print("skipped: there is no clang++, whose syntax tree is read")
    sys.exit(77)
found = list(failures())
print("\n".join(found) or f"mutants.py gives all {len(FATES)} mutants of the toy their fates")
sys.exit(1 if found else 0)
