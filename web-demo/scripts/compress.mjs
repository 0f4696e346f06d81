// Writes each script and style compressed beside itself, as the server hands it out: once, as small as gzip makes it. Browsers
// take Brotli over TLS too, but name gzip first, and Spring hands out what is named first.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const assets = 'target/classes/static/assets';

for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) {
  const file = join(assets, name);
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}
