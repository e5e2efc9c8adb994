const YEAR = '(?:19|20)\\d\\d(?!\\d)';
const YEAR_WORD = '(?:\\s*(?:года|году|год|г\\.?|жыл))?';
const WORDS = '(?:\\p{L}+\\s+){0,3}';
/** Phrases in which a year is only what figures are compared with: an index's base, the prices of a year, borders of a year. */
const PHRASES = [
  `(?:%|процент\\p{L}*|пайыз\\p{L}*|per\\s?cent)\\s*(?:к|ко|to|of|against)\\s+${WORDS}${YEAR}${YEAR_WORD}`,
  `(?<!\\p{L})(?:к|ко|compared\\s+(?:to|with)|relative\\s+to)\\s+(?!концу|началу)${WORDS}${YEAR}${YEAR_WORD}(?:,?\\s*(?:%|в\\s+процентах))?`,
  `(?:\\p{L}+\\s+)?(?<!\\d)${YEAR}${YEAR_WORD}\\s*(?:=\\s*(?:100|1(?:[.,]0+)?)(?!\\d)|[-–—]\\s*100(?!\\d))\\s*%?`,
  `(?<!\\d)${YEAR}\\s*(?:жыл(?:ға|мен)|жылғы\\s+деңгейге)\\s+(?:қарағанда|салыстырғанда|%|пайыз)\\p{L}*`,
  `(?<!\\p{L})в\\s+(?:\\p{L}+\\s+){0,2}ценах\\s+${WORDS}${YEAR}${YEAR_WORD}`,
  `(?<!\\d)${YEAR}\\s*(?:жылғы|жылдың)\\s+${WORDS}баға\\p{L}*`,
  `(?:in|at)?\\s*(?:constant|prices\\s+of|base\\s+year)\\s+${YEAR}(?:\\s+(?:us\\s*\\$|usd|dollars|prices))?`,
  `(?<!\\p{L})(?:in|at)\\s+(?:constant\\s+)?${YEAR}\\s+(?:constant\\s+)?prices|(?<!\\d)${YEAR}\\s+constant\\s+prices`,
  `в\\s+границах\\s+${WORDS}${YEAR}${YEAR_WORD}`,
  `с\\s+уч[её]том\\s+${WORDS}переписи\\s+${WORDS}${YEAR}${YEAR_WORD}`,
];
const BASE_YEAR = new RegExp(PHRASES.join('|'), 'giu');

/** Splits a text into the phrases with base years ("в % к 2021 году", "2021 = 100") and the rest. */
export function splitBaseYears(text: string): { rest: string; base: string[] } {
  const base = [...text.matchAll(BASE_YEAR)].map(([phrase]) => phrase.trim());
  return { rest: text.replace(BASE_YEAR, ' '), base };
}
