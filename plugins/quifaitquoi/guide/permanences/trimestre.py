"""What will colleagues read in the mail of the quarter: by commune, then by date, in plain text?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from quifaitquoi.geo import cle
from quifaitquoi.guide.dates import JourOuvert, par_jour
from quifaitquoi.guide.guichets import Guichet
from quifaitquoi.guide.permanences.agenda import est_date, est_regulier
from quifaitquoi.guide.permanences.noms import nom_complet
from quifaitquoi.guide.rendu import compte, du_mois, numero, phrase_complete
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue, occurrences
from quifaitquoi.horaires.limites import limites
from quifaitquoi.horaires.mots import majuscule

INSECABLE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Trimestre:
    """A quarter of the calendar: `rang` goes from 1 to 4."""

    annee: int
    rang: int

    @property
    def debut(self) -> date:
        return date(self.annee, 3 * self.rang - 2, 1)

    @property
    def fin(self) -> date:
        return self.suivant.debut - timedelta(days=1)

    @property
    def suivant(self) -> Trimestre:
        return Trimestre(self.annee + self.rang // 4, self.rang % 4 + 1)

    @property
    def nom(self) -> str:
        """« 1er trimestre 2027 »."""
        return f"{self.rang}{'er' if self.rang == 1 else 'e'} trimestre {self.annee}"

    @property
    def fichier(self) -> str:
        return f"permanences-{self.annee}-t{self.rang}.txt"


def trimestre_de(jour: date) -> Trimestre:
    """The quarter a day belongs to."""
    return Trimestre(jour.year, (jour.month + 2) // 3)


@dataclass(frozen=True, slots=True)
class Liste:
    """The list of one quarter, from the day of the build if it has begun; `texte` ends with a newline."""

    trimestre: Trimestre
    du: date
    combien: int
    """How many dates it tells."""
    texte: str


@dataclass(frozen=True, slots=True)
class _Date:
    guichet: Guichet
    ouvert: JourOuvert


def listes(vue: Vue, guichets: Iterable[Guichet]) -> tuple[Liste, Liste]:
    """The lists of the quarter of the build and of the next one."""
    tous = sorted(guichets, key=lambda guichet: (cle(guichet.ou), cle(guichet.titre)))
    dates = [date_ for guichet in tous if est_date(guichet) for date_ in _dates(vue, guichet)]
    reguliers = [guichet for guichet in tous if est_regulier(guichet) and guichet.recoit_encore]
    celui_ci = trimestre_de(vue.contexte.aujourdhui)
    return _liste(vue, celui_ci, dates, reguliers), _liste(vue, celui_ci.suivant, dates, reguliers)


def _dates(vue: Vue, guichet: Guichet) -> Iterator[_Date]:
    """All those of the thirteen months that the calendar file looks over too: no window is opened for us."""
    if horaires := guichet.accueil.horaires:
        contexte = vue.contexte
        trouvees = occurrences(horaires, vue.territoire.calendrier, contexte.aujourdhui, contexte.fin_dates)
        yield from (_Date(guichet, ouvert) for ouvert in par_jour(trouvees))


def _liste(vue: Vue, trimestre: Trimestre, dates: Sequence[_Date], reguliers: Sequence[Guichet]) -> Liste:
    du = max(trimestre.debut, vue.contexte.aujourdhui)
    siennes = [date_ for date_ in dates if du <= date_.ouvert.jour <= trimestre.fin]
    lignes = [*_titre(vue, trimestre, du, len(siennes)), *_par_commune(siennes)]
    concernes = dict.fromkeys(date_.guichet for date_ in siennes)
    lignes += _reserves(vue, concernes, du, trimestre.fin)
    if reguliers:
        lignes += ["", "", "OUVERTS CHAQUE SEMAINE", *_chaque_semaine(reguliers)]
    return Liste(trimestre, du, len(siennes), "\n".join(lignes) + "\n")


def _titre(vue: Vue, trimestre: Trimestre, du: date, combien: int) -> Iterator[str]:
    yield f"Permanences {vue.territoire.departement.dans}, {trimestre.nom}"
    yield f"Du {date_longue(du)} au {date_longue(trimestre.fin)}"
    yield f"Liste du {date_longue(vue.contexte.aujourdhui)}{INSECABLE}: {compte(combien, 'date')}"
    if url := vue.contexte.url_site:
        yield f"Dates à jour{INSECABLE}: {url}{vue.territoire.slug}/permanences/"
    if not combien:
        yield from ("", "Ce guide ne connaît aucune permanence datée pendant ce trimestre.")


def _par_commune(dates: Iterable[_Date]) -> Iterator[str]:
    communes: dict[str, list[_Date]] = defaultdict(list)
    for date_ in dates:
        communes[date_.guichet.ou].append(date_)
    for commune, siennes in communes.items():
        yield from ("", commune.upper())
        guichets = tuple(dict.fromkeys(date_.guichet for date_ in siennes))
        yield from map(_qui, guichets)
        siennes.sort(key=lambda date_: date_.ouvert.occurrences[0].debut)
        yield from (_quand(date_, nommer=len(guichets) > 1) for date_ in siennes)


def _qui(guichet: Guichet) -> str:
    """Who, where, how: one line, all that is needed to go there or to call."""
    accueil = guichet.accueil
    ou = ", ".join(filter(None, (accueil.lieu.adresse, f"{accueil.lieu.code_postal} {guichet.ou}")))
    phrases = [f"{nom_complet(guichet)}, {ou}."]
    if guichet.acces:
        phrases.append(f"{majuscule(guichet.acces)}.")
    if accueil.telephone:
        phrases.append(f"Téléphone{INSECABLE}: {numero(accueil.telephone)}.")
    if guichet.perime:
        phrases.append(f"À confirmer{INSECABLE}: information {du_mois(accueil.verifie_le)}.")
    if accueil.permanence and accueil.permanence.sujets:
        phrases.append(f"Sujets{INSECABLE}: {', '.join(accueil.permanence.sujets)}.")
    return " ".join(phrases)


def _quand(date_: _Date, *, nommer: bool) -> str:
    ouvert = date_.ouvert
    nom = f"{INSECABLE}: {nom_complet(date_.guichet)}" if nommer else ""
    ferie = f" (jour férié, {ouvert.ferie}{INSECABLE}: appelez avant de venir)" if ouvert.ferie else ""
    return f"- {date_longue(ouvert.jour)}, {ouvert.heures}{nom}{ferie}"


def _reserves(vue: Vue, guichets: Iterable[Guichet], du: date, au: date) -> Iterator[str]:
    """What isn't known of the school holidays of the quarter, once for those it concerns."""
    concernes: dict[str, list[str]] = defaultdict(list)
    for guichet in guichets:
        if horaires := guichet.accueil.horaires:
            for limite in limites(horaires, vue.territoire.calendrier, du, au):
                concernes[limite].append(f"{guichet.titre} ({guichet.ou})")
    for limite, noms in concernes.items():
        yield from ("", f"{limite} Cela concerne{INSECABLE}: {', '.join(noms)}.")


def _chaque_semaine(guichets: Iterable[Guichet]) -> Iterator[str]:
    communes: dict[str, list[Guichet]] = defaultdict(list)
    for guichet in guichets:
        communes[guichet.ou].append(guichet)
    for commune, siens in communes.items():
        yield from ("", commune.upper())
        for guichet in siens:
            yield _qui(guichet)
            if guichet.accueil.horaires:
                yield phrase_complete(guichet.accueil.horaires)
