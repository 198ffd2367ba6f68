import { html } from '../../platform/web/html.ts';
import { today } from '../../platform/web/today.ts';
import type { AtHome, Own } from '../home/index.ts';
import { ownPlacement, studentOfMine } from './pages/round/allocation/own-placement.ts';
import { ownPlacements } from './runs/placed.ts';

/** For students and practice educators: the placements they are in, or will be, as soon as an allocation is accepted. */
export const placementsAtHome: AtHome = {
  own: async ({ tx, me }) => {
    if (!me.holds('student') && !me.holds('practice-educator')) return [];
    const all = await ownPlacements(tx, today());
    const studies = all.filter((placed) => placed.as === 'student');
    const teaches = all.filter((placed) => placed.as !== 'student');
    const own: Own[] = [];
    if (studies.length > 0) {
      const heading = studies.length === 1 ? 'Your placement' : 'Your placements';
      own.push({ heading, body: html`${studies.map(ownPlacement)}` });
    }
    if (teaches.length > 0) {
      const heading = teaches.length === 1 ? 'Your student' : 'Your students';
      own.push({ heading, body: html`${teaches.map(studentOfMine)}` });
    }
    return own;
  },
};
