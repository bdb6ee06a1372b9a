import { forgetOldCalls } from "@/lib/access/api-calls/forget-old-calls";
import { expireRecipients, expireTask } from "@/lib/assistance/expire-recipients";
import { notifyAssistance, notifyTask, resumeNotifications } from "@/lib/assistance/notify-offer";
import { checkChains, checkTask } from "@/lib/audit/check-chains";
import { sealEntries, sealTask } from "@/lib/audit/seal-entries";
import { readBounces, readBouncesTask } from "@/lib/bounces/read-bounces";
import { resumeBulkRuns, resumeTask, runTask } from "@/lib/bulk/queue-run";
import { runBulk } from "@/lib/bulk/run-bulk";
import { deliverHttp, deliverWebhooks } from "@/lib/deliveries/deliver-http";
import {
  deliverCallbackTask,
  deliverWebhookTask,
  resumeHttpDeliveries,
} from "@/lib/deliveries/queue-deliveries";
import { mailNotificationsTask } from "@/lib/events/add-notifications";
import { forgetOldAnswers } from "@/lib/http/idempotency";
import { checkOpenInvitations } from "@/lib/invitations/check-invitations";
import {
  checkInvitationsTask,
  pollInvitations,
  pollInvitationsTask,
  resumeInvitations,
  sendInvitationTask,
} from "@/lib/invitations/queue-invitations";
import { sendInvitation } from "@/lib/invitations/send-invitation";
import { deleteUnusedImages } from "@/lib/letter-images/delete-unused-images";
import {
  digestTask,
  mailDigests,
  mailNotifications,
  resumeNotificationMails,
} from "@/lib/notifications/mail-notifications";
import { findReceiptFiles } from "@/lib/offers/find-receipt-files";
import { sealOfferTask } from "@/lib/offers/queue-sealing";
import { deadlinesTask, recordDeadlines } from "@/lib/offers/record-deadlines";
import { sealAccepted } from "@/lib/offers/seal-offer";
import { remindersTask, sendReminders } from "@/lib/offers/send-reminders";
import { deliverMessage } from "@/lib/outbox/deliver-message";
import { deliverTask } from "@/lib/outbox/enqueue-messages";
import {
  cleanUpTask,
  forgetExpired,
  forgetTokens,
  forgetTokensTask,
} from "@/lib/outbox/forget-expired";
import { resumeDeliveries } from "@/lib/outbox/resume-deliveries";
import { deleteExpiredRecords } from "@/lib/retention/delete-expired-records";
import { endOverdue, endSittingsTask } from "@/lib/sittings/end-overdue";
import { markAgain, markAgainTask } from "@/lib/sittings/mark-again";
import { noteUnacknowledged } from "@/lib/sittings/note-unacknowledged";
import type { WorkerGroup } from "./worker";

/** Times in UTC. A run missed within the last day is repeated. */
const schedule = `17 3 * * * ${cleanUpTask} ?fill=1d
47 3 * * * ${checkTask} ?fill=1d
2 * * * * ${expireTask} ?fill=1h
32 * * * * ${forgetTokensTask} ?fill=1h
*/5 * * * * ${pollInvitationsTask} ?max=1
* * * * * ${resumeTask} ?max=1
* * * * * ${endSittingsTask} ?max=1
* * * * * ${sealTask} ?max=1
*/5 * * * * ${deadlinesTask} ?max=1
* * * * * ${remindersTask} ?max=1
*/10 * * * * ${digestTask} ?max=1`;

/** Email, and tasks that call no one. */
const main: WorkerGroup = {
  concurrency: 4,
  schedule,
  tasks: {
    [deliverTask]: (payload, helpers) => deliverMessage(payload, helpers, findReceiptFiles),
    [cleanUpTask]: async () => {
      await forgetOldAnswers();
      await forgetExpired();
      await forgetOldCalls();
      await deleteExpiredRecords();
      await deleteUnusedImages();
    },
    [forgetTokensTask]: forgetTokens,
    [runTask]: runBulk,
    [resumeTask]: async () => {
      await resumeBulkRuns(60);
      await resumeDeliveries();
      await resumeHttpDeliveries();
      await resumeNotifications();
      await resumeInvitations();
      await resumeNotificationMails();
    },
    [notifyTask]: notifyAssistance,
    [sealOfferTask]: sealAccepted,
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
    [mailNotificationsTask]: mailNotifications,
    [digestTask]: mailDigests,
    [deadlinesTask]: async () => {
      await recordDeadlines();
    },
    [remindersTask]: async () => {
      await sendReminders();
    },
    [sealTask]: async () => {
      await sealEntries();
    },
    [checkTask]: async () => {
      await sealEntries();
      await checkChains();
    },
  },
};

/** All tasks of the worker, by the names under which they are queued. */
export const workerGroups: readonly WorkerGroup[] = [
  main,
  { concurrency: 6, tasks: { [deliverCallbackTask]: deliverHttp } },
  { concurrency: 6, tasks: { [deliverWebhookTask]: deliverWebhooks } },
  {
    concurrency: 6,
    schedule: `* * * * * ${readBouncesTask} ?max=1&queue=bounces&jobKey=${readBouncesTask}`,
    tasks: {
      [sendInvitationTask]: sendInvitation,
      [checkInvitationsTask]: checkOpenInvitations,
      [readBouncesTask]: readBounces,
    },
  },
];
