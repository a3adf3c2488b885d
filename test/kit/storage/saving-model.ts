import assert from 'node:assert/strict';
import type { Form, Value, Variable } from '../../../src/dictionary/dictionary.ts';
import { type FormContent, type FormStatus, mergedForm, WHOLE } from '../../../src/dictionary/merged-form.ts';
import { type ChosenSide, resolvedForm } from '../../../src/dictionary/resolved-form.ts';

/** What somebody does to a record: gives variables values, and saves it as something. */
export interface Edit {
  readonly values: Readonly<Record<string, Value>>;
  readonly status: FormStatus;
}

/** Somebody reads the record, or saves an edit of what they read. */
export interface Step {
  readonly actor: number;
  readonly does: 'read' | 'save';
}

export interface ModelVersion {
  readonly content: FormContent;
  readonly madeFrom: number | null;
  /** What who made it changed of what they had seen. */
  readonly edit: Edit;
}

export interface ModelConflict {
  readonly base: number;
  readonly mine: FormContent;
  readonly isOpen: boolean;
}

const variable = (id: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  ...{ id, name: id, type, required: false, personal: false, codes: [] },
  ...more,
});

/** A form with a date, and with words of one's own that are sealed. */
export const SAVED_FORM: Form = {
  ...{ id: 'prov', version: 1, name: 'Prov', description: 'Prov.', row: 'ett prov', key: [], dated: 'dag' },
  variables: [
    variable('person_id', 'text', { required: true, personal: true }),
    variable('enhet', 'text'),
    variable('dag', 'date'),
    variable('ord', 'text', { freeText: true }),
  ],
};

/** Every order of so many actors' reads and saves, each read before its save, but for which of them is called which. */
export function interleavings(actors: number): readonly (readonly Step[])[] {
  const orders: Step[][] = [];
  const walk = (done: readonly Step[], read: number, saved: readonly number[]) => {
    if (saved.length === actors) orders.push([...done]);
    if (read < actors) walk([...done, { actor: read, does: 'read' }], read + 1, saved);
    for (let actor = 0; actor < read; actor++)
      if (!saved.includes(actor)) walk([...done, { actor, does: 'save' }], read, [...saved, actor]);
  };
  walk([], 0, []);
  return orders;
}

/** A record in memory: what the register is to do with saves, without a server. */
export class ModelRecord {
  readonly versions: ModelVersion[];
  readonly queue: ModelConflict[] = [];

  constructor(first: FormContent) {
    this.versions = [{ content: first, madeFrom: null, edit: first }];
  }

  get newest(): number {
    return this.versions.length;
  }

  content(nr: number): FormContent {
    return this.versions[nr - 1]?.content ?? assert.fail(`no version ${nr}`);
  }

  /** What an edit of a version is, whole. */
  edited(seen: number, { values, status }: Edit): FormContent {
    const before = this.content(seen).values;
    return status === 'retracted' ? { status, values: before } : { status, values: { ...before, ...values } };
  }

  save(seen: number, edit: Edit): 'saved' | 'unchanged' | 'queued' {
    const mine = this.edited(seen, edit);
    const merged = mergedForm({ base: this.content(seen), mine, theirs: this.content(this.newest) });
    if (merged.conflicts.length > 0) {
      this.queue.push({ base: seen, mine, isOpen: true });
      return 'queued';
    }
    if (merged.isUnchanged) return 'unchanged';
    this.versions.push({ content: merged.content, madeFrom: seen, edit });
    return 'saved';
  }

  /** Resolves a conflict, every choice to one side or the other. */
  resolve(place: number, sideOf: (id: string) => ChosenSide, isSigned: boolean): void {
    const { base, mine } = this.queue[place] ?? assert.fail();
    const theirs = this.content(this.newest);
    const forms = { base: this.content(base), mine, theirs };
    const { conflicts } = mergedForm(forms);
    const isLeft = conflicts.includes(WHOLE) && sideOf(WHOLE) === 'theirs';
    const choices = new Map((isLeft ? [WHOLE] : conflicts).map((id) => [id, sideOf(id)]));
    const { lacking, surplus, content, isUnchanged } = resolvedForm(forms, choices, isSigned);
    assert.deepEqual([lacking, surplus], [[], []]);
    this.queue[place] = { base, mine, isOpen: false };
    if (isUnchanged) return;
    const changed = Object.keys({ ...mine.values, ...theirs.values }).filter(
      (id) => (mine.values[id] ?? null) !== (this.content(base).values[id] ?? null) || choices.get(id) === 'mine',
    );
    const edit = {
      status: content.status,
      values: Object.fromEntries(changed.map((id) => [id, mine.values[id] ?? null])),
    };
    this.versions.push({ content, madeFrom: this.newest, edit });
  }
}

/**
 * Holds a record to what is promised, by its versions and its queue alone: no value that somebody saved goes away but by somebody who had
 * seen it, and nothing is signed that neither who signs it has seen nor anybody has signed.
 */
export function assertNothingLost({ versions, queue }: ModelRecord, saved: readonly FormContent[]): void {
  const said = (content: FormContent, id: string) => content.values[id] ?? null;
  const contents = [...versions.map(({ content }) => content), ...queue.map(({ mine }) => mine)];
  for (const { values, status } of saved) {
    for (const [id, value] of Object.entries(values))
      assert.ok(
        contents.some((one) => said(one, id) === value),
        `${id} is nowhere`,
      );
    if (status === 'retracted')
      assert.ok(
        contents.some((one) => one.status === 'retracted'),
        'a retraction is nowhere',
      );
  }
  for (const [at, { content, madeFrom, edit }] of versions.entries()) {
    const before = versions[at - 1]?.content;
    const seen = madeFrom === null ? undefined : versions[madeFrom - 1]?.content;
    if (before === undefined || seen === undefined) continue;
    for (const id of new Set([...Object.keys(content.values), ...Object.keys(before.values)])) {
      if (said(content, id) !== said(before, id)) {
        assert.ok(id in edit.values, `version ${at + 1} changes ${id}, which nobody did`);
        assert.equal(
          said(seen, id),
          said(before, id),
          `version ${at + 1} takes away ${id}, which who saved it hadn't seen`,
        );
      }
      const isSigned = versions
        .slice(0, at)
        .some((one) => one.content.status === 'signed' && said(one.content, id) === said(content, id));
      if (content.status === 'signed' && said(content, id) !== said(seen, id) && !(id in edit.values))
        assert.ok(isSigned, `version ${at + 1} signs ${id}, which nobody has signed or seen`);
    }
    if ((content.status === 'retracted') !== (before.status === 'retracted'))
      assert.deepEqual(seen, before, `version ${at + 1} is retracted, or no more, over what who saved it hadn't seen`);
  }
}
