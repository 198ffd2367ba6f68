import type { Educator, ObjectiveName, Offer, Round, Student } from '../model.ts';
import { type Bare, current, earlier, plain, rankOf, tenths } from './checker.ts';

/** What an allocation comes to, by objective. */
export function scoreOf(round: Round, matches: readonly Bare[], name: ObjectiveName): number {
  const rows = matches.map((match) => ({
    student: round.students.find(({ id }) => id === match.studentId),
    offer: round.offers.find(({ id }) => id === match.offerId),
    educator: round.educators.find(({ id }) => id === match.educatorId),
  }));
  const total = (of: (student: Student, offer: Offer, educator: Educator) => number | boolean): number =>
    rows.reduce((sum, { student, offer, educator }) => {
      if (!student || !offer || !educator) throw new Error('unknown row');
      return sum + Number(of(student, offer, educator));
    }, 0);
  switch (name) {
    case 'placed':
      return matches.length;
    case 'finalStatutory':
      return total(({ stage }, { statutory }) => stage === 'final' && statutory);
    case 'twoStatutory':
      return total(
        ({ stage, earlierStatutory }, { statutory }) => stage === 'final' && statutory && !!earlierStatutory,
      );
    case 'contrast':
      return total(({ earlierService }, { service }) => earlierService !== undefined && earlierService !== service);
    case 'preference':
      return total((student, offer) => ((rankOf(student, offer) ?? 1) - 1) ** 2);
    case 'travel':
      return total((student, offer) => tenths(student.home, offer.at));
    case 'withinPartnership':
      return total((_, { partner }) => partner);
    case 'independentEducators':
      return total((_, __, { organisation }) => plain(organisation) === 'independent');
    case 'currency':
      return round.educators.filter(
        (educator) =>
          current(educator, round.policy) &&
          educator.lastStudentEnded !== undefined &&
          Date.parse(educator.lastStudentEnded) < earlier(round.policy.asAt, 1) &&
          matches.some(({ educatorId }) => educatorId === educator.id),
      ).length;
    case 'growYourOwn': {
      const service = (offer: Offer): string => `${plain(offer.organisation)}/${offer.service}`;
      let sum = 0;
      for (const each of new Set(round.offers.map(service))) {
        const vacancies = Math.max(
          0,
          ...round.offers.filter((offer) => service(offer) === each).map(({ nqswVacancies }) => nqswVacancies ?? 0),
        );
        const finals = total(({ stage }, offer) => stage === 'final' && service(offer) === each);
        sum += Math.min(vacancies, finals);
      }
      return sum;
    }
  }
}
