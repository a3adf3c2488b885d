import type { Composing } from '../composing/composing.ts';
import { unknownName } from '../figures/named.ts';
import { readTerms, readWordTerms, type TermFault, type Terms } from '../figures/terms.ts';
import { conditionKindOf } from '../kinds/conditions.ts';
import type { Inline, InlineBinding } from '../reading/markdown.ts';
import { withLimits } from '../reading/with-limits.ts';
import { isPlainHead, plainPart } from './plain-part.ts';
import { resolveAim } from './resolve-aim.ts';
import type { Phrase, SentencePart } from './sentence-part.ts';
import { misfits } from './suits.ts';

const LIST_HEAD = 'regioner';

/** Reads the bindings of a sentence. What is wrong is complained about, and is not among the parts. */
export function readParts(inlines: readonly Inline[], file: string, composing: Composing): SentencePart[] {
  return inlines.flatMap((inline) => {
    const read = partOf(inline, composing);
    if (!('faults' in read)) return [read.part];
    for (const { code, message, remedy } of read.faults)
      composing.complain(code, { file, line: inline.line }, message, remedy);
    return [];
  });
}

type Read = { readonly part: SentencePart } | { readonly faults: readonly TermFault[] };

type Reader<I extends Inline = Inline> = (inline: I, composing: Composing) => Read;

const READERS: { readonly [K in Inline['kind']]: Reader<Of<K>> } = {
  text: (inline) => ({ part: inline }),
  other: ({ what }) => ({
    faults: [
      {
        code: 'report-syntax',
        message: `Det här kan inte stå i löpande text (${what}).`,
        remedy: 'Skriv vanlig text, *betoning*, **fetstil** eller en länk till https://.',
      },
    ],
  }),
  value: valuePart,
  word: wordPart,
};

/** The two bindings differ in their marks only. */
type Of<K extends Inline['kind']> = K extends InlineBinding['kind'] ? InlineBinding : Extract<Inline, { kind: K }>;

const partOf: Reader = (inline, composing) => (READERS[inline.kind] as Reader)(inline, composing);

function valuePart(inline: InlineBinding, composing: Composing): Read {
  const terms = readTerms(inline.inner);
  if (isPlainHead(terms.head)) return plainPart(terms, inline, composing);
  if (terms.head === LIST_HEAD) return listPart(terms, inline, composing);
  const read = resolveAim(terms, composing.source);
  if ('faults' in read) return read;
  if (read.aim.base === undefined) return { part: { ...placeOf(inline), kind: 'value', aim: read.aim } };
  return {
    faults: [
      {
        code: 'report-syntax',
        message: 'En siffra kan inte vara två.',
        remedy: 'Skriv två referenser, eller använd [[ord: …]] för jämförelsen.',
      },
    ],
  };
}

function wordPart(inline: InlineBinding, composing: Composing): Read {
  const read = readWordTerms(inline.inner);
  if (read === undefined)
    return {
      faults: [
        {
          code: 'report-syntax',
          message: `«[[${inline.inner}]]» saknar ord eller villkor.`,
          remedy: 'Skriv [[ord: indikator; nivå; år; lokal]], eller flera ord med | emellan.',
        },
      ],
    };
  const { source } = composing;
  const phrases = read.phrases.map((phrase) => phraseOf(phrase, composing));
  const aimed = resolveAim(read.terms, source);
  const faults = [...phrases.filter(isFault), ...('faults' in aimed ? aimed.faults : [])];
  if (faults.length > 0 || 'faults' in aimed) return { faults };
  const options = phrases.filter((phrase): phrase is Phrase => !isFault(phrase));
  const unfit = options.flatMap(({ phrase, condition }) => misfits(phrase, condition, aimed.aim, source));
  if (unfit.length > 0) return { faults: unfit };
  return { part: { ...placeOf(inline), kind: 'word', options, aim: aimed.aim } };
}

/** `regioner: uttryck; indikator: svar; år; lokal`. */
function listPart(terms: Terms, inline: InlineBinding, composing: Composing): Read {
  const { source } = composing;
  const option = phraseOf(terms.detail ?? '', composing);
  const aimed = resolveAim(readTerms(terms.parts.join(';')), source, { eachLevel: true });
  const faults = [...(isFault(option) ? [option] : []), ...('faults' in aimed ? aimed.faults : [])];
  if (isFault(option) || 'faults' in aimed) return { faults };
  if (conditionKindOf(option.condition).rank(option.condition) !== undefined)
    return {
      faults: [
        {
          code: 'report-syntax',
          message: 'En rang gäller en region, inte en uppräkning.',
          remedy: 'Använd [[ord: …]].',
        },
      ],
    };
  if (option.ofNone === undefined)
    return {
      faults: [
        {
          code: 'report-syntax',
          message: `«${option.phrase}» kan inte stå i en uppräkning: det finns inga ord för när ingen region är med.`,
          remedy: 'Skriv utan_träff för ordet i ord.yaml: vad som då gäller alla sjukvårdsregioner med siffror.',
        },
      ],
    };
  const unfit = misfits(option.phrase, option.condition, aimed.aim, source);
  return unfit.length > 0 ? { faults: unfit } : { part: { ...placeOf(inline), kind: 'list', option, aim: aimed.aim } };
}

function phraseOf(written: string, { lexicon: { words }, source }: Composing): Phrase | TermFault {
  const phrase = withLimits(written, source.differences);
  const wanted = phrase.toLowerCase();
  const word = words.find(({ phrases }) => phrases.some((one) => one.toLowerCase() === wanted));
  if (word !== undefined) {
    const { condition, ofNone } = word;
    return { phrase, condition, ...(ofNone && { ofNone }) };
  }
  const known = words.flatMap(({ phrases }) => phrases);
  return unknownName(phrase, 'något av orden i ord.yaml', known);
}

const isFault = (phrase: Phrase | TermFault): phrase is TermFault => 'remedy' in phrase;
const placeOf = ({ line, style }: InlineBinding) => ({ line, ...(style && { style }) });
