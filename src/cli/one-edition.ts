import { join } from 'node:path';

/** What who publishes several areas is told. */
export const AREAS_APART =
  'Områdena skyddas vart för sig: inget är känt som binder ihop ett områdes tal med ett annats. Tal som två områden har gemensamma prövas alltså inte mot varandra.\n';

/** What who publishes a site or a report by itself is told each time: in two goes neither knows what the other shows. */
export const ONE_EDITION =
  'Webbplatsen och årsrapporten ges ut i en utgåva med publish --report, så att alla siffror skyddas på en gång och den ena inte visar ett tal som den andra döljer.\n';

/**
 * How what is written is held against an edition that was published from another folder, which the program doesn't know of.
 * @param own the area's folder in an edition of several
 */
export const elsewhere = (out: string, own = ''): string =>
  `En utgåva som har publicerats från en annan mapp är inte jämförd med den här. Jämför dem: vardmatt attack ${out} --earlier ${join('MAPP', own)}\n`;
