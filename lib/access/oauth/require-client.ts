import type { OAuthScope } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** A client that authenticated for itself: it may obtain and revoke tokens, and nothing else. */
export interface ClientActor extends Actor {
  kind: "client";
  oauthClientId: number;
  scopes: readonly OAuthScope[];
}

/** The actor as the client it is; throws `forbidden` where it is anything else. */
export function requireClient(actor: Actor): ClientActor {
  if (!isClient(actor)) throw new AppError("forbidden", "Forbidden");
  return actor;
}

const isClient = (actor: Actor): actor is ClientActor =>
  actor.kind === "client" && "oauthClientId" in actor;
