"""Which posters shall we print, on which paper? Writes them in a folder, one PDF each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import track

from quifaitquoi.arguments import calendrier, jour, un_dossier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande, jour_demande
from quifaitquoi.constats import en_texte, typographie, vouliez_vous_dire
from quifaitquoi.construction import controler
from quifaitquoi.guide.affiches.atelier.affiche import Affiche
from quifaitquoi.guide.affiches.atelier.reserve import Reserve
from quifaitquoi.guide.affiches.atelier.support import PAPIERS, VARIANTES, Support
from quifaitquoi.guide.affiches.atelier.typographe import composer_pdf
from quifaitquoi.guide.affiches.catalogue import refusees, toutes
from quifaitquoi.guide.affiches.retraits import epreuves
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.rendu import compte
from quifaitquoi.guide.vue import Vue
from quifaitquoi.model import ModeleAffiche
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
    commande.add_argument(
        "--affiche",
        action="append",
        default=[],
        metavar="NOM",
        help=f"une seule sorte (plusieurs fois possible) : {', '.join(ModeleAffiche)}",
    )
    commande.add_argument(
        "--anciennes",
        action="store_true",
        help="des affiches, pas des épreuves, pour les lieux non vérifiés depuis 24 mois",
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
    aujourdhui = jour_demande(options)
    racine, _ = reperer(options.dossier)
    controle = controler(racine, {options.territoire.departement}, aujourdhui)
    if controle.erreurs or not controle.territoires:
        sys.stderr.write(
            en_texte(controle.erreurs) or typographie("quifaitquoi : ce territoire n’existe pas\n")
        )
        return ERREURS
    vue = Vue(controle.territoires[0], Contexte(aujourdhui, options.site or "", anciennes=options.anciennes))
    choisies = _choisir(vue, options)
    inchangees = _ecrire(choisies, options.sortie, _reserve(racine, vue), aujourdhui)
    _dire(vue, options, choisies, inchangees)
    return BIEN


def _reserve(racine: Path, vue: Vue) -> Reserve:
    """The one of the site, beside the folder of the territories: what either has made serves the other."""
    return Reserve(racine.resolve().parent / ".cache" / "quifaitquoi" / "affiches" / vue.territoire.slug)


def _choisir(vue: Vue, options: argparse.Namespace) -> list[Affiche]:
    """Those of these lieux and sorts, all when none is named. Raises ValueError for what isn't known."""
    _reconnaitre("--lieu", options.lieu, vue.territoire.lieu, "un lieu de ce territoire")
    _reconnaitre("--affiche", options.affiche, ModeleAffiche, "une sorte d’affiche")
    support = Support(options.format, options.variante)
    return [
        affiche
        for affiche in toutes(vue, support, options.affiche or ModeleAffiche)
        if not options.lieu or (affiche.lieu is not None and affiche.lieu.id in options.lieu)
    ]


def _reconnaitre(option: str, ecrits: Iterable[str], connus: Iterable[str], quoi: str) -> None:
    possibles = list(connus)
    for inconnu in (ecrit for ecrit in ecrits if ecrit not in possibles):
        propose = vouliez_vous_dire(inconnu, possibles)
        raise ValueError(f"{option} : « {inconnu} » n’est pas {quoi}{f'. {propose}' if propose else ''}")


def _ecrire(affiches: Sequence[Affiche], dossier: Path, reserve: Reserve, aujourdhui: date) -> int:
    """How many were there already, the same. A bar tells how far we are, on a terminal only."""
    dossier.mkdir(parents=True, exist_ok=True)
    console = Console(stderr=True)
    muet = not console.is_terminal
    inchangees = 0
    for affiche in track(affiches, "Affiches", console=console, disable=muet, transient=True):
        epreuve, fichier = affiche.epreuve, dossier / affiche.fichier
        pdf = reserve.obtenir(epreuve.recette(aujourdhui), partial(composer_pdf, epreuve, aujourdhui))
        if fichier.is_file() and fichier.read_bytes() == pdf:
            inchangees += 1
        else:
            fichier.write_bytes(pdf)
    return inchangees


def _dire(vue: Vue, options: argparse.Namespace, choisies: Sequence[Affiche], inchangees: int) -> None:
    """What is missing or may not be hung, and why, at the line to change; then what has been written."""
    for refus in (*refusees(vue), *epreuves(vue)):
        if not options.lieu or (refus.lieu and refus.lieu.id in options.lieu):
            sys.stderr.write(f"{refus.constat}\n")
    if choisies and not options.site:
        sys.stderr.write(typographie(f"{_SANS_SITE}\n"))
    a_verifier = sum(affiche.a_verifier is not None for affiche in choisies)
    dont = [compte(a_verifier, "épreuve à vérifier", "épreuves à vérifier")] if a_verifier else []
    dont += [compte(inchangees, "inchangée")] if inchangees else []
    precision = f", dont {' et '.join(dont)}" if dont else ""
    sys.stdout.write(typographie(f"{compte(len(choisies), 'affiche')} dans {options.sortie}{precision}\n"))


COMMANDE = Commande(
    "affiches",
    "fabrique les affiches d’un territoire, en A4 ou A3, pour un bureau ou un imprimeur",
    _agir,
    _arguments,
)
