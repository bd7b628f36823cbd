"""The words of pictures and pages, in Japanese or English; those of codes come from the ontology."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.fields import FIELDS, KINDS
from kg.resources import folder
from kg.vocabulary import NAMESPACE, lexicon, triples


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a picture or page beside the data."""

    language: str
    title: str
    provider: str
    client: str
    both: str
    types: Mapping[str, str]
    statuses: Mapping[str, str]
    confidence: Mapping[str, str]
    kinds: Mapping[str, str]
    """Labels of the kinds of claims."""
    fields: Mapping[str, Mapping[str, str]]
    """Labels of the fields of each kind."""
    codes: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Labels of the codes of the fields of each kind."""
    page: Mapping[str, str]


_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"

_ENGLISH = {
    "search": "Search organisations",
    "types": "Kinds of link",
    "statuses": "Status",
    "clients": "At least this many clients",
    "organizations": "organisations",
    "ties": "links",
    "depends": "Depends on",
    "needed": "Is depended on by",
    "none": "No organisation of this name is shown.",
    "hint": "Choose an organisation to read what the notices say. Wheel: zoom. Drag: move.",
    "reset": "Show all",
    "notice": "Notice",
    "arrow": "An arrow runs from the one that depends to the one it depends on.",
    "drawing": "Drawing of the supply-chain network",
    "claims": "What was read out of it",
    "unmarked": "Move over a marked sentence or a claim to see what belongs together.",
}
_JAPANESE = {
    "search": "組織を検索",
    "types": "関係の種類",
    "statuses": "確度",
    "clients": "依存元の数(以上)",
    "organizations": "組織",
    "ties": "関係",
    "depends": "依存先",
    "needed": "依存元",
    "none": "該当する組織は表示されていません。",
    "hint": "組織を選ぶと、公表資料の記述を読めます。ホイールで拡大縮小、ドラッグで移動。",
    "reset": "全体を表示",
    "notice": "公表資料",
    "arrow": "矢印は、依存する側から依存される側へ向かいます。",
    "drawing": "サプライチェーンの関係図",
    "claims": "読み取った内容",
    "unmarked": "印のついた文または右の項目に触れると、対応する箇所が示されます。",
}


def words_in(language: str) -> Words:
    """Return the words in `ja` or, for every other language, `en`."""
    ja = language == "ja"
    terms = _terms(language)
    return Words(
        language="ja" if ja else "en",
        title="公表資料に見るサプライチェーン" if ja else "The supply chain in public notices",
        provider="提供者・委託先" if ja else "provider",
        client="利用者・委託元" if ja else "client",
        both="両方" if ja else "both",
        types=_labels("link-types", language),
        statuses=_labels("statuses", language),
        confidence=_labels("confidence", language),
        kinds={kind: terms[kind] for kind in KINDS},
        fields={name: {f.name: terms[f.local_name] for f in FIELDS[kind]} for name, kind in KINDS.items()},
        codes={name: {f.name: _labels(f.scheme, language) for f in FIELDS[kind] if f.scheme} for name, kind in KINDS.items()},
        page=_JAPANESE if ja else _ENGLISH,
    )


def _labels(scheme: str, language: str) -> dict[str, str]:
    return {
        code: concept.labels.get(language, concept.labels.get("en", code)) for code, concept in lexicon(scheme).concepts.items()
    }


def _terms(language: str) -> dict[str, str]:
    """Return the labels that the ontology gives its own terms, and the rest of what claims are made of."""
    labels = {"label": "名称" if language == "ja" else "name"}
    for triple in triples(folder("ontology") / "incident.ttl"):
        term, value = str(getattr(triple.subject, "value", "")), triple.object
        if triple.predicate.value == _LABEL and term.startswith(NAMESPACE) and getattr(value, "language", None) == language:
            labels[term.removeprefix(NAMESPACE)] = str(getattr(value, "value", value))
    return labels
