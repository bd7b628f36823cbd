"""Names that are one organisation for a reason, names that may be, and names that are kept apart."""

from collections.abc import Callable
from itertools import permutations

import pytest

from kg.decision import Decision
from kg.resolution import Sameness
from kg.resolve import Summary, resolve
from kg.resolve.clusters import settle
from kg.resolve.uses import Use

Told = Callable[..., Summary]
Said = tuple[str, str, str, str]


def statements(*summaries: Summary) -> list[Said]:
    """What is said of names: one, other, reason, status; the same in whatever order the notices come."""
    orders = [resolve(order) for order in permutations(summaries)]
    assert all(order == orders[0] for order in orders)
    return [(said.one, said.other, said.reason, said.status) for said in orders[0].sameness]


def organizations(*summaries: Summary, decisions: tuple[Decision, ...] = ()) -> list[str]:
    return [
        organization.label for organization in resolve(summaries, decisions).organizations if organization.type != "municipality"
    ]


def test_a_rare_spelling_of_a_long_name_is_that_of_the_one_who_publishes(told: Told) -> None:
    own, rare = told("a", "株式会社みなとイニシアティブ"), told("b", "B市", others=("㈱みなとイニシアチブ",))
    assert statements(own, rare) == [("株式会社みなとイニシアチブ", "株式会社みなとイニシアティブ", "spelling_variant", "merged")]
    assert organizations(own, rare) == ["株式会社みなとイニシアティブ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("斎藤精密製版株式会社", "齋藤精密製版株式会社"),
        ("株式会社髙浜データ広告", "株式会社高濱データ広告"),
        ("みなとヴィレッジ企画株式会社", "みなとビレッジ企画株式会社"),
        ("みなとプリンター販売株式会社", "みなとプリンタ販売株式会社"),
        ("みなと・ベイ・ホールディングス株式会社", "みなとベイホールディングス株式会社"),
        ("株式会社桜ヶ丘データ広告", "株式会社櫻が丘データ広告"),
        ("キヤノリア販売株式会社", "キャノリア販売株式会社"),
    ],
)
def test_old_characters_and_ways_to_write_a_sound_are_variants(told: Told, one: str, other: str) -> None:
    assert organizations(told("a", one), told("b", "B市", others=(other,))) == [one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("株式会社高田", "株式会社髙田"),  # short: two firms may well be called so
        ("株式会社みなとイニシアティブ", "みなとイニシアチブ株式会社"),  # 前株 and 後株
        ("株式会社みなとイニシアティブ", "有限会社みなとイニシアチブ"),
    ],
)
def test_a_variant_without_a_reason_strong_enough_is_not_merged(told: Told, one: str, other: str) -> None:
    assert sorted(organizations(told("a", one), told("b", "B市", others=(other,)))) == sorted([one, other])


def test_two_who_publish_or_stand_in_one_notice_are_candidates(told: Told) -> None:
    names = ("斎藤精密製版株式会社", "齋藤精密製版株式会社")
    said = [(*sorted(names), "spelling_variant", "candidate")]
    assert [(*sorted(pair[:2]), *pair[2:]) for pair in statements(*(told(name, name) for name in names))] == said
    assert [(*sorted(pair[:2]), *pair[2:]) for pair in statements(told("a", "A市", others=names))] == said


def test_a_short_variant_is_merged_in_a_like_context(told: Told) -> None:
    one = told("a", "A市", others=("株式会社高田屋", "みなと病院"))
    other = told("b", "B市", others=("株式会社髙田屋", "みなと病院"))
    assert statements(one, other) == [("株式会社髙田屋", "株式会社高田屋", "spelling_variant", "merged")]


def test_one_wrong_kana_in_a_long_name_is_a_slip_and_another_kanji_or_letter_is_none(told: Told) -> None:
    def status(one: str, other: str) -> list[tuple[str, str]]:
        return [pair[2:] for pair in statements(told("a", one), told("b", "B市", others=(other,)))]

    assert status("みなとマネジメントサービス株式会社", "みなとマネジネントサービス株式会社") == [("typing_error", "merged")]
    assert status("株式会社みなとアセットハカタ", "株式会社みなとアセットハタカ") == [("typing_error", "merged")]
    both = told("a", "A市", others=("みなとマネジメントサービス株式会社", "みなとマネジネントサービス株式会社"))
    assert statements(both)[0][2:] == ("typing_error", "merged")
    assert status("みなとメンテ株式会社", "みなとネンテ株式会社") == [("typing_error", "candidate")]
    assert status("青海県立みなと工科高等学校", "青海県立みなと効果高等学校") == [("similar_name", "candidate")]
    assert status("ＡＢみなとホールディングス株式会社", "ＡＣみなとホールディングス株式会社") == []


def test_the_side_of_the_legal_form_makes_two_that_may_be_one(told: Told) -> None:
    assert statements(told("a", "株式会社みなとび"), told("b", "みなとび株式会社")) == [
        ("みなとび株式会社", "株式会社みなとび", "other_side", "candidate")
    ]
    assert statements(told("a", "株式会社みなとび"), told("b", "有限会社みなとび")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青海ミナト販売株式会社", "白浜ミナト販売株式会社"),  # named after two places
        ("みなと第二製作所", "みなと第四製作所"),
        ("青森県みなと白浜市", "青森県みなと白浦市"),  # an office is written as it is called
        ("みなとの浦ケーブルテレビ1号株式会社", "みなとの浦ケーブルテレビ2号株式会社"),
    ],
)
def test_names_told_apart_by_places_or_counting_are_no_candidates(told: Told, one: str, other: str) -> None:
    assert statements(told("a", one), told("b", other)) == []


def test_a_name_without_its_legal_form_is_merged_where_one_organisation_is_called_so(told: Told) -> None:
    full, bare = told("a", "みなとデータ株式会社"), told("b", "B市", others=("みなとデータ",))
    assert statements(full, bare) == [("みなとデータ", "みなとデータ株式会社", "no_legal_form", "merged")]
    two = told("c", "株式会社みなとデータ")
    assert "merged" not in {said[3] for said in statements(full, bare, two)}


def test_a_city_is_not_its_corporation_nor_a_school_its_founder(told: Told) -> None:
    city = statements(told("a", "香川県"), told("b", "公立大学法人香川県"))
    school = statements(told("a", "学校法人しらかば学園"), told("b", "B市", others=("しらかば学園",)))
    assert (city, {said[3] for said in school}) == ([], {"candidate"})


def test_a_foreign_name_that_a_notice_introduces_is_understood_in_others(told: Told) -> None:
    introduced = told("a", ("みなとデータ株式会社", ("Minato Data Co., Ltd.",)))
    foreign = told("b", "B市", others=("MINATO DATA CO.,LTD.",))
    assert statements(introduced, foreign) == [("minatodataco.,ltd.", "みなとデータ株式会社", "foreign_name", "merged")]


@pytest.mark.parametrize("branch", ["株式会社みなとデータ　名古屋支店", "株式会社みなとデータ名古屋営業所"])
def test_a_branch_is_its_company(told: Told, branch: str) -> None:
    own, there = told("a", "株式会社みなとデータ"), told("b", branch)
    assert organizations(own, there) == ["株式会社みなとデータ"]
    assert {said[2:] for said in statements(own, there)} == {("branch", "merged")}


@pytest.mark.parametrize(
    "name", ["株式会社みなとデータ本店", "株式会社みなとデータインダストリー支店", "株式会社みなとデータビジネス"]
)
def test_what_only_begins_like_a_company_is_none_of_its_branches(told: Told, name: str) -> None:
    assert len(organizations(told("a", "株式会社みなとデータ"), told("b", name))) == 2


def test_a_school_is_named_with_and_without_its_founder_and_is_not_the_founder(told: Told) -> None:
    full, bare = told("a", "学校法人しらかば学園 浜風高等学校"), told("b", "B市", others=("浜風高等学校",))
    founder = told("c", "学校法人しらかば学園")
    resolution = resolve((full, bare, founder))
    assert [organization.label for organization in resolution.organizations if organization.type == "school"] == [
        "学校法人しらかば学園",
        "浜風高等学校",
    ]
    assert resolution.groups == (("浜風高等学校", "学校法人しらかば学園"),)


def test_a_school_under_two_founders_is_neithers(told: Told) -> None:
    named = [told(founder, f"学校法人{founder} 浜風高等学校") for founder in ("しらかば学園", "からまつ学園")]
    assert "founder" not in {said[2] for said in statements(*named, told("b", "B市", others=("浜風高等学校",)))}


def test_a_municipality_is_named_with_and_without_its_prefecture(told: Told) -> None:
    full, bare = told("a", "青森県みなと市"), told("b", "株式会社はま", others=("みなと市",))
    hall = told("c", "株式会社はま", others=("みなと市役所",))
    assert {said for said in statements(full, bare, hall) if said[3] == "merged"} == {
        ("みなと市", "青森県みなと市", "municipality", "merged"),
        ("みなと市役所", "みなと市", "municipality", "merged"),
    }


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        (("青森県みなと市", "香川県みなと市"), "みなと市"),
        (("東京都府中市",), "府中市"),  # there is one in another prefecture
        (("青森県中村",), "中村製作所"),  # no village
    ],
)
def test_a_municipality_is_left_alone_where_it_is_not_clear_which(told: Told, full: tuple[str, ...], bare: str) -> None:
    named = [told(name, name) for name in full]
    assert "municipality" not in {said[2] for said in statements(*named, told("b", "株式会社はま", others=(bare,)))}


@pytest.mark.parametrize(
    "text",
    [
        "株式会社みなと企画（旧社名：はま印刷株式会社、以下「当社」）",
        "2024年4月、はま印刷株式会社は社名変更により株式会社みなと企画となりました。",
        "はま印刷株式会社（現　株式会社みなと企画）",
    ],
)
def test_a_former_name_is_one_where_a_notice_says_so(told: Told, text: str) -> None:
    names = ("株式会社みなと企画", "はま印刷株式会社")
    before, after = told("a", names[1]), told("b", names[0], others=names[1:], text=text)
    assert organizations(before, after) == ["株式会社みなと企画"]
    assert len(organizations(before, told("b", names[0], others=names[1:]))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "株式会社みなと（本社：大阪市北区、代表取締役）は",
        "株式会社みなと(大阪府大阪市)は",
        "本件は以上です。\n株式会社みなと\n〒530-0001 大阪府大阪市北区1-1",
        "社名：株式会社　みなと\n所在地：大阪府大阪市北区1-1",
    ],
)
def test_a_seat_is_read_behind_the_name(told: Told, text: str) -> None:
    east = told("b", "B市", others=("株式会社みなと",), text="株式会社みなと（本社・岩手県北浜市）に委託")
    assert len(organizations(told("a", "株式会社みなと", text=text), east)) == 2
    assert len(organizations(told("a", "株式会社みなと", text=text.replace("株式会社", "当社は")), east)) == 1


def test_two_firms_of_one_name_stay_two_where_notices_seat_them_in_two_prefectures(told: Told) -> None:
    west = told("a", "株式会社みなと", text="株式会社みなと（本社：大阪市北区、代表取締役）")
    east = told("b", "B市", others=("㈱みなと",), text="㈱みなと（本社・岩手県北浜市）に委託")
    unsaid = told("c", "C市", others=("株式会社みなと",))
    assert organizations(west, east, unsaid) == ["株式会社みなと", "株式会社みなと（大阪府）", "㈱みなと（岩手県）"]
    assert [said[2:] for said in statements(west, east, unsaid)] == [("different_seat", "apart")]
    assert organizations(west, unsaid) == ["株式会社みなと"]


def test_schools_that_many_towns_have_belong_to_the_notices_of_their_town(told: Told) -> None:
    towns = [told(town, f"{town}市", others=("北町小学校", f"{town}市立北町中学校")) for town in ("青海", "白浜")]
    assert organizations(*towns) == ["北町小学校（白浜市）", "北町小学校（青海市）", "白浜市立北町中学校", "青海市立北町中学校"]
    assert organizations(towns[0], told("c", "青海市", others=("北町小学校",))) == ["北町小学校", "青海市立北町中学校"]


def decided(one: str, other: str, *, joins: bool) -> Decision:
    return Decision(one=one, other=other, joins=joins, who="田中", why="登記簿")


def test_a_split_bars_what_the_notices_would_join(told: Told) -> None:
    notices = told("a", "みなとデータ株式会社"), told("b", "B市", others=("みなとデータ",))
    split = decided("みなとデータ㈱", "みなとデータ", joins=False)
    resolution = resolve(notices, (split,))
    assert organizations(*notices, decisions=(split,)) == ["みなとデータ", "みなとデータ株式会社"]
    assert [(said.reason, said.status, said.decision) for said in resolution.sameness] == [("by_hand", "apart", split)]


def test_a_merge_joins_what_the_notices_keep_apart(told: Told) -> None:
    notices = told("a", "株式会社みなと"), told("b", "はま印刷株式会社")
    assert len(organizations(*notices, decisions=(decided("株式会社みなと", "はま印刷株式会社", joins=True),))) == 1


def test_a_notice_that_means_another_firm_of_the_name_is_told_apart(told: Told) -> None:
    notices = [told(name, f"{name}市", others=("株式会社みなと",)) for name in "abc"]
    split = Decision(one="㈱みなと", notices=("b", "c"), joins=False, who="", why="別法人")
    found = {organization.label: organization.parties for organization in resolve(notices, (split,)).organizations}
    assert found["株式会社みなと"] == ("a/1",)
    assert found["株式会社みなと（b）"] == ("b/1", "c/1")


def test_a_decision_on_names_that_no_notice_gives_waits(told: Told) -> None:
    assert organizations(told("a", "株式会社みなと"), decisions=(decided("株式会社みなと", "はま印刷", joins=True),)) == [
        "株式会社みなと"
    ]


def use(key: str) -> Use:
    none: frozenset[str] = frozenset()
    return Use(key=key, label=key, parties=(key,), notices=none, issues=False, beginnings=none, companions=none)


def test_no_chain_of_merges_reaches_across_a_split() -> None:
    """The surest merges come first; the one that would close the chain stays a candidate."""
    said = [
        Sameness(one="a", other="b", reason="spelling_variant", status="merged", score=0.8),
        Sameness(one="b", other="c", reason="short_form", status="merged"),
        Sameness(one="a", other="c", reason="by_hand", status="apart", decision=decided("a", "c", joins=False)),
    ]
    clusters, stated = settle({key: use(key) for key in "abc"}, said)
    assert (clusters.chief("b"), clusters.chief("a")) == ("c", "a")
    assert [(one.one, one.other, one.status) for one in stated] == [
        ("a", "b", "candidate"),
        ("a", "c", "apart"),
        ("b", "c", "merged"),
    ]
