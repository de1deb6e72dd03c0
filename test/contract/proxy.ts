import { onTestFinished } from 'vitest';
import { startProxy as start, type Proxy, type ProxyOptions } from '../panel/proxy.ts';

/** A proxy that ends with the test. */
export async function startProxy(options?: ProxyOptions): Promise<Proxy> {
  const proxy = await start(options);
  onTestFinished(() => proxy.close());
  return proxy;
}
