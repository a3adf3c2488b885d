import { z } from '../../schema.ts';
import { hasValue } from '../conditions.ts';
import type { DatedColumn, Warning } from '../warning.ts';
import { conditions } from './conditions.ts';
import { rowSource } from './row-source.ts';
import { column, count, id, text, word } from './values.ts';

const path = z
  .string()
  .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'är inte en kolumn i en tabell.\nSkriv tabell.kolumn.')
  .transform((written): DatedColumn => {
    const [table = '', date = ''] = written.split('.');
    return { table, date };
  });

const words = {
  kod: id.describe('Det som program känner igen frågan på.'),
  meddelande: text.describe('Vad som är ovanligt, utan patientens värde.'),
  åtgärd: text.describe('Vad den som lämnar uppgifterna ska göra.'),
};
const wordsOf = ({ kod, meddelande, åtgärd }: { kod: string; meddelande: string; åtgärd: string }) => ({
  code: kod,
  message: meddelande,
  remedy: åtgärd,
});
const dates = z.array(path).min(1).describe('Kolumner med datum, som tabell.kolumn.');

const withoutScope = z
  .strictObject({
    slag: z.literal('utan tillstånd'),
    ...words,
    rader: rowSource.describe('Raderna som det gäller.'),
    omfattning: id.describe('Den del av vården som kräver ett eget tillstånd.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'withoutScope',
      ...wordsOf(written),
      rows: written.rader,
      scope: written.omfattning,
    }),
  );

const afterDay = z
  .strictObject({
    slag: z.literal('efter dagen'),
    ...words,
    datum: dates,
    dag: path.describe('Dagen, som tabell.kolumn.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'afterDay',
      ...wordsOf(written),
      dates: written.datum,
      day: `${written.dag.table}.${written.dag.date}`,
    }),
  );

const withoutFlag = z
  .strictObject({
    slag: z.literal('utan följd'),
    ...words,
    tabell: column,
    villkor: conditions,
    kräver: conditions.describe('Det som då också ska gälla i raden.'),
    kolumn: column.describe('Kolumnen att titta på.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'withoutFlag',
      ...wordsOf(written),
      table: written.tabell,
      conditions: written.villkor,
      needs: written.kräver,
      column: written.kolumn,
    }),
  );

const againstRow = z
  .strictObject({
    slag: z.literal('mot annan rad'),
    ...words,
    tabell: column,
    villkor: conditions,
    kolumn: column.describe('Kolumnen att titta på.'),
    annan: z
      .strictObject({
        tabell: column,
        gäller: conditions.describe('Vilka av personens rader som rör saken.'),
        villkor: conditions.describe('Det som alla de raderna säger när de säger emot.'),
      })
      .describe('Personens rader i en annan tabell.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'againstRow',
      ...wordsOf(written),
      table: written.tabell,
      conditions: written.villkor,
      column: written.kolumn,
      other: { table: written.annan.tabell, about: written.annan.gäller, conditions: written.annan.villkor },
    }),
  );

const longTime = z
  .strictObject({
    slag: z.literal('lång tid'),
    ...words,
    tabell: column,
    från: column.describe('Kolumnen med den första dagen.'),
    till: column.describe('Kolumnen med den sista dagen.'),
    över_dagar: count.describe('Fler dagar än så frågas det om.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'longTime',
      ...wordsOf(written),
      table: written.tabell,
      from: written.från,
      to: written.till,
      overDays: written.över_dagar,
    }),
  );

const longStay = z
  .strictObject({
    slag: z.literal('långt vårdtillfälle'),
    ...words,
    tabell: column,
    från: column.describe('Kolumnen med den första dagen.'),
    till: column.describe('Kolumnen med den sista dagen.'),
    villkor: conditions.default([]),
    över_dagar: count.describe('Fler dagar än så frågas det om.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'longStay',
      ...wordsOf(written),
      table: written.tabell,
      from: written.från,
      to: written.till,
      conditions: written.villkor,
      overDays: written.över_dagar,
    }),
  );

const oddAge = z
  .strictObject({
    slag: z.literal('orimlig ålder'),
    ...words,
    född: path.describe('Födelsedagen, som tabell.kolumn.'),
    datum: dates,
    från_år: count.describe('Yngre än så frågas det om.'),
    till_år: count.describe('Äldre än så frågas det om.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'oddAge',
      ...wordsOf(written),
      born: written.född,
      dates: written.datum,
      from: written.från_år,
      to: written.till_år,
    }),
  );

const farYear = z
  .strictObject({
    slag: z.literal('ensamt år'),
    ...words,
    datum: dates,
    över_år: count.describe('Längre än så från alla andra datums år frågas det om.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'farYear',
      ...wordsOf(written),
      dates: written.datum,
      overYears: written.över_år,
    }),
  );

const wrongOrder = z
  .strictObject({
    slag: z.literal('fel ordning'),
    ...words,
    tabell: column,
    först: column.describe('Kolumnen med den dag som ska komma först.'),
    sedan: column.describe('Kolumnen med den dag som inte får vara före den.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'wrongOrder',
      ...wordsOf(written),
      table: written.tabell,
      first: written.först,
      second: written.sedan,
    }),
  );

const contradiction = z
  .strictObject({
    slag: z.literal('motsägelse'),
    ...words,
    tabell: column,
    villkor: conditions.default([]),
    ifyllda: z.array(column).default([]).describe('Kolumner som också ska ha ett värde.'),
    något_av: z
      .array(conditions)
      .min(2)
      .default([])
      .describe('Grupper av villkor: alla i minst en av dem ska vara uppfyllda.'),
    inget_av: z.array(conditions).default([]).describe('Grupper av villkor: i ingen av dem får alla vara uppfyllda.'),
    kolumn: column.describe('Kolumnen att titta på.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'contradiction',
      ...wordsOf(written),
      table: written.tabell,
      asked: {
        all: [...written.villkor, ...written.ifyllda.map(hasValue)],
        anyOf: written.något_av,
        noneOf: written.inget_av,
      },
      column: written.kolumn,
    }),
  );

const sameAgain = z
  .strictObject({
    slag: z.literal('samma igen'),
    ...words,
    tabell: column,
    samma: z.array(column).min(1).describe('Kolumner som har samma värden i två av personens rader.'),
    kolumn: column.describe('Kolumnen att titta på.'),
  })
  .transform(
    (written): Warning => ({
      kind: 'sameAgain',
      ...wordsOf(written),
      table: written.tabell,
      same: written.samma,
      column: written.kolumn,
    }),
  );

const againstDerived = z
  .strictObject({
    slag: z.literal('mot härledning'),
    ...words,
    kolumn: word({ who_grad: 'who_grad', stadium: 'stadium', t: 't' }).describe(
      'Variabeln i diagnos som också härleds ur andra: tabellerna i register/harledda säger hur.',
    ),
  })
  .transform((written): Warning => ({ kind: 'againstDerived', ...wordsOf(written), column: written.kolumn }));

/** What tables and records are asked alike. */
const OF_BOTH = [
  afterDay,
  withoutFlag,
  againstRow,
  longTime,
  longStay,
  oddAge,
  farYear,
  wrongOrder,
  contradiction,
  sameAgain,
] as const;

/** One thing that is asked about before figures are handed in. */
export const warning = z.discriminatedUnion('slag', [withoutScope, ...OF_BOTH]);

/** What the register asks of a record: no area's permits, and what tables are told as they are derived. */
export const recordWarning = z.discriminatedUnion('slag', [...OF_BOTH, againstDerived]);
