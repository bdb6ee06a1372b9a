import type { ConnectionFault } from "./faults";
import type { MockSession } from "./sessions";

/** The address the mock reports statuses to, and its credentials there. */
export interface MockCallback {
  url: string;
  user: string;
  password: string;
}

export interface MockOptions {
  port?: number;
  username?: string;
  password?: string;
  partnerUuid?: string;
  accountId?: string;
  callback?: MockCallback | null;
  /** Between two statuses, in milliseconds. */
  stepMs?: number;
  /** Duration of `slow`, in milliseconds. */
  slowMs?: number;
  log?: (line: string) => void;
}

export interface MockPartner extends Required<Omit<MockOptions, "port" | "callback">> {
  origin: string;
  /** Base URL to register; the part before `/invite_candidate`. */
  baseUrl: string;
  callback: MockCallback | null;
  /** By interview uuid. */
  sessions: Map<string, MockSession>;
  /** Interviews whose first try got a 500. */
  failedOnce: Set<string>;
  /** Once true, no invitation fails. */
  fixed: boolean;
  /** Starts a session's sequence of statuses. */
  run(session: MockSession): void;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  text: string;
}

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string;
  body: unknown;
  fault: ConnectionFault | null;
}
