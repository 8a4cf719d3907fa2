"""What does a clause say last, and how far back does it hold? « samedi 10h-12h (2e et 4e du mois) »."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quifaitquoi.horaires.conditions import lire_condition
from quifaitquoi.horaires.curseur import ARTICLES, Curseur, Incompris
from quifaitquoi.horaires.enchainement import ATTENDU, Proposition, croiser
from quifaitquoi.horaires.modele import Niveau, Quand
from quifaitquoi.horaires.quand import lire_quand, lire_sauf, retirer


def jours_derriere(curseur: Curseur, lue: Proposition) -> tuple[Quand, ...]:
    """« pendant les vacances scolaires : 9h-12h du lundi au vendredi »: the days come last."""
    depart, limite = curseur.position, lue.quands[0]
    if limite.jours or limite.rangs or limite.ferie or limite.niveau in (Niveau.semaine, Niveau.jour):
        return ()
    if lue.ferme:
        return _fermes_derriere(curseur, limite)
    condition = lire_condition(curseur)
    fini = curseur.fini or curseur.jeton.valeur in (".", ";")
    if condition and condition.sorte == "jours" and not condition.quand.partie and fini:
        return (croiser(condition.quand, limite, curseur),)
    curseur.position = depart
    return ()


def _fermes_derriere(curseur: Curseur, limite: Quand) -> tuple[Quand, ...]:
    """« pendant les vacances scolaires, fermé le mercredi après-midi et le samedi matin »."""
    depart = curseur.position
    if lire_condition(curseur) is None:
        curseur.position = depart
        return ()
    curseur.position = depart
    quands = lire_quand(curseur)
    fini = curseur.fini or curseur.jeton.valeur in (".", ";")
    if fini and all(quand == Quand(jours=quand.jours, partie=quand.partie) for quand in quands):
        return tuple(croiser(quand, limite, curseur) for quand in quands)
    curseur.position = depart
    return ()


def limite_derriere(curseur: Curseur, lue: Proposition) -> Proposition:
    """« samedi 10h-12h (2e et 4e du mois) », « mercredi 9h-12h en semaine impaire », « … sauf en août »."""
    retour = curseur.position
    if sauf := lire_sauf(curseur):
        quands = tuple(retirer(quand, sauf) for quand in lue.quands)
        return replace(lue, quands=quands, sauf_derriere=True)
    parenthese = curseur.prend("(")
    condition = lire_condition(curseur)
    if condition is None or condition.sorte not in ("parite", "vacances", "rangs", "periodes"):
        curseur.position = retour
        return lue
    ferme = curseur.prend(")") if parenthese else curseur.fini or curseur.jeton.valeur in (".", ";", ",", "/")
    if curseur.jeton.valeur == ":":
        curseur.position = retour
        return lue
    if not ferme or len(lue.quands) != 1:
        raise curseur.refus(ATTENDU)
    limite = croiser(lue.quands[0], condition.quand, curseur)
    return replace(lue, quands=(limite,), limite_derriere=not parenthese)


def refuser_portee(lue: Proposition, curseur: Curseur) -> None:
    """« accueil le matin, l’après-midi sur rendez-vous »: the last ones only, or all of them?"""
    if not lue.quands or lue.plages:
        return
    demi_journees = any(quand == Quand(partie=quand.partie) for quand in lue.quands)
    jetons = [jeton for jeton in curseur.jetons[: curseur.position] if jeton.debut >= lue.debut]
    reprises = any(a.valeur == "," and b.valeur in ARTICLES for a, b in pairwise(jetons))
    if (demi_journees and len(lue.quands) > 1) or (
        reprises and str(jetons[0].valeur).startswith(("ouver", "accueil", "nous"))
    ):
        raise curseur.refus(ATTENDU)


def refuser_l_exception(lue: Proposition, curseur: Curseur) -> None:
    """« exceptionnellement ouvert le samedi »: which one? Read, it would be every Saturday."""
    if all(quand.periodes and all(p.datee for p in quand.periodes) for quand in lue.quands) and lue.quands:
        return
    for jeton in curseur.jetons[: curseur.position]:
        if jeton.debut >= lue.debut and str(jeton.valeur).startswith("exceptionnel"):
            lu = curseur.extrait(jeton.debut, jeton.fin)
            raise Incompris(jeton.debut, jeton.fin, f"« {lu} » : à quelles dates ? Écrivez-les avec l’année")
