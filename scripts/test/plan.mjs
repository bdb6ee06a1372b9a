import { Failure } from "../support/failure.mjs";

const apiHosts = ["process", "server", "next"];
const titles = {
  process: "tests in process",
  previous: "the previous release",
  server: "tests against the server",
  next: "tests under next start",
};

/**
 * Returns what Playwright runs at this depth: on each host its projects, limited to `wanted`. The
 * host `previous` is the previous release on this checkout's schema.
 */
export function planOf({ API_HOSTS }, wanted) {
  const whole = API_HOSTS.split(",").map((host) => host.trim());
  const unknown = whole.find((host) => !apiHosts.includes(host));
  if (unknown !== undefined) {
    const known = apiHosts.join(", ");
    throw new Failure(`API_HOSTS contains ${unknown || "nothing"}. The hosts are ${known}.`);
  }
  const all = (host) => whole.includes(host);
  const projects = {
    process: [...(all("process") ? ["api"] : []), ...(all("server") ? [] : ["fuzz"])],
    previous: ["previous"],
    server: [
      ...(all("server") ? ["api", "fuzz"] : ["protocol"]),
      ...["dashboard", "candidate", "crash"],
    ],
    next: [all("next") ? "api" : "smoke"],
  };
  const known = [...new Set(Object.values(projects).flat())];
  const stray = wanted.find((project) => !known.includes(project));
  if (stray !== undefined) {
    throw new Failure(
      `There is no project ${stray} at this depth. The projects are ${known.join(", ")}.`,
    );
  }
  const isWanted = (project) => wanted.length === 0 || wanted.includes(project);
  return Object.entries(projects)
    .map(([host, names]) => ({
      ...{ host, title: titles[host], projects: names.filter(isWanted) },
      isServed: host === "server" || host === "next",
      /** Whether it repeats tests of another host, and needs a preparation of its own. */
      isApart: host === "previous" || host === "next",
    }))
    .filter((run) => run.projects.length > 0);
}
