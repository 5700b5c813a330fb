"""Two hosts of one database: a file of countries that is imported counts on both at once, and what was asked of one is answered by the other."""
import json
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
        file = os.path.join(host.data, "meeting.json")
        wide = json.load(open(file))
        for category in wide["categories"]:
            category["representatives"] = 6
        json.dump(wide, open(file, "w"))
        host.run("meeting", "import", file)
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

        # A search among nine hundred people that lasts its ten seconds is stopped by way of the host that does not search.
        places = "AFG DZA AGO ARG AUS AZE BHR BRB BEL BEN BOL BWA BRN BFA CPV CMR CAF CHL COL COG CIV CUB CZE COD DJI DOM EGY GNQ EST ETH FIN GAB GEO GHA".split()
        for number in range(150):
            people = [{**organisation("")["representatives"][0], "family_name": f"Example {number} {n}", "email": f"ana{number}.{n}@example.org", "gender": ("female", "male", "other", "undisclosed")[(number * 3 + n * 5) % 4],
                       "participation": ("in_person", "virtual")[(number + n) % 2]} for n in range(6)]
            made = host.must(201, "POST", meeting + "/applications", "ana", organisation(f"Body {number}", places[number % len(places)], representatives=people))["id"]
            host.submit(made, "ana", documents=("legal-status", "letter-of-head"))
            host.must(200, "POST", f"/api/v1/applications/{made}/shortlist", "opga1")
        asked = host.must(201, "POST", meeting + "/balance/assistant", "opga1", {"unit": "people", "size": 33, "lottery": True, "one_per_organisation": True,
                          "near": ["region", "m49", "gender", "subregion", "development", "country", "region*gender"]})["id"]
        address = f"{meeting}/balance/assistant/{asked}"
        wait_until(lambda: host.must(200, "GET", address, "opga1").get("first_after"), "something was found")
        check(host.must(200, "GET", address, "opga1")["status"] == "going", "it goes on")
        other.must(200, "POST", address + "/stop", "opga1")
        here, there = answered(host, address), answered(other, address)
        check(here["stopped"] and here["seconds"] < 9, f"the host that searched has stopped: {here['seconds']}")
        check(there["status"] == "done" and there["seconds"] < 9, f"and the other one searched no longer than that: {there['seconds']}")


for one in each_database():
    if one:
        journey(sys.argv[1], one)
passed()
