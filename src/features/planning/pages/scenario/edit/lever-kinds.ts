import type { Lever } from '../../../../../engines/projection/index.ts';

/** What the plain controls move; a scenario may hold other levers too, which stay as they are. */
export const leverKinds = ['retention', 'nqsw', 'others', 'progression', 'agency', 'conversion'] as const;
export type LeverKind = (typeof leverKinds)[number];

/** What a lever is called unless somebody calls it something else. */
export const usualNames: Record<LeverKind, string> = {
  retention: 'Retention',
  nqsw: 'NQSW recruitment',
  others: 'Recruitment of others',
  progression: 'Progression',
  agency: 'Agency cover',
  conversion: 'Conversion',
};

/** The kind of a lever that does one thing; undefined for one that does several, or nothing. */
export function kindOf({ leave, recruit, progress, agencyCover, conversion }: Lever): LeverKind | undefined {
  const does: LeverKind[] = [
    ...(leave ? (['retention'] as const) : []),
    ...(recruit?.nqsw ? (['nqsw'] as const) : []),
    ...(recruit?.others ? (['others'] as const) : []),
    ...(progress && progress.length === 1 ? (['progression'] as const) : []),
    ...(agencyCover !== undefined ? (['agency'] as const) : []),
    ...(conversion ? (['conversion'] as const) : []),
  ];
  const [kind, another] = does;
  return another === undefined && !(progress && progress.length > 1) ? kind : undefined;
}

/** The first lever of each kind, which its control holds; and the others. */
export function leversByKind(levers: readonly Lever[]): { held: Map<LeverKind, number>; others: number[] } {
  const held = new Map<LeverKind, number>();
  const others: number[] = [];
  for (const [at, lever] of levers.entries()) {
    const kind = kindOf(lever);
    if (kind === undefined || held.has(kind)) others.push(at);
    else held.set(kind, at);
  }
  return { held, others };
}

/** The name of a field of a control. */
export const leverField = (kind: LeverKind, part: string): string => `lever-${kind}-${part}`;
