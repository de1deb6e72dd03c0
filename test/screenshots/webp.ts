import type { Page } from 'playwright-core';

/** A picture for some time, in milliseconds, as PNG. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

interface Change {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The size of the whole. */
  readonly canvas: readonly [number, number];
  readonly webp: readonly number[];
}

/** A PNG as WebP, which a browser can make by itself. */
export async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  return Buffer.from((await developed(page, png)).webp);
}

/** PNGs of one size as an animated WebP that repeats forever: of each frame what differs from the one before. */
export async function toAnimation(page: Page, frames: readonly Frame[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let canvas: readonly [number, number] = [0, 0];
  let before: Buffer | undefined;
  for (const { png, ms } of frames) {
    const change = await developed(page, png, before);
    const { x, y, width, height } = change;
    ({ canvas } = change);
    before = png;
    const place = [x / 2, y / 2, width - 1, height - 1, ms].map(uint24);
    chunks.push(chunk('ANMF', [...place, Buffer.of(0), pixelsOf(Buffer.from(change.webp))]));
  }
  const size = canvas.map((length) => uint24(length - 1));
  const whole = [
    Buffer.from('WEBP'),
    chunk('VP8X', [Buffer.of(0b10, 0, 0, 0), ...size]),
    chunk('ANIM', [Buffer.alloc(6)]),
    ...chunks,
  ];
  return chunk('RIFF', whole);
}

// The container: https://developers.google.com/speed/webp/docs/riff_container
const header = 8;

/** The chunk that has the pixels, without the colour profile that a browser puts before it. */
function pixelsOf(webp: Buffer): Buffer {
  for (let at = header + 4; at < webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + header + length + (length % 2);
    if (webp.toString('latin1', at, at + 4) === 'VP8L') return webp.subarray(at, end);
    at = end;
  }
  throw new Error('the browser made no lossless WebP');
}

function chunk(name: string, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
}

function uint24(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(value, 0, 3);
  return bytes;
}

async function developed(page: Page, png: Buffer, before?: Buffer): Promise<Change> {
  const [now, then] = [png, before].map((picture) => JSON.stringify(picture?.toString('base64') ?? null));
  return page.evaluate<Change>(`(${develop})(${now}, ${then})`);
}

/**
 * Runs in the browser. Colours are rounded to steps of sixteen, which nobody sees, and then kept without loss: that is sharper
 * and smaller than with loss. The place of a frame is in steps of two.
 */
const develop = `async (now, then) => {
  const draw = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { alpha: false, willReadFrequently: true });
    context.drawImage(picture, 0, 0);
    const image = context.getImageData(0, 0, picture.width, picture.height);
    image.data.forEach((value, index) => (image.data[index] = Math.round(value / 16) * 16));
    context.putImageData(image, 0, 0);
    return context;
  };
  const context = await draw(now);
  const canvas = [context.canvas.width, context.canvas.height];
  let [left, top, right, bottom] = [0, 0, ...canvas];
  if (then !== null) {
    const pixels = (of) => new Uint32Array(of.getImageData(0, 0, ...canvas).data.buffer);
    const [a, b] = [pixels(context), pixels(await draw(then))];
    [left, top, right, bottom] = [canvas[0] - 2, canvas[1] - 2, 2, 2];
    a.forEach((pixel, index) => {
      if (pixel === b[index]) return;
      const [x, y] = [index % canvas[0], Math.floor(index / canvas[0])];
      left = Math.min(left, x - (x % 2));
      top = Math.min(top, y - (y % 2));
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
    });
  }
  const [width, height] = [right - left, bottom - top];
  const cropped = new OffscreenCanvas(width, height);
  cropped.getContext('2d', { alpha: false }).drawImage(context.canvas, -left, -top);
  const blob = await cropped.convertToBlob({ type: 'image/webp', quality: 1 });
  return { x: left, y: top, width, height, canvas, webp: [...new Uint8Array(await blob.arrayBuffer())] };
}`;
