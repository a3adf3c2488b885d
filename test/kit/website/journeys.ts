import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Somebody with a question, on the way to the answer by links alone. */
export interface Journey {
  readonly id: string;
  /** Who asks what. */
  readonly who: string;
  /** Steps until the figure is found: from there on are those that are counted. */
  readonly toFigure: readonly Step[];
  readonly fromFigure: readonly Step[];
}

/** A link that is pressed, by the name that it has for everybody, and what is read where it leads. */
export interface Step {
  readonly link: string | RegExp;
  /** Words that can be seen there, each once at least. */
  readonly reads: readonly RegExp[];
  /** The link brings a file of this name instead of leading on. */
  readonly file?: RegExp;
}

const AREA = 'Neuroendokrina tumörer i buken och avancerade binjuretumörer';

/** Who the pages are for, on the way from the start page of an edition with the program's own content. */
export const JOURNEYS: readonly Journey[] = [
  {
    id: 'patient',
    who: 'En patient undrar hur länge man väntar nära hemmet',
    toFigure: [
      { link: AREA, reads: [/Tid till MDK/] },
      {
        link: 'För patienter',
        reads: [/Var bor du\?/, /Hur länge väntar man på att bli bedömd\?/, /Fråga vilken dag/],
      },
      {
        link: /^Region Blekinge: Skånes universitetssjukhus$/,
        reads: [/\d+ dagar eller mindre väntade minst hälften av \d+ patienter vid Skånes universitetssjukhus/],
      },
    ],
    fromFigure: [{ link: 'Tid till MDK', reads: [/T1 Tid till MDK: Skånes universitetssjukhus/] }],
  },
  {
    id: 'journalist',
    who: 'En journalist söker siffran, hur den har ändrats, vad den inte säger och någon att ringa',
    toFigure: [
      { link: AREA, reads: [/Läs detta först/] },
      {
        link: 'Patienters erfarenhet av vården',
        reads: [
          /[\d,]+ % \d+ av \d+ patienter som vårdades i riket under 2025 har fått sin erfarenhet av vården uppföljd/,
          /2024: [\d,]+ %\./,
          /Osäkerhet [\d,]+–[\d,]+ % \(95-procentigt konfidensintervall\)/,
          /Preliminärt Nej\./,
          /Press: Exempelpressen, press@/,
          /Ange källan så här: /,
        ],
      },
    ],
    fromFigure: [{ link: 'Se definitionen', reads: [/Nämnare Alla patienter som har vårdats inom området/] }],
  },
  {
    id: 'statistiker',
    who: 'En statistiker går från en figur till dess definition, uttag och fil',
    toFigure: [
      { link: AREA, reads: [] },
      { link: 'Tid till MDK', reads: [/T1 Tid till MDK per enhet, 2025/] },
    ],
    fromFigure: [
      { link: /^Definitionen ?: T1 Tid till MDK per enhet, 2025$/, reads: [/Teknisk beskrivning Antalet dagar/] },
      {
        link: /^CSV \(RFC 4180\) ?: T1 Tid till MDK per enhet, 2025$/,
        reads: [],
        file: /^t1-2025-enheter\.csv$/,
      },
      { link: /^Uttaget ?: T1 Tid till MDK per enhet, 2025$/, reads: [/Uttagsdatum 31 mars 2026/, /Kontrollsumma/] },
    ],
  },
  {
    id: 'granskare',
    who: 'En statistiker går från en figur i årsrapporten till dess fil, definition och uttag',
    toFigure: [
      { link: 'Årsrapport 2025', reads: [/Kvalitetsregistret|kvalitetsregistret/] },
      { link: 'Täckning och överlevnad', reads: [/Figur 2\. DI1 WHO-grad/] },
    ],
    fromFigure: [
      { link: /^CSV \(RFC 4180\) ?: DI1 WHO-grad, bukspottkörteln/, reads: [], file: /^di1-pankreas-.*\.csv$/ },
      {
        link: /^definitionen ?: DI1 WHO-grad, bukspottkörteln/,
        reads: [/Så är måttet definierat/, /Teknisk beskrivning/],
      },
      { link: /^Uttaget ?: /, reads: [/Uttagsdatum 31 mars 2026/] },
    ],
  },
];

/**
 * Goes the whole way from the page that is open, pressing one link after the other.
 * @param arrived is called where each step has led, with how many have been made
 * @throws AssertionError where a link isn't there, is there twice with different ends, or where what is asked for can't be read
 */
export async function walk(page: Page, journey: Journey, arrived: (step: number) => Promise<void>): Promise<void> {
  for (const [at, { link, reads, file }] of [...journey.toFigure, ...journey.fromFigure].entries()) {
    const place = `${journey.id}, ${link}`;
    const links = page.getByRole('link', typeof link === 'string' ? { name: link, exact: true } : { name: link });
    const ends = new Set(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href'))));
    assert.equal(ends.size, 1, `${place}: ${[...ends].join(', ')}`);
    const first = links.first();
    if (file === undefined) {
      const [end = ''] = ends;
      const leads = new URL(end ?? '', page.url()).href;
      await first.click();
      await page.waitForURL(leads);
    } else {
      const [download] = await Promise.all([page.waitForEvent('download'), first.click()]);
      assert.match(download.suggestedFilename(), file, place);
    }
    const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
    for (const words of reads) assert.match(text, words, place);
    await arrived(at + 1);
  }
}
