import { z } from 'zod';
import { id } from '../../../../platform/web/form.ts';
import { type PlanDocument, planName } from '../../document/model.ts';
import { documentPath, documentsPath } from './paths.ts';

/** What the address of every page of a plan holds. */
export const planParams = z.object({ plan: id });

/** The way back from a page of a plan. */
export const planBreadcrumbs = (plan?: PlanDocument): { text: string; href: string }[] => [
  { text: 'Plan', href: '/plan' },
  { text: 'Labour market plans', href: documentsPath },
  ...(plan === undefined ? [] : [{ text: planName(plan), href: documentPath(plan) }]),
];
