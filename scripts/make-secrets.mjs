import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Makes the secrets of compose.yaml in a folder, those that don't exist yet. */
const [folder = "/secrets"] = process.argv.slice(2);
const random = () => randomBytes(32).toString("base64url");

/** Writes a secret unless it exists; whole or not at all, so that a crash can't leave half of one. */
function keep(name, content) {
  const path = join(folder, name);
  if (existsSync(path)) return;
  writeFileSync(`${path}.new`, content, { mode: 0o444 });
  renameSync(`${path}.new`, path);
}

mkdirSync(folder, { recursive: true });
keep("app-secret", random());
keep("postgres-password", random());
const password = readFileSync(join(folder, "postgres-password"), "utf8");
keep("database-url", `postgres://proffer:${password}@postgres/proffer`);
