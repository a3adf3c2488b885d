import { openDatabase } from '../src/analysis/duckdb.ts';
import { databaseOptions } from '../src/work/database-options.ts';
import { referenceFigures } from './reference/reference.ts';

// The reference in a process of its own: `reference-once.ts <folder> <year> <as-of>` prints every number of its figures.
const [folder = '', year = '', asOf = ''] = process.argv.slice(2);
const database = await openDatabase(databaseOptions(Number.POSITIVE_INFINITY));
const figures = await referenceFigures(database, { folder, year: Number(year), asOf });
database.close();
process.stdout.write(JSON.stringify(figures));
