"""The master key kept by a PKCS #11 token, from one start to the next: an installation that had it in a file goes over to the token;
what was sealed before is read after; without the token, its PIN or what OpenSSL needs for it, the program says what to do."""
import datetime
import os
import pathlib
import shutil
import subprocess
import sys

from host import Host, check, on_both_databases, passed
from main_job import circulate, open_meeting, shortlisted

MODULE, ENGINE = "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so"
NAMED = "pkcs11:token=Convoke;object=master;type=private"
there = os.path.exists(MODULE) and os.path.exists(ENGINE) and shutil.which("pkcs11-tool") and shutil.which("softhsm2-util")


def refused(host, uri, **environment):
    """What the program says instead of starting."""
    done = subprocess.run([host.program, "audit", "verify", "--data", host.data, *host.database], capture_output=True, text=True, timeout=60,
                          env={**os.environ, "CONVOKE_KEY_TOKEN": uri, **environment})
    assert done.returncode != 0, f"{uri} was taken"
    return done.stderr


def objected(host, meeting):
    shortlisted(host, meeting, "Bridges")
    path = circulate(host, meeting, datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=7))
    entry = host.must(200, "GET", path, "france")["entries"][0]["id"]
    host.must(201, "POST", f"{path}/entries/{entry}/objections", "france", {"basis": "its seat"})
    return path


def journey(program, database):
    with Host(program, database) as host:
        meeting = open_meeting(host)
        for name, role, *more in (("ana", "applicant"), ("opga1", "opga"), ("opga2", "opga"), ("france", "state", "--state", "FRA")):
            host.account(name, role, *more)
        host.start()
        path = objected(host, meeting)
        host.stop()
        # Whoever has neither a provider nor an engine is told which package to install.
        said = refused(host, NAMED + "?pin-value=98765", OPENSSL_ENGINES="/nowhere", OPENSSL_MODULES="/nowhere")
        check("libengine-pkcs11-openssl" in said and "pkcs11-provider" in said, "what to install: " + said)
        check("98765" not in said, "no PIN is repeated")
        if not there:
            print("skipped: the token in software (softhsm2, opensc and libengine-pkcs11-openssl are not installed)")
            return

        tokens = pathlib.Path(host.data) / "tokens"
        tokens.mkdir()
        (tokens.parent / "softhsm2.conf").write_text(f"directories.tokendir = {tokens}\n")
        (tokens.parent / "pin").write_text("4321")
        os.environ.update({"SOFTHSM2_CONF": str(tokens.parent / "softhsm2.conf"), "PKCS11_MODULE_PATH": MODULE})
        for command in (["softhsm2-util", "--init-token", "--free", "--label", "Convoke", "--pin", "4321", "--so-pin", "8765"],
                        ["pkcs11-tool", "--module", MODULE, "--token-label", "Convoke", "--login", "--pin", "4321", "--keypairgen", "--key-type", "rsa:2048", "--id", "01",
                         "--label", "master"]):
            subprocess.run(command, check=True, capture_output=True)
        uri = f"{NAMED}?pin-source=file:{tokens.parent / 'pin'}"
        keys = pathlib.Path(host.data) / "keys"
        clear = (keys / "master.key").read_text().strip()
        os.environ["CONVOKE_KEY_TOKEN"] = uri
        try:
            host.start()
            check(host.must(200, "GET", path + "/objections", "opga1")["items"][0]["basis"] == "its seat", "what was sealed under the file's key is read under the token's")
            host.stop()
            check("master.wrapped" in open(host.log.name).read(), "the file in clear is to be moved away")
            (keys / "master.key").rename(tokens.parent / "copy of the key")
            host.start()
            check(host.must(200, "GET", path + "/objections", "opga1")["items"][0]["state"] == "FRA", "the token alone opens it")
            host.stop()
            check(clear not in "".join(one.read_text(errors="replace") for one in keys.iterdir()), "the folder of keys holds none in clear")
            check("unaltered" in host.run("audit", "verify").stdout, "the record is verified with the token")
            wrong = NAMED + "?pin-value=11112222"
            said = refused(host, wrong)
            check("PIN" in said and "11112222" not in said, "a wrong PIN: " + said)
            check("no such private key" in refused(host, uri.replace("object=master", "object=another")), "another key of the token")
            tokens.rename(tokens.parent / "elsewhere")
            tokens.mkdir()
            check("p11tool" in refused(host, uri), "without the token: how to look")
        finally:
            del os.environ["CONVOKE_KEY_TOKEN"]


on_both_databases(journey, sys.argv[1])
passed()
