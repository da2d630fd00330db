"""Verifies an exported ledger, written from the README.txt of the export alone: python3 verify.py FOLDER.

What the checkpoints state is compared with the chain; their signatures are not verified here.
"""

import base64
import hashlib
import json
import pathlib
import sys


def canonical(value):
    """RFC 8785 for what the ledger holds: keys in UTF-16 order, no fractional numbers."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float) or (type(value) is int and abs(value) >= 2**53):
        raise ValueError(f"{value} is not written the same way by everybody")
    return json.dumps(value, ensure_ascii=False)


def digest(value):
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def fault(entry, seq, previous):
    """Why this entry does not follow the one before, or None."""
    if entry["seq"] != seq or entry["prevHash"] != previous:
        return "does not follow the entry before"
    header = {key: entry[key] for key in ("actor", "audience", "subject", "type")}
    if entry["headerSalt"] is not None and digest({**header, "salt": entry["headerSalt"]}) != entry["headerHash"]:
        return "header was changed"
    payload = {"payload": entry["payload"], "salt": entry["payloadSalt"]}
    if entry["payloadSalt"] is not None and digest(payload) != entry["payloadHash"]:
        return "payload was changed"
    bound = {key: entry[key] for key in ("agreement", "at", "headerHash", "payloadHash", "prevHash", "seq")}
    return None if digest({**bound, "format": 1}) == entry["hash"] else "hash is wrong"


folder = pathlib.Path(sys.argv[1])
head = json.loads((folder / "head.json").read_text("utf-8"))
with (folder / "checkpoints.jsonl").open(encoding="utf-8", newline="\n") as lines:
    notes = [json.loads(line)["note"].split("\n") for line in lines]
stated = {int(size): base64.b64decode(digest_).hex() for _, size, digest_, *_ in notes}
if len(stated) != head["checkpoints"] or max(stated) != head["seq"]:
    sys.exit("the checkpoints are not those that head.json says")
seq, previous = 0, "0" * 64
with (folder / "entries.jsonl").open(encoding="utf-8", newline="\n") as lines:
    for entry in map(json.loads, lines):
        seq += 1
        if reason := fault(entry, seq, previous):
            sys.exit(f"entry {seq}: {reason}")
        previous = entry["hash"]
        if stated.get(seq, previous) != previous:
            sys.exit(f"entry {seq}: a checkpoint states another hash")
if (seq, previous) != (head["seq"], head["hash"]):
    sys.exit(f"entry {seq}: the chain does not end where head.json says")
print(f"{seq} entries, head {previous}")
