import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inventedRegister } from '../../../test/kit/report/invented-register.ts';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { composeReport, type ReportOptions } from '../composing/compose-report.ts';
import type { Block, ReportDocument, Sentence } from '../composing/document.ts';
import type { Bound, FigureSource, Missing, Reference } from '../figures/figure-source.ts';
import { type ReportContent, readReport } from '../reading/read-report.ts';

const folder = new URL('../../../content/arsrapport/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

type Some = (reference: Reference) => Bound | Missing | undefined;

const share = (numerator: number, denominator: number): Bound => ({
  ...{ kind: 'share', numerator, denominator, number: numerator / denominator },
});

/** Every share is nine of ten and every other number one of its kind, but for what `some` gives. */
function sourceOf(some: Some, described: Partial<FigureSource> = {}): FigureSource {
  const { year } = inventedRegister;
  return memorySource({ ...inventedRegister, ...described }, (reference) => {
    const given = some(reference);
    if (given !== undefined) return given;
    const { indicator, statistic } = reference;
    const found = inventedRegister.indicators
      .find(({ id }) => id === indicator)
      ?.statistics.find(({ id }) => id === statistic);
    switch (found?.kind) {
      case 'share':
        return share(900, 1000);
      case 'count':
        return { kind: 'count', number: year };
      case 'p':
        return { kind: 'p', number: 0.5 };
      case 'estimate':
        return { kind: 'estimate', number: 0.5, lower: 0.4, upper: 0.6, n: 100 };
      default:
        return { kind: 'days', number: 10, n: 100 };
    }
  });
}

/** The real summary, before a chapter of a text, which has no figures. */
function contentOfSummary(chapter = 'Text.'): ReportContent {
  const read = readReport(
    new Map(
      [...files].filter(([name]) => !/^\d\d-|^bilaga/.test(name)).concat([['01-prov.md', `# Prov\n\n${chapter}`]]),
    ),
  );
  assert.ok('content' in read);
  return read.content;
}

function documentOf(
  some: Some,
  described?: Partial<FigureSource>,
  options: Partial<ReportOptions> = {},
  content = contentOfSummary(),
): ReportDocument {
  const made = composeReport(content, sourceOf(some, described), { publisher: PUBLISHER, ...options });
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return made.document;
}

const blocksOf = (...args: Parameters<typeof documentOf>): readonly Block[] =>
  documentOf(...args).chapters[0]?.sections[0]?.blocks ?? [];

const said = ({ runs }: Sentence) => runs.map((run) => (run.kind === 'claim' ? run.claim.text : run.text)).join('');

function noteOf(some: Some): string {
  const note = blocksOf(some).find((block) => block.kind === 'note');
  assert.ok(note?.kind === 'note');
  return note.sentences.map(said).join(' ');
}

/** The points of the summary by their names, as their readers see them. */
function pointsOf(...args: Parameters<typeof documentOf>): Map<string, string> {
  const list = blocksOf(...args).find((block) => block.kind === 'list');
  assert.ok(list?.kind === 'list');
  return new Map(
    list.items.map(([name, ...sentences]) => [
      name === undefined ? '' : said(name).trim(),
      sentences.map(said).join('').replaceAll('\u00a0', ' '),
    ]),
  );
}

const { year, levels } = inventedRegister;
const [first = '', second = ''] = levels.map(({ id }) => id).filter((id) => id !== 'riket');
const nameOf = (level: string) => levels.find(({ id }) => id === level)?.name ?? '';
const isCoverage = ({ indicator }: Reference) => indicator === 'tackning';
const isOf = (reference: Reference, level: string, one: number) =>
  reference.level === level && reference.years.from === one && reference.years.to === one;

describe('the summary', () => {
  test('a fall in one region is told first, with its numbers, and every other region that has fallen is named after it', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference)) return undefined;
      if (isOf(reference, first, year)) return share(160, 1000);
      return isOf(reference, second, year) ? share(700, 1000) : undefined;
    });
    assert.match(
      points.get('Störst ändring.') ?? '',
      new RegExp(`${nameOf(first)}.*sjunkit.*90 %, 900/1 000.*16 %, 160/1 000`),
    );
    const more = points.get('Fler nedgångar.') ?? '';
    assert.match(more, new RegExp(`att även ${nameOf(second)} har sjunkit \\(`));
    assert.doesNotMatch(more, new RegExp(nameOf(first)), 'a fall is told once');
    assert.match(points.get('Lägst täckning.') ?? '', new RegExp(`I ${nameOf(first)} var täckningsgraden lägst`));
  });

  test('a fall for one group of sites alone is told too', () => {
    const points = pointsOf((reference) =>
      isCoverage(reference) && reference.site === 'pankreas' && isOf(reference, second, year)
        ? share(160, 1000)
        : undefined,
    );
    assert.match(points.get('Störst ändring.') ?? '', new RegExp(`${nameOf(second)}.*bukspottkörteln`));
    points.delete('Störst ändring.');
    assert.doesNotMatch([...points.values()].join(' '), /sjunkit/, 'and once');
  });

  test('a fall for one group of sites that leads leaves the fall of all of them in its region to be told', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference) || !isOf(reference, second, year)) return undefined;
      return share(reference.site === 'pankreas' ? 160 : 700, 1000);
    });
    assert.match(points.get('Störst ändring.') ?? '', /16 %/);
    const more = points.get('Fler nedgångar.') ?? '';
    assert.match(more, new RegExp(`${nameOf(second)} har sjunkit \\(.*70 %`));
    assert.doesNotMatch(more, /16 %/);
  });

  test('where the largest change is the only fall, it is said of the others what can’t be seen, and not that nobody has fallen', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference)) return undefined;
      if (isOf(reference, first, year)) return share(160, 1000);
      return isOf(reference, second, year) ? { absent: 'withheld' } : undefined;
    });
    const more = points.get('Täckningen i sjukvårdsregionerna.') ?? '';
    assert.match(more, new RegExp(`att ingen annan sjukvårdsregion .* är för ${nameOf(second)}`));
    assert.doesNotMatch(more, new RegExp(nameOf(first)));
  });

  const openYears = inventedRegister.years.map((one) =>
    one.year === year ? { ...one, preliminary: true as const } : one,
  );

  test('what registration that goes on takes from every region is no fall, and is said in one sentence', () => {
    const points = pointsOf(
      (reference) => {
        if (!isCoverage(reference) || reference.years.from !== year) return undefined;
        // As the nation, a little more, and clearly more.
        const low = reference.level === first ? 560 : reference.level === second ? 400 : 600;
        return share(low, 1000);
      },
      { years: openYears },
    );
    const falling = points.get('Nedgångar medan registreringen pågår.') ?? '';
    assert.match(
      falling,
      new RegExp(`att ${nameOf(second)} har sjunkit \\(${year - 1}: 90 %, 900/1 000; ${year}: 40 %`),
    );
    for (const { name } of levels) if (name !== nameOf(second)) assert.doesNotMatch(falling, new RegExp(name));
    const all = [...points.values()].join(' ');
    assert.equal(all.match(/pågår, och det som den ensam kan förklara räknas inte som en nyhet/g)?.length, 1);
  });

  test('where registration that goes on explains every fall there is no point of them', () => {
    const low = (reference: Reference) => isCoverage(reference) && reference.years.from === year;
    const points = pointsOf((reference) => (low(reference) ? share(600, 1000) : undefined), { years: openYears });
    assert.deepEqual(
      [...points.keys()].filter((name) => /Nedgång/.test(name)),
      [],
    );
  });

  test('a year that is still registered never leads: its falls are told for themselves, after what is settled', () => {
    const points = pointsOf(
      (reference) => {
        if (!isCoverage(reference)) return undefined;
        if (isOf(reference, first, year)) return share(20, 1000);
        return isOf(reference, second, year - 1) ? share(700, 1000) : undefined;
      },
      { years: openYears },
    );
    const told = (point: string) => points.get(point) ?? '';
    assert.match(told('Störst ändring.'), new RegExp(`${nameOf(second)}.*sjunkit.*${year - 1}: 70 %`));
    for (const point of ['Störst ändring.', 'Fler nedgångar.', 'Lägst täckning.'])
      assert.doesNotMatch(told(point), new RegExp(`${nameOf(first)}: 2 %|${year}`), point);
    assert.match(told('Nedgångar medan registreringen pågår.'), new RegExp(`${nameOf(first)}.*${year}: 2 %, 20/1`));
  });

  test('a rise is told as a fall is: of all sites, of one group of them, and of few tumours as that', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference)) return undefined;
      if (isOf(reference, first, year)) return share(160, 1000);
      if (isOf(reference, second, 2018)) return share(700, 1000);
      return undefined;
    });
    assert.match(points.get('Störst ändring.') ?? '', new RegExp(`${nameOf(first)}.*sjunkit`));
    assert.match(
      points.get('Uppgångar.') ?? '',
      new RegExp(
        `^Från 2018 till ${year} gäller för täckningsgraden att ${nameOf(second)} har stigit \\(2018: 70 %.*90 %`,
      ),
    );
    assert.ok(!points.has('Nedgångar.') && !points.has('Fler nedgångar.'), 'the fall is the largest change');
    const few = pointsOf((reference) => {
      if (!isCoverage(reference) || reference.level !== second) return undefined;
      return isOf(reference, second, year) ? share(9, 10) : share(7, 10);
    }).get('Uppgångar.');
    assert.match(few ?? '', new RegExp(`${nameOf(second)} har stigit, men det rör få tumörer`));
  });

  test('where a rise is the largest change the others are more of them, also one between the years that a region shows', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference)) return undefined;
      if (isOf(reference, first, 2018)) return share(100, 1000);
      if (reference.level !== second) return undefined;
      if (isOf(reference, second, year)) return { absent: 'withheld' };
      return isOf(reference, second, year - 1) ? undefined : share(600, 1000);
    });
    assert.match(points.get('Störst ändring.') ?? '', new RegExp(`${nameOf(first)}.*stigit`));
    const more = points.get('Fler uppgångar.') ?? '';
    assert.match(more, new RegExp(`Mellan de år som visas har .* i ${nameOf(second)} stigit \\(2018: 60 %`));
    assert.doesNotMatch(more, new RegExp(nameOf(first)));
    assert.ok(!points.has('Uppgångar.'));
  });

  test('a fall of many points that is of few tumours is told, and as that', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference) || reference.level !== first) return undefined;
      return isOf(reference, first, year) ? share(12, 50) : share(7, 10);
    });
    assert.ok(!points.has('Störst ändring.'));
    assert.match(
      points.get('Nedgångar.') ?? '',
      new RegExp(
        `${nameOf(first)} har sjunkit, men det rör få tumörer, så tolka siffrorna försiktigt \\(2018: 70 %, 7/10; ${year}: 24 %, 12/50\\)`,
      ),
    );
  });

  test('a fall since the year before is told, though none since the first year', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference)) return undefined;
      // What has risen is the largest change.
      if (reference.level === second && reference.years.from === 2018) return share(100, 1000);
      if (reference.level !== first) return undefined;
      return isOf(reference, first, year - 1) ? share(950, 1000) : share(300, 1000);
    });
    assert.match(points.get('Störst ändring.') ?? '', new RegExp(`${nameOf(second)}.*stigit`));
    assert.match(
      points.get('Nedgångar.') ?? '',
      new RegExp(`Från ${year - 1} till ${year} .*${nameOf(first)} har sjunkit`),
    );
  });

  test('where nobody’s coverage has fallen, that a region’s is withheld is told', () => {
    const points = pointsOf((reference) =>
      isCoverage(reference) && isOf(reference, first, year) ? { absent: 'withheld' } : undefined,
    );
    assert.match(
      points.get('Täckningen i sjukvårdsregionerna.') ?? '',
      new RegExp(
        `ingen sjukvårdsregion .* Det senaste färdiga år som visas är för ${nameOf(first)} ${year - 1} \\(90 %, 900/1 000\\)\\.$`,
      ),
    );
    const whole = pointsOf((reference) =>
      isCoverage(reference) && reference.level === first ? { absent: 'withheld' } : undefined,
    );
    assert.match(
      whole.get('Täckningen i sjukvårdsregionerna.') ?? '',
      new RegExp(`Inget kan sägas om ${nameOf(first)} \\(dolt`),
    );
  });

  test('a collapse is told though the region’s last settled year is hidden, between the years that it shows', () => {
    const points = pointsOf((reference) => {
      if (!isCoverage(reference) || reference.level !== first) return undefined;
      if (isOf(reference, first, year) || isOf(reference, first, 2018)) return { absent: 'withheld' };
      return isOf(reference, first, year - 1) ? share(318, 1000) : undefined;
    });
    assert.match(
      points.get('Nedgångar.') ?? '',
      new RegExp(
        `Mellan de år som visas har täckningsgraden i ${nameOf(first)} sjunkit \\(2019: 90 %, 900/1 000; ${year - 1}: 32 %, 318/1 000\\)\\.`,
      ),
    );
  });

  test('how coverage has gone in the nation since the first whole year leads, whichever way, and is told once', () => {
    const told = (at: number, ofRegion: number) => {
      const points = pointsOf((reference) => {
        if (!isCoverage(reference) || reference.site !== 'alla') return undefined;
        if (isOf(reference, first, year)) return share(ofRegion, 1000);
        return isOf(reference, 'riket', year) ? share(at, 1000) : undefined;
      });
      return { first: [...points.keys()][0], ...Object.fromEntries(points) } as Record<string, string>;
    };
    const fallen = told(600, 100);
    assert.equal(fallen['first'], 'Täckningen i riket.');
    assert.match(
      fallen['Täckningen i riket.'] ?? '',
      new RegExp(
        `^Från 2018 till ${year} har täckningsgraden i riket sjunkit \\(2018: 90 %, 900/1 000; ${year}: 60 %, 600/1 000\\)\\.$`,
      ),
    );
    assert.match(
      told(870, 900)['Täckningen i riket.'] ?? '',
      /^Från 2018 till \d+ har täckningsgraden i riket ändrats med mindre än fem procentenheter/,
    );
    const largest = told(600, 900);
    assert.match(largest['Störst ändring.'] ?? '', /^I riket har täckningsgraden sjunkit/);
    assert.ok(!('Täckningen i riket.' in largest), 'once');
  });

  test('what is largest of its kind says of how many shown, where others are withheld', () => {
    const isNation = ({ indicator, level }: Reference) => level === 'riket' && indicator !== 'mdk';
    const far = (reference: Reference) => reference.indicator === 'mdk' && reference.level === 'riket';
    const told = (hides: boolean) =>
      pointsOf((one) => {
        if (far(one)) return share(300, 1000);
        return hides && isNation(one) && !isCoverage(one) ? { absent: 'withheld' } : undefined;
      }).get('Längst från målet.') ?? '';
    assert.match(told(true), /mer än 80 %\. +Av 8 andelar med ett mål visas 2, och bara det som visas är med/);
    assert.doesNotMatch(told(false), /visas/);
  });

  test('a change of less than five points, and a gap that chance may have made, are no points', () => {
    const points = pointsOf((reference) => {
      if (isCoverage(reference)) return isOf(reference, first, year) ? share(860, 1000) : undefined;
      return reference.indicator === 'mdk' && reference.level === first ? share(8, 10) : undefined;
    });
    assert.ok(!points.has('Störst ändring.') && !points.has('Nedgångar.'));
    assert.ok(!points.has('Störst skillnad mellan sjukvårdsregioner.'));
  });

  test('the largest gap between two regions that chance can’t have made is told, the higher first', () => {
    const points = pointsOf((reference) => {
      if (reference.indicator !== 'mdk' || reference.site !== 'ileum') return undefined;
      if (reference.level === first) return share(400, 1000);
      return reference.level === second ? share(600, 1000) : undefined;
    });
    const told = points.get('Störst skillnad mellan sjukvårdsregioner.') ?? '';
    assert.match(told, new RegExp(`i jämförelse med ${nameOf(first)}, högre`));
    assert.doesNotMatch(told, new RegExp(nameOf(second)));
  });

  test('what the largest gap, change and distance are chosen among is named, and the gap’s are all with a direction', () => {
    const isOfOneYear = ({ years }: Reference) => years.from === years.to;
    const note = noteOf((one) => (isOfOneYear(one) && !isCoverage(one) ? { absent: 'not-applicable' } : undefined));
    assert.match(note, /ändringen [^.]* väljs bland ”Täckning”\./);
    assert.match(note, /skillnaden mellan två [^.]*”MDK” · [^.]*”Uppföljning, något besök”/);
    assert.match(note, /avståndet i riket till ett mål väljs bland ”Kontaktsjuksköterska” · ”MDK” ·/);
    assert.doesNotMatch(note, /skillnaden mellan två [^.]*”Täckning”/);
  });

  test('the gap is that of follow-up where it is larger there than in any of the others', () => {
    const told = pointsOf((reference) => {
      if (reference.indicator !== 'uppfoljning' || reference.statistic !== 'nagot') return undefined;
      return share(reference.level === first ? 148 : 520, 1000);
    }).get('Störst skillnad mellan sjukvårdsregioner.');
    assert.match(told ?? '', new RegExp(`registrerad uppföljning var i .* i jämförelse med ${nameOf(first)}, högre`));
  });

  test('a share with a direction that the summary isn’t chosen among stops the report', () => {
    const indicators = inventedRegister.indicators.map((one) =>
      one.id !== 'who-grad'
        ? one
        : { ...one, statistics: one.statistics.map((answer) => ({ ...answer, hasDirection: true as const })) },
    );
    const made = composeReport(
      contentOfSummary(),
      sourceOf(() => undefined, { indicators }),
      { publisher: PUBLISHER },
    );
    assert.ok('problems' in made);
    assert.match(made.problems[0]?.message ?? '', /«WHO-grad 1» har en riktning, men är inte bland svaren/);
  });

  test('the target that the nation is furthest from is told; what is withheld is not, nor anything of it', () => {
    const far = (reference: Reference) => reference.indicator === 'mdk' && reference.level === 'riket';
    assert.match(
      pointsOf((one) => (far(one) ? share(300, 1000) : undefined)).get('Längst från målet.') ?? '',
      /konferens.*inte når målet \(30 %, 300\/1 000/,
    );
    const hidden = pointsOf((one) => (far(one) ? { absent: 'withheld' } : undefined));
    assert.doesNotMatch([...hidden.values()].join(' '), /konferens|visas inte/);
  });

  test('a year is new where the report is held against one of an earlier year, and of no other', () => {
    const without = { extract: { ...inventedRegister.extract } };
    delete (without.extract as { previousAsOf?: string }).previousAsOf;
    const since = (of: number) => ({
      earlier: { report: { year: of, extract: inventedRegister.extract.asOf, numbers: [] }, threshold: 5 },
    });
    const some = () => undefined;
    for (const points of [pointsOf(some, without), pointsOf(some, without, since(year))]) {
      assert.ok(!points.has('Nytt.'), 'the first of all, or another of the same year');
      assert.match(points.get('Rapportåret.') ?? '', new RegExp(`från ${year} finns i riket 90 %`));
      assert.doesNotMatch([...points.values()].join(' '), /första gången/);
    }
    assert.equal(
      pointsOf(some, without, since(year - 1)).get('Nytt.'),
      `Diagnosåret ${year} var inte med i den årsrapport som den här jämförs med.`,
    );
  });

  test('with an earlier extract what is new is how many tumours have come in since', () => {
    const since = { extract: { ...inventedRegister.extract, previousAsOf: '2024-03-31' } };
    const told = pointsOf(
      (reference) =>
        reference.extract === 'previous' && reference.indicator === 'registrerade'
          ? { kind: 'count', number: 1000 }
          : undefined,
      since,
    ).get('Nytt.');
    assert.match(told ?? '', /Sedan det förra uttaget .* ökat/);
  });

  describe('and what the chapters ask', () => {
    const asked =
      'Överlevnaden för patienter med tumör i tunntarmen efter metastas [[skiljer sig statistiskt säkerställt|visar ingen statistiskt säkerställd skillnad: överlevnad efter metastas: p; riket; alla år; ileum]].';
    const chapter = `${asked}\n\n:::jämförelser\n:::`;
    const told = (p: number, atMost: number, text = chapter) => {
      const isAsked = ({ statistic, site }: Reference) => statistic === 'p' && site === 'ileum';
      const of = documentOf(
        (one) => (isAsked(one) ? { kind: 'p', number: p, atMost } : undefined),
        {},
        {},
        contentOfSummary(text),
      );
      const blocks = of.chapters[1]?.sections[0]?.blocks ?? [];
      const sentences = blocks.flatMap((block) => ('sentences' in block ? block.sentences : []));
      return { text: sentences.map(said).join(' ').replaceAll('\u00a0', ' '), comparisons: of.comparisons };
    };

    test('a difference that a chapter asks for is certain, however many the summary tries to find one', () => {
      const { text, comparisons } = told(0, 0.0004);
      const searched = comparisons.filter(({ family }) => family === 'searched').length;
      assert.ok(searched > 100);
      assert.equal(comparisons.length, searched + 1);
      // 0.0004 of one of many would be over the level; it is 0.0004 / 0.8.
      assert.match(
        text,
        /skiljer sig statistiskt säkerställt \(p < 0,001, .*justerat för antalet jämförelser högst 0,001\)/,
      );
      assert.match(
        text,
        new RegExp(
          `i rapportens text: ${searched + 1}, varav 1 som kapitlen frågar efter och ${searched} som sammanfattningen väljer bland\\.`,
        ),
      );
      assert.match(
        text,
        /enligt Holm\. De som kapitlen frågar efter får 80 % av nivån, och de som sammanfattningen väljer bland 20 %\. Delningen är rapportens egen och ett förslag/,
      );
    });

    test('one that is lost says among how many of each', () => {
      const { text, comparisons } = told(0.045, 0.045);
      assert.match(
        text,
        new RegExp(
          `visar ingen statistiskt säkerställd skillnad \\(p = 0,045, .*; kan inte säkerställas bland 1\\+${comparisons.length - 1} jämförelser\\)`,
        ),
      );
    });

    test('what the summary tries is the chapter’s where that asks for it too', () => {
      const both =
        'Vid tumör i tunntarmen var konferens i Nordanskog, i jämförelse med Sunnanö, [[vanligare|mindre vanligt|utan statistiskt säkerställd skillnad: mdk; Nordanskog mot Sunnanö; rapportåret; ileum]].';
      const pairs = told(1, 1, both).comparisons.flatMap(({ subject, base, family }) => {
        const { indicator, site } = subject.reference;
        const levels = [subject, base]
          .map((one) => one?.reference.level)
          .toSorted()
          .join();
        return indicator === 'mdk' && site === 'ileum' && levels === 'nordan,sunnan' ? [family] : [];
      });
      assert.deepEqual(pairs, ['asked']);
    });
  });
});
