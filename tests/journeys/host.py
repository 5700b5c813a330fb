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

    def __exit__(self, *_):
        if hasattr(self, "process"):
            self.process.terminate()
            self.process.wait(timeout=30)
        self.folder.cleanup()

    def call(self, method, path, who=None, body=None, headers=None, raw=False):
        """(status, answer): JSON, or bytes where raw."""
        request = urllib.request.Request(self.address + path, method=method, headers=dict(headers or {}))
        if who:
            request.add_header("Authorization", "Bearer " + self.tokens[who])
        if body is not None or method in ("POST", "PUT"):
            if "Content-Type" not in (headers or {}):
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


def passed(count):
    print(f"{count} passed, 0 failed")
