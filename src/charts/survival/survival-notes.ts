import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { Policy } from '../../definitions/policy.ts';
import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { shortAbsence } from '../../words/absence.ts';
import { formatCount } from '../../words/numbers.ts';

/** What a reader must know about curves: what is counted, where they end and what has been left out of them. */
export function survivalNotes(measure: Measure, { missing, groups }: PublicSurvival, { curve }: Policy): string[] {
  return [
    'Total överlevnad, oavsett dödsorsak, enligt Kaplan–Meier. Den som lever räknas med till den dag då det senast var känt.',
    `Kurvan är en trappa i hela månader, så att ingen enskilds dödsdag syns. Den visas för grupper på minst ${curve.groupFrom} och slutar där färre än ${curve.atRiskFrom} följs.`,
    'Antalen är de som gällde just före årets början: de som då var under observation, de som hade dött, och de som levde då deras uppföljning tog slut.',
    Object.values(groups).some(({ rows }) => rows.some(({ months, events }) => months > 0 && events === 0)) &&
      'Där ingen hade dött finns inget konfidensintervall för kurvan: den undre gränsen är då den exakta (Clopper och Pearson) för dem som hade följts hela tiden.',
    missing !== 0 &&
      `Uppgift om grupp saknas för ${typeof missing === 'number' ? `${formatCount(missing)} ${casesOf(measure)}` : `några ${casesOf(measure)} (antalet är ${shortAbsence(missing.absent)})`}: de ingår inte i någon kurva.`,
  ].filter((note) => note !== false);
}
