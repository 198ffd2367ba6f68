export { type Column, type Sheet, sheetOf } from './columns.ts';
export { type DataTable, dataTable } from './data-table.ts';
export { tableFile } from './file.ts';
export { filterInputs } from './filter-inputs.ts';
export { type FilterValue, oneOf, search, someOf, type TableQuery, tableQuery } from './query.ts';
export { scrollable } from './scrollable.ts';
