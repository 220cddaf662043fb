"""The check sum an event carries at the end of its payload, so that a bit lost on the disk is noticed."""

import zlib

Cells = tuple[bytes, int, str, int, str, bytes | None, str | None, str | None]
"""The columns of an event before its payload."""

_NAME = "crc"
_BEFORE, _AFTER = f',"{_NAME}":"', '"}'
"""What stands around the eight digits at the end of a payload."""


def sealed(cells: Cells, payload: str) -> str:
    """The payload, a JSON object that is not empty, ended by the check sum of all columns of the event."""
    return f'{payload[:-1]},"{_NAME}":"{_sum(cells, payload)}"}}'


def opened(cells: Cells, payload: str) -> str:
    """The payload without its check sum; one that never had any is returned as it is.

    Raises: ValueError when the event is not what it was when it was written.
    """
    if payload[-18:-10] != _BEFORE or payload[-2:] != _AFTER:
        return payload
    bare = f"{payload[:-18]}}}"
    if _sum(cells, bare) != payload[-10:-2]:
        raise ValueError("its check sum does not fit")
    return bare


def _sum(cells: Cells, payload: str) -> str:
    """CRC-32 (that of zlib) of all columns, told apart by their Python literals in ASCII."""
    id_, at, device, seq, kind, session, deck, card = cells
    # The literal of the tuple of them all, written out: so it takes a third of the time of `ascii`.
    whole = f"({id_!a}, {at!a}, {device!a}, {seq!a}, {kind!a}, {session!a}, {deck!a}, {card!a}, {payload!a})"
    return f"{zlib.crc32(whole.encode('ascii')):08x}"
