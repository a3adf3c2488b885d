import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { smallSite } from '../../test/kit/website/small-site.ts';
import { type Day, day } from '../calendar/day.ts';
import { markupText } from '../markup.ts';
import { extractSection, whatIsPreliminary, yearSection } from './about-data.ts';
import { disclosureSection } from './about-disclosure.ts';
import { buildSite } from './site.ts';

test('the months are told where somebody has decided them, and nowhere else', () => {
  const { calendar: _, ...area } = smallSite.area;
  const said = (input: typeof smallSite) => markupText(extractSection(input).body);
  assert.match(said(smallSite), /i mars året därpå, och de publiceras i maj\. En siffra/);
  assert.match(said({ ...smallSite, area }), /<p>En siffra märkt preliminär kan ändras:/);
  assert.doesNotMatch(said({ ...smallSite, area }), /publiceras/);
});

test('a measuring year begins when the area does, whatever days a figure of it is of', () => {
  const [first = 0] = smallSite.years;
  const said = (start: Day) => markupText(yearSection({ ...smallSite, area: { ...smallSite.area, start } }).body);
  const days = (from: string) => new RegExp(`${from}\\s${first}–31\\sdecember\\s${first}`, 'u');
  assert.match(said(day(`${first}-05-01`)), days('1\\smaj'));
  assert.doesNotMatch(said(day(`${first}-05-01`)), days('1\\sjanuari'));
});

test('every rule by which a figure is preliminary is told, from the definitions', async () => {
  const { areas } = await ownContent();
  const said = (id: string) => whatIsPreliminary(areas.get(id) ?? assert.fail());
  assert.deepEqual(said('net-registret'), [
    'Ett års siffror är preliminära till 12 månader efter årets slut, eftersom fall registreras i efterhand.',
    'OV1, OV2 och OV3 gäller alla år sedan starten, och är preliminära till dess det sista är färdigt.',
    'UF1 Andel med uppföljning och UF2 Andel med uppföljning efter arton månader: till 547 dagar efter årets sista dag, så länge uppföljningar av dem som räknas väntas.',
  ]);
  const [year, ...windows] = said('nhv-net-binjure');
  assert.match(year ?? '', /till dess året är slut/);
  assert.match(windows[0] ?? '', /^P1 .*: till 70 dagar efter årets sista dag/);
  assert.match(windows[1] ?? '', /^Ö1 .*: till 365 dagar efter årets sista dag/);
});

test('no page calls those who report by another name than the area does', () => {
  const reporterNouns = { one: 'klinik', many: 'kliniker', all: 'klinikerna' };
  const area = { ...smallSite.area, reporterNouns };
  const pages = buildSite({ ...smallSite, area }).filter(({ path }) => path.endsWith('.html'));
  assert.ok(pages.length > 5);
  const said = (page: string) => page.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  const others = (page: string) => said(page).match(/[^.]*(?<!\/)\benhet(en|er|erna|ens|ernas)?\b[^.]*/gi) ?? [];
  assert.deepEqual(
    pages.flatMap(({ path, content }) => others(String(content)).map((words) => `${path}: ${words.trim()}`)),
    [],
  );
});

test('what an approximate share is and is no good for is told where the rule has such, and nowhere else', () => {
  const said = (shareStep: number | undefined) => {
    const { shareStep: _, ...rule } = smallSite.area.disclosure;
    const disclosure = shareStep === undefined ? rule : { ...rule, shareStep };
    return markupText(disclosureSection({ ...smallSite, area: { ...smallSite.area, disclosure } }).body);
  };
  assert.match(said(5), /avrundad till hela 5 procent och saknar konfidensintervall\. .* inte med i jämförelser/);
  assert.doesNotMatch(said(undefined), /ungefär/i);
  for (const step of [1, 2, 4, 5, 10, 20, 25, 50]) {
    const [, example] = /till exempel som ”ungefär (\d+)\s%”/.exec(said(step)) ?? [];
    assert.equal(Number(example) % step, 0, `${example} % is no multiple of ${step}`);
  }
});
