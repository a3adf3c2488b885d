import type { PlainFault, PlainRule } from '../plain-rule.ts';

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Each bracket and each quote has its other half. */
export const brackets: PlainRule = {
  id: 'parenteser-i-par',
  says: 'Parenteser och citattecken står i par.',
  faults: ({ text }) => {
    const open: { readonly mark: string; readonly at: number }[] = [];
    const faults: PlainFault[] = [];
    const BETTER = 'Sätt ut den andra halvan.';
    for (const [at, mark] of [...text].entries()) {
      if ('(['.includes(mark)) open.push({ mark, at });
      const half = PAIRS[mark];
      if (half !== undefined && open.pop()?.mark !== half) faults.push({ at, found: mark, better: BETTER });
    }
    const quotes = text.match(/”/g)?.length ?? 0;
    return [
      ...faults,
      ...open.map(({ mark, at }) => ({ at, found: mark, better: BETTER })),
      ...(quotes % 2 === 1 ? [{ at: text.indexOf('”'), found: '”', better: BETTER }] : []),
    ];
  },
};
