"""Packs a trained reader for the bot: 8 bits a weight, its tokenizer, and their checksums."""

import argparse
import hashlib
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from training.second_reader.encoder import Reader

MODEL, TOKENIZER, SUMS = "reader.onnx", "tokenizer.json", "SHA256SUMS"


def export(trained: Path, weights: Path) -> None:
    """Write the weights that travel with the project."""
    tokenizer = Tokenizer.from_file(str(trained / TOKENIZER))
    reader = Reader(tokenizer.get_vocab_size())
    reader.load_state_dict(torch.load(trained / "reader.pt", map_location="cpu"))
    reader.eval()
    ids = torch.tensor([[0, 5, 6, 2], [0, 7, 2, 1]])
    whole = trained / "reader.fp32.onnx"
    torch.onnx.export(
        reader,
        (ids, (ids != 1).long()),
        str(whole),
        input_names=["ids", "mask"],
        output_names=["answers", "meaning"],
        dynamic_axes={"ids": {0: "rows", 1: "pieces"}, "mask": {0: "rows", 1: "pieces"}},
        dynamo=False,
    )
    weights.mkdir(parents=True, exist_ok=True)
    quantize_dynamic(whole, weights / MODEL, weight_type=QuantType.QInt8, per_channel=True)
    shutil.copy(trained / TOKENIZER, weights / TOKENIZER)
    lines = [f"{_sum(weights / name)}  {name}" for name in (MODEL, TOKENIZER)]
    (weights / SUMS).write_text("\n".join(lines) + "\n", encoding="ascii")


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
