import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dataFolder = join(root, ".data");
export const inRoot = (...parts) => join(root, ...parts);
export const inData = (...parts) => join(dataFolder, ...parts);

/** Returns a path for display, relative to the project. */
export const shown = (path) => relative(root, path) || path;
