"""A mutant: one small fault, and what stands for what."""

import re
from dataclasses import dataclass

# The neighbour first, then the other way round.
COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
SIGNS = {"+": "-", "-": "+", "+=": "-=", "-=": "+="}
STEPS = {"++": "--", "--": "++"}
CONNECTIVES = {"&&": "||", "||": "&&"}
EXTREMES = {"std::max": "std::min", "std::min": "std::max"}
# What these calls take out, stays in.
FILTERS = re.compile(r"(?:\w+\b.*[.:])?(erase|erase_if|remove|remove_if|unique|resize|pop_back)\(", re.S)


@dataclass
class Mutant:
    """`code` stands for the bytes from `start` to `end` of `file`; `shell` is what the code in place needs around it."""

    file: str
    start: int
    end: int
    code: str
    kind: str
    function: str
    before: str
    after: str
    line: int
    shell: str = "{}"
    constant: tuple = None  # where the `constexpr` of the variable stands whose value it is part of
    constant_scope: str = ""  # what that `constexpr` becomes
    same_as: str = ""  # literal text whose shift by one is the same program
    ordinal: int = 1  # among those that read the same
    number: int = 0
    fate: str = ""
    by: str = ""  # the program that killed it

    @property
    def key(self):
        """Names the mutant as long as its code is there, wherever it moves in the file."""
        return f"{self.file} | {self.function} | {self.before} => {self.after} | {self.ordinal}"


def shifted(literal, by):
    """`1'000u` shifted by one; None below 0 or where it is no whole number."""
    found = re.fullmatch(r"(0[xX][0-9a-fA-F']+|[0-9][0-9']*)([a-zA-WYZ_]*)", literal)
    if not found:
        return None
    value = int(found[1].replace("'", ""), 16 if found[1][1:2] in "xX" and found[1][1:2] else 10) + by
    return f"{value}{found[2]}" if value >= 0 else None
