"""Where a message would go, said so that a clerk can judge it. Asks nobody on the network."""

from __future__ import annotations

from dataclasses import dataclass

from zvassist.chat.model.address import Reach, known_reach
from zvassist.chat.model.settings import Settings

LOCAL = "Lokal: nichts verlässt diesen Rechner."
"""For the engine that needs no model."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A server and a model.

    Attributes:
        host: with its port, where that is not the usual one.
        model: name of the model.
        url: of the settings.
        reach: how far away it is; None when only the name service can tell.
        allow_external: whether it may stand outside of the private network.
    """

    host: str
    model: str
    url: str
    reach: Reach | None
    allow_external: bool

    @property
    def key(self) -> str:
        """What a consent holds for."""
        return f"{self.url} {self.model}"

    @property
    def sentence(self) -> str:
        """One German line for above the entry."""
        model = f"Modell {self.model}"
        if self.reach is Reach.COMPUTER:
            return f"{model} auf diesem Rechner: nichts verlässt ihn."
        where = {
            Reach.NETWORK: "im eigenen Netz",
            Reach.EXTERNAL: "außerhalb des eigenen Netzes",
            None: "auch außerhalb des eigenen Netzes erlaubt"
            if self.allow_external
            else "nur im eigenen Netz",
        }[self.reach]
        return f"Sendet an {self.host} ({where}), {model}; Namen werden ersetzt."


def destination_of(settings: Settings) -> Destination:
    """Where a message of these settings would go."""
    server = settings.server
    return Destination(
        server.authority,
        settings.model,
        settings.url,
        known_reach(server),
        settings.allow_external,
    )
