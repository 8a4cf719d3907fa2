"""Which hours of a row can be published, and what is left to be read again?

Only what is read whole is published. A grid is held back with its comment when the comment speaks of hours
and is not understood: « fermé le mardi » beside a grid that opens on Tuesday would send somebody for nothing.
"""

from __future__ import annotations

import re

from quifaitquoi.constats import typographie
from quifaitquoi.geo import cle
from quifaitquoi.horaires import Grille, Horaires, Phrase, lire, lire_grille, lire_phrase, phrase
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.semaine_type import sans_heures
from quifaitquoi.importing.fiches.brouillon import Brouillon, Valeur
from quifaitquoi.importing.fiches.enseigne import en_fiche, enseigne
from quifaitquoi.importing.sources.formats import JOURS

# Words of a comment that may change hours, accents and capitals aside. One is enough to be careful.
_D_HORAIRES = re.compile(
    r"\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|jour|semaine|mois|annee|ete\b|"
    r"hiver|vacances|ferie|ferme|ouver|ouvr|horaire|heure|rdv|rendez|permanence|itineran|sauf|hors|except|"
    r"uniquement|seulement|possib|agenda|planning|calendrier|tous les|toutes les|une fois|janv|fevr|mars|"
    r"avril|mai\b|juin|juil|aout|sept|octo|nove|dece|conge|saison|sur demande|telephone|appel"
)


PROSE = ("presentation_resume", "presentation_detail")
# Words that make hours of every week false: one week in two, some days of the month.
_ALTERNANCE = re.compile(
    r"semaines? (?:im)?paires?|(?:une|1) semaine sur|tou(?:te)?s les (?:15|quinze) jours|(?:deux|2) semaines|"
    r"quinzaine|bimensuel|fois par mois|fois dans le mois|\bdu mois\b|de chaque mois|"
    r"\b(?:un|une|1) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour) sur"
)


def ranger_grille(brouillon: Brouillon) -> None:
    """Hours told by a cell a day and a comment (the France services list)."""
    cellules = {nom: brouillon.ligne.cellules.get(nom, "") for nom in JOURS}
    commentaire = brouillon.ligne.cellules.get("commentaire", "")
    grille = lire_grille({nom: texte for nom, texte in cellules.items() if texte}, commentaire)
    if grille.horaires is None:
        _tout_laisser(brouillon, grille, commentaire)
    elif (lue := grille.commentaire).doute is None:
        _publier(brouillon, grille.horaires, commentaire, lue)
    elif _D_HORAIRES.search(cle(commentaire)):
        _retenir(brouillon, grille.horaires, commentaire, lue.doute)
    else:
        _ecrire(brouillon, grille.horaires)
        brouillon.laisser("commentaire", commentaire, "ne semble pas parler d’horaires")


def ranger_horaires(brouillon: Brouillon) -> None:
    """OSM hours become door-sign lines; kept as OSM where no sign says exactly the same. Other words are
    hours when all of them are understood, the sentences of the presentation when they are nothing else."""
    ecrits = brouillon.ligne.cellules.get("horaires", "")
    if ecrits:
        lecture = lire(ecrits)
        if lecture.horaires is not None:
            detail = brouillon.ligne.cellules.get("presentation_detail", "")
            precise = _entiere(detail, lecture.horaires) or lecture.horaires
            if not _ecrire(brouillon, precise):
                brouillon.valeurs["horaires"] = enseigne(lecture.horaires) or ecrits
            return
        anomalie = lecture.anomalies[0]
        propose = f"Vouliez-vous dire « {anomalie.suggestion} » ?" if anomalie.suggestion else None
        ranger_phrase(brouillon, ecrits, anomalie.message, propose)


def ranger_phrase(brouillon: Brouillon, texte: str, message: str, propose: str | None = None) -> None:
    """Hours in sentences: published when wholly read, else left to be read again, for the reason given."""
    horaires = _entiere(texte, None)
    if horaires is not None and "horaires" not in brouillon.valeurs and _ecrire(brouillon, horaires):
        brouillon.dire("horaires", f"est compris ainsi : {phrase(horaires)}", texte)
    else:
        brouillon.laisser("horaires", texte, message, propose)


def retenir_les_alternances(brouillon: Brouillon) -> None:
    """Hold back hours of every week beside a text that says « semaines paires » : they would be wrong half of
    the time, and nobody would know when."""
    ecrits = brouillon.valeurs.get("horaires")
    lus = lire(ecrits).horaires if isinstance(ecrits, (str, dict)) else None
    if lus is None or any(r.quand.parite or r.quand.rangs or r.quand.cycle for r in lus.regles):
        return
    proses = [(champ, brouillon.ligne.cellules.get(champ, "")) for champ in PROSE]
    textes = [*proses, *((garde.colonne, garde.texte) for garde in brouillon.a_relire)]
    dit = next(((champ, texte) for champ, texte in textes if _ALTERNANCE.search(cle(texte))), None)
    if dit is None:
        return
    message = "des semaines ou des jours du mois sont dits ici, que les horaires ne disent pas"
    brouillon.dire(dit[0], f"{message} ; les horaires sont gardés à relire", dit[1])
    for champ in ("horaires", "sauf", "acces"):
        brouillon.valeurs.pop(champ, None)
    lignes = ecrits if isinstance(ecrits, dict) else {}
    texte = "\n".join(f"{quand}: {heures}" for quand, heures in lignes.items()) or str(ecrits)
    brouillon.garder("horaires", texte, f"{message} ({dit[0]})")


def _entiere(texte: str, semaine: Horaires | None) -> Horaires | None:
    """What a sentence adds to a week, None unless every word of it is about the hours of this place."""
    lue = lire_phrase(texte, semaine) if texte.strip() else None
    return lue.horaires if lue and lue.regles and lue.entiere and not lue.permanences else None


def _publier(brouillon: Brouillon, horaires: Horaires, commentaire: str, lue: Phrase) -> None:
    """The grid and what its comment adds; the words that are not hours of this place stay beside."""
    if not _ecrire(brouillon, horaires):
        if horaires.regles:
            _retenir(brouillon, horaires, commentaire, None)
        elif commentaire:
            brouillon.laisser("commentaire", commentaire, "les horaires manquent")
    elif not commentaire:
        return
    elif any(sans_heures(regle, horaires.regles) for regle in horaires.regles):
        brouillon.laisser("commentaire", commentaire, "dit un rendez-vous sans ses heures")
    elif lue.entiere and not lue.permanences:
        brouillon.dire("commentaire", f"est compris ainsi : {phrase(horaires)}", commentaire)
    elif lue.sans_inconnu and not lue.permanences:
        brouillon.laisser("commentaire", commentaire, "dit comment prendre contact")
    else:
        brouillon.laisser("commentaire", commentaire, "parle aussi d’autre chose que des heures d’ici")


def _retenir(brouillon: Brouillon, horaires: Horaires, commentaire: str, doute: Incompris | None) -> None:
    """Nothing is published: the hours that were read are proposed, under the words that may change them."""
    raison = f" ({doute.message})" if doute and doute.message else ""
    message = typographie(f"ce commentaire pourrait changer les horaires et n’est pas compris{raison}")
    brouillon.laisser("commentaire", commentaire, message)
    fiche = en_fiche(Horaires(tuple(r for r in horaires.regles if r.plages)))
    lignes = fiche["horaires"] if fiche else {}
    if isinstance(lignes, dict) and lignes:
        texte = "\n".join(f"{quand}: {heures}" for quand, heures in lignes.items())
        brouillon.garder("horaires", texte, "à écrire dans la fiche si le commentaire n’y change rien")
    else:
        _laisser_la_grille(brouillon)


def _tout_laisser(brouillon: Brouillon, grille: Grille, commentaire: str) -> None:
    for anomalie, (jour, texte) in zip(grille.anomalies, grille.cellules_brutes, strict=True):
        propose = f"Vouliez-vous dire « {anomalie.suggestion} » ?" if anomalie.suggestion else None
        brouillon.dire(jour, anomalie.message, texte, propose)
    _laisser_la_grille(brouillon)
    if commentaire:
        brouillon.laisser("commentaire", commentaire, "les horaires qu’il complète ne sont pas compris")


def _laisser_la_grille(brouillon: Brouillon) -> None:
    cellules = brouillon.ligne.cellules
    dites = [f"{nom.removeprefix('h_')} : {cellules[nom]}" for nom in JOURS if nom in cellules]
    if dites:
        brouillon.garder("horaires", "\n".join(dites), "cette semaine n’est pas comprise en entier")


def _ecrire(brouillon: Brouillon, horaires: Horaires) -> bool:
    """Put hours in the record, if it can say them all and be read back the same."""
    fiche: dict[str, Valeur] | None = en_fiche(horaires)
    if fiche is None:
        return False
    brouillon.valeurs |= fiche
    return True
