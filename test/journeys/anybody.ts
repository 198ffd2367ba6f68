import { it } from 'node:test';
import type { Stage } from './stage.ts';

/** What anybody can come to, and what they are told where they may go no further. */
export function anybody(stage: () => Stage): void {
  it('reads what Tandem is before signing in', async () => {
    const visitor = await stage().nobody();
    await visitor.open('/');
    await visitor.sees('Sign in', 'This is a demonstration');
    await visitor.picture('sign-in');
    for (const name of ['Accessibility', 'Privacy', 'About']) await visitor.follow(name);
    await visitor.open('/sign-in');
    await visitor.follow('Sign in as one of its people');
    await visitor.picture('personas');
    await visitor.leave();
  });

  for (const manner of [{}, { scripts: false }]) {
    it(`is told what is wrong with signing in${manner.scripts === false ? ', without scripts' : ''}`, async () => {
      const visitor = await stage().nobody(manner);
      await visitor.open('/students?sort=name');
      await visitor.pressWrongly('Sign in', 'Enter your password');
      await visitor.type('E-mail address', 'nobody@example.org');
      await visitor.type('Password', 'not the one');
      await visitor.pressWrongly(
        'Sign in',
        'The e-mail address or the password is not right. Check both and try again',
      );
      await visitor.picture('sign-in-wrong');
      await visitor.leave();
    });
  }

  it('is made to wait after too many wrong passwords', async () => {
    const visitor = await stage().nobody();
    await visitor.open('/sign-in');
    for (let tries = 0; tries < 6; tries += 1) {
      await visitor.type('E-mail address', 'guessed@example.org');
      await visitor.type('Password', `guess ${tries}`);
      await visitor.press('Sign in', 422);
    }
    await visitor.sees(/There were too many tries that failed\. Nothing is locked: try again at \d/);
    await visitor.leave();
  });

  it('finds no page, and none that is not for them', async () => {
    const visitor = await stage().as('student');
    await visitor.open('/nowhere', 404);
    await visitor.sees('There is no such page, or it is not for you to see');
    await visitor.picture('not-found');
    await visitor.open('/partners', 403);
    await visitor.sees('You may not see or do this');
    await visitor.open('/rounds/not-an-id', 404);
    await visitor.open('/jobs/00000000-0000-4000-8000-000000000000', 404);
    await visitor.leave();
  });

  it('sends a form whose session has ended, and loses nothing by it', async () => {
    const visitor = await stage().as('coordinator');
    await visitor.open('/students/add');
    await visitor.type('Name', 'Typed before it ended');
    // Signed in again in another window meanwhile: the form on this page is of the session before.
    const another = await visitor.another();
    await another.open('/demonstration');
    await another.press('Sign in as Kamala Iyer');
    await visitor.press('Add student', 403);
    await visitor.sees('This form is no longer valid', 'Nothing was changed');
    await visitor.leave();
  });
}
