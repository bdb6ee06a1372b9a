import type * as Api from "@opentelemetry/api";
import { AppError } from "@/lib/errors";

interface Tracing {
  api: typeof Api;
  tracer: Api.Tracer;
  stop(): Promise<void>;
}

const shared = globalThis as typeof globalThis & { profferTracing?: Tracing };

/** Returns what traces this process; undefined while traces are off. */
export const tracing = (): Tracing | undefined => shared.profferTracing;

/** Turns traces on, or off. */
export function setTracing(value: Tracing | undefined): void {
  if (value) shared.profferTracing = value;
  else delete shared.profferTracing;
}

type Kind = "server" | "internal" | "client" | "consumer";

interface Span {
  kind?: Kind;
  attributes?: Record<string, string | number>;
  /** The W3C `traceparent`, and `tracestate`, of what caused this; by default what runs now. */
  parent?: { traceparent?: string | undefined; tracestate?: string | undefined };
}

const kinds = { internal: 0, server: 1, client: 2, consumer: 4 } satisfies Record<Kind, number>;

/**
 * Runs `work` in a span if traces are on. A failure is noted by its kind alone: messages of errors
 * hold values, which belong in no trace.
 */
export function traced<T>(
  name: string,
  { kind = "internal", attributes = {}, parent }: Span,
  work: (span?: Api.Span) => Promise<T>,
): Promise<T> {
  const { api, tracer } = shared.profferTracing ?? {};
  if (!api || !tracer) return work();
  const context = parent ? api.propagation.extract(api.ROOT_CONTEXT, parent) : api.context.active();
  return tracer.startActiveSpan(name, { kind: kinds[kind], attributes }, context, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setAttribute("error.type", errorType(error));
      span.setStatus({ code: api.SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

function errorType(error: unknown): string {
  if (error instanceof AppError) return error.code;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return String(code ?? name ?? "error").slice(0, 100);
}

/** Returns the W3C `traceparent` of what runs now, if it is traced. */
export function traceparent(): string | undefined {
  const { api } = shared.profferTracing ?? {};
  const carrier: { traceparent?: string } = {};
  api?.propagation.inject(api.context.active(), carrier);
  return carrier.traceparent;
}

/** Returns the ID of the trace of what runs now, if it is traced. */
export const traceId = (): string | undefined => {
  const { api } = shared.profferTracing ?? {};
  return api?.trace.getSpanContext(api.context.active())?.traceId;
};
