const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

let isAhead = true;

/** Lets every step print its line when it ends, for scripts that do several at once. */
export function printStepsAtEnd() {
  isAhead = false;
}

/** Runs one step of a script and says so on one line. */
export async function step(label, work) {
  const from = Date.now();
  const tell = (result) => process.stdout.write(`${isAhead ? "" : `${label} … `}${result}\n`);
  if (isAhead) process.stdout.write(`${label} … `);
  try {
    const result = await work();
    tell(seconds(from));
    return result;
  } catch (error) {
    tell("failed");
    throw error;
  }
}
