"""Which notices tell of one incident, whatever the order in which they are read."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from kg.resolve import Summary, identity_key
from kg.resolve.series import find_series

Told = Callable[..., Summary]


def incidents(*summaries: Summary) -> list[list[str]]:
    """The notices of each incident, the same for every order of reading."""
    keys = {party.iri: identity_key(party.name) for one in summaries for party in one.parties if not party.unnamed}
    orders = (find_series(order, keys) for order in permutations(summaries))
    found = {tuple(tuple(summary.id for summary in series) for series in order) for order in orders}
    assert len(found) == 1
    return [list(notices) for notices in found.pop()]


def test_two_first_announcements_with_beginnings_of_their_own_are_two_incidents(told: Told) -> None:
    first, second = (("detected", "2025-03-30"),), (("detected", "2025-04-18"),)
    assert incidents(told("a", "A社", "2025-04-01", dates=first), told("b", "A社", "2025-04-20", dates=second)) == [["a"], ["b"]]


def test_what_comes_soon_and_dates_no_beginning_goes_on_with_the_one_before(told: Told) -> None:
    first = told("a", "A社", "2025-04-01", dates=(("detected", "2025-03-30"),))
    assert incidents(first, told("b", "A社", "2025-04-20"), told("c", "A社", "2025-09-20")) == [["a", "b"], ["c"]]


def test_one_title_within_months_makes_one_incident(told: Told) -> None:
    title, other = "当社サーバーへの不正アクセスについて", "メールの誤送信について"
    days = {name: (("detected", day),) for name, day in (("a", "2025-03-31"), ("b", "2025-03-20"), ("c", "2025-04-15"))}
    first = told("a", "A社", "2025-04-01", title=title, dates=days["a"])
    again = told("b", "A社", "2025-06-20", title=f"{title}（第2報）", dates=days["b"])
    assert incidents(first, again, told("c", "A社", "2025-05-01", title=other, dates=days["c"])) == [["a", "b"], ["c"]]
    assert incidents(first, replace(again, dates=days["c"])) == [["a"], ["b"]]


@pytest.mark.parametrize("stage", ["followup", "final"])
def test_a_further_report_continues_the_publishers_last_one(told: Told, stage: str) -> None:
    first, other = told("a", "A社", "2025-01-10"), told("b", "A社", "2025-04-01")
    assert incidents(first, other, told("c", "Ａ社", "2025-05-01", stage=stage)) == [["a"], ["b", "c"]]


def test_a_further_report_without_an_earlier_one_stands_alone(told: Told) -> None:
    long_ago, other = told("a", "A社", "2023-01-10"), told("b", "B社", "2025-04-01")
    assert incidents(long_ago, other, told("c", "A社", "2025-05-01", stage="followup")) == [["a"], ["b"], ["c"]]


def test_a_date_of_the_earlier_announcement_picks_it_out(told: Told) -> None:
    first, other = told("a", "A社", "2025-01-10"), told("b", "A社", "2025-04-01")
    later = told("c", "A社", "2025-05-01", stage="followup", dates=(("disclosed", "2025-01-10"),))
    assert incidents(first, other, later) == [["a", "c"], ["b"]]


def test_one_day_of_detection_makes_one_incident_even_of_first_announcements(told: Told) -> None:
    detected = (("detected", "2025-03-28"),)
    one, other = told("a", "A社", "2025-04-01", dates=detected), told("b", "A社", "2025-04-20", dates=detected)
    assert incidents(one, other) == [["a", "b"]]
    assert incidents(one, replace(other, dates=(("detected", "2025-03"),))) == [["a"], ["b"]]


def test_a_case_id_ties_notices_together(told: Told) -> None:
    assert incidents(told("a", "A社", case_ids=("case-1",)), told("b", "?当社", case_ids=("case-1",))) == [["a", "b"]]


@pytest.mark.parametrize(
    "address", ["https://example.jp/blob/main/2025/04/01_%E3%81%82%E7%A4%BE.md", "https://example.jp/news/1.html"]
)
def test_the_address_of_an_earlier_report_ties_notices_together(told: Told, address: str) -> None:
    first = told("archive/2025/04/01_あ社", "あ社", "2025-04-01", url="https://example.jp/news/1.html")
    second = told("archive/2025/04/20_あ社", "あ社", "2025-04-20", earlier=(address,))
    assert incidents(first, second) == [["archive/2025/04/01_あ社", "archive/2025/04/20_あ社"]]


def test_an_address_of_another_publishers_report_does_not(told: Told) -> None:
    vendor = told("a", "A社", "2025-04-01", url="https://example.jp/a")
    assert incidents(vendor, told("b", "B社", "2025-04-20", earlier=("https://example.jp/a", "http://["))) == [
        ["a"],
        ["b"],
    ]


def test_equal_texts_are_one_incident_told_twice(told: Told) -> None:
    assert incidents(told("a", "?当社", sha256="same"), told("b", "?当社", sha256="same")) == [["a", "b"]]


def test_equal_texts_of_two_publishers_are_two_incidents(told: Told) -> None:
    assert incidents(told("a", "A社", sha256="same"), told("b", "B社", sha256="same")) == [["a"], ["b"]]


def test_unnamed_publishers_are_not_taken_for_each_other(told: Told) -> None:
    assert incidents(told("a", "?当社", "2025-04-01"), told("b", "?当社", "2025-04-02", stage="followup")) == [["a"], ["b"]]


def test_an_undated_notice_counts_as_the_latest(told: Told) -> None:
    assert incidents(told("a", "A社", stage="followup"), told("b", "A社", "2025-04-02")) == [["b", "a"]]


TITLE = "当社サーバーへの不正アクセスについて"


def test_the_title_of_an_earlier_announcement_picks_it_out(told: Told) -> None:
    first, other = told("a", "A社", "2025-01-10", title=TITLE), told("b", "A社", "2025-04-01", title="メールの誤送信について")
    later = told("c", "A社", "2025-05-01", title="調査結果", stage="followup", text=f"「{TITLE}」でお知らせしました。")
    assert incidents(first, other, later) == [["a", "c"], ["b"]]
    elsewhen = replace(later, text=f"1月31日に「{TITLE}」でお知らせしました。")
    assert incidents(first, other, elsewhen) == [["a"], ["b", "c"]]


@pytest.mark.parametrize("text", [f"本件は「{TITLE}」とは無関係です。", "4月1日に公表した件とは別のものです。"])
def test_what_a_notice_sets_apart_is_not_continued(told: Told, text: str) -> None:
    first = told("a", "A社", "2025-04-01", title=TITLE)
    later = told("b", "A社", "2025-04-10", dates=(("disclosed", "2025-04-01"),), text=text)
    assert incidents(first, later) == [["a"], ["b"]]
    assert incidents(first, replace(later, text="")) == [["a", "b"]]


def test_an_incident_that_happened_again_goes_on_with_none(told: Told) -> None:
    first, again = told("a", "A社", "2025-04-01"), told("b", "A社", "2025-04-10", text="新たなインシデントが発生しました。")
    assert incidents(first, again) == [["a"], ["b"]]


def test_one_system_hit_by_one_attack_makes_one_incident_unless_it_began_later(told: Told) -> None:
    hit = {"systems": ("みなとオンラインショップ",), "attacks": ("web_skimming",)}
    first, later = told("a", "A社", "2025-04-01", **hit), told("b", "A社", "2025-06-20", **hit)
    assert incidents(first, later) == [["a", "b"]]
    assert incidents(first, replace(later, attacks=("ransomware",))) == [["a"], ["b"]]
    assert incidents(first, replace(later, dates=(("occurred", "2025-06-01"),))) == [["a"], ["b"]]


def test_one_provider_hit_makes_one_incident_and_two_make_two(told: Told) -> None:
    dates = (("occurred", "2024-07-18"),)
    first = told("a", "A市", "2025-04-01", title=TITLE, others=("B社",), breached=("a/1",))
    same = told("b", "A市", "2025-05-20", title="アルバムについて", others=("B社",), breached=("b/1",), dates=dates)
    other = told("b", "A市", "2025-04-20", title=TITLE, others=("C社",), breached=("b/1",))
    assert incidents(first, same) == [["a", "b"]]
    assert incidents(first, other) == [["a"], ["b"]]
    assert incidents(first, replace(other, stage="followup")) == [["a"], ["b"]]


def test_a_beginning_shortly_before_an_announcement_that_dates_none_is_meant_by_it(told: Told) -> None:
    first, later = told("a", "A社", "2025-04-01"), told("b", "A社", "2025-11-01", dates=(("detected", "2025-03-20"),))
    assert incidents(first, later) == [["a", "b"]]
    assert incidents(first, replace(later, dates=(("detected", "2025-01-20"),))) == [["a"], ["b"]]


def test_within_a_week_neighbouring_beginnings_or_one_ransomware_are_one_incident(told: Told) -> None:
    first = told("a", "A社", "2025-04-08", dates=(("occurred", "2025-04-03"),), attacks=("ransomware",))
    later = told("b", "A社", "2025-04-10", dates=(("detected", "2025-04-05"),))
    assert incidents(first, later) == [["a", "b"]]
    assert incidents(first, replace(later, dates=(("detected", "2025-04-09"),))) == [["a"], ["b"]]
    assert incidents(first, replace(later, dates=(("detected", "2025-04-09"),), attacks=("ransomware",))) == [["a", "b"]]
    assert incidents(first, replace(later, published="2025-04-20")) == [["a"], ["b"]]


def test_a_joint_notice_continues_what_either_issuer_announced(told: Told) -> None:
    days = (("occurred", "2025-03-30"),)
    joint = told("b", "B社", "2025-05-01", others=("A社",), issuers=("b/0", "b/1"), dates=days)
    assert incidents(told("a", "A社", "2025-04-01", dates=days), joint) == [["a", "b"]]
