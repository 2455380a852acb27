// Every page, in every language: accessible by axe, valid by the HTML checker, no wider than the screen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from '../support/accessible.ts';
import { expect, people, speak, test } from '../support/fixtures.ts';

const locales = ['fi', 'sv', 'en'] as const;

/** Pages that are there for everyone, and, for each person, those of their own. */
async function pathsFor(page: Page, url: string, person: string): Promise<string[]> {
  const first = async (list: string, link: string) => {
    await page.goto(url + list);
    const href = await page.locator(`main a[href^="${link}"]`).first().getAttribute('href');
    return href!;
  };
  if (person === people.administrator) {
    return ['/', '/admin', '/admin/accounts', '/admin/units', '/admin/lists', '/admin/rules', '/admin/channels', '/admin/outbox'];
  }
  const observation = (await first('/search?q=palvelu', '/observations/0')).split('?')[0];
  const common = ['/', '/observations', '/observations/new', '/search', '/search?q=palvelu&kind=gap', '/search?q=zzzzqqq', observation, '/receipt', '/receipt/new', '/privacy', '/accessibility', '/offline', '/no/such/page'];
  if (person === people.fi.manager) {
    return ['/', '/issues', '/issues?show=all', await first('/issues?show=all', '/issues/0'), await first('/issues?show=awaiting', '/issues/0')];
  }
  const own = (await first('/observations', '/observations/0')).split('?')[0];
  return [...common, own, `${own}/receipt`, `${own}/edit`, `${own}/history`, `${own}/withdraw`, '/observations/drafts'];
}

for (const person of [people.fi.reporter, people.fi.manager, people.administrator]) {
  test(`pages of ${person.split('@')[0]} are accessible and valid`, async ({ browser, contextOptions, demo, signedIn }, info) => {
    test.slow();
    const scripted = info.project.name !== 'nojs';
    const page = await signedIn(person);
    const paths = await pathsFor(page, demo.url, person);
    const folder = mkdtempSync(join(tmpdir(), 'havainto-pages-'));
    for (const locale of locales) {
      await page.goto(`${demo.url}/`);
      await speak(page, locale);
      for (const [index, path] of paths.entries()) {
        await page.goto(demo.url + path);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page).toHaveTitle(/\S/);
        if (scripted) {
          expect(await violations(page, info), `${path} (${locale})`).toEqual([]);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(wider, `${path} (${locale}) is wider than the screen`).toBeLessThanOrEqual(0);
        }
        const source = await (await page.request.get(demo.url + path)).text();
        writeFileSync(join(folder, `${locale}-${index}.html`), source);
        if (locale === 'fi') {
          await info.attach(path, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
        }
      }
    }
    await page.goto(`${demo.url}/`);
    await speak(page, 'fi');
    const jar = createRequire(import.meta.url)('vnu-jar');
    // Prints what it finds and exits with 1 when that is anything.
    execFileSync('java', ['-jar', jar, '--errors-only', '--skip-non-html', folder], { stdio: ['ignore', 'inherit', 'pipe'] });
    rmSync(folder, { recursive: true, force: true });
  });
}
