"""Which open data does a territory publish, for the tools of others?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.donnees.agenda import agenda, agenda_du_lieu
from quifaitquoi.guide.donnees.geojson import geojson
from quifaitquoi.guide.donnees.lieux import csv_des_lieux
from quifaitquoi.guide.donnees.permanences import csv_des_permanences
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Source, Territoire


@dataclass(frozen=True, slots=True)
class Jeu:
    """One file to download."""

    nom: str
    titre: str
    texte: str
    contenu: str | bytes

    @property
    def kilo_octets(self) -> int:
        octets = self.contenu if isinstance(self.contenu, bytes) else self.contenu.encode()
        return max(1, round(len(octets) / 1000))


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The files, then the page that tells what they are, from whom and of which day."""
    vue, dossier = vue_de(territoire, contexte), adresses.donnees(territoire)
    jeux = _jeux(vue)
    for jeu in jeux:
        yield Fichier(f"{dossier}{jeu.nom}", jeu.contenu)
    for lieu in territoire.lieux:
        if adresse := vue.agenda_du_lieu(lieu):
            yield Fichier(adresse, agenda_du_lieu(vue, lieu), lieu.origine())
    entete = EnTete(
        titre=f"Données ouvertes {territoire.departement.de}",
        description=f"Les lieux et les permanences {territoire.departement.de} à reprendre dans vos "
        "outils\u00a0: tableur, carte, annuaire.",
        fil=adresses.fil(territoire, Miette("Données")),
        territoire=territoire.slug,
    )
    contenu = rendre("donnees/page.html.j2", dossier, vue=vue, jeux=jeux, sources=_sources(territoire))
    yield Fichier(f"{dossier}index.html", contenu, entete=entete)


def _jeux(vue: Vue) -> list[Jeu]:
    jeux = [
        Jeu(
            "lieux.csv",
            "Les lieux",
            "Les 32 colonnes du standard national des lieux de médiation numérique, version 1.0.2.",
            csv_des_lieux(vue),
        ),
        Jeu(
            "permanences.csv",
            "Qui reçoit, où et quand",
            "Une ligne par accueil\u00a0: un acteur, un lieu, ses horaires et ses prochaines dates.",
            csv_des_permanences(vue),
        ),
        Jeu("lieux.geojson", "La carte des lieux", "Les mêmes lieux, pour un outil de cartes.", geojson(vue)),
    ]
    if dates := agenda(vue):
        texte = "Les permanences, les arrêts et les ateliers, à ouvrir avec votre agenda. Ce qui est ouvert "
        jeux.append(Jeu("agenda.ics", "L’agenda", f"{texte}chaque semaine n’y est pas.", dates))
    return jeux


def _sources(territoire: Territoire) -> list[tuple[str, Source | None, int]]:
    """Each source with what is known of it and how many records come from it."""
    combien = Counter(lieu.source for lieu in territoire.lieux)
    combien.update(permanence.source for permanence in territoire.permanences)
    return [(nom, territoire.source.get(nom), combien[nom]) for nom in sorted(combien)]
