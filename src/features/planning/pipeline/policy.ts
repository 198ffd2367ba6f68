import type { Me } from '../../../platform/identity/me.ts';
import type { PipelineKind } from './model.ts';

/** The lead sends rows for all; an employer's lead for their own services; a university's co-ordinator for its programmes. */
export function maySendFor(me: Me, whose: { organisationId: string; serviceId: string | undefined }): boolean {
  if (me.holds('partnership-lead')) return true;
  const { organisationId, serviceId } = whose;
  return me.roles.some((held) =>
    serviceId === undefined
      ? held.role === 'university-co-ordinator' && held.organisationId === organisationId
      : held.role === 'employer-lead' &&
        held.organisationId === organisationId &&
        (held.serviceId ?? serviceId) === serviceId,
  );
}

/** The kinds of rows that somebody may send at all. */
export function kindsOf(me: Me): PipelineKind[] {
  const lead = me.holds('partnership-lead');
  return [
    ...(lead || me.holds('employer-lead') ? (['conversion'] as const) : []),
    ...(lead || me.holds('university-co-ordinator') ? (['destinations', 'programmes'] as const) : []),
  ];
}

/** Whoever sees every row sees figures with nothing hidden. */
export const seesEveryRow = (me: Me): boolean => me.holds('partnership-lead');
