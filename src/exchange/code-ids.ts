/** Longest id made of a name; names of codes have up to some hundred characters. */
const longest = 60;

/**
 * The id that a name asks for: small letters, digits and hyphens, marks taken off their letters. "" for a name without Latin letters or digits.
 */
export function idFromName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const id = words.length > longest ? words.slice(0, longest).replace(/-[^-]*$/, "") : words;
  if (id === "") return "";
  return /^[a-z]/.test(id) && id !== "any" ? id : `code-${id}`;
}

/** Gives ids out, no two the same. */
export class CodeIds {
  private readonly taken = new Set<string>();
  /** Where to go on counting, so that a thousand codes of one name do not count a thousand times. */
  private readonly next = new Map<string, number>();

  /** The id as it is, when it is free; undefined when another code has it. */
  claim(id: string): string | undefined {
    if (this.taken.has(id)) return undefined;
    this.taken.add(id);
    return id;
  }

  /** An id for a name: its own, else with the id of the code above before it, else with a number behind it. */
  make(name: string, above: string | undefined): string {
    const own = idFromName(name) || "code";
    const inside = above === undefined ? own : `${above}-${own}`;
    return this.claim(own) ?? (inside.length > longest ? undefined : this.claim(inside)) ?? this.numbered(own);
  }

  private numbered(own: string): string {
    let number = this.next.get(own) ?? 2;
    while (this.taken.has(`${own}-${number}`)) number++;
    this.next.set(own, number + 1);
    const id = `${own}-${number}`;
    this.taken.add(id);
    return id;
  }
}
