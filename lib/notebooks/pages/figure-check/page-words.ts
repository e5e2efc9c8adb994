import { escapeHtml } from '../../../charts/escape';
import { scriptJson } from '../script-json';
import { languages, type Translated } from '../../../paper/text';
import { words, type Word } from './words';

/**
 * The words of one page by key: its own, and those of its ledger, which are known in three languages. The page is written in English;
 * its script changes the text of every element with `data-word` when the reader chooses another language.
 */
export class PageWords {
  private readonly entries = new Map<string, Translated>();

  constructor() {
    for (const word of Object.keys(words.en) as Word[]) {
      this.entries.set(word, { en: words.en[word], ru: words.ru[word], kk: words.kk[word] });
    }
  }

  /** Returns attributes for an element whose whole text is the word; adds the word if it is new. */
  attributes(key: string, translated?: Translated): string {
    if (translated !== undefined) this.entries.set(key, translated);
    if (!this.entries.has(key)) throw new Error(`The page has no word "${key}".`);
    return `data-word="${escapeHtml(key)}"`;
  }

  /** Returns one of the page's own words, or one added before, as HTML. */
  html(key: string, translated?: Translated): string {
    const attributes = this.attributes(key, translated);
    return `<span ${attributes}>${escapeHtml(this.english(key))}</span>`;
  }

  english(key: string): string {
    return this.entries.get(key)!.en;
  }

  /** Returns all words by language and key, as a JSON element for the page's script. */
  jsonElement(): string {
    const byLanguage = languages.map((language) => [
      language,
      Object.fromEntries([...this.entries].map(([key, translated]) => [key, translated[language]])),
    ]);
    const json = scriptJson(Object.fromEntries(byLanguage) as Record<string, unknown>);
    return `<script type="application/json" id="figure-check-words">${json}</script>`;
  }
}
