import { kindInWords } from './kind.ts';
import { limitsInWords } from './limits-in-words.ts';
import { shown } from './shown-value.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault } from './value-fault.ts';

/** What is wrong, in a sentence: what the variable holds, and what stands there instead. */
export function faultMessage(fault: Fault): string {
  const { code, variable, passes } = fault;
  const name = `${variable.name} (${variable.id})`;
  const what = inCell(fault);
  const stands = `men här står ${what}`;
  switch (code) {
    case 'value-missing':
      return fault.kind === 'empty' ? `${name} saknas.` : `${name} saknas: här står ${what}.`;
    case 'value-ambiguous':
      return `${name} går att läsa på mer än ett sätt: här står ${what}${meanings(fault)}.`;
    case 'value-not-a-date':
      return `${name} ska vara ett datum (ÅÅÅÅ-MM-DD), ${stands}.`;
    case 'value-impossible-date':
      return `${name} är inte en dag i kalendern: här står ${what}.`;
    case 'value-not-yes-no':
      return `${name} ska vara ja eller nej, ${stands}.`;
    case 'value-not-in-list':
      return `${name} ska vara en kod ur listan, ${stands}, som inte finns i den.`;
    case 'value-not-a-number':
      return `${name} ska vara ett tal, ${stands}.`;
    case 'value-not-a-whole-number':
      return `${name} ska vara ett heltal, ${stands}, som har decimaler.`;
    case 'value-out-of-range':
      return `${name} ska vara ${limitsInWords(variable)}, ${stands}, som är för ${passes === 'below' ? 'litet' : 'stort'}.`;
    case 'value-wrong-shape':
      return `${name} ska vara ${shape(variable.shape)}, ${stands}.`;
    case 'value-excel-error':
      return `${name}: här står ${what}.`;
  }
}

/** The cell's text where it may be shown, else what sort of thing it is. */
function inCell({ variable, kind, written }: Fault): string {
  const words = kindInWords(kind, written.length);
  const quoted = shown(variable, written);
  if (quoted === undefined) return words;
  return kind === 'text' || kind === 'number' ? quoted : `${quoted} (${words})`;
}

/** The meanings are made of the value, so they are shown only where it is; elsewhere it is said what kinds they are. */
function meanings({ variable, written, meanings = [], kind }: Fault): string {
  if (shown(variable, written) !== undefined && meanings.length > 1)
    return `, som kan betyda ${meanings.slice(0, -1).join(', ')} eller ${meanings.at(-1)}`;
  if (variable.type === 'date')
    return kind === 'moment'
      ? ', som är olika dagar i olika tidszoner'
      : ', där det första talet kan vara dag eller månad';
  return variable.type === 'code' ? ', som hör till flera koder' : ', där tecknet kan skilja tusental eller decimaler';
}

function shape(name: keyof typeof TEXT_SHAPES | undefined): string {
  return name === undefined ? 'skrivet på ett bestämt sätt' : TEXT_SHAPES[name].words;
}
