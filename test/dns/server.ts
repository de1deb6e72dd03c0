import * as dgram from 'node:dgram';
import { once } from 'node:events';
import * as net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import * as packet from 'dns-packet';
import { replyTo, type DnsFault } from './reply.ts';
import type { DnsRecords, Zone } from './zone.ts';

export interface DnsOptions {
  readonly zone: Zone;
  /** Before each answer, in milliseconds; none unless told. */
  readonly latency?: number;
  /** Any free one unless told. */
  readonly port?: number;
  /** `127.0.0.1` unless told. */
  readonly host?: string;
}

export interface DemoDns {
  /** `127.0.0.1:PORT`, as the setting takes it. */
  readonly server: string;
  /** May be changed at any time. */
  readonly zone: Map<string, DnsRecords>;
  /** By name; `*.name` for all below it. May be changed at any time. */
  readonly faults: Map<string, DnsFault>;
  /** Every question that came, in order. */
  readonly queries: readonly DnsQuery[];
  close(): Promise<void>;
}

export interface DnsQuery {
  readonly name: string;
  readonly type: string;
  readonly transport: 'udp' | 'tcp';
}

/** A DNS server that answers for everybody's names out of one zone, as a resolver does; UDP and TCP on one port. */
export async function startDns(options: DnsOptions): Promise<DemoDns> {
  const { latency = 0, host = '127.0.0.1' } = options;
  const zone = new Map(Object.entries(options.zone));
  const faults = new Map<string, DnsFault>();
  const queries: DnsQuery[] = [];
  const sockets = new Set<net.Socket>();

  const answer = async (message: Buffer, transport: 'udp' | 'tcp'): Promise<Buffer | undefined> => {
    const query = packet.decode(message);
    for (const { name, type } of query.questions ?? []) queries.push({ name, type, transport });
    if (latency > 0) await wait(latency);
    return replyTo(query, { zone, faults, transport });
  };

  const tcp = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let received: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
        const end = 2 + received.readUInt16BE(0);
        void answer(received.subarray(2, end), 'tcp').then((reply) => {
          if (reply === undefined || socket.destroyed) return;
          const length = Buffer.alloc(2);
          length.writeUInt16BE(reply.length);
          socket.write(Buffer.concat([length, reply]));
        });
        received = received.subarray(end);
      }
    });
  });
  let closed = false;
  const { udp, port } = await bindBoth(tcp, host, options.port ?? 0);
  udp.on('message', (message, { address, port: from }) => {
    void answer(message, 'udp').then((reply) => {
      if (reply !== undefined && !closed) udp.send(reply, from, address);
    });
  });
  return {
    server: `${host.includes(':') ? `[${host}]` : host}:${port}`,
    zone,
    faults,
    queries,
    close: async () => {
      closed = true;
      for (const socket of sockets) socket.destroy();
      udp.close();
      tcp.close();
      await Promise.all([once(udp, 'close'), once(tcp, 'close')]);
    },
  };
}

/** UDP and TCP have ports of their own: one that is free for UDP may be taken for TCP, and another is tried. */
async function bindBoth(
  tcp: net.Server,
  host: string,
  wanted: number,
): Promise<{ readonly udp: dgram.Socket; readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const udp = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4');
    udp.bind(wanted, host);
    await once(udp, 'listening');
    const { port } = udp.address();
    try {
      tcp.listen(port, host);
      await once(tcp, 'listening');
      return { udp, port };
    } catch (error) {
      udp.close();
      if (wanted !== 0 || attempt === 10) throw error;
    }
  }
}
