import { absenceWords } from '../../words/absence.ts';
import { listed } from '../../words/lists.ts';
import { resolveAim } from '../claims/resolve-aim.ts';
import { isMissing, NATION_LEVEL } from '../figures/figure-source.ts';
import { fullLabel, levelName, listLabel } from '../figures/labels.ts';
import { lookUp } from '../figures/look-up.ts';
import { readTerms } from '../figures/terms.ts';
import { runParts } from '../kinds/document-parts.ts';
import type { Directive } from '../reading/markdown.ts';
import type { Composing, SentenceSetting } from './composing.ts';
import type { Run } from './document.ts';
import type { Made } from './made.ts';

/** `:::saknas indikator; år; lokal`: the regions without a number, each with its reason, or that there are none. */
export function absentLevels({ terms, line }: Directive, { file }: SentenceSetting, composing: Composing): Made {
  const { source } = composing;
  const read = resolveAim(readTerms(terms), source, { eachLevel: true });
  if ('faults' in read) {
    for (const { code, message, remedy } of read.faults) composing.complain(code, { file, line }, message, remedy);
    return { blocks: [] };
  }
  const { subject } = read.aim;
  const about = listLabel(subject, source);
  const absent = source.levels
    .filter(({ id }) => id !== NATION_LEVEL)
    .flatMap(({ id }) => {
      const reference = { ...subject, level: id };
      const found = lookUp(reference, source);
      return isMissing(found) ? [{ reference, reason: found.absent }] : [];
    });
  const runs: Run[] = [{ kind: 'text', text: `${about}: ` }];
  if (absent.length === 0) runs.push({ kind: 'text', text: 'ingen sjukvårdsregion är utan siffra.' });
  else runs.push({ kind: 'text', text: 'siffra saknas för ' });
  const groups = [...Map.groupBy(absent, ({ reason }) => reason)];
  for (const [which, [reason, some]] of groups.entries()) {
    const claims = some.map(({ reference }, at) => {
      const name = levelName(reference.level, source);
      // Why is told once, after the last of those that it holds for.
      const text = at === some.length - 1 ? `${name} (${absenceWords(reason)})` : name;
      return composing.claim({
        kind: 'absence',
        text,
        about: fullLabel(reference, source),
        reference,
        reason,
        file,
        line,
      });
    });
    for (const part of listed(claims.map((_, at) => String(at))).split(/(\d+)/)) {
      const claim = /^\d+$/.test(part) ? claims[Number(part)] : undefined;
      runs.push(claim === undefined ? { kind: 'text', text: part } : { kind: 'claim', claim });
    }
    runs.push({
      kind: 'text',
      text: which === groups.length - 1 ? '.' : which === groups.length - 2 ? ' samt ' : ', ',
    });
  }
  return {
    blocks: [{ kind: 'note', sentences: [{ runs: runs.filter((run) => runParts(run).text?.text !== '') }] }],
  };
}
