"""`python -m pipeline.doccano start|stop|install|install-client`: what `make doccano` calls."""

import argparse
import os
import sys
from pathlib import Path

from pipeline.doccano.installation import CLIENT, Installation, install
from pipeline.doccano.server import DEFAULT_PORT, Server, start, stop, take_new_passwords
from pipeline.errors import UserError


def main() -> int:
    """Parse the command line and do it; the exit code is 2 for what the user can mend."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.doccano", description=__doc__)
    parser.add_argument("command", choices=("start", "stop", "install", "install-client"))
    parser.add_argument("--home", type=Path, default=Path(".doccano"), help="its folder")
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("DOCCANO_PORT", DEFAULT_PORT))
    )
    arguments = parser.parse_args()
    try:
        environment = arguments.home / "venv"
        if arguments.command == "stop":
            was_running = stop(Server(arguments.home, Installation(environment), arguments.port))
            print("doccano is stopped." if was_running else "doccano was not running.")
            return 0
        if arguments.command == "install-client":
            install(arguments.home / "client", CLIENT)
            return 0
        installation = install(environment)
        if arguments.command == "start":
            server = Server(arguments.home, installation, arguments.port)
            start(server)
            _introduce(server)
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _introduce(server: Server) -> None:
    if passwords := take_new_passwords(server.home):
        print("Passwords, shown this once and stored nowhere; write them down:")
        for name, password in passwords.items():
            print(f"  {name:<20} {password}")
    print(f"doccano is at {server.address}  (stop it with `make doccano-stop`)")
    print(f"For `themes annotate` in this shell:  . {server.home}/environment")


if __name__ == "__main__":
    sys.exit(main())
