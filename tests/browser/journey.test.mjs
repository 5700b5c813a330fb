// The main job of the meeting on trafficking in persons, through pages alone: from the form of an organisation to the final list
// that the public reads (paragraphs 8 and 9 and footnote 3 of the resolution), and what each person must not see on the way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asCorrected, asSeveral, everyPage } from './crawl.mjs';
import { holdsNames, signedFiles } from './files.mjs';
import { applies, corrects, organisation, signsUp } from './portal.mjs';
import { nothingLeaks } from './secrecy.mjs';
import { Host, accessible, opens, refused, root, text, wall } from './support.mjs';

const host = new Host(), meeting = '/m/trafficking-2021', phone = { viewport: { width: 360, height: 740 } };
const bridges = 'Bridges for Survivors', arabic = 'مؤسسة حماية العمال', chinese = '守护儿童协会', cyrillic = 'Союз помощи', formula = '=Équité & Droits';
const names = { bridges, arabic, chinese, cyrillic, formula };

before(async () => {
  host.run('migrate');
  host.importMeeting((file) => { file.plugins.nonobjection.pass_requests = 'by_officer'; });
  host.run('register', 'import', 'ecosoc', join(root, 'packaging/demo/ecosoc.csv'), '--as-of', '2021-10-01');
  for (const [name, role, state] of [['amara', 'opga'], ['boris', 'opga'], ['sofia', 'secretariat'], ['france', 'state', 'FRA'], ['kenya', 'state', 'KEN'], ['auditor', 'auditor'], ['admin', 'admin']])
    host.account(name, role, state);
  await host.start({ movable: true });
});

after(() => host.stop());
const row = (page, name) => page.locator('main tbody tr', { hasText: name });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

test('from an organisation’s form to the final list of participants', async (t) => {
  const applications = {}, people = {}, step = (what, does) => t.test(what, does);
  let list, deadline;

  await step('applicants sign up, confirm, and apply: one on a phone without scripts', async () => {
    const anybody = await host.visitor(phone);
    const papers = { name: 'statutes.pdf', mimeType: 'application/pdf', buffer: await anybody.pdf() };
    for (const path of ['/', meeting, meeting + '/published', '/sign-in']) await opens(anybody, path);
    const ana = await host.visitor({ ...phone, javaScriptEnabled: false });
    ana.scriptless = await host.visitor(phone);
    await signsUp(ana, 'Ana Díaz', 'ana@example.net');
    applications.bridges = await applies(ana, meeting, 'ngo', organisation(bridges, 'KEN'), papers);
    await accessible(people.ana = ana);
    const bob = await host.visitor();
    await signsUp(bob, 'Bob Roe', 'bob@example.net');
    for (const [key, country, category] of [['arabic', 'JOR', 'ngo'], ['chinese', 'CHN', 'ngo'], ['cyrillic', 'GEO', 'cso'], ['formula', 'CAN', 'academia']])
      applications[key] = await applies(bob, meeting, category, organisation(names[key], country, category), papers, key === 'arabic');
    applications.known = await applies(bob, meeting, 'ngo-ecosoc', organisation('World Harbour Watch', 'NLD', 'ngo'), papers, false);
    await opens(people.bob = bob, '/applications');
    await refused(ana, applications.arabic, 404);
    await refused(bob, applications.bridges, 404);
    bob.faults.length = 0;
  });

  await step('the Secretariat settles what the check of consultative status could not tell (para 8)', async () => {
    const sofia = people.sofia = await host.signedIn('sofia');
    await opens(sofia, `${meeting}/findings`);
    const card = sofia.locator('form', { hasText: 'World Harbour Watch' });
    await card.getByLabel('Note').fill('Compared with the statutes.');
    await card.getByRole('button', { name: 'None of these' }).or(card.getByRole('button', { name: 'Not met' })).click();
    assert.match(await text(sofia), /Settled/);
    await opens(sofia, `${meeting}/queue?checks=waiting`);
    assert.equal(await row(sofia, 'World Harbour Watch').count(), 0);
    await opens(sofia, '/registers');
    await refused(sofia, `${meeting}/lists/new`, 403);
  });

  await step('OPGA filters and sorts the queue, asks a clarification, and shortlists several at once', async () => {
    const amara = people.amara = await host.signedIn('amara');
    await opens(amara, '/');
    await amara.getByRole('link', { name: 'Applications' }).last().click();
    await accessible(amara);
    await amara.getByLabel('Name contains').fill('bridges');
    await press(amara, 'Show');
    assert.equal(await amara.locator('main tbody tr').count(), 1);
    await row(amara, bridges).getByRole('link').click();
    await accessible(amara);
    await amara.locator('summary', { hasText: 'Ask for clarification' }).click();
    await amara.locator('details[open]').getByRole('textbox').fill('Which year was it founded?');
    await amara.locator('details[open]').getByRole('button', { name: 'Send' }).click();
    await accessible(amara);
    assert.match(await text(amara), /Clarification asked/);
    const { ana } = people;
    await ana.goto(applications.bridges);
    assert.match(await text(ana), /Which year was it founded\?/);
    await corrects(ana, applications.bridges, { 'organisation.established': '2001' }, []);

    await opens(amara, `${meeting}/queue?sort=-country`);
    assert.deepEqual((await amara.locator('main tbody tr td:nth-child(3)').allInnerTexts()).map((one) => one.trim()).slice(0, 2), ['Netherlands (Kingdom of the)', 'Kenya']);
    await opens(amara, `${meeting}/queue?status=submitted`);
    await row(amara, 'World Harbour Watch').getByRole('checkbox').check();
    await press(amara, 'Put on the shortlist');
    assert.match(await text(amara, '.problems'), /list/, 'para 8: those with status do not go on the list');
    assert.ok(await row(amara, 'World Harbour Watch').getByRole('checkbox').isChecked(), 'the tick comes back');
    await accessible(amara);
    for (const name of Object.values(names)) await row(amara, name).getByRole('checkbox').check();
    await row(amara, 'World Harbour Watch').getByRole('checkbox').uncheck();
    assert.match(await text(amara, '.bulk-count'), /5/);
    await press(amara, 'Put on the shortlist');
    assert.match(await text(amara, '.alert-success'), /5 applications are on the shortlist/);
    await ana.goto(applications.bridges);
    assert.match(await text(ana), /Under consideration/);
  });

  await step('OPGA compiles the list with its balance in view; nobody approves alone', async () => {
    const { amara } = people;
    await opens(amara, `${meeting}/lists`);
    await amara.getByRole('link', { name: 'Compile a list' }).click();
    await accessible(amara);
    const pool = await text(amara, '.balance');
    assert.match(pool, /African States/i);
    await amara.getByRole('checkbox', { name: arabic }).check();
    await amara.locator('.balance th', { hasText: 'The names ticked' }).first().waitFor();
    await accessible(amara);
    await amara.getByRole('checkbox', { name: /All 5 of them/ }).check();
    await amara.getByLabel('Title of the list').fill('List of other relevant organizations');
    await press(amara, 'Compile the draft');
    await accessible(amara);
    list = new URL(amara.url()).pathname;
    assert.match(await text(amara), /another officer/i);
    assert.equal(await amara.getByRole('button', { name: 'Approve and freeze' }).count(), 0);

    const france = people.france = await host.signedIn('france');
    await opens(france, `${meeting}/lists`);
    assert.match(await text(france), /No list has been circulated yet/);
    await refused(france, list, 404);
    france.faults.length = 0;

    const boris = people.boris = await host.signedIn('boris');
    await opens(boris, list);
    await press(boris, 'Approve and freeze');
    await accessible(boris);
    await asSeveral(host, boris, list);
    deadline = Math.ceil((host.now() + 3000_000) / 60_000) * 60_000;
    await boris.getByLabel(/Deadline/).fill(wall(deadline));
    await press(boris, 'Look at the letters first');
    await accessible(boris);
    assert.match(await text(boris), /List of other relevant organizations/, 'the letter is read before it is sent');
    await press(boris, 'Circulate to all Member States');
    await accessible(boris);
    assert.match(await text(boris, '.deadline'), new RegExp(`until .*${wall(deadline).slice(11)} \\(New York\\)`));
    await asCorrected(host, boris);
  });

  await step('two Member States read it; one objects, alone and on behalf of others, revises, withdraws, and is seen by nobody else', async () => {
    const { france } = people;
    const kenya = people.kenya = await host.signedIn('kenya', phone);
    await opens(kenya, list);
    const before_objections = await text(kenya);
    assert.ok(!before_objections.includes('ana@example.org'), 'never contacts');

    await opens(france, `${meeting}/lists`);
    await france.locator('main .card a').click();
    await accessible(france);
    await france.getByLabel('Name contains').fill('EQUITE');
    await press(france, 'Show');
    assert.equal(await row(france, formula).count(), 1, 'found without accents and case');
    await france.getByRole('link', { name: 'Show all names' }).click();
    await row(france, bridges).getByRole('button', { name: /Homepage/ }).click();
    await accessible(france);
    assert.match(await text(france), /example\.org\/about/);
    await france.getByRole('link', { name: 'Back to the list' }).click();

    await france.getByRole('button', { name: 'Object', exact: true }).click();
    assert.match(await text(france, '.problems'), /Choose at least one name/);
    await accessible(france);
    await row(france, bridges).getByRole('checkbox').check();
    await france.getByLabel('Basis, for the Office of the President').fill('Not known to us.');
    await press(france, 'Object');
    await accessible(france);
    assert.match(await row(france, bridges).innerText(), /Objected to/);
    await row(france, cyrillic).getByRole('checkbox').check();
    await france.locator('summary', { hasText: 'on behalf' }).click();
    await france.getByRole('checkbox', { name: 'Germany' }).check();
    await france.getByRole('checkbox', { name: 'Italy' }).check();
    await accessible(france);
    await press(france, 'Object');
    await row(france, bridges).getByRole('checkbox').check();
    await france.getByLabel('Basis, for the Office of the President').fill('No registration in its own country.');
    await press(france, 'Object');
    assert.match(await row(france, bridges).innerText(), /Revision 2/);
    await row(france, cyrillic).getByRole('button', { name: /^Withdraw/ }).click();
    assert.ok(!/Objected/.test(await row(france, cyrillic).innerText()));
    await opens(france, list + '/objections');
    assert.match(await text(france), /Withdrawn/);
    await kenya.goto(list);
    assert.equal(await text(kenya), before_objections, 'another State sees no trace');
    await opens(kenya, list + '/objections');
    assert.match(await text(kenya), /There are no objections here/);
    for (const [who, application] of [['ana', 'bridges'], ['bob', 'cyrillic']]) {
      await people[who].goto(applications[application]);
      const seen = await text(people[who]);
      assert.match(seen, /Under consideration/);
      assert.ok(!/object/i.test(seen), 'the applicant reads “under consideration” and no more');
    }
  });

  await step('the general basis is asked for, passed on, answered, and read by the requester without the objector’s name', async () => {
    const { kenya, amara, france } = people;
    await kenya.goto(list);
    await row(kenya, bridges).getByRole('button', { name: /general basis/ }).click();
    await accessible(kenya);
    assert.match(await text(kenya), /Nothing has been made known/);
    await opens(france, list + '/basis-requests');
    assert.match(await text(france), /no requests here/, 'not before it is passed on');

    await opens(amara, list);
    for (const [name, standing] of [[bridges, /Objected to/], [cyrillic, /Circulated/]]) assert.match(await row(amara, name).innerText(), standing);
    await amara.getByRole('link', { name: 'Objections', exact: true }).click();
    await accessible(amara);
    const seen = await text(amara);
    assert.match(seen, /No registration in its own country/);
    assert.match(seen, /Germany\s*,?\s*Italy/);
    await opens(amara, list + '/basis-requests');
    await press(amara, 'Pass on to the objecting States');
    await accessible(amara);

    await opens(france, list + '/basis-requests');
    await france.getByRole('textbox', { name: 'General basis' }).fill('Insufficient information on its legal status.');
    await press(france, 'Answer');
    await opens(kenya, list + '/basis-requests');
    const told = await text(kenya);
    assert.match(told, /Insufficient information/);
    assert.ok(!/France/.test(told), 'the objector is not named');
  });

  await step('administrator, Secretariat and auditor learn of no objection', () => nothingLeaks(host, people, list, bridges));

  await step('the window closes on time; what comes later is marked late and changes nothing', async () => {
    const { kenya, amara, boris } = people;
    host.letPass(Math.ceil((deadline - host.now()) / 1000) + 1);
    await opens(kenya, list);
    assert.match(await text(kenya, '.deadline'), /closed on/);
    await row(kenya, chinese).getByRole('checkbox').check();
    await press(kenya, 'Object');
    await accessible(kenya);
    assert.match(await row(kenya, chinese).innerText(), /Late/);
    await opens(amara, list);
    for (const [name, standing] of [[chinese, /No objection/], [bridges, /Objected to/]]) assert.match(await row(amara, name).innerText(), standing);
    await opens(amara, list + '/objections');
    assert.match(await text(amara), /Late/);

    await opens(amara, list);
    assert.ok(await amara.getByRole('checkbox', { name: new RegExp(bridges) }).isChecked(), 'the names objected to are proposed for not approved');
    await amara.getByLabel('Symbol of the decision').fill('A/DEC/76/500');
    await amara.getByLabel('Date of the decision').fill('2021-11-12');
    for (const [label, votes] of [['In favour', '100'], ['Against', '20'], ['Abstentions', '11']]) await amara.getByLabel(label).fill(votes);
    await press(amara, 'Put forward this decision');
    await accessible(amara);
    await people.bob.goto(applications.arabic);
    assert.match(await text(people.bob), /Under consideration/, 'one officer decides nothing');
    await opens(boris, list);
    assert.match(await text(boris, '.note'), new RegExp(bridges));
    await press(boris, 'Agree to exactly this');
    await accessible(boris);
    assert.match(await text(boris), /Decided/);
  });

  await step('everybody reads what was decided, and the public the final list with its proposed names (footnote 3)', async () => {
    const { ana, bob, kenya, france, amara } = people;
    await ana.goto(applications.bridges);
    await accessible(ana);
    const mine = await text(ana);
    assert.match(mine, /Not approved/);
    assert.ok(!/object/i.test(mine));
    await bob.goto(applications.arabic);
    await accessible(bob);
    assert.match(await text(bob), /Approved/);
    for (const page of [kenya, france]) {
      await opens(page, list);
      assert.ok(!/Objected to/.test(await text(page)));
    }
    await opens(amara, `${meeting}/balance?of=participants`);
    await opens(amara, `${meeting}/reports/nonobjection.decisions`);

    const anybody = people.anybody = await host.visitor();
    await opens(anybody, `${meeting}/published`);
    const shown = await text(anybody);
    for (const name of Object.values(names)) assert.ok(shown.includes(name), name);
    assert.match(await row(anybody, bridges).innerText(), /Proposed/);
    assert.match(await row(anybody, arabic).innerText(), /Final/);
    assert.match(shown, /100 in favour/);
    assert.match(shown, /withheld/, 'groups of fewer than five are not shown');
    assert.ok(!/objected|Not known to us|legal status/i.test(shown), 'which names were objected to, by whom and why is published nowhere');
    await refused(anybody, list + '/objections', 200);
    assert.match(anybody.url(), /sign-in/);
  });

  await step('axe finds nothing on any page that one of them can reach', () => everyPage(host, people, (line) => t.diagnostic(line)));

  await step('the list is downloaded in four formats, right in each script, and openssl accepts the signatures', async () => {
    const { anybody } = people;
    await anybody.goto(`${meeting}/published`);
    const files = await signedFiles(anybody);
    await holdsNames(files, Object.values(names), { unjoined: arabic, formula });
    const json = JSON.parse(readFileSync(files.JSON, 'utf8'));
    assert.equal(json.rows.find((one) => one.name === bridges).status, 'proposed');
    assert.deepEqual(json.rows.map((one) => one.name), [bridges, arabic, chinese, cyrillic, formula], 'by category, then by name as ICU orders scripts');
  });
});
