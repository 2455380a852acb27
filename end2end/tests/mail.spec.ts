// A real mail server that refuses first and accepts later: the mail arrives once.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, people, signIn, test } from '../support/fixtures.ts';
import { fileObservation, marker } from '../support/filing.ts';
import { Server } from '../support/server.ts';

class Sink {
  constructor(
    readonly smtp: number,
    private readonly control: number,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<Sink> {
    const script = fileURLToPath(new URL('../../tests/peers/smtp-sink.mjs', import.meta.url));
    const child = spawn('node', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const line = await new Promise<string>((resolve) => createInterface(child.stdout!).once('line', resolve));
    const { smtp, control } = JSON.parse(line);
    return new Sink(smtp, control, child);
  }
  async behave(how: object): Promise<void> {
    await fetch(`http://127.0.0.1:${this.control}/behaviour`, { method: 'PUT', body: JSON.stringify(how) });
  }
  async faults(): Promise<number> {
    return (await (await fetch(`http://127.0.0.1:${this.control}/behaviour`)).json()).faults;
  }
  async messages(): Promise<{ id: string }[]> {
    return (await fetch(`http://127.0.0.1:${this.control}/messages`)).json();
  }
  async text(id: string): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.control}/messages/${id}`)).text();
  }
  stop(): void {
    this.process.kill('SIGTERM');
  }
}

test('a mail server that refuses, then accepts, gets the mail once', async ({ browser, contextOptions }, info) => {
  test.skip(info.project.name !== 'js', 'the mail is the same whatever the browser: once is enough');
  // The first retry comes after half a minute.
  test.setTimeout(180_000);
  const sink = await Sink.start();
  await sink.behave({ how: 'refuse', stage: 'rcpt', code: 451, text: 'not now' });
  const server = await Server.start({
    demo: true,
    settings: { HAVAINTO__MAIL__TRANSPORT: 'smtp', HAVAINTO__MAIL__SMTP_PORT: String(sink.smtp) },
  });
  try {
    const word = marker(info);
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    await signIn(page, server.url, people.fi.reporter);
    await fileObservation(page, server.url, {
      kind: 'gap',
      text: `Lähete katosi kahden järjestelmän väliin. ${word}`,
      service_line: 'adult_social_work',
      area: 'pori',
      needs_action: true,
    });
    await expect(async () => expect(await sink.faults()).toBeGreaterThan(0)).toPass({ timeout: 30_000 });
    expect(await sink.messages()).toHaveLength(0);

    // The administrator sees that it waits, and why.
    await context.clearCookies();
    await signIn(page, server.url, people.administrator);
    await page.goto(`${server.url}/admin/outbox`);
    await expect(page.locator('main')).toContainText(people.fi.manager);
    await expect(page.locator('main')).not.toContainText(word);

    await sink.behave({ how: 'accept' });
    await expect(async () => expect(await sink.messages()).toHaveLength(1)).toPass({ timeout: 90_000 });
    const [{ id }] = await sink.messages();
    expect(await sink.text(id)).not.toContain(word);
    await page.waitForTimeout(3_000);
    expect(await sink.messages(), 'once').toHaveLength(1);
    await context.close();
  } finally {
    await server.stop();
    sink.stop();
  }
});
