"""What does somebody read on a simplified page, line by line, and which days and hours do the lines say?"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from itertools import pairwise

import lxml.html

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MOIS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_JOUR = re.compile(r"(\w+) (\d+)(?:er)? (\w+) (\d{4})")
_HEURES = re.compile(r"De (\d+) heures?(?: (\d+))? à (?:(\d+) heures?(?: (\d+))?|(minuit))\.")
_NUMERO = re.compile(r"\b0\d(?: \d\d){4}\b")

Ouverture = tuple[datetime, datetime]


def lignes(html: lxml.html.HtmlElement) -> list[str]:
    """What stands on each line, hidden days too, with plain spaces."""
    copie = lxml.html.fromstring(lxml.html.tostring(html, encoding="unicode"))
    for retour in copie.iter("br"):
        retour.tail = "\ue000" + (retour.tail or "")
    trouvees: list[str] = []
    for bloc in copie.iter("p", "li", "h1", "h2", "address"):
        trouvees += [" ".join(ligne.split()) for ligne in bloc.text_content().split("\ue000")]
    return trouvees


def numeros(dites: list[str]) -> set[str]:
    """The numbers of ten digits that the page tells."""
    return {trouve for ligne in dites for trouve in _NUMERO.findall(ligne)}


def ouvertures(html: lxml.html.HtmlElement) -> list[Ouverture]:
    """The openings that the sentences say, in the order of the page; attributes for machines are not read."""
    trouvees: list[Ouverture] = []
    for jour in html.xpath(".//li[@data-ouvertures]"):
        dites = lignes(jour)
        le = _lire_le_jour(dites[0])
        trouvees += [_lire_les_heures(le, ligne) for ligne in dites if ligne.startswith("De ")]
    return trouvees


def joindre(moments: list[Ouverture]) -> list[Ouverture]:
    """Openings that follow each other without a pause are one."""
    joints: list[Ouverture] = []
    for debut, fin in moments:
        if joints and joints[-1][1] == debut:
            joints[-1] = joints[-1][0], fin
        else:
            joints.append((debut, fin))
    return joints


def croissantes(moments: list[Ouverture]) -> bool:
    return all(avant < apres for avant, apres in pairwise(moments))


def _lire_le_jour(ligne: str) -> date:
    trouve = _JOUR.fullmatch(ligne)
    assert trouve, f"date illisible\u00a0: {ligne!r}"
    le = date(int(trouve[4]), MOIS.index(trouve[3]) + 1, int(trouve[2]))
    assert JOURS[le.weekday()] == trouve[1].lower()
    return le


def _lire_les_heures(le: date, ligne: str) -> Ouverture:
    trouve = _HEURES.fullmatch(ligne)
    assert trouve, f"heures illisibles\u00a0: {ligne!r}"
    debut = time(int(trouve[1]), int(trouve[2] or 0))
    fin = time(0) if trouve[5] else time(int(trouve[3]), int(trouve[4] or 0))
    return datetime.combine(le, debut), datetime.combine(le, fin)
