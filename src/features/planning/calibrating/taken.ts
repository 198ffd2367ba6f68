/** A value that a scenario takes, with how many people it rests on (0: it is assumed), and where it comes from in words. */
export interface Taken {
  value: number;
  n: number;
  source: string;
}

/** Of `of` students on placement `n` were recruited; of none is not known, and not here. */
export interface ConversionTaken {
  n: number;
  of: number;
  source: string;
}

/** A programme as a scenario follows it, from admission to employment; shares of 1. */
export interface ProgrammeTaken {
  provider: string;
  programme: string;
  admissions: Taken;
  /** One for each year of the programme, in order. */
  progression: Taken[];
  award: Taken;
  /** Of those awarded. */
  finalPlacementsInPartnership: Taken;
  /** Of these. */
  employedInPartnership: Taken;
}

/** What is taken from the pipeline; conversion is undefined where it is not known. */
export interface PipelineTaken {
  conversion: ConversionTaken | undefined;
  programmes: readonly ProgrammeTaken[];
  /** What is to be known of it, in sentences. */
  remarks: readonly string[];
}
