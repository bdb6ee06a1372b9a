import { parseArgs } from "node:util";
import { connectionFaults, mockAssessments } from "./mock/faults";
import { startMockPartner } from "./mock/start-mock-partner";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4100" },
    app: { type: "string", default: "http://localhost:3000" },
    "callback-user": { type: "string" },
    "callback-password": { type: "string" },
    "step-seconds": { type: "string", default: "5" },
  },
});

const url = `${values.app.replace(/\/+$/, "")}/api/assessments/assessment_status`;
const user = values["callback-user"];
const password = values["callback-password"];

const mock = await startMockPartner({
  port: Number(values.port),
  stepMs: Number(values["step-seconds"]) * 1000,
  callback: user && password ? { url, user, password } : null,
  log: (line) => console.log(`${new Date().toISOString()} ${line}`),
});

const table = (rows: Record<string, string>) =>
  Object.entries(rows)
    .map(([name, words]) => `    ${name.padEnd(24)} ${words}`)
    .join("\n");

console.log(`The mock partner listens at ${mock.origin}

  Register it under Settings, Partners:
${table({
  Address: mock.baseUrl,
  "Partner uuid": mock.partnerUuid,
  "Account id": mock.accountId,
  "User name": mock.username,
  Password: mock.password,
})}

  Start Proffer with OUTBOUND_ALLOW=127.0.0.1:${values.port}, else it does not call this address.
  ${
    mock.callback
      ? `Statuses are reported to ${url}.`
      : `For callbacks, start it again with what Proffer shows once the partner is registered:
    npm run mock-partner -- --callback-user … --callback-password …`
  }

  Its assessments, each with a way of its own:
${table(mockAssessments)}

  Wrong ways to keep the contract, for the test of the connection:
${table(
  Object.fromEntries(
    Object.entries(connectionFaults).map(([name, words]) => [
      `${mock.origin}/faults/${name}/api`,
      words,
    ]),
  ),
)}
`);
