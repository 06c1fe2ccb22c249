import type { Assertion, Coding, Evidence } from "../model/coding.js";
import type { Span } from "../model/text.js";

/** Where codings go under another codebook. */
export interface MappedTo {
  readonly code: string;
  readonly assertion: Assertion;
  /** Only where a person moved them, and the other codebook has the stage. */
  readonly stage?: string;
}

/** Codings of one passage, by one coder, that are one under another codebook. Its id is that of the first; evidence is made only when asked for. */
export class MappedCoding implements Coding {
  readonly document: string;
  readonly span: Span;
  readonly question?: Span;
  readonly code: string;
  readonly coder: string;
  readonly origin: Coding["origin"];
  readonly status: Coding["status"];
  readonly assertion: Assertion;
  readonly stage?: string;
  readonly response: boolean;
  readonly present: boolean;
  readonly memo?: string;
  private readonly first: Coding;
  private readonly all: readonly Coding[];

  constructor(first: Coding, others: readonly Coding[], { code, assertion, stage }: MappedTo) {
    this.first = first;
    this.all = [first, ...others];
    this.document = first.document;
    this.span = first.span;
    this.code = code;
    this.coder = first.coder;
    this.origin = first.origin;
    this.status = first.status;
    this.assertion = assertion;
    if (stage !== undefined) this.stage = stage;
    this.response = this.all.some(({ response }) => response);
    this.present = this.all.some(({ present }) => present);
    const question = this.all.find((coding) => coding.question !== undefined)?.question;
    if (question !== undefined) this.question = question;
    const memos = this.all.flatMap(({ memo }) => memo ?? []);
    if (memos.length > 0) this.memo = memos.join("; ");
  }

  get id(): string {
    return this.first.id;
  }

  get evidence(): readonly Evidence[] {
    return this.all.flatMap(({ evidence }) => evidence);
  }
}
