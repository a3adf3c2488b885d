import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Policy } from '../../definitions/policy.ts';
import type { PublicSurvival, Shown } from '../../disclosure/public-result.ts';
import { shortAbsence } from '../../words/absence.ts';
import { wordsFor } from '../../words/counted-words.ts';
import { countedCases } from '../words/counted-cases.ts';

/** What a reader must know about curves: what is counted, where they end and what has been left out of them. */
export function survivalNotes(measure: Measure, { missing, groups }: PublicSurvival, { curve }: Policy): string[] {
  return [
    'Total överlevnad, oavsett dödsorsak, enligt Kaplan–Meier. Den som lever räknas med till den dag då det senast var känt.',
    `Kurvan är en trappa i hela månader, så att ingen enskilds dödsdag syns. Den visas för grupper på minst ${curve.groupFrom} och slutar där färre än ${curve.atRiskFrom} lever och följs.`,
    'Antalen är de som gällde just före årets början: de som då var under observation, de som hade dött, och de som levde då deras uppföljning tog slut.',
    Object.values(groups).some(({ rows }) => rows.some(({ months, events }) => months > 0 && events === 0)) &&
      'Där ingen hade dött finns inget konfidensintervall för kurvan: den undre gränsen är då den exakta (Clopper och Pearson) för dem som hade följts hela tiden.',
    ...unplacedNotes(measure, missing),
  ].filter((note) => note !== false);
}

/** How many are in no curve, where anybody isn't. */
export function unplacedNotes(measure: Measure, missing: Shown): string[] {
  return missing === 0 ? [] : [unplaced(measure, missing)];
}

function unplaced(measure: Measure, missing: Shown): string {
  const cases = casesOf(measure);
  if (missing === 1) return `Uppgift om grupp saknas för 1 ${wordsFor(1, cases)}, som inte ingår i någon kurva.`;
  const whom =
    typeof missing === 'number'
      ? countedCases(missing, cases)
      : `några ${cases} (antalet är ${shortAbsence(missing.absent)})`;
  return `Uppgift om grupp saknas för ${whom}: de ingår inte i någon kurva.`;
}
