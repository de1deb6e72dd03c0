import * as z from 'zod';

/** The network's one API key, as it is kept. There is none that may only read. */
export const networkKeySchema = z.object({ key: z.string().min(1), secret: z.string().min(1) });
export type NetworkKey = Readonly<z.infer<typeof networkKeySchema>>;
