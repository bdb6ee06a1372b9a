/** Holds back a child's output until `release`, so that it doesn't mix with the line of a step. */
export function holdOutput(child) {
  let held = [];
  const print = (stream) => (chunk) => (held ? held.push([stream, chunk]) : stream.write(chunk));
  child.stdout.on("data", print(process.stdout));
  child.stderr.on("data", print(process.stderr));
  return function release() {
    const chunks = held ?? [];
    held = undefined;
    for (const [stream, chunk] of chunks) stream.write(chunk);
  };
}
