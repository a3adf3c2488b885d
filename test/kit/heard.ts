import type { Page } from 'playwright-core';
import { openFolded } from './browser.ts';

/** A node of the browser's accessibility tree, as far as it is asked about. */
interface HeardNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
}

/** What has a name of its own, that stands beside what is in it. */
const PICTURES = new Set(['image', 'img', 'graphics-document', 'graphics-symbol', 'SvgRoot']);

/**
 * Where what is heard of a page, all of it opened, isn't what stands on it, once: the first place where the text of the browser's own
 * accessibility tree parts from the text of the page, and each picture that says numbers a second time. The pictures of charts are
 * left out of both: their numbers stand in their tables.
 */
export async function heardOtherwise(page: Page): Promise<string[]> {
  await openFolded(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly HeardNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: HeardNode): readonly HeardNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id) ?? node)),
  ];
  const there = nodes
    .slice(0, 1)
    .flatMap(inOrder)
    .filter(({ ignored }) => !ignored);
  const heard = bare(
    there.flatMap(({ role, name }) => (role?.value === 'StaticText' ? (name?.value ?? '') : [])).join(''),
  );
  const told = await page.locator('body').evaluate((body) => {
    for (const unheard of body.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
    // A small picture tells of those that the words beside it don't name.
    const small = [...body.querySelectorAll('svg.range[aria-label]')].filter((picture) => {
      const beside = picture.parentElement?.innerText ?? '';
      const names = picture.getAttribute('aria-label')?.match(/\p{L}[\p{L}-]*(?= [\d,]+)/gu) ?? [];
      return names.length > 0 && !names.some((name: string) => beside.includes(name));
    });
    return { text: body.innerText, pictures: small.map((picture) => picture.getAttribute('aria-label')) };
  });
  const twice = there.flatMap(({ role, name, description }) => {
    const words = `${name?.value ?? ''} ${description?.value ?? ''}`;
    return PICTURES.has(role?.value ?? '') && /\d/.test(words) && !told.pictures.includes(name?.value ?? '')
      ? [`a picture says ${words.slice(0, 80)}`]
      : [];
  });
  const stands = bare(told.text);
  const at = [...stands].findIndex((letter, place) => letter !== heard[place]);
  const ends = at === -1 ? stands.length : at;
  return heard === stands
    ? twice
    : [...twice, `heard ”${heard.slice(ends - 20, ends + 60)}”, stands ”${stands.slice(ends - 20, ends + 60)}”`];
}

/** Without what is seen and not heard: spaces, and places where a word may be parted. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad]+/gu, '');
