"""Which words does the national standard allow?

The closed lists of the « standard national des lieux de médiation numérique » 1.0.2 (LaMednum, etalab-2.0),
letter for letter, with the typographic apostrophe where the standard has the straight one: both are read, and
the exports put the straight one back.
"""

from __future__ import annotations

from enum import StrEnum


class Referentiel(StrEnum):
    """A closed list; the straight apostrophe and the no-break space are read as the letters of the list."""

    @classmethod
    def _missing_(cls, value: object) -> Referentiel | None:
        if not isinstance(value, str):
            return None
        lue = value.replace("'", "’").replace("\u00a0", " ").strip()
        return cls._value2member_map_.get(lue) if lue != value else None  # type: ignore[return-value]

    @property
    def du_standard(self) -> str:
        """The value as the national standard spells it, for exports."""
        return self.value.replace("’", "'")


class Service(Referentiel):
    MATERIEL_SOLIDAIRE = "Acquisition de matériel informatique à prix solidaire"
    DEMARCHES = "Aide aux démarches administratives"
    OUTILS_DU_QUOTIDIEN = "Maîtrise des outils numériques du quotidien"
    INSERTION_PROFESSIONNELLE = "Insertion professionnelle via le numérique"
    UTILISATION_SECURISEE = "Utilisation sécurisée du numérique"
    PARENTALITE = "Parentalité et éducation avec le numérique"
    LOISIRS = "Loisirs et créations numériques"
    COMPREHENSION = "Compréhension du monde numérique"
    ACCES_INTERNET = "Accès internet et matériel informatique"


class Public(Referentiel):
    JEUNES = "Jeunes"
    ETUDIANTS = "Étudiants"
    FAMILLES = "Familles et/ou enfants"
    SENIORS = "Seniors"
    FEMMES = "Femmes"


class PriseEnCharge(Referentiel):
    SURDITE = "Surdité"
    HANDICAPS_MOTEURS = "Handicaps moteurs"
    HANDICAPS_MENTAUX = "Handicaps mentaux"
    ILLETTRISME = "Illettrisme"
    ANGLAIS = "Langues étrangères (anglais)"
    AUTRES_LANGUES = "Langues étrangères (autres)"
    DEFICIENCE_VISUELLE = "Déficience visuelle"


class ModaliteAcces(Referentiel):
    SE_PRESENTER = "Se présenter"
    TELEPHONER = "Téléphoner"
    MAIL = "Contacter par mail"
    MAIL_PRESCRIPTION = "Envoyer un mail avec une fiche de prescription"
    RDV_EN_LIGNE = "Prendre un RDV en ligne"
    PAS_DE_PUBLIC = "Ce lieu n’accueille pas de public"


class ModaliteAccompagnement(Referentiel):
    AUTONOMIE = "En autonomie"
    INDIVIDUEL = "Accompagnement individuel"
    ATELIER = "Dans un atelier collectif"
    A_DISTANCE = "À distance"


class Frais(Referentiel):
    GRATUIT = "Gratuit"
    SOUS_CONDITION = "Gratuit sous condition"
    PAYANT = "Payant"


class Itinerance(Referentiel):
    ITINERANT = "Itinérant"
    FIXE = "Fixe"


class Dispositif(Referentiel):
    AIDANTS_CONNECT = "Aidants Connect"
    BIBLIOTHEQUES = "Bibliothèques numérique de référence"
    PIX = "Certification PIX"
    CONSEILLERS_NUMERIQUES = "Conseillers numériques"
    EMMAUS_CONNECT = "Emmaüs Connect"
    FRANCE_SERVICES = "France Services"
    GRANDE_ECOLE = "Grande école du numérique"
    CROIX_ROUGE = "La Croix Rouge"
    POINT_CAF = "Point d’accès numérique CAF"
    PROMENEURS_DU_NET = "Promeneurs du net"
    RELAIS_NUMERIQUE = "Relais numérique (Emmaüs Connect)"


class FormationLabel(Referentiel):
    MON_ESPACE_SANTE = "Formé à « Mon Espace Santé »"
    DUPLEX = "Formé à « DUPLEX » (illettrisme)"
    ARNIA = "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"
    COLLECTIF_RESSOURCES = "Collectif ressources et acteurs réemploi (Normandie)"
    ETAPES_NUMERIQUES = "Étapes numériques (La Poste)"
    FABRIQUES = "Fabriques de Territoire"
    ECLAIREURS = "Les Éclaireurs du numérique (Drôme)"
    MES_PAPIERS = "Mes Papiers (Métropole de Lyon)"
    ORDI3 = "ORDI 3.0"
    SUD_LABS = "SUD LABS (PACA)"


class AccesPermanence(Referentiel):
    """How one is received; the standard has no word for it, ours are those of a door sign."""

    LIBRE = "sans rendez-vous"
    RENDEZ_VOUS = "sur rendez-vous"
    LES_DEUX = "les deux"
