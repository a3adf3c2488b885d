import { kindInWords } from './kind.ts';
import { limitsInWords } from './limits-in-words.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault } from './value-fault.ts';

/** What is wrong, in a sentence: what the variable holds, and what sort of thing stands there instead. */
export function faultMessage({ code, variable, kind, length, hint }: Fault): string {
  const name = `${variable.name} (${variable.id})`;
  const stands = `men här står ${kindInWords(kind, length)}`;
  switch (code) {
    case 'value-missing':
      return kind === 'empty' ? `${name} saknas.` : `${name} saknas: här står ${kindInWords(kind, length)}.`;
    case 'value-not-a-date':
      return `${name} ska vara ett datum (ÅÅÅÅ-MM-DD), ${stands}.`;
    case 'value-impossible-date':
      return `${name} är ${kindInWords(kind, length)}.`;
    case 'value-not-yes-no':
      return `${name} ska vara ja eller nej, ${stands}.`;
    case 'value-not-in-list':
      return `${name} ska vara en kod ur listan, ${stands} som inte finns i den.`;
    case 'value-not-a-number':
      return `${name} ska vara ett tal, ${stands}.`;
    case 'value-not-a-whole-number':
      return `${name} ska vara ett heltal, men talet här har decimaler.`;
    case 'value-out-of-range':
      return `${name} ska vara ${limitsInWords(variable)}, men talet här är för ${hint === 'below' ? 'litet' : 'stort'}.`;
    case 'value-wrong-shape':
      return `${name} ska vara ${shape(variable.shape)}, ${stands}.`;
    case 'value-excel-error':
      return `${name}: här står ${kindInWords(kind, length)}.`;
  }
}

function shape(name: keyof typeof TEXT_SHAPES | undefined): string {
  return name === undefined ? 'skrivet på ett bestämt sätt' : TEXT_SHAPES[name].words;
}
