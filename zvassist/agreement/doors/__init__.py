"""How each kind of change is carried out and taken back, one module per part of the draft."""
