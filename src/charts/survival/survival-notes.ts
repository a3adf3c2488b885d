import { casesOf } from '../../definitions/general-words.ts';
import type { Measure } from '../../definitions/measure.ts';
import type { PublicSurvival } from '../../disclosure/public-result.ts';
import { shortAbsence } from '../../words/absence.ts';
import { formatCount } from '../../words/numbers.ts';

/** What a reader must know about curves: what is counted, where they end and what has been left out of them. */
export function survivalNotes(measure: Measure, { missing }: PublicSurvival): string[] {
  return [
    'Total överlevnad, oavsett dödsorsak, enligt Kaplan–Meier. Den som lever räknas med till den dag då det senast var känt.',
    'Skattningen anges vid hela månader med inget eller flera dödsfall emellan och kurvan är dragen rak däremellan, så att ingen enskilds dödsdag syns. Den slutar där färre än tio följs, eller tidigare där få dör därefter.',
    'Antalen är de som gällde just före årets början: de som då var under observation, de som hade dött, och de som levde då deras uppföljning tog slut.',
    missing !== 0 &&
      `Uppgift om grupp saknas för ${typeof missing === 'number' ? `${formatCount(missing)} ${casesOf(measure)}` : `några ${casesOf(measure)} (antalet är ${shortAbsence(missing.absent)})`}: de ingår inte i någon kurva.`,
  ].filter((note) => note !== false);
}
