import { headers } from "next/headers";
import { type Origin, originOfHeaders } from "@/lib/auth/origin";
import { env } from "@/lib/env";
import { refuseCrossSite } from "./cross-site";
import { newRequestId } from "./refuse";
import { servedHeader } from "./served-header";
import { beginAction, settleAction } from "./served-requests";

/** What a server action knows of its request. */
export interface ActionRequest {
  requestId: string;
  headers: Pick<Headers, "get">;
  origin: Origin;
  /** Throws `forbidden` if another site made the browser call the action. */
  refuseCrossSite(): void;
  /** Sets the HTTP status of the result. */
  settle(status: number): void;
}

/** Returns the request of a server action. Every action calls it first. */
export async function openAction(): Promise<ActionRequest> {
  const incoming = await headers();
  const id = incoming.get(servedHeader);
  beginAction(id);
  return {
    requestId: id ?? newRequestId(),
    headers: incoming,
    origin: originOfHeaders(incoming),
    refuseCrossSite: () =>
      refuseCrossSite({ method: "POST", url: env.APP_URL, headers: incoming as Headers }),
    settle: (status) => settleAction(id, status),
  };
}
