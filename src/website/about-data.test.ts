import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallSite } from '../../test/kit/website/small-site.ts';
import { markupText } from '../markup.ts';
import { extractSection } from './about-data.ts';

test('the months are told where somebody has decided them, and nowhere else', () => {
  const { calendar: _, ...area } = smallSite.area;
  const said = (input: typeof smallSite) => markupText(extractSection(input).body);
  assert.match(said(smallSite), /i mars året därpå, och de publiceras i maj\. En siffra/);
  assert.match(said({ ...smallSite, area }), /<p>En siffra märkt preliminär/);
  assert.doesNotMatch(said({ ...smallSite, area }), /publiceras/);
});
