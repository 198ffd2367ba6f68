import type { Route } from '../../../../platform/web/route.ts';
import { planActionRoutes } from './action/route.ts';
import { beginRoutes } from './begin/route.ts';
import { checklistRoutes } from './checklist/route.ts';
import { compareDocumentRoutes } from './compare/route.ts';
import { historyRoutes } from './history/route.ts';
import { documentListRoutes } from './list/route.ts';
import { measureRoutes } from './measures/route.ts';
import { publishRoutes } from './publish/route.ts';
import { documentPageRoutes } from './route.ts';
import { sectionRoutes } from './section/route.ts';
import { settingsRoutes } from './settings/route.ts';

/** The plan as a document: read, written, checked, decided, compared. */
export const documentRoutes: readonly Route[] = [
  ...documentListRoutes,
  ...beginRoutes,
  ...documentPageRoutes,
  ...settingsRoutes,
  ...sectionRoutes,
  ...planActionRoutes,
  ...measureRoutes,
  ...checklistRoutes,
  ...publishRoutes,
  ...historyRoutes,
  ...compareDocumentRoutes,
];
