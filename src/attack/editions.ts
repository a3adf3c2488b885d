import type { Solver } from '../statistics/integer-program.ts';
import { attack } from './attack.ts';
import { inWords } from './build-puzzle.ts';
import { knowledgeOf } from './kinds/kinds.ts';
import type { PersonWin } from './persons/attack-persons.ts';
import { latePersons } from './persons/late-persons.ts';
import { figureKey, type Publication, type PublishedFigure, type PublishedPlace } from './published.ts';
import type { Win } from './solve-puzzle.ts';
import { mergedFigures } from './table-figures.ts';

/** A number that so few have come to since the earlier edition, or gone from, that it is told of them. */
export interface FewChanged {
  readonly measure: string;
  readonly place: PublishedPlace;
  /** In words of the published files. */
  readonly name: string;
  readonly earlier: number;
  readonly later: number;
}

/** What two editions of the same figures tell together, and neither of them alone. */
export interface EditionAttack {
  readonly changed: readonly FewChanged[];
  readonly persons: readonly PersonWin[];
  /** Hidden in both, and worked out of both: what one hides the other shows. */
  readonly wins: readonly Win[];
  /** Parts of the two that no numbers fit: of as many cases they aren't of the same, and nothing is worked out of them. */
  readonly contradictions: number;
}

/** Tells what two editions say of those who have come in between. */
export function betweenEditions(
  earlier: Publication,
  later: Publication,
  solver: Solver,
): Pick<EditionAttack, 'changed' | 'persons'> {
  return { changed: changedFew(earlier, later), persons: latePersons(earlier, later, solver) };
}

/** Attacks two editions together. Who has come in between is new; of all others the same is taken to be known as before. */
export function attackEditions(earlier: Publication, later: Publication, solver: Solver): EditionAttack {
  const keyOf = ({ secret: { measure, place, name } }: Win) => JSON.stringify([measure, place, name]);
  const before = new Set(attack(later, solver).wins.map(keyOf));
  const both = { ...later, figures: mergedFigures(later.figures, unchanged(earlier, later)) };
  const { wins, contradictions } = attack(both, solver);
  const more = wins.filter((win) => !before.has(keyOf(win)));
  return { ...betweenEditions(earlier, later, solver), wins: more, contradictions };
}

function changedFew(earlier: Publication, { area, figures }: Publication): FewChanged[] {
  const { threshold } = area.disclosure;
  return pairs(earlier.figures, figures).flatMap(([old, now]) =>
    knowledgeOf(now).secrets.flatMap(({ terms }): FewChanged[] => {
      const [before, after] = [old, now].map(({ numbers }) =>
        terms.reduce((sum, [name, by]) => sum + by * Number(typedNumber(numbers.get(name))), 0),
      ) as [number, number];
      const few = Math.abs(after - before);
      const { measure, place } = now;
      return few > 0 && few < threshold
        ? [{ measure: measure.id, place, name: inWords(terms), earlier: before, later: after }]
        : [];
    }),
  );
}

/** NaN where no number is shown, which is never few. */
const typedNumber = (read: number | string | undefined) => (typeof read === 'number' ? read : Number.NaN);

/** The earlier edition's figures of as many cases as now, with nothing that is shown in both and differs. */
function unchanged(earlier: Publication, later: Publication): PublishedFigure[] {
  return pairs(earlier.figures, later.figures).flatMap(([old, now]) => {
    const shown = [...old.numbers].filter(([, read]) => typeof read === 'number');
    const both = shown.filter(([name]) => typeof now.numbers.get(name) === 'number');
    const isOfAsMany = both.some(([name]) => name === 'n' || name === 'denominator');
    const isSame = isOfAsMany && both.every(([name, read]) => now.numbers.get(name) === read);
    return isSame ? [old] : [];
  });
}

/** The same figures in two editions. */
function pairs(
  earlier: readonly PublishedFigure[],
  later: readonly PublishedFigure[],
): (readonly [PublishedFigure, PublishedFigure])[] {
  const before = new Map(earlier.map((figure) => [figureKey(figure), figure]));
  return later.flatMap((now) => {
    const old = before.get(figureKey(now));
    return old === undefined ? [] : [[old, now] as const];
  });
}
