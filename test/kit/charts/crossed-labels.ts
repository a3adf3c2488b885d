import { textWidth } from '../../../src/charts/kit/text-width.ts';

type Point = readonly [x: number, y: number];

/** A thing of a picture, with where it stands in its text: what stands later is drawn over what stands before. */
interface Line {
  readonly at: number;
  readonly ends: readonly [Point, Point];
}
interface Box {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The words of a picture that a line runs through: straight lines, and those between the points of curves that aren't filled. Of lines that
 * paper has been laid over before the words were written nothing is left there.
 */
export function crossedLabels(svg: string): string[] {
  const lines = [...straightLines(svg), ...joinedLines(svg)];
  const plates = platesIn(svg);
  return wordsIn(svg).flatMap(({ words, ...box }) => {
    const under = plates.filter((plate) => plate.at < box.at && holds(plate, box));
    return lines.some((line) => !under.some(({ at }) => at > line.at) && runsThrough(line.ends, box)) ? [words] : [];
  });
}

/** The words of a picture that stand on one another, both of each pair. */
export function collidingLabels(svg: string): string[] {
  const all = wordsIn(svg);
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.words} | ${other.words}`),
  );
}

const holds = (outer: Box, { left, right, top, bottom }: Box) =>
  outer.left <= left && outer.right >= right && outer.top <= top && outer.bottom >= bottom;

const numberIn = (tag: string, name: string) =>
  Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(tag)?.[1] ?? Number.NaN);

function platesIn(svg: string): Box[] {
  return [...svg.matchAll(/<rect [^>]*fill="#ffffff"\/>/g)].map(({ 0: tag, index: at }) => {
    const [left, top] = [numberIn(tag, 'x'), numberIn(tag, 'y')];
    return { at, left, top, right: left + numberIn(tag, 'width'), bottom: top + numberIn(tag, 'height') };
  });
}

function straightLines(svg: string): Line[] {
  return [...svg.matchAll(/<line [^>]*>/g)].map(({ 0: tag, index: at }) => ({
    at,
    ends: [
      [numberIn(tag, 'x1'), numberIn(tag, 'y1')],
      [numberIn(tag, 'x2'), numberIn(tag, 'y2')],
    ],
  }));
}

function joinedLines(svg: string): Line[] {
  return [...svg.matchAll(/<path d="(M[^"]*)" fill="none"[^>]*>/g)].flatMap(({ 1: d = '', index: at }) => {
    const points = pointsOf(d);
    return points.slice(1).flatMap((point, place): Line[] => {
      const before = points[place];
      return before === undefined ? [] : [{ at, ends: [before, point] }];
    });
  });
}

/** The points that a path of straight lines goes through, along the axes or not. */
function pointsOf(d: string): Point[] {
  let [x, y] = [Number.NaN, Number.NaN];
  return [...d.matchAll(/([MLHV])([-\d.,]+)/g)].map(([, letter, to = '']) => {
    const [first = Number.NaN, second = Number.NaN] = to.split(',').map(Number);
    if (letter === 'H') x = first;
    else if (letter === 'V') y = first;
    else [x, y] = [first, second];
    return [x, y];
  });
}

/** What the fonts that stand in for the report's own add to a text's width. */
const SAFE = 1.12;

function wordsIn(svg: string) {
  return [...svg.matchAll(/(<text [^>]*>)([^<]*)<\/text>/g)].flatMap(({ 1: tag = '', 2: words = '', index: at }) => {
    // Upright words stand in a group of their own, turned.
    if (numberIn(tag, 'x') === 0 && numberIn(tag, 'y') === 0) return [];
    const size = / font-size="/.test(tag) ? numberIn(tag, 'font-size') : 14;
    const width = textWidth(words, size, / font-weight="600"/.test(tag)) / SAFE;
    const [, anchor = 'start'] = / text-anchor="(\w+)"/.exec(tag) ?? [];
    const left = numberIn(tag, 'x') - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? 0);
    const y = numberIn(tag, 'y');
    return [{ at, words, left, right: left + width, top: y - 0.7 * size, bottom: y }];
  });
}

/** Whether any point of the line lies within: it is walked in short steps, which is another way than the one that places the words. */
function runsThrough([[x1, y1], [x2, y2]]: Line['ends'], { left, right, top, bottom }: Box) {
  // What lies wholly on one side can't.
  if (Math.max(x1, x2) <= left || Math.min(x1, x2) >= right || Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom)
    return false;
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 4));
  return Array.from({ length: steps + 1 }, (_, at) => at / steps).some((share) => {
    const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
    return x > left && x < right && y > top && y < bottom;
  });
}
