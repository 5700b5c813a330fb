// What those who are entitled to no objection must not learn while a list is open to them.
import assert from 'node:assert/strict';
import { opens, refused, text } from './support.mjs';

export async function nothingLeaks(host, people, list, objectedTo) {
  const admin = await host.signedIn('admin'), auditor = await host.signedIn('auditor');
  for (const path of ['/admin/accounts', '/admin/plugins', '/admin/outbox']) await opens(admin, path);
  for (const page of [admin, auditor, people.sofia]) {
    await refused(page, list, 403);
    await refused(page, list + '/basis-requests', 403);
    await refused(page, list + '/objections', 404);
  }
  await opens(auditor, '/record');
  const lines = await auditor.locator('tr', { hasText: 'An act, or nothing (under seal)' }).allInnerTexts();
  assert.ok(lines.length >= 4, 'that something happened is on record');
  for (const line of lines) assert.match(line, /Sealed\s+An act, or nothing \(under seal\)\s+Sealed/);
  const record = await text(auditor);
  assert.ok(!record.includes(objectedTo), 'not about whom');
  for (const line of await auditor.locator('tbody tr', { hasText: 'france' }).allInnerTexts()) assert.match(line, /Signed in|Account made/, 'and not who');
  assert.match(record, /whole record is unaltered/);
}
