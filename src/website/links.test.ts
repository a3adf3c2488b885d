import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyState } from '../../test/kit/website/every-state.ts';
import { smallSite } from '../../test/kit/website/small-site.ts';
import { ASSETS } from './assets.ts';
import { buildSite } from './site.ts';

/** The ids of a page. @throws when one stands twice */
function idsOf(content: string): Set<string> {
  const all = [...content.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  assert.equal(new Set(all).size, all.length, 'an id stands twice');
  return new Set(all);
}

for (const [name, input] of Object.entries({ everyState, smallSite }))
  test(`every link of the site of ${name} leads to a file that is there, and to a place that the page has`, () => {
    const files = buildSite(input);
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    const paths = new Set([...files, ...ASSETS].map(({ path }) => path));
    const ids = new Map(pages.map(({ path, content }) => [path, idsOf(content)]));
    const linked = new Set<string>();
    for (const { path, content } of pages)
      for (const [, href = ''] of content.matchAll(/\bhref="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(href)) continue;
        const target = new URL(href, `http://x/${path}`);
        const file = target.pathname.slice(1);
        assert.ok(paths.has(file), `${href} in ${path}`);
        if (target.hash !== '') assert.ok(ids.get(file)?.has(target.hash.slice(1)), `${href} in ${path}`);
        // A page's own links to itself lead nobody there.
        if (file !== path) linked.add(file);
      }
    const unlinked = files.filter(({ path }) => !linked.has(path)).map(({ path }) => path);
    assert.deepEqual(
      unlinked.filter((path) => path !== '404.html' && !path.startsWith('data/')),
      [],
    );
    assert.deepEqual(
      unlinked.filter((path) => path.startsWith('data/')),
      [],
      'a file that no page offers',
    );
  });
