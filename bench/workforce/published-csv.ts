const regions = Array.from({ length: 11 }, (_, at) => `Region ${at + 1}`);
const header =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,leavers_headcount,turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,absence_rate_fte';

/** An edition of nine years, England, 11 regions and 160 authorities: invented, and near enough to what is published. */
export function publishedCsv(last: number): string {
  const lines = Array.from({ length: 9 }, (_, at) => last - 8 + at).flatMap((year) => [
    `${year},Reporting year,National,E92000001,England,,,,,,${figuresOf(30_000)}`,
    ...regions.map(
      (name, at) => `${year},Reporting year,Regional,E92000001,England,E1200000${at},${name},,,,${figuresOf(3000)}`,
    ),
    ...Array.from({ length: 160 }, (_, at) => {
      const place = `E1,${regions[at % 11]},${200 + at},E06000${200 + at},Authority ${at}`;
      return `${year},Reporting year,Local authority,E92000001,England,${place},${figuresOf(100 + at)}`;
    }),
  ]);
  return [header, ...lines].join('\n');
}

function figuresOf(size: number): string {
  return `${size},${size + 9},20.5,21,15.2,16,15.2,15,25.3,26,20.1,19.8,20,80,30.4,23.3,65.8,60.2,900,15,${size * 8},3.1`;
}
