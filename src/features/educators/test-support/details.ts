import type { World } from '../../../../test/support/personas.ts';
import type { EducatorDetails } from '../model.ts';

/** What a form or a file would say of an educator in Thornham’s children’s service, with some of it otherwise. */
export function detailsIn(world: World, otherwise: Partial<EducatorDetails> = {}): EducatorDetails {
  return {
    reference: 'PE-2',
    name: 'Zoë Ångström',
    organisationId: world.organisations.thornham,
    serviceId: world.services.thornhamChildren,
    service: 'children',
    outcode: 'KT1',
    peps: '2',
    lastStudentEnded: '2026-03-01',
    otherLearnerEnded: undefined,
    teachesPracticeEducation: false,
    capacity: 2,
    offSite: true,
    ...otherwise,
  };
}

export const independent = { organisationId: undefined, serviceId: undefined } as const;
