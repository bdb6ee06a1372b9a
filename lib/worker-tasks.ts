import { forgetOldCalls } from "./api-calls/forget-old-calls";
import { endOverdue, endSittingsTask } from "./assessments/end-overdue";
import { markAgain, markAgainTask } from "./assessments/mark-again";
import { noteUnacknowledged } from "./assessments/note-unacknowledged";
import { expireRecipients, expireTask } from "./assistance/expire-recipients";
import { resumeTellings, tellAssistance, tellTask } from "./assistance/tell-offer";
import { resumeBulkRuns, resumeTask, runTask } from "./bulk/queue-run";
import { runBulk } from "./bulk/run-bulk";
import { deliverHttp } from "./deliveries/deliver-http";
import { forgetOldDeliveries } from "./deliveries/forget-old-deliveries";
import {
  deliverCallbackTask,
  deliverWebhookTask,
  resumeHttpDeliveries,
} from "./deliveries/queue-deliveries";
import { forgetOldAnswers } from "./http/idempotency";
import { checkOpenInvitations } from "./invitations/check-invitations";
import {
  checkInvitationsTask,
  pollInvitations,
  pollInvitationsTask,
  resumeInvitations,
  sendInvitationTask,
} from "./invitations/queue-invitations";
import { sendInvitation } from "./invitations/send-invitation";
import { deliverMessage } from "./outbox/deliver-message";
import { deliverTask } from "./outbox/enqueue-messages";
import {
  cleanUpTask,
  forgetExpired,
  forgetTokens,
  forgetTokensTask,
} from "./outbox/forget-expired";
import { resumeDeliveries } from "./outbox/resume-deliveries";
import type { WorkerGroup } from "./outbox/worker";

/** In UTC; what was missed within a day is made up for. */
const schedule = `17 3 * * * ${cleanUpTask} ?fill=1d
2 * * * * ${expireTask} ?fill=1h
32 * * * * ${forgetTokensTask} ?fill=1h
*/5 * * * * ${pollInvitationsTask} ?max=1
* * * * * ${resumeTask} ?max=1
* * * * * ${endSittingsTask} ?max=1`;

/** Mail, and whatever calls nobody. */
const main: WorkerGroup = {
  concurrency: 4,
  schedule,
  tasks: {
    [deliverTask]: deliverMessage,
    [cleanUpTask]: async () => {
      await forgetOldAnswers();
      await forgetExpired();
      await forgetOldCalls();
      await forgetOldDeliveries();
    },
    [forgetTokensTask]: forgetTokens,
    [runTask]: runBulk,
    [resumeTask]: async () => {
      await resumeBulkRuns(120);
      await resumeDeliveries();
      await resumeHttpDeliveries();
      await resumeTellings();
      await resumeInvitations();
    },
    [tellTask]: tellAssistance,
    [pollInvitationsTask]: async () => {
      await pollInvitations();
    },
    [expireTask]: async () => {
      await expireRecipients();
    },
    [endSittingsTask]: async () => {
      await endOverdue();
      await noteUnacknowledged();
    },
    [markAgainTask]: markAgain,
  },
};

/** Everything the worker can do, by the names under which it is queued. */
export const workerGroups: readonly WorkerGroup[] = [
  main,
  { concurrency: 6, tasks: { [deliverCallbackTask]: deliverHttp } },
  { concurrency: 6, tasks: { [deliverWebhookTask]: deliverHttp } },
  {
    concurrency: 6,
    tasks: { [sendInvitationTask]: sendInvitation, [checkInvitationsTask]: checkOpenInvitations },
  },
];
