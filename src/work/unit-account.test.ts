import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { ownContent } from '../../test/kit/content.ts';
import { inFolder } from '../../test/kit/findings/kit.ts';
import { simulated, type TestFolder, testFolder } from '../../test/kit/work/simulated-folder.ts';
import { day } from '../calendar/day.ts';
import { unitAccount } from './unit-account.ts';

const content = await ownContent();
const permits = content.areas.get('nhv-net-binjure') ?? assert.fail();
const register = content.areas.get('net-registret') ?? assert.fail();

const TWO_UNITS = {
  'bedomning.csv': `person_id,enhet,mdk_datum,remiss_mottagen,hemregion,gep_net,inom_nhv
195001011234,skane,2024-03-01,2024-02-20,03,ja,ja
p2,karolinska,2024-04-01,nyss,03,ja,ja
p3,skane,2024-05-01,nyligen,01,ja,ja
p4,,2024-05-01,2024-04-20,01,ja,ja
p5,skane,2024-05-01,2024-04-20,01,ja,ja
p5,skane,inte än,2024-04-20,01,ja,ja
`,
  'patient.csv': `person_id,fodelsedatum,kon,folkbokforing_lan
195001011234,1950-01-01,kvinna,03
p2,1960-13-01,man,03
p3,1970-13-01,man,01
`,
};

const accountOf = (files: Record<string, string>, id: string) => {
  const unit = permits.reporters.find((one) => one.id === id) ?? assert.fail();
  const asked = { folder: inFolder(files), asOf: day('2025-03-31'), unit, year: 2024 };
  return unitAccount(content, permits, asked, () => undefined);
};
const places = async (files: Record<string, string>, id: string) =>
  (await accountOf(files, id)).account.problems.flatMap(({ table, row, severity }) =>
    row === undefined || severity === 'note' ? [] : [`${table} ${row}`],
  );

suite('a unit is told what was found', () => {
  test('of its own rows, its own patients and rows that may be anybody’s, and of nobody else’s', async () => {
    const own = await places(TWO_UNITS, 'karolinska');
    assert.deepEqual([...new Set(own)].toSorted(), ['bedomning 3', 'bedomning 5', 'patient 3']);
    const others = new Set(await places(TWO_UNITS, 'skane'));
    for (const place of ['bedomning 2', 'bedomning 4', 'bedomning 5', 'bedomning 7', 'patient 4'])
      assert.ok(others.has(place), place);
    for (const place of ['bedomning 3', 'patient 3']) assert.ok(!others.has(place), place);
  });

  test('where no row is its own: that there is none, and whose there are', async () => {
    const { account } = await accountOf(TWO_UNITS, 'sahlgrenska');
    const told = account.problems.filter(({ code }) => code === 'unit-without-rows').map(({ message }) => message);
    assert.deepEqual(told, [
      'Inga rader från Sahlgrenska universitetssjukhuset finns i tabellerna. Här finns rader från Karolinska universitetssjukhuset och Skånes universitetssjukhus.',
    ]);
    assert.ok(account.notices.includes(told[0] ?? ''));
    const { account: own } = await accountOf(TWO_UNITS, 'skane');
    assert.ok(own.problems.every(({ code }) => code !== 'unit-without-rows'));
  });
});

suite('of a register', () => {
  let folder: TestFolder;
  before(async () => {
    folder = await testFolder();
    await simulated(folder.at('register'), 200, '2025-03-31');
  });
  after(() => folder[Symbol.asyncDispose]());

  test('the year before is that year alone, and no span of years that ends with it', async () => {
    const [unit = assert.fail()] = register.reporters;
    const asked = { folder: folder.at('register'), asOf: day('2025-03-31'), unit, year: 2024 };
    const { measures } = (await unitAccount(content, register, asked, () => undefined)).account;
    assert.ok(measures.some(({ before: earlier }) => earlier !== undefined));
    for (const { before: earlier, measure } of measures)
      if (earlier !== undefined) assert.deepEqual({ ...earlier.part }, { from: 2023, to: 2023 }, measure.id);
    assert.ok(measures.some(({ result }) => result.part.from < 2023));
  });
});
