/** A scenario file of one service, as JSON, with everything that may be in one. */
export const scenarioJson = () => ({
  name: 'As things are',
  start: '2022-09-30',
  years: 2,
  services: [
    {
      organisation: 'Croydon',
      service: 'children',
      posts: { nqsw: 10, 'social-worker': 30, manager: 6 },
      caps: { manager: 6 },
      staff: [
        { grade: 'nqsw', serviceMonths: 3, fte: 1, count: 6 },
        { grade: 'social-worker', serviceMonths: 30, fte: 0.8, count: 25, age: 59 },
        { grade: 'manager', serviceMonths: 90, fte: 1, count: 5 },
      ],
      leave: { under2: 0.36, '2to5': 0.25, over5: 0.12 },
      leaveByGrade: { manager: { over5: 0.05 } },
      retire: { fromAge: 60, perYear: 0.2 },
      progress: [{ from: 'nqsw', to: 'social-worker', afterMonths: 12, perYear: 0.95 }],
      recruit: { nqsw: { months: [9], posts: 'vacant+10%' }, others: { fillPerMonth: 0.06 } },
      agencyCover: 0.8,
    },
  ],
  pipeline: [
    {
      provider: 'Kingston University',
      programme: 'BA',
      admissions: 60,
      progression: [0.88, 0.95, 0.95],
      award: 0.97,
      finalPlacementsInPartnership: 0.73,
      employedInPartnership: 0.46,
    },
  ],
  conversion: { ofPlaced: 0.44, target: 0.8 },
  levers: [{ name: 'retention payment', from: '2023-09-30', leave: { under2: -0.05 }, costs: { perYear: 20_000 } }],
  targets: { vacancyRate: 0.3, by: '2024-09-30', confidence: 0.8, agencyShare: 0.1 },
  costs: { agencyPremium: 18_000, recruitment: { nqsw: 3000, others: 6000 }, bursary: 500 },
});
