/** A value that a scenario takes, with how many people it rests on (0: it is assumed), and where it comes from in words. */
export interface Taken {
  value: number;
  n: number;
  source: string;
}

/** `n` of `of` people; of none is not known, and not here. */
export interface CountTaken {
  n: number;
  of: number;
  source: string;
}

/** Both percentages of conversion; undefined where one is not known. */
export interface ConversionTaken {
  /** Of students on placement, who were recruited. */
  ofPlaced: CountTaken | undefined;
  /** Of NQSWs recruited, who had been on placement with the service. */
  ofNqsws: CountTaken | undefined;
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

/** What is taken from the pipeline. */
export interface PipelineTaken {
  conversion: ConversionTaken;
  programmes: readonly ProgrammeTaken[];
  /** What is to be known of it, in sentences. */
  remarks: readonly string[];
}
