import type { ServiceKind } from '../../src/features/partnership/index.ts';

/** Rows of the files that partners would send, in the columns of docs/formats.md. */
export interface StudentRow {
  student_id: string;
  name: string;
  provider: string;
  programme: string;
  stage: 'first' | 'final' | 'contrasting';
  preferred_areas: string[];
  home_outcode: string;
  drives: boolean;
  max_travel_km?: number;
  earlier_service?: ServiceKind;
  earlier_statutory?: boolean;
  earlier_organisation?: string;
  excluded: string[];
  required_organisation?: string;
  needs: string[];
}

export interface OfferRow {
  offer_id: string;
  organisation: string;
  service: ServiceKind;
  team: string;
  area: string;
  statutory: boolean;
  places: number;
  stages: ('first' | 'final' | 'contrasting')[];
  outcode: string;
  driver_required: boolean;
  provides: string[];
  educator_id?: string;
  on_site_supervisor: boolean;
  partner: boolean;
  nqsw_vacancies?: number;
}

export interface EducatorRow {
  educator_id: string;
  name: string;
  organisation: string;
  service: ServiceKind;
  outcode: string;
  peps: 'none' | '1' | '2-trainee' | '2';
  last_student_ended?: string;
  other_learner_ended?: string;
  teaches_practice_education: boolean;
  capacity: number;
  off_site: boolean;
}
