type Fields = Record<string, unknown>;

function write(level: "info" | "error", message: string, fields: Fields, cause?: unknown): void {
  const line = { level, at: new Date().toISOString(), message, ...fields, ...causeOf(cause) };
  process[level === "error" ? "stderr" : "stdout"].write(`${JSON.stringify(line)}\n`);
}

function causeOf(cause: unknown): Fields {
  if (cause === undefined) return {};
  if (!(cause instanceof Error)) return { cause: String(cause) };
  const code = (cause as { code?: unknown }).code;
  const deeper = cause.cause === undefined ? {} : { below: causeOf(cause.cause) };
  return {
    cause: cause.name,
    code,
    text: withoutValues(cause.message),
    ...framesOf(cause),
    ...deeper,
  };
}

/** Removes the parameters that a failed query appends to its text; they may be personal data. */
const withoutValues = (message: string) => message.split("\nparams:")[0]?.slice(0, 2000);

function framesOf(cause: Error): Fields {
  const frames = cause.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return frames ? { frames: frames.slice(0, 12).map((line) => line.trim()) } : {};
}

/** Logs one JSON line per event. Never pass bodies, secrets or letters. */
export const log = {
  info: (message: string, fields: Fields = {}) => write("info", message, fields),
  error: (message: string, fields: Fields = {}, cause?: unknown) =>
    write("error", message, fields, cause),
};
