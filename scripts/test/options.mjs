import { parseArgs } from "node:util";
import { Failure } from "../support/failure.mjs";

const options = {
  unit: { type: "boolean", default: false },
  e2e: { type: "boolean", default: false },
  grep: { type: "string" },
  project: { type: "string", multiple: true, default: [] },
};

function parsed() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Failure(`${error.message}. There are --unit, --e2e, --grep and --project.`);
  }
}

/** `--unit` or `--e2e` for one half only; `--grep` and `--project` narrow it further. */
export function testOptions() {
  const values = parsed();
  const narrowed = values.grep !== undefined || values.project.length > 0;
  const everything = !values.unit && !values.e2e;
  return {
    ...values,
    checks: everything && !narrowed,
    unit: values.unit || (everything && values.project.length === 0),
    e2e: values.e2e || everything,
    underNext: !narrowed,
  };
}
