"""Does every id, name or code that a record gives exist?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from quifaitquoi.constats import Constat, cite, le_plus_proche, vouliez_vous_dire
from quifaitquoi.geo import commune, epcis_de
from quifaitquoi.model import Acteur, Fiche, Lieu, Permanence, Territoire
from quifaitquoi.model.fiche import Chemin


def _inconnus(
    territoire: Territoire,
    fiche: Fiche,
    nom: str,
    lus: Collection[str],
    connus: Collection[str],
    quoi: str,
) -> Iterator[Constat]:
    """One error per id that names nothing; what could not be read may well name something."""
    if "*" in territoire.illisibles:
        return
    for rang, lu in enumerate(lus):
        if lu in connus or lu in territoire.illisibles:
            continue
        chemin: Chemin = (nom,) if isinstance(getattr(fiche, nom), str) else (nom, rang)
        propose = vouliez_vous_dire(lu, connus)
        yield Constat(
            fiche.origine(*chemin), fiche.champ(nom), f"{quoi} n’existe pas", suggestion=propose, lu=lu
        )


def _une_fois(constats: Iterable[Constat], connus: Collection[str]) -> Iterator[Constat]:
    """One error per file and unknown id: a letter lost in an id would else fill the screen.

    An id that several records give was true before: it is the record it names that has changed.
    """
    pareils: dict[tuple[str, str | None], list[Constat]] = defaultdict(list)
    for constat in constats:
        pareils[constat.origine.fichier, constat.lu].append(constat)
    for (_, lu), ceux in pareils.items():
        if lu is None or len(ceux) == 1:
            yield from ceux
            continue
        autres = "une autre fiche" if len(ceux) == 2 else f"{len(ceux) - 1} autres fiches"
        message = f"{ceux[0].message} ; de même pour {autres} de ce fichier"
        devenu = le_plus_proche(lu, connus)
        propose = f"Son « id » est-il devenu {cite(devenu)} ? Remettez alors {cite(lu)}." if devenu else None
        yield replace(ceux[0], message=message, suggestion=propose)


def acteurs_connus(territoire: Territoire, _: date) -> Iterator[Constat]:
    connus = territoire.acteur
    quoi = "cet acteur"
    des_lieux = (
        _inconnus(territoire, lieu, "acteurs", lieu.acteurs, connus, quoi) for lieu in territoire.lieux
    )
    yield from _une_fois((constat for trouves in des_lieux for constat in trouves), connus)
    des_autres = (
        _inconnus(territoire, une, "acteur", [une.acteur], connus, quoi) for une in territoire.permanences
    )
    yield from _une_fois((constat for trouves in des_autres for constat in trouves), connus)


def lieux_connus(territoire: Territoire, _: date) -> Iterator[Constat]:
    connus = territoire.lieu
    trouves = (
        _inconnus(territoire, une, "lieu", [une.lieu], connus, "ce lieu") for une in territoire.permanences
    )
    yield from _une_fois((constat for ceux in trouves for constat in ceux), connus)


def roles_connus(territoire: Territoire, _: date) -> Iterator[Constat]:
    for acteur in territoire.acteurs:
        yield from _inconnus(territoire, acteur, "role", [acteur.role], territoire.role, "ce rôle")
    for orientation in territoire.national.arbre.orientations:
        for etape in orientation.etapes:
            yield from _inconnus(territoire, etape, "roles", etape.roles, territoire.role, "ce rôle")


def ressources_connues(territoire: Territoire, _: date) -> Iterator[Constat]:
    connues = {ressource.id for ressource in territoire.national.ressources}
    for orientation in territoire.national.arbre.orientations:
        for nom in ("ressources", "urgences"):
            lues = getattr(orientation, nom)
            yield from _inconnus(territoire, orientation, nom, lues, connues, "ce contact national")


def operateurs_orientes(territoire: Territoire, _: date) -> Iterator[Constat]:
    connues = territoire.national.arbre.noeuds
    for operateur in territoire.national.operateurs:
        yield from _inconnus(
            territoire, operateur, "vers", [operateur.vers], connues, "cette page de l’arbre"
        )


def sources_connues(territoire: Territoire, _: date) -> Iterator[Constat]:
    connues = territoire.source
    fiches: tuple[Acteur | Lieu | Permanence, ...]
    fiches = (*territoire.acteurs, *territoire.lieux, *territoire.permanences)
    for fiche in fiches:
        if fiche.source:
            yield from _inconnus(territoire, fiche, "source", [fiche.source], connues, "cette source")


def zones_connues(territoire: Territoire, _: date) -> Iterator[Constat]:
    sirens = {epci.siren for epci in epcis_de(territoire.code)}
    for acteur in territoire.acteurs:
        if acteur.zone == "departement":
            continue
        codes = {code for code in acteur.zone if commune(code) is not None}
        yield from _inconnus(territoire, acteur, "zone", acteur.zone, codes | sirens, "ce code de la zone")
