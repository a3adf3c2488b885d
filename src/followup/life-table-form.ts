import type { Form, Variable } from '../dictionary/dictionary.ts';

const column = (
  id: string,
  name: string,
  rest: Pick<Variable, 'type' | 'codes' | 'help'> & Partial<Variable>,
): Variable => ({
  id,
  name,
  required: true,
  personal: false,
  ...rest,
});

/** The population's life table as a file: yearly probability of death by sex, age and calendar year. Not of the register: it is given beside it. */
export const LIFE_TABLE_FORM: Form = {
  id: 'livslangdstabell',
  name: 'Livslängdstabell',
  description: 'Befolkningens dödsrisk per kön, ålder och kalenderår.',
  row: 'ett kön, en ålder och ett kalenderår',
  key: ['kon', 'alder', 'ar'],
  variables: [
    column('kon', 'Kön', {
      type: 'code',
      codes: [
        { id: 'kvinna', name: 'kvinna' },
        { id: 'man', name: 'man' },
      ],
      help: 'Kvinna eller man.',
    }),
    column('alder', 'Ålder', { type: 'integer', codes: [], limits: { from: 0, to: 130 }, help: 'Ålder i hela år.' }),
    column('ar', 'Kalenderår', { type: 'integer', codes: [], limits: { from: 1800, to: 2150 }, help: 'Kalenderår.' }),
    column('dodssannolikhet', 'Dödsrisk', {
      type: 'decimal',
      codes: [],
      limits: { from: 0, to: 0.9999 },
      help: 'Sannolikheten att dö inom ett år, mellan 0 och 1.',
    }),
  ],
};

/** The sexes of a life table, in the order that its rows code them. */
export const LIFE_TABLE_SEXES: readonly string[] = ['kvinna', 'man'];
