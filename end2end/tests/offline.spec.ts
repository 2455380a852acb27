// Without a network: the form opens, what was written waits on the device, and is sent once it is confirmed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, people, speak, test } from '../support/fixtures.ts';
import { choose, marker, submitObservation } from '../support/filing.ts';
import { violations } from '../support/accessible.ts';
import { alive, readyForOffline, waiting } from '../support/writing.ts';

test.beforeEach(({}, info) => test.skip(info.project.name === 'nojs', 'a service worker needs JavaScript'));

test('written without a network, sent when it is back, sent twice is stored once', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const word = marker(info);
  await page.goto(`${demo.url}/`);
  await readyForOffline(page);
  await page.context().setOffline(true);
  await page.goto(`${demo.url}/observations/new`);
  await expect(page.locator('h1')).toHaveText('Kirjoita ilman verkkoyhteyttä');
  // With its style, and without a name.
  const button = page.locator('button.btn.wide');
  await expect(button).toBeVisible();
  expect(await button.evaluate((element) => getComputedStyle(element).minHeight)).not.toBe('0px');
  await expect(page.locator('header .who')).toHaveCount(0);

  await choose(page, 'kind', 'gap');
  await page.locator('textarea[name=text]').fill(`Kentällä ei ole verkkoa, soita 040 123 4567. ${word}`);
  expect(await waiting(page)).toEqual([]);
  await button.click();
  await expect(page.locator('textarea[name=text]')).toHaveValue('');
  const [entry] = await waiting(page);
  const kept = await page.evaluate((key) => localStorage.getItem(key)!, entry);
  expect(kept).not.toContain('4567');

  await page.reload();
  const row = page.locator('.waiting-list li', { hasText: word });
  await expect(row).toContainText('[…]');
  await expect(row.locator('button[type=submit]')).toBeDisabled();
  expect(await violations(page, info)).toEqual([]);
  await info.attach('offline', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });

  // Opened, added to, and kept again: still one.
  await row.locator('button').nth(1).click();
  await expect(page.locator('[type=radio][name=kind][value=gap]')).toBeChecked();
  await page.locator('textarea[name=text]').fill(`Kentällä ei ole verkkoa. ${word}`);
  await button.click();
  expect(await waiting(page)).toEqual([entry]);

  await page.context().setOffline(false);
  const again = await page.evaluate((key) => localStorage.getItem(key)!, entry);
  await row.locator('button[type=submit]').click();
  await expect(page).toHaveURL(/receipt$/);
  await expect(async () => expect(await waiting(page)).toEqual([])).toPass();
  const receipt = page.url();

  // As if the receipt had never been seen.
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [entry, again]);
  await page.goto(`${demo.url}/`);
  await page.locator('.notice a[href="/offline"]').click();
  await row.locator('button[type=submit]').click();
  await expect(page).toHaveURL(receipt);
  await page.goto(`${demo.url}/observations`);
  await expect(page.locator('main article, main .row').filter({ hasText: word })).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('the network goes while a form is sent: nothing is lost', async ({ demo, signedIn }, info) => {
  const page = await signedIn(people.fi.reporter);
  const text = `Yhteys katkeaa kesken. ${marker(info)}`;
  await page.goto(`${demo.url}/observations/new`);
  await alive(page);
  await readyForOffline(page);
  await choose(page, 'kind', 'phenomenon');
  await page.locator('textarea[name=text]').fill(text);
  await page.context().setOffline(true);
  await submitObservation(page);
  await expect(page.locator('.unsent')).toBeVisible();
  expect(await violations(page, info)).toEqual([]);
  await page.locator('.unsent button').click();
  await expect(page.locator('.unsent')).toHaveCount(0);
  await expect(page.locator('textarea[name=text]')).toHaveValue(text);

  // On the device only once somebody says so.
  expect(await waiting(page)).toEqual([]);
  await page.locator('.autosave button').click();
  expect(await waiting(page)).toHaveLength(1);
  await page.context().setOffline(false);
  await submitObservation(page);
  await expect(page).toHaveURL(/receipt$/);
  await expect(async () => expect(await waiting(page)).toEqual([])).toPass();
});

test('the form without a network speaks the language of its reader', async ({ demo, signedIn }) => {
  const page = await signedIn(people.sv.reporter);
  await speak(page, 'sv');
  await page.goto(`${demo.url}/`);
  await readyForOffline(page);
  await expect(async () => {
    const kept = await page.evaluate(async () => (await caches.match('/offline'))?.headers.get('content-language'));
    expect(kept).toBe('sv');
  }).toPass();
  await page.context().setOffline(true);
  await page.goto(`${demo.url}/observations/new`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.locator('h1')).toHaveText('Skriv utan nätförbindelse');
});

test('what the worker keeps is the same for everyone', async ({ demo, signedIn }) => {
  const page = await signedIn(people.fi.reporter);
  for (const path of ['/', '/observations', '/observations/new', '/search']) await page.goto(demo.url + path);
  await readyForOffline(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const caches_ = await Promise.all(names.map((name) => caches.open(name)));
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toContain('/offline');
  expect(kept.filter((path) => !/^\/(offline$|pkg\/|fonts\/|style\.)/.test(path))).toEqual([]);
});

test('a form of another site is refused through the worker, too', async ({ demo, signedIn }) => {
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/`);
  await readyForOffline(page);
  const foreign = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<form method="post" action="${demo.url}/observations/new"><input name="kind" value="gap"><input name="text" value="x"><button>x</button></form>`);
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  try {
    // Another site, not only another port.
    await page.goto(`http://localhost:${(foreign.address() as AddressInfo).port}/`);
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.locator('button').click();
    expect((await answered).status()).toBe(403);
  } finally {
    foreign.closeAllConnections();
    foreign.close();
  }
});
