"""Sources by byte offsets, and clang's syntax tree of them."""

import json
import re
import subprocess

FUNCTIONS = {"FunctionDecl", "CXXMethodDecl", "CXXConstructorDecl", "CXXDestructorDecl", "CXXConversionDecl"}
SEEN_THROUGH = {"ParenExpr", "ImplicitCastExpr", "ExprWithCleanups", "MaterializeTemporaryExpr", "CXXBindTemporaryExpr",
                "ConstantExpr"}
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


class Text:
    """A source file by byte offsets, as clang counts."""

    def __init__(self, content):
        self.content = content

    def __getitem__(self, place):
        return self.content[place].decode()

    def line(self, offset):
        return self.content.count(b"\n", 0, offset) + 1

    def flat(self, start, end):
        return flat(self[start:end])


def flat(code):
    """On one line, without comments."""
    return re.sub(r"\s+", " ", COMMENT.sub(" ", code)).strip()


def syntax_tree(command, folder, namespace):
    """The namespace's declarations, every place with its file, which clang names only where it changes."""
    answer = subprocess.run([*command, "-Xclang", "-ast-dump=json", "-Xclang", f"-ast-dump-filter={namespace}"], cwd=folder, capture_output=True, text=True)
    if answer.returncode:
        raise SystemExit(f"clang does not read this source:\n{answer.stderr}")
    decoder = json.JSONDecoder()
    text, at, trees, file = answer.stdout, 0, [], None
    while (at := text.find("{", at)) >= 0:
        tree, at = decoder.raw_decode(text, at)
        file = name_files(tree, file)
        trees.append(tree)
    return trees


def name_files(node, file):
    """Gives every place in the node its file; answers the last one named."""
    if isinstance(node, list):
        for item in node:
            file = name_files(item, file)
    elif isinstance(node, dict):
        if "offset" in node:
            file = node["file"] = node.get("file", file)
        for name, value in node.items():
            if name != "includedFrom":
                file = name_files(value, file)
    return file


def bare(node):
    """Without parentheses, conversions and temporaries."""
    while node.get("kind") in SEEN_THROUGH and node.get("inner"):
        node = node["inner"][-1]
    return node


def type_of(node):
    names = node.get("type", {})
    return names.get("desugaredQualType", names.get("qualType", ""))


def is_text(node):
    return re.search(r"basic_string|\bstring\b|string_view", type_of(node)) is not None


def is_whole(node):
    return re.fullmatch(r"(const )?(unsigned |signed )?(int|long|short|char|long long|unsigned)( int)?", type_of(node)) is not None
