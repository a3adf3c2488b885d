import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { assertNothingLost, type Edit, interleavings, ModelRecord } from '../../test/kit/storage/saving-model.ts';
import { type FormContent, type FormStatus, mergedForm, WHOLE } from './merged-form.ts';
import { resolvedForm } from './resolved-form.ts';

const signed = (values: FormContent['values']): FormContent => ({ status: 'signed', values });
const draft = (values: FormContent['values']): FormContent => ({ status: 'draft', values });
const retracted = (values: FormContent['values']): FormContent => ({ status: 'retracted', values });

describe('a save is merged with what came since', () => {
  const base = signed({ a: 1, b: 1 });

  test('other variables go together, and it is told which came along', () => {
    const merged = mergedForm({ base, mine: signed({ a: 2, b: 1 }), theirs: signed({ a: 1, b: 2 }) });
    assert.deepEqual(merged.content, signed({ a: 2, b: 2 }));
    assert.deepEqual([merged.conflicts, merged.taken], [[], ['b']]);
  });

  test('the same variable to two values is a conflict, and to one value is none', () => {
    assert.deepEqual(mergedForm({ base, mine: signed({ a: 2, b: 1 }), theirs: signed({ a: 3, b: 1 }) }).conflicts, [
      'a',
    ]);
    const same = mergedForm({ base, mine: signed({ a: 2, b: 1 }), theirs: signed({ a: 2, b: 1 }) });
    assert.deepEqual([same.conflicts, same.isUnchanged], [[], true]);
  });

  test('a value that is taken away is a change as any other', () => {
    assert.deepEqual(mergedForm({ base, mine: signed({ b: 1 }), theirs: signed({ a: 3, b: 1 }) }).conflicts, ['a']);
    assert.deepEqual(mergedForm({ base, mine: signed({ b: 1 }), theirs: base }).content, signed({ b: 1 }));
    assert.deepEqual(mergedForm({ base, mine: base, theirs: signed({ b: 1 }) }).content, signed({ b: 1 }));
  });

  test('a signature that would cover somebody’s draft makes a draft, and one that covers what is signed is one', () => {
    const over = (theirs: FormContent) => mergedForm({ base, mine: signed({ a: 2, b: 1 }), theirs });
    assert.deepEqual(
      [over(draft({ a: 1, b: 2 })).content.status, over(draft({ a: 1, b: 2 })).isUnsigned],
      ['draft', true],
    );
    assert.deepEqual(
      [over(signed({ a: 1, b: 2 })).content.status, over(signed({ a: 1, b: 2 })).isUnsigned],
      ['signed', false],
    );
    const own = mergedForm({ base: draft({ a: 1 }), mine: signed({ a: 1 }), theirs: draft({ a: 1 }) });
    assert.deepEqual([own.content.status, own.isUnchanged], ['signed', false]);
    const late = mergedForm({ base: draft({ a: 1 }), mine: signed({ a: 1 }), theirs: draft({ a: 2 }) });
    assert.deepEqual([late.isUnsigned, late.isUnchanged, late.content], [true, true, draft({ a: 2 })]);
    const again = mergedForm({ base, mine: base, theirs: draft({ a: 1, b: 2 }) });
    assert.deepEqual([again.isUnsigned, again.isUnchanged], [false, true], 'nothing more was to be signed');
    const same = mergedForm({ base, mine: signed({ a: 2, b: 1 }), theirs: draft({ a: 2, b: 1 }) });
    assert.deepEqual([same.isUnsigned, same.taken, same.content.status], [false, [], 'signed'], 'both say so');
  });

  test('a retraction of what the other has changed is a conflict, either way, and of what is as it was is none', () => {
    const changed = signed({ a: 1, b: 2 });
    assert.deepEqual(mergedForm({ base, mine: retracted(base.values), theirs: changed }).conflicts, [WHOLE]);
    assert.deepEqual(mergedForm({ base, mine: changed, theirs: retracted(base.values) }).conflicts, [WHOLE]);
    assert.deepEqual(mergedForm({ base, mine: draft(base.values), theirs: retracted(base.values) }).conflicts, [WHOLE]);
    assert.deepEqual(mergedForm({ base, mine: retracted(base.values), theirs: base }).content, retracted(base.values));
    const both = mergedForm({ base, mine: retracted(base.values), theirs: retracted(base.values) });
    assert.deepEqual([both.conflicts, both.isUnchanged], [[], true]);
    const untouched = mergedForm({ base, mine: base, theirs: retracted(base.values) });
    assert.deepEqual([untouched.conflicts, untouched.content.status], [[], 'retracted']);
  });

  test('what is retracted comes back by a new version, also as a draft', () => {
    const gone = retracted({ a: 1 });
    for (const mine of [draft({ a: 1 }), signed({ a: 1 })]) {
      const back = mergedForm({ base: gone, mine, theirs: gone });
      assert.deepEqual([back.content, back.isUnchanged], [mine, false]);
    }
  });

  test('a draft of what is signed, as it is signed, is nothing to save', () => {
    assert.ok(mergedForm({ base, mine: draft(base.values), theirs: base }).isUnchanged);
    assert.ok(!mergedForm({ base, mine: draft({ a: 2, b: 1 }), theirs: base }).isUnchanged);
  });
});

describe('a conflict is resolved by a choice for each variable', () => {
  const forms = {
    base: signed({ a: 1, b: 1, c: 1 }),
    mine: signed({ a: 2, b: 2, c: 1 }),
    theirs: signed({ a: 3, b: 1, c: 3 }),
  };

  test('which decides that variable, and what is no conflict goes with it', () => {
    assert.deepEqual(resolvedForm(forms, new Map([['a', 'mine']]), true).content, signed({ a: 2, b: 2, c: 3 }));
    assert.deepEqual(resolvedForm(forms, new Map([['a', 'theirs']]), false).content, draft({ a: 3, b: 2, c: 3 }));
  });

  test('and by nothing else: a choice that is lacking or too many is told', () => {
    const { lacking, surplus } = resolvedForm(forms, new Map([['b', 'mine']]), true);
    assert.deepEqual([lacking, surplus], [['a'], ['b']]);
    const whole = resolvedForm(forms, new Map([[WHOLE, 'theirs']]), true);
    assert.deepEqual([whole.lacking, whole.surplus], [['a'], [WHOLE]], 'nobody has retracted it');
  });

  test('a retraction is chosen for the whole record', () => {
    const disputed = { base: signed({ a: 1 }), mine: retracted({ a: 1 }), theirs: signed({ a: 2 }) };
    const chosen = (side: 'mine' | 'theirs') => resolvedForm(disputed, new Map([[WHOLE, side]]), false);
    assert.deepEqual(chosen('mine').content, retracted({ a: 2 }));
    assert.deepEqual([chosen('theirs').content, chosen('theirs').isUnchanged], [signed({ a: 2 }), true]);
    const other = { base: signed({ a: 1 }), mine: signed({ a: 2 }), theirs: retracted({ a: 1 }) };
    assert.deepEqual(resolvedForm(other, new Map([[WHOLE, 'mine']]), true).content, signed({ a: 2 }));
  });

  test('what has come to say the same is closed without a choice', () => {
    const { lacking, isUnchanged } = resolvedForm({ ...forms, theirs: forms.mine }, new Map(), false);
    assert.deepEqual([lacking, isUnchanged], [[], true]);
  });
});

const STATUSES: readonly FormStatus[] = ['draft', 'signed', 'retracted'];
const edits = fc.record<Edit>({
  values: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<number | null>(1, 2, 3, null), { maxKeys: 2 }),
  status: fc.constantFrom(...STATUSES),
});

test('whatever any number of people save in whatever order, and however conflicts are resolved, no value is lost', () => {
  const RUNS = Number(process.env['VARDMATT_RUNS'] ?? 3000);
  let merges = 0;
  let conflicts = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ edit: edits, behind: fc.nat(3), resolves: fc.nat(5), side: fc.boolean() }), {
        maxLength: 10,
      }),
      (steps) => {
        const record = new ModelRecord(signed({ a: 1 }));
        const saved: FormContent[] = [];
        for (const { edit, behind, resolves, side } of steps) {
          const seen = Math.max(1, record.newest - behind);
          saved.push(record.edited(seen, edit));
          const outcome = record.save(seen, edit);
          if (outcome === 'queued') conflicts++;
          if (outcome === 'saved' && seen < record.newest - 1) merges++;
          const open = record.queue.findIndex(({ isOpen }) => isOpen);
          if (open >= 0 && resolves === 0)
            record.resolve(open, (id) => ((id === 'a') === side ? 'mine' : 'theirs'), side);
        }
        assertNothingLost(record, saved);
      },
    ),
    { numRuns: RUNS },
  );
  assert.ok(merges > RUNS / 10 && conflicts > RUNS / 10, 'what is to be tested is met');
});

test('every order of three people’s reads and saves, of every three edits out of several', () => {
  const all: readonly Edit[] = [
    { values: { a: 2 }, status: 'signed' },
    { values: { a: 3 }, status: 'draft' },
    { values: { b: 2 }, status: 'signed' },
    { values: { b: 2 }, status: 'draft' },
    { values: {}, status: 'signed' },
    { values: {}, status: 'retracted' },
  ];
  const orders = interleavings(3);
  assert.equal(orders.length, 15);
  for (const first of [signed({ a: 1 }), draft({ a: 1 }), retracted({ a: 1 })])
    for (const order of orders)
      for (const one of all)
        for (const two of all)
          for (const three of all) {
            const record = new ModelRecord(first);
            const seen: number[] = [];
            const saved: FormContent[] = [];
            for (const { actor, does } of order) {
              const edit = [one, two, three][actor] ?? assert.fail();
              if (does === 'read') seen[actor] = record.newest;
              else {
                saved.push(record.edited(seen[actor] ?? 1, edit));
                record.save(seen[actor] ?? 1, edit);
              }
            }
            assertNothingLost(record, saved);
          }
});
