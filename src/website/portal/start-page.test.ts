import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PUBLISHER } from '../../../test/kit/website/publisher.ts';
import { registerSite } from '../../../test/kit/website/register-site.ts';
import { takesPart } from '../../definitions/takes-part.ts';
import { portalStartPage } from './start-page.ts';

test('where somebody who is listed doesn’t report, the edition’s first page says how many do of how many', () => {
  const { area } = registerSite;
  const silent = area.reporters.filter((one) => !takesPart(area, one));
  assert.ok(silent.length === 1 && area.reporters.length > 1);
  const all = area.reporters.length;
  const page = (of: typeof area) =>
    portalStartPage({
      ...{ publisher: PUBLISHER, extract: registerSite.extract },
      areas: [{ ...registerSite, area: of }],
    }).content.replaceAll('\u00a0', ' ');
  assert.match(page(area), new RegExp(`<dt>Rapporterar</dt><dd>${all - 1} av ${all} regioner</dd>`));
  const { participation, ...everybody } = area;
  assert.match(page(everybody), new RegExp(`<dt>Rapporterar</dt><dd>${all} regioner</dd>`));
});
