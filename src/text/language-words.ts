/**
 * Frequent function words by language. Of the languages beside Indonesian and English only words that those two do not have as well:
 * a text is told by what it has of its own.
 */
export const languageWords = {
  /** As written, as spoken, and as shortened in chats and notes. Particles of Sundanese (mah, teh, atuh) stand in both and tell neither. */
  id: `
yang dan di ke dari untuk dengan pada ini itu tidak adalah dalam akan juga oleh atau sudah ada karena saya kami kita mereka
dia ia kamu anda bapak ibu bisa harus lebih seperti saat bahwa sebagai tapi tetapi kalau supaya agar jika apa siapa bagaimana
kenapa mana kapan namun serta maupun telah sedang dapat tersebut terhadap antara hanya para secara masih belum lagi banyak
semua setiap sangat jadi terus bukan tentang setelah sebelum ketika sehingga hingga sampai maka selain selama lain sendiri
kemudian melalui bagi saja sebuah merupakan yaitu yakni jangan tanpa begitu begini nanti sekarang tadi dulu memang seharusnya
kalo yg dgn dlm utk pd krn tdk blm sdh spt jg sy tsb udah udh enggak engga nggak ngga gak kagak ndak aja sih kok kan lah
dong deh nih tuh ya iya gitu gini emang banget bgt punya pas buat sama cuma cuman kayak gimana biar trus doang
`,
  en: `
the and of to is are was were be been being in that this these those it its it's for with as at by from or but not on they them
their there there's then than he she his her you your you're we our us i'm i've i'll i'd we're we've they're don't doesn't didn't
isn't aren't wasn't can't won't have has had having do does did will would could should may might must what which who whom when
where why how if because while about into over under between through after before also very just some any all each every more most
other such only own same so too an my me him
`,
  su: `
teu henteu aya anu nu ieu eta \u00e9ta jeung sareng ka ti tina naon kumaha urang abdi upami lamun keneh k\u00e9n\u00e9h wae wa\u00e9 pisan oge og\u00e9
kitu kieu geus parantos moal acan euweuh dina ku ning nya\u00e9ta nyaeta kanggo ulah tos kudu sabab tapina maneh man\u00e9h anjeun
maranehna maran\u00e9hna sanes san\u00e9s jalma ayeuna kamari mun nuju keur ngan ukur saha iraha meureun cenah leuwih loba saeutik
`,
  jv: `
ing iku kang sing lan kudu ora wis arep kanggo karo nganti amarga yen nanging ana piye opo kulo kula panjenengan sampun saged mboten
inggih ingkang kaliyan dhateng niku menika punika wonten namung ugi tiyang dipun utawi kedah dados kathah wong saka marang iki
kuwi isih durung aku kowe awake dheweke sawise nalika supados menawi amargi kalian sakniki riyin nggih ngge sanget
`,
  ms: "bahawa kerana iaitu sahaja adakah awak mesyuarat belanjawan kakitangan kepadanya perniagaan",
  nl: `
de het een niet zijn voor maar ook bij naar wordt worden werd deze dit uit nog heeft hebben dat aan hij zij wij ik je jullie wel
om te van met moeten moet kunnen geen meer veel omdat toen waar hun haar onze ons tot tegen onder zou zal alleen als dus
`,
  tl: "ang ng mga hindi ito po opo kasi dahil nila niya namin natin siya sila kapag wala pero nang ay mayroon meron ako kayo tayo",
} as const;
