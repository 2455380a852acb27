// The power goes in the middle of a burst of submissions: whatever was acknowledged is there afterwards.
import { expect, PASSWORD, people, test } from '../support/fixtures.ts';
import { Server } from '../support/server.ts';

test('every acknowledged submission survives kill -9', async ({}, info) => {
  test.skip(info.project.name !== 'nojs', 'no browser takes part: once is enough');
  const server = await Server.start({ demo: true });
  try {
    const headers = { origin: server.url, 'sec-fetch-site': 'same-origin' };
    const post = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(server.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...headers, cookie },
        body: new URLSearchParams(fields),
      });
    const signIn = async () => {
      const answer = await post('/sign-in', { email: people.fi.reporter, password: PASSWORD });
      expect(answer.status).toBe(303);
      return answer.headers.get('set-cookie')!.split(';')[0];
    };
    const cookie = await signIn();
    const acknowledged: string[] = [];
    let running = true;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; running; n++) {
        const answer = await post('/observations/new', { kind: 'gap', text: `Purske ${writer}/${n}` }, cookie).catch(() => undefined);
        const receipt = answer?.status === 303 && answer.headers.get('location');
        if (receipt) acknowledged.push(receipt);
        if (!answer) return;
      }
    });
    await expect(() => expect(acknowledged.length).toBeGreaterThan(60)).toPass({ timeout: 60_000, intervals: [50] });
    await server.kill('SIGKILL');
    running = false;
    await Promise.all(writers);

    await server.run();
    const again = await signIn();
    for (const receipt of acknowledged) {
      const answer = await fetch(server.url + receipt, { headers: { cookie: again } });
      expect(answer.status, receipt).toBe(200);
    }
    info.annotations.push({ type: 'acknowledged before the kill', description: String(acknowledged.length) });
  } finally {
    await server.stop();
  }
});
