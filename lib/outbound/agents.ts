import { Agent as PlainAgent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import type { Target } from "./find-target";

/** Shorter than the five seconds after which many servers close an idle connection. */
const idleTimeout = 4000;
const maxAgents = 200;

const agents = new Map<string, PlainAgent>();

/**
 * Returns the agent that keeps connections to a receiver. One for each set of checked addresses: a
 * name that resolves to others gets new connections.
 */
export function agentFor({ url, addresses }: Target): PlainAgent {
  const key = [url.origin, ...addresses.map(({ address }) => address).sort()].join(" ");
  const agent = agents.get(key) ?? openAgent(url);
  agents.delete(key);
  agents.set(key, agent);
  const [oldest] = agents.keys();
  // Its idle connections close by themselves.
  if (agents.size > maxAgents && oldest !== undefined) agents.delete(oldest);
  return agent;
}

function openAgent({ protocol }: URL): PlainAgent {
  const options = { keepAlive: true, timeout: idleTimeout, maxFreeSockets: 4 };
  return protocol === "https:" ? new SecureAgent(options) : new PlainAgent(options);
}
