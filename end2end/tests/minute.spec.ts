// The quick way from "New" to the receipt: how many interactions, keystrokes, bytes, and how long. Printed, for
// people to compare; what is asserted does not depend on time.
import type { Page } from '@playwright/test';
import { expect, people, test } from '../support/fixtures.ts';
import { marker } from '../support/filing.ts';
import { alive } from '../support/writing.ts';

/** Counts what travels to a page, headers included, by what it is. */
async function counting(page: Page): Promise<Map<string, number>> {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const path = new URL(response.url).pathname;
    kinds.set(requestId, path.startsWith('/pkg/') ? 'script' : path.startsWith('/fonts/') ? 'fonts' : path.endsWith('.css') ? 'style' : path.startsWith('/observations') ? 'page' : 'rest');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'rest';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  return bytes;
}

test('one observation in a minute', async ({ demo, signedIn }, info) => {
  const scripted = info.project.name !== 'nojs';
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/`);
  // As on the first visit of a device: nothing is kept from before.
  const fresh = await page.context().browser()!.newContext({ ...info.project.use, storageState: await page.context().storageState() });
  const first = await fresh.newPage();
  const travelled = await counting(first);
  const opened = Date.now();
  await first.goto(`${demo.url}/observations/new`);
  await expect(first.locator('[name=text]')).toBeEditable();
  const usable = Date.now() - opened;
  if (scripted) await alive(first);
  const moving = Date.now() - opened;
  const [document, style, script, fonts] = ['page', 'style', 'script', 'fonts'].map((kind) => travelled.get(kind) ?? 0);
  await fresh.close();

  let interactions = 0;
  const press = async (selector: string) => {
    await page.locator(selector).filter({ visible: true }).first().click();
    interactions += 1;
  };
  // Of nothing that the demonstration tells of: what is similar would be shown on the way.
  const text = `Kopiokone piippaa ja tulostin sylkee paperia lattialle joka aamu ${marker(info)}.`;
  const begun = Date.now();
  await press('a[href="/observations/new"]');
  await press('label:has([name=kind][value=gap])');
  // One goes from the kind to the text by the keyboard or a tap: writing is what is not counted.
  await page.locator('[name=text]').pressSequentially(text);
  await press('form[action="/observations/new"] button[type=submit]');
  await expect(page).toHaveURL(/receipt$/);
  const ms = Date.now() - begun;

  expect(interactions).toBeLessThanOrEqual(3);
  const told = [
    `${interactions} interactions beside the text, ${text.length} keystrokes, ${ms} ms from "New" to the receipt`,
    `the form can be filled in after ${document + style} bytes (page ${document}, style ${style}), loaded after ${usable} ms`,
    `its fonts are another ${fonts} bytes`,
    scripted ? `its islands are there after another ${script} bytes, ${moving} ms` : 'no script runs',
  ];
  for (const line of told) {
    console.log(`${info.project.name}: ${line}`);
    info.annotations.push({ type: 'measured', description: line });
  }
});
