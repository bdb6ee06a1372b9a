import { letterVariables } from "./variables";

const furthest = 2;

/** Returns how many letters must change, at most, to turn one word into the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 1; index <= other.length; index += 1) {
      const same = letter === other[index - 1] ? 0 : 1;
      next.push(
        Math.min((row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1, (row[index - 1] ?? 0) + same),
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Returns the only variable whose name is misspelt like this, or null. */
export function nearestVariable(written: string): string | null {
  const name = written.toLowerCase();
  if (name.length < 5) return null;
  const distances = letterVariables
    .filter((variable) => Math.abs(variable.name.length - name.length) <= furthest)
    .map((variable) => ({ name: variable.name, by: distance(name, variable.name) }))
    .filter(({ by }) => by <= furthest)
    .sort((one, other) => one.by - other.by);
  const [first, second] = distances;
  return first && first.by !== second?.by ? first.name : null;
}
