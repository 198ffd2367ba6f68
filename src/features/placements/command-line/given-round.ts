import type { Geography } from '../../../engines/geography/index.ts';
import { readBytes } from '../../../platform/files/index.ts';
import { readGeography } from '../../geography/index.ts';
import { type RoundReading, readRound } from '../formats/index.ts';

/** Paths of a round's files, as options of a command. */
export interface RoundPaths {
  students: string;
  offers: string;
  educators: string;
  pins?: string | undefined;
  policy?: string | undefined;
  geography?: string | undefined;
}

/** The outcodes that this installation has loaded, where it can be asked. */
export type LoadedGeography = () => Promise<Geography>;

/** Reads the round whose files are at `paths`. Throws `Unreadable` for a file that cannot be used at all. */
export async function givenRound(paths: RoundPaths, loaded: LoadedGeography): Promise<RoundReading> {
  const given = paths.geography === undefined ? undefined : await readGeography(paths.geography);
  const reading = await readRound({
    students: await readBytes(paths.students),
    offers: await readBytes(paths.offers),
    educators: await readBytes(paths.educators),
    ...(paths.pins !== undefined && { pins: await readBytes(paths.pins) }),
    ...(paths.policy !== undefined && { policy: await readBytes(paths.policy) }),
    geography: given === undefined ? await loaded() : { outcodes: given.outcodes, only: true },
  });
  if (given === undefined) return reading;
  return {
    ...reading,
    problems: [...given.problems, ...reading.problems],
    warnings: [...given.warnings, ...reading.warnings],
    rejectedRows: given.rejectedRows + reading.rejectedRows,
  };
}
