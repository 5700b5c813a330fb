"""A mail server for tests: sink.py FOLDER [REFUSE]. Prints its port; each letter becomes FOLDER/NNN.json. The first REFUSE letters are
put off with 451; one to nobody@... is refused for good. Ends when its standard input does."""
import asyncio
import email
import email.policy
import json
import pathlib
import re
import sys
from base64 import b64decode

from aiosmtpd.smtp import SMTP

folder, refuse = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
seen = 0


def strict(raw):
    """Every encoded word holds whole letters and at most 75 characters (RFC 2047)."""
    for word in re.findall(rb"=\?UTF-8\?B\?(.*?)\?=", raw):
        b64decode(word).decode("utf-8")
    return all(len(word) <= 75 for word in re.findall(rb"=\?UTF-8\?.*?\?=", raw))


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global seen
        seen += 1
        if seen <= refuse:
            return "451 Try again later"
        raw = envelope.content
        message = email.message_from_bytes(raw, policy=email.policy.default)
        body = message.get_body() if message.is_multipart() else message
        text = {"files": [{"name": part.get_filename(), "type": part.get_content_type(), "size": len(part.get_content())} for part in message.iter_attachments()], "from": envelope.mail_from, "to": envelope.rcpt_tos, "headers": [name for name, _ in message.items()], "subject": message["subject"],
                "id": message["message-id"], "type": message["content-type"], "version": message["mime-version"], "body": body.get_content(),
                "strict": strict(raw), "defects": len(message.defects)}
        (folder / f"{seen:03}.json").write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
        return "250 OK"


loop = asyncio.new_event_loop()
server = loop.run_until_complete(loop.create_server(lambda: SMTP(Handler(), loop=loop), "127.0.0.1", 0))
print(server.sockets[0].getsockname()[1], flush=True)
loop.run_in_executor(None, sys.stdin.read).add_done_callback(lambda _: loop.stop())
loop.run_forever()
