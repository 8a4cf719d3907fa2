"""What stands side by side in a « when »? Conditions without a comma, which restrict one another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quifaitquoi.horaires.conditions import lire_condition
from quifaitquoi.horaires.curseur import Ambigu, Curseur, Incompris
from quifaitquoi.horaires.jours import Condition
from quifaitquoi.horaires.modele import Niveau, Quand


@dataclass(frozen=True, slots=True)
class Segment:
    """Conditions written side by side, without comma: they restrict one another. `ajoute`: « et » or the
    like, and not a comma, ties it to the one before."""

    quand: Quand
    sortes: frozenset[str]
    debut: int
    fin: int
    ajoute: bool = False

    @property
    def demi_journee(self) -> bool:
        """Whether it is « le matin » alone: « le matin, l’après-midi … » are two clauses."""
        return self.sortes == {"partie"}

    @property
    def choisit(self) -> bool:
        """Whether it names days by itself (rather than only restricting others)."""
        return bool(self.sortes & {"jours", "ferie"}) or self.quand.niveau == Niveau.jour or (
            "cycle" in self.sortes and bool(self.quand.jours)
        )  # fmt: skip


def lire_segments(curseur: Curseur) -> list[Segment]:
    """The segments from here to the first word that belongs to none."""
    segments: list[Segment] = []
    retour, liant, ajoute = curseur.position, "", False
    while (segment := _segment(curseur)) is not None:
        if segments and segments[-1].demi_journee and segment.demi_journee and "," in liant:
            break
        segments.append(replace(segment, ajoute=ajoute))
        retour = curseur.position
        liant = curseur.prend_un(",", "et", ":", "&", "+", "/") or ""
        ainsi = curseur.prend("ainsi", "que")
        if not (liant or ainsi):
            break
        ajoute = bool(curseur.prend("et")) or liant not in (",", ":")
    curseur.position = retour
    return segments


def _segment(curseur: Curseur) -> Segment | None:
    debut = curseur.jeton.debut
    lues: list[Condition] = []
    quand = Quand()
    while True:
        retour = curseur.position
        parenthese = curseur.prend("(")
        condition = lire_condition(curseur)
        if condition is None or (parenthese and not curseur.prend(")")):
            curseur.position = retour
            break
        _refuser_portee(lues, condition, debut, curseur)
        _refuser_la_derniere_date(lues, condition, debut, curseur)
        quand = joindre(quand, condition, debut, curseur, {lue.sorte for lue in lues})
        lues.append(condition)
    if not lues:
        return None
    return Segment(quand, frozenset(lue.sorte for lue in lues), debut, curseur.suivant(-1).fin)


def _refuser_portee(lues: list[Condition], condition: Condition, debut: int, curseur: Curseur) -> None:
    """« lundi, jeudi semaines paires »: does the restriction hold for lundi too? Refused."""
    if not lues:
        return
    precise = condition.sorte == "rangs" or (condition.sorte == "partie" and not lues[-1].distribue)
    plusieurs_jours = precise and len(lues[-1].quand.jours) > 1
    if not (lues[-1].liste or plusieurs_jours):
        return
    fin = curseur.suivant(-1).fin
    lu = curseur.extrait(debut, fin)
    raise Ambigu(
        debut, fin, f"« {lu} » a deux lectures : la précision vaut-elle pour tous les jours "
        "ou pour le dernier seulement ? "
        "Répétez-la après chaque jour, ou faites deux lignes",
    )  # fmt: skip


def _refuser_la_derniere_date(
    lues: list[Condition], condition: Condition, debut: int, curseur: Curseur
) -> None:
    """« le 24 décembre et le 31 décembre après-midi »: the last afternoon, or both? Refused; « les 24 et 31
    décembre après-midi » says both."""
    if not lues or condition.sorte != "partie" or len(lues[-1].quand.periodes) < 2:
        return
    fin = curseur.suivant(-1).fin
    articles = [jeton for jeton in curseur.jetons if debut <= jeton.debut < fin and jeton.valeur == "le"]
    if len(articles) > 1 or (articles and articles[0].debut > debut):
        raise Ambigu(
            debut, fin, f"« {curseur.extrait(debut, fin)} » a deux lectures : la demi-journée vaut-elle pour "
            "toutes les dates ou pour la dernière seulement ? Répétez-la après chaque date",
        )  # fmt: skip


def joindre(quand: Quand, condition: Condition, debut: int, curseur: Curseur, deja: set[str]) -> Quand:
    autre = condition.quand
    if raison := _inconciliables(quand, condition, deja):
        fin = curseur.suivant(-1).fin
        raise Incompris(debut, fin, f"« {curseur.extrait(debut, fin)} » : {raison}")
    return Quand(
        jours=quand.jours or autre.jours,
        rangs=quand.rangs or autre.rangs,
        parite=quand.parite or autre.parite,
        cycle=quand.cycle or autre.cycle,
        periodes=quand.periodes or autre.periodes,
        ferie=quand.ferie or autre.ferie,
        vacances=quand.vacances or autre.vacances,
        zone=quand.zone or autre.zone,
        partie=quand.partie or autre.partie,
        sauf=quand.sauf + autre.sauf,
    )


def _inconciliables(quand: Quand, condition: Condition, deja: set[str]) -> str | None:
    """Why two conditions side by side cannot restrict one another, None when they can."""
    autre = condition.quand
    if condition.sorte in deja or (quand.jours and autre.jours) or (quand.rangs and autre.rangs):
        return "je ne sais pas réunir ces précisions ; séparez-les par des virgules ou faites deux lignes"
    une_date = Niveau.jour in (quand.niveau, autre.niveau)
    if une_date and (quand.jours or autre.jours):
        return "je ne sais pas réunir un jour et une date ; séparez-les par une virgule"
    return None
