// Fails the build when a parent's page grows heavy: a phone on a weak network must get it in a moment. Counted is what
// the page's HTML loads (scripts and styles, gzip), and everything those load statically or later; fonts are not.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = 'target/classes/static';
const limit = 150 * 1000;
const pages = ['join.html', 'family.html', 'check.html'];
/** Chunks of the staff's pages, by the words that only their catalogs have. */
const foreign = /["'`]Start session["'`]|بدء الجلسة["'`]/;

const reference = /(?:["'`(]|\bfrom\s*["'])(?:\.{0,2}\/)?(?:assets\/)?([\w.-]+\.(?:js|css))["'`)]/g;

function collect(file, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const folder = file.endsWith('.html') ? join(output, 'assets') : dirname(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(reference)) collect(join(folder, name), found);
  return found;
}

let failed = false;
for (const page of pages) {
  const files = [...collect(join(output, page))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  if (files.length < 3)
    throw new Error(`${page} loads next to nothing: this check has lost track of the build's output`);
  const stray = files.filter((file) => foreign.test(readFileSync(file, 'utf8')));
  process.stdout.write(
    `${page}: ${(bytes / 1000).toFixed(1)} kB gzip of ${limit / 1000} kB, in ${files.length} files\n`,
  );
  if (bytes > limit) failed = true;
  for (const file of stray) process.stderr.write(`${page} loads ${file}, which has words of the staff's pages\n`);
  if (stray.length > 0) failed = true;
}
if (failed) process.exit(1);
