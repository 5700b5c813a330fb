// How a list could be mended, in Chromium: asked, answered, contradicted, applied; with scripts and without, held to WCAG 2.2 AA by axe.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Host, accessible, opens, text } from './support.mjs';

const host = new Host();
const meeting = '/m/trafficking-2021', assistant = `${meeting}/balance/assistant`;
const countries = ['KEN', 'KEN', 'ETH', 'NGA', 'FRA', 'FRA', 'DEU', 'ESP', 'ITA', 'POL', 'ROU', 'BRA', 'MEX', 'COL', 'IND', 'NPL', 'JPN', 'THA', 'FJI', 'ZAF'];
const api = async (token, path, body) => {
  const ask = () => fetch(host.address + path, { method: 'POST', body: JSON.stringify(body ?? {}), headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } });
  let answer = await ask();
  for (let turn = 0; turn < 10 && answer.status === 429; ++turn) {             // faster than a token may ask
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)));
    answer = await ask();
  }
  assert.ok(answer.ok, `${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`);
  return answer.json();
};

before(async () => {
  host.run('migrate');
  host.importMeeting((file) => file.categories.forEach((category) => { delete category.documents; if (category.representatives) category.representatives = 6; }));
  host.account('opga', 'opga');
  host.account('ana', 'applicant');
  await host.start();
  const ana = host.run('token', 'add', 'ana@example.org').trim(), officer = host.run('token', 'add', 'opga@example.org').trim();
  for (const [i, country] of countries.entries()) {
    const made = await api(ana, '/api/v1/meetings/trafficking-2021/applications', { category: 'ngo', organisation: { name: `Organization ${'ABCDEFGHIJKLMNOPQRST'[i]}`, country, type: 'ngo', website: 'https://example.org',
      established: '2008', mission: 'Helps people.', relevance: 'Brings experience.' },
      representatives: [{ title: 'Ms', given_name: 'Alex', family_name: 'Example', gender: i % 3 ? 'male' : 'female', nationality: country, function: 'Director', email: 'alex@example.org', participation: 'in_person' }] });
    await api(ana, `/api/v1/applications/${made.id}/submit`);
    await api(officer, `/api/v1/applications/${made.id}/shortlist`);
  }
});

after(() => host.stop());

async function ask(page, fields, groups = []) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  for (const [i, [kind, number, group]] of groups.entries()) {
    await page.selectOption(`#f-limits-${i}-kind`, kind);
    await page.fill(`#f-limits-${i}-number`, number);
    await page.selectOption(`#f-limits-${i}-group`, group);
  }
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  if (page.url().endsWith('/assistant')) return;           // it came back
  for (let i = 0; i < 40 && /Looking for/.test(await text(page)); ++i) await page.getByRole('link', { name: 'See how far it is' }).click();
}

for (const [how, options] of Object.entries({ 'with scripts': {}, 'without scripts, on a dark phone': { javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 390, height: 800 } } }))
  test(`an officer asks what comes nearest, and takes a selection over, ${how}`, async () => {
    const page = await host.signedIn('opga', options);
    if (options.javaScriptEnabled === false) page.scriptless = await host.visitor({ colorScheme: 'dark', viewport: { width: 390, height: 800 } });
    await page.goto(`${meeting}/balance`);
    await page.getByRole('link', { name: 'How could this be mended?' }).click();
    await accessible(page);
    await page.locator('summary').filter({ hasText: 'Your own list' }).click();
    await ask(page, { size: '10', seed: 'a public draw', own: 'Organization A\nOrganization B\nOrganization E\nOrganization F\nOrganization G' }, [['at_most', '1', 'country.FRA']]);
    await accessible(page);
    assert.match(await text(page), /Nothing comes nearer than this; that is proved/);
    assert.match(await text(page), /Eastern European States: none among 5 on your list, 1\.2 wanted; 2 are among the candidates/);
    assert.match(await text(page), /One fewer of: France; Western European and other States\. Your list has 2\. Your limits would be missed by no place instead of 1/);
    assert.match(await text(page), /Seed of the lot: a public draw/);
    await page.getByRole('button', { name: 'Take selection A over' }).click();
    assert.match(page.url(), /lists\/new\?of=selection/);
    assert.equal(await page.locator('[name="applications[]"]:checked').count(), 10, 'they are ticked on a new list');
    await accessible(page);
    await opens(page, assistant);
    await page.getByRole('link', { name: '10 names' }).first().click();
    await accessible(page);
    const file = await (await page.request.get(page.url() + '&format=json')).text();
    assert.match(file, /"seed":"a public draw"/, page.url() + file.slice(0, 600));
    await page.context().close();
  });

test('what contradicts each other is said in words, mistakes come back with what was typed, and a lottery says each chance', async () => {
  const page = await host.signedIn('opga');
  await opens(page, assistant);
  await ask(page, { size: '21' });
  assert.match(await text(page, '.problems'), /There are 20 candidates for 21 places/);
  assert.equal(await page.inputValue('[name=size]'), '21');
  await accessible(page);
  await ask(page, { size: '6' }, [['at_least', '4', 'region.african'], ['at_least', '3', 'region.weog'], ['at_least', '1', 'type.ngo']]);
  await accessible(page);
  const said = await text(page);
  assert.match(said, /No selection keeps to all of this/);
  assert.match(said, /There are 6 places\./);
  assert.match(said, /At least 4 of: African States \(5 among the candidates\)/);
  assert.doesNotMatch(said, /At least 1 of: NGO|At least 1 of: Non-gov/, 'what does not contradict anything is left out');
  await page.getByRole('link', { name: 'Change the question' }).click();
  assert.equal(await page.inputValue('#f-limits-1-number'), '3', 'the question stands in the form');
  await page.fill('#f-limits-1-number', '2');
  await page.check('[name=lottery]');
  await ask(page, {});
  await accessible(page);
  assert.match(await text(page), /The smallest chance anybody has is/);
});

test('a search that takes its time says how far it is, and ends with what was found when it is stopped', async () => {
  const ana = host.run('token', 'add', 'ana@example.org').trim(), officer = host.run('token', 'add', 'opga@example.org').trim();
  // Many countries among 1,080 people: nobody's place can be proved to be another's at once.
  const places = ('AFG DZA AGO ARG AUS AZE BHR BRB BEL BEN BOL BWA BRN BFA CPV CMR CAF CHL COL COG CIV CUB CZE COD DJI DOM EGY GNQ EST ETH ' +
    'FIN GAB GEO GHA GRD GIN GUY HND ISL IDN IRQ ISR JAM JOR KEN KWT LAO LBN LBR LIE LUX MWI MDV MLT MRT MEX MCO MNE MOZ NAM ' +
    'NPL NZL NER MKD OMN PLW PNG PER POL QAT MDA RUS KNA VCT SMR SAU SRB SLE SVK SLB ZAF ESP SDN SWE SYR THA TGO TTO TUR TUV').split(' ');
  for (let i = 0; i < 180; ++i) {
    const people = Array.from({ length: 6 }, (_, n) => ({ title: 'Ms', given_name: 'Alex', family_name: `Example ${i} ${n}`, gender: ['female', 'male', 'other', 'undisclosed'][(i * 3 + n * 5) % 4], nationality: 'KEN', function: 'Director',
      email: `alex${i}.${n}@example.org`, participation: ['in_person', 'virtual'][(i + n) % 2] }));
    const made = await api(ana, '/api/v1/meetings/trafficking-2021/applications', { category: 'ngo', organisation: { name: `Body ${i}`, country: places[i % places.length], type: 'ngo', website: 'https://example.org',
      established: '2008', mission: 'Helps people.', relevance: 'Brings experience.' }, representatives: people, answers: { areas: [['prevention', 'protection', 'prosecution', 'research'][i % 4]] } });
    await api(ana, `/api/v1/applications/${made.id}/submit`);
    await api(officer, `/api/v1/applications/${made.id}/shortlist`);
  }
  const page = await host.signedIn('opga');
  await opens(page, `${assistant}?unit=people`);
  for (const dimension of ['region', 'm49', 'gender', 'subregion', 'development', 'country', 'region*gender']) await page.check(`[name="near[]"][value="${dimension}"]`);
  await page.check('[name=one_per_organisation]');
  await page.check('[name=lottery]');
  await page.fill('[name=size]', '33');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.waitFor({ timeout: 15_000 });
  await accessible(page);
  await stop.click();
  await page.getByText('Selection A', { exact: false }).first().waitFor({ timeout: 15_000 });
  assert.equal(await stop.count(), 0);
  await accessible(page);
});

test('from the page where a list is compiled, the names ticked are the officer’s own list', async () => {
  const page = await host.signedIn('opga');
  await page.goto(`${meeting}/lists/new`);
  await page.getByLabel('Organization A').check();
  await page.getByLabel('Organization E').check();
  await page.getByRole('button', { name: 'How could it be mended?' }).click();
  assert.equal(await page.inputValue('[name=own]'), 'Organization A\nOrganization E');
  await accessible(page);
});

test('where a list is compiled no name that has the focus is behind the buttons', async () => {
  const page = await host.signedIn('opga', { viewport: { width: 390, height: 740 } });
  await page.goto(`${meeting}/lists/new`);
  await page.locator('.choose-all').focus();
  for (let i = 0; i < 18; ++i) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getBoundingClientRect().bottom <= document.querySelector('.bulk').getBoundingClientRect().top), true, `the name ${i}`);
  }
});
