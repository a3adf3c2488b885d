import { z } from '../../schema.ts';
import { areaFile } from './area-schema.ts';
import { criteriaFile } from './criteria-schema.ts';
import { measureFile } from './measure-schema.ts';
import { organisationFiles } from './organisation-schema.ts';
import { publisherFile } from './publisher-schema.ts';

/** JSON Schema (draft 2020-12) of each kind of file, as it is written, for editors: by the kind's name. */
export function jsonSchema(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  const schemas = {
    omrade: areaFile,
    matt: measureFile,
    kriterier: criteriaFile,
    ...organisationFiles,
    utgivare: publisherFile,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
