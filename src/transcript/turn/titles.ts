import type { Mask } from "../../model/document.js";

const titleWords =
  /\b(?:transkrip(?:si)?|transcript|verbatim|wawancara|interview|notulen(?:si)?|risalah|minutes|lampiran|appendix|annex|fgd|focus group|diskusi kelompok|informan|narasumber|responden|participant|data diri|identitas|biodata|catatan lapangan|field ?notes?)\b/i;

/** Whether a text calls itself an interview or a transcript at its top. */
export function saysInterview(top: string): boolean {
  return /\b(?:transkrip(?:si)?|transcript|wawancara|interview)\b/i.test(top);
}

/** Whether a text calls itself a guide to interviews, whose questions nobody has answered. */
export function saysGuide(top: string): boolean {
  return /\b(?:(?:pedoman|panduan|instrumen|daftar pertanyaan) (?:wawancara|fgd|diskusi)|(?:interview|focus group|topic) (?:guide|protocol|schedule))\b/i.test(
    top,
  );
}

/** Whether a text calls itself field notes or a diary, in which the writer asks himself. */
export function saysFieldNotes(top: string): boolean {
  return (
    /\b(?:catatan (?:lapangan|harian)|jurnal (?:lapangan|harian)|field ?notes?|diary)\b/i.test(top) &&
    !saysInterview(top)
  );
}

/** Whether a text calls itself a list of questions that readers ask: nobody speaks in it. */
export function saysQuestionsOfReaders(top: string): boolean {
  return /\b(?:frequently asked questions|faqs?|(?:pertanyaan|hal)(?: yang)? (?:paling )?(?:sering|kerap) (?:diajukan|ditanyakan|muncul)|pertanyaan umum)\b/i.test(
    top,
  );
}

/** Whether a text calls itself questions and answers, as interviews do and pages of offices. */
export function saysTitleOfQuestions(top: string): boolean {
  return /^\W*(?:tanya[- ]?jawab|questions? (?:and|&) answers?|q ?(?:&|and) ?a)\b/im.test(top);
}

/** Whether a text calls itself what somebody has said, not only an interview: questions of an interview that nobody has answered yet are called so too. */
export function saysTranscript(top: string): boolean {
  return (
    /\b(?:transkrip(?:si)?|transcript|verbatim|hasil wawancara|wawancara (?:dengan|bersama)|interview with)\b/i.test(
      top,
    ) ||
    /^\W*wawancara (?:kepala|ketua|sekretaris|camat|lurah|bupati|kader|bidan|ibu|bapak|pak|bu|informan|narasumber)\b/im.test(
      top,
    )
  );
}

/** Title lines before the first turn or the end of a header: short, without a sentence mark at the end, saying what kind of text follows. */
export function titlesOf(text: string, from: number, to: number): Mask[] {
  const masks: Mask[] = [];
  for (let at = from; at < to; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 || found > to ? to : found;
    if (end - at <= 160) {
      const line = text.slice(at, end);
      const content = line.trim();
      if (
        content !== "" &&
        content.length <= 100 &&
        !content.includes("\t") &&
        !/[.?!;,]["'”’)*]*$/.test(content) &&
        titleWords.test(content)
      ) {
        const start = at + line.indexOf(content);
        masks.push({ span: { start, end: start + content.length }, why: "heading" });
      }
    }
    at = end + 1;
  }
  return masks;
}
