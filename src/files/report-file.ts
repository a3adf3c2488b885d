import { hash } from 'node:crypto';
import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import { writtenNumber } from '../report/comparison/report-numbers.ts';
import { z } from '../schema.ts';
import { type Simulation, simulation } from './outbox/mark.ts';

/** Which report a file of numbers is of: what it must share with a report that is held against it, and what sets them apart. */
export interface ReportIdentity {
  /** The register's area. */
  readonly area: string;
  readonly year: number;
  readonly asOf: Day;
  /** There when its numbers are made up. */
  readonly simulation?: Simulation;
}

/** A file of a report's numbers, as it is read back. */
export const reportFile = z.looseObject({
  rapport: z.strictObject({
    omrade: z.string().min(1),
    ar: z.int(),
    uttag: z.string().refine(isDay),
    simulerad: simulation.optional(),
  }),
  rows: z.array(writtenNumber),
});

/** The file with the report that it is of, and last the checksum of all of it: a number that somebody changes in it no longer fits. */
export function sealed(text: string, { area, year, asOf, simulation: madeUp }: ReportIdentity): string {
  const rapport = {
    ...{ omrade: area, ar: year, uttag: asOf },
    ...(madeUp === undefined ? {} : { simulerad: madeUp }),
  };
  const open = `${text.trimEnd().slice(0, -1)},"rapport":${JSON.stringify(rapport)}`;
  return `${open},"kontrollsumma":"${checksum(JSON.parse(`${open}}`))}"}\n`;
}

/** Whether a file's checksum is that of what it holds, however it is laid out. */
export function isWhole(text: string): boolean {
  const { kontrollsumma, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return kontrollsumma === checksum(rest);
}

const checksum = (value: unknown) => hash('sha256', JSON.stringify(value), 'hex');
