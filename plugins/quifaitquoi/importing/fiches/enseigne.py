"""How is a schedule written as on a door sign, that an editor reads and our grammar reads back?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from quifaitquoi.horaires import Horaires, Plage, Quand, Regle, lire
from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.mots import suites
from quifaitquoi.horaires.semaine_type import avec_acces, sans_heures, semaine_type
from quifaitquoi.horaires.vocabulaire import JOURS

_ARTICLE = re.compile(r"^(?:le|les|du|pendant les|en) ")
_MINUIT = time(0)


Fiche = dict[str, str | list[str] | dict[str, str]]


def en_fiche(horaires: Horaires) -> Fiche | None:
    """The fields of a record that say a schedule: `horaires`, and `sauf` or `acces` where they are needed.

    None when there are no hours, or rather than fields that `lire` would not read back to the same rules.
    """
    acces = [regle for regle in horaires.regles if regle == Regle(Quand(), acces=regle.acces)]
    sauf = [regle for regle in horaires.regles if regle.exclusion]
    autres = [regle for regle in horaires.regles if regle not in (*acces, *sauf)]
    # « jeudi : 9h-12h sur rendez-vous » rather than « jeudi : sur rendez-vous » on a second line, if it can.
    facons = (avec_acces(autres), autres, _par_demi_journee(_grouper(avec_acces(autres))))
    fiche = next(filter(None, (_lignes_et_sauf(_grouper(regles), sauf) for regles in facons)), None)
    if fiche is None or len(acces) > 1:
        return None
    if acces and acces[0].acces:
        fiche["acces"] = acces[0].acces.value
    return fiche


def _lignes_et_sauf(regles: tuple[Regle, ...], sauf: Sequence[Regle]) -> Fiche | None:
    lignes = enseigne(Horaires(regles))
    if not lignes:
        return None
    fermetures = [_ARTICLE.sub("", dire(regle.quand)) for regle in sauf]
    relus = lire(lignes, sauf=fermetures).horaires
    if relus is None or relus.regles != (*regles, *sauf):
        return None
    return {"horaires": lignes, "sauf": fermetures} if sauf else {"horaires": lignes}


def _par_demi_journee(regles: Sequence[Regle]) -> list[Regle]:
    """« jeudi : 9h-12h, 14h-17h sur rendez-vous » could mean the morning too: the afternoon is said apart."""
    separees: list[Regle] = []
    for regle in regles:
        recues = {(plage.partie, plage.acces) for plage in regle.plages}
        a_dire = [(partie, acces) for partie, acces in recues if acces]
        if len(recues) < 2 or len({partie for partie, _ in recues}) < len(recues):
            separees.append(regle)
            continue
        separees.append(replace(regle, plages=tuple(replace(plage, acces=None) for plage in regle.plages)))
        separees += [Regle(replace(regle.quand, partie=partie), acces=acces) for partie, acces in a_dire]
    return separees


def _grouper(regles: Sequence[Regle]) -> tuple[Regle, ...]:
    """Days of the week that have the same hours are one rule, as on a door; what has no hours is left out."""
    simples = [regle for regle in regles if regle.plages and regle.quand == Quand(jours=regle.quand.jours)]
    semaine = [Regle(Quand(jours=jours), plages) for jours, plages in semaine_type(simples)]
    return (*semaine, *(regle for regle in regles if regle not in simples and not sans_heures(regle, regles)))


def enseigne(horaires: Horaires) -> dict[str, str] | None:
    """« lundi au vendredi » → « 9h-12h, 14h-18h », one line per rule, in the order of the rules.

    None rather than a sign that `lire` would not read back to the very same rules.
    """
    lignes: dict[str, str] = {}
    for regle in horaires.regles:
        quand = _quand(regle, lignes)
        if quand is None or quand in lignes:
            return None
        lignes[quand] = _heures(regle)
    relus = lire(lignes).horaires
    return lignes if relus is not None and relus.regles == horaires.regles else None


def _quand(regle: Regle, au_dessus: Mapping[str, str]) -> str | None:
    """The shortest wording that is read back to the same rule. « vendredi après-midi : sur rendez-vous » is
    one only under the hours of that afternoon."""
    longue = dire(regle.quand)
    lignes = {} if regle.plages else au_dessus
    for mots in (*_jours_seuls(regle.quand), _ARTICLE.sub("", longue), longue):
        relus = lire({**lignes, mots: _heures(regle)}).horaires
        if mots not in lignes and relus is not None and relus.regles[len(lignes) :] == (regle,):
            return mots
    return None


def _jours_seuls(quand: Quand) -> list[str]:
    """« lundi au mercredi, vendredi »: the way doors say it, without « du » nor « le »."""
    if replace(quand, partie=None) != Quand(jours=quand.jours) or len(quand.jours) in (0, 7):
        return []
    morceaux: list[str] = []
    for premier, dernier in suites(quand.jours):
        if dernier - premier >= 2:
            morceaux.append(f"{JOURS[premier]} au {JOURS[dernier]}")
        else:
            morceaux += [JOURS[jour] for jour in range(premier, dernier + 1)]
    partie = f" {quand.partie.value}" if quand.partie else ""
    return [", ".join(f"{morceau}{partie}" for morceau in morceaux)]


def _heures(regle: Regle) -> str:
    if not regle.plages:
        return regle.acces.value if regle.acces else "fermé"
    acces = {plage.acces for plage in regle.plages}
    if len(acces) == 1 and len(regle.plages) > 1:
        plages = [_plage(replace(plage, acces=None)) for plage in regle.plages]
        return ", ".join((*plages, *(commun.value for commun in acces if commun)))
    return ", ".join(_plage(plage) for plage in regle.plages)


def _plage(plage: Plage) -> str:
    fin = "minuit" if plage.fin == _MINUIT else _heure(plage.fin)
    acces = f" {plage.acces.value}" if plage.acces else ""
    return f"{_heure(plage.debut)}-{fin}{acces}"


def _heure(instant: time) -> str:
    return f"{instant.hour}h{instant.minute:02d}" if instant.minute else f"{instant.hour}h"
