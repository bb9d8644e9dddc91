"""When a lawyer comes before anything is computed."""

from __future__ import annotations

from gezin_desktop.case.model import Case
from gezin_desktop.case.relative import Relative
from gezin_desktop.law.opening import violence_signal
from gezin_desktop.law.route import Route


def is_referred(case: Case, relative: Relative, route: Route) -> bool:
    """Whether a route is referred: asylum, and after violence every route but its own."""
    if route in {Route.ASYLUM_FAMILY, Route.VIOLENCE}:
        return route is Route.ASYLUM_FAMILY
    return violence_signal(case, relative)
