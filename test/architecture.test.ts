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
  ['review', 'manual'],
  ['disclosure'],
  ['submissions'],
  ['charts'],
  ['website'],
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
  'd3-scale': 'src/charts/kit/d3.ts',
  'd3-shape': 'src/charts/kit/d3.ts',
  fastify: 'src/server/',
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

test('only disclosure makes a public result', () => {
  const makers = code.filter((file) => /as PublicResult\b/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(makers, ['src/disclosure/disclose.ts']);
});

test('nothing names a measure, a unit or an area of the content', () => {
  const named = /'(B1|B2|B3|T1|R1|P1|O1|Ö1|akademiska|karolinska|sahlgrenska|skane|nhv-net-binjure|net-registret)'/;
  const places = code.filter((file) => !file.startsWith('src/simulation/') && named.test(readFileSync(file, 'utf8')));
  assert.deepEqual(places, []);
});

test('a row out of SQL is read through the reader that throws, and no figure is made of nothing', () => {
  const figures = code.filter((file) =>
    /^src\/(engine\/kinds\/\w+\/sql\.ts|engine\/sql\/|analysis\/|results\/|disclosure\/)/.test(file),
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
