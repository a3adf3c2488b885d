import type { ChartTable } from '../../charts/chart.ts';
import type { Claim, ReportDocument } from './document.ts';

interface ClaimKind {
  readonly name: string;
  readonly isOfFigures: boolean;
}

const KINDS: Readonly<Record<Claim['kind'], ClaimKind>> = {
  value: { name: 'siffra', isOfFigures: true },
  word: { name: 'ord med villkor', isOfFigures: true },
  list: { name: 'uppräkning med villkor', isOfFigures: true },
  absence: { name: 'saknas', isOfFigures: true },
  year: { name: 'år', isOfFigures: false },
  extract: { name: 'uttagsdatum', isOfFigures: false },
  target: { name: 'mål', isOfFigures: false },
  name: { name: 'namn', isOfFigures: false },
  fact: { name: 'uppgift med källa', isOfFigures: false },
};

/** Whether a claim is one about the register's figures. */
export function isFigureClaim({ kind }: Claim): boolean {
  return KINDS[kind].isOfFigures;
}

/** Every claim of the report about figures: what the text says, what it is of, and where it stands. */
export function claimsTable({ claims }: ReportDocument): ChartTable {
  const cell = (text: string) => ({ text, value: text });
  return {
    caption: 'Påståenden om siffror i texten',
    columns: [
      { id: 'nummer', name: 'Nummer', kind: 'text' },
      { id: 'text', name: 'I texten', kind: 'text' },
      { id: 'galler', name: 'Gäller', kind: 'text' },
      { id: 'slag', name: 'Slag', kind: 'text' },
      { id: 'plats', name: 'I kapitelfilen', kind: 'text' },
    ],
    rows: claims
      .filter(isFigureClaim)
      .map(({ id, text, about, kind, file, line }) => [id, text, about, KINDS[kind].name, `${file}:${line}`].map(cell)),
  };
}
