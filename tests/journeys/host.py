"""A Convoke of its own for a journey: a fresh data folder, accounts of every role, and the API through urllib."""
import json
import os
import pathlib
import subprocess
import tempfile
import urllib.error
import urllib.request

from contract import Contract

ROOT = pathlib.Path(__file__).resolve().parents[2]


def small_pdf(words):
    """The shortest document that readers of PDF open."""
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]>>"]
    text, places = b"%PDF-1.4\n% " + words.encode() + b"\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(text))
        text += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return text + b"xref\n0 4\n0000000000 65535 f \n" + table + b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(text)


class Host:
    def __init__(self, program, database=None):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        self.data = self.folder.name
        self.database = ["--database", database] if database else []
        self.tokens = {}
        self.contract = None

    def run(self, *words, text="", ok=True):
        done = subprocess.run([self.program, *words, "--data", self.data, *self.database], input=text, text=True, capture_output=True, timeout=120)
        if ok and done.returncode != 0:
            raise AssertionError(f"{words}: {done.stderr}")
        return done

    def account(self, name, role, *more):
        self.run("user", "add", f"{name}@example.org", "--role", role, "--name", name, *more, text="a long password\n")
        self.tokens[name] = self.run("token", "add", f"{name}@example.org").stdout.strip()

    def __enter__(self):
        self.run("migrate")
        return self

    def start(self, *more):
        self.log = open(os.path.join(self.data, "log"), "w")
        self.process = subprocess.Popen([self.program, "serve", "--port", "0", "--data", self.data, *self.database, "--api.requests_per_second", "100000", *more],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://"), "the program did not start: " + open(self.log.name).read()
        self.contract = Contract(self.call("GET", "/api/v1/openapi.json")[1])

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)

    def __exit__(self, *_):
        if hasattr(self, "process"):
            self.stop()
        self.folder.cleanup()

    def call(self, method, path, who=None, body=None, headers=None, raw=False):
        """(status, answer): JSON, or bytes where raw."""
        request = urllib.request.Request(self.address + path, method=method, headers=dict(headers or {}))
        if who:
            request.add_header("Authorization", "Bearer " + self.tokens[who])
        if body is not None or method in ("POST", "PUT"):
            if not request.has_header("Content-type"):
                request.add_header("Content-Type", "application/json")
            request.data = (body if isinstance(body, bytes) else json.dumps(body if body is not None else {}).encode())
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                content, status = answer.read(), answer.status
        except urllib.error.HTTPError as error:
            content, status = error.read(), error.code
        answer = content if raw else (json.loads(content) if content else None)
        if self.contract and not raw:
            self.contract.check(method, path, body, status, answer)
        return status, answer

    def upload(self, id, kind, who, name="proof.pdf", content=None):
        """A document of that kind; a small PDF unless said otherwise."""
        line = "----journey" + kind
        body = (f'--{line}\r\nContent-Disposition: form-data; name="kind"\r\n\r\n{kind}\r\n--{line}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
                "Content-Type: application/octet-stream\r\n\r\n").encode() + (content or small_pdf(kind)) + f"\r\n--{line}--\r\n".encode()
        return self.must(201, "POST", f"/api/v1/applications/{id}/documents", who, body, headers={"Content-Type": "multipart/form-data; boundary=" + line})

    def submit(self, id, who, documents=("legal-status", "letter-of-head")):
        """With the documents that the categories of the President's list ask for."""
        for kind in documents:
            self.upload(id, kind, who)
        return self.must(200, "POST", f"/api/v1/applications/{id}/submit", who)

    def must(self, wanted, method, path, who=None, body=None, **more):
        status, answer = self.call(method, path, who, body, **more)
        assert status == wanted, f"{method} {path} as {who}: {status} instead of {wanted}: {answer}"
        return answer


def on_both_databases(journey, program):
    """On SQLite, and on a fresh database of the PostgreSQL server that CONVOKE_TEST_PG names, if any."""
    journey(program, None)
    server = os.environ.get("CONVOKE_TEST_PG")
    if not server:
        print("skipped: the journey on PostgreSQL (CONVOKE_TEST_PG names no server)")
        return
    name = f"convoke_journey_{os.getpid()}"
    subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        journey(program, server.rsplit("/", 1)[0] + "/" + name)
    finally:
        subprocess.run(["psql", "-q", server, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


checked = 0


def check(truth, words):
    global checked
    assert truth, words
    checked += 1


def passed(count=None):
    """How many checks there were, or what else was counted."""
    print(f"{checked if count is None else count} passed, 0 failed")
