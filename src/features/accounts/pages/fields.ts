import { z } from 'zod';
import { passwordLength, passwordProblem } from '../../../platform/identity/index.ts';
import { input, passwordInput } from '../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed } from '../../../platform/web/form.ts';
import type { Html } from '../../../platform/web/html.ts';

/** A password that somebody chooses. */
export const newPassword = z.string({ error: 'Enter a password' }).superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem !== undefined) context.addIssue(problem);
});

/** A password that somebody has. */
export const ownPassword = z
  .string({ error: 'Enter your password' })
  .min(1, 'Enter your password')
  .max(1000, 'Enter your password');

/** A code as people type it, with or without a space in the middle. */
export const appCode = z
  .string({ error: 'Enter the code' })
  .transform((code) => code.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the 6 digits that the app shows'));

/** An e-mail address to sign in with; `others` for that of somebody else, which the browser should not fill in. */
export function emailField(entry: Entry, of: { hint?: string; value?: string | undefined; others?: true } = {}): Html {
  return input({
    id: 'email',
    name: 'email',
    type: 'email',
    label: { text: 'E-mail address' },
    ...(of.hint !== undefined && { hint: { text: of.hint } }),
    autocomplete: of.others ? 'off' : 'username',
    spellcheck: false,
    value: typed(entry, 'email', of.value ?? ''),
    ...errorAt(entry, 'email'),
  });
}

export function newPasswordField(entry: Entry, label = 'Password'): Html {
  return passwordInput({
    id: 'password',
    name: 'password',
    label: { text: label },
    hint: {
      text: `At least ${passwordLength.least} characters. Three random words make a good one. You may paste it.`,
    },
    autocomplete: 'new-password',
    ...errorAt(entry, 'password'),
  });
}

export function ownPasswordField(entry: Entry, name = 'password', label = 'Password'): Html {
  return passwordInput({ id: name, name, label: { text: label }, ...errorAt(entry, name) });
}

export function codeField(entry: Entry, label: string, hint: string, backup = false): Html {
  return input({
    id: 'code',
    name: 'code',
    label: { text: label },
    hint: { text: hint },
    classes: 'govuk-input--width-10 govuk-input--extra-letter-spacing',
    autocomplete: backup ? 'off' : 'one-time-code',
    ...(!backup && { inputmode: 'numeric' }),
    spellcheck: false,
    ...errorAt(entry, 'code'),
  });
}
