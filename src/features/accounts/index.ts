/** Accounts: signing in, one's own account, invitations and roles, and the demonstration's people. */
import type { Route } from '../../platform/web/route.ts';
import { accountRoutes as ownAccountRoutes } from './pages/account/account.ts';
import { newBackupCodesRoutes } from './pages/account/backup-codes.ts';
import { choosePartnershipRoutes } from './pages/account/partnership.ts';
import { changePasswordRoutes } from './pages/account/password.ts';
import { twoStepAppRoutes, twoStepRoutes } from './pages/account/two-step.ts';
import { chooseRoutes } from './pages/accounts/invite/choose.ts';
import { inviteNewRoutes } from './pages/accounts/invite/new.ts';
import { endRoleRoutes } from './pages/accounts/person/end-role.ts';
import { invitationButtons } from './pages/accounts/person/invitation.ts';
import { giveRoleRoutes } from './pages/accounts/person/role.ts';
import { personRoutes } from './pages/accounts/person/route.ts';
import { membersRoutes } from './pages/accounts/route.ts';
import { demonstrationRoutes } from './pages/demonstration/route.ts';
import { keptMailRoutes } from './pages/developer/mail.ts';
import { invitationRoutes } from './pages/invitation/route.ts';
import { forgottenPasswordRoutes } from './pages/password/forgotten.ts';
import { resetPasswordRoutes } from './pages/password/reset.ts';
import { backupCodeRoutes, codeRoutes } from './pages/sign-in/code.ts';
import { signInRoutes } from './pages/sign-in/route.ts';
import { signOutRoutes } from './pages/sign-in/sign-out.ts';

export { accountCommands } from './command-line/index.ts';
export { accountsHeld, invitationsHeld } from './held.ts';
export { describeRole, roleWords } from './model.ts';
export { addPersona, enrolPersona } from './personas.ts';
export { sendInvitationJob } from './sending.ts';

/** Every page of accounts. */
export const accountRoutes: readonly Route[] = [
  ...signInRoutes,
  ...codeRoutes,
  ...backupCodeRoutes,
  ...signOutRoutes,
  ...forgottenPasswordRoutes,
  ...resetPasswordRoutes,
  ...invitationRoutes,
  ...demonstrationRoutes,
  ...keptMailRoutes,
  ...ownAccountRoutes,
  ...changePasswordRoutes,
  ...choosePartnershipRoutes,
  ...twoStepRoutes,
  ...twoStepAppRoutes,
  ...newBackupCodesRoutes,
  ...membersRoutes,
  ...chooseRoutes,
  ...inviteNewRoutes,
  ...personRoutes,
  ...giveRoleRoutes,
  ...endRoleRoutes,
  ...invitationButtons,
];
