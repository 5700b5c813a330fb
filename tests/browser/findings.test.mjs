// Settling what the register's check could not tell: the claim beside the candidates, with one key each, or with a button.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Host, accessible, opens, text } from './support.mjs';

const host = new Host();
const findings = '/m/trafficking-2021/findings';

before(async () => {
  host.run('migrate');
  host.importMeeting();
  const register = join(host.data, 'register.csv');
  writeFileSync(register, 'id,name,country_iso3,other_names\nE1,World Harbour Watch Federation,NLD,Federatie Havenwacht\nE2,World Harbour Watch Foundation,FRA,\nE3,Coastal Lantern Society,NOR,\n');
  host.run('register', 'import', 'ecosoc', register, '--as-of', '2021-10-01');
  for (const [name, role] of [['ana', 'applicant'], ['sofia', 'secretariat'], ['selim', 'secretariat']]) host.account(name, role);
  const token = host.run('token', 'add', 'ana@example.org').trim();
  await host.start();
  const asks = async (path, body) => {
    const answer = await fetch(host.address + path, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer.json();
  };
  for (const name of ['World Harbour Watch', 'Coastal Lantern and Buoy Society', 'Quite Another Body', 'Fourth Parrot League', 'Coastal Lantern Guild']) {
    const { id } = await asks('/api/v1/meetings/trafficking-2021/applications', { category: 'ngo-ecosoc',
      organisation: { name, country: 'NLD', type: 'ngo', website: 'https://example.net', relevance: 'Because.' }, claims: { ecosoc: { status: 'special', year: 1999 } },
      representatives: [{ given_name: 'Ana', family_name: 'Diaz', email: 'ana@example.net' }], answers: {} });
    await asks(`/api/v1/applications/${id}/submit`, {});
  }
});

after(() => host.stop());

test('an officer settles one finding after the other with a key, and not while writing', async () => {
  const sofia = await host.signedIn('sofia');
  await opens(sofia, findings);
  const first = () => sofia.locator('form.finding').first();
  const waiting = () => sofia.locator('form.finding').count();
  const before = await waiting();
  assert.ok(before >= 3, `${before} wait`);
  assert.equal(await first().locator('h2').innerText(), 'World Harbour Watch');
  assert.deepEqual(await first().locator('.claim mark').allInnerTexts(), ['World', 'Harbour', 'Watch']);
  assert.deepEqual(await first().locator('.candidates .word-differs').allInnerTexts().then((all) => all.sort()), ['Federation', 'Foundation']);
  assert.match(await first().innerText(), /Special \(1999\)/);
  // A number in a note is a number.
  await first().getByLabel('Note').fill('');
  await first().getByLabel('Note').press('1');
  assert.equal(await waiting(), before);
  await first().focus();
  await sofia.keyboard.press('9');
  assert.equal(await waiting(), before, 'no answer has that number');
  await Promise.all([sofia.waitForURL(/settled=/), sofia.keyboard.press('1')]);
  assert.equal(await waiting(), before - 1);
  assert.notEqual(await first().locator('h2').innerText(), 'World Harbour Watch');
  // The next is there already, and needs no pointer.
  assert.equal(await sofia.evaluate(() => document.activeElement.matches('form.finding')), true);
  // A wrong key is no disaster: z leads back, and the answer is given anew.
  assert.match(await sofia.locator('[data-before]').innerText(), /World Harbour Watch: Met/);
  await Promise.all([sofia.waitForURL(/again=/), sofia.keyboard.press('z')]);
  await accessible(sofia);
  assert.match(await first().innerText(), /^World Harbour Watch[^]*Settled by an officer: Met/);
  await Promise.all([sofia.waitForURL(/settled=/), sofia.keyboard.press('0')]);
  assert.match(await sofia.locator('[data-before]').innerText(), /World Harbour Watch: Not met/);
  assert.equal(await waiting(), before - 1);
  await Promise.all([sofia.waitForNavigation(), sofia.keyboard.press('0')]);
  assert.equal(await waiting(), before - 2);
});

test('of two officers who are at one finding, the second reads what the first answered', async () => {
  const [sofia, selim] = [await host.signedIn('sofia'), await host.signedIn('selim')];
  for (const officer of [sofia, selim]) await officer.goto(findings);
  const name = await sofia.locator('form.finding h2').first().innerText();
  assert.equal(await selim.locator('form.finding h2').first().innerText(), name);
  await Promise.all([sofia.waitForURL(/settled=/), sofia.keyboard.press('0')]);
  await Promise.all([selim.waitForURL(/another=/), selim.keyboard.press('0')]);
  assert.match(await selim.locator('[data-before]').innerText(), new RegExp(`Another officer settled this.*not kept: ${name}: Not met`));
  await accessible(selim);
  // From the application's own page, too, it can be settled otherwise.
  await selim.locator('form.finding h2 a').first().click();
  await selim.getByRole('link', { name: 'Settle it otherwise' }).click();
  assert.equal(await selim.locator('form.finding').first().isVisible(), true);
});

test('without scripts the buttons do the same', async () => {
  const sofia = await host.signedIn('sofia', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await sofia.goto(findings);
  const before = await sofia.locator('form.finding').count();
  assert.equal(await sofia.locator('[data-keys-hint]:visible').count(), 0);
  await sofia.locator('form.finding').first().locator('button[value="not_met:"]').click();
  assert.match(await text(sofia), /Settled: .*: Not met/);
  assert.equal(await sofia.locator('form.finding').count(), before - 1);
});
