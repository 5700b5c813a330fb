"""Holds every call of a journey to the host's own OpenAPI description: a route it does not describe, an answer of another
shape, or an accepted body of another shape fails the journey."""
import re

from jsonschema import Draft202012Validator


class Contract:
    def __init__(self, description):
        self.components = description["components"]
        self.operations = []
        for path, methods in description["paths"].items():
            pattern = re.compile("^" + re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(path)) + "$")
            for method, operation in methods.items():
                self.operations.append((path.count("{"), method.upper(), pattern, path, operation))
        self.operations.sort(key=lambda one: one[0])                 # words before parameters

    def undescribed(self):
        return [f"{method} {path}" for _, method, _, path, operation in self.operations if "summary" not in operation]

    def hold(self, what, value, schema):
        errors = list(Draft202012Validator({**schema, "components": self.components}).iter_errors(value))
        assert not errors, f"{what}: {errors[0].json_path}: {errors[0].message[:300]}"

    def check(self, method, path, sent, status, answer):
        path = path.split("?")[0]
        found = next((one for one in self.operations if one[1] == method and one[2].match(path)), None)
        if not found:
            assert status in (404, 405), f"{method} {path} is answered and not described"
            return
        operation, what = found[4], f"{method} {found[3]} answered {status}"
        if status >= 400:
            self.hold(what, answer, {"$ref": "#/components/schemas/Problem"})
            return
        described = operation["responses"].get(str(status))
        assert described, f"{what}, which is not described"
        content = described.get("content", {})
        if "application/json" in content:
            self.hold(what, answer, content["application/json"]["schema"])
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if sent is not None and not isinstance(sent, bytes) and body:
            self.hold(f"{method} {found[3]} accepted", sent, body["schema"])
