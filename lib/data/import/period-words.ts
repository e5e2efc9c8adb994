// What headers say about time, in Russian, Kazakh and English, as patterns for text in lower case.

export const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
export const ORDINALS: Record<string, number> = {
  первый: 1, второй: 2, третий: 3, четвертый: 4, первое: 1, второе: 2, бірінші: 1, екінші: 2, үшінші: 3, төртінші: 4,
  first: 1, second: 2, third: 3, fourth: 4,
}; // prettier-ignore
export const MONTHS = [
  'январ[ьяе]|янв|қаңтар(?:ға|ы|да(?:ғы)?)?|january|jan', 'феврал[ьяе]|февр|фев|ақпан(?:ға|ы|да(?:ғы)?)?|february|feb', 'март[ае]?|мар|наурыз(?:ға|ы|да(?:ғы)?)?|march|mar',
  'апрел[ьяе]|апр|сәуір(?:ге|і|де(?:гі)?)?|april|apr', 'ма[йяе]|мамыр(?:ға|ы|да(?:ғы)?)?|may', 'июн[ьяе]|июн|маусым(?:ға|ы|да(?:ғы)?)?|june|jun',
  'июл[ьяе]|июл|шілде(?:ге|сі|де(?:гі)?)?|july|jul', 'август[ае]?|авг|тамыз(?:ға|ы|да(?:ғы)?)?|august|aug', 'сентябр[ьяе]|сент|сен|қыркүйе(?:к|кке|гі|кте(?:гі)?)|september|sept|sep',
  'октябр[ьяе]|окт|қазан(?:ға|ы|да(?:ғы)?)?|october|oct', 'ноябр[ьяе]|нояб|ноя|қараша(?:ға|сы|да(?:ғы)?)?|november|nov', 'декабр[ьяе]|дек|желтоқсан(?:ға|ы|да(?:ғы)?)?|december|dec',
]; // prettier-ignore

/** Makes a pattern match only without letters or digits next to it; \b knows only Latin letters. */
const apart = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
const NUMBER = `(iv|iii|ii|i|[1-4]|${Object.keys(ORDINALS).join('|')})`;
const ENDING = '(?:\\s*-?\\s*(?:ый|ой|ое|ші|інші|й|е|st|nd|rd|th))?';
export const QUARTER = apart(
  `${NUMBER}${ENDING}[\\s-]*(?:квартал[ае]?|кв(?!\\.?\\s*(?:м|км)(?!\\p{L}))|тоқсан(?:ы|ында)?|quarter|qtr|q)\\.?`,
);
export const QUARTER_FIRST = apart('(?:q|кв\\.?|quarter)\\s*(iv|iii|ii|i|[1-4])');
export const YEAR_QUARTER = /(?<!\d)((?:19|20)\d\d)\s*-?\s*q([1-4])(?![\p{L}\d])/u;
export const HALF = apart(`${NUMBER}${ENDING}[\\s-]*(?:полугоди[ея]|жартыжылды[қғ]\\p{L}*|half[\\s-]*year|half|h)`);
export const HALF_FIRST = apart('h\\s*([12])');
export const SO_MANY_MONTHS = apart('(\\d{1,2})\\s*(?:месяц\\p{L}*|мес\\.?|ай\\p{L}{0,3}|months?)');
export const MONTH = MONTHS.map((names) => apart(`(?:${names})\\.?`));
export const FROM_TO = new RegExp(
  `(?<!\\p{L})(${MONTHS.join('|')})\\.?\\s*(?:[-–—]|по|to)\\s*(${MONTHS.join('|')})\\.?(?!\\p{L})`,
  'u',
);
export const START = /(?:(?:на|к)\s+)?(?:начал[оу]|(?<!\d)1(?:-е)?\s+января)(?:\s+года)?|жыл(?:дың)?\s+басына|1\s*-?\s*(?:ші\s+)?қаңтарға|(?:at\s+|as\s+of\s+)?(?:the\s+)?beginning(?:\s+of\s+(?:the\s+)?year)?|(?:as\s+of\s+|on\s+)?(?:(?<!\d)1(?:st)?\s+january|january\s+1(?:st)?(?!\d))|(?<!\d)0?1\.0?1\.(?=(?:19|20)\d\d)/u; // prettier-ignore
export const END = /(?:(?:на|к)\s+)?(?:кон(?:ец|цу)|31\s+декабря)(?:\s+года)?|жыл(?:дың)?\s+(?:соңына|аяғына)|(?:at\s+)?(?:the\s+)?(?<!\p{L})end(?:\s+of\s+(?:the\s+)?year)?(?!\p{L})|(?<!\d)31\.12\.(?=(?:19|20)\d\d)/u; // prettier-ignore
/** The first day of a month but January, in digits. */
export const FIRST_OF_MONTH = /(?<!\d)0?1\.(0?[2-9]|1[0-2])\.(?=(?:19|20)\d\d)/u;
/** The beginning or end of a month or a quarter, as opposed to that of a year. */
export const OF_A_PART = new RegExp(`(?:начал[оу]|кон(?:ец|цу)|beginning|end)\\s+(?:of\\s+(?:the\\s+)?)?(?:${NUMBER}${ENDING}[\\s-]*)?(?:${MONTHS.join('|')}|квартал|quarter|q[1-4])`, 'u'); // prettier-ignore
/** A range of quarters: "I-III квартал" is nine months. */
export const QUARTERS = apart(
  `${NUMBER}\\s*[-–—]\\s*${NUMBER}${ENDING}[\\s-]*(?:квартал\\p{L}*|кв|тоқсан\\p{L}*|quarters?)\\.?|q([1-4])\\s*[-–—]\\s*q([1-4])`,
);
export const SCHOOL_YEAR =
  /(?<!\d)((?:19|20)\d\d)\s*[/–—-]\s*((?:19|20)?\d\d)(?!\d)(?:\s*(?:учебн\p{L}*|уч\.?|оқу|academic|school))?/u;
export const YEAR = /(?<![\d][.,]?)((?:19|20)\d\d)(?!\d|[.,]\d)/gu;
export const YEAR_WORD = apart(
  'года|году|годы|год|гг\\.?|г\\.?|жылғы|жылы|жылдары|жыл|ж\\.?ж\\.?|ж\\.?|years?|yr|annual|annually|годов\\p{L}*|жылдық',
);
/** Words without meaning next to a period, and words that mark figures as preliminary, revised or final. */
export const NOISE = apart('of|in|the|for|as|at|за|в|на|по|состоянию|қарай|бойынша|кв|мес|всего\\s+за|итого\\s+за|предварительн\\p{L}*(?:\\s+данн\\p{L}*)?|предв\\.?|оперативн\\p{L}*(?:\\s+данн\\p{L}*)?|алдын\\s+ала(?:\\s+деректер)?|preliminary|prel\\.?|prelim\\.?|p|r|окончательн\\p{L}*(?:\\s+данн\\p{L}*)?|оконч\\.?|уточненн\\p{L}*(?:\\s+данн\\p{L}*)?|уточн\\.?|revised|final|нақтыланған(?:\\s+деректер)?|түпкілікті(?:\\s+деректер)?'); // prettier-ignore

/** "2022M3"; "2022, m3" are cubic metres. */
export const MONTH_OF_YEAR = /(?<!\d)(?:19|20)\d\dm\d/u;
/** Words next to a year for a part of it that are not parsed further: they become the part's name, so that it is not taken for the whole year. */
export const UNREAD_PART = /^\/?(?:0?[1-9]|1[0-2])\/?$|(?<![\p{L}\d])(?:\d{1,2}\s*(?:м|m|mo)(?!\p{L})|[qh]\d{1,2}(?!\d)|m(?![23](?!\d))\d{1,2}(?!\d)|(?:[1-4]|[iі]{1,3}v?)\s*(?:кв(?!\.?\s*(?:м|км)(?!\p{L}))|q|h|п)(?!\p{L})|пол(?!\p{L})|пг(?!\p{L})|середин|ytd|с\s+начала|декад|недел|квартал|тоқсан|quarter|полуг|п\/|жартыжыл|half|месяц|months?(?!\p{L})|(?:нач|кон)(?!\p{L})|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|желтоқсан)\p{L})/u; // prettier-ignore

/** A date in ISO format, and a year that was stored as a decimal ("2022.0"). */
export const ISO_DAY = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[t ]00:00(?::00(?:\.0+)?)?)?$/u;
export const SLASHED_DAY = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu;
/** A date with slashes, in dots; "12/31/2021" can only be the last day of the year. */
export const dotted = (_: string, first: string, second: string, year: string) => Number(second) > 12 ? `${second}.${first}.${year}` : `${first}.${second}.${year}`; // prettier-ignore
export const FRACTION = /^((?:19|20)\d\d)[.,]0$/u;

/** What is printed between a year and the previous one if a figure is the ratio of the two. */
export const RATIO = /%|\/|процент|пайыз|per\s?cent|(?<!\p{L})(?:к|to|of|жылға)(?!\p{L})/u;
