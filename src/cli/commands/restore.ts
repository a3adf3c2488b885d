import { type Moment, readMoment, swedishTime } from '../../calendar/swedish-time.ts';
import { keysBeside } from '../../storage/backup/backup-place.ts';
import { type RestoreDone, restoreRegister } from '../../storage/backup/restore-register.ts';
import { formatCount } from '../../words/numbers.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { progressBar } from '../progress-bar.ts';
import { askingFor, ownServer, registerOptions } from '../register-options.ts';

/** Makes a register anew out of its backups. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Återställer ett register ur säkerhetskopior, i en ny mapp, som det var vid en tidpunkt.',
  positionals: [{ name: 'mapp', help: 'mappen med säkerhetskopiorna' }],
  options: {
    data: { ...registerOptions.data, help: 'en ny mapp för registret', required: true },
    keys: {
      value: 'MAPP',
      help: 'mappen med kopian av nycklarna; annars den som heter som säkerhetskopiornas med -nycklar efter',
    },
    'to-moment': {
      value: 'TIDPUNKT',
      help: 'registret som det var då, i svensk tid, till exempel "2026-11-30 14:05"; annars allt som är kopierat',
    },
  },
  example: 'vardmatt restore /mnt/kopior --data register-igen --keys /mnt/nycklar --to-moment 2026-11-30T14:05',
  run: async (given, effects) => {
    const [from = ''] = given.positionals;
    const moment = momentOf(given);
    const own = ownServer(effects);
    if (own.url !== undefined && moment !== undefined)
      throw new WrongUse(
        'Databasen är en egen server (DATABASE_URL), som återställs till en tidpunkt med sina egna verktyg.',
        'Återställ den först, och kör kommandot utan --to-moment: då återställs nycklarna.',
      );
    const bar = progressBar(effects);
    const asked = {
      ...{ from, keys: given.values['keys'] ?? keysBeside(from), folder: given.values['data'] ?? '' },
      ...{ author: effects.user(), progress: bar.progress, ...own, ...(moment === undefined ? {} : { moment }) },
    };
    const done = await askingFor(() => restoreRegister(asked, effects.openRegister));
    bar.end();
    effects.tell(doneText(done, asked.folder));
    return done.chain.brokenAt === undefined ? EXIT.done : EXIT.refused;
  },
};

function momentOf({ values }: Given): Moment | undefined {
  const text = values['to-moment'];
  if (text === undefined) return undefined;
  const moment = readMoment(text);
  if (moment !== undefined) return moment;
  throw new WrongUse(
    '--to-moment ska vara en dag och ett klockslag som finns.',
    'Skriv till exempel --to-moment "2026-11-30 14:05", i svensk tid.',
  );
}

function doneText({ until, persons, erased, lost, damaged, chain }: RestoreDone, folder: string): string {
  const as = until === undefined ? '' : ` som det var ${swedishTime(until)}`;
  const [first, last] = [lost[0], lost.at(-1)];
  return [
    `Registret är återställt i ${folder}${as}: ${formatCount(persons)} personer.\n`,
    erased === 0
      ? ''
      : `Utplånade på nytt, eftersom de utplånats efter den tidpunkten: ${formatCount(erased)} personer.\n`,
    first === undefined || last === undefined
      ? ''
      : `Åtkomstloggens poster ${formatCount(first.seq)}–${formatCount(last.seq)} är senare än den sista säkerhetskopian, och finns inte kvar.\n`,
    damaged.length === 0
      ? ''
      : `En del av åtkomstloggen går inte att läsa i säkerhetskopian, från ${damaged.join(', ')}.\n`,
    chain.brokenAt === undefined
      ? ''
      : `Åtkomstloggen är BRUTEN vid post ${formatCount(chain.brokenAt)}, också i säkerhetskopian. Se docs/operation.md.\n`,
    'Det återställda är ett nytt register: säkerhetskopiera det till en ny mapp.\n',
  ].join('');
}
