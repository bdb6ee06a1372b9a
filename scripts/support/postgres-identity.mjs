import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { Failure } from "./failure.mjs";

const nobody = 65534;
const unshare = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`, "--"];

function othersMayEnter(path) {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return dirname(path) === path || othersMayEnter(dirname(path));
}

function giveTo(path, owner) {
  chownSync(path, owner, owner);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), owner);
}

const plain = { wrap: (command, args) => [command, args], options: {}, own: () => {} };

const own = (owner) => (path) => {
  if (lstatSync(path).uid !== owner) giveTo(path, owner);
};

function namespaced(folders, owner, refusal) {
  const entered = folders.flatMap((folder) => ["-x", folder, "-a"]).slice(0, -1);
  if (spawnSync("unshare", [...unshare, "test", ...entered]).status !== 0) {
    throw new Failure(`${refusal}, or set DATABASE_URL to a server.`);
  }
  const wrap = (command, args) => ["unshare", [...unshare, command, ...args]];
  return { ...plain, wrap, own: own(owner) };
}

function hasName() {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

/**
 * Returns the identity to run PostgreSQL with, which refuses root and users without a name. As
 * root, it runs as nobody if nobody may enter the folders; otherwise in a user namespace where the
 * user is called nobody.
 */
export function postgresIdentity(folders) {
  const user = process.getuid?.();
  if (user === 0 && folders.every(othersMayEnter)) {
    return { ...plain, options: { uid: nobody, gid: nobody }, own: own(nobody) };
  }
  if (user === 0) {
    const advice = "run Proffer as an ordinary user, or in a folder that others may enter";
    return namespaced(
      folders,
      user,
      `PostgreSQL doesn't run as root in a private folder: ${advice}`,
    );
  }
  if (user === undefined || hasName()) return plain;
  return namespaced(folders, user, `PostgreSQL needs a user with a name: give user ${user} one`);
}
