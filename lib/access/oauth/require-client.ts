import type { OAuthScope } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** An authenticated client, which can only get and revoke tokens. */
export interface ClientActor extends Actor {
  kind: "client";
  oauthClientId: number;
  scopes: readonly OAuthScope[];
}

/** Returns the actor as a client. Throws `forbidden` for any other actor. */
export function requireClient(actor: Actor): ClientActor {
  if (!isClient(actor)) throw new AppError("forbidden", "Forbidden");
  return actor;
}

const isClient = (actor: Actor): actor is ClientActor =>
  actor.kind === "client" && "oauthClientId" in actor;
