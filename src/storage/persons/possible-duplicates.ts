import type { Day } from '../../calendar/day.ts';
import type { Form } from '../../dictionary/dictionary.ts';
import { BORN, SEX } from '../../dictionary/patient-columns.ts';
import { type PersonDesignation, personDesignation } from '../../dictionary/person-designation.ts';
import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { open } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';
import { identityOf } from './person-numbers.ts';
import { survivorsOf } from './survivors.ts';

/** What speaks for two being one person. */
export type DuplicateReason =
  /** Born on one day and of one sex, as far as that is known. */
  | 'birth'
  /** One at least has only numbers of the kind that a personnummer takes the place of. */
  | 'temporary'
  /** Both have a row of one form, unit and day. */
  | 'event'
  /** One reserve number, in two spellings. */
  | 'spelling';

/** Two pseudonyms that may be one person's. */
export interface PossibleDuplicate {
  readonly persons: readonly [string, string];
  readonly reasons: readonly DuplicateReason[];
  /** Somebody has proposed to merge them. */
  readonly isProposed: boolean;
}

/** What is known of somebody by the number alone. */
interface Numbered {
  readonly person: string;
  readonly told: PersonDesignation;
}

/**
 * Persons that may be registered twice: born on one day, of one sex, and either one with a temporary number at least or both seen on one day at
 * one unit; or with one reserve number in two spellings. Two of whom somebody has said that they are not one are left out. Numbers are opened
 * here, and none is handed out.
 * @param forms whose rows are looked at
 */
export async function possibleDuplicates(
  store: RegisterStore,
  asking: Asking,
  forms: readonly Form[],
): Promise<readonly PossibleDuplicate[]> {
  const ids = forms.map(({ id }) => id);
  const trace = { action: 'söka dubbletter', scope: { forms: ids.join(',') } };
  return store.door.read(asking, trace, async (connection) => {
    const survivors = await survivorsOf(connection);
    const standing = (person: string) => survivors.get(person) ?? person;
    const numbers = (await opened(connection, store, ids)).map(({ person, told }) => ({
      person: standing(person),
      told,
    }));
    const settled = await settledPairs(connection, standing);
    const spelled = pairsWithin(
      Map.groupBy(
        numbers.filter(({ told }) => told.called === 'reservnummer'),
        ({ told }) => told.written,
      ),
    );
    const born = await pairsOfBirth(
      connection,
      forms,
      numbers,
      temporary(numbers, await withNumber(connection, standing)),
    );
    const found = new Map<string, Set<DuplicateReason>>();
    for (const [pair, reason] of [...born, ...spelled.map((pair) => [pair, 'spelling'] as const)])
      found.set(pair, (found.get(pair) ?? new Set()).add(reason));
    return [...found]
      .filter(([pair, reasons]) => settled.get(pair) !== 'apart' && (reasons.size > 1 || reasons.has('spelling')))
      .map(([pair, reasons]): PossibleDuplicate => {
        const [one = '', other = ''] = pair.split(' ');
        return { persons: [one, other], reasons: [...reasons], isProposed: settled.get(pair) === 'proposed' };
      })
      .toSorted((a, b) => b.reasons.length - a.reasons.length || (a.persons.join() < b.persons.join() ? -1 : 1));
  });
}

const pairOf = (one: string, other: string) => [one, other].toSorted().join(' ');

/** What numbers say that tables may not: those that aren't a personnummer, and of whom no row tells the birth. */
async function opened(connection: Connection, store: RegisterStore, forms: readonly string[]): Promise<Numbered[]> {
  const rows = await connection.rows(
    `select i.person, i.sealed from vm.identity i where i.kind <> 'personnummer' or not exists (
       select from vm.record r join vm.version v using (record) where r.person = i.person and r.form = any ($1) and v.fields ? $2 and v.status <> 'draft')`,
    [forms, BORN],
  );
  return rows.map((row) => {
    const person = String(row['person']);
    const written = open(row['sealed'] as Buffer, store.keyed(person).key, identityOf(person));
    return { person, told: personDesignation(written, store.today() as Day) };
  });
}

/** Who has a personnummer. */
async function withNumber(connection: Connection, standing: (person: string) => string): Promise<ReadonlySet<string>> {
  const rows = await connection.rows("select person from vm.identity where kind = 'personnummer'");
  return new Set(rows.map(({ person }) => standing(String(person))));
}

function temporary(numbers: readonly Numbered[], numbered: ReadonlySet<string>): ReadonlySet<string> {
  const isTemporary = ({ told }: Numbered) => told.called === 'samordningsnummer' || told.called === 'reservnummer';
  return new Set(numbers.filter((one) => isTemporary(one) && !numbered.has(one.person)).map(({ person }) => person));
}

function pairsWithin(groups: ReadonlyMap<string, readonly { readonly person: string }[]>): string[] {
  return [...groups.values()].flatMap((some) => {
    const persons = [...new Set(some.map(({ person }) => person))].toSorted();
    return persons.flatMap((one, at) => persons.slice(at + 1).map((other) => pairOf(one, other)));
  });
}

/** Two who have been proposed, or of whom the last that was decided is that they are not one. */
async function settledPairs(
  connection: Connection,
  standing: (person: string) => string,
): Promise<ReadonlyMap<string, 'proposed' | 'apart'>> {
  const rows = await connection.rows(
    `select p.person, p.of_person, p.undoes, d.agreed from vm.merge_proposal p left join vm.merge_decision d using (proposal)
     order by d.decision nulls last, p.proposal`,
  );
  const settled = new Map<string, 'proposed' | 'apart'>();
  for (const { person, of_person: other, undoes, agreed } of rows) {
    const pair = pairOf(standing(String(person)), standing(String(other)));
    // Who doesn't agree that they are one has said that they aren't, and so has who agrees that they aren't.
    if (agreed === null) settled.set(pair, 'proposed');
    else if (agreed === undoes) settled.set(pair, 'apart');
    else settled.delete(pair);
  }
  return settled;
}

/** Pairs of one birth and sex, each with what it speaks for. */
async function pairsOfBirth(
  connection: Connection,
  forms: readonly Form[],
  numbers: readonly Numbered[],
  temporaries: ReadonlySet<string>,
): Promise<(readonly [string, DuplicateReason])[]> {
  const dated = forms.filter((form) => form.dated !== undefined);
  const told = numbers.filter(({ told: { birth } }) => birth !== undefined);
  // The planner knows not how many pairs there are, and would look through every event for each.
  await connection.rows('set local enable_nestloop = off');
  const rows = await connection.rows(
    `with known as materialized (
       select distinct on (v.record) v.record, r.person, r.form, r.unit, v.fields, v.status
       from vm.record r join vm.version v using (record) where r.person is not null and r.form = any ($1) and v.status <> 'draft' order by v.record, v.nr desc),
     signed as materialized (
       select coalesce(s.survivor, k.person) as person, k.form, k.unit, k.fields from known k
       left join vm.survivors(null) s on s.person = k.person where k.status = 'signed'),
     born as materialized (
       select person, fields ->> $2 as birth, coalesce(fields ->> $3, '') as sex from signed where fields ? $2
       union select person, birth, sex from unnest($4::uuid[], $5::text[], $6::text[]) as n (person, birth, sex)
         where not exists (select from signed s where s.person = n.person and s.fields ? $2)),
     alike as (
       select a.person as one, b.person as other, a.sex, b.sex as other_sex, length(a.birth) = 10 as whole
         from born a join born b on a.birth = b.birth
       union all select a.person, b.person, a.sex, b.sex, false
         from born a join born b on length(b.birth) < 10 and a.birth <> b.birth and a.birth like b.birth || '%'),
     pair as materialized (
       select least(one, other) as one, greatest(one, other) as other, bool_or(whole) as whole from alike
       where one <> other and not (sex <> other_sex and sex = any ($7) and other_sex = any ($7)) group by 1, 2),
     event as materialized (
       select distinct s.person, s.form, s.unit, s.fields ->> d.dated as day from signed s
       join unnest($8::text[], $9::text[]) as d (form, dated) using (form) where s.fields ? d.dated),
     together as (
       select distinct p.one, p.other from pair p join event e on e.person = p.one
       join event f on f.person = p.other and f.form = e.form and f.unit = e.unit and f.day = e.day)
     select p.one, p.other, p.whole, t.one is not null as together
     from pair p left join together t using (one, other)
     join vm.person a on a.person = p.one join vm.person b on b.person = p.other and b.made_up = a.made_up
     where t.one is not null or p.whole and (p.one = any ($10::uuid[]) or p.other = any ($10::uuid[]))`,
    [
      ...[forms.map(({ id }) => id), BORN, SEX],
      ...[told.map(({ person }) => person), told.map((one) => one.told.birth), told.map((one) => sexCode(one.told))],
      Object.values(SEX_CODES),
      ...[dated.map(({ id }) => id), dated.map((form) => form.dated)],
      [...temporaries],
    ],
  );
  return rows.flatMap(({ one, other, whole, together }) => {
    const pair = pairOf(String(one), String(other));
    // Of one year alone too many are born.
    const isTemporary = whole === true && [one, other].some((person) => temporaries.has(String(person)));
    return [
      [pair, 'birth'] as const,
      ...(isTemporary ? [[pair, 'temporary'] as const] : []),
      ...(together === true ? [[pair, 'event'] as const] : []),
    ];
  });
}

/** What the register says of sex, by what a number does (contract.md 1). */
const SEX_CODES = { woman: 'kvinna', man: 'man' } as const;
const sexCode = ({ sex }: PersonDesignation) => (sex === undefined ? '' : SEX_CODES[sex]);
