import * as vscode from 'vscode';
import type { Connection } from '../../domain/connection.ts';
import { parseSiteAddress } from '../../domain/network/siteAddress.ts';
import { networkInFile } from '../../operations/constants/networkInFile.ts';
import { readText } from '../../platform/readText.ts';
import { findWpConfigs } from '../../platform/wpConfigFiles.ts';

/**
 * Where the network of a connection may be, the likeliest first: what it is now, then by the wp-config.php files of this
 * window where they may be trusted, then its base web domain.
 */
export async function proposedAddresses({ network, baseWebDomain }: Connection): Promise<readonly string[]> {
  const inFiles = vscode.workspace.isTrusted ? await addressesInFiles() : [];
  const base = baseWebDomain === undefined ? [] : [`https://${baseWebDomain}/`];
  const isOfBase = (address: string): boolean => base.includes(address);
  const others = [...inFiles.filter(isOfBase), ...inFiles, ...base];
  return [...new Set(network === undefined ? others : [network.address.url])];
}

async function addressesInFiles(): Promise<readonly string[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const files = await findWpConfigs(folders.map(({ uri }) => uri));
  const sources = await Promise.all(files.map(readText));
  return sources.flatMap((source) => {
    const result = parseSiteAddress(networkInFile(source) ?? '');
    return result.ok ? result.address.url : [];
  });
}
