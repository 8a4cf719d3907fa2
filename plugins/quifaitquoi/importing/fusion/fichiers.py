"""Which bytes do the files of a territory hold after an import?"""

from __future__ import annotations

from collections.abc import Mapping

from quifaitquoi.importing.fusion.ajout import ajouter
from quifaitquoi.importing.fusion.chantier import Chantier
from quifaitquoi.importing.fusion.fusion import Fusion
from quifaitquoi.importing.fusion.memoire import DOSSIER, ecrire_memoire
from quifaitquoi.importing.fusion.redaction import fichier_neuf
from quifaitquoi.importing.fusion.retouche import appliquer
from quifaitquoi.importing.importation import Import

_MARQUE = b"\xef\xbb\xbf"


def fichiers(fusion: Fusion, chantier: Chantier, lu: Import) -> dict[str, bytes]:
    """The files that change, by their name in the folder of the territory; none when nothing does.

    Raises ValueError, in French, when a record cannot be added where it should.
    """
    neuf = f"import-{lu.nom}.yml"
    retouches = {nom: list(listes) for nom, listes in fusion.retouches.items()}
    textes = {nom: texte.contenu for nom, texte in chantier.textes.items()}
    if fusion.neufs and neuf not in textes:
        textes[neuf] = fichier_neuf(fusion.neufs, lu.fichier)
    elif fusion.neufs:
        for genre in dict.fromkeys(apport.genre for apport in fusion.neufs):
            siens = [apport for apport in fusion.neufs if apport.genre == genre]
            ajout = ajouter(chantier.pages[neuf], chantier.textes[neuf], genre, siens)
            retouches.setdefault(neuf, []).append(ajout)
    textes |= {nom: appliquer(textes[nom], liste) for nom, liste in retouches.items()}
    textes[f"{DOSSIER}/{lu.nom}.json"] = ecrire_memoire(fusion.memoire) if fusion.memoire else ""
    return _qui_changent(textes, chantier)


def _qui_changent(textes: Mapping[str, str], chantier: Chantier) -> dict[str, bytes]:
    changes: dict[str, bytes] = {}
    for nom, texte in textes.items():
        chemin = chantier.dossier / nom
        avant = chemin.read_bytes() if chemin.is_file() else b""
        octets = (_MARQUE if avant.startswith(_MARQUE) else b"") + texte.encode()
        if octets != avant:
            changes[nom] = octets
    return changes
