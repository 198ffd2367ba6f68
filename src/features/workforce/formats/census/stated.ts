import type { Stated } from '../../../../engines/workforce/model.ts';
import { amount, type Read, wholeAmount } from '../values.ts';

const extent = (text: string): Read<number> =>
  ['0', '1', '2'].includes(text)
    ? { value: Number(text) }
    : { wrong: 'is not in the code list; the codes are 0, 1, 2' };

const readers: Record<string, (text: string) => Read<number>> = {
  NumberOfVacancies: amount,
  NoAgencyFTE: amount,
  NoAgencyHeadcount: wholeAmount,
};
/** What the layout of 2025 added: whether none, all or some of those eligible get it. */
for (const field of 'RecruitmentBonus RetentionBonus PerformanceAward CarAllowance RelocationPackage RegionalWeighting CostSWE CostDBS'.split(
  ' ',
)) {
  readers[field] = extent;
}

/** What a census says of the authority as a whole. */
export function statedBy(
  fields: ReadonlyMap<string, string>,
  say: (field: string, value: string, rule: string) => void,
): Stated {
  const values = new Map<string, number>();
  for (const [field, reader] of Object.entries(readers)) {
    const text = fields.get(field) ?? '';
    if (text === '') continue;
    const read = reader(text);
    if ('value' in read) values.set(field, read.value);
    else say(field, text, read.wrong);
  }
  for (const field of ['NumberOfVacancies', 'NoAgencyFTE']) {
    if ((fields.get(field) ?? '') === '') say(field, '', 'is missing; 0 says that there are none');
  }
  return { vacancies: values.get('NumberOfVacancies'), agencyCovering: values.get('NoAgencyFTE') };
}
