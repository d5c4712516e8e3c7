"""Lists the lines of a source document that may hold a rule: ids, kinds and numbers, never its sentences.

usage: extract.py POLICY SOURCE.txt    rewrites POLICY.json; what is known of a line is kept by its id
       extract.py --list POLICY SOURCE.txt    prints the lines and changes nothing
"""

import re
import sys
from pathlib import Path

from amounts import amounts
from lines import read_lines, write_lines

HERE = Path(__file__).resolve().parent


class Line:
    """A line with the text it stands for; only its id, kind and numbers leave this script."""

    def __init__(self, id, kind, text):
        self.id, self.kind, self.text = id, kind, text

    def as_json(self):
        return {"id": self.id, "kind": self.kind, "numbers": amounts(self.text)}


def plain(text):
    """Without marks of emphasis, links and lists."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"</?[a-z]+>", "", text)
    text = re.sub(r"^\s*-\s+", "", text)
    return re.sub(r"\s+", " ", re.sub(r"\*+|\\", "", text)).strip()


def items(text):
    """Bullets, table rows and paragraphs, in order, as (is_bullet, text); what a page's end cut in two is joined."""
    found = []
    after_blank = True
    for line in text.splitlines():
        if not line.strip() or re.fullmatch(r"\s*This page is intentionally left blank\s*", line):
            after_blank = True
            continue
        bullet = re.match(r"\s*-\s", line) is not None
        lower = re.match(r"[a-z]", line.lstrip()) is not None
        goes_on = not bullet and (lower if after_blank else line.startswith(" ") or lower)
        if goes_on and found:
            found[-1] = (found[-1][0], found[-1][1] + " " + line.strip())
        else:
            found.append((bullet, line.rstrip()))
        after_blank = False
    return found


class Ordinals:
    """Numbers bullets, rows and paragraphs under one heading."""

    def __init__(self):
        self.count = {}

    def next(self, heading, kind):
        self.count[heading, kind] = self.count.get((heading, kind), 0) + 1
        return f"{heading}, {kind} {self.count[heading, kind]}"


def is_heading(text):
    """A short line that is no sentence."""
    name = plain(text)
    if "\t" in text or len(name) > 80 or re.search(r"[.;,?]$|: ", name) or re.match(r"\s*[*(]", text):
        return False
    return len(name.split()) <= 4 if name.endswith(":") else True


def thornton(text):
    """Headings, table rows, bullets and paragraphs. A heading that stands twice is named with its part."""
    body = items(text)
    headings = [plain(line).rstrip(":") for bullet, line in body if not bullet and is_heading(line)]
    parts = ("The Policy", "The Procedure", "Additional Considerations")
    ordinals = Ordinals()
    heading, part, contents = "Cover", "", False
    for bullet, line in body:
        name = plain(line).rstrip(":")
        if name == "TABLE OF CONTENTS":
            heading, contents = "Contents", True
            yield Line(heading, "heading", line)
        elif contents and name != parts[0]:
            yield Line(ordinals.next(heading, "row"), "row", "")
        elif not bullet and is_heading(line) and (contents or part):
            contents = False
            part = name if name in parts else part
            heading = f"{part}: {name}" if headings.count(name) > 1 else name
            yield Line(heading, "heading", line)
        else:
            kind = "bullet" if bullet else "row" if "\t" in line else "paragraph"
            yield Line(ordinals.next(heading, kind), kind, plain(line))


def reigate(text):
    """Every numbered clause, what stands under it, both appendices and the return discussion step by step."""
    begin = re.search(r"^1\. POLICY FOR", text, re.M).start()
    ordinals = Ordinals()
    place, appendix, clause = "", "", None
    for bullet, line in items(text[begin:]):
        name = plain(line)
        number = re.match(r"([12](?:\.\d+)*)\.?:?(?:\s|$)", name) if not appendix else None
        step = re.match(r"(\d)\)\s", name)
        titled = re.match(r"(Appendix \d|Return to Work Discussions \(Informal\))$", name)
        if number:
            place = number[1]
            yield Line(place, "clause" if "." in place else "heading", name[len(number[0]):])
        elif titled:
            place = appendix = titled[1]
            yield Line(place, "heading", name)
        elif appendix and step:
            place = f"{appendix}, step {step[1]}"
            yield Line(place, "clause", name)
        elif not bullet and is_heading(line) and not name.endswith(":"):
            place = f"{appendix}: {name}" if appendix else name
            yield Line(place, "heading", name)
        else:
            kind = "bullet" if bullet else "row" if "\t" in line else "paragraph"
            yield Line(ordinals.next(place, kind), kind, name)


def toolkit(text):
    """Headings, each with the text under it, and bullets. People's names are left out."""
    ordinals = Ordinals()
    seen = {}
    lines = []
    heading, people = "", False
    for bullet, line in items(text):
        title = re.match(r"(#+)\s+(.*)", line)
        if title:
            name = plain(title[2]).rstrip(".")
            people = (people and len(title[1]) > 2) or name == "Key Contacts"
            if people and name != "Key Contacts":
                name = ordinals.next("Key Contacts", "heading")
            seen[name] = seen.get(name, 0) + 1
            heading = name if seen[name] == 1 else f"{name} ({seen[name]})"
            lines.append(Line(heading, "heading", name))
        elif bullet:
            lines.append(Line(ordinals.next(heading, "bullet"), "bullet", plain(line)))
        elif "\t" in line:
            lines.append(Line(ordinals.next(heading, "row"), "row", ""))
        else:
            lines[-1].text += "\n" + plain(line)
    return lines


READERS = {"thornton-2009": ("003", thornton), "reigate-banstead-2014": ("004", reigate),
           "nw-wellbeing": ("002", toolkit)}


def extract(policy, text):
    """The lines of a document as objects with `id`, `kind` and `numbers`."""
    lines = [line.as_json() for line in READERS[policy][1](text)]
    twice = {line["id"] for line in lines if [other["id"] for other in lines].count(line["id"]) > 1}
    if twice:
        raise ValueError(f"{policy}: the same id stands for several lines: {', '.join(sorted(twice))}")
    return lines


def carried_over(lines, known):
    """The lines with what was written by hand about those with the same id."""
    by_id = {line["id"]: line for line in known}
    by_hand = ("holds_rule", "status", "where", "why")
    return [line | {key: by_id[line["id"]][key] for key in by_hand if key in by_id.get(line["id"], {})}
            for line in lines]


def main(arguments):
    only_list = "--list" in arguments
    arguments = [argument for argument in arguments if argument != "--list"]
    if len(arguments) != 2 or arguments[0] not in READERS:
        return __doc__ + f"\npolicies: {', '.join(READERS)}"
    policy, source = arguments
    lines = extract(policy, Path(source).read_text(encoding="utf-8"))
    if only_list:
        for line in lines:
            print(f"{line['id']} [{line['kind']}] {', '.join(line['numbers'])}")
        return None
    file = HERE / f"{policy}.json"
    known = read_lines(file) if file.exists() else []
    write_lines(file, carried_over(lines, known))
    gone = {line["id"] for line in known} - {line["id"] for line in lines}
    print(f"{file.name}: {len(lines)} lines, {len(gone)} gone" + "".join(f"\n  {id}" for id in sorted(gone)))
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
