/** What is written of a section, and what of it is written anew a year later. */
interface SectionWords {
  section: string;
  text: string;
  /** What the draft of the year after says; left out where it is the same. */
  later?: string;
}

interface ActionWords {
  section: string;
  what: string;
  who: string;
  /** Months after the plan by which it is to be done. */
  months: number;
  standing: 'planned' | 'under-way' | 'done';
}

interface MeasureWords {
  figure?: string;
  title?: string;
  baseline?: string;
  latest?: string;
  aim: string;
  source?: string;
}

/** Invented: a partnership's plan as its lead would write it, in which figures are named and put in. */
export const planWords: readonly SectionWords[] = [
  {
    section: 'summary',
    text: `One in four posts of our children’s services stands empty: {children-vacancy} in {children-vacancy:when}, against {children-vacancy-region} in the region. Our own students are the surest way to fill them, and {conversion-of-placed} of those who were on placement with us took a first post here.

This plan has three aims:
- improve pre-qualifying education, so that those who graduate are ready for our teams
- stimulate recruitment, so that more of those whom we place stay with us
- keep a skilled and stable workforce, so that those who come do not leave within two years

We ask every partner to offer final placements in line with what follows from the projection, and to send its workforce return each autumn.`,
    later: `One in four posts of our children’s services stands empty: {children-vacancy} in {children-vacancy:when}, against {children-vacancy-region} in the region. Our own students are the surest way to fill them, and {conversion-of-placed} of those who were on placement with us took a first post here.

This plan goes on with the three aims of the last one:
- improve pre-qualifying education, so that those who graduate are ready for our teams
- stimulate recruitment, so that more of those whom we place stay with us
- keep a skilled and stable workforce, so that those who come do not leave within two years

New this year is the retention payment, which two employers will try before the others decide.`,
  },
  {
    section: 'vision',
    text: 'Children, adults and families across Larkmoor and the Vale are supported by social workers who know the place, stay long enough to be trusted, and are taught and supported by a partnership that acts as one.',
  },
  {
    section: 'context',
    text: `Routes into the profession are changing: degree apprenticeships grow while some universities close master’s programmes. In children’s services a two-year induction is to follow the assessed and supported year in employment.

Pay in neighbouring authorities has risen faster than ours, and remote work lets agency workers choose among more employers than before.`,
  },
  {
    section: 'workforce',
    text: `Together our services had {in-post} social workers in post. Turnover of children’s services was {children-turnover} in {children-turnover:when}; of adults’ services {adults-turnover} in {adults-turnover:when}.

Those who leave do so early: see the table of leavers by time in the role. Agency workers hold many of the posts that they leave.`,
  },
  {
    section: 'projections',
    text: `If nothing changes, {vacant-posts} posts will be empty on {vacant-posts:when}. NQSWs alone do not close the gap in the higher grades: retention has to do its part.

We trust the direction more than the number. How far such forecasts missed in the past is told below.`,
  },
  {
    section: 'pre-qualifying',
    text: `Students who learn in our teams are ready for them. Of those who began, {progression} went on from the first year.

Teaching consultants bring practice into the classroom, and every final placement is to be a statutory one.`,
  },
  {
    section: 'recruitment',
    text: `Admissions come to {admissions-against-need} of the need for NQSWs. What is lost is lost between placement and first post: so each final-year student who was placed with a partner is offered an interview there.`,
  },
  {
    section: 'stable-workforce',
    text: `The years after the assessed year are those in which we lose most. A shared early-career programme, supervision that is protected, and a career path for those who do not want to manage are what social workers ask for.`,
  },
  {
    section: 'innovation',
    text: 'We try things in one place, look whether they work, and then share them. The research hub meets each month and is open to every partner.',
  },
  {
    section: 'intelligence',
    text: `Returns, placements and destinations now meet in one place, and no figure is typed twice. What we still do not know is why people leave, and how long those who were placed with us stay.`,
    later: `Returns, placements and destinations now meet in one place, and no figure is typed twice. What we still do not know is why people leave, and how long those who were placed with us stay.

A survey of leavers this summer was answered by 61% of those who were asked.`,
  },
  {
    section: 'barriers',
    text: `- Budgets are set a year ahead, while the effect of a placement shows after three.
- Partners compete for the same social workers, and pay differs between them.
- The central team is small, and much depends on it.`,
    later: `[[Name what could stop the plan, and what is done about each.]]`,
  },
  {
    section: 'measures',
    text: 'The operational group looks at these measures each quarter, the strategic board twice a year.',
  },
  {
    section: 'sustainability',
    text: 'Membership fees carry the central team from year to year. Two posts depend on a grant, and will be shared between partners when it ends.',
  },
];

export const planActions: readonly ActionWords[] = [
  {
    section: 'pre-qualifying',
    what: 'Make every final placement a statutory one',
    who: 'Practice consultants and placement leads',
    months: 12,
    standing: 'under-way',
  },
  {
    section: 'pre-qualifying',
    what: 'Train new practice educators to stage 2',
    who: 'Larkmoor University',
    months: 9,
    standing: 'done',
  },
  {
    section: 'recruitment',
    what: 'Offer an interview to every final-year student placed with a partner',
    who: 'Employers',
    months: 8,
    standing: 'under-way',
  },
  {
    section: 'recruitment',
    what: 'Hold a careers fair for final-year students each spring',
    who: 'The central team',
    months: 7,
    standing: 'done',
  },
  {
    section: 'stable-workforce',
    what: 'Run one early-career programme for the second and third year',
    who: 'Principal social workers',
    months: 14,
    standing: 'planned',
  },
  {
    section: 'stable-workforce',
    what: 'Agree how a retention payment would be tried and judged',
    who: 'The operational group',
    months: 16,
    standing: 'planned',
  },
  {
    section: 'innovation',
    what: 'Open the research hub to every partner',
    who: 'Larkmoor University',
    months: 6,
    standing: 'done',
  },
  {
    section: 'intelligence',
    what: 'Ask everybody who leaves why, in the same words',
    who: 'Workforce leads',
    months: 10,
    standing: 'under-way',
  },
];

export const planMeasures: readonly MeasureWords[] = [
  { figure: 'children-vacancy', aim: '20% or less in three years' },
  { figure: 'children-turnover', aim: '17% or less in three years' },
  { figure: 'adults-agency', aim: '12% or less in three years' },
  { figure: 'conversion-of-placed', aim: '80% in five years' },
  {
    title: 'Students who pass readiness for direct practice at the first attempt',
    baseline: '71%',
    latest: '90%',
    aim: '95% each year',
    source: 'Larkmoor University, assessment board',
  },
];
