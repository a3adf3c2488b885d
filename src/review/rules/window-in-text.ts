import { definedParts } from '../../definitions/kinds/kinds.ts';
import { KEYS } from '../../definitions/soundness/keys.ts';
import { measureRule } from '../../definitions/soundness/rule.ts';
import { definingText } from '../../definitions/soundness/wording/rows-of-table.ts';
import { daysIn, limitsIn, type WrittenLimit } from '../wording/limits.ts';

/** The window that the texts name is the one that is computed. */
export const windowInText = measureRule(
  {
    id: 'window-in-text',
    title: 'Texten och beräkningen har olika tidsfönster',
    explanation:
      'Den som läser texten ska kunna räkna ut vilka dagar som ingår. Månader är olika långa, så gränser anges bäst i dagar eller veckor.',
  },
  function* (measure) {
    const { figure } = measure.computation;
    // A column of the case's own row may have any window inside it.
    const { numerator } = definedParts(figure);
    if (numerator === undefined || numerator.own === 'row') return;
    const within = numerator.own === 'days' ? { fromDays: 0, toDays: numerator.atMost } : numerator.within;
    const told = (message: string, remedy: string) => ({
      severity: 'warning' as const,
      message,
      remedy,
      question: 'Hur många dagar efter händelsen räknas, och ingår den sista dagen?',
      key: numerator.own === 'days' ? KEYS.numerator : KEYS.window,
    });
    const written = limitsIn(definingText(measure)).filter(
      ({ comparison, unit }) => comparison === 'upTo' && daysIn(unit),
    );
    if (within === undefined) {
      const [limit] = written;
      if (limit)
        yield told(
          `Texten säger ”${limit.quote}”, men beräkningen har inget tidsfönster: en uppföljning 300 dagar senare räknas också.`,
          'Lägg till fönstret i beräkningen, eller ta bort det ur texten.',
        );
      return;
    }
    if (written.length === 0)
      yield told(
        `Beräkningen godtar dag ${within.fromDays}–${within.toDays}, men texten nämner ingen gräns. Läsaren kan inte veta att dag ${within.toDays + 1} inte räknas.`,
        'Skriv gränsen i texten.',
      );
    const stray = written.find((limit) => !allows(limit, within.toDays));
    if (stray)
      yield told(
        `Texten säger ”${stray.quote}” (${span(stray)}), men beräkningen godtar till och med dag ${within.toDays}.`,
        'Rätta texten eller beräkningen.',
      );
    const vague = written.find((limit) => allows(limit, within.toDays) && isVague(limit));
    if (vague)
      yield told(
        `”${vague.quote}” är ${span(vague)} beroende på månad och år; beräkningen väljer ${within.toDays}. En uppföljning dagen efter kan räknas av en enhet och inte av en annan.`,
        'Ange gränsen i dagar eller veckor.',
      );
    if (within.fromDays < 0)
      yield told(
        `Fönstret börjar ${-within.fromDays} dagar före händelsen, så den som följdes upp före händelsen räknas.`,
        'Låt fönstret börja dag 0, eller säg i texten att uppföljning före händelsen räknas.',
      );
  },
);

function days({ number, unit }: WrittenLimit): { readonly least: number; readonly most: number } {
  const { least, most } = daysIn(unit) ?? { least: 1, most: 1 };
  return { least: number * least, most: number * most };
}

function allows(limit: WrittenLimit, toDays: number): boolean {
  const { least, most } = days(limit);
  return least <= toDays && toDays <= most;
}

function isVague(limit: WrittenLimit): boolean {
  const { least, most } = days(limit);
  return least < most;
}

function span(limit: WrittenLimit): string {
  const { least, most } = days(limit);
  return least === most ? `${least} dagar` : `${least}–${most} dagar`;
}
