import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
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
  return [...found, "server.ts", "instrumentation.ts"].filter((file) => /\.tsx?$/.test(file));
}

/** Resolves an import to a path from the root; a package keeps its name. */
function resolved(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier;
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
  return importedFiles.map(({ fileName }) => ({
    file,
    specifier: fileName,
    target: resolved(file, fileName),
  }));
}

/** The folder that stands for a module: `lib/offers`, `components/ui`, `db`, `lib/env` for a file. */
function moduleOf(path) {
  const [floor, name = ""] = path.split("/");
  return ["lib", "components"].includes(floor) ? `${floor}/${name}` : floor;
}

function importProblems({ file, specifier, target }) {
  const broken = importRules
    .filter(({ from, to, but }) => from.test(file) && to.test(target) && !but?.test(target))
    .map(({ say }) => `${file} imports ${target}: ${say}`);
  if (specifier.startsWith("..") && moduleOf(file) !== moduleOf(target)) {
    broken.push(`${file} imports ${specifier}: write what leaves the folder from the root, as @/…`);
  }
  return broken;
}

/** Names every two folders that import each other; tests may look at whatever they need. */
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
      `${from} and ${to} import each other (${file}, ${back}): move what both need below both`,
    ];
  });
}

function vocabularyProblems(file) {
  const [floor, name, base = ""] = file.replace("lib/access/", "lib/").split("/");
  if (floor !== "lib" || !base.endsWith(".ts") || kits.includes(name) || isTest(file)) return [];
  if (moduleFiles.includes(base) || verbs.includes(base.split("-")[0])) return [];
  return [
    `${file}: no name of a module's file. A use case or a read is <verb>-<noun>.ts, with a verb of ` +
      "scripts/support/house-rules.mjs; pure functions go into rules.ts, types into schema.ts",
  ];
}

/** Returns what stands against the house: imports upwards, pairs of folders, stray file names. */
export function houseProblems() {
  const files = sourceFiles();
  const imports = files.flatMap(importsOf);
  return [
    ...imports.flatMap(importProblems),
    ...pairProblems(imports),
    ...files.flatMap(vocabularyProblems),
  ];
}
