// The messages that were received: one .eml and one .json (its envelope) each, in a folder.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class Mailbox {
  #folder;
  #messages = [];
  #next = 1;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Keeps a message as it came over the line. */
  keep(raw, session) {
    const id = String(this.#next).padStart(4, '0');
    this.#next += 1;
    const message = {
      id,
      file: join(this.#folder, `${id}.eml`),
      from: session.envelope.mailFrom.address,
      to: session.envelope.rcptTo.map((recipient) => recipient.address),
      secure: session.secure,
      user: session.user || null,
      bytes: raw.length,
      at: new Date().toISOString(),
    };
    writeFileSync(message.file, raw);
    writeFileSync(this.#envelope(message), JSON.stringify(message, null, 2));
    this.#messages.push(message);
    return message;
  }

  /** Envelopes, oldest first. */
  list() {
    return this.#messages;
  }

  /** The message as it came, or nothing. */
  raw(id) {
    const message = this.#messages.find((message) => message.id === id);
    return message && readFileSync(message.file);
  }

  clear() {
    for (const message of this.#messages) {
      rmSync(message.file, { force: true });
      rmSync(this.#envelope(message), { force: true });
    }
    this.#messages = [];
  }

  #envelope(message) {
    return message.file.replace(/\.eml$/, '.json');
  }
}
