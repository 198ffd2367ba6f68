import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import './schema.ts';

/** The name of the cookie that carries a session. */
export const sessionCookie = 'tandem-session';

/** Hours for which a link for setting a new password works. */
export const resetHours = 1;

/** What signing in depends on. */
export interface SignInSettings {
  /** Where people reach Tandem; over https, cookies are sent over https only. */
  baseUrl: string;
  /** Signs cookies, and encrypts the keys of two-step sign-in. */
  secret: string;
  /** Hours from signing in until a session ends. */
  sessionHours: number;
}

/** The name of the cookie between the two steps of signing in. */
export const secondStepCookie = 'tandem.two_factor';

/**
 * Passwords are digested before the transaction begins, because that takes a fifth of a second, for which no connection
 * should be held. The library asks for them inside it and is told what was found.
 */
export interface PasswordWork {
  /** The kept digest that the password given was found to hold for. */
  proven?: string;
  /** The digest of a password to keep from now on. */
  fresh?: string;
  /** Takes the token of a link for setting a new password. */
  link?: (token: string) => void;
}

/**
 * The account library at work inside one transaction, which must be that of tandem_accounts. Made anew for each (half a
 * millisecond); called through its `api` alone, so that nothing is reachable but what our own forms do.
 */
export function authentication(tx: Tx, settings: SignInSettings, password: PasswordWork = {}) {
  return betterAuth({
    appName: 'Tandem',
    baseURL: settings.baseUrl,
    secret: settings.secret,
    telemetry: { enabled: false },
    // Refusals are thrown and recorded as events; the library's own log would name people.
    logger: { disabled: true },
    database: { db: tx, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Judged by our own rule before the library sees it.
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      resetPasswordTokenExpiresIn: resetHours * 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ token }) => password.link?.(token),
      password: {
        verify: async ({ hash }) => hash === password.proven,
        // Also asked for where there is no account, to take as much time: that time was taken before.
        hash: async () => password.fresh ?? '',
      },
    },
    plugins: [
      // Ways of signing in besides the password: passkeys, links and single sign-on are plugins added here.
      twoFactor({
        issuer: 'Tandem',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'account_two_factor',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      vouched,
    ],
    user: {
      modelName: 'account_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'account_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: Math.round(settings.sessionHours * 3600),
      disableSessionRefresh: true,
      additionalFields: {
        // Carried over when the library replaces one session by another.
        partnershipId: { type: 'string', required: false, input: false, fieldName: 'partnership_id' },
      },
      // Whatever needs certainty asks for the password again, so no session is too old for it.
      freshAge: 0,
    },
    account: {
      modelName: 'account_credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'account_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      storeIdentifier: 'hashed',
    },
    advanced: {
      cookiePrefix: 'tandem',
      cookies: { session_token: { name: sessionCookie } },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: settings.baseUrl.startsWith('https:'), sameSite: 'lax', httpOnly: true },
      ipAddress: { disableIpTracking: true },
      database: { generateId: 'uuid', validateSchema: false },
    },
  });
}

/** A session for an account that Tandem itself vouches for: a persona of the demonstration. */
const vouched = {
  id: 'vouched',
  endpoints: {
    signInVouched: createAuthEndpoint(
      '/sign-in/vouched',
      { method: 'POST', body: z.object({ userId: z.uuid() }), metadata: { scope: 'server' } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (user === null) throw new Error('There is no such account.');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { token: session.token };
      },
    ),
  },
} satisfies BetterAuthPlugin;
