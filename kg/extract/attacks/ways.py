"""Attacks told by an object and a deed: 脆弱性 … を突かれ, アカウント … が不正に利用され."""

import re
from dataclasses import dataclass

from kg.extract.cues import either

GUESSED, DECEIVED, PRIVILEGED, POSING = "attacks/guessed", "attacks/deceived", "attacks/privileged", "attacks/posing-login"
UNWANTED = "attacks/unwanted-message"
"""Messages of which nobody says whose name they bear."""
OWN_NAME = "attacks/own-name"
"""A title that warns of messages in the house's own name says that there were such."""
TYPED = "typed"
"""Card data that leaked as they were typed in: with a page altered, that is skimming."""
LEFT_OLD = "attacks/left-old"
"""Software that was not kept up to date: an exploited weakness where somebody got in."""
EXPOSED = "exposed"
"""Data open to view: a misconfiguration where no attack is told that opened them."""


@dataclass(frozen=True, slots=True)
class Way:
    """A pattern over folded words that tells an attack, unless another stands in the sentence too."""

    code: str
    rule: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None


def _thing(*codes: str) -> str:
    return either("attack-objects", *codes)


def _deed(*codes: str) -> str:
    return either("attack-deeds", *codes)


def _mail(*codes: str) -> str:
    return either("mail-cues", *codes)


def _way(told: str, *parts: str | int, unless: str | None = None) -> Way:
    """Join words by gaps of at most so many characters within a sentence; `told` is the code and how it is told."""
    code, _, how = told.partition("/")
    pattern = "".join(f"[^。]{{0,{part}}}?" if isinstance(part, int) else part for part in parts)
    return Way(code, f"attacks/{how}", re.compile(pattern), re.compile(unless) if unless else None)


_ACCOUNT, _CREDENTIAL, _WEAKNESS = _thing("account"), _thing("credential"), _thing("weakness")
_ENTERED, _SENT, _SPAM = _deed("entered", "intrusion", "login"), _mail("sent"), _mail("spam")
_PAST = "(?:され|られ)?た"
_BY = (
    "(?:攻撃|詐欺|被害|メール|サイト)?(?:等|など)?"
    "(?:に(?:より|よる|よって)|を(?:通じ|通し|介し|経由|用い|使|きっかけ|契機|起点|発端|端緒)|が(?:原因|きっかけ|契機|起点|発端))"
)
"""By way of a message or site (… を通じて, … が起点となり)."""
_TO_STAFF = (
    rf"{_thing('staff')}[^。、はが]{{0,16}}?に(?:対し(?:て)?|宛てて?|宛に)?、?"
    rf"[^。、]{{0,24}}?{_mail('mail')}が(?:{_mail('sent')}|送)"
)
"""A message that the house's own people received."""
_OWN_NAME = either("organization-pronouns", "own", "house")
_NOT_YET = "(?!登録|作成|開設|発行|申請)"
"""What one does to get an account."""
_NOT_SET = "(?![がをは](?:設定|施|かけ))"
"""A password that only protects what is spoken of."""
_NOT_DONE = "(?![しさ]?れ?(?:て(?:い(?:な|ませ)|お(?:ら|りませ))|な|ず|ませ))"
"""What was not encrypted was spared (暗号化されていません)."""
_PAIR = f"{_thing('id')}[^。]{{0,14}}{_thing('credential')}"
_ENCRYPTED = _thing("stored", "machine", "system")
_STRANGER = _thing("stranger", "outsider", "anybody")
_INTO = "(?:の中|の内部)?[にへ]"
_GOT_INTO = f"{_INTO}(?:入られ|入り込)"

WAYS = (
    _way("vulnerability/weakness", _WEAKNESS, 14, _deed("exploited", "employed", "abused")),
    _way("vulnerability/weakness", _deed("exploited", "abused"), 8, _WEAKNESS),
    _way("vulnerability/weakness-left", _WEAKNESS, 30, _deed("neglected")),
    _way("vulnerability/left-old", _thing("update"), 24, _deed("left-old")),
    _way("account_takeover/account-abused", f"{_ACCOUNT}{_NOT_YET}", 24, _deed("abused")),
    _way("account_takeover/account-abused", _deed("abused") + _PAST, 6, _ACCOUNT),
    _way("account_takeover/credential-used", f"{_CREDENTIAL}{_NOT_SET}", 24, _deed("abused")),
    _way("account_takeover/credential-used", _CREDENTIAL, 16, _deed("employed", "taken", "skimmed"), 30, _ENTERED),
    _way("account_takeover/credential-used", _deed("skimmed"), 4, _CREDENTIAL, 30, _ENTERED),
    _way("account_takeover/plain-entry", f"(?:{_ACCOUNT}|{_CREDENTIAL}|{_thing('id')})", 24, _STRANGER, 24, _deed("got-in")),
    _way("account_takeover/plain-entry", _STRANGER, 24, f"(?:{_ACCOUNT}|{_CREDENTIAL}|{_thing('id')})", 16, _deed("got-in")),
    _way("account_takeover/plain-entry", f"(?:{_ACCOUNT}){_GOT_INTO}"),
    _way("account_takeover/privileged", _thing("privilege"), 16, _deed("abused")),
    _way("server_intrusion/operated", _thing("machine"), 20, _deed("operated")),
    _way("server_intrusion/plain-entry", _thing("machine", "system"), f"(?:{_deed('dug-in')}|{_GOT_INTO})"),
    _way("server_intrusion/plain-entry", _STRANGER, 20, _thing("machine"), f"{_INTO}(?:入|侵入)"),
    _way("server_intrusion/plain-entry", _thing("machine"), _INTO, 8, _STRANGER, "が(?:入|侵入|潜り|忍び)"),
    _way("server_intrusion/plain-entry", _STRANGER, f"(?:{_deed('dug-in')}|{_GOT_INTO})"),
    _way("server_intrusion/plain-entry", _thing("outsider", "stranger"), 6, _deed("seen-unlawfully")),
    _way("account_takeover/login", _deed("unauthorised"), 4, _deed("login")),
    _way("account_takeover/posing-login", _deed("impersonated"), 12, _ENTERED),
    _way("account_takeover/guessed", _deed("guessed")),
    _way("credential_stuffing/list-from-elsewhere", _thing("elsewhere"), 16, _deed("taken"), 20, f"(?:{_CREDENTIAL}|{_ENTERED})"),
    _way(
        "credential_stuffing/stolen-list",
        f"{_deed('unauthorised')}に",
        _deed("taken"),
        6,
        _PAIR,
        unless=_thing("staff", "house-account"),
    ),
    _way("phishing/deceived", _thing("phishing"), 16, f"{_mail('deceived', 'fell')}(?!な)"),
    _way("phishing/fell-for", _thing("phishing"), 40, f"{_mail('fell')}(?!な)", unless=_mail("sent")),
    _way("phishing/cause", _thing("phishing"), _BY, 14, _ENTERED),
    _way("phishing/cause", _thing("phishing"), _BY, 24, f"{_deed('taken', 'skimmed')}{_PAST}"),
    _way("phishing/typed-in", _thing("fake-site"), 40, _deed("typed")),
    _way("phishing/paid", _mail("posing"), 12, _mail("mail"), 30, _mail("paid")),
    _way("phishing/opened", _mail("posing", "unwanted"), 24, _mail("mail"), 10, _mail("opened")),
    _way("phishing/opened", _mail("posing", "unwanted"), 24, _mail("mail"), 70, _mail("fell")),
    _way("phishing/called", _mail("posing"), 16, _mail("call"), 24, _deed("typed")),
    _way("phishing/forged-order", _mail("forged-order")),
    _way("impersonation_mail/posing-message", _mail("posing"), 24, _mail("mail"), 30, _SENT, unless=_TO_STAFF),
    _way("impersonation_mail/posing-message", _OWN_NAME, 24, _mail("posing"), 16, _mail("mail"), 24, _mail("lure")),
    _way("impersonation_mail/unwanted-message", _mail("unwanted"), 24, _mail("mail"), 30, _SENT, unless=_TO_STAFF),
    _way("impersonation_mail/lured", _thing("fake-site"), 20, _mail("lure"), 16, _mail("mail"), 30, _SENT),
    _way("impersonation_mail/lured", _thing("phishing"), 20, _mail("lure"), 12, _mail("notice"), 30, _SENT),
    _way("impersonation_mail/from-account", _ACCOUNT, 4, _ENTERED, 40, _mail("posing", "unwanted"), 12, _mail("mail"), 30, _SENT),
    _way("impersonation_mail/from-account", _ACCOUNT, 24, _deed("abused"), 20, _mail("mail"), 16, _SENT, unless=_SPAM),
    _way("impersonation_mail/from-address", _thing("address"), 30, "(?:から|より)", 24, _mail("mail"), 30, _SENT, unless=_SPAM),
    _way("impersonation_mail/own-name", _OWN_NAME, 16, _mail("posing"), 8, _mail("mail"), 6, _deed("warned")),
    _way("impersonation_mail/forged-notice", _mail("posing"), 2, _mail("notice"), 4, "[をが]送"),
    _way("spam_relay/spam", _SPAM, 20, f"{_deed('dispatched', 'skimmed')}(?!元)"),
    _way("spam_relay/function-abused", _thing("function"), 8, _deed("abused"), 20, _mail("mail"), 16, _SENT),
    _way("spam_relay/relay", f"(?<!{_deed('intrusion')}の){_thing('relay')}(?!(?:用の?)?(?:サーバ|端末|環境)|を(?:経由|通|設))"),
    _way(
        "ransomware/encrypted",
        _ENCRYPTED,
        24,
        _deed("encryption") + _NOT_DONE,
        unless=either("telling-cues", "encryption-harmless"),
    ),
    _way("ransomware/demand", _thing("money"), 12, _deed("demand"), 6, _thing("writing"), unless=_mail("mail")),
    _way("ransomware/demand", _thing("stored", "machine"), 24, _deed("in-exchange"), 6, _thing("money")),
    _way("tampering/reworked", f"{_thing('site')}[にへがをの]", 12, _deed("reworked")),
    _way("tampering/led-away", _thing("site"), 30, _thing("other-site"), 8, _deed("led-away")),
    _way("web_skimming/payment-page", _thing("payment-page"), 24, _deed("altered", "reworked")),
    _way("web_skimming/card-data-drawn", _thing("card"), 16, _deed("skimmed"), 16, _deed("altered")),
    _way(f"{TYPED}/card-data-typed", _deed("typed"), 20, _thing("card"), 10, _deed("taken", "skimmed")),
    _way(f"{TYPED}/card-data-typed", _thing("card"), 4, _deed("typed"), 60, _deed("taken", "skimmed")),
    _way(
        "misconfiguration/setting",
        _thing("setting"),
        "(?!さ|し|変更|いただ)",
        16,
        _deed("mistaken", "neglected"),
        unless=_thing("enclosing"),
    ),
    _way("misconfiguration/published", "誤って", 20, _deed("published"), unless=_mail("mail")),
    _way(f"{EXPOSED}/open-to-view", _thing("anybody"), 20, _deed("open-state")),
    _way(f"{EXPOSED}/open-to-view", _deed("open-state"), 3, "状態"),
    _way(f"{EXPOSED}/opened-to", _deed("opened-to")),
    _way(f"{EXPOSED}/seen-through", _deed("seen-through"), 24, _deed("readable", "left-open")),
    _way(f"{EXPOSED}/hidden-part", _thing("hidden-part"), 24, _deed("left-open")),
    _way(
        "misdelivery/to-another", f"(?<!その){_mail('another')}(?!から|より)", 14, _mail("handed-on"), unless=_deed("open-state")
    ),
    _way("misdelivery/mixed-up", _mail("mixed-up"), 30, _mail("handed-on")),
    _way(
        "misdelivery/open-field",
        _mail("hidden-field"),
        "(?:では?なく|で(?:送|す)|に|と)",
        14,
        _mail("open-field"),
        20,
        _mail("handed-on", "set"),
    ),
    _way("misdelivery/open-field", _mail("receivers"), 20, _mail("seen-by-all"), 14, _mail("handed-on")),
    _way("misdelivery/open-field", _mail("open-field"), 4, _mail("receivers"), 16, _mail("handed-on")),
    _way(
        "misdelivery/meant-for-another",
        "様(?:に|へ|宛てに?|あてに?)",
        _mail("handed-on"),
        4,
        "べき",
        24,
        "様(?:に|へ|の)",
        16,
        _mail("handed-on"),
    ),
    _way("support_scam/called", _deed("shown"), 20, _thing("number"), 16, _deed("called"), 60, _deed("steered")),
    _way("loss_or_theft/gone", _thing("portable"), "[^。、からの]{0,12}", _deed("gone")),
    _way("loss_or_theft/gone", _thing("paper"), "[^。、の]{0,14}(?:を、|の)?[^。、の]{0,4}", _deed("gone", "never-came-back")),
    _way("loss_or_theft/gone", _thing("portable"), "[^。、]{0,16}", _deed("never-came-back")),
    _way("loss_or_theft/gone", _thing("machine"), "[^。、からの]{0,6}", _deed("never-came-back")),
    _way("loss_or_theft/stolen", _thing("portable", "machine"), "[^。、からの]{0,6}", _deed("carried-off")),
    _way("insider/staff-viewed", _thing("staff"), 30, _deed("viewed"), unless=f"{_deed('web')}|{_thing('outsider')}"),
    _way("insider/staff-took", _thing("staff", "seconded"), 24, _deed("took"), unless=_thing("outsider")),
    _way("insider/own-use", _thing("staff", "seconded"), 60, _deed("own-use"), unless=_thing("outsider")),
    _way("insider/private-copy", _thing("staff", "seconded"), 40, _thing("private"), 24, _deed("copied"), unless=_deed("gone")),
    _way("insider/seconded", _thing("seconded"), 60, _deed("passed-on", "copied")),
    _way("insider/seconded", _thing("seconded"), 6, "による", 20, _deed("taken", "took", "passed-on")),
    _way("insider/idle-look", _thing("staff"), 20, _deed("idle-look"), 24, _deed("looked"), unless=_thing("outsider")),
    _way("insider/staff-entered", _thing("staff"), f"(?:等|など)?(?:による|が){_deed('entered')}", unless=_thing("outsider")),
    _way("improper_handling/rule-broken", _deed("rule-break")),
)
