import { escapeHtml } from '../../charts/escape';

/** Opens a region in which a table scrolls sideways by touch and keyboard; `label` names the region for screen readers. */
export function openScrollRegion(label: string): string {
  return `<div class="table-region wide" role="region" tabindex="0" aria-label="${escapeHtml(label)}">`;
}

export const closeScrollRegion = '</div>';
