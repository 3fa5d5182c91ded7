"""The parts of a roll-over, one module per part of the agreement."""
