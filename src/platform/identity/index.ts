export { anyAccount, createAccount, endSessions, findAccount, normalEmail } from './account.ts';
export { type Accounts, accountsActor, openAccounts, type Visit } from './accounts.ts';
export { recordAs } from './events.ts';
export { loadSecret } from './installation.ts';
export { hashPassword, passwordLength, passwordProblem } from './password.ts';
export { checkPassword, signIn, signInVouched, signOut } from './sign-in.ts';
