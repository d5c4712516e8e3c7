"""What is printed: totals by file and kind, survivors, the rate with its interval."""

from collections import Counter
from math import sqrt

FATES = ["killed", "timed out", "survived"]
APART = ["did not compile", "duplicate", "equivalent"]
WANTED = 0.9


def wilson(hits, trials, z=1.959964):
    """The 95 % interval of a proportion."""
    if not trials:
        return 0.0, 1.0
    share, spread = hits / trials, z * z / trials
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread)
    return middle - half, middle + half


def table(title, mutants, name_of):
    """Made is what counts; not compiling, duplicate and equivalent ones stand apart."""
    names = sorted({name_of(mutant) for mutant in mutants})
    width = max(len(name) for name in [title, "all", *names])
    columns = ["made", "run", *FATES, *APART]
    lines = [title.ljust(width) + "".join(f"  {column}" for column in columns)]
    for name in [*names, "all"]:
        group = [mutant for mutant in mutants if name == "all" or name_of(mutant) == name]
        counts = Counter(mutant.fate for mutant in group)
        counts["made"] = sum(mutant.fate not in APART for mutant in group)
        counts["run"] = sum(mutant.fate in FATES for mutant in group)
        lines.append(name.ljust(width) + "".join(f"  {counts[column]:>{len(column)}}" for column in columns))
    return "\n".join(lines)


def one(mutant):
    return f"{mutant.file}:{mutant.line}: {mutant.kind} in {mutant.function}\n    {mutant.before}\n    {mutant.after or 'left out'}"


def listed(mutants, reasons):
    """The equivalent ones with their reasons, the survivors with their keys."""
    lines = []
    for fate, heading in (("equivalent", "Equivalent, not counted:"), ("survived", "Survived:")):
        group = [mutant for mutant in mutants if mutant.fate == fate]
        lines += ["", heading] if group else []
        for mutant in group:
            lines += [one(mutant), "    " + (reasons[mutant.key] if fate == "equivalent" else f"key: {mutant.key}")]
    return lines


def report(mutants, reasons, choice, minutes):
    """The text, and whether enough die. `choice` says which were run."""
    run = [mutant for mutant in mutants if mutant.fate in FATES]
    by = Counter(mutant.by for mutant in run if mutant.by)
    dead = sum(by.values())
    low, high = wilson(dead, len(run))
    share = dead / len(run) if run else 0
    lines = [*listed(mutants, reasons), "", table("file", mutants, lambda mutant: mutant.file), "",
             table("kind", mutants, lambda mutant: mutant.kind), "",
             "noticed first by " + ", ".join(f"{program} {count}" for program, count in by.most_common()),
             f"{choice}: {dead} of {len(run)} die, {share:.1%} (95 % interval {low:.1%} to {high:.1%}), "
             f"in {minutes:.1f} minutes; wanted are {WANTED:.0%}"]
    return "\n".join(lines).lstrip("\n"), share >= WANTED
