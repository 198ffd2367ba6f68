import { z } from 'zod';
import { type ErrorPage, errorPages } from './error-pages.ts';
import { Forbidden, NotFound, Refused } from './reply.ts';

/** The form was made for another session, or its session has ended. */
export class FormExpired extends Error {}

/** The page for an error: those that a handler means, those of the HTTP library, and for the rest “something went wrong”. */
export function failurePage(error: unknown): ErrorPage {
  if (error instanceof NotFound) return errorPages.notFound;
  // What is wrong with a form was shown on the form: this is a path or a query that no link of ours has.
  if (error instanceof z.ZodError) return errorPages.notFound;
  if (error instanceof Forbidden) return errorPages.forbidden(error.message);
  if (error instanceof FormExpired) return errorPages.expired;
  if (error instanceof Refused) return errorPages.refused(error.problems.map((problem) => problem.message));
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return errorPages.tooLarge;
  return typeof status === 'number' && status < 500 ? errorPages.badRequest : errorPages.failed;
}
