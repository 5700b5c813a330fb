"""The worked example with its dates moved by whole weeks, so that applications are open now: shift.py FILE > OTHER."""
import datetime
import json
import re
import sys
import zoneinfo

meeting = json.load(open(sys.argv[1], encoding="utf-8"))
today = datetime.date.today()
first = datetime.date.fromisoformat(meeting["begins"][:10]) if "begins" in meeting else datetime.date(2021, 11, 22)
weeks = datetime.timedelta(weeks=round((today + datetime.timedelta(days=60) - first).days / 7))


zone = zoneinfo.ZoneInfo(meeting["time_zone"])


def moved(text):
    """The same hour on the clocks of the meeting's place, with the offset those clocks have on the new day."""
    if "T" not in text:
        return (datetime.date.fromisoformat(text) + weeks).isoformat()
    clock = datetime.datetime.fromisoformat(text).replace(tzinfo=None) + weeks
    return clock.replace(tzinfo=zone).isoformat()


def walk(value, name=""):
    if isinstance(value, dict):
        return {key: walk(one, key) for key, one in value.items() if key not in ("no_later_than", "format_by")}
    if isinstance(value, list):
        return [walk(one, name) for one in value]
    instant = isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}(T.*)?", value)
    return moved(value) if instant and name != "adopted" else value


meeting = walk(meeting)
meeting["id"] = "trafficking-demo"
meeting["title"]["en"] = "Demonstration: " + meeting["title"]["en"]
for category in meeting["categories"]:                # open already, so that it can be tried at once
    category.pop("applications", None)
    for window in category.get("registration", []):
        window.pop("opens", None)
json.dump(meeting, sys.stdout, ensure_ascii=False, indent=2)
