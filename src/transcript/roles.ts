import type { Role } from "../model/document.js";
import type { Span } from "../model/text.js";
import { isNamed, type NamedPeople } from "./names.js";
import { isQuestion } from "./questions.js";
import { baseKey, labelKey, meaningOf } from "./role-words.js";

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
  readonly reason: string;
  /** Whether the label alone did not say it: worth telling. */
  readonly told: boolean;
}

export interface RoleEvidence {
  /** Label key to role, from study.yaml. */
  readonly declared: ReadonlyMap<string, Role>;
  /** Label key to role, from a legend in the text. */
  readonly legend: ReadonlyMap<string, Role>;
  readonly named: NamedPeople;
}

/**
 * The role of every speaker: by study.yaml, a legend, a role column, the header's names, the label's own word, else by who asks.
 * Unknown where none of these decides.
 */
export function rolesOf(text: string, speakers: readonly Speaker[], evidence: RoleEvidence): Map<string, DecidedRole> {
  const decided = new Map<string, DecidedRole>();
  for (const speaker of speakers) {
    const role = byName(speaker, evidence);
    if (role !== null) decided.set(speaker.key, role);
  }
  byLetterPairs(speakers, decided);
  byAsking(text, speakers, decided);
  return decided;
}

function byName(speaker: Speaker, evidence: RoleEvidence): DecidedRole | null {
  const declared = evidence.declared.get(speaker.key) ?? evidence.declared.get(baseKey(speaker.key));
  if (declared !== undefined) return { role: declared, reason: "study.yaml", told: false };
  const legend = evidence.legend.get(speaker.key);
  if (legend !== undefined) return { role: legend, reason: "the legend", told: false };
  const column = speaker.given === null ? null : meaningOf(speaker.given);
  if (column === "interviewer" || column === "participant")
    return { role: column, reason: "its role column", told: false };
  const meaning = meaningOf(speaker.label);
  if (meaning === "interviewer" || meaning === "participant")
    return { role: meaning, reason: "the label", told: false };
  const asks = isNamed(speaker.label, evidence.named.interviewers);
  const answers = isNamed(speaker.label, evidence.named.participants);
  if (asks !== answers) {
    return {
      role: asks ? "interviewer" : "participant",
      reason: `named as ${asks ? "interviewer" : "informant"} before the first turn`,
      told: true,
    };
  }
  return null;
}

/** T with J and Q with A are question and answer; so is J beside a letter that asks. */
function byLetterPairs(speakers: readonly Speaker[], decided: Map<string, DecidedRole>): void {
  const keys = new Set(speakers.map((speaker) => speaker.key));
  const set = (key: string, role: Role, pair: string): void => {
    if (keys.has(key) && !decided.has(key)) decided.set(key, { role, reason: pair, told: false });
  };
  if (keys.has("t") && keys.has("j")) {
    set("t", "interviewer", "T (tanya) with J (jawab)");
    set("j", "participant", "T (tanya) with J (jawab)");
  }
  if (keys.has("q") && keys.has("a")) {
    set("q", "interviewer", "Q with A");
    set("a", "participant", "Q with A");
  }
}

interface Habit {
  readonly speaker: Speaker;
  /** Share of turns that ask. */
  readonly asks: number;
  readonly meanLength: number;
}

/** Share of asking turns from which somebody may be the interviewer, and below which nobody is. */
const asksMuch = 0.4;
const asksLittle = 0.35;

function byAsking(text: string, speakers: readonly Speaker[], decided: Map<string, DecidedRole>): void {
  const open = speakers.filter((speaker) => !decided.has(speaker.key));
  if (open.length === 0) return;
  const habits = open
    .map((speaker) => habitOf(text, speaker))
    .sort((a, b) => b.asks - a.asks || (a.speaker.key < b.speaker.key ? -1 : 1));
  const roles = [...decided.values()].map((role) => role.role);
  const decide = (habit: Habit, role: Role, reason: string): void => {
    decided.set(habit.speaker.key, {
      role,
      reason: `${reason} (asks in ${percent(habit.asks)} of its turns)`,
      told: true,
    });
  };
  if (roles.includes("interviewer")) {
    for (const habit of habits) {
      if (isNobody(habit.speaker.label)) decide(habit, "unknown", "nobody in particular");
      else if (habit.asks >= 0.6 && habit.speaker.speech.length >= 3)
        decide(habit, "unknown", "asks as an interviewer does");
      else decide(habit, "participant", "answers a known interviewer");
    }
    return;
  }
  const known = habits.filter((habit) => !isNobody(habit.speaker.label));
  const [first, second] = known;
  const others = Math.max(second?.asks ?? 0, 0);
  const clear =
    first !== undefined &&
    first.speaker.speech.length >= 2 &&
    ((first.asks >= asksMuch && first.asks >= others * 2) ||
      // Two speakers: a smaller difference will do, where the one who asks also speaks less and first.
      (known.length === 2 &&
        second !== undefined &&
        first.asks - second.asks >= 0.2 &&
        first.meanLength < second.meanLength * 0.7 &&
        opens(first, second)));
  const asker =
    clear || (roles.includes("participant") && first !== undefined && first.asks >= asksMuch) ? first : undefined;
  for (const habit of habits) {
    if (habit === asker) decide(habit, "interviewer", "asks");
    else if (isNobody(habit.speaker.label)) decide(habit, "unknown", "nobody in particular");
    else if (asker !== undefined && habit.asks < asksLittle)
      decide(habit, "participant", `answers ${asker.speaker.label}`);
    else decide(habit, "unknown", "nothing says whether it asks or answers");
  }
}

function opens(a: Habit, b: Habit): boolean {
  return (a.speaker.speech[0]?.start ?? 0) < (b.speaker.speech[0]?.start ?? 0);
}

function isNobody(label: string): boolean {
  return /^(?:unknown|unidentified|tidak dikenal|semua|all)\b/.test(labelKey(label));
}

function habitOf(text: string, speaker: Speaker): Habit {
  let asks = 0;
  let length = 0;
  for (const span of speaker.speech) {
    if (isQuestion(text, span)) asks++;
    length += span.end - span.start;
  }
  const turns = Math.max(speaker.speech.length, 1);
  return { speaker, asks: asks / turns, meanLength: length / turns };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
