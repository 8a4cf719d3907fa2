"""What changes in the other lists: helpers, actions, the tree, the words, all that is true everywhere?

Every kind of record is compared in the same way, so one that is added to the model is compared too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from quifaitquoi.comparaison.appariement import Paires
from quifaitquoi.comparaison.ecarts import Sorte, Sujet
from quifaitquoi.comparaison.fiches import ecarts, presenter
from quifaitquoi.comparaison.valeurs import Noms, contenu
from quifaitquoi.model import Fiche, National

_CLES = ("id", "nom", "terme", "pour", "action")
_TITRES = ("titre", "nom", "terme", "pour", "action", "phrase", "page", "alternative", "affiche")
_DE_L_ARBRE = ("questions", "orientations")


def sujets_des_champs(
    avant: Fiche, apres: Fiche, noms: tuple[Noms, Noms], sauf: Collection[str] = ()
) -> Iterator[Sujet]:
    """Every field of two records: lists of records one by one, the rest together under the title of each."""
    for nom, info in type(apres).model_fields.items():
        if nom in sauf:
            continue
        titre, ancienne, nouvelle = info.title or nom, getattr(avant, nom, None), getattr(apres, nom)
        if _fiches(ancienne) or _fiches(nouvelle):
            yield from sujets_d_une_liste(titre, ancienne or (), nouvelle or (), noms)
        elif contenu(ancienne) != contenu(nouvelle):
            yield from _d_une_fiche(titre, ancienne, nouvelle, noms)


def sujets_d_une_liste(
    titre: str, avant: Collection[Fiche], apres: Collection[Fiche], noms: tuple[Noms, Noms]
) -> Iterator[Sujet]:
    anciennes, nouvelles = par_cle(avant), par_cle(apres)
    communes = tuple((anciennes[cle], fiche) for cle, fiche in nouvelles.items() if cle in anciennes)
    retirees = tuple(fiche for cle, fiche in anciennes.items() if cle not in nouvelles)
    ajoutees = tuple(fiche for cle, fiche in nouvelles.items() if cle not in anciennes)
    yield from sujets_des_paires(titre, Paires(communes, retirees, ajoutees), noms)


def sujets_des_paires(titre: str, paires: Paires[Fiche], noms: tuple[Noms, Noms]) -> Iterator[Sujet]:
    for fiche in paires.ajoutees:
        yield Sujet(_titre(titre, fiche, noms[1]), Sorte.AJOUT, tuple(presenter(fiche, noms[1], _CLES)))
    for avant, apres in paires.communes:
        if dits := tuple(ecarts(avant, apres, noms)):
            yield Sujet(_titre(titre, apres, noms[1]), Sorte.CHANGE, dits)
    for fiche in paires.retirees:
        yield Sujet(_titre(titre, fiche, noms[0]), Sorte.RETRAIT)


def sujets_nationaux(avant: National, apres: National) -> Iterator[Sujet]:
    """The tree, then the lists, true everywhere."""
    noms = Noms.du_national(avant), Noms.du_national(apres)
    yield from sujets_des_champs(avant.arbre, apres.arbre, noms)
    yield from sujets_des_champs(avant, apres, noms, ("arbre",))


def sujets_propres(
    nationaux: tuple[National, National], bases: tuple[National, National], noms: tuple[Noms, Noms]
) -> Iterator[Sujet]:
    """What a territory changes of what is true everywhere, before and now."""
    if nationaux[0] is bases[0] and nationaux[1] is bases[1]:
        return
    for champs in (None, _DE_L_ARBRE):
        modele = type(nationaux[1].arbre) if champs else National
        for nom in champs or [nom for nom in modele.model_fields if nom != "arbre"]:
            avant, apres = (
                _propres(n.arbre if champs else n, base.arbre if champs else base, nom)
                for n, base in zip(nationaux, bases, strict=True)
            )
            yield from sujets_d_une_liste(
                f"{modele.model_fields[nom].title or nom} (propre à ce territoire)", avant, apres, noms
            )


def par_cle(fiches: Collection[Fiche]) -> Mapping[str, Fiche]:
    return {str(_premier(fiche, _CLES, rang)): fiche for rang, fiche in enumerate(fiches)}


def _propres(fiche: Fiche, base: Fiche, nom: str) -> list[Fiche]:
    valeur = getattr(fiche, nom)
    if not _fiches(valeur):
        return []
    communes = {cle: contenu(une) for cle, une in par_cle(getattr(base, nom)).items()}
    return [une for cle, une in par_cle(valeur).items() if communes.get(cle) != contenu(une)]


def _d_une_fiche(titre: str, avant: object, apres: object, noms: tuple[Noms, Noms]) -> Iterator[Sujet]:
    if isinstance(avant, Fiche) and isinstance(apres, Fiche):
        yield Sujet(titre, Sorte.CHANGE, tuple(ecarts(avant, apres, noms)))
    elif apres in (None, ()):
        yield Sujet(titre, Sorte.RETRAIT, (f"C’était : {noms[0].dire('', avant)}",))
    else:
        sorte = Sorte.AJOUT if avant in (None, ()) else Sorte.CHANGE
        yield Sujet(titre, sorte, (f"Désormais : {noms[1].dire('', apres)}",))


def _fiches(valeur: object) -> bool:
    return isinstance(valeur, tuple) and bool(valeur) and all(isinstance(une, Fiche) for une in valeur)


def _titre(titre: str, fiche: Fiche, noms: Noms) -> str:
    nom = next((nom for nom in _TITRES if getattr(fiche, nom, None)), "")
    return f"{titre} : {noms.dire(nom, getattr(fiche, nom)).rstrip('.')}" if nom else titre


def _premier(fiche: Fiche, noms: Collection[str], sinon: object) -> object:
    return next((valeur for nom in noms if (valeur := getattr(fiche, nom, None))), sinon)
