// The whole main job, once in each language: filed, found, routed, mailed, acknowledged, answered, heard of.
import { expect, fillSignIn, people, signIn, speak, test } from '../support/fixtures.ts';
import { choose, fileObservation, marker, openFolded } from '../support/filing.ts';
import { letterAbout, plainText } from '../support/letters.ts';

const locales = ['fi', 'sv', 'en'] as const;
const { reporter, manager } = people.fi;

for (const locale of locales) {
  test(`from sign-in to answer (${locale})`, async ({ browser, contextOptions, demo, signedIn }, info) => {
    const word = marker(info);
    const reporting = await signedIn(reporter);
    await speak(reporting, locale);

    // Filed, with a receipt that says to whom it went.
    await fileObservation(reporting, demo.url, {
      kind: 'gap',
      text: `Asiakas ei pääse palveluihin, joihin hänet ohjattiin. ${word}`,
      title: `Ohjattu, mutta ei päässyt ${word}`,
      service_line: 'adult_social_work',
      area: 'pori',
      // The form remembers how somebody filed last.
      identity: 'named',
      needs_action: true,
    });
    await expect(reporting).toHaveURL(/\/observations\/[0-9a-f-]{36}\/receipt$/);
    await expect(reporting.locator('html')).toHaveAttribute('lang', locale);
    await expect(reporting.locator('main')).toContainText(/H-\d+/);
    await expect(reporting.locator('main')).toContainText(/A-\d+/);
    const receipt = await reporting.locator('main').innerText();
    const [observation, issue] = [receipt.match(/H-\d+/)![0], receipt.match(/A-\d+/)![0]];
    await info.attach('receipt', { body: await reporting.screenshot({ fullPage: true }), contentType: 'image/png' });

    // Found within two seconds by another form of the word, narrowed, highlighted.
    const filed = Date.now();
    const results = reporting.locator('article', { hasText: word });
    await expect(async () => {
      await reporting.goto(`${demo.url}/search?q=${word}`);
      await expect(results).toHaveCount(1, { timeout: 100 });
    }).toPass({ timeout: 10_000, intervals: [100] });
    info.annotations.push({ type: 'findable after', description: `${Date.now() - filed} ms` });
    await reporting.goto(`${demo.url}/search`);
    await reporting.locator('main [name=q]').fill(`palvelu ${word}`);
    await reporting.locator('main [name=q]').press('Enter');
    await expect(results.locator('mark', { hasText: 'palveluihin' })).toBeVisible();
    await openFolded(reporting, '[name=kind][value=gap]');
    for (const [field, value] of [['kind', 'gap'], ['service_line', 'adult_social_work'], ['area', 'pori']]) {
      await openFolded(reporting, `main [name=${field}][value="${value}"]`);
      await reporting.locator(`main [name=${field}][value="${value}"]`).check();
    }
    await reporting.locator('main button[type=submit][form]').click();
    await expect(reporting).toHaveURL(/kind=gap/);
    await expect(reporting).toHaveURL(/area=pori/);
    await expect(results).toHaveCount(1);

    // A mail to the responsible manager: a link, not the text.
    const letter = await letterAbout(demo, manager, issue);
    expect(letter).not.toContain(word);
    const link = plainText(letter).match(/http:\/\/\S+\/issues\/[0-9a-f-]{36}/)?.[0];
    expect(link, 'the mail carries a link to the issue').toBeTruthy();

    // The manager follows it, signs in on the way, and is where the mail pointed.
    const context = await browser.newContext(contextOptions);
    const managing = await context.newPage();
    await managing.goto(link!);
    await expect(managing).toHaveURL(/\/sign-in\?next=/);
    await fillSignIn(managing, manager);
    await expect(managing).toHaveURL(link!);
    await speak(managing, locale);
    await expect(managing).toHaveURL(link!);
    await expect(managing.locator('main')).toContainText(word);
    await managing.locator('form[action$="/acknowledge"] button').click();
    await expect(managing.locator('form[action$="/acknowledge"]')).toHaveCount(0);
    await choose(managing, 'decision', 'planned');
    await managing.locator('[name=text]').fill(`Nimeämme vastuutyöntekijän tammikuussa. ${word}`);
    await managing.locator('form[action$="/answer"] button[type=submit]').click();
    await expect(managing.locator('main')).toContainText(`vastuutyöntekijän tammikuussa. ${word}`);
    await info.attach('issue', { body: await managing.screenshot({ fullPage: true }), contentType: 'image/png' });
    await context.close();

    // The reporter gets a mail without the answer, and reads it under "My observations".
    const heard = await letterAbout(demo, reporter, observation);
    expect(heard).not.toContain(word);
    await reporting.goto(`${demo.url}/observations`);
    await expect(reporting.locator('main')).toContainText(`vastuutyöntekijän tammikuussa. ${word}`);
    await info.attach('my observations', { body: await reporting.screenshot({ fullPage: true }), contentType: 'image/png' });
    demo.forgetLetters();
    // The language goes with the account: give it back for whoever signs in next.
    await speak(reporting, 'fi');
    await signIn(reporting, demo.url, manager);
    await speak(reporting, 'fi');
  });
}
