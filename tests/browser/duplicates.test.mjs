// An organisation that applied through two accounts: an officer sees both side by side, makes them one and takes it back, without a script.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Host, opens } from './support.mjs';

const host = new Host();
const meeting = '/m/trafficking-2021';

before(async () => {
  host.run('migrate');
  host.importMeeting();
  for (const [name, role] of [['ana', 'applicant'], ['bob', 'applicant'], ['olga', 'opga']]) host.account(name, role);
  const tokens = Object.fromEntries(['ana', 'bob'].map((name) => [name, host.run('token', 'add', `${name}@example.org`).trim()]));
  await host.start();
  const asks = async (who, path, body) => {
    const answer = await fetch(host.address + path, { method: 'POST', headers: { Authorization: `Bearer ${tokens[who]}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer.json();
  };
  for (const [who, name, website] of [['ana', 'Coastal Lantern Society', 'https://lantern.example.aid'], ['bob', 'Coastal Lanterns Society', 'https://www.lantern.example.aid/en'], ['bob', 'Fourth Parrot League', 'https://example.net']]) {
    const { id } = await asks(who, '/api/v1/meetings/trafficking-2021/applications', { category: 'ngo-ecosoc',
      organisation: { name, country: 'NLD', type: 'ngo', website, relevance: 'Because.' }, claims: { ecosoc: { status: 'special', year: 1999 } },
      representatives: [{ given_name: 'Ana', family_name: 'Diaz', email: 'ana@example.net' }], answers: {} });
    await asks(who, `/api/v1/applications/${id}/submit`, {});
  }
});

after(() => host.stop());

test('two applications of one organisation are found, set side by side, made one, and stand for themselves again', async () => {
  const olga = await host.signedIn('olga', { javaScriptEnabled: false });
  olga.scriptless = await host.visitor();        // where axe looks
  await opens(olga, `${meeting}/duplicates`);
  assert.equal(await olga.locator('section.finding').count(), 1);
  assert.match(await olga.locator('section.finding').innerText(), /The same organization/);
  await opens(olga, `${meeting}/queue?duplicates=possible`);
  assert.equal(await olga.locator('table tbody tr').count(), 2);
  await opens(olga, `${meeting}/duplicates`);
  await olga.getByRole('link', { name: /^Set side by side/ }).click();
  assert.deepEqual(await olga.locator('.set-beside thead .word-near, .set-beside thead .word-differs').allInnerTexts(), ['Lantern', 'Lanterns']);
  assert.match(await olga.locator('tr.differs', { hasText: 'Website' }).innerText(), /lantern\.example\.aid\/en/);
  await opens(olga, new URL(olga.url()).pathname);
  assert.equal(await olga.isChecked('[name=join]'), false, 'nobody gets access to what another wrote by a tick that was left');
  await olga.check('[name=join]');
  await olga.getByRole('button', { name: /goes on$/ }).first().click();
  assert.match(await olga.locator('main').innerText(), /The applications are one/);
  assert.match(await olga.locator('main').innerText(), /Made one with this application/);
  await opens(olga, `${meeting}/duplicates`);
  assert.equal(await olga.locator('section.finding').count(), 0);

  const bob = await host.signedIn('bob', { javaScriptEnabled: false });
  await bob.goto('/applications');
  assert.equal(await bob.locator('.card').count(), 3, 'his own two, and the one that goes on');

  await opens(olga, `${meeting}/queue?status=withdrawn`);
  await olga.locator('table tbody a').first().click();
  await olga.getByRole('button', { name: /Take the merge back/ }).click();
  assert.match(await olga.locator('main').innerText(), /both applications stand as before/);
  await opens(olga, `${meeting}/duplicates`);
  await olga.getByRole('link', { name: /^Set side by side/ }).click();
  await olga.getByRole('button', { name: /is another organization$/ }).click();
  assert.equal(await olga.locator('section.finding').count(), 0);
});
