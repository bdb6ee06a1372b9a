import { logFields } from "./log-fields";
import { traceId } from "./tracing/trace";

type Fields = Record<string, unknown>;

function write(level: "info" | "error", message: string, fields: Fields, cause?: unknown): void {
  const about = { level, at: new Date().toISOString(), message, ...logFields(), ...fields };
  const trace = traceId();
  const line = { ...about, ...(trace && { trace }), ...causeOf(cause) };
  process[level === "error" ? "stderr" : "stdout"].write(`${JSON.stringify(line)}\n`);
}

function causeOf(cause: unknown): Fields {
  if (cause === undefined) return {};
  if (!(cause instanceof Error)) return { cause: typeof cause };
  const { code, digest } = cause as { code?: unknown; digest?: unknown };
  const deeper = cause.cause === undefined ? {} : { below: causeOf(cause.cause) };
  return { cause: cause.name, code, digest, text: textOf(cause), ...framesOf(cause), ...deeper };
}

/**
 * Returns an error's message without the values in it, which may be personal data or secrets: the
 * parameters of a failed query, the value that a type of PostgreSQL refuses, what a parser read.
 */
function textOf(error: Error): string {
  const [text = ""] = error.message.split("\nparams:");
  if (error instanceof SyntaxError) return "Invalid syntax";
  const code = String((error as { code?: unknown }).code);
  return /^22\w{3}$/.test(code) ? (text.split(":")[0] ?? "") : text.slice(0, 2000);
}

/** Returns the stack without the message, whose lines may look like frames. */
function stackBelow({ stack, message }: Error): string | undefined {
  const start = stack?.indexOf(message) ?? -1;
  return start < 0 ? undefined : stack?.slice(start + message.length);
}

function framesOf(cause: Error): Fields {
  const frames = stackBelow(cause)
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line));
  return frames ? { frames: frames.slice(0, 12).map((line) => line.trim()) } : {};
}

/**
 * Logs one JSON line per event, which names its request or job, and its trace if there is one. Never pass bodies, secrets or letters.
 */
export const log = {
  info: (message: string, fields: Fields = {}) => write("info", message, fields),
  error: (message: string, fields: Fields = {}, cause?: unknown) =>
    write("error", message, fields, cause),
};

const shared = globalThis as typeof globalThis & { profferPrints?: true };

/** Sends every error that Next or a package prints to this log, since it prints values too. */
export function logPrintedErrors(): void {
  if (shared.profferPrints) return;
  shared.profferPrints = true;
  for (const name of ["error", "warn"] as const) {
    const print = console[name];
    console[name] = (...given: unknown[]) => {
      const error = given.find((each) => each instanceof Error);
      if (error) log.error("server error", {}, error);
      else print(...given);
    };
  }
}
