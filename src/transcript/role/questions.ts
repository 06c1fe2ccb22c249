import { isBlank, type Span } from "../../model/text.js";

const questionWords =
  /^[\W_]*(?:(?:oke?|baik|nah|lalu|terus|kemudian|selanjutnya|menurut (?:ibu|bapak|anda)|so|and|okay|well|then)[\s,]+){0,3}(?:apa|apakah|bagaimana|gimana|kenapa|mengapa|siapa|kapan|berapa|di ?mana|ke ?mana|adakah|sejauh mana|seberapa|bisa (?:di)?cerita|bisakah|boleh (?:di)?cerita|coba (?:di)?cerita|tolong (?:di)?cerita|what|how|why|who|when|where|which|could you|can you|would you|do you|did you|are you|have you|is there|are there|tell me|please (?:tell|describe|explain))\b/i;

/** Whether speech ends as a question: a question mark at its end or in its last sentence, or a question word at its start. */
export function isQuestion(text: string, span: Span): boolean {
  let end = span.end;
  while (end > span.start && isTail(text, end - 1)) end--;
  if (end === span.start) return false;
  if (text.charCodeAt(end - 1) === 0x3f) return true;
  for (let at = end - 2; at >= span.start && at >= end - 60; at--) if (text.charCodeAt(at) === 0x3f) return true;
  return end - span.start <= 400 && questionWords.test(text.slice(span.start, Math.min(end, span.start + 80)));
}

/** Whether a span ends with a question mark, closing marks aside. */
export function endsWithQuestionMark(text: string, span: Span): boolean {
  let end = span.end;
  while (end > span.start && isTail(text, end - 1)) end--;
  return end > span.start && text.charCodeAt(end - 1) === 0x3f;
}

function isTail(text: string, at: number): boolean {
  return isBlank(text.charCodeAt(at)) || `"'”’)]*_`.includes(text.charAt(at));
}
