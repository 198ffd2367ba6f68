import { whyOffSite } from './diagnosis/off-site.ts';
import { counted, ordinal, pepsName, sentence, serviceName } from './diagnosis/words.ts';
import type { Fits } from './fit.ts';
import type { Educator, EducatorRole, Match, Offer, Peps, Stage, Student } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import { sameText } from './text.ts';

/** A match before it is put in words. */
export type BareMatch = Omit<Match, 'explanation' | 'explanationForProvider'>;

const roleName: Record<EducatorRole, string> = {
  'on-site': 'educator on site',
  'off-site': 'off-site educator',
  independent: 'independent educator',
};

function areaAskedFor(student: Student, rank: number | undefined): string {
  if (rank === undefined) return 'no area asked for';
  const asked = student.preferredAreas.length;
  return rank > asked ? `none of the ${counted(asked, 'area')} asked for` : `${ordinal(rank)} choice of area`;
}

function askedAndGot(student: Student, offer: Offer, match: BareMatch): string {
  const { earlierService, requiredOrganisation, needs } = student;
  const second = student.stage === 'final' && student.earlierStatutory === true && offer.statutory;
  const required = requiredOrganisation !== undefined && sameText(requiredOrganisation, offer.organisation);
  const contrast =
    earlierService === offer.service ? `${serviceName[offer.service]} again` : 'contrast with the earlier service';
  return [
    areaAskedFor(student, match.preferenceRank),
    match.travelApproximate ? `about ${match.travelKm} km (by postcode area)` : `${match.travelKm} km`,
    offer.statutory ? 'statutory' : 'not statutory',
    ...(second ? ['second statutory placement'] : []),
    ...(earlierService === undefined ? [] : [contrast]),
    ...(required ? ['in the required organisation'] : []),
    ...(needs.length > 0 ? ['needs met'] : []),
    ...(offer.partner ? [] : ['outside the partnership']),
  ].join(', ');
}

function educatorInWords(role: EducatorRole, peps: Peps, assessed: boolean): string {
  return `${roleName[role]}, ${pepsName[peps]}${assessed ? ' with an assessor' : ''}`;
}

const stageName: Record<Stage, string> = {
  first: 'first placement',
  final: 'final placement',
  contrasting: 'contrasting placement',
};

/**
 * What the providing organisation reads of a match. Its own offer, the stage, and the educator's role and PEPS stage
 * are all that goes in, so nothing of a student's needs, interests, home or choices, nor of other organisations' supply,
 * can come out.
 */
export function explanationForProvider(offer: Offer, stage: Stage, role: EducatorRole, peps: Peps): string {
  const assessed = stage === 'final' && peps === '2-trainee';
  const support = role === 'on-site' ? '' : ' with the team’s on-site supervisor';
  const kind = offer.statutory ? 'statutory' : 'not statutory';
  return sentence(`${stageName[stage]}, ${offer.area}, ${kind}; ${educatorInWords(role, peps, assessed)}${support}`);
}

/**
 * Puts every match of an allocation in words: for those who allocate, what was asked and what was got; for the
 * providing organisation, what it needs to know.
 */
export function explainMatches(fits: Fits, matches: readonly BareMatch[]): Match[] {
  const { students, offers, educators } = fits.round;
  const studentById = new Map(students.map((student) => [student.id, student]));
  const offerById = new Map(offers.map((offer, number) => [offer.id, { offer, number }]));
  const educatorById = new Map(educators.map((educator) => [educator.id, educator]));
  const byEducator = groupedBy(matches, ({ educatorId }) => educatorId);

  function reasonFromElsewhere(student: Student, at: { offer: Offer; number: number }): string {
    const able = fits.educatorsFor(at.number, student.stage).map(({ educator }) => numbered(educators, educator).id);
    return whyOffSite({
      student,
      offer: at.offer,
      round: fits.round,
      studentsWith: (educatorId) => byEducator.get(educatorId)?.length ?? 0,
      mayTake: (educator: Educator) => able.includes(educator.id),
    });
  }

  return matches.map((match) => {
    const student = known(studentById, match.studentId);
    const at = known(offerById, match.offerId);
    const { peps } = known(educatorById, match.educatorId);
    const { educatorRole: role } = match;
    const why = role === 'on-site' ? '' : `: ${reasonFromElsewhere(student, at)}`;
    const educator = educatorInWords(role, peps, match.assessorId !== undefined);
    return {
      ...match,
      explanation: sentence(`${askedAndGot(student, at.offer, match)}; ${educator}${why}`),
      explanationForProvider: explanationForProvider(at.offer, student.stage, role, peps),
    };
  });
}

/** The row with that id. A match that names an unknown row is a fault of this engine. */
function known<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new RangeError(`no row has the id ${id}`);
  return row;
}
