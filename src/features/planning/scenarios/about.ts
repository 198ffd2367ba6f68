import type { About } from '../../../platform/events/event.ts';
import type { PlanScenario } from './model.ts';

/** What an event about a scenario concerns: of a service's own, those who answer for it see it. */
export const about = ({ id, service }: Pick<PlanScenario, 'id' | 'service'>): About => ({
  subjectId: id,
  ...(service && { organisationId: service.organisationId, serviceId: service.id }),
});
