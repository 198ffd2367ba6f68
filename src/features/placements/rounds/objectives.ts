import type { ObjectiveName } from '../../../engines/allocation/model.ts';

/** Each objective of an allocation in plain words: what it counts, and which way is better. allocation.md defines them. */
export const objectiveWords: Readonly<Record<ObjectiveName, { short: string; means: string }>> = {
  placed: { short: 'Students placed', means: 'As many students as possible have a place and an educator.' },
  finalStatutory: {
    short: 'Final placements that are statutory',
    means: 'As many final-stage students as possible are in a statutory placement.',
  },
  twoStatutory: {
    short: 'Second statutory placements',
    means: 'As many final-stage students as possible who had a statutory placement get another.',
  },
  contrast: {
    short: 'Contrast with the earlier placement',
    means: 'As many students as possible move between children’s and adults’ services.',
  },
  preference: {
    short: 'Areas of practice asked for',
    means: 'Students get areas high on their lists; one big disappointment weighs more than several small ones.',
  },
  travel: { short: 'Travel', means: 'All journeys together are as short as possible.' },
  withinPartnership: {
    short: 'Placements with partners',
    means: 'As many students as possible are placed inside the partnership.',
  },
  growYourOwn: {
    short: 'Grow your own',
    means: 'Final-stage students go where newly qualified social workers will be needed.',
  },
  independentEducators: {
    short: 'Independent educators',
    means: 'As few students as possible need an independent educator.',
  },
  currency: {
    short: 'Educators kept current',
    means: 'Educators who had no student for more than a year get one, and so stay current.',
  },
};
