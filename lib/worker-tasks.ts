import type { TaskList } from "graphile-worker";
import { forgetOldAnswers } from "./http/idempotency";
import { deliverMessage } from "./outbox/deliver-message";
import { deliverTask } from "./outbox/enqueue-messages";
import { cleanUpTask, forgetExpired } from "./outbox/forget-expired";

/** Everything the worker can do, by the names under which it is queued. */
export const workerTasks: TaskList = {
  [deliverTask]: deliverMessage,
  [cleanUpTask]: async () => {
    await forgetOldAnswers();
    await forgetExpired();
  },
};

/** In UTC; a day that was missed is made up for. */
export const workerSchedule = `17 3 * * * ${cleanUpTask} ?fill=1d`;
