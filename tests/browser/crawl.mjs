// Every page that somebody can reach by links from the front page, one of each kind, is looked at.
import assert from 'node:assert/strict';
import { accessible, opens, text } from './support.mjs';

const most = 120;                                      // pages of one person; a meeting's kinds of pages are fewer
const file = /\/(export|documents|file|download)(\/|$|\?)|[?&]format=|\.(pem|p7s|csv|json|txt|css|js|svg|png)($|\?)|^\/(api|static|healthz|readyz|metrics)/;

// Pages of one kind differ by what stands for {id} in the path; what is asked for behind "?" makes no other kind.
const kind = (path) => path.split('?')[0].replace(/\/apply\/[\w-]+/, '/apply/{category}').replace(/\/(app|lst|acc|org|inv|del|ent|rcp|doc|ask|chk)_\w+/g, '/{id}');

async function reached(page) {
  const seen = new Map([['/', '/']]), waiting = ['/'], wrong = [];
  while (waiting.length && seen.size < most) {
    const path = waiting.shift();
    const answer = await page.goto(path);
    if (answer.status() !== 200) wrong.push(`${path} answers ${answer.status()} to ${page.who ?? 'the public'}, who followed a link to it`);
    await accessible(page, path).catch((fault) => wrong.push(`${page.who ?? 'the public'}: ${fault.message}`));
    page.faults.length = 0;
    for (const found of await page.locator('a[href]').evaluateAll((links) => links.filter((one) => one.origin === location.origin && !one.download).map((one) => one.pathname + one.search))) {
      if (file.test(found) || seen.has(kind(found)) || /[?&]lang=/.test(found)) continue;
      seen.set(kind(found), found);
      waiting.push(found);
    }
  }
  assert.deepEqual(wrong, []);
  return [...seen.keys()];
}

// A person who reaches fewer pages than stand here would make the test say nothing.
export async function everyPage(host, people, tell) {
  const least = { anybody: 6, bob: 8, sofia: 8, amara: 15, kenya: 8, auditor: 4, admin: 10 };
  for (const [name, number] of Object.entries(least)) {
    const page = people[name] ?? await host.signedIn(name);
    page.faults.length = 0;
    const kinds = await reached(page);
    tell(`${name} reaches ${kinds.length} kinds of pages: ${kinds.join(' ')}`);
    assert.ok(kinds.length >= number, `${name} reaches ${kinds.join(' ')}`);
  }
}

// Pages that are looked at and left again, at a desk and on a dark phone from right to left.
async function both(host, page, name, look) {
  const small = await host.signedIn(name, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await opens(small, '/?lang=ar');
  for (const one of [page, small]) await look(one);
  await small.context().close();
}

// A list as several. Back on its page, the symbol that it will bear is filled in.
export async function asSeveral(host, page, list) {
  await both(host, page, page.who, async (one) => { for (const by of ['category', 'region', 'picked']) await opens(one, `${list}/split?by=${by}`); });
  await opens(page, list);
  await page.getByLabel('Symbol of the list').fill('A/76/INF/3');
}

// The list bears its symbol; one of its names put right, with nothing said and so refused.
export async function asCorrected(host, page) {
  assert.match(await text(page), /A\/76\/INF\/3/);
  const corrigendum = await page.locator('a[href$="/corrigendum"]').first().getAttribute('href');
  await both(host, page, page.who, (one) => opens(one, corrigendum));
  await page.getByRole('button', { name: 'Put forward this corrigendum' }).click();
  assert.match(await text(page, '.problems'), /This is needed/);
  await accessible(page);
}
