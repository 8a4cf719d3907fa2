"""Who receives in a place and when, said in the fewest lines that leave nothing out?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import groupby, takewhile

from quifaitquoi.guide.affiches.atelier.signes import LIANT
from quifaitquoi.guide.affiches.permanences.contenu import Borne, Ligne, Section
from quifaitquoi.guide.dates import Prochaines
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.liens import nom_de_site
from quifaitquoi.guide.rendu import numero, phrase_complete
from quifaitquoi.horaires import Horaires, date_longue, semaine
from quifaitquoi.horaires.mots import majuscule

INSECABLE = "\u00a0"
FERME = "fermé"
FERIES_INCERTAINS = f"Jours fériés{INSECABLE}: appelez avant de venir."
"""The hours are known, but nobody said what happens on a public holiday."""
_JOURS_D_UNE_SEMAINE_TYPE = 20
"""Open on more days than that in eight weeks: the week says it better than a list of days."""
_DATES_AU_PLUS = 12
_DATES_AU_MOINS = 3
# Millimetres: « mercredi 23 septembre 2026 », « mercredi », « mercredi et jeudi », in bold at 20 points.
_LARGEUR_DATE = 98
_LARGEUR_JOUR = 36
_LARGEUR_JOURS = 62
_PLAGE = re.compile(r"\bde ([^ ]+) à ([^ ,]+)")
_HEURE = rf"(?:\d+{INSECABLE}h(?:{INSECABLE}\d\d)?|minuit)"
_PLAGE_BREVE = re.compile(rf"({_HEURE}) – ({_HEURE})")
_APRES_MIDI = re.compile(rf"(1[2-9]|2\d){INSECABLE}h")


def en_semaine(prochaines: Prochaines | None) -> bool:
    """Whether a schedule is shown as a week rather than as dates."""
    return prochaines is not None and len(prochaines.jours) > _JOURS_D_UNE_SEMAINE_TYPE


def borne(jour: date) -> Borne:
    return Borne(jour.isoformat(), date_longue(jour))


def section(guichet: Guichet, *, presente: bool, telephone: str | None, defaut: date) -> Section:
    """What the poster says of one guichet.

    `presente`: its role has been explained above already. `telephone`: the number at the foot of the poster.
    `defaut`: until when to keep the poster if the hours are not known.
    """
    prochaines, horaires = guichet.prochaines, guichet.accueil.horaires
    par_semaine = en_semaine(prochaines)
    lignes: tuple[Ligne, ...] = ()
    if prochaines and horaires:
        lignes = _sans_fins_fermees(_semaine(horaires, prochaines)) if par_semaine else _dates(prochaines)
    return Section(
        nom=guichet.accueil.acteur.nom,
        phrase=None if presente else guichet.role.phrase,
        etiquettes=_etiquettes(guichet),
        textes=tuple(_textes(guichet, telephone)),
        lignes=lignes,
        lignes_groupees=_groupees(lignes) if par_semaine else lignes,
        remarques=_remarques(horaires, prochaines) if prochaines and horaires else (),
        minimum=len(lignes) if par_semaine else _DATES_AU_MOINS,
        fin=_fin(prochaines, lignes) if prochaines else borne(defaut),
    )


def _fin(prochaines: Prochaines, lignes: tuple[Ligne, ...]) -> Borne:
    """The last day known, or the last one shown when others follow it."""
    coupe = not en_semaine(prochaines) and len(prochaines.jours) > len(lignes)
    return lignes[-1].fin if coupe and lignes else borne(prochaines.jusquau)


def _etiquettes(guichet: Guichet) -> tuple[str, ...]:
    textes = (
        "Gratuit" if guichet.gratuit else None,
        majuscule(guichet.acces) if guichet.acces else None,
        "Atelier à plusieurs" if guichet.atelier else None,
    )
    return tuple(texte.replace(" ", INSECABLE) for texte in textes if texte)


def _textes(guichet: Guichet, telephone: str | None) -> list[str]:
    """The title of a permanence, another phone, an address to book, and the hours as a sentence."""
    accueil, textes = guichet.accueil, []
    titre = accueil.permanence.titre if accueil.permanence else None
    if titre and titre.lower() not in accueil.lieu.nom.lower():
        textes.append(f"{titre}.")
    if accueil.telephone and accueil.telephone != telephone:
        textes.append(f"Téléphone{INSECABLE}: {numero(accueil.telephone)}")
    if accueil.fiche.prise_rdv:
        textes.append(f"Rendez-vous en ligne{INSECABLE}: {nom_de_site(accueil.fiche.prise_rdv)}")
    if accueil.horaires is None:
        textes.append(f"Jours et heures non connus{INSECABLE}: renseignez-vous avant de venir.")
    elif not en_semaine(guichet.prochaines):
        textes.append(sans_coupure(phrase_complete(accueil.horaires)))
    return textes


def sans_coupure(texte: str) -> str:
    """Keep « de 9 h à 12 h » on one line."""
    return _PLAGE.sub(rf"de{INSECABLE}\1{INSECABLE}à{INSECABLE}\2", texte)


def _dates(prochaines: Prochaines) -> tuple[Ligne, ...]:
    return tuple(
        Ligne(
            quand=majuscule(date_longue(ouvert.jour)).replace(" ", INSECABLE),
            cellules=(sans_coupure(ouvert.heures),),
            note=f"Jour férié{INSECABLE}: appelez avant de venir." if ouvert.ferie else None,
            fin=borne(ouvert.jour),
            largeur=_LARGEUR_DATE,
        )
        for ouvert in prochaines.jours[:_DATES_AU_PLUS]
    )


def _semaine(horaires: Horaires, prochaines: Prochaines) -> tuple[Ligne, ...]:
    """Seven lines; mornings and afternoons in two columns when every cell begins by its hours."""
    jours = semaine(horaires).lignes
    en_colonnes = all(
        len(jour.cellules) <= 2 and all(map(_PLAGE_BREVE.match, jour.cellules)) for jour in jours
    )
    return tuple(
        Ligne(
            quand=majuscule(jour.jour),
            cellules=_cellules(jour.cellules, en_colonnes=en_colonnes),
            note=None,
            fin=borne(prochaines.jusquau),
            largeur=_LARGEUR_JOUR,
        )
        for jour in jours
    )


def _cellules(cellules: tuple[str, ...], *, en_colonnes: bool) -> tuple[str, ...]:
    if not cellules:
        return (FERME,)
    propres = tuple(_PLAGE_BREVE.sub(rf"\1{INSECABLE}–{LIANT}{INSECABLE}\2", cellule) for cellule in cellules)
    if not en_colonnes:
        return (", ".join(propres),)
    if len(propres) == 1:
        return ("", *propres) if _APRES_MIDI.match(propres[0]) else (*propres, "")
    return propres


def _sans_fins_fermees(lignes: tuple[Ligne, ...]) -> tuple[Ligne, ...]:
    """The days closed at the end of the week on one line: « Samedi et dimanche : fermé »."""
    fermees = list(takewhile(lambda ligne: ligne.cellules == (FERME,), reversed(lignes)))[::-1]
    if len(fermees) < 2:
        return lignes
    ensemble = f"{_ensemble(fermees).quand}{INSECABLE}: {FERME}"
    return (*lignes[: -len(fermees)], replace(fermees[0], quand=ensemble, cellules=()))


def _groupees(lignes: tuple[Ligne, ...]) -> tuple[Ligne, ...]:
    """Days that follow each other with the same hours on one line: « Lundi au jeudi », hours side by side."""
    suites = [list(suite) for _, suite in groupby(lignes, key=lambda ligne: ligne.cellules)]
    largeur = _LARGEUR_JOURS if len(suites) < len(lignes) else _LARGEUR_JOUR
    return tuple(
        replace(_ensemble(suite), largeur=largeur, cellules=_cote_a_cote(suite[0].cellules))
        for suite in suites
    )


def _cote_a_cote(cellules: tuple[str, ...]) -> tuple[str, ...]:
    return (", ".join(filter(None, cellules)),) if cellules else ()


def _ensemble(lignes: list[Ligne]) -> Ligne:
    if len(lignes) == 1:
        return lignes[0]
    liaison = "et" if len(lignes) == 2 else "au"
    return replace(lignes[0], quand=f"{lignes[0].quand} {liaison} {lignes[-1].quand.lower()}")


def _remarques(horaires: Horaires, prochaines: Prochaines) -> tuple[str, ...]:
    """What a week can't hold: closures, dates, doubtful holidays, and what is not known."""
    if not en_semaine(prochaines):
        return prochaines.limites
    a_part = (f"{majuscule(sans_coupure(texte))}." for texte in semaine(horaires).remarques)
    feries = any(ouvert.ferie for ouvert in prochaines.jours)
    return (*a_part, *((FERIES_INCERTAINS,) if feries else ()), *prochaines.limites)
