/** How often workers look and speak up, in seconds. */
export interface JobTiming {
  /** A worker that was not heard of for this long has died, and its job is run again; at least 10. */
  heartbeat: number;
  /** How often dead workers are looked for, and jobs that no notification told of. */
  look: number;
  /** How often a worker looks whether the job it runs was cancelled, should the notification of it be lost. */
  cancelled: number;
  /** Until a job that failed is tried again; three times as long after each further failure, five minutes at most. */
  pause: number;
  /** How long a worker that stops waits for its jobs to end before it gives them back. */
  grace: number;
}

/** Between servers; a crash is found and repaired in at most `heartbeat` and twice `look`, which is 40 seconds. */
export const serverTiming: JobTiming = { heartbeat: 20, look: 10, cancelled: 2, pause: 5, grace: 10 };

/** In the one process of the embedded database no notification is lost, so it looks seldom. */
export const embeddedTiming: JobTiming = { ...serverTiming, look: 30 };
