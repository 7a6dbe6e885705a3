"""Telling English from other languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.pages.language import declared_language, language_of

SAID = {
    "en": "At least ten people were killed when the bridge fell into the river on Monday, the mayor said.",
    "fr": "Au moins dix personnes sont mortes lundi dans la chute du pont, a déclaré le maire de la ville.",
    "es": "Al menos diez personas murieron el lunes al caer el puente sobre el río, según el alcalde.",
    "de": "Mindestens zehn Menschen sind am Montag beim Einsturz der Brücke gestorben, sagte der Bürgermeister.",
    "it": "Almeno dieci persone sono morte lunedì nel crollo del ponte sul fiume, ha detto il sindaco della città.",
    "pt": "Pelo menos dez pessoas morreram na segunda-feira com a queda da ponte, segundo o prefeito da cidade.",
    "nl": "Zeker tien mensen zijn maandag om het leven gekomen bij het instorten van de brug, zegt de burgemeester.",
    "pl": "Co najmniej dziesięć osób zginęło w poniedziałek po zawaleniu się mostu na rzece, podał burmistrz.",
    "tr": "Belediye başkanı, köprünün çökmesi sonucu en az on kişinin öldüğünü ve çok sayıda yaralı olduğunu söyledi.",
    "ru": "Не менее десяти человек погибли в понедельник при обрушении моста через реку, сообщил мэр города.",
    "uk": "Щонайменше десять людей загинули у понеділок через обвал моста, повідомив мер міста, і це не все.",
    "ar": "قتل عشرة أشخاص على الأقل يوم الاثنين عندما انهار الجسر",
    "zh": "星期一大桥倒塌，至少十人死亡，市长说。",
    "ja": "月曜日に橋が崩れ、少なくとも十人が死亡したと市長が述べた。",
}


@pytest.mark.parametrize("language", sorted(SAID))
def test_sentence_is_told(language: str) -> None:
    assert language_of(SAID[language]) == language


def test_telegraphic_english_is_english() -> None:
    assert language_of("Flood: 31 dead, 112 missing. Dam of Brelsk broke. Schools shut in the valley.") == "en"


def test_too_little_text_is_undetermined() -> None:
    assert language_of("31 dead") == "und"
    assert language_of("") == "und"


def test_declared_codes_are_read() -> None:
    assert [declared_language(value) for value in ("en-GB", "EN_us", "eng", "English", "", None, "12")] == [
        *["en"] * 4,
        *[None] * 3,
    ]


@given(st.text(max_size=200))
def test_any_text_has_a_code(text: str) -> None:
    assert 2 <= len(language_of(text)) <= 3
