"""The worked example with its dates moved by whole weeks, so that applications are open now: shift.py FILE > OTHER."""
import datetime
import json
import re
import sys

meeting = json.load(open(sys.argv[1], encoding="utf-8"))
today = datetime.date.today()
first = datetime.date.fromisoformat(meeting["begins"][:10]) if "begins" in meeting else datetime.date(2021, 11, 22)
weeks = datetime.timedelta(weeks=round((today + datetime.timedelta(days=60) - first).days / 7))


def moved(text):
    def date(match):
        return (datetime.date.fromisoformat(match.group(0)) + weeks).isoformat()
    return re.sub(r"\d{4}-\d{2}-\d{2}", date, text)


def walk(value, name=""):
    if isinstance(value, dict):
        return {key: walk(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [walk(one, name) for one in value]
    instant = isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}(T.*)?", value)
    return moved(value) if instant and name != "adopted" else value


meeting = walk(meeting)
meeting["id"] = "trafficking-demo"
meeting["title"]["en"] = "Demonstration: " + meeting["title"]["en"]
for category in meeting["categories"]:                # open from yesterday, so that it can be tried at once
    for part in ("applications",):
        category.pop(part, None)
json.dump(meeting, sys.stdout, ensure_ascii=False, indent=2)
