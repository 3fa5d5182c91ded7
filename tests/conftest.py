"""Property tests run on fixed examples, so that a green run stays green.

``pytest --hypothesis-profile search`` looks for new ones.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("fixed")
