import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Door } from '../../../src/storage/asking.ts';
import { openDatabase, type RegisterDatabase } from '../../../src/storage/database.ts';
import { migrate, ownMigrations } from '../../../src/storage/migrate.ts';
import { joinServer } from '../../../src/storage/server/join-server.ts';

/** A real server with an empty register, for one test file. */
export interface TestRegister {
  readonly owner: RegisterDatabase;
  /** As the program has it. */
  readonly app: RegisterDatabase;
  readonly door: Door;
  end(): Promise<void>;
}

export async function testServer() {
  const folder = mkdtempSync(join(tmpdir(), 'vm-register-'));
  // The server's user has to come there.
  chmodSync(folder, 0o711);
  const server = await joinServer(join(folder, 'r'), Math.random);
  return {
    ...server,
    end: async () => {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function testRegister(): Promise<TestRegister> {
  const server = await testServer();
  const owner = openDatabase({ host: server.host, user: server.owner, database: 'postgres' });
  await migrate(owner, ownMigrations());
  const [row] = await owner.rows('select value from vm.secret');
  const app = openDatabase({ host: server.host, user: 'vm_app', database: 'postgres' });
  return {
    owner,
    app,
    door: new Door(app, row?.['value'] as Buffer),
    end: async () => {
      await app.end();
      await owner.end();
      await server.end();
    },
  };
}
