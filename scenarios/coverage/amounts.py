"""Finds the lengths of time and the dates a text names: `5 working days`, `8th calendar day`, `October 2009`."""

import re

WORDS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve".split())}
WORDS.update(fourteen=14, eighteen=18, twenty=20, thirty=30)
ORDINALS = {word: number for number, word in enumerate(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())}
MONTHS = "January February March April May June July August September October November December".split()

NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(WORDS)})"
DAYS = r"(?:(?:calendar|working|clear|consecutive)[ -])?days?"
UNIT = rf"(?:hours?|{DAYS}|weeks?|months?|years?)"
MONTH = rf"(?:{'|'.join(MONTHS)})"
ORDINAL = rf"(?:\d+ ?(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"

PATTERNS = [
    ("date", rf"(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} (?:19|20)\d\d)"),
    ("year", r"(?<!Act )(?<!Act, )(?P<year>\b(?:19|20)\d\d\b)(?!/)"),
    ("time", r"\b(?P<time>\d{1,2}[.:]\d\d ?[ap]m|\d{1,2} ?[ap]m)\b"),
    ("birthday", r"\b(?P<birthday>\d+)th birthday\b"),
    # "4th and 5 th year": both are years of service.
    ("years", rf"\b(?P<from>{ORDINAL}) and (?P<to>{ORDINAL}) years?\b"),
    ("ordinal", rf"\b(?P<ordinal>{ORDINAL}) (?P<day>{DAYS}|years?|months?)\b"),
    ("every", r"\b(?:(?P<every>week|month)ly|once (?:a|each) (?P<once>week|month))\b"),
    ("length", rf"\b(?P<number>{NUMBER})(?: or (?:more|longer|less))?[ -](?P<unit>{UNIT})\b"),
    ("count", rf"\b(?P<count>{NUMBER}) or more\b"),
]
ANY = re.compile("|".join(f"(?P<is_{name}>{pattern})" for name, pattern in PATTERNS), re.I)


def value(text):
    digits = re.match(r"\d+(?:\.\d+)?", text)
    return digits[0] if digits else str(WORDS.get(text.lower(), ORDINALS.get(text.lower())))


def nth(text):
    number = int(value(text))
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def plural(number, unit):
    unit = unit.lower().replace("-", " ").rstrip("s")
    return unit if number == "1" else unit + "s"


def found(match):
    if match["is_date"]:
        return [match["date"]]
    if match["is_year"]:
        return [match["year"]]
    if match["is_time"]:
        return [match["time"].lower().replace(" ", "").replace(".", ":")]
    if match["is_birthday"]:
        return [match["birthday"] + "th birthday"]
    if match["is_years"]:
        return [nth(match[end]) + " year" for end in ("from", "to")]
    if match["is_ordinal"]:
        return [f"{nth(match['ordinal'])} {match['day'].lower().rstrip('s')}"]
    if match["is_every"]:
        return ["every " + (match["every"] or match["once"]).lower()]
    if match["is_count"]:
        return [value(match["count"]) + " or more"]
    number = value(match["number"])
    return [f"{number} {plural(number, match['unit'])}"]


def amounts(text):
    """Every length and date in the text, in order, each once."""
    plain = re.sub(r"[*_]|</?[a-z]+>|['’]s?", "", text)
    every = [amount for match in ANY.finditer(plain) for amount in found(match)]
    return list(dict.fromkeys(every))
