"""Which rule wins on which day? The one place where precedence is applied.

For each day only the highest `Niveau` that says something counts; there, a closure wins over openings and
openings add up. A closure of half a day takes out the ranges of that half and leaves the other half as it
was. See tests/horaires/exemples.yml for one example of each case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quifaitquoi.horaires.fenetre import Fenetre
from quifaitquoi.horaires.modele import Niveau, Partie, Plage, Regle

# A range, the days (bits) it holds, and the level of its rule.
Retenue = tuple[Plage, int, Niveau]


def plages_par_jour(regles: Sequence[Regle], jours: Fenetre) -> list[Retenue]:
    """What precedence leaves of the openings of these rules, in this window."""
    par_niveau: dict[Niveau, list[Regle]] = defaultdict(list)
    for regle in regles:
        par_niveau[regle.niveau].append(regle)
    reste, demi = jours.tous, {Partie.matin: jours.tous, Partie.apres_midi: jours.tous}
    retenues: list[Retenue] = []
    for niveau in sorted(par_niveau, reverse=True):
        du_niveau = par_niveau[niveau]
        reste &= ~_fermes(du_niveau, jours, None)
        for partie in demi:
            demi[partie] &= ~_fermes(du_niveau, jours, partie)
        ouverts = 0
        for regle in du_niveau:
            bits = jours.bits(regle.quand) & reste if regle.plages else 0
            ouverts |= bits
            for plage in regle.plages:
                gardes = bits & demi[plage.partie] if plage.partie else bits
                if gardes:
                    retenues.append((plage, gardes, niveau))
        reste &= ~ouverts
    return _avec_acces(retenues, regles, jours)


def _fermes(regles: Iterable[Regle], jours: Fenetre, partie: Partie | None) -> int:
    bits = 0
    for regle in regles:
        if regle.ferme and regle.quand.partie is partie:
            bits |= jours.bits(regle.quand)
    return bits


def _avec_acces(retenues: list[Retenue], regles: Sequence[Regle], jours: Fenetre) -> list[Retenue]:
    """Rules that only say how one is received, the most precise last."""
    modifications = [regle for regle in regles if regle.acces is not None and not regle.plages]
    for regle in sorted(modifications, key=lambda regle: regle.niveau):
        suivantes: list[Retenue] = []
        for plage, bits, niveau in retenues:
            touches = bits & jours.bits(regle.quand)
            if regle.quand.partie not in (None, plage.partie):
                touches = 0
            if touches:
                suivantes.append((replace(plage, acces=regle.acces), touches, niveau))
            if bits & ~touches:
                suivantes.append((plage, bits & ~touches, niveau))
        retenues = suivantes
    return retenues
