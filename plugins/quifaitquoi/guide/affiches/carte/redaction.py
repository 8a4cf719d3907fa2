"""What holds on a card of a quarter of a hand: where, when, which number, what to bring?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from quifaitquoi.guide import adresses
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.affiches.atelier.lieu import adresse_du_lieu, alerte, joindre, telephone_du_lieu
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import phrase_complete
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.model import Lieu

INSECABLE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Quand:
    """Somebody, and when; the name is left out when it is alone."""

    qui: str | None
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words of a card, front and back."""

    lieu: str
    adresse: str
    alerte: str | None
    quand: tuple[Quand, ...]
    apporter: tuple[str, ...]
    contact: Joindre | None
    fin: str

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, lieu: Lieu, guichets: Sequence[Guichet]) -> Contenu:
    """The card of a lieu; `guichets` are those that still receive, one at least."""
    contexte = vue.contexte
    telephone = telephone_du_lieu(lieu, guichets)
    en_ligne = adresse_imprimee(vue.territoire, adresses.lieu(vue.territoire, lieu), contexte)
    apporter = dict.fromkeys(chose for guichet in guichets for chose in guichet.a_apporter)
    return Contenu(
        titre="Cartes à remettre",
        lieu=lieu.nom,
        adresse=adresse_du_lieu(lieu, guichets[0].ou),
        alerte=alerte(guichets, telephone),
        quand=tuple(_quand(guichet, seul=len(guichets) == 1) for guichet in guichets),
        apporter=tuple(majuscule(chose.rstrip(".")) for chose in apporter),
        contact=joindre(lieu, guichets, telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        fin=date_longue(min(g.prochaines.jusquau for g in guichets if g.prochaines)),
        date=jour_typst(contexte.aujourdhui),
    )


def _quand(guichet: Guichet, *, seul: bool) -> Quand:
    horaires = guichet.accueil.horaires
    phrase = phrase_complete(horaires) if horaires else ""
    acces = f" {majuscule(guichet.acces)}." if guichet.acces else ""
    return Quand(None if seul else guichet.accueil.acteur.nom, f"{phrase}{acces}")
