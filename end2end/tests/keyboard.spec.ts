// By keyboard alone: into the form, through it, and out with a receipt.
import { expect, people, test } from '../support/fixtures.ts';
import { marker } from '../support/filing.ts';

test('an observation is filed without a pointer', async ({ demo, signedIn }, info) => {
  test.skip(info.project.name === 'mobile', 'phones have no tab key');
  const page = await signedIn(people.fi.reporter);
  await page.goto(`${demo.url}/observations/new`);
  // The first stop is the way past the header.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  await page.keyboard.press('Enter');
  const reach = async (selector: string) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      if (await page.locator(':focus').evaluate((element, wanted) => element.matches(wanted), selector).catch(() => false)) return;
    }
    throw new Error(`${selector} is not reached by Tab`);
  };
  await reach('[name=kind]');
  await page.keyboard.press('Space');
  await reach('[name=text]');
  await page.keyboard.type(`Näppäimistöllä kirjattu. ${marker(info)}`);
  await reach('form[action="/observations/new"] button[type=submit]');
  const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle).catch(() => 'solid');
  expect(outline).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/receipt$/);
});
