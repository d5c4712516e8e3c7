"""Finds the places to mutate in a syntax tree: comparisons, bounds, signs, connectives, disregards.

Nothing is made of macros (asserts among them), implicit code, template arguments, static assertions or case labels.
"""

from find.faults import Faults
from find.tree import bare

NEVER = {"StaticAssertDecl", "EnumConstantDecl"}
STATEMENTS = {"CompoundStmt", "IfStmt", "ForStmt", "WhileStmt", "CXXForRangeStmt", "CaseStmt", "DefaultStmt"}


class Walk(Faults):
    def visit(self, node, is_statement=False, is_loop_step=False):
        kind = node.get("kind")
        if not kind or kind in NEVER or (node.get("isImplicit") and kind != "LambdaExpr"):
            return
        if kind == "CXXRecordDecl" and node.get("name"):
            self.records[node["id"]] = node["name"]
        inner = [child for child in node.get("inner", []) if child]
        if kind in {"BinaryOperator", "CompoundAssignOperator"} and len(inner) == 2:
            self.operator(node, *inner)
        elif kind == "CXXOperatorCallExpr" and len(inner) == 3 and not self.is_step_after(node):
            self.operator(node, inner[1], inner[2])
        elif kind in {"UnaryOperator", "CXXOperatorCallExpr"}:
            self.unary(node, inner[:2] if kind == "CXXOperatorCallExpr" else inner, is_loop_step)
        elif kind == "IntegerLiteral":
            self.literal(node)
        elif kind in {"CallExpr", "CXXMemberCallExpr"}:
            self.call(node, is_statement)
        elif kind == "IfStmt":
            self.guard(node, inner)
        elif kind == "WhileStmt" and len(inner) == 2:
            self.condition(node, inner[0], "false")
        elif kind == "ConditionalOperator":
            self.turned(inner[0])
        self.children(node, self.written(node, inner), is_statement and kind == "ExprWithCleanups")

    def written(self, node, inner):
        """The parts of a node that are looked into."""
        kind = node["kind"]
        if node.get("explicitlyDefaulted"):
            return []
        if kind == "CaseStmt":
            return inner[1:]
        if kind == "CXXForRangeStmt":
            # Range, begin, end, condition, increment and variable; only the range and the body are written.
            declared = [child for child in inner if child["kind"] == "DeclStmt"]
            return [declared[0], inner[-1]] if declared else inner[-1:]
        if kind == "CXXRewrittenBinaryOperator":
            # `a != b` by way of `!(a == b)`: the operands stand in the call.
            call = bare(inner[0])
            if call.get("kind") == "UnaryOperator":
                call = bare(call["inner"][0])
            if call.get("kind") == "CXXOperatorCallExpr" and len(call["inner"]) == 3:
                self.operator(node, call["inner"][1], call["inner"][2])
                return call["inner"][1:]
        return inner

    def is_step_after(self, node):
        """`x++` of a class has a second operand that is not written."""
        return self.place(node["inner"][2]) is None

    def children(self, node, inner, is_statement=False):
        # A `for` has five parts, empty ones included; the fourth is its step.
        step = node["inner"][3] if node["kind"] == "ForStmt" and len(node["inner"]) == 5 else None
        self.above.append(node)
        for child in inner:
            self.visit(child, is_statement or node["kind"] in STATEMENTS, step is not None and child is step)
        self.above.pop()


def mutants_of(trees, sources, path_of):
    """The mutants of the asked-for files in these trees, by file and place, without ordinals and numbers."""
    walk = Walk(sources, path_of)
    for tree in trees:
        walk.visit(tree)
    return sorted(walk.found.values(), key=lambda mutant: (mutant.file, mutant.start, mutant.end, mutant.code))
