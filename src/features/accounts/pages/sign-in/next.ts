import { z } from 'zod';

/** Where somebody was going when they were asked to sign in: a page of ours, or nothing. */
export const goingTo = z.object({
  next: z
    .string()
    .max(500)
    // As a browser sends addresses: other characters cannot stand in a header.
    .regex(/^\/[!-~]*$/)
    .refine((path) => URL.parse(path, 'http://tandem')?.origin === 'http://tandem')
    .optional()
    .catch(undefined),
});

/** A link that remembers where somebody was going. */
export function onTheWay(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;
}
