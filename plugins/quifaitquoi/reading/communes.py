"""In which commune is a place, and is its position really there?"""

from __future__ import annotations

from quifaitquoi.constats import Constat, Gravite, cite
from quifaitquoi.geo import (
    Commune,
    Departement,
    cle,
    commune,
    departements,
    distance_km,
    suggestions_commune,
    trouver_commune,
)
from quifaitquoi.model import Lieu

RAYON_KM = 15
"""How far from the middle of its commune a place may be: few communes are larger."""
_GRANDES_COMMUNES = {"973": 250, "13004": 40, "13096": 30, "974": 25}
"""Exceptions by beginning of INSEE code: Guyane, Arles, Les Saintes-Maries-de-la-Mer, La Réunion."""


def situer(lieu: Lieu, departement: str, constats: list[Constat]) -> Lieu:
    """The place with the code and, if it has none, the position of its commune; the rest is reported."""
    trouvee = _commune_de(lieu, departement, constats)
    if trouvee is None:
        return lieu
    _verifier_position(lieu, trouvee, constats)
    complements: dict[str, object] = {"code_insee": trouvee.code}
    if lieu.latitude is None and lieu.longitude is None:
        complements |= {"latitude": trouvee.latitude, "longitude": trouvee.longitude}
    return lieu.model_copy(update=complements)


def _commune_de(lieu: Lieu, departement: str, constats: list[Constat]) -> Commune | None:
    if lieu.code_insee:
        return _commune_du_code(lieu, departement, constats)
    trouvee = trouver_commune(lieu.commune, lieu.code_postal, departement)
    if trouvee is None:
        constats.append(_introuvable(lieu, departements()[departement]))
    return trouvee


def _commune_du_code(lieu: Lieu, departement: str, constats: list[Constat]) -> Commune | None:
    """The commune of an explicit code, which wins over a name that geo doesn't know."""
    trouvee = commune(lieu.code_insee or "")
    if trouvee is None:
        connue = trouver_commune(lieu.commune, lieu.code_postal, departement)
        propose = f"Celui de {connue.titre} est {connue.code}." if connue else None
        constats.append(_constat(lieu, "code_insee", "n’est le code d’aucune commune actuelle", propose))
    elif lieu.code_postal not in trouvee.codes_postaux and trouvee.codes_postaux:
        constats.append(_mauvais_code_postal(lieu, trouvee))
    elif (
        cle(lieu.commune) != cle(trouvee.nom) and trouver_commune(lieu.commune, None, departement) != trouvee
    ):
        message = f"est le code {trouvee.de}, mais la commune écrite est {cite(lieu.commune)}"
        constats.append(_constat(lieu, "code_insee", message, None, Gravite.AVERTISSEMENT))
    return trouvee


def _introuvable(lieu: Lieu, departement: Departement) -> Constat:
    sans_code = trouver_commune(lieu.commune, None, departement.code)
    if sans_code is not None:
        return _mauvais_code_postal(lieu, sans_code)
    proches = suggestions_commune(lieu.commune, departement.code)
    noms = " ou ".join(f"{cite(proche.titre)} ({', '.join(proche.codes_postaux)})" for proche in proches)
    return _constat(
        lieu,
        "commune",
        f"n’est pas une commune {departement.de}",
        f"Vouliez-vous dire {noms} ?" if noms else None,
    )


def _mauvais_code_postal(lieu: Lieu, trouvee: Commune) -> Constat:
    codes = trouvee.codes_postaux
    attendu = (
        f"son code postal est {codes[0]}" if len(codes) == 1 else f"ses codes postaux sont {', '.join(codes)}"
    )
    return _constat(lieu, "code_postal", f"n’est pas un code postal {trouvee.de} : {attendu}")


def _verifier_position(lieu: Lieu, trouvee: Commune, constats: list[Constat]) -> None:
    if (lieu.latitude is None) != (lieu.longitude is None):
        manque = "latitude" if lieu.latitude is None else "longitude"
        ecrit = "longitude" if lieu.latitude is None else "latitude"
        message = f"il manque « {manque} » : écrivez les deux, ou aucune des deux"
        constats.append(_constat(lieu, ecrit, message))
    elif lieu.latitude is not None and lieu.longitude is not None and trouvee.latitude is not None:
        loin = distance_km(lieu, trouvee)
        if loin is not None and loin > _rayon(trouvee):
            constats.append(_trop_loin(lieu, trouvee, loin))


def _rayon(trouvee: Commune) -> int:
    return next((km for debut, km in _GRANDES_COMMUNES.items() if trouvee.code.startswith(debut)), RAYON_KM)


def _trop_loin(lieu: Lieu, trouvee: Commune, loin: float) -> Constat:
    inverse = lieu.model_copy(update={"latitude": lieu.longitude, "longitude": lieu.latitude})
    if (pres := distance_km(inverse, trouvee)) is not None and pres <= _rayon(trouvee):
        message = "la latitude et la longitude sont inversées"
        propose = f"Écrivez latitude: {lieu.longitude} et longitude: {lieu.latitude}."
        return _constat(lieu, "latitude", message, propose)
    message = f"cette position est à {loin:.0f} km du milieu {trouvee.de}"
    return _constat(lieu, "latitude", message, "Corrigez-la, ou effacez latitude et longitude.")


def _constat(
    lieu: Lieu, champ: str, message: str, propose: str | None = None, gravite: Gravite = Gravite.ERREUR
) -> Constat:
    lu = str(getattr(lieu, champ))
    return Constat(lieu.origine(champ), lieu.champ(champ), message, gravite, propose, lu)
