"""Who may include whom. The list is the table of rooms in core/README.md: nothing else knows it.

A room may include itself, the C++ standard library, and what its row names: a folder, one header, a library's headers
(<soci/*>), `system` (POSIX and the compiler). Where a row says "core/store (reading)", the room may not name a function of the
store that changes something. `plugins/<id>` stands for each of them.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
SYSTEM = re.compile(r"(sys|arpa|netinet|linux)/|(cxxabi|dlfcn|elf|fcntl|malloc|poll|signal|spawn|termios|unistd)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def table():
    """room -> what it may include, in the words of its row."""
    rooms = {}
    for line in (ROOT / "core/README.md").read_text().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 5 or not cells[1].startswith("`"):
            continue
        for room in re.findall(r"`([^`]+)`", cells[1]):
            rooms[room] = re.findall(r"`([^`]+)`", cells[2])
    assert len(rooms) > 10, "core/README.md has no table of rooms"
    return rooms


def plain(name):
    """plugins/ecosoc/register.hpp as the table names it: plugins/<id>/register.hpp."""
    return re.sub(r"^plugins/\w+", "plugins/<id>", name)


def row_of(rooms, file):
    """The row of the file itself, or of the nearest folder that has one."""
    name = plain(file)
    while name not in rooms:
        if "/" not in name:
            return None
        name = name.rsplit("/", 1)[0]
    return name


def own(rooms, room, file, header):
    if "/" not in header:
        return True
    same_plugin = file.split("/")[:2] == header.split("/")[:2] or not room.startswith("plugins/")
    return row_of(rooms, header) == room and same_plugin


def names(allowed, rooms, quote, header):
    """Whether that word of a row means this header. A folder does not mean a part of it that has a row of its own."""
    if allowed == "system":
        return quote == "<" and SYSTEM.match(header)
    if allowed.startswith("<"):
        library = allowed[1:-1].removesuffix("*")
        return quote == "<" and (header == library or (library.endswith("/") and header.startswith(library)))
    return quote == '"' and (header == allowed or row_of(rooms, header) == allowed)


def may(rooms, room, file, quote, header):
    if quote == "<" and "/" not in header and not header.endswith(".h"):
        return True                                # of the standard library
    if quote == '"' and own(rooms, room, file, header):
        return True
    return any(names(word.removesuffix(" (reading)"), rooms, quote, header) for word in rooms[room])


def changing():
    """The store's functions that take a Unit&: those that change something."""
    names = set()
    for header in (ROOT / "core/store").glob("*.hpp"):
        names.update(re.findall(r"\b(\w+)\(Unit& unit", header.read_text()))
    return re.compile(r"\bstore::(" + "|".join(sorted(names)) + r")\(")


def main():
    rooms, wrong, seen = table(), [], 0
    writes = changing()
    files = [f for top in ("core", "web", "plugins") for f in (ROOT / top).rglob("*.?pp") if "node_modules" not in f.parts]
    for path in sorted(files):
        file, text = path.relative_to(ROOT).as_posix(), path.read_text()
        room = row_of(rooms, file)
        if room is None:
            wrong.append(f"{file}: its folder has no row in the table of core/README.md")
            continue
        for quote, header in INCLUDE.findall(text):
            seen += 1
            if not may(rooms, room, file, quote, header):
                wrong.append(f"{file} must not include {header}: `{room}` may include {', '.join(rooms[room]) or 'nothing'}")
        if any(word.endswith(" (reading)") for word in rooms[room]):
            wrong += [f"{file} must not call store::{name}: `{room}` only reads; a change is an act" for name in writes.findall(text)]
    for line in wrong:
        print(line)
    print(f"{seen} includes of {len(files)} files, {len(wrong)} against the table")
    sys.exit(1 if wrong or seen < 500 else 0)


main()
