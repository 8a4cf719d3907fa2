"""Are simplified texts simple: those of the files, those of a built site, or a text one tries?"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from quifaitquoi.arguments import des_dossiers, jour
from quifaitquoi.checks import falc
from quifaitquoi.commandes.commande import BIEN, ERREURS, FORMATS, Commande, jour_demande
from quifaitquoi.constats import Constat, Gravite, Origine, tries
from quifaitquoi.langage import PageLue, Reglages, Remarque, compter, lire_page, relire, relire_page
from quifaitquoi.model import National
from quifaitquoi.reading import Lecture, lire_territoires, reperer

_CLAVIER: Final = "-"
_GLOSSAIRE: Final = "glossaire"
_PAGES: Final = ("*/falc/**/index.html", "*/falc/index.html", f"{_GLOSSAIRE}/falc/index.html")


def _arguments(commande: argparse.ArgumentParser) -> None:
    des_dossiers(commande)
    commande.add_argument(
        "--format", choices=FORMATS, default="texte", help="texte (par défaut), json ou github"
    )
    commande.add_argument(
        "--site", type=Path, metavar="SITE", help="relit les pages simplifiées d’un site déjà fabriqué"
    )
    commande.add_argument(
        "--texte", metavar="FICHIER", help="relit ce texte, une phrase par ligne ; « - » : ce que vous tapez"
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour de la vérification (aujourd’hui)"
    )


def _agir(options: argparse.Namespace) -> int:
    aujourdhui = jour_demande(options)
    lectures = [lire_territoires(*reperer(dossier)) for dossier in options.dossiers]
    if options.texte:
        constats, lignes = _du_texte(options.texte, lectures)
    elif options.site:
        constats, lignes = _du_site(options.site, lectures)
    else:
        bloquants = [c for lecture in lectures for c in lecture.constats if c.bloque]
        territoires = [t for lecture in lectures for t in lecture.territoires]
        regles = (falc.textes_simples, falc.reglages_qui_comptent)
        constats = bloquants + [c for t in territoires for regle in regles for c in regle(t, aujourdhui)]
        lignes = _ecrites(t.national for t in territoires)
    trouves = tries(constats)
    sys.stdout.write(FORMATS[options.format](trouves))
    if options.format == "texte":
        sys.stdout.write(f"{mesures(lignes)}\n")
    return ERREURS if any(constat.bloque for constat in trouves) else BIEN


def _ecrites(nationaux: Iterable[National]) -> list[str]:
    """Each simplified sentence of the files, once wherever it is read from."""
    fiches = (fiche for national in nationaux for fiche in falc.fiches_simples(national))
    return list(
        {
            fiche.origine_dans(0, falc.CHAMP, n): t for fiche in fiches for n, t in enumerate(fiche.falc)
        }.values()
    )


def _du_texte(fichier: str, lectures: Iterable[Lecture]) -> tuple[list[Constat], list[str]]:
    """A text to try, with the settings and the glossary of the guide."""
    texte = sys.stdin.read() if fichier == _CLAVIER else Path(fichier).read_text(encoding="utf-8")
    lignes = texte.splitlines()
    national = next((lecture.national for lecture in lectures if lecture.national), None)
    reglages = falc.reglages_de(national) if national else Reglages()
    pleines = {rang: ligne for rang, ligne in enumerate(lignes, start=1) if ligne.strip()}
    rangs, dites = list(pleines), list(pleines.values())
    nom = "texte" if fichier == _CLAVIER else Path(fichier).name
    constats = [
        _constat(Origine(nom, rangs[r.ligne], r.debut + 1), dites[r.ligne], r)
        for r in relire(dites, reglages)
    ]
    return constats, dites


def _du_site(site: Path, lectures: Iterable[Lecture]) -> tuple[list[Constat], list[str]]:
    """Every simplified page of a site, with the settings of its territory."""
    constats: list[Constat] = []
    lignes: list[str] = []
    lectures = list(lectures)
    reglages = {t.slug: falc.reglages_d_une_page(t) for lecture in lectures for t in lecture.territoires}
    nationaux = [territoire.national for lecture in lectures for territoire in lecture.territoires]
    if nationaux:
        reglages[_GLOSSAIRE] = falc.reglages_du_glossaire(nationaux)
    pages = sorted({chemin for motif in _PAGES for chemin in site.glob(motif)})
    if not pages:
        raise ValueError(f"« {site} » n’a aucune page simplifiée : fabriquez d’abord le site")
    for chemin in pages:
        nom = chemin.relative_to(site)
        page = lire_page(chemin.read_text(encoding="utf-8"))
        constats += _de_la_page(nom.as_posix(), page, reglages.get(nom.parts[0], Reglages()))
        lignes += [ligne.texte for ligne in page.lignes]
    return constats, lignes


def _de_la_page(nom: str, page: PageLue, reglages: Reglages) -> Iterator[Constat]:
    for remarque in relire_page(page, reglages):
        ligne, colonne = page.places[remarque.ligne]
        place = Origine(nom, ligne, colonne + remarque.debut)
        yield _constat(place, page.lignes[remarque.ligne].texte, remarque)


def _constat(place: Origine, texte: str, remarque: Remarque) -> Constat:
    gravite = Gravite.ERREUR if remarque.grave else Gravite.AVERTISSEMENT
    lu = texte[remarque.debut : remarque.fin]
    return Constat(
        place, remarque.nom, f"{remarque.regle}, {remarque.message}", gravite, remarque.conseil, lu
    )


def mesures(lignes: Iterable[str]) -> str:
    """How many sentences, how long they are, and which one is the longest."""
    longueurs = {ligne: compter(ligne) for ligne in lignes}
    phrases = {ligne: mots for ligne, mots in longueurs.items() if mots > 1}
    if not phrases:
        return "aucune phrase"
    moyenne = f"{sum(phrases.values()) / len(phrases):.1f}".replace(".", ",")
    longue = max(phrases, key=lambda ligne: (phrases[ligne], ligne))
    return (
        f"{len(phrases)} phrases différentes, {moyenne} mots en moyenne ; "
        f"la plus longue en a {phrases[longue]} : {longue}"
    )


COMMANDE = Commande(
    "falc", "relit les textes simplifiés et dit ce qui empêche de les comprendre", _agir, _arguments
)
