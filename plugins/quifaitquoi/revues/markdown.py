"""How is the list of what to check read in an issue of the forge, with a box to tick for each record?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.constats import typographie
from quifaitquoi.echappement import LONGUEUR_MAX, echapper
from quifaitquoi.guide.rendu import compte
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.revues.releve import Releve, Revue
from quifaitquoi.revues.texte import RIEN, par_palier, titre


def en_markdown(releve: Releve) -> str:
    """A whole issue, ending in a line break, of at most LONGUEUR_MAX characters; the oldest come first."""
    lignes: list[str] = []
    place = LONGUEUR_MAX - 500
    oubliees = 0
    for ligne in _lignes(releve):
        place -= len(ligne) + 1
        if place < 0:
            oubliees += ligne.startswith("- [ ]")
        else:
            lignes.append(ligne)
    if oubliees:
        quoi = compte(oubliees, "autre ligne", "autres lignes")
        suite = "« quifaitquoi perimes », chez vous, les dit toutes."
        lignes += ["", typographie(f"… et {quoi} que ce message n’a pas la place de montrer. {suite}")]
    return "\n".join(lignes).strip("\n") + "\n"


def _lignes(releve: Releve) -> Iterator[str]:
    yield f"### {echapper(titre(releve))}" if releve.services else typographie(RIEN)
    for service in releve.services:
        yield from ("", f"#### {echapper(service)}")
        for quoi, revues in par_palier([revue for revue in releve.dues if revue.service == service]):
            yield from ("", f"**{echapper(quoi)}**", "")
            yield from map(_case, revues)
        passes = [passe for passe in releve.passes if passe.service == service]
        if passes:
            yield from ("", "**Dates passées, à effacer**", "")
            for passe in passes:
                yield f"- [ ] {echapper(f'{passe.constat.origine} : {passe.constat.phrase}')}"


def _case(revue: Revue) -> str:
    telephone = f", {revue.telephone}" if revue.telephone else ""
    ou = f"{revue.origine.fichier}, ligne {revue.origine.ligne}"
    return (
        f"- [ ] {echapper(f'{revue.nom}{telephone} : vérifié le {date_sans_jour(revue.verifie_le)} ({ou})')}"
    )
