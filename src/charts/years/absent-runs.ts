import type { Absence, Shown } from '../../disclosure/public-result.ts';
import { type Markup, markup } from '../../markup.ts';
import { shortAbsence, shortAbsentText } from '../../words/absence.ts';
import { type Box, crosses, type Segment } from '../kit/free-label.ts';
import type { KeyItem } from '../kit/key.ts';
import { PALETTE, TEXT } from '../kit/palette.ts';
import { absenceBox } from '../kit/placeholder.ts';
import { text } from '../kit/svg.ts';
import { textWidth, wrapText } from '../kit/text-width.ts';

/** Years in a row without a number, for one reason: one mark, with the reason under it where that has room. */
export interface AbsentRun {
  readonly absence: Absence;
  readonly box: Box;
  /** None where they have no room: the picture's key then has them. */
  readonly words: readonly { readonly words: string; readonly x: number; readonly y: number }[];
  /** All that it takes. */
  readonly taken: readonly Box[];
}

interface PlacedYear {
  readonly value: Shown;
  /** The middle of the year. */
  readonly x: number;
}

/** Half a box, and its height. */
const HALF = 7;
const LINE = 14;
/** Between the words of two runs. */
const AIR = 4;

/**
 * The runs of a panel's years, off the axis.
 * @param room the width of a year @param lines what no words may stand on
 */
export function absentRuns(
  places: readonly PlacedYear[],
  base: number,
  room: number,
  lines: readonly Segment[],
): AbsentRun[] {
  const runs: { readonly absence: Absence; readonly xs: number[] }[] = [];
  let last: { readonly absence: Absence; readonly xs: number[] } | undefined;
  for (const { value, x } of places) {
    if (typeof value === 'number') {
      last = undefined;
      continue;
    }
    // What a share is about is each year's own.
    if (last !== undefined && last.absence.absent === value.absent && (last.absence.about ?? value.about) === undefined)
      last.xs.push(x);
    else {
      last = { absence: value, xs: [x] };
      runs.push(last);
    }
  }
  return runs.map(({ absence, xs }) => runAt(absence, xs, base, room, lines));
}

function runAt(
  absence: Absence,
  xs: readonly number[],
  base: number,
  room: number,
  lines: readonly Segment[],
): AbsentRun {
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const middle = (first + last) / 2;
  const width = last - first + room - AIR;
  const wrapped = wrapText(shortAbsentText(absence), width, TEXT.small);
  const top = base - 26 - wrapped.length * LINE;
  const placed = wrapped.map((words, at) => ({ words, x: middle, y: top + 28 + at * LINE }));
  const boxes = placed.map(({ words, x, y }): Box => {
    const half = textWidth(words, TEXT.small) / 2;
    return { left: x - half, right: x + half, top: y - 0.72 * TEXT.small, bottom: y + 1.5 };
  });
  const hasRoom =
    wrapped.every((line) => !line.endsWith('-') && textWidth(line, TEXT.small) <= width) &&
    !boxes.some((box) => lines.some((line) => crosses(line, box)));
  const at = hasRoom ? top : base - 26 - LINE;
  const box = { left: first - HALF, right: last + HALF, top: at, bottom: at + LINE };
  return hasRoom ? { absence, box, words: placed, taken: [box, ...boxes] } : { absence, box, words: [], taken: [box] };
}

/** Draws a run: a box as wide as its years, and its words under it. */
export function drawRun({ absence, box, words }: AbsentRun): Markup {
  const style = { size: TEXT.small, colour: PALETTE.soft, anchor: 'middle' } as const;
  return markup`${absenceBox(absence, box.left, box.top, box.right - box.left, box.bottom - box.top)}${words.map((line) => text(line.words, line.x, line.y, style))}`;
}

/** What the key must say of runs whose words have no room, each once. */
export function runKey(runs: readonly AbsentRun[]): KeyItem[] {
  const untold = runs.filter(({ words }) => words.length === 0);
  const byWords = new Map(untold.map(({ absence }) => [keyWords(absence), absence]));
  return [...byWords].map(([words, absence]) => ({
    words,
    width: LINE,
    draw: (x, y) => absenceBox(absence, x - HALF, y - HALF, LINE, LINE),
  }));
}

const keyWords = ({ absent, about }: Absence) => (about === undefined ? shortAbsence(absent) : 'avrundat: se tabellen');
