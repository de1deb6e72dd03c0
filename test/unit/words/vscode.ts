// All that words need of VS Code: its `l10n`, in English.

type Arguments = readonly (string | number | boolean)[];

export const l10n = {
  t: (message: string, ...args: Arguments): string =>
    message.replace(/\{(\d+)\}/g, (_placeholder, index: string) => String(args[Number(index)] ?? '')),
};
