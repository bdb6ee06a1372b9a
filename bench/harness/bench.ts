import type postgres from "postgres";
import type { DemoCredentials } from "@/lib/demo/credentials";
import type { Server } from "./servers";

type Account = DemoCredentials["accounts"][number];

/** What a line of the table measures with. */
export interface Bench {
  proffer: Server;
  peer: Server;
  /** An older build of ours, to compare with in the same rounds. */
  older: Server | undefined;
  /** The database of both. */
  sql: postgres.Sql;
  account: Account;
  postmaster: number | undefined;
  rounds: number;
  seconds: number;
  /** A part of the names of the lines to measure; empty for all. */
  only: string;
}

/** Returns the headers of a call with the demo's API key, which may do everything. */
export const keyHeaders = ({ account }: Bench): Record<string, string> => ({
  "x-api-key": account.apiKeys[0]?.key ?? "",
  "content-type": "application/json",
});
