"""What becomes of each place of a source in a territory that people edit, and what is left of their files?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from quifaitquoi.constats import Constat, Gravite, Origine
from quifaitquoi.geo import slug
from quifaitquoi.importing.fiches.doublons import Retenu
from quifaitquoi.importing.fusion.appariement import Voisinage
from quifaitquoi.importing.fusion.apport import Apport, des_sources, du_lieu
from quifaitquoi.importing.fusion.chantier import Chantier
from quifaitquoi.importing.fusion.dire import dire_le_suivi
from quifaitquoi.importing.fusion.memoire import Memoire, Trace
from quifaitquoi.importing.fusion.retouche import Retouche
from quifaitquoi.importing.fusion.suivi import Suivi, cles, suivre
from quifaitquoi.importing.importation import Import
from quifaitquoi.importing.rapport import Issue, Rapport, Sort

_EFFACEE = "vous l’aviez effacée : elle n’est pas remise"


@dataclass(slots=True)
class Fusion:
    """What to change in the files there are (by name), what to add to that of the source, what to remember
    of it, and the report."""

    retouches: dict[str, list[Retouche]] = field(default_factory=lambda: defaultdict(list))
    neufs: list[Apport] = field(default_factory=list)
    memoire: dict[tuple[str, str], Trace] = field(default_factory=dict)
    rapport: Rapport = field(default_factory=lambda: Rapport((), 0, ()))


def fusionner(lu: Import, chantier: Chantier, memoire: Memoire, licence: str = "") -> Fusion:
    """Pure: nothing is written. The same source twice changes nothing the second time."""
    suite = _Suite(chantier, memoire, Fusion(memoire=dict(memoire)), Voisinage.de(chantier.territoire.lieux))
    sorts = {retenu.brouillon.ligne.origine: suite.lieu(retenu) for retenu in lu.retenus}
    suite.sources(lu, licence)
    faits = [_ensuite(sort, sorts) for sort in lu.rapport.sorts]
    constats = (*lu.rapport.constats, *suite.partis(lu))
    suite.fusion.rapport = replace(lu.rapport, sorts=tuple(faits), constats=constats)
    return suite.fusion


def _ensuite(sort: Sort, sorts: dict[Origine, Sort]) -> Sort:
    """A row that was kept, with what became of it here; the others as they are."""
    fait = sorts.get(sort.origine)
    if fait is None:
        return sort
    return replace(fait, constats=(*sort.constats, *fait.constats))


@dataclass(slots=True)
class _Suite:
    chantier: Chantier
    memoire: Memoire
    fusion: Fusion
    voisinage: Voisinage
    _pris: dict[str, str] = field(default_factory=dict)
    """Ids of our records that a row of this source has been joined to, and where that row is."""

    def lieu(self, retenu: Retenu) -> Sort:
        apport, ligne = du_lieu(retenu), retenu.brouillon.ligne
        sort = Sort(ligne.origine, retenu.lieu.nom, Issue.IMPORTEE, cle=apport.cle)
        fiche = self._notre_fiche(retenu, apport)
        if fiche is None and ("lieux", apport.cle) in self.memoire:
            return replace(sort, issue=Issue.ECARTEE, precision=_EFFACEE)
        if fiche is None:
            return self._nouveau(retenu, apport, sort)
        if fiche in self._pris:
            precision = f"comme la ligne {self._pris[fiche]}"
            return replace(sort, issue=Issue.DOUBLON, fiche=f"lieux.{fiche}", precision=precision)
        self._pris[fiche] = str(ligne.origine)
        suivi = self._suivre(apport, fiche)
        constats = tuple(dire_le_suivi(suivi, apport, ligne))
        sort = replace(sort, fiche=f"lieux.{fiche}", constats=constats)
        return self._issue(sort, suivi, fiche)

    def _issue(self, sort: Sort, suivi: Suivi, fiche: str) -> Sort:
        ecrite = self.chantier.ecrites["lieux", fiche]
        ou = f"{ecrite.fichier}:{ecrite.table.ligne}"
        if suivi.trace.adoptee:
            ajout = f" ; {suivi.relus} à y relire" if suivi.relus else ""
            return replace(sort, issue=Issue.DOUBLON, precision=f"déjà écrite dans {ou}{ajout}")
        if suivi.ecrits:
            return replace(sort, issue=Issue.MISE_A_JOUR, precision=f"{', '.join(suivi.ecrits)} ({ou})")
        return replace(sort, issue=Issue.INCHANGEE)

    def _notre_fiche(self, retenu: Retenu, apport: Apport) -> str | None:
        """The id of the record that this place already has here."""
        trace = self.memoire.get(("lieux", apport.cle))
        if trace and ("lieux", trace.fiche) in self.chantier.ecrites:
            return trace.fiche
        deja = self.voisinage.meme(retenu.lieu)
        return deja.id if deja and ("lieux", deja.id) in self.chantier.ecrites else None

    def _suivre(self, apport: Apport, fiche: str) -> Suivi:
        cle = (apport.genre, apport.cle)
        ecrite = self.chantier.ecrites[apport.genre, fiche]
        avant = self.memoire.get(cle)
        suivi = suivre(apport, ecrite, self.chantier.textes[ecrite.fichier], avant, fiche)
        self.fusion.retouches[ecrite.fichier] += filter(None, suivi.retouches.values())
        self.fusion.memoire[cle] = suivi.trace
        return suivi

    def _nouveau(self, retenu: Retenu, apport: Apport, sort: Sort) -> Sort:
        constats: tuple[Constat, ...] = ()
        if semblable := self.voisinage.semblable(retenu.lieu):
            message = (
                f"est peut-être le même lieu que « {semblable.id} », tout près : si oui, gardez une fiche"
            )
            constats = (_avertir(sort.origine, "nom", message),)
        fiche = _libre(apport.cle, retenu.lieu.commune, self.voisinage)
        if fiche != apport.cle:
            message = f"« {apport.cle} » est déjà un autre lieu : est écrit ici {fiche}"
            constats += (_avertir(sort.origine, "id", message),)
        valeurs = {**apport.valeurs, "id": fiche}
        self.fusion.neufs.append(replace(apport, valeurs=valeurs))
        trace = Trace(fiche, valeurs, cles(apport.a_relire))
        self.fusion.memoire["lieux", apport.cle] = trace
        self.voisinage.ajouter(retenu.lieu.model_copy(update={"id": fiche}))
        return replace(sort, fiche=f"lieux.{fiche}", constats=constats)

    def sources(self, lu: Import, licence: str) -> None:
        """Describe the sources that nobody has described: each place must name one that is."""
        suivies = {cle for genre, cle in self.memoire if genre == "sources"}
        connues = {source.nom for source in self.chantier.territoire.national.sources} - suivies
        for apport in des_sources(lu.fiches, frozenset(connues), lu.fichier, licence):
            if ("sources", apport.cle) in self.chantier.ecrites:
                self._suivre(apport, apport.cle)
            else:
                self.fusion.neufs.insert(0, apport)
                self.fusion.memoire["sources", apport.cle] = Trace(apport.cle, apport.valeurs)

    def partis(self, lu: Import) -> Iterator[Constat]:
        """The records whose row is no longer in the source: told, never deleted."""
        vus = {sort.cle for sort in lu.rapport.sorts}
        for (genre, cle), trace in sorted(self.memoire.items()):
            if genre != "lieux" or cle in vus:
                continue
            ecrite = self.chantier.ecrites.get(("lieux", trace.fiche))
            if ecrite is None:
                del self.fusion.memoire[genre, cle]
                continue
            nom = self.chantier.pages[ecrite.fichier].fichier
            message = "n’est plus dans la source : la fiche reste. Si le lieu a fermé, effacez-la"
            origine = Origine(nom, ecrite.table.ligne, ecrite.table.colonne)
            yield _avertir(origine, f"lieux.{trace.fiche}", message)


def _libre(cle: str, commune: str, voisinage: Voisinage) -> str:
    """An id that no other place of the territory has, always the same for the same place."""
    essais = iter((cle, f"{cle}-{slug(commune)}", *(f"{cle}-{rang}" for rang in range(2, 1000))))
    return next(essai for essai in essais if not voisinage.connait(essai))


def _avertir(origine: Origine, champ: str, message: str) -> Constat:
    return Constat(origine, champ, message, Gravite.AVERTISSEMENT)
