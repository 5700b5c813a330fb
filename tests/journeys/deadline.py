"""The last seconds of a window: missions object to many names at once, some of them twice, while OPGA watches and two officers
extend; the program is killed outright in the middle. Every act that was acknowledged is there, once, in time or late as the record
has it, and no act is there that nobody sent."""
import datetime
import http.client
import signal
import sys
import threading
import time
import urllib.error

from host import Host, check, on_both_databases, passed
from main_job import circulate, open_meeting, shortlisted

STATES = "FRA KEN GEO BRA IND JPN EGY CAN CHL CHE NOR GHA THA PER UGA FJI".split()
NAMES, LAST_SECONDS, KILLED_AFTER = 24, 10, 120
LOST = (urllib.error.URLError, http.client.HTTPException, OSError)

def now():
    return datetime.datetime.now(datetime.timezone.utc)


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def circulated(host, meeting):
    for number in range(NAMES):
        shortlisted(host, meeting, f"Body {number:02}")
    deadline = now() + datetime.timedelta(seconds=LAST_SECONDS + 5)
    path = circulate(host, meeting, deadline)
    return path, deadline, [one["id"] for one in host.must(200, "GET", path, "FRA")["entries"]]


class Rush:
    """What each mission sent, what it was answered, and what it never heard about."""

    def __init__(self, host, path, entries):
        self.host, self.path, self.entries = host, path, entries
        self.said = {state: {} for state in STATES}            # entry -> revision acknowledged
        self.answers, self.unanswered, self.wrong = [], {}, []
        self.enough, self.over = threading.Event(), threading.Event()

    def mission(self, number, state):
        for turn in range(2 * len(self.entries)):
            entry = self.entries[(number + turn // 2) % len(self.entries)]
            if turn % 2 and number % 3:                        # a third of them revises each objection at once
                continue
            request = (f"{self.path}/entries/{entry}/objections", {"basis": f"{state} {turn}"}, {"Idempotency-Key": f"{state}-{turn}"})
            try:
                answer = self.host.must(201, "POST", request[0], state, request[1], headers=request[2])
            except LOST:
                self.unanswered[state] = (entry, request)
                return
            except AssertionError as failure:
                self.wrong.append(failure)
                self.enough.set()
                return
            self.said[state][entry] = answer["revision"]
            self.answers.append((state, entry, answer))
            if len(self.answers) >= KILLED_AFTER:
                self.enough.set()

    def officer(self):
        """Watches: whatever OPGA is shown of a name was sent."""
        while not self.over.wait(0.3):
            try:
                for one in self.host.must(200, "GET", self.path + "/objections", "opga1")["items"]:
                    if one["basis"].split(" ")[0] != one["state"]:
                        self.wrong.append(one)
            except LOST:
                return


def extend(host, path, until):
    body = {"deadline": until.isoformat(timespec="milliseconds"), "reason": "At the request of delegations"}
    check(host.must(200, "POST", path + "/extend", "opga1", body)["in_force"] is False, "one officer extends nothing")
    check(host.must(200, "POST", path + "/extend", "opga2", body)["in_force"] is True, "two do")


def journey(program, database):
    with Host(program, database) as host:
        meeting = open_meeting(host)
        for name, role in (("ana", "applicant"), ("opga1", "opga"), ("opga2", "opga")):
            host.account(name, role)
        for state in STATES:
            host.account(state, "state", "--state", state)
        host.start()
        path, deadline, entries = circulated(host, meeting)
        rush = Rush(host, path, entries)
        time.sleep(max(0.0, (deadline - datetime.timedelta(seconds=LAST_SECONDS) - now()).total_seconds()))
        threads = [threading.Thread(target=rush.mission, args=(number, state)) for number, state in enumerate(STATES)] + [threading.Thread(target=rush.officer)]
        for one in threads:
            one.start()
        extended = now() + datetime.timedelta(seconds=60)
        extend(host, path, extended)
        check(rush.enough.wait(60), "enough was taken within a minute")
        host.process.send_signal(signal.SIGKILL)
        host.process.wait()
        rush.over.set()
        for one in threads:
            one.join()
        check(not rush.wrong, rush.wrong[:1])
        acknowledged = len(rush.answers)
        check(acknowledged >= KILLED_AFTER and all(not answer["late"] for _, _, answer in rush.answers), "none was late: the window was extended in time")

        host.start()
        check(instant(host.must(200, "GET", path, "opga1")["deadline"]) == instant(extended.isoformat(timespec="milliseconds")), "the extension is there")
        for state in STATES:
            kept = {one["entry"]: one for one in host.must(200, "GET", path + "/objections", state)["items"]}
            entry, request = rush.unanswered.get(state, ("", None))
            for one, revision in rush.said[state].items():
                spare = 1 if one == entry else 0               # the act that nobody heard about may have been taken
                check(one in kept and revision <= kept[one]["revision"] <= revision + spare, f"{state}: {one} was acknowledged: {kept.get(one)}, not {revision}")
                check(not kept[one]["late"] and instant(kept[one]["received_at"]) <= extended, "in time, as it was told")
            check(set(kept) <= set(rush.said[state]) | {entry}, f"{state} has an objection that it never sent")
            if not request:
                continue
            # Sent again under its key: taken once, whether it had been taken or not.
            before = rush.said[state].get(entry, 0)
            host.must(201, "POST", request[0], state, request[1], headers=request[2])
            again = next(one for one in host.must(200, "GET", path + "/objections", state)["items"] if one["entry"] == entry)
            check(again["revision"] == before + 1 and again["basis"] == request[1]["basis"], f"{state}: the act that was lost is there once: {again}, {before}")
        whole = host.must(200, "GET", path + "/objections?limit=500", "opga1")
        check(whole["total"] == sum(len(set(said) | {entry for entry in [rush.unanswered.get(state, ("",))[0]] if entry}) for state, said in rush.said.items()), "OPGA sees as many")

        # The order of the receipts is that of the record, for each mission.
        for state in STATES[:4]:
            numbers = [host.must(200, "GET", answer["receipt"].replace(f"/m/{meeting.rsplit('/', 1)[1]}", "/api/v1"), state) for one, _, answer in rush.answers if one == state]
            places = [int(number["text"].split("\n")[3]) for number in numbers]
            check(places == sorted(set(places)) and len(places) > 0, f"{state}: {places}")
        check(host.run("audit", "verify").returncode == 0, "the record is unaltered")
        print(f"{acknowledged} objections acknowledged before the kill, {len(rush.unanswered)} unheard of: all there once")


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed()
