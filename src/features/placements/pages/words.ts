import type { ServiceKind, Stage } from '../../../engines/allocation/model.ts';

export const stageWords: Readonly<Record<Stage, string>> = {
  first: 'First',
  final: 'Final',
  contrasting: 'Contrasting',
};
export const stages = ['first', 'final', 'contrasting'] as const satisfies readonly Stage[];

export const serviceKindWords: Readonly<Record<ServiceKind, string>> = { children: 'Children’s', adults: 'Adults’' };

export const yesOrNo = (value: boolean): string => (value ? 'Yes' : 'No');
