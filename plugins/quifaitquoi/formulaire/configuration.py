"""What does the form of a guide show: which territories, which files, which fields?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from quifaitquoi.formulaire.champs import LIBRES, Champ, Choix, champs, noms
from quifaitquoi.model import Acteur, Lieu, Permanence, Territoire

_RESUMES: Final = {"lieux": "{{nom}}", "acteurs": "{{nom}}", "permanences": "{{acteur}}, {{lieu}} {{titre}}"}
_SINGULIERS: Final = {"lieux": "lieu", "acteurs": "acteur", "permanences": "permanence"}
_FICHES: Final = {"lieux": "Lieu", "acteurs": "Acteur", "permanences": "Permanence"}
FORMAT: Final = "territoire"
"""The name under which formulaire.js declares how our YAML is read and written."""


def configuration(
    schema: Mapping[str, Any], territoires: Sequence[Territoire], depot: Mapping[str, Any], titre: str
) -> dict[str, Any]:
    """The configuration of Sveltia CMS; `depot` is its `backend`, as the host wrote it in mkdocs.yml.

    What an agent saves is proposed for reading (« editorial_workflow »), never published at once: `verifier`
    stays the only judge.
    """
    collections = [_territoire(schema, territoire) for territoire in territoires]
    champs_montres = [
        champ for collection in collections for page in collection["files"] for champ in page["fields"]
    ]
    return {
        "cms": {
            "load_config_file": False,
            "backend": dict(depot),
            "publish_mode": "editorial_workflow",
            "app_title": titre,
            "show_preview_links": False,
            "media_folder": "content/images",
            "output": {"omit_empty_optional_fields": True},
            "collections": collections,
        },
        "format": FORMAT,
        "connus": sorted(set(noms(champs_montres))),
        "libres": sorted(LIBRES),
    }


def _territoire(schema: Mapping[str, Any], territoire: Territoire) -> dict[str, Any]:
    choix = _choix(territoire)
    return {
        "name": territoire.slug,
        "label": territoire.nom,
        "format": FORMAT,
        "editor": {"preview": False},
        "files": [
            {
                "name": fichier.rpartition("/")[2].removesuffix(".yml"),
                "label": " et ".join(blocs).capitalize(),
                "file": fichier,
                "format": FORMAT,
                "fields": [_bloc(schema, bloc, choix) for bloc in blocs],
            }
            for fichier, blocs in _fichiers(territoire).items()
        ],
    }


def _bloc(schema: Mapping[str, Any], bloc: str, choix: Choix) -> Champ:
    return {
        "name": bloc,
        "label": bloc.capitalize(),
        "label_singular": _SINGULIERS[bloc],
        "widget": "list",
        "collapsed": True,
        "summary": _RESUMES[bloc],
        "fields": champs(schema, _FICHES[bloc], choix),
    }


def _fichiers(territoire: Territoire) -> dict[str, list[str]]:
    """By file, as it is named from the root of the repository, the lists that it holds."""
    fichiers: dict[str, list[str]] = {}
    listes: Iterable[tuple[str, Iterable[Lieu | Acteur | Permanence]]] = (
        ("lieux", territoire.lieux),
        ("permanences", territoire.permanences),
        ("acteurs", territoire.acteurs),
    )
    for bloc, fiches in listes:
        for fiche in fiches:
            blocs = fichiers.setdefault(fiche.origine().fichier, [])
            if bloc not in blocs:
                blocs.append(bloc)
    return fichiers


def _choix(territoire: Territoire) -> Choix:
    acteurs = tuple((acteur.id, acteur.nom) for acteur in territoire.acteurs)
    lieux = tuple((lieu.id, f"{lieu.nom} ({lieu.commune})") for lieu in territoire.lieux)
    sources = tuple((source.nom, source.nom) for source in territoire.national.sources)
    roles = tuple((role.id, role.nom) for role in territoire.national.roles)
    return {"acteur": acteurs, "acteurs": acteurs, "lieu": lieux, "source": sources, "role": roles}
