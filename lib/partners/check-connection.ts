import { beginning } from "@/lib/format/plain-text";
import type { PartnerAnswer } from "./call-partner";
import { ListAnswer } from "./contract-schema";
import type { PartnerTestStep } from "./schema";

/** Outcome of one call of a test: a response, or why there is none. */
export type CallResult =
  | { answer: PartnerAnswer; problem: null }
  | { answer: null; problem: string };

interface Tested {
  baseUrl: string;
  partnerUuid: string;
}

interface Calls {
  /** `list_assessments` with the partner's credentials. */
  listed: CallResult;
  /** `list_assessments` with a wrong password. */
  stranger: CallResult;
  /** `assessment_status` of an unknown interview. */
  unknown: CallResult;
}

type StepResult = Omit<PartnerTestStep, "name">;

const good = (text: string): StepResult => ({ passed: true, isWarning: false, text });
const allowed = (text: string): StepResult => ({ passed: true, isWarning: true, text });
const bad = (text: string): StepResult => ({ passed: false, isWarning: false, text });
const unseen = (text = "Couldn't be checked: no response."): StepResult => ({
  passed: null,
  isWarning: false,
  text,
});

const isJson = ({ json }: PartnerAnswer): boolean => json !== undefined;

/** Checks step by step how a partner follows the contract, from its responses. */
export function checkConnection(partner: Tested, calls: Calls): PartnerTestStep[] {
  return [
    { name: "reachable", ...reachable(calls) },
    { name: "secure", ...secure(partner, calls) },
    { name: "listed", ...listed(calls) },
    { name: "partner", ...echoed(partner, calls) },
    { name: "refuses_strangers", ...refusesStrangers(calls) },
    { name: "unknown_interview", ...unknownInterview(calls) },
    { name: "always_json", ...alwaysJson(calls) },
  ];
}

function reachable({ listed: { answer, problem } }: Calls): StepResult {
  return answer ? good("The partner responded.") : bad(`No response: ${problem}.`);
}

function secure({ baseUrl }: Tested, { listed: { answer } }: Calls): StepResult {
  if (baseUrl.startsWith("http:")) {
    return allowed(
      "It isn't: plain http can be read in transit. This server's settings allow it for this address.",
    );
  }
  return answer ? good("With TLS and a trusted certificate.") : unseen();
}

function listed({ listed: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  const { status } = answer;
  if (status === 401) return bad("It responded with 401: the username or password is wrong.");
  if (status === 403)
    return bad("It responded with 403: the credentials don't belong to this partner uuid.");
  if (status === 404) return bad("It responded with 404: its calls don't start at this address.");
  if (status !== 200) return bad(`It responded with ${status} instead of 200.`);
  if (!isJson(answer)) return bad("It responded with something that isn't JSON.");
  const parsed = ListAnswer.safeParse(answer.json);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join(".");
    const reason = path ? `: ${path} is missing or wrong` : "";
    return bad(`Its response doesn't follow the contract${reason}.`);
  }
  const { length } = parsed.data.assessments;
  return good(length === 1 ? "It has 1 assessment." : `It has ${length} assessments.`);
}

function echoed({ partnerUuid }: Tested, { listed: { answer } }: Calls): StepResult {
  const parsed = ListAnswer.safeParse(answer?.json);
  if (!parsed.success) return unseen("Couldn't be checked: there is no list of assessments.");
  const { uuid } = parsed.data.partner;
  if (uuid === partnerUuid) return good("It matches.");
  return bad(`It returned ${beginning(uuid, 60)} instead of ${partnerUuid}.`);
}

function refusesStrangers({ stranger: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  if (answer.status === 401) return good("It responded with 401.");
  if (answer.status < 300) {
    return bad("It accepted a wrong password: anyone could see and change its interviews.");
  }
  return bad(`It responded with ${answer.status} instead of 401.`);
}

function unknownInterview({ unknown: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  if (answer.status === 404) return good("It responded with 404.");
  return bad(`It responded with ${answer.status} instead of 404.`);
}

function alwaysJson({ stranger, unknown }: Calls): StepResult {
  const refusals = [
    { call: "of a wrong password", answer: stranger.answer },
    { call: "of an unknown interview", answer: unknown.answer },
  ];
  if (refusals.every(({ answer }) => !answer)) return unseen();
  const wrong = refusals.find(({ answer }) => answer && !isJson(answer));
  return wrong ? bad(`The refusal ${wrong.call} isn't JSON.`) : good("They are.");
}
