import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import type { Organisation } from '../../../model.ts';

/** The parameter of every page under one partner. */
export const ofPartner = z.object({ organisation: id });

export const backTo = ({ id, name }: Organisation) => ({ href: `/partners/${id}`, text: `Back to ${name}` });
