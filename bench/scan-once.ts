import { readdirSync } from 'node:fs';
import { openDatabase } from '../src/analysis/duckdb.ts';
import { databaseOptions } from '../src/work/database-options.ts';

// A bare DuckDB scan of every column of a folder's Parquet files, in a process of its own.
const [folder = ''] = process.argv.slice(2);
const database = await openDatabase(databaseOptions(Number.POSITIVE_INFINITY));
let rows = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.parquet'))) {
  const source = `read_parquet('${folder}/${name}')`;
  const columns = (await database.rows(`DESCRIBE SELECT * FROM ${source}`)).map(
    (row) => `max("${String(row['column_name'])}")`,
  );
  const [found] = await database.rows(`SELECT count(*) AS n, ${columns.join(', ')} FROM ${source}`);
  rows += Number(found?.['n'] ?? 0);
}
database.close();
process.stdout.write(`${rows}\n`);
