"""What changes between two states of the files, territory by territory?"""

from __future__ import annotations

from collections.abc import Iterator

from quifaitquoi.comparaison import papier
from quifaitquoi.comparaison.appariement import apparier_acteurs
from quifaitquoi.comparaison.ecarts import Comparaison, Illisible, Lu, Partie, Sorte, Sujet
from quifaitquoi.comparaison.lieux import EcartsDesLieux, resume
from quifaitquoi.comparaison.listes import (
    sujets_des_champs,
    sujets_des_paires,
    sujets_nationaux,
    sujets_propres,
)
from quifaitquoi.comparaison.valeurs import Noms
from quifaitquoi.geo import departements
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.model import National, Territoire

NATIONAL = "_national"
_PARTOUT = "Partout en France"
_DITS_A_PART = ("code", "acteurs", "lieux", "permanences", "national", "illisibles")


def comparer(avant: Lu, apres: Lu, revision: str, contexte: Contexte) -> Comparaison:
    """All that people could notice, on the day of `contexte`; what can't be read is told, never guessed."""
    illisibles = tuple(_illisibles(avant, apres))
    if NATIONAL in avant.fautifs or NATIONAL in apres.fautifs:
        return Comparaison(revision, illisibles=illisibles)
    parties: list[Partie] = []
    if avant.national and apres.national:
        parties.append(Partie(_PARTOUT, tuple(sujets_nationaux(avant.national, apres.national))))
    fautifs = {*avant.fautifs, *apres.fautifs}
    codes = sorted({*avant.territoires, *apres.territoires} - fautifs)
    parties += [Partie(titre_de(code), tuple(_du_territoire(avant, apres, code, contexte))) for code in codes]
    return Comparaison(revision, tuple(partie for partie in parties if partie.sujets), illisibles)


def titre_de(code: str) -> str:
    """« Vosges (88) »; the name of a folder that is of no département, as it is."""
    connu = departements().get(code)
    return f"{connu.nom} ({code})" if connu else _PARTOUT if code == NATIONAL else code


def _illisibles(avant: Lu, apres: Lu) -> Iterator[Illisible]:
    for lu, ancien in ((apres, False), (avant, True)):
        for code, erreurs in sorted(lu.fautifs.items()):
            yield Illisible(titre_de(code), erreurs, ancien)


def _du_territoire(avant: Lu, apres: Lu, code: str, contexte: Contexte) -> Iterator[Sujet]:
    ancien, nouveau = avant.territoires.get(code), apres.territoires.get(code)
    if nouveau is None and ancien is not None:
        yield Sujet("Ce guide", Sorte.RETRAIT, (f"Il avait {resume(ancien)}",))
    elif ancien is None and nouveau is not None:
        yield Sujet("Ce guide", Sorte.AJOUT, (_contenance(nouveau),))
    elif ancien is not None and nouveau is not None and avant.national and apres.national:
        yield from _ecarts(ancien, nouveau, (avant.national, apres.national), contexte)


def _ecarts(
    avant: Territoire, apres: Territoire, bases: tuple[National, National], contexte: Contexte
) -> Iterator[Sujet]:
    noms = Noms.du_territoire(avant), Noms.du_territoire(apres)
    acteurs = apparier_acteurs(avant.acteurs, apres.acteurs)
    ids = {ancien.id: nouveau.id for ancien, nouveau in acteurs.communes}
    yield from EcartsDesLieux(avant, apres, contexte, noms, ids).sujets()
    yield from sujets_des_paires("Acteur", acteurs, noms)  # type: ignore[arg-type]
    yield from sujets_des_champs(avant, apres, noms, _DITS_A_PART)
    yield from sujets_propres((avant.national, apres.national), bases, noms)
    yield from papier.sujets(avant, apres, contexte)


def _contenance(territoire: Territoire) -> str:
    vide = not territoire.lieux and not territoire.permanences
    return "Il est encore vide" if vide else f"Il a {resume(territoire)}"
