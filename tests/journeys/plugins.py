"""Plugins that are wrong in one way each, beside good ones: the program names each with the reason, runs on without it, and a
meeting whose file needs it does not open while the others do."""
import json
import pathlib
import shutil
import sys
import tempfile

from databases import each_database
from host import ROOT, Host, check, passed

BUILT = pathlib.Path(sys.argv[1]).resolve().parent

# What lies beside the library of a good plugin: the file, what is in it, words of the reason.
BESIDE = (("sql/0001_notes.sql", b"CREATE TABLE accounts (id TEXT);", "touches the table accounts in 0001_notes.sql"),
          ("sql/0001_notes.sql", b"CREATE TABLE example_notes (id TEXT;", "the migration 0001_notes.sql of example was refused"),
          ("sql/0001_notes.sql", b"INSERT INTO example_notes (id) VALUES ('a');", "the migration 0001_notes.sql of example was refused"),
          ("api.json", b'{"routes": {', "its api.json cannot be read at byte 12"),
          ("locale/en.mo", b"no words at all", "its words cannot be read"),
          ("templates/notes.tpl", b"<p>no first line</p>", "its template notes is broken"),
          ("templates/notes.tpl", b'{{%AUTOESCAPE context="HTML"}}\n{{#notes}}<p>', "its template notes is broken"))

# A library that is wrong: each of these is built for the tests of the loader.
LIBRARIES = {"crashes": "it crashed while loading (Segmentation fault)", "exits": "it ended the process while loading", "throws": "the moon is wrong",
             "noentry": "it is a library but no plugin", "staleabi": "another version of the plugin contract", "otherbuild": "built for another host",
             "missingneed": "it needs the plugin “harbour”, which is not installed", "hiddenroute": "nobody declared it", "undefined": "missing_function"}


def meeting(host, name, *plugins):
    file = json.load(open(ROOT / "core/meetings/trafficking-2021.json"))
    file["id"] = name
    file["plugins"].update({plugin: {} for plugin in plugins})
    path = pathlib.Path(host.data) / f"{name}.json"
    path.write_text(json.dumps(file))
    host.run("meeting", "import", str(path))


def listed(host):
    return {one["id"]: one for one in json.loads(host.run("plugin", "list", "--json").stdout)}


def runs_without(host, plugin, reason, version):
    told = listed(host)
    check(not told[plugin]["loaded"] and reason in told[plugin]["reason"] and told[plugin]["version"] == version, f"{plugin}, {reason}: {told[plugin]}")
    check("\n" not in told[plugin]["reason"], "the reason is one line")
    check(all(told[one]["loaded"] for one in ("ecosoc", "nhri", "balance", "nonobjection")), f"the others are taken: {told}")
    migrated = host.run("migrate")
    check(f"the plugin {plugin} was left out" in migrated.stderr and reason in migrated.stderr, migrated.stderr)
    host.start()
    check(host.call("GET", "/api/v1/meetings/plain")[0] == 200, "the meeting that does not need it is open")
    status, answer = host.call("GET", "/api/v1/meetings/needy")
    check(status == 503 and "needs the plugin example" in answer["detail"], f"{plugin}: the meeting that needs it is shut: {answer}")
    check([one["id"] for one in host.must(200, "GET", "/api/v1/meetings")["items"]] == ["plain"], "and stands in no list")
    page = host.call("GET", "/m/needy", raw=True)
    check(page[0] == 503 and b"needs the plugin example" in page[1] and b"busy" not in page[1], "its page says so, and does not say that we are busy")
    host.stop()
    check(f"the plugin {plugin} was left out" in open(host.log.name).read(), "the log says so")


def journey(database):
    with tempfile.TemporaryDirectory() as temporary, Host(sys.argv[1], database) as host:
        folder = pathlib.Path(temporary)
        example = folder / "example"
        for plugin in ("ecosoc", "nhri", "balance", "nonobjection"):
            shutil.copytree(BUILT / "plugins" / plugin, folder / plugin)
        host.database += ["--plugins", temporary]

        def anew():
            shutil.rmtree(example, ignore_errors=True)
            shutil.copytree(BUILT / "plugins/example", example)

        anew()
        meeting(host, "plain")
        meeting(host, "needy", "example")
        host.start()
        check(host.call("GET", "/api/v1/meetings/needy")[0] == 200, "with its plugin it is open")
        host.stop()

        for name, content, reason in BESIDE:
            anew()
            (example / name).parent.mkdir(exist_ok=True)
            (example / name).write_bytes(content)
            runs_without(host, "example", reason, "1.0.0")

        # A migration that was run and has changed since.
        anew()
        (example / "sql").mkdir()
        (example / "sql/0001_notes.sql").write_text("CREATE TABLE example_notes (id TEXT);\n")
        check(listed(host)["example"]["loaded"], "a good migration is run, whatever was refused before")
        (example / "sql/0001_notes.sql").write_text("CREATE TABLE example_notes (id TEXT, words TEXT);\n")
        runs_without(host, "example", "was changed after it had been run", "1.0.0")

        anew()
        (example / "example.so").chmod(0o777)
        runs_without(host, "example", "everybody on this machine may write to", "")
        (example / "example.so").unlink()
        runs_without(host, "example", "there is no file example.so in its folder", "")
        (example / "example.so").write_bytes((BUILT / "plugins/ecosoc/ecosoc.so").read_bytes())
        runs_without(host, "example", "it says its id is “ecosoc”, but its folder is named “example”", "1.0.0")

        anew()
        for name in LIBRARIES:
            (folder / name).mkdir()
            shutil.copy(BUILT / f"tests/plugin/{name}.so", folder / name)
        told = listed(host)
        for name, reason in LIBRARIES.items():
            check(not told[name]["loaded"] and reason in told[name]["reason"], f"{name}: {told[name]}")
        check(told["example"]["loaded"], "the good one among them is taken")
        host.start()
        check(host.call("GET", "/api/v1/meetings/needy")[0] == 200, "and the host runs")


for database in each_database():
    journey(database)
passed()
