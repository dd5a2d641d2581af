"""Trains the second reader from its first stage: `python -m training.second_reader.train`."""

import argparse
import math
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.second_reader.encoder import Reader, from_stage
from training.second_reader.exam import Packed
from training.second_reader.frames import disguised, made
from training.second_reader.rows import UNKNOWN, Row, chat, labelled, noisy, own_cases
from training.second_reader.vocabulary import chosen, pruned
from training.second_reader.words import words_of

BATCH = 32
SMOOTHING = 0.04
RATE = 5e-5
HEADS_RATE = 1e-3
STILL = 3
"""So many lower layers stay as they were."""
NOISY, DISGUISED = 0.2, 0.12
"""The share of rows that are misspelled a little, and of our own that are spelled otherwise."""
SHARES = {
    "dynahate": 5_000,
    "hatemoji": 1_200,
    "mhs": 1_500,
    "mlma": 200,
    "paradetox": 1_200,
    "surge": 400,
}
"""Rows of each set in one round; of our own cases each is read `OWN` times."""
OWN = 3
FRAMED = 4
"""How often each of our own frames is filled."""
CHAT = 3_000
HARD = 4_000
"""Lines of chat that the reader of before finds gravest, of `LOOKED_AT`: it is wrong of most."""
LOOKED_AT = 12_000
DOUBTED = 0.002
"""The share of those whose highest scores may be right: nothing is learned of them."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows as numbers."""

    ids: Tensor
    mask: Tensor
    answers: Tensor
    weights: Tensor


def mixture(
    sets: dict[str, list[Row]],
    own: Sequence[Row],
    talk: Sequence[Row],
    hard: Sequence[Row],
    rng: random.Random,
) -> list[Row]:
    """Draw the rows of one round."""
    rows = [one for name, share in SHARES.items() for one in _some(sets[name], share, rng)]
    rows += [*own] * OWN
    rows += made(FRAMED, rng)
    rows += _some(talk, CHAT, rng)
    rows += hard
    return [_respelled(one, rng) for one in rows if one.text]


def _respelled(row: Row, rng: random.Random) -> Row:
    """Misspell some rows a little; disguise some of our own, hateful or fair."""
    if row.source[2:3] == "." and rng.random() < DISGUISED:
        return replace(row, text=disguised(row.text, rng))
    return replace(row, text=noisy(row.text, rng)) if rng.random() < NOISY else row


def batches(rows: Sequence[Row], tokenizer: Tokenizer, rng: random.Random) -> Iterator[Batch]:
    """Put rows of like length together, in an order of chance."""
    by_length = sorted(rows, key=lambda one: len(one.text) + rng.random() * 20)
    parts = [by_length[at : at + BATCH] for at in range(0, len(by_length), BATCH)]
    rng.shuffle(parts)
    for part in parts:
        yield batch(part, tokenizer)


def batch(rows: Sequence[Row], tokenizer: Tokenizer) -> Batch:
    """Turn rows into numbers; what is unknown of a row weighs nothing."""
    read = tokenizer.encode_batch([f"query: {one.text}" for one in rows])
    answers = torch.tensor([[one.hate, one.insult] for one in rows])
    known = (answers >= 0).float()
    trust = torch.tensor([one.weight for one in rows])[:, None]
    return Batch(
        torch.tensor([one.ids for one in read]),
        torch.tensor([one.attention_mask for one in read]),
        answers.clamp(min=0) * (1 - 2 * SMOOTHING) + SMOOTHING,
        known * trust,
    )


def train(
    reader: Reader,
    rounds: Sequence[Sequence[Row]],
    tokenizer: Tokenizer,
    seed: int,
    still: int = STILL,
) -> None:
    """Teach the reader; its words and lower layers stay as they are."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    for part in (reader.words, reader.places, reader.kind, reader.begun, *reader.layers[:still]):
        part.requires_grad_(requires_grad=False)
    steps = sum(math.ceil(len(one) / BATCH) for one in rounds)
    learner = _learner(reader)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(step / (0.06 * steps), (steps - step) / (0.94 * steps))
    )
    reader.train()
    reader.layers[:still].eval()
    began, done = time.monotonic(), 0
    for rows in rounds:
        for one in batches(rows, tokenizer, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = reader.logits(one.ids, one.mask).float()
            lost = functional.binary_cross_entropy_with_logits(
                logits, one.answers, one.weights, reduction="sum"
            ) / one.weights.sum().clamp(min=1)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            learner.step()
            schedule.step()
            learner.zero_grad(set_to_none=True)
            done += 1
            if done % 50 == 0:
                took = time.monotonic() - began
                print(f"{done}/{steps} loss {lost.item():.3f} {took:.0f} s", flush=True)


def hardest(looked_at: Sequence[Row], weights: Path) -> list[Row]:
    """Return the lines of chat that a packed reader finds gravest."""
    found = Packed(weights).answers([one.text for one in looked_at])
    hate, insult = np.quantile(found, 1 - DOUBTED, axis=0)
    order = np.argsort(-found.max(1))[:HARD]
    return [
        replace(
            looked_at[at],
            hate=UNKNOWN if found[at, 0] > hate else 0.0,
            insult=UNKNOWN if found[at, 1] > insult else 0.0,
        )
        for at in order
    ]


def _learner(reader: Reader) -> torch.optim.Optimizer:
    heads = list(reader.heads.parameters())
    body = [
        one
        for name, one in reader.named_parameters()
        if one.requires_grad and not name.startswith("heads")
    ]
    groups = [{"params": body, "lr": RATE}, {"params": heads, "lr": HEADS_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _some(rows: Sequence[Row], share: int, rng: random.Random) -> list[Row]:
    return rng.sample(rows, min(share, len(rows)))


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--start", type=Path, required=True, help="folder of the first stage")
    asked.add_argument("--data", type=Path, required=True, help="folder of chat/ and labelled/")
    asked.add_argument("--cases", type=Path, default=Path(__file__).parent / "cases")
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--rounds", type=int, default=1)
    asked.add_argument("--resume", type=Path, help="folder of a round before, packed in weights/")
    asked.add_argument("--part", type=float, default=1.0, help="of the rows of a round")
    asked.add_argument("--still", type=int, default=STILL, help="lower layers that stay")
    asked.add_argument("--seed", type=int, default=1)
    return asked.parse_args()


def _begun(start: Path, rows: Iterable[Row]) -> tuple[Reader, Tokenizer]:
    """Return what the first stage left, with the pieces that these rows need."""
    full = start / "tokenizer.json"
    kept = chosen(full, (one.text for one in rows))
    stage = torch.load(start / "stage1.bf16.pt", map_location="cpu")
    return from_stage(stage, torch.tensor(words_of(kept))), pruned(full, kept)


def _resumed(folder: Path) -> tuple[Reader, Tokenizer]:
    """Return what a round before left."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    reader = Reader(tokenizer.get_vocab_size())
    reader.load_state_dict(torch.load(folder / "reader.pt", map_location="cpu"))
    return reader, tokenizer


def main() -> None:
    """Train by the command line."""
    options = _asked()
    rng = random.Random(options.seed)
    sets, own = labelled(options.data / "labelled"), own_cases(options.cases)
    lines = chat(options.data / "chat/shooter-2021-a.jsonl.gz")
    talk = list({one.text: one for one in lines}.values())
    if options.resume:
        reader, tokenizer = _resumed(options.resume)
        hard = hardest(_some(talk, int(options.part * LOOKED_AT), rng), options.resume / "weights")
    else:
        reader, tokenizer = _begun(options.start, chain(*sets.values(), own, talk))
        hard = []
    rounds = [mixture(sets, own, talk, hard, rng) for _ in range(options.rounds)]
    rounds = [_some(one, int(options.part * len(one)), rng) for one in rounds]
    train(reader, rounds, tokenizer, options.seed, options.still)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(options.out / "tokenizer.json"))
    torch.save(reader.state_dict(), options.out / "reader.pt")


if __name__ == "__main__":
    main()
