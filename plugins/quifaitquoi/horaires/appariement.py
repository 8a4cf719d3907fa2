"""Which days go with which place? « lundi à A, mardi à B » or « A : lundi ; B : mardi », never a mixture.

A sentence keeps one order, days first or names first; anything left alone makes it refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.modele import Quand
from quifaitquoi.horaires.noms_et_moments import Element, lire_elements, pieces_a_part
from quifaitquoi.horaires.permanences import Moment, Permanence, verifier_moment

_DITS_UNE_FOIS: Final = ("quand", "frequence", "heures", "acces", "sauf")
_FORTS: Final = frozenset("./;|•*_+")


def lire_permanences(texte: str) -> tuple[tuple[Permanence, ...], list[Morceau]]:
    """What a text says of the names in it, and how to get in touch. Raises Incompris."""
    curseur = Curseur.sur_une_phrase(texte)
    elements = lire_elements(curseur)
    dits = _ce_qui_est_dit(elements)
    if not _deja(dits, "lieu"):
        raise _refus(0, len(texte))
    commun, dits = _commun(elements, dits)
    groupes = _groupes(elements, dits)
    _exiger_un_meme_tour(groupes)
    lues = tuple(_permanence(groupe, commun, curseur) for groupe in groupes)
    if len(lues) > 1 or not _deja(elements, "entete"):
        for lue in lues:
            if not lue.moments:
                raise _refus(lue.debut, lue.fin)
    return lues, [
        piece for piece in pieces_a_part(elements) if piece.debut not in {lue.debut for lue in lues}
    ]


def _un_mot_seul(texte: str, element: Element) -> bool:
    """« Venez le mardi »: the capital of a first word does not make it a name."""
    suite = texte[element.fin :].lstrip()
    return element.sorte == "lieu" and element.debut == 0 and element.nom.isalpha() and suite[:1].isalnum()


def _ce_qui_est_dit(elements: Sequence[Element]) -> list[Element]:
    """Names, days and hours, days said twice once. A number to call, followed by days, is what these hours
    are for."""
    sortes = [element.sorte for element in elements]
    if sortes[:2] == ["contact", "quand"] and "lieu" not in sortes:
        elements = [replace(elements[0], sorte="lieu"), *elements[1:]]
    dits: list[Element] = []
    for element in elements:
        depuis_le_lieu = takewhile(lambda dit: dit.sorte != "lieu", reversed(dits))
        redit = element.moment.quands and element.moment in [dit.moment for dit in depuis_le_lieu]
        if element.sorte not in ("contact", "renvoi", "entete") and not redit:
            dits.append(element)
    return dits


def _groupes(elements: Sequence[Element], dits: list[Element]) -> list[list[Element]]:
    if _sans_jours(dits) or (_deja(elements, "entete") and _un_seul_moment(dits)):
        return [dits]
    return _par_lieu(dits) if dits[0].sorte == "lieu" else _par_jours(dits)


def _un_seul_moment(dits: Sequence[Element]) -> bool:
    """« Permanence à A le jeudi, à la salle des fêtes », « Itinérance (sur rendez-vous) : A, B »: the names
    are those of one thing."""
    sortes = [element.sorte for element in dits]
    return sortes[0] == "lieu" and all(sortes.count(s) < 2 for s in _DITS_UNE_FOIS)


def _exiger_un_meme_tour(groupes: Sequence[Sequence[Element]]) -> None:
    """Hours, or « sur rendez-vous », said of some only: for the nearest name, or for all of them?"""
    for sorte in ("heures", "acces", "sauf"):
        if len({_deja(groupe, sorte) for groupe in groupes}) > 1:
            raise _refus(groupes[0][0].debut, groupes[-1][-1].fin)
    for groupe in groupes if len(groupes) > 1 else ():
        for element in groupe[1:]:
            if element.sorte in ("acces", "sauf") and set(element.signes) - {"(", ")"}:
                raise _refus(element.debut, element.fin)


def _refus(debut: int, fin: int) -> Incompris:
    return Incompris(debut, fin, "quels jours vont avec quel lieu ?")


def _sans_jours(dits: Sequence[Element]) -> bool:
    """« Permanences sur rendez-vous dans les communes de … »"""
    return [element.sorte for element in dits] == ["acces", "lieu"]


def _commun(elements: Sequence[Element], dits: list[Element]) -> tuple[Moment, list[Element]]:
    """What is said for all: « Permanences sur rendez-vous, de 9h à 12h : … », « … - Sur rendez-vous »."""
    dernier = dits[-1]
    if dernier.sorte == "acces" and set(dernier.signes) & {"-", "/"} and not _deja(dits[:-1], "acces"):
        return dernier.moment, dits[:-1]
    if _deja(elements, "entete"):
        return _en_tete(dits)
    if _sans_jours(dits) and not dits[1].nom.lower().startswith(("au sein d", "dans les locaux d")):
        raise _refus(dits[0].debut, dits[-1].fin)
    return Moment(), dits


def _en_tete(dits: list[Element]) -> tuple[Moment, list[Element]]:
    """Up to the colon; days may be said there if each name says them again."""
    commun = Moment()
    for rang, element in enumerate(dits[:-1]):
        if element.sorte == "quand" and not _redit(element, dits[rang + 1 :]):
            break
        if element.sorte not in ("acces", "heures", "quand"):
            break
        commun = commun if element.sorte == "quand" else commun.avec(element.moment)
        if ":" in dits[rang + 1].signes:
            return commun, dits[rang + 1 :]
    return Moment(), dits


def _redit(jours: Element, suite: Sequence[Element]) -> bool:
    """« les jeudis … : A le 1er jeudi du mois, B le 2e jeudi du mois »: said again, more precisely."""
    precis = [element.moment.quands for element in suite if element.sorte == "quand"]
    lieux = sum(element.sorte == "lieu" for element in suite)
    larges = {jour for quand in jours.moment.quands for jour in quand.jours}
    return len(precis) == lieux > 0 and all(
        quand.rangs and larges.issuperset(quand.jours) for quands in precis for quand in quands
    )


def _par_lieu(dits: Sequence[Element]) -> list[list[Element]]:
    """Names first. A name with several moments must end at a full stop or a slash: after a comma, the last
    moment could be for the next name."""
    groupes: list[list[Element]] = []
    for element in dits:
        if element.sorte == "lieu" or not groupes:
            groupes.append([])
        elif set(element.signes) & {".", ";"}:
            raise _refus(groupes[-1][0].debut, element.fin)
        groupes[-1].append(element)
    for groupe, suivant in pairwise(groupes):
        plusieurs = sum(element.sorte in ("quand", "frequence") for element in groupe) > 1
        lieu = next((element for element in suivant if element.sorte == "lieu"), suivant[0])
        if (plusieurs and not set(lieu.signes) & (_FORTS | {"-"})) or ":" in lieu.signes:
            raise _refus(groupe[0].debut, lieu.fin)
    return groupes


def _par_jours(dits: Sequence[Element]) -> list[list[Element]]:
    """Days first: each group ends with its name, and with the hours that follow it without any sign."""
    groupes: list[list[Element]] = [[]]
    nomme = False
    for element in dits:
        if element.sorte == "lieu" and nomme:
            raise _refus(groupes[-1][0].debut, element.fin)
        colle = element.sorte in ("heures", "acces", "sauf") and not _deja(groupes[-1], element.sorte)
        seul = element is dits[-1] and len(groupes) == 1
        if nomme and not (colle and (seul or element.signes in ("", "(", ")("))):
            groupes.append([])
            nomme = False
        if groupes[-1] and set(element.signes) & {".", ";", "/"}:
            raise _refus(groupes[-1][0].debut, element.fin)
        groupes[-1].append(element)
        nomme = nomme or element.sorte == "lieu"
    if not nomme:
        raise _refus(groupes[-1][0].debut, groupes[-1][-1].fin)
    return _heriter(groupes)


def _deja(groupe: Sequence[Element], sorte: str) -> bool:
    return any(element.sorte == sorte for element in groupe)


def _heriter(groupes: list[list[Element]]) -> list[list[Element]]:
    """« le jeudi de 9h à 12h à A et de 14h à 16h à B »: the same day."""
    jours: list[Element] = []
    for rang, groupe in enumerate(groupes):
        propres = [element for element in groupe if element.sorte in ("quand", "frequence")]
        if not propres and jours and groupe[0].sorte == "heures" and _deja(groupes[rang - 1], "heures"):
            groupes[rang] = [*jours, *groupe]
        elif len(propres) == len(jours) == 1 and (autre := _autre_semaine(jours[0], propres[0])):
            groupes[rang] = [autre if element is propres[0] else element for element in groupe]
        else:
            jours = propres
    return groupes


def _autre_semaine(dit: Element, suite: Element) -> Element | None:
    """« le jeudi, semaines paires à A et semaines impaires à B »: the same days, the other weeks."""
    if len(dit.moment.quands) != 1 or len(suite.moment.quands) != 1:
        return None
    premier, second = dit.moment.quands[0], suite.moment.quands[0]
    autre = second.parite and second == Quand(parite=second.parite)
    if not (autre and premier.jours and premier.parite not in (None, second.parite)):
        return None
    return replace(suite, moment=Moment(quands=(replace(premier, parite=second.parite),)))


def _permanence(groupe: Sequence[Element], commun: Moment, curseur: Curseur) -> Permanence:
    lieux = [element for element in groupe if element.sorte == "lieu"]
    debut, fin = min(e.debut for e in groupe), max(e.fin for e in groupe)
    moments = _moments([element for element in groupe if element.sorte != "lieu"])
    completes = [commun.avec(moment) for moment in moments or [Moment()]]
    if len({moment.sauf for moment in completes}) > 1:
        raise _refus(debut, fin)
    if any(not (moment.quands or moment.cite) for moment in completes) and (
        len(completes) > 1 or completes[0].plages
    ):
        raise _refus(debut, fin)
    if len({(bool(moment.plages), moment.acces) for moment in completes}) > 1:
        raise _refus(debut, fin)
    lus = tuple(verifier_moment(moment, curseur) for moment in completes)
    intitule = ", ".join(lieu.nom for lieu in lieux)
    return Permanence(intitule, lus if lus != (Moment(),) else (), debut, fin)


def _moments(elements: Sequence[Element]) -> list[Moment]:
    """Days with their hours: a new moment where the days, or the hours, are said again."""
    moments: list[Moment] = []
    for element in elements:
        if not moments or moments[-1].dit_deja(element.moment):
            if moments and element.sorte in ("acces", "sauf"):
                raise _refus(element.debut, element.fin)
            moments.append(Moment())
        moments[-1] = moments[-1].avec(element.moment)
    return moments
