import { runQuietly } from "../support/processes.mjs";

/** The versions of Node.js on which the full depth is proved. */
const proved = ["20", "24"];

/** Returns the proved versions that are not the one that runs this. */
export const otherNodes = () =>
  proved.filter((version) => version !== process.versions.node.split(".")[0]);

/** Returns the path of Node.js of a version, from npm; undefined where it cannot be had. */
export async function findNode(version) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const args = ["-y", "-p", `node@${version}`, "node", "-p", "process.execPath"];
  const { code, output } = await runQuietly(npx, args, { shell: process.platform === "win32" });
  return code === 0 ? output.trim().split("\n").at(-1) : undefined;
}
