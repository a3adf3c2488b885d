import type { Area } from '../definitions/area.ts';
import type { EpisodePopulation, PersonPopulation, Population } from '../definitions/population.ts';
import { listed } from '../words/lists.ts';
import type { RegisterWords } from './register-words.ts';

/** What is counted: the noun for one case and for several, in sentences about it. */
export const CASE_WORDS: Readonly<Record<Population['count'], { one: string; theOne: string; many: string }>> = {
  persons: { one: 'en person', theOne: 'personen', many: 'personer' },
  rows: { one: 'en rad', theOne: 'raden', many: 'rader' },
  episodes: { one: 'ett vårdtillfälle', theOne: 'vårdtillfället', many: 'vårdtillfällen' },
};

/**
 * Which cases there are, as Swedish sentences.
 * @param pointsOutRow whether the figure reads the row that stands for a person; if not, which one it is needs no words
 */
export function populationInWords(
  population: Population,
  area: Area,
  words: RegisterWords,
  pointsOutRow: boolean,
): readonly string[] {
  return [...casesInWords(population, words, pointsOutRow), ...scopeInWords(population, area, words)];
}

function casesInWords(population: Population, words: RegisterWords, pointsOutRow: boolean): readonly string[] {
  switch (population.count) {
    case 'persons':
      return personsInWords(population, words, pointsOutRow);
    case 'rows':
      return [`Måttet räknar rader: varje rad i ${words.rowsInPeriod(population.rows[0])}.`];
    case 'episodes':
      return episodesInWords(population, words);
  }
}

function personsInWords(
  { rows, first, tieBreak }: PersonPopulation,
  words: RegisterWords,
  pointsOutRow: boolean,
): readonly string[] {
  const own = rows[0]?.table ?? '';
  const order =
    tieBreak === undefined
      ? 'den som står först i tabellen'
      : `den med tidigast ${words.column(own, tieBreak)} (en rad utan det datumet kommer sist), och sedan den som står först i tabellen`;
  if (first === 'ever') {
    const sources = rows.map(({ table, date, conditions }) => {
      const meeting = conditions.length === 0 ? '' : ` där ${words.conditions(table, conditions)}`;
      return `${words.table(table)}${meeting}, efter ${words.column(table, date)},`;
    });
    return [
      `Måttet räknar personer, var och en högst en gång per enhet: de vars första rad någonsin vid enheten i ${listed(sources, 'or')} ligger i perioden.`,
      `Av flera rader samma första dag gäller ${order}.`,
    ];
  }
  const sources = listed(rows.map(words.rowsInPeriod), 'or');
  return [
    `Måttet räknar personer, var och en högst en gång per enhet: de som har minst en rad i ${sources}.`,
    ...(pointsOutRow
      ? [`Den första raden i perioden vid enheten står för personen, och av flera samma dag ${order}.`]
      : []),
  ];
}

function episodesInWords({ rows, episode, alone }: EpisodePopulation, words: RegisterWords): readonly string[] {
  const [{ table, date, conditions }] = rows;
  const [from, to] = [words.column(episode.table, episode.from), words.column(episode.table, episode.to)];
  const where = (of: string, all: typeof conditions) => (all.length === 0 ? '' : ` där ${words.conditions(of, all)}`);
  return [
    `Måttet räknar vårdtillfällen, som görs av rader i ${words.table(episode.table)}${where(episode.table, episode.conditions)}: rader för samma person och enhet som rör vid eller överlappar varandra är ett vårdtillfälle, från den första ${from} till den sista ${to}.`,
    `Ett vårdtillfälle räknas när det håller minst en rad i ${words.table(table)} för samma person och enhet${where(table, conditions)}, från sin första dag till sin sista.`,
    `Saknar någon av raderna ${to} pågår vårdtillfället ännu, och håller allt från sin första dag. En senare rad hör inte dit bara för att det pågår, och det som ett avslutat vårdtillfälle håller räknas där.`,
    `En rad som slutar innan den börjar räknas som utan ${to}, och listas (${episode.reversed.code}).`,
    `Vårdtillfället hör till perioden när den första av dess rader i ${words.table(table)}, efter ${words.column(table, date)}, ligger i den.`,
    `En rad i ${words.table(table)} utan vårdtillfälle räknas som ett eget när ${words.conditions(table, alone.conditions)}; annars räknas den inte, och listas (${alone.otherwise.code}).`,
  ];
}

/** The area's scope holds for the tables that have its variable. */
function scopeInWords(population: Population, { scope }: Area, words: RegisterWords): readonly string[] {
  if (scope === undefined) return [];
  const { condition, missing } = scope;
  const episode = population.count === 'episodes' ? [population.episode.table] : [];
  const tables = [...new Set([...population.rows.map(({ table }) => table), ...episode])];
  const scoped = tables.filter((table) => words.has(table, condition.variable));
  const [any] = scoped;
  if (any === undefined) return [];
  return [
    `I ${listed(scoped.map(words.table))} räknas bara rader där ${words.conditions(any, [condition])}; en rad där det saknas står utanför och listas (${missing.code}).`,
  ];
}
