"""Finds the places to mutate, in clang's syntax tree: comparisons, bounds, signs, connectives, disregards.

`mutants_of` reads one translation unit and gives the mutants of every file of it that is asked for. Nothing is made of
macros (asserts among them), implicit code, template arguments, static assertions or case labels.
"""

import json
import re
import subprocess
from dataclasses import dataclass

# The neighbour first, then the other way round.
COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
SIGNS = {"+": "-", "-": "+", "+=": "-=", "-=": "+="}
CONNECTIVES = {"&&": "||", "||": "&&"}
# What these calls take out, stays in.
FILTERS = re.compile(r"(?:\w+\b.*[.:])?(erase|erase_if|remove|remove_if|unique|resize|pop_back)\(", re.S)
JUMPS = {"ContinueStmt", "ReturnStmt", "BreakStmt"}
FUNCTIONS = {"FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl", "CXXDestructorDecl", "CXXConversionDecl"}
NEVER = {"StaticAssertDecl", "EnumConstantDecl"}


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
    constant_scope: str = ""
    same_as: str = ""  # literal text whose shift by one is the same program
    ordinal: int = 1
    number: int = 0
    fate: str = ""
    by: str = ""

    @property
    def key(self):
        return f"{self.file} | {self.function} | {self.before} => {self.after} | {self.ordinal}"


class Text:
    """A source file by byte offsets, as clang counts."""

    def __init__(self, content):
        self.content = content

    def __getitem__(self, place):
        return self.content[place].decode()

    def line(self, offset):
        return self.content.count(b"\n", 0, offset) + 1

    def flat(self, start, end):
        return re.sub(r"\s+", " ", without_comments(self[start:end])).strip()


def without_comments(text):
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)


def syntax_tree(command, folder, namespace):
    """The namespace's declarations, with every place carrying its file; clang names a file only where it changes."""
    answer = subprocess.run([*command, "-fsyntax-only", "-w", "-Xclang", "-ast-dump=json", "-Xclang",
                             f"-ast-dump-filter={namespace}"], cwd=folder, capture_output=True, text=True)
    if answer.returncode:
        raise SystemExit(f"clang does not read this source:\n{answer.stderr}")
    decoder = json.JSONDecoder()
    text, at, trees = answer.stdout, 0, []
    file = None

    def place_files(node):
        nonlocal file
        if isinstance(node, list):
            for item in node:
                place_files(item)
            return
        if not isinstance(node, dict):
            return
        if "offset" in node:
            file = node.get("file", file)
            node["file"] = file
        for name, value in node.items():
            if name != "includedFrom" and isinstance(value, (dict, list)):
                place_files(value)

    while (at := text.find("{", at)) >= 0:
        tree, at = decoder.raw_decode(text, at)
        place_files(tree)
        trees.append(tree)
    return trees


class Finder:
    def __init__(self, sources, path_of):
        self.sources = sources  # path from the root -> Text, of the files asked for
        self.path_of = path_of  # clang's name of a file -> path from the root
        self.found = {}
        self.names = {}
        self.above = []

    # ---- places ----

    def place(self, node):
        """(file, start, end) of a node that stands in one asked-for file as written; None otherwise."""
        begin, end = (node.get("range", {}).get(side, {}) for side in ("begin", "end"))
        if "offset" not in begin or "offset" not in end or begin["file"] != end["file"]:
            return None
        path = self.path_of(begin["file"])
        if path not in self.sources:
            return None
        return path, begin["offset"], end["offset"] + end["tokLen"]

    def between(self, left, right):
        """The operator between two operands, and where it stands."""
        a, b = self.place(left), self.place(right)
        if not a or not b or a[0] != b[0]:
            return None
        if a[1] > b[1]:
            a, b = b, a
        gap = self.sources[a[0]][a[2]:b[1]]
        blank = re.sub(r"/\*.*?\*/|//[^\n]*", lambda match: " " * len(match[0]), gap, flags=re.S)
        operator = blank.strip()
        start = a[2] + blank.find(operator)
        return (operator, start, start + len(operator), a, b) if operator else None

    def function(self):
        """Of the innermost function or variable with a name, with its class."""
        for node in reversed(self.above):
            if node.get("kind") in FUNCTIONS | {"VarDecl", "FieldDecl"} and node.get("name"):
                if node["kind"] == "VarDecl" and any(up.get("kind") in FUNCTIONS for up in self.above):
                    continue
                if node["name"].startswith("operator()"):
                    continue
                owner = self.names.get(node.get("parentDeclContextId"), "")
                if not owner:
                    records = [up.get("name", "") for up in self.above if up.get("kind") == "CXXRecordDecl"]
                    owner = records[-1] if records and not node["name"].startswith("operator()") else ""
                return f"{owner}::{node['name']}" if owner else node["name"]
        return ""

    def constant(self):
        """The constexpr variable around this place: where its `constexpr` stands, and what it becomes."""
        for node in reversed(self.above):
            if node.get("kind") in FUNCTIONS:
                return None, ""
            if node.get("kind") == "VarDecl" and node.get("constexpr") and (place := self.place(node)):
                file, start, end = place
                # Its range begins with the declaration's specifiers.
                found = re.match(r"(?:\w+\s+)*?constexpr\b", self.sources[file][start:end])
                if not found:
                    return None, ""
                at = start + found.end() - len("constexpr")
                inside = any(up.get("kind") == "CXXRecordDecl" for up in self.above)
                return (file, at, at + len("constexpr")), "inline const" if inside else "const"
        return None, ""

    def around(self, place):
        """The smallest expression or declaration above that says more than the place itself, if it is short."""
        file, start, end = place
        text = self.sources[file]
        for node in reversed(self.above):
            wider = self.place(node)
            if not wider or wider[0] != file or wider[1] > start or wider[2] < end:
                continue
            if len(text.flat(wider[1], wider[2])) > 90:
                break
            if text.flat(wider[1], wider[2]) != text.flat(start, end) and wider[2] - wider[1] > end - start + 1:
                return wider[1], wider[2]
        return start, end

    # ---- mutants ----

    def add(self, kind, place, edits, shell="{}", shown=None, same_as="", context=None):
        """`edits` are (start, end, new text) inside `place`; what is shown is `context`, by default the place."""
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
        mutant = Mutant(file, start, end, edited(start, end), kind, self.function(), text.flat(first, last),
                        shown if shown is not None else re.sub(r"\s+", " ", without_comments(edited(first, last))).strip(),
                        text.line(edits[0][0]), shell, constant, becomes, same_as)
        self.found.setdefault((file, start, end, mutant.code), mutant)

    def operator(self, node, left, right):
        """A binary operator, built in or overloaded."""
        place = self.place(node)
        found = self.between(left, right)
        if not place or not found:
            return
        operator, start, end, a, b = found
        if place[1] != a[1] or place[2] != b[2]:
            return
        text = self.sources[place[0]]
        if operator in COMPARISONS:
            for new in COMPARISONS[operator]:
                self.add("comparison", place, [(start, end, new)], same_as=self.shift_like(operator, new, left, right))
        elif operator in SIGNS and not is_text(node):
            self.add("sign", place, [(start, end, SIGNS[operator])])
        elif operator in CONNECTIVES:
            self.add("connective", place, [(start, end, CONNECTIVES[operator])])
            for kept in (a, b):
                code = text[kept[1]:kept[2]]
                self.add("disregard", place, [(place[1], place[2], f"static_cast<bool>({code})")],
                         shown=text.flat(kept[1], kept[2]), shell="static_cast<bool>({})")

    def shift_like(self, operator, new, left, right):
        """Between whole numbers `x < 5` made `x <= 5` is `x < 6`, which the bound makes already."""
        if {operator, new} not in ({"<", "<="}, {">", ">="}):
            return ""
        for side, other, up in ((right, left, operator in ("<", ">=")), (left, right, operator in (">", "<="))):
            literal = bare(side)
            if literal.get("kind") != "IntegerLiteral" or not is_whole(other):
                continue
            place = self.place(literal)
            shifted = place and shift(self.sources[place[0]][place[1]:place[2]], 1 if up else -1)
            if shifted:
                return f"{place[1]} {shifted}"
        return ""

    def literal(self, node):
        place = self.place(node)
        if not place:
            return
        file, start, end = place
        for by in (1, -1):
            if new := shift(self.sources[file][start:end], by):
                self.add("bound", place, [(start, end, new)], context=self.around(place))

    def call(self, node, statement):
        place = self.place(node)
        if not place:
            return
        file, start, end = place
        code = self.sources[file][start:end]
        if statement and FILTERS.match(code):
            self.add("disregard", place, [(start, end, "void()")], shell="void({})", shown="")
        for old, new in (("std::max", "std::min"), ("std::min", "std::max")):
            if code.startswith(old) and re.match(r"\s*[(<]", code[len(old):]):
                self.add("bound", place, [(start, start + len(old), new)])

    def condition(self, node, cond, answer, kind="disregard"):
        """The condition of an `if` or a loop made `answer`."""
        place = self.place(cond)
        if place and "hasVar" not in node:
            shown = f"{node_word(node)} ({answer})"
            text = self.sources[place[0]]
            mutant_key = (place[0], place[1], place[2], answer)
            self.add(kind, place, [(place[1], place[2], answer)], shell="static_cast<bool>({})", shown=shown)
            self.found[mutant_key].before = f"{node_word(node)} ({text.flat(place[1], place[2])})"

    def turned(self, cond):
        """A condition that is neither comparison nor connective turned round."""
        inner = bare(cond)
        place = self.place(cond)
        if not place or inner.get("kind") in {"BinaryOperator", "UnaryOperator", "CXXRewrittenBinaryOperator"}:
            return
        text = self.sources[place[0]]
        if inner.get("kind") == "CXXOperatorCallExpr" and re.search(r"[<>=!]", text[place[1]:place[2]]):
            return
        code = text[place[1]:place[2]]
        self.add("connective", place, [(place[1], place[2], f"!({code})")], shell="static_cast<bool>({})",
                 shown=f"!{text.flat(place[1], place[2])}")

    # ---- the walk ----

    def visit(self, node, statement=False):
        kind = node.get("kind")
        if not kind or kind in NEVER or (node.get("isImplicit") and kind != "LambdaExpr"):
            return
        if node.get("explicitlyDefaulted") or kind == "CaseStmt":
            inner = node.get("inner", [])[1:] if kind == "CaseStmt" else []
            self.children(node, inner)
            return
        if node.get("name") and node.get("id"):
            self.names[node["id"]] = node["name"] if kind == "CXXRecordDecl" else ""
        inner = [child for child in node.get("inner", []) if child]
        if kind in {"BinaryOperator", "CompoundAssignOperator"} and len(inner) == 2:
            self.operator(node, *inner)
        elif kind == "CXXOperatorCallExpr" and len(inner) == 3:
            self.operator(node, inner[1], inner[2])
        elif kind == "CXXRewrittenBinaryOperator":
            call = bare(inner[0])
            if call.get("kind") == "UnaryOperator":
                call = bare(call["inner"][0])
            if call.get("kind") == "CXXOperatorCallExpr" and len(call["inner"]) == 3:
                self.operator(node, call["inner"][1], call["inner"][2])
                self.children(node, call["inner"][1:])
                return
        elif kind in {"UnaryOperator", "CXXOperatorCallExpr"}:
            self.prefix(node, inner)
        elif kind == "IntegerLiteral":
            self.literal(node)
        elif kind in {"CallExpr", "CXXMemberCallExpr"}:
            self.call(node, statement)
        elif kind == "IfStmt":
            self.guard(node, inner)
        elif kind == "WhileStmt" and len(inner) == 2:
            self.condition(node, inner[0], "false")
        elif kind == "ConditionalOperator":
            self.turned(inner[0])
        elif kind == "CXXForRangeStmt":
            # Range, begin, end, condition, increment and variable; only the range and the body are written.
            declared = [child for child in inner if child["kind"] == "DeclStmt"]
            self.children(node, [declared[0], inner[-1]] if declared else inner[-1:])
            return
        self.children(node, inner, statement and kind == "ExprWithCleanups")

    def children(self, node, inner, statement=False):
        self.above.append(node)
        for child in inner:
            self.visit(child, statement or node.get("kind") in STATEMENTS)
        self.above.pop()

    def prefix(self, node, inner):
        place = self.place(node)
        if not place or not inner:
            return
        operand = self.place(inner[-1])
        if not operand or operand[2] != place[2]:
            return
        operator = self.sources[place[0]][place[1]:operand[1]].strip()
        code = self.sources[place[0]][operand[1]:operand[2]]
        shown = self.sources[place[0]].flat(operand[1], operand[2])
        if operator == "!":
            self.add("connective", place, [(place[1], place[2], f"static_cast<bool>({code})")], shown=shown)
        elif operator == "-":
            self.add("sign", place, [(place[1], place[2], f"({code})")], shown=shown)

    def guard(self, node, inner):
        if node.get("isConstexpr"):
            return
        parts = inner[1:] if node.get("hasInit") else inner
        cond, body = parts[0], parts[1]
        while body.get("kind") == "CompoundStmt" and body.get("inner"):
            body = body["inner"][-1]
        if body.get("kind") in JUMPS:
            self.condition(node, cond, "false")
        elif not node.get("hasElse"):
            self.condition(node, cond, "true")
        else:
            self.turned(cond)


STATEMENTS = {"CompoundStmt", "IfStmt", "ForStmt", "WhileStmt", "CXXForRangeStmt", "CaseStmt", "DefaultStmt"}


def node_word(node):
    return "while" if node["kind"] == "WhileStmt" else "if"


def bare(node):
    """Without parentheses, conversions and temporaries."""
    while node.get("kind") in {"ParenExpr", "ImplicitCastExpr", "ExprWithCleanups", "MaterializeTemporaryExpr",
                               "CXXBindTemporaryExpr", "ConstantExpr"} and node.get("inner"):
        node = node["inner"][-1]
    return node


def type_of(node):
    names = node.get("type", {})
    return names.get("desugaredQualType", names.get("qualType", ""))


def is_text(node):
    return re.search(r"basic_string|\bstring\b|string_view", type_of(node)) is not None


def is_whole(node):
    return re.fullmatch(r"(const )?(unsigned |signed )?(int|long|short|char|long long|unsigned)( int)?", type_of(node)) is not None


def shift(literal, by):
    """`1'000u` shifted by one; None below 0 or where it is no plain number."""
    found = re.fullmatch(r"([0-9][0-9']*)([a-zA-Z_]*)", literal)
    if not found:
        return None
    value = int(found[1].replace("'", "")) + by
    return f"{value}{found[2]}" if value >= 0 else None


def mutants_of(trees, sources, path_of):
    """The mutants of the asked-for files in these trees, by file and place, without ordinals."""
    finder = Finder(sources, path_of)
    for tree in trees:
        finder.visit(tree)
    return sorted(finder.found.values(), key=lambda mutant: (mutant.file, mutant.start, mutant.end, mutant.code))
