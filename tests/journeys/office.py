"""The pages of administrators and of the Secretariat, without scripts: meetings defined, people invited, a register brought in."""
import email
import email.policy
import glob
import html
import json
import os
import re
import sys
import time

import jsonschema

from databases import each_database
from host import ROOT, Host, check, passed
from main_job import organisation
from visitor import Visitor

def words_of(page):
    """What a person reads of the main part of a page."""
    main = re.search(r"<main.*?</main>", page, re.S)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def reads(answer, *words, status=200):
    got, page = answer
    check(got == status, f"{got} instead of {status}: {words_of(page)[:400]}")
    for one in words:
        check(one in words_of(page), f"“{one}” is missing from: {words_of(page)}")
    return page


def hidden(page, name):
    return html.unescape(re.search(rf'name="{re.escape(name)}" value="([^"]*)"', page)[1])


def link_in_a_letter(host, to, pattern):
    """The link in the letter to that address, once the letter is there."""
    for _ in range(300):
        for path in glob.glob(os.path.join(host.data, "mail", "*.eml")):
            letter = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
            found = re.search(pattern, letter.get_content()) if to in letter["To"] else None
            if found:
                return found[0]
        time.sleep(0.1)
    raise AssertionError("no letter to " + to)


def meetings(host, admin):
    source = json.load(open(ROOT / "core/meetings/trafficking-2021.json"))
    wrong = json.loads(json.dumps(source))
    wrong["time_zone"], wrong["categories"][5]["route"], wrong["colour"] = "New York", "side-door", "blue"
    page = reads(admin.post("/admin/meetings", {"text": json.dumps(wrong), "do": "import"}, files={"file": ("", b"")}), "3 mistakes", "$.time_zone", "$.categories[5].route", "$.colour", status=422)
    check(json.loads(html.unescape(re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", page, re.S)[1])) == wrong, "what was pasted comes back whole")
    page = reads(admin.post("/admin/meetings", {"text": "{\n  oops", "do": "look"}), "is not JSON", "line 2", status=422)
    check(">\n{\n  oops</textarea>" in page, "in its lines")
    for category in source["categories"]:
        for part in ("applications", "registration"):
            category.pop(part, None)
    source["published"] = False
    upload = ("meeting.json", json.dumps(source).encode())
    page = reads(admin.post("/admin/meetings", {"text": "", "do": "look"}, files={"file": upload}), "It would make a new meeting, trafficking-2021")
    check(reads(admin.get("/admin/meetings")).count("/admin/meetings/trafficking-2021") == 0, "looking at a file changes nothing")
    reads(admin.post("/admin/meetings", {"text": json.dumps(source), "seen": hidden(page, "seen"), "do": "import"}), "Version 1 is in force", "not public")
    check(Visitor(host).get("/m/trafficking-2021")[0] == 404, "not public")
    reads(admin.post("/admin/meetings/trafficking-2021/published", {"published": "yes"}), "The meeting is public", "2, since")
    check(Visitor(host).get("/m/trafficking-2021")[0] == 200, "public")

    source["published"] = True
    source["categories"][5]["representatives"] = 9
    source["agenda_item"] = "a longer word"
    page = reads(admin.post("/admin/meetings", {"text": json.dumps(source), "do": "look"}), "2 places of trafficking-2021 would change", "$.agenda_item", "$.categories[ngo].representatives", "9")
    seen = hidden(page, "seen")
    reads(admin.post("/admin/meetings", {"text": json.dumps(source), "seen": seen, "do": "import"}), "Version 3 is in force")
    source["agenda_item"] = "yet another"
    reads(admin.post("/admin/meetings", {"text": json.dumps(source), "seen": seen, "do": "import"}), "Somebody else changed the meeting", status=412)
    reads(admin.get("/admin/meetings/trafficking-2021/difference?from=2&to=3"), "What changed from version 2 to version 3", "$.categories[ngo].representatives", "a longer word")
    old, new = (json.loads(admin.get(f"/admin/meetings/trafficking-2021/file?version={version}")[1]) for version in (1, 3))
    check(old["published"] is False and new["categories"][5]["representatives"] == 9, "every version can be had")
    exported = admin.get("/admin/meetings/trafficking-2021/file")[1]
    reads(admin.post("/admin/meetings", {"text": exported, "do": "look"}), "says of trafficking-2021 what is in force already")


def schema(host):
    """What is served is a schema that any validator takes, and takes every meeting file of the tree by; a member it does not know is none."""
    served = json.loads(Visitor(host).get("/meeting.schema.json")[1])
    validator = jsonschema.validators.validator_for(served)
    check(validator.META_SCHEMA["$id"].rstrip("#") == served["$schema"].rstrip("#"), "of the dialect it names")
    validator.check_schema(served)
    files = [path for path in sorted((ROOT / "core/meetings").glob("*.json")) if path.name != "meeting.schema.json"]
    check(len(files) == 15, "all files")
    for path in files:
        meeting = json.load(open(path))
        mistakes = [one.message for one in validator(served).iter_errors(meeting)]
        check(mistakes == [], f"{path.name}: {mistakes[:2]}")
        meeting["categories"][0]["colour"] = "blue"
        check([list(one.absolute_path) for one in validator(served).iter_errors(meeting)] == [["categories", 0]], f"{path.name}: a member that is none is refused where it stands")


def people(host, admin):
    reads(admin.post("/admin/accounts", {"email": "nadia.example.org", "name": "", "role": "", "state": "", "observer": ""}), "Choose a role", status=422)
    page = reads(admin.post("/admin/accounts", {"email": "nadia.example.org", "name": "Nadia", "role": "observer", "state": "", "observer": ""}), "short name of the observer", status=422)
    check('value="nadia.example.org"' in page, "what was typed comes back")
    reads(admin.post("/admin/accounts", {"email": "nadia@example.net", "name": "Nadia", "role": "state", "state": "KEN", "observer": ""}), "invited", "Kenya", "on its way to nadia@example.net")
    account = admin.path
    reads(admin.post("/admin/accounts", {"email": "nadia@example.net", "name": "Nadia", "role": "opga", "state": "", "observer": ""}), "already has an account", status=422)
    guest = Visitor(host)
    guest.get("/sign-in")
    check(guest.post("/sign-in", {"email": "nadia@example.net", "password": ""})[0] != 200 or "sign-out" not in guest.get("/")[1], "nobody signs in before the invitation was taken up")
    link = link_in_a_letter(host, "nadia@example.net", r"/new-password/[\w-]+")
    guest.get(link)
    guest.post(link, {"new_password": "her own words", "password": "her own words"})
    nadia = Visitor(host, "nadia@example.net", "her own words")
    reads(admin.get(account), "open")
    reads(admin.post(account + "/close"), "closed")
    check('action="/sign-out"' not in nadia.get("/")[1], "whose account is closed is signed out")
    reads(admin.post(account + "/link"), "This account is closed", status=409)
    reads(admin.post(account + "/reopen"), "open again")
    Visitor(host, "nadia@example.net", "her own words")
    reads(admin.post(account + "/link"), "on its way")
    own = re.search(r'href="/admin/accounts/([^"?]+)"', reads(admin.get("/admin/accounts?q=admin")))[1]
    reads(admin.post(f"/admin/accounts/{own}/close"), "You cannot close the account you are signed in with", status=409)
    found = words_of(admin.get("/admin/accounts?q=NADIA")[1])
    check("nadia@example.net" in found and "admin@example.org" not in found, "found by a part of the address")
    check("nadia@example.net" in found and "%" not in words_of(admin.get("/admin/accounts?q=%25")[1]).split("State of")[0], "a sign of the database’s is a sign like others")


def registers(host, clerk):
    """An organisation whose claim is not in the register; then it is, and the finding of everything undecided is made again."""
    made = host.must(201, "POST", "/api/v1/meetings/trafficking-2021/applications", "ana", organisation("World Society for Testing Lists", "CHE", "ngo-ecosoc"))
    host.must(200, "POST", f"/api/v1/applications/{made['id']}/submit", "ana")
    verdict = lambda: host.must(200, "GET", f"/api/v1/applications/{made['id']}/findings", "clerk")[0]["verdict"]
    check(verdict() != "met", "nobody is found in an empty register")
    reads(clerk.get("/registers"), "No version was imported yet")
    reads(clerk.post("/registers/ecosoc/file", {"as_of": ""}, files={"file": ("", b"")}), "Choose the file", "Enter the day", status=422)
    csv = "Number;Organisation;Known as;standing\nE1;World Society for Testing Lists;WSTL;active\n;Nameless;;active\nE3;Forum of Readers;;asleep\n"
    page = reads(clerk.post("/registers/ecosoc/file", {"as_of": "2021-10-01"}, files={"file": ("../r.csv", csv.encode())}), "Which column is which?", "3 rows", "Forum of Readers")
    base = {"file": hidden(page, "file"), "as_of": "2021-10-01", "sheet": ""}
    query = lambda **more: "/registers/ecosoc/import?" + "&".join(f"{name}={value}" for name, value in {**base, "look": "yes", **more}.items())
    reads(clerk.get(query()), "The file has no column id")
    columns = {"map.id": "Number", "map.name": "Organisation", "map.other_names": "Known as", "map.standing": "standing"}
    page = reads(clerk.get(query(**columns).replace(" ", "+")), "The register would have 1 entry", "1 new entry", "2 rows cannot be taken", "Line", "3", "4")
    reads(clerk.post("/registers/ecosoc/import", {**base, **columns}), "2 rows cannot be taken")
    reads(clerk.get("/registers"), "No version was imported yet")
    reads(clerk.post("/registers/ecosoc/import", {**base, **columns, "skip_bad": "true"}), "1 entry", "One finding about an undecided application changed")
    check(verdict() == "met", "the finding was made again")
    reads(clerk.get(query(**columns).replace(" ", "+")), "not kept any longer", status=404)
    second = "id,name,other_names,standing\nE1,World Society for Testing Lists,WSTL,suspended\nE9,Old Guard of Mapmakers,,active\n"
    page = reads(clerk.post("/registers/ecosoc/file", {"as_of": "2021-11-01"}, files={"file": ("r.csv", second.encode())}), "2 rows")
    reads(clerk.post("/registers/ecosoc/import", {"file": hidden(page, "file"), "as_of": "2021-11-01", "sheet": ""}), "One finding about an undecided application changed")
    check(verdict() == "not_met", "and again: a suspended status does not count")
    reads(clerk.get("/registers/ecosoc/findings?version=reg_none"), "nothing under", status=404)
    link = html.unescape(re.findall(r'/registers/ecosoc/findings\?[^"]+', clerk.get("/registers/ecosoc")[1])[0])
    reads(clerk.get(link), "One finding about an undecided application changed", "World Society for Testing Lists", "to be settled")
    page = clerk.get("/registers/ecosoc")[1]
    link = html.unescape(re.search(r'/registers/ecosoc/difference\?[^"]+', page)[0])
    reads(clerk.get(link), "1 new entry, 1 changed, 0 gone", "E9", "Standing", "active", "suspended")
    check("suspended" in clerk.get(link + "&format=csv")[1], "and as a file")
    check(clerk.get("/registers/moon")[0] == 404 and clerk.get("/registers/ecosoc/import?file=../../keys/master.key")[0] == 404, "nothing else is read")


def advice(ana):
    """The form itself says whether accreditation is needed at all, without scripts, on “save and continue”; nobody is kept from going on."""
    told = lambda name, category: ana.post(f"/m/trafficking-2021/apply/{category}", {"organisation.name": name, "organisation.country": "CHE", "organisation.type": "ngo", "version": "0"})
    page = reads(told("Old Guard of Mapmakers", "ngo"), "“Old Guard of Mapmakers” stands in the register", "needs no accreditation")
    check("E9" not in page and "% likely" not in page and "are the same" not in page, "the name alone is told")
    reads(told("Parrot Fanciers of Geneva", "ngo-ecosoc"), "No organization of this name stands in the register", "Check that the name is written in full")
    page = told("Quiet Friends of Rivers", "ngo")[1]
    check('value="Quiet Friends of Rivers"' in page and "stands in the register" not in page and "Check that the name" not in page, "and who needs the list is told nothing")


def installation(host, admin):
    reads(admin.get("/admin/settings"), "server.threads", "key.master", "default", "option --data")
    reads(admin.get("/admin/health"), "Convoke", "MB are free", "As of", "None since the start", "PostgreSQL" if host.database else "SQLite")
    reads(admin.get("/admin/outbox"), "letter.invitation", "nadia@example.net")
    check("/new-password/" not in admin.get("/admin/outbox")[1], "not what letters say")
    reads(admin.get("/admin/plugins"), "nonobjection")


def demonstration(host):
    """Where nothing is sent, a demonstration shows what would have been, with links to follow; no other host does."""
    check(Visitor(host).get("/demonstration/letters")[0] == 404, "a host in use shows nobody's letters")
    host.stop()
    host.start("--site.demonstration", "true")
    guest = Visitor(host)
    reads(guest.get("/"), "This is a demonstration")
    page = reads(guest.get("/demonstration/letters"), "nadia@example.net")
    link = re.search(r'href="(/new-password/[^"]+)"', page)
    check(link and guest.get(link[1])[0] == 200, "a letter's link leads on")
    written = {os.path.basename(file) for file in glob.glob(os.path.join(host.data, "mail", "*"))}
    check(written and all(name.endswith(".eml") for name in written), f"letters are .eml files: {written}")


for one in each_database():
    with Host(sys.argv[1], one) as host:
        for name, role in (("admin", "admin"), ("clerk", "secretariat"), ("ana", "applicant")):
            host.account(name, role)
        host.start()
        admin, clerk = Visitor(host, "admin"), Visitor(host, "clerk")
        meetings(host, admin)
        schema(host)
        people(host, admin)
        registers(host, clerk)
        advice(Visitor(host, "ana"))
        installation(host, admin)
        demonstration(host)
passed()
