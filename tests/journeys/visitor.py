"""Somebody with a browser, without scripts: cookies, pages, and forms sent back with the secret their page gave."""
import html
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Visitor:
    def __init__(self, host, who=None, password="a long password"):
        self.address = host.address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        if who:
            self.get("/sign-in")
            status, page = self.post("/sign-in", {"email": who if "@" in who else f"{who}@example.org", "password": password})
            assert status == 200 and 'action="/sign-out"' in page, f"{who} cannot sign in"

    def open(self, request):
        try:
            with self.opener.open(request, timeout=60) as answer:
                status, text = answer.status, answer.read().decode()
                self.path = urllib.parse.urlsplit(answer.url).path
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read().decode()
            self.path = urllib.parse.urlsplit(error.url).path
        found = re.search(r'name="csrf" value="([^"]*)"', text)
        if found:
            self.csrf = html.unescape(found[1])
        return status, text

    def get(self, path):
        return self.open(self.address + path)

    def post(self, path, fields=(), files=()):
        """`files`: name to (file name, bytes); then the form is sent in parts, as a browser sends an upload."""
        pairs = [("csrf", self.csrf), *(fields.items() if isinstance(fields, dict) else fields)]
        if not files:
            return self.open(urllib.request.Request(self.address + path, data=urllib.parse.urlencode(pairs).encode()))
        mark = uuid.uuid4().hex
        body = b""
        for name, value in pairs:
            body += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, (file, content) in dict(files).items():
            body += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode() + content + b"\r\n"
        return self.open(urllib.request.Request(self.address + path, data=body + f"--{mark}--\r\n".encode(), headers={"Content-Type": f"multipart/form-data; boundary={mark}"}))
