"""Does the tree lead everybody somewhere, without turning in circles or going too deep?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath

from quifaitquoi.checks.regle import avertissement, erreur
from quifaitquoi.constats import Constat, vouliez_vous_dire
from quifaitquoi.model import Arbre, Orientation, Question, Reponse, Territoire

Noeuds = Mapping[str, Question | Orientation]

ADRESSES_PRISES = frozenset({"besoins"})
"""Pages that stand among those of the tree, under a name of their own."""

PROFONDEUR_MAX = 6
"""Questions before an orientation: beyond, people give up."""


def cibles_connues(territoire: Territoire, _: date) -> Iterator[Constat]:
    arbre = territoire.national.arbre
    if "*" in territoire.illisibles:
        return
    cibles: list[tuple[Arbre | Reponse, str, str]] = [(arbre, "depart", arbre.depart)]
    if arbre.accompagnement:
        cibles.append((arbre, "accompagnement", arbre.accompagnement))
    cibles += [
        (reponse, "vers", reponse.vers) for question in arbre.questions for reponse in question.reponses
    ]
    message = "aucune question ni orientation ne porte cet identifiant"
    for fiche, nom, vers in cibles:
        if vers not in arbre.noeuds and vers not in territoire.illisibles:
            propose = vouliez_vous_dire(vers, arbre.noeuds)
            yield Constat(fiche.origine(nom), fiche.champ(nom), message, suggestion=propose, lu=vers)


def adresses_libres(territoire: Territoire, _: date) -> Iterator[Constat]:
    for noeud in territoire.national.arbre.noeuds.values():
        if noeud.id in ADRESSES_PRISES:
            yield erreur(noeud, "id", "cet identifiant est l’adresse d’une autre page : prenez-en un autre")


def sans_boucle(territoire: Territoire, _: date) -> Iterator[Constat]:
    """One error per answer that comes back to a question already asked on the way."""
    noeuds = territoire.national.arbre.noeuds
    vues: set[str] = set()
    for depart in territoire.national.arbre.questions:
        if depart.id not in vues:
            yield from _boucles(noeuds, depart, vues)


def _boucles(noeuds: Noeuds, depart: Question, vues: set[str]) -> Iterator[Constat]:
    """Depth first, with our own stack: contributors decide how deep a tree is."""
    vues.add(depart.id)
    pile = [(depart.id, iter(depart.reponses))]
    while pile:
        reponse = next(pile[-1][1], None)
        if reponse is None:
            pile.pop()
            continue
        chemin = [identifiant for identifiant, _ in pile]
        suite = noeuds.get(reponse.vers)
        if reponse.vers in chemin:
            tour = " → ".join([*chemin[chemin.index(reponse.vers) :], reponse.vers])
            yield erreur(reponse, "vers", f"cette réponse tourne en rond : {tour}")
        elif isinstance(suite, Question) and suite.id not in vues:
            vues.add(suite.id)
            pile.append((suite.id, iter(suite.reponses)))


def profondeur(territoire: Territoire, _: date) -> Iterator[Constat]:
    """The shortest way counts: where a node stands is where people meet it first."""
    noeuds = territoire.national.arbre.noeuds
    for identifiant, niveau in _niveaux(territoire).items():
        noeud = noeuds[identifiant]
        if isinstance(noeud, Question) and niveau > PROFONDEUR_MAX:
            message = f"c’est la {niveau}e question posée : {PROFONDEUR_MAX} au plus"
            yield erreur(noeud, "", message)


def tout_est_atteint(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Nothing is called unreachable while a part of the tree is missing.

    A territory that rewrites the tree leaves parts of the common one behind: that is its choice, and it could
    do nothing about them.
    """
    arbre = territoire.national.arbre
    atteints = _niveaux(territoire)
    if territoire.illisibles or not arbre.noeuds.keys() >= set(arbre.racines):
        return
    propres = [noeud for noeud in arbre.noeuds.values() if _est_du(territoire, noeud)]
    for noeud in propres or arbre.noeuds.values():
        if noeud.id not in atteints:
            yield avertissement(noeud, "", "aucune réponse ne mène ici")


def _est_du(territoire: Territoire, noeud: Question | Orientation) -> bool:
    """Whether it is written in the folder of the territory, not in the common tree."""
    return territoire.slug in PurePosixPath(noeud.origine().fichier).parts


def chacun_trouve(territoire: Territoire, _: date) -> Iterator[Constat]:
    """Where a territory has nobody for an orientation, it must offer a national contact."""
    presents = {acteur.role for acteur in territoire.acteurs}
    services = {service for accueil in territoire.accueils for service in accueil.services}
    for orientation in territoire.national.arbre.orientations:
        cherchees = [etape for etape in orientation.etapes if etape.cherche_quelqu_un]
        if not territoire.role.keys() >= {role for etape in cherchees for role in etape.roles}:
            continue
        trouve = any(presents.intersection(e.roles) or services.intersection(e.services) for e in cherchees)
        contacts = orientation.ressources or orientation.urgences
        if cherchees and not trouve and not contacts and not territoire.illisibles:
            message = (
                f"personne ne fait cela dans le guide {territoire.code}, et il n’y a aucun contact national "
                "à donner : cette page serait sans issue"
            )
            yield avertissement(orientation, "", message)


def _niveaux(territoire: Territoire) -> dict[str, int]:
    """Each node that can be reached and its rank on the shortest way from a first question (from 1)."""
    arbre = territoire.national.arbre
    niveaux: dict[str, int] = {}
    suivants = list(arbre.racines)
    niveau = 1
    while suivants:
        nouveaux = [i for i in dict.fromkeys(suivants) if i in arbre.noeuds and i not in niveaux]
        niveaux |= dict.fromkeys(nouveaux, niveau)
        ici = (arbre.noeuds[i] for i in nouveaux)
        suivants = [r.vers for noeud in ici if isinstance(noeud, Question) for r in noeud.reponses]
        niveau += 1
    return niveaux
