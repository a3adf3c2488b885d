import { join } from 'node:path';
import { isSafe } from '../../attack/attack.ts';
import { type EditionAttack, isSafeTogether } from '../../attack/editions.ts';
import type { PersonWin } from '../../attack/persons/attack-persons.ts';
import { type PublishedArea, type PublishedPlace, publishedAreaOf } from '../../attack/published.ts';
import type { Win } from '../../attack/solve-puzzle.ts';
import { judgeAsWritten } from '../../files/as-written.ts';
import { readEditionSites } from '../../files/read-published.ts';
import { attackSite, type ReadFolder, type SiteAttack } from '../../work/attack-site.ts';
import { Refused } from '../../work/refused.ts';
import { howMany, measureLines, personWords, REST, toldTogether } from '../../work/told-together.ts';
import { type Command, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { areaIn, areaOptions, BY_OPTION, idsOf, openContent } from '../open-area.ts';
import { problemList } from '../problem-list.ts';

/** Attacks what is published as a stranger could, and says what could be found. */
export const attackCommand: Command = {
  name: 'attack',
  summary: 'Angriper en publicerad webbplats: går det att räkna ut något som röjandekontrollen skyddar?',
  positionals: [
    {
      name: 'webbplats',
      help: 'en mapp som publish har skrivit, med ett område eller flera, eller en rapport för sig som report har skrivit',
    },
    {
      name: 'rapport',
      help: 'en mapp som report har skrivit av samma område och samma uttag: då angrips de tillsammans',
      optional: true,
    },
  ],
  options: {
    earlier: {
      value: 'MAPP',
      help: 'en tidigare utgåva av webbplatsen eller av rapporten: vad säger de två tillsammans?',
    },
    json: { help: 'skriver ett JSON-objekt på standard ut' },
    content: areaOptions.content,
  },
  example: 'vardmatt attack data/webbplats',
  run: async (given, effects) => {
    const [site = '', report] = given.positionals;
    const { earlier } = given.values;
    for (const folder of [site, report, earlier]) if (folder !== undefined) await effects.outbox.bringBack(folder);
    const sites = await sitesOf(site, [report, earlier]);
    const areaOf = async (id: string, folder: string) => {
      const content = await openContent(given, effects);
      if (idsOf(content).includes(id)) return publishedAreaOf(areaIn(content, id, BY_OPTION));
      throw new WrongUse(
        `Det går inte att veta vad rapporten i ${folder} räknar: innehållet har inget område ”${id}”.`,
        'Skriv --content och mappen med det innehåll som rapporten är gjord med.',
      );
    };
    // The edition bears one mark.
    const judged = sites && (await judgeAsWritten(site));
    const attacks: { readonly site: string; readonly found: SiteAttack }[] = [];
    for (const one of sites ?? [site]) {
      const found = await attackSite({
        site: one,
        ...(judged === undefined ? {} : { judged, marked: site }),
        ...(report === undefined ? {} : { report }),
        ...(earlier === undefined ? {} : { earlier }),
        areaOf,
      });
      if ('missing' in found)
        throw found.missing === report && report !== site
          ? new WrongUse(
              `Det finns ingen årsrapport med datafiler i ${report}.`,
              'Skriv den först: vardmatt report <mapp> --year ÅR --out <rapport>.',
            )
          : new WrongUse(
              `Det finns ingen webbplats${found.missing === site && report !== undefined ? '' : ' eller årsrapport'} med datafiler i ${found.missing}.`,
              'Skriv den först: vardmatt publish <mapp> --out <webbplats>.',
            );
      attacks.push({ site: one, found });
    }
    effects.tell(problemList(judged ?? attacks.flatMap(({ found }) => found.problems)));
    // What is published of the area can be read where it was.
    const told = attacks.map(({ site: folder, found: { area: _, ...found } }) => ({ folder, ...found }));
    const [{ folder: __, ...only } = { folder: '' }] = told;
    const json = sites === undefined ? only : told;
    const text = () =>
      attacks
        .map(({ site: one, found }) => attackText([one, ...(report === undefined ? [] : [report])], found, earlier))
        .join('\n');
    effects.out(given.switches.has('json') ? `${JSON.stringify(json, null, 2)}\n` : text());
    return attacks.every(
      ({ found }) => isSafe(found) && (found.editions === undefined || isSafeTogether(found.editions)),
    )
      ? EXIT.done
      : EXIT.refused;
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

/** So many of what was found are written out one by one. */
const LISTED = 20;

function attackText(folders: readonly string[], found: SiteAttack, earlier?: string): string {
  const { read, area, editions, withheld, numbers, relations, protectable, wins, undecided, contradictions, persons } =
    found;
  const { cell, outside, rest } = protectable;
  return [
    `Angrepp på ${folders.join(' och ')}, med bara det som är publicerat`,
    `  ${numbers} tal lästa, ${withheld} av dem dolda; ${relations} samband mellan dem.`,
    `  ${cell + outside + rest} antal skyddas där de är få: ${cell} egna, ${outside} utanför en grupp eller andel, ${rest} i det som delarna lämnar över.`,
    `  ${persons.asked} enskilda värden efterfrågade: det lägsta, det näst lägsta och så vidare, utom de som en visad percentil står vid.`,
    '  Prövat: summor över enheter, år och delar, mått som räknar samma fall eller en del av dem, avrundade andelar och deras intervall,',
    '  i hela tal; medelvärden, spridning och percentiler, och vad de lämnar över av varandra; kurvornas tal vid hela år.',
    `  Inte prövat: hur cellerna har valts, kurvornas steg mellan åren, rapportens text och PDF och bilagans sammanställningar${earlier === undefined ? ', en tidigare utgåva (--earlier)' : ''}.`,
    '  Bara samband som programmet känner till är prövade: summor, samma fall i flera mått, fall som är en del av andra, kända och okända',
    '  svar, personer och deras rader, och områdets egna (samband i omrade.yaml). En skillnad mellan två visade tal, som ingen fil har, är',
    '  prövad bara där det ena talet räknar en del av det andras fall efter ett svar om patienten.',
    '  Okända är samband mellan variabler som ingen har skrivit dit, mellan tal av olika slags fall, och vad en läsare redan vet om personer.',
    ...(contradictions + persons.contradictions === 0
      ? []
      : [
          '',
          'Siffrorna motsäger varandra: inga antal och värden stämmer med dem alla. Filerna har ändrats, eller så bygger de inte på samma rader.',
          'Gör så här: skriv mappen på nytt med publish eller report, och angrip den igen.',
        ]),
    '',
    wins.length === 0
      ? 'Inget skyddat antal gick att räkna ut med de samband som programmet känner till. Andra är inte prövade.'
      : `${wins.length} skyddade antal gick att räkna ut:`,
    ...listed(wins.map(winText)),
    ...(undecided === 0 ? [] : [`Om ${undecided} antal gavs det upp innan det var avgjort.`]),
    persons.wins.length === 0
      ? 'Ingen enskild persons värde gick att räkna ut.'
      : `${persons.wins.length} enskilda värden gick att räkna ut, helt eller nästan:`,
    ...listed(persons.wins.map(personText)),
    ...(persons.undecided === 0 ? [] : [`Om ${persons.undecided} enskilda värden gavs det upp innan det var avgjort.`]),
    ...(editions === undefined ? [] : editionLines(editions, area, earlier ?? '')),
    ...(wins.length + persons.wins.length === 0
      ? []
      : ['Gör så här: publicera inte det här, och skicka utskriften till den som förvaltar programmet.']),
    readLine(read),
    '',
  ].join('\n');
}

function editionLines(editions: EditionAttack, area: PublishedArea, earlier: string): string[] {
  const { persons, undecided, untried, contradictions } = editions;
  const together = toldTogether(editions, area);
  const count = howMany(together);
  return [
    '',
    count === ''
      ? `Tillsammans med ${earlier} säger den inget mer om någon, så långt det är prövat.`
      : `Tillsammans med ${earlier} röjer den ${count}. Det följer av dem som har kommit till eller fallit bort, eller av tal som bara den ena döljer.`,
    ...(persons.length === 0 ? [] : ['Personers värden:']),
    ...listed(persons.map((person) => `  ${personWords(area, person)}`)),
    ...(together.numbers.length === 0 ? [] : ['Skyddade antal, hur många av varje mått och var (vilka, med --json):']),
    ...listed(measureLines(together.numbers).map((line) => `  ${line}`)),
    ...(undecided === 0 ? [] : [`Om ${undecided} tal av de två gavs det upp innan det var avgjort.`]),
    ...(untried === 0
      ? []
      : [
          `I ${untried} fall har ett måtts tal för ett år både ökat och minskat, eller gäller andra enheter än förut: summor av vad de har ändrats är inte prövade där.`,
        ]),
    ...(contradictions === 0
      ? []
      : [
          'Där de två bygger på lika många fall är alla fall inte desamma: vad de säger tillsammans om dem är inte helt prövat.',
        ]),
    ...(count === ''
      ? []
      : [
          'Gör så här: vänta med den nya utgåvan tills fler har kommit till, eller publicera inte de år som har ändrats lite (--years).',
        ]),
  ];
}

/** What was attacked, and how much was read of each. */
function readLine(read: readonly ReadFolder[]): string {
  return `Angripet: ${read.map(folderWords).join('; ')}.`;
}

function folderWords({ folder, what, area, asOf, numbers, common }: ReadFolder): string {
  const of = [...(area === undefined ? [] : [area]), ...(asOf === undefined ? [] : [`uttag ${asOf}`])];
  const about = of.length === 0 ? '' : ` (${of.join(', ')})`;
  const both = common === undefined ? '' : `, varav ${common} finns i båda`;
  return `${common === undefined ? '' : 'tidigare '}${what} i ${folder}${about}, ${numbers} tal${both}`;
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(more > 0 ? [`  … och ${more} till (alla med --json).`] : [])];
}

function winText({ secret: { measure, place, name }, values, isShown }: Win): string {
  return `  ${placeText(measure, place)}: ${name} är ${values.join(' eller ')}${isShown ? ' (följer av två visade tal)' : ''}`;
}

function personText({ measure, place, rest, n, rank, values }: PersonWin): string {
  const of = rest === undefined ? [] : [REST[rest]];
  return `  ${[placeText(measure, place), ...of].join(', ')}: nummer ${rank} av ${n}, från det lägsta, är ${values.join(' eller ')}`;
}

function placeText(measure: string, { reporter, stratum, from, to }: PublishedPlace): string {
  const time = from === to ? String(from) : `${from}–${to}`;
  const part = stratum === 'rest' ? 'det som delarna lämnar över' : stratum;
  const who = reporter === 'rest' ? 'övriga enheter' : reporter;
  return [measure, who, part, time].filter((word) => word !== '').join(' ');
}
