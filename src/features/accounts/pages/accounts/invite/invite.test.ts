import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventsOf } from '../../../../../../test/support/accounts.ts';
import { bothDatabases } from '../../../../../../test/support/database.ts';
import { emailOf, linkIn, type PartnershipServer, partnershipServer } from '../../../test-support/server.ts';

const password = 'kingfisher in the rain';

const rows = async (server: PartnershipServer, text: string, values: unknown[] = []) =>
  (await server.database.owner((client) => client.query(text, values))).rows;

/** Ends every role of a person and takes their address away, as somebody entered from a file would be. */
async function onRegisterOnly(server: PartnershipServer, personId: string): Promise<void> {
  await rows(server, 'delete from role_held where person_id = $1', [personId]);
  await rows(server, 'update person set email = null where id = $1', [personId]);
}

const idIn = (location: string | undefined) => /^\/accounts\/([0-9a-f-]{36})$/.exec(location ?? '')?.[1] ?? '';

bothDatabases((kind) => {
  it('invites a student of the register, who becomes no second person', async (test) => {
    const server = await partnershipServer(test, { kind });
    const { personId } = server.world.personas.student;
    await onRegisterOnly(server, personId);
    const ada = await server.signedIn('ada');
    const before = await rows(server, 'select from person');
    assert.match(
      (await ada.get('/accounts/invite?find=stefan')).words,
      /Stefan Learner student at Kingsbridge University/,
    );
    const sent = await ada.send(`/accounts/${personId}/role`, { email: ' Stefan@Student.example ', role: 'student' });
    assert.deepEqual([sent.location, sent.notice], [`/accounts/${personId}`, 'The invitation is on its way.']);
    const mail = await server.mailed(1);
    assert.equal(mail.to, 'stefan@student.example');
    assert.match(
      mail.text,
      /^Hello Stefan Learner,\n\nAda Fenwick invites you to Tandem, the working system of Rivermouth Social Work Teaching Partnership, as student\./,
    );
    assert.match(mail.text, /The link works once, until \d{1,2} \w+ \d{4}\./);
    assert.match(
      (await ada.get('/accounts')).words,
      /Stefan Learner stefan@student\.example Invited, not yet accepted/,
    );

    const stefan = server.visitor();
    const link = linkIn(mail);
    assert.match(
      (await stefan.get(link)).words,
      /^Join Rivermouth .* Hello Stefan Learner\. You are invited as student\. Choose a password/,
    );
    assert.equal((await stefan.send(link, { password: 'short' })).status, 422);
    const welcome = await stefan.send(link, { password });
    assert.deepEqual([welcome.location, welcome.notice], ['/', 'Welcome. Your account is open.']);
    assert.match((await stefan.get('/')).words, /Stefan Learner in Rivermouth/);
    assert.equal((await rows(server, 'select from person')).length, before.length);
    assert.deepEqual(await rows(server, 'select person_id, email from account_user where person_id = $1', [personId]), [
      { person_id: personId, email: 'stefan@student.example' },
    ]);
    assert.equal((await server.visitor().get(link)).status, 410, 'the link works once');
    assert.match((await ada.get('/accounts')).words, /Stefan Learner stefan@student\.example Student Can sign in/);
    const recorded = (await eventsOf(server.database)).filter(({ kind: of }) => /^(invitation|role)\./.test(of));
    assert.deepEqual(
      recorded.map(({ kind: of, actor_id, partnership_id }) => [of, actor_id, partnership_id]),
      [
        ['invitation.sent', server.world.personas.ada.personId, server.world.partnershipId],
        ['invitation.accepted', personId, server.world.partnershipId],
        ['role.given', personId, server.world.partnershipId],
      ],
    );
  });
});

it('invites a new person as an employer’s lead for one service', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  const somebody = { name: 'Nia New', email: 'nia@thornham.example', role: 'employer-lead' };
  const invite = (fields: Record<string, string>) => ada.send('/accounts/invite/new', fields);
  assert.match(
    (await invite({})).words,
    /There is a problem Choose a role Enter the person’s name Enter an e-mail address/,
  );
  assert.match((await invite(somebody)).words, /Choose the employer, or the service, that this person leads for/);
  assert.match(
    (await invite({ ...somebody, for: server.world.organisations.kingsbridge })).words,
    /Choose the employer/,
  );
  assert.match(
    (await invite({ ...somebody, role: 'university-co-ordinator', for: server.world.organisations.thornham })).words,
    /Choose the university/,
  );
  assert.match(
    (await invite({ ...somebody, role: 'student' })).words,
    /not on your partnership’s register as a student/,
  );
  assert.equal(
    (await rows(server, `select from person where name = 'Nia New'`)).length,
    0,
    'what is refused leaves nothing',
  );
  const sent = await invite({ ...somebody, for: server.world.services.thornhamChildren });
  const personId = idIn(sent.location);
  assert.match(
    (await ada.get(`/accounts/${personId}`)).words,
    /Nia New .*Into Employer lead of Thornham Council, children’s service/,
  );
  const mail = await server.mailed(1);
  assert.match(mail.text, /as employer lead of Thornham Council, children’s service\./);
  await server.visitor().send(linkIn(mail), { password });
  const { organisations, services } = server.world;
  assert.deepEqual(
    await rows(server, 'select role, organisation_id, service_id from role_held where person_id = $1', [personId]),
    [{ role: 'employer-lead', organisation_id: organisations.thornham, service_id: services.thornhamChildren }],
  );
});

it('enters nobody twice whose e-mail address another partnership knows', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  const { personId } = server.world.personas.otherLead;
  const sent = await ada.send('/accounts/invite/new', {
    name: 'Olga H',
    email: emailOf('otherLead'),
    role: 'evaluator',
  });
  assert.equal(idIn(sent.location), personId);
  const olga = await server.signedIn('otherLead');
  const link = linkIn(await server.mailed(1));
  assert.match((await olga.get(link)).words, /You have an account already/);
  const accepted = await olga.send(link);
  assert.deepEqual(
    [accepted.location, accepted.notice],
    ['/sign-in', 'You accepted the invitation. Sign in with your password to begin.'],
  );
  assert.match((await olga.get('/')).words, /in Highmoor/);
  assert.match((await olga.get('/account/partnership')).words, /Highmoor .* Rivermouth/);
  await olga.send('/account/partnership', { partnership: server.world.partnershipId });
  assert.match((await olga.get('/')).words, /in Rivermouth/);
  assert.equal((await olga.get('/accounts')).status, 403, 'a lead there is an evaluator here');
});

it('sends an invitation again with a new link, withdraws it, and lets it grow too old', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  const sent = await ada.send('/accounts/invite/new', {
    name: 'Nia New',
    email: 'nia@thornham.example',
    role: 'evaluator',
  });
  const person = sent.location ?? '';
  const first = linkIn(await server.mailed(1));
  const button = async (what: string) => {
    // The e-mail is there a moment before its job has ended, and until then it is not sent again.
    await jobsEnded(server);
    const page = await ada.get(person);
    return ada.send(
      person,
      {},
      new RegExp(`action="(${person}/invitations/[^"]+/${what})"`).exec(page.body)?.[1] ?? '',
    );
  };
  assert.match((await button('again')).notice ?? '', /with a new link\. The old link no longer works/);
  const second = linkIn(await server.mailed(2));
  assert.notEqual(first, second);
  assert.equal((await server.visitor().get(first)).status, 410);
  assert.equal((await server.visitor().get(second)).status, 200);
  await rows(server, `update invitation set expires_at = now() - interval '1 second'`);
  assert.equal((await server.visitor().get(second)).status, 410);
  assert.match((await ada.get(person)).words, /Invitation too old/);
  await rows(server, `update invitation set expires_at = now() + interval '13 days'`);
  assert.equal((await server.visitor().get(second)).status, 200);
  assert.match((await button('withdraw')).notice ?? '', /withdrawn/);
  assert.equal((await server.visitor().get(second)).status, 410);
  assert.match((await ada.get(person)).words, /No role in this partnership/);
  assert.equal((await rows(server, 'select from account_user')).length, 1);
});
async function jobsEnded(server: PartnershipServer): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await rows(server, `select from job where state in ('waiting', 'running')`)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

it('moves nobody’s e-mail address whom another partnership knows too', async (test) => {
  const server = await partnershipServer(test);
  const ada = await server.signedIn('ada');
  const { personId } = server.world.personas.otherLead;
  const kept = 'olga@highmoor.example';
  await rows(server, 'update person set email = $2 where id = $1', [personId, kept]);
  await ada.send('/accounts/invite/new', { name: 'Olga', email: kept, role: 'evaluator' });
  const again = (email: string) => ada.send(`/accounts/${personId}/role`, { email, role: 'board-member' });
  const refused = await again('mine@rivermouth.example');
  assert.equal(refused.status, 422);
  assert.match(refused.words, /Another partnership knows this person by another address/);
  assert.deepEqual(await rows(server, 'select email from person where id = $1', [personId]), [{ email: kept }]);
  assert.equal((await again(kept)).notice, 'The invitation is on its way.');

  const typo = await ada.send('/accounts/invite/new', { name: 'Nia', email: 'nai@x.example', role: 'evaluator' });
  const corrected = await ada.send(`${typo.location}/role`, { email: 'nia@x.example', role: 'board-member' });
  assert.equal(corrected.notice, 'The invitation is on its way.');
});
