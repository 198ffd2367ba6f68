import pg from 'pg';

/** PostgreSQL's own number for arrays of dates. */
const arrayOfDates = 1182;

/** How values arrive from PostgreSQL: dates as they are written (2026-09-14), since a day has no time zone. */
export const valueTypes = new pg.TypeOverrides();
valueTypes.setTypeParser(pg.types.builtins.DATE, (text) => text);
valueTypes.setTypeParser(arrayOfDates, (text) =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((day) => (day === 'NULL' ? null : day)),
);
