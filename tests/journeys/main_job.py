"""From an organisation's form to the final participant list, through the API: paragraphs 8, 9 and 10 and footnote 3."""
import datetime
import json
import os
import re
import subprocess
import sys
import time

from host import ROOT, Host, check, on_both_databases, passed
from visitor import Visitor

def organisation(name, country="KEN", kind="ngo", **more):
    return {"category": kind, "organisation": {"name": name, "acronym": "", "other_names": [], "type": kind.removesuffix("-ecosoc"), "country": country,
            "website": "https://example.org", "established": "1999", "mission": "Protects people.", "relevance": "Works on the theme of the meeting."},
            "claims": {}, "answers": {}, "representatives": [{"title": "Ms", "given_name": "Ana", "family_name": "Diaz", "gender": "female",
            "nationality": country, "function": "Director", "email": "ana@example.org", "participation": "in_person"}], **more}


def open_meeting(host):
    """The worked example with its windows open now."""
    meeting = json.load(open(ROOT / "core/meetings/trafficking-2021.json"))
    for category in meeting["categories"]:
        for part in ("applications", "registration"):
            category.pop(part, None)
    file = os.path.join(host.data, "meeting.json")
    json.dump(meeting, open(file, "w"))
    host.run("meeting", "import", file)
    return "/api/v1/meetings/" + meeting["id"]


def shortlisted(host, meeting, name):
    """The application of an organisation of that name, submitted and shortlisted: its id."""
    made = host.must(201, "POST", meeting + "/applications", "ana", organisation(name))["id"]
    host.submit(made, "ana")
    host.must(200, "POST", f"/api/v1/applications/{made}/shortlist", "opga1")
    return made


def circulate(host, meeting, deadline, title="List", applications="shortlisted"):
    """A list of these, approved and circulated by two officers: its path."""
    path = "/api/v1/lists/" + host.must(201, "POST", meeting + "/lists", "opga1", {"title": title, "applications": applications})["id"]
    host.must(200, "POST", path + "/approve", "opga2")
    host.must(200, "POST", path + "/circulate", "opga1", {"deadline": deadline.isoformat(timespec="milliseconds")})
    return path


def wait_until(seen, what):
    for _ in range(100):
        if seen():
            return check(True, what)
        time.sleep(0.1)
    raise AssertionError(what)


def journey(program, database):
    with Host(program, database) as host:
        meeting = open_meeting(host)
        for name, role, *more in (("ana", "applicant"), ("bob", "applicant"), ("sec", "secretariat"), ("opga1", "opga"), ("opga2", "opga"),
                                  ("france", "state", "--state", "FRA"), ("georgia", "state", "--state", "GEO"), ("auditor", "auditor"), ("admin", "admin")):
            host.account(name, role, *more)
        register = os.path.join(host.data, "ecosoc.csv")
        open(register, "w").write("id,name,status,standing,country_iso3\nE1,World Society for Testing Lists,special,active,CHE\nE2,Forum of Careful Readers,roster,withdrawn,FRA\n")
        host.start()
        check(host.contract.undescribed() == [], "every route of the API is described: " + str(host.contract.undescribed()))
        host.run("register", "import", "ecosoc", register, "--as-of", "2021-10-01")
        wait_until(lambda: b'{register="ecosoc",as_of="2021-10-01"}' in host.call("GET", "/metrics", raw=True)[1],
                   "a running host answers from what a command beside it imported")

        ids = []
        for name in ("Alliance of Free Hands", "Bridges for Survivors", "Coalition against Bondage"):
            made = host.must(201, "POST", meeting + "/applications", "ana", organisation(name))
            check(made["status"] == "draft" and made["reference"], "a draft has a reference")
            missing = host.must(422, "POST", f"/api/v1/applications/{made['id']}/submit", "ana")["errors"]
            check([one["field"] for one in missing] == ["documents.legal-status", "documents.letter-of-head"], "documents are asked for by name: " + str(missing))
            check(host.must(200, "GET", f"/api/v1/applications/{made['id']}", "ana")["status"] == "draft", "the draft is kept")
            check(host.submit(made["id"], "ana")["status"] == "submitted", "submitted")
            ids.append(made["id"])
        host.must(409, "POST", meeting + "/applications", "ana", organisation("Alliance of Free Hands"))
        host.must(404, "GET", f"/api/v1/applications/{ids[0]}", "bob")
        host.must(401, "GET", f"/api/v1/applications/{ids[0]}")
        host.must(403, "POST", f"/api/v1/applications/{ids[0]}/shortlist", "ana")
        host.must(422, "POST", meeting + "/applications", "ana", {"category": "ngo", "organisation": {"name": ""}, "nonsense": 1})

        known = host.must(201, "POST", meeting + "/applications", "bob", organisation("World Society for Testing Lists", "CHE", "ngo-ecosoc"))
        host.must(200, "POST", f"/api/v1/applications/{known['id']}/submit", "bob")
        findings = host.must(200, "GET", f"/api/v1/applications/{known['id']}/findings", "sec")
        check(findings[0]["check"] == "ecosoc.status" and findings[0]["verdict"] == "met" and findings[0]["register_as_of"] == "2021-10-01", "para 8: " + str(findings))
        host.must(200, "POST", f"/api/v1/applications/{known['id']}/findings/ecosoc.status/settle", "sec", {"verdict": "met", "entry": "E1", "note": "seen"})
        host.must(403, "POST", f"/api/v1/applications/{known['id']}/findings/ecosoc.status/settle", "opga1", {"verdict": "met", "note": ""})

        returned = host.must(200, "POST", f"/api/v1/applications/{ids[0]}/return", "opga1", {"message": "Which year were you founded?"})
        check(returned["status"] == "returned", "clarification asked")
        one = host.must(200, "GET", f"/api/v1/applications/{ids[0]}", "ana")
        check(one["message"].startswith("Which year"), "the applicant reads what is asked")
        host.must(412, "PUT", f"/api/v1/applications/{ids[0]}", "ana", organisation("Alliance of Free Hands"), headers={"If-Match": '"v1"'})
        host.must(200, "PUT", f"/api/v1/applications/{ids[0]}", "ana", organisation("Alliance of Free Hands"), headers={"If-Match": f'"v{one["version"]}"'})
        host.must(200, "POST", f"/api/v1/applications/{ids[0]}/submit", "ana")
        for one in ids:
            host.must(200, "POST", f"/api/v1/applications/{one}/shortlist", "opga1")

        listed = host.must(201, "POST", meeting + "/lists", "opga1", {"title": "Proposed list", "applications": "shortlisted"})
        path = "/api/v1/lists/" + listed["id"]
        host.must(404, "GET", path, "france")
        host.call("POST", path + "/approve", "opga1")
        check(host.must(200, "GET", path, "opga1")["status"] != "approved", "para 9: nobody approves alone")
        digest = host.must(200, "POST", path + "/approve", "opga2")["sha256"]
        check(len(digest) == 64, "frozen under a digest")
        deadline = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=20)
        host.must(200, "POST", path + "/circulate", "opga1", {"deadline": deadline.isoformat(timespec="milliseconds")})
        entries = {one["name"]: one for one in host.must(200, "GET", path, "france")["entries"]}
        check(len(entries) == 3 and not any("email" in json.dumps(one) for one in entries.values()), "States see names and countries")
        target = entries["Bridges for Survivors"]["id"]
        made = host.must(201, "POST", f"{path}/entries/{target}/objections", "france", {"basis": "a reason", "general_basis": "a general basis"})
        check(made["revision"] == 1 and made["late"] is False, "in time")
        again = host.must(201, "POST", f"{path}/entries/{target}/objections", "france", {"basis": "another reason"})
        check(again["revision"] == 2 and again["id"] == made["id"], "objecting twice revises one objection")
        check(len(host.must(200, "GET", path + "/objections", "opga1")["items"]) == 1, "OPGA sees it")
        check(host.must(200, "GET", path + "/objections", "georgia")["items"] == [], "another State does not")
        for who in ("ana", "admin", "auditor", "sec"):
            status, _ = host.call("GET", path + "/objections", who)
            check(status in (403, 404), f"{who} does not")
        mine = host.must(200, "GET", f"/api/v1/applications/{ids[1]}", "ana")
        check(mine["status"] == "under_consideration", "the applicant learns nothing")
        check("objection" not in json.dumps(host.must(200, "GET", path, "georgia")).lower(), "nothing of it in what another State reads")

        # OPGA's queue, an application's page and the API tell which names were objected to: each such reading is on record. How many there
        # are is told to OPGA alone, and by its page: among the lines of the record some say nothing, and come when they like.
        def readings():
            lines = host.must(200, "GET", "/api/v1/audit?limit=500", "auditor")["items"]
            # An officer's reading is a kind of its own; a mission's look is one of the sealed acts, like an objection.
            read = [one for one in lines if one["action"] in ("nonobjection.objections_read", "nonobjection.sealed")]
            check(all(not one["actor"] and set(one["data"]) == {"commitment", "sealed"} for one in read), "under seal, who read what")
            check(len({len(one["data"]["sealed"]) for one in read}) == 1, "all of one size")
            for who in ("ana", "admin", "auditor", "sec", "france"):
                check(host.call("GET", path + "/readings", who)[0] == 403, f"{who} does not learn who read")
            return len([one for one in host.must(200, "GET", path + "/readings", "opga1")["items"] if one["shown"] != "readings"])

        officer, mission = Visitor(host, "opga1"), Visitor(host, "france")
        for words, path_read, reader in (("the API's queue", meeting + "/applications", "api"), ("one application", f"/api/v1/applications/{ids[1]}", "api"),
                                         ("the queue", meeting.replace("/api/v1/meetings", "/m") + "/queue", officer),
                                         ("its page", meeting.replace("/api/v1/meetings", "/m") + f"/applications/{ids[1]}", officer),
                                         ("a mission's own objection", meeting.replace("/api/v1/meetings", "/m") + f"/lists/{listed['id']}", mission)):
            before = readings()
            shown = json.dumps(host.must(200, "GET", path_read, "opga1")) if reader == "api" else reader.get(path_read)[1]
            check("object" in shown.lower(), words + " tells of the objection")
            check(readings() == before + 1, words + ": the reading is on record")
        before = readings()
        exported = host.must(200, "GET", meeting.replace("/api/v1/meetings", "/m") + "/reports/applications?format=csv", "opga1", raw=True).decode()
        check("Bridges for Survivors" in exported and "objected" not in exported and readings() == before, "reports travel as files: they tell of no objection")

        while datetime.datetime.now(datetime.timezone.utc) <= deadline:
            time.sleep(0.2)
        late = host.must(201, "POST", f"{path}/entries/{entries['Alliance of Free Hands']['id']}/objections", "georgia", {"basis": "too late"})
        check(late["late"] is True, "after the deadline it is recorded as late")
        statuses = {one["name"]: one["status"] for one in host.must(200, "GET", path, "opga1")["entries"]}
        check(statuses["Bridges for Survivors"] == "objected" and statuses["Alliance of Free Hands"] == "cleared", "OPGA sees what stands: " + str(statuses))

        decision = {"symbol": "A/DEC/76/500", "date": "2021-11-12", "dispositions": {one["id"]: "not_approved" if one["id"] == target else "approved" for one in entries.values()}}
        host.must(200, "POST", path + "/decision", "opga1", decision)
        check(host.must(200, "GET", f"/api/v1/applications/{ids[0]}", "ana")["status"] == "under_consideration", "one officer decides nothing")
        host.must(200, "POST", path + "/decision", "opga2", decision)
        check(host.must(200, "GET", f"/api/v1/applications/{ids[0]}", "ana")["status"] == "approved", "approved")
        check(host.must(200, "GET", f"/api/v1/applications/{ids[1]}", "ana")["status"] == "not_approved", "not approved, and no more is said")
        published = host.must(200, "GET", meeting + "/published")
        check("Bridges for Survivors" in json.dumps(published), "footnote 3: proposed as well as final names")
        check("objected" not in json.dumps(published) and "reason" not in json.dumps(published), "and nothing else")
        host.must(200, "POST", f"/api/v1/applications/{ids[0]}/register", "opga1")
        balance = host.must(200, "GET", meeting + "/balance?of=list&list=" + listed["id"], "opga1")
        check(balance["dimensions"][0]["groups"][0]["count"] == 3, "balance of the list")

        for format in ("csv", "xlsx", "pdf", "json"):
            out = os.path.join(host.data, "list." + format)
            host.run("list", "export", listed["id"], "--format", format, "--out", out)
            host.run("list", "verify", out)
            verified = subprocess.run(["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", out + ".p7s", "-content", out, "-CAfile",
                                       os.path.join(host.data, "keys/certificate.pem"), "-cades", "-out", os.devnull], capture_output=True, text=True)
            check(verified.returncode == 0, verified.stderr)
            content = bytearray(open(out, "rb").read())
            content[len(content) // 2] ^= 1
            open(out, "wb").write(content)
            check(host.run("list", "verify", out, ok=False).returncode == 1, "one changed byte breaks it")
            status, served = host.call("GET", f"{path}/export?format={format}&view=both", "opga1", raw=True)
            check(status == 200 and len(served) > 100, "served as " + format)
        record = host.must(200, "GET", "/api/v1/audit?limit=500", "auditor")
        # As a word of its own: three letters turn up by chance inside the base64 of a seal.
        check(not re.search(r"(^|[^A-Za-z0-9+/])FRA([^A-Za-z0-9+/]|$)", json.dumps(record)) and "a reason" not in json.dumps(record), "the record keeps the secret")
        check(host.run("audit", "verify").returncode == 0, "the record is unaltered")


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed()
