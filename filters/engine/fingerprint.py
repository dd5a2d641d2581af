"""What two messages share that say the same thing."""

from hashlib import blake2b

from filters.engine.folding import DROPPED, STRETCH, fold


def fingerprint(text: str) -> str:
    """Return the same for two texts that say the same thing: case, spacing and stretch aside.

    It is a hash: what was said cannot be read back from it.
    """
    said = STRETCH.sub(r"\1", DROPPED.sub("", fold(text)))
    return blake2b(
        " ".join(said.split()).encode(errors="surrogatepass"), digest_size=16
    ).hexdigest()
