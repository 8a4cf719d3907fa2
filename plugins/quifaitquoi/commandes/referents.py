"""Who reads what is proposed about each file? Prints the CODEOWNERS of the forge, from `referents`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from quifaitquoi.arguments import un_dossier
from quifaitquoi.commandes.commande import BIEN, ERREURS, Commande
from quifaitquoi.constats import en_texte
from quifaitquoi.model import Territoire
from quifaitquoi.reading import lire_territoires, nommer

ENTETE = """\
# Qui relit les propositions ? Écrit par « quifaitquoi referents > CODEOWNERS », d’après les
# « referents » de chaque territoire. Lu par GitHub et par GitLab ; la dernière ligne qui convient l’emporte.
"""


def _agir(options: argparse.Namespace) -> int:
    lecture = lire_territoires(options.dossier)
    if lecture.bloquee:
        sys.stderr.write(en_texte([constat for constat in lecture.constats if constat.bloque]))
        return ERREURS
    racine = nommer(options.dossier)
    sys.stdout.write(ENTETE + "".join(ligne for t in lecture.territoires for ligne in _lignes(t, racine)))
    return BIEN


def _lignes(territoire: Territoire, racine: str) -> Iterator[str]:
    """The whole folder first, then the files of one service: the last line wins."""
    dossier = f"/{racine}/{territoire.slug}/"
    avec_comptes = [referent for referent in territoire.referents if referent.comptes]
    for referent in sorted(avec_comptes, key=lambda referent: bool(referent.fichiers)):
        for fichier in referent.fichiers or ("",):
            yield f"{dossier}{fichier} {' '.join(referent.comptes)}\n"


COMMANDE = Commande(
    "referents", "écrit le fichier CODEOWNERS : quel service relit quels fichiers", _agir, un_dossier
)
