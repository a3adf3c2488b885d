import { type Pdf, pagesOf, pointed } from './read-pdf.ts';

/** A page's height, and the stretches of it from the top that something is drawn in: letters, pictures' marks, lines. In points. */
export interface PageExtents {
  readonly height: number;
  readonly drawn: readonly (readonly [top: number, bottom: number])[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const WHOLE: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads where on each page something is drawn, out of its content streams (ISO 32000-1, 8.5 and 9.4). Fills of the whole page's width are paper. */
export function pageExtents(pdf: Pdf): PageExtents[] {
  const catalog = [...pdf.objects.values()].find((body) => /\/Type ?\/Catalog/.test(body)) ?? '';
  return pagesOf(pdf, pointed(catalog, 'Pages')).map((page) => {
    const body = pdf.objects.get(page) ?? '';
    const [, , , height = 0] = numbersIn(/\/MediaBox ?\[([^\]]*)\]/.exec(body)?.[1] ?? '');
    const spans: [number, number][] = [];
    readContent(pdf, page, WHOLE, (low, high) => spans.push([height - high, height - low]));
    return { height, drawn: joined(spans) };
  });
}

const numbersIn = (text: string) => text.trim().split(/\s+/).map(Number);

/** Runs through a stream's operators, and through those of the forms that it draws. */
function readContent(pdf: Pdf, object: number, start: Matrix, draw: (low: number, high: number) => void): void {
  const body = pdf.objects.get(object) ?? '';
  const isForm = /\/Subtype ?\/Form/.test(body);
  const stream = pdf.streams.get(isForm ? object : pointed(body, 'Contents'))?.toString('latin1') ?? '';
  const resources = body.includes('/Resources <<') ? body : (pdf.objects.get(pointed(body, 'Resources')) ?? '');
  const listed = /\/XObject ?<<([^>]*)>>/.exec(resources)?.[1] ?? pdf.objects.get(pointed(resources, 'XObject')) ?? '';
  const forms = new Map([...listed.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', of]) => [name, Number(of)]));
  let matrix = isForm ? times(matrixIn(/\/Matrix ?\[([^\]]*)\]/.exec(body)?.[1]), start) : start;
  let [textMatrix, size] = [WHOLE, 0];
  let path: number[] = [];
  const kept: Matrix[] = [];
  const y = (at: Matrix, [px, py]: readonly [number, number]) => at[1] * px + at[3] * py + at[5];
  const paint = () => {
    if (path.length > 0) draw(Math.min(...path), Math.max(...path));
    path = [];
  };
  for (const { operator, operands } of operations(stream)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands;
    if (operator === 'q') kept.push(matrix);
    else if (operator === 'Q') matrix = kept.pop() ?? matrix;
    else if (operator === 'cm') matrix = times([a, b, c, d, e, f], matrix);
    else if (operator === 'Tm') textMatrix = [a, b, c, d, e, f];
    else if (operator === 'Td') textMatrix = times([1, 0, 0, 1, a, b], textMatrix);
    else if (operator === 'Tf') size = a;
    else if (operator === 'Tj' || operator === 'TJ') {
      const at = times(textMatrix, matrix);
      draw(
        ...([y(at, [0, -0.2 * size]), y(at, [0, 0.7 * size])].toSorted((one, two) => one - two) as [number, number]),
      );
    } else if (operator === 'm' || operator === 'l') path.push(y(matrix, [a, b]));
    else if (operator === 'c') path.push(y(matrix, [a, b]), y(matrix, [c, d]), y(matrix, [e, f]));
    else if (operator === 're') path.push(y(matrix, [a, b]), y(matrix, [a + c, b + d]));
    else if (/^(?:[fFBbS]\*?|s)$/.test(operator)) paint();
    else if (operator === 'n') path = [];
    else if (operator.startsWith('/')) {
      const form = forms.get(operator.slice(1));
      if (form !== undefined) readContent(pdf, form, matrix, draw);
    }
  }
}

/** The operators of a stream with their numbers; `/Name Do` as `/Name`. Strings are as if they weren't there. */
function* operations(stream: string): Generator<{ readonly operator: string; readonly operands: readonly number[] }> {
  const plain = stream.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>/g, ' ').replace(/<<[\s\S]*?>>/g, ' ');
  let operands: number[] = [];
  let name = '';
  for (const [token] of plain.matchAll(/\/[^\s/[\]<>()]+|-?\d*\.?\d+|[A-Za-z'"*]+\*?/g)) {
    if (token.startsWith('/')) name = token;
    else if (/^-?[\d.]/.test(token)) operands.push(Number(token));
    else {
      yield { operator: token === 'Do' ? name : token, operands };
      operands = [];
    }
  }
}

function matrixIn(text: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text === undefined ? WHOLE : numbersIn(text);
  return [a, b, c, d, e, f];
}

/** First the one, then the other. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** Stretches that meet as one. */
function joined(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const [top, bottom] of spans.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last !== undefined && top <= last[1]) last[1] = Math.max(last[1], bottom);
    else all.push([top, bottom]);
  }
  return all;
}

/**
 * What share of the height between two margins is in holes larger than the room between paragraphs. @param margins from the top and the
 * bottom, in points @param room that is no hole
 */
export function emptyShare({ height, drawn }: PageExtents, margins: readonly [number, number], room: number): number {
  const [from, to] = [margins[0], height - margins[1]];
  let [at, empty] = [from, 0];
  for (const [top, bottom] of [...drawn, [to, to] as const]) {
    if (bottom < from || top > to + 0.01) continue;
    const hole = Math.min(top, to) - at;
    if (hole > room) empty += hole;
    at = Math.max(at, bottom);
  }
  return empty / (to - from);
}
