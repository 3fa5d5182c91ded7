"""The changes that make a mutant: each a node of a module's syntax tree put for another.

Changed are comparisons (negated, and moved over their boundary), ``and`` and ``or``, ``not``,
bare conditions (negated), sums and products, numbers (one more, one less), ``True`` and ``False``.

Left alone is what cannot be seen from outside, and nothing else: annotations, the size of a
cache (``maxsize``), ``slots`` of a dataclass.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Mod: ast.Mult,
}
_UNSEEN_KEYWORDS = frozenset({"maxsize", "slots"})
_UNSEEN_FIELDS = frozenset({"annotation", "returns"})


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one module.

    Attributes:
        module: its dotted name.
        number: which of the module's changes it is.
        line: where it stands.
        before, after: the code there, and what it becomes.
    """

    module: str
    number: int
    line: int
    before: str
    after: str


def mutants(module: str, source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of its code."""
    changes = enumerate(_changes(ast.parse(source)))
    return [
        Mutant(module, number, node.lineno, ast.unparse(node), ast.unparse(put))
        for number, (node, put) in changes
    ]


def mutated(source: str, number: int) -> ast.Module:
    """The module's tree with one change carried out."""
    tree = ast.parse(source)
    node, put = list(_changes(tree))[number]
    _Exchange(node, put).visit(tree)
    return ast.fix_missing_locations(tree)


class _Exchange(ast.NodeTransformer):
    """Puts one node for another."""

    def __init__(self, node: ast.expr, put: ast.expr) -> None:
        self._node = node
        self._put = ast.copy_location(put, node)

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self._node:
            return self._put
        visited: ast.AST = self.generic_visit(node)
        return visited


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each expression that can be changed, with what is put there; parents before children."""
    if isinstance(node, ast.expr):
        yield from ((node, put) for put in _instead_of(node))
    for condition in _bare_conditions(node):
        yield condition, _not(condition)
    for name, value in ast.iter_fields(node):
        if name in _UNSEEN_FIELDS or getattr(node, "arg", None) in _UNSEEN_KEYWORDS:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _changes(child)


def _instead_of(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, ops, comparators):
            for place, op in enumerate(ops):
                for other in _COMPARISONS[type(op)]:
                    yield ast.Compare(left, [*ops[:place], other(), *ops[place + 1 :]], comparators)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in _SUMS:
            yield ast.BinOp(left, _SUMS[type(op)](), right)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)


def _bare_conditions(node: ast.AST) -> Iterator[ast.expr]:
    """Conditions that none of the other operators turns round."""
    conditions = node.ifs if isinstance(node, ast.comprehension) else [getattr(node, "test", None)]
    for condition in conditions:
        match condition:
            case None | ast.Compare() | ast.BoolOp() | ast.UnaryOp(ast.Not()):
                continue
            case _:
                yield condition


def _not(condition: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), condition)
