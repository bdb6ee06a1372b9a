import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, inData, inRoot, root } from "./paths.mjs";

/** Returns the files below a folder of the project; none if the folder doesn't exist. */
export function filesBelow(folder) {
  if (!statSync(inRoot(folder), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Returns the files in the project's root folder that `belongs` accepts. */
export function topLevelFiles(belongs) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && belongs(entry.name))
    .map(({ name }) => inRoot(name));
}

function digest(paths) {
  const hash = createHash("sha256").update(`${process.version}\0`);
  for (const path of paths) {
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Remembers the files for which something last succeeded; `files` lists their current versions. */
export function freshness(name, files) {
  const stamp = inData(`${name}-stamp`);
  return {
    isFresh() {
      try {
        return readFileSync(stamp, "utf8") === digest(files());
      } catch {
        return false;
      }
    },
    forget() {
      mkdirSync(dataFolder, { recursive: true });
      rmSync(stamp, { force: true });
    },
    remember() {
      writeFileSync(stamp, digest(files()));
    },
  };
}
