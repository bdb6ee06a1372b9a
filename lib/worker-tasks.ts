import type { TaskList } from "graphile-worker";
import { forgetOldCalls } from "./api-calls/forget-old-calls";
import { expireRecipients, expireTask } from "./assistance/expire-recipients";
import { resumeTellings, tellAssistance, tellTask } from "./assistance/tell-offer";
import { resumeBulkRuns, resumeTask, runTask } from "./bulk/queue-run";
import { runBulk } from "./bulk/run-bulk";
import { forgetOldAnswers } from "./http/idempotency";
import { deliverMessage } from "./outbox/deliver-message";
import { deliverTask } from "./outbox/enqueue-messages";
import { cleanUpTask, forgetExpired } from "./outbox/forget-expired";
import { resumeDeliveries } from "./outbox/resume-deliveries";

/** Everything the worker can do, by the names under which it is queued. */
export const workerTasks: TaskList = {
  [deliverTask]: deliverMessage,
  [cleanUpTask]: async () => {
    await forgetOldAnswers();
    await forgetExpired();
    await forgetOldCalls();
  },
  [runTask]: runBulk,
  [resumeTask]: async () => {
    await resumeBulkRuns(120);
    await resumeDeliveries();
    await resumeTellings();
  },
  [tellTask]: tellAssistance,
  [expireTask]: async () => {
    await expireRecipients();
  },
};

/** In UTC; what was missed within a day is made up for. */
export const workerSchedule = `17 3 * * * ${cleanUpTask} ?fill=1d
2 * * * * ${expireTask} ?fill=1h
* * * * * ${resumeTask} ?max=1`;
