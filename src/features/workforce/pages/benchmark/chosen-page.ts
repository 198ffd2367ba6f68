import type { z } from 'zod';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Reply } from '../../../../platform/web/reply.ts';
import { type Context, page, type Route } from '../../../../platform/web/route.ts';
import { type Asked, type Chosen, chosenFrom } from './chosen.ts';
import { noEdition } from './view.ts';

export const breadcrumbs = [{ text: 'Workforce', href: '/workforce' }];

/** A page about published figures as an address chooses them; where no edition is there, how one comes to be. */
export function chosenPage<Q extends Asked>(given: {
  path: string;
  /** What the page is called where there is no edition. */
  title: string;
  query: z.ZodType<Q>;
  show: (chosen: Chosen, asked: Context<object, Q>) => Promise<Reply>;
  /** What there is to see without an edition. */
  besides?: (asked: Context<object, Q>) => Promise<Html>;
}): Route[] {
  const { path, title, query, show, besides } = given;
  return page({
    path,
    capability: 'workforce.totals',
    query,
    show: async (asked) => {
      const chosen = await chosenFrom(asked.tx, asked.query);
      if (chosen !== undefined) return show(chosen, asked);
      const none = noEdition(title, asked.me.can('workforce.publish'));
      return { title, breadcrumbs, body: html`${none}${besides && (await besides(asked))}` };
    },
  });
}
