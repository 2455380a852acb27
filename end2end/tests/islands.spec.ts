// What moves when there is JavaScript, under the content policy, and that nothing else runs.
import { expect, people, test } from '../support/fixtures.ts';
import { choose, openFolded } from '../support/filing.ts';

test('the form says to whom something would go, and how much room is left', async ({ demo, signedIn }, info) => {
  test.skip(info.project.name === 'nojs', 'islands need JavaScript');
  const page = await signedIn(people.fi.reporter);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${demo.url}/observations/new`);
  await openFolded(page, '[name=needs_action]');
  await page.locator('[name=needs_action]').check();
  await choose(page, 'service_line', 'primary_health_care');
  const hint = page.locator('[aria-live=polite]').filter({ hasText: /\S/ });
  await expect(hint.first()).toBeVisible();
  const first = await hint.first().innerText();
  await choose(page, 'service_line', 'adult_social_work');
  await expect(hint.first()).not.toHaveText(first);
  await page.locator('[name=text]').fill('Kymmenen merkkiä ja lisää');
  expect(complaints).toEqual([]);
});
