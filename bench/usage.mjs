/** Loaded before a server that a benchmark starts: answers any message with the CPU it has used. */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage().rss / 1e6 });
});
