"""What changes in a place: its address, its hours, who receives there and when?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quifaitquoi.comparaison import heures
from quifaitquoi.comparaison.appariement import Paires, apparier_lieux, apparier_permanences
from quifaitquoi.comparaison.ecarts import Sorte, Sujet
from quifaitquoi.comparaison.fiches import ecarts, presenter
from quifaitquoi.comparaison.valeurs import Noms
from quifaitquoi.geo import distance_km
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.dates import prochaines
from quifaitquoi.guide.proximite import Position
from quifaitquoi.guide.rendu import compte, km
from quifaitquoi.horaires import Horaires, date_longue, date_sans_jour, phrase
from quifaitquoi.model import Lieu, Permanence, Territoire
from quifaitquoi.model.territoire import avec_fermetures

_DITS_A_PART = ("id", "code_insee", "latitude", "longitude", "horaires", "sauf", "verifie_le", "a_relire")
_D_UNE_PERMANENCE = ("acteur", "lieu", "titre", "horaires", "sauf", "verifie_le")


@dataclass(frozen=True, slots=True)
class EcartsDesLieux:
    """Compares the places of a territory, each with what is held there."""

    avant: Territoire
    apres: Territoire
    contexte: Contexte
    noms: tuple[Noms, Noms]
    acteurs: Mapping[str, str]
    """Id of now of each acteur, by its id of before."""

    def sujets(self) -> Iterator[Sujet]:
        """Places that have come, changed, gone; a place changes when what is held there does."""
        lieux = apparier_lieux(self.avant.lieux, self.apres.lieux)
        ids = {ancien.id: nouveau.id for ancien, nouveau in lieux.communes}
        tenues = apparier_permanences(self.avant.permanences, self.apres.permanences, ids, self.acteurs)
        par_lieu = self._permanences(tenues, ids)
        for lieu in lieux.ajoutees:
            yield Sujet(_titre(lieu), Sorte.AJOUT, (*self._presentation(lieu), *par_lieu.pop(lieu.id, ())))
        for ancien, nouveau in lieux.communes:
            dits = (*self._d_un_lieu(ancien, nouveau), *par_lieu.pop(nouveau.id, ()))
            if dits:
                yield Sujet(_titre(nouveau), Sorte.CHANGE, dits)
        if revues := tuple(self._revues(lieux, tenues)):
            yield Sujet(
                f"{compte(len(revues), 'fiche')} avec une autre date de vérification", Sorte.CHANGE, revues
            )
        for lieu in lieux.retirees:
            yield Sujet(_titre(lieu), Sorte.RETRAIT, (*self._disparition(lieu), *par_lieu.pop(lieu.id, ())))

    def _presentation(self, lieu: Lieu) -> Iterator[str]:
        yield from presenter(lieu, self.noms[1], (*_DITS_A_PART, "nom", "commune"))
        yield from self._horaires_nouveaux("Horaires", lieu)

    def _disparition(self, lieu: Lieu) -> Iterator[str]:
        yield f"Sa page et ses affiches disparaissent (adresse de la page : lieux/{lieu.id}/)"
        if lieu.horaires:
            yield f"On y était reçu : {phrase(lieu.horaires)}"

    def _d_un_lieu(self, avant: Lieu, apres: Lieu) -> Iterator[str]:
        if avant.id != apres.id:
            yield (
                f"Sa page change d’adresse : lieux/{avant.id}/ devient lieux/{apres.id}/ ; "
                "les liens et les codes QR déjà imprimés n’y mènent plus"
            )
        yield from ecarts(avant, apres, self.noms, _DITS_A_PART)
        yield from self._position(avant, apres)
        yield from self._horaires("Horaires", avant, apres)

    def _position(self, avant: Lieu, apres: Lieu) -> Iterator[str]:
        positions = [(lieu.latitude, lieu.longitude) for lieu in (avant, apres)]
        if positions[0] == positions[1]:
            return
        distance = distance_km(Position(*positions[0]), Position(*positions[1]))
        yield "Position" + (f" : déplacée de {km(distance)}" if distance is not None else " : changée")

    def _permanences(self, tenues: Paires[Permanence], ids: Mapping[str, str]) -> dict[str, list[str]]:
        """Sentences by id of the lieu of now, or of before when it has gone."""
        par_lieu: dict[str, list[str]] = {}
        for une in tenues.ajoutees:
            dits = self._permanence_nouvelle(une)
            par_lieu.setdefault(une.lieu, []).extend(dits)
        for ancienne, nouvelle in tenues.communes:
            par_lieu.setdefault(nouvelle.lieu, []).extend(self._d_une_permanence(ancienne, nouvelle, ids))
        for une in tenues.retirees:
            dit = f"{self._nom(une, 0)} : retirée (c’était {phrase(une.horaires)})"
            par_lieu.setdefault(ids.get(une.lieu, une.lieu), []).append(dit)
        return par_lieu

    def _permanence_nouvelle(self, une: Permanence) -> Iterator[str]:
        yield from self._horaires_nouveaux(f"Nouvelle : {self._nom(une, 1)}", une)

    def _d_une_permanence(
        self, avant: Permanence, apres: Permanence, ids: Mapping[str, str]
    ) -> Iterator[str]:
        sujet = self._nom(apres, 1)
        if self.acteurs.get(avant.acteur, avant.acteur) != apres.acteur:
            yield f"{sujet} : tenue par {self._acteur(apres, 1)} (avant : {self._acteur(avant, 0)})"
        if ids.get(avant.lieu, avant.lieu) != apres.lieu:
            yield f"{sujet} : se tenait à {self.noms[0].lieux.get(avant.lieu, avant.lieu)}"
        if avant.titre != apres.titre:
            yield f"{sujet} : s’appelait {self._nom(avant, 0)}"
        yield from self._horaires(sujet, avant, apres)
        yield from (f"{sujet} : {dit}" for dit in ecarts(avant, apres, self.noms, _D_UNE_PERMANENCE))

    def _revues(self, lieux: Paires[Lieu], tenues: Paires[Permanence]) -> Iterator[str]:
        """Checked again on another day: one line each, since a yearly review changes them all."""
        fiches: list[tuple[str, Lieu | Permanence, Lieu | Permanence]] = [
            *((_titre(apres), avant, apres) for avant, apres in lieux.communes),
            *((self._nom(apres, 1), avant, apres) for avant, apres in tenues.communes),
        ]
        for nom, avant, apres in fiches:
            if avant.verifie_le != apres.verifie_le:
                dates = [date_sans_jour(fiche.verifie_le) for fiche in (apres, avant)]
                yield f"{nom} : {dates[0]} (avant : {dates[1]})"

    def _nom(self, une: Permanence, quand: int) -> str:
        return f"permanence « {une.titre or self._acteur(une, quand)} »"

    def _acteur(self, une: Permanence, quand: int) -> str:
        return self.noms[quand].acteurs.get(une.acteur, une.acteur)

    def _horaires(self, sujet: str, avant: Lieu | Permanence, apres: Lieu | Permanence) -> Iterator[str]:
        dits = heures.ecarts(_effectifs(avant), _effectifs(apres))
        if dits:
            yield f"{sujet} : {' ; '.join([*dits, *self._prochaine(apres)])}"

    def _horaires_nouveaux(self, sujet: str, fiche: Lieu | Permanence) -> Iterator[str]:
        if horaires := _effectifs(fiche):
            yield f"{sujet} : {' ; '.join([phrase(horaires), *self._prochaine(fiche)])}"

    def _prochaine(self, fiche: Lieu | Permanence) -> Sequence[str]:
        horaires = _effectifs(fiche)
        if horaires is None:
            return ()
        dates = prochaines(horaires, self.apres.calendrier, self.contexte)
        if dates.premier is None:
            return (f"aucune date d’ici au {date_longue(dates.jusquau)}",)
        jour = dates.premier
        ferie = f" (jour férié : {jour.ferie})" if jour.ferie else ""
        return (f"prochaine date : {date_longue(jour.jour)}, {jour.heures_breves}{ferie}",)


def resume(territoire: Territoire) -> str:
    """« 12 lieux, 3 permanences »."""
    return (
        f"{compte(len(territoire.lieux), 'lieu', 'lieux')}, "
        f"{compte(len(territoire.permanences), 'permanence')}"
    )


def _effectifs(fiche: Lieu | Permanence) -> Horaires | None:
    return avec_fermetures(fiche.horaires, fiche.sauf)


def _titre(lieu: Lieu) -> str:
    return lieu.nom if lieu.commune.lower() in lieu.nom.lower() else f"{lieu.nom} ({lieu.commune})"
