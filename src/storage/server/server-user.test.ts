import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { serverUser } from './server-user.ts';

test('the server’s group is nobody’s: not root’s where the folder was copied, nor one of systemd’s services’', {
  skip: process.getuid?.() !== 0,
}, () => {
  for (const group of [undefined, 0, 65_534])
    for (const random of [0, 0.999]) {
      const { gid } = serverUser(group, () => random);
      assert.ok(gid > 60_705 && gid < 61_184, String(gid));
    }
  assert.equal(serverUser(61_000, () => 0).gid, 61_000, 'a group that the folder has stays');
});
