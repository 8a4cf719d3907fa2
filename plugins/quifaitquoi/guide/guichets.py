"""What does a page say about one accueil: who, where, on which days, and can it be trusted?"""

from __future__ import annotations

from dataclasses import dataclass

from quifaitquoi.geo import Commune
from quifaitquoi.geo import commune as commune_de_code
from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import Prochaines, prochaines
from quifaitquoi.horaires import Acces, Horaires
from quifaitquoi.horaires.mots import ACCES
from quifaitquoi.model import Accueil, Lieu, Role, Territoire
from quifaitquoi.model.referentiels import AccesPermanence, Frais, Itinerance, ModaliteAccompagnement


@dataclass(frozen=True, slots=True, eq=False)
class Guichet:
    """An accueil, ready to be shown."""

    accueil: Accueil
    role: Role
    commune: Commune | None
    """Where it is; a municipal arrondissement counts as its commune."""
    prochaines: Prochaines | None
    """None when the hours are not known."""
    perime: bool
    ancre: str
    """Id of its part of the page of the lieu."""
    page: str
    """Address of the page of the lieu, from the root of the site."""

    @property
    def adresse(self) -> str:
        return f"{self.page}#{self.ancre}" if self.accueil.permanence else self.page

    @property
    def titre(self) -> str:
        """What to call it among others: the title of a permanence, the acteur that holds it, or the lieu."""
        permanence = self.accueil.permanence
        return (permanence.titre or self.accueil.acteur.nom) if permanence else self.accueil.lieu.nom

    @property
    def ou(self) -> str:
        """The commune as printed, whatever is known of it."""
        return self.commune.titre if self.commune else self.accueil.lieu.commune

    @property
    def acces(self) -> str | None:
        """« sans rendez-vous », « sur rendez-vous », « avec ou sans rendez-vous »."""
        return ACCES[Acces(self.accueil.acces.value)] if self.accueil.acces else None

    @property
    def sur_rendez_vous(self) -> bool:
        """Whether nobody is received without an appointment: it is then never said to be open now."""
        return self.accueil.acces is AccesPermanence.RENDEZ_VOUS

    @property
    def recoit_encore(self) -> bool:
        """Whether it has a date in the coming months; no when its hours are not known."""
        return self.prochaines is not None and bool(self.prochaines.jours)

    @property
    def courriel(self) -> str | None:
        """The nearest mailbox: that of the place, else of the acteur."""
        courriels = self.accueil.lieu.courriels or self.accueil.acteur.courriels
        return courriels[0] if courriels else None

    @property
    def frais(self) -> tuple[Frais, ...]:
        permanence = self.accueil.permanence
        return (permanence.frais_a_charge if permanence else ()) or self.accueil.lieu.frais_a_charge

    @property
    def gratuit(self) -> bool:
        return self.frais == (Frais.GRATUIT,)

    @property
    def a_apporter(self) -> tuple[str, ...]:
        """What to bring here, else what this role always asks for."""
        propre = self.accueil.fiche.a_apporter
        return propre or self.accueil.lieu.a_apporter or self.role.a_apporter

    @property
    def itinerant(self) -> bool:
        return Itinerance.ITINERANT in self.accueil.lieu.itinerance

    @property
    def atelier(self) -> bool:
        permanence = self.accueil.permanence
        return (
            permanence is not None and ModaliteAccompagnement.ATELIER in permanence.modalites_accompagnement
        )


def guichets(territoire: Territoire, contexte: Contexte) -> tuple[Guichet, ...]:
    """Every accueil of the territory, its dates computed once per schedule."""
    connues: dict[Horaires, Prochaines] = {}
    rangs: dict[str, int] = {}
    trouves: list[Guichet] = []
    for accueil in territoire.accueils:
        if accueil.horaires is not None and accueil.horaires not in connues:
            connues[accueil.horaires] = prochaines(accueil.horaires, territoire.calendrier, contexte)
        rang = rangs[accueil.lieu.id] = rangs.get(accueil.lieu.id, 0) + 1
        trouves.append(
            Guichet(
                accueil=accueil,
                role=territoire.role[accueil.acteur.role],
                commune=commune_du_lieu(territoire, accueil.lieu),
                prochaines=connues[accueil.horaires] if accueil.horaires is not None else None,
                perime=contexte.perime(accueil.verifie_le),
                ancre=f"accueil-{rang}",
                page=adresses.lieu(territoire, accueil.lieu),
            )
        )
    return tuple(trouves)


def commune_du_lieu(territoire: Territoire, lieu: Lieu) -> Commune | None:
    """The commune of a lieu; a municipal arrondissement counts as its commune, which has the page."""
    trouvee = territoire.commune_de(lieu)
    if trouvee is None or trouvee.arrondissement_de is None:
        return trouvee
    return commune_de_code(trouvee.arrondissement_de)
