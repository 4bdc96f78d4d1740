import type { InboxDatabase } from '../database/database.ts';
import { Refusal } from '../http.ts';

/** A picture, as nothing but a picture: it runs nothing and is opened nowhere by itself. */
export async function readPictureOf(database: InboxDatabase, id: string): Promise<Response> {
  const [picture] = await database.query<{ type: string; bytes: Uint8Array }>(
    'select type, bytes from pictures where report_id = $1',
    [id],
  );
  if (!picture) throw new Refusal(404, 'no picture');
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
