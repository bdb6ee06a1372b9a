import { readFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { inRoot } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { step } from "./steps.mjs";

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(inRoot(path), "utf8")).packages;
  } catch {
    return {};
  }
}

function isInstalled() {
  const wanted = Object.entries(readPackages("package-lock.json"));
  const present = readPackages("node_modules/.package-lock.json");
  return wanted.every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      present[path]?.version === entry.version,
  );
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("js")) return runQuietly(process.execPath, [script, ...args]);
  return runQuietly("npm", args, { shell: process.platform === "win32" });
}

/** Installs the packages of package-lock.json, unless node_modules already contains them. */
export async function install() {
  if (isInstalled()) return;
  await step("Installing packages (a minute or two)", async () => {
    const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code !== 0)
      throw new Failure(`npm ci failed:\n${output.trim().split("\n").slice(-15).join("\n")}`);
  });
}
