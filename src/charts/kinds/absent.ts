import type { PublicAbsent } from '../../disclosure/public-result.ts';
import { absenceWords } from '../../words/absence.ts';
import { absentSentence } from '../words/figure-words.ts';
import { type FigureChartKind, SILENT } from './chart-kind.ts';

export const absent: FigureChartKind<PublicAbsent> = {
  ...SILENT,
  sentence: ({ reason }, said) => absentSentence(said, { absent: reason }),
  inWords: ({ reason }) => absenceWords(reason),
};
