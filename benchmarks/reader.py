"""What the second reader costs: run with `python -m benchmarks.reader WEIGHTS LOG`."""

import asyncio
import resource
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from bot.backtest.log import look_into
from bot.backtest.unpacking import unpacked
from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.charter.load import load
from bot.reader.cleaning import cleaned
from bot.reader.gist import says_nothing
from bot.reader.live import LiveReader
from bot.reader.model import Answer, Reads, open_model
from bot.reader.still import usual
from bot.reader.sums import MODEL, TOKENIZER
from filters.engine.message import Message

PACE, SECONDS = 100, 20
TEXTS = 400


def messages(log: Path) -> Iterator[Message]:
    found = look_into(log, 0, "", "")
    with unpacked(log) as stream:
        yield from (one for one in found.entries(stream) if isinstance(one, Message))


def share(times: list[float], part: float) -> str:
    times = sorted(times)
    return f"{1000 * times[min(int(part * len(times)), len(times) - 1)]:.2f} ms"


def told(name: str, times: list[float]) -> None:
    print(f"{name}: p50 {share(times, 0.5)}, p99 {share(times, 0.99)}, most {share(times, 1)}")


async def lived(said: list[Message], reader: LiveReader | None) -> list[float]:
    bench = reader_bench(reader)
    running = asyncio.get_running_loop().create_task(reader.run()) if reader else None
    if reader:
        await reader.scorer.soon("bonsoir à tout le monde ici", 60)
    times, begun = [], perf_counter()
    for number, message in enumerate(said):
        await asyncio.sleep(max(0.0, begun + number / PACE - perf_counter()))
        start = perf_counter()
        seen = bench.assess(message)
        if reader:
            seen = await reader.read(message, seen, bench)
        bench.follow(seen)
        times.append(perf_counter() - start)
    if running:
        running.cancel()
        await asyncio.wait([running])
    return times


def reader_bench(reader: LiveReader | None) -> Bench:
    bench = Bench("bench", load("base.en"), Conduct(), language="en")
    if reader:
        reader._benches = {"bench": bench}  # noqa: SLF001  # one bench a run
    return bench


def main() -> None:
    weights, log = Path(sys.argv[1]), Path(sys.argv[2])
    said = list(islice(messages(log), PACE * SECONDS * 2))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = perf_counter()
    model = open_model(weights)
    list(model.answers(["bonjour"]))
    print(f"start: {perf_counter() - start:.2f} s")
    print(f"memory: {(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB")
    print(f"size: {sum(one.stat().st_size for one in weights.iterdir()) / 1e6:.1f} MB")
    worth = [one for one in map(cleaned, said) if not says_nothing(one)][:TEXTS]
    paced("one by one", TEXTS, lambda: list(model.answers(worth)))
    paced("8 of like length together, which is not used", TEXTS, lambda: together(weights, worth))
    read: dict[str, Answer] = {}
    paced("chat, one by one, the same text once", PACE * SECONDS, lambda: chat(said, model, read))
    print(f"  {len(read)} of {PACE * SECONDS} were read, the rest known or saying nothing")
    paced("cleaned", TEXTS, lambda: [cleaned(one) for one in said[:TEXTS]])
    live(said, model, weights)


def together(weights: Path, texts: list[str]) -> None:
    session = InferenceSession(str(weights / MODEL), one_core(), ["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(weights / TOKENIZER))
    texts = sorted(texts, key=len)
    for at in range(0, len(texts), 8):
        read = tokenizer.encode_batch([f"query: {one}" for one in texts[at : at + 8]])
        ids = np.array([one.ids for one in read])
        session.run(["answers"], {"ids": ids, "mask": (ids != 1).astype(np.int64)})


def one_core() -> SessionOptions:
    options = SessionOptions()
    options.intra_op_num_threads = 1
    return options


def paced(name: str, count: int, work: Callable[[], object]) -> None:
    begun = process_time()
    work()
    print(f"{name}: {count / (process_time() - begun):.0f} messages of a second of one core")


def chat(said: list[Message], model: Reads, read: dict[str, Answer]) -> None:
    for one in said[: PACE * SECONDS]:
        text = cleaned(one)
        if not says_nothing(text) and text not in read:
            (read[text],) = model.answers([text])


def live(said: list[Message], model: Reads, weights: Path) -> None:
    halves = said[: PACE * SECONDS], said[PACE * SECONDS :]
    for half in halves:
        told("rules alone, 100 messages a second", asyncio.run(lived(half, None)))
        with TemporaryDirectory() as folder:
            reader = LiveReader(model, {}, Path(folder) / "chats.json", usual(weights))
            told("with the reader", asyncio.run(lived(half, reader)))
        tally = reader.scorer.tally
        print(f"  read {tally.read}, known {tally.known}, unread {tally.unread}, ", end="")
        print(f"slowest answer {1000 * tally.slowest:.0f} ms")


if __name__ == "__main__":
    main()
