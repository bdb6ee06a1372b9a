import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "./failure.mjs";
import { filesBelow, freshness, topLevelFiles } from "./freshness.mjs";
import { inData, inRoot, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { writeRoutes } from "./routes.mjs";
import { step } from "./steps.mjs";

const folders = ["app", "components", "db", "lib", "public", "messages"];
const otherTools = /^(biome|knip|vitest|playwright|next-env)/;

/** All files that go into the build, and its output. */
const { isFresh, forget, remember } = freshness("build", () => [
  ...topLevelFiles((name) => /\.(json|[cm]?[jt]s)$/.test(name) && !otherTools.test(name)),
  ...folders.flatMap(filesBelow).filter((path) => !/\.test\.tsx?$/.test(path)),
  ...[inRoot(".next", "BUILD_ID"), inRoot("dist", "server.js"), inRoot("dist", "sitting.js")],
]);

const builtCache = inRoot(".next", "cache");
const keptCache = inData("next-cache");

function move(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/**
 * Keeps what Next has compiled beside our other data: it is larger than the application, which
 * never needs it.
 */
async function withCache(work) {
  move(keptCache, builtCache);
  try {
    return await work();
  } finally {
    move(builtCache, keptCache);
  }
}

async function buildPages() {
  const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const { code, output } = await withCache(() =>
    runQuietly(process.execPath, [next, "build"], { env: environment }),
  );
  if (code !== 0) throw new Failure(`next build failed:\n${output.trim()}`);
}

/** Keeps which commit is built, for Settings > Health: PROFFER_COMMIT, or that of the clone. */
async function writeCommit() {
  const given = process.env.PROFFER_COMMIT;
  const git = given ? null : await runQuietly("git", ["-C", root, "rev-parse", "HEAD"]);
  const commit = given ?? (git?.code === 0 ? git.output.trim() : "");
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot("dist", "commit"), commit.slice(0, 12));
}

/** Bundles the server, and what an image runs beside it without the sources. */
async function bundlePrograms() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: {
      server: "server.ts",
      worker: "lib/worker/main.ts",
      migrate: "scripts/prepare.ts",
      "reset-link": "scripts/reset-link.ts",
      "verify-audit": "scripts/verify-audit.ts",
    },
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
}

/** Bundles the only script of the candidate pages, which the application serves itself. */
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
  forget();
  await step("Building the application", async () => {
    writeRoutes();
    await buildPages();
    await bundlePrograms();
    await writeCommit();
    await bundlePageScript();
  });
  remember();
}

/** Builds, unless the sources haven't changed since the last build. */
export async function buildIfStale() {
  if (!isFresh()) await build();
}
