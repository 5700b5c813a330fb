"""Convoke behind packaging/nginx.conf: the file is one that nginx takes, cookies travel over TLS alone, and a caller's own
X-Forwarded-For is not believed."""
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request

from host import ROOT, Host, check, passed

NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
if not NGINX:
    print("skipped: nginx is not here")
    sys.exit(0)

def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Nginx:
    """The file as it is, with the places that its comment tells to fill in: names, certificates, ports."""

    def __init__(self, folder, upstream):
        self.plain, self.tls = free_port(), free_port()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                        "subjectAltName=DNS:localhost", "-keyout", f"{folder}/privkey.pem", "-out", f"{folder}/fullchain.pem"], check=True, capture_output=True)
        site = (ROOT / "packaging/nginx.conf").read_text()
        for before, after in (("server 127.0.0.1:8080;", f"server {upstream};"), ("listen 80;", f"listen 127.0.0.1:{self.plain};"), ("listen 443 ssl http2;", f"listen 127.0.0.1:{self.tls} ssl http2;"),
                              ("convoke.example.org", "localhost"), ("/etc/ssl/convoke", folder)):
            check(before in site, before + " is in the file")
            site = site.replace(before, after)
        places = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        conf = f"{folder}/nginx.conf"
        open(conf, "w").write(f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;\nevents {{}}\nhttp {{ access_log {folder}/access.log; {places}\n{site}\n}}\n")
        tried = subprocess.run([NGINX, "-t", "-c", conf, "-p", folder], capture_output=True, text=True)
        check(tried.returncode == 0 and "warn" not in tried.stderr, tried.stderr)
        self.process = subprocess.Popen([NGINX, "-c", conf, "-p", folder], stderr=subprocess.DEVNULL)
        self.trust = ssl.create_default_context(cafile=f"{folder}/fullchain.pem")
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.tls), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)

    def open(self, path, method="GET", headers=(), data=None):
        request = urllib.request.Request(f"https://localhost:{self.tls}{path}", method=method, headers=dict(headers), data=data)
        try:
            return urllib.request.urlopen(request, context=self.trust, timeout=30)
        except urllib.error.HTTPError as error:
            return error

    def end(self):
        self.process.terminate()
        self.process.wait(timeout=20)


with Host(sys.argv[1]) as host:
    host.start("--server.trusted_proxies", "127.0.0.1", "--server.secure_cookies", "yes")
    nginx = Nginx(host.data, host.address.removeprefix("http://"))
    try:
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None
        try:
            urllib.request.build_opener(Stay).open(f"http://127.0.0.1:{nginx.plain}/sign-in", timeout=30)
            check(False, "plain HTTP is led away")
        except urllib.error.HTTPError as error:
            check(error.code == 301 and error.headers["Location"].startswith("https://"), "plain HTTP leads to TLS")
        page = nginx.open("/sign-in")
        cookies = page.headers.get_all("Set-Cookie")
        check(page.status == 200 and cookies and all("Secure" in one and "HttpOnly" in one for one in cookies), f"cookies travel over TLS alone: {cookies}")
        check("max-age=" in page.headers["Strict-Transport-Security"], "and browsers remember it")
        check(nginx.open("/static/convoke.css").status == 200, "style sheets come through")
        # Sign-in is limited by the caller's address. Whoever makes addresses up is still one caller.
        token = re.search(rb'name="csrf" value="([^"]*)"', page.read())[1].decode()
        cookie = "; ".join(one.split(";")[0] for one in cookies)
        answers = [nginx.open("/forgotten-password", "POST", {"X-Forwarded-For": f"198.51.100.{i}", "Cookie": cookie}, f"csrf={token}&email=nobody%40example.org".encode()).status
                   for i in range(120)]
        check(answers[0] == 200 and 429 in answers, f"one caller is limited, whatever it says of itself: {sorted(set(answers))}")
        limited = nginx.open("/forgotten-password", "POST", {"Cookie": cookie}, b"")
        check(limited.status in (403, 429), "it is the address of nginx's caller that counts")
        check(nginx.open("/", headers={"Host": "localhost", "X-Forwarded-Proto": "http"}).status == 200, "and the page is still read")
        host.account("sec", "secretariat")
        big = nginx.open("/registers/ecosoc/file", "POST", {"Content-Type": "application/octet-stream"}, b"x" * (67 << 20))
        check(big.status == 413, f"nothing larger than a register comes through: {big.status}")
        logged = open(f"{host.data}/access.log").read()
        check(logged == "", f"no request is in a log, be it over TLS or led there: {logged[:200]}")
    finally:
        nginx.end()
passed()
