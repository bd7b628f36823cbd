"""A file that holds several notices becomes several."""

from pathlib import Path

from kg.read import read_file
from kg.read.digest import split_digest

SERIES = """まえがき。今週の事件をまとめました。

【かもめ事件簿#2025-011】株式会社あおば商店 不正アクセスによる情報流出のお知らせ 2025年2月3日

当社のサーバーが不正アクセスを受けました。

【対象のお客様】
会員の方

【かもめ事件簿#2025-012】すずらん市 メール誤送信について 2025年2月4日

メールの誤送信がありました。
"""
BLOCK = """# 公表概要
- 不正アクセスのお知らせ
- 2025年3月{day}日
- {publisher}
- https://{day}.example/

# 本文
不正アクセスを受けました。
"""


def test_a_series_of_title_lines_cuts_a_digest_without_its_preface() -> None:
    first, second = split_digest(SERIES)
    assert first.startswith("【かもめ事件簿#2025-011】株式会社あおば商店")
    assert "【対象のお客様】" in first
    assert second.startswith("【かもめ事件簿#2025-012】すずらん市")
    assert first + second == SERIES[SERIES.index("【") :]


def test_archive_blocks_with_heads_of_their_own_are_notices() -> None:
    text = BLOCK.format(day=1, publisher="株式会社そら") + "\n" + BLOCK.format(day=2, publisher="うみ株式会社")
    assert len(split_digest(text)) == 2
    assert len(split_digest(text.replace("\n", "\r\n"))) == 2


def test_a_second_block_without_a_publisher_goes_on_with_the_same_notice() -> None:
    text = BLOCK.format(day=1, publisher="株式会社そら") + "\n# 公表概要\n- 追記\n\n# 本文\n追記します。\n"
    assert split_digest(text) == (text,)


def test_one_notice_is_no_digest() -> None:
    assert split_digest("【重要】不正アクセスについて\n\n本文。\n") == ("【重要】不正アクセスについて\n\n本文。\n",)


def test_notices_of_a_digest_are_numbered_from_one(tmp_path: Path) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(SERIES, encoding="utf-8")
    assert [notice.id for notice in read_file(path, "raw/digest")] == ["raw/digest#1", "raw/digest#2"]
