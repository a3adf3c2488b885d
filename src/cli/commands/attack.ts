import { join } from 'node:path';
import { isSafe } from '../../attack/attack.ts';
import type { EditionAttack } from '../../attack/editions.ts';
import type { PersonWin } from '../../attack/persons/attack-persons.ts';
import type { RestOf } from '../../attack/persons/known-values.ts';
import type { PublishedPlace } from '../../attack/published.ts';
import type { Win } from '../../attack/solve-puzzle.ts';
import { judgeAsWritten } from '../../files/as-written.ts';
import { readEditionSites } from '../../files/read-published.ts';
import { attackSite, type SiteAttack } from '../../work/attack-site.ts';
import { Refused } from '../../work/refused.ts';
import { type Command, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { problemList } from '../problem-list.ts';

/** Attacks what is published as a stranger could, and says what could be found. */
export const attackCommand: Command = {
  name: 'attack',
  summary: 'Angriper en publicerad webbplats: går det att räkna ut något som röjandekontrollen skyddar?',
  positionals: [
    { name: 'webbplats', help: 'en mapp som publish har skrivit, med ett område eller flera' },
    {
      name: 'rapport',
      help: 'en mapp som report har skrivit av samma område: då angrips de tillsammans',
      optional: true,
    },
  ],
  options: {
    earlier: { value: 'WEBBPLATS', help: 'en tidigare utgåva av webbplatsen: vad säger de två tillsammans?' },
    json: { help: 'skriver ett JSON-objekt på standard ut' },
  },
  example: 'vardmatt attack data/webbplats',
  run: async (given, effects) => {
    const [site = '', report] = given.positionals;
    const { earlier } = given.values;
    for (const folder of [site, report, earlier]) if (folder !== undefined) await effects.outbox.bringBack(folder);
    const sites = await sitesOf(site, [report, earlier]);
    // The edition bears one mark.
    const judged = sites && (await judgeAsWritten(site));
    const attacks: { readonly site: string; readonly found: SiteAttack }[] = [];
    for (const one of sites ?? [site]) {
      const found = await attackSite({
        site: one,
        ...(judged === undefined ? {} : { judged }),
        ...(report === undefined ? {} : { report }),
        ...(earlier === undefined ? {} : { earlier }),
      });
      if ('missing' in found)
        throw found.missing === report
          ? new WrongUse(
              `Det finns ingen årsrapport med datafiler i ${report}.`,
              'Skriv den först: vardmatt report <mapp> --year ÅR --out <rapport>.',
            )
          : new WrongUse(
              `Det finns ingen webbplats med datafiler i ${found.missing}.`,
              'Skriv den först: vardmatt publish <mapp> --out <webbplats>.',
            );
      attacks.push({ site: one, found });
    }
    effects.tell(problemList(judged ?? attacks.flatMap(({ found }) => found.problems)));
    const json =
      sites === undefined ? attacks[0]?.found : attacks.map(({ site: folder, found }) => ({ folder, ...found }));
    const text = () =>
      attacks
        .map(({ site: one, found }) => attackText([one, ...(report === undefined ? [] : [report])], found, earlier))
        .join('\n');
    effects.out(given.switches.has('json') ? `${JSON.stringify(json, null, 2)}\n` : text());
    return attacks.every(({ found }) => isSafe(found) && isSafeOver(found.editions)) ? EXIT.done : EXIT.refused;
  },
};

/**
 * The folders of the sites in an edition that holds several; undefined where it is one site.
 * @throws Refused where its list can't be read, WrongUse where something else of one site alone is to be read beside it
 */
async function sitesOf(
  folder: string,
  beside: readonly (string | undefined)[],
): Promise<readonly string[] | undefined> {
  const sites = await readEditionSites(folder);
  if (sites === undefined) return undefined;
  if ('problems' in sites) throw new Refused(sites.problems);
  if (beside.some((one) => one !== undefined))
    throw new WrongUse(
      `${folder} är en utgåva av flera områden, och en rapport eller en tidigare webbplats är av ett.`,
      `Skriv områdets mapp, till exempel ${join(folder, sites.value[0] ?? '')}.`,
    );
  return sites.value.map((id) => join(folder, id));
}

function isSafeOver(editions: EditionAttack | undefined): boolean {
  if (editions === undefined) return true;
  const { changed, persons, wins, contradictions } = editions;
  return changed.length + persons.length + wins.length + contradictions === 0;
}

/** So many of what was found are written out one by one. */
const LISTED = 20;

function attackText(folders: readonly string[], found: SiteAttack, earlier?: string): string {
  const { editions, withheld, numbers, relations, protectable, wins, undecided, contradictions, persons } = found;
  const { cell, outside, rest } = protectable;
  return [
    `Angrepp på ${folders.join(' och ')}, med bara det som är publicerat`,
    `  ${numbers} tal lästa, ${withheld} av dem dolda; ${relations} samband mellan dem.`,
    `  ${cell + outside + rest} antal skyddas där de är få: ${cell} egna, ${outside} utanför en grupp eller andel, ${rest} i det som delarna lämnar över.`,
    `  ${persons.asked} enskilda värden efterfrågade: det lägsta, det näst lägsta och så vidare, utom de som en visad percentil står vid.`,
    '  Prövat: summor över enheter, år och delar, mått som räknar samma fall eller en del av dem, avrundade andelar och deras intervall,',
    '  i hela tal; medelvärden, spridning och percentiler, och vad de lämnar över av varandra; kurvornas tal vid hela år.',
    `  Inte prövat: hur cellerna har valts, kurvornas steg mellan åren, rapportens text och PDF och bilagans sammanställningar${earlier === undefined ? ', en tidigare webbplats (--earlier)' : ''}.`,
    ...(contradictions + persons.contradictions === 0
      ? []
      : [
          '',
          'Siffrorna motsäger varandra: inga antal och värden stämmer med dem alla. Filerna har ändrats, eller så bygger de inte på samma rader.',
          'Gör så här: publicera om webbplatsen med publish, och angrip den igen.',
        ]),
    '',
    wins.length === 0 ? 'Inget skyddat antal gick att räkna ut.' : `${wins.length} skyddade antal gick att räkna ut:`,
    ...listed(wins.map(winText)),
    ...(undecided === 0 ? [] : [`Om ${undecided} antal gavs det upp innan det var avgjort.`]),
    persons.wins.length === 0
      ? 'Ingen enskild persons värde gick att räkna ut.'
      : `${persons.wins.length} enskilda värden gick att räkna ut, helt eller nästan:`,
    ...listed(persons.wins.map(personText)),
    ...(editions === undefined ? [] : editionLines(editions, earlier ?? '')),
    ...(wins.length + persons.wins.length === 0
      ? []
      : ['Gör så här: publicera inte den här webbplatsen, och skicka utskriften till den som förvaltar programmet.']),
    '',
  ].join('\n');
}

function editionLines({ changed, persons, wins, contradictions }: EditionAttack, earlier: string): string[] {
  const found = changed.length + persons.length + wins.length;
  return [
    '',
    found === 0
      ? `Tillsammans med ${earlier} säger den inget mer om någon.`
      : `Tillsammans med ${earlier} går ${found} tal att räkna ut om dem som har kommit till eller fallit bort:`,
    ...listed(
      changed.map(
        ({ measure, place, name, earlier: before, later }) =>
          `  ${placeText(measure, place)}: ${name} har gått från ${before} till ${later}`,
      ),
    ),
    ...listed(persons.map(personText)),
    ...listed(wins.map(winText)),
    ...(contradictions === 0
      ? []
      : [
          'Där de två bygger på lika många fall är fallen inte desamma: vad de säger tillsammans om dem är inte prövat.',
        ]),
    ...(found === 0
      ? []
      : [
          'Gör så här: vänta med den nya utgåvan tills fler har kommit till, eller publicera inte de år som har ändrats lite (--years).',
        ]),
  ];
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(more > 0 ? [`  … och ${more} till (alla med --json).`] : [])];
}

function winText({ secret: { measure, place, name }, values, isShown }: Win): string {
  return `  ${placeText(measure, place)}: ${name} är ${values.join(' eller ')}${isShown ? ' (följer av två visade tal)' : ''}`;
}

const REST: Readonly<Record<RestOf, string>> = {
  reporters: 'enheter utan visat antal',
  strata: 'det som delarna lämnar över',
  years: 'år utan visat antal',
  late: 'de som har kommit till sedan den tidigare utgåvan',
};

function personText({ measure, place, rest, n, rank, values }: PersonWin): string {
  const where = rest === undefined ? '' : `, ${REST[rest]}`;
  return `  ${placeText(measure, place)}${where}: nummer ${rank} av ${n}, från det lägsta, är ${values.join(' eller ')}`;
}

function placeText(measure: string, { reporter, stratum, from, to }: PublishedPlace): string {
  const time = from === to ? String(from) : `${from}–${to}`;
  const part = stratum === 'rest' ? 'det som delarna lämnar över' : stratum;
  return [measure, reporter, part, time].filter((word) => word !== '').join(' ');
}
