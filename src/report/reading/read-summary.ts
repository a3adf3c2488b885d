import type { Problem } from '../../problems/problem.ts';
import { parseWith, z } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';

/**
 * How the summary's points are written: which statistics they are chosen among, and a sentence for each rule with marks such as
 * `<nivå>` that the rule fills in. The sentences are bound to figures as those of chapters are.
 */
export interface SummaryContent {
  readonly introduction: string;
  /** What a sentence says of a group of sites, by its id. */
  readonly sites: Readonly<Record<string, string>>;
  readonly statistics: readonly { readonly reference: string; readonly words: string }[];
  readonly sentences: Readonly<Record<SummaryRule, string>>;
}

/** What a sentence of the summary is chosen by. */
export type SummaryRule =
  | 'nationSinceStart'
  | 'change'
  | 'falls'
  | 'fewFalls'
  | 'fallsAsShown'
  | 'fewFallsAsShown'
  | 'fallsBeyondLag'
  | 'fewFallsBeyondLag'
  | 'rises'
  | 'fewRises'
  | 'risesAsShown'
  | 'fewRisesAsShown'
  | 'target'
  | 'gap'
  | 'lowest'
  | 'latest'
  | 'newYear'
  | 'newSince'
  | 'stillOpen';

const text = z.string().min(1);

const file = z
  .strictObject({
    inledning: text,
    lokaler: z.record(text, z.string()),
    svar: z.array(z.strictObject({ svar: text, som: text })).min(1),
    meningar: z.strictObject({
      riket_sedan_start: text,
      ändring: text,
      har_sjunkit: text,
      har_sjunkit_få: text,
      har_sjunkit_visat: text,
      har_sjunkit_få_visat: text,
      har_sjunkit_pågår: text,
      har_sjunkit_få_pågår: text,
      har_stigit: text,
      har_stigit_få: text,
      har_stigit_visat: text,
      har_stigit_få_visat: text,
      mål: text,
      skillnad: text,
      lägst: text,
      rapportåret: text,
      nytt_år: text,
      nytt_sedan_uttaget: text,
      pågår: text,
    }),
  })
  .transform(({ inledning, lokaler, svar, meningar }): SummaryContent => {
    const { ändring: change, har_sjunkit: falls, mål: target, skillnad: gap, lägst: lowest } = meningar;
    const {
      har_sjunkit_få: fewFalls,
      har_sjunkit_visat: fallsAsShown,
      har_sjunkit_få_visat: fewFallsAsShown,
    } = meningar;
    const { har_sjunkit_pågår: fallsBeyondLag, har_sjunkit_få_pågår: fewFallsBeyondLag } = meningar;
    const { har_stigit: rises, har_stigit_få: fewRises } = meningar;
    const { har_stigit_visat: risesAsShown, har_stigit_få_visat: fewRisesAsShown } = meningar;
    const { rapportåret: latest, nytt_år: newYear, nytt_sedan_uttaget: newSince } = meningar;
    const { pågår: stillOpen, riket_sedan_start: nationSinceStart } = meningar;
    return {
      introduction: inledning,
      sites: lokaler,
      statistics: svar.map((one) => ({ reference: one.svar, words: one.som })),
      sentences: {
        ...{ change, falls, fewFalls, fallsAsShown, fewFallsAsShown, fallsBeyondLag, fewFallsBeyondLag },
        ...{ rises, fewRises, risesAsShown, fewRisesAsShown },
        ...{ target, gap, lowest, latest, newYear, newSince, stillOpen, nationSinceStart },
      },
    };
  });

/** Reads `sammanfattning.yaml`. @param name the file's name, for the problems */
export function readSummary(
  written: string,
  name: string,
): { readonly summary: SummaryContent } | { readonly problems: readonly Problem[] } {
  const parsed = parseYaml(written, name);
  if ('problems' in parsed) return parsed;
  const read = parseWith(file, parsed.value, name);
  return 'problems' in read ? read : { summary: read.value };
}
