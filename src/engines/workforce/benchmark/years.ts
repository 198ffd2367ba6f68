/** A census year as people write it: `2018` (the twelve months to 30 September 2018) is `2017-18`. */
export function yearWords(year: number): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`;
}

/** Working days of a census year by which absence is divided. Source: DfE, children's social work workforce, methodology. */
export function workingDays(year: number): number {
  return year === 2020 || year === 2024 ? 254 : 253;
}
