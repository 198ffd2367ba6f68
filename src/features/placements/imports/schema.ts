import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string | undefined, string>;

/** See migrations/0011_imports.sql. */
export interface ImportTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  made_by: string;
  made_at: Generated<Date>;
  accepted_at: ColumnType<Date | null, Date | null | undefined>;
}
export interface ImportFileTable {
  import_id: string;
  kind: string;
  name: string;
  header: Json;
  warnings: Json;
  unreadable: ColumnType<string | null, string | null | undefined>;
  left_over: Generated<number>;
  changes: Generated<number>;
  seen: Json;
}
export interface ImportRowsTable {
  import_id: string;
  kind: string;
  batch: number;
  /** [row number, its cells] */
  rows: ColumnType<[number, string[]][], string, string>;
}
export interface ImportHeadingTable {
  partnership_id: string;
  person_id: string;
  kind: string;
  heading: string;
  column_name: string;
}

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    import: ImportTable;
    import_file: ImportFileTable;
    import_rows: ImportRowsTable;
    import_heading: ImportHeadingTable;
  }
}
