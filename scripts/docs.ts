import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { comparedReport, comparisonDocument } from './annual-report-table.ts';
import { ownDocuments } from './documents.ts';

// Writes the generated documents in docs/: `npm run docs`.
const comparison: [string, string] = [
  'arsrapporten-mot-den-publicerade.md',
  comparisonDocument(await comparedReport()),
];
for (const [name, text] of [...(await ownDocuments()), comparison])
  await writeFile(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text);
