import type { Label } from "../../model/text.js";

/** Why a speaker was given its role, in the two languages of output. */
export const roleReasons = {
  study: { en: "study.yaml says so", id: "disebutkan study.yaml" },
  legend: { en: "the legend says so", id: "disebutkan keterangan" },
  column: { en: "its role column says so", id: "disebutkan kolom peran" },
  label: { en: "the label says so", id: "disebutkan labelnya" },
  tanyaJawab: { en: "T (tanya) with J (jawab)", id: "T (tanya) bersama J (jawab)" },
  questionAnswer: { en: "Q with A", id: "Q bersama A" },
  chair: { en: "presides over the sitting", id: "memimpin rapat" },
  translator: {
    en: "renders what others say; whether its words are an informant's is for study.yaml to say",
    id: "menerjemahkan perkataan orang lain; apakah itu perkataan informan, study.yaml yang menentukan",
  },
  court: {
    en: "of the court or counsel, beside Q and A",
    id: "dari pengadilan atau penasihat hukum, di samping Q dan A",
  },
  sitting: { en: "everybody takes part in a sitting", id: "semua ikut serta dalam rapat" },
} as const satisfies Readonly<Record<string, Label>>;

export function namedBefore(interviewer: boolean): Label {
  return interviewer
    ? { en: "named as interviewer before the first turn", id: "disebut pewawancara sebelum giliran bicara pertama" }
    : { en: "named as informant before the first turn", id: "disebut informan sebelum giliran bicara pertama" };
}

/** A label mistyped has the role of the one it resembles. */
export function looksLike(label: string): Label {
  return { en: `it looks like "${label}" mistyped`, id: `tampak seperti "${label}" salah ketik` };
}

/** What follows from who asks. `other`: the label of who asks, where somebody answers. */
export function byHabit(conclusion: Conclusion, other: string): Label {
  const { en, id } = conclusions[conclusion];
  return { en: en.replace("{other}", () => other), id: id.replace("{other}", () => other) };
}

/** Such a reason with the figure behind it. `shares`: of the turns that ask, 0..1, of each speaker it holds for; empty where no figure decided. */
export function reasonWithShare(reason: Label, shares: readonly number[]): Label {
  if (shares.length === 0) return reason;
  let [least, most] = [1, 0];
  for (const share of shares) [least, most] = [Math.min(least, share), Math.max(most, share)];
  const [low, high] = [Math.round(least * 100), Math.round(most * 100)];
  const several = shares.length > 1;
  const en = `asks in ${low === high ? high : `${low} to ${high}`} % of ${several ? "the turns" : "its turns"}`;
  const id = `bertanya dalam ${low === high ? high : `${low} sampai ${high}`} % giliran bicaranya`;
  // The figure alone says that somebody asks.
  return reason.en === conclusions.asks.en ? { en, id } : { en: `${reason.en} (${en})`, id: `${reason.id} (${id})` };
}

export type Conclusion = keyof typeof conclusions;

const conclusions = {
  asks: { en: "asks", id: "bertanya" },
  asksMore: {
    en: "asks more than the other, speaks first and says less",
    id: "lebih banyak bertanya daripada yang lain, bicara pertama, dan lebih singkat",
  },
  answers: { en: "answers {other}", id: "menjawab {other}" },
  initial: { en: "initial of {other}, and asks", id: "huruf awal dari {other}, dan bertanya" },
  answersKnown: { en: "answers a known interviewer", id: "menjawab pewawancara yang sudah dikenal" },
  asksToo: { en: "asks as an interviewer does", id: "bertanya seperti pewawancara" },
  nobody: { en: "nobody in particular", id: "bukan orang tertentu" },
  undecided: { en: "nothing says whether it asks or answers", id: "tidak jelas apakah bertanya atau menjawab" },
  chat: {
    en: "in a chat of several people who asks is no interviewer",
    id: "dalam obrolan grup, yang bertanya belum tentu pewawancara",
  },
} as const satisfies Readonly<Record<string, Label>>;
