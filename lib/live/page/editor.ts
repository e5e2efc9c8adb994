import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, hoverTooltip, keymap, lineNumbers, type HoverTooltipSource } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The content and the callbacks of an editor. */
export interface EditorOptions {
  source: string;
  label: string;
  change(text: string): void;
  run(): void;
  leave(): void;
}

/** The editor of one cell. */
export interface CellEditor {
  element: HTMLElement;
  focus(): void;
  setText(text: string): void;
  /** Underlines errors. */
  mark(diagnostics: Diagnostic[]): void;
  /** Adds completion and hover from the type checker. */
  assist(complete: CompletionSource, hover: HoverTooltipSource): void;
}

/** What `assets/live-editor.js` provides. */
export interface EditorPart {
  createEditor(options: EditorOptions): CellEditor;
}

/** Tokens get the classes of the page's own code, and so its colours. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.self], class: 'hljs-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'hljs-string' },
  { tag: [tags.number], class: 'hljs-number' },
  { tag: [tags.bool, tags.null, tags.atom], class: 'hljs-literal' },
  { tag: tags.comment, class: 'hljs-comment' },
  { tag: tags.regexp, class: 'hljs-regexp' },
  { tag: tags.typeName, class: 'hljs-type' },
]);

function createEditor({ source, label, change, run, leave }: EditorOptions): CellEditor {
  const assistance = new Compartment();
  const press = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: source,
      extensions: [
        keymap.of([
          { key: 'Shift-Enter', run: press(run) },
          { key: 'Mod-Enter', run: press(run) },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          { key: 'Escape', run: press(leave) },
        ]),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        javascript({ typescript: true }),
        syntaxHighlighting(colours),
        assistance.of([]),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) change(update.state.doc.toString());
        }),
      ],
    }),
  });
  const holder = document.createElement('div');
  holder.className = 'live-editor';
  holder.append(view.dom);
  return {
    element: holder,
    focus: () => {
      view.focus();
    },
    setText(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark(diagnostics) {
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    assist(complete, hover) {
      view.dispatch({ effects: assistance.reconfigure([autocompletion({ override: [complete] }), hoverTooltip(hover)]) });
    },
  };
}

window.liveParts.provide('editor', { createEditor } satisfies EditorPart);
