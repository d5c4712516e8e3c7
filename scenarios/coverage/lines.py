"""Reads and writes a list of lines: JSON, one line of the document a row."""

import json

KEYS = ("id", "kind", "numbers", "holds_rule", "status", "where", "why")


def read_lines(file):
    lines = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise ValueError(f"{file.name}: a list of objects was expected")
    return lines


def write_lines(file, lines):
    rows = [json.dumps({key: line[key] for key in KEYS if key in line}, ensure_ascii=False) for line in lines]
    file.write_text("[\n  " + ",\n  ".join(rows) + "\n]\n", encoding="utf-8")
