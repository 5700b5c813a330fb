// The exports of a list as somebody has them after downloading: each with its signature, which openssl alone verifies.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

async function download(page, link) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(page.host.data, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

// Of the page of a list: the files by format. One changed byte breaks a signature.
export async function signedFiles(page) {
  const certificate = join(page.host.data, 'published.pem');
  writeFileSync(certificate, await (await page.request.get('/certificate.pem')).body());
  const files = {};
  for (const format of ['PDF', 'XLSX', 'CSV', 'JSON']) {
    const file = files[format] = await download(page, page.getByRole('link', { name: format, exact: true }).first());
    const signature = await download(page, page.getByRole('link', { name: `Signature of the ${format}` }));
    const verify = () => execFileSync('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', '-in', signature, '-content', file, '-CAfile', certificate, '-out', '/dev/null'], { stdio: 'pipe' });
    verify();
    const bytes = readFileSync(file), changed = Buffer.from(bytes);
    changed[changed.length >> 1] ^= 1;
    writeFileSync(file, changed);
    assert.throws(verify, /erif/, `one changed byte of the ${format} breaks its signature`);
    writeFileSync(file, bytes);
  }
  return files;
}

// Every name in every format; `unjoined` is one whose letters the extraction from a PDF takes apart, `formula` one that begins as
// a formula does and must not become one.
export async function holdsNames(files, names, { unjoined, formula }) {
  const csv = readFileSync(files.CSV, 'utf8'), json = JSON.parse(readFileSync(files.JSON, 'utf8'));
  const xlsx = execFileSync('python3', ['-c', 'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint("".join(z.read(n).decode() for n in z.namelist() if n.endswith(".xml")))', files.XLSX],
    { encoding: 'utf8' });
  const pdf = execFileSync('pdftotext', ['-layout', files.PDF, '-'], { encoding: 'utf8' });
  for (const name of names) {
    assert.ok(csv.includes(name), `CSV: ${name}`);
    assert.ok(json.rows.some((one) => one.name === name), `JSON: ${name}`);
    assert.ok(xlsx.includes(name.replace('&', '&amp;')), `XLSX: ${name}`);
    if (name !== unjoined) assert.ok(pdf.includes(name), `PDF: ${name}`);
  }
  assert.ok(csv.includes(`"'${formula}"`) && !csv.includes(`"${formula}"`), 'no cell of the CSV begins as a formula does');
  assert.ok(!/<f>/.test(xlsx), 'no formula in the workbook');
  assert.match(execFileSync('pdfinfo', [files.PDF], { encoding: 'utf8' }), /Tagged:\s+yes/);
  assert.ok(pdf.includes(json.about.sha256), 'the PDF carries the digest of the list');
}
