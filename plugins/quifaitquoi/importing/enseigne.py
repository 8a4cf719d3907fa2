"""How is a schedule written as on a door sign, that an editor reads and our grammar reads back?"""

from __future__ import annotations

import re
from datetime import time

from quifaitquoi.horaires import Horaires, Plage, Quand, Regle, lire
from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.mots import suites
from quifaitquoi.horaires.vocabulaire import JOURS

_ARTICLE = re.compile(r"^(?:le|les|du|pendant les|en) ")
_MINUIT = time(0)


def enseigne(horaires: Horaires) -> dict[str, str] | None:
    """« lundi au vendredi » → « 9h-12h, 14h-18h », one line per rule, in the order of the rules.

    None rather than a sign that `lire` would not read back to the very same rules.
    """
    lignes: dict[str, str] = {}
    for regle in horaires.regles:
        quand = _quand(regle)
        if quand is None or quand in lignes:
            return None
        lignes[quand] = _heures(regle)
    relus = lire(lignes).horaires
    return lignes if relus is not None and relus.regles == horaires.regles else None


def _quand(regle: Regle) -> str | None:
    """The shortest wording that is read back to the same rule."""
    longue = dire(regle.quand)
    heures = _heures(regle)
    for mots in (*_jours_seuls(regle.quand), _ARTICLE.sub("", longue), longue):
        relus = lire({mots: heures}).horaires
        if relus is not None and relus.regles == (regle,):
            return mots
    return None


def _jours_seuls(quand: Quand) -> list[str]:
    """« lundi au mercredi, vendredi »: the way doors say it, without « du » nor « le »."""
    if quand != Quand(jours=quand.jours) or len(quand.jours) in (0, 7):
        return []
    morceaux: list[str] = []
    for premier, dernier in suites(quand.jours):
        if dernier - premier >= 2:
            morceaux.append(f"{JOURS[premier]} au {JOURS[dernier]}")
        else:
            morceaux += [JOURS[jour] for jour in range(premier, dernier + 1)]
    return [", ".join(morceaux)]


def _heures(regle: Regle) -> str:
    if not regle.plages:
        return regle.acces.value if regle.acces else "fermé"
    return ", ".join(_plage(plage) for plage in regle.plages)


def _plage(plage: Plage) -> str:
    fin = "minuit" if plage.fin == _MINUIT else _heure(plage.fin)
    acces = f" {plage.acces.value}" if plage.acces else ""
    return f"{_heure(plage.debut)}-{fin}{acces}"


def _heure(instant: time) -> str:
    return f"{instant.hour}h{instant.minute:02d}" if instant.minute else f"{instant.hour}h"
