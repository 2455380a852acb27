// While one writes: kept as a draft, warned of what tells of a person, shown what is similar.
import { expect, fillSignIn, people, test } from '../support/fixtures.ts';
import { choose, fileObservation, marker, submitObservation } from '../support/filing.ts';
import { violations } from '../support/accessible.ts';
import { DRAFT, alive, keeping } from '../support/writing.ts';

test.beforeEach(({}, info) => test.skip(info.project.name === 'nojs', 'islands need JavaScript'));

test('what is written is kept, a reload brings it back, and sending ends it', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const word = marker(info);
  const text = `Kopiokone piippaa ${word}.`;
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await choose(page, 'kind', 'gap');
  await keeping(page, () => page.locator('[name=text]').fill(text));
  await expect(page).toHaveURL(DRAFT);
  await page.reload();
  await expect(page.locator('[name=text]')).toHaveValue(text);
  await expect(page.locator('[name=kind][value=gap]')).toBeChecked();

  await alive(page);
  await keeping(page, () => page.locator('[name=text]').fill(`${text} Taas.`));
  await page.goto(`${demo.url}/observations/drafts`);
  await expect(page.locator('main')).toContainText(`${text} Taas.`);
  await page.locator('main a', { hasText: word }).first().click();
  await page.locator('button[name=go][value=send]').click();
  await expect(page).toHaveURL(/receipt$/);
  await page.goto(`${demo.url}/observations/drafts`);
  await expect(page.locator('main')).not.toContainText(word);
});

test('going back from the receipt finds a fresh form', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await choose(page, 'kind', 'gap');
  await keeping(page, () => page.locator('[name=text]').fill(`Ovikoodi vaihtui ${marker(info)}.`));
  await expect(page).toHaveURL(DRAFT);
  await submitObservation(page);
  await expect(page).toHaveURL(/receipt$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/observations\/new$/);
  await expect(page.locator('h1')).toHaveText('Mitä havaitsit?');
});

test('two tabs with one draft: both are kept', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const word = marker(info);
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await keeping(page, () => page.locator('[name=text]').fill(`Alku ${word}.`));
  const other = await page.context().newPage();
  await other.goto(page.url());
  await alive(other);
  await expect(other.locator('[name=text]')).toHaveValue(`Alku ${word}.`);

  await keeping(page, () => page.locator('[name=text]').fill(`Ensimmäinen ${word}.`));
  await keeping(other, () => other.locator('[name=text]').fill(`Toinen ${word}.`));
  await expect(other.locator('.autosave .notice')).toBeVisible();
  expect(other.url()).not.toBe(page.url());
  // From here on each goes its own way.
  await keeping(page, () => page.locator('[name=text]').fill(`Ensimmäinen ja enemmän ${word}.`));
  await expect(page.locator('.autosave .notice')).toHaveCount(0);

  await page.goto(`${demo.url}/observations/drafts`);
  await expect(page.locator('main')).toContainText(`Ensimmäinen ja enemmän ${word}.`);
  await expect(page.locator('main')).toContainText(`Toinen ${word}.`);
});

test('a session that ends in the middle loses nothing', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const word = marker(info);
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await choose(page, 'kind', 'phenomenon');
  await keeping(page, () => page.locator('[name=text]').fill(`Ennen ${word}.`));
  await page.context().clearCookies();
  await page.locator('[name=text]').fill(`Ennen ja jälkeen ${word}.`);
  const notice = page.locator('.autosave .notice');
  await expect(notice.locator('a[href="/sign-in"]')).toBeVisible();
  await expect(page.locator('[name=text]')).toHaveValue(`Ennen ja jälkeen ${word}.`);

  // Somebody else's account does not get the text.
  const other = await page.context().newPage();
  await other.goto(`${demo.url}/sign-in`);
  await fillSignIn(other, people.sv.reporter);
  await expect(other).not.toHaveURL(/sign-in/);
  const refused = page.waitForResponse((answer) => answer.url().endsWith('/api/draft'));
  await page.locator('[name=text]').fill(`Ennen, välissä ja jälkeen ${word}.`);
  expect((await refused).status()).toBe(401);
  await other.goto(`${demo.url}/observations/drafts`);
  await expect(other.locator('main')).not.toContainText(word);

  await other.context().clearCookies();
  await other.goto(`${demo.url}/sign-in`);
  await fillSignIn(other, people.fi.reporter);
  await expect(other).not.toHaveURL(/sign-in/);
  await keeping(page, () => page.evaluate(() => window.dispatchEvent(new Event('focus'))));
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[name=text]')).toHaveValue(`Ennen, välissä ja jälkeen ${word}.`);
});

test('a form that becomes anonymous leaves no draft', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const word = marker(info);
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await keeping(page, () => page.locator('[name=text]').fill(`Nimellä ${word}.`));
  const removed = page.waitForResponse((answer) => answer.url().endsWith('/api/draft'));
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/draft'));
  await choose(page, 'identity', 'anonymous');
  expect((await removed).status()).toBe(403);
  expect((await asked).postData()).not.toContain(word);
  await expect(page.locator('.autosave .notice')).toBeVisible();
  await expect(page).toHaveURL(/\/observations\/new$/);

  // From now on nothing goes out while one writes.
  const sent: string[] = [];
  page.on('request', (request) => request.url().includes('/api/') && sent.push(request.url()));
  await page.locator('[name=text]').fill(`Nimettä, ja pitkästi, jotta samanlaisiakin voisi löytyä ${word}.`);
  const list = await page.context().newPage();
  await list.goto(`${demo.url}/observations/drafts`);
  await expect(list.locator('main')).not.toContainText(word);
  await page.waitForTimeout(2_500);
  expect(sent).toEqual([]);
});

test('the guard warns while one writes, and masks in one click', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  const text = page.locator('[name=text]');
  const hint = page.locator('.field:has([name=text]) .guard');
  await text.fill('Asiakas 131052-308T soitti numerosta 040 123 4567.');
  await expect(hint).toContainText('131052-308T');
  await expect(hint).toContainText('040 123 4567');
  expect(await violations(page, info)).toEqual([]);
  await hint.locator('button').click();
  await expect(text).toHaveValue('Asiakas […] soitti numerosta […].');
  await expect(hint.locator('button')).toHaveCount(0);
  await expect(text).toBeFocused();

  // Names are known to the server only: they come with the answer of the draft.
  await keeping(page, () => text.fill('Kävin Matti Virtasen luona, eikä kukaan vastannut.'));
  await expect(hint).toContainText('Matti Virtasen');
  await hint.locator('button').click();
  await expect(text).toHaveValue(/^Kävin \[…\] luona/);
  await expect(hint.locator('button')).toHaveCount(0);
});

test('similar reports are shown without getting in the way', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const word = marker(info);
  const text = `Velkaneuvonnan jonot venyvät ja asiakkaat luovuttavat kesken hakemuksen ${word}.`;
  await fileObservation(page, demo.url, { kind: 'gap', text, title: `Velkaneuvonnan jonot ${word}` });
  await expect(async () => {
    await page.goto(`${demo.url}/search?q=${word}`);
    await expect(page.locator('article', { hasText: word })).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 10_000, intervals: [100] });

  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await choose(page, 'kind', 'gap');
  await page.locator('[name=text]').fill(text);
  const similar = page.locator('.similar li', { hasText: word });
  await expect(similar).toBeVisible();
  await expect(page.locator('[name=text]')).toBeFocused();
  expect(await violations(page, info)).toEqual([]);
  expect(await page.locator('.similar li').count()).toBeLessThanOrEqual(5);
  await expect(page.locator('[name=similar_seen]')).toHaveCount(1);
  await expect(similar.locator('a[href$="#me-too"]')).toHaveAttribute('href', /^\/observations\/[0-9a-f-]{36}#me-too$/);
  // Seen once, it is not asked again on the way to the receipt.
  await submitObservation(page);
  await expect(page).toHaveURL(/receipt$/);
});
