"""Which cells hold a formula of a spreadsheet instead of a value?"""

from __future__ import annotations

from dataclasses import replace

from quifaitquoi.importing.fiches.brouillon import Brouillon
from quifaitquoi.importing.sources.lignes import Ligne


def sans_formules(ligne: Ligne) -> Brouillon:
    """A draft of the row where formulas are not values: nothing computes them here, nor should."""
    formules = {champ: texte for champ, texte in ligne.cellules.items() if texte.startswith("=")}
    valeurs = {champ: texte for champ, texte in ligne.cellules.items() if champ not in formules}
    brouillon = Brouillon(replace(ligne, cellules=valeurs))
    for champ, formule in formules.items():
        brouillon.laisser(champ, formule, "est une formule de tableur, pas une valeur")
    return brouillon
