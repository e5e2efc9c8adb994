import type { Translated } from '../../../paper/text';
import type { Tally } from '../../../paper/findings';

/**
 * Returns the sentence under the page's title: the results of all the checks, from the counts of the ledger.
 *
 * @example
 * summarySentence(ledger.counts).en; // 'Of 166 numbers and statements in the paper, 33 are reproduced, …'
 */
export function summarySentence({ claims, findings, grave, byVerdict: by, reproducedFrom }: Tally): Translated {
  const wrong = by.differs + by.contradicted + by.misread;
  const text = (count: number): string => String(count);
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  const en =
    `Of ${text(claims)} numbers and statements in the paper, ${text(by.reproduced)} ${be(by.reproduced)} reproduced ` +
    `(${text(reproducedFrom.figures)} from figures, ${text(reproducedFrom.paper)} from the paper’s own numbers), ` +
    `${text(by.consistent)} ${be(by.consistent)} consistent with the rest of the paper, ` +
    `${text(by['within-revision'])} differ${by['within-revision'] === 1 ? 's' : ''} only within later revisions of the data, ` +
    `${text(wrong)} ${wrong === 1 ? 'does' : 'do'} not agree (${text(by.differs)} ${by.differs === 1 ? 'differs' : 'differ'}, ` +
    `${text(by.contradicted)} ${be(by.contradicted)} contradicted, ${text(by.misread)} ${be(by.misread)} misread), ` +
    `${text(by['not-reported'])} ${be(by['not-reported'])} announced and not reported, ` +
    `and ${text(by['not-checkable'])} cannot be checked with the sources at hand. ` +
    `That makes ${text(findings)} distinct ${findings === 1 ? 'fault' : 'faults'}, ${text(grave)} of which ${grave === 1 ? 'changes' : 'change'} a conclusion.`;
  // Labels followed by a number need no plural forms.
  const ru =
    `Чисел и утверждений в статье: ${text(claims)}. Воспроизведено: ${text(by.reproduced)} (по данным: ${text(reproducedFrom.figures)}, ` +
    `по числам самой статьи: ${text(reproducedFrom.paper)}); согласуется с остальной статьёй: ${text(by.consistent)}; ` +
    `отличается в пределах пересмотра данных: ${text(by['within-revision'])}; ` +
    `не подтверждается: ${text(wrong)} (расходится: ${text(by.differs)}, есть противоречие: ${text(by.contradicted)}, неверно истолковано: ${text(by.misread)}); ` +
    `объявлено, но не приведено: ${text(by['not-reported'])}; нельзя проверить по имеющимся источникам: ${text(by['not-checkable'])}. ` +
    `Различных ошибок: ${text(findings)}, из них меняют вывод: ${text(grave)}.`;
  const kk =
    `Мақаладағы сандар мен тұжырымдар: ${text(claims)}. Расталды: ${text(by.reproduced)} (деректер бойынша: ${text(reproducedFrom.figures)}, ` +
    `мақаланың өз сандары бойынша: ${text(reproducedFrom.paper)}); мақаланың қалған бөлігіне үйлеседі: ${text(by.consistent)}; ` +
    `деректерді қайта қарау шегінде өзгеше: ${text(by['within-revision'])}; ` +
    `расталмады: ${text(wrong)} (алшақ: ${text(by.differs)}, қайшылық бар: ${text(by.contradicted)}, қате түсіндірілген: ${text(by.misread)}); ` +
    `жарияланған, бірақ келтірілмеген: ${text(by['not-reported'])}; қолда бар дереккөздер бойынша тексеру мүмкін емес: ${text(by['not-checkable'])}. ` +
    `Әртүрлі қателер: ${text(findings)}, оның ішінде қорытындыны өзгертетіні: ${text(grave)}.`;
  return { en, ru, kk };
}
