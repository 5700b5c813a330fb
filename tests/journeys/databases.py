"""The databases a journey is made on, and statements made in them past the program, as somebody with access could."""
import contextlib
import os
import sqlite3
import subprocess


def each_database():
    """None for SQLite; then the URL of a fresh PostgreSQL database, where CONVOKE_TEST_PG names a server."""
    yield None
    with postgresql() as url:
        if url:
            yield url


@contextlib.contextmanager
def postgresql(count=[0]):
    server = os.environ.get("CONVOKE_TEST_PG")
    if not server:
        print("skipped: PostgreSQL (CONVOKE_TEST_PG names no server)")
        yield None
        return
    count[0] += 1
    name = f"convoke_journey_{os.getpid()}_{count[0]}"
    subprocess.run(["psql", "-q", server, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        yield server.rsplit("/", 1)[0] + "/" + name
    finally:
        subprocess.run(["psql", "-q", server, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def statements(host, database, *all):
    """Each in its turn, all in one transaction; the rows of the last one."""
    if database:
        words = [word for one in all for word in ("-c", one)]
        done = subprocess.run(["psql", "-X", "-q", "-t", "-A", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-1", database, *words], check=True, capture_output=True, text=True)
        return [line.split("\t") for line in done.stdout.splitlines()]
    connection = sqlite3.connect(os.path.join(host.data, "convoke.db"))
    try:
        for one in all:
            rows = connection.execute(one).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows
