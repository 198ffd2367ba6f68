import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCurrent, keepsCurrencyByStudent, yearsBefore } from './currency.ts';
import { fitsOf } from './fit.ts';
import { defaultPolicy, type Educator, type Offer, type Place, type Stage } from './model.ts';
import { preferenceRank, ruleAgainst } from './student-fit.ts';
import { anEducator, anOffer, aRound, aStudent, here } from './test-support/rows.ts';
import { byCodePoint } from './text.ts';

/** So many kilometres north. */
const north = (kilometres: number): Place => ({ ...here, lat: here.lat + (kilometres / 6371.0088) * (180 / Math.PI) });

const against = (student = aStudent(), offer = anOffer()) => ruleAgainst(student, offer, defaultPolicy);

describe('which offers fit a student', () => {
  it('names the first rule that is broken, in the order in which they are told', () => {
    const far = north(100);
    const student = aStudent({ drives: false, needs: ['step-free'], excluded: [{ organisation: 'Croydon' }] });
    const offer = anOffer({ stages: ['final'], driverRequired: true, at: far });
    assert.equal(against(student, offer), 'stage');
    assert.equal(against(student, { ...offer, stages: ['first'] }), 'organisation');
    assert.equal(against({ ...student, excluded: [] }, { ...offer, stages: ['first'] }), 'needs');
    assert.equal(against({ ...student, excluded: [], needs: [] }, { ...offer, stages: ['first'] }), 'driver');
    assert.equal(against(aStudent(), anOffer({ at: far })), 'travel');
    assert.equal(against(), undefined);
  });

  it('compares text trimmed and without regard to case', () => {
    assert.equal(against(aStudent({ excluded: [{ organisation: ' CROYDON' }] })), 'organisation');
    assert.equal(
      against(aStudent({ excluded: [{ organisation: 'croydon', team: 'first response ' }] })),
      'organisation',
    );
    assert.equal(against(aStudent({ excluded: [{ organisation: 'Croydon', team: 'Safeguarding' }] })), undefined);
    assert.equal(against(aStudent({ requiredOrganisation: 'croydon' })), undefined);
    assert.equal(against(aStudent({ requiredOrganisation: 'Merton' })), 'organisation');
    assert.equal(against(aStudent({ needs: ['Step-free'] }), anOffer({ provides: [' step-free'] })), undefined);
  });

  it('rounds a distance to 0.1 km before it is compared', () => {
    const limited = aStudent({ maxTravelKm: 10 });
    assert.equal(against(limited, anOffer({ at: north(10.049) })), undefined);
    assert.equal(against(limited, anOffer({ at: north(10.051) })), 'travel');
    assert.equal(against(aStudent({ drives: false }), anOffer({ at: north(20.1) })), 'travel');
    assert.equal(against(aStudent(), anOffer({ at: north(40) })), undefined);
  });

  it('ranks an unlisted area one past the last, and nothing without a list', () => {
    assert.equal(preferenceRank(aStudent({ preferredAreas: ['fostering', 'Safeguarding'] }), anOffer()), 2);
    assert.equal(preferenceRank(aStudent({ preferredAreas: ['fostering'] }), anOffer()), 2);
    assert.equal(preferenceRank(aStudent(), anOffer()), undefined);
  });
});

describe('which educators come to an offer', () => {
  function roles(
    offer: Partial<Offer>,
    educators: Partial<Educator>[],
    stage: Stage = 'first',
  ): Record<string, string> {
    const rows = educators.map((educator, at) => anEducator({ id: `E${at}`, ...educator }));
    const fits = fitsOf(aRound({ offers: [anOffer(offer)], educators: rows }));
    return Object.fromEntries(
      fits
        .educatorsFor(0, stage)
        .map(({ educator, role, assessed }) => [`E${educator}`, assessed ? `${role}, assessed` : role]),
    );
  }

  it('on-site are those of the organisation and service, or the one named, whatever their service', () => {
    assert.deepEqual(roles({}, [{}, { service: 'adults' }, { organisation: 'Merton' }]), { E0: 'on-site' });
    assert.deepEqual(roles({ educatorId: 'E1' }, [{}, { service: 'adults' }]), { E1: 'on-site' });
  });

  it('off-site come to an offer with an on-site supervisor, with PEPS 2, from near enough', () => {
    const outside = { organisation: 'Merton', offSite: true };
    assert.deepEqual(roles({}, [outside]), { E0: 'off-site' });
    assert.deepEqual(roles({ onSiteSupervisor: false }, [outside]), {});
    assert.deepEqual(
      roles({}, [
        { ...outside, peps: '1' },
        { ...outside, offSite: false },
      ]),
      {},
    );
    assert.deepEqual(roles({}, [{ ...outside, at: north(50.04) }]), { E0: 'off-site' });
    assert.deepEqual(roles({}, [{ ...outside, at: north(50.06) }]), {});
    assert.deepEqual(roles({ educatorId: 'E1' }, [{ offSite: true }, {}]), { E0: 'off-site', E1: 'on-site' });
  });

  it('independent ones are always off-site, whatever their row says', () => {
    assert.deepEqual(roles({}, [{ organisation: ' Independent', offSite: false }]), { E0: 'independent' });
    assert.deepEqual(roles({ onSiteSupervisor: false }, [{ organisation: 'independent' }]), {});
  });

  it('a final placement needs PEPS 2, or an on-site trainee beside an assessor of the same organisation', () => {
    const trainee = { peps: '2-trainee' } as const;
    assert.deepEqual(roles({}, [{ peps: '1' }, { peps: 'none' }], 'final'), {});
    assert.deepEqual(roles({}, [trainee], 'final'), {});
    assert.deepEqual(roles({}, [trainee], 'first'), { E0: 'on-site' });
    const assessor = { capacity: 0, service: 'adults' } as const;
    assert.deepEqual(roles({}, [trainee, assessor], 'final'), { E0: 'on-site, assessed' });
    assert.deepEqual(roles({}, [trainee, { ...assessor, organisation: 'Merton' }], 'final'), {});
    assert.deepEqual(roles({}, [trainee, { ...assessor, lastStudentEnded: '2020-01-01' }], 'final'), {});
  });

  it('those out of currency come only where the policy allows it, and never assess', () => {
    const lapsed = anEducator({ lastStudentEnded: '2020-01-01' });
    const trainee = anEducator({ id: 'E2', peps: '2-trainee' });
    const policy = { ...defaultPolicy, outOfCurrency: 'allow' as const };
    assert.deepEqual(fitsOf(aRound({ educators: [lapsed] })).educatorsFor(0, 'first'), []);
    assert.equal(fitsOf(aRound({ educators: [lapsed], policy })).educatorsFor(0, 'first').length, 1);
    const both = fitsOf(aRound({ educators: [lapsed, trainee], policy }));
    assert.deepEqual(
      both.educatorsFor(0, 'final').map(({ educator }) => educator),
      [0],
    );
  });
});

describe('currency', () => {
  const on = (row: Partial<Educator>): boolean => isCurrent(anEducator(row), defaultPolicy);

  it('counts the boundary day as within, in calendar years', () => {
    assert.equal(on({ lastStudentEnded: '2024-09-01' }), true);
    assert.equal(on({ lastStudentEnded: '2024-08-31' }), false);
    assert.equal(on({ lastStudentEnded: '2023-09-01', otherLearnerEnded: '2023-09-01' }), true);
    assert.equal(on({ lastStudentEnded: '2023-08-31', otherLearnerEnded: '2026-01-01' }), false);
    assert.equal(yearsBefore('2028-02-29', 2), '2026-02-28');
    assert.equal(yearsBefore('2028-02-29', 4), '2024-02-29');
  });

  it('is kept by teaching, and by being new', () => {
    assert.equal(on({ lastStudentEnded: '2010-01-01', teachesPracticeEducation: true }), true);
    const { lastStudentEnded: _, ...unused } = anEducator();
    assert.equal(isCurrent(unused, defaultPolicy), false);
    assert.equal(isCurrent({ ...unused, peps: '2-trainee' }, defaultPolicy), true);
    assert.equal(isCurrent({ ...unused, peps: '1' }, defaultPolicy), true);
  });

  it('is worth a student after more than a year without', () => {
    assert.equal(keepsCurrencyByStudent(anEducator({ lastStudentEnded: '2025-09-01' }), defaultPolicy), false);
    assert.equal(keepsCurrencyByStudent(anEducator({ lastStudentEnded: '2025-08-31' }), defaultPolicy), true);
    assert.equal(keepsCurrencyByStudent(anEducator({ lastStudentEnded: '2024-08-31' }), defaultPolicy), false);
  });
});

describe('order of ids', () => {
  it('is by code points', () => {
    const ids = ['b', 'a10', 'a2', '\u{1F600}', '\uFF21', 'B'];
    assert.deepEqual(ids.toSorted(byCodePoint), ['B', 'a10', 'a2', 'b', '\uFF21', '\u{1F600}']);
  });
});
