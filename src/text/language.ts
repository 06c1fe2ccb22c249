export type Language = "id" | "en";

/** Indonesian as written, as spoken, and as shortened in chats and notes; Sundanese particles, since such speech is matched as Indonesian. */
const indonesian = `
yang dan di ke dari untuk dengan pada ini itu tidak adalah dalam akan juga oleh atau sudah ada karena saya kami kita mereka
dia ia kamu anda bapak ibu bisa harus lebih seperti saat bahwa sebagai tapi tetapi kalau supaya agar jika apa siapa bagaimana
kenapa mana kapan namun serta maupun telah sedang dapat tersebut terhadap antara hanya para secara masih belum lagi banyak
semua setiap sangat jadi terus bukan tentang setelah sebelum ketika sehingga hingga sampai maka selain selama lain sendiri
kemudian melalui bagi saja sebuah merupakan yaitu yakni jangan tanpa begitu begini nanti sekarang tadi dulu memang seharusnya
kalo yg dgn dlm utk pd krn tdk blm sdh spt jg sy tsb udah udh enggak engga nggak ngga gak kagak ndak aja sih kok kan lah
dong deh nih tuh ya iya gitu gini emang banget bgt punya pas buat sama cuma cuman kayak gimana biar trus doang
mah teh t\u00e9h atuh euy teu henteu aya anu nu ieu eta \u00e9ta jeung sareng ka ti tina naon kumaha urang abdi upami lamun keneh wae wa\u00e9
pisan oge og\u00e9 kitu kieu geus parantos moal acan euweuh dina ku ning
`;

const english = `
the and of to is are was were be been being in that this these those it its it's for with as at by from or but not on they them
their there there's then than he she his her you your you're we our us i'm i've i'll i'd we're we've they're don't doesn't didn't
isn't aren't wasn't can't won't have has had having do does did will would could should may might must what which who whom when
where why how if because while about into over under between through after before also very just some any all each every more most
other such only own same so too an my me him
`;

const votes = new Map<string, Language | null>();
for (const word of listed(indonesian)) votes.set(word, "id");
for (const word of listed(english)) votes.set(word, votes.has(word) ? null : "en");

function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** The language a folded word speaks for: only frequent function words do; words of both languages and all others give null. */
export function languageVote(foldedWord: string): Language | null {
  return votes.get(foldedWord) ?? null;
}

/** How many sentences of a source are in each language by the votes of their words; `none`: no vote, or as many for each. */
export interface SentenceVotes {
  readonly id: number;
  readonly en: number;
  readonly none: number;
}

/** With fewer deciding sentences than this a source's language is not known. */
const fewestSentences = 3;
/** The second language counts when it has this share of the deciding sentences. */
const secondShare = 0.1;

/**
 * The languages of a source, most frequent first, two when the second has a tenth of the deciding sentences. Too few
 * sentences with function words (lists, tables, other languages) give both, so that nothing is lost for want of a guess.
 */
export function chooseLanguages(sentences: SentenceVotes): Language[] {
  const { id, en } = sentences;
  const order: [Language, Language] = en > id ? ["en", "id"] : ["id", "en"];
  const decided = id + en;
  if (decided < fewestSentences) return order;
  return Math.min(id, en) / decided >= secondShare ? order : [order[0]];
}
