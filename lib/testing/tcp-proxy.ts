import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

interface Pair {
  client: Socket;
  server: Socket;
}

/**
 * Starts a TCP proxy to the host and port of a URL. It can freeze connections, which stay open and
 * swallow what is sent in either direction, as a firewall does that drops packets.
 */
export async function startTcpProxy(target: string) {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Pair>();
  let isFrozen = false;
  const swallow = ({ client, server }: Pair) => {
    client.unpipe(server).resume();
    server.unpipe(client).resume();
  };
  const listener = createServer((client) => {
    const pair = { client, server: connect(Number(port), hostname) };
    const { server } = pair;
    pairs.add(pair);
    if (isFrozen) swallow(pair);
    else client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      socket.on("error", () => {});
      socket.on("close", () => {
        pairs.delete(pair);
        client.destroy();
        server.destroy();
      });
    }
  });
  const listen = async (at: number) => {
    listener.listen(at, "127.0.0.1");
    await once(listener, "listening");
    return (listener.address() as AddressInfo).port;
  };
  const ownPort = await listen(0);
  const cut = () => {
    for (const { client } of pairs) client.resetAndDestroy();
  };
  const url = Object.assign(new URL(target), { hostname: "127.0.0.1", port: String(ownPort) });
  return {
    url: url.href,
    countConnections: () => pairs.size,
    /** Freezes the connections that are open; new ones work. */
    freezeOpen() {
      for (const pair of pairs) swallow(pair);
    },
    /** Freezes every connection, also new ones. */
    freeze() {
      isFrozen = true;
      for (const pair of pairs) swallow(pair);
    },
    /** Lets new connections through again; frozen ones stay frozen. */
    thaw() {
      isFrozen = false;
    },
    cut,
    /** Cuts every connection and refuses new ones, as a stopped server does. */
    async refuse() {
      const closed = once(listener, "close");
      listener.close();
      cut();
      await closed;
    },
    accept: () => listen(ownPort),
    async close() {
      listener.close();
      cut();
    },
  };
}
