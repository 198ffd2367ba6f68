import { z } from 'zod';
import { choice, type Entry, id } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { type Page, redirect } from '../../../../../platform/web/reply.ts';
import { action, type Known, page, type Route } from '../../../../../platform/web/route.ts';
import { ownService } from '../../../sending/commands.ts';
import { sharingSet } from '../../../sending/events.ts';
import { looksAt } from '../../../sending/looks.ts';
import { setSharing, sharesOf } from '../../../sending/sharing.ts';
import { faultsOf } from '../../../sending/store/faults.ts';
import { filesOf } from '../../../sending/store/files.ts';
import { returnsOf } from '../../../sending/store/returns.ts';
import { serviceFrame } from '../frame.ts';
import { servicePath } from '../paths.ts';
import { brokenByField } from './broken-by-field.ts';
import { fileRoutes } from './files.ts';
import { returnsView } from './view.ts';
import { withdrawRoutes } from './withdraw.ts';

const params = z.object({ service: id });
const mostLooks = 100;

type Asked = Known & { params: z.output<typeof params> };

async function show({ tx, csrf, params }: Asked, entry: Entry): Promise<Page> {
  const service = await ownService(tx, params.service);
  const returns = await returnsOf(tx, service.id, ['kept', 'replaced', 'withdrawn']);
  const kept = returns.filter(({ state }) => state === 'kept');
  const faults = [];
  for (const one of kept) faults.push({ year: one.year, faults: await faultsOf(tx, one.id) });
  const shares = await sharesOf(tx, service.id);
  const files = await filesOf(
    tx,
    kept.map(({ id }) => id),
  );
  const looks = await looksAt(tx, service.id, mostLooks);
  return serviceFrame(service, {
    tab: 'returns',
    title: 'Returns and sharing',
    problems: problemSummary(entry),
    body: returnsView({ service, returns, kept, broken: brokenByField(faults), shares, files, looks, csrf, entry }),
  });
}

const list = page({
  path: '/workforce/services/:service/returns',
  capability: 'workforce.send',
  params,
  show: (asked) => show(asked, { values: {}, problems: [] }),
});

const sharing = action({
  path: '/workforce/services/:service/sharing',
  capability: 'workforce.send',
  params,
  form: z.object({ shares: choice(['totals', 'nothing'], 'Choose what others see of your returns') }),
  event: sharingSet,
  act: async ({ tx, services, params }, { shares }) => {
    const service = await ownService(tx, params.service);
    const changed = await setSharing(tx, services.jobs, service, shares);
    const now =
      shares === 'totals'
        ? 'Your returns now count in the partnership’s totals.'
        : 'Your returns no longer count in the partnership’s totals that are made from now on.';
    return redirect(servicePath(service, 'returns'), changed ? now : undefined);
  },
  again: show,
});

/** What a service has sent, how good it is, who sees it, and who looked. */
export const returnsRoutes: readonly Route[] = [...list, ...sharing, ...withdrawRoutes, ...fileRoutes];
