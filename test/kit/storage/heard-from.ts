import pg from 'pg';

/** What servers have sent, by the folder of their sockets: every byte of every connection that is opened while it is listened for. */
export async function heardFrom<T>(
  folders: readonly string[],
  work: () => Promise<T>,
): Promise<{ readonly made: T; readonly heard: ReadonlyMap<string, string> }> {
  const chunks = new Map(folders.map((folder): [string, Buffer[]] => [folder, []]));
  const { connect } = pg.Client.prototype;
  const listening = function (this: pg.Client, ...of: Parameters<typeof connect>) {
    const folder = folders.find((one) => this.host.startsWith(`${one}/`));
    if (folder !== undefined) {
      // The driver's own socket, which its types don't know.
      const { stream } = (this as unknown as { connection: { stream: NodeJS.ReadableStream } }).connection;
      stream.on('data', (chunk: Buffer) => chunks.get(folder)?.push(chunk));
    }
    return connect.apply(this, of);
  };
  pg.Client.prototype.connect = listening as typeof connect;
  try {
    const made = await work();
    return {
      made,
      heard: new Map([...chunks].map(([folder, all]) => [folder, Buffer.concat(all).toString('latin1')])),
    };
  } finally {
    pg.Client.prototype.connect = connect;
  }
}
