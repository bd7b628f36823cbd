"""What part a cue word plays in its sentence."""

import pytest

from kg.extract.predicates import Form, form_of


@pytest.mark.parametrize(
    ("words", "cue", "form"),
    [
        ("侵入を確認しました。", "確認", Form.STATED),
        ("侵入を確認し、", "確認", Form.STATED),
        ("侵入を確認したため、", "確認", Form.STATED),
        ("回線を遮断。", "遮断", Form.STATED),
        ("回線を遮断する措置を講じ、", "遮断", Form.STATED),
        ("回線の遮断を行い、", "遮断", Form.STATED),
        ("攻撃を受け、", "受け", Form.STATED),
        ("a社から連絡を受けました。", "連絡", Form.STATED),
        ("発生した障害につきまして", "発生", Form.MODIFYING),
        ("攻撃を受けたことを", "受け", Form.EMBEDDED),
        ("攻撃を受けた旨の", "受け", Form.EMBEDDED),
        ("情報が漏えいした可能性が", "漏えい", Form.EMBEDDED),
        ("情報が漏えいしたおそれが", "漏えい", Form.EMBEDDED),
        ("攻撃を受けたと報告が", "受け", Form.EMBEDDED),
        ("漏えいは確認されておりません。", "確認", Form.DENIED),
        ("四月に再開いたします。", "再開", Form.COMING),
        ("原因を確認するため、", "確認", Form.COMING),
        ("復旧作業を", "復旧", Form.NOUN),
        ("漏えいの可能性", "漏えい", Form.NOUN),
    ],
)
def test_form_of_a_cue(words: str, cue: str, form: Form) -> None:
    assert form_of(words, words.index(cue) + len(cue)) is form
