"""The gate: what stands between any engine's proposals and the clerk.

An engine offers a change with the words it says it rests on. The gate believes neither: the
change must be one a conversation may make, the words must stand literally in one named source,
and read again by the project's own readers they must say that change, of that field, without
doubt. Whatever does not pass becomes a question, never a change. What passes is still only a
proposal: the clerk sees old and new, words and place, and the rules that would newly fire.
"""

from zvassist.chat.gate.admit import Admitted, admit
from zvassist.chat.gate.offered import Offered
from zvassist.chat.gate.readings import Reader, reader

__all__ = ["Admitted", "Offered", "Reader", "admit", "reader"]
