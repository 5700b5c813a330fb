"""Bad input through the running program: each mistake gets an answer that names it, and nothing that was there is lost."""
import copy
import json
import os
import sys
import threading
import urllib.error
import urllib.request

from files import PDF, REFUSED, TAKEN
from host import Host, check, on_both_databases, passed
from main_job import open_meeting, organisation

def changed(**parts):
    """An application with some of its members set: organisation__name="x" reaches into it."""
    body = copy.deepcopy(organisation("Changed", kind="igo"))
    for path, value in parts.items():
        *way, last = path.split("__")
        where = body
        for step in way:
            where = where[int(step) if step.isdigit() else step]
        where[last] = value
    return body


def fields(answer):
    return [one["field"] for one in answer.get("errors", [])]


def json_bodies(host, path):
    refused = lambda body: host.call("POST", path, "ana", body)
    for body, place in ((b'{"a":}', "byte 5"), (b"", "byte 0"), (b"[" * 100_000, "nested"), (b'{"category":1e999}', "overflow")):
        status, answer = refused(body)
        check(status == 400 and place in answer["detail"], f"{body[:20]}: {answer}")
    latin1 = json.dumps(changed()).encode().replace(b"Changed", b"Caf\xe9")
    check(refused(latin1)[0] == 400 and "UTF-8" in refused(latin1)[1]["detail"], "bytes that are no UTF-8")
    for nul in (changed(organisation__name="a\0b"), changed(answers={"a\0b": "x"})):
        status, answer = refused(nul)
        check(status == 400 and "NUL" in answer["detail"], f"NUL: {answer}")
    check(refused(json.dumps(changed(organisation__name="a\ud800b")).encode())[0] == 400, "half a character")
    check(refused(changed(organisation__mission="x" * (10 << 20)))[0] == 413, "10 MB of text")
    check(refused(changed(organisation__mission="x" * (10 << 20)))[1]["detail"].startswith("What you sent is too large"), "and says so")

    for body, wanted in ((b"[]", [""]), (b'"x"', [""]), (changed(organisation="x"), ["organisation"]), (changed(representatives={}), ["representatives"]),
                         (changed(representatives=["x", 5]), ["representatives.0", "representatives.1"]), (changed(answers=[]), ["answers"]),
                         (changed(claims="x"), ["claims"]), (changed(category=5), ["category"]), (changed(organisation__name=["x"]), ["organisation.name"]),
                         (changed(organisation__name=5), ["organisation.name"]), (changed(organisation__country=True), ["organisation.country"]),
                         (changed(organisation__other_names="Ponts"), ["organisation.other_names"]), (changed(organisation__other_names=["Ponts", 5]), ["organisation.other_names.1"]),
                         (changed(representatives__0__email=5, representatives__0__function=False), ["representatives.0.email", "representatives.0.function"]),
                         (changed(category="ngo-ecosoc", answers={"panels": 5}), ["answers.panels"]), (changed(claims={"ecosoc": {"status": 5}}), ["claims.ecosoc.status"]),
                         (changed(colour="blue", organisation__shoe=1, representatives__0__iq=1), ["colour", "organisation.shoe", "representatives.0.iq"])):
        status, answer = refused(body)
        check(status == 422 and set(wanted) <= set(fields(answer)), f"{str(body)[:60]}: {status} {answer}")
        check(all(one["message"] for one in answer["errors"]), "each mistake has words")
    check(host.must(200, "GET", path, "ana")["total"] == 0, "and nothing of all that was kept")


def repeats(host, path):
    key = {"Idempotency-Key": "once"}
    first = host.must(201, "POST", path, "ana", organisation("Keyed", kind="igo"), headers=key)
    check(host.must(201, "POST", path, "ana", organisation("Keyed", kind="igo"), headers=key) == first, "the same key and body: the first answer")
    check(host.call("POST", path, "ana", organisation("Other", kind="igo"), headers=key)[0] == 422, "the same key, another body")
    status, answer = host.call("POST", path, "ana", organisation("KEYED", kind="igo"))
    check(status == 409 and first["reference"] in answer["detail"], "the same organisation again is led to its reference: " + str(answer))
    check(host.must(200, "GET", path, "ana")["total"] == 1, "one application")

    answers = []
    senders = [threading.Thread(target=lambda: answers.append(host.call("POST", path, "ana", organisation("Together", kind="igo"), headers={"Idempotency-Key": "together"})))
               for _ in range(8)]
    for one in senders:
        one.start()
    for one in senders:
        one.join()
    check({status for status, _ in answers} == {201} and len({answer["id"] for _, answer in answers}) == 1, "sent eight times at once, taken once: " + str(answers))

    one = f"/api/v1/applications/{first['id']}"
    check(host.call("PUT", one, "ana", organisation("Keyed", kind="igo"))[0] == 428, "a change without the version it rests on")
    said = organisation("Keyed", kind="igo")
    said["organisation"]["mission"] = "What the other window says."
    match = {"If-Match": f'"v{first["version"]}"'}
    host.must(200, "PUT", one, "ana", said, headers=match)
    check(host.call("PUT", one, "ana", organisation("Keyed", kind="igo"), headers=match)[0] == 412, "a stale one")
    check(host.must(200, "GET", one, "ana")["organisation"]["mission"] == "What the other window says.", "and it overwrites nothing")
    host.must(200, "POST", one + "/submit", "ana")
    check(host.call("POST", one + "/submit", "ana")[0] == 409, "submitted once")
    for query, status in (("sort=x", 422), ("after=zzz", 422), ("status=x", 422), ("q=%ff", 422), ("q=%zz", 400)):
        check(host.call("GET", f"{path}?{query}", "ana")[0] == status, query)


def upload(host, application, kind, name, content):
    body = (f'--B\r\nContent-Disposition: form-data; name="kind"\r\n\r\n{kind}\r\n--B\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: application/pdf\r\n\r\n").encode() + content + b"\r\n--B--\r\n"
    request = urllib.request.Request(f"{host.address}/api/v1/applications/{application}/documents", data=body, method="POST",
                                     headers={"Authorization": "Bearer " + host.tokens["ana"], "Content-Type": "multipart/form-data; boundary=B"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def documents(host, path):
    application = host.must(201, "POST", path, "ana", organisation("Papers"))["id"]
    for name, (content, shown) in TAKEN.items():
        status, answer = upload(host, application, "legal-status", name, content)
        check(status == 201 and answer["name"] == shown, f"{name}: {status} {answer}")
    for what, (content, word) in REFUSED.items():
        status, answer = upload(host, application, "legal-status", "statute.pdf", content)
        check(status == 422 and fields(answer) == ["documents.legal-status"] and word in answer["errors"][0]["message"], f"{what}: {status} {answer}")
    check(upload(host, application, "portrait", "a.pdf", PDF)[1]["errors"][0]["field"] == "kind", "a kind that nobody asked for")
    check(upload(host, application, "legal-status", "a.pdf", b"x" * (12 << 20))[0] == 413, "more than the route takes")
    check(host.must(200, "GET", f"/api/v1/applications/{application}/documents", "ana")["total"] == len(TAKEN), "only what was taken is there")
    kept = [name for _, _, names in os.walk(os.path.join(host.data, "documents")) for name in names]
    check(len(kept) == len({content for content, _ in TAKEN.values()}), "and nothing else lies on the disk: " + str(kept))


def two_officers(host, path):
    application = host.must(201, "POST", path, "ana", organisation("Both"))["id"]
    for kind in ("legal-status", "letter-of-head"):
        check(upload(host, application, kind, kind + ".pdf", PDF)[0] == 201, kind)
    host.must(200, "POST", f"/api/v1/applications/{application}/submit", "ana")
    for _ in range(5):
        statuses = []
        officers = [threading.Thread(target=lambda who=who: statuses.append(host.call("POST", f"/api/v1/applications/{application}/shortlist", who)[0])) for who in ("amara", "boris")]
        for one in officers:
            one.start()
        for one in officers:
            one.join()
        check(set(statuses) <= {200, 409, 412} and 200 in statuses, str(statuses))
        host.must(200, "POST", f"/api/v1/applications/{application}/unshortlist", "amara")
    moves = [line["data"]["to"] for line in host.must(200, "GET", "/api/v1/audit?limit=500", "auditor")["items"]
             if line["subject"] == application and line["action"] == "application.moved"]
    check(moves == ["submitted"] + ["shortlisted", "in_review"] * 5, "each step is on record once: " + str(moves))


def journey(program, database):
    with Host(program, database) as host:
        path = open_meeting(host) + "/applications"
        for name, role in (("ana", "applicant"), ("amara", "opga"), ("boris", "opga"), ("auditor", "auditor")):
            host.account(name, role)
        host.start()
        host.contract = None                           # what is sent here breaks it on purpose
        json_bodies(host, path)
        repeats(host, path)
        documents(host, path)
        two_officers(host, path)
        check(host.run("audit", "verify").returncode == 0, "the record is unaltered")


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed()
