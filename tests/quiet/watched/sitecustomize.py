"""Found by every Python process of a sealed place as it starts: notes what it must not do.

Python's audit events tell what Python code does; what a native library does by itself they do not.
"""

import os
import sys
from pathlib import Path

_INSIDE = os.environ["SEALED_INSIDE"]
_NOTES = os.open(os.environ["SEALED_NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_MAKING = ("os.mkdir", "os.link", "os.symlink", "os.rename", "sqlite3.connect")
_ASKING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
_SENDING = ("socket.connect", "socket.sendto", "socket.sendmsg")


def _watch(event, arguments):
    if event == "open":
        path, _, flags = arguments
        if str(path).startswith("/begins/"):
            os.write(_NOTES, f"{path}\n".encode())
        elif isinstance(flags, int) and flags & _WRITING:
            _note_outside(event, path)
    elif event in _MAKING:
        # A new name is the last of a rename's or a link's two, and the only one of the others.
        new = arguments[0] if event in ("os.mkdir", "sqlite3.connect") else arguments[1]
        if not (event == "os.mkdir" and Path(new).is_dir()):
            _note_outside(event, new)
    elif event in _ASKING:
        os.write(_NOTES, f"{event} {arguments[0]}\n".encode())
    elif event in _SENDING and isinstance(arguments[1], tuple):  # no path of a local socket
        os.write(_NOTES, f"{event} {arguments[1]}\n".encode())


def _note_outside(event, path):
    if isinstance(path, (str, bytes, os.PathLike)):
        whole = os.path.realpath(os.fsdecode(path))
        if not (whole + "/").startswith((_INSIDE + "/", "/dev/")):
            os.write(_NOTES, f"{event} {whole}\n".encode())


sys.addaudithook(_watch)
