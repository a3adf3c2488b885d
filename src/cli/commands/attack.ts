import type { Attack } from '../../attack/attack.ts';
import type { Win } from '../../attack/solve-puzzle.ts';
import { attackSite } from '../../work/attack-site.ts';
import { type Command, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';

/** Attacks a published site as a stranger could, and says what could be found. */
export const attackCommand: Command = {
  name: 'attack',
  summary: 'Angriper en publicerad webbplats: går det att räkna ut något som röjandekontrollen skyddar?',
  positionals: [{ name: 'webbplats', help: 'en mapp som publish har skrivit; inget annat läses' }],
  options: { json: { help: 'skriver ett JSON-objekt på standard ut' } },
  example: 'vardmatt attack data/webbplats',
  run: async (given, effects) => {
    const [folder = ''] = given.positionals;
    await effects.outbox.bringBack(folder);
    const found = await attackSite(folder);
    if (found === undefined)
      throw new WrongUse(
        `Det finns ingen webbplats med datafiler i ${folder}.`,
        'Skriv den först: vardmatt publish <mapp> --out <webbplats>.',
      );
    effects.out(given.switches.has('json') ? `${JSON.stringify(found, null, 2)}\n` : attackText(folder, found));
    return found.wins.length > 0 || found.contradictions > 0 ? EXIT.refused : EXIT.done;
  },
};

/** So many of what was found are written out one by one. */
const LISTED = 20;

function attackText(folder: string, found: Attack): string {
  const { withheld, numbers, relations, protectable, wins, undecided, contradictions } = found;
  const { cell, outside, rest } = protectable;
  return [
    `Angrepp på ${folder}, med bara det som är publicerat`,
    `  ${numbers} tal lästa, ${withheld} av dem dolda; ${relations} samband mellan dem.`,
    `  ${cell + outside + rest} antal skyddas där de är få: ${cell} egna, ${outside} utanför en grupp eller andel, ${rest} i det som delarna lämnar över.`,
    '  Prövat: summor över enheter, år och delar, mått som räknar samma fall eller en del av dem, avrundade andelar och deras intervall,',
    '  i hela tal. Inte prövat: hur cellerna har valts, enskilda personers värden, kurvornas punkter, en tidigare webbplats.',
    ...(contradictions === 0
      ? []
      : [
          '',
          'Siffrorna motsäger varandra: inga antal stämmer med dem alla. Filerna har ändrats, eller så bygger de inte på samma rader.',
          'Gör så här: publicera om webbplatsen med publish, och angrip den igen.',
        ]),
    '',
    wins.length === 0 ? 'Inget skyddat antal gick att räkna ut.' : `${wins.length} skyddade antal gick att räkna ut:`,
    ...wins.slice(0, LISTED).map(winText),
    ...(wins.length > LISTED ? [`  … och ${wins.length - LISTED} till (alla med --json).`] : []),
    ...(undecided === 0 ? [] : [`Om ${undecided} antal gavs det upp innan det var avgjort.`]),
    ...(wins.length === 0
      ? []
      : ['Gör så här: publicera inte den här webbplatsen, och skicka utskriften till den som förvaltar programmet.']),
    '',
  ].join('\n');
}

function winText({ secret: { measure, place, name }, values, isShown }: Win): string {
  const { reporter, stratum, from, to } = place;
  const time = from === to ? String(from) : `${from}–${to}`;
  const where = [
    measure,
    reporter,
    ...(stratum === '' ? [] : [stratum === 'rest' ? 'det som delarna lämnar över' : stratum]),
    time,
  ].join(' ');
  return `  ${where}: ${name} är ${values.join(' eller ')}${isShown ? ' (följer av två visade tal)' : ''}`;
}
