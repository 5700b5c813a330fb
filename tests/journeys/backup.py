"""A backup holds everything but the keys, opens no objection by itself, and becomes a working installation on either database."""
import datetime
import json
import os
import shutil
import sys
import zipfile

from databases import each_database, postgresql, statements
from host import Host, check, passed
from main_job import circulate, open_meeting, organisation, wait_until

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n" \
      b"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n160\n%%EOF\n"
SECRET = "a basis that nobody else may read"

def refused(host, *words, why):
    done = host.run(*words, ok=False)
    check(done.returncode == 1 and why in done.stderr, f"{words}: {done.returncode} {done.stderr}")


def upload(host, application, who):
    body = b"--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nlegal-status\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"statute.pdf\"\r\n" \
           b"Content-Type: application/pdf\r\n\r\n" + PDF + b"\r\n--b--\r\n"
    return host.must(201, "POST", f"/api/v1/applications/{application}/documents", who, body, headers={"Content-Type": "multipart/form-data; boundary=b"})


def fill(host):
    """A list in circulation with one objection to it; returns what is asked for again after the restoration."""
    meeting = open_meeting(host)
    for name, role, *more in (("ana", "applicant"), ("opga1", "opga"), ("opga2", "opga"), ("france", "state", "--state", "FRA"), ("auditor", "auditor")):
        host.account(name, role, *more)
    host.start()
    ids = []
    for name in ("Alliance of Free Hands", "Союз свободных рук"):
        made = host.must(201, "POST", meeting + "/applications", "ana", organisation(name))
        ids.append(made["id"])
        document = upload(host, made["id"], "ana")
        host.submit(made["id"], "ana", documents=("letter-of-head",))
        host.must(200, "POST", f"/api/v1/applications/{made['id']}/shortlist", "opga1")
    listed = circulate(host, meeting, datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=9), "Proposed list")
    entry = host.must(200, "GET", listed, "france")["entries"][0]["id"]
    host.must(201, "POST", f"{listed}/entries/{entry}/objections", "france", {"basis": SECRET})
    countries = os.path.join(host.data, "changed.csv")
    open(countries, "w").write(host.run("countries", "export").stdout.replace('"Kenya"', '"Republic of Kenya"', 1))
    host.run("countries", "import", countries)
    balance = meeting + "/balance?of=applicants"
    wait_until(lambda: "Republic of Kenya" in str(host.must(200, "GET", balance, "opga1")), "countries that were imported count on the host that runs")
    return [("opga1", balance), ("ana", f"/api/v1/applications/{ids[0]}"), ("opga1", meeting + "/applications"), ("france", listed), ("opga1", listed),
            ("opga1", listed + "/objections"), ("ana", f"/api/v1/applications/{ids[1]}/documents/{document['id']}")]


def answers(host, asked):
    return [host.call("GET", path, who, raw=True) for who, path in asked]


def journey(program, database):
    with Host(program, database) as host, postgresql() as second:
        asked = fill(host)
        before = answers(host, asked)
        check(all(status == 200 for status, _ in before) and PDF in [body for _, body in before], "everything can be read: " + str([status for status, _ in before]))
        plain, whole = os.path.join(host.data, "plain.backup"), os.path.join(host.data, "whole.backup")
        done = host.run("backup", plain)                      # while the host goes on serving
        check("not in it" in done.stderr and os.path.join(host.data, "keys") in done.stderr, "it says where the keys are: " + done.stderr)
        check("objections included" in host.run("backup", whole, "--with-keys").stderr, "or what it means that they are in it")
        check(os.stat(plain).st_mode & 0o077 == 0, "for nobody but its owner")
        refused(host, "backup", plain, why="already and is not overwritten")
        refused(host, "backup", "/nowhere/x", why="no folder")
        check(sorted(name for name in os.listdir(host.data) if "backup" in name) == ["plain.backup", "whole.backup"], "nothing else is left lying about")

        with zipfile.ZipFile(plain) as archive:
            check(archive.testzip() is None and not [one for one in archive.namelist() if one.startswith("keys/")], "any unzip reads it, and no key is in it")
            everything = b"".join(archive.read(name) for name in archive.namelist() if not name.startswith("documents/"))
            key = open(os.path.join(host.data, "keys/master.key"), "rb").read().strip()
            check(SECRET.encode() not in everything and key not in everything, "an objection is not to be read in it, nor what would open it")
            check("Союз свободных рук".encode() in everything, "an application is")
        with zipfile.ZipFile(whole) as archive:
            check(archive.read("keys/master.key").strip() == key, "asked for, the keys are in it")

        # Into an installation with another key, with none, with its own; damaged; into one that is in use.
        for target in (None, second):
            if target is None or second:
                with Host(program, target) as other:
                    refused(other, "restore", plain, why="not the one of the backup")
                    shutil.rmtree(os.path.join(other.data, "keys"))
                    refused(other, "restore", plain, why="no master key in")
                    check(not os.path.exists(os.path.join(other.data, "keys/master.key")), "and none is made, for it would open nothing")
                    shutil.copytree(os.path.join(host.data, "keys"), os.path.join(other.data, "keys"))
                    content = bytearray(open(plain, "rb").read())
                    content[content.index(b"tables/record.jsonl") + 60] ^= 1
                    damaged = os.path.join(other.data, "damaged")
                    open(damaged, "wb").write(content)
                    refused(other, "restore", damaged, why="damaged")
                    refused(other, "restore", "/nowhere", why="/nowhere")
                    open(damaged, "w").write("no archive")
                    refused(other, "restore", damaged, why="damaged")
                    check(statements(other, target, "SELECT count(*) FROM accounts")[0][0] in (0, "0"), "nothing came of all that")
                    says = other.run("restore", plain).stdout
                    check("2 documents" in says or "1 documents" in says, says)
                    check(other.run("audit", "verify").returncode == 0, "the record is whole")
                    refused(other, "restore", plain, why="in use already")
                    other.tokens = host.tokens
                    other.start()
                    check(answers(other, asked) == before, "everything is as it was, objections, documents and tokens included")
                    other.must(201, "POST", f"{asked[4][1]}/entries/{json.loads(before[4][1])['entries'][1]['id']}/objections", "france", {"basis": "life goes on"})
                    actions = [one["action"] for one in other.must(200, "GET", "/api/v1/audit?limit=500", "auditor")["items"]]
                    check("backup.restored" in actions, "that it was restored is on record")
        # A plugin that came meanwhile with a migration of its own that is wrong keeps nothing from being restored.
        with Host(program, None) as other:
            shutil.rmtree(os.path.join(other.data, "keys"))
            shutil.copytree(os.path.join(host.data, "keys"), os.path.join(other.data, "keys"))
            plugins = os.path.join(other.data, "plugins")
            shutil.copytree(os.path.join(os.path.dirname(os.path.realpath(program)), "plugins"), plugins)
            open(os.path.join(plugins, "nonobjection/sql/9999_later.sql"), "w").write("CREATE TABLE nonobjection_later (id TEXT;")
            done = other.run("restore", plain, "--plugins.folder", plugins)
            check("the plugin nonobjection will be left out" in done.stderr and "9999_later.sql" in done.stderr and "restored" in done.stdout, done.stderr)
            check(other.run("audit", "verify").returncode == 0, "all of it is there")
            other.tokens = host.tokens
            other.start("--plugins.folder", plugins)
            check("the plugin nonobjection was left out" in open(other.log.name).read(), "and the host leaves it out as it said")
            other.stop()
            other.start()
            check(answers(other, asked) == before, "and with the plugin mended everything is as it was")
        # The keys come with it where they are in it.
        other = Host(program)                    # its data folder is empty: not so much as a key
        try:
            other.run("restore", whole)
            check(open(os.path.join(other.data, "keys/master.key"), "rb").read().strip() == key and os.stat(os.path.join(other.data, "keys/master.key")).st_mode & 0o077 == 0, "the keys are back")
            other.tokens = host.tokens
            other.start()
            check(answers(other, asked) == before, "and open what is sealed")
        finally:
            other.__exit__()
        actions = [one["action"] for one in host.must(200, "GET", "/api/v1/audit?limit=500", "auditor")["items"]]
        check(actions.count("backup.made") == 2, "that a copy was made is on record")
        host.run("audit", "verify")


for one in each_database():
    journey(sys.argv[1], one)
passed()
