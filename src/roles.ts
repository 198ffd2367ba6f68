import './features/educators/capabilities.ts';
import './features/partnership/capabilities.ts';
import './features/people/capabilities.ts';
import './features/placements/capabilities.ts';
import './features/planning/capabilities.ts';
import './features/workforce/capabilities.ts';
import type { CapabilitiesOfRoles } from './platform/identity/me.ts';

/** What each role may do. Which records it may do it to is decided by policies and by row-level security. */
export const capabilitiesOf: CapabilitiesOfRoles = {
  'partnership-lead': [
    'partnership.view',
    'partnership.manage',
    'people.view',
    'people.edit',
    'educators.view',
    'educators.edit',
    'placements.view',
    'placements.offer',
    'placements.edit',
    'placements.allocate',
    'placements.accept',
    'accounts.invite',
    'events.read',
    'workforce.totals',
    'workforce.publish',
    'planning.view',
    'planning.edit',
    'planning.pipeline',
    'planning.draft',
    'planning.write',
  ],
  'practice-consultant': [
    'partnership.view',
    'people.view',
    'educators.view',
    'educators.edit',
    'placements.view',
    'placements.offer',
    'placements.edit',
    'placements.allocate',
    'workforce.totals',
    'planning.view',
    'planning.draft',
  ],
  'university-co-ordinator': [
    'partnership.view',
    'people.view',
    'people.edit',
    'educators.view',
    'educators.edit',
    'placements.view',
    'placements.offer',
    'placements.edit',
    'placements.allocate',
    'placements.accept',
    'planning.view',
    'planning.pipeline',
  ],
  'employer-lead': [
    'partnership.view',
    'educators.view',
    'educators.edit',
    'placements.view',
    'placements.offer',
    'workforce.send',
    'workforce.totals',
    'planning.view',
    'planning.pipeline',
    'planning.edit',
  ],
  'practice-educator': ['placements.view'],
  student: ['placements.view'],
  'board-member': ['partnership.view', 'workforce.totals', 'planning.view'],
  evaluator: ['partnership.view', 'workforce.totals', 'planning.view'],
};
