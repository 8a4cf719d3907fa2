"""How does an agent change the guide without writing YAML: a form, in option, served under `admin/`?

The form is Sveltia CMS (MIT), taken as it is from npm and served by the site itself; what is ours is the list
of its fields, drawn from the model, and how a change is written in a file without disturbing the rest of it
(`fusion.js`). It is off unless mkdocs.yml names the repository (content/decisions/formulaire-en-option.md).
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any, Final

from quifaitquoi.formulaire.configuration import configuration
from quifaitquoi.formulaire.paquets import FormulaireImpossibleError, fichiers_des_paquets
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire
from quifaitquoi.reading import schema

__all__ = ["DOSSIER", "FormulaireImpossibleError", "fichiers"]

DOSSIER: Final = "admin"
_ICI: Final = Path(__file__).parent
_MODULES: Final = ("formulaire.js", "fusion.js", "ecriture.js", "valeurs.js")
# Sveltia asks for its French words as a module; browsers know no JSON module that is asked without its type.
_CARTE: Final = '{"imports":{"./sveltia/locales/fr.json":"./sveltia/locales/fr.js"}}'
_FORGES: Final = {
    "github": "https://api.github.com https://github.com",
    "gitlab": "https://gitlab.com",
    "gitea": "https://gitea.com",
}
_ADRESSES: Final = ("base_url", "api_root")
# It goes into the policy of the page, where a space or a semicolon would begin another permission.
_ADRESSE: Final = re.compile(r"https://[A-Za-z0-9.:/_-]+")


def fichiers(
    depot: Mapping[str, Any], territoires: Sequence[Territoire], titre: str, paquets: Path
) -> Iterator[Fichier]:
    """Everything under `admin/`; nothing when `depot` is empty.

    `paquets` is the `node_modules` where the form was installed. Raises FormulaireImpossibleError, in French,
    when it is not there or when the repository can't be understood.
    """
    if not depot:
        return
    _verifier(depot)
    reglages = configuration(json.loads(schema()), territoires, depot, titre)
    yield Fichier(f"{DOSSIER}/index.html", _page(depot, titre))
    yield Fichier(f"{DOSSIER}/configuration.json", json.dumps(reglages, ensure_ascii=False))
    for module in _MODULES:
        yield Fichier(f"{DOSSIER}/{module}", (_ICI / module).read_text(encoding="utf-8"))
    for chemin, contenu in fichiers_des_paquets(paquets):
        yield Fichier(f"{DOSSIER}/{chemin}", contenu)


def _verifier(depot: Mapping[str, Any]) -> None:
    if depot.get("name") not in _FORGES:
        raise FormulaireImpossibleError(
            f"mkdocs.yml\u00a0: formulaire.name «\u00a0{depot.get('name', '')}\u00a0» n’est pas une forge "
            f"connue. Écrivez {', '.join(_FORGES)} (gitea vaut aussi pour Forgejo)."
        )
    if "/" not in str(depot.get("repo", "")):
        raise FormulaireImpossibleError(
            "mkdocs.yml\u00a0: formulaire.repo dit où est le dépôt, "
            "par exemple «\u00a0departement/qui-fait-quoi\u00a0»."
        )
    for champ in _ADRESSES:
        if not _ADRESSE.fullmatch(str(depot.get(champ) or "https://exemple.fr")):
            raise FormulaireImpossibleError(
                f"mkdocs.yml\u00a0: formulaire.{champ} est une adresse en https://, sans espace."
            )


def _page(depot: Mapping[str, Any], titre: str) -> str:
    """The page of the form: it may talk to this site and to the forge, and to nobody else."""
    siennes = [str(depot[champ]) for champ in _ADRESSES if depot.get(champ)]
    forge = " ".join(siennes) or _FORGES[depot["name"]]
    empreinte = b64encode(sha256(_CARTE.encode()).digest()).decode()
    modele = (_ICI / "index.html").read_text(encoding="utf-8")
    marques = {"[[titre]]": titre, "[[forge]]": forge, "[[empreinte]]": empreinte}
    for marque, valeur in marques.items():
        modele = modele.replace(marque, escape(valeur))
    return modele.replace("[[carte]]", _CARTE)
