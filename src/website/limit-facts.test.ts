import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHARE } from '../../test/kit/charts/made-up.ts';
import { everyState } from '../../test/kit/website/every-state.ts';
import type { PublicFigure, Shown } from '../disclosure/public-result.ts';
import { type Markup, markupText } from '../markup.ts';
import type { MeasureFinding } from './finding.ts';
import { limitFacts } from './limit-facts.ts';
import { buildSite } from './site.ts';

const WITHHELD = { absent: 'withheld' } as const;

const share = (missing: Shown, limits: { lower: Shown; upper: Shown } = { lower: 0.2, upper: 0.4 }): PublicFigure => ({
  ...{ kind: 'proportion', numerator: 30, denominator: 100, share: 0.3, preliminary: false },
  ...{ missing, ...limits },
});
const said = (figure: PublicFigure) => {
  const finding = { measure: SHARE, choice: { nation: { figure } }, preliminary: [] } as unknown as MeasureFinding;
  const facts = limitFacts(finding) as Markup;
  return markupText(facts).replaceAll(/<[^>]*>|\n/g, ' ');
};

test('how uncertain a share is is told where both its limits are shown, and nowhere else', () => {
  assert.match(said(share(0)), /Osäkerhet +20,0–40,0\u00a0% \(95-procentigt konfidensintervall\)/);
  for (const limits of [
    { lower: WITHHELD, upper: 0.4 },
    { lower: 0.2, upper: WITHHELD },
    { lower: WITHHELD, upper: WITHHELD },
  ])
    assert.doesNotMatch(said(share(0, limits)), /Osäkerhet/);
});

test('who isn’t counted for want of a value is told by number, or that the number isn’t shown, and of nobody nothing', () => {
  assert.match(said(share(3)), /3\s*patienter som uppgift saknas för räknas inte\. +Se definitionen/);
  assert.match(said(share(WITHHELD)), /Antalet patienter som uppgift saknas för visas inte, för att skydda enskilda\./);
  assert.match(said(share(0)), /Vilka som räknas +Se definitionen/);
});

test('a year after the latest complete one is called preliminary where years are chosen, and no other', () => {
  const pages = new Map(buildSite(everyState).map(({ path, content }) => [path, String(content)]));
  const years = [...pages.values()].flatMap((page) =>
    [...page.matchAll(/<nav class="links" aria-label="Välj år">.*?<\/nav>/gs)].flatMap(([nav]) =>
      [...nav.matchAll(/>(\d{4}(?: \(preliminärt\))?)</g)].map(([, name]) => name),
    ),
  );
  assert.ok(years.includes('2025 (preliminärt)'), 'where the headline is of the year before');
  assert.ok(years.includes('2024'));
  for (const year of ['2023 (preliminärt)', '2024 (preliminärt)']) assert.ok(!years.includes(year), year);
});
