import type { Translated } from './languages';
import { ledgerVerdicts, type LedgerClaim, type LedgerVerdict } from './ledger-file';

export type VerdictCounts = Readonly<Record<LedgerVerdict, number>>;

/** How many claims have each verdict. */
export function countClaims(claims: readonly LedgerClaim[]): VerdictCounts {
  const count = (verdict: LedgerVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return Object.fromEntries(ledgerVerdicts.map((verdict) => [verdict, count(verdict)])) as Record<LedgerVerdict, number>;
}

/**
 * The sentence under the page's title: what came of all the checks, made from the counts.
 *
 * @example
 * summarySentence(ledger.claims).en; // 'Of 147 numbers and statements in the paper, 32 are reproduced, …'
 */
export function summarySentence(claims: readonly LedgerClaim[]): Translated {
  const counts = countClaims(claims);
  const total = String(claims.length);
  const wrong = counts.differs + counts.contradicted + counts.misread;
  const grave = claims.filter(({ severity }) => severity === 'changes-conclusion').length;
  const [same, revised, failed, absent] = [counts.reproduced, counts['within-revision'], wrong, counts['not-checkable']].map(
    String,
  );
  const [differ, contradicted, misread] = [counts.differs, counts.contradicted, counts.misread].map(String);
  const be = (count: number): string => (count === 1 ? 'is' : 'are');
  const en =
    `Of ${total} numbers and statements in the paper, ${same} ${be(counts.reproduced)} reproduced, ` +
    `${revised} differ${counts['within-revision'] === 1 ? 's' : ''} only within later revisions of the data, ` +
    `${failed} ${wrong === 1 ? 'does' : 'do'} not hold (${differ} ${counts.differs === 1 ? 'differs' : 'differ'}, ` +
    `${contradicted} ${be(counts.contradicted)} contradicted, ${misread} ${be(counts.misread)} misread), ` +
    `and ${absent} cannot be checked with the sources at hand. ` +
    `${grave === 0 ? 'No finding changes a conclusion' : `${String(grave)} ${grave === 1 ? 'finding changes' : 'findings change'} a conclusion`}.`;
  // Labels with a number after them need no plural forms.
  const ru =
    `Чисел и утверждений в статье: ${total}. Воспроизведено: ${same}; отличается в пределах пересмотра данных: ${revised}; ` +
    `не подтверждается: ${failed} (расходится: ${differ}, есть противоречие: ${contradicted}, неверно истолковано: ${misread}); ` +
    `нельзя проверить по имеющимся источникам: ${absent}. Расхождений, меняющих вывод: ${String(grave)}.`;
  const kk =
    `Мақаладағы сандар мен тұжырымдар: ${total}. Расталды: ${same}; деректерді қайта қарау шегінде өзгеше: ${revised}; ` +
    `расталмады: ${failed} (сәйкес келмейді: ${differ}, қайшылық бар: ${contradicted}, қате түсіндірілген: ${misread}); ` +
    `қолда бар дереккөздер бойынша тексеру мүмкін емес: ${absent}. Қорытындыны өзгертетін алшақтықтар: ${String(grave)}.`;
  return { en, ru, kk };
}
