/** Parts of `lib` that are no module with a noun: they name their files as they need. */
export const kits = [
  ...["auth", "demo", "format", "http", "letters", "live", "messages"],
  ...["outbound", "queue", "testing", "worker"],
];

/** What a module may hold besides `<verb>-<noun>.ts`. */
export const moduleFiles = [
  ...["schema.ts", "contract-schema.ts", "contract-serialize.ts", "lifecycle.ts", "rules.ts"],
  ...["dto.ts", "queries.ts", "serialize.ts", "actions.ts", "client.ts"],
];

/** The first words of `<verb>-<noun>.ts`. */
export const verbs = [
  ...["accept", "acknowledge", "add", "adopt", "allocate", "answer", "apply", "authenticate"],
  ...["buffer", "call", "cancel", "change", "check", "claim", "compare", "complete", "compose"],
  ...["configure", "confirm", "count", "create", "delete", "deliver", "derive", "describe"],
  ...["diff", "duplicate", "end", "enqueue", "enter", "expire", "explain", "export", "extend"],
  ...["find", "finish", "fix", "forget", "get", "give", "hand", "insert", "invite", "issue"],
  ...["join", "link", "list", "lock", "mail", "mark", "merge", "mint", "note", "notify"],
  ...["offer", "open", "opt", "parse", "prepare", "preview", "process", "publish", "put"],
  ...["queue", "read", "record", "replace", "refuse", "report", "request", "require"],
  ...["resend", "reset", "resume", "retire", "retry", "reveal", "revalidate", "revoke"],
  ...["rotate", "run", "save", "schedule", "score", "select", "send", "serialize", "set"],
  ...["sign", "start", "switch", "take", "test", "transition", "update", "validate", "write"],
];

const upwards =
  "imports go app → components → lib → db, never upwards: move what is shared down a floor.";
const isTest = String.raw`\.test\.tsx?$`;

/**
 * Who may not import what, by paths from the root: `from` and `to` match, and `but` does not.
 * A test beside the code may look at more than the code may.
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
    say: "nothing imports e2e: what tests share lies in lib/testing.",
  },
  {
    from: new RegExp(`^(app|components|lib/(?!testing|demo))(?!.*${isTest})`),
    to: /^lib\/(testing|demo)\//,
    say: "the demo and the tests' fixtures stand above the application, which never needs them.",
  },
  {
    from: new RegExp(`^lib/(?!http/|auth/|identity/|testing/|worker/)[^/]+/(?!.*${isTest})`),
    to: /^(next|next-auth)(\/|$)|^lib\/http\//,
    say: "a module knows nothing of HTTP: take the Actor and parsed input as arguments.",
  },
  {
    from: /^lib\/(.*\/)?actions\.ts$/,
    to: /^db\//,
    say: "an action is a thin door: call a use case, which has the transaction and the rules.",
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
    say: "a component shows what it is given: fetch in the page by queries.ts, or by client.ts.",
  },
  {
    from: new RegExp(`^components/(?!candidate/)(?!.*${isTest})`),
    to: /^lib\//,
    but: /^lib\/(format\/.*|errors|api-client|list-options|schemas|pagination|auth\/permissions|(.*\/)?(schema|client|lifecycle|rules|actions))$/,
    say: "a component imports from a module only schema, client, lifecycle, rules and actions.",
  },
  {
    from: new RegExp(`^app/(?!.*${isTest})`),
    to: /^(db\/|drizzle-orm|postgres$)/,
    say: "pages and routes never touch the database: read by queries.ts, write by a use case.",
  },
  {
    from: /^app\/api\/(?!auth\/)/,
    to: /^(next|next-auth)(\/|$)/,
    say: "a route speaks the web standard only, so that it runs outside Next too.",
  },
  {
    from: /^(e2e|bench)\//,
    to: /^(app|components)\//,
    but: /^app\/api\//,
    say: "a journey sees the application from outside: its pages, its API, and lib/testing.",
  },
];
