// A certificate for localhost that nobody but its reader trusts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes key and certificate in the folder. A test trusts the certificate by its path. */
export function makeCertificate(folder) {
  const key = join(folder, 'key.pem');
  const path = join(folder, 'certificate.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  // Not a CA: rustls takes a server's own certificate as an anchor only if it isn't one.
  const extensions = ['-addext', 'basicConstraints=critical,CA:FALSE'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-days', '2', ...curve, ...subject, ...extensions, '-keyout', key, '-out', path],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return { path, key: readFileSync(key), cert: readFileSync(path) };
}
