"""What does the browser need to open every answer in place: questions, steps, helpers and their dates?

One file per territory, read on the first answer; `parcours.js` says the same types. It holds who, where and
when; explanations come with the page of each orientation, so that it stays under 15 kB once compressed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import astuple
from datetime import date, timedelta
from typing import Final

from quifaitquoi.guide import adresses
from quifaitquoi.guide.arbre.cartes import Carte
from quifaitquoi.guide.arbre.chemins import Chemins
from quifaitquoi.guide.arbre.numeros import numeros
from quifaitquoi.guide.arbre.recherches import Recherche, Recherches, Trouve
from quifaitquoi.guide.dates import JourOuvert
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.guide.rendu import numero
from quifaitquoi.guide.vue import Vue
from quifaitquoi.horaires import date_longue
from quifaitquoi.model import Orientation, Question

DATES: Final = 8
"""Of each helper: more than a week of somebody who receives every day, so that an old page is still right."""


class Client:
    """Writes the tables of the file; what is said twice is written once and called by its rank."""

    def __init__(self, vue: Vue, chemins: Chemins, recherches: Recherches) -> None:
        self._vue, self._chemins, self._recherches = vue, chemins, recherches
        self._heures: dict[tuple[str, ...], int] = {}
        self._raisons: dict[str, int] = {}
        self._rangs: dict[Carte, int] = {}
        self._cartes: list[list[object]] = []

    def fichier(self) -> Fichier:
        """The file, read by every page of the tree; the rank of a helper is its place in any list."""
        # In the order they are met, never that of a set: two may have the same rank, and builds are compared.
        cartes = dict.fromkeys(trouve.carte for liste in self._recherches.listes for trouve in liste)
        for carte in sorted(cartes, key=lambda carte: carte.rang):
            self._carte(carte)
        contenu = {
            "depart": self._vue.territoire.national.arbre.depart,
            "fuseau": self._vue.territoire.calendrier.fuseau.key,
            "noeuds": {noeud.id: self._noeud(noeud) for noeud in self._chemins.atteints},
            "listes": [self._liste(liste) for liste in self._recherches.listes],
            "cartes": self._cartes,
            "heures": list(self._heures),
            "raisons": list(self._raisons),
        }
        texte = json.dumps(contenu, ensure_ascii=False, separators=(",", ":"))
        return Fichier(f"{adresses.orienter(self._vue.territoire)}arbre.json", texte)

    def _noeud(self, noeud: Question | Orientation) -> dict[str, object]:
        propre = self._orientation(noeud) if isinstance(noeud, Orientation) else self._question(noeud)
        ecrit = {"titre": noeud.titre, "sensible": int(noeud.sensible), **propre}
        return {nom: valeur for nom, valeur in ecrit.items() if valeur}

    def _question(self, question: Question) -> dict[str, object]:
        reponses = (reponse for reponse in question.reponses if reponse.vers in self._chemins.noeuds)
        return {
            "aide": question.aide,
            "reponses": [[r.texte, r.vers, *([r.precision] if r.precision else [])] for r in reponses],
        }

    def _orientation(self, orientation: Orientation) -> dict[str, object]:
        route = self._recherches.routes[orientation.id]
        return {
            "etapes": [[pas.etape.titre, *_rang(pas.recherche)] for pas in route.pas],
            "ensemble": _rang(route.ensemble),
            "urgences": [astuple(n) for n in numeros(self._vue.territoire, orientation.urgences)],
        }

    def _liste(self, liste: tuple[Trouve, ...]) -> list[tuple[int, ...]]:
        """The rank of each reason, then those of the helpers it goes with."""
        par_raison: dict[int, list[int]] = defaultdict(list)
        for trouve in liste:
            raison = self._raisons.setdefault(trouve.raison, len(self._raisons))
            par_raison[raison].append(self._carte(trouve.carte))
        return [(raison, *cartes) for raison, cartes in par_raison.items()]

    def _carte(self, carte: Carte) -> int:
        if carte not in self._rangs:
            self._rangs[carte] = len(self._cartes)
            page = carte.page.removeprefix(adresses.accueil(self._vue.territoire))
            telephone = numero(carte.telephone) if carte.telephone else ""
            suite = f" · {carte.suite}" if carte.suite else ""
            self._cartes.append(
                [carte.titre, page, carte.ou, carte.position, telephone, suite, self._dates(carte)]
            )
        return self._rangs[carte]

    def _dates(self, carte: Carte) -> object:
        """Days with the rank of their hours, or why there is none."""
        if carte.prochaines is None:
            return "Horaires non connus de ce guide\u00a0: appelez avant de venir."
        if not carte.prochaines.jours:
            return f"Aucune ouverture prévue d’ici au {date_longue(carte.prochaines.jusquau)}."
        return [(ouvert.jour.isoformat(), self._ranger(ouvert)) for ouvert in carte.prochaines.jours[:DATES]]

    def _ranger(self, ouvert: JourOuvert) -> int:
        heures = [ouvert.heures, _sans_jour(ouvert.ouvertures, ouvert.jour)]
        if ouvert.ferie:
            heures.append(f" jour férié ({ouvert.ferie})\u00a0: appelez avant de venir")
        return self._heures.setdefault(tuple(heures), len(self._heures))


def _rang(recherche: Recherche | None) -> list[int]:
    """Rank of the list of those found, then 1 when they only render the service."""
    if recherche is None:
        return []
    return [recherche.numero] if recherche.directs else [recherche.numero, 1]


def _sans_jour(ouvertures: str, jour: date) -> str:
    """`T09:00+01:00/T12:00+01:00`: the browser puts the day back; midnight is the 24th hour of that day."""
    lendemain = (jour + timedelta(days=1)).isoformat()
    return ouvertures.replace(f"{lendemain}T00:00", "T24:00").replace(jour.isoformat(), "")
