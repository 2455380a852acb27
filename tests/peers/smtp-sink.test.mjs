// The sink, as a sender sees it: nodemailer talks to it as a mail client would.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';

const script = fileURLToPath(new URL('smtp-sink.mjs', import.meta.url));
const running = [];
after(() => running.forEach((child) => child.stdin.end()));

async function sink(...options) {
  const child = spawn(process.execPath, [script, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const started = JSON.parse(line);
  const control = (method, path, body) =>
    fetch(`http://127.0.0.1:${started.control}${path}`, { method, body: body && JSON.stringify(body) });
  const messages = async () => (await control('GET', '/messages')).json();
  const send = (settings = {}) =>
    nodemailer
      .createTransport({ host: '127.0.0.1', port: started.smtp, ignoreTLS: true, ...settings })
      .sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'Hei', text: 'åäö' });
  return { child, started, control, messages, send };
}

test('what is accepted is kept, listed and forgotten', async () => {
  const { control, messages, send } = await sink();
  await send();
  const [message, ...others] = await messages();
  assert.equal(others.length, 0);
  assert.deepEqual([message.from, message.to, message.secure], ['a@example.org', ['b@example.org'], false]);
  assert.match(readFileSync(message.file, 'utf8'), /^Subject: Hei\r$/m);
  assert.match(await (await control('GET', `/messages/${message.id}`)).text(), /^Subject: Hei\r$/m);
  assert.equal((await control('DELETE', '/messages')).status, 204);
  assert.deepEqual(await messages(), []);
});

test('it refuses as often as told, then accepts', async () => {
  const { control, messages, send } = await sink();
  await control('PUT', '/behaviour', { how: 'refuse', code: 451, stage: 'rcpt', times: 1 });
  await assert.rejects(send(), { responseCode: 451 });
  await send();
  assert.equal((await messages()).length, 1);
  const state = await (await control('GET', '/behaviour')).json();
  assert.deepEqual([state.how, state.connections, state.faults], ['accept', 2, 1]);
});

test('a refusal without an end lasts until told otherwise', async () => {
  const { control, messages, send } = await sink();
  await control('PUT', '/behaviour', { how: 'refuse', code: 550 });
  await assert.rejects(send(), { responseCode: 550 });
  await assert.rejects(send(), { responseCode: 550 });
  await control('PUT', '/behaviour', { how: 'accept' });
  await send();
  assert.equal((await messages()).length, 1);
});

test('it drops the connection, also after it kept the message', async () => {
  const { control, messages, send } = await sink();
  await control('PUT', '/behaviour', { how: 'close', stage: 'data', times: 1 });
  await assert.rejects(send());
  assert.equal((await messages()).length, 0);
  await control('PUT', '/behaviour', { how: 'close', stage: 'reply', times: 1 });
  await assert.rejects(send());
  assert.equal((await messages()).length, 1);
});

test('it hangs', async () => {
  const { control, send } = await sink();
  await control('PUT', '/behaviour', { how: 'hang', stage: 'connect', times: 1 });
  await assert.rejects(send({ greetingTimeout: 200 }), /timeout|Greeting never received/i);
});

test('STARTTLS and implicit TLS, with a certificate that can be trusted', async () => {
  for (const [mode, settings] of [
    ['starttls', { ignoreTLS: false, requireTLS: true }],
    ['implicit', { ignoreTLS: false, secure: true }],
  ]) {
    const { started, messages, send } = await sink('--tls', mode);
    await assert.rejects(send(settings), /self.signed/i);
    await send({ ...settings, tls: { ca: readFileSync(started.certificate) } });
    assert.equal((await messages())[0].secure, true);
  }
});

test('a user is asked for when one was named', async () => {
  const { messages, send } = await sink('--user', 'havainto', '--password', 'sana');
  await assert.rejects(send());
  await assert.rejects(send({ auth: { user: 'havainto', pass: 'wrong' } }), { responseCode: 535 });
  await send({ auth: { user: 'havainto', pass: 'sana' } });
  assert.equal((await messages())[0].user, 'havainto');
});

test('nonsense is refused and changes nothing', async () => {
  const { control, send } = await sink();
  for (const told of [{ how: 'dance' }, { how: 'refuse', stage: 'lunch' }, { how: 'refuse', code: 250 }]) {
    assert.equal((await control('PUT', '/behaviour', told)).status, 400);
  }
  await send();
});

test('it ends when its input does', async () => {
  const { child } = await sink();
  child.stdin.end();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
