"""What an organisation is, told by its name."""

import pytest

from kg.resolve import identity_key
from kg.resolve.types import type_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("株式会社みなと", "company"),
        ("みなと社", "company"),
        ("有限会社中村", "company"),
        ("Minato Pte. Ltd.", "company"),
        ("株式会社みなと総合研究所", "company"),
        ("株式会社みなと銀行", "financial_institution"),
        ("みなと信用金庫", "financial_institution"),
        ("みなと生命保険相互会社", "financial_institution"),
        ("青海県みなと市", "municipality"),
        ("香川県みなと市", "municipality"),
        ("みなと製作所", "other"),
        ("村田みなと製作所", "other"),
        ("青森県", "prefecture"),
        ("国土海洋省", "government"),
        ("国立研究開発法人みなと研究所", "public_body"),
        ("みなと広域圏事務組合", "public_body"),
        ("北町小学校（青海市）", "school"),
        ("学校法人みなと学園", "school"),
        ("学校法人みなと大学", "university"),
        ("国立大学法人みなと大学", "university"),
        ("医療法人社団みなと会", "hospital"),
        ("みなと大学病院", "hospital"),
        ("（社福）みなと会", "welfare"),
        ("一般社団法人みなと機構", "association"),
        ("みなと観光協会", "association"),
        ("みなとリバーサイドホテル", "lodging"),
        ("ホテルみなと青海口", "lodging"),
        ("弁護士法人みなと", "professional_firm"),
    ],
)
def test_a_name_tells_what_it_is(name: str, expected: str) -> None:
    assert type_of(identity_key(name)) == expected
