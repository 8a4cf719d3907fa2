"""How is the value of a field said to somebody who knows no YAML?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from quifaitquoi.constats import sans_commande
from quifaitquoi.geo import commune, epcis_de
from quifaitquoi.horaires import Horaires, date_sans_jour, phrase
from quifaitquoi.model import Fiche, National, Territoire

_LONGUEUR = 240
"""Characters of a value that are shown: what matters most stands at its beginning."""


def contenu(valeur: object) -> object:
    """The value without where it was written: equal when, and only when, it says the same."""
    if isinstance(valeur, Fiche):
        return {nom: contenu(getattr(valeur, nom)) for nom in type(valeur).model_fields}
    if isinstance(valeur, Horaires):
        return phrase(valeur)
    return tuple(map(contenu, valeur)) if isinstance(valeur, tuple) else valeur


def abrege(texte: str) -> str:
    """One line that can be shown anywhere, cut when it is long."""
    ligne = sans_commande(" ".join(texte.split()))
    return ligne if len(ligne) <= _LONGUEUR else ligne[: _LONGUEUR - 1].rstrip() + "…"


def entre_guillemets(texte: str) -> str:
    return f"« {abrege(texte)} »"


@dataclass(frozen=True, slots=True)
class Noms:
    """The names that people know, for the ids that editors write."""

    acteurs: Mapping[str, str]
    lieux: Mapping[str, str]
    roles: Mapping[str, str]
    noeuds: Mapping[str, str]
    ressources: Mapping[str, str]
    actions: Mapping[str, str]
    zones: Callable[[str], str] = str

    @classmethod
    def du_national(cls, national: National) -> Noms:
        return cls(
            {},
            {},
            {role.id: role.nom for role in national.roles},
            {nom: noeud.titre for nom, noeud in national.arbre.noeuds.items()},
            {ressource.id: ressource.nom for ressource in national.ressources},
            {action.id: action.titre for action in national.actions_cles},
        )

    @classmethod
    def du_territoire(cls, territoire: Territoire) -> Noms:
        national = cls.du_national(territoire.national)
        epcis = {epci.siren: epci.titre for epci in epcis_de(territoire.code)}
        return cls(
            {acteur.id: acteur.nom for acteur in territoire.acteurs},
            {lieu.id: lieu.nom for lieu in territoire.lieux},
            national.roles,
            national.noeuds,
            national.ressources,
            {action.id: action.titre for action in territoire.actions},
            lambda code: epcis.get(code) or _commune(code),
        )

    def dire(self, champ: str, valeur: object) -> str:
        """A value in words; a record as its own fields, joined."""
        if isinstance(valeur, Fiche):
            return self._dire_fiche(valeur)
        if isinstance(valeur, bool):
            return "oui" if valeur else "non"
        if isinstance(valeur, tuple):
            return ", ".join(self.dire(champ, element) for element in valeur)
        if isinstance(valeur, Horaires):
            return phrase(valeur)
        if isinstance(valeur, date):
            return date_sans_jour(valeur)
        if isinstance(valeur, Enum):
            return str(valeur.value)
        return self._dire_texte(champ, str(valeur))

    def _dire_fiche(self, fiche: Fiche) -> str:
        presents = [
            (nom, valeur)
            for nom in type(fiche).model_fields
            if (valeur := getattr(fiche, nom)) not in (None, (), False)
        ]
        return ", ".join(
            self._titre_de(fiche, nom) if valeur is True else self.dire(nom, valeur)
            for nom, valeur in presents
        )

    @staticmethod
    def _titre_de(fiche: Fiche, nom: str) -> str:
        return (type(fiche).model_fields[nom].title or nom).lower()

    def _dire_texte(self, champ: str, texte: str) -> str:
        if champ == "zone":
            return "tout le département" if texte == "departement" else self.zones(texte)
        connus: Mapping[str, Mapping[str, str]] = {
            "acteur": self.acteurs,
            "acteurs": self.acteurs,
            "lieu": self.lieux,
            "role": self.roles,
            "roles": self.roles,
            "vers": self.noeuds,
            "depart": self.noeuds,
            "accompagnement": self.noeuds,
            "ressources": self.ressources,
            "urgences": self.ressources,
            "action": self.actions,
        }
        return connus.get(champ, {}).get(texte, texte)


def _commune(code: str) -> str:
    trouvee = commune(code)
    return trouvee.titre if trouvee else code
