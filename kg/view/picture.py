"""The network as an SVG picture, drawn by matplotlib; its text stays text."""

import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from kg.network import Member, Network, Tie
from kg.view.words import Words

_FONTS = "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic','Meiryo',sans-serif"
_MARGIN, _LEGEND = 1.2, 0.6
"""Inches around the drawing, and below it for the legend."""
_LONGEST = 22
"""Characters of a name that are written."""
_WIDE = "\u2000"
"""From here on characters are as wide as high."""
_POINTS = 72
"""Points in an inch: the measure of fonts in the measure of pages."""
_PROVIDER, _BOTH, _CLIENT = "#1f5fa8", "#7a4fa3", "#8a94a3"
_COLOURS = {
    "outsources_to": "#c2571a",
    "uses_service_of": "#2f6fb5",
    "subsidiary_of": "#6b7280",
    "shares_infrastructure_with": "#0f8a7e",
    "partner_of": "#a98b1f",
    "investigated_by": "#9b3b6a",
}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def draw_network(network: Network, words: Words) -> bytes:
    """Return the picture; the same network gives the same bytes."""
    with mpl.rc_context(), warnings.catch_warnings():
        mpl.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "kg", "font.size": 8})
        # Glyphs are the viewer's business: text goes into the file as text, whatever fonts this machine has.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure, axes, side = _page(network)
        places = {member.iri: (member.x, member.y) for member in network.members}
        for tie in network.ties:
            axes.add_patch(_arrow(tie, places))
        _draw_members(axes, network.members)
        _draw_names(axes, network.members, side)
        _draw_legend(axes, network.ties, words)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": "kg", "Title": words.title})
    return re.sub(rb"'DejaVu Sans'[^;\"]*", _FONTS.encode(), buffer.getvalue())


def _page(network: Network) -> tuple[Figure, Axes, float]:
    """Open a page whose size follows the number of organisations; the third is the inches that one unit of a place takes."""
    wide = max((member.x for member in network.members), default=1) or 1
    high = max((member.y for member in network.members), default=1) or 1
    side = min(90.0, max(10.0, 1.7 * len(network.members) ** 0.5))
    margin = _MARGIN / side
    inches = side * (high + 2 * margin)
    figure = Figure(figsize=(side * (wide + 2 * margin), inches + _LEGEND), facecolor="white")
    below = _LEGEND / (inches + _LEGEND)
    axes = figure.add_axes((0, below, 1, 1 - below))
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.set_xlim(-margin, wide + margin)
    axes.set_ylim(high + margin, -margin)
    return figure, axes, side


def _arrow(tie: Tie, places: Mapping[str, tuple[float, float]]) -> FancyArrowPatch:
    return FancyArrowPatch(
        places[tie.client],
        places[tie.provider],
        arrowstyle="-|>",
        mutation_scale=7,
        shrinkA=4,
        shrinkB=6,
        linewidth=0.8,
        linestyle="-" if tie.status == "leaked" else "--",
        color=_COLOURS.get(tie.type, "#6b7280"),
        alpha=0.65,
        zorder=1,
    )


def _draw_members(axes: Axes, members: Iterable[Member]) -> None:
    for member in members:
        colour = _CLIENT if not member.clients else _BOTH if member.providers else _PROVIDER
        size = 22 + 14 * member.clients**0.75
        axes.scatter([member.x], [member.y], s=size, c=colour, edgecolors="white", linewidths=0.8, zorder=2)


def _draw_names(axes: Axes, members: Iterable[Member], side: float) -> None:
    """Write the names, those with the most ties first; a name that would cover another one is left out."""
    taken: list[tuple[float, float, float, float]] = []
    for member in sorted(members, key=lambda member: (-member.clients - member.providers, member.iri)):
        label, size = _shortened(member.label), 9 if member.clients > 1 else 7
        height = size * 1.4 / _POINTS / side
        width = sum(0.6 if character < _WIDE else 1 for character in label) * size / _POINTS / side
        top = member.y + (5 + 1.4 * member.clients**0.4) / _POINTS / side
        box = (member.x - width / 2, top, member.x + width / 2, top + height)
        if not any(_overlap(box, other) for other in taken):
            taken.append(box)
            axes.text(member.x, top, label, ha="center", va="top", fontsize=size, color="#1c2430", zorder=3)


def _shortened(label: str) -> str:
    clean = _NOT_XML.sub("\ufffd", label)
    return (clean if len(clean) <= _LONGEST else f"{clean[: _LONGEST - 1]}…").replace("$", r"\$")


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _draw_legend(axes: Axes, ties: Iterable[Tie], words: Words) -> None:
    handles = list(_legend({tie.type for tie in ties}, words))
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.5, 0), ncol=len(handles), frameon=False, fontsize=8)


def _legend(types: set[str], words: Words) -> Iterator[Line2D]:
    for colour, label in ((_PROVIDER, words.provider), (_BOTH, words.both), (_CLIENT, words.client)):
        yield Line2D([], [], marker="o", linestyle="", color=colour, label=label)
    for name in sorted(types):
        yield Line2D([], [], color=_COLOURS.get(name, "#6b7280"), label=words.types.get(name, name))
    yield Line2D([], [], color="#6b7280", linestyle="--", label=words.statuses["possible"])
