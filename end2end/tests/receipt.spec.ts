// Filed without a name: the receipt code is shown once, leads back to the report, and nothing else does.
import type { Page } from '@playwright/test';
import { violations } from '../support/accessible.ts';
import { expect, people, test } from '../support/fixtures.ts';
import { choose, fillObservation, marker, submitObservation } from '../support/filing.ts';

const { reporter, manager } = people.fi;

async function fileWithoutAName(page: Page, url: string, text: string): Promise<string> {
  await fillObservation(page, url, { kind: 'gap', text, service_line: 'adult_social_work', area: 'pori', needs_action: true });
  await choose(page, 'identity', 'anonymous');
  await submitObservation(page);
  await expect(page).toHaveURL(`${url}/receipt/new`);
  const code = (await page.locator('.receipt-code .code').innerText()).trim();
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/);
  return code;
}

/** As somebody does who copied it by hand. */
function sloppily(code: string): string {
  return ` ${code.toLowerCase().replaceAll('-', ' ')} `;
}

test('whoever files without a name comes back by the receipt code', async ({ browser, contextOptions, demo, signedIn }, info) => {
  const word = marker(info);
  const reporting = await signedIn(reporter);
  const code = await fileWithoutAName(reporting, demo.url, `Kukaan ei vastaa kokonaisuudesta. ${word}`);
  expect(await violations(reporting, info)).toEqual([]);
  await info.attach('receipt code', { body: await reporting.screenshot({ fullPage: true }), contentType: 'image/png' });
  // Shown once; the browser holds it for a while, and no address or script knows it.
  expect(reporting.url()).not.toContain(code);
  await reporting.reload();
  await expect(reporting.locator('main')).not.toContainText(code);
  const cookies = await reporting.context().cookies(`${demo.url}/receipt`);
  const cookie = cookies.find(({ name }) => name === 'havainto_receipt');
  expect(cookie).toMatchObject({ value: code, httpOnly: true, sameSite: 'Strict', path: '/receipt' });
  expect((await reporting.context().cookies(demo.url)).map(({ name }) => name)).not.toContain('havainto_receipt');
  // It is nowhere among one's own.
  await reporting.goto(`${demo.url}/observations`);
  await expect(reporting.locator('main')).not.toContainText(word);

  // The manager answers, and asks.
  const managing = await signedIn(manager);
  await managing.goto(`${demo.url}/issues?show=awaiting`);
  await expect(async () => {
    await managing.goto(`${demo.url}/search?q=${word}`);
    await expect(managing.locator('article', { hasText: word })).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 10_000, intervals: [100] });
  await managing.locator('article a').first().click();
  await managing.locator('#comment-text').fill(`Missä yksikössä tämä toistuu? ${word}`);
  await managing.locator('form[action$="/comments"] button').click();
  await expect(managing.locator('main')).toContainText('Missä yksikössä tämä toistuu?');
  await managing.locator('main a[href^="/issues/"]').first().click();
  await choose(managing, 'decision', 'planned');
  await managing.locator('[name=text]').fill(`Nimeämme vastuuhenkilön. ${word}`);
  await managing.locator('form[action$="/answer"] button[type=submit]').click();
  await expect(managing.locator('main')).toContainText(`Nimeämme vastuuhenkilön. ${word}`);

  // Another browser, where nobody is signed in: the code opens it, however it was copied.
  const context = await browser.newContext(contextOptions);
  const back = await context.newPage();
  await back.goto(demo.url);
  await back.locator('footer a[href="/receipt"]').click();
  await back.locator('[name=code]').fill('ABCD-ABCD-ABCD-ABCD-ABCD');
  await back.locator('form[action="/receipt"] button').click();
  await expect(back.locator('#summary')).toBeVisible();
  await back.locator('[name=code]').fill(sloppily(code));
  await back.locator('form[action="/receipt"] button').click();
  await expect(back).toHaveURL(`${demo.url}/receipt`);
  for (const said of [`Kukaan ei vastaa kokonaisuudesta. ${word}`, 'Nimeämme vastuuhenkilön.', 'Missä yksikössä tämä toistuu?']) {
    await expect(back.locator('main')).toContainText(said);
  }
  expect(await violations(back, info)).toEqual([]);
  await info.attach('by receipt', { body: await back.screenshot({ fullPage: true }), contentType: 'image/png' });
  await back.locator('#comment-text').fill(`Aikuissosiaalityössä Porissa. ${word}`);
  await back.locator('form[action="/receipt/comments"] button').click();
  await expect(back.locator('main')).toContainText('Aikuissosiaalityössä Porissa.');
  await back.locator('button[name=helpful][value=partly]').click();
  await expect(back.locator('button[name=helpful][value=partly]')).toHaveAttribute('aria-pressed', 'true');

  // The manager reads it as the reporter's, to the day.
  await managing.reload();
  await expect(managing.locator('main')).toContainText('Aikuissosiaalityössä Porissa.');
  await expect(managing.locator('main')).not.toContainText('Aino Esimerkki');

  // Withdrawn, and closed: the next one at this computer sees nothing.
  await back.locator('a[href="/receipt/withdraw"]').click();
  await back.locator('form[action="/receipt/withdraw"] button').click();
  await expect(back.locator('form[action="/receipt/comments"]')).toHaveCount(0);
  await back.locator('form[action="/receipt/close"] button').click();
  await expect(back.locator('main')).not.toContainText(word);
  await expect(back.locator('[name=code]')).toBeVisible();
  await context.close();
  await expect(async () => {
    await managing.goto(`${demo.url}/search?q=${word}`);
    await expect(managing.locator('article', { hasText: word })).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 10_000, intervals: [100] });
  // No line of the log tells of the way, and none holds the code.
  expect(demo.printed).not.toContain('route="/receipt');
  expect(demo.printed).not.toContain(code);
  expect(demo.printed).not.toContain(code.replaceAll('-', ''));
});

test('on paper there is the code and what it is for, and no button', async ({ demo, signedIn }, info) => {
  const page = await signedIn(reporter);
  const code = await fileWithoutAName(page, demo.url, `Kukaan ei vastaa kokonaisuudesta. ${marker(info)}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(code)).toBeVisible();
  for (const shown of await page.locator('button, .btn, footer, .not-on-paper').all()) await expect(shown).not.toBeVisible();
});
