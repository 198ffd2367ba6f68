/** The register of practice educators. */
export { type Kept, keepEducators } from './commands.ts';
export { type Compared, compare as compareEducators } from './compare.ts';
export { type Currency, type CurrencyRules, currencyOf } from './currency.ts';
export { type Educator, type EducatorDetails, forAllocation, isIndependent, pepsWords } from './model.ts';
export { mayKeepEducator } from './policy.ts';
export { educators, type Wanted as WantedEducators } from './store.ts';
