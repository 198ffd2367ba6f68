import { defaultPolicy } from '../../src/engines/allocation/model.ts';
import { academicYearOf, addRound } from '../../src/features/placements/index.ts';
import { monthOf } from '../generate/dates.ts';
import type { Demonstration } from '../generate/index.ts';
import type { Tranche } from '../generate/offers.ts';
import type { Personnel } from '../generate/personnel.ts';
import type { Acting } from './acting.ts';
import { importRows } from './imports.ts';

const words: Readonly<Record<Tranche, { name: string; tranche: string }>> = {
  final: { name: 'Final placements', tranche: 'BA and MSW, final' },
  first: { name: 'First and contrasting placements', tranche: 'BA, MSW and apprentices' },
};

/** The co-ordinator sets up the round of a tranche. */
export function addTranche(acting: Acting, made: Demonstration, tranche: Tranche, day: string): Promise<string> {
  const { dates } = made.tranches[tranche];
  const { name, tranche: wave } = words[tranche];
  return acting.as('coordinator', (tx, me) =>
    addRound(tx, me, {
      name: `${name}, ${monthOf(dates.starts)}`,
      academicYear: academicYearOf(dates.starts),
      tranche: wave,
      ...dates,
      policy: { ...defaultPolicy, asAt: day },
    }),
  );
}

/** Everybody sends what is theirs: the university its students, two employers and the central team the places. */
export async function fillTranche(
  acting: Acting,
  made: Demonstration,
  tranche: Tranche,
  roundId: string,
): Promise<void> {
  const { students, offers } = made.tranches[tranche];
  await importRows(acting, 'coordinator', roundId, { students });
  const senders = Map.groupBy(offers, ({ organisation, service }) => senderOf(made, organisation, service));
  for (const [who, theirs] of senders) await importRows(acting, who, roundId, { offers: theirs });
}

function senderOf(made: Demonstration, organisation: string, service: 'children' | 'adults'): Personnel['key'] {
  const { shortName } = made.organisations.find(({ name }) => name === organisation) ?? {};
  const own = made.personnel.find(
    (each) => each.role === 'employer-lead' && each.at === shortName && (each.service ?? service) === service,
  );
  return own?.key ?? 'consultant';
}
