// Applying in Chromium as an applicant of every category, with scripts and without: each asks what its meeting file says, and no more.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const program = process.env.CONVOKE_PROGRAM;
const root = new URL('../../', import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), 'convoke-apply-'));
const password = 'a long password';
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==', 'base64');
let server, browser, address;

const convoke = (...words) => execFileSync(program, [...words, '--data', data], { input: password + '\n', encoding: 'utf8' });

before(async () => {
  const file = JSON.parse(readFileSync(join(root, 'core/meetings/trafficking-2021.json'), 'utf8'));
  for (const category of file.categories) delete category.applications;
  writeFileSync(join(data, 'meeting.json'), JSON.stringify(file));
  convoke('migrate');
  convoke('meeting', 'import', join(data, 'meeting.json'));
  convoke('register', 'import', 'ecosoc', join(root, 'packaging/demo/ecosoc.csv'), '--as-of', '2021-10-01');
  convoke('register', 'import', 'nhri', join(root, 'packaging/demo/nhri.csv'), '--as-of', '2021-10-01');
  for (const name of ['ana', 'bob']) convoke('user', 'add', `${name}@example.org`, '--role', 'applicant', '--name', name);
  server = spawn(program, ['serve', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim().split('\n')[0])));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
});

after(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
  if (server) await new Promise((resolve) => server.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
});

const signedIn = {};

async function applicant(scripts, name = 'ana') {
  const page = await (await browser.newContext({ baseURL: address, javaScriptEnabled: scripts, storageState: signedIn[name] })).newPage();
  page.setDefaultTimeout(15000);
  if (signedIn[name]) return page;
  await page.goto('/sign-in');
  await page.fill('[name=email]', `${name}@example.org`);
  await page.fill('[name=password]', password);
  await hit(page, 'main button[type=submit]');
  signedIn[name] = await page.context().storageState();
  return page;
}

const step = (page) => page.url().match(/\/edit\/([a-z]+)|\/(receipt)/)?.slice(1).find(Boolean);
// By keyboard: it works without a mouse, and without the animation frames that a click of the driver waits for.
const hit = (page, what) => Promise.all([page.waitForNavigation(), page.press(what, 'Enter')]);
const press = (page, go = 'next') => hit(page, `button[name=go][value=${go}]`);
const tick = (page, what) => page.press(what, 'Space');
const asked = (page) => page.$$eval('main [name]', (all) => [...new Set(all.map((one) => one.name))].filter((name) => /^(organisation|claims|answers|documents)\./.test(name)));

// category: [what its organisation's step asks besides the name, the acronym, other names and the country; the steps between]
const categories = {
  ngo: [['organisation.website', 'organisation.relevance'], ['questions', 'documents']],
  academia: [['organisation.website', 'organisation.relevance'], ['questions', 'documents']],
  'private-sector': [['organisation.website', 'organisation.relevance'], ['questions', 'documents']],
  'ngo-ecosoc': [['organisation.website', 'claims.ecosoc.status', 'claims.ecosoc.year'], ['questions']],
  nhri: [['organisation.website', 'claims.nhri.status', 'claims.nhri.year'], []],
  media: [['organisation.website'], ['questions']],
  igo: [[], []],
  'un-entity': [[], []],
};

for (const scripts of [true, false])
  for (const [category, [fields, between]] of Object.entries(categories))
    test(`${category} applies ${scripts ? 'with' : 'without'} scripts`, async () => {
      const page = await applicant(scripts);
      await page.goto(`/m/trafficking-2021/apply/${category}`);
      assert.deepEqual(await asked(page), ['organisation.name', 'organisation.acronym', 'organisation.other_names', 'organisation.country', ...fields]);
      await page.fill('[name="organisation.name"]', `Applicants of ${category} ${scripts ? 'one' : 'two'}`);
      await page.selectOption('[name="organisation.country"]', 'FJI');
      if (fields.includes('organisation.website')) await page.fill('[name="organisation.website"]', 'https://example.org');
      if (fields.includes('organisation.relevance')) await page.fill('[name="organisation.relevance"]', 'One line.\nAnother.');
      await press(page);
      if (page.url().includes('advice=1')) await press(page);            // not in the register: said once, and no obstacle
      for (const one of between) {
        assert.equal(step(page), one);
        if (one === 'documents')
          for (const input of await page.$$('input[type=file]')) await input.setInputFiles({ name: 'proof.png', mimeType: 'image/png', buffer: picture });
        await press(page);
      }
      assert.equal(step(page), 'representatives');
      await press(page);
      assert.equal(step(page), 'review');
      await hit(page, 'main form[action$="/submit"] button');
      assert.equal(step(page), 'receipt');
      assert.match(await page.textContent('.receipt .reference'), /^TRA-[2-9A-Z]{8}$/);
      await page.context().close();
    });

for (const scripts of [true, false])
  test(`a question waits for the answer it depends on ${scripts ? 'with' : 'without'} scripts, and goes with it`, async () => {
    const page = await applicant(scripts);
    await page.goto('/m/trafficking-2021/apply/ngo');
    await page.fill('[name="organisation.name"]', `Sponsored ${scripts}`);
    await page.selectOption('[name="organisation.country"]', 'KEN');
    await page.fill('[name="organisation.website"]', 'https://example.org');
    await page.fill('[name="organisation.relevance"]', 'Because.');
    await press(page);
    assert.equal(await page.locator('[name="answers.sponsor"]').count(), 0);
    await tick(page, '[name="answers.sponsored"]');
    if (!scripts) await press(page);                                     // what is asked more comes before the next step
    assert.equal(step(page), 'questions');
    assert.equal(await page.locator('[name="answers.sponsor"]').count(), 1);
    await press(page);
    assert.match(await page.textContent('#problems'), /Name of that organization/);
    await page.fill('[name="answers.sponsor"]', 'Mother House');
    await press(page, 'back');
    assert.equal(step(page), 'organisation');
    await press(page);
    assert.equal(await page.inputValue('[name="answers.sponsor"]'), 'Mother House');
    await tick(page, '[name="answers.sponsored"]');
    if (scripts) assert.equal(await page.locator('[name="answers.sponsor"]').count(), 0);
    await press(page);
    assert.equal(step(page), 'documents');
    await page.context().close();
  });

test('an organisation of the register is told in the form that it needs no accreditation, and may change its category', async () => {
  const page = await applicant(false);
  await page.goto('/m/trafficking-2021/apply/ngo');
  await page.fill('[name="organisation.name"]', 'Safe Journeys Foundation');
  await page.selectOption('[name="organisation.country"]', 'MEX');
  await page.fill('[name="organisation.website"]', 'https://example.org');
  await page.fill('[name="organisation.relevance"]', 'Because.');
  await press(page);
  assert.match(await page.textContent('main'), /“Safe Journeys Foundation” stands in the register of consultative status/);
  await page.press('details.aside summary', 'Enter');
  await page.selectOption('[name=category]', 'ngo-ecosoc');
  await press(page, 'category');
  assert.match(await page.textContent('h1'), /in consultative status/);
  assert.equal(await page.inputValue('[name="organisation.website"]'), 'https://example.org');
  await page.context().close();
});

test('what the register says of a name is told while it is typed, and nothing is kept', async () => {
  const page = await applicant(true, 'bob');
  const kept = async () => { await page.goto('/applications'); return page.textContent('main'); };
  const told = (words) => page.waitForFunction((part) => { const text = document.querySelector('[data-advice]').textContent; return part ? text.includes(part) : text === ''; }, words);
  const before = await kept();
  await page.goto('/m/trafficking-2021/apply/ngo');
  await page.selectOption('[name="organisation.country"]', 'MEX');
  await page.locator('[name="organisation.name"]').pressSequentially('Safe Journeys Foundation');
  await told('“Safe Journeys Foundation” stands in the register of consultative status');
  assert.match(page.url(), /\/apply\/ngo$/);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'organisation.name');
  assert.equal(await page.getAttribute('[data-advice]', 'role'), 'status');
  assert.equal(await page.locator('.field:has([name="organisation.name"]) + [data-advice]').count(), 1);      // beneath what was typed
  await page.fill('[name="organisation.name"]', 'Weavers of the Upper Valley');
  await told('');
  assert.equal(await kept(), before);
  await page.context().close();
});

test('mistakes stand beside their field and in a summary that leads there; missing documents stop the submission by name', async () => {
  const page = await applicant(false);
  await page.goto('/m/trafficking-2021/apply/ngo');
  await page.fill('[name="organisation.name"]', 'Mistaken');
  await page.fill('[name="organisation.website"]', 'nowhere');
  await press(page);
  for (const [field, words] of [['country', /fill this in/], ['website', /web address/], ['relevance', /fill this in/]]) {
    assert.match(await page.textContent(`#f-organisation-${field}-error`), words);
    assert.equal(await page.locator(`#problems a[href="#f-organisation-${field}"]`).count(), 1);
    assert.match(await page.getAttribute(`#f-organisation-${field}`, 'aria-describedby'), new RegExp(`f-organisation-${field}-error`));
  }
  assert.equal(await page.inputValue('[name="organisation.website"]'), 'nowhere');
  await page.goto(page.url().replace(/\/edit\/.*/, '/edit/review'));
  assert.match(await page.textContent('#problems'), /Documents: Please add this document/);
  assert.equal(await page.locator('form[action$="/submit"]').count(), 0);
  await page.goto(page.url().replace('/review', '/documents'));
  await page.setInputFiles('[name="documents.legal-status"]', { name: 'statute.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ no document') });
  await page.setInputFiles('[name="documents.letter-of-head"]', { name: 'letter.png', mimeType: 'image/png', buffer: picture });
  await press(page);
  assert.match(await page.textContent('#f-documents-legal-status-error'), /neither PDF nor JPEG/);
  assert.equal(await page.locator('.documents a').count(), 1, 'the good one is kept');
  await tick(page, '.documents input[type=checkbox]');
  await press(page);
  assert.equal(await page.locator('.documents a').count(), 0, 'and can be removed');
  await page.context().close();
});

test('an organisation that another account submitted is taken like any other, without a word about it', async () => {
  for (const name of ['ana', 'bob']) {
    const page = await applicant(false, name);
    await page.goto('/m/trafficking-2021/apply/igo');
    await page.fill('[name="organisation.name"]', 'League of Twins');
    await page.selectOption('[name="organisation.country"]', 'KEN');
    await press(page);
    await press(page);
    await hit(page, 'main form[action$="/submit"] button');
    assert.ok(page.url().endsWith('/receipt'), page.url());
    if (name === 'ana') {
      await page.goto(page.url().replace('/receipt', '/withdraw'));
      await page.evaluate(() => document.querySelector('main form').setAttribute('novalidate', ''));
      await hit(page, 'main form button[type=submit]');
      assert.match(await page.textContent('#problems'), /Tick the box/);
    }
    await page.context().close();
  }
});

for (const scripts of [true, false])
  test(`a session that ends while somebody types loses nothing ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await applicant(scripts), words = 'Houses women, and "their" <children>\nsince 1999 & before.';
    await page.goto('/m/trafficking-2021/apply/ngo');
    await page.fill('[name="organisation.name"]', `Lantern House ${scripts}`);
    await page.selectOption('[name="organisation.country"]', 'FJI');
    await page.fill('[name="organisation.website"]', 'https://example.org');
    await page.fill('[name="organisation.relevance"]', words);
    await page.context().clearCookies();
    await press(page);
    assert.match(await page.textContent('main'), /what you typed is kept/);
    await page.fill('[name=email]', 'ana@example.org');
    await page.fill('[name=password]', password);
    await hit(page, 'main button[type=submit]');
    assert.equal(await page.textContent('h1'), 'What you typed is still here');
    await hit(page, 'main button[type=submit]');
    if (page.url().includes('advice=1')) await press(page);
    assert.equal(step(page), 'questions');
    await press(page, 'back');
    assert.equal(await page.inputValue('[name="organisation.relevance"]'), words);
    await page.context().close();
  });
