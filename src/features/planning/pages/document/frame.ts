import { z } from 'zod';
import { type Entry, id } from '../../../../platform/web/form.ts';
import { Redirect } from '../../../../platform/web/reply.ts';
import { lockedWords } from '../../document/commands/writing.ts';
import { type PlanDocument, planName } from '../../document/model.ts';
import { documentPath, documentsPath } from './paths.ts';

/** What the address of every page of a plan holds. */
export const planParams = z.object({ plan: id });

/**
 * Where a plan is no draft, its editors lead back to it and say why; what was sent already is shown again with the refusal, so that
 * nothing typed is lost.
 */
export const leadBack = (plan: PlanDocument, { problems }: Pick<Entry, 'problems'>): Redirect | undefined =>
  plan.state === 'draft' || problems.length > 0
    ? undefined
    : new Redirect(documentPath(plan), { kind: 'important', text: lockedWords(plan) });

/** The way back from a page of a plan. */
export const planBreadcrumbs = (plan?: PlanDocument): { text: string; href: string }[] => [
  { text: 'Plan', href: '/plan' },
  { text: 'Labour market plans', href: documentsPath },
  ...(plan === undefined ? [] : [{ text: planName(plan), href: documentPath(plan) }]),
];
