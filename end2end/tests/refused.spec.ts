// What is refused, and how: every fault at once, what was typed kept, nothing leaked.
import { expect, people, test } from '../support/fixtures.ts';
import { fillObservation, marker, openFolded, submitObservation } from '../support/filing.ts';

test('every fault is told at once, and what was typed stays', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/observations/new`);
  const title = `${marker(info)} `.repeat(20).trim();
  await openFolded(page, '[name=title]');
  await page.locator('[name=title]').evaluate((input) => input.removeAttribute('maxlength')).catch(() => undefined);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.locator('[name=title]').fill(title);
  await page.locator('form[action="/observations/new"]').evaluate((form: HTMLFormElement) => (form.noValidate = true)).catch(() => undefined);
  await submitObservation(page);
  expect((await answered).status()).toBe(422);
  const summary = page.locator('[role=alert]');
  await expect(summary).toBeVisible();
  const links = summary.locator('a');
  expect(await links.count()).toBeGreaterThanOrEqual(2);
  for (const link of await links.all()) {
    const target = (await link.getAttribute('href'))!;
    expect(target).toMatch(/^#/);
    await expect(page.locator(target)).toHaveCount(1);
  }
  await expect(page.locator('[name=title]')).toHaveValue(title);
  await expect(page.locator('[aria-invalid=true]').first()).toBeAttached();
  await info.attach('refused form', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
});

test('hostile text is shown as text', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  let spoke = false;
  page.on('dialog', (dialog) => ((spoke = true), dialog.dismiss()));
  const hostile = `</textarea><script>alert(1)</script><img src=x onerror=alert(2)> {{7*7}} ${marker(info)}`;
  // Refused first (no kind): it stands in the textarea again. Then accepted: it stands on the page.
  await page.goto(`${demo.url}/observations/new`);
  await page.locator('[name=text]').fill(hostile);
  await submitObservation(page);
  await expect(page.locator('[name=text]')).toHaveValue(hostile);
  await fillObservation(page, demo.url, { kind: 'phenomenon', text: hostile });
  await submitObservation(page);
  await expect(page).toHaveURL(/receipt$/);
  await page.goto(page.url().replace('/receipt', ''));
  await expect(page.locator('main')).toContainText('</textarea><script>alert(1)</script>');
  await expect(page.locator('main img[src=x]')).toHaveCount(0);
  expect(spoke).toBe(false);
});

test('pages of what is not there, not allowed, or too much', async ({ demo, signedIn }) => {
  const page = await signedIn(people.fi.reporter);
  const status = async (path: string) => (await page.goto(demo.url + path))!.status();
  expect(await status('/no/such/page')).toBe(404);
  expect(await status('/observations/not-an-id')).toBe(404);
  expect(await status('/observations/018f0000-0000-7000-8000-000000000000')).toBe(403);
  const hidden = await page.locator('main').innerText();
  expect(await status('/admin/accounts')).toBe(403);
  expect(await page.locator('main').innerText()).toBe(hidden);

  const headers = { origin: demo.url, 'sec-fetch-site': 'same-origin' };
  const big = await page.request.post(`${demo.url}/observations/new`, { headers, form: { kind: 'gap', text: 'x'.repeat(1_100_000) } });
  expect(big.status()).toBe(413);
  expect(await big.text()).toMatch(/1.?024/);
  const foreign = await page.request.post(`${demo.url}/observations/new`, {
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    form: { kind: 'gap', text: 'x' },
  });
  expect(foreign.status()).toBe(403);
  const file = await page.request.post(`${demo.url}/observations/new`, {
    headers,
    multipart: { kind: 'gap', text: { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') } },
    maxRedirects: 0,
  });
  expect([400, 415, 422]).toContain(file.status());
});

test('a forged or damaged cookie means signed out, not broken', async ({ browser, contextOptions, demo }) => {
  const context = await browser.newContext(contextOptions);
  for (const value of ['x', 'AAAAAAAAAAAAAAAAAAAAAA', '%00%ff', 'a'.repeat(3_000)]) {
    await context.addCookies([{ name: 'havainto_session', value, url: demo.url }]);
    const page = await context.newPage();
    const answer = await page.goto(`${demo.url}/observations`);
    expect(answer!.status()).toBe(200);
    await expect(page).toHaveURL(/\/sign-in/);
    await page.close();
  }
  await context.close();
});
