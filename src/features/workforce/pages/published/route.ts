import { Redirect, redirect } from '../../../../platform/web/reply.ts';
import { formPage, page, type Route } from '../../../../platform/web/route.ts';
import { tableFile } from '../../../../platform/web/table/index.ts';
import { capitalised, count, list } from '../../../../platform/web/words.ts';
import { adultsHeadings } from '../../formats/adults-published/read-adults.ts';
import { type Loaded, loadPublished } from '../../published/commands.ts';
import { editionLoaded } from '../../published/events.ts';
import { editionsOf } from '../../published/store.ts';
import { publishedForm } from './form.ts';
import { adultsTemplatePath, publishedView } from './view.ts';

const path = '/workforce/published';

const loading = formPage({
  path,
  capability: 'workforce.publish',
  form: publishedForm,
  event: editionLoaded,
  upload: true,
  show: async ({ tx, csrf }, entry) => ({
    title: 'Published workforce figures',
    breadcrumbs: [{ text: 'Workforce', href: '/workforce' }],
    body: publishedView(await editionsOf(tx), entry, csrf),
  }),
  act: async ({ tx }, { files, replace }) => {
    const done = await loadPublished(tx, files, replace);
    if (done.loaded.length > 0) return redirect(path, doneWords(done));
    return new Redirect(path, { kind: 'important', text: doneWords(done) });
  },
});

/** The headings of a table of adults' figures, to be filled in. */
const adultsTemplate = page({
  path: adultsTemplatePath,
  capability: 'workforce.publish',
  show: async () => tableFile({ headings: [...adultsHeadings], rows: [] }, 'adults benchmark figures', 'csv'),
});

/** The editions of published figures that are there; the lead loads others. */
export const publishedPage: readonly Route[] = [...loading, ...adultsTemplate];

function doneWords({ loaded, same, remarks }: Loaded): string {
  const editions = (all: readonly number[]) => `${all.length === 1 ? 'edition' : 'editions'} ${list(all.map(String))}`;
  const rows = loaded.reduce((sum, edition) => sum + edition.rows.length, 0);
  return [
    ...(loaded.length > 0
      ? [
          `${capitalised(editions(loaded.map(({ edition }) => edition)))} ${loaded.length === 1 ? 'was' : 'were'} loaded: ${count(rows, 'row')}.`,
        ]
      : []),
    ...(same.length > 0
      ? [
          `${capitalised(editions(same))} ${same.length === 1 ? 'is' : 'are'} here already and the same: nothing was changed.`,
        ]
      : []),
    ...(remarks > 0
      ? [`There ${remarks === 1 ? 'is 1 thing' : `are ${remarks} things`} to know about what was read: see below.`]
      : []),
  ].join(' ');
}
