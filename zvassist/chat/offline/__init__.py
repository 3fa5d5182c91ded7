"""The offline engine: deterministic German, no model, no server; it asks rather than guesses."""

from zvassist.chat.offline.engine import OfflineEngine

__all__ = ["OfflineEngine"]
