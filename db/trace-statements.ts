/** Follows what this process sends to the database; set while traces are on. */
export interface StatementTracer {
  statement<T>(text: string, run: () => Promise<T>): Promise<T>;
  /** Returns the W3C `traceparent` of what runs now, if it is traced. */
  traceparent(): string | undefined;
}

const shared = globalThis as typeof globalThis & { profferStatements?: StatementTracer };

/** Lets a tracer follow every statement from now on; undefined ends it. */
export function traceStatements(tracer: StatementTracer | undefined): void {
  if (tracer) shared.profferStatements = tracer;
  else delete shared.profferStatements;
}

/** Runs a statement, in a span if traces are on. */
export function tracedStatement<T>(text: string, run: () => Promise<T>): Promise<T> {
  const tracer = shared.profferStatements;
  return tracer ? tracer.statement(text, run) : run();
}

/** Returns what begins a transaction, which names its trace to the jobs that it queues. */
export function beginText(begin: string): string {
  const trace = shared.profferStatements?.traceparent();
  return trace && /^[\da-f-]+$/.test(trace)
    ? `${begin}; select set_config('proffer.trace', '${trace}', true)`
    : begin;
}

/** Adds the trace of the transaction that queues a job to the job's payload. */
export const keepTraceOfJobs = `
  create or replace function keep_trace_of_job() returns trigger language plpgsql as $$
  begin
    new.payload := (new.payload::jsonb
      || jsonb_build_object('trace', current_setting('proffer.trace')))::json;
    return new;
  end $$;
  create or replace trigger keep_trace_of_job
    before insert on graphile_worker._private_jobs for each row
    when (current_setting('proffer.trace', true) <> '' and json_typeof(new.payload) = 'object')
    execute function keep_trace_of_job();`;
