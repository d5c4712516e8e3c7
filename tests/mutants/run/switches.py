"""Writes sources with every mutant in them behind a switch, so that one build holds them all.

`a < b` becomes `(turnpoint_mutant_is(17) ? (a <= b) : turnpoint_mutant_is(18) ? (a >= b) : (a < b))`. What cannot be
switched, such as a constant the compiler needs, is left as it is and gets a build of its own.
"""

from collections import defaultdict

from find.tree import COMMENT


def switched(content, mutants):
    """The bytes of a file with switches for these mutants, which are all of this file."""
    sites = defaultdict(list)
    for mutant in mutants:
        # On the same place the switch that needs a shell goes around the one that does not.
        sites[mutant.start, -mutant.end, mutant.shell == "{}"].append(mutant)
    constants = {mutant.constant[1:]: mutant.constant_scope for mutant in mutants if mutant.constant}
    edits = list(sites.items())
    edits += [((start, -end, False), becomes) for (start, end), becomes in constants.items()]
    edits.sort(key=lambda edit: edit[0])
    return written(content, edits, 0, len(content)).encode()


def written(content, edits, first, last):
    """The text from `first` to `last`, with the edits that lie in it, outer ones first."""
    text, at, i = "", first, 0
    while i < len(edits):
        (start, minus_end, _), change = edits[i]
        end = -minus_end
        j = i + 1
        while j < len(edits) and edits[j][0][0] < end:
            j += 1
        text += content[at:start].decode()
        if isinstance(change, str):
            text += change
        else:
            text += one_site(change, written(content, edits[i + 1:j], start, end))
        at, i = end, j
    return text + content[at:last].decode()


def one_site(group, original):
    choices = "".join(f"{switch_of(mutant)} ? {in_parentheses(mutant)} : " for mutant in group)
    return f"({choices}{group[0].shell.format(f'({original})')})"


def switch_of(mutant):
    return f"turnpoint_mutant{'_in_constant' if mutant.constant else ''}_is({mutant.number})"


def in_parentheses(mutant):
    # On one line, so that what the compiler complains about keeps its line.
    code = COMMENT.sub(" ", mutant.code).replace("\n", " ")
    # `void()` is a type in parentheses.
    return code if code == "void()" else f"({code})"
