import type { ActorKind, Role } from "@/db/enums";
import { AppError } from "@/lib/errors";
import type { Permission } from "./permissions";

/** The caller of a use case. Every query filters by its account. */
export interface Actor {
  kind: ActorKind;
  accountId: number;
  /** The session's user or the key's owner. Null for a candidate or the system. */
  userId: number | null;
  name: string;
  /** The code of the account, if the caller's paths contain it. */
  accountCode?: string;
  /** The service provider of an API key; absent for the account itself. */
  providerName?: string;
  /** The Basic credential of the call, and the assessment partner it represents. */
  basicCredentialId?: number;
  partner?: { uuid: string; accountId: string | null };
  /** The account's partner that called back. */
  partnerId?: number;
  permissions: ReadonlySet<Permission>;
  /**
   * Identifies the credential, for idempotency and the audit log: `session:…`, `key:7`, `link:…`.
   */
  credential: string;
  requestId?: string;
  address?: string | undefined;
  agent?: string | undefined;
}

/** A signed-in actor, with what the dashboard's frame shows. */
export interface Member extends Actor {
  kind: "user";
  userId: number;
  email: string;
  role: Role;
  accountName: string;
  accountCode: string;
  timeZone: string;
  locale: string;
  sessionId: string;
  /**
   * True if the person signed in through the identity provider. The session is limited to its
   * accounts.
   */
  singleSignOn: boolean;
}

/** Throws `forbidden` unless the actor has the permission. First line of every use case. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new AppError("forbidden", "Forbidden");
}

/**
 * Returns the user who owns a record created by this actor. Throws `forbidden` if there is none.
 */
export function requireUser(actor: Actor): number {
  if (actor.userId === null) throw new AppError("forbidden", "Forbidden");
  return actor.userId;
}

/** Returns the actor for the application's own work. */
export function systemActor(accountId: number): Actor {
  return {
    kind: "system",
    accountId,
    userId: null,
    name: "Proffer",
    permissions: new Set(),
    credential: "system",
  };
}
