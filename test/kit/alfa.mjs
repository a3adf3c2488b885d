// Not TypeScript: the types of this package bring those of a browser with them, for the whole program, where a name such as `event`
// or `name` that nobody has defined would then pass.

import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native as NativeNode } from '@siteimprove/alfa-dom/native';
import { Headers, Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { URL } from '@siteimprove/alfa-url';
import { Page as AlfaPage } from '@siteimprove/alfa-web';
import { openFolded } from './browser.ts';

/**
 * Rules of WCAG's level AAA, which the law doesn't ask for and the pages don't promise: every line as high as one and a half of its
 * letters (1.4.8), and everything that is pressed 44 pixels high also in running text and lists (2.5.5).
 */
const BEYOND = new Set(['sia-r73', 'sia-r111']);

/** What Alfa, the rules of Siteimprove and of the W3C's ACT, finds wrong on a page: one line per element. Folded parts are opened first. */
export async function alfaFindings(page) {
  await openFolded(page);
  // Both functions run in the page: each is told of what the expression stands for there.
  const [shown, window] = [await page.evaluateHandle('document'), await page.evaluateHandle('window')];
  const tree = await shown.evaluate(NativeNode.fromNode);
  const device = Device.from(await window.evaluate(NativeDevice.fromWindow));
  const url = URL.parse('http://127.0.0.1/').getUnsafe();
  const answer = Response.of(url, 200, Headers.of([]));
  const asked = AlfaPage.of(Request.of('GET', url), answer, Node.from(tree, device), device);
  const tried = rules.filter(({ uri }) => !BEYOND.has(idOf(uri)));
  const outcomes = [...(await Audit.of(asked, tried).evaluate())];
  if (outcomes.filter(Outcome.isPassed).length < PASSED) throw new Error('Alfa has seen next to nothing of the page');
  return outcomes.flatMap((outcome) =>
    Outcome.isFailed(outcome) ? [`${idOf(outcome.rule.uri)}: ${String(outcome.target).slice(0, 160)}`] : [],
  );
}

/** Any page has as many things that are right: fewer, and it hasn't been read. */
const PASSED = 50;

const idOf = (uri) => uri.split('/').at(-1) ?? uri;
