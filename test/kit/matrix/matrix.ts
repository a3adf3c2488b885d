import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { MatrixArea } from './areas.ts';
import { type Cell, runCell } from './cell.ts';
import { type DataSet, makeDataSets } from './data-sets.ts';
import { properties } from './properties/properties.ts';

const DATA_SETS: readonly DataSet['id'][] = ['simulated', 'small', 'one-unit', 'awkward'];
/** How many faults of a kind a failing test lists. */
const LISTED = 12;

interface MatrixOptions {
  /** Of the four, when not all of them. */
  readonly sets?: readonly DataSet['id'][];
  /** Writes the content of an area that the program doesn't have, and gives the words that name it. */
  readonly contentFor?: (folder: string) => Promise<readonly string[]>;
}

/** Runs every command on an area's data sets, once each, and reads all that they write. */
export function testMatrix(
  area: MatrixArea,
  { sets: asked = DATA_SETS, contentFor = async () => [] }: MatrixOptions = {},
): void {
  const cells = new Map<string, Cell>();
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vardmatt-matrix-'));
    const content = await contentFor(folder);
    const sets = await makeDataSets(area, folder);
    for (const [turn, data] of sets.entries())
      if (asked.includes(data.id)) cells.set(data.id, await runCell(area, data, content, turn));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const id of asked)
    suite(`${area.id} × ${id}`, () => {
      for (const property of properties)
        test(property.name, () => {
          const cell = cells.get(id);
          assert.ok(cell !== undefined, `${area.id} × ${id} was not run`);
          const found = property.faults(cell);
          assert.equal(found.length, 0, `${found.length} faults:\n${found.slice(0, LISTED).join('\n')}`);
        });
    });
}
