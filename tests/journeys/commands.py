"""Every command of the command line, with what goes wrong at it: exit codes 0 done, 1 refused, 2 usage, and words that say what to do next."""
import json
import os
import pty
import socket
import subprocess
import sys

import jsonschema

from databases import each_database, statements
from host import ROOT, Host, check, passed

def says(done, code, *words):
    """The command ended with that code, and these words are in what it said."""
    check(done.returncode == code, f"{done.args}: {done.returncode} instead of {code}: {done.stdout}{done.stderr}")
    said = done.stdout + done.stderr
    for word in words:
        check(word in said, f"{done.args}: “{word}” is missing from: {said}")
    return done


def usage(host):
    alone = lambda *words, **environment: subprocess.run([host.program, *words], text=True, capture_output=True, env={**os.environ, **environment}, timeout=60)
    says(alone("--help"), 0, "usage: convoke COMMAND")
    says(alone(), 2, "usage: convoke COMMAND")
    says(alone("sing"), 2, "There is no command “sing”")
    says(host.run("migrate", "twice", ok=False), 2, "“twice” is one word too many")
    says(host.run("migrate", "--fast", "yes", ok=False), 2, "there is no option --fast")
    says(host.run("register", "import", "ecosoc", ok=False), 2, "the file is missing")
    says(host.run("register", "match", "ecosoc", "--in", "x", ok=False), 2, "--out")
    says(alone("migrate", "--data", host.data, "--database", "mysql://x"), 2, "must begin with postgresql://")
    says(alone("migrate", "--data", "/proc/convoke"), 1, "/proc/convoke")
    says(alone("migrate", "--data", host.data, "--database", "postgresql://nobody@127.0.0.1:1/none"), 1, "cannot reach the PostgreSQL database")


def configuration(host):
    file = os.path.join(host.data, "convoke.conf")
    open(file, "w").write("server.port = 8111\nserver.threads = 40\nmail.from = office@example.org\n")
    run = lambda *more, **environment: subprocess.run([host.program, "config", "--config", file, "--data", host.data, *more], text=True, capture_output=True, timeout=60,
                                                      env={**os.environ, **environment})
    done = says(run("--server.threads", "50", CONVOKE_SERVER_THREADS="60", CONVOKE_SITE_NAME="Elsewhere", CONVOKE_KEY_MASTER="not to be seen", CONVOKE_SERVER_PROT="1",
                    CONVOKE_DATABASE_URL="postgresql://amara:hush@db.example/convoke?sslpassword=psst"), 0, "CONVOKE_SERVER_PROT is no setting")
    lines = dict(line.split(" = ", 1) for line in done.stdout.splitlines())
    for key, wanted in {"server.threads": "50    [option --server.threads]", "server.port": f"8111    [{file}]", "site.name": "Elsewhere    [environment CONVOKE_SITE_NAME]",
                        "server.address": "127.0.0.1    [default]", "data.folder": f"{host.data}    [option --data]",
                        "key.master": "(hidden)    [environment CONVOKE_KEY_MASTER]"}.items():
        check(lines[key] == wanted, f"{key}: {lines[key]}")
    check("db.example" in lines["database.url"] and "amara" in lines["database.url"], "which database it is, is shown")
    check("hush" not in done.stdout and "psst" not in done.stdout and "not to be seen" not in done.stdout, "secrets are not")
    open(file, "w").write("server.prot = 1\n")
    says(run(), 2, "server.prot, which is no setting")
    says(host.run("serve", "--port", "many", ok=False), 2, "server.port must be a whole number")
    says(host.run("serve", "--port", "0", "--server.secure_cookies", "perhaps", ok=False), 2, "server.secure_cookies must be yes or no")
    says(host.run("config", "--config", "/nowhere/convoke.conf", ok=False), 2, "/nowhere/convoke.conf cannot be read")


def meetings(host):
    says(host.run("migrate"), 0, "0 migrations were run")
    file = os.path.join(host.data, "meeting.json")
    source = json.load(open(ROOT / "core/meetings/trafficking-2021.json"))
    wrong = json.loads(json.dumps(source))
    wrong["time_zone"], wrong["categories"][1]["route"], wrong["nonsense"] = "New York", "side-door", 1
    json.dump(wrong, open(file, "w"))
    says(host.run("meeting", "import", file, ok=False), 1, "$.time_zone", "$.categories[1].route", "$.nonsense")
    check(host.run("meeting", "list").stdout == "", "nothing of a wrong file is kept")
    open(file, "w").write("{not json")
    says(host.run("meeting", "import", file, ok=False), 1, "$")
    says(host.run("meeting", "import", "/nowhere.json", ok=False), 1, "/nowhere.json cannot be read")
    says(host.run("meeting", "import", str(ROOT / "core/meetings/trafficking-2021.json")), 0, "trafficking-2021")
    says(host.run("meeting", "list"), 0, "trafficking-2021\tA/RES/75/283\tpublished")
    exported = host.run("meeting", "export", "trafficking-2021").stdout
    open(file, "w").write(exported)
    host.run("meeting", "import", file)
    check(host.run("meeting", "export", "trafficking-2021").stdout == exported, "what is exported can be imported, and is the same meeting")
    says(host.run("meeting", "export", "none", ok=False), 1)


def as_the_schema_says(host):
    """What another validator refuses by the published schema, the import refuses at the same place."""
    source, schema = (json.load(open(ROOT / "core/meetings" / name)) for name in ("trafficking-2021.json", "meeting.schema.json"))
    validator = jsonschema.Draft7Validator(schema)
    file = os.path.join(host.data, "meeting.json")

    def places(value, path=()):
        yield path
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
            yield from places(inner, (*path, key))

    strange = [None, True, -1, 1.5, "", "x", "Ünï-çode", "a" * 5000, [], [{}], {}, "2021-02-30T10:00:00-05:00"]
    for number, path in enumerate(list(places(source))[5::67]):
        wrong = json.loads(json.dumps(source))
        here = wrong
        for key in path[:-1]:
            here = here[key]
        if number % 4 == 0 and isinstance(here, dict):
            del here[path[-1]]
        else:
            here[path[-1]] = strange[number % len(strange)]
        json.dump(wrong, open(file, "w"))
        refused = host.run("meeting", "import", file, ok=False)
        for error in validator.iter_errors(wrong):
            says(refused, 1, f": {error.json_path}")


def accounts(host):
    add = lambda *words, text="a long password\n": host.run("user", "add", *words, text=text, ok=False)
    says(add("ana@example.org", "--role", "applicant"), 0)
    says(add("ANA@example.org", "--role", "applicant"), 1, "email")
    says(add("bob@example.org", "--role", "applicant", text="short\n"), 1, "password")
    says(add("bob.example.org", "--role", "applicant"), 1, "email")
    says(add("bob@example.org", "--role", "king"), 2, "--role must be one of")
    says(add("bob@example.org", "--role", "state"), 2, "--state")
    says(add("bob@example.org", "--role", "state", "--state", "Kenya"), 1, "state")
    token = says(host.run("token", "add", "ana@example.org"), 0).stdout
    check(len(token.splitlines()) == 1 and len(token) > 40, "one token, once")
    says(host.run("token", "add", "nobody@example.org", ok=False), 1, "nobody@example.org")


def registers(host):
    def file(name, text):
        path = os.path.join(host.data, name)
        open(path, "w", encoding="utf-8").write(text)
        return path

    def imported(text, *more, register="ecosoc", ok=False):
        return host.run("register", "import", register, file("register.csv", text), "--as-of", "2020-01-31", *more, ok=ok)

    def matched(text, *more):
        out = os.path.join(host.data, "out.csv")
        return host.run("register", "match", "ecosoc", "--in", file("in.csv", text), "--out", out, *more, ok=False), open(out).read() if os.path.exists(out) else ""

    says(matched("id,query\n1,x\n")[0], 1, "Nothing was ever imported into the register ecosoc")
    says(imported("id,name,standing\nE1,World Society for Testing Lists,asleep\n,Nameless,active\nE3,Forum of Readers,active\n"), 1, "register.csv:2:", "register.csv:3:",
         "nothing was imported: 2 of 3 rows are bad", "--skip-bad")
    says(imported("id,title\nE1,x\n"), 1, "name")
    says(imported("id,name\nE1,x\n", register="moon"), 1, "moon")
    says(host.run("register", "import", "ecosoc", file("register.csv", "id,name\nE1,x\n"), "--as-of", "yesterday", ok=False), 1, "yesterday")
    says(host.run("register", "import", "ecosoc", file("register.csv", "id,name\nE1,x\n"), ok=False), 2, "--as-of")
    says(imported("id,name\nE1,World Society for Testing Lists\n", "--dry-run"), 0, "would import 1 entries (1 new")
    says(matched("id,query\n1,x\n")[0], 1, "Nothing was ever imported")
    says(imported("id,name,standing\nE1,World Society for Testing Lists,active\nE2,Old Guard of Mapmakers,asleep\n", "--skip-bad"), 0, "register.csv:3:", "imported 1 entries", "1 rows left out")
    theirs = "number;Organization;Also known as\nE1;World Society for Testing Lists;WSTL Global|Société mondiale\nE5;Forum of Careful Readers;\n"
    says(host.run("register", "import", "ecosoc", file("theirs.csv", theirs), "--as-of", "2021-10-01", "--map", "number=id", "--map", "Organization=name", "--map",
                  "Also known as=other_names"), 0, "imported 2 entries (1 new, 1 changed, 0 gone)")
    says(host.run("register", "import", "ecosoc", file("theirs.csv", theirs), "--as-of", "2021-10-02", "--map", "Organisation=name", ok=False), 1, "Organisation")

    asked = 'id,query,country_iso3\n1,World Society for Testing Lists,\n2,Forum of Careful Readers,\n"3, ""odd""",Bakery around the Corner,FRA\n'
    done, out = matched(asked)
    says(done, 0, "3 asked of ecosoc as of 2021-10-01: 2 match 0 review 1 none")
    lines = out.splitlines()
    check(lines[0] == "id,verdict,entry,score,candidates", lines[0])
    check(lines[1].startswith('"1",match,"E1",') and lines[2].startswith('"2",match,"E5",') and lines[3].startswith('"3, ""odd""",none,"",'), out)
    done, out = matched(asked, "--as-of", "2021-09-30")
    says(done, 0, "as of 2020-01-31: 1 match 0 review 2 none")
    says(matched(asked, "--as-of", "2020-01-30")[0], 1, "no version as of 2020-01-30", "2020-01-31")
    says(matched(asked, "--as-of", "soon")[0], 2, "YYYY-MM-DD")
    says(matched("name\nx\n")[0], 1, "columns id and query")
    says(matched("id,query\n1,x\n2\n")[0], 1, "in.csv:3:", "one row of the file is broken")
    many = "id,query\n" + "".join(f"{i},Forum of Careful Readers {i}\n" for i in range(500))
    check([line.split(",")[0] for line in matched(many)[1].splitlines()[1:]] == [f'"{i}"' for i in range(500)], "answers stand in the order of the questions, however many work on them")
    leader, follower = pty.openpty()
    subprocess.run([host.program, "register", "match", "ecosoc", "--in", os.path.join(host.data, "in.csv"), "--out", os.path.join(host.data, "out.csv"), "--data", host.data, *host.database],
                   stderr=follower, stdout=subprocess.DEVNULL, check=True, timeout=60)
    check(os.read(leader, 1000).decode().split("\r")[1:] == ["0 of 500", "500 of 500", "\n"], "a terminal is told how far it is, in one line")
    check("of 500" not in matched(many)[0].stderr, "and a file of messages is not")
    says(host.run("register", "match", "ecosoc", "--in", os.path.join(host.data, "in.csv"), "--out", "/nowhere/out.csv", ok=False), 1, "/nowhere/out.csv")


def plugins(host):
    listed = json.loads(says(host.run("plugin", "list", "--json"), 0).stdout)
    known = {one["id"]: one for one in listed}
    for name in ("ecosoc", "nhri", "balance", "nonobjection"):
        check(known[name]["loaded"] and known[name]["version"] and known[name]["contributes"], name)
    says(host.run("plugin", "list"), 0, "ecosoc", "loaded")
    says(host.run("list", "export", "none", "--format", "csv", "--out", os.path.join(host.data, "x"), ok=False), 1, "none")
    says(host.run("list", "export", "none", "--format", "doc", "--out", "x", ok=False), 2, "--format")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        says(host.run("serve", "--port", str(taken.getsockname()[1]), ok=False), 1, "cannot listen", "--port 0")


RETURNED = """MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

--edge
Content-Type: text/plain

It could not be delivered.

--edge
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; mission@nowhere.example
Action: %s
Status: 5.1.1

--edge
Content-Type: text/rfc822-headers

Message-ID: <%s@un.example>

--edge--
"""


def letters(host, database):
    """What a mail server further on sends back."""
    says(host.run("mail", ok=False), 2, "mail: bounced")
    says(host.run("mail", "lost", ok=False), 2, "there is only “bounced”")
    says(host.run("mail", "bounced", text="Subject: hello\n\nhello\n", ok=False), 1, "no notification", "on standard input")
    says(host.run("mail", "bounced", text=RETURNED % ("failed", "let_unknown"), ok=False), 1, "No letter let_unknown was sent")
    statements(host, database, "INSERT INTO outbox (id, meeting, account, code, args, state, attempts, next_at, created_at, sent_at, failure) "
               "SELECT 'let_one', '', id, 'letter.received', '{}', 'sent', 1, '', '2021-10-01T12:00:00.000Z', '2021-10-01T12:00:00.000Z', '' FROM accounts ORDER BY id LIMIT 1")
    says(host.run("mail", "bounced", text=RETURNED % ("delayed", "let_one"), ok=False), 1, "not lost")
    says(host.run("mail", "bounced", text=RETURNED % ("failed", "let_one")), 0, "let_one")
    check(statements(host, database, "SELECT state, failure FROM outbox WHERE id = 'let_one'")[0] in (("failed", "bounced 5.1.1"), ["failed", "bounced 5.1.1"]), "it is known that it came back")


def audit(host, database):
    for name in ("one", "two", "three", "four"):
        host.run("user", "add", f"{name}@example.org", "--role", "auditor", text="a long password\n")
    says(host.run("audit", "verify"), 0, "the record is unaltered")
    rows = [int(row[0]) for row in statements(host, database, "SELECT sequence FROM record ORDER BY sequence")]
    check(rows == list(range(1, len(rows) + 1)) and len(rows) > 6, f"the record has no gaps: {rows}")
    swap = ["UPDATE record SET sequence = -1 WHERE sequence = 3", "UPDATE record SET sequence = 3 WHERE sequence = 4", "UPDATE record SET sequence = 4 WHERE sequence = -1"]
    # What was done by hand in the database, how it is undone, and which entry is the first that is not as it was.
    keep = "CREATE TABLE kept AS SELECT * FROM record"
    back = ["DELETE FROM record", "INSERT INTO record SELECT * FROM kept"]
    statements(host, database, keep)
    for deed, first in ((["UPDATE record SET actor = 'somebody else' WHERE sequence = 2"], 2),
                        (["UPDATE record SET at = '2001-01-01T00:00:00.000Z' WHERE sequence = 5"], 5),
                        (["DELETE FROM record WHERE sequence = 4"], 4), (swap, 3),
                        ([f"DELETE FROM record WHERE sequence = {len(rows)}"], len(rows))):
        statements(host, database, *deed)
        says(host.run("audit", "verify", ok=False), 1, f"ntry {first} " if first < len(rows) else f"entry {first}")
        statements(host, database, *back)
        says(host.run("audit", "verify"), 0)
    statements(host, database, "DROP TABLE kept")


def countries(host):
    exported = host.run("countries", "export").stdout
    good, bad = os.path.join(host.data, "good.csv"), os.path.join(host.data, "bad.csv")
    open(good, "w").write(exported.replace('"Kenya"', '"Republic of Kenya"', 1))
    open(bad, "w").write(exported.replace('"KEN","KE"', '"KE","KE"', 1).replace('"2024-10-31"', '"last year"', 1))
    says(host.run("countries", "check", good), 0, "can be used")
    for what in ("check", "import"):
        says(host.run("countries", what, bad, ok=False), 1, "bad.csv:92: iso3: Write the three capital letters", "bad.csv:2: name: Write the date", "nothing was changed")
    says(host.run("countries", "facts"), 0, "built in", "2024-10-31")
    says(host.run("countries", "import", good), 0, "on every host")
    says(host.run("countries", "facts"), 0, "the imported file", "Committee for Development Policy")
    check("Republic of Kenya" in host.run("countries", "export").stdout, "the file in force is not the one that was imported")
    os.environ["CONVOKE_COUNTRIES_FILE"] = bad
    says(host.run("migrate", ok=False), 1, "bad.csv:", "correct the file")
    says(host.run("countries", "import", good, ok=False), 2, "change that file instead")
    del os.environ["CONVOKE_COUNTRIES_FILE"]
    says(host.run("migrate"), 0)
    says(host.run("countries", ok=False), 2, "check, import, export or facts")
    says(host.run("countries", "sing", ok=False), 2, "“check”, “import”, “export” and “facts”")


for database in each_database():
    with Host(sys.argv[1], database) as one:
        usage(one)
        configuration(one)
        countries(one)
        meetings(one)
        as_the_schema_says(one)
        accounts(one)
        registers(one)
        plugins(one)
        letters(one, database)
        audit(one, database)
passed()
