import type { Language } from '../../../paper/text';
import { en, type Word } from './words/en';
import { kk } from './words/kk';
import { ru } from './words/ru';

export type { Word } from './words/en';

/** The page's own words. */
export const words: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { en, ru, kk };
