/** What one uploaded file may be at most. Above these it is refused before it is read further. */
export const limits = {
  /** Of the file as it arrives. */
  bytes: 50 * 1024 * 1024,
  /** Rows below the header. */
  rows: 200_000,
  columns: 1_000,
  /** Characters in one cell. */
  cell: 10_000,
  /** Characters in one row of a CSV: beyond it a quotation mark was probably never closed. */
  record: 1_000_000,
  workbook: {
    /** Parts inside an .xlsx file, which is a zip archive. */
    parts: 2_000,
    /** Bytes of all its XML together, once unpacked. */
    unpacked: 200 * 1024 * 1024,
    /** Unpacked bytes for each packed one; real workbooks reach about 30. Small archives are let off. */
    ratio: 100,
    ratioMattersFrom: 5 * 1024 * 1024,
    depth: 64,
    /** Cells of the first sheet counted up to the last used column of each row. */
    cells: 20_000_000,
  },
};
