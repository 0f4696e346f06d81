// Fails the build when a parent's page grows heavy: a phone on a weak network must get it in a moment. Counted is what
// the page's HTML loads (scripts and styles, gzip), with everything those import; and apart from it what is loaded later,
// by a press. Fonts are not counted.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = 'target/classes/static';
const limit = 150 * 1000;
const laterLimit = 50 * 1000;
const pages = ['join.html', 'family.html', 'check.html'];
/** Chunks of the staff's pages, by the words that only their catalogs have. */
const foreign = /["'`]Start session["'`]|بدء الجلسة["'`]/;

/** Whatever is named, however it is loaded. */
const named = /(?:["'`(]|\bfrom\s*["'])(?:\.{0,2}\/)?(?:assets\/)?([\w.-]+\.(?:js|css))["'`)]/g;
/** What a script cannot begin without. `import("…")` has a bracket, and comes later. */
const imported = /(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g;

function collect(file, inScripts, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  const reference = file.endsWith('.js') ? inScripts : named;
  const folder = file.endsWith('.html') ? join(output, 'assets') : dirname(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(reference)) collect(join(folder, name), inScripts, found);
  return found;
}

const weigh = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

let failed = false;
for (const page of pages) {
  const files = [...collect(join(output, page), named)];
  const first = collect(join(output, page), imported);
  const bytes = weigh([...first]);
  const later = weigh(files.filter((file) => !first.has(file)));
  if (first.size < 3) throw new Error(`${page} loads next to nothing: this check has lost track of the build's output`);
  const stray = files.filter((file) => foreign.test(readFileSync(file, 'utf8')));
  process.stdout.write(
    `${page}: ${kilobytes(bytes)} kB gzip of ${limit / 1000} kB, in ${first.size} files; later ${kilobytes(later)} kB of ${laterLimit / 1000} kB\n`,
  );
  if (bytes > limit || later > laterLimit) failed = true;
  for (const file of stray) process.stderr.write(`${page} loads ${file}, which has words of the staff's pages\n`);
  if (stray.length > 0) failed = true;
}
if (failed) process.exit(1);
