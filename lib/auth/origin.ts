/** The source of a request, for sessions, throttling and the audit log. */
export interface Origin {
  address?: string | undefined;
  agent?: string | undefined;
}

/** Reads the origin from headers. `x-client-ip` is trusted because `server.ts` writes it. */
export function originOfHeaders(headers: Headers): Origin {
  return {
    address: headers.get("x-client-ip") ?? undefined,
    agent: headers.get("user-agent")?.slice(0, 300),
  };
}
