"""Which posters shall we print, on which paper? Writes them in a folder, one PDF each."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import track

from quifaitquoi.arguments import calendrier, jour, un_dossier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import en_texte, typographie
from quifaitquoi.construction import controler, jour_de_construction
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.support import PAPIERS, VARIANTES, Support
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import refusees, toutes
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.rendu import compte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.reading import reperer

_SANS_SITE = "ces affiches n’ont ni code QR ni adresse internet : donnez celle du guide, --site https://guide.exemple.fr"


def _arguments(commande: argparse.ArgumentParser) -> None:
    un_dossier(commande)
    commande.add_argument(
        "--territoire", type=calendrier, metavar="CODE", required=True, help="le département"
    )
    commande.add_argument("--sortie", type=Path, metavar="DOSSIER", required=True, help="où écrire les PDF")
    commande.add_argument(
        "--lieu", action="append", default=[], metavar="ID", help="un seul lieu (plusieurs fois possible)"
    )
    _impression(commande)


def _impression(commande: argparse.ArgumentParser) -> None:
    commande.add_argument("--format", choices=PAPIERS, default="a4", help="a4 (par défaut) ou a3")
    commande.add_argument(
        "--variante",
        choices=VARIANTES,
        default="bureau",
        help="bureau (par défaut) : sans aplat, toute imprimante ; imprimeur : 3 mm de fond perdu",
    )
    commande.add_argument(
        "--site", type=_site, metavar="URL", help="l’adresse publique du guide, pour le code QR"
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour des affiches (aujourd’hui)"
    )


def _site(ecrit: str) -> str:
    """The address of the guide, with its final slash."""
    parties = urlsplit(ecrit)
    if parties.scheme != "https" or "." not in parties.netloc or not ecrit.isascii() or " " in ecrit:
        raise argparse.ArgumentTypeError(f"« {ecrit} » n’est pas une adresse en https://")
    return f"{ecrit.rstrip('/')}/"


def _agir(options: argparse.Namespace) -> int:
    epoque = os.environ.get("SOURCE_DATE_EPOCH", "")
    aujourdhui: date = options.date or jour_de_construction("", epoque, lambda: options.maintenant)
    racine, _ = reperer(options.dossier)
    controle = controler(racine, {options.territoire.departement}, aujourdhui)
    if controle.erreurs or not controle.territoires:
        sys.stderr.write(
            en_texte(controle.erreurs) or typographie("quifaitquoi : ce territoire n’existe pas\n")
        )
        return ERREURS
    vue = Vue(controle.territoires[0], Contexte(aujourdhui, options.site or ""))
    support = Support(options.format, options.variante)
    choisies = _choisir(vue, support, options.lieu)
    _ecrire(choisies, options.sortie, aujourdhui)
    _dire(vue, options, len(choisies))
    return BIEN


def _choisir(vue: Vue, support: Support, lieux: Sequence[str]) -> list[Affiche]:
    """Those of these lieux, all of them when none is named. Raises ValueError for an unknown lieu."""
    connus = vue.territoire.lieu
    for inconnu in (lieu for lieu in lieux if lieu not in connus):
        proches = get_close_matches(inconnu, connus, 1)
        conseil = f". Vouliez-vous dire « {proches[0]} » ?" if proches else ""
        raise ValueError(f"--lieu : « {inconnu} » n’est pas un lieu de ce territoire{conseil}")
    return [
        affiche
        for affiche in toutes(vue, support)
        if not lieux or (affiche.lieu is not None and affiche.lieu.id in lieux)
    ]


def _ecrire(affiches: Sequence[Affiche], dossier: Path, aujourdhui: date) -> None:
    """A bar tells how far we are, on a terminal only: nothing of it goes in a log."""
    dossier.mkdir(parents=True, exist_ok=True)
    console = Console(stderr=True)
    muet = not console.is_terminal
    for affiche in track(affiches, "Affiches", console=console, disable=muet, transient=True):
        (dossier / affiche.fichier).write_bytes(composer_pdf(affiche.epreuve, aujourdhui))


def _dire(vue: Vue, options: argparse.Namespace, combien: int) -> None:
    for refus in refusees(vue):
        if not options.lieu or refus.lieu.id in options.lieu:
            sys.stderr.write(typographie(f"pas d’affiche à deux pour {refus.lieu.nom} : {refus.raison}\n"))
    if combien and not options.site:
        sys.stderr.write(typographie(f"{_SANS_SITE}\n"))
    sys.stdout.write(typographie(f"{compte(combien, 'affiche')} dans {options.sortie}\n"))


COMMANDE = Commande(
    "affiches",
    "fabrique les affiches d’un territoire, en A4 ou A3, pour un bureau ou un imprimeur",
    _agir,
    _arguments,
)
