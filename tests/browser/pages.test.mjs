// What people see, in Chromium: every page of every role, with scripts and without, held to WCAG 2.2 AA by axe.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const program = process.env.CONVOKE_PROGRAM;
const root = new URL('../../', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const data = mkdtempSync(join(tmpdir(), 'convoke-browser-'));
const password = 'a long password';
const meeting = '/m/trafficking-2021';
let server, browser, address;

const convoke = (...words) => execFileSync(program, [...words, '--data', data], { input: password + '\n', encoding: 'utf8' });

before(async () => {
  const file = JSON.parse(readFileSync(join(root, 'core/meetings/trafficking-2021.json'), 'utf8'));
  for (const category of file.categories) delete category.applications;
  writeFileSync(join(data, 'meeting.json'), JSON.stringify(file));
  convoke('migrate');
  convoke('meeting', 'import', join(data, 'meeting.json'));
  convoke('register', 'import', 'ecosoc', join(root, 'packaging/demo/ecosoc.csv'), '--as-of', '2021-10-01');
  for (const role of ['secretariat', 'opga', 'auditor', 'admin']) convoke('user', 'add', `${role}@example.org`, '--role', role);
  convoke('user', 'add', 'france@example.org', '--role', 'state', '--state', 'FRA');
  server = spawn(program, ['serve', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim().split('\n')[0])));
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
});

after(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
  if (server) await new Promise((resolve) => server.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
});

async function visitor(options = {}) {
  const context = await browser.newContext({ baseURL: address, bypassCSP: true, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push(message.text()));
  page.on('pageerror', (error) => page.faults.push(String(error)));
  return page;
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 2).join(' ')}`), [], where);
}

async function opens(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, path);
  assert.deepEqual(page.faults, [], path);
  await accessible(page, path);
}

async function signIn(page, name) {
  await page.goto('/sign-in');
  await page.fill('[name=email]', `${name}@example.org`);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  await page.waitForURL(address + '/');
}

test('everybody can read the public pages, in both directions of writing, with scripts and without', async () => {
  for (const options of [{}, { javaScriptEnabled: true, colorScheme: 'dark', viewport: { width: 360, height: 740 } }]) {
    const page = await visitor(options);
    for (const path of ['/', meeting, '/sign-in', '/sign-up', '/forgotten-password', '/about', '/privacy', '/accessibility', '/?lang=ar', meeting]) await opens(page, path);
    await page.context().close();
  }
});

test('an applicant signs up, confirms by the letter, and applies without scripts; mistakes lose nothing', async () => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto('/sign-up');
  await page.fill('[name=name]', 'Ana Diaz');
  await page.fill('[name=email]', 'ana@example.net');
  await page.fill('[name=password]', 'short');
  await page.click('main button[type=submit]');
  assert.equal(await page.inputValue('[name=email]'), 'ana@example.net');
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  let link;
  for (let i = 0; i < 100 && !link; ++i) {
    try {
      for (const name of readdirSync(join(data, 'mail'))) {
        const text = readFileSync(join(data, 'mail', name), 'utf8');
        const body = Buffer.from(text.slice(text.indexOf('\r\n\r\n')), 'base64').toString('utf8');
        link = body.match(/\/confirm\/[\w-]+/)?.[0] ?? link;
      }
    } catch { /* no letter yet */ }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.ok(link, 'a letter with a link arrives');
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
  const script = await visitor();
  await script.context().addCookies(await page.context().cookies());
  for (const path of ['/applications', base, base + '/edit/organisation', base + '/edit/questions', base + '/edit/documents', base + '/edit/representatives', base + '/edit/review'])
    await opens(script, path.replace(address, ''));
});

for (const [name, paths] of Object.entries({
  opga: ['/queue', '/lists', '/balance', '/reports', '/reports/applications'],
  secretariat: ['/findings', '/queue', '../../registers'],
  auditor: ['../../record'],
  admin: ['../../admin/accounts', '../../admin/plugins', '../../admin/outbox'],
  france: ['', '/lists'],
}))
  test(`the pages of ${name} open, and axe finds nothing on them`, async () => {
    const page = await visitor();
    await signIn(page, name);
    for (const path of paths) await opens(page, path.startsWith('../../') ? path.slice(5) : meeting + path);
    if (name === 'admin') assert.equal((await page.goto(meeting + '/queue')).status(), 403);
    await page.context().close();
  });
