// The people of an organisation: a colleague is invited by a letter, joins, takes over; the one who leaves sees it no more. Without scripts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, Host, opens, refused, text } from './support.mjs';

const host = new Host();

before(async () => {
  host.run('migrate');
  host.importMeeting();
  for (const [name, role] of [['ana', 'applicant'], ['bob', 'applicant'], ['sofia', 'secretariat']]) host.account(name, role);
  const token = host.run('token', 'add', 'ana@example.org').trim();
  await host.start();
  const answer = await fetch(`${host.address}/api/v1/meetings/trafficking-2021/applications`, { method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ category: 'ngo', organisation: { name: 'Coastal Lantern Society', country: 'NLD', relevance: 'Because.' }, representatives: [], answers: {} }) });
  assert.equal(answer.status, 201);
});

after(() => host.stop());

test('an organisation is handed over: invitation, letter, joining, another role, leaving', async () => {
  const ana = await host.signedIn('ana', { javaScriptEnabled: false });
  ana.scriptless = await host.visitor();             // where axe looks
  await opens(ana, '/applications');
  await ana.getByRole('link', { name: 'Coastal Lantern Society' }).last().click();
  await accessible(ana);
  const organisation = new URL(ana.url()).pathname;
  await ana.fill('[name=email]', 'not an address');
  await ana.getByRole('button', { name: 'Send the invitation' }).click();
  assert.equal(await ana.inputValue('[name=email]'), 'not an address', 'what was typed comes back');
  assert.match(await text(ana), /Enter an e-mail address/);
  await accessible(ana);
  await ana.goto(organisation);
  await ana.fill('[name=email]', 'bob@example.org');
  await ana.check('input[name=role][value=delegate]');
  await ana.getByRole('button', { name: 'Send the invitation' }).click();
  assert.match(await text(ana), /on its way/);
  assert.match(await text(ana), /bob@example\.org · Delegate/);
  await accessible(ana);

  const link = await host.letter('bob@example.org', /\/join\/[\w-]+/);
  const visitor = await host.visitor();
  await opens(visitor, link);
  assert.match(await text(visitor), /Sign in with your account, or sign up first/);
  const sofia = await host.signedIn('sofia');
  await opens(sofia, link);
  assert.equal(await sofia.getByRole('button', { name: 'Accept' }).count(), 0, 'no account of staff joins');

  const bob = await host.signedIn('bob', { javaScriptEnabled: false });
  bob.scriptless = await host.visitor();
  await refused(bob, organisation, 404);
  await opens(bob, link);
  await bob.getByRole('button', { name: 'Accept' }).click();
  assert.match(await text(bob), /You act for this organi[sz]ation now/);
  assert.equal(await bob.locator('[name=email]').count(), 0, 'a delegate invites nobody');
  await accessible(bob);
  await bob.goto('/applications');
  assert.match(await text(bob), /Coastal Lantern Society/);
  await bob.goto(link);
  assert.equal(await bob.getByRole('button', { name: 'Accept' }).count(), 0, 'the link works once');

  await ana.goto(organisation);
  await ana.getByRole('link', { name: 'Leave the organi' }).click();
  await accessible(ana);
  await ana.check('[name=confirmed]');
  await ana.locator('form .btn-danger').click();
  assert.match(await text(ana), /Nobody else is the head or a focal point/);
  await ana.goto(organisation);
  await ana.locator('.card', { hasText: 'bob@example.org' }).getByRole('button', { name: 'Focal point' }).click();
  assert.match(await text(ana), /The role was changed/);
  await ana.getByRole('link', { name: 'Leave the organi' }).click();
  await ana.check('[name=confirmed]');
  await ana.locator('form .btn-danger').click();
  assert.doesNotMatch(await text(ana), /Coastal Lantern Society/);
  await refused(ana, organisation, 404);
});
