// Writes each script and style compressed with Brotli beside itself, as the server hands it out: once, as small as can be.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const assets = 'target/classes/static/assets';

for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) {
  const file = join(assets, name);
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
