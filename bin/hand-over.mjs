import { spawn } from 'node:child_process';

/**
 * Lets another Node run the program, as if it were this one: it answers the signals that come here, this process ends as it
 * ended, and it ends when this one does, also by kill -9.
 * @param {string} node the other Node
 * @param {readonly string[]} words what it is given
 */
export function handOver(node, words) {
  // In a group of its own: a terminal's Ctrl+C comes to each process of a group, and would come twice, once from here.
  const child = spawn(node, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
  for (const signal of PASSED) process.on(signal, () => child.kill(signal));
  // Ctrl+Z halts both, and fg goes on with both.
  process.on('SIGTSTP', () => {
    child.kill('SIGSTOP');
    process.kill(process.pid, 'SIGSTOP');
  });
  process.on('SIGCONT', () => child.kill('SIGCONT'));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const PASSED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

/** To be called by the program that was handed over to: it is stopped when the process that did so is gone. */
export function endWithParent() {
  const end = () => process.kill(process.pid, 'SIGTERM');
  // Gone before anybody listened.
  if (process.connected === false) end();
  process.on('disconnect', end);
  // The channel carries nothing: it keeps no program from ending.
  process.channel?.unref();
}
