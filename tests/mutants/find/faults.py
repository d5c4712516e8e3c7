"""The faults that can be planted at one node."""

import re

from find.mutant import COMPARISONS, CONNECTIVES, EXTREMES, FILTERS, SIGNS, STEPS, Mutant, shifted
from find.places import Places
from find.tree import bare, flat, is_text, is_whole

AS_BOOL = "static_cast<bool>({})"


class Faults(Places):
    def __init__(self, sources, path_of):
        super().__init__(sources, path_of)
        self.found = {}

    def add(self, kind, place, edits, shell="{}", before=None, after=None, same_as="", context=None):
        """`edits` are (start, end, new text) inside `place`; shown is the `context`, by default the place, or `before`
        and `after`."""
        file, start, end = place
        text = self.sources[file]

        def edited(first, last):
            code, at = "", first
            for a, b, new in edits:
                code += text[at:a] + new
                at = b
            return code + text[at:last]

        first, last = context or (start, end)
        constant, becomes = self.constant()
        mutant = Mutant(file, start, end, edited(start, end), kind, self.function(),
                        text.flat(first, last) if before is None else before,
                        flat(edited(first, last)) if after is None else after,
                        text.line(edits[0][0]), shell, constant, becomes, same_as)
        self.found.setdefault((file, start, end, mutant.code), mutant)

    def replace(self, kind, place, code, shell="{}", **shown):
        self.add(kind, place, [(place[1], place[2], code)], shell, **shown)

    def operator(self, node, left, right):
        """A binary operator, built in or overloaded."""
        place, found = self.place(node), self.between(left, right)
        if not place or not found:
            return
        operator, start, end, a, b = found
        if place[1] != a[1] or place[2] != b[2]:
            return
        text = self.sources[place[0]]
        first, second = text[a[1]:a[2]], text[b[1]:b[2]]
        for new in COMPARISONS.get(operator, ()):
            if operator == "<" and node["kind"] == "CXXOperatorCallExpr":
                # A class may have this operator and no other.
                code = f"!({second} < {first})" if new == "<=" else f"!({first} < {second})"
                self.replace("comparison", place, code, after=flat(f"{first} {new} {second}"))
                continue
            self.add("comparison", place, [(start, end, new)], same_as=self.shift_like(operator, new, left, right))
        if operator in SIGNS and not is_text(node):
            self.add("sign", place, [(start, end, SIGNS[operator])])
        if operator in CONNECTIVES:
            self.add("connective", place, [(start, end, CONNECTIVES[operator])])
            for kept in (first, second):
                self.replace("disregard", place, AS_BOOL.format(kept), AS_BOOL, after=flat(kept))

    def shift_like(self, operator, new, left, right):
        """Between whole numbers `x < 5` made `x <= 5` is `x < 6`, which the bound makes already."""
        if {operator, new} not in ({"<", "<="}, {">", ">="}):
            return ""
        for side, other, up in ((right, left, operator in ("<", ">=")), (left, right, operator in (">", "<="))):
            literal = bare(side)
            if literal.get("kind") != "IntegerLiteral" or not is_whole(other):
                continue
            place = self.place(literal)
            moved = place and shifted(self.sources[place[0]][place[1]:place[2]], 1 if up else -1)
            if moved:
                return f"{place[1]} {moved}"
        return ""

    def literal(self, node):
        if not (place := self.place(node)):
            return
        for by in (1, -1):
            if new := shifted(self.sources[place[0]][place[1]:place[2]], by):
                self.add("bound", place, [(place[1], place[2], new)], context=self.around(place))

    def call(self, node, is_statement):
        if not (place := self.place(node)):
            return
        file, start, end = place
        code = self.sources[file][start:end]
        if is_statement and FILTERS.match(code):
            self.replace("disregard", place, "void()", "void({})", after="")
        for old, new in EXTREMES.items():
            if re.match(rf"{old}\s*[(<]", code):
                self.add("bound", place, [(start, start + len(old), new)])

    def condition(self, node, cond, answer):
        """The condition of an `if` or a loop made `answer`."""
        place = self.place(cond)
        if not place or "hasVar" in node:
            return
        word = "while" if node["kind"] == "WhileStmt" else "if"
        self.replace("disregard", place, answer, AS_BOOL, after=f"{word} ({answer})",
                     before=f"{word} ({self.sources[place[0]].flat(place[1], place[2])})")

    def guard(self, node, inner):
        """An `if` that jumps no longer does; another one without `else` always goes in."""
        if node.get("isConstexpr"):
            return
        cond, body = inner[1:3] if node.get("hasInit") else inner[:2]
        while body.get("kind") == "CompoundStmt" and body.get("inner"):
            body = body["inner"][-1]
        if body.get("kind") in {"ContinueStmt", "ReturnStmt", "BreakStmt"}:
            self.condition(node, cond, "false")
        elif not node.get("hasElse"):
            self.condition(node, cond, "true")
        else:
            self.turned(cond)

    def turned(self, cond):
        """A condition that is neither comparison nor connective turned round."""
        inner, place = bare(cond), self.place(cond)
        if not place or inner.get("kind") in {"BinaryOperator", "UnaryOperator", "CXXRewrittenBinaryOperator"}:
            return
        code = self.sources[place[0]][place[1]:place[2]]
        if inner.get("kind") == "CXXOperatorCallExpr" and re.search(r"[<>=!]", code):
            return
        self.replace("connective", place, f"!({code})", AS_BOOL, after=f"!{flat(code)}")

    def unary(self, node, inner, is_loop_step):
        place, operand = self.place(node), inner and self.place(inner[-1])
        if not place or not operand:
            return
        text = self.sources[place[0]]
        code = text[operand[1]:operand[2]]
        operator = (text[place[1]:operand[1]] + text[operand[2]:place[2]]).strip()
        if operator == "!":
            self.replace("connective", place, AS_BOOL.format(code), after=flat(code))
        elif operator == "-":
            self.replace("sign", place, f"({code})", after=flat(code))
        elif operator in STEPS and not is_loop_step:
            at = place[1] if operand[1] > place[1] else place[2] - len(operator)
            self.add("sign", place, [(at, at + len(operator), STEPS[operator])])
