"""Each bench still runs and says what it promises: smoke.py PROGRAM... in their smallest size. No figure is judged."""
import json
import math
import shutil
import subprocess
import sys

checks = 0
for program in sys.argv[1:]:
    if program.endswith("bench_serving") and not shutil.which("wrk"):
        print(f"skipped: {program} needs wrk (packaging/install bench)")
        continue
    done = subprocess.run([program, "--smoke"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{program}: {done.stderr}"
    lines = done.stdout.splitlines()
    if not lines and "skipped" in done.stderr:
        print(done.stderr.strip())
        continue
    assert lines, f"{program} said nothing"
    for line in lines:
        figure = json.loads(line)
        assert set(figure) == {"name", "value", "unit", "floor", "ratio", "goal", "met"}, line
        assert isinstance(figure["name"], str) and figure["name"] and isinstance(figure["unit"], str) and figure["unit"], line
        assert isinstance(figure["met"], bool), line
        for number in ("value", "floor", "ratio", "goal"):
            assert type(figure[number]) in (int, float) and math.isfinite(figure[number]) and figure[number] > 0, line
        checks += 1
print(f"{checks} passed, 0 failed")
