"""Files that people, and others, send as documents of an application: good ones, and one of each kind that must not be taken."""
import io
import struct
import zipfile
import zlib

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def docx(*parts, types="<Types/>", first=None):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr("first", first, zipfile.ZIP_STORED)
        for name, content in (("[Content_Types].xml", types), ("word/document.xml", "<document/>"), *parts):
            archive.writestr(name, content)
    return made.getvalue()


def png():
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def acting(name):
    return PDF.replace(b"/Catalog", b"/Catalog /OpenAction << /S /" + name + b" >>")


def related(kind, target, mode="External"):
    return ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>')


ELSEWHERE = "http://elsewhere.example/x"
RELS = "word/_rels/document.xml.rels"

# name it was sent under -> its bytes, the name it is shown under
TAKEN = {
    "statute.pdf": (PDF, "statute.pdf"),
    "seal.png": (png(), "seal.png"),
    "letter.docx": (docx(), "letter.docx"),
    "linked.docx": (docx((RELS, related("hyperlink", ELSEWHERE))), "linked.docx"),
    "../../etc/passwd": (PDF, "passwd.pdf"),
    "C:\\x\\statute.exe": (PDF, "statute.exe.pdf"),
    ".htaccess": (PDF, "htaccess.pdf"),
}

# what it is -> its bytes, a word of the answer
REFUSED = {
    "nothing": (b"", "empty"),
    "a page": (b"<html><script>x</script></html>", "neither PDF nor"),
    "PDF and ZIP": (PDF + docx(), "follows the end"),
    "PDF within a ZIP's comment": (PDF + docx()[:-2] + struct.pack("<H", 6) + b"%%EOF\n", "two kinds"),
    "PDF and page": (PDF + b"<script>alert(1)</script>", "follows the end"),
    "picture and page": (png() + b"<script>alert(1)</script>", "follows the end"),
    "zip bomb of one part": (docx(("word/x.xml", b"\0" * (101 << 20))), "unpacks"),
    "zip bomb by its ratio": (docx(("word/x.xml", b"\0" * (5 << 20))), "unpacks"),
    "zip bomb of many parts": (docx(*((f"word/{number}.xml", "") for number in range(2001))), "unpacks"),
    "macros": (docx(("word/vbaProject.bin", b"x")), "macros"),
    "macros by its type": (docx(types='<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'), "macros"),
    "a template from elsewhere": (docx(("word/_rels/settings.xml.rels", related("attachedTemplate", ELSEWHERE))), "template"),
    "a picture from elsewhere": (docx((RELS, related("image", ELSEWHERE))), "another place"),
    "a picture from elsewhere, in UTF-16": (docx((RELS, related("image", ELSEWHERE).encode("utf-16"))), "another place"),
    "an object within": (docx((RELS, related("oleObject", "embeddings/oleObject1.bin", "Internal"))), "another file"),
    "ZIP whose first part is a PDF": (docx(first=PDF), "two kinds"),
    "a part outside of its archive": (docx(("../../evil.xml", "x")), "damaged"),
    "half a picture": (png()[:-8], "damaged"),
    "half a photograph": (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb", "damaged"),
    "half a PDF": (PDF[:40], "cut off"),
    "a script": (acting(b"JavaScript"), "script"),
    "a script in other letters": (acting(b"Java#53cript"), "script"),
    "a program to start": (acting(b"Launch"), "starts another program"),
    "files within": (acting(b"EmbeddedFile"), "other files"),
    "more than 10 MB": (PDF[:-6] + b" " * (10500 << 10) + b"%%EOF\n", "larger than 10 MB"),
}
