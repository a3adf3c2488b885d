import { nodeInterrupts } from '../../src/files/outbox/interrupts.ts';
import { PRODUCTS } from '../../src/files/outbox/mark.ts';
import { filesOf, filling } from './editions.ts';
import { testOutbox } from './test-outbox.ts';

// A program of its own, to be killed: writes one edition after the other until it is, `a` and `b` by turns.

const [from = '', folder = '', kind = ''] = process.argv.slice(2);
const product = PRODUCTS.find((each) => each === kind);
if (product === undefined) throw new RangeError(`there is no product ${kind}`);
const files = await filesOf(from);
const outbox = testOutbox({ interrupts: nodeInterrupts });
process.stdout.write('klar\n');
for (let turn = 0; ; turn += 1) {
  const about = { extract: '2026-03-31', programVersion: '0.1.0' };
  const problems = await outbox.replace({ folder, product, inputs: [] }, about, filling(files, 'ab'[turn % 2]));
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
}
