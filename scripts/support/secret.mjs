import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { dataFolder, inData } from "./paths.mjs";

/** Returns the secret of this copy, created once and readable only by its owner. */
export function keptSecret() {
  const path = inData("secret");
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (error.code !== "EEXIST") throw new Failure(`Can't write .data/secret: ${error.message}`);
  }
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new Failure(`Can't read .data/secret: ${error.message}`);
  }
}
