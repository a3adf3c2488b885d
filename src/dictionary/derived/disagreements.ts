import type { Problem, Where } from '../../problems/problem.ts';

/** A registered variable that we can also derive. */
export type DerivedVariable = 'who_grad' | 'stadium' | 't';

/**
 * A registered value and a derived one that differ: shown, never replaced. The message names the variable and both classes
 * (a class is shared by many), and nothing else of the row. Whether two values differ is the variable's own matter: the
 * caller asks `sameGrade` or `sameStage` first.
 */
export function disagreement(variable: DerivedVariable, entered: string, derived: string, where: Where): Problem {
  const { says, check } = VARIABLES[variable];
  return {
    ...where,
    column: variable,
    code: 'derived-differs',
    severity: 'warning',
    message: says(entered, derived),
    remedy: `Kontrollera ${check} mot patologens svar och rätta det som är fel. Tills dess används det registrerade värdet.`,
  };
}

const VARIABLES: Readonly<
  Record<DerivedVariable, { says: (entered: string, derived: string) => string; check: string }>
> = {
  who_grad: {
    says: (entered, derived) =>
      `WHO-grad: registrerat är ${grade(entered)}, men Ki-67, mitoser och differentiering ger ${grade(derived)}.`,
    check: 'graden, Ki-67, mitoserna, differentieringen och WHO-utgåvan',
  },
  stadium: {
    says: (entered, derived) => `Stadium: registrerat är stadium ${entered}, men T, N och M ger stadium ${derived}.`,
    check: 'stadiet, T, N, M och TNM-utgåvan',
  },
  t: {
    says: (entered, derived) => `T: registrerat är ${entered}, men storleken ger minst ${derived}.`,
    check: 'T, storleken i mm och TNM-utgåvan',
  },
};

function grade(code: string): string {
  return code === 'nec' ? 'NEC' : `grad ${code}`;
}
