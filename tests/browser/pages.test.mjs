// What people see, in Chromium: every page of every role, with scripts and without, held to WCAG 2.2 AA by axe.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Host, accessible, opens, password, refused, root } from './support.mjs';

const host = new Host();
const meeting = '/m/trafficking-2021';

before(async () => {
  host.run('migrate');
  host.importMeeting();
  host.run('register', 'import', 'ecosoc', join(root, 'packaging/demo/ecosoc.csv'), '--as-of', '2021-10-01');
  for (const role of ['secretariat', 'opga', 'auditor', 'admin']) host.account(role, role);
  host.account('france', 'state', 'FRA');
  host.account('palestine', 'observer', 'PSE');
  await host.start();
});

after(() => host.stop());

test('everybody can read the public pages, in both directions of writing, with scripts and without', async () => {
  for (const options of [{}, { javaScriptEnabled: true, colorScheme: 'dark', viewport: { width: 360, height: 740 } }]) {
    const page = await host.visitor(options);
    for (const path of ['/', meeting, '/sign-in', '/sign-up', '/forgotten-password', '/about', '/privacy', '/accessibility', '/?lang=ar', meeting]) await opens(page, path);
    await page.context().close();
  }
});

test('an applicant signs up, confirms by the letter, and applies without scripts; mistakes lose nothing', async () => {
  const page = await host.visitor({ javaScriptEnabled: false });
  await page.goto('/sign-up');
  await page.fill('[name=name]', 'Ana Diaz');
  await page.fill('[name=email]', 'ana@example.net');
  await page.fill('[name=password]', 'short');
  await page.click('main button[type=submit]');
  assert.equal(await page.inputValue('[name=email]'), 'ana@example.net');
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  const link = await host.letter('ana@example.net', /\/confirm\/[\w-]+/);
  await page.goto(link);
  await page.click('main button[type=submit]');
  await page.goto('/sign-in');
  await page.fill('[name=email]', 'ana@example.net');
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');

  await page.goto(`${meeting}/apply/ngo`);
  await page.fill('[name="organisation.relevance"]', 'Brings experience.\nOf many years.');
  await page.press('main form button[type=submit]', 'Enter');
  assert.equal(await page.inputValue('[name="organisation.relevance"]'), 'Brings experience.\nOf many years.', 'what was typed comes back, line by line');
  await page.fill('[name="organisation.name"]', 'Bridges for Survivors');
  await page.selectOption('[name="organisation.country"]', 'KEN');
  await page.fill('[name="organisation.website"]', 'https://example.org');
  await page.press('main form button[type=submit]', 'Enter');
  assert.match(page.url(), /\/applications\/[^/]+\/edit\//);
  const base = page.url().replace(/\/edit\/.*/, '');
  await page.goto(base);
  assert.match(await page.textContent('main'), /Bridges for Survivors|Draft/);
  await page.goto(base + '/edit/review');
  assert.equal((await page.goto('/applications')).status(), 200);
  const script = await host.visitor();
  await script.context().addCookies(await page.context().cookies());
  for (const path of ['/applications', base, base + '/edit/organisation', base + '/edit/questions', base + '/edit/documents', base + '/edit/representatives', base + '/edit/review'])
    await opens(script, path.replace(host.address, ''));
});

for (const [name, paths] of Object.entries({
  opga: ['/queue', '/lists', '/lists/new', '/balance', '/balance?of=participants', '/balance?of=applicants&beside=pool', '/balance/measures', '/balance/publications', '/balance/assistant', '/reports', '/reports/applications', '/reports/participants', '/reports/nonobjection.list',
    '/reports/nonobjection.decisions', '/reports/balance.region?of=pool'],
  secretariat: ['/findings', '/queue', '/reports', '../../registers', '../../registers/ecosoc'],
  auditor: ['../../record'],
  admin: ['../../admin/meetings', '../../admin/meetings/trafficking-2021', '../../admin/accounts', '../../admin/plugins', '../../admin/outbox', '../../admin/settings', '../../admin/health'],
  france: ['', '/lists'],
  palestine: ['', '/lists'],
}))
  for (const [how, options] of Object.entries({ 'at a desk': {}, 'on a dark phone': { colorScheme: 'dark', viewport: { width: 360, height: 740 } } }))
    test(`the pages of ${name} open ${how}, and axe finds nothing on them`, async () => {
      const page = await host.signedIn(name, options);
      for (const path of paths) await opens(page, path.startsWith('../../') ? path.slice(5) : meeting + path);
      if (name === 'admin') await refused(page, meeting + '/queue', 403);
      await opens(page, '/?lang=ar');
      await opens(page, paths[0].startsWith('../../') ? paths[0].slice(5) : meeting + paths[0]);
      await page.context().close();
    });
