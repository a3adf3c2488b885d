import { swedishTime } from '../../calendar/swedish-time.ts';
import { keysBeside } from '../../storage/backup/backup-place.ts';
import type { BackupDone } from '../../storage/backup/take-backup.ts';
import { formatCount } from '../../words/numbers.ts';
import { chainText } from '../chain-text.ts';
import { type Command, type Given, WrongUse } from '../command.ts';
import { EXIT } from '../effects.ts';
import { progressBar } from '../progress-bar.ts';
import { registerOptions, withRegister } from '../register-options.ts';

/** So long back any moment can be restored, where nobody says another number. */
const KEPT_DAYS = 28;

/** Copies a register while it is used, so that it can be restored as it was at any moment since. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Säkerhetskopierar registret medan det används, och nycklarna för sig.',
  positionals: [],
  options: {
    ...registerOptions,
    to: {
      value: 'MAPP',
      help: 'mappen för säkerhetskopiorna: tom, eller den som de ligger i sedan förut',
      required: true,
    },
    keys: { value: 'MAPP', help: 'mappen för kopian av nycklarna; annars den som heter som --to med -nycklar efter' },
    keep: { value: 'DAGAR', help: `så långt tillbaka ska varje tidpunkt gå att återställa; annars ${KEPT_DAYS} dagar` },
    whole: { help: 'kopierar hela databasen, också när det räcker med det som är nytt' },
  },
  example: 'vardmatt backup --data register --to /mnt/kopior --keys /mnt/nycklar',
  run: async (given, effects) => {
    const keepDays = daysOf(given);
    const to = given.values['to'] ?? '';
    const keys = given.values['keys'] ?? keysBeside(to);
    const bar = progressBar(effects);
    return withRegister(given, effects, async (store) => {
      const asked = { to, keys, keepDays, isWhole: given.switches.has('whole'), author: effects.user() };
      const done = await store.backUp({ ...asked, progress: bar.progress });
      bar.end();
      effects.tell(doneText(done, to, keys));
      if (done.chain?.brokenAt === undefined) return EXIT.done;
      effects.tell(`Åtkomstloggen är ${chainText(done.chain)}. Se docs/operation.md.\n`);
      return EXIT.refused;
    });
  },
};

function daysOf({ values }: Given): number {
  const text = values['keep'];
  if (text === undefined) return KEPT_DAYS;
  if (!/^\d{1,4}$/.test(text) || Number(text) < 1)
    throw new WrongUse('--keep ska vara ett antal dagar, minst 1.', `Skriv till exempel --keep ${KEPT_DAYS}.`);
  return Number(text);
}

const KILOBYTE = 1024;

function doneText({ database }: BackupDone, to: string, keys: string): string {
  const ofKeys = `Nycklarna är kopierade till ${keys}. Förvara dem skilda från databasen: den som har båda kan läsa allt.\n`;
  if (database === undefined)
    return `${ofKeys}Databasen är en egen server (DATABASE_URL), och är inte kopierad: säkerhetskopiera den med serverns egna verktyg, och nycklarna direkt efteråt.\n`;
  const { isWhole, until, bytes, isAnew, outdated, unreadable } = database;
  const size = `${formatCount(Math.ceil(bytes / KILOBYTE))} kB`;
  return [
    `Registret är säkerhetskopierat till ${to}: ${isWhole ? 'hela databasen' : 'det som är nytt'}, ${size}, till och med ${swedishTime(until)}.\n`,
    ofKeys,
    isAnew
      ? 'Databasens logg sedan den förra kopian är borta: det var för länge sedan, eller så har en annan databas lagts i mappen. Tidpunkter mellan den förra kopian och den här går inte att återställa.\n'
      : '',
    unreadable.length === 0
      ? ''
      : `Det här går inte att läsa i mappen, och inget gammalt har därför kastats: ${unreadable.join(', ')}.\n`,
    outdated === 0 ? '' : `Kastat, eftersom det inte längre behövs: ${formatCount(outdated)} äldre kopior.\n`,
  ].join('');
}
