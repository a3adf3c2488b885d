import { textWidth } from '../../../src/charts/kit/text-width.ts';

type Point = readonly [x: number, y: number];

/** The words of a picture that a line runs through: straight lines, and those between the points of curves that aren't filled. */
export function crossedLabels(svg: string): string[] {
  const lines = [...straightLines(svg), ...joinedLines(svg)];
  return wordsIn(svg).flatMap(({ words, left, right, top, bottom }) =>
    lines.some((line) => runsThrough(line, left, right, top, bottom)) ? [words] : [],
  );
}

const numberIn = (tag: string, name: string) =>
  Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN);

function straightLines(svg: string): (readonly [Point, Point])[] {
  return [...svg.matchAll(/<line [^>]*>/g)].map(([tag]) => [
    [numberIn(tag, 'x1'), numberIn(tag, 'y1')],
    [numberIn(tag, 'x2'), numberIn(tag, 'y2')],
  ]);
}

function joinedLines(svg: string): (readonly [Point, Point])[] {
  return [...svg.matchAll(/<path d="(M[^"]*)" fill="none"[^>]*>/g)].flatMap(([, d = '']) => {
    const points = d
      .slice(1)
      .split('L')
      .map((pair): Point => {
        const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
        return [x, y];
      });
    return points.slice(1).flatMap((point, at): (readonly [Point, Point])[] => {
      const before = points[at];
      return before === undefined ? [] : [[before, point]];
    });
  });
}

/** What the fonts that stand in for the report's own add to a text's width. */
const SAFE = 1.12;

function wordsIn(svg: string) {
  return [...svg.matchAll(/(<text [^>]*>)([^<]*)<\/text>/g)].flatMap(([, tag = '', words = '']) => {
    // Upright words stand in a group of their own, turned.
    if (numberIn(tag, 'x') === 0 && numberIn(tag, 'y') === 0) return [];
    const size = / font-size="/.test(tag) ? numberIn(tag, 'font-size') : 14;
    const width = textWidth(words, size, / font-weight="600"/.test(tag)) / SAFE;
    const [, anchor = 'start'] = / text-anchor="(\w+)"/.exec(tag) ?? [];
    const left = numberIn(tag, 'x') - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0);
    const y = numberIn(tag, 'y');
    return [{ words, left, right: left + width, top: y - 0.7 * size, bottom: y }];
  });
}

/** Whether any point of the line lies within: it is walked in short steps, which is another way than the one that places the words. */
function runsThrough(
  [[x1, y1], [x2, y2]]: readonly [Point, Point],
  left: number,
  right: number,
  top: number,
  bottom: number,
) {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 4));
  return Array.from({ length: steps + 1 }, (_, at) => at / steps).some((share) => {
    const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
    return x > left && x < right && y > top && y < bottom;
  });
}
