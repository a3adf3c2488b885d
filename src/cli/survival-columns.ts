import type { UnknownColumns } from '../followup/find-survival-columns.ts';
import type { SurvivalColumns } from '../followup/survival-column.ts';
import { nearest } from '../nearest.ts';
import { type Given, type Option, WrongUse } from './command.ts';
import { readableName } from './readable-name.ts';

/** The options that say which column is what. */
export const columnOptions = {
  time: { value: 'KOLUMN', help: 'tid till händelse eller censurering, i vilken enhet som helst', required: true },
  event: {
    value: 'KOLUMN',
    help: 'om händelsen kom: 1/0, ja/nej, true/false, eller 2/1 (2 är händelsen, som i R)',
    required: true,
  },
  by: { value: 'KOLUMN', help: 'en kurva per värde, och log-rank-test mellan dem' },
  strata: { value: 'KOLUMN', help: 'log-rank-testet görs inom varje värde; används med --by', needs: 'by' },
  entry: { value: 'KOLUMN', help: 'tid då uppföljningen börjar, om den inte börjar vid 0' },
  id: { value: 'KOLUMN', help: 'vem raden gäller; flera rader för samma person måste ha --entry' },
} as const satisfies Record<string, Option>;

/** The columns the user means. @throws WrongUse when one column should be two things */
export function readColumns({ values }: Given): SurvivalColumns {
  const { time = '', event = '', by, strata, entry, id } = values;
  const columns = {
    time,
    event,
    ...(entry === undefined ? {} : { entry }),
    ...(by === undefined ? {} : { by }),
    ...(strata === undefined ? {} : { strata }),
    ...(id === undefined ? {} : { id }),
  };
  const names = Object.values(columns);
  const twice = Object.entries(columns).find(([, name], place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw new WrongUse(
      `Kolumnen ”${twice[1]}” är angiven två gånger, senast med --${twice[0]}.`,
      'Ange en egen kolumn för varje val.',
    );
  return columns;
}

/** More headings than this are not listed. */
const MOST_LISTED = 25;

/** Columns that the file doesn't have, as wrong use: with the nearest of those it has, or all of them. */
export function wrongColumns({ unknown, headings }: UnknownColumns): WrongUse {
  const message = `Filen har ingen kolumn ${unknown.map((name) => `”${name}”`).join(' eller ')}.`;
  if (headings.length === 0)
    return new WrongUse(message, 'Kontrollera att första raden är en rubrikrad med kolumnernas namn.');
  const meant = unknown.flatMap((name) => nearest(name, headings) ?? []).map((name) => `”${readableName(name)}”`);
  const listed = headings.slice(0, MOST_LISTED).map(readableName).join(', ');
  const more = headings.length > MOST_LISTED ? ` … (${headings.length} kolumner)` : '';
  const question = meant.length > 0 ? `Menade du ${meant.join(' och ')}? ` : '';
  return new WrongUse(message, `${question}Kolumnerna är: ${listed}${more}.`);
}
