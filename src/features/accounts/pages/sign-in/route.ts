import { z } from 'zod';
import { signedIn, signIn } from '../../../../platform/identity/index.ts';
import { Redirect, redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { email } from '../../email.ts';
import { installationState, offersPersonas } from '../../personas.ts';
import { ownPassword } from '../fields.ts';
import { goingTo, onTheWay } from './next.ts';
import { firstStepsView, signInView } from './view.ts';

/** Signing in; on an installation where nobody can yet, what to do first. */
export const signInRoutes = openPage({
  path: '/sign-in',
  capability: 'anyone',
  query: goingTo,
  show: async ({ services, csrf, me, query }, entry) => {
    if (me !== undefined && entry.problems.length === 0) return new Redirect(query.next ?? '/');
    const state = await installationState(services);
    if (!state.anyAccount && !state.demonstration) {
      return firstStepsView({ mayDemonstrate: offersPersonas(services.config) });
    }
    return signInView({ entry, csrf, demonstration: state.demonstration });
  },
  change: {
    form: z.object({ email, password: ownPassword }),
    event: signedIn,
    act: async ({ services, headers, setCookies, query }, given) => {
      const step = await signIn(services.accounts, { headers, setCookies }, given);
      return redirect(step === 'signed-in' ? (query.next ?? '/') : onTheWay('/sign-in/code', query.next));
    },
  },
});
