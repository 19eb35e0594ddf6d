"""Parquet files from elsewhere: measured column by column before they are opened as a table."""

from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.errors import UserError
from pipeline.files.archives import MAX_UNPACKED

MAX_CELLS = 200_000_000  # rows x columns: a million respondents, two hundred columns


def read_parquet(path: Path) -> pd.DataFrame:
    """Read a Parquet file, its columns as they came; index 0..n-1, an index of its own a column.

    Raises
    ------
    UserError
        When it is damaged, or would fill the memory: a page of a few bytes can stand for a text
        repeated a billion times.
    """
    import pyarrow

    try:
        _inspect(path)
        frame = pd.read_parquet(path)
    except UserError:
        raise
    except Exception as error:
        # Beside pyarrow's own, damaged metadata raises whatever Python makes of it.
        if isinstance(error, MemoryError | pyarrow.ArrowMemoryError):
            raise _too_large(path) from None
        raise UserError(
            f"{path} is not a readable Parquet file: write it again, or use CSV."
        ) from error
    if not isinstance(frame.index, pd.RangeIndex):
        frame = frame.reset_index(drop=frame.index.names == [None])
    return frame.reset_index(drop=True)


def _inspect(path: Path) -> None:
    """Add up what the columns hold, in the form in which a repeated text takes room once."""
    import pyarrow.parquet

    with pyarrow.parquet.ParquetFile(path) as file:
        told = file.metadata
        declared = sum(told.row_group(i).total_byte_size for i in range(told.num_row_groups))
        if told.num_rows * told.num_columns > MAX_CELLS or declared > MAX_UNPACKED:
            raise _too_large(path)
        texts = [
            column.path
            for column in (file.schema.column(i) for i in range(told.num_columns))
            if column.physical_type == "BYTE_ARRAY" and column.max_repetition_level == 0
        ]
    size = 0
    with pyarrow.parquet.ParquetFile(path, read_dictionary=texts) as file:
        for group in range(file.metadata.num_row_groups):
            for name in file.schema_arrow.names:
                column = file.read_row_group(group, columns=[name])
                size += sum(_spread_out(each) for each in column.columns)
                if size > MAX_UNPACKED:
                    raise _too_large(path)


def _spread_out(column: Any) -> int:
    """Bytes that a column takes once every row has a copy of its text."""
    import pyarrow
    import pyarrow.compute

    if not pyarrow.types.is_dictionary(column.type):
        return int(column.nbytes)
    return sum(
        pyarrow.compute.sum(
            pyarrow.compute.take(
                pyarrow.compute.cast(
                    pyarrow.compute.binary_length(chunk.dictionary), pyarrow.int64()
                ),
                chunk.indices,
            )
        ).as_py()
        or 0
        for chunk in column.chunks
    )


def _too_large(path: Path) -> UserError:
    return UserError(
        f"{path} would fill the memory: it is damaged or made to harm; write it again, or use CSV."
    )
