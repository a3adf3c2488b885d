import type { ChartTable } from '../../charts/chart.ts';
import type { Claim, ReportDocument } from './document.ts';

const KINDS: Readonly<Record<Claim['kind'], string>> = {
  value: 'siffra',
  word: 'ord med villkor',
  list: 'uppräkning med villkor',
  absence: 'saknas',
  year: 'år',
  extract: 'uttagsdatum',
  target: 'mål',
  name: 'namn',
  fact: 'uppgift med källa',
};

/** Whether a claim is one about the register's figures. */
export function isFigureClaim({ kind }: Claim): boolean {
  return kind === 'value' || kind === 'word' || kind === 'list' || kind === 'absence';
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
      .map(({ id, text, about, kind, file, line }) => [id, text, about, KINDS[kind], `${file}:${line}`].map(cell)),
  };
}
