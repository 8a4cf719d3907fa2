"""What does each clause of a free sentence say? The grammar above « when » and « hours ».

All or nothing: one word that is not understood and the whole sentence is left as it is, because that word
(a place, a service, « sauf ») can change what the others mean. Nothing here knows the ordinary week of the
place: that is `rapprochement`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from quifaitquoi.horaires.acces import lire_acces
from quifaitquoi.horaires.conditions import lire_condition
from quifaitquoi.horaires.contact import Morceau, lire_contact
from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.derriere import (
    jours_derriere,
    limite_derriere,
    refuser_l_exception,
    refuser_portee,
)
from quifaitquoi.horaires.enchainement import ATTENDU, Proposition, situer
from quifaitquoi.horaires.jetons import Jeton
from quifaitquoi.horaires.modele import Acces, Niveau, Quand
from quifaitquoi.horaires.motifs import lire_motif
from quifaitquoi.horaires.notes import lire_note
from quifaitquoi.horaires.plages import Heures, lire_heures
from quifaitquoi.horaires.quand import lire_quand, lire_sauf
from quifaitquoi.horaires.remplissage import est_un_acces, sauter

_JOURNEE: Final = (
    "toute la journee", "( toute la journee )", "( journee )", "en journee continue", "journee continue",
    "sans interruption", "en continu", "non stop",
)  # fmt: skip
_FERME: Final = ("ferme", "fermee", "fermes", "fermees", "fermeture")
_MAIS: Final = (
    "nous sommes fermes au public mais nous recevons",
    ", nous sommes fermes au public mais nous recevons",
    "ferme au public mais",
)
_PAR: Final = frozenset({"par", "au", "telephone", "telephonique"})
_FINS: Final = frozenset({".", ";", "/", ",", "-", "et", ")"})


def lire_propositions(texte: str) -> tuple[list[Proposition], list[Morceau]]:
    """The clauses of a text, and the pieces that are not schedules (contact, another place). Raises
    Incompris as soon as a word is not understood or could be read in two ways."""
    curseur = Curseur.sur_une_phrase(texte)
    propositions: list[Proposition] = []
    contacts: list[Morceau] = []
    contexte: tuple[Quand, ...] = ()
    while True:
        liant = _liant(curseur)
        if curseur.fini:
            return propositions, contacts
        if a_part := _a_part(curseur, liant, propositions):
            contacts.append(a_part)
            continue
        nouveau = _contexte(curseur)
        if contexte and not nouveau and "." in liant:
            raise curseur.refus(ATTENDU)
        contexte = nouveau or contexte
        proposition = _proposition(curseur)
        _exiger_une_fin(curseur)
        refuser_l_exception(proposition, curseur)
        propositions.append(situer(proposition, contexte, propositions, liant, curseur))


def _a_part(curseur: Curseur, liant: str, avant: list[Proposition]) -> Morceau | None:
    """A piece that says nothing of the hours of this place."""
    phrase_neuve = "." in liant
    if (phrase_neuve or not avant) and (note := lire_note(curseur, apres_des_regles=bool(avant))):
        return note
    if est_un_acces(curseur):
        return None
    amorce = curseur.suivant(1 if curseur.jeton.valeur == "(" else 0)
    contact = lire_contact(curseur)
    if contact and avant and _au_telephone(avant[-1], amorce) and not phrase_neuve and ";" not in liant:
        raise Incompris(avant[-1].debut, contact.fin, "ces heures sont-elles celles du téléphone ?")
    return contact


def _au_telephone(lue: Proposition, amorce: Jeton) -> bool:
    """« lundi 9h-12h (par téléphone) » tells when somebody answers, « … sur rdv au … » how to book."""
    sans_acces = lue.acces is None and not any(plage.acces for plage in lue.plages)
    return bool(lue.plages) and sans_acces and amorce.valeur in _PAR


def _liant(curseur: Curseur) -> str:
    lus = ""
    while mot := curseur.prend_un(".", ";", "/", ",", "-", "et", "ainsi", "puis", "|", "•", "*", "_"):
        lus += mot
    return lus


def _contexte(curseur: Curseur) -> tuple[Quand, ...]:
    """« pendant les vacances scolaires : » before clauses it holds for, until the next one."""
    depart = curseur.position
    sauter(curseur)
    condition = lire_condition(curseur)
    limite = condition and condition.sorte in ("vacances", "parite", "periodes")
    if condition and limite and condition.quand.niveau != Niveau.jour and curseur.prend(":"):
        heures = curseur.jeton.genre in ("heure", "nombre") or curseur.jeton.valeur in (*_FERME, "de")
        if not heures:
            return (condition.quand,)
    curseur.position = depart
    return ()


def _proposition(curseur: Curseur) -> Proposition:
    lue = Proposition(curseur.jeton.debut, 0)
    while True:
        retour = curseur.position
        exclusif = curseur.prend_une_suite(*_MAIS)
        sauter(curseur)
        suite = replace(lue, exclusif=True) if exclusif else _element(curseur, lue)
        if suite is None:
            break
        lue = suite
    if lue.plages or lue.ferme or lue.acces:
        if lue.plages and lue.quands:
            curseur.position = retour
            lue = limite_derriere(curseur, lue)
            retour = curseur.position
        curseur.position = retour
        _sauter_journee(curseur)
        return replace(lue, fin=curseur.suivant(-1).fin)
    raise curseur.refus(ATTENDU)


def _element(curseur: Curseur, lue: Proposition) -> Proposition | None:
    """One more part of the clause; None when the next one belongs to another clause or to none."""
    if not lue.ferme and not lue.plages and curseur.prend_un(*_FERME):
        curseur.prend_une_suite("au public")
        return replace(lue, ferme=True)
    if lue.acces is None and not lue.ferme and (acces := _acces(curseur)):
        refuser_portee(lue, curseur)
        return replace(lue, acces=acces, acces_devant=not (lue.quands or lue.plages))
    if lue.ferme and lire_motif(curseur, lue.quands):
        return lue
    return _heures_ou_jours(curseur, lue)


def _heures_ou_jours(curseur: Curseur, lue: Proposition) -> Proposition | None:
    seulement_sauf = any(quand == Quand(sauf=quand.sauf) for quand in lue.quands)
    if not lue.plages and not seulement_sauf and (not lue.ferme or len(lue.quands) == 1):
        heures = _heures(curseur)
        if heures is not None:
            return replace(lue, plages=heures.plages)
    if not lue.quands and (quands := _quands(curseur)):
        return replace(lue, quands=quands)
    if lue.acces and not (lue.quands or lue.plages) and (sauf := lire_sauf(curseur)):
        if any(quand != Quand(jours=quand.jours) for quand in sauf):
            raise curseur.refus(ATTENDU)
        return replace(lue, quands=(Quand(sauf=sauf),))
    if (lue.ferme or lue.plages) and len(lue.quands) == 1 and (quands := jours_derriere(curseur, lue)):
        return replace(lue, quands=quands)
    # « sur rendez-vous le samedi uniquement »
    return lue if lue.acces and curseur.prend_un("uniquement", "seulement", "exclusivement") else None


def _acces(curseur: Curseur) -> Acces | None:
    if curseur.prend_une_suite("egalement sans rendez-vous", "aussi sans rendez-vous"):
        return Acces.les_deux
    acces = lire_acces(curseur)
    if acces:
        curseur.prend(":")
    return acces


def _heures(curseur: Curseur) -> Heures | None:
    jeton, apres = curseur.jeton, curseur.suivant()
    amorce = jeton.valeur in ("de", "entre", "d", ":") and apres.genre in ("heure", "nombre")
    if not (
        amorce or jeton.genre == "heure" or (jeton.genre == "nombre" and curseur.suivant(2).genre == "heure")
    ):
        return None
    curseur.prend(":")
    return lire_heures(curseur)


def _quands(curseur: Curseur) -> tuple[Quand, ...]:
    depart = curseur.position
    if lire_condition(curseur) is None:
        curseur.position = depart
        return ()
    curseur.position = depart
    quands = lire_quand(curseur)
    _sauter_journee(curseur)
    annonce = _heures_apres(curseur) or _verbe_apres(curseur, quands) or _acces_apres(curseur)
    if curseur.jeton.valeur != "," or annonce:
        curseur.prend_un(":", ",")
    return quands


def _acces_apres(curseur: Curseur) -> bool:
    """« le mardi, sur rendez-vous uniquement. »: nothing after it that it could be for."""
    depart = curseur.position
    curseur.avance()
    acces = lire_acces(curseur)
    fini = curseur.fini or curseur.jeton.valeur in (".", ";")
    curseur.position = depart
    return acces is not None and fini


def _verbe_apres(curseur: Curseur, quands: tuple[Quand, ...]) -> bool:
    """« pendant les vacances scolaires, la structure est fermée … »: the comma does not end the clause."""
    if any(quand.jours or quand.partie or quand.niveau == Niveau.jour for quand in quands):
        return False
    depart = curseur.position
    curseur.avance()
    apres = curseur.position
    sauter(curseur)
    suit = curseur.position > apres or curseur.jeton.valeur in _FERME
    curseur.position = depart
    return suit


def _heures_apres(curseur: Curseur) -> bool:
    """« le lundi, de 9 h à 12 h »: the comma does not end the clause."""
    suite = curseur.suivant()
    return suite.genre in ("heure", "nombre") or (
        suite.valeur in ("de", "d", "entre") and curseur.suivant(2).genre in ("heure", "nombre")
    )


def _sauter_journee(curseur: Curseur) -> None:
    curseur.prend_une_suite(*_JOURNEE)


def _exiger_une_fin(curseur: Curseur) -> None:
    """A clause ends at a sign, or where the next one says its days."""
    if curseur.fini or curseur.jeton.valeur in _FINS:
        curseur.prend(")")
        return
    if curseur.jeton.genre == "autre" or curseur.jeton.valeur in ("(", "au", "par"):
        depart = curseur.position
        if lire_contact(curseur):
            curseur.position = depart
            return
    depart = curseur.position
    condition = lire_condition(curseur)
    curseur.position = depart
    if condition is None:
        raise curseur.refus(ATTENDU)
