"""Pictures and pages for people: SVG, and one HTML file that opens offline."""

from kg.view.page import write_explanation_page, write_network_page
from kg.view.picture import draw_network
from kg.view.words import Words, words_in

__all__ = ["Words", "draw_network", "words_in", "write_explanation_page", "write_network_page"]
