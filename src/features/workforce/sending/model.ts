import type { Figures } from '../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import type { WorkforceReturnTable } from '../schema.ts';

export type ReturnState = WorkforceReturnTable['state'];

/** A return that a service sent. Its figures are the service's own. */
export interface SentReturn {
  id: string;
  organisationId: string;
  serviceId: string;
  year: number;
  source: WorkforceReturnTable['source'];
  files: string[];
  authority: string | undefined;
  state: ReturnState;
  workers: number;
  rulesBroken: number;
  figures: Figures;
  warnings: string[];
  sentAt: Date;
  endedAt: Date | undefined;
}

/** A service that somebody answers for. */
export interface OwnService {
  id: string;
  organisationId: string;
  kind: Service;
  name: string;
  organisation: string;
}
