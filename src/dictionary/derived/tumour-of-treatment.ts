import type { Row } from '../dictionary.ts';
import { textOf } from './row-values.ts';

/** The tumour that a treatment is of, and how that is known; or why it isn't. */
export type TreatedTumour =
  | { readonly tumour: Row; readonly by: TumourLink }
  | { readonly tumour: null; readonly reason: 'none' | 'several' | 'unknown' };

/** Codes of `tumorbehandling.tumorkoppling`: the treatment names its tumour, or the person has only one it can be. */
export type TumourLink = 'tumor_id' | 'enda_tumoren';

/**
 * The tumour that a treatment is of, among the same person's. A treatment that names none belongs to the person's only tumour
 * of the kind that its indication says: `none` when there is none, `several` when it can be any of them, `unknown` when
 * it names another tumour than those the person has.
 */
export function tumourOfTreatment(treatment: Row, tumours: readonly Row[]): TreatedTumour {
  if (tumours.length === 0) return { tumour: null, reason: 'none' };
  const named = textOf(treatment, 'tumor_id');
  if (named !== null) {
    const tumour = tumours.find((row) => textOf(row, 'tumor_id') === named);
    return tumour === undefined ? { tumour: null, reason: 'unknown' } : { tumour, by: 'tumor_id' };
  }
  const indication = textOf(treatment, 'indikation');
  const [only, ...others] = tumours.filter((row) => isTreatedFor(indication, textOf(row, 'tumortyp')));
  if (only === undefined) return { tumour: null, reason: 'none' };
  return others.length > 0 ? { tumour: null, reason: 'several' } : { tumour: only, by: 'enda_tumoren' };
}

/** The tumour types that the indication «net» stands for; the other two stand for adrenal tumours. */
const NEUROENDOCRINE: readonly string[] = ['net', 'nec', 'minen'];

function isTreatedFor(indication: string | null, tumourType: string | null): boolean {
  if (indication === null || tumourType === null) return true;
  return (indication === 'net') === NEUROENDOCRINE.includes(tumourType);
}
