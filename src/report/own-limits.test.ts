import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DIFFERENCES } from '../../test/kit/definitions/differences.ts';
import { inventedRegister } from '../../test/kit/report/invented-register.ts';
import { memorySource } from '../../test/kit/report/memory-source.ts';
import { textOf } from '../../test/kit/report/small-report.ts';
import { PUBLISHER } from '../../test/kit/website/publisher.ts';
import type { DifferenceLimits } from '../definitions/difference-limits.ts';
import { composeReport } from './composing/compose-report.ts';
import type { Bound, Missing, Reference } from './figures/figure-source.ts';
import { readReport } from './reading/read-report.ts';

const folder = new URL('../../content/arsrapport/', import.meta.url);
const files = readdirSync(folder).map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);

const CHAPTER = `# Täckning

Från {{år; 2023}} till {{år; 2024}} har täckningsgraden i riket [[sjunkit|stigit|ändrats med mindre än <tydlig>: täckning; riket; 2023 → 2024; alla]].

För täckningsgraden gäller från {{år; 2023}} till {{år; 2024}} att {{regioner: har stigit; täckning; 2023 → 2024; alla}}.

Överlevnaden efter WHO-grad [[skiljer sig statistiskt säkerställt|visar ingen statistiskt säkerställd skillnad: överlevnad efter who-grad: p; riket; alla år; ileum]] för tumörer i tunntarmen.

:::ordlista
:::
`;

/** Coverage has risen by nine points everywhere, and the test's p is 0.07. */
function value({ indicator, statistic, years }: Reference): Bound | Missing {
  if (indicator === 'tackning') {
    const numerator = years.to === 2024 ? 69 : 60;
    return { kind: 'share', numerator, denominator: 100, number: numerator / 100 };
  }
  return statistic === 'p' ? { kind: 'p', number: 0.07 } : { absent: 'not-reported' };
}

/** The chapter and the summary under the report's own words and an area's limits, with ordinary spaces. */
function said(differences: DifferenceLimits): string {
  const own = files.filter(([name]) => !/^\d\d-|^bilaga-/.test(name));
  const read = readReport(new Map([...own, ['01-prov.md', CHAPTER]]));
  if ('problems' in read) assert.fail(read.problems.map(({ message }) => message).join('\n'));
  const made = composeReport(read.content, memorySource({ ...inventedRegister, differences }, value), {
    publisher: PUBLISHER,
  });
  if ('problems' in made) assert.fail(made.problems.map(({ message }) => message).join('\n'));
  return `${textOf(made.document)} ${JSON.stringify(made.document)}`.replaceAll('\u00a0', ' ');
}

test('the words of the report say the limits that its area has, whatever they are', () => {
  const text = said(DIFFERENCES);
  assert.match(text, /har täckningsgraden i riket stigit/);
  assert.match(text, /visar ingen statistiskt säkerställd skillnad/);
  assert.match(text, /med minst fem procentenheter, mellan de år/);
});

test('where the area has others every sentence says them, and none those that it has left', () => {
  const text = said({ share: 0.12, cases: 9, significance: 0.1 });
  assert.match(text, /har täckningsgraden i riket ändrats med mindre än tolv procentenheter/);
  assert.match(text, /ingen sjukvårdsregion med siffror har stigit med minst tolv procentenheter och nio tumörer/i);
  assert.match(text, /med minst tolv procentenheter, mellan de år/);
  assert.match(text, /skillnaden är mindre än 12 procentenheter/);
  assert.match(text, /Överlevnaden efter WHO-grad skiljer sig statistiskt säkerställt/);
  assert.doesNotMatch(text, /fem procentenheter|fem tumörer|\b5 procentenheter|är under 5 %|0,05/);
});

test('one point is one, and half a point is written in digits', () => {
  assert.match(said({ share: 0.01, cases: 2, significance: 0.05 }), /med minst en procentenhet, mellan/);
  assert.match(said({ share: 0.125, cases: 2, significance: 0.05 }), /ändrats med mindre än 12,5 procentenheter/);
});
