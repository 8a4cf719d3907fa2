"""How does the folder of the territories become guides that can be checked, and a list of what is wrong?"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quifaitquoi.constats import Constat, Gravite, Origine, tries
from quifaitquoi.geo import departements
from quifaitquoi.model import Affiches, Arbre, Lieu, National, Presentation, Territoire
from quifaitquoi.reading.assemblage import (
    CLES_D_UN_TERRITOIRE,
    CLES_NATIONALES,
    CONSTATS_MAX,
    LOCAUX,
    NATIONAUX,
    TROP_D_ERREURS,
    Fonds,
    assembler,
    fusionner,
    surcharge,
)
from quifaitquoi.reading.communes import situer
from quifaitquoi.reading.fichiers import (
    NATIONAL,
    Dossier,
    code_du_dossier,
    lire_dossier,
    nommer,
    sous_dossiers,
)
from quifaitquoi.reading.logos import poser_logos


@dataclass(frozen=True, slots=True)
class Lecture:
    """All territories, sorted by code, and everything that is wrong in their files.

    As soon as one constat `bloque`, some territories may be absent or incomplete (`Territoire.illisibles`):
    check them, to tell every mistake at once, but publish nothing.
    """

    territoires: tuple[Territoire, ...]
    constats: tuple[Constat, ...]
    national: National | None = None
    """What is true everywhere, before any territory changes it; None when it can't be read."""

    @property
    def bloquee(self) -> bool:
        return any(constat.bloque for constat in self.constats)


def lire_territoires(dossier: Path, codes: Collection[str] | None = None) -> Lecture:
    """Read the folder of the territories, or only `_national` and those of `codes` (of départements).

    Raises NotADirectoryError when there is no such folder; all that is in it becomes territories or constats.
    """
    constats: list[Constat] = []
    dossiers = sous_dossiers(dossier, constats)
    voulus = None if codes is None else {code.upper() for code in codes}
    national = _national(dossier, dossiers, constats)
    territoires: dict[str, Territoire] = {}
    for chemin in dossiers:
        code = code_du_dossier(chemin)
        if chemin.name == NATIONAL or (voulus is not None and code not in voulus):
            continue
        lu = lire_dossier(dossier, chemin, constats)
        fonds = assembler(lu, CLES_D_UN_TERRITOIRE, constats)
        poser_logos(fonds.affiches, chemin, constats)
        territoire = _territoire(fonds, national, code, constats)
        if territoire is not None:
            _garder(territoires, territoire, lu, constats)
    if voulus is not None:
        constats += _absents(dossier, voulus, dossiers)
    tous = tuple(sorted(territoires.values(), key=lambda t: t.code))
    return Lecture(tous, tuple(tries(constats)), national.national)


@dataclass(frozen=True, slots=True)
class _Base:
    """What is national: the records as read, and the model when they make one."""

    fonds: Fonds
    national: National | None


def _national(racine: Path, dossiers: list[Path], constats: list[Constat]) -> _Base:
    chemin = next((d for d in dossiers if d.name == NATIONAL), None)
    fichier = f"{nommer(racine)}/{NATIONAL}"
    if chemin is None:
        message = (
            "il manque le dossier « _national », avec l’arbre et les rôles communs à tous les territoires"
        )
        constats.append(Constat(Origine(fichier), "", message))
        return _Base(Fonds(Dossier(NATIONAL, fichier)), None)
    fonds = assembler(lire_dossier(racine, chemin, constats), CLES_NATIONALES, constats)
    if "depart" not in fonds.racines or not fonds.de("questions") or not fonds.de("orientations"):
        if not fonds.illisibles:
            message = "il manque l’arbre : « arbre: » avec « depart », « questions » et « orientations »"
            constats.append(Constat(Origine(fichier), "arbre", message))
        return _Base(fonds, None)
    return _Base(fonds, _assembler_national(fonds, fonds))


def _assembler_national(base: Fonds, local: Fonds) -> National:
    racines = {"depart": ("", Origine(base.dossier.fichier)), **base.racines, **local.racines}
    arbre = Arbre.model_construct(
        None,
        **{nom: identifiant for nom, (identifiant, _) in racines.items()},
        questions=fusionner(base, local, "questions"),
        orientations=fusionner(base, local, "orientations"),
    )
    arbre.situer({(nom,): origine for nom, (_, origine) in racines.items()}, "arbre")
    listes: dict[str, Any] = {genre: fusionner(base, local, genre) for genre in NATIONAUX}
    return National.model_construct(None, arbre=arbre, **listes)


def _territoire(fonds: Fonds, base: _Base, code: str, constats: list[Constat]) -> Territoire | None:
    """The guide of a folder, None when nobody can know of which département or what is national."""
    presentation = fonds.presentation
    if presentation is None:
        _signaler_absence(fonds, code, constats)
    elif presentation.code != code and code in departements():
        constats.append(_autre_departement(presentation, fonds.dossier, code))
        return None
    code = presentation.code if presentation else code
    if code not in departements() or base.national is None:
        return None
    lieux = _situer(fonds, code, constats)
    locales: dict[str, Any] = {genre: tuple(fonds.de(genre).values()) for genre in LOCAUX}
    national = _assembler_national(base.fonds, fonds) if any(surcharge(fonds)) else base.national
    territoire = Territoire.model_construct(
        code=code,
        **_dit_de_lui(presentation),
        **{**locales, "lieux": lieux},
        affiches=fonds.affiches or Affiches(),
        national=national,
        illisibles=frozenset(fonds.illisibles | base.fonds.illisibles),
    )
    origine = presentation.origine() if presentation else Origine(fonds.dossier.fichier)
    territoire.situer({(): origine}, "territoire")
    return territoire


def _dit_de_lui(presentation: Presentation | None) -> dict[str, Any]:
    """What a territory says of itself, its code left out."""
    if presentation is None:
        return {}
    return {nom: getattr(presentation, nom) for nom in Presentation.model_fields if nom != "code"}


def _situer(fonds: Fonds, code: str, constats: list[Constat]) -> tuple[Lieu, ...]:
    """The places, in their communes; a folder where too many are lost is not searched to its end."""
    deja = len(constats)
    lieux: list[Lieu] = []
    for lieu in fonds.de("lieux").values():
        if len(constats) - deja > CONSTATS_MAX:
            fonds.illisibles.add("*")
            constats.append(Constat(lieu.origine(), lieu.champ(), TROP_D_ERREURS))
            break
        lieux.append(situer(lieu, code, constats))
    return tuple(lieux)


def _signaler_absence(fonds: Fonds, code: str, constats: list[Constat]) -> None:
    """No usable block `territoire:`: say so, unless it is there and was refused already."""
    if ("territoire", "territoire") in fonds.origines or "*" in fonds.illisibles:
        return
    exemple = code if code in departements() else "54"
    message = f"il manque « territoire: » avec son code (exemple : « code: {exemple} »)"
    constats.append(Constat(Origine(fonds.dossier.fichier), "territoire", message))


def _autre_departement(presentation: Presentation, dossier: Dossier, code: str) -> Constat:
    """Told once: each commune would be unknown in the other département."""
    ecrit = departements()[presentation.code]
    return Constat(
        presentation.origine("code"),
        "territoire.code",
        f"est le code {ecrit.de}, mais le dossier s’appelle « {dossier.nom} »",
        suggestion=f"Écrivez code: {code}, ou renommez le dossier « {ecrit.chemin} ».",
        lu=presentation.code,
    )


def _garder(
    territoires: dict[str, Territoire], territoire: Territoire, lu: Dossier, constats: list[Constat]
) -> None:
    code, attendu = territoire.code, territoire.slug
    origine = territoire.origine()
    if (deja := territoires.setdefault(code, territoire)) is not territoire:
        message = (
            f"le territoire {code} est déjà dans {deja.origine()} : gardez un seul dossier par département"
        )
        constats.append(Constat(origine, "territoire.code", message))
    elif lu.nom != attendu:
        message = f"le dossier s’appelle « {lu.nom} » : renommez-le « {attendu} »"
        constats.append(Constat(origine, "territoire.code", message, Gravite.AVERTISSEMENT))


def _absents(racine: Path, voulus: set[str], dossiers: list[Path]) -> Iterator[Constat]:
    presents = {code_du_dossier(chemin) for chemin in dossiers}
    for code in sorted(voulus - presents):
        yield Constat(Origine(nommer(racine)), "", f"aucun dossier ne commence par « {code.lower()}- »")
