"""A restart in the middle: the program is killed outright while applications come in. Each one that was acknowledged is there,
whole; a sender that got no answer sends again under its key and doubles nothing; the record is unaltered."""
import http.client
import signal
import sys
import threading
import urllib.error

from host import Host, on_both_databases, passed
from main_job import open_meeting, organisation

ROUNDS, SENDERS, KILLED_AFTER = 3, 6, 25
LOST = (urllib.error.URLError, http.client.HTTPException, OSError)


def kill_while_sending(host, meeting, round_number):
    """Acknowledged drafts and submissions, and the request each sender never heard about."""
    drafted, submitted, unanswered, wrong = [], [], [], []
    enough = threading.Event()

    def send(sender):
        for number in range(10_000):
            name = f"Body {round_number} {sender} {number}"
            sent = ("POST", meeting + "/applications", "ana", organisation(name, kind="igo"), {"Idempotency-Key": name.replace(" ", "-")})
            try:
                made = host.must(201, *sent[:4], headers=sent[4])
                drafted.append((made["id"], name))
                sent = None
                host.must(200, "POST", f"/api/v1/applications/{made['id']}/submit", "ana")
                submitted.append(made["id"])
            except LOST:
                if sent:
                    unanswered.append((name, sent))
                return
            except AssertionError as failure:
                wrong.append(failure)
                enough.set()
                return
            if len(submitted) >= KILLED_AFTER:
                enough.set()

    senders = [threading.Thread(target=send, args=(one,)) for one in range(SENDERS)]
    for one in senders:
        one.start()
    assert enough.wait(60), "nothing was taken within a minute"
    host.process.send_signal(signal.SIGKILL)
    host.process.wait()
    for one in senders:
        one.join()
    assert not wrong, wrong[0]
    return drafted, submitted, unanswered


def every_name(host, meeting):
    names, after = [], ""
    while True:
        page = host.must(200, "GET", meeting + "/applications?limit=500" + (f"&after={after}" if after else ""), "ana")
        names += [one["name"] for one in page["items"]]
        after = page["next"]
        if not after:
            return names


def journey(program, database):
    with Host(program, database) as host:
        meeting = open_meeting(host)
        host.account("ana", "applicant")
        acknowledged = 0
        for round_number in range(ROUNDS):
            host.start()
            drafted, submitted, unanswered = kill_while_sending(host, meeting, round_number)
            host.start()
            for made, name in drafted:
                kept = host.must(200, "GET", f"/api/v1/applications/{made}", "ana")
                assert kept["organisation"]["name"] == name and len(kept["representatives"]) == 1, f"half of {name} is lost: {kept}"
                assert made not in submitted or kept["status"] == "submitted", f"{name} was acknowledged as submitted: {kept}"
            for name, (method, path, who, body, headers) in unanswered:
                host.must(201, method, path, who, body, headers=headers)
            names = every_name(host, meeting)
            assert len(names) == len(set(names)), "an application is there twice"
            assert set(names) >= {name for _, name in drafted} | {name for name, _ in unanswered}, "an application is lost"
            assert host.run("audit", "verify").returncode == 0
            acknowledged += len(drafted)
            host.stop()
        print(f"{acknowledged} applications acknowledged before {ROUNDS} kills: all there")


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed(ROUNDS)
