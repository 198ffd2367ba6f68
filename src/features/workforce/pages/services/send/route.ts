import { z } from 'zod';
import { latestCensusYear, yearName } from '../../../../../engines/workforce/calendar.ts';
import { type Entry, id } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { type Page, Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { action, formPage, type Known, type Route } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { discardDraft, keepDraft, ownService, readDraft } from '../../../sending/commands.ts';
import { returnDiscarded, returnKept, returnRead } from '../../../sending/events.ts';
import { draftOf } from '../../../sending/store/drafts.ts';
import { faultsOf } from '../../../sending/store/faults.ts';
import { filesOf } from '../../../sending/store/files.ts';
import { serviceFrame } from '../frame.ts';
import { servicePath } from '../paths.ts';
import { downloads } from './downloads.ts';
import { filesForm, keepForm } from './form.ts';
import { sendView } from './view.ts';

const params = z.object({ service: id });
type Asked = Known & { params: z.output<typeof params> };

async function show({ tx, csrf, params }: Asked, entry: Entry): Promise<Page> {
  const service = await ownService(tx, params.service);
  const draft = await draftOf(tx, service.id);
  const faults = draft === undefined ? [] : await faultsOf(tx, draft.id);
  const copies = draft === undefined ? [] : await filesOf(tx, [draft.id]);
  return serviceFrame(service, {
    tab: 'send',
    title: 'Send a workforce return',
    problems: problemSummary(entry),
    body: sendView({ service, draft, faults, copied: copies.length > 0, csrf, entry }),
  });
}

const choose = formPage({
  path: '/workforce/services/:service/send',
  capability: 'workforce.send',
  params,
  form: filesForm,
  event: returnRead,
  upload: true,
  show,
  act: async ({ tx, params }, { files, copy }) => {
    const service = await ownService(tx, params.service);
    await readDraft(tx, service, files, latestCensusYear(today()), copy);
    return new Redirect(`${servicePath(service, 'send')}#draft`);
  },
});

const keep = action({
  path: '/workforce/services/:service/send/keep',
  capability: 'workforce.send',
  params,
  form: keepForm,
  event: returnKept,
  act: async ({ tx, services, params }, { draft, keep }) => {
    const service = await ownService(tx, params.service);
    const { year } = await keepDraft(tx, services.jobs, service, { shown: draft, copy: keep });
    return redirect(`${servicePath(service)}?year=${year}`, `The workforce return of ${yearName(year)} was sent.`);
  },
  again: show,
});

const discard = action({
  path: '/workforce/services/:service/send/discard',
  capability: 'workforce.send',
  params,
  form: z.object({}),
  event: returnDiscarded,
  act: async ({ tx, params }) => {
    const service = await ownService(tx, params.service);
    const discarded = await discardDraft(tx, service);
    return redirect(
      servicePath(service, 'send'),
      discarded ? 'The return was discarded. Nothing of it is kept.' : undefined,
    );
  },
});

/** A return on its way in: choose its files, look at what they hold, send it or discard it. */
export const sendRoutes: readonly Route[] = [...choose, ...keep, ...discard, ...downloads];
