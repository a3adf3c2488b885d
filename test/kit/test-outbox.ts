import { nodeDisk } from '../../src/files/outbox/disk.ts';
import { makeOutbox, type Outbox, type OutboxWorld } from '../../src/files/outbox/outbox.ts';
import { nodeIdentity } from '../../src/files/outbox/process-identity.ts';

/** An outbox on the machine's disk that no signal reaches and that waits for nobody, but for what a test changes. */
export function testOutbox(world: Partial<OutboxWorld> = {}): Outbox {
  return makeOutbox({
    disk: nodeDisk,
    identity: nodeIdentity(),
    interrupts: { during: (_clean, work) => work() },
    surroundings: { stoodIn: '/', held: [] },
    patience: 200,
    silence: 300,
    ...world,
  });
}
