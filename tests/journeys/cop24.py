"""All organisations of a real conference's list as applications through the API: none lost, none doubled, in the order of their names."""
import csv
import os
import sys
import time

from host import ROOT, Host, passed
from main_job import open_meeting

FILE = ROOT.parent / "shared/data/e2e_cop24_participating_organisations.csv"
if not FILE.exists():
    print("skipped: the real list is not beside the project")
    sys.exit(0)

names = sorted({row["name_as_printed"].strip() for row in csv.DictReader(open(FILE, encoding="utf-8")) if row["section"] != "Parties"})
with Host(sys.argv[1]) as host:
    meeting = open_meeting(host)
    host.account("ana", "applicant")
    host.account("opga", "opga")
    host.start()
    began = time.monotonic()
    refused = []
    for name in names:
        status, made = host.call("POST", meeting + "/applications", "ana", {"category": "ngo", "organisation": {
            "name": name, "type": "ngo", "country": "POL", "website": "https://example.org", "relevance": "Takes part."}})
        if status == 201:
            made = host.submit(made["id"], "ana")
            status = 200
        if status not in (200, 409):
            refused.append((name, made))
    took = time.monotonic() - began
    assert not refused, refused[:3]
    seen, after = [], ""
    while True:
        page = host.must(200, "GET", meeting + "/applications?limit=500" + (f"&after={after}" if after else ""), "opga")
        seen += [one["name"] for one in page["items"]]
        after = page["next"]
        if not after:
            break
    assert len(seen) == len(set(seen)) == page["total"], f"a page lost or doubled a name: {len(seen)} {len(set(seen))} {page}"[:500]
    folded_twins = len(names) - len(seen)             # two spellings of one name are one organisation of this account
    assert 0 <= folded_twins <= len(names) // 100, f"{folded_twins} of {len(names)} were taken for another"
    print(f"{len(seen)} of {len(names)} organisations applied in {took:.1f} s; {folded_twins} are another spelling of one that had")
passed(3)
