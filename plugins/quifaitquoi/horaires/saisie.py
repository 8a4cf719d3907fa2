"""How do we read what is typed on a command line? An OSM string, lines of a door sign, or a free sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from quifaitquoi.horaires.corrections import corriger
from quifaitquoi.horaires.enchainement import ATTENDU
from quifaitquoi.horaires.jetons import decouper
from quifaitquoi.horaires.lecture import lire, lire_lignes
from quifaitquoi.horaires.modele import Anomalie, Horaires, Lecture, Regle
from quifaitquoi.horaires.osm_jetons import LONGUEUR_MAXIMALE_OSM
from quifaitquoi.horaires.permanences import dire_permanence
from quifaitquoi.horaires.phrase_libre import Phrase, lire_phrase
from quifaitquoi.horaires.vocabulaire import JOUR_DE

_EXEMPLE: Final = ", par exemple « lundi 9h-12h »"
_MOTS_OSM: Final = frozenset({"mo", "tu", "we", "th", "fr", "su", "ph", "sh", "week", "off", "easter"})


@dataclass(frozen=True, slots=True)
class ConstatDeSaisie:
    """One remark on the text typed, with its offsets in it."""

    gravite: Literal["erreur", "avertissement", "information"]
    message: str
    debut: int
    fin: int
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Saisie:
    """A schedule, None when no hours could be understood, and what must be said about the text. `regles`:
    what a sentence without hours says (« sur rendez-vous le mardi »)."""

    horaires: Horaires | None
    constats: tuple[ConstatDeSaisie, ...]
    regles: tuple[Regle, ...] = ()


def lire_saisie(texte: str) -> Saisie:
    """Read a text of unknown form. Never raises on content."""
    if len(texte) > LONGUEUR_MAXIMALE_OSM:
        return _depuis_lecture(lire(texte), texte, [])
    if _est_osm(texte):
        return _depuis_lecture(lire(texte), texte, [])
    lignes, libre = _lignes(texte), _depuis_phrase(texte)
    if not lignes:
        return libre
    saisie = _depuis_lecture(lire_lignes([(cle, valeur) for cle, valeur, *_ in lignes]), texte, lignes)
    # An editor's slip is not put right in silence: the lines are refused, with a suggestion.
    jetons = decouper(texte)
    libre_vaut_mieux = saisie.horaires is None and all(c.gravite != "erreur" for c in libre.constats)
    return libre if libre_vaut_mieux and corriger(jetons) == jetons else saisie


def _est_osm(texte: str) -> bool:
    mots = {str(jeton.valeur) for jeton in decouper(texte) if jeton.genre == "mot"}
    francais = any(mot in JOUR_DE and len(mot) > 3 for mot in mots)
    return not francais and (bool(mots & _MOTS_OSM) or "24/7" in texte)


_Ligne = tuple[str, str, int, int]


def _lignes(texte: str) -> list[_Ligne]:
    """« lundi : 9h-12h ; jours fériés : fermé » as (when, hours, offset of each); empty when it is not
    that."""
    lignes: list[_Ligne] = []
    position = 0
    for partie in texte.split(";"):
        coupe = partie.find(":")
        cle, valeur = partie[:coupe], partie[coupe + 1 :]
        if coupe < 0 or not cle.strip() or not valeur.strip() or cle.strip()[-1].isdigit():
            return []
        debut_valeur = position + coupe + 1 + len(valeur) - len(valeur.lstrip())
        lignes.append((cle.strip(), valeur.strip(), position + len(cle) - len(cle.lstrip()), debut_valeur))
        position += len(partie) + 1
    return lignes


def _depuis_lecture(lecture: Lecture, texte: str, lignes: list[_Ligne]) -> Saisie:
    graves = [_constat("erreur", anomalie, texte, lignes) for anomalie in lecture.anomalies]
    autres = [_constat("avertissement", anomalie, texte, lignes) for anomalie in lecture.avertissements]
    return Saisie(lecture.horaires, tuple(graves + autres))


def _constat(
    gravite: Literal["erreur", "avertissement"], anomalie: Anomalie, texte: str, lignes: list[_Ligne]
) -> ConstatDeSaisie:
    _, _, cle, valeur = lignes[anomalie.rang] if lignes else ("", "", 0, 0)
    decalage = valeur if anomalie.dans == "heures" else cle
    fin = min(len(texte), anomalie.fin + decalage)
    return ConstatDeSaisie(gravite, anomalie.message, anomalie.debut + decalage, fin, anomalie.suggestion)


def _depuis_phrase(texte: str) -> Saisie:
    phrase = lire_phrase(texte)
    if doute := phrase.doute:
        message = doute.message + (_EXEMPLE if doute.message.endswith(ATTENDU) else "")
        constat = ConstatDeSaisie("erreur", message, doute.debut, doute.fin, doute.suggestion)
        return Saisie(phrase.horaires, (constat,))
    constats = [] if phrase.horaires else [_sans_heures(phrase, len(texte))]
    constats += _pieces(phrase, texte)
    return Saisie(phrase.horaires, tuple(constats), phrase.regles)


def _pieces(phrase: Phrase, texte: str) -> Iterator[ConstatDeSaisie]:
    """What was understood, then what is kept as it is."""
    for morceau in phrase.compris:
        dites = [dire_permanence(p) for p in phrase.permanences if morceau.debut <= p.debut < morceau.fin]
        lu = dites[0] if dites else f"« {texte[morceau.debut : morceau.fin]} »"
        yield ConstatDeSaisie("information", f"compris : {lu}", morceau.debut, morceau.fin)
    for morceau in phrase.reste:
        lu = f"« {texte[morceau.debut : morceau.fin]} »"
        yield ConstatDeSaisie("avertissement", f"gardé tel quel : {lu}", morceau.debut, morceau.fin)


def _sans_heures(phrase: Phrase, fin: int) -> ConstatDeSaisie:
    if phrase.permanences:
        message = "ces heures sont celles de ce que la phrase nomme : aucune n’est retenue pour ce lieu-ci"
        return ConstatDeSaisie("avertissement", message, 0, fin)
    if phrase.regles:
        message = (
            "il manque les heures que cette phrase complète : écrivez-les, par exemple « mardi : 9h-12h »"
        )
        return ConstatDeSaisie("avertissement", message, 0, fin)
    return ConstatDeSaisie("erreur", "je ne trouve pas d’heures, par exemple « 9h-12h »", 0, fin)
