/** Where a request came from, for sessions, throttling and the audit log. */
export interface Origin {
  address?: string | undefined;
  agent?: string | undefined;
}

/** Reads the origin from headers; `x-client-ip` is only as true as what writes it: `server.ts` is. */
export function originOfHeaders(headers: Headers): Origin {
  return {
    address: headers.get("x-client-ip") ?? undefined,
    agent: headers.get("user-agent")?.slice(0, 300),
  };
}
