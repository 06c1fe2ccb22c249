import type { CodedDocument } from "../../model/corpus.js";
import type { Label } from "../../model/text.js";
import { isEvidential } from "../evidence/attributes.js";
import type { Entry } from "../evidence/counts.js";
import type { Voice } from "../evidence/informants.js";
import type { Passage } from "../evidence/passages.js";
import { anchorOf } from "./anchor.js";
import type { Attribution } from "./attribution.js";
import { mayQuote } from "./consent.js";
import { isWholeSentence, quoteOf } from "./quote.js";

/** Voices kept per key: enough to spread quotations, and a bound on memory. */
const KEPT = 12;

export type QuoteKind = "interview" | "document";

/** A passage that may be quoted, copied out of its document. */
export interface PooledQuote {
  readonly words: string;
  readonly attribution: string;
  readonly anchor: Label;
  /** Informant or source. */
  readonly voice: string;
  readonly coded: boolean;
  readonly whole: boolean;
  /** Place in the order of sources. */
  readonly order: number;
}

/**
 * The quotations a table can choose from: per key the best of each of a few voices. The rule is study-wide and never "the most
 * telling": what people coded before unreviewed, whole sentences first, then the voice least quoted so far, then the order of sources.
 */
export interface QuotePool {
  /** Takes in a document's passages. Its text is loaded only when one of them has a chance. */
  add(document: CodedDocument, entries: Iterable<Entry>): Promise<void> | void;
  /** The next quotation of a key, which from now on counts as quoted. "withheld": there are passages, but their speakers did not consent. */
  choose(key: string, kind: QuoteKind): PooledQuote | "withheld" | null;
}

interface Chance {
  readonly pool: Pool;
  readonly passage: Passage;
  readonly voice: Voice;
  readonly id: string;
}

interface Pool {
  readonly byVoice: Map<string, PooledQuote>;
  withheld: boolean;
}

export function createQuotePool(attribution: Attribution): QuotePool {
  const pools = new Map<string, Record<QuoteKind, Pool>>();
  const quoted = new Map<string, number>();
  let order = 0;

  return {
    add: (document, entries) => {
      const chances = [...entries].flatMap((entry) => chancesOf(document, entry, poolsOf(pools, entry.key)));
      const wanted = chances.filter(({ pool, passage, id }) => wants(pool, id, passage.standing === "coded"));
      if (wanted.length === 0) return undefined;
      return document.text().then((text) => {
        const cut = new Map<Passage, PooledQuote>();
        for (const { pool, passage, voice, id } of wanted) {
          let quote = cut.get(passage);
          if (quote === undefined) {
            quote = {
              words: quoteOf(document, text, passage.coding),
              attribution: attribution(voice, document),
              anchor: anchorOf(document, passage.coding.span.start),
              voice: id,
              coded: passage.standing === "coded",
              whole: isWholeSentence(document, text, passage.coding.span),
              order,
            };
            order += 1;
            cut.set(passage, quote);
          }
          offer(pool, quote);
        }
      });
    },
    choose: (key, kind) => {
      const pool = pools.get(key)?.[kind];
      if (pool === undefined) return null;
      const uses = (quote: PooledQuote): number => quoted.get(quote.voice) ?? 0;
      const [best] = [...pool.byVoice.values()].sort(
        (a, b) => rank(a) - rank(b) || uses(a) - uses(b) || a.order - b.order,
      );
      if (best === undefined) return pool.withheld ? "withheld" : null;
      quoted.set(best.voice, uses(best) + 1);
      return best;
    },
  };
}

function poolsOf(pools: Map<string, Record<QuoteKind, Pool>>, key: string): Record<QuoteKind, Pool> {
  const known = pools.get(key);
  if (known !== undefined) return known;
  const fresh = (): Pool => ({ byVoice: new Map(), withheld: false });
  const both = { interview: fresh(), document: fresh() };
  pools.set(key, both);
  return both;
}

/** Affirmed passages of informants, and of documentary sources that can corroborate. */
function chancesOf(
  document: CodedDocument,
  { passage, speakers }: Entry,
  pools: Record<QuoteKind, Pool>,
): readonly Chance[] {
  if (passage.assertion !== "affirmed") return [];
  const voice = speakers[0]?.voice;
  const kind = voice?.kind === "informant" ? "interview" : isEvidential(document) ? "document" : null;
  if (voice === undefined || kind === null) return [];
  // Several people in one passage: each has to agree.
  if (!speakers.every((speaker) => mayQuote(speaker.voice, document))) {
    pools[kind].withheld = true;
    return [];
  }
  const id = voice.kind === "informant" ? voice.informant.id : document.id;
  return [{ pool: pools[kind], passage, voice, id }];
}

/** Lower is better. */
function rank({ coded, whole }: Pick<PooledQuote, "coded" | "whole">): number {
  return (coded ? 0 : 2) + (whole ? 0 : 1);
}

/** Whether a later passage of this voice could get in, if it were a whole sentence. */
function wants(pool: Pool, voice: string, coded: boolean): boolean {
  const best = rank({ coded, whole: true });
  const own = pool.byVoice.get(voice);
  if (own !== undefined) return best < rank(own);
  return pool.byVoice.size < KEPT || best < worstOf(pool).rank;
}

function offer(pool: Pool, quote: PooledQuote): void {
  const own = pool.byVoice.get(quote.voice);
  if (own !== undefined) {
    if (rank(quote) < rank(own)) pool.byVoice.set(quote.voice, quote);
    return;
  }
  if (pool.byVoice.size >= KEPT) {
    const worst = worstOf(pool);
    if (rank(quote) >= worst.rank) return;
    pool.byVoice.delete(worst.voice);
  }
  pool.byVoice.set(quote.voice, quote);
}

/** The quotation that yields first: the worst, and the latest of those. */
function worstOf(pool: Pool): { readonly voice: string; readonly rank: number } {
  let worst: PooledQuote | undefined;
  for (const quote of pool.byVoice.values()) {
    const later = worst === undefined ? 1 : rank(quote) - rank(worst) || quote.order - worst.order;
    if (later > 0) worst = quote;
  }
  return { voice: worst?.voice ?? "", rank: worst === undefined ? -1 : rank(worst) };
}
