import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commands } from '../src/cli/commands.ts';
import { CATALOGUE } from '../src/problems/catalogue.ts';
import { runCommand } from './kit/run-command.ts';

const example = fileURLToPath(new URL('./fixtures/example/tables', import.meta.url));
const evaluate = ['evaluate', example, '--year', '2024', '--as-of', '2025-03-05'];

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardmatt-commands-'));
});
after(async () => rm(folder, { recursive: true }));

suite('help', () => {
  test('without a command the commands are listed, and that is wrong use', async () => {
    const { code, out } = await runCommand([]);
    assert.equal(code, 2);
    for (const { name } of commands) assert.match(out, new RegExp(`^  ${name} `, 'm'));
  });

  for (const { name, load } of commands)
    test(`${name} --help names every option and gives an example that the command understands`, async () => {
      const command = await load();
      assert.equal(command.name, name);
      const { code, out } = await runCommand([command.name, '--help']);
      assert.equal(code, 0);
      for (const option of Object.keys(command.options)) assert.match(out, new RegExp(`--${option}\\b`));
      assert.match(out, /Exempel:/);
      assert.ok(command.example.startsWith(`vardmatt ${command.name}`));
      const options = [...command.example.matchAll(/--([a-z-]+)/g)].map(([, name]) => name ?? '');
      assert.deepEqual(
        options.filter((name) => !(name in command.options)),
        [],
      );
    });
});

suite('an area', () => {
  for (const { name, load } of commands)
    test(`can be named to ${name}, where it opens one`, async () => {
      const { options } = await load();
      const source = await readFile(new URL(`../src/cli/commands/${name}.ts`, import.meta.url), 'utf8');
      if (/\bopenArea\(/.test(source)) assert.ok('area' in options, `${name} opens an area and has no --area`);
    });

  test('that is none stops the demonstration before anything is made, with those that there are', async () => {
    const { code, told } = await runCommand(['start', '--area', 'finns-inte', '--data', join(folder, 'inget')]);
    assert.equal(code, 2);
    assert.match(told, /Det finns inget område ”finns-inte”\..*--area och ett av: .*nhv-net-binjure/s);
  });
});

suite('what is asked in short', () => {
  test('-h is --help, of the program and of a command', async () => {
    for (const words of [[], ['explain']]) {
      const [short, long] = [await runCommand([...words, '-h']), await runCommand([...words, '--help'])];
      assert.deepEqual(short, long);
      assert.equal(short.code, 0);
    }
  });

  test('--version is that of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
    const { code, out } = await runCommand(['--version']);
    assert.deepEqual([code, out], [0, `Vårdmått ${version}\n`]);
  });
});

suite('wrong use is told with a remedy and exit code 2', () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['evaluat'], /inget kommando ”evaluat”.\nMenade du evaluate/],
    ['an unknown option', ['evaluate', 'x', '--yaer', '2024'], /inget val --yaer.\nMenade du --year/],
    ['a missing folder', ['evaluate', '--year', '2024'], /behöver en mapp/],
    ['a missing year', ['evaluate', example], /--year saknas/],
    ['a year that is no number', ['evaluate', example, '--year', 'tjugo'], /--year ska vara ett heltal/],
    ['a year in two digits', ['evaluate', example, '--year', '24'], /två siffror[\s\S]*--year 2024\?/],
    ['an option without its value', ['evaluate', example, '--year'], /--year behöver ett värde/],
    [
      'a folder to write without a name',
      ['simulate', '--out', ''],
      /Valet --out behöver ett värde\.\nSkriv --out MAPP/,
    ],
    ['a folder to read without a name', ['check', ' '], /Kommandot check behöver en mapp/],
    ['a switch with a value', [...evaluate, '--json=ja'], /--json tar inget värde/],
    ['a year before the permits', ['evaluate', example, '--year', '2022'], /inget mätår 2022: det första är 2023/],
    [
      'a day that is not in the calendar',
      ['evaluate', example, '--year', '2024', '--as-of', '2025-02-30'],
      /--as-of ska vara en dag som finns i kalendern, och 2025-02-30 finns inte\./,
    ],
    ...(
      [
        ['2025-4-2', '--as-of 2025-04-02'],
        ['20250402', '--as-of 2025-04-02'],
        ['31/3/2025', '--as-of 2025-03-31'],
        ['3/4/2025', '--as-of 2025-04-03 eller --as-of 2025-03-04'],
      ] as const
    ).map(
      ([written, meant]) =>
        [
          `a day that is written ${written}`,
          ['evaluate', example, '--year', '2024', '--as-of', written],
          new RegExp(`--as-of skrivs ÅÅÅÅ-MM-DD[\\s\\S]*Menade du ${meant}\\?`),
        ] as const,
    ),
    [
      'a day that is written in no way',
      ['evaluate', example, '--year', '2024', '--as-of', 'igår'],
      /--as-of skrivs ÅÅÅÅ-MM-DD.*\nSkriv till exempel --as-of 2025-03-31\./,
    ],
    [
      'a day in a year that nobody means',
      ['evaluate', example, '--year', '2024', '--as-of', '2925-03-31'],
      /--as-of ska vara en dag mellan 1800 och 2150, och 2925-03-31 är det inte/,
    ],
    [
      'an earlier extract that is the later one',
      [
        ...['report', example, '--year', '2024', '--out', 'x', '--as-of', '2025-03-31'],
        ...['--previous', example, '--previous-as-of', '2025-06-30'],
      ],
      /--previous-as-of 2025-06-30 är inte före --as-of, som är 2025-03-31\./,
    ],
    [
      'years with the last one first',
      ['publish', example, '--out', 'x', '--years', '2025-2023', '--as-of', '2026-03-31'],
      /med bindestreck, och 2025 är efter 2023\.\nMenade du --years 2023-2025\?/,
    ],
    [
      'the day of an earlier extract that isn’t given',
      ['report', example, '--year', '2024', '--out', 'x', '--previous-as-of', '2024-03-31'],
      /--previous-as-of gäller bara tillsammans med --previous, som inte är angivet\.\nLägg till --previous MAPP/,
    ],
    [
      'last year’s report where there is no report',
      ['publish', example, '--out', 'x', '--last-report', 'y'],
      /--last-report gäller bara tillsammans med --report/,
    ],
    [
      'strata of no groups',
      ['survival', 'x.csv', '--time', 't', '--event', 'e', '--strata', 's'],
      /--strata gäller bara tillsammans med --by/,
    ],
    ['an answer about no tables', ['check', '--answer', 'x.xlsx'], /--answer gäller bara tillsammans med <mapp>/],
    [
      'a template of an area that is not there',
      ['template', 'nhv', '--out', 'x.xlsx'],
      /inget område ”nhv”.*\nSkriv vardmatt template och ett av: /,
    ],
    [
      'years that are no years',
      ['publish', example, '--out', 'x', '--years', '23-25', '--as-of', '2026-03-31'],
      /--years ska vara ett år, eller det första och det sista med bindestreck/,
    ],
    ['an unknown unit', [...evaluate, '--unit', 'umea'], /ingen enhet ”umea”/],
    ['an unknown area', [...evaluate, '--area', 'hjarta'], /inget område ”hjarta”/],
    [
      'an unknown measure',
      ['explain', example, '--year', '2024', '--measure', 'X9', '--unit', 'skane'],
      /inget mått ”X9”/,
    ],
    [
      'the rows of the whole nation',
      ['explain', example, '--year', '2024', '--measure', 'T1', '--unit', 'riket'],
      /Riket är alla enheter tillsammans[\s\S]*Skriv en av: akademiska, karolinska, sahlgrenska, skane\./,
    ],
    [
      'an unknown unit of explain, which is not offered the nation',
      ['explain', example, '--year', '2024', '--measure', 'T1', '--unit', 'umea'],
      /ingen enhet ”umea”.*\nSkriv en av: akademiska, karolinska, sahlgrenska, skane\.\n/,
    ],
    ['one argument too many', [...evaluate, 'mer'], /tar inte emot ”mer”/],
    ['an unknown format', ['simulate', '--out', 'x', '--format', 'xml'], /inget format ”xml”/],
    ['a site that is not there', ['serve', 'finns-inte'], /ingen webbplats i finns-inte/],
    [
      'years that are not over',
      ['publish', example, '--out', 'x', '--years', '2030', '--as-of', '2026-03-31'],
      /inga avslutade mätår/,
    ],
  ];
  for (const [what, words, told] of wrong)
    test(what, async () => {
      const result = await runCommand(words);
      assert.equal(result.code, 2, result.told);
      assert.equal(result.out, '');
      assert.match(result.told, told);
      assert.doesNotMatch(result.told, /\bat .*:\d+:\d+/);
      // The remedy can be followed: each option in it is one of the command's, or of the command that it is written with.
      const [, remedy = ''] = result.told.split('\n');
      for (const said of remedy.split(/(?=vardmatt [a-z]+)/)) {
        const name = /^vardmatt ([a-z]+)/.exec(said)?.[1] ?? words[0];
        const options = (await commands.find((one) => one.name === name)?.load())?.options ?? {};
        for (const [, option = ''] of said.matchAll(/--([a-z-]+)/g))
          assert.ok(option === 'help' || option in options, `--${option}: ${result.told}`);
      }
    });

  test('every option that another one needs is one of the same command’s, or its folder', async () => {
    for (const { load } of commands) {
      const { name, options, positionals } = await load();
      for (const [option, { needs }] of Object.entries(options))
        if (needs !== undefined)
          assert.ok(needs in options || positionals.some((one) => one.name === needs), `${name} --${option}`);
    }
  });

  test('every option that a problem’s remedy names is one of some command’s', async () => {
    const all = await Promise.all(commands.map(({ load }) => load()));
    const known = new Set(['help', ...all.flatMap(({ options }) => Object.keys(options))]);
    for (const [code, { example: words, remedy }] of Object.entries(CATALOGUE))
      for (const [, option = ''] of (remedy as (from: object) => string)(words).matchAll(/--([a-z-]+)/g))
        assert.ok(known.has(option), `${code}: --${option}`);
  });
});

suite('a command that writes and fails says that nothing was written', () => {
  test('where what is asked for can’t be made, and says whether what was there is as it was', async () => {
    const earlier = join(folder, 'tidigare');
    await mkdir(earlier);
    const out = join(folder, 'ut');
    const gone = join(folder, 'borta');
    const asked: readonly [words: readonly string[], place: string][] = [
      [['publish', gone, '--out', out], out],
      [['report', gone, '--year', '2024', '--out', out], out],
      [['unit', gone, '--unit', 'skane', '--year', '2024', '--out', out], out],
      [['simulate', '--persons', '0', '--out', out], out],
      [['template', 'nhv-net-binjure', '--out', `${out}.txt`], `${out}.txt`],
      [['check', example, '--answer', `${out}.txt`], `${out}.txt`],
    ];
    for (const [words, place] of asked) {
      const { code, told } = await runCommand(words);
      assert.notEqual(code, 0);
      assert.ok(told.endsWith(`\nInget skrevs: ${place} finns inte.\n`), `${words.join(' ')}: ${told}`);
    }
    const { told } = await runCommand(['publish', gone, '--out', earlier]);
    assert.ok(told.endsWith(`\nInget skrevs: ${earlier} är som förut.\n`), told);
  });

  test('where it is asked wrongly, and a command that writes nothing says nothing of it', async () => {
    for (const { name, load } of commands) {
      const { options } = await load();
      const { told } = await runCommand([name, '--finns-inte', '--json']);
      const isWriting = Object.values(options).some(({ isWritten }) => isWritten === 'always');
      assert.equal(told.endsWith('\nInget skrevs.\n'), isWriting, `${name}: ${told}`);
    }
  });

  test('and says nothing of the kind where something went out before it failed', async () => {
    const answer = join(folder, 'svar.xlsx');
    const { code, told } = await runCommand([...evaluate.with(1, join(folder, 'borta')), '--answer', answer]);
    assert.equal(code, 1);
    assert.match(told, /Svaret är skrivet/);
    assert.doesNotMatch(told, /Inget skrevs/);
  });
});

suite('evaluate', () => {
  test('--json prints one object in the form of the contract, and nothing else', async () => {
    const { code, out, told } = await runCommand([...evaluate, '--json']);
    assert.equal(code, 0);
    assert.equal(told, '');
    const object = JSON.parse(out);
    assert.deepEqual(Object.keys(object), [
      'area',
      'version',
      'year',
      'period',
      'asOf',
      'preliminary',
      'results',
      'rows',
      'problems',
    ]);
    assert.equal(object.area, 'nhv-net-binjure');
    assert.equal(object.version, '2.0');
    assert.deepEqual(object.period, { from: '2024-01-01', to: '2024-12-31' });
    assert.equal(object.results.length, 7 * 5);
    assert.ok(!out.includes('histogram'));
    for (const { read, used, outside, refused } of Object.values<Record<string, number>>(object.rows))
      assert.equal(read, (used ?? 0) + (outside ?? 0) + (refused ?? 0));
    const problem = object.problems.find(({ code: each }: { code: string }) => each === 'treatment-outside-episode');
    assert.equal(problem.measure, 'R1');
    assert.equal(problem.table, 'behandling');
    assert.ok(Number.isInteger(problem.row));
  });

  test('without --json it prints a table for people, and problems on standard error', async () => {
    const { code, out, told } = await runCommand(evaluate);
    assert.equal(code, 0);
    assert.match(out, /T1 Tid till MDK/);
    assert.match(out, /Riket/);
    assert.match(out, /Oskyddade siffror/);
    assert.match(told, /Varning: .*\n {2}Var: .*\n {2}Gör så här: /);
  });

  test('what stands beside a figure is in the table and in the JSON', async () => {
    const { out } = await runCommand(evaluate);
    assert.match(out, /B1[\s\S]*Riket +\d+ +\d+ olika personer/);
    assert.match(out, /R1[\s\S]*Riket +n \d+ +\d+ olika personer/);
    assert.match(out, /P1[\s\S]*Riket .*bland behandlade patienter \d+\/\d+/);
    const { results } = JSON.parse((await runCommand([...evaluate, '--json'])).out);
    const nation = (id: string) =>
      results.find((one: { measure: string; reporter: string }) => one.measure === id && one.reporter === 'riket')
        .figure;
    assert.ok(nation('B1').unique > 0 && nation('R1').persons > 0 && nation('P1').beside.behandlade.denominator > 0);
  });

  test('each result says what it is of, and that its year can’t be compared where the definition says so', async () => {
    const { out } = await runCommand(['evaluate', example, '--year', '2023', '--json']);
    for (const { measure, part, period, definition, source, comparableFrom } of JSON.parse(out).results) {
      assert.deepEqual([part, definition, source], [{ from: 2023, to: 2023 }, '2.0', 'computed']);
      assert.deepEqual(period, { from: '2023-04-01', to: '2023-12-31' });
      assert.equal(comparableFrom, ['P1', 'O1'].includes(measure) ? 2024 : undefined, measure);
    }
  });

  test('without --json a count is told by its breakdowns, and a share by what stands beside it', async () => {
    const { out } = await runCommand(evaluate);
    const { results } = JSON.parse((await runCommand([...evaluate, '--json'])).out);
    const counted = (measure: string, reporter: string) =>
      results.find(
        (each: { measure: string; reporter: string }) => each.measure === measure && each.reporter === reporter,
      ).figure;
    const block = (code: string) => out.slice(out.indexOf(`\n${code} `)).split('\n\n')[0] ?? '';
    const line = (code: string, name: string) =>
      block(code)
        .split('\n')
        .find((each) => each.trim().startsWith(name))
        ?.trim()
        .split(/\s{2,}/) ?? [];
    assert.equal(line('B1', 'Kvinna')[5], String(counted('B1', 'riket').by.kon.kvinna));
    assert.equal(line('B1', 'GEP-NET')[1], String(counted('B1', 'akademiska').by.kategori.gep_net));
    assert.equal(line('B3', 'Kirurgi av neuroendokrin tumör')[5], String(counted('B3', 'riket').by.typ.kirurgi_net));
    const [beside] = Object.values<{ numerator: number; denominator: number }>(counted('P1', 'skane').beside);
    assert.ok(line('P1', 'Skåne').join(' ').includes(` ${beside?.numerator}/${beside?.denominator} `));
    assert.match(line('T1', 'Riket').join(' '), /medel \d+,\d sd \d+,\d /);
  });

  for (const name of ['Skåne', 'skåne', 'SKANE', 'skane', 'SUS', 'sus', 'Skånes universitetssjukhus'])
    test(`--unit ${name} is the same unit`, async () => {
      const { code, out } = await runCommand([...evaluate, '--unit', name, '--json']);
      assert.equal(code, 0);
      assert.ok(JSON.parse(out).results.every(({ reporter }: { reporter: string }) => reporter === 'skane'));
    });

  test('--unit gives that unit alone', async () => {
    const { out } = await runCommand([...evaluate, '--unit', 'skane', '--json']);
    const { results, problems } = JSON.parse(out);
    assert.equal(results.length, 7);
    for (const { reporter } of [...results, ...problems]) assert.ok(reporter === undefined || reporter === 'skane');
    // The rows are the whole table's, in the JSON as the contract has it, and the table says so.
    assert.deepEqual(JSON.parse(out).rows, JSON.parse((await runCommand([...evaluate, '--json'])).out).rows);
    const rows = async (...more: string[]) =>
      /^Rader.*$/m.exec((await runCommand([...evaluate, ...more])).out)?.[0] ?? assert.fail();
    assert.match(
      await rows('--unit', 'skane'),
      /hela underlaget \(använda: i någon siffra, vilken enhet den än gäller;/,
    );
    assert.match(await rows(), /använda: i någon siffra här ovan;/);
  });

  test('the first year is cut to the permit', async () => {
    const { out } = await runCommand(['evaluate', example, '--year', '2023', '--json']);
    assert.deepEqual(JSON.parse(out).period, { from: '2023-04-01', to: '2023-12-31' });
  });

  test('a register is evaluated by its own indicators, over derived forms', async () => {
    const data = join(folder, 'register');
    await runCommand(['simulate', '--persons', '800', '--seed', '4', '--as-of', '2025-03-31', '--out', data]);
    const { code, out, told } = await runCommand([
      'evaluate',
      data,
      '--area',
      'net-registret',
      '--year',
      '2023',
      '--as-of',
      '2025-03-31',
      '--json',
    ]);
    assert.equal(code, 0, told);
    const { results, rows } = JSON.parse(out);
    const kinds = new Set(results.map(({ figure }: { figure: { kind: string } }) => figure.kind));
    for (const kind of ['count', 'summary', 'proportion', 'choices', 'survival', 'absent'])
      assert.ok(kinds.has(kind), kind);
    assert.ok(rows.diagnos.used > 0);
    const person = (await readFile(join(data, 'diagnos.csv'), 'utf8')).split('\n')[1]?.split(',')[0] ?? '';
    const explained = await runCommand([
      'explain',
      data,
      '--area',
      'net-registret',
      '--year',
      '2023',
      '--measure',
      'KI5',
      '--unit',
      'vast',
      '--person',
      person,
    ]);
    assert.equal(explained.code, 0, explained.told);
  });

  test('tables that cannot be used leave their figures unreadable, with every problem at once and exit code 1', async () => {
    const broken = join(folder, 'broken');
    await cp(example, broken, { recursive: true });
    await writeFile(join(broken, 'bedomning.csv'), 'person_id,enhet,mdk_datm\nA,skane,2024-01-01\n');
    await writeFile(join(broken, 'prem.csv'), 'person_id;enhet\nA;skane\n');
    const { code, out, told } = await runCommand(['evaluate', broken, '--year', '2024', '--json']);
    assert.equal(code, 1);
    assert.equal(told, '');
    const { results, problems } = JSON.parse(out);
    const unreadable = results.filter(({ figure }: { figure: { reason?: string } }) => figure.reason === 'unreadable');
    const measures = new Set(unreadable.map(({ measure }: { measure: string }) => measure));
    assert.deepEqual([...measures], ['B1', 'B2', 'T1', 'P1']);
    const words = problems.map(({ message, remedy }: { message: string; remedy: string }) => `${message} ${remedy}`);
    assert.match(words.join('\n'), /Rubriken i kolumn C finns inte i formuläret/);
    assert.match(words.join('\n'), /Menade du mdk_datum \(Datum för MDK\)\?/);
    assert.match(words.join('\n'), /Kolumnen uppfoljd_datum \(Datum för svar\) saknas/);
  });

  test('a folder that is not there is refused in words', async () => {
    const { code, told } = await runCommand(['evaluate', join(folder, 'nowhere'), '--year', '2024']);
    assert.equal(code, 1);
    assert.match(told, /Mappen eller filen finns inte/);
  });

  test('a bad row is refused, counted and listed, and the others give figures', async () => {
    const bad = join(folder, 'bad-row');
    await cp(example, bad, { recursive: true });
    const file = join(bad, 'vardplan.csv');
    await writeFile(file, `${await readFile(file, 'utf8')}2024-02-30;skane;;hemligt-id\n`);
    const { code, out } = await runCommand(['evaluate', bad, '--year', '2024', '--as-of', '2025-03-05', '--json']);
    assert.equal(code, 0);
    const { rows, problems } = JSON.parse(out);
    assert.equal(rows.vardplan.refused, 1);
    const text = await runCommand(['evaluate', bad, '--year', '2024', '--as-of', '2025-03-05']);
    assert.match(text.out, /^OBS! Avvisade rader ingår inte i siffrorna: 1 av 131 i [^,]+\.\n\n/);
    const site = join(folder, 'bad-row-site');
    await runCommand(['publish', bad, '--years', '2024', '--as-of', '2025-03-05', '--out', site]);
    for (const page of ['index.html', join('matt', 'b1', 'index.html'), join('data', 'alla-siffror.json')])
      assert.match(await readFile(join(site, page), 'utf8'), /Avvisade rader ingår inte i siffrorna: 1 av 131 i /);
    const [problem] = problems.filter(({ code: each }: { code: string }) => each === 'value-impossible-date');
    assert.deepEqual([problem.file, problem.column, problem.row], ['vardplan.csv', 'datum', 132]);
    assert.ok(!out.includes('hemligt-id'));
  });
});

suite('explain', () => {
  const words = [
    'explain',
    example,
    '--year',
    '2024',
    '--measure',
    't1',
    '--unit',
    'karolinska',
    '--as-of',
    '2025-03-05',
  ];

  test('every row at the unit has a verdict and a reason, and those that count make n', async () => {
    const { code, out } = await runCommand([...words, '--json']);
    assert.equal(code, 0);
    const { decisions, figure } = JSON.parse(out);
    assert.equal(decisions.filter(({ verdict }: { verdict: string }) => verdict === 'counted').length, figure.n);
    for (const { reason } of decisions) assert.ok(reason.length > 5);
  });

  test('a row that could put somebody in the numerator is told of, in text and as JSON', async () => {
    const asked = words.map((word) => (word === 't1' ? 'O1' : word));
    const { out } = await runCommand(asked);
    assert.match(out, /vardplan rad \d+ +i täljaren {2}daterad \d{4}-\d\d-\d\d, inte före enhetens första dag/);
    assert.match(out, /rader: .*\d+ i täljaren/);
    const { decisions, figure } = JSON.parse((await runCommand([...asked, '--json'])).out);
    const verdicts = decisions.map(({ verdict }: { verdict: string }) => verdict);
    assert.equal(verdicts.filter((verdict: string) => verdict === 'counted').length, figure.denominator);
    assert.ok(verdicts.includes('numerator'));
  });

  test('--person gives that person alone, for people', async () => {
    const { out } = await runCommand([...words, '--person', 'p12-134']);
    assert.match(out, /p12-134/);
    assert.match(out, /rader: /);
    assert.doesNotMatch(out, /p12-13\b/);
  });

  test('a person without rows is told as such', async () => {
    const { code, out } = await runCommand([...words, '--person', 'finns-inte']);
    assert.equal(code, 0);
    assert.match(out, /inga rader/);
  });
});

suite('check', () => {
  test('the definitions stand, and the arguments with the authority are told on request only', async () => {
    const { code, out } = await runCommand(['check']);
    assert.equal(code, 0);
    assert.match(out, /nhv-net-binjure: 7 mått/);
    assert.ok(out.split('\n').length < 10, out);
    const argued = await runCommand(['check', '--argue']);
    assert.equal(argued.code, 0);
    assert.match(argued.out, /T1 /);
    assert.match(argued.out, /Fråga: /);
  });

  test('the tables are answered about first', async () => {
    const { out } = await runCommand(['check', example]);
    assert.match(out, /^Tabeller i /);
  });

  test('of the area that is named alone, and of no table that only another reads', async () => {
    const all = await runCommand(['check', example, '--as-of', '2025-03-05', '--json']);
    const { data } = JSON.parse(all.out);
    assert.deepEqual(Object.keys(data.shortcomings), ['nhv-net-binjure']);
    const absent = ({ code }: { code: string }) => code === 'table-absent';
    const readBy = async (area: string) => {
      const { out, code } = await runCommand(['check', example, '--as-of', '2025-03-05', '--area', area, '--json']);
      assert.notEqual(code, 2);
      const found = JSON.parse(out).data;
      assert.deepEqual(Object.keys(found.shortcomings), [area]);
      return found.problems.filter(absent).map(({ table }: { table: string }) => table);
    };
    assert.deepEqual(
      await readBy('nhv-net-binjure'),
      data.problems.filter(absent).map(({ table }: { table: string }) => table),
    );
    assert.ok(!(await readBy('nhv-net-binjure')).includes('tackningsunderlag'));
    assert.ok((await readBy('net-registret')).includes('tackningsunderlag'));
    const { out } = await runCommand(['check', '--area', 'net-registret']);
    assert.match(out, /net-registret: \d+ mått/);
    assert.doesNotMatch(out, /nhv-net-binjure/);
    const unknown = await runCommand(['check', example, '--area', 'nhv']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.told, /Det finns inget område ”nhv”/);
  });

  test('a data set is judged too', async () => {
    const { out } = await runCommand(['check', example, '--json']);
    assert.equal(JSON.parse(out).data.read.bedomning.read, 223);
  });

  test('by every rule that an evaluation of any year would, and of its areas alone', async () => {
    const { out, code } = await runCommand(['check', example, '--as-of', '2025-03-05', '--json']);
    assert.equal(code, 0);
    const { problems, shortcomings } = JSON.parse(out).data;
    const found = new Set(problems.map((each: unknown) => JSON.stringify(each)));
    for (const year of ['2023', '2024']) {
      const words = ['evaluate', example, '--year', year, '--as-of', '2025-03-05', '--json'];
      const evaluated = JSON.parse((await runCommand(words)).out).problems;
      assert.ok(evaluated.length > 0);
      for (const each of evaluated) assert.ok(found.has(JSON.stringify(each)), JSON.stringify(each));
    }
    assert.deepEqual(Object.keys(shortcomings), ['nhv-net-binjure']);
  });
});

test('a content folder without chapters is told in words', async () => {
  const content = join(folder, 'utan-kapitel');
  await cp(fileURLToPath(new URL('../content', import.meta.url)), content, { recursive: true });
  await rm(join(content, 'arsrapport'), { recursive: true });
  const { code, told } = await runCommand([
    'report',
    example,
    '--content',
    content,
    '--year',
    '2024',
    '--out',
    join(folder, 'rapport'),
  ]);
  assert.equal(code, 1);
  assert.match(told, /Innehållsmappen .*arsrapport finns inte/);
});

suite('simulate and publish', () => {
  test('the same seed writes the same bytes, and another seed others', async () => {
    const write = async (seed: string, name: string) => {
      const out = join(folder, name);
      assert.equal(
        (await runCommand(['simulate', '--persons', '300', '--seed', seed, '--as-of', '2026-03-31', '--out', out]))
          .code,
        0,
      );
      return Promise.all(
        (await readdir(out))
          .filter((name) => !name.startsWith('.'))
          .toSorted()
          .map(async (file) => `${file}\n${await readFile(join(out, file), 'utf8')}`),
      );
    };
    const first = await write('7', 'seed-7');
    assert.deepEqual(first, await write('7', 'seed-7-again'));
    assert.notDeepEqual(first, await write('8', 'seed-8'));
    assert.equal(first.length, 10);
  });

  test('CSV and Parquet of one simulation give the same figures', async () => {
    const figures = async (format: string) => {
      const out = join(folder, format);
      await runCommand([
        'simulate',
        '--persons',
        '2000',
        '--seed',
        '3',
        '--as-of',
        '2026-03-31',
        '--out',
        out,
        '--format',
        format,
      ]);
      const { out: json } = await runCommand(['evaluate', out, '--year', '2024', '--as-of', '2025-03-31', '--json']);
      const { results, rows, problems } = JSON.parse(json);
      return { results, rows, problems: problems.map(({ file: _, ...problem }: { file?: string }) => problem) };
    };
    assert.deepEqual(await figures('csv'), await figures('parquet'));
  });

  test('publish writes a site of the years that are over, with pages for every measure and unit', async () => {
    const site = join(folder, 'site');
    const { code, told } = await runCommand(['publish', example, '--out', site, '--as-of', '2025-03-31']);
    assert.equal(code, 0, told);
    assert.match(told, /Webbplatsen för 2023, 2024 är skriven/);
    assert.match(await readFile(join(site, 'index.html'), 'utf8'), /<html lang="sv"/);
    assert.deepEqual((await readdir(join(site, 'matt'))).filter((name) => !name.includes('.')).toSorted(), [
      'b1',
      'b2',
      'b3',
      'o1',
      'p1',
      'r1',
      't1',
    ]);
  });
});

test('progress is drawn on a terminal after two seconds, and nowhere else', async () => {
  let now = 0;
  const clock = () => {
    now += 1500;
    return now;
  };
  assert.match((await runCommand(evaluate, { terminal: true, clock })).told, /[█░]/);
  assert.doesNotMatch((await runCommand(evaluate, { clock })).told, /[█░]/);
});
