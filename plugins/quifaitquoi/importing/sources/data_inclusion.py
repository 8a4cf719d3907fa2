"""Which places do the structures and services of data·inclusion describe? (schema v1, gip-inclusion)

A structure is a place; its services are what is done there. Each object is a row of the report.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.importing.sources.formats import DATA_INCLUSION
from quifaitquoi.importing.sources.lignes import Ligne, Rattachee, Tableau, Voisine
from quifaitquoi.importing.sources.objets import Objet, lire_objets
from quifaitquoi.importing.sources.tableau import propre
from quifaitquoi.importing.sources.traduction import de_la_structure, du_service

_D_UN_SERVICE: Final = "structure_id"
_PERSONNE: Final = "contact_nom_prenom"
_PAS_UN_OBJET: Final = "ce n’est ni une structure ni un service"


def lire_data_inclusion(textes: Sequence[tuple[str, str]]) -> Tableau:
    """The rows of one or more files, given as (name, text): structures alone, or with their services.

    Never raises on content: a file that is broken gives a Constat that blocks, and no row.
    """
    objets: list[Objet] = []
    constats: list[Constat] = []
    for fichier, texte in textes:
        lus = lire_objets(texte, fichier)
        if isinstance(lus, Constat):
            constats.append(lus)
        else:
            objets += lus
            constats += _personnes(lus, fichier)
    if any(constat.bloque for constat in constats):
        return Tableau((), 0, tuple(constats), DATA_INCLUSION)
    if not objets:
        constats += (Constat(Origine(fichier), "", "ce fichier est vide") for fichier, _ in textes)
    return _tableau(objets, constats)


def _tableau(objets: Sequence[Objet], constats: Sequence[Constat]) -> Tableau:
    structures = [objet for objet in objets if objet.champs is None or _D_UN_SERVICE not in objet.champs]
    services = [objet for objet in objets if objet.champs is not None and _D_UN_SERVICE in objet.champs]
    premieres: dict[str, Objet] = {}
    for structure in structures:
        premieres.setdefault(_texte((structure.champs or {}).get("id")), structure)
    siens: dict[str, list[Objet]] = defaultdict(list)
    for service in services:
        siens[_texte((service.champs or {}).get(_D_UN_SERVICE))].append(service)
    lignes = []
    for structure in structures:
        cle = _texte((structure.champs or {}).get("id"))
        a_elle = siens.get(cle, []) if premieres.get(cle) is structure else []
        lignes.append(_ligne(structure, a_elle))
    rattachees = [_rattachee(service, premieres) for service in services]
    return Tableau(tuple(lignes), 0, tuple(constats), DATA_INCLUSION, tuple(rattachees))


def _ligne(structure: Objet, services: Sequence[Objet]) -> Ligne:
    if structure.champs is None:
        return Ligne(structure.origine, {}, _PAS_UN_OBJET)
    textes = _textes(structure.champs)
    cellules, voisines = de_la_structure(textes)
    for service in services:
        siens = _textes(service.champs or {})
        voisines += (_situee(voisine, service, siens) for voisine in du_service(siens, textes, cellules))
    return Ligne(structure.origine, cellules, None, partial(_reperer, structure), tuple(voisines))


def _situee(voisine: Voisine, service: Objet, textes: Mapping[str, str]) -> Voisine:
    """A text of a service, with its name and its place in the file."""
    colonne, origine = voisine.colonne, service.origine_de(voisine.colonne) or service.origine
    nom = textes.get("nom", "")
    return replace(voisine, colonne=f"{colonne} (service « {nom} »)" if nom else colonne, origine=origine)


def _reperer(structure: Objet, colonne: str) -> Origine | None:
    return structure.origine_de(
        next((nom for nom, ici in DATA_INCLUSION.noms.items() if ici == colonne), colonne)
    )


def _rattachee(service: Objet, structures: Mapping[str, Objet]) -> Rattachee:
    textes = _textes(service.champs or {})
    ligne = Ligne(service.origine, {"nom": textes.get("nom", ""), "id": textes.get("id", "")})
    sienne = structures.get(textes.get(_D_UN_SERVICE, ""))
    if sienne is None:
        manque = f"sa structure « {textes.get(_D_UN_SERVICE, '')} » n’est pas dans ce qui est importé"
        return Rattachee(ligne, None, manque)
    return Rattachee(ligne, sienne.origine)


def _personnes(objets: Sequence[Objet], fichier: str) -> Iterator[Constat]:
    if any((objet.champs or {}).get(_PERSONNE) for objet in objets):
        message = "le nom d’une personne n’est jamais repris (RGPD, article 5)"
        yield Constat(Origine(fichier), _PERSONNE, message, Gravite.AVERTISSEMENT)


def _textes(champs: Mapping[str, Any]) -> dict[str, str]:
    """Every field as the text of a cell, lists joined as in the standard's CSV; names of persons left out."""
    textes = {nom: _texte(valeur) for nom, valeur in champs.items() if nom != _PERSONNE}
    return {nom: texte for nom, texte in textes.items() if texte}


def _texte(valeur: object) -> str:
    if valeur is None:
        return ""
    if isinstance(valeur, str):
        return propre(valeur)
    if isinstance(valeur, list) and all(isinstance(element, str) for element in valeur):
        return "|".join(propre(element) for element in valeur)
    return json.dumps(valeur, ensure_ascii=False)
