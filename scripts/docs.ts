import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ownDocuments } from './documents.ts';

// Writes the generated documents in docs/: `npm run docs`.
for (const [name, text] of await ownDocuments())
  await writeFile(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text);
