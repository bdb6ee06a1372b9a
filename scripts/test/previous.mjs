import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { Failure } from "../support/failure.mjs";
import { installFor } from "../support/install.mjs";
import { inData, inRoot, root } from "../support/paths.mjs";
import { runQuietly } from "../support/processes.mjs";
import { step } from "../support/steps.mjs";
import { prepareWith } from "./databases.mjs";
import { runEndToEnd } from "./end-to-end.mjs";

/** The specs of the four contracts, by their names in `e2e/api`. */
const specs = [String.raw`\.(contract|seed)\.spec\.ts$`, String.raw`offer-to-assist\.spec\.ts$`];

async function run(command, args) {
  const { code, output } = await runQuietly(command, args);
  if (code === 0) return output.trim();
  const call = `${command} ${args.join(" ")}`;
  throw new Failure(`The previous release couldn't be read: ${call} failed.\n${output.trim()}`);
}

const git = (...args) => run("git", ["-C", root, ...args]);

/** Returns what git says, or an empty text if it can't. */
const gitIfPossible = (...args) => git(...args).catch(() => "");

/** Returns the commit that added a migration; empty if none did yet. */
const commitOf = (migration) =>
  git("log", "-1", "--diff-filter=A", "--format=%H", "--", `db/migrations/${migration}.sql`);

/** Returns whether this folder is a repository of its own with all of its history. */
const hasHistory = async () =>
  (await gitIfPossible("rev-parse", "--show-prefix", "--is-shallow-repository")) === "false";

/**
 * Returns the previous release: the newest tag `v*` before this commit; without tags, the last
 * commit without the newest migration. Empty without one.
 */
async function findPrevious() {
  const order = ["-c", "versionsort.suffix=-", "tag", "--sort=-version:refname"];
  const tags = await git(...order, "--merged=HEAD", "--no-contains=HEAD", "--list", "v*");
  if (tags) return tags.split("\n")[0];
  const journal = readFileSync(inRoot("db", "migrations", "meta", "_journal.json"), "utf8");
  const added = await commitOf(JSON.parse(journal).entries.at(-1).tag);
  return gitIfPossible("rev-parse", "--verify", "--short", added ? `${added}^` : "HEAD");
}

async function extract(release, folder) {
  const archive = `${folder}.tar`;
  mkdirSync(folder, { recursive: true });
  await git("archive", "--format=tar", `--output=${archive}`, release);
  await run("tar", ["-xf", archive, "-C", folder]);
  rmSync(archive);
}

/**
 * Runs the contracts' specs of the previous release with its own code, in process, on a database
 * that this checkout migrated and the previous release then prepared: as after an upgrade, for
 * processes that weren't restarted yet. A copy without git's history can't tell, and says so.
 */
export async function runPrevious({ projects: [name] }, given) {
  const { databases, secret } = given;
  const release = (await hasHistory()) && (await findPrevious());
  if (!release) {
    console.log("The previous release isn't known: this folder has no git history, or only a part");
    return;
  }
  const checkout = inData(`test-${process.pid}`, name);
  try {
    await step(`Taking ${release} from git`, () => extract(release, checkout));
    await installFor(checkout);
    const address = await databases.create(name, "template");
    await step(`Preparing the database with ${release}`, () =>
      prepareWith(secret, address, true, checkout),
    );
    const old = { name, checkout, demo: name, specs };
    await runEndToEnd({ host: "process", projects: ["api"], release: old }, given);
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}
