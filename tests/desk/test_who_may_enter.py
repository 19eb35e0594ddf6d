"""Only who holds a key enters, each page is for its role, and no page of others reaches in."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from pipeline.desk.app import ROUTES
from pipeline.desk.security import LARGEST
from pipeline.desk.server import Listening, serve
from pipeline.desk.sessions import IDLE, LONGEST, Sessions
from pipeline.errors import UserError
from tests.desk.conftest import AT, ORIGIN, Office, Person


def test_a_key_opens_the_desk_once_and_the_next_one_is_told(opened: Office) -> None:
    key = opened.desk.keys.now("analyst")
    assert Person(opened.app, key, "Ann").entered.status_code == 200
    assert opened.announced[-1] == ("analyst", opened.desk.keys.now("analyst"))
    assert Person(opened.app, key, "Bob").entered.status_code == 403


def test_looking_at_the_address_does_not_use_the_key_up(opened: Office) -> None:
    key = opened.desk.keys.now("analyst")
    for _ in range(2):
        page = TestClient(opened.app, base_url=AT).get(f"/enter?key={key}")
        assert page.status_code == 200 and "Your name" in page.text
    assert "set-cookie" not in page.headers


@pytest.mark.parametrize("key", ["", "wrong", "é", "x" * 5000])
def test_a_wrong_key_opens_nothing(opened: Office, key: str) -> None:
    browser = TestClient(opened.app, base_url=AT)
    assert browser.get("/enter", params={"key": key}).status_code == 403
    answer = browser.post("/enter", data={"key": key, "name": "Eve"}, headers=ORIGIN)
    assert answer.status_code == 403 and not browser.cookies


@pytest.mark.parametrize("name", ["", "   ", "../../etc/passwd" * 9, "a\x1b[2Jb", "adjudicated"])
def test_a_name_that_cannot_be_one_is_refused_and_the_key_kept(opened: Office, name: str) -> None:
    key = opened.desk.keys.now("analyst")
    assert Person(opened.app, key, name).entered.status_code == 400
    assert opened.desk.keys.now("analyst") == key


def addresses(method: str) -> list[str]:
    """Every page there is, whoever adds one."""
    return sorted(route.path for route in ROUTES if method in (route.methods or ()))


@pytest.mark.parametrize("address", addresses("GET"))
def test_without_a_session_nothing_is_shown(opened: Office, address: str) -> None:
    answer = TestClient(opened.app, base_url=AT).get(address)
    assert answer.status_code == 403
    assert "Wexmoor" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "127.0.0.1:8766.evil.example"])
def test_another_host_name_is_refused(opened: Office, host: str) -> None:
    ann = opened.analyst()
    assert ann.browser.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin",
    [{}, {"origin": "null"}, {"origin": "http://evil.example"}, {"origin": "http://127.0.0.1:9"},
     {"origin": "https://127.0.0.1:8766"}],
)  # fmt: skip
def test_another_origin_changes_nothing(opened: Office, origin: dict[str, str]) -> None:
    ann = opened.analyst()
    answer = ann.browser.post("/leave", data={"token": ann.token()}, headers=origin)
    assert answer.status_code == 403
    assert "Ann" in ann.sees("/")


def test_another_page_reads_nothing_by_script(opened: Office) -> None:
    ann = opened.analyst()
    for site in ("cross-site", "same-site"):
        sent = {"sec-fetch-site": site, "sec-fetch-mode": "cors"}
        assert ann.browser.get("/read", headers=sent).status_code == 403


@pytest.mark.parametrize("address", addresses("POST"))
def test_no_form_does_anything_for_nobody_or_without_a_token(opened: Office, address: str) -> None:
    stranger = TestClient(opened.app, base_url=AT).post(address, headers=ORIGIN)
    assert stranger.status_code == 403
    people = {"analyst": opened.analyst(), "officer": opened.officer()}
    answers = [person.post(address, token="x").status_code for person in people.values()]
    assert set(answers) <= {403, 404} and 403 in answers


@pytest.mark.parametrize("token", ["", "x", "é"])
def test_a_form_without_the_sessions_token_changes_nothing(
    opened: Office, ids: Any, token: str
) -> None:
    ann = opened.analyst()
    answer = ann.post("/read", token=token, comment=ids("q1")[0])
    assert answer.status_code == 403
    assert not list(opened.labels.glob("desk_read*"))


def test_the_token_of_another_session_is_none(opened: Office) -> None:
    assert opened.analyst().post("/read", token=opened.analyst("Bob").token()).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(opened: Office, method: str) -> None:
    assert opened.analyst().browser.request(method, "/", headers=ORIGIN).status_code == 405


def test_nothing_changes_by_being_looked_at(opened: Office) -> None:
    ann = opened.analyst()
    for address in ("/undo", "/leave"):
        assert ann.get(address).status_code == 404
    assert "Ann" in ann.sees("/")


def test_ten_megabytes_are_refused_before_they_are_read(opened: Office) -> None:
    ann = opened.analyst()
    assert ann.post("/read", token="x", comment="y" * 10_000_000).status_code == 413

    def dribble() -> Any:
        for _ in range(200):
            yield b"a" * 65_536

    answer = ann.browser.post("/read", content=dribble(), headers=ORIGIN)
    assert answer.status_code == 413
    assert LARGEST < 10_000_000


@pytest.mark.parametrize(
    "address",
    ["/static/../sessions.py", "/static/..%2fsessions.py", "/static/%2e%2e/app.py",
     "/static//etc/passwd",
     "/static/templates/layout.html", "/../consultation.toml", "/%00", "/read/../../../etc/passwd"],
)  # fmt: skip
def test_no_path_leads_out_of_the_desk(opened: Office, address: str) -> None:
    answer = opened.analyst().get(address)
    assert answer.status_code == 404
    assert "Keys" not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("address", ["/", "/read", "/nothing", "/static/desk.js", "/enter"])
def test_every_answer_forbids_scripts_of_others_frames_and_keeping(
    opened: Office, address: str
) -> None:
    headers = opened.analyst().get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_cookie_is_for_this_server_alone(opened: Office) -> None:
    answer = TestClient(opened.app, base_url=AT, follow_redirects=False).post(
        "/enter", data={"key": opened.desk.keys.now("analyst"), "name": "Ann"}, headers=ORIGIN
    )
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=strict" in cookie and "domain" not in cookie


def test_a_session_ends_by_leaving_by_waiting_and_in_the_evening(opened: Office) -> None:
    ann = opened.analyst()
    ann.does("/leave")
    assert ann.get("/").status_code == 403

    now = [0.0]
    sessions = Sessions(lambda: now[0])
    secret = sessions.begin("analyst", "Ann")
    now[0] = IDLE - 1
    assert sessions.of(secret)
    now[0] += IDLE + 1
    assert sessions.of(secret) is None
    secret = sessions.begin("analyst", "Ann")
    end = now[0] + LONGEST
    while now[0] < end:
        assert sessions.of(secret)
        now[0] += IDLE / 2
    now[0] += IDLE / 2
    assert sessions.of(secret) is None


def test_a_page_that_looks_by_itself_keeps_no_session_open() -> None:
    now = [0.0]
    sessions = Sessions(lambda: now[0])
    secret = sessions.begin("analyst", "Ann")
    for now[0] in (IDLE / 2, IDLE - 1):
        assert sessions.of(secret, watching=True)
    now[0] = IDLE + 1
    assert sessions.of(secret, watching=True) is None


def test_others_can_reach_it_only_over_tls() -> None:
    with pytest.raises(UserError, match="--certificate"):
        serve(__file__, out=None, listening=Listening(host="0.0.0.0"), say=print)
    named = Listening(host="desk.council.example", port=443, certificate=__file__)
    assert named.scheme == "https" and "desk.council.example" in named.hosts
    assert "127.0.0.1:443" not in named.hosts


def test_no_page_names_anything_outside(opened: Office) -> None:
    ann = opened.analyst()
    for address in ("/", "/read", "/run"):
        page = ann.sees(address)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page)
        assert " style=" not in page and "<script>" not in page
