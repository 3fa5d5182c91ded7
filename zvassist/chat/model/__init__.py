"""The model engine: asks a language model that the office names; optional, and off until set up.

``settings`` says where to, ``address`` whether that may be, ``outgoing`` what would leave;
``asking`` and ``client`` fetch the answer, ``answer`` and ``offers`` read it, the gate judges it,
``log`` keeps what was sent. Nothing here opens a connection when it is imported.
"""
