"""How is a tour told: by commune, where it stops, at what hours, on which dates?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby

from quifaitquoi.geo import cle
from quifaitquoi.guide import adresses, liens
from quifaitquoi.guide.affiches.atelier.cartouche import Cartouche, adresse_imprimee, jour_typst
from quifaitquoi.guide.affiches.atelier.joindre import Joindre
from quifaitquoi.guide.affiches.atelier.lieu import alerte, sources
from quifaitquoi.guide.dates import JourOuvert, par_jour
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.rendu import numero, phrase_complete
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue, occurrences
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.mots import enumerer, majuscule, quantieme
from quifaitquoi.horaires.vocabulaire import JOURS, MOIS
from quifaitquoi.model import Acteur

TITRE = "La tournée"
TRIMESTRE = timedelta(weeks=13)
_DATES_AU_PLUS = 13
"""Beyond once a week, a sentence says it better than a list of dates."""
INSECABLE = "\u00a0"
DOUTE = f" (férié{INSECABLE}: appelez)"


@dataclass(frozen=True, slots=True)
class Moment:
    """Hours, and the dates on which they hold; or a sentence, without hours."""

    heures: str
    dates: str


@dataclass(frozen=True, slots=True)
class Arret:
    """Where it stops and when."""

    commune: str
    ou: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contenu(Cartouche):
    """All the words; `lieu` and `adresse` are what stands under the title: who, and for which period."""

    lieu: str
    adresse: str
    alerte: str | None
    arrets: tuple[Arret, ...]
    notes: tuple[str, ...]
    contact: Joindre | None
    fin: str
    sources: tuple[str, ...]

    def en_dictionnaire(self) -> dict[str, object]:
        return asdict(self)


def rediger(vue: Vue, acteur: Acteur, guichets: Sequence[Guichet]) -> Contenu:
    """The stops of thirteen weeks from the day of the build, by commune then by first date."""
    contexte = vue.contexte
    au = contexte.aujourdhui + TRIMESTRE
    en_ligne = adresse_imprimee(vue.territoire, adresses.acteur(vue.territoire, acteur), contexte)
    telephone = acteur.telephone or next((g.accueil.telephone for g in guichets if g.accueil.telephone), None)
    return Contenu(
        titre=TITRE,
        lieu=acteur.nom,
        adresse=f"Du {date_longue(contexte.aujourdhui)} au {date_longue(au)}.",
        alerte=alerte(guichets, telephone),
        arrets=tuple(_arrets(vue, guichets, au)),
        notes=tuple(_notes(vue, guichets, au)),
        contact=_joindre(telephone),
        url=en_ligne.url,
        adresse_courte=en_ligne.adresse_courte,
        mis_a_jour=date_longue(contexte.aujourdhui),
        fin=date_longue(au),
        sources=sources(vue.territoire, guichets),
        date=jour_typst(contexte.aujourdhui),
    )


def _joindre(telephone: str | None) -> Joindre | None:
    if telephone is None:
        return None
    return Joindre(
        "telephone", f"Une question{INSECABLE}? Appelez{INSECABLE}:", numero(telephone), liens.tel(telephone)
    )


def _arrets(vue: Vue, guichets: Sequence[Guichet], au: date) -> Iterator[Arret]:
    for guichet in sorted(guichets, key=lambda guichet: cle(guichet.ou)):
        if moments := _moments(guichet, _jours(vue, guichet, au)):
            lieu = guichet.accueil.lieu
            ou = ", ".join(filter(None, (lieu.adresse, lieu.complement_adresse)))
            yield Arret(guichet.ou, ou or lieu.nom, moments)


def _jours(vue: Vue, guichet: Guichet, au: date) -> tuple[JourOuvert, ...]:
    horaires = guichet.accueil.horaires
    if horaires is None:
        return ()
    calendrier = vue.territoire.calendrier
    return tuple(par_jour(occurrences(horaires, calendrier, vue.contexte.aujourdhui, au)))


def _moments(guichet: Guichet, jours: Sequence[JourOuvert]) -> tuple[Moment, ...]:
    if len(jours) > _DATES_AU_PLUS and guichet.accueil.horaires:
        return (Moment("", phrase_complete(guichet.accueil.horaires)),)
    groupes: dict[tuple[int, str], list[JourOuvert]] = defaultdict(list)
    for ouvert in jours:
        groupes[ouvert.jour.weekday(), ouvert.heures].append(ouvert)
    return tuple(_moment(siens) for siens in groupes.values())


def _moment(jours: Sequence[JourOuvert]) -> Moment:
    """« Les mardis, de 9 h à 12 h » over its dates; a single date says its own weekday."""
    premier = jours[0]
    if len(jours) == 1:
        jour = date_longue(premier.jour).rpartition(" ")[0].replace(" ", INSECABLE)
        return Moment(f"{majuscule(jour)}, {premier.heures}", DOUTE.strip() if premier.ferie else "")
    return Moment(f"Les {JOURS[premier.jour.weekday()]}s, {premier.heures}", ", ".join(_par_mois(jours)))


def _par_mois(jours: Sequence[JourOuvert]) -> Iterator[str]:
    """« 8 et 22 décembre », « 5 janvier »: the years are those of the period under the title."""
    for (_, mois), du_mois in groupby(jours, key=lambda ouvert: (ouvert.jour.year, ouvert.jour.month)):
        quantiemes = [f"{quantieme(o.jour.day)}{DOUTE if o.ferie else ''}" for o in du_mois]
        yield f"{enumerer(quantiemes)}{INSECABLE}{MOIS[mois - 1]}"


def _notes(vue: Vue, guichets: Sequence[Guichet], au: date) -> Iterator[str]:
    inconnus = [f"{g.accueil.lieu.nom} ({g.ou})" for g in guichets if g.accueil.horaires is None]
    if inconnus:
        yield f"Jours et heures non connus{INSECABLE}: {', '.join(inconnus)}."
    dites: dict[str, None] = {}
    for guichet in guichets:
        if horaires := guichet.accueil.horaires:
            dites |= dict.fromkeys(limites(horaires, vue.territoire.calendrier, vue.contexte.aujourdhui, au))
    yield from dites
