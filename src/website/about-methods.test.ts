import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { smallSite } from '../../test/kit/website/small-site.ts';
import { markupText } from '../markup.ts';
import { readingSection } from './about-methods.ts';

const { areas } = await ownContent();
const said = (area: typeof smallSite.area) =>
  /<p>(Intervallen är räknade som om[^<]*)<\/p>/.exec(markupText(readingSection({ ...smallSite, area }).body))?.[1];

test('that intervals take values for independent is said where a patient is counted more than once, and how she is', () => {
  const start =
    'Intervallen är räknade som om alla värden vore oberoende av varandra. När samma patient räknas flera gånger';
  const permits = areas.get('nhv-net-binjure') ?? assert.fail();
  assert.equal(
    said(permits),
    `${start}, med flera vårdtillfällen eller i riket vid två enheter, kan de vara något för smala.`,
  );
  assert.equal(
    said(areas.get('net-registret') ?? assert.fail()),
    `${start}, med flera tumörer eller operationer, kan de vara något för smala.`,
  );
  const onlyCounts = permits.measures.filter(({ computation }) => computation.figure.kind === 'count');
  assert.ok(onlyCounts.length > 0);
  assert.equal(said({ ...permits, measures: onlyCounts }), undefined);
});
