import { z } from 'zod';
import { sectionAnchor } from '../../../../../platform/documents/index.ts';
import { id, printable } from '../../../../../platform/web/form.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { writeText } from '../../../document/commands/writing.ts';
import { planTextWritten } from '../../../document/events.ts';
import { liveFigures } from '../../../document/figures/live.ts';
import { planName } from '../../../document/model.ts';
import { sectionIds, sectionOf } from '../../../document/sections.ts';
import { actionsOf } from '../../../document/store/actions.ts';
import { planOf } from '../../../document/store/documents.ts';
import { textsOf } from '../../../document/store/texts.ts';
import { leadBack, planBreadcrumbs, planParams } from '../frame.ts';
import { documentPath, documentRoute } from '../paths.ts';
import { sectionView } from './view.ts';

const longest = 20_000;
const form = z.object({
  body: z
    .string({ error: 'Write the section' })
    .max(longest, 'A section holds 20,000 characters at most: shorten it')
    .transform((typed) => printable(typed.replaceAll('\r\n', '\n'))),
  began: z.union([z.literal(''), id]).transform((value) => value || undefined),
});

/** Writes one section of a plan, with the figures that its text may name beside it. */
export const sectionRoutes = formPage({
  path: documentRoute('sections', ':section'),
  capability: 'planning.write',
  params: planParams.extend({ section: z.enum(sectionIds) }),
  form,
  event: planTextWritten,
  show: async ({ tx, csrf, params }, entry) => {
    const plan = await planOf(tx, params.plan);
    const back = leadBack(plan, entry);
    if (back !== undefined) return back;
    const section = sectionOf(params.section);
    const kept = (await textsOf(tx, plan.id)).get(section.id);
    const figures = await liveFigures(tx, plan.scenarioId);
    const actions = (await actionsOf(tx, plan.id)).filter((action) => action.section === section.id);
    return {
      title: `Write: ${section.title}`,
      breadcrumbs: planBreadcrumbs(plan),
      body: sectionView({ plan, caption: planName(plan), section, kept, figures, actions, entry, csrf }),
    };
  },
  act: async ({ tx, me, params }, { body, began }) => {
    await writeText(tx, me, params.plan, { section: params.section, body, began });
    const section = sectionOf(params.section);
    return redirect(`${documentPath({ id: params.plan })}#${sectionAnchor(section)}`, `“${section.title}” is kept.`);
  },
});
