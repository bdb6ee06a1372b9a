import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { importRules, kits, moduleFiles, verbs } from "./house-rules.mjs";
import { inRoot, root } from "./paths.mjs";

const folders = ["app", "bench", "components", "db", "e2e", "lib", "scripts"];
const isTest = (file) => /\.test\.tsx?$/.test(file);

function sourceFiles() {
  const found = folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: "utf8" }).map((file) =>
      posix.join(folder, file.replaceAll("\\", "/")),
    ),
  );
  return [...found, "server.ts", "instrumentation.ts", "instrumentation-client.ts"].filter((file) =>
    /\.tsx?$/.test(file),
  );
}

/** Resolves an import to a path from the root; leaves a package's name unchanged. */
function resolved(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier;
}

function importsOf(ts, file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
  return importedFiles.map(({ fileName }) => ({
    file,
    specifier: fileName,
    target: resolved(file, fileName),
  }));
}

/**
 * Returns the folder that represents a module: `lib/offers`, `components/ui`, `db`, `lib/env` for a
 * file.
 */
function moduleOf(path) {
  const [floor, name = ""] = path.split("/");
  return ["lib", "components"].includes(floor) ? `${floor}/${name}` : floor;
}

function importProblems({ file, specifier, target }) {
  const broken = importRules
    .filter(({ from, to, but }) => from.test(file) && to.test(target) && !but?.test(target))
    .map(({ say }) => `${file} imports ${target}: ${say}`);
  if (specifier.startsWith("..") && moduleOf(file) !== moduleOf(target)) {
    broken.push(`${file} imports ${specifier}: write imports from other folders as @/…`);
  }
  return broken;
}

/** Lists pairs of folders that import each other; tests may import anything. */
function pairProblems(imports) {
  const edges = new Map();
  for (const { file, target } of imports) {
    const edge = `${moduleOf(file)} ${moduleOf(target)}`;
    if (!isTest(file) && !edges.has(edge)) edges.set(edge, file);
  }
  return [...edges].flatMap(([edge, file]) => {
    const [from, to] = edge.split(" ");
    const back = edges.get(`${to} ${from}`);
    if (from >= to || !back) return [];
    return [
      `${from} and ${to} import each other (${file}, ${back}): move what both need to a lower folder`,
    ];
  });
}

function vocabularyProblems(file) {
  const [floor, name, base = ""] = file.replace("lib/access/", "lib/").split("/");
  if (floor !== "lib" || !base.endsWith(".ts") || kits.includes(name) || isTest(file)) return [];
  if (moduleFiles.includes(base) || verbs.includes(base.split("-")[0])) return [];
  return [
    `${file}: not a file name of a module. Name a use case or a read <verb>-<noun>.ts, with a verb of ` +
      "scripts/support/house-rules.mjs. Put pure functions into rules.ts, types into schema.ts",
  ];
}

/** Returns violations of the rules: imports upwards, pairs of folders, and file names. */
export async function houseProblems() {
  // Loaded here, since a fresh clone installs it after this file is read.
  const { default: ts } = await import("typescript");
  const files = sourceFiles();
  const imports = files.flatMap((file) => importsOf(ts, file));
  return [
    ...imports.flatMap(importProblems),
    ...pairProblems(imports),
    ...files.flatMap(vocabularyProblems),
  ];
}
