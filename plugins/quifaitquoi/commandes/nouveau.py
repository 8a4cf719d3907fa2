"""How does the guide of a département begin? Writes its files, ready to be filled."""

from __future__ import annotations

import argparse
import os
import sys

from quifaitquoi.arguments import un_dossier
from quifaitquoi.commandes.commande import BIEN, Commande
from quifaitquoi.constats import typographie
from quifaitquoi.construction import jour_de_construction
from quifaitquoi.ebauche import departement, ebauche
from quifaitquoi.reading.fichiers import NATIONAL, code_du_dossier


def _arguments(commande: argparse.ArgumentParser) -> None:
    commande.add_argument("code", metavar="CODE", help="le code du département : 54, 2A, 974…")
    un_dossier(commande)


def _agir(options: argparse.Namespace) -> int:
    un, racine = departement(options.code), options.dossier
    for deja in sorted(racine.iterdir()):
        if deja.is_dir() and code_du_dossier(deja) == un.code:
            raise ValueError(f"le guide {un.de} existe déjà, dans « {deja} » : rien n’est changé")
    if not (racine / NATIONAL).is_dir():
        raise ValueError(f"« {racine} » n’est pas le dossier des territoires : il y manque « {NATIONAL} »")
    epoque = os.environ.get("SOURCE_DATE_EPOCH", "")
    textes = ebauche(un.code, jour_de_construction("", epoque, lambda: options.maintenant))
    dossier = racine / un.chemin
    # Refuses rather than writes over anything, should it appear meanwhile.
    dossier.mkdir()
    for nom, texte in textes.items():
        with (dossier / nom).open("x", encoding="utf-8", newline="\n") as fichier:
            fichier.write(texte)
    sys.stdout.write(typographie(_et_ensuite(un.code, str(dossier), tuple(textes))))
    return BIEN


def _et_ensuite(code: str, dossier: str, noms: tuple[str, ...]) -> str:
    return (
        f"Créé : {dossier} ({', '.join(noms)})\n"
        f"Voir le guide, encore vide : TERRITOIRES={code} make serve\n"
        f"Le remplir : suivez les exemples de ces fichiers, ou « quifaitquoi importer --aide »\n"
        f"Le vérifier : quifaitquoi verifier {dossier}\n"
    )


COMMANDE = Commande(
    "nouveau", "commence le guide d’un département : des fichiers prêts à remplir", _agir, _arguments
)
