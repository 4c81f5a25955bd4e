/** Debian's own web servers, each in a folder of its own, for as long as a test lasts. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a server treats the feed's files, beyond serving them. */
export interface Manners {
  /** Labels .gz files with Content-Encoding: gzip. */
  readonly encoded?: boolean;
  /** Compresses JSON on the way. */
  readonly deflating?: boolean;
  /** Tells caches to keep what never changes, and latest.json for an hour: the mistake that keeps readers behind. */
  readonly caching?: boolean;
  /** Kilobytes a second for each shard. */
  readonly rate?: number;
}

export interface WebServer {
  /** Of the folder that is served, ends in a slash. */
  readonly url: string;
  /** The same folder by an address that redirects to it. */
  readonly moved: string;
  readonly folder: string;
  /** Of each request so far: whether it came over a connection that had been used before, and its Range header. */
  requests(): Promise<{ readonly reused: boolean; readonly range: string }[]>;
  /** Ends the server at once, whatever it is sending. */
  kill(): Promise<void>;
  /** After `kill`, at the same address. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

type Config = (port: number, place: string, manners: Manners) => string;

const nginx: Config = (port, place, { encoded, deflating, caching, rate }) => `
daemon off; pid ${place}/pid; error_log ${place}/error.log; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  log_format requests '$connection_requests "$http_range" $uri';
  access_log ${place}/access.log requests;
  client_body_temp_path ${place}/tmp; proxy_temp_path ${place}/tmp; fastcgi_temp_path ${place}/tmp;
  uwsgi_temp_path ${place}/tmp; scgi_temp_path ${place}/tmp;
  types { application/json json; application/gzip gz; }
  server {
    listen 127.0.0.1:${port};
    root ${place}/served;
    rewrite ^/moved/(.*)$ /feed/$1 permanent;
    ${deflating ? "gzip on; gzip_types application/json; gzip_min_length 1;" : ""}
    ${caching ? "expires 1h;" : ""}
    ${rate ? `location ~ \\.gz$ { limit_rate ${rate}k; }` : ""}
    ${encoded ? "location ~ \\.gz$ { add_header Content-Encoding gzip; }" : ""}
  }
}`;

const MODULES = "/usr/lib/apache2/modules";
const load = (...names: string[]) =>
  names.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n");

const apache: Config = (port, place, { encoded, deflating, caching, rate }) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${place}/pid
ErrorLog ${place}/error.log
LogFormat "%k \\"%{Range}i\\" %U" requests
CustomLog ${place}/access.log requests
${load("mpm_event", "authz_core", "mime", "alias", "deflate", "filter", "expires", "ratelimit", "env")}
${process.getuid?.() === 0 ? "User www-data\nGroup www-data" : ""}
TypesConfig /dev/null
AddType application/json .json
${encoded ? "AddEncoding x-gzip .gz" : "AddType application/gzip .gz"}
${deflating ? "AddOutputFilterByType DEFLATE application/json" : ""}
${caching ? 'ExpiresActive On\nExpiresDefault "access plus 1 hour"' : ""}
${rate ? `<FilesMatch "\\.gz$">\nSetOutputFilter RATE_LIMIT\nSetEnv rate-limit ${rate}\n</FilesMatch>` : ""}
DocumentRoot ${place}/served
Redirect permanent /moved/ /feed/
<Directory ${place}/served>
  Require all granted
</Directory>`;

export const SERVERS = {
  // one counts the requests of a connection from 1, the other those after the first
  nginx: { binary: "/usr/sbin/nginx", config: nginx, run: ["-c"], first: 1 },
  apache: { binary: "/usr/sbin/apache2", config: apache, run: ["-X", "-f"], first: 0 },
} as const;
export type ServerName = keyof typeof SERVERS;

export const isInstalled = (name: ServerName): boolean => existsSync(SERVERS[name].binary);

export async function startWebServer(name: ServerName, manners: Manners): Promise<WebServer> {
  const { binary, config, run, first } = SERVERS[name];
  const place = await mkdtemp(join(tmpdir(), `shanzhu-${name}-`));
  // Apache gives up root's rights: the temporary folder must let it in
  await chmod(place, 0o755);
  const folder = join(place, "served/feed");
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  await writeFile(join(place, "config"), config(port, place, manners));
  const start = async () => {
    const begun = spawn(binary, [...run, join(place, "config")], { stdio: ["ignore", "ignore", "pipe"] });
    await answers(begun, url);
    return begun;
  };
  let child = await start();
  const kill = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return {
    url: `${url}feed/`,
    moved: `${url}moved/`,
    folder,
    requests: async () => {
      const lines = (await readFile(join(place, "access.log"), "utf8")).split("\n").filter(Boolean);
      return lines.map((line) => {
        const [count, range = ""] = line.replaceAll('"', "").split(" ");
        return { reused: Number(count) > first, range: range === "-" ? "" : range };
      });
    },
    kill,
    revive: async () => {
      child = await start();
    },
    stop: async () => {
      await kill();
      await rm(place, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (data) => {
    said += data;
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
