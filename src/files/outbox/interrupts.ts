/** Lets a piece of work clean up when the user stops the program in the middle of it. */
export interface Interrupts {
  /** Does the work; a signal meanwhile runs `clean` and then ends the program as the signal would have. */
  readonly during: <T>(clean: () => void, work: () => Promise<T>) => Promise<T>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The signals of this process. They have a handler only while files are being written, where the program is never busy for long. */
export const nodeInterrupts: Interrupts = {
  during: async (clean, work) => {
    const stop = (signal: NodeJS.Signals) => {
      clean();
      for (const each of SIGNALS) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    try {
      return await work();
    } finally {
      for (const signal of SIGNALS) process.removeListener(signal, stop);
    }
  },
};
