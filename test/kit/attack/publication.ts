import { numberKey } from '../../../src/attack/build-puzzle.ts';
import type { Publication } from '../../../src/attack/published.ts';
import { type Day, day } from '../../../src/calendar/day.ts';
import type { Area } from '../../../src/definitions/area.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import { publicationOf } from '../../../src/files/read-published.ts';
import { releaseOf } from '../../../src/results/release.ts';
import type { Result } from '../../../src/results/result.ts';
import type { Solver } from '../../../src/statistics/integer-program.ts';
import { dataFiles } from '../../../src/website/data-files.ts';
import { ownContent } from '../content.ts';
import { placeOfResult, trueNumbers } from './true-numbers.ts';

export const AS_OF: Day = day('2026-03-31');

/** What a site publishes of results, as an attacker reads it: out of the very text of its data files. */
export async function publicationFrom(results: readonly Result[], area: Area, solver: Solver): Promise<Publication> {
  const { dictionary } = await ownContent();
  const [first] = results;
  if (first === undefined) throw new RangeError('nothing to publish');
  const shown = disclose(releaseOf({ area: area.id, extract: first.extract, results }), area, solver);
  const years = [...new Set(results.map(({ part }) => part.to))];
  const extract = { asOf: first.extract.asOf, programVersion: '0' };
  const files = dataFiles({ area, results: shown, years, dictionary, extract });
  const text = (path: string) => {
    const content = files.find((file) => file.path === path)?.content;
    if (typeof content !== 'string') throw new RangeError(`no ${path}`);
    return content;
  };
  return publicationOf(text('data/measures.json'), text('data/alla-siffror.json'));
}

/** The true numbers behind a publication, by the keys of the attacker's. */
export function truthOf(results: readonly Result[]): Map<string, number> {
  return new Map(
    results.flatMap((result) =>
      [...trueNumbers(result.figure)].map(
        ([name, value]) =>
          [numberKey({ measure: { id: result.measure }, place: placeOfResult(result) }, name), value] as const,
      ),
    ),
  );
}
