import type { Scenario, Service } from '../model.ts';
import { leversIn, type Pulled, ratesWith } from './rates.ts';

/** The share of a service's vacancies that agency workers cover in a month of the horizon. */
export const agencyCoverOf = (scenario: Scenario, service: Service, month: number, pulled: Pulled): number =>
  ratesWith(service, leversIn(scenario, service, month, pulled)).agencyCover;
