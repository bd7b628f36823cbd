"""No leak (has been) confirmed, said of the incident as a whole."""

import re

from kg.extract.assertion import clause_at, said_of
from kg.extract.cues import either
from kg.extract.data.kinds import UNSPECIFIED, enumerations_in
from kg.extract.data.zones import is_advice
from kg.folding import fold
from kg.model import Status
from kg.vocabulary import lexicon

_DATA = either("data-words", "data")
_NEGATIVE = re.compile(r"ない|なかった|ません|ませ|おらず|[されせ]ず|無い|無かった|無く|なし|無し|皆無|低い|低く|見当たら")
_OF_A_TOPIC = re.compile(r"(?:に関しまして|につきまして|について)は(?!.*情報)")
_ATTRIBUTIVE = re.compile(
    r"(?:等)?(?:の|が|を)?(?:(?:し|され)たと)?"
    r"(?:し|され|れ|(?:確認|判明|発生)(?:し|され)|(?:疑わ|思わ|みら|見ら|考えら|懸念さ)れ"
    r"|(?:可能性|おそれ|恐れ|懸念|疑い)[のが]あ)?(?:た|ている|ていた|る|高い)?"
    r"(?:(?:可能性|おそれ|恐れ|懸念|疑い)[のが]あ(?:る|った))?(?:お客様の|個人|お客様)?"
    rf"(?:{either('data-words', 'data', 'item', 'content')}|方|お客|者|メール|ファイル)(?!は)"
)
_HEDGED_NOUN = re.compile(
    r"(?:又は|または|及び|および|若しくは|もしくは|、)?(?:の|が|その)?(?:おそれ|恐れ|可能性|懸念|疑い)[のが]あ(?:る|った)(?!こと|旨|との|と[いす]|。|、|$)"
)
_BY_MEANS = re.compile(r"(?:し|され)た[^。、はが]{2,16}?による不正な?(?:アクセス|ログイン)")
"""流出した認証情報による不正アクセス: what was done with the data."""
_OF_WHAT_DID_NOT = re.compile(rf"(?:い|る)?{either('assertion-cues', 'information')}(?:$|[はがを、。:】\])>])")
"""漏えいしていない情報: a label for them."""
_LISTED_ON = re.compile(r"(?:等|など)?(?:、|や|及び|および|並びに|ならびに|又は|または)")
"""個人情報の流出、パスワードの流出は確認されていない: the denial is of both."""
_OTHER_NOUN = re.compile(f"(?:の|した)?{either('data-words', 'cause', 'detail', 'extent', 'content')}")
_ANSWER = re.compile(
    r"(?:なお、)?(?:(?:現(?:時点|在)|今|これまで|本日)[^。、はがを]{0,8}(?:は|において(?:は)?|では)?、?)?"
    r"(?:(?:そのような|該当する)?(?:事実|事象|形跡|痕跡)は、?)?(?:確認|判明|発見|検知|認め|発生|ございませ|ありませ|なし)"
)
"""A sentence without a topic, which denies what its heading names: 【情報漏えい】 現時点で確認されておりません."""
_OF_THE_HOUSE = re.compile(rf"{either('organization-pronouns', 'own')}[がの][^。、はがを]{{0,10}}{_DATA}")
"""当社が管理しているデータ: data as such, whoever they are about."""
_CONSEQUENCE = re.compile(r"(?:等|など)?(?:以外|による|により生じた|に伴う|に起因する)|する(?:可能|おそれ|恐れ)|でき")
_ANYWHERE = re.compile(either("data-words", "detail", "certainty"))
_OF_ALL = re.compile(rf"{_DATA}(?:の|が|等の|などの)?(?:外部)?(?:への|に|へ)?$|外部(?:への|に|へ)$")
_ADJOINING = re.compile(
    rf"(?:等|など|{_DATA})?(?:(?:に関する|に係る|に関して|について|につきまして)は?、?{_DATA}?|の|が|は|も)?(?:外部|第三者)?(?:への|に|へ)?、?"
)


def denies_leak(words: str) -> bool:
    """Whether the sentence denies that data leaked, without saying which kind."""
    folded = fold(words)
    hits = lexicon("leak-cues").find(folded)
    return any(hit.code == "exposure" and _denied_as_whole(folded, hit.start, hit.end) for hit in hits)


def denies_leak_below(heading: str, words: str) -> bool:
    """Whether the sentence denies the leak of which its heading speaks."""
    if not _ANSWER.match(fold(words)):
        return False
    leak = next((hit for hit in lexicon("leak-cues").find(heading) if hit.code == "exposure"), None)
    return leak is not None and denies_leak(f"{fold(heading)[: leak.end]}は、{words}")


def of_another_site(ahead: str) -> bool:
    """Whether the words before a denial speak of what took the place of the site or system that was hit."""
    return any(cue.code == "renewed" for cue in lexicon("assertion-cues").find(ahead))


def fears_yet(words: str) -> bool:
    """Whether a sentence that denies a leak of personal data goes on to say that it cannot be ruled out."""
    folded = fold(words)
    named = [mention for each in enumerations_in(folded) for mention in each.mentions]
    if not named or any(mention.kind != UNSPECIFIED for mention in named):
        return False
    later = folded[clause_at(folded, named[-1].start, named[-1].end)[1] :]
    codes = {hit.code for hit in lexicon("leak-cues").find(later)}
    return "undeniable" in codes or codes >= {"hedge", "inquiry"}


def _denied_as_whole(folded: str, start: int, end: int) -> bool:
    """Whether the leak named at `start:end` is itself what is denied, of all data and not of one kind or place."""
    begin, stop = clause_at(folded, start, end)
    ahead, behind = folded[begin:start], folded[end:stop]
    negative = _NEGATIVE.search(behind)
    if negative is None or is_advice(folded[begin:stop]) or _elsewhere(ahead) or _speaks_of_another(behind[: negative.start()]):
        return False
    if _says_again(folded[end : end + negative.start()]) or _OF_WHAT_DID_NOT.match(behind, negative.end()):
        return False
    if said_of(folded, start, start) is not Status.DENIED:
        return False
    named = [each for each in enumerations_in(folded[:start]) if not _OF_THE_HOUSE.match(folded, each.mentions[0].start)]
    if named and _ADJOINING.fullmatch(folded[named[-1].end : start]):
        return any(mention.kind == UNSPECIFIED for mention in named[-1].mentions)
    kinds = [mention.kind for each in named for mention in each.mentions]
    return not kinds or UNSPECIFIED in kinds or bool(_OF_ALL.search(ahead))


def _says_again(between: str) -> bool:
    """Whether a leak of what is named in between is what is denied (流出が問題となる秘密の流出はない)."""
    if _LISTED_ON.match(between):
        return False
    again = [hit.start for hit in lexicon("leak-cues").find(between) if hit.code == "exposure"]
    return any(each.mentions[-1].end <= again[-1] for each in enumerations_in(between)) if again else False


def _elsewhere(ahead: str) -> bool:
    """Whether the denial is of other data, a later time or one topic only (その他の, 今後, …については)."""
    cues = lexicon("assertion-cues").find(ahead)
    others = any(cue.code == "others" and "、" not in ahead[cue.end :] for cue in cues)
    return others or any(cue.code in ("later", "renewed") for cue in cues) or bool(_OF_A_TOPIC.search(ahead))


def _speaks_of_another(between: str) -> bool:
    """Whether something else than the leak is denied: leaked data misused, its causes, its details, its consequences."""
    starts = (_ATTRIBUTIVE, _HEDGED_NOUN, _BY_MEANS, _OTHER_NOUN, _CONSEQUENCE)
    return any(start.match(between) for start in starts) or bool(_ANYWHERE.search(between))
