import type { Reference } from '../../../src/report/figures/figure-source.ts';

const YEAR = { from: 2024, to: 2024 };
const BEFORE = { from: 2023, to: 2023 };
const OF = { level: 'riket', years: YEAR, site: 'ileum' };
export const SHARE: Reference = { ...OF, indicator: 'mdk', statistic: 'andel' };
const COVERED: Reference = { ...OF, indicator: 'tackning', statistic: 'andel' };
const LIVING: Reference = { ...OF, indicator: 'overlevnad-efter-metastas', statistic: 'med-metastas' };
const COUNT: Reference = { ...OF, indicator: 'registrerade', statistic: 'antal' };
const WAIT: Reference = { ...OF, indicator: 'tid-till-operation', statistic: 'median' };

/** Something a word can be said of, as a binding and as references. */
export interface Trial {
  /** What the sentence names, where it isn't the ileum. */
  readonly about?: string;
  readonly of: string;
  readonly subject: Reference;
  readonly base?: Reference;
}

/** What each kind of word is tried on. */
export const TRIALS: Readonly<
  Record<'share' | 'difference' | 'target' | 'test' | 'levels' | 'statistics', readonly Trial[]>
> = {
  share: [
    { of: 'mdk; riket; 2024; ileum', subject: SHARE },
    { of: 'överlevnad efter metastas: med metastas; riket; 2024; ileum', subject: LIVING },
  ],
  difference: [
    { of: 'mdk; riket; 2023 → 2024; ileum', subject: SHARE, base: { ...SHARE, years: BEFORE } },
    { of: 'täckning; riket; 2023 → 2024; ileum', subject: COVERED, base: { ...COVERED, years: BEFORE } },
    {
      of: 'mdk; riket; 2024; föregående uttag → uttaget; ileum',
      subject: SHARE,
      base: { ...SHARE, extract: 'previous' },
    },
    {
      of: 'överlevnad efter metastas: med metastas mot utan metastas; riket; 2024; ileum',
      subject: LIVING,
      base: { ...LIVING, statistic: 'utan-metastas' },
    },
    { of: 'registrerade; riket; 2023 → 2024; ileum', subject: COUNT, base: { ...COUNT, years: BEFORE } },
    {
      about: 'Ileum mot pankreas',
      of: 'tid till operation: median; riket; 2024; ileum mot pankreas',
      subject: WAIT,
      base: { ...WAIT, site: 'pankreas' },
    },
  ],
  target: [
    { of: 'täckning; riket; 2024; ileum', subject: COVERED },
    { of: 'mdk; riket; 2024; ileum', subject: SHARE },
  ],
  levels: [
    {
      about: 'Ileum i Nordanskog',
      of: 'täckning; Nordanskog; 2024; ileum',
      subject: { ...COVERED, level: 'nordan' },
    },
  ],
  statistics: [
    {
      of: 'bilddiagnostik: datortomografi; riket; 2024; ileum',
      subject: { ...OF, indicator: 'bilddiagnostik', statistic: 'dt' },
    },
  ],
  test: [{ of: 'överlevnad efter metastas: p; riket; 2024; ileum', subject: { ...LIVING, statistic: 'p' } }],
};
