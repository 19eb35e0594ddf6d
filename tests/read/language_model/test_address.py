"""Comments stay on the machine and in its network unless somebody says that they may leave."""

import pytest
from pydantic import ValidationError

from pipeline.errors import UserError
from pipeline.read.language_model.address import address_of
from pipeline.read.settings import ReadSettings

HOSTS = {
    "models.example": ["203.0.113.7"],
    "gpu.lan": ["192.168.4.20"],
    "split.example": ["10.0.0.9", "203.0.113.7"],
    "localhost": ["127.0.0.1", "::1"],
}


def found(endpoint: str, *, leaves: bool = False) -> tuple[str, str]:
    settings = ReadSettings(endpoint=endpoint, model="m", leaves_the_organisation=leaves)
    return tuple(address_of(settings, lambda host: HOSTS.get(host, [])))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("endpoint", "url", "where"),
    [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1", "this machine"),
        ("http://localhost:11434", "http://localhost:11434/v1", "this machine"),
        ("http://[::1]:8080/v1/", "http://[::1]:8080/v1", "this machine"),
        ("http://gpu.lan/v1/chat/completions", "http://gpu.lan/v1", "its own network"),
        ("https://10.1.2.3/api/v1", "https://10.1.2.3/api/v1", "its own network"),
        ("http://[::ffff:10.1.2.3]/v1", "http://[::ffff:10.1.2.3]/v1", "its own network"),
        ("http://[fd00::5]/v1", "http://[fd00::5]/v1", "its own network"),
    ],
)
def test_this_machine_and_its_network_need_no_word(endpoint: str, url: str, where: str) -> None:
    assert found(endpoint) == (url, where)


@pytest.mark.parametrize("endpoint", ["https://models.example/v1", "https://split.example/v1"])
def test_elsewhere_needs_a_setting_that_says_so(endpoint: str) -> None:
    with pytest.raises(UserError, match="leaves_the_organisation = true"):
        found(endpoint)
    assert found(endpoint, leaves=True) == (endpoint, "outside")


@pytest.mark.parametrize("leaves", [False, True])
def test_nothing_goes_elsewhere_unencrypted(leaves: bool) -> None:
    with pytest.raises(UserError, match="https only"):
        found("http://models.example/v1", leaves=leaves)


@pytest.mark.parametrize(
    ("endpoint", "sentence"),
    [
        ("ftp://127.0.0.1/v1", "no web address"),
        ("127.0.0.1:8080", "no web address"),
        ("https://key@models.example/v1", "THEMES_MODEL_KEY"),
        ("http://127.0.0.1/v1?key=abc", "THEMES_MODEL_KEY"),
        ("https://nowhere.example/v1", "no host “nowhere.example”"),
        ("http://0.0.0.0:8080/v1", "https only"),
        ("http://[::ffff:8.8.8.8]/v1", "https only"),
    ],
)
def test_what_is_no_address_is_one_sentence(endpoint: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        found(endpoint)


def test_an_endpoint_needs_a_model_and_a_model_an_endpoint() -> None:
    for one in ({"endpoint": "http://127.0.0.1/v1"}, {"model": "m"}):
        with pytest.raises(ValidationError, match="needs both"):
            ReadSettings.model_validate(one)
