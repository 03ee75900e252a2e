import { resolve } from 'node:path';
import { powertoolsLog } from '@dingban/functions/wiring/powertoolsLog';
import { lockData } from './dataLock.ts';
import { DEMO_CITY } from './demo/city.ts';
import { playScenario } from './demo/scenario.ts';
import { control } from './demo/visitor.ts';
import { clearHalfDemo, readDemoMark, writeDemoMark } from './demoMark.ts';
import { buildH5, H5_FOLDER, staticFiles } from './h5.ts';
import { startSystem } from './system.ts';

/*
 * npm start: the whole system on one machine, on one port. The first start builds the pages and plays the
 * demonstration's past; later starts only open what is there.
 */
const folder = resolve(process.env.DATA_DIR ?? '.data');
const port = Number(process.env.PORT ?? 3000);

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const fail = (line: string): never => {
  say(line);
  process.exit(1);
};

const start = async (): Promise<void> => {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT must be a port number, not ${process.env.PORT}`);
  const lock = lockData(folder);
  if ('heldBy' in lock)
    return fail(
      `${folder} 正由进程 ${lock.heldBy} 使用，请先停止它 (in use by process ${lock.heldBy}; stop it first)`,
    );
  clearHalfDemo(folder);
  await buildH5(() => say('正在准备页面，约需半分钟 (building the pages, about half a minute)'));
  const system = await startSystem({
    folder,
    port,
    city: DEMO_CITY,
    log: powertoolsLog('dingban', process.env.LOG_LEVEL === 'INFO' ? 'INFO' : 'ERROR'),
    mounts: { '/': staticFiles(H5_FOLDER) },
    scheduled: false,
  }).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE'
      ? fail(`端口 ${port} 已被占用，请换一个：PORT=3001 npm start (port ${port} is taken)`)
      : Promise.reject(error),
  );

  let stopping = false;
  let clockwork: NodeJS.Timeout | undefined;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearInterval(clockwork);
    await system.stop();
    lock.release();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());

  if (readDemoMark(folder) !== 'played') {
    say('正在读取通讯录并生成演示办件，约需一分钟 (reading the contacts and playing the demonstration)');
    writeDemoMark(folder, 'playing');
    try {
      await system.sync();
      await playScenario(system, system.app.clock());
      await control(system.url, 'clock', { setTo: Date.now() });
    } catch (error) {
      // Ctrl-C closed the doors through which it was played; the next start begins it anew.
      if (stopping) return;
      throw error;
    }
    writeDemoMark(folder, 'played');
  }
  // In AWS this is the five-minute schedule; here people watch, so it comes sooner.
  clockwork = setInterval(() => void system.tick().catch(() => {}), 5000);
  process.stdout.write(
    `村务清廉钉办已就绪 ready: http://localhost:${port}  （钉钉演示 sandbox: http://localhost:${port}/sandbox）\n`,
  );
};

await start();
