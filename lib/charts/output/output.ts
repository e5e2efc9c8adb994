/** One output in several forms: a reader's program shows the richest form that it knows. Keys are MIME types. */
export interface MimeBundle {
  data: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** A chart as a bitmap of a MIME bundle: base64, and its size on the page. */
export interface Picture {
  png: string;
  width: number;
  height: number;
}

/** A text as Vega describes it when it asks for a width. */
export interface MeasuredText {
  fontSize?: number;
  fontWeight?: string | number;
}
