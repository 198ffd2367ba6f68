import { initAll } from 'govuk-frontend';
import { cueWideTables } from './tables/sideways-cue.ts';

initAll();
cueWideTables();
