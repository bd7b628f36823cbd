"""A small world of notices in our own wording, as claims by hand: questions, commands and pictures are tried on it."""

import hashlib
from collections.abc import Iterable

from kg.corporation import Corporation
from kg.model import (
    AffectedCount,
    AttackClaim,
    AuthorityReport,
    Claim,
    Confidence,
    DataExposure,
    Findings,
    Involvement,
    Naming,
    Notice,
    Publication,
    Quote,
    Status,
    SupplyChainLink,
    TimelineEvent,
)
from kg.pipeline.registers import write_corporations
from kg.pipeline.sharing import Writer, nquads, settle, write_ontology
from kg.to_rdf import Iris, notice_quads

Said = tuple[type[Claim], str, dict[str, object]]
"""A kind of claim, the words of the notice that say so, and its values."""

IRIS = Iris()
HOSHIZORA, SHIRAKABA, SAZANAMI = "株式会社ほしぞらネット", "学校法人しらかば学園", "株式会社さざなみ雑貨"
HIGH_SCHOOL, FUJIMI, SUZUKAKE = "しらかば学園高等学校", "有限会社ふじみ写真館", "すずかけ印刷株式会社"
HOLDING, UNRELATED = "さざなみホールディングス株式会社", "かもめ書房株式会社"

CORPORATIONS = (
    Corporation(number="7123456789012", name=HOSHIZORA, prefecture="東京都", city="港区"),
    Corporation(number="9000000000000", name="ふじみ写真館有限会社", prefecture="香川県", city="北浜町"),
)
"""What is kept of a register of corporations."""


def findings(notice_id: str, text: str, *said: Said) -> Findings:
    """Return the findings of a notice whose claims quote the words given with them."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    notice = Notice(id=notice_id, text=text, body_start=0, body_end=len(text), source=f"{notice_id}.txt", sha256=digest)
    return Findings(notice=notice, claims=tuple(_claim(text, *one) for one in said))


def _claim(text: str, kind: type[Claim], words: str, values: dict[str, object]) -> Claim:
    start = text.index(words)
    quotes = (Quote.of(text, start, start + len(words)),)
    return kind(**{"quotes": quotes, "rule": "test/hand", "confidence": Confidence.HIGH, **values})


def issued(publisher: str, published: str, words: str, stage: str = "first") -> list[Said]:
    """Return what every notice says: who issues it, when, and at which stage."""
    return [
        (Publication, words, {"publisher": publisher, "published": published, "stage": stage}),
        (Naming, words, {"name": publisher}),
        (Involvement, words, {"organization": publisher, "role": "publisher"}),
    ]


def link(client: str, provider: str, kind: str, words: str, **more: object) -> Said:
    """Return a link between two organisations."""
    return (SupplyChainLink, words, {"client": client, "provider": provider, "type": kind, **more})


def world() -> Iterable[Findings]:
    """Yield the notices."""
    yield findings(
        "mail/vendor",
        f"2025年4月15日 {HOSHIZORA}は4月10日に不正アクセスを検知し、40,120件のメールアドレスが漏えいした可能性があります。"
        "4月14日、個人情報保護委員会に報告しました。",
        *issued(HOSHIZORA, "2025-04-15", HOSHIZORA),
        (Naming, HOSHIZORA, {"name": HOSHIZORA, "aliases": ("ほしぞら",)}),
        (Involvement, "不正アクセスを検知", {"organization": HOSHIZORA, "role": "breached"}),
        (AttackClaim, "不正アクセス", {"attack": "server_intrusion"}),
        (TimelineEvent, "4月10日に不正アクセスを検知", {"type": "detected", "date": "2025-04-10"}),
        (AffectedCount, "40,120件", {"value": 40120, "unit": "records", "of": "メールアドレス", "status": Status.POSSIBLE}),
        (DataExposure, "メールアドレスが漏えいした可能性", {"kind": "email", "status": Status.POSSIBLE}),
        (
            AuthorityReport,
            "個人情報保護委員会に報告",
            {"authority": "ppc", "name": "個人情報保護委員会", "action": "reported", "date": "2025-04-14"},
        ),
    )
    yield findings(
        "mail/vendor-final",
        f"2025年6月2日 {HOSHIZORA}は4月15日に公表した件で、41,200件のメールアドレスの漏えいを確認しました。",
        *issued(HOSHIZORA, "2025-06-02", HOSHIZORA, "final"),
        (Involvement, "公表した件", {"organization": HOSHIZORA, "role": "breached"}),
        (TimelineEvent, "4月15日に公表", {"type": "disclosed", "date": "2025-04-15"}),
        (AffectedCount, "41,200件", {"value": 41200, "unit": "records", "of": "メールアドレス"}),
        (DataExposure, "メールアドレスの漏えい", {"kind": "email"}),
    )
    yield findings(
        "mail/school",
        f"2025年4月18日 {SHIRAKABA}が利用する{HOSHIZORA}のメールサービスで、氏名が漏えいした可能性があります。",
        *issued(SHIRAKABA, "2025-04-18", SHIRAKABA),
        (Naming, HOSHIZORA, {"name": HOSHIZORA}),
        link(SHIRAKABA, HOSHIZORA, "uses_service_of", f"{HOSHIZORA}のメールサービス", what="メールサービス"),
        (DataExposure, "氏名が漏えいした可能性", {"kind": "name", "status": Status.POSSIBLE}),
    )
    yield findings(
        "mail/zakka",
        f"2025年5月9日 {SAZANAMI}が利用する{HOSHIZORA}の件、個人情報の漏えいは確認されておりません。"
        f"当社は{HOLDING}の子会社です。",
        *issued(SAZANAMI, "2025-05-09", SAZANAMI),
        (Naming, HOSHIZORA, {"name": HOSHIZORA}),
        (Naming, HOLDING, {"name": HOLDING}),
        link(SAZANAMI, HOSHIZORA, "uses_service_of", f"利用する{HOSHIZORA}"),
        link(SAZANAMI, HOLDING, "subsidiary_of", f"{HOLDING}の子会社"),
        (DataExposure, "漏えいは確認されておりません", {"kind": "personal_data_unspecified", "status": Status.DENIED}),
    )
    yield findings(
        "mail/unrelated",
        f"2025年5月10日 {UNRELATED}は{HOSHIZORA}のサービスを利用しておりません。",
        *issued(UNRELATED, "2025-05-10", UNRELATED),
        (Naming, HOSHIZORA, {"name": HOSHIZORA}),
        link(UNRELATED, HOSHIZORA, "uses_service_of", "利用しておりません", status=Status.DENIED),
    )
    yield findings(
        "album/school",
        f"2025年7月1日 {HIGH_SCHOOL}が制作を委託する{FUJIMI}が"
        f"印刷を再委託する{SUZUKAKE}がランサムウェアに感染し、氏名が漏えいしました。",
        *issued(HIGH_SCHOOL, "2025-07-01", HIGH_SCHOOL),
        (Naming, FUJIMI, {"name": FUJIMI}),
        (Naming, SUZUKAKE, {"name": SUZUKAKE}),
        link(HIGH_SCHOOL, FUJIMI, "outsources_to", f"制作を委託する{FUJIMI}", what="制作"),
        link(FUJIMI, SUZUKAKE, "outsources_to", f"印刷を再委託する{SUZUKAKE}", what="印刷"),
        (Involvement, "ランサムウェアに感染", {"organization": SUZUKAKE, "role": "breached"}),
        (AttackClaim, "ランサムウェアに感染", {"attack": "ransomware"}),
        (DataExposure, "氏名が漏えいしました", {"kind": "name"}),
    )
    yield findings(
        "print/mail",
        f"2026年2月3日 {SUZUKAKE}の従業員のアカウントが不正に利用され、迷惑メールが送信されました。",
        *issued(SUZUKAKE, "2026-02-03", SUZUKAKE),
        (Involvement, "不正に利用され", {"organization": SUZUKAKE, "role": "breached"}),
        (AttackClaim, "アカウントが不正に利用され", {"attack": "account_takeover"}),
        (TimelineEvent, "2026年2月3日", {"type": "occurred", "date": "2026-02-01"}),
    )


def fill(writer: Writer, iris: Iris = IRIS, notices: Iterable[Findings] | None = None) -> None:
    """Write the small world, or other notices, and what they share, into a store."""
    for one in world() if notices is None else notices:
        writer.replace(iris.notice(one.notice.id), nquads(notice_quads(one, iris)))
    write_ontology(writer)
    write_corporations(CORPORATIONS, writer, iris)
    settle(writer, iris, corporations=CORPORATIONS)
