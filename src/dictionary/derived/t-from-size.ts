import { type NumberSpan, position } from './range.ts';

/** T limits by size for an edition, site and tumour type. Content: `storlek` in `content/register/harledda/stadium.yaml`. */
export interface SizeTable {
  readonly name: string;
  /** Set where AJCC and UICC draw the line differently; otherwise the table is for both. */
  readonly variant?: SizeVariant;
  readonly editions: readonly string[];
  readonly sites: readonly string[];
  readonly tumorTypes: readonly string[];
  readonly sources: readonly string[];
  readonly rows: readonly { readonly t: string; readonly mm: NumberSpan }[];
}

/** Pancreas, 20 mm exactly: AJCC 8 has T1 <2 cm and T2 2–4 cm, UICC 8 T1 ≤2 cm and T2 >2 cm (domain.md 3.3). */
export type SizeVariant = (typeof sizeVariants)[number];
export const sizeVariants = ['ajcc', 'uicc'] as const;

export interface SizedTumor {
  readonly edition: string | null;
  readonly site: string | null;
  readonly tumorType: string | null;
  /** Largest dimension in mm. */
  readonly sizeMm: number | null;
}

export type TFromSizeReason = 'missing-size' | 'no-limits' | 'depth-decides';
export type TFromSizeResult = { readonly t: string } | { readonly reason: TFromSizeReason };

/** The lowest T (`T1`) that a tumour of this size can have; growth into its surroundings may make it higher. */
export function tFromSize(tumor: SizedTumor, variant: SizeVariant, tables: readonly SizeTable[]): TFromSizeResult {
  const { edition, site, tumorType, sizeMm } = tumor;
  if (sizeMm === null || sizeMm <= 0) return { reason: 'missing-size' };
  if (edition === null || site === null || tumorType === null) return { reason: 'no-limits' };
  const table = tables.find(
    (candidate) =>
      (candidate.variant === undefined || candidate.variant === variant) &&
      candidate.editions.includes(edition) &&
      candidate.sites.includes(site) &&
      candidate.tumorTypes.includes(tumorType),
  );
  if (table === undefined) return { reason: 'no-limits' };
  const row = table.rows.find(({ mm }) => position(mm, sizeMm) === 0);
  return row === undefined ? { reason: 'depth-decides' } : { t: `T${row.t}` };
}
