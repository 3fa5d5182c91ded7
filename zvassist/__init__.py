"""Drafting assistant for the Hessian Zielvereinbarung on the AQB.

The package root imports nothing, so that ``zvassist --version`` costs nothing.
"""

__version__ = "0.1.0"
