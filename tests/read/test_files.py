"""Files become notices, or a ReadError of one clear line."""

import hashlib
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.read import read_file

PLAIN = "不正アクセスに関するお知らせ\n\nやまびこ製菓株式会社のサーバーに第三者が侵入しました。\n"
ARCHIVE = """# 公表概要
- ネットワーク不具合のお知らせ（続報）
- 2025年7月9日
- 株式会社みなと研究所
- https://minato.example/info/171
- 第1報：https://minato.example/info/160

# 事案ID
- 2025-0123

# 本文
現在、メールの送受信がしづらい状況が続いております。
"""


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_plain_notice_is_all_body_and_keeps_its_text(tmp_path: Path) -> None:
    (notice,) = read_file(written(tmp_path, "notice.txt", PLAIN), "in/notice")
    assert (notice.id, notice.text) == ("in/notice", PLAIN)
    assert (notice.body_start, notice.body_end) == (0, len(PLAIN))
    assert notice.sha256 == hashlib.sha256(PLAIN.encode()).hexdigest()


def test_the_archive_head_is_read_with_its_places(tmp_path: Path) -> None:
    (notice,) = read_file(written(tmp_path, "notice.md", ARCHIVE), "notice")
    head = notice.head
    assert head.title is not None
    assert head.publisher is not None
    assert head.published is not None
    assert notice.text[head.title.start : head.title.end] == "ネットワーク不具合のお知らせ（続報）"
    assert (head.publisher.exact, head.published.exact) == ("株式会社みなと研究所", "2025年7月9日")
    assert head.url == "https://minato.example/info/171"
    assert head.earlier == (("第1報", "https://minato.example/info/160"),)
    assert head.case_ids == ("2025-0123",)
    assert notice.text[notice.body_start : notice.body_end].strip().startswith("現在、メール")


def test_the_archive_head_declares_a_notice_whatever_its_words(tmp_path: Path) -> None:
    assert "漏えい" not in ARCHIVE
    assert read_file(written(tmp_path, "notice.md", ARCHIVE), "notice")


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    (notice,) = read_file(written(tmp_path, "notice.md", ARCHIVE.replace("\n", "\r\n")), "notice")
    assert notice.head.publisher is not None
    assert notice.head.publisher.exact == "株式会社みなと研究所"


def test_html_is_read_as_its_readable_text(tmp_path: Path) -> None:
    page = "<html><body><h1>情報漏えいのお詫び</h1><p>お客様の氏名が流出しました。</p></body></html>"
    (notice,) = read_file(written(tmp_path, "notice.HTML", page.encode("cp932")), "notice")
    assert notice.text == "# 情報漏えいのお詫び\n\nお客様の氏名が流出しました。\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("明日の天気は晴れのち曇り、最高気温は25度の見込みです。\n", "no notice"),
        ("不正アクセス" * 400_000, "too long: more than 2,000,000 characters"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        ("個人情報の漏えい".encode()[:-1], "broken encoding"),
    ],
)
def test_what_is_no_notice_is_refused_in_one_line(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as refused:
        read_file(written(tmp_path, "file.txt", content), "file")
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError, match="cannot be read"):
            read_file(path, "file")
