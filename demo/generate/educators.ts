import { daysAfter } from '../../src/platform/web/today.ts';
import type { Chance } from './chance.ts';
import { type OrganisationShape, organisations, type ServiceShape } from './region.ts';
import type { EducatorRow } from './rows.ts';

interface Given {
  chance: Chance;
  name: () => string;
  /** ISO date from which every other one is counted back. */
  day: string;
}

/** Days since the last student ended: well within two years, about to pass them, or past them. */
const recent = [40, 620] as const;
const drifting = [655, 715] as const;
const past = [770, 2100] as const;

/** The register of practice educators, with its gaps: out of currency, not qualified any further, not taking students. */
export function generateEducators(given: Given): EducatorRow[] {
  const employed = organisations.flatMap((organisation) =>
    organisation.services.flatMap((service) => educatorsOf(given, organisation, service)),
  );
  return [...employed, ...independents(given)];
}

type Sort = keyof ServiceShape['educators'];
const sorts: readonly Sort[] = ['peps2', 'trainee', 'peps1', 'lapsed', 'inactive'];

function educatorsOf(given: Given, organisation: OrganisationShape, service: ServiceShape): EducatorRow[] {
  const wanted = sorts.flatMap((sort) => Array.from({ length: service.educators[sort] }, () => sort));
  return wanted.map((sort, at) => educatorOf(given, organisation, service, sort, at));
}

function educatorOf(
  { chance, name, day }: Given,
  organisation: OrganisationShape,
  service: ServiceShape,
  sort: Sort,
  at: number,
): EducatorRow {
  const ago = ([least, most]: readonly [number, number]) => daysAfter(day, -chance.whole(least, most));
  const teaches = sort === 'peps2' && chance.happens(0.06);
  // Whoever has just qualified has had no student yet, and is current all the same.
  const fresh = (sort === 'peps1' || sort === 'trainee') && chance.happens(0.35);
  const ended = sort === 'lapsed' ? ago(past) : fresh ? undefined : ago(chance.happens(0.14) ? drifting : recent);
  return {
    educator_id: `${organisation.code}-${service.kind === 'children' ? 'C' : 'A'}${String(at + 1).padStart(2, '0')}`,
    name: name(),
    organisation: organisation.name,
    service: service.kind,
    outcode: chance.one(organisation.outcodes),
    peps: sort === 'peps1' ? '1' : sort === 'trainee' ? '2-trainee' : sort === 'inactive' ? 'none' : '2',
    ...(ended !== undefined && { last_student_ended: ended }),
    ...(chance.happens(0.2) && { other_learner_ended: ago([20, 900]) }),
    teaches_practice_education: teaches,
    capacity: sort === 'inactive' ? 0 : sort === 'peps2' && chance.happens(0.12) ? 2 : 1,
    off_site: sort === 'peps2' && chance.happens(0.1),
  };
}

/** A few educators whom no partner employs, known to the universities. */
function independents({ chance, name, day }: Given): EducatorRow[] {
  const ago = ([least, most]: readonly [number, number]) => daysAfter(day, -chance.whole(least, most));
  return (['children', 'children', 'adults', 'adults', 'children'] as const).map((service, at) => ({
    educator_id: `IND-${String(at + 1).padStart(2, '0')}`,
    name: name(),
    organisation: 'independent',
    service,
    outcode: chance.one(['NG2', 'NG9', 'DE1', 'DE22', 'NG15']),
    peps: '2',
    last_student_ended: ago(at === 4 ? past : recent),
    teaches_practice_education: false,
    capacity: at === 0 ? 2 : 1,
    off_site: true,
  }));
}
