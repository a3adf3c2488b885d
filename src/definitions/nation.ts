/** The reporter id of the nation. */
export const NATION = 'riket';
