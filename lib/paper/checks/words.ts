import { fault, fine, inputs, type CheckDefinition } from '../claim';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/words';
import { beside, either, listed, num, say, sentences, type Words } from '../text';
import { timesUnit } from '../units';

const bare = (text: string): string => text.trim().toLowerCase().replaceAll('–', '-').replace(/\s+/g, ' ');
const withoutMarks = (text: string): string => bare(text).normalize('NFD').replace(/\p{M}/gu, '');
const quote = (text: Words): Words => say(sentence.quoted, { text });

/**
 * Checks that a thing has the same name wherever the paper mentions it. Two names for what is studied (kind `design`) change a conclusion.
 * Names that differ only in diacritics are left open if the text was read from a copy (input `copy`).
 */
export const oneName: CheckDefinition = {
  printed: 'text',
  inputs: { thing: inputs.text, other: inputs.texts, copy: inputs.textIfAny },
  run: (context) => {
    const others = context.texts('other');
    const different = others.filter((text) => bare(text) !== bare(context.printed));
    const computed = beside(context.words('other'));
    const [thing] = context.words('thing');
    if (different.length === 0)
      return fine('reproduced', computed, say(sentence.sameEverywhere, { thing, count: others.length + 1 }));
    const elsewhere = listed(different.map((text) => quote(context.translate(text))));
    const reason = say(sentence.namedTwice, { thing, here: context.translate(context.printed), elsewhere });
    if (context.has('copy') && different.every((text) => withoutMarks(text) === withoutMarks(context.printed))) {
      const query = say(sentence.askName, { list: either([context.printed, ...different]) });
      return { ...context.notCheckable(sentences(reason, sentence.copyChanged), computed), query };
    }
    return fault('contradicted', context.claim.kind === 'design' ? 'changes-conclusion' : 'inconsistency', computed, reason);
  },
};

/** Checks printed words against a record (a publisher's page, a register, a classification). */
export const record: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { fact: inputs.fact, copy: inputs.textIfAny },
  run: (context) => {
    const found = context.fact('fact');
    if (found === undefined) return context.notCheckable();
    const value = String(found.value);
    const words = {
      name: found.names ?? context.translate(found.name),
      value: context.translate(value),
      printed: context.translate(context.printed),
    };
    const computed = context.translate(value);
    if (bare(value) === bare(context.printed)) return fine('reproduced', computed, say(sentence.nameAndValue, words));
    const lost = context.has('copy') ? say(sentence.copyMay, { copy: context.words('copy')[0] }) : '';
    const reason = sentences(say(sentence.recordDiffers, words), lost);
    if (found.reach !== 'abstract') return fault('differs', 'inconsistency', computed, reason);
    return context.notCheckable(sentences(reason, sentence.onlyAbstract), computed);
  },
};

/** Checks that a printed equation has an equals sign. A copy easily loses the sign, so its absence is left open until the page is seen. */
export const equationSign: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {},
  run: (context) => {
    if (context.printed.includes('=')) return fine('reproduced', '=', sentence.hasEquals);
    const [left, right = ''] = context.printed.split(' ');
    return {
      ...context.notCheckable(say(sentence.noEquals, { left, right }), computedAs.noEqualsSign),
      query: say(sentence.askEquals, { left }),
    };
  },
};

/**
 * Checks that an equation contains what the text says: the printed symbol or, if `needs` names symbols, one of these. A missing printed
 * symbol is left open, since the copy may have changed a letter; a missing term (`needs`) is a contradiction.
 */
export const symbol: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { symbol: inputs.texts, needs: inputs.textsIfAny },
  run: (context) => {
    const symbols = context.texts('symbol');
    const needs = context.has('needs') ? context.texts('needs') : [context.printed];
    const computed = symbols.join(', ');
    const found = needs.filter((each) => symbols.includes(each));
    if (found.length > 0) return fine('reproduced', computed, say(sentence.symbolThere, { list: listed(found) }));
    const words = { printed: context.translate(context.printed), symbols: computed, needs: either(needs) };
    if (!context.has('needs')) return context.notCheckable(say(sentence.symbolLetter, words), computed);
    return fault('contradicted', 'inconsistency', computed, say(sentence.symbolAbsent, words));
  },
};

/** Checks the works cited in the text against the list of references, in both directions. */
export const citations: CheckDefinition = {
  printed: 'text',
  inputs: { cited: inputs.texts, reference: inputs.texts },
  run: (context) => {
    const cited = new Set(context.texts('cited'));
    const references = new Set(context.texts('reference'));
    const missing = [...cited].filter((work) => !references.has(work));
    const unused = [...references].filter((work) => !cited.has(work));
    const counts = { cited: cited.size, listed: references.size };
    const computed = say(computedAs.citedAndListed, counts);
    if (missing.length + unused.length === 0) return fine('reproduced', computed, say(sentence.citedListed, counts));
    const lacking = missing.length > 0 ? say(sentence.lacking, { list: listed(missing) }) : '';
    const idle = unused.length > 0 ? say(sentence.idle, { list: listed(unused) }) : '';
    return fault('contradicted', 'inconsistency', computed, say(sentence.citedNotListed, { ...counts, lacking, idle }));
  },
};

/** Returns the number of authors in a citation: "Williams N., Vorley T. and Ketikidis P.H. (2014)" has 3. */
export function authorsIn(text: string): number {
  const names = text.replace(/[(,]?\s*\d{4}.*$/, '').split(/,|&|\band\b/);
  return names.filter((name) => /\p{L}{2}/u.test(name)).length;
}

/** Checks a citation in the text against its entry in the list of references: the same number of authors, or "et al.". */
export const citationForm: CheckDefinition = {
  printed: 'text',
  inputs: { reference: inputs.text },
  run: (context) => {
    const reference = context.text('reference');
    const [cited, all] = [context.printed, reference].map(authorsIn);
    const computed = computedAs.some(cited, all);
    const words = { printed: context.printed, reference, cited, all };
    if (cited === all || /et al|и др|және т/.test(context.printed))
      return fine('reproduced', computed, say(sentence.citedAsListed, words));
    return fault('contradicted', 'inconsistency', computed, say(sentence.citedOtherwise, words));
  },
};

/** Checks words that an entry should print only once. */
export const onceOnly: CheckDefinition = {
  printed: 'text',
  inputs: { word: inputs.text },
  run: (context) => {
    const word = context.text('word');
    const count = context.printed.split(word).length - 1;
    if (count === 1) return fine('reproduced', '1', say(sentence.onceOnly, { word }));
    const reason = say(sentence.printedTimes, { word, count, times: num(count, 0, { unit: timesUnit }) });
    return fault('contradicted', 'inconsistency', count, reason);
  },
};

/** Checks that a numbered note begins at 1. A copy of the text may have lost the beginning, so any other number is left open. */
export const numberedNote: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {},
  run: (context) => {
    const first = /(?:^|[\s;(])(\d+)\. /.exec(context.printed)?.[1] ?? '';
    if (first === '1') return fine('reproduced', '1', sentence.startsAtOne);
    return { ...context.notCheckable(say(sentence.startsLater, { first }), first), query: sentence.askNote };
  },
};
