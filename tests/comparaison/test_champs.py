"""Is there a field that could change without a word?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from quifaitquoi.comparaison import Comparaison, Lu, comparer
from quifaitquoi.construction import controler
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.horaires import Horaires, lire
from quifaitquoi.model import Acteur, Fiche, Lieu, Permanence, Territoire
from quifaitquoi.model.referentiels import (
    AccesPermanence,
    Dispositif,
    FormationLabel,
    Frais,
    Itinerance,
    ModaliteAcces,
    ModaliteAccompagnement,
    PriseEnCharge,
    Public,
    Service,
)

from tests.guide_fictif import BELFORT, JOUR, ecrire_territoires

from .conftest import PERMANENCES


def heures(texte: dict[str, str]) -> Horaires:
    lu = lire(texte).horaires
    assert lu is not None
    return lu


FERME = heures({"25 décembre": "fermé"})
AUTRES: dict[str, object] = {
    "a_apporter": ("un exemple",),
    "acces": AccesPermanence.LES_DEUX,
    "acteurs": (),
    "adresse": "2 rue de l’Exemple",
    "autres_formations_labels": ("Label fictif",),
    "code_postal": "90001",
    "commune": "Bavilliers",
    "complement_adresse": "Au fond",
    "courriels": ("accueil@essai.example",),
    "dispositif_programmes_nationaux": (Dispositif.FRANCE_SERVICES,),
    "equipe_unique": True,
    "fiche_acces_libre": "https://acces.example",
    "formations_labels": (FormationLabel.DUPLEX,),
    "frais_a_charge": (Frais.GRATUIT,),
    "horaires": heures({"mardi": "10h-11h"}),
    "id": "autre-nom",
    "itinerance": (Itinerance.FIXE,),
    "latitude": 47.7,
    "longitude": 6.9,
    "modalites_acces": (ModaliteAcces.TELEPHONER,),
    "modalites_accompagnement": (ModaliteAccompagnement.ATELIER,),
    "nom": "Autre nom",
    "pivot": "21540395900011",
    "precisions": "À savoir",
    "presentation_detail": "Un texte",
    "presentation_resume": "Une phrase",
    "prise_en_charge_specifique": (PriseEnCharge.SURDITE,),
    "prise_rdv": "https://rdv.example",
    "publics_specifiquement_adresses": (Public.JEUNES,),
    "role": "mairie",
    "sauf": FERME,
    "services": (Service.DEMARCHES,),
    "site_web": ("https://essai.example",),
    "source": "Autre source",
    "structure_parente": "Autre maison",
    "sujets": ("Un sujet",),
    "telephone": "01 99 00 00 09",
    "titre": "Autre titre",
    "typologie": ("CCAS",),
    "verifie_le": date(2026, 11, 20),
    "zone": ("90010",),
}
TUS = {
    "a_relire": "it is never published",
    "acteur": "an unknown one is refused",
    "code_insee": "the commune is said",
    "lieu": "an unknown one is refused",
}
CHAMPS = [
    (liste, nom)
    for liste, modele in (("acteurs", Acteur), ("lieux", Lieu), ("permanences", Permanence))
    for nom in modele.model_fields
    if nom not in TUS
]


@pytest.fixture(scope="module")
def avant(tmp_path_factory: pytest.TempPathFactory) -> Lu:
    dossier = ecrire_territoires(tmp_path_factory.mktemp("champs"))
    Path(dossier / BELFORT / "permanences.yml").write_text(PERMANENCES, "utf-8")
    controle = controler(dossier, None, JOUR)
    assert not controle.erreurs
    return Lu({t.code: t for t in controle.territoires}, controle.national)


def changer(avant: Lu, liste: str, nom: str) -> Comparaison:
    territoire: Territoire = avant.territoires["90"]
    fiches: tuple[Fiche, ...] = getattr(territoire, liste)
    autre = fiches[0].model_copy(update={nom: AUTRES[nom]})
    champs = {n: getattr(territoire, n) for n in Territoire.model_fields} | {liste: (autre, *fiches[1:])}
    change = Territoire.model_construct(None, **champs)
    return comparer(avant, Lu({"90": change}, avant.national), "main", Contexte(JOUR))


@pytest.mark.parametrize(("liste", "nom"), CHAMPS)
def test_un_champ_change_se_dit(avant: Lu, liste: str, nom: str) -> None:
    assert AUTRES[nom] != getattr(getattr(avant.territoires["90"], liste)[0], nom)
    comparaison = changer(avant, liste, nom)
    dits = [sujet for partie in comparaison.parties for sujet in partie.sujets]
    assert [sujet for sujet in dits if not sujet.titre.startswith("Affiches")]


def test_ce_qui_est_pareil_ne_se_dit_pas(avant: Lu) -> None:
    assert comparer(avant, avant, "main", Contexte(JOUR)).parties == ()
