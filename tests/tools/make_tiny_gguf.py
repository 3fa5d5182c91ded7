"""Makes a tiny model of random weights that a real ``llama-server`` loads; half a megabyte.

It says nothing sensible: it is there to speak the protocol. Its one trick: dimension 0 of each
embedding is constant, and the output rows of all pieces that are not printable ASCII point far
against it, so that only readable characters are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from gguf import GGUFWriter, TokenType

_WIDTH, _INNER, _LAYERS, _HEADS, _CONTEXT = 64, 128, 2, 4, 8192
_AGAINST = -50.0
_TEMPLATE = (
    "{% for message in messages %}<{{ message['role'] }}>{{ message['content'] }}\n{% endfor %}"
    "{% if add_generation_prompt %}<assistant>{% endif %}"
)


Piece = tuple[bytes, float, TokenType, bool]
"""A piece of text with its score, its type, and whether the model may draw it."""


def _vocabulary() -> list[Piece]:
    pieces: list[Piece] = [
        (b"<unk>", 0.0, TokenType.UNKNOWN, False),
        (b"<s>", 0.0, TokenType.CONTROL, False),
        (b"</s>", 0.0, TokenType.CONTROL, False),
    ]
    for byte in range(256):
        printable = 32 <= byte < 127
        pieces.append((f"<0x{byte:02X}>".encode(), 0.0, TokenType.BYTE, printable))
    letters = "▁abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,:"
    pieces += [(char.encode(), -1.0, TokenType.NORMAL, True) for char in letters]
    return pieces


def make(path: Path, seed: int = 7) -> None:
    """Write the model.

    Args:
        path: the file.
        seed: of the random weights.
    """
    pieces = _vocabulary()
    writer = GGUFWriter(path, "llama")
    _add_shape(writer)
    _add_tokens(writer, pieces)
    for name, values in _tensors(pieces, np.random.default_rng(seed)):
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_shape(writer: GGUFWriter) -> None:
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)


def _add_tokens(writer: GGUFWriter, pieces: list[Piece]) -> None:
    writer.add_tokenizer_model("llama")
    writer.add_token_list([piece for piece, *_ in pieces])
    writer.add_token_scores([score for _, score, *_ in pieces])
    writer.add_token_types([kind for _, _, kind, _ in pieces])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(_TEMPLATE)


def _tensors(pieces: list[Piece], random: np.random.Generator) -> Iterator[tuple[str, np.ndarray]]:
    def weights(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * 0.05).astype(np.float32)

    embeddings, output = weights(len(pieces), _WIDTH), weights(len(pieces), _WIDTH)
    embeddings[:, 0] = 4.0
    output[:, 0] = [0.0 if may else _AGAINST for *_, may in pieces]
    yield "token_embd.weight", embeddings
    yield "output.weight", output
    yield "output_norm.weight", np.ones(_WIDTH, np.float32)
    for layer in range(_LAYERS):
        for name in ("attn_norm", "ffn_norm"):
            yield f"blk.{layer}.{name}.weight", np.ones(_WIDTH, np.float32)
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            yield f"blk.{layer}.{name}.weight", weights(_WIDTH, _WIDTH)
        for name in ("ffn_gate", "ffn_up"):
            yield f"blk.{layer}.{name}.weight", weights(_INNER, _WIDTH)
        yield f"blk.{layer}.ffn_down.weight", weights(_WIDTH, _INNER)
