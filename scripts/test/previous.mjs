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
  throw new Failure(
    `The previous release couldn't be read: ${command} ${args.join(" ")} failed. ` +
      `This needs git and a clone with its history.\n${output.trim()}`,
  );
}

const git = (...args) => run("git", ["-C", root, ...args]);

/** Returns the commit that added a migration; empty if none did yet. */
const commitOf = (migration) =>
  git("log", "-1", "--diff-filter=A", "--format=%H", "--", `db/migrations/${migration}.sql`);

/**
 * Returns the previous release: the newest tag `v*` before this commit; without tags, the last
 * commit without the newest migration. Throws if the clone lacks the history to tell.
 */
async function findPrevious() {
  if ((await git("rev-parse", "--is-shallow-repository")) === "true") {
    throw new Failure(
      "The previous release isn't in this shallow clone. Run git fetch --unshallow --tags",
    );
  }
  const order = ["-c", "versionsort.suffix=-", "tag", "--sort=-version:refname"];
  const tags = await git(...order, "--merged=HEAD", "--no-contains=HEAD", "--list", "v*");
  if (tags) return tags.split("\n")[0];
  const journal = readFileSync(inRoot("db", "migrations", "meta", "_journal.json"), "utf8");
  const added = await commitOf(JSON.parse(journal).entries.at(-1).tag);
  return git("rev-parse", "--verify", "--short", added ? `${added}^` : "HEAD");
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
 * processes that weren't restarted yet.
 */
export async function runPrevious({ projects: [name] }, given) {
  const { databases, secret } = given;
  const checkout = inData(`test-${process.pid}`, name);
  try {
    const release = await findPrevious();
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
