/** The keys of a codebook and of a code, in the order in which a codebook is read. */
export const codebookKeys = [
  ...["cgCode", "id", "title", "version", "citation", "languages", "extends"],
  ...["stages", "lists", "context", "matching", "codes"],
] as const;

export const codeKeys = [
  ...["id", "stage", "kind", "label", "brief", "definition", "include", "exclude", "examples", "counterexamples"],
  ...["indicators", "lackingAs", "recommendation", "maps", "parent", "color", "scope", "overlaps", "hypothetical"],
  ...["retired", "replacedBy", "remove"],
] as const;
