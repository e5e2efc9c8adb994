import { TypeService, type TypedCell } from './service';

/** Requests from the page to the worker that checks types. */
export type TypesRequest =
  | { type: 'declarations'; request: number; declarations: Record<string, string> }
  | { type: 'check'; request: number; cells: TypedCell[] }
  | { type: 'complete' | 'hover'; request: number; cells: TypedCell[]; id: string; at: number };

interface Scope {
  postMessage(answer: { request: number; value: unknown }): void;
  onmessage: ((event: { data: TypesRequest }) => void) | null;
}

const scope = self as unknown as Scope;
let service: TypeService | undefined;

function answerTo(request: TypesRequest): unknown {
  if (request.type === 'declarations') {
    service = new TypeService(request.declarations);
    return true;
  }
  service!.take(request.cells);
  if (request.type === 'check') return service!.check();
  return request.type === 'complete' ? service!.complete(request.id, request.at) : service!.hover(request.id, request.at);
}

scope.onmessage = ({ data }) => {
  scope.postMessage({ request: data.request, value: answerTo(data) });
};
