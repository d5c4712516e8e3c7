"""Checks and renders which lines of the source documents the policies hold.

usage: coverage.py check [ROOT]     prints one complaint a line and exits with 1 if there is any
       coverage.py render [ROOT]    writes POLICY.md beside each POLICY.json
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from amounts import amounts
from extract import READERS, extract
from lines import KEYS, read_lines

STATUSES = ("modelled", "not_modelled", "no_rule")
KINDS = ("heading", "bullet", "row", "paragraph", "clause")
NOT_MODELLED_AT_MOST = (1, 4)


def step(value, part):
    """The entry of an object or list, stated or assumed; KeyError if there is none."""
    if isinstance(value, list):
        if index := re.fullmatch(r"\[(\d+)\]", part):
            return value[int(index[1])]
        return next(entry for entry in value if isinstance(entry, dict) and entry.get("id") == part)
    if part in value:
        return value[part]
    return value["assumed"][part]["value"]


def resolve(pack, path):
    """What stands in the policy at `stages.stage_1.review.length` or `sick_pay.teachers.bands[2]`; None if nothing."""
    value = pack
    try:
        for part in re.findall(r"\[\d+\]|[^.\[\]]+", path):
            value = step(value, part)
    except (KeyError, IndexError, StopIteration, TypeError):
        return None
    return value


def digits(value):
    """Every whole number a part of a policy holds or names in words; clauses and ids say where, not what."""
    if isinstance(value, dict):
        return set().union(*[digits(part) for key, part in value.items() if key not in ("clause", "id")], set())
    if isinstance(value, list):
        return set().union(*map(digits, value), set())
    if isinstance(value, bool) or value is None:
        return set()
    text = str(value)
    named = " ".join([text] + amounts(text))
    return {int(number) for number in re.findall(r"\d+", named)}


def meanings(amount):
    """The numbers by which a policy may hold an amount: `4th year` of service begins after 36 months."""
    numbers = [int(number) for number in re.findall(r"\d+", amount)]
    if re.fullmatch(r"\d+[a-z]+ year", amount):
        return [numbers, [12 * (numbers[0] - 1)]]
    if re.fullmatch(r"\d+ years?", amount):
        return [numbers, [12 * numbers[0]]]
    return [numbers, [7 * numbers[0]]] if re.fullmatch(r"\d+ weeks?", amount) else [numbers]


def check_where(line, pack):
    places = line.get("where", [])
    if not isinstance(places, list) or not places:
        yield "is modelled, but \"where\" names no place in the policy"
        return
    held = set()
    for place in places:
        value = resolve(pack, place)
        if value is None:
            yield f"\"{place}\" is not in the policy"
        else:
            held |= digits(value)
    for number in line["numbers"]:
        if not any(set(meaning) <= held for meaning in meanings(number)):
            yield f"names {number}, but none of {', '.join(places)} holds that number"


def check_line(line, pack):
    """What is wrong with one line."""
    if line.get("kind") not in KINDS or not isinstance(line.get("numbers"), list):
        yield "has no kind or numbers of extract.py; extract again"
        return
    if strange := [key for key in line if key not in KEYS]:
        yield f"has fields nobody reads: {', '.join(strange)}"
    status = line.get("status")
    if status not in STATUSES:
        yield f"is in neither list; its status is one of {', '.join(STATUSES)}"
        return
    if line.get("holds_rule") is not (status != "no_rule"):
        yield f"\"holds_rule\" is {line.get('holds_rule')}, which does not go with {status}"
    if status == "modelled":
        yield from check_where(line, pack)
    elif len(line.get("why", "")) < 10:
        yield "says no reason in \"why\""
    if status == "not_modelled" and line["numbers"]:
        yield f"names {', '.join(line['numbers'])}, so the policy must hold it"


def check_share(lines):
    least, most = NOT_MODELLED_AT_MOST
    rules = [line for line in lines if line.get("holds_rule")]
    left = [line for line in rules if line.get("status") == "not_modelled"]
    if not rules:
        yield "no line holds a rule"
    elif len(left) * most > len(rules) * least:
        yield f"{len(left)} of {len(rules)} lines that hold a rule are not modelled; at most a quarter may be"


def check_source(policy, lines, root):
    """Extracts again where the document is at hand; otherwise says that it did not."""
    found = sorted((root.parent / "shared/seeds").glob(READERS[policy][0] + "*.txt"))
    if not found:
        print(f"coverage: {policy}: skipped extracting again: the source document is not here")
        return
    now = extract(policy, found[0].read_text(encoding="utf-8"))
    kept = [{key: line.get(key) for key in ("id", "kind", "numbers")} for line in lines]
    if now != kept:
        changed = [line["id"] for line in now if line not in kept] + [line["id"] for line in kept if line not in now]
        yield f"extracting again gives other lines: {', '.join(list(dict.fromkeys(changed))[:5]) or 'another order'}"


def cell(text):
    return text.replace("|", "\\|")


def page(policy, lines):
    """The list as a page to read."""
    counts = Counter(line.get("status", "") for line in lines)
    rules = counts["modelled"] + counts["not_modelled"]
    share = f"{100 * counts['not_modelled'] / rules:.1f} %" if rules else "none"
    rows = []
    for line in lines:
        said = ", ".join(f"`{place}`" for place in line.get("where", [])) or cell(line.get("why", ""))
        status = line.get("status", "").replace("_", " ")
        rows.append(f"| {cell(line['id'])} | {line['kind']} | {cell(', '.join(line['numbers']))} | {status} | {said} |")
    return "\n".join([
        f"# Coverage of {policy}", "",
        "Written by `coverage.py render`; change the JSON beside it, then render again.", "",
        f"- {len(lines)} lines of the document, {rules} of which hold a rule",
        f"- {counts['modelled']} modelled: the place in the policy is given",
        f"- {counts['not_modelled']} not modelled ({share} of the rules): the reason is given",
        f"- {counts['no_rule']} hold no rule", "",
        "| line | kind | numbers | status | where, or why not |", "|---|---|---|---|---|", *rows, ""])


def check_policy(policy, root):
    folder = root / "scenarios/coverage"
    try:
        lines = read_lines(folder / f"{policy}.json")
        pack = json.loads((root / f"scenarios/policies/{policy}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        yield f"cannot be read: {fault}"
        return
    for id, count in Counter(line.get("id") for line in lines).items():
        if count > 1 or not isinstance(id, str):
            yield f"{id}: stands {count} times"
    for line in lines:
        yield from (f"{line.get('id')}: {complaint}" for complaint in check_line(line, pack))
    yield from check_share(lines)
    yield from check_source(policy, lines, root)
    rendered = folder / f"{policy}.md"
    if not rendered.exists() or rendered.read_text(encoding="utf-8") != page(policy, lines):
        yield f"{rendered.name} is stale; run scenarios/coverage/coverage.py render"


def listed(root):
    return [policy for policy in READERS if (root / f"scenarios/coverage/{policy}.json").exists()]


def is_whole(policy, root):
    """Whether the policy holds more than triggers and a ladder, so that its lines must be accounted for."""
    file = root / f"scenarios/policies/{policy}.json"
    return file.exists() and bool(json.loads(file.read_text(encoding="utf-8")).get("provisions"))


def complaints(root):
    if not listed(root):
        yield "no policy has a list of lines"
    for policy in READERS:
        if policy in listed(root):
            yield from (f"{policy}: {complaint}" for complaint in check_policy(policy, root))
        elif is_whole(policy, root):
            yield f"{policy}: there is no list of its lines; write it with scenarios/coverage/extract.py"
        else:
            print(f"coverage: {policy}: skipped: the policy holds no provisions yet")


def main(arguments):
    if len(arguments) not in (1, 2) or arguments[0] not in ("check", "render"):
        return __doc__
    root = Path(arguments[1] if len(arguments) == 2 else ".").resolve()
    if arguments[0] == "render":
        for policy in listed(root):
            file = root / f"scenarios/coverage/{policy}.md"
            file.write_text(page(policy, read_lines(file.with_suffix(".json"))), encoding="utf-8")
        return None
    found = list(complaints(root))
    print("\n".join(found) or "coverage: all well")
    return 1 if found else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
