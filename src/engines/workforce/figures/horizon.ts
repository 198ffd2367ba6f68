import { censusDate, wholeYears } from '../calendar.ts';

/** Ages at which social workers of the present schemes may take their pension (55 with a reduction, 60, 66 as the State pension). */
export const horizonAges = [55, 60, 66] as const;
/** Years after the census. */
export const horizonYears = [1, 3, 5] as const;

export const horizonName = (age: number, within: number): string =>
  `${age} within ${within} ${within === 1 ? 'year' : 'years'}`;
export const alreadyName = (age: number): string => `${age} already`;

/** In which categories of the retirement horizon somebody born on `born` is: none, or several. */
export function reaches(born: string, year: number): string[] {
  const age = wholeYears(born, censusDate(year));
  return horizonAges.flatMap((goal) =>
    age >= goal
      ? [alreadyName(goal)]
      : horizonYears.filter((within) => age + within >= goal).map((within) => horizonName(goal, within)),
  );
}
