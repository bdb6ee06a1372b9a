import { parseArgs } from "node:util";
import { Failure } from "../support/failure.mjs";
import { settingsOf } from "./depth.mjs";
import { planOf } from "./plan.mjs";

const options = {
  full: { type: "boolean", default: false },
  unit: { type: "boolean", default: false },
  e2e: { type: "boolean", default: false },
  grep: { type: "string" },
  project: { type: "string", multiple: true, default: [] },
};

function parsed() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = "The options are --full, --unit, --e2e, --grep and --project.";
    throw new Failure(`${error.message}. ${known}`);
  }
}

/**
 * Parses the options: `--full` for the full depth; `--unit` or `--e2e` for one half; `--grep` and
 * `--project` to narrow it further. Returns what to run, with the depth's settings and Playwright's
 * plan.
 */
export function testOptions() {
  const { full, unit, e2e, grep, project } = parsed();
  const depth = full ? "full" : "quick";
  const settings = settingsOf(depth);
  const everything = !unit && !e2e;
  const narrowed = grep !== undefined || project.length > 0;
  const plan = planOf(settings, project);
  const asked = grep === undefined || project.length > 0;
  return {
    ...{ grep, depth, settings },
    checks: everything && !narrowed,
    unit: unit || (everything && project.length === 0),
    plan: e2e || everything ? plan.filter(({ isApart }) => asked || !isApart) : [],
    otherNodes: full && everything && !narrowed,
  };
}
