"""How is the list of what to check read in a terminal, service by service, the oldest first?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quifaitquoi.constats import sans_commande, typographie
from quifaitquoi.guide.rendu import compte
from quifaitquoi.horaires import date_sans_jour
from quifaitquoi.horaires.mots import majuscule
from quifaitquoi.horaires.vocabulaire import MOIS
from quifaitquoi.revues.releve import CE_QUE_C_EST, PALIERS, Releve, Revue

RIEN = "Rien à revérifier : tout a moins de six mois, et aucune date n’est passée."


def en_texte(releve: Releve) -> str:
    """Lines without colour, ending in a line break."""
    return "".join(f"{typographie(ligne)}\n" for ligne in _lignes(releve))


def titre(releve: Releve) -> str:
    dues = compte(len(releve.dues), "fiche")
    return f"À revérifier au {date_sans_jour(releve.aujourdhui)} : {dues} sur {len(releve.revues)}"


def par_palier(revues: Sequence[Revue]) -> Iterator[tuple[str, list[Revue]]]:
    """The oldest degree first: « 12 fiches depuis plus de deux ans : retirées des affiches »."""
    for palier in PALIERS:
        if siennes := [revue for revue in revues if revue.palier == palier]:
            yield f"{compte(len(siennes), 'fiche')} {CE_QUE_C_EST[palier]}", siennes


def a_venir(releve: Releve) -> Iterator[str]:
    """« décembre 2026 : 12 fiches », for those that are still fresh."""
    jours = sorted(revue.revoir_le for revue in releve.revues if not revue.palier)
    for (annee, mois), combien in Counter((jour.year, jour.month) for jour in jours).items():
        yield f"{MOIS[mois - 1]} {annee} : {compte(combien, 'fiche')}"


def _lignes(releve: Releve) -> Iterator[str]:
    if not releve.services:
        yield RIEN
    else:
        yield titre(releve)
    for service in releve.services:
        yield ""
        yield sans_commande(service)
        for quoi, revues in par_palier([revue for revue in releve.dues if revue.service == service]):
            yield f"  {quoi}"
            yield from (f"    {sans_commande(dire(revue))}" for revue in revues)
        passes = [passe for passe in releve.passes if passe.service == service]
        if passes:
            yield f"  {compte(len(passes), 'date passée', 'dates passées')}, à effacer"
            yield from (f"    {passe.constat.origine} : {passe.constat.phrase}" for passe in passes)
    if mois := list(a_venir(releve)):
        yield ""
        yield "Prochaines revues"
        yield from (f"  {majuscule(dit)}" for dit in mois)


def dire(revue: Revue) -> str:
    """« 1er août 2024 – Mairie de Villefictive, 01 99 00 00 00 (territories/…/lieux.yml:41) »."""
    telephone = f", {revue.telephone}" if revue.telephone else ""
    ou = f"{revue.origine.fichier}:{revue.origine.ligne}"
    return f"{date_sans_jour(revue.verifie_le)} – {revue.nom}{telephone} ({ou})"
