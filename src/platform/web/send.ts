import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Capability, Me } from '../identity/me.ts';
import { layout } from './layout.ts';
import { noticeCookie, readNotice } from './notice.ts';
import { FileReply, type Notice, type Page, Redirect, type Reply } from './reply.ts';
import type { Request } from './route.ts';
import { contentPolicy } from './security.ts';
import type { ServerParts } from './server.ts';

/** A link of the service navigation, shown to those who may. */
export interface NavigationItem {
  text: string;
  href: string;
  capability: Capability | 'signed-in';
}

/** What a handler answered, and to whom. */
export interface Seen {
  me: Me | undefined;
  reply: Reply;
  /** The form is shown again with what is wrong. */
  refused?: true;
}

interface Around extends Pick<Request, 'csrf' | 'nonce'> {
  me: Me | undefined;
  notice?: Notice;
  status: number;
}

/** Sends what handlers answer: pages inside the layout, redirects with their notice, files. */
export function sender(parts: ServerParts) {
  const { config, secret } = parts.services;

  function reply(seen: Seen, asked: Request, request: FastifyRequest, answer: FastifyReply): FastifyReply {
    const result = seen.reply;
    if (result instanceof Redirect) {
      if (result.notice) noticeCookie(answer, config, secret, result.notice);
      return answer.redirect(result.to, 303);
    }
    if (result instanceof FileReply) return sendFile(result, answer);
    const notice = readNotice(request, answer, secret);
    const status = seen.refused ? 422 : (result.status ?? 200);
    return page(
      result,
      { csrf: asked.csrf, nonce: asked.nonce, me: seen.me, status, ...(notice && { notice }) },
      request,
      answer,
    );
  }

  function page(content: Page, around: Around, request: FastifyRequest, answer: FastifyReply): FastifyReply {
    const { me, nonce, status } = around;
    const document = layout({
      ...content,
      nonce,
      error: status === 422,
      notice: around.notice,
      me: me && { name: me.name, navigation: navigationOf(me, request.url), signOutCsrf: around.csrf },
      banner: me?.demonstration
        ? { tag: 'Demonstration', text: 'The people and organisations here are invented.' }
        : undefined,
    });
    return (
      answer
        .code(status)
        .header('content-security-policy', contentPolicy(nonce))
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        // As bytes, so that it is encoded once, and not once to know its length and again to be sent.
        .send(Buffer.from(document.toString()))
    );
  }

  function navigationOf(me: Me, url: string) {
    const path = url.split('?')[0] ?? '/';
    return parts.navigation
      .filter((item) => item.capability === 'signed-in' || me.can(item.capability))
      .map(({ text, href }) => ({ text, href, current: href === '/' ? path === '/' : path.startsWith(href) }));
  }

  return { reply, page };
}

function sendFile(file: FileReply, answer: FastifyReply): FastifyReply {
  const plain = file.name.replace(/[^\w.() -]/g, '_');
  return answer
    .header('content-type', file.type)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'no-store')
    .send(file.body);
}
