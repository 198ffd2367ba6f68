export { anyAccount, createAccount, findAccount, normalEmail } from './account.ts';
export { type Accounts, accountsActor, openAccounts, type Visit } from './accounts.ts';
export { resetHours } from './authentication.ts';
export { removeTwoStep, setAccountOpen } from './closing.ts';
export {
  backupCodesRenewed,
  comings,
  partnershipChosen,
  passwordChanged,
  passwordResetAsked,
  recordAs,
  signedIn,
  signedOut,
  signInRefused,
  twoStepOff,
  twoStepOn,
} from './events.ts';
export { loadSecret } from './installation.ts';
export { choosePartnership, partnershipsOf } from './partnerships.ts';
export { hashPassword, passwordLength, passwordProblem } from './password.ts';
export { askForReset, changePassword, resetLinkWorks, resetPassword } from './reset.ts';
export { SignInAgain, secondStepAwaited, verifyCode } from './second-step.ts';
export { signIn, signInVouched, signOut } from './sign-in.ts';
export { beginTwoStep, confirmTwoStep, endTwoStep, renewBackupCodes, type SetUp, twoStepOf } from './two-step.ts';
