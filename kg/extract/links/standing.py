"""Another's service on which own things stand or by way of which they go: `名簿を B のクラウドに保管`."""

import re
from collections.abc import Iterator

from kg.extract.line import MARK, Line
from kg.extract.links.actors import actors_in
from kg.extract.links.cast import Cast
from kg.extract.links.frame import Frame
from kg.extract.links.grammar import DOING, NOUN, PHRASE, cue
from kg.extract.links.tie import Evidence, Tie, ties

_SERVICE = cue("service", "offer")
_BY = rf"(?:(?:が|の){cue('provide')}{DOING}、?|の{cue('provide')}の|の|製の?)"
_WHAT = rf"(?P<what>{PHRASE}{{0,30}}?{_SERVICE}(?:[「『][^」』]+[」』])?)"
_KEPT = re.compile(
    rf"(?P<provider>{MARK}){_BY}{_WHAT}(?:上|内)?(?:に|へ|で|にて)、?[^。、を]{{0,12}}?{cue('keep')}(?:て|、|ており)"
)
"""`名簿を B のデータベースに保管しております`."""
_RUNS_ON = re.compile(
    rf"(?P<own>{MARK})(?:の?{NOUN}{{0,20}})(?:が|を){cue('keep')}て(?:いる|いた|おります)(?P<provider>{MARK}){_BY}{_WHAT}"
)
"""`当社のサイトが稼働している B のサーバー`."""
_IS_OF = re.compile(
    rf"(?P<own>{MARK})(?:の{PHRASE}{{1,24}}|{NOUN}{{1,12}})は、?(?P<provider>{MARK}){_BY}(?P<what>{PHRASE}{{0,30}}?{_SERVICE})?"
    r"(?:のもの|によるもの)?(?:です|であり|で、|でした|となっ|を使|を利用)"
)
"""`当社のサイトは B が提供するレンタルサーバーです`."""
_OFFERED = re.compile(
    rf"(?:^|[、。])(?P<what>(?:{MARK}の)?{PHRASE}{{1,24}}?{_SERVICE})は、?(?P<provider>{MARK})が、?{cue('provide')}(?:し|を?行っ)て(?:おり|いま|いる。)"
)
"""`当社の予約システムは B が提供しております`."""
_CONTRACT = re.compile(
    rf"(?P<provider>{MARK})と(?:の)?{NOUN}{{0,12}}契約(?:を(?:締結|結))?(?:し|んで|んでおり)(?:、|て)[^。]{{0,12}}?(?P=provider)の{_WHAT}"
)
"""`B と契約し、同社のクラウドに保存`."""
_MESSAGE = re.compile(
    rf"(?P<provider>{MARK})(?:{_BY}{_WHAT})?(?:等|など)?(?:{cue('via')}|経由で)、?[^。]{{0,30}}?{cue('message')}が?[^。、]{{0,10}}?(?:送信|配信|送付)され"
)
"""`B のシステムを介してメッセージが送信され`."""


def standing_services(line: Line, cast: Cast) -> Iterator[Tie]:
    """Yield the ties to those on whose service own things stand, where nothing else tells what they are."""
    for pattern in (_KEPT, _RUNS_ON, _IS_OF, _OFFERED, _CONTRACT, _MESSAGE):
        for found in pattern.finditer(line.text):
            own = found.groupdict().get("own")
            if found["provider"] not in (*cast.speakers, *cast.places) and own in (None, *cast.speakers, *cast.facilities):
                whats = (found.span("what"),) if found["what"] else ()
                how = Evidence("uses_service_of", line, "links/service-standing", whats, said=False, guess=True)
                users = [own] if own else actors_in(Frame(line.text, found.start(), found.start()), cast)[0]
                yield from ties(users if found["provider"] not in users else cast.actors, [found["provider"]], how)
