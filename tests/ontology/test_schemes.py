"""The schemes: codes of the fact sheets, labels in both languages, and no word that stands for two codes."""

from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal

from kg.folding import fold
from kg.resources import folder
from kg.vocabulary import SCHEMES, lexicon, schemes, term, triples

CODES = {
    "roles": ("publisher breached affected data_owner client contractor service_provider parent subsidiary investigator partner"),
    "link-types": "outsources_to uses_service_of subsidiary_of shares_infrastructure_with investigated_by partner_of",
    "attacks": (
        "ransomware malware phishing credential_stuffing account_takeover vulnerability sql_injection web_skimming "
        "tampering server_intrusion misconfiguration misdelivery loss_or_theft insider support_scam "
        "impersonation_mail spam_relay ddos system_failure improper_handling unknown"
    ),
    "data-kinds": (
        "name name_kana address postal_code phone fax email birth_date age gender nationality family occupation "
        "employer position account_id password secret_question card_number card_holder card_expiry "
        "card_security_code card_unspecified bank_account purchase delivery contract payment my_number "
        "identity_document medical hr education photo location usage_log inquiry message insurance business "
        "preference other_personal personal_data_unspecified"
    ),
    "units": "people records accounts contracts mails files organizations devices other",
    "authorities": (
        "ppc police fsa meti soumu mhlw mext mlit egc ipa jpcert privacy_mark local_government foreign other_ministry other"
    ),
    "actions": "reported consulted complaint_filed planned ordered",
    "event-types": "occurred detected contained investigation_started investigation_completed restored disclosed notified",
    "statuses": "leaked possible not_leaked",
    "stages": "first followup final",
    "misuse": "confirmed possible not_confirmed",
    "confidence": "high medium low",
    "organization-types": (
        "company financial_institution municipality prefecture government public_body school university hospital welfare "
        "association lodging professional_firm other"
    ),
    "sameness-reasons": (
        "short_form no_legal_form spelling_variant typing_error branch municipality founder foreign_name former_name "
        "other_side similar_name different_seat common_name by_hand"
    ),
    "sameness-statuses": "merged candidate apart",
}
SKOS = "http://www.w3.org/2004/02/skos/core#"
LABELS = [SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel")]
Said = dict[str, dict[str, list[object]]]


def path_of(scheme: str) -> Path:
    return folder("ontology") / "terms" / f"{scheme}.ttl"


def said(scheme: str) -> Said:
    """All that a scheme's file says, by subject and property."""
    table: Said = defaultdict(lambda: defaultdict(list))
    for triple in triples(path_of(scheme)):
        value = triple.object if isinstance(triple.object, Literal) else str(getattr(triple.object, "value", triple.object))
        table[str(getattr(triple.subject, "value", triple.subject))][triple.predicate.value].append(value)
    return table


def languages(values: list[object]) -> list[str]:
    return sorted(value.language or "" for value in values if isinstance(value, Literal))


@pytest.mark.parametrize("scheme", CODES)
def test_a_scheme_has_the_codes_of_the_fact_sheets_and_no_other(scheme: str) -> None:
    assert set(lexicon(scheme).concepts) == set(CODES[scheme].split())


@pytest.mark.parametrize("scheme", schemes())
def test_a_scheme_says_what_it_is_for(scheme: str) -> None:
    about = said(scheme)[SCHEMES + scheme]
    assert SKOS + "ConceptScheme" in about[term("rdf:type")]
    assert languages(about[SKOS + "prefLabel"]) == ["en", "ja"]
    assert "en" in languages(about[SKOS + "definition"])


@pytest.mark.parametrize("scheme", schemes())
def test_each_concept_is_complete(scheme: str) -> None:
    for iri, about in said(scheme).items():
        if SKOS + "Concept" in about[term("rdf:type")]:
            code = iri.removeprefix(f"{SCHEMES}{scheme}#")
            assert languages(about[SKOS + "prefLabel"]) == ["en", "ja"], iri
            assert "en" in languages(about[SKOS + "definition"]), iri
            assert about[SKOS + "inScheme"] == [SCHEMES + scheme], iri
            assert [value.value for value in about[SKOS + "notation"] if isinstance(value, Literal)] == [code], iri
            assert scheme not in CODES or "ja" in languages(about[SKOS + "example"]), iri


@pytest.mark.parametrize("scheme", schemes())
def test_every_subject_is_the_scheme_or_one_of_its_concepts(scheme: str) -> None:
    others = [iri for iri in said(scheme) if iri != SCHEMES + scheme and not iri.startswith(f"{SCHEMES}{scheme}#")]
    assert others == []


@pytest.mark.parametrize("scheme", schemes())
def test_no_surface_form_stands_twice_in_a_scheme(scheme: str) -> None:
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for iri, about in said(scheme).items():
        labels = [value for name in LABELS for value in about.get(name, []) if isinstance(value, Literal)]
        decoys = [value for value in about.get(term("decoy"), []) if isinstance(value, Literal)]
        if SKOS + "Concept" in about[term("rdf:type")] or decoys:
            for form in [*(label for label in labels if iri != SCHEMES + scheme), *decoys]:
                places[form.language or "", fold(form.value)].append(f"{iri} {form.value}")
    assert [found for (language, _), found in places.items() if language == "ja" and len(found) > 1] == []
