"""The packaged encoders that a reader can be: the words each knows, and how one is built."""

from functools import cache

from pipeline.encoders.base import Weights
from pipeline.encoders.delta import merged
from pipeline.encoders.transformer import Transformer
from pipeline.read.pieces import Vocabulary
from pipeline.read.weights import Base


@cache
def vocabulary(base: Base) -> Vocabulary:
    """Return the word pieces of a packaged encoder.

    Raises
    ------
    UserError
        When it is not installed.
    """
    if base == "mpnet":
        from pipeline.encoders.mpnet_package import packaged_tokenizer

        return Vocabulary.of(packaged_tokenizer())
    from pipeline.encoders.minilm_package import packaged_tokenizer

    return Vocabulary.of(packaged_tokenizer())


def encoder_with(base: Base, delta: Weights, identity: str, threads: int) -> Transformer:
    """Return a packaged encoder with what fine-tuning changed.

    Parameters
    ----------
    delta : float32, as stored by `pipeline.training.low_rank`.
    identity : what names the delta for good.

    Raises
    ------
    UserError
        When it is not installed or not the official one.
    """
    if base == "mpnet":
        from pipeline.encoders import mpnet_package
        from pipeline.encoders.mpnet import MPNet

        weights = merged(mpnet_package.packaged_weights(), delta)
        return MPNet(weights, identity=identity, name="mpnet-themes", threads=threads)
    from pipeline.encoders import minilm_package
    from pipeline.encoders.minilm_network import MiniLM

    weights = merged(minilm_package.packaged_weights(), delta)
    return MiniLM(weights, identity=identity, name="minilm-themes", threads=threads)
