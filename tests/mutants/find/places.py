"""Where the nodes of a syntax tree stand, and what stands around them."""

import re

from find.tree import COMMENT, FUNCTIONS


class Places:
    def __init__(self, sources, path_of):
        self.sources = sources  # path from the root -> Text, of the files asked for
        self.path_of = path_of  # clang's name of a file -> path from the root
        self.records = {}  # id -> name, of classes
        self.above = []  # the nodes around the one being visited, outermost first

    def place(self, node):
        """(file, start, end) of a node that stands in one asked-for file as written; None otherwise."""
        begin, end = (node.get("range", {}).get(side, {}) for side in ("begin", "end"))
        # A place in a macro has two offsets and none of its own.
        if "offset" not in begin or "offset" not in end or begin["file"] != end["file"]:
            return None
        path = self.path_of(begin["file"])
        return (path, begin["offset"], end["offset"] + end["tokLen"]) if path in self.sources else None

    def between(self, left, right):
        """The operator between two operands, where it stands, and where they do, the first first."""
        a, b = self.place(left), self.place(right)
        if not a or not b or a[0] != b[0]:
            return None
        if a[1] > b[1]:
            a, b = b, a
        gap = COMMENT.sub(lambda comment: " " * len(comment[0].encode()), self.sources[a[0]][a[2]:b[1]])
        operator = gap.strip()
        start = a[2] + gap.find(operator)
        return (operator, start, start + len(operator), a, b) if operator else None

    def function(self):
        """The innermost function, or variable outside of functions, with its class."""
        for i, node in reversed(list(enumerate(self.above))):
            name, kind = node.get("name", ""), node.get("kind")
            local = kind == "VarDecl" and any(up.get("kind") in FUNCTIONS for up in self.above[:i])
            if kind not in FUNCTIONS | {"VarDecl", "FieldDecl"} or not name or name.startswith("operator()") or local:
                continue
            owners = [up["name"] for up in self.above[:i] if up.get("kind") == "CXXRecordDecl" and up.get("name")]
            owner = self.records.get(node.get("parentDeclContextId")) or (owners[-1] if owners else "")
            return f"{owner}::{name}" if owner else name
        return ""

    def constant(self):
        """The constexpr variable around this place: where its `constexpr` stands, and what it becomes."""
        for node in reversed(self.above):
            if node.get("kind") in FUNCTIONS:
                break
            if node.get("kind") != "VarDecl" or not node.get("constexpr") or not (place := self.place(node)):
                continue
            # Its range begins with the declaration's specifiers.
            found = re.match(r"(?:\w+\s+)*?constexpr\b", self.sources[place[0]][place[1]:place[2]])
            if not found:
                break
            at = place[1] + found.end()
            member = any(up.get("kind") == "CXXRecordDecl" for up in self.above)
            return (place[0], at - len("constexpr"), at), "inline const" if member else "const"
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
