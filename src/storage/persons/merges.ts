import type { Asking } from '../asking.ts';
import type { Connection } from '../database.ts';
import { open, seal } from '../keys/seal.ts';
import type { RegisterStore } from '../register-store.ts';

/** That two pseudonyms are one person's, or aren't after all, and what somebody else has said of it. */
export interface MergeProposal {
  readonly proposal: number;
  /** For whom the other would stand. */
  readonly person: string;
  readonly ofPerson: string;
  /** That they aren't. */
  readonly undoes: boolean;
  readonly at: Date;
  readonly author: string;
  readonly why: string;
  /** Absent as long as nobody has said anything. */
  readonly decision?: {
    readonly agreed: boolean;
    /** The day from which it holds. */
    readonly known: string;
    readonly author: string;
  };
}

/**
 * Why two can't be merged or taken apart: one isn't there, they are the same, or not merged with each other, one has been merged with a third,
 * one alone is made up, somebody has proposed it, who would agree has proposed it, somebody has decided it.
 */
export type MergeHindrance = 'gone' | 'same' | 'apart' | 'stood-for' | 'made-up' | 'pending' | 'own' | 'decided';

/** What has been proposed of some pseudonyms and not decided, and what has been decided, the oldest first. */
export async function mergesOf(
  store: RegisterStore,
  asking: Asking,
  persons: readonly string[],
): Promise<readonly MergeProposal[]> {
  return store.door.read(asking, { action: 'läsa sammanslagningar', persons }, async (connection) => {
    const rows = await connection.rows(
      `select p.proposal, p.person, p.of_person, p.undoes, p.at, p.author, p.sealed, d.agreed, d.known, d.author as decided_by
       from vm.merge_proposal p left join vm.merge_decision d using (proposal)
       where p.person = any ($1::uuid[]) or p.of_person = any ($1::uuid[]) order by d.decision nulls last, p.proposal`,
      [persons],
    );
    return rows.map((row): MergeProposal => {
      const [person, ofPerson] = [String(row['person']), String(row['of_person'])];
      return {
        ...{ proposal: Number(row['proposal']), person, ofPerson, undoes: row['undoes'] === true },
        ...{ at: row['at'] as Date, author: String(row['author']) },
        why: opened(store, row['sealed'] as Buffer, person, ofPerson),
        ...(row['agreed'] === null
          ? {}
          : {
              decision: {
                agreed: row['agreed'] === true,
                known: String(row['known']),
                author: String(row['decided_by']),
              },
            }),
      };
    });
  });
}

/** Proposes that two are one person, or no longer. @returns what stands in the way, and then nothing is written */
export async function proposeMerge(
  store: RegisterStore,
  asking: Asking,
  { person, ofPerson, undoes, why }: Pick<MergeProposal, 'person' | 'ofPerson' | 'undoes' | 'why'>,
): Promise<MergeHindrance | undefined> {
  const trace = { action: 'föreslå sammanslagning', persons: [person, ofPerson] };
  return store.door.write(asking, trace, (connection) =>
    hindrance(connection, 'vm.propose_merge($1, $2, $3, $4)', [
      ...[person, ofPerson, undoes],
      sealed(store, why, person, ofPerson),
    ]),
  );
}

/** Agrees to what somebody else has proposed, or doesn't. @returns what stands in the way, and then nothing is written */
export async function decideMerge(
  store: RegisterStore,
  asking: Asking,
  { proposal, person, ofPerson }: Pick<MergeProposal, 'proposal' | 'person' | 'ofPerson'>,
  agrees: boolean,
): Promise<MergeHindrance | undefined> {
  const trace = { action: 'avgöra sammanslagning', persons: [person, ofPerson] };
  return store.door.write(asking, trace, (connection) =>
    hindrance(connection, 'vm.decide_merge($1, $2)', [proposal, agrees]),
  );
}

async function hindrance(
  connection: Connection,
  call: string,
  values: readonly unknown[],
): Promise<MergeHindrance | undefined> {
  const [row] = await connection.rows(`select ${call} as hindrance`, values);
  return (row?.['hindrance'] ?? undefined) as MergeHindrance | undefined;
}

/** It may name either: whichever key is destroyed, it can be read no more. */
function sealed(store: RegisterStore, why: string, person: string, ofPerson: string): Buffer {
  const about = aboutMerge(person, ofPerson);
  const inner = seal(why, store.keyed(person).key, about);
  return seal(inner.toString('base64'), store.keyed(ofPerson).key, about);
}

function opened(store: RegisterStore, said: Buffer, person: string, ofPerson: string): string {
  const about = aboutMerge(person, ofPerson);
  const inner = open(said, store.keyed(ofPerson).key, about);
  return open(Buffer.from(inner, 'base64'), store.keyed(person).key, about);
}

const aboutMerge = (person: string, ofPerson: string) => `merge ${person} ${ofPerson}`;
