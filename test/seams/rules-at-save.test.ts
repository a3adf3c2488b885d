import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { runCommand } from '../kit/run-command.ts';
import { readIfThere } from '../kit/storage/read-if-there.ts';

// What the register asks of a form that is signed and of rows that come in, questions about records, and locks: by the commands.

const WHO = '19121212-1212';
const SECRET = 'hemligheten';
const root = mkdtempSync(join(tmpdir(), 'vm-regler-'));
// The server's user has to come there.
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);
const REGISTER = ['--data', at('register')] as const;
const UNIT = [...REGISTER, '--unit', 'skane'] as const;
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Runs a command with what is typed when it asks. */
function run(words: readonly string[], ...lines: readonly string[]) {
  const left = [...lines];
  return runCommand(words, { nextLine: () => Promise.resolve(left.shift() ?? ''), user: () => 'anna', today });
}

async function done(words: readonly string[], ...lines: readonly string[]) {
  const made = await run(words, ...lines);
  assert.equal(made.code, 0, `${words.join(' ')}: ${made.told}`);
  return made;
}

async function refused(words: readonly string[], ...lines: readonly string[]) {
  const made = await run(words, ...lines);
  assert.equal(made.code, 1, `${words.join(' ')}: ${made.told}${made.out}`);
  return made.told;
}

let count = 0;
async function form(words: readonly string[], cells: Readonly<Record<string, string>>): Promise<string> {
  const file = at(`formular-${count++}.yaml`);
  await done(['form', ...words, '--out', file]);
  let text = readFileSync(file, 'utf8');
  for (const [id, value] of Object.entries(cells))
    text = text.replace(new RegExp(`^( *)${id}:.*$`, 'm'), `$1${id}: ${value}`);
  writeFileSync(file, text);
  return file;
}

const ASSESSMENT = { mdk_datum: '2024-03-05', remiss_mottagen: '2024-03-06', inom_nhv: 'ja' };

describe('a form that is signed', () => {
  test('is stopped by what it says itself that can’t be so, and may be a draft that is told of it', async () => {
    const file = await form(['bedomning'], ASSESSMENT);
    const told = await refused(['save', file, ...UNIT, '--sign'], WHO);
    assert.match(told, /Fel: MDK är före den dag då remissen togs emot/);
    assert.match(told, /bedomning, mdk_datum/);
    assert.doesNotMatch(told, /2024-03-0/);
    assert.match(await refused(['save', file, ...UNIT, '--sign', '--comment', 'så var det'], WHO), /inte signeras så/);
    const draft = await done(['save', file, ...UNIT], WHO);
    assert.match(draft.told, /post 1, version 1, utkast[\s\S]*När utkastet signeras[\s\S]*MDK är före/);
  });

  test('is asked about what may be so, until somebody says why: that stands with the version', async () => {
    // A referral more than a year before is a question of the area’s, and heart disease without a sign of it one of the register’s.
    const cells = { remiss_mottagen: '2022-03-05', kardiologbedomning: 'chd', ekokardiografi: 'utan_tecken' };
    const file = await form(['--record', '1', ...UNIT], cells);
    assert.match(
      await refused(['save', file, ...UNIT, '--sign'], 'klaffar'),
      /Ingen kommentar kom\. Ingenting är sparat/,
    );
    const { told } = await done(['save', file, ...UNIT, '--sign'], `${SECRET} om klaffar`, 'gammal remiss');
    assert.match(told, /Varning: Kardiologen[\s\S]*Är det rätt ändå[\s\S]*mer än 365 dagar[\s\S]*version 2, signerad/);
    const { out } = await done(['record', ...UNIT, '--record', '1']);
    assert.match(out, /Kommentar till chd-mot-ekokardiografi: hemligheten om klaffar/);
    assert.match(out, /Kommentar till lang-tid-till-mdk: gammal remiss/);
  });

  test('isn’t asked again of what has been answered, until what the rule reads is changed; one comment may be for all', async () => {
    const other = await form(['--record', '1', ...UNIT], { hemregion: '12', skäl: 'hemregionen saknades' });
    assert.match((await done(['save', other, ...UNIT, '--sign'])).told, /version 3, signerad/);
    const moved = await form(['--record', '1', ...UNIT], { remiss_mottagen: '2022-03-04', skäl: 'fel dag' });
    assert.match(await refused(['save', moved, ...UNIT, '--sign']), /mer än 365 dagar/);
    assert.match((await done(['save', moved, ...UNIT, '--sign', '--comment', 'läst om'])).told, /version 4, signerad/);
    assert.match((await done(['record', ...UNIT, '--record', '1'])).out, /lang-tid-till-mdk: läst om/);
  });

  test('is held against the person’s other records that the unit sees, and no unit’s but its own', async () => {
    const tables = at('andra');
    mkdirSync(tables);
    writeFileSync(join(tables, 'patient.csv'), `person_id,fodelsedatum,dod_datum\n${WHO},1912-12-12,2024-04-01\n`);
    writeFileSync(
      join(tables, 'diagnos.csv'),
      `person_id,tumor_id,enhet,lokal,tumortyp\n${WHO},${WHO}-a,akademiska,ileum,net\n`,
    );
    await done(['import', tables, ...REGISTER, '--yes']);
    const cells = { behandlingsdatum: '2024-05-01', slag: 'kirurgi', indikation: 'binjuretumor' };
    const file = await form(['behandling'], cells);
    const told = await refused(['save', file, ...UNIT, '--sign'], WHO);
    assert.match(told, /efter den dag då personen dog/);
    assert.doesNotMatch(told, /sitter någon annanstans/, 'another unit’s diagnosis');
    assert.match(
      (await done(['save', file, ...UNIT, '--sign', '--comment', 'dödsdatum är fel'], WHO)).told,
      /signerad/,
    );
  });

  test('by a choice in the queue is asked too', async () => {
    const [annas, bos] = [
      await form(['--record', '1', ...UNIT], { ssa_svar: 'ges_inte', skäl: 'a' }),
      await form(['--record', '1', ...UNIT], { ssa_svar: 'svar', progress_6_manader: 'ingen', skäl: 'b' }),
    ];
    await done(['save', annas, ...UNIT, '--sign']);
    assert.match(await refused(['save', bos, ...UNIT, '--sign']), /konflikt 1/);
    const resolve = [
      'queue',
      ...UNIT,
      '--resolve',
      '1',
      '--version',
      '5',
      '--choose',
      'ssa_svar=deras',
      '--reason',
      'läst',
    ];
    assert.match(await refused([...resolve, '--sign']), /ges inte enligt det ena svaret[\s\S]*Ingen kommentar kom/);
    assert.match((await done([...resolve, '--sign'], 'var insatt')).told, /version 6, signerad/);
  });
});

test('what no unit reports by itself the coordinator is asked about too, and the answer stands with it', async () => {
  const care = await form(['vardplan'], { datum: '2022-05-01' });
  await done(['save', care, ...UNIT, '--sign'], 'samordnad-1');
  const file = await form(['patient'], { kon: 'kvinna', dod_datum: '2021-01-01' });
  const save = ['save', file, ...REGISTER, '--sign'];
  assert.match(await refused(save, 'samordnad-1'), /personen dog\. \(post \d+\)/);
  const { told } = await done(save, 'samordnad-1', `${SECRET}: dagen är rätt`);
  const [, record = ''] = /post (\d+), version 1, signerad/.exec(told) ?? [];
  assert.match((await done(['record', ...REGISTER, '--record', record])).out, /hemligheten: dagen är rätt/);
  // What the answer was about is as it was: it isn't asked again.
  const again = await form(['--record', record, ...REGISTER], { kon: 'man', skäl: 'rättad' });
  await done(['save', again, ...REGISTER, '--sign']);
});

describe('rows that come in', () => {
  const tables = at('tabeller');
  const assessment = (rows: readonly string[]) => {
    mkdirSync(tables, { recursive: true });
    writeFileSync(
      join(tables, 'bedomning.csv'),
      `person_id,enhet,mdk_datum,remiss_mottagen\n${rows.map((row) => `${row}\n`).join('')}`,
    );
  };

  test('are warned of with their rows, bounded and without a word of whom, and taken in when that is agreed to', async () => {
    const many = Array.from({ length: 12 }, (_, nr) => `p${nr},skane,2024-03-05,2024-03-06`);
    // The last is after the death that the register knows of.
    assessment([...many, `${WHO},skane,2024-06-01,`]);
    const told = await refused(['import', tables, ...REGISTER]);
    assert.match(told, /Varning: MDK är före[\s\S]*rad 2, mdk_datum; [\s\S]*… och 4 till/);
    assert.match(told, /personen dog\.\n {2}Var: bedomning, rad 14, mdk_datum/);
    assert.doesNotMatch(told, /2024-|p11|1912/);
    await done(['import', tables, ...REGISTER, '--yes']);
    const again = await done(['import', tables, ...REGISTER]);
    assert.doesNotMatch(again.told, /MDK är före/, 'what is there already nobody is asked about again');
  });

  test('that make something odd of what is there say of how many records', async () => {
    const odd = at('udda');
    mkdirSync(odd);
    writeFileSync(join(odd, 'patient.csv'), 'person_id,dod_datum\np3,2024-01-01\n');
    assert.match(await refused(['import', odd, ...REGISTER]), /personen dog\. Det gäller 1 post i registret/);
  });
});

describe('a question about a record', () => {
  test('is put, answered and closed, and each sees what is theirs', async () => {
    const ask = ['query', ...REGISTER, '--ask', '1', '--variable', 'mdk_datum'];
    assert.match((await done(ask, `${SECRET}: vilken dag?`)).told, /Fråga 1 om post 1 är ställd/);
    assert.match(
      await refused(['query', ...REGISTER, '--ask', '1', '--variable', 'mdkdatum'], 'x'),
      /Menade du mdk_datum/,
    );
    const listed = await done(['query', ...UNIT]);
    assert.match(
      listed.out,
      /Fråga 1: post 1, bedomning, mdk_datum, skane\n {2}anna \(samordnaren\) .*hemligheten: vilken dag\?/,
    );
    assert.match((await done(['query', ...REGISTER, '--unit', 'akademiska'])).out, /inga frågor/);
    assert.match((await done(['record', ...UNIT], WHO)).out, /Post 1 .*öppen fråga/);
    await done(['query', ...UNIT, '--answer', '1', '--text', 'den femte']);
    assert.match(await refused(['query', ...UNIT, '--close', '1'], ''), /stängs av samordnaren/);
    await done(['query', ...REGISTER, '--close', '1'], 'tack');
    assert.match(await refused(['query', ...UNIT, '--answer', '1', '--text', 'en sak till']), /Ingen fråga 1 väntar/);
    assert.match((await done(['query', ...UNIT])).out, /inga frågor/);
    const { out } = await done(['record', ...UNIT, '--record', '1']);
    assert.match(
      out,
      /Fråga 1 \(stängd\)[\s\S]*Svar av anna .*: den femte[\s\S]*Stängd av anna \(samordnaren\) .*: tack/,
    );
    assert.equal((await done(['query', ...UNIT, '--all'])).out.match(/Fråga 1/g)?.length, 1);
  });

  test('by the unit itself is closed by it, and its record is found in the patient’s trace', async () => {
    await done(['query', ...UNIT, '--ask', '1', '--text', 'saknas remissen?']);
    await done(['query', ...UNIT, '--close', '2'], '');
    const { out } = await done(['audit', ...REGISTER, '--patient'], WHO);
    for (const each of [/fråga /, /svara/, /stänga fråga/, /läsa frågor/, /granska inför import/])
      assert.match(out, each);
  });
});

describe('what is locked', () => {
  test('is not saved to, retracted or changed by an import, and the refusal says who can unlock it', async () => {
    assert.match(
      (await done(['lock', ...REGISTER, '--record', '1', '--reason', `${SECRET}: granskas`])).told,
      /Post 1 är låst/,
    );
    assert.match(await refused(['lock', ...REGISTER, '--record', '1', '--reason', 'x']), /redan låst, av anna/);
    const file = await form(['--record', '1', ...UNIT], { hemregion: '14', skäl: 'flyttade' });
    for (const words of [['--sign'], []]) {
      const told = await refused(['save', file, ...UNIT, ...words]);
      assert.match(told, /Post 1 är låst av anna den \d[\s\S]*Registrets samordnare kan låsa upp/);
      assert.doesNotMatch(told, /hemligheten/);
    }
    assert.match((await done(['record', ...UNIT, '--record', '1'])).out, /Lås: post 1[\s\S]*hemligheten: granskas/);
    assert.match((await done(['lock', ...REGISTER])).out, /post 1, bedomning/);
    await done(['lock', ...REGISTER, '--record', '1', '--unlock'], 'granskat');
    assert.match((await done(['save', file, ...UNIT, '--sign'])).told, /version 7, signerad/);
    assert.match((await done(['record', ...UNIT, '--record', '1'])).out, /Upplåst av anna .*: granskat/);
    assert.match(await refused(['lock', ...REGISTER, '--record', '1', '--unlock', '--reason', 'x']), /inte låst/);
  });

  test('of a unit’s year is all that lies in it, and rows of an import stand over', async () => {
    assert.equal((await run(['lock', ...REGISTER, '--unit', 'skane'])).code, 2);
    await done(['lock', ...REGISTER, '--unit', 'skane', '--year', '2024', '--reason', 'inrapporterat']);
    const file = await form(['vardplan'], { datum: '2024-05-01' });
    assert.match(await refused(['save', file, ...UNIT, '--sign'], WHO), /skane har rapporterat för 2024 är låst/);
    const rows = at('nya');
    mkdirSync(rows);
    writeFileSync(
      join(rows, 'vardplan.csv'),
      'person_id,enhet,datum\np1,skane,2024-05-01\np1,skane,2023-05-01\np1,akademiska,2024-05-01\n',
    );
    const { out, told } = await done(['import', rows, ...REGISTER, '--yes']);
    assert.match(out, /vardplan +2 nya .*1 står över/);
    assert.match(told, /Raden står över: posten, eller enhetens år, är låst[\s\S]*rad 2/);
    await done(['lock', ...REGISTER, '--unit', 'skane', '--year', '2024', '--unlock', '--reason', 'rättas']);
    assert.match((await done(['import', rows, ...REGISTER, '--yes'])).out, /vardplan +1 nya/);
    assert.match((await done(['lock', ...REGISTER])).out, /Ingenting är låst/);
  });
});

test('what has been said of a patient’s records stands in no file that is not sealed, and is gone with the patient', async () => {
  const files = readdirSync(at('register'), { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  assert.ok(files.length > 100);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    assert.ok(!readIfThere(path).includes(SECRET), path);
  }
  await done(['erase', ...REGISTER], WHO, 'ja', 'ja');
  assert.match((await done(['query', ...REGISTER, '--all'])).out, /inga frågor/);
  await done(['audit', ...REGISTER]);
});
