"""An outsider's plugin: the commands of plugins/example/README.md, as they stand there, on a copy of that folder outside of the tree."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE, BUILD, CONVOKE = (pathlib.Path(word).resolve() for word in sys.argv[1:4])


def run(command, folder, ok=True):
    done = subprocess.run(command, shell=True, cwd=folder, text=True, capture_output=True, timeout=300,
                          env={**os.environ, "CMAKE_CXX_COMPILER_LAUNCHER": shutil.which("ccache") or ""})
    assert not ok or done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def fisheries_of(plugins):
    listed = json.loads(run(f"{CONVOKE} plugin list --json --plugins {plugins}", SOURCE))
    return next(one for one in listed if one["id"] == "fisheries")


with tempfile.TemporaryDirectory() as temporary:
    home = pathlib.Path(temporary)
    prefix, copy = home / "convoke", home / "fisheries"
    readme = (SOURCE / "plugins/example/README.md").read_text()
    commands = re.findall(r"^ {7}(cmake .*?)(?: {2,}#.*)?$", readme, re.M)
    assert len(commands) == 3, commands
    commands = [one.replace("~/convoke", str(prefix)) for one in commands]

    run(commands[0].replace("build/release", str(BUILD)), SOURCE)
    for file in prefix.rglob("*"):                      # nothing of it leads back into the tree
        if file.is_file() and file.suffix != ".a":
            assert str(SOURCE) not in file.read_text(), file

    shutil.copytree(SOURCE / "plugins/example", copy)
    for file in [copy / "CMakeLists.txt", copy / "locale/en.po", *copy.glob("*.?pp")]:
        file.write_text(file.read_text().replace("example", "fisheries"))
    run(commands[1], copy)
    run(commands[2], copy)
    assert str(SOURCE) not in (copy / "build/CMakeCache.txt").read_text()

    plugins = prefix / "lib/convoke/plugins"
    assert (plugins / "fisheries/locale/en.mo").exists(), "its words are not installed"
    taken = fisheries_of(plugins)
    assert taken["loaded"] and taken["version"] == "1.0.0", taken
    assert taken["contributes"] == ["check fisheries.mission_length", "report fisheries.mission_lengths", "setting words", "permission fisheries.read"], taken

    run(f"cmake -B debug -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH={prefix} && cmake --build debug", copy)
    refused = fisheries_of(copy / "debug/plugins")
    assert not refused["loaded"] and re.fullmatch(
        r"it was built for another host \(\S+ c\+\+20 Debug\); this host is \S+ c\+\+20 \w+: rebuild the plugin", refused["reason"]), refused
print("4 passed, 0 failed")
