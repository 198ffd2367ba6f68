import type { Generated } from 'kysely';

/** See migrations/0004_accounts.sql, also for the tables below. */
export interface AccountUserTable {
  id: Generated<string>;
  person_id: string;
  name: Generated<string>;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  disabled_at: Date | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}
export interface AccountSessionTable {
  id: Generated<string>;
  user_id: string;
  token: string;
  expires_at: Date;
  seen_at: Generated<Date>;
  partnership_id: string | null;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}
export interface AccountCredentialTable {
  id: Generated<string>;
  user_id: string;
  provider_id: string;
  account_id: string;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}
export interface AccountVerificationTable {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}
export interface AccountTwoFactorTable {
  id: Generated<string>;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Date | null;
  last_step: string | null;
}
export interface AccountThrottleTable {
  key: string;
  failures: number;
  counted_at: Date;
  closed_until: Date | null;
}

declare module '../database/schema.ts' {
  interface Schema {
    installation: { secret: Generated<string> };
    account_user: AccountUserTable;
    account_session: AccountSessionTable;
    account_credential: AccountCredentialTable;
    account_verification: AccountVerificationTable;
    account_two_factor: AccountTwoFactorTable;
    account_throttle: AccountThrottleTable;
  }
}
