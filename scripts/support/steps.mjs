const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

let isAhead = true;

/** Prints the line of every step when it ends, for scripts that run several at once. */
export function printStepsAtEnd() {
  isAhead = false;
}

/** Runs one step of a script and reports it on one line. */
export async function step(label, work) {
  const from = Date.now();
  const report = (result) => process.stdout.write(`${isAhead ? "" : `${label} … `}${result}\n`);
  if (isAhead) process.stdout.write(`${label} … `);
  try {
    const result = await work();
    report(seconds(from));
    return result;
  } catch (error) {
    report("failed");
    throw error;
  }
}
