/** How a language builds a title and a name; the words are in its lexicon. */
export interface Grammar {
  readonly cased: boolean; //       names start with a capital
  readonly premodified: boolean; // "Iraqi Defence Minister": what describes a title stands before it
  readonly followed: boolean; //    "ministre irakien de la Défense": it also stands after it, without a link
  readonly linkNeeded: boolean; //  after the title only with of, for, at
  readonly bareApposition: boolean; // NAME TITLE without a comma: کری وزیر خارجه
  readonly particles: ReadonlySet<string>; // inside names: de, bin, von
  readonly plural: RegExp; // a title that may be shared by two names, by its ending
}

export const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    ...latin('de da del van von bin bint ibn al el ben abu la le der den ten di du dos ould'),
    premodified: true,
    followed: false,
    linkNeeded: true,
    plural: /s\.?$|men$|women$/,
  },
  de: {
    ...latin('von van zu der den de bin al el ibn abu'),
    premodified: true,
    linkNeeded: false,
    plural: /e$|en$|innen$/,
  },
  fr: { ...latin("de du des la le d' van von bin ben al el ibn abou ould"), plural: /[sx]$/ },
  es: { ...latin('de del la las los van von bin ben al el ibn'), plural: /s$/ },
  pt: { ...latin('de da do das dos van von bin al el'), plural: /s$/ },
  it: { ...latin('de di da del della lo la van von bin al el'), plural: /i$/ },
  tr: { ...latin('bin el al van von'), premodified: true, followed: false, plural: /l[ae]r/ },
  ru: {
    ...latin('де да фон ван бен бин ибн аль эль дер ла ле оглы кызы'),
    plural: /[ыи]$|ов$|ей$|ами?$|ям[и]?$|ах$/,
  },
  uk: {
    ...latin('де да фон ван бен бін ібн аль ель дер ла ле огли'),
    plural: /[иі]$|ів$|ами?$|ям[и]?$|ах$/,
  },
  ar: {
    ...uncased('بن ابن بنت ابو ام ال دي فان فون ديل دا لا ولد عبد'),
    plural: /^(?:ال)?(?:وزراء|رؤساء|قادة|زعماء)$|(?<![اأ]م)ين$|(?<!سلط)ان$|ون$/,
  },
  fa: {
    ...uncased('بن ابن ال دی فن فون ابو ـ'),
    bareApposition: true,
    plural: /ها[یي]?$|(?<!سلط|اب|ستو)ان$|[یي]ن$/,
  },
  ur: { ...uncased('بن ابن ال ابو'), premodified: true, plural: /وں$/ },
  he: { ...uncased('בן אבו אל דה ואן פון אבן'), plural: /ים$|י$/ },
  zh: { ...uncased(''), premodified: true, followed: false, bareApposition: false, plural: /们$/ },
};

function latin(particles: string): Grammar {
  return {
    cased: true,
    premodified: false,
    followed: true,
    linkNeeded: false,
    bareApposition: false,
    particles: new Set(particles.split(' ')),
    plural: /s$/,
  };
}

function uncased(particles: string): Grammar {
  return { ...latin(particles), cased: false };
}
