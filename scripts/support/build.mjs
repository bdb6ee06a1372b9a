import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { dataFolder, inData, inRoot, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { step } from "./steps.mjs";

const sources = ["app", "components", "db", "lib", "public", "messages"];
const stamp = inData("build-stamp");

function filesBelow(path) {
  if (!statSync(inRoot(path), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function topLevelFiles() {
  return readdirSync(root)
    .filter(
      (name) =>
        /\.(json|[cm]?[jt]s)$/.test(name) && !/^(biome|knip|vitest|playwright|next-env)/.test(name),
    )
    .map((name) => inRoot(name));
}

/** A digest of everything that goes into the build, and of the build that came of it. */
function digest() {
  const hash = createHash("sha256");
  const built = [
    inRoot(".next", "BUILD_ID"),
    inRoot("dist", "server.js"),
    inRoot("dist", "sitting.js"),
  ];
  for (const path of [...topLevelFiles(), ...sources.flatMap(filesBelow).sort(), ...built]) {
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

function isFresh() {
  try {
    return readFileSync(stamp, "utf8") === digest();
  } catch {
    return false;
  }
}

async function buildPages() {
  const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const { code, output } = await runQuietly(process.execPath, [next, "build"], {
    env: environment,
  });
  if (code !== 0) throw new Failure(`next build failed:\n${output.trim()}`);
}

async function bundleServer() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["server.ts"],
    outfile: "dist/server.js",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
}

/** The one script of the candidates' pages, which the application serves itself. */
export async function bundlePageScript() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["components/candidate/sitting-script/main.ts"],
    outfile: "dist/sitting.js",
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
}

export async function build() {
  mkdirSync(dataFolder, { recursive: true });
  rmSync(stamp, { force: true });
  await step("Building the application", async () => {
    await buildPages();
    await bundleServer();
    await bundlePageScript();
  });
  writeFileSync(stamp, digest());
}

/** Builds, unless the last build was made of the same sources. */
export async function buildIfStale() {
  if (!isFresh()) await build();
}
