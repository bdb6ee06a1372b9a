const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Runs one step of a script and says so on one line. */
export async function step(label, work) {
  const from = Date.now();
  process.stdout.write(`${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(from)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
