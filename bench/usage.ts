import { writeSync } from 'node:fs';

// Loaded ahead of a program that is measured (`node --import`): at its end it writes what the process used on file descriptor 3.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(
    3,
    JSON.stringify({
      cpuMilliseconds: (user + system) / 1000,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    }),
  );
});
