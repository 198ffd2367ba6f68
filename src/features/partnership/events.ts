import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { formatDate } from '../../platform/web/dates.ts';
import { list } from '../../platform/web/words.ts';
import { serviceKinds, serviceWords, tiers } from './model.ts';
import { settingNames, settingWords } from './settings.ts';

const fields = z.object({ fields: z.array(z.string()) });
const words: Readonly<Record<string, string>> = {
  kind: 'kind',
  name: 'name',
  shortName: 'short name',
  ukprn: 'UKPRN',
  outcode: 'outcode',
};
const changed = (what: string) => (payload: z.output<typeof fields>) =>
  `${what}: ${list(payload.fields.map((field) => words[field] ?? field))} changed`;

/** All of these have the organisation as their subject, so that its page tells its whole history. */
export const organisationAdded = defineEvent('partner.added', z.object({}), () => 'The partner was added');
export const organisationChanged = defineEvent('partner.changed', fields, changed('The partner’s details'));

export const serviceAdded = defineEvent(
  'partner.service-added',
  z.object({ serviceId: z.string(), kind: z.enum(serviceKinds) }),
  ({ kind }) => `The ${serviceWords[kind]} service was added`,
);
export const serviceRenamed = defineEvent(
  'partner.service-renamed',
  z.object({ serviceId: z.string(), kind: z.enum(serviceKinds) }),
  ({ kind }) => `The ${serviceWords[kind]} service was given another name`,
);

export const teamAdded = defineEvent('partner.team-added', z.object({ teamId: z.string() }), () => 'A team was added');
export const teamChanged = defineEvent(
  'partner.team-changed',
  fields.extend({ teamId: z.string() }),
  changed('A team'),
);

export const membershipAdded = defineEvent(
  'partner.membership-added',
  z.object({
    membershipId: z.string(),
    tier: z.enum(tiers),
    starts: z.string(),
    ends: z.string().optional(),
    service: z.enum(serviceKinds).optional(),
  }),
  ({ tier, starts, ends, service }) =>
    `${service ? `The ${serviceWords[service]} service became` : 'Became'} a ${tier} member from ${formatDate(starts)}${ends ? ` to ${formatDate(ends)}` : ''}`,
);
export const membershipEnded = defineEvent(
  'partner.membership-ended',
  z.object({ membershipId: z.string(), ends: z.string() }),
  ({ ends }) => `The membership ends on ${formatDate(ends)}`,
);

/** About the partnership as a whole: what was set, and what it was before. */
export const settingsChanged = defineEvent(
  'partnership.settings-changed',
  z.object({ changes: z.array(z.object({ setting: z.enum(settingNames), from: z.int(), to: z.int() })) }),
  ({ changes }) =>
    `The partnership’s settings: ${list(changes.map(({ setting, from, to }) => `${settingWords[setting]} from ${from} to ${to}`))}`,
);
