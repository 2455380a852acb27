// Writing a report with JavaScript: waiting until it is kept, and until the worker can do without a network.
import { expect, type Page } from '@playwright/test';

/** The address of a draft's page. */
export const DRAFT = /\/observations\/drafts\/[0-9a-f-]{36}/;

/** Does something, and waits until the draft that it changes is kept. */
export async function keeping(page: Page, change: () => Promise<unknown>): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/draft') && answer.ok());
  await change();
  await kept;
  await expect(page.locator('.autosave')).toContainText(/\d/);
}

/** Waits until the form's islands are there. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('.autosave > p')).toBeAttached();
}

/** Waits until this page would open without a network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What waits on the device. */
export async function waiting(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('havainto.report.')));
}
