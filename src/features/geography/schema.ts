/** See migrations/0013_outcodes.sql. */
export interface OutcodeTable {
  outcode: string;
  /** Degrees north and east. */
  lat: number;
  lon: number;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    outcode: OutcodeTable;
  }
}
