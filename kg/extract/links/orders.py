"""The predicates by which work is handed on: 委託する, 任せている, 行ってもらっている; 受託する, 任されている."""

import re

from kg.extract.links.grammar import cue

_GIVEN, _TAKEN = cue("outsource", "reoutsource"), cue("accept")
AGAIN = re.compile(cue("reoutsource"))
"""Work that is handed on by one who holds it."""
TASK = cue("work", "done", "deed", "provide", "task")
"""Last word of what may be handed on."""
_POLITE = r"(?:いただ|頂|賜|くださ|下さ|もら)"
DO = (
    r"(?:し(?!た場合|ない|ません)|する(?!場合|際|こと|にあた|等|など)|いたし|致し|中の|(?=[。)]|$)"
    r"|(?:を|も)?(?:行っ|行い|行う|行な|実施|お願い|してい|してお|しまし|して|した|しており|させて)"
    rf"|(?:に出し|に出す)|(?:を|も)?{_POLITE})"
)
"""What makes a verbal noun something that is done, or asked as a favour, and not merely thought of (委託した場合)."""
ENDING = r"(?:て|いただ|いた|いる|おり|お|まし|ます|た|い|る|き|ま|し|す|頂|もら|くださ|下さ|っ|う|く)*"
"""Whatever inflection follows, up to the noun or clause behind."""
_LASTING = r"(?:を)?(?:(?:し|いたし|致し|させていただい)て(?:いる|いた|いま|おる|おり|い)|中の)"
_LEAVES = r"(?:(?=[てたでだるむ]|し[てた]|する|いただ|頂)|(?<=[むす]))"
_FAVOUR = rf"(?:して|って|て|を担当して|を実施して)(?=いただ|頂|もら){_POLITE}"
ACTIVE = re.compile(
    rf"(?:{_GIVEN}|{TASK}(?:等|など)?(?P<object>を)ご?{cue('ask')}){DO}{ENDING}"
    rf"|(?P<standing>ご?{cue('ask')}{_LASTING}){ENDING}"
    rf"|{cue('entrust')}{_LEAVES}[でだ]?{ENDING}"
    rf"|(?:{cue('undertake', 'accept', 'done')}|{cue('work', 'done', 'deed', 'task')}を?し){_FAVOUR}{ENDING}"
)
"""What the client does; `standing` is a request that lasts, `object` the particle of work that is asked for."""
PASSIVE = re.compile(
    rf"(?:(?:{_GIVEN}|{cue('ask')})(?:され|を(?:受け|請け|うけ|頂|いただ|承))|{cue('entrusted')}"
    rf"|{_TAKEN}(?:を)?(?:し|され|する|いたし|致し|行|(?:て)?{_POLITE})|{_TAKEN}(?=[たてっいうる]))"
    r"(?:て|っ|う|いた|いる|おり|お|まし|ます|た|い|る|き|し|す)*"
)
"""What the contractor does, or is charged with."""
ASKED = re.compile(rf"{TASK}(?:等|など|一式|全般|だけ|のみ|まで)?$")
"""Work that one may be asked for, as against an answer or an apology."""
REQUEST = re.compile(rf"(?:{cue('request', 'investigate', 'forensic', 'answer', 'policy')})(?:等|など)?$")
"""What is asked for because of the incident."""
