import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** One message of the Jupyter protocol (https://jupyter-client.readthedocs.io/en/latest/messaging.html). */
export interface Message {
  header: { msg_id: string; msg_type: string; session: string; username: string; version: string; date: string };
  parent: { msg_id?: string };
  content: Record<string, unknown>;
}

const delimiter = '<IDS|MSG>';

const sign = (key: string, parts: readonly (string | Buffer)[]): string => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest('hex');
};

/** Creates a message of this session, not yet framed. */
export function newMessage(session: string, type: string, content: Record<string, unknown>): Message {
  const header = {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: 'notebooks',
    version: '5.3',
    date: new Date().toISOString(),
  };
  return { header, parent: {}, content };
}

/** Returns the frames sent over the wire: delimiter, signature, header, parent, metadata, content. */
export function encodeMessage(key: string, message: Message): string[] {
  const parts = [message.header, message.parent, {}, message.content].map((part) => JSON.stringify(part));
  return [delimiter, sign(key, parts), ...parts];
}

/** Reads a message from its frames. Throws if the signature does not match the key. */
export function decodeMessage(key: string, frames: readonly Buffer[]): Message {
  const start = frames.findIndex((frame) => frame.toString() === delimiter);
  if (start < 0 || frames.length < start + 6) throw new Error('a kernel message without the expected frames');
  const parts = frames.slice(start + 2, start + 6);
  const given = Buffer.from(frames[start + 1].toString());
  const wanted = Buffer.from(sign(key, parts));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    throw new Error('a kernel message with a wrong signature');
  const [header, parent, , content] = parts.map((part) => JSON.parse(part.toString()) as Record<string, unknown>);
  return { header: header as Message['header'], parent: parent as Message['parent'], content };
}
