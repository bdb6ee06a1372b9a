import type postgres from "postgres";
import type { Member } from "@/lib/auth/actor";

export interface Bench {
  actor: Member;
  /** A connection without the application's limits. */
  client: postgres.Sql;
  size: number;
  /** Address that takes every call. */
  callUrl: string;
  /** Returns what the sinks have taken so far. */
  askSinks: () => Promise<{ mails: number; calls: number }>;
}
