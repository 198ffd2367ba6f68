import { z } from 'zod';

const enterEmail = 'Enter an e-mail address, such as name@example.org';

/** An e-mail address as it is kept. */
export const email = z
  .string({ error: enterEmail })
  .trim()
  .toLowerCase()
  .max(254, enterEmail)
  .pipe(z.email(enterEmail));
