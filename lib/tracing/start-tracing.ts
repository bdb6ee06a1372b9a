import { traceStatements } from "@/db/trace-statements";
import { env } from "@/lib/env";
import { setTracing, traced, traceId, traceparent, tracing } from "./trace";

const patience = 2000;

/**
 * Starts to export traces if `OTEL_EXPORTER_OTLP_ENDPOINT` is set. The SDK, which isn't loaded
 * otherwise, reads its other settings from the environment itself, as OpenTelemetry specifies them.
 */
export async function startTracing(): Promise<void> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT || tracing()) return;
  const { NodeSDK, api, resources } = await import("@opentelemetry/sdk-node");
  const sdk = new NodeSDK({
    ...(!process.env.OTEL_SERVICE_NAME && { serviceName: "proffer" }),
    // Others name the command line and its owner.
    resourceDetectors: [resources.envDetector, resources.hostDetector],
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  const tracer = api.trace.getTracerProvider().getTracer("proffer");
  // Next would find a global tracer, and export addresses with the tokens and queries in them.
  api.trace.disable();
  setTracing({ api, tracer, stop: () => sdk.shutdown() });
  traceStatements({ statement: tracedStatement, traceparent });
}

/** Exports what is left, for two seconds at most. Never throws. */
export async function stopTracing(): Promise<void> {
  const stop = tracing()?.stop;
  setTracing(undefined);
  traceStatements(undefined);
  if (!stop) return;
  const end = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
  await Promise.race([stop().catch(() => {}), end]);
}

const maxText = 4000;

/** Traces statements of what is traced, and not those that a process runs of its own. */
function tracedStatement<T>(text: string, run: () => Promise<T>): Promise<T> {
  if (!traceId()) return run();
  const [verb = "statement"] = /\w+/.exec(text) ?? [];
  const attributes = { "db.system.name": "postgresql", "db.query.text": text.slice(0, maxText) };
  return traced(verb.toLowerCase(), { kind: "client", attributes }, () => run());
}
