"""Does a record of YAML make a record of the model, and if not, what is wrong where?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from quifaitquoi.constats import (
    Constat,
    Gravite,
    Origine,
    cite,
    le_plus_proche,
    typographie,
    vouliez_vous_dire,
)
from quifaitquoi.horaires import Anomalie
from quifaitquoi.model import Fiche
from quifaitquoi.model.fiche import Chemin
from quifaitquoi.reading.noeuds import (
    Liste,
    Noeud,
    Origines,
    Page,
    Paire,
    Scalaire,
    Table,
    contenu,
    descendre,
)
from quifaitquoi.reading.phrases import phrase, suggestion

ERREURS_MAX = 100
"""Mistakes told about one record: nobody reads more, and a hostile file must not cost minutes."""

FicheLue = TypeVar("FicheLue", bound=Fiche)


def valider(
    modele: type[FicheLue], page: Page, noeud: Noeud, champ: str, constats: list[Constat]
) -> FicheLue | None:
    """A frozen record that knows where it was written, or None with one Constat per mistake."""
    reserves: list[tuple[str, Anomalie]] = []
    try:
        fiche = modele.model_validate(contenu(noeud), context=reserves)
    except ValidationError as refus:
        for erreur in _sans_ricochets(modele, noeud, refus):
            constats += _constats(modele, page, noeud, champ, erreur)
        return None
    for nom, reserve in reserves:
        anomalie = _anomalie(page, _suivre(noeud, (nom,))[0], f"{champ}.{nom}", reserve)
        constats.append(replace(anomalie, gravite=Gravite.AVERTISSEMENT))
    _situer(fiche, page, noeud, champ)
    return fiche if complet(noeud) else None


def _sans_ricochets(modele: type[Fiche], noeud: Noeud, refus: ValidationError) -> list[Any]:
    """The errors of pydantic, but for the fields that are « missing » because their name is misspelt."""
    erreurs: list[Any] = list(refus.errors(include_url=False))[:ERREURS_MAX]
    mal_nommes = set()
    for erreur in erreurs:
        if erreur["type"] == "extra_forbidden":
            *parent, nom = erreur["loc"]
            champs = _modele_de(modele, _suivre(noeud, tuple(parent))[1]).model_fields
            mal_nommes.add((*parent, le_plus_proche(str(nom), champs)))
    return [erreur for erreur in erreurs if erreur["type"] != "missing" or erreur["loc"] not in mal_nommes]


def complet(noeud: Noeud | None) -> bool:
    """Whether nothing was refused in a tree: a record that lost an optional field must not pass for whole."""
    if isinstance(noeud, Table):
        return all(paire.valeur is not None and complet(paire.valeur) for paire in noeud.paires.values())
    return all(complet(element) for element in noeud.elements) if isinstance(noeud, Liste) else True


def _situer(fiche: Fiche, page: Page, noeud: Noeud, champ: str) -> None:
    fiche.situer(Origines(page, noeud), champ)
    for nom in type(fiche).fiches_imbriquees():
        valeur, dedans = getattr(fiche, nom), descendre(noeud, nom)
        if isinstance(dedans, Paire) and isinstance(valeur, Fiche) and dedans.valeur is not None:
            _situer(valeur, page, dedans.valeur, f"{champ}.{nom}")
        elif isinstance(dedans, Paire) and isinstance(dedans.valeur, Liste):
            for rang, element in enumerate(dedans.valeur.elements):
                _situer(valeur[rang], page, element, f"{champ}.{nom}.{rang + 1}")


def cles_inconnues(
    page: Page, table: Table, permises: Collection[str], champ: str, constats: list[Constat]
) -> None:
    """Report the keys of a mapping that mean nothing there."""
    inconnues = [paire for nom, paire in table.paires.items() if nom not in permises]
    constats += [_inconnue(page, paire.cle, permises, champ) for paire in inconnues[:ERREURS_MAX]]


def _inconnue(page: Page, cle: Scalaire, permises: Collection[str], champ: str) -> Constat:
    proche = vouliez_vous_dire(cle.texte, permises)
    attendus = None if proche else "Champs possibles : " + ", ".join(permises)
    message = "ce champ n’existe pas ici"
    return Constat(page.origine(cle), champ, message, suggestion=proche or attendus, lu=cle.texte)


def _constats(
    modele: type[Fiche], page: Page, noeud: Noeud, champ: str, erreur: Mapping[str, Any]
) -> Iterator[Constat]:
    loc: Chemin = erreur["loc"]
    trouve, chemin = _suivre(noeud, loc)
    if erreur["type"] == "missing":
        yield from _manque(modele, page, noeud, champ, loc)
    elif erreur["type"] == "extra_forbidden" and isinstance(trouve, Paire):
        parent = ".".join([champ, *_noms(noeud, chemin[:-1])])
        yield _inconnue(page, trouve.cle, _modele_de(modele, chemin[:-1]).model_fields, parent)
    elif erreur["type"] == "horaires":
        nom = ".".join([champ, *_noms(noeud, chemin)])
        for anomalie in erreur["ctx"]["anomalies"]:
            yield _anomalie(page, trouve, nom, anomalie)
    elif not _par_ricochet(_valeur(trouve), erreur):
        yield _refus(page, trouve, ".".join([champ, *_noms(noeud, chemin)]), erreur)


def _par_ricochet(valeur: Noeud | None, erreur: Mapping[str, Any]) -> bool:
    """Whether a list is « too short » only because some of its items were refused, as told already."""
    if erreur["type"] != "too_short" or not isinstance(valeur, Liste):
        return False
    mini: int = erreur["ctx"]["min_length"]
    return len(valeur.elements) >= mini


def _suivre(noeud: Noeud, loc: Chemin) -> tuple[Paire | Noeud, Chemin]:
    """The node an error speaks of and its path, without the steps pydantic adds for its own unions."""
    trouve: Paire | Noeud = noeud
    chemin: list[str | int] = []
    for etape in loc:
        suivant = descendre(_valeur(trouve), etape)
        if suivant is not None:
            trouve = suivant
            chemin.append(etape)
    return trouve, tuple(chemin)


def _valeur(trouve: Paire | Noeud) -> Noeud | None:
    return trouve.valeur if isinstance(trouve, Paire) else trouve


def _noms(noeud: Noeud, chemin: Chemin) -> Iterator[str]:
    """Steps of a path as an editor counts: a list's item by its id, else by its rank from 1."""
    ici: Noeud | None = noeud
    for etape in chemin:
        suivant = descendre(ici, etape)
        ici = _valeur(suivant) if suivant is not None else None
        nomme = scalaire(ici, "id")
        yield etape if isinstance(etape, str) else nomme.texte if nomme else str(etape + 1)


def scalaire(noeud: Noeud | None, cle: str | None) -> Scalaire | None:
    """The text of a key of a mapping, when there is one."""
    paire = descendre(noeud, cle) if cle else None
    return paire.valeur if isinstance(paire, Paire) and isinstance(paire.valeur, Scalaire) else None


def _modele_de(modele: type[Fiche], chemin: Chemin) -> type[Fiche]:
    for etape in chemin:
        if isinstance(etape, str):
            modele = modele.fiches_imbriquees().get(etape, modele)
    return modele


def _manque(modele: type[Fiche], page: Page, noeud: Noeud, champ: str, loc: Chemin) -> Iterator[Constat]:
    """A missing key, told at the record that lacks it; silent when its value was refused already."""
    parent, chemin = _suivre(noeud, loc[:-1])
    nom = str(loc[-1])
    table = _valeur(parent)
    if isinstance(table, Table) and nom in table.paires:
        return
    info = _modele_de(modele, chemin).model_fields[nom]
    exemple = f" (exemple : {info.examples[0]})" if info.examples else ""
    sujet = ".".join([champ, *_noms(noeud, chemin)])
    yield Constat(_origine(page, parent), sujet, f"il manque « {nom} »{exemple}")


def _origine(page: Page, trouve: Paire | Noeud) -> Origine:
    """A text at its first letter, a list or mapping at its key."""
    if isinstance(trouve, Paire):
        return page.origine(trouve.valeur if isinstance(trouve.valeur, Scalaire) else trouve.cle)
    return page.origine(trouve)


def _refus(page: Page, trouve: Paire | Noeud, champ: str, erreur: Mapping[str, Any]) -> Constat:
    valeur = _valeur(trouve)
    if not isinstance(valeur, Scalaire):
        return Constat(_origine(page, trouve), champ, phrase(erreur))
    message, propose = phrase(erreur), suggestion(erreur, valeur.texte)
    return Constat(page.origine(valeur), champ, message, suggestion=propose, lu=valeur.texte or None)


def _anomalie(page: Page, trouve: Paire | Noeud, champ: str, anomalie: Anomalie) -> Constat:
    """One thing not understood in hours, at its very letter."""
    valeur = _scalaire_de(_valeur(trouve), anomalie)
    propose = f"Vouliez-vous dire « {anomalie.suggestion} » ?" if anomalie.suggestion else None
    if valeur is None:
        return Constat(_origine(page, trouve), champ, anomalie.message, suggestion=propose)
    origine = page.origine_dans(valeur, anomalie.debut)
    # « 14h-13h » need not be quoted twice.
    lu = None if typographie(anomalie.message).startswith(typographie(cite(valeur.texte))) else valeur.texte
    return Constat(origine, champ, anomalie.message, suggestion=propose, lu=lu or None)


def _scalaire_de(noeud: Noeud | None, anomalie: Anomalie) -> Scalaire | None:
    trouve = noeud
    if isinstance(noeud, Liste):
        trouve = noeud.elements[anomalie.rang] if anomalie.dans == "sauf" else None
    elif isinstance(noeud, Table) and (paire := noeud.paires.get(anomalie.cle or "")):
        trouve = paire.cle if anomalie.dans == "quand" else paire.valeur
    return trouve if isinstance(trouve, Scalaire) else None
