// What Maven runs: installs and builds only what is stale, so that a warm build costs next to nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const installed = 'node_modules/.installed-lock.json';
const built = 'target/classes/static';
const inputs = [
  'src',
  'public',
  'scripts',
  'index.html',
  'join.html',
  'family.html',
  'check.html',
  'vite.config.ts',
  'package-lock.json',
];

function run(...args) {
  try {
    execFileSync('npm', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (failure) {
    process.stderr.write(`npm ${args.join(' ')} failed\n${failure.stdout ?? ''}${failure.stderr ?? failure.message}\n`);
    process.exit(1);
  }
}

// Folders count too: deleting a file touches its folder.
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const lock = readFileSync('package-lock.json', 'utf8');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  run('ci');
  writeFileSync(installed, lock);
}
if (process.argv[2] !== 'install') {
  const output = join(built, 'index.html');
  if (!existsSync(output) || statSync(output).mtimeMs < Math.max(...inputs.map(newest))) run('run', 'build');
}
