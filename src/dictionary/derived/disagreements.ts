import { type Problem, problem, type Where } from '../../problems/problem.ts';

/** The table of the registered variables that we can also derive. */
export const COMPARED_TABLE = 'diagnos';

/** A registered variable that we can also derive, and the columns that it is derived from. */
export const COMPARED = {
  who_grad: ['who_utgava', 'ki67', 'mitoser', 'differentiering', 'lokal', 'tumortyp'],
  stadium: ['tnm_utgava', 't', 'n', 'm', 'lokal', 'tumortyp'],
  t: ['tnm_utgava', 'storlek_mm', 'lokal', 'tumortyp'],
} as const;
export type ComparedVariable = keyof typeof COMPARED;

/**
 * A registered value and a derived one that differ: shown, never replaced. The message names the variable and both classes
 * (a class is shared by many), and nothing else of the row. Whether two values differ is the variable's own matter: the
 * caller asks `sameGrade` or `sameStage` first.
 */
export function disagreement(variable: ComparedVariable, entered: string, derived: string, where: Where): Problem {
  const { name, from, check, least = '', inWords } = VARIABLES[variable];
  const words = { name, from, check, entered: inWords(entered), derived: `${least}${inWords(derived)}` };
  return problem('derived-differs', words, { ...where, column: variable });
}

interface Wording {
  readonly name: string;
  /** What the derived value comes from. */
  readonly from: string;
  readonly check: string;
  readonly least?: string;
  readonly inWords: (value: string) => string;
}

const VARIABLES: Readonly<Record<ComparedVariable, Wording>> = {
  who_grad: {
    name: 'WHO-grad',
    from: 'Ki-67, mitoser och differentiering',
    check: 'graden, Ki-67, mitoserna, differentieringen och WHO-utgåvan',
    inWords: (code) => (code === 'nec' ? 'NEC' : `grad ${code}`),
  },
  stadium: {
    name: 'Stadium',
    from: 'T, N och M',
    check: 'stadiet, T, N, M och TNM-utgåvan',
    inWords: (stage) => `stadium ${stage}`,
  },
  t: {
    name: 'T',
    from: 'storleken',
    check: 'T, storleken i mm och TNM-utgåvan',
    least: 'minst ',
    inWords: (t) => t,
  },
};
