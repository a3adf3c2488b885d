import { nearest } from '../../nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { invalid } from '../../schema.ts';
import type { Area, Participation } from '../area.ts';
import { breakdownFacts } from '../kinds/breakdowns.ts';
import { definedParts } from '../kinds/kinds.ts';
import { scopeOfWarning } from '../kinds/warnings.ts';
import type { Measure } from '../measure.ts';
import { NATION } from '../nation.ts';
import { strataOf } from '../strata.ts';
import { repeated } from './measure-faults.ts';

/** What the files of an area can say wrongly about each other: ids that repeat or point nowhere. */
export function areaFaults(area: Area, file: string): Problem[] {
  const editions = area.versions.map(({ version }) => version);
  const codes = area.measures.map(({ code }) => code);
  return [
    ...repeated(file, 'enheter', 'Enheten', ids(area.reporters)),
    ...repeated(file, 'kategorier', 'Kategorin', ids(area.categories)),
    ...chapterFaults(area, file),
    ...repeated(file, 'omfattningar', 'Omfattningen', ids(area.scopes ?? [])),
    ...unknown(
      file,
      'tillstånd',
      'Omfattningen',
      area.permits.flatMap(({ scope }) => scope),
      ids(area.scopes ?? []),
    ),
    ...repeated(
      file,
      'kontroller',
      'Kontrollen',
      (area.warnings ?? []).map(({ code }) => code),
    ),
    ...unknown(
      file,
      'kontroller',
      'Omfattningen',
      (area.warnings ?? []).flatMap((warning) => scopeOfWarning(warning) ?? []),
      ids(area.scopes ?? []),
    ),
    ...unknown(file, 'röjandekontroll', 'Måttet', area.disclosure.samePeople.flat(), ids(area.measures)),
    ...repeated(file, 'röjandekontroll', 'Måttet', area.disclosure.samePeople.flat()),
    ...repeated(file, 'tillståndsvillkor', 'Villkoret', ids(area.conditions)),
    ...repeated(file, 'versioner', 'Versionen', editions),
    ...repeated(file, 'id', 'Måttet', ids(area.measures)),
    ...repeated(file, 'kod', 'Måttet', codes),
    ...reservedReporter(area, file),
    ...stayFaults(area.permits, 'tillstånd', 'Tillståndet', area, file),
    ...stayFaults(area.participation ?? [], 'anslutning', 'Anslutningen', area, file),
    ...strataFaults(area, file),
    ...categoryBounds(area, file),
    ...area.measures.flatMap((measure) => measureInArea(measure, area)),
  ];
}

/** Every measure is in one chapter, where there are any. */
function chapterFaults({ chapters, measures }: Area, file: string): Problem[] {
  if (chapters === undefined) return [];
  const placed = chapters.flatMap((chapter) => chapter.measures);
  const missing = ids(measures).filter((id) => !placed.includes(id));
  return [
    ...repeated(file, 'kapitel', 'Kapitlet', ids(chapters)),
    ...repeated(file, 'kapitel', 'Måttet', placed),
    ...placed
      .filter((id) => !ids(measures).includes(id))
      .map((id) =>
        invalid(file, `Ett kapitel nämner måttet «${id}», som inte finns.`, remedyFor(id, ids(measures)), 'kapitel'),
      ),
    ...missing.map((id) =>
      invalid(file, `Måttet «${id}» hör inte till något kapitel.`, 'Lägg det i ett av dem under mått.', 'kapitel'),
    ),
  ];
}

function measureInArea(measure: Measure, area: Area): Problem[] {
  const { file, category, versions, examples } = measure;
  const editions = area.versions.map(({ version }) => version);
  const expected = examples.flatMap((example) => Object.keys(example.expected));
  const scopes = area.permits.flatMap(({ scope }) => scope);
  const parts = examples.flatMap(({ stratum }) => stratum ?? []);
  const used = versions.map(({ version }) => version);
  return [
    ...unknown(file, 'kategori', 'Kategorin', [category], ids(area.categories)),
    ...unknown(file, 'versioner', 'Versionen', used, editions),
    ...unknown(file, 'exempel', 'Enheten', expected, [NATION, ...ids(area.reporters)]),
    ...unknown(file, 'exempel', 'Delen', parts, strataOf(area) ?? []),
    ...unknown(file, 'beräkning.figur.uppdelningar', 'Tillståndets omfattning', permitScopes(measure), scopes),
    ...fromPermit(measure, area),
  ];
}

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function unknown(
  file: string,
  key: string,
  what: string,
  used: readonly string[],
  known: readonly string[],
): Problem[] {
  return [...new Set(used)]
    .filter((id) => !known.includes(id))
    .map((id) => invalid(file, `${what} «${id}» finns inte i omrade.yaml.`, remedyFor(id, known), key));
}

function remedyFor(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  if (meant !== undefined) return `Menade du «${meant}»?`;
  return known.length === 0 ? 'Ta bort den, eller lägg till den i omrade.yaml.' : `Tillåtna: ${known.join(', ')}.`;
}

function permitScopes({ computation: { figure } }: Measure): string[] {
  return definedParts(figure).breakdowns.flatMap((breakdown) =>
    breakdownFacts(breakdown).categories.flatMap(({ permitScope }) => permitScope ?? []),
  );
}

/** A row that counts from the permit on needs a permit to count from. */
function fromPermit({ file, computation: { figure } }: Measure, { reporters, permits }: Area): Problem[] {
  if (definedParts(figure).linked?.earliest !== 'permit') return [];
  return reporters
    .filter(({ id }) => !permits.some(({ reporter }) => reporter === id))
    .map(({ id }) =>
      invalid(
        file,
        `Täljaren räknas från tillståndets första dag, men «${id}» har inget tillstånd.`,
        'Lägg till tillståndet i omrade.yaml, eller ta bort tidigast.',
        'beräkning.figur.täljare.tidigast',
      ),
    );
}

function reservedReporter({ reporters }: Area, file: string): Problem[] {
  if (!reporters.some(({ id }) => id === NATION)) return [];
  return [
    invalid(
      file,
      `En enhet kan inte heta «${NATION}».`,
      'Det ordet betyder hela landet. Välj ett annat id.',
      'enheter',
    ),
  ];
}

/** Permits and participation name reporters that there are, and end after they begin. */
function stayFaults(
  stays: readonly Participation[],
  key: string,
  what: string,
  { reporters }: Area,
  file: string,
): Problem[] {
  const ends = stays.filter(({ from, to }) => to !== undefined && to < from);
  const holders = stays.map(({ reporter }) => reporter);
  return [
    ...unknown(file, key, 'Enheten', holders, ids(reporters)),
    ...ends.map(({ reporter }) =>
      invalid(file, `${what} för «${reporter}» slutar innan det börjar.`, 'Rätta från eller till.', key),
    ),
  ];
}

function strataFaults({ strata, participation, permits }: Area, file: string): Problem[] {
  const both = participation !== undefined && permits.length > 0;
  return [
    ...(strata === undefined ? [] : repeated(file, 'indelning', 'Delen', ids([strata.all, ...strata.values]))),
    ...(both
      ? [
          invalid(
            file,
            'Området har både tillstånd och anslutning.',
            'Ett register har anslutning och ett tillståndsområde tillstånd: behåll det ena.',
            'anslutning',
          ),
        ]
      : []),
  ];
}

function categoryBounds({ categories, measureCount }: Area, file: string): Problem[] {
  const crossed = categories
    .filter(({ min, max }) => max !== undefined && max < min)
    .map(({ id }) => `kategorin ${id}`);
  if (measureCount.max < measureCount.min) crossed.push('antal_mått');
  return crossed.map((where) =>
    invalid(file, `Högst är mindre än minst för ${where}.`, 'Byt plats på dem.', 'kategorier'),
  );
}
