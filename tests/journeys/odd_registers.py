"""What people send as a register and as a name, through the command, the page and the API: each oddity is read, or answered in words of its own."""
import csv
import html
import os
import re
import sys

from host import Host, check, on_both_databases, passed
from main_job import open_meeting, organisation
from visitor import Visitor

ARABIC = "الجمعية المصرية لحقوق الإنسان"
TABLE = f"id,name,country_iso3\nE1,{ARABIC},EGY\nE2,مركز دراسات المرأة,JOR\nE3,Green Hope Foundation,USA\n"
SEMICOLONS = TABLE.replace(",", ";").replace("\n", "\r\n")

READ = {"Windows-1256": TABLE.encode("cp1256"), "Windows-1256 with semicolons": SEMICOLONS.encode("cp1256"), "UTF-16, little end first": TABLE.encode("utf-16"),
        "UTF-16, big end first": b"\xfe\xff" + TABLE.encode("utf-16-be"), "UTF-16 without a mark": TABLE.encode("utf-16-le"), "semicolons": SEMICOLONS.encode(),
        "a mark of UTF-8": b"\xef\xbb\xbf" + TABLE.encode(), "tabs": TABLE.replace(",", "\t").encode(), "old Macs": TABLE.replace("\n", "\r").encode(), "a line that says the separator": b"sep=;\r\n" + SEMICOLONS.encode()}
REFUSED = {"a row with too few cells": (TABLE.encode() + b"E4\n", "5", "The row has 1 cell, the header 3"),
           "a quotation mark left open": (TABLE.encode() + b'E4,"open,USA\n', "5", "A quotation mark is not closed"),
           "bytes that are no letters": (TABLE.encode() + b"E4,\xff\xfe\xfd,USA\n", "5", "bytes that are no letters in UTF-8"),
           "an id twice": (TABLE.encode() + b"E1,Another,FRA\n", "5", "The id E1 stands in line 2 already"),
           "a row without an id": (TABLE.encode() + b",Another,FRA\n", "5", "The row needs an id and a name"),
           "a country in words": (TABLE.encode() + b"E4,Another,France\n", "5", "France is no three-letter country code"),
           "a header alone": (b"id,name,country_iso3\n", "", "no rows below them"), "nothing": (b"", "", "no header row"), "a spreadsheet": (b"PK\x03\x04" + bytes(60), "", "This is not a text file"),
           "two columns of one name": (b"id,name,name\nE1,One,Eins\n", "", "Two columns of the file are taken for name")}


def by_command(host):
    file = os.path.join(host.data, "register.csv")

    def imported(content, as_of):
        open(file, "wb").write(content)
        return host.run("register", "import", "ecosoc", file, "--as-of", as_of, ok=False)

    def matched():
        asked, out = os.path.join(host.data, "in.csv"), os.path.join(host.data, "out.csv")
        open(asked, "wb").write(f"id;query\r\n1;{ARABIC}\r\n".encode("cp1256"))
        said = host.run("register", "match", "ecosoc", "--in", asked, "--out", out, ok=False)
        return said.stderr if said.returncode else open(out).read().splitlines()[1]

    for what, (content, line, words) in REFUSED.items():
        done = imported(content, "2021-01-01")
        check(done.returncode == 1 and words in done.stderr and (not line or f"register.csv:{line}: " in done.stderr), f"{what}: {done.stderr}")
    check("Nothing was ever imported into the register ecosoc" in matched(), "an empty register is told to whoever asks it")
    for day, (what, content) in enumerate(READ.items(), 1):
        done = imported(content, f"2021-02-{day:02}")
        check(done.returncode == 0 and "imported 3 entries" in done.stdout, f"{what}: {done.stdout} {done.stderr}")
        check(matched().startswith('"1",match,"E1"'), f"{what}: its Arabic is Arabic: {matched()}")
    asked, out = os.path.join(host.data, "in.csv"), os.path.join(host.data, "out.csv")
    open(asked, "w").write("id,query,country_iso3\n1,Green Hope Foundation,usa\n2,Green Hope Foundation,United States\n")
    done = host.run("register", "match", "ecosoc", "--in", asked, "--out", out, ok=False)
    check(done.returncode == 0 and "in.csv:3: “United States” is no code of a country" in done.stderr and "in.csv:2" not in done.stderr, done.stderr)
    done = host.run("register", "import", "ecosoc", host.data, "--as-of", "2021-01-01", ok=False)
    check(done.returncode == 1 and "cannot be read" in done.stderr, f"a folder: {done.stderr}")


def by_page(host):
    clerk = Visitor(host, "clerk")
    send = lambda content: clerk.post("/registers/ecosoc/file", {"as_of": "2021-03-01"}, files={"file": ("r.csv", content)})
    shown = lambda answer: re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer[1])))
    look = lambda page: clerk.get("/registers/ecosoc/import?file=" + re.search(r'name="file" value="([^"]*)"', page)[1] + "&as_of=2021-03-01&sheet=&look=yes")
    for what, (content, line, words) in REFUSED.items():
        answer = send(content)
        if answer[0] == 200:
            answer = look(answer[1])
        check(words in shown(answer) or (not content and "Choose the file" in shown(answer)), f"{what}: {shown(answer)[:900]}")
        check(not line or re.search(rf"\b{line} [^0-9]*{re.escape(words)}", shown(answer)), f"{what}: the line is named")
    for what, content in READ.items():
        answer = send(content)
        check(answer[0] == 200 and ARABIC in answer[1], f"{what}: is shown before it is imported")
        check("The register would have 3 entries" in shown(look(answer[1])), f"{what}: {shown(look(answer[1]))[:600]}")


NOBODY, NEAR, TYPED = "No organization of this name stands in the register", "comes near; a person decides", "letters of another script that look like Latin ones"
LONG = "Green Hope Foundation " * 455
NAMES = (  # typed into a form: the verdict, and what an officer reads; in a file of names: the verdict and the first candidate
    ("Green Hope", "unclear", NEAR, "review", "E3"), ("G", "not_met", NOBODY, "none", ""), ("中", "not_met", NOBODY, "none", ""), ("👩‍👩‍👧‍👦", "not_met", NOBODY, "none", ""),
    ("💚 Green Hope Foundation 💚", "met", "Stands in the register as “Green Hope Foundation”", "match", "E3"),
    ("Green Hope Found\u0430tion", "unclear", TYPED, "review", "E3"), ("Gr\u03b5en Hope Foundation", "unclear", TYPED, "review", "E3"),
    # In a form what cannot be seen is taken out; in a file it stays, and is a reason to look.
    ("Green \u202eHope Foundation", "met", "letter for letter", "review", "E3"))


def names(host, path):
    """Each is answered: taken with a finding in words, or refused with its field and what it may be at most."""
    for place, (name, verdict, words, _, _) in enumerate(NAMES):
        who = f"ana{place}"
        host.account(who, "applicant")
        made = host.must(201, "POST", path, who, organisation(name, "USA", "ngo-ecosoc"))
        host.must(200, "POST", f"/api/v1/applications/{made['id']}/submit", who)
        finding = host.must(200, "GET", f"/api/v1/applications/{made['id']}/findings", "clerk")[0]
        check(finding["verdict"] == verdict and any(words in one for one in finding["reasons"]), f"{name!r}: {finding}")
        check("\u202e" not in host.must(200, "GET", f"/api/v1/applications/{made['id']}", who)["organisation"]["name"], "no sign that turns the writing is kept")
    made = host.must(201, "POST", path, "ana", organisation(LONG, "USA", "ngo-ecosoc"))
    errors = host.must(422, "POST", f"/api/v1/applications/{made['id']}/submit", "ana")["errors"]
    check([one["field"] for one in errors] == ["organisation.name"] and "300" in errors[0]["message"], str(errors)[:300])
    asked, out = os.path.join(host.data, "names.csv"), os.path.join(host.data, "answers.csv")
    open(asked, "w", encoding="utf-8").write("id,query\n" + "".join(f"{place},{name}\n" for place, (name, *_) in enumerate((*NAMES, (LONG,)))))
    host.run("register", "match", "ecosoc", "--in", asked, "--out", out)
    answers = list(csv.DictReader(open(out)))
    for answer, (name, *_, verdict, entry) in zip(answers, (*NAMES, (LONG, "review", "E3")), strict=True):
        check((answer["verdict"], answer["candidates"][:2] if verdict != "none" else "") == (verdict, entry), f"{name[:40]!r}: {answer}")


def journey(program, database):
    with Host(program, database) as host:
        path = open_meeting(host) + "/applications"
        for name, role in (("ana", "applicant"), ("clerk", "secretariat")):
            host.account(name, role)
        by_command(host)
        host.start()
        by_page(host)
        names(host, path)


if __name__ == "__main__":
    on_both_databases(journey, sys.argv[1])
    passed()
