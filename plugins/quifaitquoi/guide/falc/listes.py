"""Which lieux and which communes are there, in short lists where one chooses?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from quifaitquoi.geo import Commune, cle
from quifaitquoi.guide import adresses
from quifaitquoi.guide.falc.accueil import pres_de_chez_vous
from quifaitquoi.guide.falc.mise_en_page import Place, Redaction
from quifaitquoi.guide.falc.page import Bloc, Page, liens
from quifaitquoi.guide.falc.page import phrases as groupe
from quifaitquoi.guide.fichier import Fichier, Miette
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import Lieu, Territoire


def lieux_simples(vue: Vue) -> Fichier:
    """The lieux, by commune: the page of each one says the rest."""
    territoire = vue.territoire
    tries = sorted(territoire.lieux, key=lambda lieu: (cle(vue.nom_commune(lieu)), cle(lieu.nom)))
    liste = liens(*((nom_avec_commune(vue, lieu), adresses.lieu_simple(territoire, lieu)) for lieu in tries))
    blocs = (
        Bloc("lieu", "Les lieux", (liste if tries else groupe("Nous ne connaissons pas de lieu."),)),
        pres_de_chez_vous(territoire),
    )
    page = Page(
        f"Les lieux {territoire.departement.dans}",
        blocs,
        (groupe("Ces lieux vous reçoivent.", "Choisissez un lieu."),),
        "adresse",
    )
    place = Place(
        ordinaire=adresses.lieux(territoire),
        description=f"Les lieux où l’on vous aide {territoire.departement.dans}. En phrases courtes.",
        fil=(Miette("Lieux"),),
    )
    return Redaction(territoire).fichier(page, place)


def nom_avec_commune(vue: Vue, lieu: Lieu) -> str:
    """« Toul : Maison fictive », or its name alone when it says where it is."""
    commune = vue.nom_commune(lieu)
    return lieu.nom if cle(commune) in cle(lieu.nom) else f"{commune}\u00a0: {lieu.nom}"


def communes_simples(territoire: Territoire) -> Iterator[Fichier]:
    """First a letter, then the communes that begin by it: one short list after the other."""
    lettres = _par_lettre(territoire.communes)
    redaction = Redaction(territoire)
    yield redaction.fichier(_page_des_lettres(territoire, lettres), _place(territoire))
    for lettre, communes in lettres:
        yield redaction.fichier(_page_d_une_lettre(territoire, lettre, communes), _place(territoire, lettre))


def _page_des_lettres(territoire: Territoire, lettres: list[tuple[str, list[Commune]]]) -> Page:
    ici = adresses.simple(territoire, adresses.communes(territoire))
    pages = liens(*((lettre, ici + _dossier(lettre)) for lettre, _ in lettres))
    contenus = (groupe("Choisissez la première lettre de votre commune."), pages)
    choix = Bloc("commune", "Votre commune", contenus, ancre="votre-commune", recherche=True)
    return Page(f"Les communes {territoire.departement.de}", (choix,))


def _page_d_une_lettre(territoire: Territoire, lettre: str, communes: list[Commune]) -> Page:
    liste = liens(
        *((c.titre, adresses.simple(territoire, adresses.commune(territoire, c))) for c in communes)
    )
    autre = liens(("Choisir une autre lettre", adresses.simple(territoire, adresses.communes(territoire))))
    return Page(
        f"Les communes\u00a0: {lettre}",
        (Bloc("commune", "Choisissez votre commune", (liste,)), Bloc("retour", "Une autre lettre", (autre,))),
    )


def _place(territoire: Territoire, lettre: str = "") -> Place:
    ici = adresses.simple(territoire, adresses.communes(territoire))
    return Place(
        ordinaire=adresses.communes(territoire),
        description=f"Choisissez votre commune {territoire.departement.dans}. En phrases courtes.",
        fil=(Miette("Communes", ici), Miette(lettre)) if lettre else (Miette("Communes"),),
        suite=_dossier(lettre) if lettre else "",
    )


def _dossier(lettre: str) -> str:
    return f"lettre-{lettre.lower()}/"


def _par_lettre(communes: tuple[Commune, ...]) -> list[tuple[str, list[Commune]]]:
    """Communes, already sorted by name, under the first letter of their name without its article."""
    initiale = sorted(((cle(c.nom)[0].upper(), c) for c in communes), key=lambda paire: paire[0])
    return [(lettre, [c for _, c in groupe]) for lettre, groupe in groupby(initiale, lambda paire: paire[0])]
