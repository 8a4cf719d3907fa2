"""What is to be reread of a page, and who has just done so?"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from quifaitquoi.arguments import jour, un_dossier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.commandes.relecture.noter import Seance, noter
from quifaitquoi.constats import en_texte, vouliez_vous_dire
from quifaitquoi.construction import controler, jour_de_construction
from quifaitquoi.guide.falc.etiquette import etiquette
from quifaitquoi.guide.falc.relecture import formulaire
from quifaitquoi.model import Territoire
from quifaitquoi.model.relecture import empreinte
from quifaitquoi.reading import reperer
from quifaitquoi.relectures import textes_relus


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.add_argument(
        "page",
        metavar="PAGE",
        help="son adresse : 54-meurthe-et-moselle/falc/lieux/mairie/",
    )
    un_dossier(commande)
    commande.add_argument(
        "--fiche", type=Path, metavar="FICHIER", help="écrit le formulaire à imprimer (HTML)"
    )
    commande.add_argument("--structure", metavar="NOM", help="qui a organisé la relecture")
    commande.add_argument(
        "--relecteurs", nargs="+", metavar="PRÉNOM", help="qui a relu, comme chacun veut être nommé"
    )
    commande.add_argument(
        "--date", type=jour, metavar="AAAA-MM-JJ", help="le jour de la relecture (aujourd’hui)"
    )


def _agir(options: argparse.Namespace) -> int:
    aujourdhui = jour_de_construction("", os.environ.get("SOURCE_DATE_EPOCH", ""), lambda: options.maintenant)
    racine, codes = reperer(options.dossier)
    controle = controler(racine, codes, aujourdhui)
    if controle.erreurs:
        sys.stderr.write(en_texte(controle.erreurs))
        return ERREURS
    territoire, page, texte = _page(options.page, controle.territoires, aujourdhui)
    if options.fiche:
        options.fiche.write_text(formulaire(territoire, page, texte), encoding="utf-8")
        sys.stdout.write(f"Le formulaire est prêt : imprimez {options.fiche}.\n")
    elif options.structure or options.relecteurs:
        seance = _seance(options, page, texte, aujourdhui)
        sys.stdout.write(f"{noter(racine, territoire, seance)} : la relecture est notée.\n")
    else:
        sys.stdout.write(_montrer(territoire, page, texte))
    return BIEN


def _page(
    demandee: str, territoires: tuple[Territoire, ...], aujourdhui: date
) -> tuple[Territoire, str, str]:
    """The territory, page and text meant by an address. Raises ValueError, in French, when there is none."""
    parties = demandee.split("/")
    territoire = next((t for t in territoires if t.slug in parties), None)
    if territoire is None and len(territoires) == 1:
        territoire, page = territoires[0], demandee.lstrip("/")
    elif territoire is None:
        slugs = [t.slug for t in territoires]
        propose = (
            vouliez_vous_dire(next(iter(filter(None, parties)), ""), slugs) or f"Exemple : {slugs[0]}/falc/"
        )
        raise ValueError(
            f"« {demandee} » ne dit pas de quel territoire. {propose}" if slugs else "aucun territoire"
        )
    else:
        page = "/".join(parties[parties.index(territoire.slug) + 1 :])
    textes = textes_relus(territoire, aujourdhui)
    page = page if page in textes or page.endswith("/") else f"{page}/"
    if page not in textes:
        propose = vouliez_vous_dire(page, textes) or "Ouvrez la page simplifiée et copiez son adresse."
        raise ValueError(f"« {page} » n’est pas une page simplifiée de {territoire.slug}. {propose}")
    return territoire, page, textes[page]


def _seance(options: argparse.Namespace, page: str, texte: str, aujourdhui: date) -> Seance:
    relecteurs = tuple(filter(None, (nom.strip() for nom in options.relecteurs or ())))
    structure = (options.structure or "").strip()
    if not structure or not relecteurs:
        raise ValueError("il faut --structure et --relecteurs : qui a organisé la relecture, et qui a relu")
    le = options.date or aujourdhui
    if le > aujourdhui:
        raise ValueError(f"le {le} n’est pas encore passé : donnez le jour où la relecture a eu lieu")
    return Seance(page, le, relecteurs, structure, empreinte(texte))


def _montrer(territoire: Territoire, page: str, texte: str) -> str:
    lignes = "".join(f"{rang:3} {ligne}\n" for rang, ligne in enumerate(texte.splitlines(), start=1))
    dite = etiquette(territoire.relecture.get(page), texte).texte
    return f"{lignes}\n{dite}\nempreinte : {empreinte(texte)}\n"


COMMANDE = Commande(
    "relecture",
    "imprime de quoi relire une page simplifiée ensemble, et note qui l’a relue",
    _agir,
    _arguments,
)
