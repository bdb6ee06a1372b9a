import { beginning } from "@/lib/format/plain-text";
import type { PartnerAnswer } from "./call-partner";
import { ListAnswer } from "./contract-schema";
import type { PartnerTestStep } from "./schema";

/** What came of one call of a test: an answer, or why there is none. */
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
  /** The same with a wrong password. */
  stranger: CallResult;
  /** `assessment_status` of an interview that there is not. */
  unknown: CallResult;
}

type StepResult = Omit<PartnerTestStep, "name">;

const good = (text: string): StepResult => ({ passed: true, isWarning: false, text });
const allowed = (text: string): StepResult => ({ passed: true, isWarning: true, text });
const bad = (text: string): StepResult => ({ passed: false, isWarning: false, text });
const unseen = (text = "Could not be looked at: no answer came."): StepResult => ({
  passed: null,
  isWarning: false,
  text,
});

const isJson = ({ json }: PartnerAnswer): boolean => json !== undefined;

/** What the answers of a partner say of how it keeps the contract, step by step. */
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
  return answer ? good("An answer came.") : bad(`No answer came: ${problem}.`);
}

function secure({ baseUrl }: Tested, { listed: { answer } }: Calls): StepResult {
  if (baseUrl.startsWith("http:")) {
    return allowed(
      "It is not: plain http can be read on its way. The settings of this server allow it for this address.",
    );
  }
  return answer ? good("By TLS, with a certificate that is trusted.") : unseen();
}

function listed({ listed: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  const { status } = answer;
  if (status === 401) return bad("It answered 401: user name or password are not those it knows.");
  if (status === 403) return bad("It answered 403: the credentials are not of this partner uuid.");
  if (status === 404) return bad("It answered 404: the address is not where its calls begin.");
  if (status !== 200) return bad(`It answered ${status} instead of 200.`);
  if (!isJson(answer)) return bad("It answered with something that is not JSON.");
  const parsed = ListAnswer.safeParse(answer.json);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join(".") || "the whole";
    return bad(`Its answer is not as the contract says: ${path} is missing or wrong.`);
  }
  const { length } = parsed.data.assessments;
  return good(length === 1 ? "It has 1 assessment." : `It has ${length} assessments.`);
}

function echoed({ partnerUuid }: Tested, { listed: { answer } }: Calls): StepResult {
  const parsed = ListAnswer.safeParse(answer?.json);
  if (!parsed.success) return unseen("Could not be looked at: there is no list of assessments.");
  const { uuid } = parsed.data.partner;
  if (uuid === partnerUuid) return good("It is the same.");
  return bad(`It gave back ${beginning(uuid, 60)} instead of ${partnerUuid}.`);
}

function refusesStrangers({ stranger: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  if (answer.status === 401) return good("It answered 401.");
  if (answer.status < 300) {
    return bad("It let a wrong password in: anybody could see and change its interviews.");
  }
  return bad(`It answered ${answer.status} instead of 401.`);
}

function unknownInterview({ unknown: { answer } }: Calls): StepResult {
  if (!answer) return unseen();
  if (answer.status === 404) return good("It answered 404.");
  return bad(`It answered ${answer.status} instead of 404.`);
}

function alwaysJson({ stranger, unknown }: Calls): StepResult {
  const refusals = [
    { call: "of a wrong password", answer: stranger.answer },
    { call: "of an unknown interview", answer: unknown.answer },
  ];
  if (refusals.every(({ answer }) => !answer)) return unseen();
  const wrong = refusals.find(({ answer }) => answer && !isJson(answer));
  return wrong ? bad(`The refusal ${wrong.call} is not JSON.`) : good("They are.");
}
