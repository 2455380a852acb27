// A server of one's own: the real binary on a fresh data folder and a free port of loopback.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = () => {
  const path = process.env.HAVAINTO_BIN;
  if (!path) throw new Error('HAVAINTO_BIN must name the havainto binary; cargo xtask test sets it');
  return path;
};

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

export interface Options {
  /** Fill it with the demonstration. */
  demo?: boolean;
  /** Settings, as environment variables. */
  settings?: Record<string, string>;
}

export class Server {
  readonly data = mkdtempSync(join(tmpdir(), 'havainto-e2e-'));
  url = '';
  /** All that it has printed, on both channels. */
  printed = '';
  private process?: ChildProcess;
  private port = 0;

  private constructor(private readonly options: Options) {}

  static async start(options: Options = {}): Promise<Server> {
    const server = new Server(options);
    server.port = await freePort();
    server.url = `http://127.0.0.1:${server.port}`;
    await server.run();
    return server;
  }

  /** Starts it, and waits until it is ready. */
  async run(): Promise<void> {
    const flags = this.options.demo ? ['--demo'] : [];
    this.process = spawn(binary(), ['serve', ...flags, '--data', this.data, '--listen', `127.0.0.1:${this.port}`], {
      cwd: this.data,
      env: { ...process.env, HAVAINTO__SERVER__PUBLIC_URL: this.url, ...this.options.settings },
    });
    const child = this.process;
    for (const channel of [child.stdout, child.stderr]) channel?.on('data', (chunk) => (this.printed += chunk));
    for (let waited = 0; waited < 90_000; waited += 100) {
      if (child.exitCode !== null) throw new Error(`havainto ended at once:\n${this.printed}`);
      const ready = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      // Searching works while the index is built; tests want all of it.
      if (ready?.ok && (await ready.text()).includes('index: is current')) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`havainto did not become ready:\n${this.printed}`);
  }

  /** Ends it the hard way, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.data, { recursive: true, force: true });
  }

  /** The link that set-up is reached by, as the start printed it. */
  setUpLink(): string {
    const link = this.printed.match(/https?:\/\/\S+\/setup\?code=\S+/)?.[0];
    if (!link) throw new Error(`no set-up link in:\n${this.printed}`);
    return link;
  }

  private forgotten = new Set<string>();

  /** From now on only letters written later are told of. */
  forgetLetters(): void {
    for (const name of this.letterNames()) this.forgotten.add(name);
  }

  private letterNames(): string[] {
    try {
      return readdirSync(join(this.data, 'letters')).filter((name) => name.endsWith('.eml') && !this.forgotten.has(name));
    } catch {
      return [];
    }
  }

  /** Letters that the file transport has written. */
  letters(): string[] {
    return this.letterNames().map((name) => readFileSync(join(this.data, 'letters', name), 'utf8'));
  }
}
