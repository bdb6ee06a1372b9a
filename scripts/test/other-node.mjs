import { runQuietly } from "../support/processes.mjs";

/** Versions of Node.js on which the full depth runs. */
const proved = ["20", "24"];

/** Returns the versions other than the running one. */
export const otherNodes = () =>
  proved.filter((version) => version !== process.versions.node.split(".")[0]);

/** Returns the path of a Node.js version, from npm; undefined if unavailable. */
export async function findNode(version) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const args = ["-y", "-p", `node@${version}`, "node", "-p", "process.execPath"];
  const { code, output } = await runQuietly(npx, args, { shell: process.platform === "win32" });
  return code === 0 ? output.trim().split("\n").at(-1) : undefined;
}
