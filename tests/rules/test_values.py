"""What the rules hand on is a value: nobody can change it behind another's back."""

import importlib
import pkgutil
from dataclasses import is_dataclass

import pytest

import zvassist.rules


def value_classes():
    """Every dataclass of the room."""
    for module in pkgutil.walk_packages(zvassist.rules.__path__, "zvassist.rules."):
        for kind in vars(importlib.import_module(module.name)).values():
            if is_dataclass(kind) and kind.__module__ == module.name:
                yield kind


@pytest.mark.parametrize("kind", [*value_classes()], ids=lambda kind: kind.__name__)
def test_it_cannot_be_changed(kind):
    assert kind.__dataclass_params__.frozen
