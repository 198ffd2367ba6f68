import type { Route } from '../../../platform/web/route.ts';
import { editRoundRoutes } from './round/edit/route.ts';
import { roundEducatorsRoutes } from './round/educators/route.ts';
import { importDownloads } from './round/import/downloads.ts';
import { importRoutes } from './round/import/route.ts';
import { overviewRoutes } from './round/overview/route.ts';
import { addOfferRoutes } from './round/places/add/route.ts';
import { editOfferRoutes } from './round/places/edit/route.ts';
import { offerRoutes } from './round/places/offer/route.ts';
import { placesRoutes } from './round/places/route.ts';
import { withdrawOfferRoutes } from './round/places/withdraw/route.ts';
import { addProfileRoutes } from './round/students/add/route.ts';
import { editProfileRoutes } from './round/students/edit/route.ts';
import { profileRoutes } from './round/students/profile/route.ts';
import { studentsRoutes } from './round/students/route.ts';
import { timelineRoutes } from './round/timeline/route.ts';
import { addRoundRoutes } from './rounds/add/route.ts';
import { roundListRoutes } from './rounds/route.ts';

/** Pages of rounds, offers, profiles and imports. */
export const roundRoutes: readonly Route[] = [
  ...roundListRoutes,
  ...addRoundRoutes,
  ...overviewRoutes,
  ...editRoundRoutes,
  ...studentsRoutes,
  ...addProfileRoutes,
  ...profileRoutes,
  ...editProfileRoutes,
  ...placesRoutes,
  ...addOfferRoutes,
  ...offerRoutes,
  ...editOfferRoutes,
  ...withdrawOfferRoutes,
  ...roundEducatorsRoutes,
  ...importRoutes,
  ...importDownloads,
  ...timelineRoutes,
];
