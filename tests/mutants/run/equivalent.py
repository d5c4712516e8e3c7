"""Mutants that are the program itself, listed by hand with a reason: no test can kill them, so they do not count."""


def read_reasons(file):
    """key -> reason, from lines that hold one or more keys with their reason indented below."""
    reasons, keys, complete = {}, [], True
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.startswith("#") or not line.strip():
            continue
        if line[0] == " ":
            reasons.update({key: f"{reasons[key]} {line.strip()}".strip() for key in keys})
            complete = True
            continue
        keys = [*([] if complete else keys), line.strip()]
        complete = False
        reasons.setdefault(keys[-1], "")
    return reasons


def mark_equivalent(mutants, reasons):
    """Answers what is wrong with the list: keys of no mutant, keys without a reason."""
    known = {mutant.key: mutant for mutant in mutants}
    for key in reasons:
        if key in known and not known[key].fate:
            known[key].fate = "equivalent"
    return [f"equivalent.txt: no such mutant: {key}" for key in reasons if key not in known] + \
        [f"equivalent.txt: no reason: {key}" for key, reason in reasons.items() if not reason]
