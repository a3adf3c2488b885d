import type { Mutant } from './mutants.ts';
import type { Trial } from './try-mutant.ts';

/** What became of a mutant. One that the compiler refuses could never be committed, so it is in no score. */
export interface Tried extends Pick<Mutant, 'file' | 'lines' | 'mutator' | 'original' | 'replacement'> {
  readonly room: string;
  readonly fate: Trial['fate'] | 'refused by the types';
  readonly by: string;
}

/** How one room stands: of all its mutants, those that were drawn, and what became of them. */
export interface RoomScore {
  readonly room: string;
  readonly all: number;
  readonly disabled: number;
  readonly tried: readonly Tried[];
}

const count = ({ tried }: RoomScore, ...fates: readonly Tried['fate'][]) =>
  tried.filter(({ fate }) => fates.includes(fate)).length;

/** A table of the rooms in Markdown, with all of them together. */
export function scoreTable(rooms: readonly RoomScore[]): string {
  const total: RoomScore = {
    room: 'together',
    all: rooms.reduce((sum, { all }) => sum + all, 0),
    disabled: rooms.reduce((sum, { disabled }) => sum + disabled, 0),
    tried: rooms.flatMap(({ tried }) => tried),
  };
  const rows = [...rooms, total].map((room) => {
    const killed = count(room, 'killed', 'timed out');
    const judged = killed + count(room, 'survived', 'not covered');
    const score = judged === 0 ? '–' : `${Math.round((100 * killed) / judged)} %`;
    const fates = (['killed', 'timed out', 'survived', 'not covered', 'refused by the types'] as const).map((fate) =>
      count(room, fate),
    );
    return `| ${[room.room, room.all, room.disabled, room.tried.length, ...fates, score].join(' | ')} |`;
  });
  return [
    '| Room | Mutants | Disabled | Drawn | Killed | Timed out | Survived | Not covered | Refused by the types | Score |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** The survivors, one a line: where, what stood there, what stood there instead. */
export function survivorLines(rooms: readonly RoomScore[]): string[] {
  return rooms
    .flatMap(({ tried }) => tried)
    .filter(({ fate }) => fate === 'survived' || fate === 'not covered')
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.lines[0] - b.lines[0])
    .map(
      ({ file, lines, mutator, original, replacement, fate }) =>
        `${file}:${lines[0]} ${fate}, ${mutator}: ${brief(original)} → ${brief(replacement)}`,
    );
}

const brief = (code: string) => {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 60)} … ${line.slice(-36)}` : line;
};
