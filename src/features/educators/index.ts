import { addPage } from './pages/educators/add/route.ts';
import { editPage } from './pages/educators/educator/edit/route.ts';
import { leaveAction } from './pages/educators/educator/leave/route.ts';
import { educatorPage } from './pages/educators/educator/route.ts';
import { educatorsPage } from './pages/educators/route.ts';

/** The register of practice educators. */
export const educatorRoutes = [...educatorsPage, ...addPage, ...educatorPage, ...editPage, ...leaveAction];
export { educatorsAtHome } from './at-home.ts';
export { compare as compareEducators, keepEducators, markLeft } from './commands.ts';
export { type Currency, type CurrencyRules, currencyOf } from './currency.ts';
export { educatorsHeld } from './held.ts';
export {
  changedFields as changedEducatorFields,
  type Educator,
  type EducatorDetails,
  forAllocation,
  isIndependent,
  pepsWords,
} from './model.ts';
export { mayKeepEducator } from './policy.ts';
export { educators, type Wanted as WantedEducators } from './store.ts';
