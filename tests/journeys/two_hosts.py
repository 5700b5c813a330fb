"""Two hosts of one database: a file of countries that is imported counts on both at once, and what was asked of one is answered by the other."""
import os
import shutil
import sys
import time

from databases import each_database
from host import Host, check, passed
from main_job import open_meeting, organisation, wait_until


def answered(host, address):
    for _ in range(200):
        answer = host.must(200, "GET", address, "opga1")
        if answer["status"] != "going":
            return answer
        time.sleep(0.1)
    raise AssertionError("no answer: " + str(answer))


def journey(program, database):
    with Host(program, database) as host, Host(program, database) as other:
        meeting = open_meeting(host)
        for name, role in (("ana", "applicant"), ("opga1", "opga")):
            host.account(name, role)
        shutil.rmtree(os.path.join(other.data, "keys"), ignore_errors=True)
        shutil.copytree(os.path.join(host.data, "keys"), os.path.join(other.data, "keys"))
        other.tokens = host.tokens
        host.start()
        other.start()
        for name in ("Bridges", "Lanterns", "Harbours", "Orchards"):
            made = host.must(201, "POST", meeting + "/applications", "ana", organisation(name))["id"]
            host.submit(made, "ana", documents=("legal-status", "letter-of-head"))
            host.must(200, "POST", f"/api/v1/applications/{made}/shortlist", "opga1")

        changed = os.path.join(host.data, "changed.csv")
        open(changed, "w").write(host.run("countries", "export").stdout.replace('"Kenya"', '"Republic of Kenya"', 1))
        host.run("countries", "import", changed)
        for one in (host, other):
            wait_until(lambda: "Republic of Kenya" in str(one.must(200, "GET", meeting + "/balance", "opga1")), "the countries that were imported count on both hosts")

        asked = host.must(201, "POST", meeting + "/balance/assistant", "opga1", {"size": 2, "near": ["region"], "seed": "a draw"})["id"]
        address = f"{meeting}/balance/assistant/{asked}"
        here, there = answered(host, address), answered(other, address)
        check(there["status"] == "done" and here["selections"] == there["selections"], f"the same answer from both: {here} {there}")
        letter, seen = there["selections"][0]["letter"], there["selections"][0]["seen"]
        check(other.call("POST", address + "/apply", "opga1", {"selection": letter, "seen": "of other names"})[0] == 422, "what is applied is what was looked at")
        other.must(200, "POST", address + "/apply", "opga1", {"selection": letter, "seen": seen})


for one in each_database():
    if one:
        journey(sys.argv[1], one)
passed()
