"""Does a folder of YAML become the right files, whoever asks?"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from quifaitquoi import construction
from quifaitquoi.construction import Construction, codes_demandes, controler, jour_de_construction
from quifaitquoi.guide.contexte import Contexte
from quifaitquoi.guide.fichier import Fichier
from quifaitquoi.model import Territoire

from .guide_fictif import JOUR, ecrire_territoires


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


def fabriquer(atelier: Construction, contexte: Contexte) -> list[str]:
    territoires = controler(atelier.dossier, None, contexte.aujourdhui).territoires
    return [
        fichier.chemin
        for fichier in atelier.fichiers(territoires, contexte)
        if fichier.chemin.endswith(".txt")
    ]


def test_pendant_un_apercu_seul_ce_qui_change_est_refait(tmp_path: Path, faits: list[str]) -> None:
    atelier = Construction(ecrire_territoires(tmp_path), garder=True)
    premiere = fabriquer(atelier, Contexte(JOUR))
    assert fabriquer(atelier, Contexte(JOUR)) == premiere
    assert faits == ["90"]
    lieux = atelier.dossier / "90-territoire-de-belfort/lieux.yml"
    lieux.write_text(lieux.read_text("utf-8").replace("9h-12h", "9h-11h"), "utf-8")
    fabriquer(atelier, Contexte(JOUR))
    assert faits == ["90", "90"]
    roles = atelier.dossier / "_national/roles.yml"
    roles.write_text(roles.read_text("utf-8") + "\n# lu de nouveau\n", "utf-8")
    fabriquer(atelier, Contexte(JOUR))
    assert faits == ["90", "90", "90"]


def test_un_autre_jour_refait_tout(tmp_path: Path, faits: list[str]) -> None:
    atelier = Construction(ecrire_territoires(tmp_path), garder=True)
    fabriquer(atelier, Contexte(JOUR))
    assert fabriquer(atelier, Contexte(date(2026, 12, 1))) == ["90-territoire-de-belfort/2026-12-01.txt"]
    assert faits == ["90", "90"]


def test_hors_apercu_rien_n_est_garde_en_memoire(tmp_path: Path, faits: list[str]) -> None:
    atelier = Construction(ecrire_territoires(tmp_path))
    fabriquer(atelier, Contexte(JOUR))
    fabriquer(atelier, Contexte(JOUR))
    assert faits == ["90", "90"]
