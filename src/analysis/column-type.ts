import type { VariableType } from '../dictionary/dictionary.ts';

/** The SQL type that a variable is held in, in every relation the generated SQL reads. */
export function columnType(type: VariableType): string {
  switch (type) {
    case 'text':
    case 'code':
      return 'VARCHAR';
    case 'date':
      return 'DATE';
    case 'boolean':
      return 'BOOLEAN';
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return 'DOUBLE';
  }
}
