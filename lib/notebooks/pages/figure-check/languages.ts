/** The languages that the page speaks. */
export const languages = ['en', 'ru', 'kk'] as const;

export type Language = (typeof languages)[number];

/** The same words in every language. */
export type Translated = Record<Language, string>;

/** What each language calls itself. */
export const languageNames: Translated = { en: 'English', ru: 'Русский', kk: 'Қазақша' };
