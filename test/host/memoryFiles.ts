import * as vscode from 'vscode';

/** Files in memory under a scheme of their own, as a virtual workspace has them. Folders are what the paths imply. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #held = new Map<string, { readonly released: Promise<unknown>; readonly tell: () => void }>();
  /** The paths of what was read, in order. */
  readonly reads: string[] = [];
  #clock = 0;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registration: vscode.Disposable;
  readonly #scheme: string;
  readonly onDidChangeFile = this.#changed.event;

  constructor(scheme: string, options: { readonly isReadonly?: boolean } = {}) {
    this.#scheme = scheme;
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, options);
  }

  /** Puts a file there; undefined takes it away. */
  put(path: string, text: string | Uint8Array | undefined): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: this.#scheme, path });
    if (text === undefined) this.#files.delete(path);
    else this.#files.set(path, { bytes: typeof text === 'string' ? Buffer.from(text) : text, mtime: ++this.#clock });
    const type = text === undefined ? vscode.FileChangeType.Deleted : vscode.FileChangeType.Changed;
    this.#changed.fire([{ type, uri }]);
    return uri;
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && Buffer.from(bytes).toString();
  }

  /** Lets nobody read a file until it is released; `asked` resolves once somebody wants to. */
  hold(path: string): { readonly asked: Promise<unknown>; readonly release: () => void } {
    const held = Promise.withResolvers<undefined>();
    const asked = Promise.withResolvers<undefined>();
    this.#held.set(path, { released: held.promise, tell: () => asked.resolve(undefined) });
    return { asked: asked.promise, release: () => held.resolve(undefined) };
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file !== undefined) {
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    }
    if (this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const entries = this.#below(path).map((rest): [string, vscode.FileType] => {
      const [name = '', ...more] = rest.split('/');
      return [name, more.length === 0 ? vscode.FileType.File : vscode.FileType.Directory];
    });
    return [...new Map(entries)];
  }

  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    this.reads.push(path);
    this.#held.get(path)?.tell();
    await this.#held.get(path)?.released;
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(path, { bytes, mtime: ++this.#clock });
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void {}

  delete({ path }: vscode.Uri): void {
    this.#files.delete(path);
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #below(folder: string): readonly string[] {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }
}
