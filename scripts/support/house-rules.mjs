/** Parts of `lib` without a noun, which may name their files freely. */
export const kits = [
  ...["auth", "demo", "format", "http", "letters", "live", "messages"],
  ...["metrics", "outbound", "queue", "testing", "tracing", "worker"],
];

/** Files that a module may have besides `<verb>-<noun>.ts`. */
export const moduleFiles = [
  ...["schema.ts", "contract-schema.ts", "contract-serialize.ts", "lifecycle.ts", "rules.ts"],
  ...["dto.ts", "queries.ts", "serialize.ts", "actions.ts", "client.ts"],
];

/** Allowed first words of `<verb>-<noun>.ts`. */
export const verbs = [
  ...[
    "accept",
    "acknowledge",
    "add",
    "adopt",
    "allocate",
    "allow",
    "answer",
    "apply",
    "authenticate",
  ],
  ...["buffer", "call", "cancel", "change", "check", "claim", "compare", "complete", "compose"],
  ...["configure", "confirm", "count", "create", "delete", "deliver", "derive", "describe"],
  ...[
    "diff",
    "duplicate",
    "embed",
    "end",
    "enqueue",
    "enter",
    "erase",
    "expire",
    "explain",
    "export",
    "extend",
  ],
  ...["find", "finish", "fix", "forget", "get", "give", "hand", "insert", "invite", "issue"],
  ...["join", "link", "list", "lock", "mail", "mark", "match", "merge", "mint", "note", "notify"],
  ...["offer", "open", "opt", "parse", "prepare", "preview", "process", "publish", "put"],
  ...["queue", "read", "record", "refer", "replace", "refuse", "report", "request", "require"],
  ...[
    "reopen",
    "resend",
    "reset",
    "restore",
    "resume",
    "retire",
    "retry",
    "return",
    "reveal",
    "revalidate",
    "revoke",
  ],
  ...["rotate", "run", "save", "schedule", "score", "seal", "select", "send", "serialize", "set"],
  ...["sign", "start", "switch", "test", "transition", "update", "validate", "verify", "write"],
];

const upwards =
  "imports go app → components → lib → db, never upwards: move what is shared down a floor.";
const isTest = String.raw`\.test\.tsx?$`;

/**
 * Forbidden imports, by paths from the root: `from` and `to` match, and `but` does not. Tests may
 * import more than the code beside them.
 */
export const importRules = [
  {
    from: new RegExp(`^db/(?!.*${isTest})`),
    to: /^(app|components|lib)\//,
    but: /^lib\/env$/,
    say: "db holds facts and imports only lib/env: move the fact into db, or this code into lib.",
  },
  { from: /^lib\//, to: /^components\//, say: upwards },
  { from: new RegExp(`^lib/(?!.*${isTest})`), to: /^app\//, say: upwards },
  { from: /^components\//, to: /^app\//, say: upwards },
  {
    from: /^(app|components|db|lib|bench|scripts)\//,
    to: /^e2e\//,
    say: "nothing imports e2e: move what tests share to lib/testing.",
  },
  {
    from: new RegExp(`^(app|components|lib/(?!testing|demo))(?!.*${isTest})`),
    to: /^lib\/(testing|demo)\//,
    say: "the application never imports the demo or the tests' fixtures.",
  },
  {
    from: new RegExp(`^lib/(?!http/|auth/|identity/|testing/|worker/)[^/]+/(?!.*${isTest})`),
    to: /^(next|next-auth)(\/|$)|^lib\/http\//,
    say: "a module doesn't depend on HTTP: pass the Actor and parsed input as arguments.",
  },
  {
    from: /^lib\/(.*\/)?actions\.ts$/,
    to: /^db\//,
    say: "an action only calls a use case, which has the transaction and the rules.",
  },
  {
    from: /^lib\/(.*\/)?(schema|contract-schema|lifecycle|rules|client)\.ts$|^lib\/format\/(?!.*\.test)/,
    to: /^(db\/|drizzle-orm|postgres$|node:|lib\/env$)/,
    but: /^db\/enums$/,
    say: "the browser reads this file too: from db it may use enums only. Move IO into queries.ts.",
  },
  {
    from: /^components\//,
    to: /^(db\/|drizzle-orm|postgres$)/,
    say: "a component shows its props: fetch in the page with queries.ts, or with client.ts.",
  },
  {
    from: new RegExp(`^components/(?!candidate/)(?!.*${isTest})`),
    to: /^lib\//,
    but: /^lib\/(format\/.*|errors|api-client|list-options|schemas|pagination|auth\/permissions|letters\/limits|letters\/((imported|paste|visual|word)\/.*|aliases|allowed-styles|paper-fonts)|(.*\/)?(schema|client|lifecycle|rules|actions))$/,
    say: "a component imports only schema, client, lifecycle, rules and actions of a module.",
  },
  {
    from: new RegExp(`^app/(?!.*${isTest})`),
    to: /^(db\/|drizzle-orm|postgres$)/,
    say: "pages and routes never use the database: read with queries.ts, write with a use case.",
  },
  {
    from: /^app\/api\/(?!auth\/)/,
    to: /^(next|next-auth)(\/|$)/,
    say: "a route uses only web standards, so that it runs outside Next too.",
  },
  {
    from: /^(e2e|bench)\//,
    to: /^(app|components)\//,
    but: /^app\/api\//,
    say: "a journey uses the application from outside: its pages, its API, and lib/testing.",
  },
];
