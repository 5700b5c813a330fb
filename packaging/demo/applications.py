"""Sends a dozen example applications to a running demonstration: applications.py ADDRESS TOKEN."""
import base64
import json
import sys
import urllib.error
import urllib.request

address, token = sys.argv[1:3]
ROWS = [("Safe Journeys Foundation", "MEX", "ngo", "female"), ("Harbour Watch", "NLD", "ngo", "male"), ("Institute for Free Movement Studies", "KEN", "academia", "female"),
        ("Hope Association for the Protection of Workers", "JOR", "ngo", "female"), ("Courageous Hands", "NPL", "cso", "female"), ("Fair Hotels Group", "FJI", "private-sector", "male"),
        ("Voices of the Valley", "PER", "cso", "other"), ("Centre for Digital Safety", "EST", "academia", "male"), ("Red de Mujeres del Puerto", "COL", "cso", "female"),
        ("Союз помощи возвращающимся", "GEO", "ngo", "female"), ("守护儿童协会", "CHN", "ngo", "male"), ("Alliance of Border Communities", "BWA", "cso", "undisclosed")]

PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="


def call(method, path, body=None):
    request = urllib.request.Request(address + path, method=method, data=json.dumps(body or {}).encode(),
                                     headers={"Authorization": "Bearer " + token, "Content-Type": "application/json"})
    try:
        return json.load(urllib.request.urlopen(request, timeout=30))
    except urllib.error.HTTPError as error:
        if error.code == 409:                         # it is there already: the demonstration was started again
            return None
        raise SystemExit(f"{path}: {error.code} {error.read().decode()}")


def attach(id, kind):
    """A picture of one point stands in for each document."""
    body = b"\r\n".join([b"--line", b'Content-Disposition: form-data; name="kind"', b"", kind.encode(), b"--line",
                         b'Content-Disposition: form-data; name="file"; filename="' + kind.encode() + b'.png"', b"", base64.b64decode(PICTURE), b"--line--", b""])
    urllib.request.urlopen(urllib.request.Request(f"{address}/api/v1/applications/{id}/documents", method="POST", data=body,
                                                  headers={"Authorization": "Bearer " + token, "Content-Type": "multipart/form-data; boundary=line"}), timeout=30)


for name, country, kind, gender in ROWS:
    made = call("POST", "/api/v1/meetings/trafficking-demo/applications",
                {"category": kind, "organisation": {"name": name, "country": country, "type": kind, "website": "https://example.org", "established": "2008",
                 "mission": "Helps people who were trafficked to find safety and work.", "relevance": "Brings the experience of survivors to the meeting."},
                 "representatives": [{"title": "", "given_name": "Alex", "family_name": "Example", "gender": gender, "nationality": country, "function": "Director",
                                      "email": "alex@example.org", "participation": "in_person"}]})
    for document in ("legal-status", "letter-of-head") if made else ():
        attach(made["id"], document)
    if made:
        call("POST", f"/api/v1/applications/{made['id']}/submit")
