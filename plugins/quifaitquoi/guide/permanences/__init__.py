"""Who comes where, on which day, and how do colleagues get to know it?"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import MODULE_DATES
from quifaitquoi.guide.feuilles import FEUILLE_PERMANENCES
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.permanences.agenda import est_date, jours_feries, regulieres, semaines
from quifaitquoi.guide.permanences.ateliers import ateliers, themes
from quifaitquoi.guide.permanences.filtres import filtres, mots_cles
from quifaitquoi.guide.permanences.grille import grille
from quifaitquoi.guide.permanences.noms import precisions
from quifaitquoi.guide.permanences.trimestre import Liste, listes
from quifaitquoi.guide.permanences.zones import Zone, sans_accueil, zones
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_AGENDA, MODULE_PAGE
from quifaitquoi.guide.vue import Vue, vue_de
from quifaitquoi.model import Territoire

DATES_D_UN_ATELIER = 8
"""Two months of a workshop held every week."""


def build(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
    """The agenda, one week for each EPCI, the workshops, and the lists of two quarters with their files."""
    vue = vue_de(territoire, contexte)
    connues = zones(vue)
    yield _agenda(vue, connues)
    for zone in connues:
        yield _semaine(vue, zone)
    yield _ateliers(vue, connues)
    du_trimestre = listes(vue, vue.guichets)
    yield _trimestre(vue, du_trimestre)
    dossier = adresses.trimestre(territoire)
    for liste in du_trimestre:
        yield Fichier(f"{dossier}{liste.trimestre.fichier}", liste.texte)


def _agenda(vue: Vue, connues: tuple[Zone, ...]) -> Fichier:
    """First what has a date, week by week, then what is open every week, by EPCI."""
    territoire, ici = vue.territoire, adresses.permanences(vue.territoire)
    contenu = rendre(
        "permanences/agenda.html.j2",
        ici,
        vue=vue,
        zones=connues,
        sans_accueil=sans_accueil(vue),
        mots_cles=mots_cles,
        precisions=precisions,
        ateliers=adresses.ateliers(territoire),
        trimestre=adresses.trimestre(territoire),
        donnees=adresses.donnees(territoire),
        ics=_ics(vue),
        **_lignes(vue, connues),
    )
    titre = f"Permanences et passages {territoire.departement.dans}"
    description = (
        f"Permanences, bus et ateliers {territoire.departement.dans}, jour par jour, pour les huit "
        "prochaines semaines."
    )
    return _page(vue, ici, titre, description, contenu, Miette("Permanences"), modules=(MODULE_AGENDA,))


def _lignes(vue: Vue, connues: tuple[Zone, ...]) -> dict[str, object]:
    """What the agenda lists, how much of it, and by what it can be narrowed."""
    par_semaine, chaque_semaine = semaines(vue, connues), regulieres(connues)
    passages = [passage for semaine in par_semaine for passage in semaine.passages]
    reguliers = [guichet for _, guichets in chaque_semaine for guichet in guichets]
    return {
        "semaines": par_semaine,
        "regulieres": chaque_semaine,
        "combien": len(passages),
        "combien_reguliers": len(reguliers),
        "perime": any(passage.guichet.perime for passage in passages),
        "filtres": filtres(connues, [*(passage.guichet for passage in passages), *reguliers]),
    }


def _ics(vue: Vue) -> str:
    """The address of the calendar file, which only exists where something has dates."""
    return f"{adresses.donnees(vue.territoire)}agenda.ics" if any(map(est_date, vue.guichets)) else ""


def _semaine(vue: Vue, zone: Zone) -> Fichier:
    """The ordinary week, made to be printed, then the dates that the agenda tells for this EPCI alone."""
    jour_par_jour = semaines(vue, [zone])
    contenu = rendre(
        "permanences/semaine.html.j2",
        zone.page,
        vue=vue,
        zone=zone,
        grille=grille(zone.guichets),
        semaines=jour_par_jour,
        feries=jours_feries(vue),
        precisions=precisions,
        agenda=adresses.permanences(vue.territoire),
    )
    description = f"Qui reçoit quel jour, matin et après-midi, et les prochaines dates\u00a0: {zone.nom}."
    titre = f"Permanences\u00a0: {zone.nom}"
    modules = (MODULE_PAGE, MODULE_AGENDA) if jour_par_jour else (MODULE_PAGE,)
    return _page(vue, zone.page, titre, description, contenu, Miette(zone.nom), modules=modules)


def _ateliers(vue: Vue, connues: tuple[Zone, ...]) -> Fichier:
    territoire, ici = vue.territoire, adresses.ateliers(vue.territoire)
    trouves = ateliers(connues)
    contenu = rendre(
        "permanences/ateliers.html.j2",
        ici,
        vue=vue,
        ateliers=trouves,
        themes=themes(trouves),
        precisions=precisions,
        gardees=DATES_D_UN_ATELIER,
        agenda=adresses.permanences(territoire),
        lieux=adresses.lieux(territoire),
    )
    titre = f"Ateliers {territoire.departement.dans}"
    description = f"Les ateliers numériques {territoire.departement.dans}\u00a0: sujets, lieux et dates."
    modules = (MODULE_PAGE, MODULE_DATES) if trouves else ()
    return _page(vue, ici, titre, description, contenu, Miette("Ateliers"), modules=modules)


def _trimestre(vue: Vue, du_trimestre: tuple[Liste, ...]) -> Fichier:
    territoire, ici = vue.territoire, adresses.trimestre(vue.territoire)
    contenu = rendre(
        "permanences/trimestre.html.j2",
        ici,
        vue=vue,
        listes=du_trimestre,
        courriels=[_courriel(vue, ici, liste) for liste in du_trimestre],
        agenda=adresses.permanences(territoire),
    )
    titre = f"Les permanences du trimestre {territoire.departement.dans}"
    description = f"La liste {territoire.departement.de}, par commune puis par date, à copier dans un mail."
    return _page(vue, ici, titre, description, contenu, Miette("Trimestre"), modules=(MODULE_PAGE,))


def _courriel(vue: Vue, ici: str, liste: Liste) -> str:
    """A mail to write, with its subject and at most a link: mail programs cut a long `mailto:` (RFC 6068)."""
    sujet = f"Permanences {vue.territoire.departement.dans}, {liste.trimestre.nom}"
    corps = f"&body={quote(vue.contexte.url_site + ici, safe='')}" if vue.contexte.url_site else ""
    return f"mailto:?subject={quote(sujet, safe='')}{corps}"


def _page(
    vue: Vue,
    ici: str,
    titre: str,
    description: str,
    contenu: str,
    miette: Miette,
    modules: tuple[str, ...],
) -> Fichier:
    territoire, racine = vue.territoire, adresses.permanences(vue.territoire)
    avant = () if ici == racine else (Miette("Permanences", racine),)
    entete = EnTete(
        titre=titre,
        description=description,
        fil=adresses.fil(territoire, *avant, miette),
        territoire=territoire.slug,
        modules=modules,
        styles=(FEUILLE_PERMANENCES,),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)
