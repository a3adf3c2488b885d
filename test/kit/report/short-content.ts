import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_CONTENT } from '../content.ts';

// A site and a report that are protected together take minutes with all of the register's measures, and a report alone some seconds.

const MEASURES = ['TG1', 'DI1', 'KI1', 'KI2', 'UT1', 'OV1'];
const CHAPTER = `# Täckning och överlevnad

I riket fanns {{täckning; riket; rapportåret; ileum}} av de tumörer i tunntarmen som cancerregistret känner till.

:::figur täckning; ileum
Täckningsgrad för tumörer i tunntarmen.
:::

:::tabell tid till bedömning: median; alla år; ileum
:::

:::figur who-grad; pankreas
WHO-grad i bukspottkörteln.
:::

:::figur överlevnad efter metastas; pankreas
Överlevnad för tumörer i bukspottkörteln.
:::
`;

/** Writes the program's content with few of the register's measures, and a report of one chapter of them. */
export async function shortContent(content: string): Promise<void> {
  await cp(OWN_CONTENT, content, { recursive: true });
  const register = join(content, 'omraden/net-registret');
  const isKept = (name: string) => MEASURES.some((id) => name.startsWith(`${id.toLowerCase()}-`));
  for (const name of await readdir(register))
    if (name !== 'omrade.yaml' && !isKept(name)) await rm(join(register, name));
  const area = await readFile(join(register, 'omrade.yaml'), 'utf8');
  await writeFile(join(register, 'omrade.yaml'), area.replace(/^kapitel:\n(?:[ -].*\n)+/m, ''));
  const report = join(content, 'arsrapport');
  const [head = '', ...indicators] = (await readFile(join(report, 'siffror.yaml'), 'utf8')).split(/^(?= {2}- id:)/m);
  const own = indicators.filter((one) =>
    [...one.matchAll(/mått: (\w+)/g)].every(([, id = '']) => MEASURES.includes(id)),
  );
  await writeFile(join(report, 'siffror.yaml'), [head, ...own].join(''));
  // Of an indicator that there isn't nothing is said.
  const names = own.flatMap((one) => [/- id: (.*)/, /namn: (.*)/].map((named) => named.exec(one)?.[1]?.toLowerCase()));
  const [before = '', list = ''] = (await readFile(join(report, 'ord.yaml'), 'utf8')).split(
    /(?<=^ {2}indikatorer:\n)/m,
  );
  // The answers are named by their own names.
  const [told = ''] = list.split(/^ {2}\S/m);
  const words = told.split(/(?<=\n)/).filter((line) => names.includes(/^ {4}([^:]*):/.exec(line)?.[1]));
  await writeFile(join(report, 'ord.yaml'), before + words.join(''));
  for (const name of await readdir(report)) if (/^\d\d-.*\.md$/.test(name)) await rm(join(report, name));
  await writeFile(join(report, '01-kort.md'), CHAPTER);
}
