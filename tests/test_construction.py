"""Does a folder of YAML become the right files, whoever asks?"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest
from quifaitquoi import construction
from quifaitquoi.construction import Construction, codes_demandes, controler, jour_de_construction
from quifaitquoi.ecriture import CheminRefuseError, Ecrivain, EcrivainPatient
from quifaitquoi.frame import Cadre, Marques
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire
from quifaitquoi.partage import processus_permis

from .guide_fictif import BELFORT, JOUR, ecrire_territoires


def jamais() -> datetime:
    raise AssertionError("l’horloge n’a pas à être lue")


def test_le_jour_demande_l_emporte_sur_tout() -> None:
    assert jour_de_construction("2026-02-03", "0", jamais) == date(2026, 2, 3)


def test_source_date_epoch_est_un_instant_lu_a_paris() -> None:
    # Half past eleven UTC on 31 December is already the new year in Paris.
    epoque = str(int(datetime(2026, 12, 31, 23, 30, tzinfo=UTC).timestamp()))
    assert jour_de_construction("", epoque, jamais) == date(2027, 1, 1)


def test_sans_demande_le_jour_est_celui_de_l_horloge_a_paris() -> None:
    assert jour_de_construction("", "", lambda: datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)


@pytest.mark.parametrize(("demande", "epoque"), [("21/11/2026", ""), ("", "hier"), ("", "9" * 30)])
def test_un_jour_illisible_est_dit_en_francais(demande: str, epoque: str) -> None:
    with pytest.raises(ValueError, match="n’est pas une date"):
        jour_de_construction(demande, epoque, jamais)


@pytest.mark.parametrize(
    ("texte", "codes"), [("", None), (" , ", None), ("54", {"54"}), (" 54, 2a ,974", {"54", "2A", "974"})]
)
def test_les_codes_demandes(texte: str, codes: set[str] | None) -> None:
    assert codes_demandes(texte) == codes


def test_les_erreurs_de_lecture_et_de_verification_viennent_ensemble(tmp_path: Path) -> None:
    dossier = ecrire_territoires(tmp_path)
    lieux, sources = (dossier / f"90-territoire-de-belfort/{nom}.yml" for nom in ("lieux", "sources"))
    lieux.write_text(lieux.read_text("utf-8").replace("[aide-fictive]", "[aide-inconnue]"), "utf-8")
    sources.write_text(sources.read_text("utf-8") + "    couleur: bleu\n", "utf-8")
    controle = controler(dossier, None, JOUR)
    assert any("aide-inconnue" in str(erreur) for erreur in controle.erreurs)
    origines = [constat.origine for constat in controle.constats]
    assert origines == sorted(origines)
    assert len(controle.erreurs) >= 2


def test_un_guide_juste_n_a_pas_d_erreur(tmp_path: Path) -> None:
    controle = controler(ecrire_territoires(tmp_path), None, JOUR)
    assert controle.erreurs == ()
    assert [territoire.code for territoire in controle.territoires] == ["90"]


@pytest.fixture
def faits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The territories whose files were really made, in order."""
    faits: list[str] = []

    def sortie(territoire: Territoire, contexte: Contexte) -> Iterator[Fichier]:
        faits.append(territoire.code)
        yield Fichier(f"{territoire.slug}/{contexte.aujourdhui}.txt", str(len(territoire.lieux)))

    monkeypatch.setattr(construction, "SORTIES", (sortie,))
    return faits


def cadre(vue: Marques) -> str:
    return f"<main>{vue.contenu}</main>"


def fabriquer(
    atelier: Construction, contexte: Contexte, ecrivain: Ecrivain, rendre: Callable[[Marques], str] = cadre
) -> set[str]:
    """One build; gives the texts that it leaves in the site."""
    territoires = controler(atelier.dossier, None, contexte.aujourdhui).territoires
    if isinstance(ecrivain, EcrivainPatient):
        ecrivain.abriter()
        ecrivain.rouvrir()
    atelier.ecrire(territoires, Cadre(rendre, "Guide"), ecrivain, contexte)
    if isinstance(ecrivain, EcrivainPatient):
        ecrivain.finir()
    return {f.relative_to(ecrivain.dossier).as_posix() for f in ecrivain.dossier.glob("9*/*.txt")}


@pytest.fixture
def apercu(tmp_path: Path) -> tuple[Construction, EcrivainPatient]:
    atelier = Construction(ecrire_territoires(tmp_path), garder=True, processus=1)
    return atelier, EcrivainPatient(tmp_path / "site")


def test_pendant_un_apercu_seul_ce_qui_change_est_refait(
    apercu: tuple[Construction, EcrivainPatient], faits: list[str]
) -> None:
    atelier, ecrivain = apercu
    premiere = fabriquer(atelier, Contexte(JOUR), ecrivain)
    assert premiere == {f"{BELFORT}/{JOUR}.txt"}
    assert fabriquer(atelier, Contexte(JOUR), ecrivain) == premiere
    assert faits == ["90"]
    lieux = atelier.dossier / BELFORT / "lieux.yml"
    lieux.write_text(lieux.read_text("utf-8").replace("9h-12h", "9h-11h"), "utf-8")
    fabriquer(atelier, Contexte(JOUR), ecrivain)
    assert faits == ["90", "90"]
    roles = atelier.dossier / "_national/roles.yml"
    roles.write_text(roles.read_text("utf-8") + "\n# lu de nouveau\n", "utf-8")
    fabriquer(atelier, Contexte(JOUR), ecrivain)
    assert faits == ["90", "90", "90"]


def test_un_autre_jour_refait_tout(apercu: tuple[Construction, EcrivainPatient], faits: list[str]) -> None:
    atelier, ecrivain = apercu
    fabriquer(atelier, Contexte(JOUR), ecrivain)
    assert fabriquer(atelier, Contexte(date(2026, 12, 1)), ecrivain) == {f"{BELFORT}/2026-12-01.txt"}
    assert faits == ["90", "90"]


def test_un_autre_cadre_refait_tout(apercu: tuple[Construction, EcrivainPatient], faits: list[str]) -> None:
    atelier, ecrivain = apercu
    fabriquer(atelier, Contexte(JOUR), ecrivain)
    fabriquer(atelier, Contexte(JOUR), ecrivain, lambda vue: f"<nav></nav>{cadre(vue)}")
    assert faits == ["90", "90"]


def test_ce_qui_a_disparu_du_site_est_refait(
    apercu: tuple[Construction, EcrivainPatient], faits: list[str]
) -> None:
    atelier, ecrivain = apercu
    fabriquer(atelier, Contexte(JOUR), ecrivain)
    shutil.rmtree(ecrivain.dossier / BELFORT)
    assert fabriquer(atelier, Contexte(JOUR), ecrivain) == {f"{BELFORT}/{JOUR}.txt"}
    assert faits == ["90", "90"]


def test_hors_apercu_rien_n_est_garde(tmp_path: Path, faits: list[str]) -> None:
    atelier = Construction(ecrire_territoires(tmp_path), processus=1)
    for site in ("un", "deux"):
        fabriquer(atelier, Contexte(JOUR), Ecrivain(tmp_path / site))
    assert faits == ["90", "90"]


def ecrire_deux_territoires(dossier: Path) -> Path:
    """The invented guide, and the same one in the next département."""
    territoires = ecrire_territoires(dossier)
    voisin = shutil.copytree(territoires / BELFORT, territoires / "70-haute-saone")
    for fichier in voisin.iterdir():
        texte = fichier.read_text("utf-8").replace("code: 90", "code: 70").replace("Belfort", "Vesoul")
        fichier.write_text(texte.replace("90000", "70000"), "utf-8")
    return territoires


def fabriquer_ailleurs(dossier: Path, site: Path, processeurs: int) -> None:
    """In a process that is new, and has as many processors as said."""
    os.sched_getaffinity = lambda _: set(range(processeurs))
    assert processus_permis() == processeurs
    fabriquer(Construction(dossier), Contexte(JOUR, "https://guide.example/"), Ecrivain(site))


@pytest.mark.skipif(sys.platform != "linux", reason="ailleurs que sous Linux, un seul processus fabrique")
def test_a_plusieurs_les_octets_sont_les_memes(tmp_path: Path) -> None:
    dossier = ecrire_deux_territoires(tmp_path)
    for processeurs in (1, 3):
        site = tmp_path / str(processeurs)
        # This process won't do: it may have threads of the typesetter already.
        ailleurs = get_context("spawn").Process(target=fabriquer_ailleurs, args=(dossier, site, processeurs))
        ailleurs.start()
        ailleurs.join(60)
        ailleurs.kill()
        assert ailleurs.exitcode == 0
    seul = octets(tmp_path / "1")
    assert {"index.html", f"{BELFORT}/index.html", "70-haute-saone/index.html"} <= set(seul)
    assert seul == octets(tmp_path / "3")


def octets(dossier: Path) -> dict[str, bytes]:
    return {f.relative_to(dossier).as_posix(): f.read_bytes() for f in dossier.rglob("*") if f.is_file()}


def test_apres_une_affiche_ce_processus_ne_se_copie_plus(tmp_path: Path) -> None:
    # The typesetter leaves threads behind: a copy of them waits for ever.
    atelier = Construction(ecrire_territoires(tmp_path), processus=1)
    fabriquer(atelier, Contexte(JOUR), Ecrivain(tmp_path / "site"))
    assert processus_permis() == 1


@pytest.mark.parametrize("processus", [1, 2])
def test_deux_territoires_ne_se_disputent_jamais_une_adresse(
    tmp_path: Path, processus: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sortie(territoire: Territoire, _: Contexte) -> Iterator[Fichier]:
        yield Fichier("commun.txt", territoire.code)

    monkeypatch.setattr(construction, "SORTIES", (sortie,))
    atelier = Construction(ecrire_deux_territoires(tmp_path), processus=processus)
    with pytest.raises(CheminRefuseError, match="la même adresse"):
        fabriquer(atelier, Contexte(JOUR), Ecrivain(tmp_path / "site"))
