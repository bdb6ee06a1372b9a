import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { inRoot, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { step } from "./steps.mjs";

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return {};
  }
}

/** Returns whether our node_modules contains the packages of a folder's package-lock.json. */
function isInstalled(folder) {
  const wanted = Object.entries(readPackages(join(folder, "package-lock.json")));
  const present = readPackages(inRoot("node_modules", ".package-lock.json"));
  return wanted.every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      present[path]?.version === entry.version,
  );
}

function npm(args, cwd) {
  const script = process.env.npm_execpath;
  if (script?.endsWith("js")) return runQuietly(process.execPath, [script, ...args], { cwd });
  return runQuietly("npm", args, { cwd, shell: process.platform === "win32" });
}

function installIn(folder) {
  return step("Installing packages (a minute or two)", async () => {
    const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"], folder);
    if (code !== 0)
      throw new Failure(`npm ci failed:\n${output.trim().split("\n").slice(-15).join("\n")}`);
  });
}

/** Installs the packages of package-lock.json, unless node_modules already contains them. */
export async function install() {
  if (!isInstalled(root)) await installIn(root);
}

/** Gives another checkout its packages: ours, if they are the same, otherwise its own. */
export async function installFor(folder) {
  if (!isInstalled(folder)) await installIn(folder);
  else symlinkSync(inRoot("node_modules"), join(folder, "node_modules"), "junction");
}
