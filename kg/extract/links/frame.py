"""What surrounds a predicate of a line: its clause, the parties in their cases, the noun that it describes."""

import re
from dataclasses import dataclass
from functools import cached_property

from kg.extract.line import GROUP, JOINT, MARK
from kg.extract.links.grammar import DOING, cue
from kg.extract.links.tie import Span

_BREAK = re.compile(
    r"(?:報告により|によると|によりますと|によれば|して|しておりまして|しており|おり|ますが|ましたが|ため|ところ|であり|(?:で|と)?あるが"
    r"|されて?|れ|だが|たが|るが)、|。|[」』]と"
)
_CHILDREN = f"{JOINT}{{1,2}}{MARK}?の?{cue('subsidiary')}(?:である|の|、)?"
_ACTORS = f"{MARK}(?:(?:{_CHILDREN}|をはじめとする|を始めとする|のほか、?|に加えて?、?|{JOINT}{{0,2}}){MARK})*[)」』]?"
_SUBJECT = re.compile(
    rf"(?<!:)(?P<parties>{_ACTORS})(?:\([^()]*\))?(?:の?(?:両社|[0-9]+社|[0-9]+法人|それぞれ))?(?:において(?:は)?|におきまして(?:は)?|にて(?:は)?|では|が|は|も|で(?={cue('use')}|運用|$))、?"
)
_TOPIC = re.compile(f"(?P<parties>{_ACTORS})(?:(?:は|では|において(?:は)?|におきまして(?:は)?)、?|が、)")
_RUNS = re.compile(rf"[^、。]{{0,8}}{cue('run', 'provide', 'hold', 'own')}{DOING}[^、。]{{2,}}?(?:を|の)")
_DATIVE = re.compile(
    f"(?P<parties>{GROUP})[)」』]?(?:の[^、。はがをに]{{0,6}}{cue('staff')})?(?:という[^、。はがをに]{{1,12}})?(?:に対しまして|に対して|に対し|に対する|宛に"
    "|(?:へ|に)(?!おい|おき|お|よ|て|つい|つき|関|係|対|は、|属))(?:は|も)?、?"
)
_SOURCE = re.compile(f"(?P<parties>{GROUP})[)」』]?(?:より|からの?)、?")
_VIA = re.compile(f"(?P<parties>{GROUP})[)」』]?{cue('via')}、?")
_STRAIGHT = re.compile(r"直接に?(?:又は|または|もしくは|あるいは|、)+$")
_GENITIVE = re.compile(f"(?P<parties>{GROUP})(?:の|による)(?:ご)?$")
_SOMEBODY = cue("organisation", "provider", "contractor", "person", "honorific")
_STRANGER = re.compile(
    rf"(?<!グループ)(?<!グループ各)(?<!グループ会)(?<!子)(?<!子会){_SOMEBODY}(?:[0-9]+[校社店館])?(?:が|は|において|では)、?[^、。]*$"
)
_FACILITY = re.compile(f"{cue('facility', 'board')}(?:等|など)?(?:[0-9]+校|各校)?(?:が|では|において|は|より|から|で)")
_END = rf"(?:{cue('organisation', 'provider', 'contractor', 'trade', 'offer')}|[市町村区都県府道国所])"
_HEAD = re.compile(
    rf"(?:の[はが]、?(?:[^、。はがを\ue000-\uf8ff]{{0,24}}を[^、。はがを\ue000-\uf8ff]{{0,8}}た)?)?(?:、|の|[^、。はがをにへで()\ue000-\uf8ff]{{0,24}}{_END}(?:である|の|、|,|:)?)?[「『【]?\(?[「『【]?(?P<parties>{GROUP})"
)
_ADNOMINAL = "たるうすの中"
"""How a predicate ends that describes the noun behind it; one that ends otherwise goes on to the next clause."""
_UNKNOWN = re.compile(rf"、?[^はがをにへで、。()]{{0,24}}{cue('organisation', 'provider', 'contractor', 'trade')}")
_KIND = re.compile(rf"、?(?P<thing>[^はがをにへで。、()\ue000-\uf8ff]+?)の?{cue('outsource', 'accept')}?{_END}")
_OBJECT = re.compile(
    r"(?P<thing>[^|、。]+?)(?:につい(?:て(?:は)?)|につきまして(?:は)?|に関して(?:は)?|を)、?[^|、。をがはに]{0,8}\|*(?:さらに|新たに|別途|まとめて|一括して)?$"
)
_TOPICAL = re.compile(r"(?P<thing>[^|、。をがに]{2,}?)は、?(?:[^|、。はがをに]{1,8}の)?\|*$")
_NEAR = re.compile(r"(?P<thing>[^|、。をがはに]{2,})の?$")
_OCCASION = re.compile(
    r"(?P<thing>(?:「[^」]*」|[^|、。はがをにで])+)(?:において|に際して?|にあたり|に関して?|について|に係る|のため)(?:は)?、?[^。]*$"
)


@dataclass(frozen=True)
class Frame:
    """A predicate at `start:end` of a line's text; `end` is behind its inflection."""

    text: str
    start: int
    end: int

    @cached_property
    def begin(self) -> int:
        """Where the predicate's clause begins."""
        breaks = [found.end() for found in _BREAK.finditer(self.text, 0, self.start)]
        return breaks[-1] if breaks else 0

    @cached_property
    def subject(self) -> re.Match[str] | None:
        """The party that acts: marked in the clause, else the topic before it; none where a stranger stands nearer."""
        nearest = self._last(_SUBJECT)
        if self.stranger or (nearest is None and self.facility):
            return None
        return nearest or self._last(_TOPIC, 0)

    @cached_property
    def runner(self) -> re.Match[str] | None:
        """The party that runs what the work is about: `A が設置する園の運営を`."""
        subject = self._last(_SUBJECT)
        return subject if subject and _RUNS.match(self.text, subject.end(), self.start) else None

    @cached_property
    def dative(self) -> re.Match[str] | None:
        """The party that is acted towards (に, へ)."""
        return self._last(_DATIVE)

    @property
    def anyone_given(self) -> re.Match[str] | None:
        """The party that was last acted towards, in whatever clause before."""
        return self._last(_DATIVE, 0)

    @cached_property
    def source(self) -> re.Match[str] | None:
        """The party that it comes from (より, から)."""
        return self._last(_SOURCE)

    @cached_property
    def via(self) -> re.Match[str] | None:
        """The party that stands between (を通じて); none where the work may have gone straight, too."""
        found = self._last(_VIA)
        return None if found and _STRAIGHT.search(self.text[: found.start()]) else found

    @cached_property
    def genitive(self) -> re.Match[str] | None:
        """The party right before the predicate with の."""
        return self._last(_GENITIVE)

    @cached_property
    def head(self) -> re.Match[str] | None:
        """The party that the clause describes."""
        return _HEAD.match(self.text, self.end) if self.text[self.end - 1] in _ADNOMINAL else None

    @property
    def unknown_head(self) -> bool:
        """Whether the clause describes an organisation that is no party of the notice."""
        return not self.head and bool(_UNKNOWN.match(self.text, self.end))

    @cached_property
    def stranger(self) -> bool:
        """Whether somebody acts who is no party of the notice: an organisation noun nearer than any party."""
        nearest = self._last(_SUBJECT)
        return bool(_STRANGER.search(self.text[nearest.end() if nearest else self.begin : self.start]))

    @property
    def facility(self) -> bool:
        """Whether a facility acts that is named as a kind (市立小学校が)."""
        return bool(_FACILITY.search(self.text[self.begin : self.start])) and not self._last(_SUBJECT)

    def things(self) -> tuple[Span, ...]:
        """What may be the work or service: the object (を), the occasion (において), the kind of the head."""
        words = self._blanked()
        found = [match for pattern in (_OBJECT, _TOPICAL, _NEAR, _OCCASION) if (match := pattern.search(words))]
        spans = [(self.begin + match.start("thing"), self.begin + match.end("thing")) for match in found]
        if self.head and (kind := _KIND.match(self.head.group())):
            spans.append((self.end + kind.start("thing"), self.end + kind.end("thing")))
        return tuple(spans)

    def _blanked(self) -> str:
        """The clause before the predicate, its parties with their particles blanked."""
        clause = list(self.text[self.begin : self.start])
        for found in (self.subject, self.dative, self.source, self.via, self.genitive):
            if found and found.start() >= self.begin:
                for place in range(found.start() - self.begin, found.end() - self.begin):
                    clause[place] = "|"
        return re.sub(MARK, "|", "".join(clause))

    def _last(self, pattern: re.Pattern[str], begin: int | None = None) -> re.Match[str] | None:
        return max(
            pattern.finditer(self.text, self.begin if begin is None else begin, self.start), key=re.Match.start, default=None
        )
