/** A web server for as long as a test or a demonstration lasts. */
import { createServer, type RequestListener } from "node:http";

export interface Served {
  readonly port: number;
  /** Ends in a slash. */
  readonly url: string;
  /** Ends connections under way, too: a browser keeps them open, and the server would wait for it. */
  readonly close: () => Promise<void>;
}

/** Port 0 takes a free one. Throws where the port is taken. */
export async function serve(
  listener: RequestListener,
  { port = 0, host = "127.0.0.1" }: { port?: number; host?: string } = {},
): Promise<Served> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    port: bound,
    url: `http://${host}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers every request with one page. */
export const onePage =
  (html: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
