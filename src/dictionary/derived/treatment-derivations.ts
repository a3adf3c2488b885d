import { anyYes } from './any-of.ts';
import type { Derive } from './derivation.ts';
import { isOperation, type TreatmentFacts } from './person-facts.ts';
import { dayOf, textOf } from './row-values.ts';

/** Variables of a treatment, by their `härledning` in `content/register/harledda/tumorbehandling.yaml`. */
export const TREATMENT_DERIVATIONS = {
  tumorkoppling: ({ by }) => by,
  tumortyp: ({ tumour }) => textOf(tumour?.row, 'tumortyp'),
  lokalgrupp: ({ tumour }) => tumour?.derived.siteGroup ?? null,
  sjukvardsregion: ({ tumour }) => tumour?.residence.region ?? null,
  diagnosdatum: ({ tumour }) => dayOf(tumour?.row, 'diagnosdatum'),
  metastas: ({ tumour }, _sources, from) =>
    tumour === undefined ? null : anyYes(tumour.row, from.flatMap(siteOfMetastasis)),
  forsta_kirurgi: ({ row, tumour }) =>
    isOperation(row) && tumour !== undefined ? tumour.treatments.find(isOperation) === row : null,
} as const satisfies Readonly<Record<string, Derive<TreatmentFacts>>>;

/** The column of the diagnosis that a path names, where it is one of the sites that can be affected. */
function siteOfMetastasis(path: string): readonly string[] {
  const [table, column = ''] = path.split('.');
  return table === 'diagnos' && column.startsWith('met_') ? [column] : [];
}
