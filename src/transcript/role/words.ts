/**
 * What a label says by itself. "ambiguous": a letter that stands for either side (P, I, N, R, S and the like).
 * "speaker": somebody speaks, nobody says as what (Speaker 1). "courtesy": a form of address, as informants are mostly named.
 */
export type LabelMeaning = "interviewer" | "participant" | "ambiguous" | "speaker" | "courtesy";

const interviewer = [
  "peneliti",
  "pewawancara",
  "penanya",
  "penulis",
  "tanya",
  "pertanyaan",
  "pnl",
  "pw",
  "pwc",
  "enumerator",
  "moderator",
  "fasilitator",
  "pemandu",
  "pemandu diskusi",
  "surveyor",
  "wartawan",
  "reporter",
  "asisten peneliti",
  "tim peneliti",
  "interviewer",
  "researcher",
  "facilitator",
  "question",
  "host",
  "presenter",
  "penyiar",
  "pembawa acara",
  "anchor",
  "int",
  "mod",
  "iv",
  "ivr",
];

const participant = [
  "informan",
  "narasumber",
  "nara sumber",
  "ns",
  "responden",
  "subjek",
  "subyek",
  "partisipan",
  "peserta",
  "jawab",
  "jawaban",
  "ki",
  "ik",
  "iu",
  "ip",
  "it",
  "informan kunci",
  "informan utama",
  "informan pendukung",
  "informan tambahan",
  "interviewee",
  "participant",
  "respondent",
  "informant",
  "subject",
  "answer",
  "guest",
  "key informant",
  "penelepon",
  "penelpon",
  "caller",
  "terwawancara",
  "narrator",
  "pt",
  "resp",
  "inf",
];

/** Labels that only say that somebody speaks. */
const speaker = [
  "speaker",
  "unknown speaker",
  "unidentified speaker",
  "unknown",
  "pembicara",
  "penutur",
  "suara",
  "voice",
  "spk",
  "tidak dikenal",
  "ketua rapat",
  "pimpinan rapat",
  "ketua",
  "wakil ketua",
  "anggota",
  "hakim",
  "pemohon",
  "termohon",
  "ahli",
  "saksi",
  "chair",
  "chairman",
  "chairperson",
  "all",
  "semua",
  "multiple speakers",
  "everyone",
  "everybody",
];

/** Labels of several people at once or of nobody in particular: `Multiple voices`, `Semua warga`, `Several`, `Suara dari belakang`. */
const collective =
  /^(?:(?:multiple|several|many|various|all|some|other|unknown|unidentified) (?:speakers?|voices?|people|persons?|participants?|members?|residents?|(?:wo)?m[ae]n|fe?males?)|multiple|several|unidentified|(?:semua|beberapa|banyak|sejumlah) (?:peserta|suara|orang|warga|anggota|hadirin|ibu|bapak|penutur|pembicara)|suara(?: (?:lain|dari [a-z]+|tidak dikenal|peserta))?|beberapa|voices?)$/;

/** Whether a label key names several people at once or nobody in particular. */
export function isCollective(key: string): boolean {
  return collective.test(key);
}

/** Letters that stand for one side in one study and for the other in the next. */
const ambiguous = ["p", "i", "n", "r", "s", "t", "j", "q", "a", "m", "k"];

const courtesy = [
  "ibu",
  "bu",
  "bapak",
  "pak",
  "bpk",
  "kang",
  "teh",
  "mas",
  "mbak",
  "mba",
  "bang",
  "om",
  "tante",
  "haji",
  "hj",
  "ustadz",
  "ustad",
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "kak",
];

const nameless: ReadonlySet<string> = new Set([...participant, ...ambiguous, "speaker", "pembicara", "penutur"]);

/** Whether a label says no more than that somebody answers or speaks: `Narasumber`, `J`; not `Informan 3`, who may come again in another interview. */
export function namesNobody(label: string): boolean {
  return nameless.has(labelKey(label).replace(/^((?:unknown )?speaker|pembicara|penutur) [a-d\d]$/, "$1"));
}

const meanings: ReadonlyMap<string, LabelMeaning> = new Map<string, LabelMeaning>([
  ...ambiguous.map((word): [string, LabelMeaning] => [word, "ambiguous"]),
  ...speaker.map((word): [string, LabelMeaning] => [word, "speaker"]),
  ...participant.map((word): [string, LabelMeaning] => [word, "participant"]),
  ...interviewer.map((word): [string, LabelMeaning] => [word, "interviewer"]),
]);

/** First words of all role words: a label that opens with none of them, and is longer than a letter and number, means nothing by itself. */
const openings: ReadonlySet<string> = new Set([...meanings.keys()].map((word) => word.split(" ")[0] ?? word));

/** Whether a line could be a role alone: cheap, and true too often rather than too seldom. */
export function opensLikeRole(text: string, first: number): boolean {
  let end = first;
  while (end < first + longestOpening && isLatin(text.charCodeAt(end))) end++;
  return end > first && openings.has(text.slice(first, end).toLowerCase());
}

/** No role word is longer. */
const longestOpening = 16;

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const office =
  /^(?:(?:wakil|plt\.?|sekretaris) )?(?:ketua|pimpinan|pemimpin|hakim|kuasa|pemohon|termohon|pemerintah|saksi|ahli|pihak terkait|panitera|dpr|dpd|menteri|wamen|dirjen|direktur|direktorat|kepala|gubernur|bupati|wali ?kota|camat|jaksa|penuntut|penasi?hat|terdakwa|terlapor|majelis|kapolri|panglima|anggota|juru bicara|fraksi|asosiasi|f[-. ] ?[a-z]{2,10}\b|f(?:pdip?|pg|ppp|pkb|pan|pks|pd|pbr|pds|bpd|kb|gerindra|hanura|nasdem|golkar|demokrat)\b|mr\.?|mrs\.?|ms\.?|the|chair|senator|representative|minister|deputy|secretary|mayor|councill?or|cllr|council ?(?:member|man|woman)|supervisor|trustee|vice (?:chair|mayor|president)|judge|(?:chief )?justice|attorney|counsel|clerk|bailiff|city (?:manager|attorney|clerk|administrator)|hon\.?|alderman|commissioner|delegate)\b/;

/** Whether a label key opens with an office of a parliament, a court or a government: "ketua rapat", "f-pkb (h. marwan)", "menteri agama". */
export function isOffice(key: string): boolean {
  return office.test(key);
}

const presiding =
  /^(?:(?:wakil )?ketua (?:rapat|sidang|majelis|panitia)|hakim ketua|the court$|pimpinan (?:rapat|sidang)|ketua: |the president pro|the (?:acting |deputy )?(?:speaker|president)$|(?:mr|madam|mister|mrs|hon|rt\.? hon)\.? (?:deputy )?speaker|(?:the |madam |mr\.? )?chair(?:man|woman|person)?$)/;

/** Whether a label key names who presides over a sitting: a parliament or a court, not an interview. */
export function presides(key: string): boolean {
  return presiding.test(key);
}

const rendering =
  /^(?:(?:the |seorang )?(?:penerjemah|penterjemah|juru ?bahasa|translator|interpreter)|int(?:er)?pr)(?![\p{L}])/u;

/** Whether a label key names who renders what others say: "penerjemah", "translator 2", "interpreter (mr. simon)". */
export function translates(key: string): boolean {
  return rendering.test(key) || /\((?:penerjemah|penterjemah|juru ?bahasa|translator|interpreter)\)$/.test(key);
}

const courtesies: ReadonlySet<string> = new Set(courtesy);

/** Letters whose numbered forms count informants: P1, I2, N3, R4, S5. */
const counted = new Set(["p", "i", "n", "r", "s"]);

/** A label's key: lower case, without marks, bold signs, closing dots and doubled blanks. Labels with one key are one speaker. */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/[*_#•]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ :/g, ":")
    .replace(/^[\s\-–:]+|[\s.:\-–]+$/g, "");
}

/** A label key without its number: "informan 3" and "informan" share a declared role. */
export function baseKey(key: string): string {
  return key.replace(/[\s.-]*\d{1,3}$/, "");
}

/** `Pertanyaan 3` counts questions, not people: the label without its number. */
export function withoutCount(label: string): string {
  return label.replace(counts, "$1");
}

const counts =
  /^(pertanyaan|tanya|question|jawaban|jawab|answer)(?:\s+(?:ke[\s-]?|no\.?\s*|nomor\s+)?|[.#-]\s*)\d{1,3}$/i;

/** The meaning of a label, or null for a name or anything else. "Informan 3" and "Informan Kunci (Bappeda)" mean what "Informan" does. */
export function meaningOf(label: string): LabelMeaning | null {
  const key = labelKey(label);
  const bare = key.replace(/\s*\([^)]*\)/g, "").trim();
  const direct = meanings.get(bare);
  if (direct !== undefined) return direct;
  if (isCollective(bare)) return "speaker";
  const number = /^(.{1,30}?)[\s.\-#]*(\d{1,3}|[ivx]{1,4}|[a-h])$/.exec(bare);
  const base = number?.[1] ?? "";
  const digits = /\d$/.test(bare);
  if (base !== "" && (digits || base.length > 3)) {
    if (counted.has(base)) return "participant";
    if (base === "q" || base === "t") return "interviewer";
    if (base === "a" || base === "j") return "participant";
    const meaning = meanings.get(base);
    if (meaning !== undefined && (meaning !== "ambiguous" || digits)) return meaning;
  }
  const bracket = / \(([^()]+)\)$/.exec(key)?.[1] ?? "";
  // `Siti Aminah (peneliti)`: a name, and in brackets the role. Programs of meetings mark those who joined with (Guest) and (Host).
  const inside = bracket === "guest" || bracket === "host" ? undefined : meanings.get(bracket);
  if (inside === "interviewer" || inside === "participant") return inside;
  const space = bare.search(/[\s.]/);
  const first = space < 0 ? bare : bare.slice(0, space);
  if (space > 0 && courtesies.has(first)) return "courtesy";
  if (space > 0 && bare.split(" ").length <= 4) {
    const meaning = meanings.get(first);
    // "Informan Kunci 1", "Moderator Ani"; but "Anggota Kelompok" or "Suara Rakyat" is no speaker.
    if (first.length > 3 && (meaning === "interviewer" || meaning === "participant")) return meaning;
  }
  return null;
}
