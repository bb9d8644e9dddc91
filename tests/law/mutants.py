"""The rules bent on purpose: every bent rule must fail some legal case.

    .venv/bin/python -m tests.law.mutants [module ...] [--list]

Each rule module is bent in one place at a time: a comparison turned, an alternative or a condition
left out, a boundary or a number moved by one, an *and* made an *or*, a *no* made a *weigh*. The
statuses, reasons, branches and questions that the legal cases expect (``tests/cases``) are held
against the bent law, in a process of its own. What no case notices is printed: a case is missing.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.util
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))

from eu_cases import all_cases as eu_cases  # noqa: E402
from gezin_desktop.law.tables.book import tables  # noqa: E402
from legal_check import check_condition  # noqa: E402
from national_cases import LegalCase  # noqa: E402
from national_cases import all_cases as national_cases  # noqa: E402
from test_lists import INCOMES, NO_EXAM, STATUSES, income_facts  # noqa: E402

RULES = "gezin_desktop.law.rules"
FOLDER = ROOT / "gezin_desktop" / "law" / "rules"
KEPT = (
    "gezin_desktop.law.tables",
    "gezin_desktop.law.result",
    "gezin_desktop.law.dates",
    "gezin_desktop.law.view",
    "gezin_desktop.law.logic",
    "gezin_desktop.law.condition",
    "gezin_desktop.law.watched",
    "gezin_desktop.law.route",
    "gezin_desktop.law.words",
)
"""Modules below or beside the rules, which a bent rule need not load again."""

NOT_JUDGED = {"wait", "remedies"}
TURNED = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
SHIFTED = {"reached": -1, "until": 1}
ANSWERS = {"yes": "weigh", "weigh": "yes", "no": "weigh"}
LONGEST = 60
"""Seconds after which a bent rule that does not end is given up."""


# -- bending ---------------------------------------------------------------------------------------


class _Bend(ast.NodeTransformer):
    """Counts the places that can be bent, and bends one of them."""

    def __init__(self, chosen: int | None) -> None:
        self.chosen, self.seen, self.told = chosen, -1, ""

    def _here(self, node: ast.AST, what: str) -> bool:
        self.seen += 1
        if self.seen != self.chosen:
            return False
        self.told = f"{getattr(node, 'lineno', 0)}: {what}"
        return True

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        kind = type(node.ops[0])
        if kind in TURNED and self._here(node, f"{kind.__name__} turned in {ast.unparse(node)}"):
            node.ops[0] = TURNED[kind]()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, f"and/or turned in {ast.unparse(node)}"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if type(node.value) is int and self._here(node, f"{node.value} + 1"):
            node.value += 1
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in {"any_of", "all_of"} and len(node.args) > 1:
            for index, part in enumerate(node.args):
                if self._here(part, f"left out of {name}: {ast.unparse(part)[:60]}"):
                    node.args = [*node.args[:index], *node.args[index + 1 :]]
                    break
        if name in ANSWERS and self._here(node, f"{name} made {ANSWERS[name]}"):
            node.func = ast.Name(ANSWERS[name], ast.Load())
            node.keywords = [one for one in node.keywords if one.arg != "consequence"]
        if name == "negate" and self._here(node, "negate left out"):
            return node.args[0]
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if method in SHIFTED and self._here(node, f"a day moved in {ast.unparse(node)}"):
            node.args = [_a_day(node.args[0], SHIFTED[method])]
        return node

    def visit_Tuple(self, node: ast.Tuple) -> ast.AST:
        self.generic_visit(node)
        for index, part in enumerate(node.elts):
            named = isinstance(part, ast.Call) and isinstance(part.func, ast.Name)
            if named and part.func.id == "Exemption" and self._here(part, "exemption left out"):
                node.elts = [*node.elts[:index], *node.elts[index + 1 :]]
                break
        return node


def _a_day(day: ast.expr, days: int) -> ast.expr:
    step = ast.parse(f"__import__('datetime').timedelta({days})", mode="eval").body
    return ast.BinOp(day, ast.Add(), step)


def bent(source: str, chosen: int) -> tuple[ast.Module, str] | None:
    """The module with its n-th place bent, and what was done; None when there are not so many."""
    bender = _Bend(chosen)
    tree = bender.visit(ast.parse(source))
    if not bender.told:
        return None
    return ast.fix_missing_locations(tree), bender.told


# -- the cases -------------------------------------------------------------------------------------


class _Case:
    """One legal case: what it expects of each condition of its route."""

    def __init__(self, legal: object, relative: int) -> None:
        self.legal, self.case = legal, legal.case()
        self.relative = self.case.relatives[relative]
        self.day = self.case.receipt_date or date(2026, 12, 1)

    def fails(self, law: dict[str, object], wanted: set[str] | None = None) -> bool:
        """Whether the law says something else than the case expects."""
        view = law["View"](
            self.case, self.relative, self.legal.main_route, self.day, self.day, tables()
        )
        expected = self.legal.expect
        for one in law["conditions_on"](law["Route"](self.legal.main_route), self.day):
            if wanted is not None and one.id not in wanted:
                continue
            found = law["judge"](one, view)
            if one.id in expected:
                told = expected[one.id]
                told = {"is": told} if isinstance(told, str) else told
                try:
                    check_condition(found, {k: v for k, v in told.items() if k not in NOT_JUDGED})
                except AssertionError:
                    return True
            elif self.legal.others == "fine" and str(found.status) not in {"met", "not-applicable"}:
                return True
        return False


def cases() -> list[_Case]:
    """Every legal case that is about a route."""
    found = []
    for legal in (*national_cases(), *eu_cases()):
        if legal.route == "none":
            continue
        ids = [one.id for one in legal.case().relatives]
        found.append(_Case(legal, ids.index(legal.relative)))
    return [*found, *(_Case(legal, 0) for legal in _lists())]


def _lists() -> Iterator[LegalCase]:
    """The entries of the lists of the rulebook, as ``test_lists.py`` reads them."""
    for row in STATUSES:
        stay = {
            "status": row["status"],
            "purpose": row.get("purpose"),
            "lawful_since": "2026-10-01",
        }
        facts = {"sponsor.nationalities": ["BR"], "sponsor.residence": stay, **NO_EXAM}
        expect = {
            "sponsor-eligible-status": row["sponsor"],
            "sponsor-one-year-residence": row["year"],
            "fm-basic-exam": row["exam"],
        }
        yield _entry(facts, expect)
    for row in INCOMES:
        names = ("income-independent", "income-sufficient", "income-durable")
        yield _entry(income_facts(row), dict.fromkeys(names, row["counts"]))
        untaxed = row.get("untaxed", row["counts"])
        yield _entry(income_facts(row, taxed=False), {"income-independent": untaxed})


def _entry(facts: dict[str, object], expect: dict[str, object]) -> LegalCase:
    return LegalCase("list", "x.", "list", "S", set=facts, expect=expect, others="any")


def _law() -> dict[str, object]:
    """The rules as they are loaded now."""
    return {
        "View": importlib.import_module("gezin_desktop.law.view").View,
        "judge": importlib.import_module("gezin_desktop.law.condition").judge,
        "conditions_on": importlib.import_module("gezin_desktop.law.routes").conditions_on,
        "Route": importlib.import_module("gezin_desktop.law.route").Route,
    }


# -- who is concerned ------------------------------------------------------------------------------


def touched(all_cases: list[_Case]) -> dict[str, dict[int, set[str]]]:
    """For each rule module the cases and conditions in which one of its functions runs."""
    law, found = _law(), defaultdict(lambda: defaultdict(set))
    for number, one in enumerate(all_cases):
        view = law["View"](one.case, one.relative, one.legal.main_route, one.day, one.day, tables())
        for condition in law["conditions_on"](law["Route"](one.legal.main_route), one.day):
            files: set[str] = set()

            def note(frame, event, _arg, files=files):
                if event == "call":
                    files.add(frame.f_code.co_filename)

            view.kept.clear()
            sys.setprofile(note)
            law["judge"](condition, view)
            sys.setprofile(None)
            for file in files:
                if str(FOLDER) in file:
                    found[Path(file).stem][number].add(condition.id)
    _add_readers(found)
    return found


def _add_readers(found: dict[str, dict[int, set[str]]]) -> None:
    """A constant or a tree is read without a call: who imports a module is concerned by it too."""
    own = {name: {k: set(v) for k, v in rows.items()} for name, rows in found.items()}
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(RULES):
                for number, ids in own.get(file.stem, {}).items():
                    found[node.module.rpartition(".")[2]][number] |= ids
    _defined(found)


def _defined(found: dict[str, dict[int, set[str]]]) -> None:
    """Where a condition is defined, its tree and its exemptions stand."""
    where = defaultdict(set)
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                where[node.value].add(file.stem)
    law = _law()
    for number, one in enumerate(cases()):
        for condition in law["conditions_on"](law["Route"](one.legal.main_route), one.day):
            for name in where[condition.id]:
                found[name][number].add(condition.id)


# -- one bent law ----------------------------------------------------------------------------------


class _Loader(importlib.abc.Loader, importlib.abc.MetaPathFinder):
    """Gives one module as it was bent; all others as they are."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name, self.tree = name, tree

    def find_spec(self, name, _path=None, _target=None):
        return importlib.util.spec_from_loader(name, self) if name == self.name else None

    def exec_module(self, module):
        exec(compile(self.tree, self.name, "exec"), module.__dict__)  # noqa: S102


def survives(name: str, tree: ast.Module, rows: list[tuple[_Case, set[str]]]) -> int:
    """The number of the case that fails, or -1 when none does; in a process of its own."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        signal.alarm(LONGEST)  # a bent loop that never ends is noticed too
        os.write(write, str(_try(name, tree, rows)).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        answer = told.read()
    os.waitpid(child, 0)
    return int(answer or 0)


def _try(name: str, tree: ast.Module, rows: list[tuple[_Case, set[str]]]) -> int:
    for loaded in list(sys.modules):
        kept = any(loaded == one or loaded.startswith(f"{one}.") for one in KEPT)
        if loaded.startswith("gezin_desktop.law.") and not kept:
            del sys.modules[loaded]
    sys.meta_path.insert(0, _Loader(f"{RULES}.{name}", tree))
    try:
        law = _law()
        for number, (one, wanted) in enumerate(rows):
            if one.fails(law, wanted):
                return number
    except Exception:  # a bent rule that breaks is noticed too
        return 0
    return -1


def campaign(names: list[str], all_cases: list[_Case]) -> Iterator[tuple[str, str, bool]]:
    """Module, what was bent, and whether some case noticed."""
    concerned = touched(all_cases)
    for name in names:
        source = (FOLDER / f"{name}.py").read_text("utf-8")
        rows = [(all_cases[number], ids) for number, ids in sorted(concerned[name].items())]
        chosen = 0
        while (made := bent(source, chosen)) is not None:
            tree, what = made
            failed = survives(name, tree, rows)
            if failed > 0:
                rows.insert(0, rows.pop(failed))
            yield name, what, failed >= 0
            chosen += 1


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Run the campaign over the modules named, or all; 1 when some bent rule survived."""
    names = arguments or sorted(file.stem for file in FOLDER.glob("*.py") if file.stem[0] != "_")
    told: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, what, noticed in campaign(names, cases()):
        told[name][0] += noticed
        told[name][1] += 1
        if not noticed:
            _tell(f"{name}:{what}")
    for name, (killed, total) in told.items():
        _tell(f"{name:24} {killed:4} of {total}")
    killed, total = (sum(row[n] for row in told.values()) for n in (0, 1))
    _tell(f"{'together':24} {killed:4} of {total} ({100 * killed / max(total, 1):.1f} %)")
    return int(killed < total)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
