"""Pages as one HTML file each that opens offline: script and style inside, admitted by their hash, and nothing else."""

import base64
import hashlib
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.explanation import Explanation
from kg.network import Network
from kg.view.marks import cut_at_quotes
from kg.view.words import Words

_TEMPLATES = Path(__file__).parent / "templates"


def write_network_page(network: Network, words: Words) -> bytes:
    """Return the page of a network; the same network gives the same bytes."""
    return _page("network", words, network=network, data=_data(network, words))


def write_explanation_page(explanation: Explanation, words: Words) -> bytes:
    """Return the page of a notice: its text with the quotes marked, beside the claims."""
    pieces = cut_at_quotes(explanation.text, [claim.places for claim in explanation.claims])
    return _page("explanation", words, explanation=explanation, pieces=list(pieces))


def _page(name: str, words: Words, **content: object) -> bytes:
    style, script = ((_TEMPLATES / f"{name}.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
    template = _environment().get_template(f"{name}.html.j2")
    text = template.render(words=words, style=style, script=script, policy=_policy(style, script), **content)
    return text.encode("utf-8", "replace")


def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


def _policy(style: str, script: str) -> str:
    """Name what the page may do: run this script, wear this style, nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _data(network: Network, words: Words) -> dict[str, object]:
    """Return what the script draws; ties name their ends by their number in the list."""
    number = {member.iri: place for place, member in enumerate(network.members)}
    return {
        "members": [asdict(member) for member in network.members],
        "ties": [
            {
                "from": number[tie.client],
                "to": number[tie.provider],
                "type": tie.type,
                "status": tie.status,
                "said": [asdict(statement) for statement in tie.statements],
            }
            for tie in network.ties
        ],
        "types": dict(words.types),
        "statuses": dict(words.statuses),
        "confidence": dict(words.confidence),
        "words": dict(words.page),
    }
