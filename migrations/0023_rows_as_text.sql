-- Rows on their way in are only ever written and read whole: as they are, neither taken apart nor packed.
alter table import_rows alter column rows type json using rows::json;
alter table import_rows alter column rows set storage external;
