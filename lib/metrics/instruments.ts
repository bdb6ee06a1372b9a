import type * as PromClient from "prom-client";

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const jobBuckets = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, 60, 300];

/** Creates what a process measures. Labels come from closed lists and name no account. */
export function createInstruments(client: typeof PromClient) {
  const registry = new client.Registry();
  const registers = [registry];
  client.collectDefaultMetrics({ register: registry });

  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new client.Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
  ) => new client.Gauge({ name, help, labelNames, registers });

  return {
    registry,
    requests: counter("proffer_http_requests_total", "Requests answered", [
      ...(["method", "route", "status"] as const),
    ]),
    requestSeconds: new client.Histogram({
      name: "proffer_http_request_duration_seconds",
      help: "Time to answer a request; of a live stream, to open it",
      ...{ labelNames: ["method", "route"] as const, buckets: requestBuckets, registers },
    }),
    jobSeconds: new client.Histogram({
      ...{ name: "proffer_job_duration_seconds", help: "Time that a job of the worker took" },
      ...{ labelNames: ["task", "outcome"] as const, buckets: jobBuckets, registers },
    }),
    jobsRunning: gauge("proffer_jobs_running", "Jobs that this process is doing", ["task"]),
    outgoing: counter(
      "proffer_outgoing_total",
      "Attempts to send an email, a callback or a webhook, by outcome",
      ["kind", "outcome"],
    ),
    reports: counter(
      "proffer_mail_reports_total",
      "Messages to the bounce address, by what they led to",
      ["outcome"],
    ),
    connections: gauge("proffer_database_connections", "Connections of the pool", ["state"]),
    queriesWaiting: gauge("proffer_database_queries_waiting", "Queries that wait for a connection"),
    databaseUp: gauge("proffer_database_up", "1 if the database answered this scrape"),
    queueJobs: gauge("proffer_queue_jobs", "Jobs of the worker that are due", ["task"]),
    queueSeconds: gauge(
      "proffer_queue_oldest_seconds",
      "How long the oldest job of the worker has been due",
      ["task"],
    ),
    waiting: gauge("proffer_waiting", "Emails, callbacks and webhooks that wait", ["kind"]),
    waitingSeconds: gauge(
      "proffer_waiting_oldest_seconds",
      "How long the oldest email, callback or webhook that waits has been due",
      ["kind"],
    ),
    auditDamaged: gauge(
      "proffer_audit_damaged",
      "Accounts whose audit log the last nightly check found damaged",
    ),
    /** Returns the gauge of this name, created on first use. */
    gauge: (name: string, help: string) =>
      (registry.getSingleMetric(name) as PromClient.Gauge | undefined) ?? gauge(name, help),
  };
}

export type Instruments = ReturnType<typeof createInstruments>;
