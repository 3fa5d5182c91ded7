"""Roll-over (Fortschreibung), pure: old draft, old year, new year -> decisions, each with why."""
