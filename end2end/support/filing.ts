// Filing an observation as a person does: choosing, writing, opening what is folded.
import { expect, type Page, type TestInfo } from '@playwright/test';

/** A word that stands in no other observation of this run. */
export function marker(info: TestInfo): string {
  const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));
  return `zq${letters(Date.now())}${letters(info.parallelIndex)}x`;
}

/** Makes visible what stands in a folded part of the page. */
export async function openFolded(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  const folded = page.locator('details:not([open])', { has: target });
  while (!(await target.isVisible()) && (await folded.count()) > 0) {
    await folded.first().locator('> summary').click({ timeout: 10_000 });
  }
}

/** Chooses a value of radio buttons or of a list. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const radio = `[name=${name}][value="${value}"]`;
  if ((await page.locator(radio).count()) > 0) {
    await openFolded(page, radio);
    await page.locator(radio).check();
  } else {
    await openFolded(page, `select[name=${name}]`);
    await page.locator(`select[name=${name}]`).selectOption(value);
  }
}

export interface Observation {
  kind: string;
  text: string;
  title?: string;
  service_line?: string;
  area?: string;
  identity?: 'named' | 'confidential' | 'anonymous';
  needs_action?: boolean;
}

/** Fills in the form. */
export async function fillObservation(page: Page, url: string, observation: Observation): Promise<void> {
  await page.goto(`${url}/observations/new`);
  await choose(page, 'kind', observation.kind);
  await page.locator('[name=text]').fill(observation.text);
  if (observation.title) {
    await openFolded(page, '[name=title]');
    await page.locator('[name=title]').fill(observation.title);
  }
  if (observation.service_line) await choose(page, 'service_line', observation.service_line);
  if (observation.area) await choose(page, 'area', observation.area);
  if (observation.identity) await choose(page, 'identity', observation.identity);
  if (observation.needs_action) {
    await openFolded(page, '[name=needs_action]');
    await page.locator('[name=needs_action]').check();
  }
}

/** Sends the form; what is shown to be looked at first is looked at, and it is sent as it is. */
export async function submitObservation(page: Page): Promise<void> {
  await page.locator('form[action="/observations/new"] button[type=submit]').first().click();
  const asItIs = page.locator('section.concerns > .actions button').last();
  if (await asItIs.isVisible()) await asItIs.click();
}

export async function fileObservation(page: Page, url: string, observation: Observation): Promise<void> {
  await fillObservation(page, url, observation);
  await submitObservation(page);
  await expect(page).toHaveURL(/receipt$/);
}
