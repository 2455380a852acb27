// Letters as the file transport writes them.
import { expect } from '@playwright/test';
import type { Server } from './server.ts';

/** Letters to an address that nobody has asked for yet; waits until there are as many as expected. */
export async function lettersAbout(server: Server, to: string, count: number): Promise<string[]> {
  const found = () => server.letters().filter((letter) => new RegExp(`^To:.*${to.replace('.', '\\.')}`, 'mi').test(letter));
  await expect(() => expect(found()).toHaveLength(count)).toPass({ timeout: 20_000, intervals: [100] });
  return found();
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
