import { parentPort, workerData } from 'node:worker_threads';
import { type AreaHistory, forecastRecords, hindcast } from '../../../engines/projection/forecast/index.ts';

const histories: AreaHistory[] = workerData;
parentPort?.postMessage(forecastRecords(hindcast(histories)));
