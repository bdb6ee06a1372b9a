import type { ActorKind, Role } from "@/db/enums";
import { AppError } from "@/lib/errors";
import type { Permission } from "./permissions";

/** Who asks. Every use case takes one, and every query filters by its account. */
export interface Actor {
  kind: ActorKind;
  accountId: number;
  /** The user behind it: the session's, or the key's owner. Null for a candidate or the system. */
  userId: number | null;
  name: string;
  /** The code of the account, where it is part of the caller's paths. */
  accountCode?: string;
  /** The service provider that an API key speaks for; absent where it is the account itself. */
  providerName?: string;
  /** The Basic credential that called, and the assessment partner that it speaks for. */
  basicCredentialId?: number;
  partner?: { uuid: string; accountId: string | null };
  /** The partner of the account's that called back. */
  partnerId?: number;
  permissions: ReadonlySet<Permission>;
  /** Names the credential, for idempotency and the audit log: `session:…`, `key:7`, `link:…`. */
  credential: string;
  requestId?: string;
  address?: string | undefined;
  agent?: string | undefined;
}

/** An actor that signed in, with what the frame of the dashboard shows of them. */
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
  /** Whether the identity provider vouched for them: the session stays in its accounts. */
  singleSignOn: boolean;
}

/** Throws `forbidden` unless the actor has the permission. The first line of every use case. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new AppError("forbidden", "Forbidden");
}

/** The user that a record made by this actor belongs to. */
export function requireUser(actor: Actor): number {
  if (actor.userId === null) throw new AppError("forbidden", "Forbidden");
  return actor.userId;
}

/** For what the application does by itself. */
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
