"""What is said of each place, or service, that a sentence names? « à la mairie de … le jeudi de 9h à 12h ».

These hours are not those of the place the sentence comments: no rule comes out of them. The name is quoted as
it is written. All or nothing: names and days that could be paired in two ways are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from quifaitquoi.horaires.contact import Morceau
from quifaitquoi.horaires.curseur import Curseur, Incompris
from quifaitquoi.horaires.dire_quand import dire
from quifaitquoi.horaires.lecture import regle_de
from quifaitquoi.horaires.modele import Acces, Plage, Quand
from quifaitquoi.horaires.mots import ACCES, INSECABLE, enumerer
from quifaitquoi.horaires.phrase import dire_plages
from quifaitquoi.horaires.plages import Heures
from quifaitquoi.horaires.quand import retirer


@dataclass(frozen=True, slots=True)
class Moment:
    """Some days, their hours when they are said, how one is received when it is said. `cite` is quoted:
    nobody could tell the days (« un lundi sur deux », « lundi et jeudi matin »)."""

    cite: str | None = None
    quands: tuple[Quand, ...] = ()
    plages: tuple[Plage, ...] = ()
    acces: Acces | None = None
    sauf: tuple[Quand, ...] = ()

    def avec(self, autre: Moment) -> Moment:
        """Both together; what `autre` says comes first."""
        return Moment(
            autre.cite or self.cite,
            autre.quands or self.quands,
            autre.plages or self.plages,
            autre.acces or self.acces,
            autre.sauf or self.sauf,
        )

    def dit_deja(self, autre: Moment) -> bool:
        """Whether both speak of the same thing (days, hours…)."""
        dits = ((self.cite, autre.cite), (self.quands, autre.quands), (self.plages, autre.plages))
        return any(un and deux for un, deux in (*dits, (self.acces, autre.acces), (self.sauf, autre.sauf)))


@dataclass(frozen=True, slots=True)
class Permanence:
    """What a sentence says of one name. `debut` and `fin` are offsets in the text."""

    intitule: str
    moments: tuple[Moment, ...]
    debut: int
    fin: int

    def decalee(self, ecart: int) -> Permanence:
        """The same, read in a piece of text that begins at `ecart`."""
        return replace(self, debut=self.debut + ecart, fin=self.fin + ecart)

    @property
    def morceau(self) -> Morceau:
        """The piece of text it was read from."""
        return Morceau(self.debut, self.fin, "permanence")


def dire_moment(moment: Moment) -> str:
    """« le mardi et le jeudi, de 9 h à 12 h, sur rendez-vous »."""
    jours = enumerer([dire(quand) for quand in moment.quands])
    cite = f"«{INSECABLE}{moment.cite}{INSECABLE}»" if moment.cite else ""
    heures = dire_plages(moment.plages) if moment.plages else ""
    acces = ACCES[moment.acces] if moment.acces else ""
    return ", ".join(filter(None, (cite, jours, heures, acces)))


def dire_permanence(permanence: Permanence) -> str:
    """« à la mairie de Villeneuve : le mardi, de 9 h à 12 h »."""
    moments = f"{INSECABLE}; ".join(dire_moment(moment) for moment in permanence.moments)
    return f"{permanence.intitule}{INSECABLE}: {moments}" if moments else permanence.intitule


def verifier_moment(moment: Moment, curseur: Curseur) -> Moment:
    """The same moment, days it takes out taken out, when its days and hours agree. Raises Incompris."""
    quands = tuple(retirer(quand, moment.sauf) for quand in moment.quands)
    if moment.sauf and not quands:
        raise curseur.refus("des jours de la semaine")
    moment = replace(moment, quands=quands, sauf=())
    for quand in moment.quands:
        if quand.periodes or quand.cycle or quand.ferie:
            raise curseur.refus("des jours de la semaine")
        if not quand.jours:
            raise Incompris(0, 0, "de quels jours ?")
        if moment.plages:
            regle_de(quand, Heures(moment.plages))
    return moment
