import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { dataFolder, inData, inRoot } from "./paths.mjs";
import { keptSecret } from "./secret.mjs";

/** Reads .env.local and .env into the environment, without overriding existing values. */
export function loadEnvironmentFiles() {
  for (const name of [".env.local", ".env"]) {
    if (existsSync(inRoot(name))) process.loadEnvFile(inRoot(name));
  }
}

/** Returns where the application listens, as `lib/env.ts` reads it. */
export function listeningAddress() {
  const host = process.env.HOST || "0.0.0.0";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`);
  }
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return { host, port, probe: `http://${reached}:${port}` };
}

export const isEmbedded = () => !process.env.DATABASE_URL;
export const wantsDemo = () => isEmbedded() || /^(1|true|yes|on)$/i.test(process.env.DEMO ?? "");

/** Returns the application's environment. The demo's secret is stored; a real server's is given. */
export function applicationEnvironment(databaseUrl, mode = "production") {
  const environment = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: mode };
  if (!environment.APP_SECRET && wantsDemo()) environment.APP_SECRET = keptSecret();
  return { ...environment, NEXT_TELEMETRY_DISABLED: "1" };
}

export function rememberPort(port) {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(inData("port"), `${port}\n`);
}

/** Sets the port on which the application was last started, for scripts that run beside it. */
export function recallPort() {
  if (process.env.PORT || !existsSync(inData("port"))) return;
  process.env.PORT = readFileSync(inData("port"), "utf8").trim();
}
