import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readShared, sharedData, words } from "./reading.js";

/** Checked by hand against the pages: number as printed in the margin, speaker, page, first and last words. */
type Printed = readonly [number: number, label: string, page: number, first: string, last: string];

const interviews: readonly (readonly [
  file: string,
  pages: number,
  dan: number,
  participant: number,
  turns: readonly Printed[],
])[] = [
  [
    "P1.pdf",
    5,
    47,
    47,
    [
      [2, "Dan", 1, "Okay. So now you can stop sharing", "a few questions that I have for you."],
      [3, "Participant", 1, "Okay.", "Okay."],
      [11, "Participant", 1, "We typically use them to identify trends", "the average against the other feature."],
      [19, "Participant", 1, "So we bin the features, right?", "if you have just one-dimensional histogram"],
      [23, "Participant", 1, "Yeah. Yeah. So like if you have like,", "these two multi-dimensional histograms."],
      [24, "Dan", 2, "Okay. I see. So you would choose", "one histogram per category, basically."],
      [37, "Participant", 2, "I think it totally helped in the, um,", "so this makes it very, very easy."],
      [38, "Participant", 2, "Um. I think by the end of the analysis,", "should have been good for that."],
      [44, "Participant", 2, "Yeah.", "Yeah."],
      [45, "Dan", 3, "I see.", "I see."],
      [69, "Participant", 3, "Yeah, in the end, yes, because I found this,", "so yeah highlighting was very useful."],
      [70, "Dan", 4, "Okay and what about the, like,", "viewing the cluster descriptions?"],
      [91, "Participant", 4, "No, no, no, I think I think I'm good.", "I think I said everything."],
      [92, "Dan", 5, "Okay, so that's it.", "So thank you. Thank you so much."],
      [95, "Participant", 5, "Thank you.", "Thank you."],
    ],
  ],
  [
    "P4.pdf",
    6,
    54,
    55,
    [
      [2, "Dan", 1, "Um, so the first question is not, uh, about PDPilot,", "or have you at some points?"],
      [3, "Participant", 1, "Um, I, I, no, I don't really use them.", "given the other feature values. So yeah."],
      [8, "Participant", 1, "And then secondly, for model monitoring,", "monitoring live models in production."],
      [14, "Participant", 1, "So usually we use that. Um, some of the", "just the Shapley summary plot. Yeah."],
      [15, "Dan", 2, "So just so I'm clear,", "that's like an instance level plot."],
      [35, "Dan", 2, "Uh, yeah. So it would be a mix of like,", "it's not doing anything too strange."],
      [36, "Participant", 3, "Yeah. Yeah. Got it.", "Yeah. Yeah. Got it."],
      [52, "Dan", 3, "Okay. Um, what impact do the different rankings", "find to be the most really useful?"],
      [53, "Participant", 4, "Um, well, the histogram ranking one", "how they kind of clustered together."],
      [74, "Dan", 4, "Right. So...", "Right. So..."],
      [75, "Participant", 5, "I guess I also wanted to highlight", "based on their feature value."],
      [95, "Participant", 5, "Yeah. Yeah. Yeah. Yeah. Precisely.", "just white space as well, I think is useful."],
      [96, "Dan", 6, "Right. So is there a particular reason", "that over showing the instances?"],
      [110, "Dan", 6, "Bye.", "Bye."],
    ],
  ],
];

describe.skipIf(!existsSync(sharedData) && process.env.CI !== "true")(
  "interviews in PDFs (needs ../shared/data)",
  () => {
    it.each(interviews)("pdf-interviews/%s", async (file, pages, dan, participant, printed) => {
      const doc = await readShared(`pdf-interviews/${file}`);
      expect(doc.type).toBe("interview");
      expect(doc.people.map((person) => person.labels)).toEqual([["Dan"], ["Participant"]]);
      expect(doc.turns.filter((turn) => turn.label === "Dan" && turn.role !== "participant")).toHaveLength(dan);
      expect(doc.turns.filter((turn) => turn.label === "Participant" && turn.role === "participant")).toHaveLength(
        participant,
      );
      // No speech besides; the title is a heading.
      expect(doc.turns).toHaveLength(dan + participant);
      expect(doc.masks.filter((mask) => mask.why === "heading").map((mask) => words(doc, mask.span))).toEqual([
        "Interview",
      ]);
      expect(doc.marks.map((mark) => mark.page)).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
      for (const [number, label, page, first, last] of printed) {
        // The first number, 1, stands before the title.
        const turn = doc.turns[number - 2];
        if (turn === undefined) throw new Error(`no turn ${number}`);
        const said = words(doc, turn.span);
        expect([number, turn.label, said.slice(0, first.length), said.slice(-last.length)]).toEqual([
          number,
          label,
          first,
          last,
        ]);
        expect([number, doc.marks.findLast((mark) => mark.at <= turn.span.start)?.page]).toEqual([number, page]);
      }
      expect(doc.text).not.toMatch(/\d\/[56]/);
    });
  },
);
