"""What people use today, each through its own interface, where it is installed."""

from __future__ import annotations

from typing import Any

import pytest

from consilience.evaluate.peers import PEERS, Peer
from invented_page import PAGE_ROW

TEXT = 'The mayor said: "We lost our homes in the flood." On 3 May 2031 12 people were killed near Kiel.'
ROWS: dict[str, list[dict[str, Any]]] = {
    "body": [PAGE_ROW],
    "names": [{"id": "a", "schema": "Person", "left": "Mira Tasko", "right": "Mira Tasko"}],
    "stories": [{"id": name, "title": "Flood", "text": f"{TEXT} Case {name}."} for name in "abcd"],
}
FIELDS = {
    "attribution": "attributions",
    "body": "body",
    "casualties": "incidents",
    "dates": "timexes",
    "displacement": "reports",
    "events": "claims",
    "names": "same",
    "places": "toponyms",
    "stories": "story",
}


@pytest.mark.filterwarnings("ignore")  # those of other people's libraries
@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_answers_every_row_in_the_form_of_its_task(peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.name} is not installed: {peer.install}")
    rows = ROWS.get(peer.task, [{"id": "a", "text": TEXT, "published": "2031-05-07"}])
    told = list(peer.answer(rows))
    assert [answer["id"] for answer in told] == [row["id"] for row in rows]
    assert all(FIELDS[peer.task] in answer for answer in told)
    assert peer.versions


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("peer", [peer for peer in PEERS if peer.task == "names"], ids=lambda peer: peer.name)
def test_a_peer_tells_names_apart_row_by_row(peer: Peer) -> None:
    if not peer.installed:
        pytest.skip(f"{peer.name} is not installed: {peer.install}")
    pairs = [("Mira Tasko", "Mira Tasko"), ("Mira Tasko", "Anton Wedell"), ("Anna Rell", "Anna Rell")]
    rows = [{"id": str(n), "schema": "Person", "left": a, "right": b} for n, (a, b) in enumerate(pairs)]
    assert [told["same"] for told in peer.answer(rows)] == [True, False, True]


def test_a_peer_that_is_absent_says_so() -> None:
    absent = Peer("none", "names", (("none-such", "none_such_module"),), iter)
    assert not absent.installed
    assert "peers" in absent.install
