import { spawnSync } from 'node:child_process';

/** Before `npm test`: the browser tests need Chromium; on Debian it is installed where this account may. */
const has = (program: string): boolean =>
  spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

if (!has('chromium') && process.platform === 'linux') {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: string[]) => {
    const [program = 'true', ...rest] = [...asRoot, ...words];
    return (
      spawnSync(program, rest, {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    );
  };
  process.stderr.write('Chromium is not here; trying `apt-get install chromium` ...\n');
  const installed =
    has('apt-get') &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-core');
  if (!installed)
    process.stderr.write('Chromium could not be installed: the browser tests will be skipped.\n');
}
