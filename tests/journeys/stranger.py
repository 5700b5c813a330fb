"""Somebody kept one signed checkpoint and the certificate, as anybody may download them, and has nothing else of ours. With
`convoke audit check` they find out that the record they are later shown was altered, thinned out, reordered or written anew."""
import datetime
import hashlib
import json
import os
import subprocess
import sys
import tempfile

from databases import statements
from host import Host, check, on_both_databases, passed
from main_job import circulate, open_meeting, shortlisted

MEMBERS = ("sequence", "at", "meeting", "actor", "kind", "subject", "data", "previous")

def circulate_one(host, meeting, title, name):
    """A list of one name, circulated: a checkpoint is taken."""
    circulate(host, meeting, datetime.datetime(2099, 1, 1, tzinfo=datetime.timezone.utc), title, [shortlisted(host, meeting, name)])


def newest(host):
    return host.must(200, "GET", "/api/v1/checkpoints")["items"][0]


def rewritten(lines):
    """The entries as one valid chain, as somebody who knows how it is made would write it."""
    previous, found = "", []
    for number, line in enumerate(lines, 1):
        entry = {**{name: line[name] for name in MEMBERS}, "sequence": number, "previous": previous}
        previous = hashlib.sha256(json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
        found.append({**entry, "hash": previous})
    return found


class Stranger:
    """A folder with what was downloaded on the day, and the program."""

    def __init__(self, host):
        self.host, self.folder = host, tempfile.TemporaryDirectory()
        self.held, self.certificate = self.file("held.json", json.dumps(newest(host))), self.file("certificate.pem", "")
        open(self.certificate, "wb").write(host.call("GET", "/certificate.pem", raw=True)[1])

    def file(self, name, content):
        path = os.path.join(self.folder.name, name)
        open(path, "w").write(content)
        return path

    def checks(self, name, content, *more):
        return subprocess.run([self.host.program, "audit", "check", self.file(name, content), "--certificate", self.certificate, "--data", self.folder.name, *more],
                              text=True, capture_output=True, timeout=60)

    def sees(self, name, content, code, *words):
        done = self.checks(name, content, "--checkpoint", self.held)
        check(done.returncode == code and all(word in done.stdout for word in words), f"{name}: {done.returncode} {done.stdout} {done.stderr}, wanted {code} {words}")


def journey(program, database):
    with Host(program, database) as host:
        meeting = open_meeting(host)
        for name, role in (("ana", "applicant"), ("opga1", "opga"), ("opga2", "opga"), ("auditor", "auditor")):
            host.account(name, role)
        host.start()
        circulate_one(host, meeting, "First list", "Alliance of Free Hands")
        stranger = Stranger(host)
        size = json.load(open(stranger.held))["size"]
        circulate_one(host, meeting, "Second list", "Bridges for Survivors")

        # Nothing was touched: by the operator's file, by the auditor's pages, by a proof.
        exported = os.path.join(host.data, "record.jsonl")
        host.run("audit", "export", "--out", exported)
        whole = open(exported).read()
        lines = [json.loads(line) for line in whole.splitlines()]
        check(len(lines) > size and rewritten(lines) == lines, "the chain can be worked out by anybody")
        stranger.sees("record.jsonl", whole, 0, f"All {len(lines)} entries", f"continues the one of {size} lines")
        pages, after = "", 0
        while after is not None:
            page = host.must(200, "GET", f"/api/v1/audit?limit=500&after={after}", "auditor")
            pages += "".join(json.dumps(one) + "\n" for one in page["items"])
            after = page["next"]
        stranger.sees("pages.jsonl", pages, 0, f"All {pages.count(chr(10))} entries")       # a line that says nothing may have come meanwhile
        held = json.load(open(stranger.held))
        stranger.sees("proof.json", json.dumps(host.must(200, "GET", f"/api/v1/checkpoints/{size}/consistency")), 0, "you hold", "continues")
        alone = stranger.checks("record.jsonl", whole)
        check(alone.returncode == 1 and "--checkpoint" in alone.stderr, "without the checkpoint there is nothing to hold it against: " + alone.stderr)

        # The file that is shown was touched.
        changed = [dict(line) for line in lines]
        changed[4]["actor"] = "acc_somebody_else"
        def written(shown): return "".join(json.dumps(line) + "\n" for line in shown)
        for name, shown, first in (("altered", changed, 5), ("removed", lines[:6] + lines[7:], 7), ("reordered", lines[:2] + [lines[3], lines[2]] + lines[4:], 3),
                                   ("cut", lines[:size - 2], size - 1)):
            stranger.sees(name, written(shown), 1, f"Entry {first} ", "does not continue")
        for name, shown in (("altered anew", changed), ("removed anew", lines[:6] + lines[7:]), ("reordered anew", lines[:2] + [lines[3], lines[2]] + lines[4:])):
            stranger.sees(name, written(rewritten(shown)), 1, "entries stand in their place", "does not continue")

        # The database itself was written anew, chain and tree, and its host signs on: it finds nothing wrong with itself.
        def quoted(value): return "'" + (value if isinstance(value, str) else json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)).replace("'", "''") + "'"
        forged = rewritten(lines[:6] + lines[7:])
        statements(host, database, "DELETE FROM checkpoints", "DELETE FROM record",
                   *(f"INSERT INTO record ({', '.join(MEMBERS)}, hash) VALUES ({line['sequence']}, " + ", ".join(quoted(line[name]) for name in (*MEMBERS[1:], "hash")) + ")" for line in forged),
                   f"UPDATE record_head SET sequence = {len(forged)}, hash = '{forged[-1]['hash']}', peaks = ''")
        circulate_one(host, meeting, "Third list", "Coalition against Bondage")
        host.run("audit", "verify")
        host.run("audit", "export", "--out", exported)
        stranger.sees("record of the forger", open(exported).read(), 1, "entries stand in their place", "does not continue")
        asked = {"since": {name: held[name] for name in ("convoke", "text", "signature")}}
        stranger.sees("proof of the forger", json.dumps(host.must(200, "POST", "/api/v1/proofs", "auditor", asked)), 1, "ok    The checkpoint is signed", "FAILS The record does not continue")
        evasive = host.must(200, "GET", f"/api/v1/checkpoints/{newest(host)['size']}/consistency")
        stranger.sees("proof since another day", json.dumps(evasive), 1, "starts from another checkpoint")


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed()
