"""Which posters can be hung for each lieu, and where are they found?"""

from __future__ import annotations

from quifaitquoi.guide.affiches.sortie import build

__all__ = ["build"]
