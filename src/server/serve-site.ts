import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

/** A running server of a site folder. */
export interface SiteServer {
  readonly address: string;
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

/** Security headers of every answer: the site has no script, no frames and nothing from elsewhere. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * Serves a published site on this machine only.
 * @throws PortTaken when another program listens on the port.
 */
export async function serveSite(folder: string, port: number): Promise<SiteServer> {
  const app = Fastify();
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  await app.register(fastifyStatic, { root: folder, redirect: true });
  app.setNotFoundHandler((_request, reply) => reply.code(404).sendFile('404.html'));
  try {
    const address = await app.listen({ port, host: '127.0.0.1' });
    return { address: address.replace('127.0.0.1', 'localhost'), close: () => app.close() };
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(port);
    throw error;
  }
}
