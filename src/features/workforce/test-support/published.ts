import { readPublished } from '../formats/published/read-published.ts';

/** Published figures of our own making in both layouts: invented areas and numbers. */
export const until2022 = `\uFEFFtime_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,social_worker_fte,leaver_fte,turnover_rate_fte_%,working_days_lost_fte,absence_rate_fte_%,agency_fte,agency_worker_rate_fte_%,agency_cover_fte,agency_cover_rate_fte_%,vacancy_fte,vacancy_rate_fte_%,vacancy_agency_cover_rate_fte_%,case_holders_fte,cases,caseload_fte,social_worker_headcount,leaver_headcount,turnover_rate_headcount_%,agency_headcount,agency_worker_rate_headcount_%
2020,Reporting year,National,E92000001,England,,,,,,900,90,10,2286,1,100,10,80,80,100,10,80,500,8000,16,1000,100,10,110,9.9
2020,Reporting year,Regional,E92000001,England,E12000007,London,,,,400,48,12,1016,1,60,13,48,80,70,14.9,68.6,200,3000,15,440,50,11.4,60,12
2020,Reporting year,Local authority,E92000001,England,E13000001,Inner London,901,E09000901,Ashford Vale,100,10,10,254,1,x,x,x,x,25,20,z,50,800,16,110,11,10,c,c
2020,Reporting year,Local authority,E92000001,England,E13000002,Outer London,902,E09000902,"Beech, City of",60.5,15.1,25,u,u,20,24.8,low,k,15.5,20.4,:,30,450,15,66,16,24.2,20,23.3
2020,Reporting year,Local authority,E92000001,England,E13000002,Outer London,903,E09000903,Cedar,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z,z
2019,Reporting year,National,E92000001,England,,,,,,880,80,9.1,2226.4,1,90,9.3,80,88.9,90,9.3,88.9,500,8000,16,1000,100,10,110,9.9
2019,Reporting year,Regional,E92000001,England,E12000007,London,,,,390,46,11.8,986.7,1,55,12.4,48,87.3,70,15.2,68.6,200,3000,15,440,50,11.4,60,12
2019,Reporting year,Local authority,E92000001,England,E13000001,Inner London,901,E09000901,Ashford Vale,100,9,9,253,1,30,23.1,20,66.7,20,16.7,100,50,800,16,110,11,10,30,21.4
2019,Reporting year,Local authority,E92000001,England,E13000002,Outer London,902,E09000902,"Beech, City of",60,15,25,0,0,20,25,10,50,15,20,66.7,30,450,15,66,16,24.2,20,23.3
`;

export const from2023 = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,inpost_fte,inpost_headcount,starters_fte,starters_headcount,leavers_fte,leavers_headcount,turnover_rate_fte,turnover_rate_headcount,agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,agency_cover_fte,agency_cover_rate_fte,vacancy_fte,vacancy_rate_fte,vacancy_agency_cover_rate_fte,case_holders_fte,cases,caseload_fte,working_days_lost_fte,absence_rate_fte
2021,Reporting year,National,E92000001,England,,,,,,910,1010,100,110,91,101,10,10,100,110,9.9,9.8,80,80,100,9.9,80,500,8000,16,2302.3,1
2021,Reporting year,Regional,E92000001,England,E12000007,London,,,,410,450,50,55,41,46,10,10.2,60,62,12.8,12.1,48,80,70,14.6,68.6,200,3000,15,1037.3,1
2021,Reporting year,Local authority,E92000001,England,E13000001,Inner London,901,E06000901,Ashford Vale,110,121,20,22,11,12,10,9.9,10,11,8.3,8.3,10,100,11,9.1,90.9,50,800,16,278.3,1
2021,Reporting year,Local authority,E92000001,England,E13000002,Outer London,902 / 903,E09000902 / E09000903,"Beech, City of / Cedar",64,70,8,9,16,17,25,24.3,16,17,20,19.5,low,low,16,20,u,30,450,15,161.9,1
2020,Reporting year,National,E92000001,England,,,,,,900,1000,90,99,91,101,10.1,10.1,100,110,10,9.9,80,80,100,10,80,500,8000,16,2286,1
2020,Reporting year,Regional,E92000001,England,E12000007,London,,,,400,440,45,50,48,50,12,11.4,60,60,13,12,48,80,70,14.9,68.6,200,3000,15,1016,1
2020,Reporting year,Local authority,E92000001,England,E13000001,Inner London,901,E09000901,Ashford Vale,100,110,12,13,10,11,10,10,25,26,20,19.1,20,80,25,20,80,50,800,16,254,1
2020,Reporting year,Local authority,E92000001,England,E13000002,Outer London,902 / 903,E09000902 / E09000903,"Beech, City of / Cedar",60.5,66,6,7,15.1,16,25,24.2,20,20,24.8,23.3,10,50,15.5,20.4,64.5,30,450,15,u,u
`;

/** A file as it is uploaded or read. */
export function fileOf(name: string, text: string | Uint8Array) {
  return { name, bytes: Buffer.from(text) };
}

/** `csv` with one column's heading changed, or (with `undefined`) with the column taken out. */
export function withHeading(csv: string, heading: string, as: string | undefined): string {
  const lines = csv.trimEnd().split('\n');
  const at = (lines[0] ?? '').split(',').indexOf(heading);
  if (at < 0) throw new Error(`there is no column ${heading}`);
  if (as !== undefined) return csv.replace(`,${heading},`, `,${as},`);
  // Cells with a comma in quotation marks count as one.
  const cells = lines.map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? []);
  return cells.map((row) => row.filter((_, index) => index !== at).join(',')).join('\n');
}

/** Reads text as a published file. */
export const readText = (text: string | Uint8Array, name = 'published.csv') => readPublished(fileOf(name, text));
