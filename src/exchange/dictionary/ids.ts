/** Ids for names, each given once. */
export class Ids {
  private readonly taken = new Set(["any"]);

  /** From the name alone where that is free, else after `above`, else with a number. */
  of(name: string, above: string | null): string {
    const own = slug(name);
    const candidates = above === null ? [own] : [own, `${above}-${own}`];
    const free = candidates.find((id) => !this.taken.has(id)) ?? this.numbered(candidates.at(-1) ?? own);
    this.taken.add(free);
    return free;
  }

  private numbered(id: string): string {
    let number = 2;
    while (this.taken.has(`${id}-${number}`)) number++;
    return `${id}-${number}`;
  }
}

const longest = 60;

/** Small Latin letters and digits with hyphens between, a letter first. */
function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  if (plain === "") return "category";
  return /^[a-z]/.test(plain) ? plain : `c-${plain}`;
}
