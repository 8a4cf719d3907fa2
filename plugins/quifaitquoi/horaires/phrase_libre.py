"""What does a free sentence say of a schedule? Rules, the pieces understood, and the rest word for word.

Never a wrong rule: one doubt and the whole text is the rest. Used by the importers (with the weekly grid
beside the sentence) and by the command line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quifaitquoi.horaires.coherence import Ligne, verifier
from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Incompris
from quifaitquoi.horaires.modele import Horaires, Quand, Regle
from quifaitquoi.horaires.propositions import lire_propositions
from quifaitquoi.horaires.rapprochement import regles_de, semaine_connue
from quifaitquoi.horaires.semaine_type import sans_heures


@dataclass(frozen=True, slots=True)
class Phrase:
    """`regles`: what the sentence adds to the week. `horaires`: the week and these rules together, None
    when no hours are known. `compris` and `reste`: pieces of the text; every word is in one of them.
    `doute` says, in French, why nothing was read, with the piece that stopped us."""

    regles: tuple[Regle, ...]
    horaires: Horaires | None
    compris: tuple[Morceau, ...]
    reste: tuple[Morceau, ...]
    doute: Incompris | None = None

    @property
    def entiere(self) -> bool:
        """Whether everything was understood."""
        return not self.reste


def lire_phrase(texte: str, semaine_de_base: Horaires | None = None) -> Phrase:
    """Read a sentence. Never raises on content; `semaine_de_base` is the weekly grid the sentence
    comments."""
    try:
        propositions, contacts = lire_propositions(texte)
        semaine = semaine_connue(semaine_de_base)
        regles = _reunir([regle for lue in propositions for regle in regles_de(lue, semaine)])
        horaires = _ensemble(semaine_de_base, regles)
    except Incompris as doute:
        return Phrase((), semaine_de_base, (), _tout(texte), doute)
    compris = tuple(Morceau(lue.debut, lue.fin) for lue in propositions)
    return Phrase(regles, horaires, compris, tuple(contacts))


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
