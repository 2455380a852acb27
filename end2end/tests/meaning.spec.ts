// Searching by what is meant: in other words, in another language, mistyped; and by the words alone.
import { expect, people, test } from '../support/fixtures.ts';

test('a search finds what means the same, and can be had by its words alone', async ({ demo, signedIn }) => {
  const page = await signedIn(people.fi.reporter);
  const search = async (text: string) => {
    await page.goto(`${demo.url}/search`);
    await page.locator('main [name=q]').fill(text);
    await page.locator('main [name=q]').press('Enter');
  };

  // A Swedish search finds Finnish reports, and the page says how.
  await search('ansvarig arbetstagare');
  await expect(page.locator('article [lang=fi] mark, article mark').first()).toBeVisible();
  await expect(page.locator('main article', { hasText: /työntekijä/i }).first()).toBeVisible();
  const wordsOnly = page.locator('main a[href*="only=words"]').first();
  await wordsOnly.click();
  await expect(page).toHaveURL(/only=words/);
  // And back again.
  await page.locator('section.found p a').first().click();
  await expect(page).not.toHaveURL(/only=words/);
  await page.goBack();
  await expect(page).toHaveURL(/only=words/);

  // A mistyped word is searched for as it was meant, and offered.
  await search('kaynnit');
  await page.locator('section.found a', { hasText: 'käynnit' }).click();
  await expect(page.locator('main [name=q]')).toHaveValue('käynnit');
});
