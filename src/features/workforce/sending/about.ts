import type { About } from '../../../platform/events/event.ts';
import type { OwnService } from './model.ts';

/** What an event about a service, or a return of it, concerns: those who answer for the service see it. */
export const about = (service: OwnService, subjectId = service.id): About => ({
  subjectId,
  organisationId: service.organisationId,
  serviceId: service.id,
});
