// A Convoke of its own for a test in Chromium: its data folder, accounts, letters and clock; and what is asked of every page.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const root = new URL('../../', import.meta.url).pathname;
export const password = 'a long password';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const shots = process.env.CONVOKE_SHOTS;               // a folder: every page that is looked at is kept there as a picture

// Polls, for what happens in its own time: a letter, a file.
export async function until(what, look, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what}: nothing in ${seconds} seconds`);
}

// The library of Debian's package faketime, which lets the program's clock run ahead without a word of it in the program.
function clock_library() {
  for (const folder of readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))) {
    const file = `/usr/lib/${folder}/faketime/libfaketimeMT.so.1`;
    if (existsSync(file)) return file;
  }
  assert.fail('libfaketime is missing: packaging/install test');
}

export class Host {
  constructor(program = process.env.CONVOKE_PROGRAM) {
    this.program = program;
    this.data = mkdtempSync(join(tmpdir(), 'convoke-browser-'));
  }

  run(...words) {
    return execFileSync(this.program, [...words, '--data', this.data], { input: password + '\n', encoding: 'utf8' });
  }

  // The worked example with its windows for applications open, and what the test changes about it.
  importMeeting(change = () => {}) {
    const file = JSON.parse(readFileSync(join(root, 'core/meetings/trafficking-2021.json'), 'utf8'));
    for (const category of file.categories) delete category.applications;
    change(file);
    writeFileSync(join(this.data, 'meeting.json'), JSON.stringify(file));
    this.run('meeting', 'import', join(this.data, 'meeting.json'));
  }

  account(name, role, state) {
    this.run('user', 'add', `${name}@example.org`, '--role', role, '--name', name, ...(state ? ['--state', state] : []));
  }

  async start({ movable = false } = {}) {
    const env = { ...process.env };
    if (movable) {
      this.clock = join(this.data, 'clock');
      this.ahead = 0;
      writeFileSync(this.clock, '+0');
      // The C library's own allocator before the program's, which asks for the time while that library is still setting itself up.
      Object.assign(env, { LD_PRELOAD: `${clock_library()} libstdc++.so.6 libc.so.6`, FAKETIME_TIMESTAMP_FILE: this.clock, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' });
    }
    this.process = spawn(this.program, ['serve', '--port', '0', '--data', this.data], { stdio: ['ignore', 'pipe', 'inherit'], env });
    this.address = await new Promise((resolve, reject) => {
      this.process.stdout.once('data', (line) => resolve(String(line).trim().split('\n')[0]));
      this.process.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
    });
    this.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  }

  async stop() {
    await this.browser?.close();
    if (this.process?.exitCode === null) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.data, { recursive: true, force: true });
  }

  now() { return Date.now() + (this.ahead ?? 0) * 1000; }

  // The program's clock, and no other, runs that much further ahead from now on.
  letPass(seconds) {
    this.ahead += seconds;
    writeFileSync(this.clock, `+${this.ahead}`);
  }

  // The first link of that kind in a letter to the address.
  letter(to, link) {
    return until(`a letter to ${to} with ${link}`, () => {
      const folder = join(this.data, 'mail');
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        const text = readFileSync(join(folder, name), 'utf8');
        if (!text.includes(to)) continue;
        const found = Buffer.from(text.slice(text.indexOf('\r\n\r\n')), 'base64').toString('utf8').match(link);
        if (found) return found[0];
      }
    });
  }

  async visitor(options = {}) {
    const context = await this.browser.newContext({ baseURL: this.address, bypassCSP: true, acceptDownloads: true, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(15000);
    const page = await context.newPage();
    page.host = this;
    page.faults = [];
    // A form that comes back with what is wrong in it is an answer, not a fault.
    page.on('console', (message) => message.type() === 'error' && !/status of 422/.test(message.text()) && page.faults.push(message.text()));
    page.on('pageerror', (error) => page.faults.push(String(error)));
    return page;
  }

  async signedIn(name, options = {}) {
    const page = await this.visitor(options);
    await page.goto('/sign-in');
    await page.fill('[name=email]', name.includes('@') ? name : `${name}@example.org`);
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(this.address + '/');
    page.who = name;
    return page;
  }
}

let pictures = 0;

// What is asked of every page: no error of a script, nothing wider than the window, nothing that axe finds against WCAG 2.2 AA,
// and no code where words should stand.
export async function accessible(page, where = page.url()) {
  const looked = page.scriptless ?? page;
  if (looked !== page) {                               // axe is a script: where scripts are off, a twin of the page is looked at
    await looked.context().addCookies(await page.context().cookies());
    await looked.bringToFront();
    await looked.goto(page.url());
  }
  await looked.waitForLoadState('load');               // its style sheets too
  assert.deepEqual(looked.faults, [], where);
  await looked.evaluate(axe);
  const found = await looked.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return { violations: violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 2).join(' ')}`),
      squeezed: [...document.querySelectorAll('h1, h2, h3, p, caption, th, td, dt, dd, li, label, legend')].filter((one) => {
        if (one.closest('thead')?.getBoundingClientRect().width <= 2) return false;          // hidden from the eye on a phone
        const { width } = one.getBoundingClientRect();
        return one.textContent.trim().length > 8 && width > 2 && width < 24;
      }).map((one) => one.textContent.trim().slice(0, 60)),
      wider: document.documentElement.scrollWidth - window.innerWidth,
      codes: document.body.innerText.match(/\b(nonobjection|balance|queue|review|finding|column|state|option|report|export|form|table)\.[a-z_]+(\.[a-z_]+)*/g) ?? [] };
  });
  if (shots) {
    mkdirSync(shots, { recursive: true });
    const name = `${String(++pictures).padStart(3, '0')} ${page.who ?? 'public'} ${new URL(looked.url()).pathname.replace(/\W+/g, '_')}`;
    await looked.screenshot({ path: join(shots, name.slice(0, 100) + '.png'), fullPage: true });
  }
  if (looked !== page) await page.bringToFront();      // what lies behind another page is not painted, and cannot be clicked
  assert.deepEqual(found.violations, [], where);
  assert.deepEqual(found.squeezed, [], `${where}: read letter by letter`);
  assert.ok(found.wider <= 0, `${where} is ${found.wider} pixels wider than the window`);
  assert.deepEqual(found.codes, [], `${where} shows codes`);
}

export async function opens(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, `${path} as ${page.who ?? 'the public'}`);
  await accessible(page, path);
}

export const text = (page, where = 'main') => page.innerText(where);

// What the clock on a wall in New York shows, as a field for date and hour takes it.
export function wall(instant) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
    .formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

// The page answers with that status; what the browser says of it on its console is no fault of the page.
export async function refused(page, path, status) {
  const told = page.faults.length;
  assert.equal((await page.goto(path)).status(), status, `${path} as ${page.who}`);
  page.faults.length = told;
}
