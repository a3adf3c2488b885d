import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inventedRegister } from '../../../test/kit/report/invented-register.ts';
import { memorySource } from '../../../test/kit/report/memory-source.ts';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { composeReport } from '../composing/compose-report.ts';
import type { Block, Sentence } from '../composing/document.ts';
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

/** The real summary, before a chapter without figures. */
function contentOfSummary(): ReportContent {
  const read = readReport(
    new Map([...files].filter(([name]) => !/^\d\d-|^bilaga/.test(name)).concat([['01-prov.md', '# Prov\n\nText.']])),
  );
  assert.ok('content' in read);
  return read.content;
}

function blocksOf(some: Some, described?: Partial<FigureSource>): readonly Block[] {
  const made = composeReport(contentOfSummary(), sourceOf(some, described), { publisher: PUBLISHER });
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return made.document.chapters[0]?.sections[0]?.blocks ?? [];
}

const said = ({ runs }: Sentence) => runs.map((run) => (run.kind === 'claim' ? run.claim.text : run.text)).join('');

function noteOf(some: Some): string {
  const note = blocksOf(some).find((block) => block.kind === 'note');
  assert.ok(note?.kind === 'note');
  return note.sentences.map(said).join(' ');
}

/** The points of the summary by their names, as their readers see them. */
function pointsOf(some: Some, described?: Partial<FigureSource>): Map<string, string> {
  const list = blocksOf(some, described).find((block) => block.kind === 'list');
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
    assert.doesNotMatch([...points.values()].slice(1).join(' '), /sjunkit/, 'and once');
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
    const more = points.get('Fler nedgångar.') ?? '';
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
      points.get('Nedgångar.') ?? '',
      new RegExp(
        `ingen sjukvårdsregion .* Det senaste färdiga år som visas är för ${nameOf(first)} ${year - 1} \\(90 %, 900/1 000\\)\\.$`,
      ),
    );
    const whole = pointsOf((reference) =>
      isCoverage(reference) && reference.level === first ? { absent: 'withheld' } : undefined,
    );
    assert.match(whole.get('Nedgångar.') ?? '', new RegExp(`Inget kan sägas om ${nameOf(first)} \\(dolt`));
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
});
