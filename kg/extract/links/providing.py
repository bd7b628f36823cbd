"""The words by which a service and the one that provides it are told."""

import re

from kg.extract.line import MARK
from kg.extract.links.grammar import DOING, Led, cue, led

USE = rf"(?<!ご)(?!ご){cue('use')}"
"""To use, without the polite prefix by which a provider speaks of its customers."""
PROVIDE = rf"{cue('provide')}(?:[・、及びや]{{1,2}}{cue('provide', 'deed')})*"
SERVICE = re.compile(cue("service", "offer"))
NAME = (
    r"(?:(?!から|より|まで|への|経由|に対)"
    r"(?:「[^」]*」|『[^』]*』|【[^】]*】|[^、。はがをにで「」『』【】()\ue000-\uf8ff]))"
)
"""A character of a service's name, or a name in quotation marks."""
_PROVIDING = rf"(?:{DOING}|(?:し?て)?(?:いただいて|頂いて|くださって)(?:いる|いた|おります|おりました)|(?:いただいた|頂いた))"
RUN = rf"(?:(?:が|の)、?(?:サービス)?{PROVIDE}{DOING}、?|の?、?(?:サービス)?{PROVIDE}の|による)"
"""What stands between a provider and the service that it runs."""
USED = re.compile(
    rf"(?:{USE}|(?<!委託)運用|{cue('join')}){DOING}、?(?P<lead>{NAME}{{0,40}}?)(?:である|の|、|,|\(|「)*"
    rf"(?P<provider>{MARK})(?!(?:を|に){cue('disguise')})(?:{RUN}|の|、)?(?P<what>{NAME}{{1,50}})?"
)
PROVIDED = re.compile(
    rf"(?P<provider>{MARK})(?:(?P<run>{RUN})|の|製(?:の)?)(?P<what>{NAME}{{1,60}})(?:を|に)、?[^。]{{0,25}}?"
    rf"(?:{USE}|{cue('share')})(?:し|する|いたし|中|を|て|る)"
)
SIDE = cue("organisation")
"""Words for a business that say nothing of a service themselves: `S の会社である B`."""
_SEAT = r"(?:[、の][^、。はがをにへで()\ue000-\uf8ff]{1,6}の?)?"
"""Where a provider is at home: `提供元、米国 B`."""
ROLE = led(
    rf"(?P<what>{NAME}{{0,40}}?)(?:の|を)?",
    rf"(?P<noun>{cue('provider')}|{SIDE}){_SEAT}(?:である|の|、|,|:|\(|「)*(?P<provider>{MARK})",
)
BY = led(
    rf"(?P<what>{NAME}{{1,60}})",
    rf"を、?(?:ご)?{PROVIDE}{_PROVIDING}、?(?:[^、。はがをに]{{0,10}}の)?(?P<provider>{MARK})",
)
OFFERED = led(
    rf"(?P<what>{NAME}{{1,40}})",
    rf"\((?:サービス)?(?:{PROVIDE}(?:元|会社|事業者|主体)?)[:は・、]?(?P<provider>{MARK})",
)
MADE = led(rf"(?P<what>{NAME}{{1,40}})", rf"\((?P<provider>{MARK})(?:が|の)?(?:{PROVIDE}|製)\)")
BRACKETED = re.compile(
    rf"(?P<what>{NAME}{{0,30}}?{SERVICE.pattern}(?:[「『][^」』]+[」』])?)\((?P<provider>{MARK})\)(?:を|に|で)、?[^。、]{{0,14}}?{USE}"
)
"""`S(B)を利用`."""
LENT = re.compile(rf"(?P<what>{NAME}{{1,30}})を(?:{cue('rent')}){DOING}(?P<provider>{MARK})")
"""`基盤を借りている B`."""
SAID_OF = re.compile(
    rf"{USE}{DOING}(?P<what>{NAME}{{1,40}}?{SERVICE.pattern})で、(?:[^、。]{{0,12}}の)?(?P<provider>{MARK})(?:が|の)、?{PROVIDE}(?:し|する|を行|元|によ)"
)
"""`S は当社が使っているソフトで、B が提供しています`."""
LABELLED = re.compile(
    rf"(?:{USE}(?:している|中の)?|対象){SERVICE.pattern}(?:名|の名称)?[:|](?P<provider>{MARK})の?(?P<what>{NAME}{{0,40}})"
)
"""`利用サービス：B「S」`."""
RECEIVED = re.compile(
    rf"(?P<provider>{MARK})(?:から|より)の?(?:{MARK}(?:に|へ)、?)?{PROVIDE}(?:を受け(?:て(?:いる|おります|いた)|た)|されて(?:いる|おります|いた))"
    rf"(?P<what>{NAME}{{1,50}})"
)
SUPPLIED = re.compile(
    rf"(?P<provider>{MARK})(?:から|より)、?(?P<what>{NAME}{{1,40}}?)(?:の|を)(?:ご)?{PROVIDE}(?:を?受け|を?いただ|を?頂|され)(?:て|る|た)"
)
CONTRACTED = re.compile(rf"(?P<provider>{MARK})と契約(?:し(?:て(?:いる|おります|いた)|た)|中の)(?P<what>{NAME}{{1,50}})")
GIVEN = led(rf"(?P<what>{NAME}{{1,40}}?)", rf"(?:の{PROVIDE})?を受け(?:て(?:いる|おります|いた)|た)(?P<provider>{MARK})")
"""`S の提供を受けている B`."""
WORKED_ON = re.compile(
    rf"(?P<provider>{MARK})(?P<run>{RUN}|の|製の?)(?P<what>{NAME}{{1,40}})(?:上で|で|にて|を通じて|(?:に|へ)(?:遷移|移動|接続|転送)して)、?[^。、を]{{0,12}}?"
    r"(?:行(?:っ|われ)|管理し|運用し|実施し|受け付け|受付し|作成し|稼働し|保管し|保存し|お受けし|承っ)(?:て|た|、|ており|ます)"
)
"""`予約を B のシステムで行っている`."""

PROVIDERS: dict[str, re.Pattern[str] | Led] = {
    "used": USED,
    "provided": PROVIDED,
    "noun": ROLE,
    "by": BY,
    "offered": OFFERED,
    "made": MADE,
    "bracketed": BRACKETED,
    "labelled": LABELLED,
    "lent": LENT,
    "said-of": SAID_OF,
    "received": RECEIVED,
    "supplied": SUPPLIED,
    "contracted": CONTRACTED,
    "given": GIVEN,
    "worked-on": WORKED_ON,
}
"""Patterns that name the provider; who uses it is read from the clause."""
