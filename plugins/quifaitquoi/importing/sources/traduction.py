"""What does each field of a data·inclusion structure, or of one of its services, become in a row of ours?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Final

from quifaitquoi.geo import departement_de
from quifaitquoi.importing.sources import vocabulaire
from quifaitquoi.importing.sources.formats import DATA_INCLUSION
from quifaitquoi.importing.sources.lignes import Voisine

_SANS_OBJET: Final = {"source", "date_maj", "id", "structure_id", "lien_source", "score_qualite"}
"""Of a service: its keys, and what says how the record was made."""
_ADRESSE: Final = {
    "adresse",
    "complement_adresse",
    "code_postal",
    "commune",
    "code_insee",
    "latitude",
    "longitude",
}
_LISTES: Final[Mapping[str, tuple[str, vocabulaire.Table]]] = {
    "thematiques": ("services", vocabulaire.SERVICES),
    "publics": ("publics_specifiquement_adresses", vocabulaire.PUBLICS),
    "frais": ("frais_a_charge", vocabulaire.FRAIS),
    "type": ("modalites_accompagnement", vocabulaire.TYPES),
    "modes_accueil": ("modalites_accompagnement", vocabulaire.MODES_ACCUEIL),
    "modes_mobilisation": ("modalites_acces", vocabulaire.MODES_MOBILISATION),
}
_LONGUEUR_MAX: Final = 4000
"""Of a presentation."""
_INCONNU: Final = "n’a pas d’équivalent dans le standard national"
_AUTREMENT: Final = "un service le dit autrement que sa structure"


def de_la_structure(textes: Mapping[str, str]) -> tuple[dict[str, str], list[Voisine]]:
    """The cells of a structure by our names, and what must be read again."""
    cellules = {DATA_INCLUSION.noms.get(nom, nom): texte for nom, texte in textes.items()}
    voisines: list[Voisine] = []
    for reseau in filter(None, cellules.pop("reseaux_porteurs", "").split("|")):
        dispositif, typologie = vocabulaire.DISPOSITIFS.get(reseau), vocabulaire.TYPOLOGIES.get(reseau)
        _ajouter(cellules, "dispositif_programmes_nationaux", dispositif)
        _ajouter(cellules, "typologie", typologie)
        if not dispositif and not typologie:
            voisines.append(Voisine("reseaux_porteurs", reseau, _INCONNU))
    for nom in ("lien_source", "score_qualite"):
        cellules.pop(nom, None)
    return cellules, voisines


def du_service(
    service: Mapping[str, str], structure: Mapping[str, str], cellules: MutableMapping[str, str]
) -> list[Voisine]:
    """Add to a structure what one of its services says; return what must be read again."""
    titre = service.get("nom", "")
    voisines = list(_listes(service, cellules))
    decrit = "\n\n".join(filter(None, (f"**{titre}**" if titre else "", service.get("description", ""))))
    ensemble = "\n\n".join(filter(None, (cellules.get("presentation_detail", ""), decrit)))
    if len(ensemble) <= _LONGUEUR_MAX:
        cellules["presentation_detail"] = ensemble
    else:
        voisines.append(Voisine("description", decrit, "la présentation serait trop longue"))
    for nom, texte in service.items():
        if nom in _LISTES or nom in _SANS_OBJET or nom in ("nom", "description"):
            continue
        if texte == structure.get(nom) or _evident(nom, texte, structure):
            continue
        voisines.append(Voisine(nom, texte, _pourquoi(nom)))
    return voisines


def _listes(service: Mapping[str, str], cellules: MutableMapping[str, str]) -> Iterator[Voisine]:
    for nom, (colonne, table) in _LISTES.items():
        for mot in filter(None, service.get(nom, "").split("|")):
            if mot in table:
                _ajouter(cellules, colonne, table[mot])
            else:
                yield Voisine(nom, mot, _INCONNU)


def _ajouter(cellules: MutableMapping[str, str], colonne: str, mot: str | None) -> None:
    deja = list(filter(None, cellules.get(colonne, "").split("|")))
    if mot and mot not in deja:
        cellules[colonne] = "|".join((*deja, mot))


def _evident(nom: str, texte: str, structure: Mapping[str, str]) -> bool:
    """What goes without saying: a service for its own département, that anybody may ask for."""
    if nom == "zone_eligibilite":
        return texte == departement_de(structure.get("code_insee", "") or structure.get("code_postal", ""))
    return nom == "mobilisable_par" and "usagers" in texte.split("|")


def _pourquoi(nom: str) -> str:
    if nom in _ADRESSE:
        return "ce service se tient ailleurs que sa structure : écrivez peut-être un autre lieu"
    if nom == "horaires_accueil":
        return "ce service a ses propres horaires : écrivez peut-être une permanence"
    return (
        _AUTREMENT if nom in DATA_INCLUSION.noms or nom == "telephone" else "n’a pas de case dans une fiche"
    )
