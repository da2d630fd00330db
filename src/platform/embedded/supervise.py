"""Runs the embedded database for one Lodestone server, and never outlives it.

The server writes one line of JSON to stdin: owner (its process id), dataDir, port (0: any free one), user, password,
syncOnCommit. The answer is one line of JSON on stdout: {"port"} when commands are served, {"inUseBy"} when another
server owns the folder, or {"failed"} with the reason. Afterwards "stop" on stdin ends the database in order. The end
of stdin means that the server is gone: the process ends at once, which the storage survives.
"""

import json
import os
import signal
import socket
import sys
import time
from pathlib import Path

LOCK_PATIENCE_SECONDS = 2.0


def answer(**fields):
    print(json.dumps(fields), flush=True)


def die_with(owner):
    """Has the kernel kill this process when its parent ends; other systems rely on the end of stdin alone."""
    if sys.platform != "linux":
        return
    import ctypes

    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != owner:  # it ended before the call above
        os._exit(1)


def try_lock(descriptor):
    """Locks an open file for this process. Raises OSError when another process holds it."""
    if os.name == "nt":
        import msvcrt

        os.lseek(descriptor, 4096, os.SEEK_SET)  # beyond the text, which others may read
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def own_folder(data_dir, owner):
    """Returns None once this process owns the folder, else the process id of the server that does.

    The system drops the lock when its holder ends, however it ends; the patience is for one that is just ending.
    """
    descriptor = os.open(data_dir / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    deadline = time.monotonic() + LOCK_PATIENCE_SECONDS
    while True:
        try:
            try_lock(descriptor)
            break
        except OSError:
            if time.monotonic() > deadline:
                return int((data_dir / "lock").read_text() or 0)
            time.sleep(0.05)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.truncate(descriptor, 0)
    os.write(descriptor, str(owner).encode())
    return None


def open_server(order):
    """Opens the storage and gives the one account its password, before anybody can connect."""
    from secantus.auth import SCRAM_SHA_256, derive_credentials
    from secantus.server import SecantusDBServer

    server = SecantusDBServer(
        host="127.0.0.1",
        port=order["port"],
        storage_path=str(Path(order["dataDir"]) / "data"),
        require_auth=True,
        enable_test_commands=False,
        sync_on_commit=order["syncOnCommit"],
        durable=True,
        client_idle_timeout_s=86_400.0,  # pooled connections may rest overnight
    )
    user = order["user"]
    credentials = derive_credentials(order["password"], mechanism=SCRAM_SHA_256, username=user)
    record = {
        "_id": f"admin.{user}",
        "user": user,
        "db": "admin",
        "credentials": credentials.to_doc(),
        "roles": [{"role": "root", "db": "admin"}],
        "mechanisms": [SCRAM_SHA_256],
    }
    server.storage.add_user("admin", user, record, replace=True)
    return server


def stop_in_order(server):
    # Closing a listening socket does not wake the thread that accepts on it; shutting it down does (2 s saved).
    try:
        server._socket.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    server.stop()


def main():
    # The server decides when the database stops, also when a signal is sent to every process of a group.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    order = json.loads(sys.stdin.readline())
    die_with(order["owner"])
    try:
        holder = own_folder(Path(order["dataDir"]), order["owner"])
        if holder is not None:
            answer(inUseBy=holder)
            return
        server = open_server(order)
        server.start()
    except Exception as error:
        answer(failed=f"{type(error).__name__}: {error}")
        os._exit(1)
    answer(port=server.port)
    if sys.stdin.readline() == "stop\n":
        stop_in_order(server)
    os._exit(0)


main()
