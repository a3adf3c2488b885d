import { globSync } from 'node:fs';

// What is mutated, and which tests have to notice.

/** The rooms by name: the folders or files of `src/` that are mutated, without their tests. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  disclosure: ['src/disclosure/**/*.ts'],
  results: ['src/results/**/*.ts'],
  work: ['src/work/**/*.ts'],
  engine: ['src/engine/**/*.ts'],
  periods: ['src/calendar/*.ts'],
  bridge: ['src/report/figures/*.ts', 'src/report/kinds/*.ts'],
  prose: ['src/report/{claims,comparison,composing,summary}/**/*.ts'],
  charts: ['src/charts/**/*.ts'],
  website: ['src/website/**/*.ts'],
  own: ['src/own/**/*.ts'],
  analysis: ['src/analysis/**/*.ts'],
  statistics: ['src/statistics/**/*.ts'],
  dictionary: ['src/dictionary/**/*.ts'],
  definitions: ['src/definitions/**/*.ts'],
};

/** Those beside the code that could notice, and those of the whole house that run in this process and cost seconds. */
const TESTS = [
  'src/{analysis,calendar,charts,definitions,dictionary,disclosure,engine,files,manual,own,report,results,statistics,website,words,work}/**/*.test.ts',
  'test/commands.test.ts',
  'test/contract.test.ts',
  'test/seams/delivered.test.ts',
  'test/seams/second-opinion.test.ts',
  'test/seams/unit-page.test.ts',
  'test/seams/words-that-are-so.test.ts',
  'test/worked-examples.test.ts',
];

/** The files of a room that are in the tree, in order. Throws on a pattern that names nothing. */
export function filesOf(room: string): readonly string[] {
  const patterns = ROOMS[room];
  if (patterns === undefined) throw new Error(`no room "${room}": there are ${Object.keys(ROOMS).join(', ')}`);
  return found(patterns).filter((file) => !file.endsWith('.test.ts'));
}

export function testFiles(): readonly string[] {
  return found(TESTS);
}

function found(patterns: readonly string[]): readonly string[] {
  const files = patterns.map((pattern) => globSync(pattern));
  const empty = patterns.find((_, place) => files[place]?.length === 0);
  if (empty !== undefined) throw new Error(`nothing is called ${empty} any more: mend scripts/mutation/rooms.ts`);
  return files.flat().toSorted();
}
