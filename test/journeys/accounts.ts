import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { codeAt, stepSeconds } from '../../src/platform/identity/totp.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

/** Who is invited, and how they use the product. */
interface Newcomer {
  name: string;
  email: string;
  scripts: boolean;
}
const newcomers: readonly Newcomer[] = [
  { name: 'Noor Haddad', email: 'noor.haddad@example.org', scripts: true },
  { name: 'Imre Oakes', email: 'imre.oakes@example.org', scripts: false },
];
const firstPassword = 'seven quiet herons';
const secondPassword = 'nine loud otters';

/** Somebody is invited, comes to their own account, makes it safer, and finds back in. */
export function accounts(stage: () => Stage): void {
  for (const who of newcomers) {
    it(`invites somebody, who chooses a password and signs in with a code${who.scripts ? '' : ', all without scripts'}`, async () => {
      const { scripts } = who;
      const lead = await stage().as('ada', { scripts });
      await invite(lead, who);
      const link = await linkTo(stage(), 'Invitation to Rivermouth', who);
      const invited = await stage().nobody({ scripts });
      await invited.open(new URL(link).pathname);
      await invited.sees('Join Rivermouth', `Hello ${who.name}`);
      await invited.type('Password', 'short');
      await invited.pressWrongly('Accept the invitation');
      await invited.type('Password', firstPassword);
      await invited.press('Accept the invitation');
      await invited.sees('Welcome. Your account is open.');
      await invited.follow(new RegExp(who.name));
      await invited.picture('account');
      const key = await turnOn(invited);
      await renewBackupCodes(invited);
      await invited.press('Sign out');
      await invited.open('/sign-in');
      await signIn(invited, who, firstPassword);
      await invited.sees('Enter the code from your app');
      await invited.pressWrongly('Sign in', 'Enter the 6 digits that the app shows');
      await invited.type('Code', await nextCode(key));
      await invited.press('Sign in');
      await invited.sees('What needs you');
      await changeAndReset(stage(), invited, who);
      await invited.leave();
      await lead.open(new URL(lead.page.url()).pathname);
      await lead.sees('Can sign in');
      await changeRoles(lead);
      await lead.leave();
    });
  }

  it('goes from one of their partnerships to the other without scripts', () => choosePartnership(stage()));

  it('finds a link that was used, or made up, without effect', async () => {
    const visitor = await stage().nobody({ scripts: false });
    await visitor.open('/invitation/made-up', 410);
    await visitor.open('/reset-password/made-up', 410);
    await visitor.sees('This link no longer works', 'Your password is as it was');
    await visitor.open('/developer/mail');
    await visitor.sees('Invitation to Rivermouth');
    await visitor.leave();
  });
}

async function invite(lead: Visitor, { name, email }: Newcomer): Promise<void> {
  await lead.follow('People and roles');
  await lead.picture('people-and-roles');
  await lead.follow('Invite somebody');
  await lead.type('Name, e-mail address or reference', 'Learner');
  await lead.press('Find');
  await lead.sees('Stefan Learner');
  await lead.follow('Enter and invite a new person');
  await lead.type('Full name', name);
  await lead.pressWrongly('Send the invitation', 'Choose a role', 'Enter an e-mail address, such as name@example.org');
  await lead.type('E-mail address', email);
  await lead.tick('Placement co-ordinator');
  await lead.pressWrongly('Send the invitation', 'Choose the university whose students this person places');
  await lead.select('University, employer or service', 'University of Eastmoor');
  await lead.press('Send the invitation');
  await lead.sees('The invitation is on its way.', name);
  await lead.picture('person');
}

/** Somebody with roles in two partnerships goes from one to the other, without scripts, and signs out. */
async function choosePartnership(stage: Stage): Promise<void> {
  const { house, world } = stage;
  const visitor = await stage.as('board', { scripts: false });
  await house.services.database.as({ kind: 'system' }, (tx) =>
    tx
      .insertInto('role_held')
      .values({ person_id: world.personas.board.personId, partnership_id: world.elsewhereId, role: 'evaluator' })
      .execute(),
  );
  await visitor.follow(/Beatrix Chair/);
  await visitor.follow(/^Change the partnership/);
  await visitor.tick('Highmoor Social Work Teaching Partnership');
  await visitor.press('Go there');
  await visitor.sees('Highmoor');
  await visitor.open('/sign-out');
  await visitor.press('Sign out');
  await visitor.sees('You are signed out.');
  await house.services.database.as({ kind: 'system' }, (tx) =>
    tx
      .deleteFrom('role_held')
      .where('partnership_id', '=', world.elsewhereId)
      .where('role', '=', 'evaluator')
      .execute(),
  );
  await visitor.leave();
}

/** @returns the authenticator's key, as the account library keeps it */
async function turnOn(invited: Visitor): Promise<string> {
  await invited.follow(/^Turn on/);
  await invited.pressWrongly('Continue', 'Enter your password');
  await invited.type('Password', firstPassword);
  await invited.press('Continue');
  await invited.picture('two-step');
  const typedKey = await invited.page.locator('main strong').first().textContent();
  const key = fromBase32(typedKey ?? '');
  await invited.type('Code from the app', '000000');
  await invited.pressWrongly('Turn two-step sign-in on');
  await invited.type('Code from the app', await nextCode(key));
  await invited.press('Turn two-step sign-in on');
  await invited.sees('Two-step sign-in is on.');
  return key;
}

async function renewBackupCodes(invited: Visitor): Promise<void> {
  await invited.follow(/^Make new ones/);
  await invited.pressWrongly('Make new codes', 'Enter your password');
  await invited.type('Password', firstPassword);
  await invited.press('Make new codes');
  await invited.sees('Your new backup codes', 'The old codes no longer work');
  await invited.picture('backup-codes');
  await invited.follow('I have kept them');
}

async function changeAndReset(stage: Stage, invited: Visitor, who: Newcomer): Promise<void> {
  await invited.follow(new RegExp(who.name));
  await invited.follow(/^Change your password/);
  await invited.type('The password you have now', 'wrong');
  await invited.type('New password', secondPassword);
  await invited.pressWrongly('Change the password');
  await invited.type('The password you have now', firstPassword);
  await invited.type('New password', secondPassword);
  await invited.press('Change the password');
  await invited.press('Sign out');
  await invited.open('/sign-in');
  await invited.follow('I have forgotten my password');
  await invited.pressWrongly('Send the link', 'Enter an e-mail address, such as name@example.org');
  await invited.type('E-mail address', who.email);
  await invited.press('Send the link');
  await invited.open(new URL(await linkTo(stage, 'Set a new password', who)).pathname);
  await invited.pressWrongly('Set the password');
  await invited.type('New password', firstPassword);
  await invited.press('Set the password');
  await invited.sees('Your new password is set. Sign in with it.');
  await signIn(invited, who, firstPassword);
  await invited.follow(/use a backup code/);
  await invited.type('Backup code', 'aaaaa-aaaaa');
  await invited.pressWrongly('Sign in');
}

async function changeRoles(lead: Visitor): Promise<void> {
  await lead.follow('Give a role');
  await lead.pressWrongly('Give the role', 'Choose a role');
  await lead.tick('Board member');
  await lead.press('Give the role');
  await lead.follow(/^End the role board member/);
  await lead.press('End the role');
  await lead.sees('The role is ended.');
}

async function signIn(visitor: Visitor, { email }: Newcomer, password: string): Promise<void> {
  await visitor.type('E-mail address', email);
  await visitor.type('Password', password);
  await visitor.press('Sign in');
}

/** The link in the newest e-mail of this subject to this person, among those that were kept instead of sent. */
async function linkTo(stage: Stage, subject: string, { email }: Newcomer): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const kept = await (await fetch(`${stage.house.address}/developer/mail`)).text();
    const [, link] =
      new RegExp(`${subject}[^@]*?${email}[\\s\\S]*?href="(${stage.house.address}[^"]*)"`).exec(kept) ?? [];
    if (link !== undefined) return link;
    await wait(100);
  }
  assert.fail(`No e-mail about “${subject}” was kept.`);
}

const lastUsed = new Map<string, number>();
/** The code that an app shows; each works once, so that a second one within half a minute is that of the next. */
async function nextCode(key: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000 / stepSeconds);
  const used = Math.max(now, (lastUsed.get(key) ?? 0) + 1);
  lastUsed.set(key, used);
  while (used > Math.floor(Date.now() / 1000 / stepSeconds) + 1) await wait(500);
  return codeAt(key, used);
}

function fromBase32(typed: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const letters = typed.replaceAll(' ', '');
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2));
  return Buffer.from(bytes).toString();
}
