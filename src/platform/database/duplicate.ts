/**
 * Whether the database refused a row because another has the same value where each must have its own, perhaps one that
 * whoever asks cannot see. The transaction is lost: say so to the person with a `Refused`.
 */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
