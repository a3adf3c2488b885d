import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLError, type YAMLMap } from 'yaml';
import { type Problem, problem } from './problems/problem.ts';

/** What a YAML text holds, or every reason why it can't be read. */
export type Parsed = { readonly value: unknown } | { readonly problems: readonly Problem[] };

/**
 * Reads a YAML 1.2 text (core schema: dates and `ja` stay text). The only door to the library.
 * Every key is text, so `01:` is not the number 1; duplicate keys, anchors, tags, several documents and more keys on one
 * level than anybody writes by hand are refused.
 * Composed letters (NFC), so that a key written with å on one machine is the same key on another.
 * @param schema `failsafe`: every scalar is the text that stands there
 */
export function parseYaml(text: string, file: string, schema: 'core' | 'failsafe' = 'core'): Parsed {
  // A form that somebody filled in is about a patient, and isn't kept.
  if (schema === 'failsafe') return parsed(text, file, schema);
  const key = `${file}\n${text}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const now = frozen(parsed(text, file, schema));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, now);
  return now;
}

/**
 * What was parsed last, by file and text: a server and the tests read the same content over and over, and two thirds of that is this.
 * Nobody can change what others are given.
 */
const kept = new Map<string, Parsed>();
/** Three times the files of today's content. */
const MOST_KEPT = 250;

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

function parsed(text: string, file: string, schema: 'core' | 'failsafe'): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, '').normalize('NFC'), {
    lineCounter: lines,
    prettyErrors: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares each key with all before it.
    uniqueKeys: false,
    schema,
    version: '1.2',
  });
  const problems = [...document.errors, ...document.warnings].map((error) => misread(file, error, lines));
  if (problems.length > 0) return { problems };
  for (const map of mapsIn(document.contents)) {
    const keys = keyProblems(map, file, lines);
    if (keys.length > 0) return { problems: keys };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    if (error instanceof ReferenceError)
      return { problems: [refused(file, 'Ankare och alias (& och *) används inte här.', ALIAS)] };
    throw error;
  }
}

const ALIAS = 'Skriv ut värdet på varje ställe.';

/** Every map of a document, those that hold others first. */
function* mapsIn(node: unknown): Generator<YAMLMap> {
  if (isMap(node)) {
    yield node;
    for (const { value } of node.items) yield* mapsIn(value);
  } else if (isSeq(node)) for (const item of node.items) yield* mapsIn(item);
}

/** More keys on one level than this, and the file is no definition. */
const MOST_KEYS = 100_000;

/** Keys that stand twice in a map, and too many of them. */
function keyProblems({ items, range }: YAMLMap, file: string, lines: LineCounter): Problem[] {
  const at = (place: number) => {
    const { line, col } = lines.linePos(place);
    return `Rad ${line}, tecken ${col}`;
  };
  if (items.length > MOST_KEYS)
    return [
      refused(
        file,
        `${at(range?.[0] ?? 0)}: ${items.length} nycklar på samma nivå. Fler än ${MOST_KEYS} läses inte.`,
        'Kontrollera att det är rätt fil, eller dela upp den.',
      ),
    ];
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [refused(file, `${at(key.range?.[0] ?? 0)}: ${DUPLICATE[0]}.`, DUPLICATE[1])];
    seen.add(name);
    return [];
  });
}

const DUPLICATE = ['nyckeln står två gånger på samma nivå', 'Behåll en av dem.'] as const;

function misread(file: string, error: YAMLError, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const [what, remedy] = WORDS[error.code] ?? [
    `filen kan inte läsas som YAML (${error.code})`,
    'Rätta raden, eller raden före.',
  ];
  return refused(file, `Rad ${line}, tecken ${col}: ${what}.`, remedy);
}

const WORDS: Readonly<Partial<Record<YAMLError['code'], readonly [what: string, remedy: string]>>> = {
  BAD_ALIAS: ['ankare och alias (& och *) används inte här', ALIAS],
  BAD_DQ_ESCAPE: [
    'ett omvänt snedstreck följs av ett otillåtet tecken',
    'Använd enkla citattecken, eller dubblera snedstrecket.',
  ],
  BAD_INDENT: ['indraget stämmer inte med raderna omkring', 'Rikta in raden med de andra på samma nivå.'],
  BAD_SCALAR_START: ['texten börjar med ett tecken som betyder något i YAML', 'Sätt texten inom citattecken.'],
  BLOCK_AS_IMPLICIT_KEY: ['ett kolon följt av mellanslag står mitt i en text', 'Sätt texten inom citattecken.'],
  MISSING_CHAR: ['ett tecken saknas, till exempel ett citattecken, ett kolon eller en parentes', 'Sätt dit tecknet.'],
  MULTILINE_IMPLICIT_KEY: ['en nyckel sträcker sig över flera rader', 'Sätt ett kolon efter nyckeln, på samma rad.'],
  MULTIPLE_DOCS: ['filen innehåller flera dokument (---)', 'Dela upp dem på var sin fil.'],
  NON_STRING_KEY: ['en nyckel är inte text', 'Skriv nyckeln som ett ord.'],
  TAB_AS_INDENT: ['raden är indragen med tabb', 'Dra in med blanksteg.'],
  TAG_RESOLVE_FAILED: ['en tagg (!) används', 'Ta bort taggen, eller sätt texten inom citattecken.'],
};

function refused(file: string, message: string, remedy: string): Problem {
  return problem('definition-invalid', { message, remedy }, { file });
}
