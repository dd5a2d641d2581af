"""Packs a trained reader for the bot: 8 bits a weight, its tokenizer, and their checksums."""

import argparse
import hashlib
import shutil
from pathlib import Path

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor

from training.second_reader.encoder import Reader
from training.second_reader.rows import own_cases
from training.second_reader.swift import Swift

CASES = Path(__file__).with_name("cases")
MODEL, TOKENIZER, SUMS = "reader.onnx", "tokenizer.json", "SHA256SUMS"


def export(trained: Path, weights: Path, cases: Path = CASES) -> None:
    """Write the weights that travel with the project."""
    tokenizer = Tokenizer.from_file(str(trained / TOKENIZER))
    reader = Reader(tokenizer.get_vocab_size())
    reader.load_state_dict(torch.load(trained / "reader.pt", map_location="cpu"))
    reader.eval()
    ids, mask = _heard(tokenizer, cases)
    whole = trained / "reader.fp32.onnx"
    torch.onnx.export(
        Swift(reader, ids, mask),
        (ids[:2], mask[:2]),
        str(whole),
        input_names=["ids", "mask"],
        output_names=["answers", "meaning"],
        dynamic_axes={"ids": {0: "rows", 1: "pieces"}, "mask": {0: "rows", 1: "pieces"}},
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    weights.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(
        whole,
        weights / MODEL,
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    shutil.copy(trained / TOKENIZER, weights / TOKENIZER)
    lines = [f"{_sum(weights / name)}  {name}" for name in (MODEL, TOKENIZER)]
    (weights / SUMS).write_text("\n".join(lines) + "\n", encoding="ascii")


def _heard(tokenizer: Tokenizer, cases: Path) -> tuple[Tensor, Tensor]:
    """Return some of our own cases as numbers."""
    read = tokenizer.encode_batch([f"query: {one.text}" for one in own_cases(cases)[::7]])
    ids = torch.tensor([one.ids for one in read])
    return ids, torch.tensor([one.attention_mask for one in read])


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def main() -> None:
    """Pack by the command line."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("trained", type=Path)
    asked.add_argument("weights", type=Path)
    options = asked.parse_args()
    export(options.trained, options.weights)


if __name__ == "__main__":
    main()
