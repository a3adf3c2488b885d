/**
 * How much a test looks at: less in the test command, and all of it by `npm run test:long`. What is asserted is the same; a fault that only
 * many persons, pages or runs show is found by the longer one.
 */
export const sized = <T>(inTheTestCommand: T, byTestLong: T): T =>
  process.env['VARDMATT_LONG'] === '1' ? byTestLong : inTheTestCommand;
