import type { Role } from "../../model/document.js";
import type { Label, Span } from "../../model/text.js";
import { isNamed, type NamedPeople } from "../person/names.js";
import { isOfCourt } from "./examination.js";
import { isQuestion } from "./questions.js";
import { byHabit, type Conclusion, looksLike, namedBefore, roleReasons } from "./reasons.js";
import { baseKey, isCollective, labelKey, meaningOf, presides, translates } from "./words.js";

/** A speaker as found: every label of one key, with the speech behind them. */
export interface Speaker {
  readonly key: string;
  /** As first written. */
  readonly label: string;
  readonly speech: readonly Span[];
  /** The role column of a table of turns. */
  readonly given: string | null;
}

export interface DecidedRole {
  readonly role: Role;
  readonly reason: Label;
  /** Whether the label alone did not say it: worth telling. */
  readonly told: boolean;
  /** Share of turns that ask, 0..1, where it decided. */
  readonly asks?: number;
}

export interface RoleEvidence {
  /** Label key to role, from study.yaml. */
  readonly declared: ReadonlyMap<string, Role>;
  /** Label key to role, from a legend in the text. */
  readonly legend: ReadonlyMap<string, Role>;
  readonly named: NamedPeople;
  /** Keys of labels that look mistyped to the key of the label they resemble. */
  readonly resembling: ReadonlyMap<string, string>;
  /** Whether the speakers write to each other in a chat. */
  readonly chat: boolean;
}

/**
 * The role of every speaker: by study.yaml, a legend, a role column, the header's names, the label's own word, else by who asks.
 * Unknown where none of these decides.
 */
export function rolesOf(text: string, speakers: readonly Speaker[], evidence: RoleEvidence): Map<string, DecidedRole> {
  const decided = new Map<string, DecidedRole>();
  const led = speakers.some(({ label }) => meaningOf(label) === "interviewer");
  for (const speaker of speakers) {
    const role = byName(text, speaker, evidence, led);
    if (role !== null) decided.set(speaker.key, role);
  }
  byLetterPairs(speakers, decided);
  byResemblance(speakers, evidence.resembling, decided);
  byAsking(text, speakers, decided, evidence.chat);
  byResemblance(speakers, evidence.resembling, decided);
  return decided;
}

const countedLetter = /^[pinrs][ .-]?\d{1,2}$/;

/** `led`: whether a label says that somebody interviews. */
function byName(text: string, speaker: Speaker, evidence: RoleEvidence, led: boolean): DecidedRole | null {
  const declared = evidence.declared.get(speaker.key) ?? evidence.declared.get(baseKey(speaker.key));
  if (declared !== undefined) return { role: declared, reason: roleReasons.study, told: false };
  const legend = evidence.legend.get(speaker.key);
  if (legend !== undefined && legend !== "unknown") return { role: legend, reason: roleReasons.legend, told: false };
  const column = speaker.given === null ? null : meaningOf(speaker.given);
  if (column === "interviewer" || column === "participant")
    return { role: column, reason: roleReasons.column, told: false };
  if (translates(speaker.key)) return { role: "unknown", reason: roleReasons.translator, told: true };
  const meaning = meaningOf(speaker.label);
  // `R1` and `R2` may be two respondents or two researchers: whoever does little but ask is no informant by the letter alone, unless a moderator leads.
  const asksByNumber =
    !led && countedLetter.test(speaker.key) && speaker.speech.length >= 2 && habitOf(text, speaker).asks >= 0.6;
  if (meaning === "interviewer" || (meaning === "participant" && !asksByNumber))
    return { role: meaning, reason: roleReasons.label, told: false };
  const asks = isNamed(speaker.label, evidence.named.interviewers);
  const answers = isNamed(speaker.label, evidence.named.participants);
  if (asks !== answers) {
    return {
      role: asks ? "interviewer" : "participant",
      reason: namedBefore(asks),
      told: true,
    };
  }
  return null;
}

/** T with J and Q with A are question and answer; so is J beside a letter that asks. */
function byLetterPairs(speakers: readonly Speaker[], decided: Map<string, DecidedRole>): void {
  const keys = new Set(speakers.map((speaker) => speaker.key));
  const set = (key: string, role: Role, pair: Label): void => {
    if (keys.has(key) && !decided.has(key)) decided.set(key, { role, reason: pair, told: false });
  };
  if (keys.has("t") && keys.has("j")) {
    set("t", "interviewer", roleReasons.tanyaJawab);
    set("j", "participant", roleReasons.tanyaJawab);
  }
  if (keys.has("q") && keys.has("a")) {
    set("q", "interviewer", roleReasons.questionAnswer);
    set("a", "participant", roleReasons.questionAnswer);
  }
}

/** A mistyped label speaks as the one it resembles does, once that is decided. */
function byResemblance(
  speakers: readonly Speaker[],
  resembling: ReadonlyMap<string, string>,
  decided: Map<string, DecidedRole>,
): void {
  for (const { key } of speakers) {
    const like = resembling.get(key);
    const other = like === undefined ? undefined : decided.get(like);
    if (other === undefined || decided.get(key)?.role === other.role || decided.get(key)?.told === false) continue;
    const label = speakers.find((speaker) => speaker.key === like)?.label ?? like ?? "";
    decided.set(key, { role: other.role, reason: looksLike(label), told: true });
  }
}

/** How somebody speaks. */
export interface Habit {
  readonly speaker: Speaker;
  /** Share of turns that ask, 0..1. */
  readonly asks: number;
  /** Mean length of a turn in code units. */
  readonly meanLength: number;
}

/** Share of asking turns from which somebody may be the interviewer, and below which nobody is. */
const asksMuch = 0.4;
const asksLittle = 0.35;
/** Turns of one speaker from which small differences count. */
const longTalk = 20;

function byAsking(text: string, speakers: readonly Speaker[], decided: Map<string, DecidedRole>, chat: boolean): void {
  const open = speakers.filter((speaker) => !decided.has(speaker.key));
  if (open.length === 0) return;
  const habits: Habit[] = [];
  const pair = ["q", "a"].every((letter) => decided.has(letter));
  for (const speaker of open) {
    // Who presides asks and answers by office.
    if (presides(speaker.key)) decided.set(speaker.key, { role: "unknown", reason: roleReasons.chair, told: true });
    else if (pair && isBesideExamination(speaker))
      decided.set(speaker.key, { role: "unknown", reason: roleReasons.court, told: true });
    else habits.push(habitOf(text, speaker));
  }
  habits.sort((a, b) => b.asks - a.asks || (a.speaker.key < b.speaker.key ? -1 : 1));
  const roles = [...decided.values()].map((role) => role.role);
  const decide = (habit: Habit, role: Role, conclusion: Conclusion, other = ""): void => {
    decided.set(habit.speaker.key, { role, reason: byHabit(conclusion, other), told: true, asks: habit.asks });
  };
  if (chat && speakers.length >= 3) {
    for (const habit of habits) decide(habit, "unknown", "chat");
    return;
  }
  if (roles.includes("interviewer")) {
    for (const habit of habits) {
      const name = initialOf(habit.speaker.key, "interviewer", speakers, decided);
      if (isNobody(habit.speaker.label)) decide(habit, "unknown", "nobody");
      else if (name !== null && habit.asks >= asksMuch) decide(habit, "interviewer", "initial", name);
      else if (habit.asks >= 0.6 && habit.speaker.speech.length >= 3) decide(habit, "unknown", "asksToo");
      else decide(habit, "participant", "answersKnown");
    }
    return;
  }
  // One turn says little: whoever asks once may only ask back.
  const known = habits.filter(isSomebody);
  const [first, second] = known;
  const answerers = speakers.filter(({ key }) => decided.get(key)?.role === "participant");
  const all = [...known, ...answerers.map((speaker) => habitOf(text, speaker)).filter(isSomebody)];
  const other = all.length === 2 ? all.find((habit) => habit !== first) : undefined;
  const much = first !== undefined && first.asks >= asksMuch;
  const clear = much && (first.asks >= (second?.asks ?? 0) * 2 || roles.includes("participant"));
  const more = first !== undefined && other !== undefined && asksMore(first, other);
  const asker = clear || more ? first : undefined;
  const team = asker === undefined ? askersTogether(all) : [];
  for (const habit of habits) {
    if (team.includes(habit)) decide(habit, "interviewer", "asks");
    else if (team.length > 0 && isSomebody(habit) && habit.asks < asksLittle)
      decide(habit, "participant", "answers", team.map(({ speaker }) => speaker.label).join(", "));
    else if (habit === asker) decide(habit, "interviewer", clear ? "asks" : "asksMore");
    else if (isNobody(habit.speaker.label)) decide(habit, "unknown", "nobody");
    else if (asker !== undefined && habit.asks < asksLittle)
      decide(habit, "participant", "answers", asker.speaker.label);
    else decide(habit, "unknown", "undecided");
  }
}

/** The label of which a letter is the initial, where it begins labels of this role and of no other; null where it does not. */
function initialOf(
  key: string,
  role: Role,
  speakers: readonly Speaker[],
  decided: ReadonlyMap<string, DecidedRole>,
): string | null {
  if (key.length !== 1) return null;
  const begins = speakers.filter((other) => other.key.length > 1 && other.key.startsWith(key));
  return begins.length > 0 && begins.every((other) => decided.get(other.key)?.role === role)
    ? (begins[0]?.label ?? null)
    : null;
}

/** The court and counsel, by office or title in capitals, beside `Q` and `A`: `MS. ORTIZ: Objection.` */
function isBesideExamination({ key, label }: Speaker): boolean {
  return isOfCourt(key) || (label === label.toUpperCase() && /^(?:mr|mrs|ms|miss)\.? /.test(key));
}

/** Share of asking turns of everybody in a team of interviewers, and the most of those who answer them. */
const teamAsks = 0.75;
const teamIsAnswered = 0.25;

/** Two or three who hardly do anything but ask, each more than once, where all others hardly ask and say more at a time. Empty where there are none. */
function askersTogether(habits: readonly Habit[]): readonly Habit[] {
  const askers = habits.filter(({ asks, speaker }) => asks >= teamAsks && speaker.speech.length >= 3);
  const others = habits.filter((habit) => !askers.includes(habit));
  if (askers.length < 2 || askers.length > 3 || others.length === 0) return [];
  const longest = Math.max(...askers.map(({ meanLength }) => meanLength));
  return others.every(({ asks, meanLength }) => asks <= teamIsAnswered && meanLength > longest) ? askers : [];
}

function isSomebody({ speaker }: Habit): boolean {
  return !isNobody(speaker.label) && speaker.speech.length >= 2;
}

/** Of two speakers: a smaller difference will do, where the one who asks also speaks less and first, and smaller still in a long talk. */
function asksMore(one: Habit, other: Habit): boolean {
  const least = one.speaker.speech.length >= longTalk ? 0.1 : 0.2;
  return one.asks - other.asks >= least && one.meanLength < other.meanLength * 0.7 && opens(one, other);
}

function opens(a: Habit, b: Habit): boolean {
  return (a.speaker.speech[0]?.start ?? 0) < (b.speaker.speech[0]?.start ?? 0);
}

function isNobody(label: string): boolean {
  const key = labelKey(label);
  return (
    isCollective(key) ||
    /^(?:unknown|unidentified|tidak dikenal|semua|beberapa|all|everyone|everybody|multiple|several)\b/.test(key)
  );
}

export function habitOf(text: string, speaker: Speaker): Habit {
  let asks = 0;
  let length = 0;
  for (const span of speaker.speech) {
    if (isQuestion(text, span)) asks++;
    length += span.end - span.start;
  }
  const turns = Math.max(speaker.speech.length, 1);
  return { speaker, asks: asks / turns, meanLength: length / turns };
}
