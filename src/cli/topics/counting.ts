/** `cg-code help counting`: what the figures mean. docs/counting.md has the whole of it. */
export const counting = `What is found is a candidate: a passage for a person to decide. Until people
have coded, every table says so in its title.

Informants    people with at least one participant turn in an interview or focus
              group. The same label in two sources is two people, unless
              study.yaml joins them. Three numbers: with evidence, asked (took
              part in a passage or question of that stage), all.
Unknown role  speakers who may or may not be informants are matched, but stand
              outside n and N.
Documentary   sources (documents, minutes) have their own n and N.
Mentions      turns in interviews and paragraphs in documentary sources, never
              added. --unit chooses how other tables count: sentence, paragraph,
              turn or match.
Assertion     only affirmed evidence counts; negated, hypothetical, resolved and
              other passages are kept and shown in columns of their own.
Triangulation convergent (two informants of two institutions, and a document),
              sources, techniques, one institution, documents only, single
              source, none. Plans, regulations, guidelines and news describe;
              they corroborate nothing. Disputed stands beside it: who says the
              contrary.

--where KEY=VALUE narrows to sources and people with an attribute. A person or
source without it stands in a row "(not stated)".
`;
