import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The rooms, lowest first: each imports only from itself and rooms above it in this list. A file of `src/` is a room of its own. */
const PURE = [
  ['nearest.ts', 'markup.ts', 'yaml.ts', 'schema.ts', 'problems'],
  ['words'],
  ['calendar'],
  ['statistics'],
  ['dictionary'],
  ['definitions'],
  ['results'],
  ['engine'],
  ['worklists'],
  ['criteria'],
  ['review', 'manual'],
  ['attack'],
  ['disclosure'],
  ['submissions'],
  ['charts'],
  ['website'],
  ['own'],
  ['report'],
  ['followup'],
  ['simulation'],
];
const WORLDLY = [['files'], ['analysis'], ['storage'], ['identity'], ['work'], ['server', 'cli'], ['main.ts']];
const ROOMS = [...PURE, ...WORLDLY];

/** Which single file may import a third-party package; a folder where several files of one door may. */
const DOORS: Readonly<Record<string, string>> = {
  yaml: 'src/yaml.ts',
  zod: 'src/schema.ts',
  '@duckdb/node-api': 'src/analysis/',
  pg: 'src/storage/database.ts',
  'd3-scale': 'src/charts/kit/d3.ts',
  'd3-shape': 'src/charts/kit/d3.ts',
  fastify: 'src/server/',
  highs: 'src/files/highs.ts',
  hucre: 'src/files/excel/',
  '@fastify/static': 'src/server/',
  marked: 'src/report/reading/markdown.ts',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu': 'src/files/typst.ts',
};

const sources = globSync('src/**/*.ts').toSorted();
const code = sources.filter((file) => !file.endsWith('.test.ts'));

interface Import {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

const roomOf = (file: string) => {
  const part = file.split('/')[1]?.replace('.test.ts', '.ts') ?? '';
  return ROOMS.findIndex((room) => room.includes(part));
};
const resolved = ({ file, target }: Import) => new URL(target, `file:///${file}`).pathname.slice(1);

test('ARCHITECTURE.md has every room, in their order', () => {
  const written = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| (`[^|]*`|—) \|/gm)].flatMap(
    ([, cell = '']) => [...cell.matchAll(/`([a-z]+(?:\/|\.ts))`/g)].map(([, room = '']) => room.replace('/', '')),
  );
  const places = written.map((room) => ROOMS.findIndex((each) => each.includes(room)));
  assert.deepEqual(written.toSorted(), ROOMS.flat().toSorted());
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('ARCHITECTURE.md has every room with a folder of kinds', () => {
  const [, told = ''] = /## Kinds\n(.*?)Nothing else asks/s.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  const rooms = globSync('src/*/kinds').map((folder) => folder.split('/')[1]);
  assert.deepEqual(
    [...told.matchAll(/`([a-z]+)\/`/g)]
      .map(([, room]) => room)
      .filter((room) => room !== 'kinds')
      .toSorted(),
    rooms.toSorted(),
  );
});

test('no page has a language written into it, and no key of the content is a page’s word', () => {
  for (const file of code) {
    const text = readFileSync(file, 'utf8');
    assert.doesNotMatch(text, /<html lang="[a-z]/, file);
    if (file.startsWith('src/definitions/reading/')) assert.doesNotMatch(text, /words\/absence\.ts/, file);
  }
});

test('there are sources to hold to the rules', () => {
  assert.ok(code.length > 100, `only ${code.length} files were found`);
  assert.deepEqual(
    sources.filter((file) => roomOf(file) < 0),
    [],
    'files in no room',
  );
});

test('each room imports only from itself and the rooms above it', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('.'))
      .filter((each) => roomOf(resolved(each)) > roomOf(file) || roomOf(resolved(each)) < 0)
      .map(({ target }) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('pure rooms import nothing of Node and read no clock, environment or randomness', () => {
  const pure = code.filter((file) => roomOf(file) < PURE.length);
  assert.deepEqual(
    pure.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('node:'))
        .map(({ target }) => `${file} imports ${target}`),
    ),
    [],
  );
  const worldly = /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|process\.|globalThis\.crypto|fetch\()/;
  assert.deepEqual(
    pure.filter((file) => worldly.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('each third-party library enters through its one door', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ target }) => {
        const library = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
        const door = DOORS[library];
        return door === undefined || !(door.endsWith('/') ? file.startsWith(door) : file === door);
      })
      .map(({ target }) => `${file} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
});

test('imports make no cycle', () => {
  const graph = new Map(
    code.map((file) => [
      file,
      importsOf(file)
        .filter(({ target }) => target.startsWith('.'))
        .map(resolved),
    ]),
  );
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of code) assert.deepEqual(walk(file, []), undefined);
});

test('no file only passes on what others export', () => {
  assert.deepEqual(
    code.filter((file) => /^export \* from/m.test(readFileSync(file, 'utf8')) || /\/index\.ts$/.test(file)),
    [],
  );
});

test('what a test file does before and after each test it does inside a suite: many files share a process, and outside it would be of all', () => {
  const files = globSync(['src/**/*.test.ts', 'test/findings/*.test.ts']);
  assert.ok(files.length > 150, `only ${files.length} files were found`);
  assert.deepEqual(
    files.filter((file) => /^(?:before|after)Each\(/m.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('each exported type has a name of its own: one word means one thing', () => {
  const files = new Map<string, string[]>();
  for (const file of code)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^export (?:abstract )?(?:interface|type|class) (\w+)/gm,
    ))
      files.set(name, [...(files.get(name) ?? []), file]);
  assert.ok(files.size > 400, `only ${files.size} names were found`);
  assert.deepEqual(
    [...files].filter(([, places]) => places.length > 1),
    [],
  );
});

test('only disclosure makes a public result', () => {
  const makers = code.filter((file) => /as PublicResult\b/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(makers, ['src/disclosure/disclose.ts']);
});

test('nothing names a measure, a unit or an area of the content', () => {
  const named = /'(B1|B2|B3|T1|R1|P1|O1|Ö1|akademiska|karolinska|sahlgrenska|skane|nhv-net-binjure|net-registret)'/;
  const places = code.filter((file) => !file.startsWith('src/simulation/') && named.test(readFileSync(file, 'utf8')));
  assert.deepEqual(places, []);
});

/** Where else a kind may be asked for than in a room's `kinds/`, and what is told apart there: never a figure's kind. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  'src/simulation/': 'what a treatment is, a column of the made-up nation',
  'src/dictionary/': "what a cell's text looks like: told apart by the patterns of kind.ts, which is the table",
  'src/files/find-tables.ts': 'what a file is by its ending: a table that is read, a document, or neither',
  'src/files/outbox/': 'what stands at a place of the disk: a file, a folder or a link',
  'src/files/excel/cell-text.ts':
    "how a workbook formats a number: the one switch that writes it is that union's table",
  'src/cli/read-arguments.ts': "Node's own tokens of a command line",
};

/** Ways to ask what kind something is; to have a kind at all is not one. */
const ASKS: readonly RegExp[] = [
  /\b(?:[kK]ind|\w+Kind)\??\)?\s*[!=]==(?!\s*undefined\b)/,
  /\['kind'\]\s*[!=]==/,
  /[!=]==\s*[\w.?!]*\b[kK]ind\b/,
  /\bswitch\s*\([^{]*\b[kK]ind\b[^{]*\{/,
  /'kind'\s+in\b/,
  /\.(?:includes|has)\([^()]*\b[kK]ind\)/,
];

/** The same of a figure, which nothing outside the tables asks: its kind under another name, what it has, or a table of one's own. */
const ASKS_A_FIGURE: readonly RegExp[] = [
  /\bkind: \w+[^{};]*\} = [\w.]*(?:figure|definition)\b/,
  /\b(?:figure|definition|defined)\??\.kind\s*(?:[!=]==|\))/,
  /'\w+'\s+in\s+(?:[\w.]*\.)?(?:figure|definition|defined)\b/,
  /\[(?:[\w.]*\.)?(?:figure|definition|defined)\.kind\]/,
];

/** The lines of a text that ask, by the patterns. */
function asking(text: string, patterns: readonly RegExp[]): string[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(new RegExp(pattern, 'g'))].map(
      ({ 0: found, index }) => `${plain.slice(0, index).split('\n').length}: ${found}`,
    ),
  );
}

test('nothing else asks what kind a figure is', () => {
  const outside = code.filter((file) => !/^src\/[a-z]+\/kinds\//.test(file));
  assert.ok(code.length - outside.length > 80, 'the tables are found');
  const others = (file: string) => Object.keys(OTHER_KINDS).some((place) => file.startsWith(place));
  const found = outside.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const asked = [...asking(text, ASKS_A_FIGURE), ...(others(file) ? [] : asking(text, ASKS))];
    return asked.map((where) => `${file}:${where}`);
  });
  assert.deepEqual(found, []);
});

/** In the tables too a breakdown's kind is a row: a question with an "otherwise" would take a new kind for another. */
const ASKS_A_BREAKDOWN: readonly RegExp[] = [/\b(?:breakdown|each|one)\??\.kind\s*[!=]==\s*'(?:categories|variable)'/];

test('nothing at all asks what kind a breakdown is', () => {
  assert.equal(asking("if (breakdown.kind === 'categories') return breakdown.categories;", ASKS_A_BREAKDOWN).length, 1);
  const found = code.flatMap((file) =>
    asking(readFileSync(file, 'utf8'), ASKS_A_BREAKDOWN).map((where) => `${file}:${where}`),
  );
  assert.deepEqual(found, []);
});

test('each way to ask what kind a figure is would be found', () => {
  const ways = [
    "if (figure.kind === 'count') return 1;",
    "figures.filter(({ kind }) => kind !== 'absent')",
    "return 'count' === measure.computation.figure.kind;",
    "nation?.kind === 'summary'",
    'switch (measure.computation.figure.kind) {',
    'switch (kind) {',
    "if ('kind' in figure) return 1;",
    "if ('unique' in figure) return figure.unique;",
    "if ('beside' in defined) return defined.beside;",
    "['count', 'summary'].includes(figure.kind)",
    'SHARES.has(measure.computation.figure.kind)',
    "if (figure['kind'] !== 'absent') return 1;",
    'const { kind: sort } = measure.computation.figure;',
    'return WORDS[figure.kind];',
    "figure.kind ===\n      'proportion'",
  ];
  assert.deepEqual(
    ways.filter((way) => asking(way, [...ASKS, ...ASKS_A_FIGURE]).length === 0),
    [],
  );
  const innocent = ["return { kind: 'count', n };", "// a kind === 'count'", 'if (kind === undefined) return;'];
  assert.deepEqual(
    innocent.filter((way) => asking(way, [...ASKS, ...ASKS_A_FIGURE]).length > 0),
    [],
  );
});

test('each place where another kind is asked for is one', () => {
  const idle = Object.keys(OTHER_KINDS).filter(
    (place) => !code.some((file) => file.startsWith(place) && asking(readFileSync(file, 'utf8'), ASKS).length > 0),
  );
  assert.deepEqual(idle, []);
});

test('a row out of SQL is read through the reader that throws, and no figure is made of nothing', () => {
  const figures = code.filter((file) =>
    /^src\/(engine\/|analysis\/|results\/|disclosure\/|charts\/|website\/|report\/)/.test(file),
  );
  assert.ok(figures.length > 30);
  const zero = /\?\? 0\b|Number\(\w+\??\.?\[['`]/;
  assert.deepEqual(
    figures.filter((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .some((line) => zero.test(line)),
    ),
    [],
  );
});

/** Exports that tests hold other code against. */
const WITNESSES: Readonly<Record<string, string>> = {
  normalCdf: 'the normal quantile, and what the simulator draws',
  expectedSurvival: 'relative survival, one person at a time',
  readArea: 'the forms of an area, one folder alone',
  KEY_WORD_NAMES: 'the words of the manual, against the forms’ keys',
};

/** Exports that only tests use, with who will. */
const COMING: Readonly<Record<string, string>> = {
  readFigure: 'what a unit hands in',
  readResult: 'what a unit hands in',
  readRelease: 'what the register stores',
};

test('no function or value is exported that nobody uses, or that tests alone use', () => {
  const all = [
    ...sources,
    ...globSync('{test,scripts,bench}/**/*.ts'),
    ...globSync('{bin,scripts,bench}/**/*.{mjs,js}'),
  ];
  const words = new Map(all.map((file) => [file, new Set(readFileSync(file, 'utf8').match(/\w+/g))]));
  const isTest = (file: string) => file.startsWith('test/') || file.endsWith('.test.ts');
  const unused = code.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].flatMap(([, name = '']) => {
      const users = all.filter((each) => each !== file && words.get(each)?.has(name));
      const isOwn = (text.match(new RegExp(`(?<!['\`\\w])${name}\\b`, 'g')) ?? []).length > 1;
      const isUsed = users.some((each) => !isTest(each)) || (users.length > 0 && isOwn);
      return isUsed || name in COMING || name in WITNESSES ? [] : [`${file}: ${name}`];
    });
  });
  assert.deepEqual(unused, []);
  const left = Object.keys(COMING).filter((name) =>
    code.some((file) => !/read-result/.test(file) && words.get(file)?.has(name)),
  );
  assert.deepEqual(left, [], 'no longer coming: take them out of the list');
});
