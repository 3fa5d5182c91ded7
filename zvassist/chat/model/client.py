"""One request to the model's server. The only module that opens a connection.

The HTTP library is loaded when a request is made, never before. Nothing of the surroundings
decides where a message goes: no proxy, no ``.netrc``, no redirect, no compressed answer.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zvassist.chat.model.address import Resolve, Server, checked, resolve
from zvassist.chat.model.errors import CancelledError, ModelError, StatusError
from zvassist.chat.model.reading import Completion, Reader, StreamReader, WholeReader, said
from zvassist.chat.model.settings import Settings

if TYPE_CHECKING:
    import httpx2

Heard = Callable[[str], None]
"""Is given the whole answer so far, each time it has grown; called in the asking thread."""
_GLANCE = 0.05
_ERROR_BODY = 4096
_OK = 200


class Client:
    """Sends requests to the one server of the settings.

    Args:
        settings: where to, and within which limits.
        key: of the server, or None.
        resolver: finds the numbers of a host.
    """

    def __init__(self, settings: Settings, key: str | None, resolver: Resolve = resolve) -> None:
        self._settings = settings
        self._key = key
        self._resolver = resolver

    def send(
        self,
        body: dict[str, Any],
        *,
        seconds: float,
        cancel: threading.Event,
        heard: Heard | None = None,
    ) -> Completion:
        """Send one request and wait for the whole answer; call it in a thread of its own.

        Args:
            body: in the OpenAI protocol.
            seconds: until the whole answer must be there.
            cancel: set from any thread, it breaks the run off; the server sees that.
            heard: told of each piece.

        Raises:
            CancelledError: it was broken off.
            StatusError: the server answered with an error.
            ModelError: anything else that kept the answer away.
        """
        server, limits = self._settings.server, self._settings.limits
        numbers = checked(
            server,
            allow_external=self._settings.allow_external,
            seconds=limits.connect,
            resolve=self._resolver,
        )
        if cancel.is_set():
            raise CancelledError
        _library()
        return asyncio.run(self._watched(server, numbers, body, seconds, cancel, heard))

    async def _watched(
        self,
        server: Server,
        numbers: tuple[str, ...],
        body: dict[str, Any],
        seconds: float,
        cancel: threading.Event,
        heard: Heard | None,
    ) -> Completion:
        """The request, ended early by the clerk or by the clock."""
        work = asyncio.ensure_future(self._first_that_answers(server, numbers, body, heard))
        watch = asyncio.ensure_future(_until(cancel))
        try:
            await asyncio.wait({work, watch}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                return work.result()
            if cancel.is_set():
                raise CancelledError
            raise ModelError(
                f"Das Modell ist nach {seconds:g} Sekunden nicht fertig; bitte einen kürzeren "
                "Text senden oder „gesamt“ unter [grenzen] erhöhen."
            )
        finally:
            work.cancel()
            watch.cancel()
            await asyncio.gather(work, watch, return_exceptions=True)

    async def _first_that_answers(
        self,
        server: Server,
        numbers: tuple[str, ...],
        body: dict[str, Any],
        heard: Heard | None,
    ) -> Completion:
        """A host may have several numbers; one where nobody listens gives way to the next."""
        httpx = _library()
        limits = self._settings.limits
        timeout = httpx.Timeout(limits.read, connect=limits.connect)
        # Without encryption no certificates are read; with it they are always checked.
        secure = server.scheme == "https"
        async with httpx.AsyncClient(verify=secure, trust_env=False, timeout=timeout) as http:
            for number in numbers:
                try:
                    return await self._exchange(http, server, number, body, heard)
                except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                    failed = _unreachable(server, str(error))
                except httpx.TimeoutException:
                    seconds = f"{limits.read:g}".replace(".", ",")
                    raise ModelError(
                        f"Das Modell schweigt seit {seconds} s; bitte später noch einmal."
                    ) from None
                except httpx.HTTPError:
                    raise ModelError(
                        f"Die Verbindung zu {server.authority} ist abgebrochen; bitte noch einmal."
                    ) from None
        raise failed

    async def _exchange(
        self,
        http: httpx2.AsyncClient,
        server: Server,
        number: str,
        body: dict[str, Any],
        heard: Heard | None,
    ) -> Completion:
        host = f"[{number}]" if ":" in number else number
        url = f"{server.scheme}://{host}:{server.port}{server.path}/chat/completions"
        # The name still stands in the request and in the certificate that is asked for.
        named = {"sni_hostname": server.host}
        async with http.stream(
            "POST", url, json=body, headers=self._headers(server), extensions=named
        ) as response:
            if response.status_code != _OK:
                raise await self._refusal(response)
            reader = _reader(response, self._settings.limits.answer_bytes)
            async for piece in response.aiter_raw():
                if reader.feed(piece) and heard:
                    heard(reader.text)
            return reader.end()

    def _headers(self, server: Server) -> dict[str, str]:
        headers = {
            "Host": server.authority,
            "Accept": "text/event-stream, application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "zvassist",
        }
        return headers | ({"Authorization": f"Bearer {self._key}"} if self._key else {})

    async def _refusal(self, response: httpx2.Response) -> StatusError:
        body = b""
        async for piece in response.aiter_raw():
            body += piece
            if len(body) >= _ERROR_BODY:
                break
        words = said(body[:_ERROR_BODY])
        # Some servers repeat the key in their complaint.
        words = words.replace(self._key, "…") if self._key else words
        return StatusError(response.status_code, words, response.headers.get("retry-after"))


def _reader(response: httpx2.Response, most: int) -> Reader:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.headers.get("content-encoding", "identity") != "identity":
        raise ModelError("Der Modellserver antwortet gepackt, das war nicht verlangt.")
    if kind == "text/html":
        raise ModelError(
            "Statt des Modells antwortet eine Webseite, vielleicht eine Anmeldung oder ein "
            "Proxy; bitte „url“ prüfen."
        )
    return StreamReader(most=most) if kind == "text/event-stream" else WholeReader(most=most)


def _unreachable(server: Server, why: str) -> ModelError:
    if "certificate" in why.lower():
        return ModelError(
            f"Das Zertifikat von {server.host} ist nicht vertrauenswürdig; bitte die IT fragen."
        )
    return ModelError(
        f"Der Modellserver {server.authority} ist nicht erreichbar; läuft er, und stimmt „url“?"
    )


async def _until(cancel: threading.Event) -> None:
    while not cancel.is_set():
        await asyncio.sleep(_GLANCE)


def _library() -> Any:
    try:
        import httpx2
    except ImportError:
        raise ModelError(
            "Für Sprachmodelle fehlt ein Zusatzpaket; „pip install 'zvassist[llm]'“ holt es."
        ) from None
    return httpx2
