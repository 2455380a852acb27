// Minifies one style sheet: node minify-css.mjs <in> <out>
// A sheet that does not parse fails the build, with the place shown.
import { readFileSync, writeFileSync } from 'node:fs';
import { transform } from 'lightningcss';

const [source, destination] = process.argv.slice(2);
const code = readFileSync(source);

// The oldest browsers that understand all we write (nesting, light-dark(), :has()).
const targets = { chrome: 123 << 16, firefox: 121 << 16, safari: (17 << 16) | (5 << 8) };

try {
  const result = transform({ filename: 'style.css', code, minify: true, targets });
  for (const warning of result.warnings) console.error(`style sheet: ${warning.message}`);
  writeFileSync(destination, result.code);
} catch (fault) {
  const line = fault.loc ? code.toString().split('\n')[fault.loc.line - 1] : '';
  console.error(`style sheet: ${fault.message}${line && `, in: ${line.trim()}`}`);
  process.exit(1);
}
