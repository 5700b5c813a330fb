"""Small files, each with one reason to change: no source above 300 lines, no header above 150, the contract 250; and no drawer."""
import pathlib
import sys

ROOT = pathlib.Path(sys.argv[1])
LIMITS = {".cpp": 300, ".hpp": 150, ".py": 300, ".mjs": 300, ".js": 300, ".css": 300, ".tpl": 300, ".cmake": 300}
OWN_LIMIT = {"core/plugin/plugin.hpp": 250}
DRAWERS = {"util", "utils", "common", "helper", "helpers", "manager", "managers", "misc"}

wrong, seen = [], 0
for top in ("core", "web", "plugins", "sql", "tests", "packaging"):
    for path in sorted((ROOT / top).rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if "node_modules" in path.parts or not (path.is_dir() or path.suffix in LIMITS):
            continue
        if path.is_dir() and path.name.lower() in DRAWERS:
            wrong.append(f"{name}: a folder is named after what lies in it, not “{path.name}”")
        if path.is_file():
            seen += 1
            lines, limit = len(path.read_bytes().splitlines()), OWN_LIMIT.get(name, LIMITS[path.suffix])
            if lines > limit:
                wrong.append(f"{name}: {lines} lines, {limit} at most")
for line in wrong:
    print(line)
print(f"{seen} files, {len(wrong)} to mend")
sys.exit(1 if wrong or seen < 200 else 0)
