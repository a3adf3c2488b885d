import type { Area } from '../../definitions/area.ts';

/** What those who report are called. */
export interface ReporterNouns {
  readonly one: string;
  readonly many: string;
  /** Of them all: `enheterna`. */
  readonly all: string;
}

/** Units that care, or in a register the regions that take part. */
export function reporterNouns({ participation }: Pick<Area, 'participation'>): ReporterNouns {
  return participation === undefined ? UNITS : REGIONS;
}

const UNITS: ReporterNouns = { one: 'enhet', many: 'enheter', all: 'enheterna' };
const REGIONS: ReporterNouns = { one: 'region', many: 'regioner', all: 'regionerna' };
