"""A noun phrase without what leads into it or trails behind."""

import re

from kg.extract.cues import either
from kg.extract.links.grammar import cue
from kg.folding import fold

_TOWN = either("role-cues", "public")
_LED = "(?:し(?:ている|た|ておりました|ております|ていた)|する)"
_SPEAKER = rf"{either('organization-pronouns', 'own')}(?:の|が|(?=[ァ-ヶA-Z]))|自社(?:の|が)|{_TOWN}(?:が|では)"
_LABEL = r"【[^】]*】|[一-龠ァ-ヶー]{2,8}[:：　]\s*|.*(?:とともに|だけでなく|のほか)、?"
_OF_PLACE = (
    rf".*{cue('facility')}[^、。がは]{{0,8}}(?:[がは]|より|から)"
    rf"|[都道府県市区町村国公私]?立[^、。がは]{{0,12}}{cue('facility')}[^、。がはの]{{0,14}}の"
)
_PARTICLE = (
    r"おいて|おける|及び|および|並びに|ならびに|または|[やとでがはにを](?=[^ぁ-ん])|[、・の\s　)）】]|同(?=[^ぁ-ん]{2})"
    r"|関する|関し|係る|対する|対して|よる|[0-9０-９]{4}\s*年度?[にの]|ている|ておりました|ております|ていた"
)
_CLIPPED = (
    r"[^、。「」のをはが\s]{1,6}?(?:て(?:いる|おります|おりました)|する)(?=[^、。ぁ-ん]{2})"
    rf"(?!{either('work-words', 'generic')}$)"
)
"""A verb that describes the noun, without its object: `受け付けている予約サイト`."""
_OTHERS = "(?:及び|および|や)?他[^、。のをが]{1,10}の"
_LEAD = re.compile(
    rf"^(?:.*{cue('via')}|{_OTHERS}|{_SPEAKER}|{_LABEL}|{_OF_PLACE}|{either('work-words', 'lead')}|{_PARTICLE}"
    rf"|{cue('provide')}(?:の)?(?=サービス[「『])|製の|[にへを]?{cue('outsource', 'reoutsource', 'accept')}{_LED}"
    rf"|(?:{cue('use')}|{cue('provide')}|実施){_LED}|{_CLIPPED})"
)
_TAIL = re.compile(
    rf"(?:(?:の|を)?(?:(?<=[のを])サービス)?{cue('provide')}(?:[(（][^()（）]{{1,6}}[)）])?(?:元業者|会社|元|事業者|業者|主体|企業|者|側)(?:である)?"
    rf"|の?{cue('provide')}?{cue('contractor')}(?:である)?"
    rf"|の{either('work-words', 'aspect')}|を{cue('done', 'deed', 'provide')}(?:し(?:た|ている|ていた|ております)|する)?"
    rf"|として(?:の)?{cue('ally')}"
    r"|(?<=[^ぁ-ん])(?:で|にて|を)|に係る|に関する|として|である|の|等|など|だけ|のみ|上|[、・：:\s　]|における|に対する)$"
)
_HANDED = rf"{cue('outsource', 'reoutsource', 'accept')}(?:を?し(?:ている|ていた|た)|する|された)?"
_ROLE = re.compile(
    rf"(?:の|を)?(?:{_HANDED}|を?(?:担う|行う|行った|して(?:いる|いた)|する|管理している)|提供)?(?:提供)?"
    rf"{cue('organisation', 'provider', 'contractor')}$"
)
_HANDED_ROLE = re.compile(rf"(?:の|を)?{_HANDED}{cue('organisation', 'provider', 'contractor')}$")
_SERVING = re.compile(f"{cue('organisation')}$")
_SERVICE_NAMED = re.compile(f"[^のをが]{cue('service', 'offer')}$")
"""A service that more than one word names: レンタルサーバー of レンタルサーバー会社."""
_OWN = re.compile(rf"^.*(?:社|行|校)(?:が|の){cue('use')}(?:する|している)")
_NOTHING = f"(?:{either('work-words', 'generic')})?"
_GENERIC = re.compile(rf"(?:{either('work-words', 'vague', 'lead')})?の?{_NOTHING}(?:の?一部)?{_NOTHING}")
_BARE = re.compile(f"{either('work-words', 'bare')}|{cue('facility')}")
_PLACE = re.compile(rf"(?:から|より|まで|{_TOWN})$")
_ALLIED = re.compile(rf"(?P<work>.*{cue('service', 'offer')})の?{cue('partner')}")
"""会員優待サービス提携先."""
_SERVED = re.compile(
    rf"(?P<thing>.*[^のをが、](?P<service>{cue('service', 'offer')}))(?:の?提供)?(?:を?(?:行う|している|する))?"
    rf"(?:{cue('organisation', 'provider')}|元業者|元会社)"
)
"""オンラインショップシステム提供事業者: the service is more than システム."""
_BUSINESS = re.compile(rf"(?P<work>.*[^のをが]{cue('service', 'offer')}){cue('organisation', 'provider')}")
"""クラウドサービス事業者."""
_BRACKETS = (("(", ")"), ("（", "）"), ("「", "」"), ("『", "』"))
_LEAST = 2


def tidy(text: str) -> str | None:
    """Return the phrase in some words of a notice, or None if it names nothing in particular."""
    words, before = text.strip(), None
    while words != before:
        before, words = words, _closed(_TAIL.sub("", _LEAD.sub("", words)).strip())
    business = _BUSINESS.fullmatch(words)
    words = business["work"] if business else words
    allied = _ALLIED.fullmatch(words)
    words = allied["work"] if allied else words
    bare = fold(re.sub(r"\s", "", words))
    return None if len(words) < _LEAST or _PLACE.search(words) or _BARE.fullmatch(bare) or _GENERIC.fullmatch(bare) else words


def without_role(words: str) -> str:
    """Return the words for an unnamed party without its noun and whose it is: サーバーの管理 of サーバーの管理業者."""
    bare = _OWN.sub("", words)
    thing = _SERVING.sub("", bare)
    if thing != bare and _SERVICE_NAMED.search(thing):
        return thing
    served = _SERVED.fullmatch(bare)
    if served and not served["thing"].startswith(served["service"]):
        return served["thing"]
    handed = [start for start in range(1, len(bare)) if bare[start - 1] != "再" and _HANDED_ROLE.match(bare, start)]
    return bare[: handed[-1]] if handed else _ROLE.sub("", bare)


def _closed(words: str) -> str:
    """Cut what a lost bracket or quotation mark leaves."""
    for opening, closing in _BRACKETS:
        if words.count(closing) > words.count(opening):
            words = words[:-1] if words.endswith(closing) else words.rpartition(closing)[2]
        if words.count(opening) > words.count(closing):
            words = words[1:] if words.startswith(opening) else words.partition(opening)[0]
    return words
