"""Where a message may go: decided by the number an address resolves to."""

from __future__ import annotations

import threading

import pytest

from zvassist.chat.model.address import Reach, Server, checked, parse_url, reach_of, resolve
from zvassist.chat.model.client import Client
from zvassist.chat.model.destination import destination_of
from zvassist.chat.model.errors import ModelError


def numbers(*given):
    return lambda host, port, seconds: given


def check(url, *found, allow=False):
    return checked(parse_url(url), allow_external=allow, seconds=1, resolve=numbers(*found))


@pytest.mark.parametrize(
    ("number", "reach"),
    [
        ("127.0.0.1", Reach.COMPUTER),
        ("127.8.9.1", Reach.COMPUTER),
        ("::1", Reach.COMPUTER),
        ("::ffff:127.0.0.1", Reach.COMPUTER),
        ("10.1.2.3", Reach.NETWORK),
        ("172.16.0.1", Reach.NETWORK),
        ("172.31.255.255", Reach.NETWORK),
        ("192.168.178.20", Reach.NETWORK),
        ("fd00::1", Reach.NETWORK),
        ("::ffff:10.0.0.1", Reach.NETWORK),
        ("172.32.0.1", Reach.EXTERNAL),
        ("8.8.8.8", Reach.EXTERNAL),
        ("169.254.169.254", Reach.EXTERNAL),
        ("100.64.0.1", Reach.EXTERNAL),
        ("0.0.0.0", Reach.EXTERNAL),
        ("192.0.2.1", Reach.EXTERNAL),
        ("2001:db8::1", Reach.EXTERNAL),
        ("::ffff:8.8.8.8", Reach.EXTERNAL),
        ("fe80::1%eth0", Reach.EXTERNAL),
    ],
)
def test_how_far_a_number_is(number, reach):
    assert reach_of(number) is reach


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("http://127.0.0.1:8080/v1", Server("http", "127.0.0.1", 8080, "/v1")),
        ("http://127.0.0.1:8080/v1/", Server("http", "127.0.0.1", 8080, "/v1")),
        ("https://llm.kreis.local", Server("https", "llm.kreis.local", 443, "")),
        (
            "https://llm.kreis.local/v1/chat/completions",
            Server("https", "llm.kreis.local", 443, "/v1"),
        ),
        ("http://[::1]:80/v1", Server("http", "::1", 80, "/v1")),
    ],
)
def test_addresses_are_taken_apart(url, server):
    assert parse_url(url) == server


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "muss eine Adresse"),
        ("llm.kreis.local", "muss eine Adresse"),
        ("ftp://llm.kreis.local", "muss eine Adresse"),
        ("file:///etc/passwd", "muss eine Adresse"),
        ("http://", "muss eine Adresse"),
        ("http://host:abc/v1", "keine gültige Adresse"),
        ("http://host:99999/v1", "keine gültige Adresse"),
        ("http://[::1/v1", "keine gültige Adresse"),
        ("https://user:geheim@host/v1", "Zugangsdaten"),
        ("https://geheim@host/v1", "Zugangsdaten"),
        ("https://host/v1?key=geheim", "nur Rechner, Port und Pfad"),
        ("https://host/v1#x", "nur Rechner, Port und Pfad"),
        ("https://hößt/v1", "in ASCII"),
        ("https://host/v1\u200b", "in ASCII"),
    ],
)
def test_other_addresses_are_refused_without_repeating_them(url, words):
    with pytest.raises(ModelError, match=words) as caught:
        parse_url(url)
    assert "geheim" not in str(caught.value)


def test_private_servers_may_be_spoken_to_in_the_clear():
    assert check("http://llm.kreis.local", "10.0.0.5") == ("10.0.0.5",)


def test_outside_servers_need_consent_and_encryption():
    with pytest.raises(ModelError, match="erlaube_extern = true"):
        check("https://api.example.com", "8.8.8.8")
    with pytest.raises(ModelError, match="nur verschlüsselt"):
        check("http://api.example.com", "8.8.8.8", allow=True)
    assert check("https://api.example.com", "8.8.8.8", allow=True) == ("8.8.8.8",)


def test_one_outside_number_among_private_ones_counts():
    with pytest.raises(ModelError, match="außerhalb des eigenen Netzes"):
        check("http://llm.kreis.local", "10.0.0.5", "8.8.8.8")


def test_an_unknown_host_is_told():
    with pytest.raises(ModelError, match="gibt es nicht"):
        check("http://nirgends.invalid")


def test_a_private_looking_name_with_an_outside_number_gets_nothing(settings, stub):
    """What a name says of itself does not count, and the stub behind it is never reached."""
    chosen = settings("good").model_copy(update={"url": stub.url.replace("127.0.0.1", "localhost")})
    client = Client(chosen, None, numbers("8.8.8.8"))
    with pytest.raises(ModelError, match="außerhalb des eigenen Netzes"):
        client.send({"model": "good"}, seconds=2, cancel=threading.Event())
    assert stub.asked == []


def test_the_connection_goes_to_the_number_that_was_checked(settings, stub):
    """The name would lead nowhere; a second look-up would fail."""
    port = stub.server_address[1]
    chosen = settings("good").model_copy(update={"url": f"http://llm.invalid:{port}/v1"})
    client = Client(chosen, None, numbers("127.0.0.1"))
    body = {"model": "good", "stream": False}
    assert client.send(body, seconds=5, cancel=threading.Event()).text
    assert stub.headers[0]["host"] == f"llm.invalid:{port}"


def test_a_number_where_nobody_listens_gives_way_to_the_next(settings, stub):
    client = Client(settings("good"), None, numbers("127.0.0.9", "127.0.0.1"))
    body = {"model": "good", "stream": False}
    assert client.send(body, seconds=5, cancel=threading.Event()).text


def test_numbers_are_resolved_without_a_name_service():
    assert resolve("127.0.0.1", 80, 5) == ("127.0.0.1",)
    assert resolve("a..b", 80, 5) == ()


@pytest.mark.parametrize(
    ("url", "allow", "sentence"),
    [
        ("http://127.0.0.1:8080/v1", False, "Modell m auf diesem Rechner: nichts verlässt ihn."),
        ("http://localhost:8080/v1", False, "Modell m auf diesem Rechner: nichts verlässt ihn."),
        (
            "http://10.0.0.5:8080/v1",
            False,
            "Sendet an 10.0.0.5:8080 (im eigenen Netz), Modell m; Namen werden ersetzt.",
        ),
        (
            "https://llm.kreis.local/v1",
            False,
            "Sendet an llm.kreis.local (nur im eigenen Netz), Modell m; Namen werden ersetzt.",
        ),
        (
            "https://api.example.com/v1",
            True,
            "Sendet an api.example.com (auch außerhalb des eigenen Netzes erlaubt), Modell m; "
            "Namen werden ersetzt.",
        ),
    ],
)
def test_the_line_above_the_entry_says_where_a_message_goes(settings, url, allow, sentence):
    chosen = settings("m", erlaube_extern=allow).model_copy(update={"url": url})
    assert destination_of(chosen).sentence == sentence
