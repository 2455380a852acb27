// A real SMTP server on loopback that keeps what it is sent and misbehaves when told to.
//
//   node smtp-sink.mjs [--folder DIR] [--port N] [--control-port N]
//                      [--tls none|starttls|implicit] [--user NAME --password WORD]
//
// Prints one line of JSON once it listens: {"smtp":PORT,"control":PORT,"folder":…,"certificate":…}.
// Ends on SIGTERM, or when whoever started it lets go of its standard input.
// What the control port understands is told in control.mjs.
import { fstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { Behaviour } from './behaviour.mjs';
import { makeCertificate } from './certificate.mjs';
import { controlServer } from './control.mjs';
import { Mailbox } from './mailbox.mjs';

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    'control-port': { type: 'string', default: '0' },
    tls: { type: 'string', default: 'none' },
    user: { type: 'string' },
    password: { type: 'string' },
  },
});

const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'smtp-sink-'));
mkdirSync(folder, { recursive: true });
// A folder that nobody asked for is nobody's to find afterwards.
if (!options.folder) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const mailbox = new Mailbox(folder);
const behaviour = new Behaviour();
const certificate = options.tls === 'none' ? null : makeCertificate(folder);

// The library closes connections politely; a peer that drops one needs the socket itself.
const sockets = new Map();
const drop = (session) => sockets.get(session.remotePort)?.destroy();

/** Does at this stage what it was told to, or goes on. */
function at(stage, session, reply, goOn) {
  const fault = behaviour.next(stage);
  if (!fault) return goOn();
  if (fault.how === 'hang') return undefined;
  if (fault.how === 'close') return drop(session);
  return reply(Object.assign(new Error(fault.text), { responseCode: fault.code }));
}

const smtp = new SMTPServer({
  name: 'localhost',
  banner: 'test sink',
  disableReverseLookup: true,
  secure: options.tls === 'implicit',
  hideSTARTTLS: options.tls !== 'starttls',
  ...(certificate && { key: certificate.key, cert: certificate.cert }),
  authOptional: !options.user,
  // Whether the line must be encrypted is for the sender to decide, and for its tests to see.
  allowInsecureAuth: true,
  onConnect: (session, done) => at('connect', session, done, done),
  onAuth(auth, session, done) {
    const known = auth.username === options.user && auth.password === options.password;
    if (known) return done(null, { user: auth.username });
    return done(Object.assign(new Error('no such user'), { responseCode: 535 }));
  },
  onMailFrom: (_address, session, done) => at('mail', session, done, done),
  onRcptTo: (_address, session, done) => at('rcpt', session, done, done),
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      at('data', session, done, () => {
        const message = mailbox.keep(Buffer.concat(chunks), session);
        at('reply', session, done, () => done(null, `kept as ${message.id}`));
      });
    });
  },
});
smtp.on('error', (fault) => console.error(`smtp-sink: ${fault.message}`));
smtp.server.on('connection', (socket) => {
  behaviour.connections += 1;
  const { remotePort } = socket;
  sockets.set(remotePort, socket);
  socket.on('close', () => sockets.delete(remotePort));
});

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), '127.0.0.1', resolve);
  });

const control = controlServer(mailbox, behaviour);
await listen(smtp.server, options.port);
await listen(control, options['control-port']);
const ports = { smtp: smtp.server.address().port, control: control.address().port };
console.log(JSON.stringify({ ...ports, folder, certificate: certificate?.path ?? null }));

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) {
  process.stdin.resume().on('end', () => process.exit(0));
}
