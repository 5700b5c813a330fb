// What an applicant does, by the fields' names alone: the test stays while the form grows.
import assert from 'node:assert/strict';
import { accessible, password } from './support.mjs';

// What an organisation says of itself, by the names of the form's fields.
export const organisation = (name, country, kind = 'ngo') => ({
  'organisation.name': name, 'organisation.country': country, 'organisation.type': kind, 'organisation.website': 'https://example.org/about', 'organisation.established': '1999',
  'organisation.mission': 'Helps people who were trafficked.', 'organisation.relevance': 'Brings the experience of survivors.',
  'answers.relevance': 'Brings the experience of survivors.', 'answers.website': 'https://example.org/about',
  'representatives.0.given_name': 'Ana', 'representatives.0.family_name': 'Díaz', 'representatives.0.function': 'Director', 'representatives.0.email': 'ana@example.org',
  'representatives.0.gender': 'female', 'representatives.0.nationality': country, 'representatives.0.participation': 'in_person' });

export async function signsUp(page, name, email, look = true) {
  await page.goto('/sign-up');
  if (look) await accessible(page);
  await page.fill('[name=name]', name);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  if (look) await accessible(page);
  await page.goto(await page.host.letter(email, /\/confirm\/[\w-]+/));
  if (look) await accessible(page);
  await page.click('main button[type=submit]');
  if (look) await accessible(page);
  await page.goto('/sign-in');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.click('main button[type=submit]');
  page.who = name;
}

// Fills what `answers` has, and what else has to be answered with something that fits. `papers` go where files are asked for.
async function fills(page, answers, papers) {
  for (const field of await page.locator('main form :is(input, select, textarea):not([type=hidden])').all()) {
    const [name, tag, type, value, required] = await field.evaluate((one) => [one.name, one.tagName, one.type, one.value, one.required]);
    const answer = answers[name];
    if (type === 'file') await field.setInputFiles(papers);
    else if (type === 'radio' || type === 'checkbox') {
      if (answer === value || (Array.isArray(answer) && answer.includes(value))) await field.check();
      else if (type === 'radio' && required && answer === undefined && !(await page.locator(`[name="${name}"]:checked`).count())) await field.check();
    } else if (tag === 'SELECT') {
      if (answer) await field.selectOption(answer);
      else if (required && !value) await field.selectOption({ index: 1 });
    } else if (answer !== undefined) await field.fill(answer);
    else if (required && !value) await field.fill(type === 'url' ? 'https://example.org' : type === 'email' ? 'desk@example.org' : 'As our statutes say.');
  }
}

// From the choice of a category to the receipt; the path of the application.
export async function applies(page, meeting, category, answers, papers, look = true) {
  await page.goto(`${meeting}/apply/${category}`);
  for (let step = 0; step < 12; ++step) {
    if (look) await accessible(page);
    if (await page.locator('main form[action$="/submit"]').count()) break;
    assert.equal(await page.locator('main .problems').count(), 0, `${page.url()}: ${await page.innerText('main')}`);
    await fills(page, answers, papers);
    await page.locator('main form button.btn-primary[type=submit]').first().click();
  }
  await page.locator('main form[action$="/submit"] button[type=submit]').click();
  const application = page.url().match(/\/applications\/[^/?]+/)[0];
  if (look) await accessible(page);
  await page.goto(application);
  return application;
}

// Answers a clarification: the field is mended, all steps are passed again, and the form is sent a second time.
export async function corrects(page, application, answers, papers) {
  await page.goto(application + '/edit/organisation');
  for (let step = 0; step < 12 && !(await page.locator('main form[action$="/submit"]').count()); ++step) {
    await fills(page, answers, papers);
    await page.locator('main form button.btn-primary[type=submit]').first().click();
  }
  await page.locator('main form[action$="/submit"] button[type=submit]').click();
  await page.goto(application);
}
