"""How does one find the right page by saying one's need in one's own words, misspelt or not?

`formulaire.html.j2` is the form, for any page of a territory that loads `scripts.MODULE_RECHERCHE`; the list
from A to Z does the same without JavaScript. What is typed stays in the browser: it searches in `mots.json`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from quifaitquoi.guide import adresses
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import EnTete, Fichier, Miette
from quifaitquoi.guide.mots.besoins import adresse, par_lettre
from quifaitquoi.guide.mots.lexique import lexique
from quifaitquoi.guide.rendu import rendre
from quifaitquoi.guide.scripts import MODULE_RECHERCHE
from quifaitquoi.model import Territoire

BESOINS = "besoins"


def build(territoire: Territoire, _: Contexte) -> Iterator[Fichier]:
    """What the search reads, and the page of all the needs."""
    index = json.dumps(lexique(territoire).json(), ensure_ascii=False, separators=(",", ":"))
    yield Fichier(f"{adresses.orienter(territoire)}mots.json", index)
    yield _besoins(territoire)


def _besoins(territoire: Territoire) -> Fichier:
    ici = adresses.orienter(territoire, BESOINS)
    connus = territoire.national.arbre.noeuds
    contenu = rendre(
        "mots/besoins.html.j2",
        ici,
        territoire=territoire,
        lettres=par_lettre(territoire),
        operateurs=[operateur for operateur in territoire.national.operateurs if operateur.vers in connus],
        adresse=lambda identifiant: adresse(territoire, identifiant),
        depart=adresses.orienter(territoire),
    )
    entete = EnTete(
        titre="Tous les besoins, de A à Z",
        description=f"Trouvez votre besoin par son nom ou avec vos mots\u00a0: que faire et à qui s’adresser "
        f"{territoire.departement.dans}.",
        fil=adresses.fil(
            territoire, Miette("Trouver la bonne aide", adresses.orienter(territoire)), Miette("De A à Z")
        ),
        territoire=territoire.slug,
        modules=(MODULE_RECHERCHE,),
    )
    return Fichier(f"{ici}index.html", contenu, entete=entete)
