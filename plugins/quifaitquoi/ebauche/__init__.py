"""What does a territory look like the day it is born, from nothing but the code of its département?

Four files of YAML that explain themselves. Nothing in them is a fact but the code: examples are invented, and
commented out, each ready to be uncommented.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib.resources import files

from quifaitquoi.constats import le_plus_proche, typographie
from quifaitquoi.geo import Commune, Departement, cle, communes_de, departements
from quifaitquoi.horaires import Calendrier

FICHIERS = ("territoire.yml", "acteurs.yml", "lieux.yml", "permanences.yml")
"""In the order in which they are filled."""


def ebauche(code: str, jour: date) -> Mapping[str, str]:
    """The text of each file, by its name; `jour` is the day that examples say they were checked.

    Raises ValueError, in French, for what is not the code of a département.
    """
    mots = _mots(departement(code), jour)
    return {
        nom: _remplir(files(__package__).joinpath(nom).read_text(encoding="utf-8"), mots) for nom in FICHIERS
    }


def departement(code: str) -> Departement:
    """From « 54 », « 2a », « 1 »; a name, or a wrong code, raises ValueError with the right one."""
    ecrit = code.strip().upper()
    connus = departements()
    if trouve := connus.get(ecrit) or connus.get(ecrit.zfill(2)):
        return trouve
    raise ValueError(typographie(f"« {code} » n’est pas le code d’un département{_proche(ecrit)}"))


def _proche(ecrit: str) -> str:
    """The question to ask of somebody who gave a name, or the old code of Corsica, or nothing like a code."""
    connus = departements()
    corse = (connus["2A"], connus["2B"]) if ecrit in ("20", "2C", "2D") else ()
    commencent = [un for un in connus.values() if len(ecrit) > 2 and cle(un.nom).startswith(cle(ecrit))]
    par_nom = {un.nom: un for un in connus.values()}
    semblable = le_plus_proche(ecrit, (*connus, *par_nom))
    proches = corse or commencent or ([connus.get(semblable) or par_nom[semblable]] if semblable else [])
    if not proches:
        return " (exemples : 54, 2A, 974)"
    return f". Vouliez-vous dire {' ou '.join(f'« {un.code} » ({un.nom})' for un in proches)} ?"


def _mots(un: Departement, jour: date) -> Mapping[str, str]:
    calendrier, exemple = Calendrier.pour(un.code), _commune_d_exemple(un.code)
    zone = f"de la zone {calendrier.zone}" if len(calendrier.zone) == 1 else f"de {calendrier.zone}"
    return {
        "code": un.code,
        "nom": un.nom,
        "de": un.de,
        "region": un.region,
        "communes": str(sum(commune.arrondissement_de is None for commune in communes_de(un.code))),
        "zone": zone,
        "fuseau": str(calendrier.fuseau),
        "commune": exemple.titre,
        "code_postal": exemple.codes_postaux[0],
        "jour": jour.isoformat(),
    }


def _commune_d_exemple(code: str) -> Commune:
    """The most populated: everybody there knows that the place of the example does not exist."""
    possibles = [commune for commune in communes_de(code) if commune.codes_postaux]
    return max(possibles, key=lambda commune: (commune.population or 0, commune.code))


def _remplir(texte: str, mots: Mapping[str, str]) -> str:
    for nom, mot in mots.items():
        texte = texte.replace(f"<{nom}>", mot)
    return texte
