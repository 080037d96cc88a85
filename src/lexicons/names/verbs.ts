import { wordKey } from '../../text/tokens.ts';

/**
 * Whether a word is a verb of news in a finite form: where a script has no capitals it tells that the name before it has
 * ended. Written for this project from general knowledge of the languages, November 2026 (CC0); kept by hand. Verbs that
 * are written like a name (נתן, שר, طالب, كرم) are left out.
 */
export const isVerbAfterName = (key: string, language: string): boolean =>
  (verbs[language]?.has(key) ?? false) || (language === 'ar' && toThe.test(key));

/** "To the reporters", written in one word; للا is a title of Moroccan princesses. */
const toThe = /^لل(?!ا$)\p{L}{2}/u;

// Past, third person, masculine; the feminine and the plural follow from it.
const hebrewPast = `אישר איבד איחל אימן אירח אסר ארגן ביטל ביקר ביקש ביצע בירך בחר בחן בנה ברח גבר גיבש גילה גינה גרם גרר
דחה דחף דיווח דיבר דרש הביא הביע הבטיח הביס הגיב הגיש הגיע הגן הדגיש הדיח הודה הודיע הוביל הוזמן הוכיח הוכרז הוסיף הופיע
הוציא הורשע הורה הושבע החזיר החליט החליף הטיל הכחיש הכין הכיר הכריז העביר העדיף העיד העלה העניק העריך הפסיד הפסיק הפציר
הפך הפתיע הצביע הציג הציע הצליח הצטרף הצהיר הקים הקפיא הקריא הראה הרג הרשים השיב השיג השלים השמיע השתתף התחייב התחיל
התייחס התמודד התמנה התנגד התנצל התעקש התפטר התקבל התקשר התראיין התריע התרשם זכה זימן חגג חזר חיבר חילק חנך חשף חתם טייל
טען יזם ייצג ייסד יצא ירד ירה ישב כבש כינס כיכב כתב לחץ ליווה למד לקח מינה מונה מחה מחק מילא מכר מסר מצא מת נאלץ נאם
נבחר נהג נהרג נולד נועד נותר נחת נחקר נחשב נטש ניהל ניסה ניצח נישא נכנס נכשל נמלט נעדר נעלם נעצר נפגע נפגש נפטר נפל נפצע
נקט נרצח נשא נשאר נשלח סבר סיים סייר סיכם סיפר סירב סיכל ספג עבר עזב עיכב עלה ענה ערך ערער עשה עתר פגע פגש פסל
פסק פעל פרסם פרש פתח צידד ציין צילם ציפה צפה קבע קיבל קידם קיים קנה קרא קטע ראה רכש רצה שבר שוחח שוחרר שיבח שיגר
שידר שיחק שיקר שירת שכנע שלל שמע שקל תבע תיאר תכנן תמך תקף`;

const arabicPast = `استقبل استقال استضاف استعرض استنكر استعاد استمع استهل افتتح اجتمع اختتم احتفل اعترف اعتذر اعتزل اعتمد
اقترح اكتفى التحق التقى التزم امتنع انتخب انتقد انتقل انسحب انضم باشر بحث تباحث تبنى تجاهل ترأس تراجع ترك تسلم تصدر تعهد
تفقد تقدم تلقى توجه توعد توفي تولى حصل خسر خاطب دشن رحب رفض زار شارك طرح عاد عبر عقد عين غادر فاز فقد
قاد قتل قدم قرر كلف كشف لقي ناقش نعى نفى ندد هاجم هدد هنأ واجه وجه وصل وضع وقع ودع`;

const inside: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

const verbs: Readonly<Record<string, ReadonlySet<string>>> = {
  he: new Set(words(hebrewPast, 'he').flatMap(hebrewForms)),
  ar: new Set(words(arabicPast, 'ar').flatMap(arabicForms)),
};

function words(list: string, language: string): readonly string[] {
  return list.split(/\s+/).map((word) => wordKey(word, language));
}

/** وصل, وصلت, وصلوا; تلقى, تلقت. */
function arabicForms(past: string): readonly string[] {
  const stem = past.replace(/ي$/u, ''); // as keys write ى
  return [past, `${stem}ت`, `${stem}وا`];
}

/** קיבל, קיבלה, קיבלו; עלה, עלתה, עלו; נאם, נאמה, נאמו. */
function hebrewForms(past: string): readonly string[] {
  if (past.endsWith('ה')) return [past, `${past.slice(0, -1)}תה`, `${past.slice(0, -1)}ו`];
  const stem = past.replace(/[ךםןףץ]$/u, (final) => inside[final] ?? final);
  return [past, `${stem}ה`, `${stem}ו`];
}
