/** The source of a request, for sessions, throttling and the audit log. */
export interface Origin {
  address?: string | undefined;
  agent?: string | undefined;
  /** The last session that this browser had, open or not: proof that it is known. */
  device?: string | undefined;
}

/** Cookie that names the last session of a browser. It opens nothing. */
export const deviceCookie = "proffer-device";

/** Reads the origin from headers. `x-client-ip` is trusted because `server.ts` writes it. */
export function originOfHeaders(headers: Headers): Origin {
  return {
    address: headers.get("x-client-ip") ?? undefined,
    agent: headers.get("user-agent")?.slice(0, 300),
    device: /(?:^|;\s*)proffer-device=([\w-]{20,64})(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1],
  };
}

/** Returns an address without the port and the brackets that some proxies add. */
export const bareAddress = (address: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ??
  /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ??
  address;
