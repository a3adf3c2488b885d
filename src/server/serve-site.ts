import { access, realpath } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyReply } from 'fastify';
import { NOT_FOUND } from '../website/addresses.ts';
import { type AnsweredStatus, answeredStatus, answerPage } from './answer-page.ts';
import { acceptedEncoding, Compressor, isCompressible } from './compress.ts';
import { isInside, servedPath } from './served-path.ts';

/** A running server of a site folder. */
export interface SiteServer {
  readonly address: string;
  /** Stops at once but for answers on their way, which get a moment; connections that say nothing are cut. */
  readonly close: () => Promise<void>;
}

/** Why a server can't listen, in a name that a command can explain. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

/** The system lets only its administrator listen on this port. */
export class PortForbidden extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is not for this user`);
    this.port = port;
  }
}

/** Security headers of every answer: the site has no script, no frames and nothing from elsewhere. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Milliseconds that answers on their way get when the server stops. */
const GRACE = 500;
/** While an edition takes another's place the folder is away for a moment: so long is waited for it, in milliseconds. */
const SWAP = { step: 25, steps: 8 };

/**
 * Serves a site or a report on this machine only: what stands in the folder itself, and nothing hidden.
 * @param home where the folder's first page is, when that isn't its own `index.html`, such as `arsrapport/`
 * @throws PortTaken when another program listens on the port, PortForbidden when the user may not
 */
export async function serveSite(folder: string, port: number, home = ''): Promise<SiteServer> {
  const root = await realpath(folder);
  const compressor = new Compressor();
  const app = Fastify({
    frameworkErrors: (_error, _request, reply) => void answer(reply.headers(HEADERS), 400),
    clientErrorHandler: (error, socket) => answerRaw(socket, error.code),
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(reply.header('allow', 'GET, HEAD'), 405);
    const path = servedPath(request.raw.url ?? '');
    await untilThere(root);
    if (path === undefined || !(await isInside(root, path))) return notFound(reply);
    if (path === '' && home !== '') return reply.redirect(`/${home}`);
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    reply.headers({ ...HEADERS, vary: 'accept-encoding' });
    const type = String(reply.getHeader('content-type') ?? '');
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const isWhole = request.method === 'GET' && (reply.statusCode === 200 || reply.statusCode === 404);
    if (!isWhole || encoding === undefined || !isCompressible(type) || !(payload instanceof Readable)) return payload;
    const validator = reply.getHeader('etag');
    const key = validator === undefined ? undefined : `${reply.statusCode} ${request.raw.url} ${String(validator)}`;
    reply.header('content-encoding', encoding).removeHeader('content-length').removeHeader('accept-ranges');
    return compressor.compress(payload, encoding, key);
  });
  const notFound = async (reply: FastifyReply) => {
    const hasPage = await access(join(root, NOT_FOUND)).then(
      () => isInside(root, NOT_FOUND),
      () => false,
    );
    return hasPage ? reply.code(404).sendFile(NOT_FOUND) : answer(reply, 404);
  };
  await app.register(fastifyStatic, { root, redirect: true, dotfiles: 'ignore' });
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  app.setErrorHandler(({ statusCode }: { statusCode?: number }, _request, reply) =>
    answer(reply, answeredStatus(statusCode ?? 500)),
  );
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  try {
    const address = await app.listen({ port, host: '127.0.0.1' });
    const close = async () => {
      const closed = app.close();
      await Promise.race([closed, setTimeout(GRACE, undefined, { ref: false })]);
      for (const socket of sockets) socket.destroy();
      await closed;
    };
    return { address, close };
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new PortTaken(port);
    if (code === 'EACCES') throw new PortForbidden(port);
    throw error;
  }
}

function answer(reply: FastifyReply, status: AnsweredStatus): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(answerPage(status));
}

const RAW: Readonly<Record<string, { readonly status: AnsweredStatus; readonly line: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, line: '431 Request Header Fields Too Large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, line: '408 Request Timeout' },
};

/** Answers what is no request at all, with the same headers, and closes. */
function answerRaw(socket: Socket, code: string): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const { status, line } = RAW[code] ?? { status: 400, line: '400 Bad Request' };
  const page = answerPage(status);
  const headers = Object.entries({
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${line}\r\n${headers.join('')}\r\n${page}`);
}

async function untilThere(root: string): Promise<void> {
  for (let step = 0; step < SWAP.steps; step += 1) {
    const isThere = await access(root).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await setTimeout(SWAP.step);
  }
}
