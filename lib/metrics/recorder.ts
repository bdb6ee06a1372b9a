import { createInstruments, type Instruments } from "./instruments";

const shared = globalThis as typeof globalThis & {
  profferMetrics?: Instruments;
  profferGauges?: Map<string, Reading>;
};

/** Starts to measure, for the life of the process. Nothing is loaded or measured before. */
export async function startMetrics(): Promise<void> {
  shared.profferMetrics ??= createInstruments(await import("prom-client"));
}

/** Returns the instruments; undefined if this process measures nothing. */
export const instruments = (): Instruments | undefined => shared.profferMetrics;

interface Reading {
  help: string;
  read(): number;
}

/** Lets `/metrics` and Settings → Health read a figure of this process when they are asked. */
export function watch(name: string, reading: Reading): void {
  shared.profferGauges ??= new Map();
  shared.profferGauges.set(name, reading);
}

/** Returns every figure that is watched, by name. */
export const watched = (): ReadonlyMap<string, Reading> => shared.profferGauges ?? new Map();

const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

interface AnsweredRequest {
  method: string;
  /** Pattern of the path, from a closed list: `/api/offers/:id`. */
  route: string;
  status: number;
  seconds: number;
}

/** Counts a request by the pattern of its path, never by the path itself. */
export function recordRequest({ method, route, status, seconds }: AnsweredRequest): void {
  const known = knownMethods.has(method) ? method : "OTHER";
  shared.profferMetrics?.requests.inc({ method: known, route, status });
  shared.profferMetrics?.requestSeconds.observe({ method: known, route }, seconds);
}

/** Counts a message to the bounce address by what it led to. */
export function countReport(
  outcome: "bounced" | "complained" | "delayed" | "ignored" | "repeated",
): void {
  shared.profferMetrics?.reports.inc({ outcome });
}

/** Counts an attempt to send an email, a callback or a webhook. */
export function recordOutgoing(
  kind: "mail" | "callback" | "webhook",
  outcome: "sent" | "failed" | "kept" | "cancelled",
): void {
  shared.profferMetrics?.outgoing.inc({ kind, outcome });
}
