import { z } from 'zod';
import type { Tx } from '../../../../platform/database/index.ts';
import { id } from '../../../../platform/web/form.ts';
import { scenariosSeen } from '../../scenarios/store.ts';

/** The scenarios of the partnership, to choose one of, and none. */
export async function scenarioItems(tx: Tx): Promise<{ value: string; text: string }[]> {
  const own = (await scenariosSeen(tx)).filter(({ service }) => service === undefined);
  const stands = (state: string, shared: boolean) =>
    [state === 'frozen' ? 'frozen' : 'not frozen yet', ...(shared ? [] : ['not shared yet'])].join(', ');
  return [
    { value: '', text: 'None yet' },
    ...own.map(({ id, name, state, shared }) => ({ value: id, text: `${name} (${stands(state, shared)})` })),
  ];
}

/** A scenario as a select sends it: empty where none was chosen. */
export const chosenScenario = z
  .union([z.literal(''), id], { error: 'Choose a scenario of the list' })
  .optional()
  .transform((value) => value || undefined);
