// What every test is given: a server with the demonstration (one for each worker), and people who sign in.
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { Server } from './server.ts';

export const PASSWORD = 'havainto-demo';

/** Accounts of the demonstration. */
export const people = {
  fi: { reporter: 'tyontekija@demo.example', manager: 'paallikko@demo.example' },
  sv: { reporter: 'arbetare@demo.example', manager: 'chef@demo.example' },
  administrator: 'paakayttaja@demo.example',
  coordinator: 'koordinaattori@demo.example',
  triager: 'kehittaja@demo.example',
};

export const test = base.extend<{ signedIn: (email: string) => Promise<Page> }, { demo: Server }>({
  demo: [
    async ({}, use) => {
      const server = await Server.start({ demo: true });
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // Pages in contexts of their own, so that several people can be signed in at once.
  signedIn: async ({ browser, contextOptions, demo }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (email) => {
      const page = await pageOf(browser, contextOptions, contexts);
      await signIn(page, demo.url, email);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

async function pageOf(browser: Browser, options: object, contexts: BrowserContext[]): Promise<Page> {
  const context = await browser.newContext(options);
  contexts.push(context);
  return context.newPage();
}

export async function signIn(page: Page, url: string, email: string, password = PASSWORD): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await fillSignIn(page, email, password);
  await expect(page).not.toHaveURL(/sign-in/);
}

export async function fillSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  // The demonstration's accounts have forms of their own on the same page.
  const form = page.locator('form:has(input[type=password])');
  await form.locator('[name=email]').fill(email);
  await form.locator('[name=password]').fill(password);
  await form.locator('button[type=submit]').click();
}

/** Chooses the language by the form in the header, as people do. */
export async function speak(page: Page, locale: 'fi' | 'sv' | 'en'): Promise<void> {
  const buttons = page.locator(`form[action="/language"] button[value=${locale}]`).filter({ visible: true });
  if ((await buttons.count()) === 0) await page.locator('header details > summary').click();
  await buttons.first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

export { expect };
