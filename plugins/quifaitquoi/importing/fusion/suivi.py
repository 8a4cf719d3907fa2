"""What does one import change in one record, and what does it leave as the editor wrote it?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quifaitquoi.importing.fiches.brouillon import Garde, Valeur
from quifaitquoi.importing.fusion.accord import Accord, Ecart, accorder
from quifaitquoi.importing.fusion.apport import A_RELIRE, Apport
from quifaitquoi.importing.fusion.chantier import Ecrite
from quifaitquoi.importing.fusion.etendue import Texte
from quifaitquoi.importing.fusion.memoire import Trace
from quifaitquoi.importing.fusion.redaction import en_a_relire, en_champ
from quifaitquoi.importing.fusion.retouche import Fiche, Retouche
from quifaitquoi.model import Fiche as ModeleDeFiche
from quifaitquoi.model import Lieu
from quifaitquoi.model.national import Source

_MODELES: Mapping[str, type[ModeleDeFiche]] = {"lieux": Lieu, "sources": Source}


@dataclass(frozen=True, slots=True)
class Suivi:
    """The changes of the file, field by field (None: it cannot be changed without losing a comment), what
    differs and stays, and what to remember of the source."""

    retouches: Mapping[str, Retouche | None]
    ecarts: tuple[Ecart, ...]
    relus: int
    trace: Trace

    @property
    def ecrits(self) -> tuple[str, ...]:
        return tuple(champ for champ, retouche in self.retouches.items() if retouche)

    @property
    def empeches(self) -> tuple[str, ...]:
        return tuple(champ for champ, retouche in self.retouches.items() if retouche is None)


def suivre(apport: Apport, ecrite: Ecrite, texte: Texte, avant: Trace | None, fiche: str) -> Suivi:
    """Without any memory of the source (`avant`), the record was there first: not a word of it changes, only
    what must be read again is added."""
    base = avant or Trace(fiche, apport.valeurs, adoptee=True)
    deja = [(garde.colonne, garde.texte) for garde in ecrite.a_relire]
    accord = accorder(apport, ecrite.valeurs, deja, base)
    retouches = _retouches(apport, ecrite, texte, accord)
    trace = Trace(
        fiche,
        _valeurs_dites(apport, base, retouches),
        _textes_dits(apport, base, retouches),
        base.adoptee,
    )
    ajoutes = len(accord.ajouter) if retouches.get(A_RELIRE) else 0
    return Suivi(retouches, tuple(accord.ecarts), ajoutes, trace)


def _retouches(apport: Apport, ecrite: Ecrite, texte: Texte, accord: Accord) -> dict[str, Retouche | None]:
    ordre = list(_MODELES[apport.genre].model_fields)
    partants = frozenset(champ for champ, valeur in accord.ecrire.items() if valeur is None)
    fiche = Fiche(texte, ecrite.table, ordre, partants)
    retouches: dict[str, Retouche | None] = {}
    for champ in sorted(accord.ecrire, key=ordre.index):
        valeur = accord.ecrire[champ]
        lignes = list(en_champ(champ, valeur)) if valeur is not None else []
        retouches[champ] = fiche.retoucher(champ, lignes, valeur)
    if accord.ajouter or accord.retirer:
        restent = [garde for garde in ecrite.a_relire if (garde.colonne, garde.texte) not in accord.retirer]
        retouches[A_RELIRE] = fiche.retoucher(A_RELIRE, list(en_a_relire([*restent, *accord.ajouter])))
    return retouches


def _valeurs_dites(
    apport: Apport, avant: Trace, retouches: Mapping[str, Retouche | None]
) -> dict[str, Valeur]:
    """What the source says now, but for what could not be written: it will be tried again."""
    empeches = {champ for champ, retouche in retouches.items() if retouche is None}
    dites = {champ: valeur for champ, valeur in apport.valeurs.items() if champ not in empeches}
    return dites | {champ: avant.valeurs[champ] for champ in empeches if champ in avant.valeurs}


def _textes_dits(
    apport: Apport, avant: Trace, retouches: Mapping[str, Retouche | None]
) -> tuple[tuple[str, str], ...]:
    if A_RELIRE in retouches and retouches[A_RELIRE] is None:
        return avant.a_relire
    return tuple((garde.colonne, garde.texte) for garde in apport.a_relire)


def cles(gardes: tuple[Garde, ...]) -> tuple[tuple[str, str], ...]:
    """What tells texts apart: not the reason, which may be said otherwise."""
    return tuple((garde.colonne, garde.texte) for garde in gardes)
