const perFte = 10_000;

/** FTE as a whole number of ten-thousandths: sums of these are exact, in whatever order. */
export const inUnits = (fte: number): number => Math.round(fte * perFte);

/** One FTE in units. */
export const oneFte = perFte;

export const inFte = (units: number): number => units / perFte;
