import { type Day, FIRST_YEAR, isDay, LAST_YEAR } from '../calendar/day.ts';
import { readDate } from '../dictionary/read-date.ts';
import { listed } from '../words/lists.ts';
import { WrongUse } from './command.ts';

const WRITTEN = /^(\d{4})-\d{2}-\d{2}$/;

/** A day out of an option. @throws WrongUse that tells a day that is written in another way from one that isn't there */
export function readDay(option: string, text: string): Day {
  if (isDay(text)) return text;
  const [, year] = WRITTEN.exec(text) ?? [];
  if (year !== undefined && (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR))
    throw new WrongUse(
      `--${option} ska vara en dag mellan ${FIRST_YEAR} och ${LAST_YEAR}, och ${text} är det inte.`,
      `Rätta året, till exempel --${option} 2025-03-31.`,
    );
  if (year !== undefined)
    throw new WrongUse(
      `--${option} ska vara en dag som finns i kalendern, och ${text} finns inte.`,
      `Skriv en dag som finns, till exempel --${option} 2025-03-31.`,
    );
  const meant = meantBy(text);
  throw new WrongUse(
    `--${option} skrivs ÅÅÅÅ-MM-DD: fyra siffror för året, två för månaden och två för dagen, med bindestreck.`,
    meant.length === 0
      ? `Skriv till exempel --${option} 2025-03-31.`
      : `Menade du ${listed(
          meant.map((day) => `--${option} ${day}`),
          'or',
        )}?`,
  );
}

/** The days that somebody may have meant by what is written in another way. */
function meantBy(text: string): readonly Day[] {
  const read = readDate(text.trim());
  if ('day' in read) return [read.day];
  return 'meanings' in read ? read.meanings : [];
}
