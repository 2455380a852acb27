// Letters as the file transport writes them.
import { expect } from '@playwright/test';
import type { Server } from './server.ts';

/** The letter to an address whose subject says this; waits for it. Other tests' letters may lie beside it. */
export async function letterAbout(server: Server, to: string, subject: string): Promise<string> {
  const addressed = new RegExp(`^To:.*${to.replace('.', '\\.')}`, 'mi');
  const titled = new RegExp(`^Subject:.*${subject}(?![0-9])`, 'mi');
  const fits = (letter: string) => addressed.test(letter) && titled.test(readHeader(letter));
  const found = () => server.letters().filter(fits);
  await expect(() => expect(found()).toHaveLength(1)).toPass({ timeout: 20_000, intervals: [100] });
  return found()[0];
}

/** A letter's header with its encoded words (RFC 2047) read: a subject may hold letters that ASCII lacks. */
function readHeader(letter: string): string {
  const header = letter.split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, ' ').replace(/\?=\s+=\?/g, '?==?');
  return header.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString('utf8')
      : decodeURIComponent(word.replace(/_/g, ' ').replace(/%/g, '%25').replace(/=/g, '%')),
  );
}

/** The message with quoted-printable and base64 parts read. */
export function plainText(message: string): string {
  const quoted = message.replace(/=\r?\n/g, '');
  const bytes = quoted.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  const encoded = [...message.matchAll(/base64\r?\n(?:.+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body]) =>
    Buffer.from(body, 'base64').toString('utf8'),
  );
  return [Buffer.from(bytes, 'latin1').toString('utf8'), ...encoded].join('\n');
}
