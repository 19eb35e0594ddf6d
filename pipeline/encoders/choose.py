"""The encoder that the settings name."""

from importlib import import_module
from typing import TYPE_CHECKING

from pipeline.encoders.registry import entry_of
from pipeline.encoders.settings import EncoderSettings

if TYPE_CHECKING:
    from pipeline.encoders.base import Encoder


def by_name(settings: EncoderSettings) -> "Encoder":
    """Return the encoder that `settings.encoder` names, without a memory.

    Raises
    ------
    UserError
        When it is not installed, not the official one, or not to be had offline.
    """
    module = import_module(entry_of(settings.encoder).module)
    encoder: Encoder = module.load(settings.encoder, settings.threads)
    return encoder


def encoder_digest(settings: EncoderSettings) -> str:
    """Return the digest of what the encoder that the settings name would load.

    Of packaged weights it is the digest that they are checked against when they are loaded.

    Raises
    ------
    UserError
        When it is not installed.
    """
    module = import_module(entry_of(settings.encoder).module)
    return str(module.digest(settings.encoder))
