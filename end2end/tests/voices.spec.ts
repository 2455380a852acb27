// What others add to a report, what its reporter changes, and what a custodian is told.
import type { Page } from '@playwright/test';
import { violations } from '../support/accessible.ts';
import { expect, people, test } from '../support/fixtures.ts';
import { choose, fileObservation, fillObservation, marker, openFolded, submitObservation } from '../support/filing.ts';
import { letterAbout } from '../support/letters.ts';

const { reporter } = people.fi;
const colleague = 'tiina.merikoski@demo.example';

/** The page of what was just filed. */
async function leadsTo(page: Page): Promise<string> {
  return page.url().replace(/\/receipt$/, '');
}

test('a colleague has noticed it too, comments, and adopts a success', async ({ demo, signedIn }, info) => {
  const word = marker(info);
  const reporting = await signedIn(reporter);
  await fileObservation(reporting, demo.url, { kind: 'success', text: `Yhteinen vastaanotto säästi kolme käyntiä. ${word}` });
  const path = await leadsTo(reporting);

  const reading = await signedIn(colleague);
  await reading.goto(path);
  // One press is enough; more can be said later.
  await reading.locator('form[action$="/me-too"] > button').click();
  await expect(reading).toHaveURL(`${path}#noticed-too`);
  await openFolded(reading, '#me-too-words');
  await reading.locator('#me-too-words').fill(`Sama toistuu Raumalla. ${word}`);
  await choose(reading, 'frequency', 'weekly');
  await reading.locator('form[action$="/me-too"] > button').click();
  await expect(reading.locator('#summary')).toHaveCount(0);
  await openFolded(reading, '#adopt-words');
  await reading.locator('#adopt-words').fill('Aloitimme syyskuussa.');
  await reading.locator('form[action$="/adopt"] button').click();
  await reading.locator('#comment-text').fill(`Kuinka usein? ${word}`);
  await reading.locator('form[action$="/comments"] button').click();
  await expect(reading).toHaveURL(`${path}#comments`);
  expect(await violations(reading, info)).toEqual([]);
  await info.attach('voices', { body: await reading.screenshot({ fullPage: true }), contentType: 'image/png' });

  // The reporter sees the words without a name, the comment with one, and answers as its reporter.
  await reporting.goto(path);
  for (const said of [`Sama toistuu Raumalla. ${word}`, 'Aloitimme syyskuussa.', `Kuinka usein? ${word}`, 'Tiina Merikoski']) {
    await expect(reporting.locator('main')).toContainText(said);
  }
  await expect(reporting.locator('form[action$="/me-too"]')).toHaveCount(0);
  await reporting.locator('#comment-text').fill('Joka viikko.');
  await reporting.locator('form[action$="/comments"] button').click();
  await reading.reload();
  await expect(reading.locator('main')).toContainText('Havainnon tekijä');
  await expect(reading.locator('main')).not.toContainText('Aino Esimerkki');
});

test('a name in a comment is asked about and masked in one press', async ({ demo, signedIn }, info) => {
  const word = marker(info);
  const reporting = await signedIn(reporter);
  await fileObservation(reporting, demo.url, { kind: 'gap', text: `Jonot kasvavat. ${word}` });
  await reporting.goto(await leadsTo(reporting));
  const send = reporting.locator('form[action$="/comments"] button').last();
  await reporting.locator('#comment-text').fill('Soita numeroon 040 123 4567.');
  await send.click();
  await expect(reporting.locator('#summary')).toBeVisible();
  await expect(reporting.locator('#comment-text')).toHaveValue('Soita numeroon 040 123 4567.');
  await reporting.locator('button[name=mask]').click();
  await expect(reporting).toHaveURL(/#comments$/);
  await expect(reporting.locator('main')).not.toContainText('040 123');
  await reporting.locator('#comment-text').fill('Matti Virtanen kertoi tästä.');
  await send.click();
  await expect(reporting.locator('section.concerns mark')).toContainText('Matti Virtanen');
  expect(await violations(reporting, info)).toEqual([]);
  await info.attach('concern', { body: await reporting.screenshot({ fullPage: true }), contentType: 'image/png' });
  await reporting.locator('button[name=mask]').click();
  await expect(reporting).toHaveURL(/#comments$/);
  await expect(reporting.locator('main')).not.toContainText('Virtanen');
});

test('what was filed is changed, looked back at, and withdrawn', async ({ demo, signedIn }, info) => {
  const word = marker(info);
  const reporting = await signedIn(reporter);
  await fileObservation(reporting, demo.url, { kind: 'gap', text: `Ensimmäinen muoto. ${word}` });
  const path = await leadsTo(reporting);
  await reporting.goto(path);
  await reporting.locator(`main a[href$="/edit"]`).click();
  await reporting.locator('[name=text]').fill(`Toinen muoto. ${word}`);
  await reporting.locator('form[action$="/edit"] button[type=submit]').first().click();
  await expect(reporting).toHaveURL(path);
  await expect(reporting.locator('main')).toContainText('Toinen muoto.');
  await reporting.locator('main a[href$="/history"]').click();
  await expect(reporting.locator('main')).toContainText('Ensimmäinen muoto.');
  await reporting.goto(`${path}/withdraw`);
  await reporting.locator('form[action$="/withdraw"] button').click();
  await expect(reporting).toHaveURL(path);
  await expect(reporting.locator('main')).toContainText('Toinen muoto.');
  const reading = await signedIn(colleague);
  await reading.goto(path);
  await expect(reading.locator('main')).not.toContainText(word);
});

test('a custodian learns who filed confidentially, once, with a reason, and the reporter is told', async ({ demo, signedIn }, info) => {
  const word = marker(info);
  // The administrator gives the role.
  const administering = await signedIn(people.administrator);
  await administering.goto(`${demo.url}/admin/accounts`);
  await administering.locator('a', { hasText: 'Henna Rautalahti' }).click();
  if ((await administering.locator('main', { hasText: 'Poista rooli' }).count()) === 0) {
    await administering.locator('select[name=role]').selectOption('custodian');
    await administering.locator('select[name=role_on]').selectOption({ index: 1 });
    await administering.locator('form[action$="/roles"] button[type=submit]').click();
  }
  const reporting = await signedIn(reporter);
  await fillObservation(reporting, demo.url, { kind: 'gap', text: `Luottamuksella kerrottua. ${word}` });
  await choose(reporting, 'identity', 'confidential');
  await submitObservation(reporting);
  await expect(reporting).toHaveURL(/receipt$/);
  const path = await leadsTo(reporting);
  demo.forgetLetters();

  const asking = await signedIn('henna.rautalahti@demo.example');
  await asking.goto(path);
  await asking.locator('main a[href$="/reporter"]').click();
  await asking.locator('[name=reason]').fill('koska');
  await asking.locator('form[action$="/reporter"] button').click();
  await expect(asking.locator('#summary')).toBeVisible();
  await asking.locator('[name=reason]').fill('Esitutkinta edellyttää tiedon antamista.');
  await asking.locator('form[action$="/reporter"] button').click();
  await expect(asking.locator('main')).toContainText('Aino Esimerkki');
  expect(await violations(asking, info)).toEqual([]);
  await info.attach('disclosed', { body: await asking.screenshot({ fullPage: true }), contentType: 'image/png' });
  expect(asking.url()).not.toContain('Aino');
  await asking.goto(`${path}/reporter`);
  await expect(asking.locator('main')).not.toContainText('Aino Esimerkki');

  // The mail to the reporter tells neither which report nor why.
  const letter = await letterAbout(demo, reporter, 'Nimesi on kerrottu');
  expect(letter).not.toContain(word);
  expect(letter).not.toContain('Esitutkinta');
  expect(letter).not.toContain(path.split('/').pop()!);
});

test('an administrator adds to a list and tells where a channel is', async ({ demo, signedIn }, info) => {
  const word = marker(info);
  const page = await signedIn(people.administrator);
  await page.goto(`${demo.url}/admin/lists`);
  await page.locator('[name=list]').selectOption('theme');
  await page.locator('[name=name_fi]').fill(`Teema ${word}`);
  await page.locator('[name=name_sv]').fill(`Tema ${word}`);
  await page.locator('form[action="/admin/lists"] button').click();
  await expect(page).toHaveURL(/done=list_item_added/);
  await expect(page.locator('main')).toContainText(`Tema ${word}`, { useInnerText: false });
  await page.goto(`${demo.url}/admin/channels`);
  await page.locator('#incident-guidance_fi').fill(`Tee ilmoitus HaiProssa.\n${word}`);
  await page.locator('#incident-link').fill('javascript:alert(1)');
  await page.locator('form:has(#incident-link) button[type=submit]').click();
  await expect(page.locator('#summary')).toBeVisible();
  await page.locator('#incident-link').fill('https://haipro.example.fi/');
  await page.locator('form:has(#incident-link) button[type=submit]').click();
  await expect(page).toHaveURL(/done=channel_set/);
  await expect(page.locator('#incident-guidance_fi')).toHaveValue(`Tee ilmoitus HaiProssa.\n${word}`);
});
