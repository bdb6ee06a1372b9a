import { readFileSync } from "node:fs";
import { z } from "zod";
import { parseAllowList } from "./allow-list";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

function toAllowList(text: string, context: z.RefinementCtx): string[] {
  try {
    return parseAllowList(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
}

/** Days that something is kept; 0 for ever. */
const days = (given: number) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(0).max(36_500).default(given),
  );

const accountCodes = z
  .string()
  .default("")
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  );

const mailboxHint = "write imaps://user:password@host/INBOX, with @ and / in them as %40 and %2F";

const Settings = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: z.string().min(1),
    DATABASE_DIRECT_URL: optional(z.string()),
    DATABASE_REPLICA_URL: optional(z.string()),
    DATABASE_REPLICA_LAG: z.coerce.number().int().min(0).max(5000).default(100),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(8),
    DATABASE_PREPARE: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.stringbool().default(true),
    ),
    HOST: z.string().default("0.0.0.0"),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    APP_URL: optional(z.url()),
    APP_SECRET: z.string().min(32, "APP_SECRET must be at least 32 characters"),
    TRUST_PROXY: optional(z.stringbool()),
    SMTP_URL: optional(z.url()),
    MAIL_FROM: z.string().default("Proffer <no-reply@localhost>"),
    MAIL_BOUNCE_ADDRESS: optional(
      z
        .email()
        .regex(/^[^@+]{1,28}@/, "the part before @ has at most 28 characters, none of them +"),
    ),
    MAIL_BOUNCE_IMAP_URL: optional(
      z
        .url({ protocol: /^imaps?$/, error: mailboxHint })
        .refine((url) => /^imaps?:\/\/[^:/]+:[^/]+@/.test(url), mailboxHint),
    ),
    OUTBOUND_ALLOW: z.string().default("").transform(toAllowList),
    SHUTDOWN_GRACE: z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number().min(0).max(300).default(5),
    ),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url()),
    METRICS_TOKEN: optional(z.string().min(16, "METRICS_TOKEN must be at least 16 characters")),
    METRICS_PORT: optional(z.coerce.number().int().min(1).max(65535)),
    METRICS_HOST: z.string().default("127.0.0.1"),
    RETENTION_CALLS: days(30),
    RETENTION_DELIVERIES: days(30),
    RETENTION_MESSAGES: days(365),
    RETENTION_BULK_RUNS: days(90),
    RETENTION_DRAFTS: days(90),
    RETENTION_EVENTS: days(2555),
    RETENTION_AUDIT: days(2555),
    OPERATOR_ACCOUNTS: accountCodes,
    WORKER: z.enum(["in-process", "off"]).default("in-process"),
    OIDC_ISSUER: optional(z.url()),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: z.string().default("Single sign-on"),
    OIDC_ACCOUNTS: accountCodes,
  })
  .refine((value) => new Set(value.APP_SECRET).size >= 10, {
    path: ["APP_SECRET"],
    message: "APP_SECRET is too uniform. Use 32 random bytes",
  })
  .refine((value) => !value.OIDC_ISSUER || (value.OIDC_CLIENT_ID && value.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    message: "OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
  })
  .refine((value) => !value.OIDC_ISSUER || value.OIDC_ACCOUNTS.length > 0, {
    path: ["OIDC_ACCOUNTS"],
    message: "OIDC_ISSUER needs OIDC_ACCOUNTS, the codes of the accounts that trust the provider",
  })
  .refine((value) => !value.MAIL_BOUNCE_IMAP_URL || value.MAIL_BOUNCE_ADDRESS, {
    path: ["MAIL_BOUNCE_ADDRESS"],
    message: "MAIL_BOUNCE_IMAP_URL needs MAIL_BOUNCE_ADDRESS, the address of that mailbox",
  })
  .transform((value) => ({
    ...value,
    APP_URL: (value.APP_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ""),
  }));

export type Env = z.output<typeof Settings>;

/** Settings that may be given as `NAME_FILE`, the path of a file that has the value. */
const inFiles = [
  ...["APP_SECRET", "DATABASE_URL", "DATABASE_DIRECT_URL", "DATABASE_REPLICA_URL"],
  ...["SMTP_URL", "MAIL_BOUNCE_IMAP_URL", "OIDC_CLIENT_SECRET", "METRICS_TOKEN"],
];

function withFiles(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const values = inFiles.flatMap((name) => {
    const path = source[`${name}_FILE`];
    if (!path || source[name]) return [];
    try {
      return [[name, readFileSync(path, "utf8").trim()]];
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new Error(`Settings are invalid:\n  ${name}_FILE can't be read (${code})`);
    }
  });
  return { ...source, ...Object.fromEntries(values) };
}

/**
 * Parses all settings once. Throws one readable error that names each invalid setting. Parses on
 * first read, not on import, because `next build` needs none of them.
 */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const result = Settings.safeParse(withFiles(source));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Settings are missing or invalid:\
n${lines.join("\n")}`);
}

let parsed: Env | undefined;

export const env = new Proxy({} as Env, {
  get(_target, name: keyof Env) {
    parsed ??= parseEnv(process.env);
    return parsed[name];
  },
});
