import type { ValueWords } from '../problems/catalogue/values.ts';
import { listed } from '../words/lists.ts';
import { kindInWords } from './cell-kind.ts';
import { faultRemedy } from './fault-remedy.ts';
import { limitsInWords } from './limits-in-words.ts';
import { mayBeNamed } from './named-text.ts';
import { shown } from './shown-value.ts';
import { TEXT_SHAPES } from './text-shape.ts';
import type { Fault } from './value-fault.ts';

/** What the catalogue needs to know of a fault: what the variable holds, and what stands there instead. */
export function faultWords(fault: Fault): ValueWords {
  const { code, variable, passes, kind } = fault;
  return {
    name: `${variable.name} (${variable.id})`,
    ...(code === 'value-missing' && kind === 'empty' ? {} : { stands: inCell(fault) }),
    ...(code === 'value-ambiguous' ? { meanings: meanings(fault) } : {}),
    ...(code === 'value-out-of-range'
      ? { shall: limitsInWords(variable), size: passes === 'below' ? 'litet' : 'stort' }
      : {}),
    ...(code === 'value-wrong-shape' ? { shall: shape(variable.shape) } : {}),
    write: faultRemedy(fault),
  };
}

/** The cell's text where it may be shown, else what sort of thing it is. */
function inCell({ variable, kind, written }: Fault): string {
  const words = kindInWords(kind, written.length);
  const quoted = kind !== 'text' || mayBeNamed(variable, written) ? shown(variable, written) : undefined;
  if (quoted === undefined) return words;
  return kind === 'text' || kind === 'number' ? quoted : `${quoted} (${words})`;
}

/** The meanings are made of the value, so they are shown only where it is; elsewhere it is said what kinds they are. */
function meanings({ variable, written, meanings = [], kind }: Fault): string {
  if (shown(variable, written) !== undefined && meanings.length > 1)
    return `, som kan betyda ${listed(meanings, 'or')}`;
  if (variable.type === 'date')
    return kind === 'moment'
      ? ', som är olika dagar i olika tidszoner'
      : ', där det första talet kan vara dag eller månad';
  return variable.type === 'code' ? ', som hör till flera koder' : ', där tecknet kan skilja tusental eller decimaler';
}

function shape(name: keyof typeof TEXT_SHAPES | undefined): string {
  return name === undefined ? 'skrivet på ett bestämt sätt' : TEXT_SHAPES[name].words;
}
