"""How does the text of a YAML file become a tree where every scalar is text and has a place?

Only the simple part of YAML is accepted: no alias, no tag, no merge key, one document. The rest lets a
hostile file grow without end or run code, and no editor of a guide needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, TypeGuard, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from quifaitquoi.constats import Constat, Origine
from quifaitquoi.reading.noeuds import Liste, Noeud, Page, Paire, Scalaire, Table
from quifaitquoi.reading.syntaxe import expliquer

PROFONDEUR_MAX = 12
NOEUDS_MAX = 100_000
_PREMIERS_CHAMPS = frozenset({"acteur", "id", "nom", "terme", "texte", "titre"})
"""Those that begin a record of a list: a second one is a lost dash rather than a second value."""
_VIDES = frozenset({"", "~", "null", "Null", "NULL"})


class _Abandon(Exception):  # noqa: N818 - a way out of the recursion, not an error of ours
    """The rest of the file is not worth reading."""


class _Marque(Protocol):
    """A place as the parser counts, from 0, in characters."""

    line: int
    column: int
    index: int


def _debut(evenement: Event) -> _Marque:
    return cast(_Marque, evenement.start_mark)


def analyser(fichier: str, source: str, constats: list[Constat]) -> Page:
    """Read one text; what is wrong is added to `constats`, and the root is None when nothing can be kept."""
    racine: Noeud | None = None
    deja = len(constats)
    lecteur = _Lecteur(fichier, source, constats)
    try:
        racine = lecteur.document()
    except yaml.MarkedYAMLError as erreur:
        panne = expliquer(fichier, source, erreur)
        # What seemed wrong after the place to change is only its consequence.
        constats[deja:] = [constat for constat in constats[deja:] if constat.origine < panne.origine]
        constats.append(panne)
    except _Abandon:
        pass
    return Page(fichier, source, racine, lecteur.incomplet)


def _vide(noeud: Noeud | None) -> TypeGuard[Scalaire]:
    """Whether nothing is written there, or YAML's own word for nothing."""
    return isinstance(noeud, Scalaire) and not noeud.style and noeud.texte in _VIDES


class _Lecteur:
    """One pass over the events of the YAML parser, which is lazy: a limit reached stops it at once."""

    def __init__(self, fichier: str, source: str, constats: list[Constat]) -> None:
        self._fichier = fichier
        self._source = source
        self._constats = constats
        self.incomplet = False
        self._reste = NOEUDS_MAX
        self._suite: Iterator[Event] = yaml.parse(source, Loader=yaml.CSafeLoader)

    def document(self) -> Noeud | None:
        racine: Noeud | None = None
        documents = 0
        for evenement in self._suite:
            if isinstance(evenement, DocumentStartEvent):
                documents += 1
                self._verifier_document(evenement, documents)
            elif isinstance(evenement, (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent)):
                noeud = self._noeud(evenement, 1)
                racine = noeud if documents == 1 else racine
        return None if _vide(racine) else racine

    def _verifier_document(self, evenement: DocumentStartEvent, rang: int) -> None:
        if evenement.version or evenement.tags:
            self._signaler(evenement, "les lignes qui commencent par « % » sont inutiles ici : effacez-les")
        if rang == 2:
            self._signaler(
                evenement,
                "« --- » commence un deuxième document : tout ce qui suit serait perdu. Effacez cette ligne",
            )

    def _noeud(self, evenement: Event, profondeur: int) -> Noeud | None:
        """The tree that starts at an event, or None once it has been refused and reported."""
        self._compter(evenement, profondeur)
        if isinstance(evenement, AliasEvent):
            self._signaler(
                evenement,
                f"« *{evenement.anchor} » est un renvoi YAML, refusé ici : recopiez la valeur "
                "(ou mettez-la entre guillemets si elle commence vraiment par « * »)",
            )
            return None
        type_refuse = self._refuser_ancre_et_type(evenement)
        noeud: Noeud | None
        if isinstance(evenement, ScalarEvent):
            noeud = self._scalaire(evenement)
        elif isinstance(evenement, SequenceStartEvent):
            noeud = self._liste(evenement, profondeur)
        else:
            noeud = self._table(evenement, profondeur)
        return None if type_refuse else noeud

    def _compter(self, evenement: Event, profondeur: int) -> None:
        self._reste -= 1
        if self._reste < 0:
            self._signaler(
                evenement, f"ce fichier a plus de {NOEUDS_MAX} valeurs : partagez-le en plusieurs fichiers"
            )
            raise _Abandon
        if profondeur > PROFONDEUR_MAX:
            self._signaler(
                evenement,
                f"plus de {PROFONDEUR_MAX} niveaux sont emboîtés ici : vérifiez les crochets et les retraits",
            )
            raise _Abandon

    def _refuser_ancre_et_type(self, evenement: Event) -> bool:
        """Report an anchor, which does no harm alone, and a type; True when the value must be refused."""
        if ancre := getattr(evenement, "anchor", None):
            self._signaler(
                evenement,
                f"« &{ancre} » est une ancre YAML, refusée ici : effacez-la "
                "(ou mettez la valeur entre guillemets si elle commence vraiment par « & »)",
            )
        if not getattr(evenement, "tag", None):
            return False
        self._signaler(
            evenement,
            "un mot qui commence par « ! » est un type YAML, refusé ici : effacez-le "
            "(ou mettez la valeur entre guillemets si elle commence vraiment par « ! »)",
        )
        return True

    def _scalaire(self, evenement: ScalarEvent) -> Scalaire:
        debut, fin = _debut(evenement), cast(_Marque, evenement.end_mark)
        style = evenement.style if evenement.style not in (None, "plain") else ""
        return Scalaire(
            evenement.value, debut.line + 1, debut.column + 1, debut.index, fin.index, style or ""
        )

    def _liste(self, evenement: SequenceStartEvent, profondeur: int) -> Liste:
        liste = Liste(_debut(evenement).line + 1, _debut(evenement).column + 1)
        while not isinstance(suivant := next(self._suite), SequenceEndEvent):
            element = self._noeud(suivant, profondeur + 1)
            if element is None:
                self.incomplet = True
            elif _vide(element):
                self._signaler_vide(element, "cet élément de la liste", en_ligne=False)
                self.incomplet = True
            else:
                liste.elements.append(element)
        return liste

    def _table(self, evenement: Event, profondeur: int) -> Table | None:
        """A mapping; None when none of its keys is usable, so that it isn't called empty as well."""
        en_ligne = bool(getattr(evenement, "flow_style", False))
        table = Table(_debut(evenement).line + 1, _debut(evenement).column + 1)
        refusees = 0
        while not isinstance(suivant := next(self._suite), MappingEndEvent):
            cle = self._cle(suivant, profondeur + 1)
            valeur = self._noeud(next(self._suite), profondeur + 1)
            # Each comma of `{lundi: 9h-12h, 14h-17h, 14h-17h}` makes an empty field: once is enough.
            deja_dit = cle is not None and cle.texte in table.paires and en_ligne and _vide(valeur)
            if cle is None or deja_dit or self._double(cle, table):
                refusees += 1
                continue
            if _vide(valeur):
                self._signaler_vide(valeur, f"« {cle.texte} »", en_ligne)
                valeur = None
            table.paires[cle.texte] = Paire(cle, valeur)
        return table if table.paires or not refusees else None

    def _double(self, cle: Scalaire, table: Table) -> bool:
        deja = table.paires.get(cle.texte)
        if deja is not None:
            premiere = cle.texte in _PREMIERS_CHAMPS and cle.texte == next(iter(table.paires))
            conseil = (
                "il manque peut-être un tiret « - » devant"
                if premiere
                else "gardez une seule des deux lignes"
            )
            self._signaler(cle, f"« {cle.texte} » est déjà écrit ligne {deja.cle.ligne} : {conseil}")
            # Where a dash was lost, the fields of a record come a second time in the one before.
            self.incomplet = True
        return deja is not None

    def _cle(self, evenement: Event, profondeur: int) -> Scalaire | None:
        """A usable key, its spaces (no-break ones too) taken off; None once refused and reported."""
        deja = len(self._constats)
        cle = self._noeud(evenement, profondeur)
        if isinstance(evenement, (MappingStartEvent, SequenceStartEvent)):
            # Whatever is wrong inside comes from there being something inside.
            del self._constats[deja:]
            message = (
                "une liste ou un bloc ne peut pas servir de nom de champ : mettez la valeur entre guillemets "
                "si elle commence par « [ » ou « { »"
            )
            self._signaler(evenement, message)
        if not isinstance(cle, Scalaire):
            return None
        nom = cle.texte.strip()
        if not nom or nom == "<<":
            fusion = "« << » est une fusion YAML, refusée ici : recopiez les champs"
            self._signaler(cle, fusion if nom else "il manque le nom du champ avant « : »")
            return None
        retrait = len(cle.texte) - len(cle.texte.lstrip())
        return Scalaire(nom, cle.ligne, cle.colonne + retrait, cle.debut + retrait, cle.fin, cle.style)

    def _signaler_vide(self, noeud: Scalaire, sujet: str, en_ligne: bool) -> None:
        """A value is missing: say the likeliest reason."""
        conseil = "écrivez-la, ou effacez la ligne"
        if self._source[noeud.debut : noeud.debut + 80].lstrip(" ").startswith("#"):
            conseil = (
                "« # » commence un commentaire ; mettez la valeur entre guillemets si elle commence par « # »"
            )
        elif en_ligne:
            conseil = "entre accolades, une virgule sépare deux champs ; mettez la valeur entre guillemets"
        self._signaler(noeud, f"{sujet} n’a pas de valeur : {conseil}")

    def _signaler(self, ou: Event | Noeud, message: str) -> None:
        if isinstance(ou, Event):
            origine = Origine(self._fichier, _debut(ou).line + 1, _debut(ou).column + 1)
        else:
            origine = Origine(self._fichier, ou.ligne, ou.colonne)
        self._constats.append(Constat(origine, "", message))
