"""On a full disk people are told so, nothing that was saved is lost, and all goes on once there is room."""
import os
import subprocess
import sys
import tempfile

from host import Host, check, passed
from main_job import open_meeting, organisation

disk = tempfile.mkdtemp()
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk], capture_output=True).returncode != 0:
    print("skipped: a full disk (no small disk can be mounted here; root can)")
    os.rmdir(disk)
    sys.exit(0)
host = Host(sys.argv[1])
host.data = disk
try:
    with host:
        os.makedirs(os.path.join(host.data, "mail"))
        meeting = open_meeting(host)
        host.account("ana", "applicant")
        host.start()
        made = host.must(201, "POST", meeting + "/applications", "ana", organisation("First Hands"))
        filler = os.path.join(host.data, "filler")
        out = os.open(filler, os.O_WRONLY | os.O_CREAT)       # somebody else's file, which takes what is left
        try:
            while True:
                os.write(out, b"x" * 4096)
        except OSError:
            os.close(out)
        answers = []
        for number in range(60):
            body = organisation(f"Hands number {number}")
            body["organisation"]["relevance"] = "x" * 2000
            answers.append(host.call("POST", meeting + "/applications", "ana", body))
            if answers[-1][0] == 507:
                break
        status, said = answers[-1]
        check(status == 507 and said["status"] == 507 and "full" in said["detail"], f"it says what is the matter: {answers[-1]}")
        check(all(status in (201, 507) for status, _ in answers), "saved, or refused as that")
        check(host.must(200, "GET", f"/api/v1/applications/{made['id']}", "ana")["organisation"]["name"] == "First Hands", "what was saved can be read")
        os.remove(filler)
        host.must(201, "POST", meeting + "/applications", "ana", organisation("Room again"))
        check(host.run("audit", "verify").returncode == 0, "the record is unaltered")
finally:
    if hasattr(host, "log"):
        host.log.close()
    subprocess.run(["umount", disk], check=True)
    os.rmdir(disk)
passed()
