/** Something a person can act on: the message is a sentence or two that says what happened and what to do. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
}

/** Another process holds the embedded database. */
export class DatabaseInUse extends DatabaseProblem {
  override name = 'DatabaseInUse';
}
