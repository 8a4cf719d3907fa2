"""What does a free sentence say of a schedule? Rules, the pieces understood, and the rest word for word.

Never a wrong rule: one doubt and the whole text is the rest. Used by the importers (with the weekly grid
beside the sentence) and by the command line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from quifaitquoi.horaires.appariement import lire_permanences
from quifaitquoi.horaires.coherence import Ligne, verifier
from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.modele import Horaires, Quand, Regle
from quifaitquoi.horaires.permanences import Permanence
from quifaitquoi.horaires.propositions import lire_propositions
from quifaitquoi.horaires.rapprochement import exiger_le_jour_entier, regles_de, semaine_connue
from quifaitquoi.horaires.semaine_type import sans_heures

_SIGNES: Final = " \u00a0\t\n.,;:/()-–—•*_|>"


@dataclass(frozen=True, slots=True)
class Phrase:
    """`regles`: what the sentence adds to the week. `horaires`: the week and these rules together, None
    when no hours are known. `permanences`: what it says of other places, which makes no rule for this one.
    `compris` and `reste`: pieces of the text; every word is in one of them, and `sorte` says what we take
    each for. The rest is to be shown as it is. `doute` says, in French, why nothing was read, with the piece
    that stopped us."""

    regles: tuple[Regle, ...]
    horaires: Horaires | None
    compris: tuple[Morceau, ...]
    reste: tuple[Morceau, ...]
    doute: Incompris | None = None
    permanences: tuple[Permanence, ...] = ()

    @property
    def entiere(self) -> bool:
        """Whether everything was understood, and nothing left to show as it is."""
        return not self.reste

    @property
    def sans_inconnu(self) -> bool:
        """Whether all that is left to show as it is tells how to get in touch, how to get in, where to find
        more, or since when."""
        return all(morceau.sorte in ("contact", "entree", "renvoi", "annonce") for morceau in self.reste)


def lire_phrase(texte: str, semaine_de_base: Horaires | None = None) -> Phrase:
    """Read a sentence. Never raises on content; `semaine_de_base` is the weekly grid the sentence
    comments."""
    try:
        propositions, contacts = lire_propositions(texte)
        semaine = semaine_connue(semaine_de_base)
        exiger_le_jour_entier(propositions, semaine)
        regles = _reunir([regle for lue in propositions for regle in regles_de(lue, semaine)])
        horaires = _ensemble(semaine_de_base, regles)
    except Incompris as doute:
        return _d_autres_lieux(texte, semaine_de_base, doute)
    compris = [Morceau(lue.debut, lue.fin, "horaires") for lue in propositions]
    return _couvrir(
        texte, _avec_permanences(texte, Phrase(regles, horaires, tuple(compris), tuple(contacts)))
    )


def _avec_permanences(texte: str, phrase: Phrase) -> Phrase:
    """The pieces that speak of another place, read when they can be."""
    permanences: list[Permanence] = []
    compris, reste = list(phrase.compris), list[Morceau]()
    for morceau in phrase.reste:
        try:
            if morceau.sorte != "permanence":
                raise Incompris(morceau.debut, morceau.fin, "")
            lues, contacts = lire_permanences(texte[morceau.debut : morceau.fin])
        except Incompris:
            reste.append(morceau)
            continue
        permanences += [lue.decalee(morceau.debut) for lue in lues]
        compris += [lue.decalee(morceau.debut).morceau for lue in lues]
        reste += [replace(c, debut=c.debut + morceau.debut, fin=c.fin + morceau.debut) for c in contacts]
    return replace(phrase, compris=tuple(compris), reste=tuple(reste), permanences=tuple(permanences))


def _d_autres_lieux(texte: str, semaine_de_base: Horaires | None, doute: Incompris) -> Phrase:
    """The sentence as one that speaks of the places it names; otherwise nothing of it was understood."""
    try:
        permanences, contacts = lire_permanences(texte)
    except Incompris:
        return Phrase((), semaine_de_base, (), _tout(texte), doute)
    compris = tuple(lue.morceau for lue in permanences)
    return _couvrir(texte, Phrase((), semaine_de_base, compris, tuple(contacts), None, permanences))


def _reunir(regles: list[Regle]) -> tuple[Regle, ...]:
    """Rules that differ by their days of the week only become one."""
    jours: dict[Regle, set[int]] = {}
    for regle in regles:
        simple = regle.quand == Quand(jours=regle.quand.jours, partie=regle.quand.partie)
        cle = replace(regle, quand=replace(regle.quand, jours=())) if simple and regle.quand.jours else regle
        jours.setdefault(cle, set()).update(regle.quand.jours)
    return tuple(
        replace(regle, quand=replace(regle.quand, jours=tuple(sorted(cites))))
        for regle, cites in jours.items()
    )


def _couvrir(texte: str, phrase: Phrase) -> Phrase:
    """The same, its pieces grown over the small words between them: every word is in a piece. These words
    go with the piece understood that follows them, otherwise with the one before."""
    fin = Morceau(len(texte), len(texte))
    compris: list[Morceau] = []
    plancher = 0
    for morceau in sorted((*phrase.compris, *phrase.reste, fin), key=lambda piece: piece.debut):
        entre = texte[plancher : max(plancher, morceau.debut)]
        if morceau in phrase.compris:
            compris.append(replace(morceau, debut=morceau.debut - len(entre.lstrip(_SIGNES))))
        elif compris and (dits := entre.rstrip(_SIGNES)):
            compris[-1] = replace(compris[-1], fin=plancher + len(dits))
        plancher = max(plancher, morceau.fin)
    return replace(phrase, compris=tuple(compris))


def _tout(texte: str) -> tuple[Morceau, ...]:
    return (Morceau(0, len(texte)),) if texte.strip() else ()


def _ensemble(base: Horaires | None, regles: tuple[Regle, ...]) -> Horaires | None:
    """The week and the new rules; in doubt when they disagree."""
    toutes = (*(base.regles if base else ()), *regles)
    if not any(regle.plages for regle in toutes):
        return base
    # An editor who writes « samedi : sur rendez-vous » is asked for the hours; a list cannot be asked.
    erreurs, _ = verifier([Ligne(None, regle) for regle in toutes if not sans_heures(regle, toutes)])
    if erreurs:
        raise Incompris(0, 0, erreurs[0].message)
    return Horaires(toutes, base.texte if base else ())
