import * as z from 'zod';
import { inputs } from '../../src/agent/inputs.ts';
import { toolNames, type ToolName } from '../../src/manifest.ts';

// Records keep the order of their keys.
const fields = z.record(z.string(), z.unknown());
const toolFields = fields.and(z.object({ name: z.enum(toolNames) }));

/** The package.json with the input schemas of its language model tools made anew. */
export function withInputSchemas(packageJson: string): string {
  const manifest = fields.parse(JSON.parse(packageJson));
  const contributes = fields.parse(manifest['contributes']);
  const languageModelTools = z
    .array(toolFields)
    .parse(contributes['languageModelTools'])
    .map((tool) => ({ ...tool, inputSchema: schemaOf(tool.name) }));
  return `${JSON.stringify({ ...manifest, contributes: { ...contributes, languageModelTools } }, null, 2)}\n`;
}

function schemaOf(name: ToolName): unknown {
  const schema = z.toJSONSchema(inputs[name], { target: 'draft-7', io: 'input' });
  delete schema.$schema;
  return schema;
}
