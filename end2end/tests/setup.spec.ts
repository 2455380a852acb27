// An empty installation: the first administrator is walked through set-up, invites someone, and they join.
import { expect, test } from '@playwright/test';
import { Server } from '../support/server.ts';
import { plainText } from '../support/letters.ts';

const PASSWORD = 'kolme sanaa riittää';

test('from an empty folder to a colleague who can sign in', async ({ page, context }, info) => {
  const server = await Server.start({ settings: { HAVAINTO__MAIL__TRANSPORT: 'file' } });
  try {
    await page.goto(`${server.url}/observations`);
    await expect(page).toHaveURL(/\/setup/);
    await page.goto(server.setUpLink());
    await info.attach('set-up', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
    const fill = (name: string, value: string) => page.locator(`main [name=${name}]`).fill(value);
    // The two passwords differ: told beside the field, the rest is kept, passwords are not.
    await fill('organisation_fi', 'Esimerkkilän hyvinvointialue');
    await fill('organisation_sv', 'Exempelbygdens välfärdsområde');
    await fill('units', 'Aikuissosiaalityö\nTerveysasema');
    await fill('name', 'Ylläpitäjä Esimerkki');
    await fill('email', 'yllapito@example.fi');
    await fill('password', PASSWORD);
    await fill('password_again', `${PASSWORD}!`);
    await page.locator('main form button[type=submit]').click();
    await expect(page.locator('[role=alert]')).toBeVisible();
    await expect(page.locator('[name=organisation_fi]')).toHaveValue('Esimerkkilän hyvinvointialue');
    await expect(page.locator('[name=password]')).toHaveValue('');
    await fill('password', PASSWORD);
    await fill('password_again', PASSWORD);
    await page.locator('main form button[type=submit]').click();
    await expect(page).toHaveURL(`${server.url}/`);
    await info.attach('after set-up', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' });
    expect((await page.request.get(`${server.url}/setup`)).status()).toBe(404);

    // A colleague is invited, follows the mail's link and chooses a password.
    await page.goto(`${server.url}/admin/accounts`);
    const form = page.locator('form[action="/admin/accounts"]');
    await form.locator('[name=name]').fill('Työntekijä Esimerkki');
    await form.locator('[name=email]').fill('tyontekija@example.fi');
    await form.locator('button[type=submit]').click();
    await expect(page.locator('main')).toContainText('tyontekija@example.fi');
    await expect(() => expect(server.letters()).toHaveLength(1)).toPass({ timeout: 20_000 });
    const link = plainText(server.letters()[0]).match(/http:\/\/\S+\/invitation\/[\w-]+/)![0];
    await context.clearCookies();
    await page.goto(link);
    await expect(page.locator('main')).toContainText('Työntekijä Esimerkki');
    await fill('password', 'neljä sanaa on enemmän');
    await fill('password_again', 'neljä sanaa on enemmän');
    await page.locator('main form button[type=submit]').click();
    await expect(page).toHaveURL(`${server.url}/`);
    // The link works once.
    expect((await page.goto(link))!.status()).toBe(409);
  } finally {
    await server.stop();
  }
});
